"""What is founded where the clause of the founding names nothing, and who founds it in long lists."""

from tests.extract.readers.said import said


def test_what_the_sentence_begins_with_was_founded_and_not_who_holds_shares_in_it() -> None:
    text = "岭东氢动力有限公司由华北动力集团持股51%、南岭重工公司持股49%，于2018年底注册成立。"
    assert said(text, "established") == {("岭东氢动力有限公司", "2018")}


def test_who_runs_an_institute_is_not_dated_with_it() -> None:
    text = "莞邑中子装备研究院系东莞市人民政府举办的市属事业单位，2018年3月登记成立。"
    assert said(text, "established") == {("莞邑中子装备研究院", "2018-03")}


def test_who_permits_founds_nothing() -> None:
    text = "岭南无人机协会是经广东省民政厅批准、于2015年6月16日成立的社会团体。"
    assert said(text, "established") == {("岭南无人机协会", "2015-06-16")}
    assert said(text, "founded_by") == set()


def test_people_who_are_one_of_a_list_do_not_unsay_the_bodies() -> None:
    text = "岭南无人机协会由广州极翼科技有限公司、珠江理工大学等23家单位和钟志彪等5位专家共同发起。"
    founders = {"广州极翼科技有限公司", "珠江理工大学"}
    assert said(text, "founded_by") >= {("岭南无人机协会", founder) for founder in founders}


def test_a_school_did_not_found_what_it_traces_itself_back_to() -> None:
    text = "豫南科技学院坐落于商丘市，学校办学历史可追溯至1951年创办的商丘机械工业学校。"
    assert said(text, "founded_by") == set()
    assert said(text, "established") == {("商丘机械工业学校", "1951")}


def test_years_in_brackets_date_a_list_behind_its_verb() -> None:
    text = "学校先后建成水下信息感知全国重点实验室（2003年）、深海材料实验室（2011年）。"
    told = {("水下信息感知全国重点实验室", "2003"), ("深海材料实验室", "2011")}
    assert said(text, "established") == told


def test_a_person_who_does_something_else_first_founds_a_firm() -> None:
    text = "从部队转业的韩砚农2014年辞去公职，在西安创办了陕西烽台通信技术有限公司。"
    assert said(text, "founded_by") == {("陕西烽台通信技术有限公司", "韩砚农")}
    told = "董事长韩砚农表示，2014年，母公司创办了陕西烽台通信技术有限公司。"
    assert said(told, "founded_by") == set()


def test_what_something_is_made_of_founds_nothing() -> None:
    text = "2009年，省科技厅在江城光电研究院基础上组建江汉激光创新中心。"
    assert said(text, "founded_by") == {("江汉激光创新中心", "省科技厅")}


def test_both_who_put_money_in_found_and_leave_is_no_subject() -> None:
    text = "湘江水声研究院与长沙高新区管委会共同出资1亿元，设立了湖南湘声科技有限公司。"
    founders = {"湘江水声研究院", "长沙高新区管委会"}
    assert said(text, "founded_by") == {("湖南湘声科技有限公司", founder) for founder in founders}
    permitted = "2016年12月，经国务院批准，长江军民融合产业基金正式设立。"
    assert said(permitted, "established") == {("长江军民融合产业基金", "2016-12")}


def test_those_who_take_part_are_not_dated() -> None:
    text = "岭南航天产业联盟由广州极翼公司牵头，珠海云岭公司、暨南大学参与，2018年成立。"
    assert said(text, "established") == {("岭南航天产业联盟", "2018")}


def test_years_since_and_dates_in_the_bracket_of_the_founding() -> None:
    assert said("自2003年成立以来，湘江水声研究院承担项目百余项。", "established") == {("湘江水声研究院", "2003")}
    text = "江汉激光创新中心（2009年由江城市政府、汉水理工大学联合创办）现有员工300人。"
    assert said(text, "established") == {("江汉激光创新中心", "2009")}


def test_those_who_become_one_are_no_partners() -> None:
    text = "2004年，商丘机械高等专科学校与豫东师范高等专科学校合并组建豫东工程学院。"
    assert said(text, "partners_with") == set()


def test_what_both_build_opens_on_the_day_of_the_signing() -> None:
    text = "2022年11月20日，珠海云岭公司与岭南工业大学签署协议，双方共建的海空协同联合实验室同日揭牌。"
    assert said(text, "established") == {("海空协同联合实验室", "2022-11-20")}


def test_what_a_sentence_founds_is_nothing_that_it_names_before() -> None:
    text = "当年，佟巍辞去沈河集团的工作，拉上三名同事创建了这家公司。"
    assert said(text, "founded_by") == set()

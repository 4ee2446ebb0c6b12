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

"""Foundings with leave, wishes, merged bodies, several persons, and what a unit is put under."""

from tests.extract.readers.said import said


def test_who_gives_leave_stands_between_and_is_not_founded() -> None:
    text = "国家海洋科技成果转化基金经国务院同意、由财政部和自然资源部于2016年8月设立。"
    assert said(text, "established") == {("国家海洋科技成果转化基金", "2016-08")}
    assert said(text, "founded_by") == {
        ("国家海洋科技成果转化基金", "财政部"),
        ("国家海洋科技成果转化基金", "自然资源部"),
    }


def test_at_the_wish_of_several() -> None:
    text = "2019年11月9日，在南岭科技大学、大族空天公司等单位的倡议下，深圳市传感器产业促进会举行成立大会。"
    founders = {"南岭科技大学", "大族空天公司"}
    assert said(text, "founded_by") == {("深圳市传感器产业促进会", founder) for founder in founders}


def test_where_a_unit_is_put_is_not_founded_with_it() -> None:
    text = "2018年由省发展改革委设立的应急物资小组并入省国防动员委员会办公室。"
    assert said(text, "established") == set()


def test_a_rank_holds_no_word_of_plans_and_two_found_together() -> None:
    assert said("2014年，退役少将郭定邦发起创立北京远望防务研究所。", "founded_by") <= {
        ("北京远望防务研究所", "郭定邦"),
    }
    text = "2021年10月，南江大学教授阮景明、博士崔可欣师徒二人共同创办了南京翼觉智能科技公司。"
    assert said(text, "founded_by") == {("南京翼觉智能科技公司", "阮景明"), ("南京翼觉智能科技公司", "崔可欣")}


def test_where_what_the_clauses_before_tell_of_was_founded() -> None:
    text = "由财政部联合国新控股等15家企业发起的江城产业投资基金，2018年12月24日在武汉成立，注册资本560亿元。"
    assert said(text, "located_in") == {("江城产业投资基金", "武汉")}
    assert said(text, "size") == {("江城产业投资基金", 56_000_000_000)}
    assert said("海西集团于2016年，在福州成立了海西动力研究院。", "located_in") == {("海西动力研究院", "福州")}


def test_those_that_were_merged_were_not_founded_then() -> None:
    text = "海军工程大学1999年由原海军工程学院和海军电子工程学院合并组建。"
    assert said(text, "established") == {("海军工程大学", "1999")}

"""Founders, managers and places that a sentence tells by "it", 公司 or a clause of its own."""

from tests.extract.readers.said import said

FUND = "The Maplewood Robotics Fund is a provincial fund."


def test_it_is_the_subject_of_the_sentence_before() -> None:
    text = FUND + " It is managed by Hefei Maplewood Capital Co., Ltd. It is based in Hefei."
    assert said(text, "manages") == {("Hefei Maplewood Capital Co., Ltd.", "Maplewood Robotics Fund")}
    assert ("Maplewood Robotics Fund", "Hefei") in said(text, "located_in")


def test_it_stands_for_nothing_where_two_are_named_together() -> None:
    text = (
        "Hefei Maplewood Capital Co., Ltd. and Wuhu Elm Motors Co., Ltd. met in Wuhu. It was founded in 2016 by AVIC."
    )
    assert said(text, "founded_by") == set()


def test_it_is_no_name_where_it_says_that_something_is_so() -> None:
    text = FUND + " It is reported that Wuhu Elm Motors Co., Ltd. was founded in 2016."
    assert said(text, "established") == {("Wuhu Elm Motors Co., Ltd.", "2016")}


def test_who_leads_is_a_founder_and_no_fund_is_one() -> None:
    text = FUND + " Led by AVIC, it was set up in May 2018 by Wuhu Elm Motors Co., Ltd."
    assert said(text, "founded_by") == {
        ("Maplewood Robotics Fund", "AVIC"),
        ("Maplewood Robotics Fund", "Wuhu Elm Motors Co., Ltd."),
    }


def test_a_second_clause_adds_founders() -> None:
    text = "湖州智能装备产业基金由浙江大学牵头发起，联合杭州长城电子有限公司、湖州光电研究院共同设立。"
    assert {founder for _, founder in said(text, "founded_by")} == {
        "浙江大学",
        "杭州长城电子有限公司",
        "湖州光电研究院",
    }


def test_the_day_of_a_signing_is_not_the_day_of_founding() -> None:
    text = "2018年3月2日，浙江大学与长城电子有限公司签署协议，共同设立湖州智能装备研究院。"
    assert said(text, "established") == set()
    assert len(said(text, "founded_by")) == 2


def test_they_are_those_named_together_before() -> None:
    text = "Zhejiang University and AVIC signed a pact. They jointly established the Huzhou Robotics Institute."
    assert {founder for _, founder in said(text, "founded_by")} == {"Zhejiang University", "AVIC"}


def test_people_found_and_the_bodies_that_they_come_from_do_not() -> None:
    text = "恒澜新材有限公司2013年由东华大学教授邵予安与原空客天津公司工程师马天宇共同创立。"
    assert said(text, "founded_by") == {("恒澜新材有限公司", "邵予安"), ("恒澜新材有限公司", "马天宇")}
    assert said(text, "established") == {("恒澜新材有限公司", "2013")}


def test_a_founder_by_title_founded_what_the_text_tells_of() -> None:
    text = "瞰澜科技有限公司成立于2017年，总部位于西安。创始人兼CEO贺知远毕业于西安电子科技大学。"
    assert said(text, "founded_by") == {("瞰澜科技有限公司", "贺知远")}

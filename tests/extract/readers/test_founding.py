"""Founding dates, founders, places of founding and the partners of a joint founding."""

from tests.extract.readers.said import issues, said


def test_founded_in_the_passive_with_date_and_founder() -> None:
    text = "The Huzhou Robotics Institute was founded in May 2016 by Northgate Machine Works Co., Ltd."
    assert said(text, "established") == {("Huzhou Robotics Institute", "2016-05")}
    assert said(text, "founded_by") == {("Huzhou Robotics Institute", "Northgate Machine Works Co., Ltd.")}


def test_two_founders_are_two_claims_and_one_pair_of_partners() -> None:
    text = "In June 2017, Zhejiang University and AVIC jointly established the Huzhou Robotics Institute in Hangzhou."
    assert {founder for _, founder in said(text, "founded_by")} == {"Zhejiang University", "AVIC"}
    assert said(text, "partners_with", "via") == {("Zhejiang University", "AVIC", "Huzhou Robotics Institute")}
    assert said(text, "located_in") == {("Huzhou Robotics Institute", "Hangzhou")}


def test_chinese_founders_stand_before_the_verb_or_after_you() -> None:
    for text in (
        "浙江大学、长城电子有限公司联合设立湖州智能装备研究院。",
        "湖州智能装备研究院由浙江大学、长城电子有限公司联合发起设立。",
    ):
        assert said(text, "founded_by") == {
            ("湖州智能装备研究院", "浙江大学"),
            ("湖州智能装备研究院", "长城电子有限公司"),
        }


def test_chinese_dates_stand_before_or_after_the_verb() -> None:
    for text in ("湖州智能装备研究院成立于2016年5月。", "2016年5月，湖州智能装备研究院在杭州揭牌。"):
        assert said(text, "established") == {("湖州智能装备研究院", "2016-05")}


def test_a_month_takes_its_year_from_the_story_where_the_page_has_no_date() -> None:
    text = "2015年3月，浙江大学成立湖州智能装备研究院。11月，长城电子有限公司成立湖州光电研究院。"
    assert ("湖州光电研究院", "2015-11") in said(text, "established")


def test_a_date_without_a_year_and_without_a_reference_becomes_an_issue() -> None:
    assert "unread_date" in {issue.code for issue in issues("11月，长城电子有限公司成立湖州光电研究院。")}


def test_what_is_planned_is_not_passed_off_as_done() -> None:
    text = "长城电子有限公司拟设立湖州军民融合产业基金。"
    assert said(text, "founded_by", "modality") == {("湖州军民融合产业基金", "长城电子有限公司", "planned")}


def test_a_founded_body_without_a_name_is_described_in_the_texts_words() -> None:
    text = (
        "In Hangzhou, officials have established a chamber of commerce for robot makers and a drone industry alliance."
    )
    assert said(text, "located_in") == {
        ("chamber of commerce for robot makers", "Hangzhou"),
        ("drone industry alliance", "Hangzhou"),
    }


def test_a_mechanism_that_a_body_sets_up_does_not_date_the_body() -> None:
    assert said("2016年5月，浙江大学建立了新的合作机制。", "established") == set()


def test_people_of_a_body_are_not_the_body() -> None:
    assert said("由浙江大学校友组建的湖州光电股份有限公司成立。", "founded_by") == set()


def test_the_founding_of_a_predecessor_is_its_own_and_that_of_the_body() -> None:
    text = "江淮工业大学的前身为1953年创建的华东航空机械学校。"
    assert said(text, "established") == {("江淮工业大学", "1953"), ("华东航空机械学校", "1953")}


def test_who_merges_into_a_new_body_founds_it() -> None:
    text = "2001年，湘江化工研究院与沅江材料研究所合并，成立湖南先进材料研究院。"
    assert said(text, "founded_by") == {
        ("湖南先进材料研究院", "湘江化工研究院"), ("湖南先进材料研究院", "沅江材料研究所"),
    }  # fmt: skip


def test_a_joint_laboratory_is_told_by_its_field() -> None:
    text = (
        "In March 2018, Tianjin University and the China Academy of Launch Vehicle Technology established a joint "
        "laboratory for human-machine hybrid intelligence."
    )
    lab = "joint laboratory for human-machine hybrid intelligence"
    assert said(text, "founded_by") == {
        (lab, "Tianjin University"),
        (lab, "China Academy of Launch Vehicle Technology"),
    }
    assert said(text, "established") == {(lab, "2018-03")}
    assert said("In March 2018, Tianjin University established a laboratory.", "founded_by") == set()

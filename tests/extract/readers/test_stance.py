"""What is asked, supposed, rumoured, planned or told by somebody is never read as simply stated."""

import pytest

from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    "text",
    [
        "长城电子有限公司会不会入股湖州光电股份有限公司？",
        "长城电子有限公司是否入股湖州光电股份有限公司尚不清楚。",
        "假如长城电子有限公司入股湖州光电股份有限公司，局面会不同。",
        "Has Great Wall Electronics Co., Ltd. invested RMB 2 million in Kestrel Optics Co., Ltd.?",
        "If Great Wall Electronics Co., Ltd. invested RMB 2 million in Kestrel Optics Co., Ltd., it would be news.",
    ],
)
def test_a_question_or_a_supposition_states_nothing(text: str) -> None:
    assert claims(text, "invests_in") == []


def test_what_stands_beside_a_question_is_still_stated() -> None:
    text = "长城电子有限公司向湖州光电股份有限公司投资2亿元，是否控股尚不清楚。"
    assert said(text, "invests_in", "modality") == {("长城电子有限公司", "湖州光电股份有限公司", None)}


def test_rumours_agreements_in_principle_and_plans() -> None:
    rumour = "网上有传言称，长城电子有限公司向湖州光电股份有限公司投资2亿元。"
    assert said(rumour, "invests_in", "modality") == {("长城电子有限公司", "湖州光电股份有限公司", "alleged")}
    agreed = "浙江大学与长城电子有限公司签署战略合作框架协议。"
    assert said(agreed, "partners_with", "modality") == {("浙江大学", "长城电子有限公司", "framework")}
    (planned,) = claims("湖州光电产业投资基金计划总规模30亿元。", "size")
    assert planned.qualifiers["modality"] == "planned"


def test_no_word_of_hearsay_makes_nothing_alleged() -> None:
    text = "湖州光电研究院2014年由浙江大学与长城电子有限公司共建。长城电子有限公司没有合作。"
    assert {claim.qualifiers.get("modality") for claim in claims(text, "partners_with")} == {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("截至2020年底，湖州光电产业投资基金实缴规模达到12亿元。", "2020-12"),
        ("截至2018年6月，湖州光电产业投资基金实缴规模达到12亿元。", "2018-06"),
        ("The Larchwood Materials Fund has raised RMB 2 billion as of October 2020.", "2020-10"),
        ("The Larchwood Materials Fund was set up in 2019 and has raised RMB 2 billion.", None),
    ],
)
def test_when_a_figure_held(text: str, day: str | None) -> None:
    (size,) = claims(text, "size")
    assert size.qualifiers.get("as_of") == day


def test_who_says_so() -> None:
    text = "长城电子有限公司称其已向湖州光电股份有限公司投资2亿元。"
    assert said(text, "invests_in", "asserted_by") == {("长城电子有限公司", "湖州光电股份有限公司", "长城电子有限公司")}
    according = "According to Tidewater Capital Co., Ltd., the Larchwood Materials Fund has raised RMB 2 billion."
    (size,) = claims(according, "size")
    assert size.qualifiers["asserted_by"] == "Tidewater Capital Co., Ltd."


def test_a_partners_money_and_a_single_deal_are_no_size() -> None:
    text = (
        "The Larchwood Materials Fund has raised RMB 2 billion. Tidewater Capital Co., Ltd. committed RMB 800 million"
        " as a limited partner. The fund has invested RMB 120 million in Kestrel Optics Co., Ltd. for a stake."
    )
    (size,) = claims(text, "size")
    assert size.qualifiers["measure"] == "raised"


def test_a_speaker_at_the_tail_and_one_who_is_no_partner() -> None:
    tail = "The Larchwood Materials Fund has raised RMB 2 billion, said Tidewater Capital Co., Ltd."
    head = "Tidewater Capital Co., Ltd. said the Larchwood Materials Fund had paid-in capital of RMB 1 billion."
    for text in (tail, head):
        (size,) = claims(text, "size")
        assert size.qualifiers["asserted_by"] == "Tidewater Capital Co., Ltd."


def test_a_framework_agreement_in_english() -> None:
    text = "On May 3, 2019 Tidewater Capital Co., Ltd. signed a framework agreement with Harbin Northern University."
    assert said(text, "partners_with", "modality", "date") == {
        ("Tidewater Capital Co., Ltd.", "Harbin Northern University", "framework", "2019-05-03")
    }


def test_funds_of_a_family_are_told_apart_and_parts_of_one_are_not() -> None:
    family = "湖州光电产业投资基金一期于2018年4月设立，规模10亿元；湖州光电产业投资基金二期已完成备案，募集规模18亿元。"
    assert {(subject, phase, of) for subject, _, phase, of in said(family, "size", "phase", "phase_of")} == {
        ("湖州光电产业投资基金一期", 1, "vehicle"),
        ("湖州光电产业投资基金二期", 2, "vehicle"),
    }
    parts = claims("湖州光电产业投资基金一期规模10亿元，二期规模20亿元。", "size")
    assert {claim.subject and claim.subject.name for claim in parts} == {"湖州光电产业投资基金"}


def test_partners_of_a_laboratory_are_told_once_a_pair_and_a_denied_tie_as_denied() -> None:
    joint = "浙江大学与长城电子有限公司共建智能感知联合实验室。"
    told = [claim.qualifiers["via"] for claim in claims(joint, "partners_with")]
    assert told == ["智能感知联合实验室"]
    denied = "浙江大学目前与长城电子有限公司没有合作。"
    assert said(denied, "partners_with", "modality") == {("浙江大学", "长城电子有限公司", "denied")}


def test_a_filing_with_an_association_has_its_date() -> None:
    text = "湖州光电产业投资基金于2021年11月15日在中国证券投资基金业协会完成备案。"
    assert ("湖州光电产业投资基金", "filed", "2021-11-15") in said(text, "status", "date")


@pytest.mark.parametrize(("word", "modality"), [("未", "denied"), ("不会", "denied"), ("可能", "alleged"), ("", None)])
def test_what_stands_right_before_the_verb(word: str, modality: str | None) -> None:
    text = f"长城电子有限公司{word}入股湖州光电股份有限公司。"
    assert said(text, "invests_in", "modality") == {("长城电子有限公司", "湖州光电股份有限公司", modality)}


def test_a_deal_has_its_date_and_its_sum_is_no_size() -> None:
    text = "2019年5月，湖州光电产业投资基金领投长城电子有限公司A轮融资，投资额8000万元。"
    assert said(text, "invests_in", "date") == {("湖州光电产业投资基金", "长城电子有限公司", "2019-05")}
    assert claims(text, "size") == []
    english = "The Larchwood Materials Fund has invested RMB 2 million in Kestrel Optics Co., Ltd. in May 2019."
    assert {date for _, _, date in said(english, "invests_in", "date")} == {"2019-05"}


def test_a_phase_that_acts_is_no_company() -> None:
    text = "湖州光电产业投资基金规模50亿元，二期拟募集20亿元。"
    assert {of[2:] for of in said(text, "size", "phase", "modality")} == {(None, None), (2, "planned")}

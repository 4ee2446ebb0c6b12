"""Shares that change hands, equal and changed shares, and who controls the firm that was told of just before."""

import pytest

from tests.extract.readers.said import said


@pytest.mark.parametrize(
    ("text", "owner", "firm", "share"),
    [
        ("江夏航材向云岭基金转让所持宁远电子有限公司30%股权，对价9000万元。", "云岭基金", "宁远电子有限公司", 30),
        ("云岭基金从江夏航材集团手中接过宁远电子有限公司30%股权。", "云岭基金", "宁远电子有限公司", 30),
        ("宁远电子有限公司51%股权由江夏航材集团以2.1亿元摘得。", "江夏航材集团", "宁远电子有限公司", 51),
        (
            "云岭集团将宁远电子有限公司100%股权、江夏微波公司73.5%股权注入江夏航材集团。",
            "江夏航材集团",
            "江夏微波公司",
            73.5,
        ),
        ("增资后云岭集团对宁远电子有限公司的持股比例由100%降至57.6%。", "云岭集团", "宁远电子有限公司", 57.6),
        ("云岭集团持有宁远电子有限公司的股权比例由70%变更为58.21%。", "云岭集团", "宁远电子有限公司", 58.21),
        ("云岭集团与江夏航材集团合资成立宁远电子有限公司，双方各持股50%。", "江夏航材集团", "宁远电子有限公司", 50),
        (
            "宁远电子有限公司的股东中，云岭基金持股7.4%，江夏创投、长河资本分别持股4.6%和3.9%。",
            "长河资本",
            "宁远电子有限公司",
            3.9,
        ),
    ],
)
def test_the_share_is_of_who_has_it_now(text: str, owner: str, firm: str, share: float) -> None:
    assert (owner, firm, share) in said(text, "owns", "share")


@pytest.mark.parametrize(
    ("text", "controller", "firm"),
    [
        (
            "云岭集团持有江夏航材公司29.8%股份，为公司控股股东；实际控制人为江夏市国资委。",
            "江夏市国资委",
            "江夏航材公司",
        ),
        (
            "云岭集团合计持有江夏航材公司31.2%的股份，成为其控股股东，江夏市国资委成为实际控制人。",
            "江夏市国资委",
            "江夏航材公司",
        ),
        ("云岭科技集团由自然人赵海成实际控制。", "赵海成", "云岭科技集团"),
    ],
)
def test_the_controller_is_of_the_firm_whose_first_holder_was_told(text: str, controller: str, firm: str) -> None:
    told = said(text, "controls")
    assert (controller, firm) in told
    assert all(subject != controller or controlled == firm for subject, controlled in told)


def test_a_plan_given_up_moves_nothing() -> None:
    text = "江夏航材集团终止收购宁远电子有限公司80%股权。"
    assert all(modality == "denied" for _, _, modality in said(text, "owns", "modality"))

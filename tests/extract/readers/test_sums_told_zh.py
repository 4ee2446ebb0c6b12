"""Sums whose wording tells what they are: credit, what a thing costs to build, what a fund has put out."""

import pytest

from tests.extract.readers.said import said


@pytest.mark.parametrize(
    ("text", "subject", "amount", "measure"),
    [
        ("云岭银行江夏分行上个月又给了江夏电子有限公司50亿元授信。", "江夏电子有限公司", 5_000_000_000, "credit"),
        ("江夏电子集团获得云岭银行江夏分行授信20亿元。", "江夏电子集团", 2_000_000_000, "credit"),
        ("云岭银行江夏分行向江夏电子集团提供综合授信30亿元。", "江夏电子集团", 3_000_000_000, "credit"),
        ("云岭银行还为江夏电子公司核定授信额度5亿元。", "江夏电子公司", 500_000_000, "credit"),
        ("云岭银行给予江夏电子公司综合授信50亿元。", "江夏电子公司", 5_000_000_000, "credit"),
        ("云岭集团投资46亿元建设的高温合金生产基地，上个月投产。", "高温合金生产基地", 4_600_000_000, "investment"),
        ("云岭股份有限公司计划总投资6.2亿元建设压力传感器项目。", "压力传感器项目", 620_000_000, "investment"),
        ("推进碳纤维生产基地建设，总投资4亿元。", "碳纤维生产基地", 400_000_000, "investment"),
        ("总投资36亿元的洛川大型锻件生产线项目于10月竣工。", "洛川大型锻件生产线项目", 3_600_000_000, "investment"),
        ("云州基金已投资9个项目、4.7亿元。", "云州基金", 470_000_000, "deployed"),
        ("提出设立20亿元的军民融合成果转化基金。", "军民融合成果转化基金", 2_000_000_000, "target"),
        ("云岭电子有限公司成立于2016年，迄今累计融资2亿元。", "云岭电子有限公司", 200_000_000, "raised"),
    ],
)
def test_the_wording_tells_measure_and_subject(text: str, subject: str, amount: int, measure: str) -> None:
    assert (subject, amount, measure) in said(text, "size", "measure")


def test_what_investors_put_in_together_is_not_the_size_of_the_last_of_them() -> None:
    text = "此次增资引入云岭基金、江夏资本和宁远电子有限公司3家战略投资者，合计融资6亿元。"
    assert said(text, "size") == set()


def test_who_only_applies_for_credit_has_none() -> None:
    assert said("江夏电子集团拟向云岭银行江夏分行申请综合授信额度不超过2亿元。", "size") == set()

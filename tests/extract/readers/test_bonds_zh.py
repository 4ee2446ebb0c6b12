"""Ties that Chinese nouns and short words tell, and what they do not."""

import pytest

from tests.extract.readers.said import said

FIRM, FUND, GROUP = "湖州光华电子有限公司", "衢州天衡基金", "江西晨翼集团有限公司"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}（{GROUP}85%）去年首次盈利。",
        f"{FIRM}的股东名册上多了{GROUP}。",
        f"{GROUP}同一天出现在{FIRM}的股东名册上。",
        f"{FIRM}的股权至今仍在{GROUP}手里。",
    ],
)
def test_a_shareholder_by_what_it_is_called(text: str) -> None:
    assert (GROUP, FIRM) in said(text, "owns")


@pytest.mark.parametrize(
    "text",
    [
        f"{FUND}的出资人包括{GROUP}。",
        f"{FUND}的钱从哪里来？{GROUP}出了10亿元。",
        f"{GROUP}为{FUND}的有限合伙人。",
    ],
)
def test_whose_money_a_fund_has(text: str) -> None:
    assert (GROUP, FUND) in said(text, "contributes")


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}自2011年起为{GROUP}供货。",
        f"{FIRM}的客户是{GROUP}。",
        f"{GROUP}的主要设备采购自{FIRM}。",
    ],
)
def test_who_buys_from_whom(text: str) -> None:
    assert (GROUP, FIRM) in said(text, "awards")


@pytest.mark.parametrize(
    "text",
    [f"{FIRM}的客户不是{GROUP}。", f"{FIRM}的股东大会请来了{GROUP}。"],
)
def test_a_denial_or_another_word_ties_nothing(text: str) -> None:
    assert not said(text, "owns") | said(text, "awards")


def test_the_rest_of_the_shares_and_those_of_both_founders() -> None:
    text = "江川车辆有限公司由江川集团有限公司持股72.5%，其余27.5%由襄阳国资运营有限公司持有。"
    assert ("襄阳国资运营有限公司", "江川车辆有限公司") in said(text, "owns")
    text = "北川通航建设发展有限公司为绵阳交通发展集团与北川县国资办共同出资设立，双方分别占股51%、49%。"
    assert said(text, "owns") == {
        ("绵阳交通发展集团", "北川通航建设发展有限公司"), ("北川县国资办", "北川通航建设发展有限公司"),
    }  # fmt: skip


def test_what_becomes_a_subsidiary_will_be_part() -> None:
    text = "交易完成后，凌澜红外有限公司将成为东湾光电股份有限公司的控股子公司。"
    assert said(text, "part_of", "modality") == {("凌澜红外有限公司", "东湾光电股份有限公司", "planned")}


def test_who_holds_shares_as_the_controlling_shareholder() -> None:
    text = "发行前，田启山持股41.3%，为黔澜精锻有限公司的控股股东、实际控制人。"
    assert ("田启山", "黔澜精锻有限公司") in said(text, "owns")
    assert ("田启山", "黔澜精锻有限公司") in said(text, "controls")


def test_to_have_the_majority_is_to_control() -> None:
    text = "本溪导航研究所全资持有西安溪导测控有限公司，控股咸阳溪科精密仪器有限公司（持股67%）。"
    assert said(text, "controls") == {("本溪导航研究所", "咸阳溪科精密仪器有限公司")}

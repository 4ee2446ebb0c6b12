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

"""Whose a sum of a Chinese line is: what a fund has, what a partner puts in, what a company takes, what a group has."""

import pytest

from tests.extract.readers.said import claims, said

FIRM, OTHER, THIRD = "华山光电有限公司", "衡山光学有限公司", "泰山激光有限公司"
FUND = "长江产业基金"


def sizes(text: str, *, by: str) -> set[tuple[object, object]]:
    """Each size as (the named qualifier, whole units)."""
    return {(one.qualifiers.get(by), getattr(one.value, "amount", None)) for one in claims(text, "size")}


def sums(text: str, predicate: str) -> set[tuple[str | None, str | None, object]]:
    """Each claim with a sum as (subject, object, whole units)."""
    return {
        (one.subject.name if one.subject else None, one.object.name if one.object else None, one.value.amount)
        for one in claims(text, predicate)
        if one.value is not None and hasattr(one.value, "amount")
    }


@pytest.mark.parametrize(
    ("text", "measure", "amount"),
    [
        (f"{FUND}规模较小，仅5000万元。", "unspecified", 50_000_000),
        (f"长江集团有限公司旗下{FUND}（认缴规模25亿元）成立于2019年。", "subscribed", 2_500_000_000),
        (f"{FUND}完成首轮募集，募资额15亿元。", "raised", 1_500_000_000),
        (f"{FUND}已投资{FIRM}、{OTHER}等7个项目，累计投资额4.9亿元。", "deployed", 490_000_000),
    ],
)
def test_what_a_fund_has(text: str, measure: str, amount: int) -> None:
    assert sizes(text, by="measure") == {(measure, amount)}
    assert {one.subject.name for one in claims(text, "size") if one.subject} == {FUND}


def test_paid_in_capital_of_a_company() -> None:
    found = sizes(f"{FIRM}注册资本5亿元，实缴1亿元。", by="measure")
    assert found == {("registered", 500_000_000), ("paid_in", 100_000_000)}


def test_outputs_of_several_years() -> None:
    text = "华山产业园2021年产值84亿元，2022年达到102.5亿元，2025年目标为200亿元。"
    assert sizes(text, by="modality") == {(None, 8_400_000_000), (None, 10_250_000_000), ("planned", 20_000_000_000)}


@pytest.mark.parametrize(
    ("text", "sums_in"),
    [
        (f"{FUND}斥资3亿元拿下{FIRM}30%股权。", {(FUND, FIRM, 300_000_000)}),
        (f"{FUND}对{FIRM}的投资额为8000万元，占股12%。", {(FUND, FIRM, 80_000_000)}),
        (f"{FUND}、{THIRD}各出资4000万元投资{FIRM}。", {(FUND, FIRM, 40_000_000), (THIRD, FIRM, 40_000_000)}),
        (f"{FIRM}将所持{OTHER}51%股权作价6380万元转让给{THIRD}。", {(THIRD, OTHER, 63_800_000)}),
        (f"{FIRM}出资1020万元，与{THIRD}共同设立{OTHER}，双方分别持股51%、49%。", {(FIRM, OTHER, 10_200_000)}),
    ],
)
def test_what_a_company_takes(text: str, sums_in: set[tuple[str, str, int]]) -> None:
    assert sums(text, "invests_in") == sums_in


def test_shares_of_two_that_found_together() -> None:
    text = f"{FIRM}出资1020万元，与{THIRD}共同设立{OTHER}，双方分别持股51%、49%。"
    assert said(text, "owns", "share") == {(FIRM, OTHER, 51), (THIRD, OTHER, 49)}


def test_what_partners_subscribe_of_a_named_fund() -> None:
    one = f"武汉市财政局认缴{FUND}10亿元，占20%。"
    assert sums(one, "contributes") == {("武汉市财政局", FUND, 1_000_000_000)}
    both = f"武汉市财政局、{FIRM}各认缴{FUND}10亿元。"
    assert sums(both, "contributes") == {("武汉市财政局", FUND, 1_000_000_000), (FIRM, FUND, 1_000_000_000)}


def test_a_kind_of_funds_is_a_group_and_no_fund() -> None:
    text = "武汉市已设立军民融合基金12只，总规模500亿元。"
    assert claims(text, "size") == []
    assert sums(text, "total") == {("武汉市", None, 50_000_000_000)}


def test_who_gives_a_share_up_does_not_keep_it() -> None:
    text = f"{FIRM}将所持{OTHER}51%股权转让给{THIRD}。"
    assert (FIRM, OTHER, "2022-05-06") in said(text, "owns", "until", published="2022-05-06")


def test_a_bracket_behind_a_name_says_nothing_of_the_next() -> None:
    text = "深圳市创新引导母基金新设子基金：鹏城空天一号（10亿元，认缴比例40%）、鹏城深海一号（8亿元，认缴比例35%）。"
    assert said(text, "owns") == set()


@pytest.mark.parametrize("term", ["签约总金额", "协议投资", "签约金额约"])
def test_what_projects_signed_for_together_come_to(term: str) -> None:
    text = f"会议共签约项目41个，{term}116.8亿元，比上届增长近两成。"
    assert said(text, "total", "measure") == {(None, 41, None), (None, 11_680_000_000, "intended")}


def test_the_price_of_a_share_is_no_sum() -> None:
    text = "2019年12月，江川防务基金以每股15.6元的价格认购成都峨川液压股份有限公司600万股。"
    assert said(text, "invests_in") == {("江川防务基金", "成都峨川液压股份有限公司")}

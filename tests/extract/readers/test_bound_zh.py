"""What Chinese deeds bind, in wordings for which no reader of a single predicate has a rule."""

import pytest

from tests.extract.readers.said import claims, said

FIRM, FUND, GROUP = "湖州光华电子有限公司", "衢州天衡基金", "江西晨翼集团有限公司"


@pytest.mark.parametrize(
    "text",
    [
        f"{FUND}向{FIRM}砸下1.2亿元。",
        f"{FIRM}本月拿到{FUND}的一笔8000万元注资。",
        f"由{FUND}领投，{FIRM}完成B轮融资。",
        f"{FUND}看中了{FIRM}，去年入股其中。",
        f"{GROUP}把手里的{FIRM}25%股权卖给了{FUND}。",
        f"{FUND}以1.5亿元从{GROUP}手中接过{FIRM}51%的股权。",
    ],
)
def test_money_goes_from_who_gives_to_who_gets_it(text: str) -> None:
    assert said(text, "invests_in") == {(FUND, FIRM)}


@pytest.mark.parametrize(
    "text",
    [
        f"{GROUP}占{FIRM}股本的37.5%。",
        f"{FIRM}的大股东是{GROUP}，持股37.5%。",
        f"{FIRM}成立于2001年，由{GROUP}出资控股。",
        f"{GROUP}持有{FIRM}全部股权。",
    ],
)
def test_who_has_a_share_owns(text: str) -> None:
    assert said(text, "owns") == {(GROUP, FIRM)}


def test_a_share_without_what_it_is_of_is_of_what_the_clause_before_names() -> None:
    text = f"{GROUP}去年入股{FIRM}，持股7.92%。"
    assert said(text, "invests_in") == {(GROUP, FIRM)}
    assert said(text, "owns") == {(GROUP, FIRM)}


def test_who_buys_only_a_business_is_no_owner() -> None:
    assert said(f"{GROUP}收购{FIRM}雷达业务。", "owns") == set()


def test_who_acts_may_be_told_behind_you_or_as_a_list_or_before_the_unsaid() -> None:
    school, centre = "南昌鹭航大学", "赣江无人系统研究中心"
    wanted = {(centre, school), (centre, GROUP)}
    assert said(f"{school}和{GROUP}于2019年合办了{centre}。", "founded_by") == wanted
    assert said(f"{centre}：2019年，{school}与{GROUP}合设，人员60名。", "founded_by") <= wanted


def test_partners_by_a_verb_that_parts_them() -> None:
    assert said(f"南昌鹭航大学牵手{GROUP}，瞄准低空装备。", "partners_with") == {("南昌鹭航大学", GROUP)}


@pytest.mark.parametrize(
    "text",
    [
        f"{GROUP}的部件厂{FIRM}整体并入衢州控股集团有限公司。",
        f"{GROUP}将{FIRM}划归衢州控股集团有限公司。",
    ],
)
def test_a_part_is_what_is_moved_under_a_whole(text: str) -> None:
    assert (FIRM, "衢州控股集团有限公司") in said(text, "part_of")


def test_a_fund_is_managed_by_who_serves_it() -> None:
    assert said(f"{GROUP}出任{FUND}的管理人。", "manages") == {(GROUP, FUND)}
    assert said(f"{GROUP}受托管理{FUND}。", "manages") == {(GROUP, FUND)}


def test_the_company_that_signs_an_announcement_is_the_one_that_it_speaks_of() -> None:
    text = f"一、公司控股股东为衢州控股集团有限公司。\n二、同意以4800万元向全资子公司{FIRM}增资。\n{GROUP}董事会\n"
    assert ("衢州控股集团有限公司", GROUP) in said(text, "controls")
    assert said(text, "invests_in") == {(GROUP, FIRM)}


def test_what_a_reader_of_the_predicate_tells_is_not_told_again() -> None:
    found = [one for one in claims(f"{FIRM}的控股股东为{GROUP}。") if one.predicate == "controls"]
    assert [one.reader for one in found] == ["controls"]

"""Measures, phases and owners of sums that Chinese sentences tell of funds, partnerships and projects; all invented."""

import pytest

from tests.extract.readers.said import said

FUND, FIRM = "云海产业投资基金", "华山精工股份有限公司"


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (f"{FUND}目标认缴规模为人民币8亿元。", {(800_000_000, "target", None)}),
        (f"{FUND}认缴目标20亿元，已实缴6亿元。", {(2_000_000_000, "target", None), (600_000_000, "paid_in", None)}),
        (
            f"{FUND}完成首次关闭，认缴规模6.5亿元，达到10亿元总目标的65%。",
            {(650_000_000, "subscribed", 1), (1_000_000_000, "target", None)},
        ),
        (f"{FUND}宣布首轮关闭，实缴规模3亿元。", {(300_000_000, "paid_in", 1)}),
        (f"{FUND}距30亿元的募集总目标还差一半。", {(3_000_000_000, "target", None)}),
        (f"{FUND}完成首期5亿元募集。", {(500_000_000, "raised", 1)}),
        (f"{FUND}实现首期3亿元资金到位。", {(300_000_000, "paid_in", 1)}),
    ],
)
def test_measures_and_phases_of_a_fund(text: str, sizes: set[tuple[int, str, int | None]]) -> None:
    assert said(text, "size", "measure", "phase") == {(FUND, *size) for size in sizes}


def test_capital_of_a_partnership_in_the_register() -> None:
    name = "云海军工股权投资合伙企业（有限合伙）"
    text = f"近日，{name}成立，执行事务合伙人为华山私募基金管理有限公司，出资额10.01亿元，经营范围为股权投资。"
    assert said(text, "size", "measure") == {(name, 1_001_000_000, "subscribed")}


def test_share_capital_of_a_company() -> None:
    assert said(f"{FIRM}股本总额9,000万元。", "size", "measure") == {(FIRM, 90_000_000, "registered")}


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}以每股15.60元的价格向{FUND}增发1,000万股，募集资金1.56亿元。",
        f"{FIRM}向{FUND}定向发行股份，募集资金3亿元。",
        f"{FUND}以每份1.2元的价格转让。",
    ],
)
def test_what_shares_cost_is_no_size_of_a_fund(text: str) -> None:
    assert said(text, "size") == set()


def test_sums_of_a_project_are_not_those_of_the_zone_where_it_settles() -> None:
    text = (
        f"青川县人民政府与{FIRM}签订无人机制造基地项目投资协议。\n"
        "根据协议，项目选址青川经济开发区，占地约180亩，计划总投资8.5亿元，其中一期投资3亿元。"
    )
    assert said(text, "size", "measure", "phase") == {
        ("无人机制造基地项目", 850_000_000, "investment", None),
        ("无人机制造基地项目", 300_000_000, "investment", 1),
    }
    assert said("项目落户青川经济开发区，总投资8.5亿元。", "size") == set()
    assert said("青川经济开发区总投资50亿元。", "size") == {("青川经济开发区", 5_000_000_000)}

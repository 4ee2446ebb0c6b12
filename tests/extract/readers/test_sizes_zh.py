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


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (f"{FUND}号称规模50亿元，至今没有备案。", (5_000_000_000, "target", None)),
        (f"市里发布了规模30亿元的{FUND}。", (3_000_000_000, "target", None)),
        (f"省里设立规模不低于20亿元的{FUND}。", (2_000_000_000, "target", None)),
        (f"第九条　市人民政府设立{FUND}，规模10亿元，存续期八年。", (1_000_000_000, "target", None)),
        (f"{FUND}完成募集，规模12亿元。", (1_200_000_000, "raised", None)),
        (f"{FUND}今年3月完成首轮募集，首期规模6亿元。", (600_000_000, "raised", 1)),
        (f"{FUND}首期5亿元已于3月募集完毕。", (500_000_000, "raised", 1)),
        (f"{FUND}规模由20亿元扩大到35亿元。", (3_500_000_000, "unspecified", None)),
        (f"{FUND}认缴总额由原定的10亿元调整为6.5亿元。", (650_000_000, "subscribed", None)),
        (f"规模最小的{FUND}仅1200万元。", (12_000_000, "unspecified", None)),
        (f"{FUND}已投资{FIRM}、星桥通信等9家企业，投资额3.2亿元。", (320_000_000, "deployed", None)),
    ],
)
def test_what_a_bare_size_of_a_fund_means(text: str, size: tuple[int, str, int | None]) -> None:
    assert said(text, "size", "measure", "phase") == {(FUND, *size)}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("投资28亿元的江北涡轮发动机总装试车基地竣工。", ("江北涡轮发动机总装试车基地", 2_800_000_000)),
        ("总投资6.6亿元的江北高超声速风洞群通过验收。", ("江北高超声速风洞群", 660_000_000)),
        ("东端的江北航空维修港去年9月开工，总投资35亿元。", ("江北航空维修港", 3_500_000_000)),
        (f"由{FIRM}牵头的商业航天共性技术平台在临湾新区投入使用，总投资4亿元。", ("商业航天共性技术平台", 400_000_000)),
        (f"{FIRM}与青川县签订火箭总装测试基地投资协议，项目总投资30亿元。", ("火箭总装测试基地", 3_000_000_000)),
        ("加快临湾机场改扩建，总投资4.8亿元。", ("临湾机场", 480_000_000)),
        ("临湾先进装备实验室一期总投资28亿元，占地320亩。", ("临湾先进装备实验室", 2_800_000_000)),
    ],
)
def test_what_something_costs_to_build(text: str, size: tuple[str, int]) -> None:
    assert said(text, "size", "measure") == {(*size, "investment")}


@pytest.mark.parametrize(
    "text",
    [
        "临湾经济开发区引进项目26个，总投资108亿元。",
        "全区11个项目总投资126亿元。",
        f"{FUND}关注的市场规模可达900亿元。",
        f"江北大学与{FIRM}签约，共建联合实验室，总投资2亿元。",
    ],
)
def test_sums_of_many_or_of_a_market_are_nobodys_size(text: str) -> None:
    assert said(text, "size") == set()


def test_what_is_made_once_something_is_built_is_its_own() -> None:
    text = f"{FIRM}投资5亿元建设的江北空天产业园开工，达产后年产值可达30亿元。"
    assert ("江北空天产业园", 3_000_000_000, "output") in said(text, "size", "measure")
    assert said("江北光电研究院注册资本3亿元，开办资金来自财政。", "size", "measure") == {
        ("江北光电研究院", 300_000_000, "registered")
    }

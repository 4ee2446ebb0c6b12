"""前者 and 后者, sums and shares told one after the other, and units, members, founders by what they are called."""

import pytest

from tests.extract.readers.said import claims, said

A, B, C = "长江集团有限公司", "南湖大学", "华山光电有限公司"
FUND, CLUB, PARK = "长江产业基金", "武汉军民融合产业联盟", "武汉军民融合产业园"


def test_the_latter_is_what_was_named_last() -> None:
    text = f"{C}引入{A}作为战略投资者，后者增资2亿元，持股15%。"
    assert said(text, "owns", "share") == {(A, C, 15)}
    bought = f"{A}收购了{C}60%股权，后者成立于2015年，位于武汉市。"
    assert said(bought, "established") == {(C, "2015")}
    assert said(bought, "located_in") == {(C, "武汉市")}


def test_the_former_is_the_first_of_two() -> None:
    text = "长江一号产业基金与长江二号产业基金不同，前者由华山资本管理有限公司管理，后者由衡山资本管理有限公司管理。"
    assert said(text, "manages") == {
        ("华山资本管理有限公司", "长江一号产业基金"),
        ("衡山资本管理有限公司", "长江二号产业基金"),
    }


def test_sums_one_after_the_other_go_to_givers_in_the_same_order() -> None:
    text = f"{A}与武汉市财政局分别向{FUND}出资20亿元和10亿元。"
    given = {(one.subject.name, one.value.amount) for one in claims(text, "contributes")}  # type: ignore[union-attr]
    assert given == {(A, 2_000_000_000), ("武汉市财政局", 1_000_000_000)}
    firm = f"{A}与衡山资本有限公司分别向{C}增资2亿元和1亿元。"
    put = {(one.subject.name, one.value.amount) for one in claims(firm, "invests_in")}  # type: ignore[union-attr]
    assert put == {(A, 200_000_000), ("衡山资本有限公司", 100_000_000)}


@pytest.mark.parametrize(
    "text",
    [
        f"{A}和{B}分别持有{C}55%和45%的股权。",
        f"{A}、{B}分别持股55%、45%的{C}成立于2015年。",
        f"{C}股东：{A}55%、{B}45%。",
    ],
)
def test_shares_one_after_the_other(text: str) -> None:
    assert said(text, "owns", "share") == {(A, C, 55), (B, C, 45)}


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (f"{C}是{A}与{B}共同创办的高科技企业。", "founded_by", {(C, A), (C, B)}),
        (f"华山研究院由{B}、武汉市人民政府、{A}三方共同举办。", "founded_by",
         {("华山研究院", B), ("华山研究院", "武汉市人民政府"), ("华山研究院", A)}),
        (f"{FUND}由{A}出资20亿元、武汉市财政局出资10亿元设立。", "founded_by", {(FUND, A), (FUND, "武汉市财政局")}),
        (f"由{A}控股、{B}参股的{C}成立于2015年。", "owns", {(A, C), (B, C)}),
        (f"{C}是{A}的参股公司。", "owns", {(A, C)}),
        (f"{A}入股{C}，成为其第二大股东。", "owns", {(A, C)}),
        (f"{A}通过子公司{C}持有衡山光学有限公司20%股权。", "part_of", {(C, A)}),
        (f"{A}、{B}、华山研究所在武汉签署战略合作协议。", "partners_with",
         {(A, B), (A, "华山研究所"), (B, "华山研究所")}),
        (f"{A}的合作单位包括{B}。", "partners_with", {(A, B)}),
        (f"{PARK}现有企业50家，其中{C}、衡山光学有限公司已投产。", "located_in",
         {(C, PARK), ("衡山光学有限公司", PARK)}),
        (f"{CLUB}理事长单位为{A}，副理事长单位为{B}。", "member_of", {(A, CLUB), (B, CLUB)}),
        (f"{A}作为首批会员加入{CLUB}。", "member_of", {(A, CLUB)}),
        ("国务院《低空经济促进条例》规定了空域分类。", "issued_by", {("低空经济促进条例", "国务院")}),
        ("为落实《国家创新驱动发展战略纲要》，湖北省人民政府制定《湖北省军民融合发展行动计划》。", "implements",
         {("湖北省军民融合发展行动计划", "国家创新驱动发展战略纲要")}),
    ],
)  # fmt: skip
def test_ties_by_what_one_is_called(text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert said(text, predicate) == ends


def test_a_subject_that_came_to_be_on_a_day_founded_nothing() -> None:
    assert said(f"衡山资本有限公司跟投，{C}成立于2015年。", "founded_by") == set()


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (f"湖北省国资委通过{A}间接控制{C}。", "controls", {("湖北省国资委", C)}),
        (f"{FUND}已投出28个项目，包括{C}、衡山光学有限公司等。", "invests_in", {(FUND, C), (FUND, "衡山光学有限公司")}),
        (f"{FUND}是由国家发展改革委批复、{A}牵头设立的国家级产业投资基金。", "founded_by", {(FUND, A)}),
        (f"武汉市政府与{A}签订投资协议。", "invests_in", set()),
        (f"合资公司注册资本1亿元，{A}占51%，{C}占49%。", "owns", set()),
        (f"中国兵器工业集团旗下的{A}与{C}成立合资公司衡山光学有限公司。", "part_of", {(A, "中国兵器工业集团")}),
    ],
)
def test_who_acts_in_a_clause(text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert said(text, predicate) == ends

"""Labels of notices by their parts, tables parted by spaces, and words around a name."""

import pytest

import ronghe
from ronghe.extract.notices.labels import label_field
from ronghe.lens.load import load_lens

LENS = load_lens()


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("采购需求部门", "buyer"),
        ("竞价发起单位", "buyer"),
        ("成交商家", "supplier"),
        ("拟采购对象", "supplier"),
        ("参评单位", "name"),
        ("备选企业", "other"),
        ("委托代理公司", "agent"),
        ("订货总价", "amount"),
        ("拟签合同金额", "amount"),
        ("总预算", "budget"),
        ("投标保证金金额", "other"),
        ("联系人", "other"),
        ("供货地址", None),
    ],
)
def test_a_label_is_read_by_its_parts(words: str, field: str | None) -> None:
    assert label_field(LENS, words) == field


def awards(text: str, title: str = "采购结果公告") -> list[tuple[str, float | None, str]]:
    claims = [claim.as_json() for claim in ronghe.extract(text, title=title).claims if claim.predicate == "awards"]
    return sorted(
        (claim["object"]["name"], (claim["value"] or {}).get("amount"), claim["qualifiers"]["stage"])
        for claim in claims
    )


def test_spaces_part_a_table_and_its_last_column_says_who_won() -> None:
    text = """供应商名称    报价（元）    结论
海宁斜桥船艇厂    796,000    中标
嘉善魏塘造船有限公司    780,000    未中标
采购单位：某边防总站"""
    assert awards(text) == [("海宁斜桥船艇厂", 796_000, "awarded")]


def test_candidates_side_by_side_of_every_lot() -> None:
    text = """采购单位：某训练基地
| 标段 | 第一中标候选人 | 投标报价（万元） | 第二中标候选人 | 投标报价（万元） |
| 一 | 嘉善魏塘造船有限公司 | 20 | 海宁斜桥机械有限公司 | 21 |"""
    assert awards(text) == [
        ("嘉善魏塘造船有限公司", 200_000, "proposed"),
        ("海宁斜桥机械有限公司", 210_000, "candidate"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "某基地理发服务由应城四里棚美发店承接，服务期一年。",
        "经评审，最终选用应城四里棚美发店的方案。",
        "某基地与应城四里棚美发店续签2021年度合同。",
        "某基地理发服务采购，应城四里棚美发店报价最低，予以成交。",
        "某基地理发服务采购，项目授予应城四里棚美发店。",
    ],
)
def test_words_around_a_name_say_that_it_won(text: str) -> None:
    assert [name for name, _, _ in awards(text)] == ["应城四里棚美发店"]


def test_a_bid_that_was_taken_out_is_no_award() -> None:
    text = (
        "某基地救生艇采购推荐排名：第一 海宁斜桥船艇有限公司（投标价30万元，未交保证金，取消中标资格）；"
        "第二 嘉善魏塘造船有限公司（投标价31万元）。顺延由第二名嘉善魏塘造船有限公司中标，中标价31万元。"
    )
    won = [(name, amount) for name, amount, stage in awards(text) if stage != "candidate"]
    assert won == [("嘉善魏塘造船有限公司", 310_000)]


def test_a_name_is_corrected() -> None:
    text = (
        "更正公告：中标人名称误写为“海宁斜桥船艇公司”，应为“海宁斜桥船舶有限公司”；中标金额30万元不变。采购人：某基地"
    )
    assert [name for name, _, _ in awards(text)] == ["海宁斜桥船舶有限公司"]


@pytest.mark.parametrize(
    ("told", "amount"),
    [
        ("单价8,600元，总价103,200元", 103_200),
        ("每台4.35万元，共计130.5万元", 1_305_000),
        ("中标金额（含税，万元）：318.60，预付款20万元", 3_186_000),
        ("履约保证金2万元，成交价36万元", 360_000),
    ],
)
def test_the_price_of_the_whole_is_the_award(told: str, amount: float) -> None:
    assert [found for _, found, _ in awards(f"采购单位：某基地。成交单位：海宁斜桥船艇厂，{told}。")] == [amount]


def test_roles_in_brackets_behind_names() -> None:
    text = "某学院（需方）与嘉善魏塘造船有限公司（供方）于2022年9月6日签订《测量艇合同》，价款总计贰佰零肆万元。"
    assert awards(text, "合同签订信息") == [("嘉善魏塘造船有限公司", 2_040_000, "awarded")]


def test_candidates_in_lines_of_their_own_are_ranked_by_the_word_at_the_end() -> None:
    text = """采购机构：某保障基地
嘉善魏塘造船有限公司　报价：149.8万元　得分：93.1　排序：1
海宁斜桥船艇厂　报价：152万元　得分：88.6　排序：2"""
    assert [(name, stage) for name, _, stage in awards(text, "评审结果公示")] == [
        ("嘉善魏塘造船有限公司", "proposed"),
        ("海宁斜桥船艇厂", "candidate"),
    ]


def test_those_who_bid_together_share_the_sum() -> None:
    text = "某分院组织的沙盘项目定标，联合体“海宁斜桥模型公司＋嘉善魏塘沙盘厂”以139.9万元的报价中标。"
    assert awards(text) == [("嘉善魏塘沙盘厂", 1_399_000, "awarded"), ("海宁斜桥模型公司", 1_399_000, "awarded")]


def test_a_value_runs_from_its_label_to_the_next() -> None:
    text = (
        "公告信息：采购单位某特训基地行政区域昌平区公告时间2021年10月9日成交供应商：海宁斜桥船艇厂总成交金额￥24.6万元"
    )
    found = [claim.as_json() for claim in ronghe.extract(text, title="成交公告").claims if claim.predicate == "awards"]
    assert [(one["subject"]["name"], one["object"]["name"]) for one in found] == [("某特训基地", "海宁斜桥船艇厂")]


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        ("委托方：某机载所受托方：嘉善魏塘试验中心外协金额：36万元", "某机载所"),
        ("采购单位：某对抗试验场项目：方舱改装成交供应商：海宁斜桥船艇厂", "某对抗试验场"),
        ("一、项目方舱二、招标人某弹药销毁站三、中标人海宁斜桥船艇厂四、中标金额30万元", "某弹药销毁站"),
        (
            "成交单位：海宁斜桥船艇厂；成交总价：30万元。请与我公司联系。嘉善方舱制造有限公司2021年4月7日",
            "嘉善方舱制造有限公司",
        ),
    ],
)
def test_a_notice_that_has_run_into_one_line(text: str, buyer: str) -> None:
    found = [claim.as_json() for claim in ronghe.extract(text, title="采购结果").claims if claim.predicate == "awards"]
    assert [one["subject"]["name"] for one in found] == [buyer]


def test_candidates_numbered_under_every_lot() -> None:
    text = """招标人：某导航所
标段一：
1、嘉善魏塘惯导有限公司，投标报价5,680,000.00元，评标得分94.12分；
2、海宁斜桥航控公司，投标报价5,905,000.00元，评标得分90.37分；
标段二：
1、海宁斜桥航控公司，投标报价2,360,000.00元，评标得分93.01分；
2、桐乡濮院仪器厂，投标报价2,290,000.00元，评标得分88.55分。"""
    won = [one for one in awards(text, "中标候选人公示") if one[2] != "candidate"]
    assert [name for name, _, _ in won] == ["嘉善魏塘惯导有限公司", "海宁斜桥航控公司"]


def test_the_total_below_the_lots_is_no_lot_and_a_first_round_no_award() -> None:
    lots = "包1 成交单位：嘉善魏塘器材厂 成交价：21万元\n包2 成交单位：海宁斜桥器材厂 成交价：7万元\n合计：28万元"
    assert [amount for _, amount, _ in awards(f"采购单位：某旅\n{lots}")] == [210_000, 70_000]
    rounds = "采购人：某旅\n成交供应商：嘉善魏塘器材厂\n首次报价：71.5万元\n最终报价：68.4万元"
    assert [amount for _, amount, _ in awards(rounds)] == [684_000]

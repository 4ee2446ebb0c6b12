"""Award notices in many layouts; all bodies are invented."""

from decimal import Decimal
from typing import Any

import pytest

from ronghe.model import Money
from ronghe.model.values import value_as_json
from tests.extract.readers.said import claims, issues


def awarded(text: str) -> list[tuple[Any, ...]]:
    """(buyer, supplier, amount, stage) of every award, in order of supplier."""
    out = []
    for claim in claims(text, "awards"):
        assert claim.quote == text[claim.span.start : claim.span.end]
        amount = (value_as_json(claim.value) or {}).get("amount")
        buyer = claim.subject.name if claim.subject else None
        out.append((buyer, claim.object.name if claim.object else None, amount, claim.qualifiers["stage"]))
    return sorted(out, key=str)


SKY, FAR = "天工微波有限公司", "恒远天线有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "发布单位：云泽学院最终用户：云泽学院操作员：某某联系人：某某附件：无备注：请报含税价供应商产品名称型号规格是否国产标准"
            "质量等级封装形式产品批次备注成交数量最新报价（单价）成交总价到货日期到站地点"
            f"{SKY}热像仪//是/1.0套95000.0元95000.0元2020-05-09临江{FAR}热像仪//是/套99000.0元元2020-05-09临江"
            "三、响应方式 询价公告",
            [("云泽学院", SKY, 95000, "awarded")],
            id="a flat table of quotes: only the row with a total won",
        ),
        pytest.param(
            "采购公告 发布单位：云泽学院标题：星图场次号：XJ01备注：无供应商产品名称成交数量最新报价（单价）成交总价"
            f"{SKY}星图1.0套2.5E7元2.5E7元2020-11-30临江",
            [("云泽学院", SKY, 25_000_000, "awarded")],
            id="a sum with an exponent",
        ),
        pytest.param(
            "评审结果公示 招标人：云泽学院 评审结果：中标候选人名称投标报价(万元)排名"
            f"{SKY}97.501{FAR}98.402公示期限：7个工作日",
            [("云泽学院", SKY, 975_000, "proposed"), ("云泽学院", FAR, 984_000, "candidate")],
            id="ranks run into the figures before them",
        ),
        pytest.param(
            "# 成交结果公告\n| 采购人 | 南屿研究所 |\n|---|---|\n"
            "| 成交供应商 | 清波海洋科技有限公司 |\n| 成交金额 | 伍拾万元整 |\n",
            [("南屿研究所", "清波海洋科技有限公司", 500_000, "awarded")],
            id="keys and values in a table, the sum spelled out",
        ),
        pytest.param(
            "中标结果\n采购单位\t某部队\n序号\t中标供应商名称\t数量\t中标金额（万元）\n"
            "1\t东港电源有限公司\t20\t33.5\n2\t西岭电气有限公司\t8\t21\n",
            [("某部队", "东港电源有限公司", 335_000, "awarded"), ("某部队", "西岭电气有限公司", 210_000, "awarded")],
            id="a table with tabs: the sum stands under its column",
        ),
        pytest.param(
            "中标结果公告\n采购机构：某部队\n| 包号 | 品名 | 单价（元） | 中标供应商 | 中标金额（万元） |\n"
            "| --- | --- | --- | --- | --- |\n"
            "| 01 | 电台 | 18600 | 东港电源有限公司 | 93 |\n",
            [("某部队", "东港电源有限公司", 930_000, "awarded")],
            id="a table whose columns have units of their own",
        ),
        pytest.param(
            "Award notice\nNotice number: EX-1\nBuyer: Sample Coastal Brigade\nBudget: RMB 600,000\n"
            "Supplier: Driftwood Water Co., Ltd.\nAward amount: RMB 548,000\n",
            [("Sample Coastal Brigade", "Driftwood Water Co., Ltd.", 548_000, "awarded")],
            id="keys and values in English",
        ),
        pytest.param(
            f"中标公告 采购人：海川卫戍区 第1包 中标供应商：{SKY} 中标金额：120万元 "
            f"第2包 中标供应商：{FAR} 中标金额：85.5万元 第3包 中标供应商：{SKY} 中标金额：30万元",
            [("海川卫戍区", FAR, 855_000, "awarded"), ("海川卫戍区", SKY, 1_500_000, "awarded")],
            id="lots of one supplier add up",
        ),
        pytest.param(
            "一、中标（成交）信息\n供应商名称：青岚光电技术有限公司\n供应商地址：临江市\n中标（成交）金额：219.8（万元）\n"
            "二、采购人信息\n名 称：云泽学院\n三、采购代理机构信息\n名 称：恒信招标有限公司\n",
            [("云泽学院", "青岚光电技术有限公司", 2_198_000, "awarded")],
            id="names under the headings of the winner, the buyer and the agent",
        ),
        pytest.param(
            f"恒信招标有限公司受云泽学院委托，组织了公开招标，现将评标结果公示如下：第一名：{SKY}，投标报价6.4万元；第二名：{FAR}，投标报价7.25万元。",
            [("云泽学院", SKY, 64_000, "proposed"), ("云泽学院", FAR, 72_500, "candidate")],
            id="ranks in a sentence, the buyer behind its agent",
        ),
        pytest.param(
            f"南屿研究所于2020年6月3日就“水声测试”项目组织了竞争性谈判，经评审，{SKY}以48.6万元的报价中标。",
            [("南屿研究所", SKY, 486_000, "awarded")],
            id="won for a sum",
        ),
        pytest.param(
            f"询价结果公示 采购人：某研究所。经专家评审，拟确定{SKY}为本项目的预成交供应商，成交金额为人民币3.8万元。",
            [("某研究所", SKY, 38_000, "proposed")],
            id="chosen for the award",
        ),
        pytest.param(
            f"评标结果公示 招标人：云泽学院 第一名：{SKY}；第二名：{FAR}。第一名放弃，确定{FAR}为中标人。",
            [("云泽学院", SKY, None, "candidate"), ("云泽学院", FAR, None, "awarded")],
            id="the second is chosen where the first stands back",
        ),
        pytest.param(
            f"单一来源公示 采购人：某部。仅有{SKY}一家供应商报名，拟采用单一来源方式进行采购。",
            [("某部", SKY, None, "proposed")],
            id="the only one who answered",
        ),
        pytest.param(
            f"合同公告 采购人（甲方）：云泽学院 供应商（乙方）：{SKY} 合同金额：1,250,000.00元 "
            "合同签订日期：2020年9月9日",
            [("云泽学院", SKY, 1_250_000, "contracted")],
            id="a contract",
        ),
        pytest.param(
            f"中标公告 采 购 人：云泽学院 中标人：{SKY}、{FAR} 中标金额：{SKY}12万元，{FAR}30万元",
            [("云泽学院", SKY, 120_000, "awarded"), ("云泽学院", FAR, 300_000, "awarded")],
            id="several winners behind one label, each with its sum",
        ),
        pytest.param(
            f"联合体中标 招标人：云泽学院 中标人：{SKY}、{FAR} 中标价：500万元",
            [("云泽学院", SKY, None, "awarded"), ("云泽学院", FAR, None, "awarded")],
            id="a sum for several together belongs to none of them",
        ),
    ],
)
def test_who_won_what_from_whom(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert awarded(text) == sorted(expected, key=str)


def test_a_budget_or_ceiling_is_no_award() -> None:
    (budget,) = claims(f"成交公告 采购人：某部 项目预算：50万元 成交供应商：{SKY}", "awards")
    (ceiling,) = claims(f"成交公告 采购人：某部 最高限价：50万元 成交供应商：{SKY}", "awards")
    assert (budget.qualifiers["measure"], ceiling.qualifiers["measure"]) == ("budget", "ceiling")


def test_a_masked_sum_is_an_issue_and_no_sum() -> None:
    text = f"成交公告 采购人：某部 成交供应商：{SKY} 成交金额：XXXXXXXXXXX.0元"
    assert awarded(text) == [("某部", SKY, None, "awarded")]
    assert [issue.code for issue in issues(text)].count("amount_masked") == 1


def test_the_notice_itself_is_described() -> None:
    text = (
        "中标公告 项目名称：热像仪 项目编号：RX-2020-15 采购方式：公开招标 采购人：云泽学院 "
        f"中标人：{SKY} 中标金额：9.8万元 定标日期：2020年7月15日 联系人：赵某某 电话：010-1234567"
    )
    (claim,) = claims(text, "awards")
    told = {key: claim.qualifiers[key] for key in ("project", "notice_no", "method", "date", "measure")}
    assert told == {
        "project": "热像仪", "notice_no": "RX-2020-15", "method": "公开招标", "date": "2020-07-15", "measure": "award",
    }  # fmt: skip
    assert "赵某某" not in str(claim.as_json())
    assert "1234567" not in str(claim.as_json())


def test_no_quote_holds_a_contact_from_a_column_of_the_table() -> None:
    text = f"中标公告 采购人：云泽学院 选定单位名称企业类型联系人成交金额（万元）{SKY}民营企业赵某28.3"
    (claim,) = claims(text, "awards")
    assert (claim.value, claim.quote) == (Money(Decimal(283_000), "CNY"), SKY)


@pytest.mark.parametrize(
    "text",
    [
        "记者获悉，华储能源有限公司中标某电网项目，金额12亿元。这是公司今年第二次中标。",
        "云泽学院采购项目废标公告 采购人：云泽学院 因有效投标人不足三家，本项目予以废标。",
        "招标公告 采购人：云泽学院 项目名称：热像仪 项目预算：50万元 投标人须在7月1日前报名。",
        "中标公告 招标代理机构：恒信招标有限公司 公示期7天，投标人如有异议，请向采购人提出。",
    ],
)
def test_no_award_where_none_is_told(text: str) -> None:
    assert awarded(text) == []


def test_text_in_traditional_characters_is_read_too() -> None:
    assert awarded("中標公告 採購人：雲澤學院 中標人：天工微波有限公司 中標金額：12萬元") == [
        ("雲澤學院", "天工微波有限公司", 120_000, "awarded")
    ]


def test_a_supplier_named_again_and_again_is_one_award() -> None:
    assert len(claims("中标公告 采购人：某部 " + f"第一名：{SKY}，" * 3_000, "awards")) == 1

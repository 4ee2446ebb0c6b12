"""Rows of databases' pages: rounds of a firm, investments of a fund, partners between tabs."""

import ronghe
from ronghe.model import Claim


def ties(text: str, predicate: str) -> set[tuple[str, str]]:
    return {
        (claim.subject.name, claim.object.name)
        for claim in told(text, predicate)
        if claim.subject is not None and claim.object is not None
    }


def told(text: str, predicate: str) -> list[Claim]:
    return [claim for claim in ronghe.extract(text, published="2024-01-01").claims if claim.predicate == predicate]


FIRM = """北京曜流动力科技有限公司
【融资历程】（3）
2023-07-19  B轮    3.2亿元人民币   湖州天目山产业基金（领投）、弘石资本
2021-11-05  A轮    8000万元    弘石资本
2019-08-12  天使轮   数千万元人民币   晨星种子基金
【对外投资】（1）
德清曜流试验技术有限公司  持股比例100%
"""


def test_rows_of_rounds_tell_who_put_money_into_the_firm_of_the_page() -> None:
    firm = "北京曜流动力科技有限公司"
    assert ties(FIRM, "invests_in") == {(name, firm) for name in ("湖州天目山产业基金", "弘石资本", "晨星种子基金")}
    sums = {(c.qualifiers.get("round"), getattr(c.value, "amount", None)) for c in told(FIRM, "invests_in")}
    assert sums == {("B", None), ("A", 80_000_000), ("天使", None)}
    assert told(FIRM, "size") == []


def test_a_row_of_a_stake_below_investments_is_the_firms_own() -> None:
    assert ties(FIRM, "owns") == {("北京曜流动力科技有限公司", "德清曜流试验技术有限公司")}


FUND = """成都锦绣航天产业股权投资基金合伙企业（有限合伙）
基金概况
基金编号：SVK999
成立时间：2022-01-18
管理人名称：成都锦江源泉私募基金管理有限公司
运作状态：正在运作
认缴规模：15.6亿元
合伙人信息
合伙人名称\t类型\t认缴出资额（万元）\t认缴比例
成都锦江源泉私募基金管理有限公司\t普通合伙人\t1560\t1%
成都江岸资本控股集团有限公司\t有限合伙人\t78000\t50%
对外投资
2022-06-14 四川星野跃动空间技术有限公司 A轮 6000万元 领投
2023-02-21 西南云天遥感有限公司 B轮 金额未披露
"""


def test_a_funds_page_has_keys_below_a_heading_partners_between_tabs_and_rows_of_what_it_put_money_into() -> None:
    fund = "成都锦绣航天产业股权投资基金合伙企业（有限合伙）"
    assert ties(FUND, "manages") == {("成都锦江源泉私募基金管理有限公司", fund)}
    assert ties(FUND, "contributes") == {
        ("成都锦江源泉私募基金管理有限公司", fund),
        ("成都江岸资本控股集团有限公司", fund),
    }
    assert ties(FUND, "invests_in") == {(fund, "四川星野跃动空间技术有限公司"), (fund, "西南云天遥感有限公司")}


TABLE = """2022年一季度新设基金如下：
基金名称｜成立时间｜认缴规模（亿元）｜管理人｜主要出资人
哈工海洋装备基金｜2022年1月｜35｜哈尔滨松花创投｜哈尔滨创新集团
厦门北斗应用产业基金｜2022年3月｜20｜—｜厦门炬火集团
"""


def test_full_width_bars_part_cells_and_the_last_column_is_who_puts_in() -> None:
    assert ties(TABLE, "manages") == {("哈尔滨松花创投", "哈工海洋装备基金")}
    assert ties(TABLE, "contributes") == {
        ("哈尔滨创新集团", "哈工海洋装备基金"),
        ("厦门炬火集团", "厦门北斗应用产业基金"),
    }

"""Sums whose taker another sentence names: rounds, allotments, partners of a firm, the rest of a fund."""

import pytest

import ronghe


def ties(text: str) -> set[tuple[str, str, str, float | None]]:
    return {
        (claim.predicate, claim.subject.name, claim.object.name, getattr(claim.value, "amount", None))
        for claim in ronghe.extract(text, published="2023-05-01").claims
        if claim.predicate in ("invests_in", "contributes") and claim.subject and claim.object
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "岚舟重工集团与6家投资者签署增资协议，引入资金40亿元。其中岚信混改基金投资15亿元，岚人寿公司、渤海二期基金各投资10亿元。",
            {
                ("invests_in", "岚信混改基金", "岚舟重工集团", 1_500_000_000),
                ("invests_in", "岚人寿公司", "岚舟重工集团", 1_000_000_000),
                ("invests_in", "渤海二期基金", "岚舟重工集团", 1_000_000_000),
            },
        ),
        (
            "岚岭能源公司、皖舟航空公司共同出资10亿元组建岚皖电池有限公司。根据章程，岚岭能源公司以货币出资7亿元，占股70%。",
            {("invests_in", "岚岭能源公司", "岚皖电池有限公司", 700_000_000)},
        ),
        (
            "渤岭成长基金总规模20亿元。其中，渤岭产业投资集团出资8亿元，南岚资本拿出6亿元，剩余6亿元来自渤州开发集团。",
            {
                ("contributes", "渤岭产业投资集团", "渤岭成长基金", 800_000_000),
                ("contributes", "南岚资本", "渤岭成长基金", 600_000_000),
                ("contributes", "渤州开发集团", "渤岭成长基金", 600_000_000),
            },
        ),
        (
            "渤岭传感有限公司成立于2018年。2019年获得岚天使基金1200万元天使轮投资；一年后，岚元创新基金、渤信资本联合注资4000万元。",
            {
                ("invests_in", "岚天使基金", "渤岭传感有限公司", 12_000_000),
                ("invests_in", "岚元创新基金", "渤岭传感有限公司", None),
                ("invests_in", "渤信资本", "渤岭传感有限公司", None),
            },
        ),
        (
            "岚军产业二期基金、岚险投资基金在渤岭发动机集团战略配售中分别获配3亿元、2亿元。",
            {
                ("invests_in", "岚军产业二期基金", "渤岭发动机集团", 300_000_000),
                ("invests_in", "岚险投资基金", "渤岭发动机集团", 200_000_000),
            },
        ),
    ],
)
def test_the_taker_stands_in_another_clause(text: str, expected: set[tuple[str, str, str, float | None]]) -> None:
    assert ties(text) == expected


def test_managers_are_told_in_the_order_of_the_funds() -> None:
    text = "岚江母基金、岚湾子基金集中签约落地，规模分别为60亿元、15亿元，由岚通商集团、岚湾控股集团分别担任管理人。"
    told = {
        (c.subject.name, c.object.name)
        for c in ronghe.extract(text).claims
        if c.predicate == "manages" and c.subject and c.object
    }
    assert told == {("岚通商集团", "岚江母基金"), ("岚湾控股集团", "岚湾子基金")}


def test_credit_that_a_firm_applies_for_is_its_own() -> None:
    text = "岚辰特钢集团董事会同意向渤海银行申请不超过10亿元的综合授信额度。"
    told = {
        (c.subject.name, str(c.qualifiers["measure"]))
        for c in ronghe.extract(text).claims
        if c.predicate == "size" and c.subject
    }
    assert told == {("岚辰特钢集团", "credit")}


def test_one_giver_pays_into_the_funds_told_before_in_their_order() -> None:
    text = (
        "岚路专项基金（规模50亿元）、岚软专项基金（规模30亿元）同日获批，岚省新兴产业母基金拟分别出资20亿元和12亿元。"
    )
    assert ties(text) == {
        ("contributes", "岚省新兴产业母基金", "岚路专项基金", 2_000_000_000),
        ("contributes", "岚省新兴产业母基金", "岚软专项基金", 1_200_000_000),
    }


def test_partners_with_their_shares_in_brackets() -> None:
    text = "岚丞智电基金成立于2022年7月，合伙人为岚丞资本（1%）、渤恒控股集团（99%）。"
    told = {
        (c.subject.name, c.qualifiers["share"])
        for c in ronghe.extract(text).claims
        if c.predicate == "contributes" and c.subject
    }
    assert told == {("岚丞资本", 1), ("渤恒控股集团", 99)}


def test_shares_that_are_offered_found_no_company() -> None:
    text = "6月19日，岚州产权交易中心挂牌的渤岭精铸公司40%股权成交。"
    assert not [c for c in ronghe.extract(text).claims if c.predicate in ("established", "founded_by")]


def test_a_project_has_no_registered_capital() -> None:
    text = "总投资64亿元的岚雷码头工程日前开工，项目法人为岚雷港航公司，注册资本16亿元。"
    told = {
        (c.subject.name, str(c.qualifiers["measure"]))
        for c in ronghe.extract(text).claims
        if c.predicate == "size" and c.subject
    }
    assert ("岚雷港航公司", "registered") in told


def test_what_is_for_a_year_to_come_is_planned() -> None:
    text = "《岚州行动计划》提出，到2027年，设立总规模50亿元的岚州融合产业基金。"
    told = {
        str(c.qualifiers.get("modality"))
        for c in ronghe.extract(text, published="2023-05-01").claims
        if c.predicate == "size"
    }
    assert told == {"planned"}

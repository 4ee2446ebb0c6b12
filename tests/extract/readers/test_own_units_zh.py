"""A firm's own units and holders that the words around name: 公司及全资子公司X, 设立全资子公司X, 两家机构分别持股."""

import ronghe


def ties(text: str, *predicates: str) -> set[tuple[str, str, str, str | None]]:
    return {
        (claim.predicate, claim.subject.name, claim.object.name, claim.qualifiers.get("modality"))
        for claim in ronghe.extract(text, published="2023-05-01").claims
        if claim.predicate in predicates and claim.subject and claim.object
    }


def test_a_unit_is_so_whatever_is_planned_with_it() -> None:
    text = "岚舟重锻集团公告，公司拟对全资子公司渤岭锻造有限公司增资1亿元。"
    assert ties(text, "owns", "part_of") == {
        ("owns", "岚舟重锻集团", "渤岭锻造有限公司", None),
        ("part_of", "渤岭锻造有限公司", "岚舟重锻集团", None),
    }


def test_who_sets_up_a_unit_of_its_own_has_it() -> None:
    text = "岚江弹簧股份有限公司以自有资金5000万元在青州设立全资子公司渤岭弹性件有限公司。"
    assert ("owns", "岚江弹簧股份有限公司", "渤岭弹性件有限公司", None) in ties(text, "owns")
    assert ("invests_in", "岚江弹簧股份有限公司", "渤岭弹性件有限公司", None) in ties(text, "invests_in")


def test_shares_of_those_whom_the_sentence_before_names() -> None:
    text = (
        "近日，渤岭机电有限公司发生工商变更，新增股东岚信制造基金和渤州国有资本集团。"
        "据了解，两家机构合计出资3亿元，分别持股14%和9%。"
    )
    told = {
        (c.subject.name, c.qualifiers["share"])
        for c in ronghe.extract(text).claims
        if c.predicate == "owns" and c.subject
    }
    assert told == {("岚信制造基金", 14), ("渤州国有资本集团", 9)}


def test_a_share_that_fell_is_of_the_company_that_the_clause_before_tells() -> None:
    text = "交易后，岚鑫基金成为渤岭云盾公司第二大股东，岚航愿景集团的持股降至30%。"
    assert ("owns", "岚航愿景集团", "渤岭云盾公司", None) in ties(text, "owns")


def test_the_fund_that_somebody_set_up_invests_and_not_its_founder() -> None:
    text = (
        "渤岭产业联盟发起的总额1亿元的“岚空种子基金”已完成两个项目投资，"
        "分别投向渤岭雷达公司（800万元）和岚空算法公司（500万元）。"
    )
    assert ties(text, "invests_in") == {
        ("invests_in", "岚空种子基金", "渤岭雷达公司", None),
        ("invests_in", "岚空种子基金", "岚空算法公司", None),
    }

"""Clauses that leave out their subject or say only a short noun for it."""

from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Document
from tests.extract.readers.said import said

TABLE = """一、名称：渭河示例动力产业投资合伙企业（有限合伙）
二、合伙人出资情况：

| 合伙人名称 | 合伙人类型 | 认缴出资额（万元） | 出资比例 |
| --- | --- | --- | --- |
| 渭河示例资本管理有限公司 | 普通合伙人 | 200 | 2% |
| 泾河机电集团有限公司 | 有限合伙人 | 9,800 | 98% |
| 合计 | | 10,000 | 100% |
"""


def test_every_clause_of_a_profile_is_said_of_its_subject() -> None:
    text = "泾河雷达技术有限公司始建于1968年，隶属泾河电子集团有限公司，总部位于西安，主营相控阵雷达。"
    firm = "泾河雷达技术有限公司"
    assert said(text, "established") == {(firm, "1968")}
    assert said(text, "part_of") == {(firm, "泾河电子集团有限公司")}
    assert said(text, "located_in") == {(firm, "西安")}
    assert said(text, "sector") == {(firm, "相控阵雷达")}


def test_a_short_noun_at_the_head_of_a_sentence_is_the_last_subject_of_its_kind() -> None:
    text = "泾河理工大学设有声学学院。学校校长为林远山。"
    assert said(text, "role") == {("林远山", "泾河理工大学")}


def test_a_firm_that_does_not_name_itself_is_none_of_those_it_names() -> None:
    """In a notice 公司 is its publisher: it stands before any name."""
    text = "报告期内，公司向泾河光学有限公司增资。公司注册资本3亿元。"
    assert said(text, "size") == set()


def test_what_was_founded_is_what_the_next_clause_tells_of() -> None:
    text = "2018年，泾河电子集团有限公司设立了渭河军融产业基金，总规模20亿元。"
    assert said(text, "size") == {("渭河军融产业基金", 2_000_000_000)}


def test_each_investor_of_a_round_is_a_claim_and_the_sum_is_nobodys() -> None:
    text = "泾河激光科技有限公司近日完成2亿元B轮融资，由渭河创投领投，泾河资本跟投。"
    assert {name for name, _ in said(text, "invests_in")} == {"渭河创投", "泾河资本"}


def test_each_row_of_a_table_of_partners_is_a_contribution() -> None:
    claims = read(Document("d", TABLE), load_lens()).claims
    found = {
        (claim.subject.name, claim.qualifiers.get("share"), claim.qualifiers.get("capacity"))
        for claim in claims
        if claim.predicate == "contributes" and claim.subject
    }
    assert found == {
        ("渭河示例资本管理有限公司", 2, "general_partner"),
        ("泾河机电集团有限公司", 98, "limited_partner"),
    }


def test_an_empty_cell_stops_no_reader() -> None:
    claims = read(Document("d", TABLE.replace("| 合计 | |", "|| 合计 ||")), load_lens()).claims
    assert any(claim.predicate == "contributes" for claim in claims)

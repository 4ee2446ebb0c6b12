"""Pages of key and value about one fund."""

from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Document
from ronghe.model.values import value_as_json

PAGE = """基金名称：渭河新材料产业投资基金
成立日期：2019年5月6日
总规模：12亿元
管理人：渭河示例基金管理有限公司
托管人：陕西示例商业银行股份有限公司
注册地：宝鸡市
投资领域：特种合金、陶瓷
"""


def _facts(text: str) -> set[tuple[str, str, str]]:
    claims = read(Document("d", text), load_lens()).claims
    return {
        (
            claim.subject.name if claim.subject else "",
            claim.predicate,
            claim.object.name if claim.object else str(value_as_json(claim.value) if claim.value else ""),
        )
        for claim in claims
    }


def test_every_line_says_something_of_the_fund_in_the_first() -> None:
    """Manager, custodian, registered place and fields stand in no sentence with the fund."""
    facts = _facts(PAGE)
    fund = "渭河新材料产业投资基金"
    assert ("渭河示例基金管理有限公司", "manages", fund) in facts
    assert ("陕西示例商业银行股份有限公司", "manages", fund) in facts
    assert (fund, "located_in", "宝鸡市") in facts
    assert {value for subject, predicate, value in facts if predicate == "sector"} == {"{'text': '特种合金、陶瓷'}"}


def test_a_second_name_begins_a_page_of_its_own() -> None:
    """What stands below the second fund's name says nothing of the first."""
    facts = _facts(PAGE + PAGE.replace("渭河", "泾河").replace("宝鸡市", "咸阳市"))
    assert ("泾河新材料产业投资基金", "located_in", "咸阳市") in facts
    assert ("渭河新材料产业投资基金", "located_in", "咸阳市") not in facts


def test_one_line_is_no_page() -> None:
    """A name after its key and one fact below could be anything."""
    text = "基金名称：渭河新材料产业投资基金\n注册地：宝鸡市\n其他内容。\n"
    assert not {fact for fact in _facts(text) if fact[1] == "located_in"}

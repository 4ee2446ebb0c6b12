"""Stated aliases as claims."""

from ronghe.extract.page import Page
from ronghe.extract.readers import alias
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Text
from ronghe.model.vocabulary import vocabulary


def claims(text: str) -> list[Claim]:
    page = Page(Document(id="d", text=text), load_lens())
    found = list(alias.read(page))
    assert all(isinstance(item, Claim) for item in found)
    return [item for item in found if isinstance(item, Claim)]


def test_a_stated_short_form_is_a_claim_with_its_type_and_its_sentence_part() -> None:
    text = "在南山，北湖光电科技有限公司（以下简称“湖光”）成立。"
    (claim,) = claims(text)
    assert claim.subject is not None
    assert claim.subject.name == "北湖光电科技有限公司"
    assert claim.value == Text("湖光")
    assert claim.qualifiers == {"type": "short"}
    assert claim.quote == "北湖光电科技有限公司（以下简称“湖光”）"
    assert claim.reader == alias.NAME


def test_every_type_is_one_of_the_vocabulary() -> None:
    text = (
        "北湖大学（加挂南山工学院牌子）、北湖光电有限公司（原名南山仪表厂）和北湖学院（对外称“南山学院”）。\n"
        "Lakeside Science and Industry Corporation (LSIC) and Lakeside University (北湖大学) met.\n"
        "LSIC (Lakeside Science and Industry Corporation)."
    )
    found = claims(text)
    assert {claim.qualifiers["type"] for claim in found} >= {
        "second_plate",
        "former",
        "cover",
        "acronym",
        "translation",
    }
    assert [fault for claim in found for fault in vocabulary().faults(claim)] == []


def test_what_a_contract_calls_its_parties_gives_no_claim() -> None:
    assert claims("北湖大学（以下简称“招标人”）委托北湖招标有限公司（以下简称“代理机构”）。") == []


def test_a_page_without_aliases_gives_none() -> None:
    assert claims("Lakeside University grew (New Lakeside, April 30).") == []

"""Reading a document: pure, ordered, grounded, and the same twice."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.extract.page import Page
from ronghe.extract.reading import READERS, read
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Issue

TEXT = "2016年12月，湖州军民融合产业基金在杭州设立，总规模80亿元。浙江大学与长城电子有限公司签署战略合作协议。"
PIECES = [
    "湖州军民融合产业基金",
    "总规模",
    "80亿元",
    "，",
    "。",
    "(",
    ")",
    "由",
    "设立",
    "[1]",
    "Fund",
    " the ",
    "RMB 5 billion",
    "|",
    "\n",
    "established",
    "in 2016",
]


def test_every_reader_has_its_own_name() -> None:
    assert all(name == reader.NAME for name, reader in READERS.items())


def test_claims_stand_in_the_order_of_the_text_and_quote_it() -> None:
    found = read(Document("test", TEXT), load_lens())
    assert {claim.predicate for claim in found.claims} >= {"size", "located_in", "partners_with"}
    assert [claim.span for claim in found.claims] == sorted(claim.span for claim in found.claims)
    assert all(claim.span.quote(TEXT) == claim.quote for claim in found.claims)


def test_the_same_document_reads_the_same_twice() -> None:
    one, two = (read(Document("test", TEXT), load_lens()) for _ in range(2))
    assert [claim.as_json() for claim in one.claims] == [claim.as_json() for claim in two.claims]
    assert one.issues == two.issues


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40))
def test_no_text_breaks_the_readers(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read(Document("test", text), load_lens())
    assert all(claim.span.quote(text) == claim.quote for claim in found.claims)
    assert "ungrounded" not in {issue.code for issue in found.issues}


def test_a_reader_that_fails_takes_nothing_from_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing:
        NAME = "owns"

        @staticmethod
        def read(_page: Page) -> Iterator[Claim | Issue]:
            raise ZeroDivisionError("oh")

    document = Document(id="text", text=TEXT)
    whole = read(document, load_lens())
    monkeypatch.setitem(READERS, "owns", Failing)
    reading = read(document, load_lens())
    assert reading.claims == whole.claims
    assert [(issue.code, issue.message[:17]) for issue in reading.issues] == [("reader_failed", "the reader owns f")]

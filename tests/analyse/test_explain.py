"""What a total rests on, what it is without its largest part or one source; and sub-funds looked through."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.analyse.explain import Explained, explain
from ronghe.analyse.ledger import LedgerOptions, funds_nested, ledger
from ronghe.analyse.rates import Rates
from ronghe.errors import UsageError
from ronghe.export.explained_words import explained_lines
from tests.analyse.paper_atlas import PaperAtlas, yuan
from tests.analyse.test_totals_properties import Rows, build, sizes, ties

BILLION = 10**9


def explained(atlas: PaperAtlas, measure: str | None = None) -> Explained:
    book = ledger(atlas, LedgerOptions(measure=measure))
    return explain(book, funds_nested(atlas), Rates(book.cutoff))


def two_papers() -> PaperAtlas:
    atlas = PaperAtlas()
    atlas.add_document("a", publisher="Pond Daily")
    atlas.add_document("b", publisher="Lake Weekly")
    atlas.size("Heron Fund", yuan(10), document="a", quote="Heron Fund will hold 10 billion yuan")
    atlas.size("Heron Fund", yuan(10), document="b", quote="the Heron Fund of 10 billion")
    atlas.size("Otter Fund", yuan(3), document="b", quote="Otter Fund, 3 billion yuan")
    return atlas


def test_a_total_opens_into_parts_claims_and_quotes() -> None:
    found = explained(two_papers()).as_json()
    assert [part["name"] for part in found["parts"]] == ["Heron Fund", "Otter Fund"]
    quotes = [support["quote"] for support in found["parts"][0]["figure"]["supports"]]
    assert sorted(quotes) == ["Heron Fund will hold 10 billion yuan", "the Heron Fund of 10 billion"]
    lines = list(explained_lines(explained(two_papers())))
    assert lines[0] == "Total (target): RMB 13 billion"
    assert any("“Otter Fund, 3 billion yuan” — b, Lake Weekly" in line for line in lines)
    assert next(explained_lines(explained(two_papers()), "zh")) == "合计（目标规模）：130亿元"


def test_it_says_how_the_total_moves_without_the_largest_and_without_a_source() -> None:
    found = explained(two_papers())
    assert found.without_largest is not None
    assert found.without_largest.low == 3 * BILLION
    moves = {one.source: int(one.moves) for one in found.without_source}
    assert moves == {"Lake Weekly": -3 * BILLION, "Pond Daily": 0}
    assert found.without_source[0].funds == ("Heron Fund", "Otter Fund")


def test_without_the_source_of_the_preferred_figure_the_other_one_counts() -> None:
    atlas = two_papers()
    atlas.add_document("c", publisher="Heron Fund")
    atlas.size("Heron Fund", yuan(7), document="c")
    found = explained(atlas)
    assert found.total.yuan.low == 10 * BILLION
    assert {one.source: int(one.moves) for one in found.without_source}["Heron Fund"] == 3 * BILLION


def test_no_size_no_explanation() -> None:
    atlas = PaperAtlas()
    atlas.say("level", "Heron Fund", "national")
    with pytest.raises(UsageError, match="no fund has a size"):
        explained(atlas)


@given(st.lists(sizes, max_size=10), st.lists(ties, max_size=3))
def test_what_is_left_without_the_largest_holds_no_more_funds(claims: Rows, links: Rows) -> None:
    atlas = build(claims, links)
    book = ledger(atlas, LedgerOptions(rates={"USD": "6.5"}))
    if book.total is not None:
        found = explain(book, funds_nested(atlas), Rates(None, {"USD": "6.5"}))
        known = {support.claim for part in found.total.parts for support in part.figure.supports}
        assert sum(one.claims for one in found.without_source) == len(known)
        assert (found.without_largest is None) == (not found.total.parts)


def test_a_sub_fund_is_left_out_and_what_others_put_in_is_shown_beside_the_total() -> None:
    atlas = PaperAtlas()
    atlas.size("Mother Fund", yuan(30), scope="parent")
    atlas.size("Daughter Fund", yuan(10))
    atlas.say("contributes", "Mother Fund", yuan(2), to="Daughter Fund", kinds=("Fund", "Fund"))
    total = ledger(atlas, LedgerOptions(measure="target")).total
    assert total is not None
    (left,) = total.left_out
    assert (left.reason, left.inside, left.share) == ("inside_other", "Mother Fund", yuan(2))
    assert total.yuan.low == Decimal(30 * BILLION)
    assert total.looked_through is not None
    assert total.looked_through.low == Decimal(38 * BILLION)


def test_a_share_in_percent_counts_too_and_two_that_differ_count_as_unknown() -> None:
    atlas = PaperAtlas()
    atlas.size("Mother Fund", yuan(30))
    atlas.size("Daughter Fund", yuan(10))
    atlas.say("contributes", "Mother Fund", to="Daughter Fund", kinds=("Fund", "Fund"), share=25)
    total = ledger(atlas, LedgerOptions(measure="target")).total
    assert total is not None
    assert total.left_out[0].share == yuan("2.5")
    atlas.say("invests_in", "Mother Fund", yuan(4), to="Daughter Fund", kinds=("Fund", "Fund"))
    total = ledger(atlas, LedgerOptions(measure="target")).total
    assert total is not None
    assert (total.left_out[0].share, total.looked_through) == (None, None)

"""What no set of claims can bring about."""

from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ronghe.analyse.figure import MEASURES
from ronghe.analyse.ledger import Ledger, LedgerOptions, ledger
from ronghe.model import Money
from tests.analyse.paper_atlas import PaperAtlas

FUNDS = ("Heron Fund", "Otter Fund", "Pike Fund", "Newt Fund")
Rows = list[tuple[Any, ...]]
sizes = st.tuples(
    st.sampled_from(FUNDS),
    st.integers(1, 500),
    st.sampled_from(("CNY", "USD", "XTS")),
    st.sampled_from(MEASURES[:4] + MEASURES[-1:]),
    st.sampled_from((None, 1, 2)),
    st.sampled_from((None, "parent", "family")),
    st.sampled_from((None, "2016", "2016-05", "2018-01-02")),
    st.sampled_from((None, "accepted", "rejected")),
    st.sampled_from(("a", "b", "c")),
)
ties = st.tuples(st.sampled_from(("part_of", "contributes", "invests_in")), *(st.sampled_from(FUNDS),) * 2)


def build(claims: Rows, links: Rows) -> PaperAtlas:
    atlas = PaperAtlas()
    for fund, billions, currency, measure, phase, scope, as_of, verdict, document in claims:
        said = {"phase": phase, "scope": scope, "as_of": as_of}
        money = Money(Decimal(billions) * 10**9, currency)
        more = {key: value for key, value in said.items() if value is not None}
        quote = f"{fund} {money} {measure} {more} {verdict}"
        atlas.size(fund, money, measure, verdict=verdict, document=document, quote=quote, **more)
    for predicate, left, right in links:
        atlas.say(predicate, left, to=right, kinds=("Fund", "Fund"))
    return atlas


def book_of(claims: Rows, links: Rows, measure: str | None = None) -> Ledger:
    return ledger(build(claims, links), LedgerOptions(measure=measure, rates={"USD": "6.5"}))


@given(st.lists(sizes, max_size=12), st.lists(ties, max_size=4))
def test_a_total_is_of_one_measure_and_a_fund_counts_once(claims: Rows, links: Rows) -> None:
    book = book_of(claims, links)
    for total in book.totals:
        assert {part.figure.column.measure for part in total.parts} <= {total.measure}
        names = [part.name for part in total.parts]
        assert len(names) == len(set(names))
        assert not set(names) & {fund.name for fund in total.left_out}
        assert total.yuan.low == sum(part.yuan.low for part in total.parts)
        assert {part.figure.money.currency for part in total.parts} <= {"CNY", *(rate.currency for rate in total.rates)}
        for part in total.parts:
            (cell,) = [
                cell
                for row in book.rows
                for cell in row.cells
                if row.entity == part.entity and cell.column == part.figure.column
            ]
            assert part.undecided == bool(cell.undecided)
            assert part.yuan == cell.yuan
        assert total.spread.low <= total.yuan.low <= total.yuan.high <= total.spread.high


@given(st.lists(sizes, max_size=12), st.lists(ties, max_size=4))
def test_a_total_never_holds_a_fund_and_the_fund_around_it(claims: Rows, links: Rows) -> None:
    for total in book_of(claims, links).totals:
        kept = {part.name for part in total.parts}
        for predicate, left, right in links:
            assert left == right or not {left, right} <= kept, predicate


@given(st.lists(sizes, max_size=12), st.lists(ties, max_size=4))
def test_no_fund_with_a_figure_of_the_measure_goes_unmentioned(claims: Rows, links: Rows) -> None:
    book = book_of(claims, links)
    for total in book.totals:
        named = {part.name for part in total.parts} | {fund.name for fund in total.left_out}
        assert named | set(total.other_measure) | set(total.no_size) == {row.name for row in book.rows}


@given(st.lists(sizes, max_size=12), st.lists(ties, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(claims: Rows, links: Rows, random: Random) -> None:
    one = book_of(claims, links).as_json()
    random.shuffle(claims)
    random.shuffle(links)
    assert book_of(claims, links).as_json() == one


@given(st.lists(sizes, max_size=12))
def test_no_claim_that_is_not_rejected_is_lost(claims: Rows) -> None:
    atlas = build(claims, [])
    shown = {
        support.claim
        for row in ledger(atlas).rows
        for cell in row.cells
        for figure in cell.figures
        for support in figure.supports
    }
    assert shown == {stored.claim.id for stored in atlas.stored if stored.verdict != "rejected"}

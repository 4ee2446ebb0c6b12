"""The 50 percent rule: what OFAC's FAQs 398 to 402 lay down, restated, and what must hold for any holdings."""

from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.screen.ownership.cascade import Reached, reach
from ronghe.screen.ownership.holding import NOTHING, WHOLE, Holding, in_force, percent
from ronghe.screen.ownership.interest import interest

HALF = Decimal(50)


def owns(owner: str, owned: str, share: float | None, since: date | None = None, until: date | None = None) -> Holding:
    if share is None:
        return Holding(owner, owned, since=since, until=until)
    return Holding(owner, owned, Decimal(str(share)), Decimal(str(share)), since, until)


def reached(listed: str, *holdings: Holding) -> dict[str, Reached]:
    return reach(frozenset(listed.split()), holdings, HALF)


def caught(listed: str, *holdings: Holding) -> set[str]:
    return {node for node, found in reached(listed, *holdings).items() if found.caught}


def test_half_of_what_is_half_owned_is_caught_though_a_quarter_is_the_economic_interest() -> None:
    chain = (owns("X", "A", 50), owns("A", "B", 50))
    assert caught("X", *chain) == {"A", "B"}
    assert interest(frozenset("X"), chain) == {"A": Decimal(50), "B": Decimal(25)}


def test_quarters_through_two_caught_subsidiaries_add_up() -> None:
    assert caught("X", owns("X", "A", 50), owns("X", "B", 50), owns("A", "C", 25), owns("B", "C", 25)) == {
        "A",
        "B",
        "C",
    }


def test_a_direct_tenth_and_forty_through_a_caught_subsidiary_add_up() -> None:
    assert caught("X", owns("X", "A", 50), owns("X", "B", 10), owns("A", "B", 40)) == {"A", "B"}


def test_what_is_owned_below_the_threshold_passes_nothing_on() -> None:
    holdings = (owns("X", "A", 50), owns("X", "B", 25), owns("A", "C", 25), owns("B", "C", 25))
    found = reached("X", *holdings)
    assert {node for node, one in found.items() if one.caught} == {"A"}
    assert found["C"].low == 25
    assert caught("X", owns("X", "A", 25), owns("X", "B", 25), owns("A", "C", 50), owns("B", "C", 50)) == set()


def test_the_shares_of_different_listed_persons_are_added() -> None:
    assert caught("X Y", owns("X", "A", 25), owns("Y", "A", 25), owns("A", "B", 50)) == {"A", "B"}
    assert caught("X Y", owns("X", "A", 50), owns("Y", "B", 50), owns("A", "C", 25), owns("B", "C", 25)) == set("ABC")
    assert caught("X", owns("X", "A", 25), owns("Y", "A", 25)) == set()


def test_half_is_enough_and_less_is_not() -> None:
    assert caught("X", owns("X", "A", 50)) == {"A"}
    assert caught("X", owns("X", "A", 49.99)) == set()


def test_a_divestment_ends_it_from_its_day_on() -> None:
    sold = date(2020, 6, 1)
    holdings = [owns("X", "A", 60, until=sold), owns("X", "A", 20, since=sold)]
    assert caught("X", *in_force(holdings, date(2020, 5, 31))) == {"A"}
    assert caught("X", *in_force(holdings, sold)) == set()


def test_an_unknown_share_is_unknown_and_neither_caught_nor_free() -> None:
    found = reached("X", owns("X", "A", 30), owns("Z", "A", 10), owns("X", "B", None))
    assert (found["B"].caught, found["B"].possible) == (False, True)
    assert (found["A"].caught, found["A"].possible) == (False, False)
    through = reached("X", owns("X", "B", None), owns("B", "C", 80))
    assert through["C"].possible
    assert str(through["C"].low) == "0"
    assert str(through["C"].high) == "80"


def test_what_others_surely_own_bounds_an_unknown_share() -> None:
    found = reached("X", owns("X", "A", None), owns("Z", "A", 60))
    assert found["A"].high == 40
    assert not found["A"].possible


def test_newer_statements_count_and_differing_ones_of_one_day_are_a_range() -> None:
    day = date(2021, 1, 1)
    older, newer = owns("X", "A", 80, since=date(2019, 1, 1)), owns("X", "A", 30, since=date(2020, 1, 1))
    assert [one.low for one in in_force([older, newer, owns("X", "A", 90)], day)] == [30]
    (disputed,) = in_force([newer, owns("X", "A", 60, since=date(2020, 1, 1))], day)
    assert disputed.words == "30 to 60 %"
    assert reached("X", disputed)["A"].possible
    assert [one.low for one in in_force([older, owns("X", "A", None, since=date(2020, 1, 1))], day)] == [80]


def test_circles_end() -> None:
    ring = (owns("X", "A", 30), owns("B", "A", 30), owns("A", "B", 60))
    assert caught("X", *ring) == set()
    assert caught("X", *ring, owns("X", "B", 50)) == {"A", "B"}
    shares = interest(frozenset("X"), ring)
    assert shares["A"] == pytest.approx(Decimal("36.5854"), abs=Decimal("0.001"))


def test_shares_are_written_without_idle_zeros() -> None:
    assert [percent(Decimal(share)) for share in ("50.00", "33.33333", "100", "0")] == ["50", "33.3333", "100", "0"]


NODES = "XYABCD"
HOLDINGS = st.lists(
    st.builds(
        lambda ends, low, more: Holding(ends[0], ends[1], Decimal(low), min(WHOLE, Decimal(low + more))),
        st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda ends: ends[0] != ends[1]),
        st.integers(0, 100),
        st.sampled_from([0, 0, 0, 20, 100]),
    ),
    max_size=9,
    unique_by=lambda one: (one.owner, one.owned),
)


@given(HOLDINGS)
def test_the_order_of_holdings_does_not_matter(holdings: list[Holding]) -> None:
    first = reach(frozenset("X"), holdings, HALF)
    for other in list(permutations(holdings))[:6]:
        assert reach(frozenset("X"), other, HALF) == first
    assert interest(frozenset("X"), holdings) == interest(frozenset("X"), holdings[::-1])


@given(HOLDINGS, HOLDINGS)
def test_more_listed_persons_and_more_holdings_never_free_anybody(one: list[Holding], more: list[Holding]) -> None:
    def sure(listed: str, holdings: list[Holding]) -> set[str]:
        return {node for node, found in reach(frozenset(listed), holdings, HALF).items() if found.caught} | set(listed)

    pairs = {(holding.owner, holding.owned) for holding in one}
    further = [holding for holding in more if (holding.owner, holding.owned) not in pairs]
    assert sure("X", one) <= sure("XY", one)
    assert sure("X", one) <= sure("X", [*one, *further])


@given(HOLDINGS, st.integers(1, 100), st.integers(1, 100))
def test_a_lower_threshold_catches_no_less(holdings: list[Holding], one: int, other: int) -> None:
    low, high = sorted((Decimal(one), Decimal(other)))
    strict, lax = (reach(frozenset("X"), holdings, share) for share in (high, low))
    assert all(lax[node].caught for node, found in strict.items() if found.caught)


@given(HOLDINGS)
def test_bounds_enclose_and_a_node_is_caught_or_possible_and_not_both(holdings: list[Holding]) -> None:
    for found in reach(frozenset("X"), holdings, HALF).values():
        assert NOTHING <= found.low <= WHOLE
        assert found.low <= found.high or sum(one.low for one in holdings) > WHOLE
        assert not (found.caught and found.possible)
        assert found.caught == (found.low >= HALF)

"""OFAC's FAQs 398 to 402 on the 50 percent rule, restated in our words: what a screening answers in each case.

The arithmetic of every example in FAQ 401 stands in test_cascade; here the answers that a person reads.
"""

from collections.abc import Mapping
from datetime import date

from ronghe.lens.load import load_lens
from ronghe.screen.grid import read_grid
from ronghe.screen.ownership.book import Book, read_atlas, read_table
from ronghe.screen.ownership.holding import in_force
from ronghe.screen.ownership.outcome import Listed, Outcome, Standing, outcomes
from tests.analyse.paper_atlas import PaperAtlas

DAY = date(2026, 11, 28)


def answer(book: Book, listed: Mapping[str, tuple[str, ...]], customer: str, day: date = DAY) -> dict[str, Outcome]:
    """Outcomes by their first programme; ``listed`` are names with the programmes that they are listed under."""
    entries = {
        node: [Listed(name, programmes, {})]
        for name, programmes in listed.items()
        if (node := book.node([name])) is not None
    }
    node = book.node([customer])
    assert node is not None
    holdings, controls = in_force(book.holdings, day), in_force(book.controls, day)
    standing = Standing(day, load_lens().ownership, holdings, controls, entries)
    return {one.programmes[0]: one for one in outcomes(node, standing)}


def table(*rows: str) -> Book:
    book = Book()
    text = "\n".join(("owner,owned,share,until", *rows)) + "\n"
    read_table(book, read_grid(text.encode(), "holdings.csv"), "holdings.csv")
    return book


def controlled(verb: str = "controls") -> Book:
    """A body that a blocked person controls, and of which it owns nothing that is known."""
    paper = PaperAtlas()
    paper.say(verb, "Blocked Holding", to="Free Works", kinds=("Company", "Company"), verdict="accepted")
    book = Book()
    read_atlas(book, paper, unreviewed=False)
    return book


def test_faq_398_control_alone_blocks_nobody_and_a_large_minority_is_no_clearance() -> None:
    found = answer(controlled(), {"Blocked Holding": ("SDN",)}, "Free Works")["SDN"]
    assert found.result == "below"
    assert found.low == 0
    assert "controlled, which the rule does not count" in found.words
    minority = answer(table("X Holding,Free Works,49,"), {"X Holding": ("SDN",)}, "Free Works")["SDN"]
    assert minority.result == "below"
    assert "clears nothing" in minority.words


def test_faq_399_owners_are_added_whoever_they_are_and_whichever_programme_blocks_them() -> None:
    book = table("X Holding,Free Works,25,", "Y Holding,Free Works,25,")
    listed = {"X Holding": ("SDN", "RUSSIA-EO14024"), "Y Holding": ("SDN", "NPWMD")}
    found = answer(book, listed, "Free Works")["SDN"]
    assert found.result == "caught"
    assert found.low == 50
    assert [one.name for one in found.owners] == ["X Holding", "Y Holding"]


def test_faq_400_what_a_blocked_person_controls_is_free_but_what_that_person_signs_for_it_is_not() -> None:
    found = answer(controlled(), {"Blocked Holding": ("SDN",)}, "Free Works")["SDN"]
    assert found.result == "below"
    assert "signs is not allowed (FAQ 400)" in found.words
    assert found.rule is not None
    assert found.rule.as_json()["note"] in found.words


def test_faq_401_an_indirect_half_counts_whole_beside_a_smaller_economic_interest() -> None:
    book = table("X Holding,A Works,50,", "A Works,B Works,50,")
    found = answer(book, {"X Holding": ("SDN",)}, "B Works")["SDN"]
    assert found.result == "caught"
    assert found.low == 50
    assert found.interest == 25
    assert "economic interest at least 25 %" in found.words
    assert [one.owned for one in found.chain] == [book.node(["A Works"]), book.node(["B Works"])]


def test_faq_402_a_sale_frees_from_its_day_on_and_an_earlier_day_stays_caught() -> None:
    book = table("X Holding,A Works,50,2026-06-01", "Y Holding,A Works,10,")
    listed = {"X Holding": ("SDN",), "Y Holding": ("SDN",)}
    assert answer(book, listed, "A Works", date(2026, 5, 31))["SDN"].result == "caught"
    after = answer(book, listed, "A Works", date(2026, 6, 1))["SDN"]
    assert after.result == "below"
    assert after.low == 10


def test_a_rule_whose_state_nobody_could_verify_says_so_in_every_answer() -> None:
    named = {"Named Works": ("EL",)}
    shares = ("Named Works,Low Works,50,", "Named Works,Low Works,20,", "Named Works,Low Works,,")
    found = [answer(table(row), named, "Low Works")["EL"] for row in shares]
    assert [one.result for one in found] == ["caught", "below", "unknown"]
    assert all("NOT VERIFIED: whether the suspension was extended" in one.words for one in found)
    suspended = answer(table(shares[0]), named, "Low Works", date(2026, 11, 9))["EL"]
    assert suspended.result == "not reached"
    assert "VERIFIED" not in suspended.words

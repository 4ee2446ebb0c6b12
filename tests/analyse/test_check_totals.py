from dataclasses import replace
from typing import Any

from ronghe.analyse.check import check
from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.ledger import LedgerOptions
from ronghe.lens.lens import Lens
from tests.analyse.paper_atlas import PaperAtlas, dollars, yuan

EMPTY = Lens("none", "")


def totals(atlas: PaperAtlas) -> list[CheckFinding]:
    options = LedgerOptions(rates={"USD": "6.5"})
    return [found for found in check(atlas, EMPTY, options) if found.code.startswith("total_")]


def pond(total: str, **qualifiers: Any) -> PaperAtlas:
    """Three funds, one of them with its first phase only: 60.6 billion as stated."""
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(40), "unspecified")
    atlas.size("Otter Fund", yuan("15.6"), "unspecified", phase=1)
    atlas.size("Pike Fund", yuan(5), "unspecified")
    atlas.say("total", None, yuan(total), **{"of": "the three largest pond funds", "count": 3, **qualifiers})
    return atlas


def test_rows_that_add_up_agree_and_say_how_many_are_phases() -> None:
    (found,) = totals(pond("60.5"))
    assert (found.code, found.severity) == ("total_agrees", "agrees")
    assert found.message == (
        "Rows as stated add up to RMB 60.6 billion (three funds: two without a phase, one first phase) "
        "against RMB 60.5 billion stated: agrees (0.17 %)."
    )


def test_rows_that_do_not_add_up_differ() -> None:
    (found,) = totals(pond("62"))
    assert (found.code, found.severity) == ("total_differs", "differs")
    assert "(2.26 %)" in found.message


def test_half_a_per_cent_is_the_limit() -> None:
    assert [totals(pond(said))[0].code for said in ("60.9", "60.91")] == ["total_agrees", "total_differs"]


def test_a_sum_in_brackets_implies_a_rate_on_both_sums() -> None:
    (found,) = totals(pond("60", also={"amount": 9_600_000_000, "currency": "USD"}))
    assert found.details["implied_rate"] == {"currency": "USD", "stated": 6.25, "rows": 6.312}
    assert "6.250 yuan per USD" in found.message


def test_a_group_of_another_number_is_not_compared() -> None:
    (found,) = totals(pond("60.6", count=4))
    assert (found.code, found.severity) == ("total_unclear", "unclear")
    assert "the text counts four" in found.message


def test_over_sixty_agrees_with_more() -> None:
    assert totals(pond("55", bound="over"))[0].code == "total_agrees"
    assert totals(pond("62", bound="over"))[0].code == "total_differs"


def test_a_fund_that_the_document_sizes_twice_counts_once() -> None:
    atlas = pond("60.6")
    atlas.size("Heron Fund", yuan(40), "unspecified", quote="again")
    assert totals(atlas)[0].code == "total_agrees"


def test_another_measure_and_another_currency_are_never_added() -> None:
    atlas = pond("60.6", count=None)
    atlas.size("Newt Fund", yuan(100), "leveraged")
    atlas.size("Toad Fund", dollars(1), "unspecified")
    (found,) = totals(atlas)
    assert found.code == "total_agrees"
    assert found.details["other_measure"] == ["Newt Fund"]
    assert found.details["other_currency"] == ["Toad Fund"]


def test_a_total_of_a_place_takes_the_funds_that_lie_there() -> None:
    atlas = PaperAtlas()
    for fund, place in (("Heron Fund", "Reedford"), ("Otter Fund", "Marshland"), ("Pike Fund", "Hillside")):
        atlas.size(fund, yuan(10))
        atlas.say("located_in", fund, to=place, kinds=("Fund", "Place"))
    atlas.say("located_in", "Reedford", to="Marshland", kinds=("Place", "Place"))
    atlas.say("total", "Marshland", yuan(20), kinds=("Place", "Place"), of="funds in Marshland")
    assert totals(atlas)[0].code == "total_agrees"


def test_what_other_documents_know_is_named_beside_it() -> None:
    atlas = pond("60.6")
    atlas.size("Newt Fund", yuan(10), "unspecified", document="elsewhere")
    (found,) = totals(atlas)
    assert found.message.endswith("Over all documents four such funds add up to RMB 70.6 billion (size, unspecified).")
    assert found.details["atlas"]["funds"] == 4


def test_a_total_of_something_else_is_left_alone() -> None:
    atlas = PaperAtlas()
    atlas.say("total", None, yuan(3), of="contracts signed at the fair", quote="contracts of 3 billion were signed")
    assert totals(atlas) == []


def test_rows_without_any_size_are_said_to_be_missing() -> None:
    atlas = PaperAtlas()
    atlas.say("total", None, yuan(3), of="pond funds")
    assert [found.severity for found in totals(atlas)] == ["unclear"]


def test_the_same_total_said_twice_is_one_finding() -> None:
    atlas = pond("60.6")
    atlas.say("total", None, yuan("60.6"), of="the three largest pond funds", count=3, quote="again")
    assert len(totals(atlas)) == 1


def test_a_fund_beside_the_table_is_no_row_of_it() -> None:
    atlas = pond("60.6")
    atlas.stored = [replace(one, claim=replace(one.claim, reader="table")) for one in atlas.stored]
    atlas.size("Toad Fund", yuan(900), "unspecified")
    assert totals(atlas)[0].code == "total_agrees"


def test_a_group_named_after_a_country_is_not_narrowed_to_the_one_fund_placed_there() -> None:
    atlas = PaperAtlas()
    for fund in ("Heron Fund", "Otter Fund"):
        atlas.size(fund, yuan(10))
    atlas.say("located_in", "Heron Fund", to="Pondland", kinds=("Fund", "Place"))
    atlas.say("total", "Pondland", yuan(20), kinds=("Place", "Place"), of="Pondland's two funds", count=2)
    assert totals(atlas)[0].code == "total_agrees"


def test_a_group_that_is_only_counted_is_taken_for_the_funds_where_the_number_fits() -> None:
    assert totals(pond("60.6", of="the three largest", quote="puts them at 60.6"))[0].code == "total_agrees"
    assert totals(pond("60.6", of="the nine largest", quote="puts them at 60.6", count=9)) == []

import datetime

import pytest

from ronghe.analyse.ledger import Ledger, LedgerOptions, ledger
from ronghe.analyse.totals import Total
from ronghe.errors import UsageError
from ronghe.model import PartialDate
from tests.analyse.paper_atlas import PaperAtlas, dollars, yuan


def total_of(book: Ledger) -> Total:
    assert book.total is not None
    return book.total


def test_an_empty_atlas_gives_an_empty_ledger() -> None:
    book = ledger(PaperAtlas())
    assert (book.rows, book.totals, book.total, book.cutoff) == ((), (), None, None)


def test_one_row_a_fund_and_none_for_a_fund_that_no_claim_is_about() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(10))
    atlas.size("Heron Fund", yuan(2), "paid_in")
    atlas.say("manages", "Reed Capital", to="Otter Fund", kinds=("Company", "Fund"))
    atlas.end("Silent Fund", "Fund")
    assert [row.name for row in ledger(atlas).rows] == ["Heron Fund", "Otter Fund"]


def test_rows_come_in_falling_order_of_the_chosen_figure() -> None:
    atlas = PaperAtlas()
    for name, size in (("A Fund", 3), ("B Fund", 30), ("C Fund", 10)):
        atlas.size(name, yuan(size))
    atlas.size("D Fund", yuan(900), "leveraged")
    assert [row.name for row in ledger(atlas).rows] == ["B Fund", "C Fund", "A Fund", "D Fund"]


def test_the_measure_that_most_funds_have_is_totalled_unless_another_is_asked_for() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(3))
    atlas.size("A Fund", yuan(1), "paid_in")
    atlas.size("B Fund", yuan(2), "paid_in")
    book = ledger(atlas)
    assert (book.measure, book.chosen) == ("paid_in", "most_funds")
    assert total_of(book).yuan.low == 3 * 10**9
    asked = ledger(atlas, LedgerOptions(measure="target"))
    assert (asked.measure, asked.chosen) == ("target", "asked")
    assert total_of(asked).other_measure == ("B Fund",)


def test_a_measure_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="grandeur"):
        ledger(PaperAtlas(), LedgerOptions(measure="grandeur"))


def test_a_first_phase_stands_in_where_the_whole_is_not_stated_and_is_named() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(30), phase=1, phase_of="tranche")
    atlas.size("A Fund", yuan(50), phase=2, phase_of="tranche")
    atlas.size("B Fund", yuan(10))
    atlas.size("B Fund", yuan(2), phase=1)
    total = total_of(ledger(atlas))
    assert total.yuan.low == 40 * 10**9
    assert [part.name for part in total.phases] == ["A Fund"]
    assert total.as_json()["first_phase_figures"] == ["A Fund"]


def test_a_sub_fund_is_left_out_and_the_parent_is_named() -> None:
    atlas = PaperAtlas()
    atlas.size("Parent Fund", yuan(100), scope="parent")
    atlas.size("Sub Fund", yuan(20))
    atlas.size("Grandchild Fund", yuan(5))
    atlas.say("contributes", "Parent Fund", to="Sub Fund", kinds=("Fund", "Fund"))
    atlas.say("part_of", "Grandchild Fund", to="Sub Fund", kinds=("Fund", "Fund"))
    total = total_of(ledger(atlas))
    assert total.yuan.low == 100 * 10**9
    assert {(fund.name, fund.reason, fund.inside) for fund in total.left_out} == {
        ("Sub Fund", "inside_other", "Parent Fund"),
        ("Grandchild Fund", "inside_other", "Parent Fund"),
    }


def test_the_members_of_a_family_without_a_figure_are_added() -> None:
    atlas = PaperAtlas()
    for name in ("First Fund", "Second Fund"):
        atlas.size(name, yuan(20))
        atlas.say("part_of", name, to="Family Fund", kinds=("Fund", "Fund"))
    assert total_of(ledger(atlas)).yuan.low == 40 * 10**9


def test_claims_that_run_in_a_circle_leave_the_larger_fund_in() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(20))
    atlas.size("B Fund", yuan(30))
    atlas.say("part_of", "A Fund", to="B Fund", kinds=("Fund", "Fund"))
    atlas.say("part_of", "B Fund", to="A Fund", kinds=("Fund", "Fund"))
    assert [part.name for part in total_of(ledger(atlas)).parts] == ["B Fund"]


def test_a_currency_without_a_rate_is_left_out_and_listed() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(20))
    atlas.size("B Fund", type(yuan(1))(yuan(1).amount, "XTS"))
    total = total_of(ledger(atlas))
    assert total.yuan.low == 20 * 10**9
    assert [(fund.name, fund.reason) for fund in total.left_out] == [("B Fund", "no_rate")]


def test_foreign_money_is_converted_at_the_latest_publication_day_unless_a_day_is_given() -> None:
    atlas = PaperAtlas()
    atlas.add_document("old", published="2016-05-04")
    atlas.add_document("new", published="2018-04")
    atlas.size("A Fund", dollars(1), document="old")
    book = ledger(atlas)
    assert (book.cutoff, book.cutoff_from) == (datetime.date(2018, 4, 30), "latest_publication")
    assert [rate.day for rate in book.rates] == [datetime.date(2018, 4, 30)]
    asked = ledger(atlas, LedgerOptions(cutoff=datetime.date(2016, 5, 4)))
    assert (asked.rates[0].day, asked.cutoff_from) == (datetime.date(2016, 5, 4), "asked")
    stated = ledger(atlas, LedgerOptions(rates={"USD": "7"}))
    assert total_of(stated).yuan.low == 7 * 10**9


def test_yuan_alone_asks_for_no_rate() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(1))
    assert ledger(atlas).rates == ()


def test_disputed_figures_are_shown_and_carried_into_the_spread() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(10), document="a")
    atlas.size("A Fund", yuan(10), document="b")
    atlas.size("A Fund", yuan(200), document="c")
    atlas.size("B Fund", yuan(1, 2))
    book = ledger(atlas)
    total = total_of(book)
    assert total.yuan.as_json() == {"low": 11 * 10**9, "high": 202 * 10**9}
    assert [part.name for part in total.undecided] == ["A Fund"]
    assert total.spread.as_json() == {"low": 11 * 10**9, "high": 202 * 10**9}
    assert [row.conflicting for row in book.rows] == [True, False]


def test_rejected_and_denied_claims_count_for_nothing_and_are_counted() -> None:
    atlas = PaperAtlas()
    atlas.size("A Fund", yuan(10), verdict="rejected")
    atlas.size("A Fund", yuan(11), modality="denied")
    atlas.size("A Fund", yuan(12))
    (row,) = ledger(atlas).rows
    assert [figure.money for cell in row.cells for figure in cell.figures] == [yuan(12)]
    assert (row.rejected, row.denied, row.claims) == (1, 1, 3)


def test_a_row_tells_level_status_founding_place_sponsors_and_managers() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(10), names=("苍鹭基金", "苍鹭军民融合产业基金"))
    atlas.say("level", "Heron Fund", "municipal")
    atlas.say("status", "Heron Fund", "announced", date="2017-03")
    atlas.say("status", "Heron Fund", "registered", date="2018-01")
    atlas.say("established", "Heron Fund", PartialDate(2018, 1), document="a")
    atlas.say("established", "Heron Fund", PartialDate(2018, 1, 9), document="b")
    atlas.say("located_in", "Heron Fund", to="Reedford", kinds=("Fund", "Place"))
    atlas.say("located_in", "Heron Fund", to="Marshland", kinds=("Fund", "Place"))
    atlas.say("located_in", "Reedford", to="Marshland", kinds=("Place", "Place"))
    atlas.say("founded_by", "Heron Fund", to="Reed Group", kinds=("Fund", "Company"))
    atlas.say("contributes", "Reed Group", yuan(1), to="Heron Fund", kinds=("Company", "Fund"), capacity="initiator")
    atlas.say("manages", "Reed Capital", to="Heron Fund", kinds=("Company", "Fund"), capacity="manager")
    (row,) = ledger(atlas).rows
    assert (row.english, row.chinese) == ("Heron Fund", "苍鹭军民融合产业基金")
    assert [fact.text for fact in row.level] == ["municipal"]
    assert [fact.text for fact in row.status] == ["registered", "announced"]
    assert [fact.text for fact in row.established] == ["2018-01-09"]
    assert [fact.text for fact in row.places] == ["Reedford"]
    assert [(fact.text, fact.part, fact.money) for fact in row.sponsors] == [("Reed Group", "initiator", yuan(1))]
    assert [fact.text for fact in row.managers] == ["Reed Capital"]
    assert row.documents == ("a", "b", "paper")


def test_two_founding_dates_are_both_shown() -> None:
    atlas = PaperAtlas()
    atlas.say("established", "Heron Fund", PartialDate(2018, 1), document="a")
    atlas.say("established", "Heron Fund", PartialDate(2016, 8), document="b")
    (row,) = ledger(atlas).rows
    assert len(row.established) == 2
    assert row.conflicting

"""Parts of lists against the whole lists, on an atlas of made-up claims with many conflicts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.claims import write
from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.page import Window, conflict_page
from ronghe.analyse.ledger import LedgerOptions, ledger, with_rows
from ronghe.analyse.ledger_page import ledger_page
from ronghe.analyse.outline import Outlines, outlined, packed, turned, unpacked
from ronghe.export.total_words import total_lines
from ronghe.store.view import Atlas

BUILT = LedgerOptions(rates={"USD": "6.5"})
OTHER = LedgerOptions(rates={"USD": "7.5"})


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    path: Path = tmp_path_factory.mktemp("pages") / "atlas.sqlite"
    write(path, 3_000)
    with Atlas(path) as opened:
        yield opened


@pytest.mark.parametrize("options", [BUILT, OTHER])
def test_pages_of_conflicts_make_up_the_list(atlas: Atlas, options: LedgerOptions) -> None:
    whole = conflicts(atlas, options)
    pages = [conflict_page(atlas, Window(start, 7), options) for start in range(0, len(whole), 7)]
    assert len(pages) > 2
    assert [one for page in pages for one in page.conflicts] == whole
    assert {(page.count, page.open) for page in pages} == {(len(whole), len(whole))}


def test_a_page_of_one_entity_has_its_conflicts_only(atlas: Atlas) -> None:
    whole = conflicts(atlas, BUILT)
    entity = whole[0].entity
    own = [one for one in whole if one.entity == entity]
    assert conflict_page(atlas, Window(0, 50), BUILT, entity=entity).conflicts == tuple(own)


@pytest.mark.parametrize(
    "options",
    [BUILT, OTHER, LedgerOptions(measure="target", rates=BUILT.rates), LedgerOptions("paid_in", None, BUILT.rates)],
)
def test_pages_of_the_ledger_make_up_the_ledger(atlas: Atlas, options: LedgerOptions) -> None:
    whole = ledger(atlas, options)
    pages = [ledger_page(atlas, Window(start, 6), options) for start in range(0, len(whole.rows), 6)]
    assert len(pages) > 3
    assert [row for page in pages for row in page.rows] == list(whole.rows)
    sums = [(one.measure, float(one.yuan.low), float(one.yuan.high), len(one.parts)) for one in whole.totals]
    for page in pages:
        assert (page.measure, page.count, page.columns) == (whole.measure, len(whole.rows), whole.columns)
        assert [(one.measure, one.low, one.high, one.funds) for one in page.sums] == sums


@pytest.mark.parametrize("measure", [None, "target", "paid_in"])
def test_an_outline_sorts_adds_up_and_stands_as_the_ledger_does(atlas: Atlas, measure: str | None) -> None:
    whole = ledger(atlas, LedgerOptions(measure, None, BUILT.rates))
    book = outlined(atlas, Outlines(), BUILT)
    book = book if measure is None else turned(book, measure)
    assert total_lines(book) == total_lines(whole)
    assert book.columns == whole.columns
    for mine, theirs in zip(book.rows, whole.rows, strict=True):
        assert (mine.entity, mine.names, mine.documents) == (theirs.entity, theirs.names, theirs.documents)
        assert [(one.yuan, len(one.undecided)) for one in mine.cells] == [
            (one.yuan, len(one.undecided)) for one in theirs.cells
        ]
    assert any(cell.undecided for row in book.rows for cell in row.cells)
    assert with_rows(atlas, book, BUILT) == whole


def test_an_outlined_row_is_packed_and_unpacked_without_loss(atlas: Atlas) -> None:
    for _, text in atlas.outlines():
        assert packed(unpacked(text)) == text


def test_only_outlines_that_differ_are_read_again(atlas: Atlas) -> None:
    kept = Outlines()
    before = kept.rows(atlas)
    assert all(mine is theirs for mine, theirs in zip(kept.rows(atlas), before, strict=True))

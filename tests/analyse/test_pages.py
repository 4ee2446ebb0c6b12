"""Parts of lists against the whole lists, on an atlas of made-up claims with many conflicts."""

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.claims import write
from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.page import Window, conflict_page
from ronghe.analyse.ledger import LedgerOptions, ledger
from ronghe.analyse.ledger_page import ledger_page
from ronghe.analyse.outline import Outlines, outlined, turned, whole_rows, with_rows
from ronghe.analyse.packed import packed, unpacked
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


def test_a_kept_row_says_all_that_the_ledger_says(atlas: Atlas) -> None:
    whole = ledger(atlas, BUILT)
    assert whole_rows(atlas, BUILT, [row.entity for row in whole.rows]) == {row.entity: row for row in whole.rows}
    assert any(support.quote for row in whole.rows for cell in row.cells for support in cell.preferred.supports)


def test_a_kept_conflict_says_in_each_language_what_the_list_says(atlas: Atlas) -> None:
    whole = conflicts(atlas, BUILT, "zh")
    assert list(conflict_page(atlas, Window(0, len(whole)), BUILT, "zh").conflicts) == whole
    assert any(one.because for one in whole)


class _Later:
    """The same atlas in which one fund's row was written anew, with other words where ``turn`` gives them."""

    def __init__(self, atlas: Atlas, turn: tuple[str, str]) -> None:
        self._atlas, self._turn = atlas, turn
        self.read: list[str] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._atlas, name)

    def outline_marks(self) -> dict[str, int]:
        marks = self._atlas.outline_marks()
        return {**marks, min(marks): -1}

    def outlines(self, of: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        for fund, text in self._atlas.outlines(of):
            self.read.append(fund)
            yield fund, text.replace(*self._turn)


def test_only_outlines_that_differ_are_read_and_added_up_again(atlas: Atlas) -> None:
    kept = Outlines()
    before = outlined(atlas, kept, BUILT)
    assert outlined(atlas, kept, BUILT) is before
    later = _Later(atlas, ("", ""))
    assert outlined(later, kept, BUILT) is before  # type: ignore[arg-type]  # all that is asked of one
    assert later.read == [min(atlas.outline_marks())]
    measure = next(one.measure for one in before.totals if one.measure != before.measure)
    asked = replace(BUILT, measure=measure)
    assert outlined(atlas, kept, asked).measure == measure


def test_a_row_that_differs_is_added_up_anew(atlas: Atlas) -> None:
    kept = Outlines()
    before = outlined(atlas, kept, BUILT)
    assert before.total is not None
    fund = min(atlas.outline_marks())
    row = next(row for row in before.rows if row.entity == fund)
    later = _Later(atlas, (json.dumps(row.name, ensure_ascii=False), '"Another name"'))
    after = outlined(later, kept, BUILT)  # type: ignore[arg-type]  # all that is asked of one
    assert after == outlined(later, Outlines(), BUILT)  # type: ignore[arg-type]  # all that is asked of one
    assert after != before

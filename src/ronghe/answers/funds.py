"""Money: the ledger of funds, whole or a page of it, what its totals rest on, and slips in stated sums."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.answers.asked import Asked, asked
from ronghe.errors import UsageError
from ronghe.store.folder import Folder

if TYPE_CHECKING:
    from ronghe.analyse.checks.finding import CheckFinding
    from ronghe.analyse.conflicts.page import Window
    from ronghe.analyse.explain import Explained
    from ronghe.analyse.gaps import FundGaps
    from ronghe.analyse.ledger import Ledger, LedgerOptions
    from ronghe.analyse.ledger_page import LedgerPage
    from ronghe.analyse.outline import Outlines
    from ronghe.analyse.rows import Row


class Funds(Asked):
    """The questions about funds. Every method reads what is there now."""

    def __init__(self, folder: Folder) -> None:
        super().__init__(folder)
        self._known: Outlines | None = None

    def ledger(self, options: LedgerOptions | None = None) -> Ledger:
        """The ledger of funds; what ``options`` leave open comes from ``ronghe.toml``."""
        from ronghe.analyse.ledger import LedgerOptions, ledger

        options = options or LedgerOptions()
        cutoff = options.cutoff or self.settings.cut_off
        options = replace(options, cutoff=cutoff, rates={**self.settings.rates, **options.rates})
        with self.atlas() as atlas:
            return ledger(atlas, options)

    def outline(self) -> Ledger:
        """The ledger of the most usual measure without its evidence, see :mod:`ronghe.analyse.outline`; quick to get.

        Between two maps only the rows that differ are read. Where ``ronghe.toml`` gives other rates than the build
        had, it is :meth:`ledger`.
        """
        from ronghe.analyse.ledger import as_built
        from ronghe.analyse.outline import Outlines, outlined

        with self.atlas() as atlas:
            if not as_built(atlas, self._options()):
                return self.ledger()
            self._known = self._known or Outlines()
            return outlined(atlas, self._known, self._options())

    def turned(self, book: Ledger, measure: str) -> Ledger:
        """An outlined ledger with another of its measures chosen; UsageError where no fund has a figure of that."""
        from ronghe.analyse.outline import turned

        if all(one.measure != measure for one in book.totals):
            raise UsageError(f"no fund has a figure of the measure {measure[:40]}")
        return self._known.turned(book, measure) if self._known else turned(book, measure)

    def evidenced(self, book: Ledger) -> Ledger:
        """An outlined ledger, whole or narrowed, with the evidence of its rows."""
        from ronghe.analyse.outline import with_rows

        with self.atlas() as atlas:
            return with_rows(atlas, book, self._options())

    def fund_rows(self, funds: Iterable[str]) -> dict[str, Row]:
        """The rows of :meth:`ledger` of these funds (ids), with all evidence; what is no fund with a claim has none."""
        from ronghe.analyse.outline import whole_rows

        with self.atlas() as atlas:
            return whole_rows(atlas, self._options(), frozenset(funds))

    def ledger_page(self, window: Window, measure: str | None = None) -> LedgerPage:
        """Some rows of :meth:`ledger` with the sums of all, without reading the claims of the other funds."""
        from ronghe.analyse.ledger_page import ledger_page

        with self.atlas() as atlas:
            return ledger_page(atlas, window, replace(self._options(), measure=measure))

    def explain(self, options: LedgerOptions | None = None) -> Explained:
        """What the ledger's chosen total rests on, and how it moves without its largest part or any one source."""
        from ronghe.analyse.explain import explain
        from ronghe.analyse.ledger import funds_nested
        from ronghe.analyse.rates import Rates

        book = self.ledger(options)
        stated = {**self.settings.rates, **(options.rates if options else {})}
        with self.atlas() as atlas:
            return explain(book, funds_nested(atlas), Rates(book.cutoff, stated))

    def check(self) -> list[CheckFinding]:
        """Stated totals against their rows, and slips inside documents."""
        from ronghe.analyse.check import check
        from ronghe.lens.load import load_lens

        with self.atlas() as atlas:
            return check(atlas, load_lens(self.settings.lens), self._options())

    def gaps(self, name: str) -> FundGaps:
        """What is stated of a fund's money and what came of it, over time. UsageError where it is no fund."""
        from ronghe.analyse.gaps import fund_gaps

        with self.atlas() as atlas:
            entity = asked(atlas, name)[0]
        row = self.fund_rows([entity.id]).get(entity.id)
        if row is None:
            raise UsageError(f"“{entity.name}” is no fund with claims; see: ronghe ledger --gaps")
        return fund_gaps(row)

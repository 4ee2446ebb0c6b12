"""What a total rests on: its parts with their claims and quotes, and how it moves without one of them or one source."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ronghe.analyse.adding import Means, total
from ronghe.analyse.figure import Cell, Figure, Support
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.nesting import Nesting
from ronghe.analyse.rates import Rates, Yuan, plain_number
from ronghe.analyse.totals import Holder, Total
from ronghe.errors import UsageError

_MOST_SOURCES = 200
"""Sources that are taken away one by one: those with most claims in it."""


@dataclass(frozen=True, slots=True)
class WithoutSource:
    """The total had one source said nothing: ``funds`` are those that rest on it, ``moves`` is the change in yuan."""

    source: str
    source_class: str | None
    claims: int
    funds: tuple[str, ...]
    yuan: Yuan
    moves: Decimal

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name; ``moves`` is in yuan, between the lower ends."""
        out = {name: getattr(self, name) for name in self.__slots__}
        return {**out, "funds": list(self.funds), "yuan": self.yuan.as_json(), "moves": plain_number(self.moves)}


@dataclass(frozen=True, slots=True)
class Explained:
    """A total, what it is without its largest part, and without each source, the one that moves it most first."""

    total: Total
    without_largest: Yuan | None
    without_source: tuple[WithoutSource, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"record": "explained", "total", "parts", "without_largest", "without_source"}``; parts with claims."""
        return {
            "record": "explained",
            "total": self.total.as_json(),
            "parts": [{**part.as_json(), "figure": part.figure.as_json()} for part in self.total.parts],
            "without_largest": self.without_largest and self.without_largest.as_json(),
            "without_source": [one.as_json() for one in self.without_source],
        }


def explain(ledger: Ledger, nested: Nesting, rates: Rates) -> Explained:
    """Explain the ledger's chosen total; UsageError where no fund has a size."""
    whole = ledger.total
    if whole is None:
        raise UsageError("no fund has a size, so there is no total to explain")
    means = Means(nested, rates)
    holders = [Holder(row.entity, row.name, row.cells) for row in ledger.rows]
    behind: dict[str, list[Support]] = {}
    for part in whole.parts:
        for support in part.figure.supports:
            behind.setdefault(source_of(support), []).append(support)
    chosen = sorted(behind, key=lambda name: (-len(behind[name]), name))[:_MOST_SOURCES]
    without = []
    named = {holder.entity: _sources(holder) for holder in holders}
    for name in chosen:
        left = [_without(holder, name) if name in named[holder.entity] else holder for holder in holders]
        rest = total(left, whole.measure, means)
        funds = tuple(
            part.name for part in whole.parts if any(source_of(support) == name for support in part.figure.supports)
        )
        moves = rest.yuan.low - whole.yuan.low
        one = behind[name][0]
        without.append(WithoutSource(name, one.source_class, len(behind[name]), funds, rest.yuan, moves))
    without.sort(key=lambda one: (-abs(one.moves), one.source))
    largest = whole.largest
    less = None
    if largest is not None:
        less = total([one for one in holders if one.entity != largest.entity], whole.measure, means).yuan
    return Explained(whole, less, tuple(without))


def source_of(support: Support) -> str:
    """Whose word it is: whom the document cites, else its publisher, else its title."""
    cited = (support.cited or {}).get("publisher")
    return str(cited or support.publisher or support.title or support.document)


def _sources(holder: Holder) -> frozenset[str]:
    """All whose word a fund's figures are."""
    return frozenset(source_of(one) for cell in holder.cells for figure in cell.figures for one in figure.supports)


def _without(holder: Holder, source: str) -> Holder:
    """The fund as it would stand without a source's claims."""
    cells = (_thinned(cell, source) for cell in holder.cells)
    return replace(holder, cells=tuple(cell for cell in cells if cell is not None))


def _thinned(cell: Cell, source: str) -> Cell | None:
    left = [one for figure in cell.figures if (one := _kept(figure, source)) is not None]
    return Cell.of(cell.column, left) if left else None


def _kept(figure: Figure, source: str) -> Figure | None:
    supports = tuple(one for one in figure.supports if source_of(one) != source)
    return replace(figure, supports=supports) if supports else None

"""Rows of the ledger as the build keeps them, in one fixed spelling: whole, and without their evidence.

A row without its evidence, an outlined one, holds every figure and fact of :class:`ronghe.analyse.rows.Row`, but of
the claims behind them only those that decide how a figure stands, and these without their words.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ronghe.analyse.figure import Cell, Column, Figure, Support
from ronghe.analyse.rates import Yuan
from ronghe.analyse.rows import Fact, Row
from ronghe.model import Money, PartialDate
from ronghe.store.codec import pack

_FACTS = ("level", "status", "established", "places", "sponsors", "managers")
_PLAIN = ("entity", "name", "chinese", "english", "names", "documents", "claims", "rejected", "denied")
_ROLES = ("alternatives", "series", "others")


def packed(row: Row) -> str:
    """A row without its evidence; :func:`unpacked` is the reverse."""
    return _packed(row, _OUTLINED)


def unpacked(text: str) -> Row:
    """The outlined row of :func:`packed`."""
    return _unpacked(text, _OUTLINED)


def packed_whole(row: Row) -> str:
    """A row with all that it says; :func:`unpacked_whole` is the reverse."""
    return _packed(row, _WHOLE)


def unpacked_whole(text: str) -> Row:
    """The row of :func:`packed_whole`."""
    return _unpacked(text, _WHOLE)


def packed_support(one: Support) -> list[Any]:
    """Every field, in the order of the class."""
    return [getattr(one, name) for name in _FIELDS]


def support_of(said: Sequence[Any]) -> Support:
    """The claim of :func:`packed_support`."""
    return Support(*said)


def packed_money(money: Money) -> list[str | None]:
    """Amount, currency and the end of a range."""
    return [str(money.amount), money.currency, None if money.amount_max is None else str(money.amount_max)]


def money_of(said: Sequence[str]) -> Money:
    """The sum of :func:`packed_money`."""
    amount, currency, most = said
    return Money(Decimal(amount), currency, None if most is None else Decimal(most))


_FIELDS = tuple(Support.__slots__)


@dataclass(frozen=True, slots=True)
class _Form:
    """Which claims behind a figure and a fact are kept, and what of each."""

    of_figure: Callable[[Figure], Sequence[Support]]
    of_fact: Callable[[Fact], Sequence[Support]]
    support: Callable[[Support], list[Any]]
    support_of: Callable[[Sequence[Any]], Support]


def _packed(row: Row, form: _Form) -> str:
    said: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    said["cells"] = [_packed_cell(cell, form) for cell in row.cells]
    said.update({name: [_packed_fact(fact, form) for fact in getattr(row, name)] for name in _FACTS})
    return pack(said)


def _unpacked(text: str, form: _Form) -> Row:
    said = json.loads(text)
    plain: dict[str, Any] = {name: said[name] for name in _PLAIN}
    plain["names"] = tuple(said["names"])
    plain["documents"] = tuple(map(sys.intern, said["documents"]))
    facts: dict[str, Any] = {name: tuple(_fact(one, form) for one in said[name]) for name in _FACTS}
    return Row(**plain, cells=tuple(_cell(one, form) for one in said["cells"]), **facts)


def _packed_cell(cell: Cell, form: _Form) -> list[Any]:
    column = cell.column
    others = [[_packed_figure(figure, form) for figure in getattr(cell, role)] for role in _ROLES]
    return [column.measure, column.phase, column.scope, _packed_figure(cell.preferred, form), *others]


def _cell(said: Sequence[Any], form: _Form) -> Cell:
    column = Column(*said[:3])
    roles = (tuple(_figure(column, one, form) for one in some) for some in said[4:])
    return Cell(column, _figure(column, said[3], form), *roles)


def _packed_figure(figure: Figure, form: _Form) -> list[Any]:
    yuan = figure.yuan
    return [
        packed_money(figure.money),
        yuan and [str(yuan.low), str(yuan.high)],
        figure.bound,
        figure.phase_of,
        figure.term,
        list(map(str, figure.as_of)),
        [form.support(one) for one in form.of_figure(figure)],
    ]


def _figure(column: Column, said: Sequence[Any], form: _Form) -> Figure:
    money, yuan, bound, phase_of, term, as_of, supports = said
    return Figure(
        column=column,
        money=money_of(money),
        yuan=yuan and Yuan(Decimal(yuan[0]), Decimal(yuan[1])),
        bound=bound,
        phase_of=phase_of,
        term=term,
        as_of=tuple(map(PartialDate.parse, as_of)),
        supports=tuple(map(form.support_of, supports)),
    )


def _packed_fact(fact: Fact, form: _Form) -> list[Any]:
    supports = [form.support(one) for one in form.of_fact(fact)]
    return [fact.text, fact.entity, fact.part, fact.date, fact.money and packed_money(fact.money), supports]


def _fact(said: Sequence[Any], form: _Form) -> Fact:
    text, entity, part, date, money, supports = said
    return Fact(text, tuple(map(form.support_of, supports)), entity, part, date, money and money_of(money))


def _deciding(figure: Figure) -> list[Support]:
    """The fewest claims by which :attr:`Figure.standing` comes out the same, in their order."""
    best = figure.standing[2]
    told = [
        (one.verdict == "accepted", one.modality != "alleged", figure.class_order(one) == best)
        for one in figure.supports
    ]
    found = {next((at for at, one in enumerate(told) if one[test]), 0) for test in range(3)}
    return [figure.supports[at] for at in sorted(found)]


def _packed_brief(one: Support) -> list[Any]:
    return [one.claim, one.document, one.confidence, one.verdict, one.modality, one.source_class]


def _brief(said: Sequence[Any]) -> Support:
    claim, document, confidence, verdict, modality, source_class = said
    return Support(
        claim=claim,
        document=sys.intern(document),
        quote="",
        title=None,
        publisher=None,
        published=None,
        url=None,
        confidence=confidence,
        verdict=verdict,
        modality=modality,
        source_class=source_class,
    )


_OUTLINED = _Form(_deciding, lambda fact: fact.supports[:1], _packed_brief, _brief)
_WHOLE = _Form(lambda figure: figure.supports, lambda fact: fact.supports, packed_support, support_of)

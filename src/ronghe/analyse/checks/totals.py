"""A figure about a group, against what the document's own rows and the whole atlas add up to.

Rows are added as the document states them, one figure a fund, of one measure and one currency.
A text that counts its group ("seven funds") is compared only when that many rows are found.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from ronghe.analyse.amounts import count_words, money_words, phase_words, yuan_words
from ronghe.analyse.cells import cells
from ronghe.analyse.checks.finding import CheckFinding, Quote, Severity
from ronghe.analyse.checks.subject import Checked
from ronghe.analyse.figure import MEASURES, Cell, Figure
from ronghe.analyse.ledger import Ledger, LedgerOptions, ledger, places_within
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import AtlasView, StoredClaim, accepted_or_open
from ronghe.analyse.rows import Row
from ronghe.analyse.totals import figure_for
from ronghe.model import Money

TOLERANCE = Decimal("0.005")
_FUNDS = re.compile(r"\bfunds?\b|基金", re.IGNORECASE)
_TIES = frozenset({"located_in", "founded_by", "part_of", "manages", "contributes", "invests_in"})
"""Claims by which a fund belongs to a place or a body."""


class Books:
    """The whole atlas's ledger and ties, made when a stated total first asks for them."""

    def __init__(self, atlas: AtlasView, options: LedgerOptions) -> None:
        self._atlas = atlas
        self.options = options

    @cached_property
    def ledger(self) -> Ledger:
        """Over all documents."""
        return ledger(self._atlas, self.options)

    @cached_property
    def _tied(self) -> Mapping[str, frozenset[str]]:
        ties: dict[str, set[str]] = {}
        for predicate in sorted(_TIES):
            for stored in accepted_or_open(self._atlas.claims(predicate=predicate)):
                if stored.subject and stored.object and stored.claim.qualifiers.get("modality") != "denied":
                    ties.setdefault(stored.subject, set()).add(stored.object)
                    ties.setdefault(stored.object, set()).add(stored.subject)
        return {entity: frozenset(others) for entity, others in ties.items()}

    @cached_property
    def _within(self) -> Mapping[str, tuple[str, ...]]:
        return places_within(self._atlas)

    def group(self, body: str | None, funds: Sequence[str]) -> list[str]:
        """Those of the funds that belong to the place or body; all of them where none is named."""
        if body is None:
            return list(funds)
        inside = {body}
        inside |= {place for place in self._within if self._lies_in(place, body, set())}
        return [fund for fund in funds if self._tied.get(fund, frozenset()) & inside]

    def _lies_in(self, place: str, body: str, seen: set[str]) -> bool:
        seen.add(place)
        outer = self._within.get(place, ())
        return body in outer or any(self._lies_in(one, body, seen) for one in outer if one not in seen)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the document's rows of one measure and currency add up to."""

    measure: str
    figures: Mapping[str, Figure]
    other_measure: tuple[str, ...]
    other_currency: tuple[str, ...]

    @property
    def sum(self) -> Decimal:
        return sum((figure.money.amount for figure in self.figures.values()), Decimal(0))

    @property
    def words(self) -> str:
        """As in "seven funds: six without a phase, one first phase"."""
        count = len(self.figures)
        phases = Counter(figure.column.phase for figure in self.figures.values())
        parts = ", ".join(f"{count_words(phases[phase])} {phase_words(phase)}" for phase in sorted(phases))
        return f"{count_words(count)} {'fund' if count == 1 else 'funds'}: {parts}"


def find(checked: Checked, books: Books) -> Iterator[CheckFinding]:
    """One finding for each sum that the document states about a group of funds."""
    seen: set[tuple[Any, ...]] = set()
    for stored in checked.claims:
        claim = stored.claim
        if claim.predicate != "total" or not isinstance(claim.value, Money) or not _about_funds(checked, stored):
            continue
        key = (claim.value, stored.subject, claim.qualifiers.get("of"), claim.qualifiers.get("count"))
        if key not in seen:
            seen.add(key)
            yield _compare(checked, stored, claim.value, books)


def _about_funds(checked: Checked, stored: StoredClaim) -> bool:
    """Whether the words say so, or the text counts just as many as it has funds with a size ("the seven largest")."""
    of, counted = stored.claim.qualifiers.get("of") or "", stored.claim.qualifiers.get("count")
    if _FUNDS.search(of) or _FUNDS.search(stored.claim.quote):
        return True
    return counted is not None and counted > 1 and counted == len(_sizes(checked))


def _sizes(checked: Checked) -> dict[str, list[StoredClaim]]:
    """The document's claims of size by fund."""
    by_fund: dict[str, list[StoredClaim]] = {}
    for one in checked.claims:
        subject = one.claim.subject
        usable = one.claim.predicate == "size" and one.claim.qualifiers.get("modality") != "denied"
        if usable and subject is not None and subject.kind == "Fund":
            by_fund.setdefault(one.subject or subject.name, []).append(one)
    return by_fund


def _compare(checked: Checked, stored: StoredClaim, stated: Money, books: Books) -> CheckFinding:
    rows = _rows_of(checked, stored, stated, books)
    counted = stored.claim.qualifiers.get("count")
    details: dict[str, Any] = {
        "stated": stated.as_json(),
        "of": stored.claim.qualifiers.get("of"),
        "counted": counted,
        "measure": rows.measure,
        "rows": [_row_json(fund, figure) for fund, figure in rows.figures.items()],
        "other_measure": list(rows.other_measure),
        "other_currency": list(rows.other_currency),
        "sum": Money(rows.sum, stated.currency).as_json(),
    }
    code, severity, message = _verdict(rows, stated, counted, stored.claim.qualifiers.get("bound"))
    extra = [_implied_rate(stored, stated, rows, details), _whole_atlas(checked, stored, rows, books, details)]
    if rows.other_currency:
        extra.append(f"Not added, in another currency: {', '.join(rows.other_currency)}.")
    return CheckFinding(
        code=code,
        severity=severity,
        document=checked.document.id,
        message=" ".join([message, *(sentence for sentence in extra if sentence)]),
        quotes=(Quote(stored.claim.span, stored.claim.quote),),
        details=details,
    )


def _row_json(fund: str, figure: Figure) -> dict[str, Any]:
    return {
        "fund": fund,
        "money": figure.money.as_json(),
        "phase": figure.column.phase or None,
        "quote": figure.supports[0].quote,
    }


def _verdict(rows: _Rows, stated: Money, counted: int | None, bound: str | None) -> tuple[str, Severity, str]:
    summed, said = money_words(Money(rows.sum, stated.currency)), money_words(stated)
    if not rows.figures:
        return "total_unclear", "unclear", f"{said} is stated for a group of funds; no row of it was read here."
    against = f"Rows as stated add up to {summed} ({rows.words}) against {said} stated"
    if counted is not None and counted != len(rows.figures):
        of = f"the text counts {count_words(counted)}"
        return "total_unclear", "unclear", f"{against}; {of}, so the two are not the same group."
    apart = _apart(rows.sum, stated, bound)
    share = f"{abs(rows.sum - stated.amount) / stated.amount * 100:.2f} %" if stated.amount else "no base"
    if apart:
        return "total_differs", "differs", f"{against}: differs ({share})."
    return "total_agrees", "agrees", f"{against}: agrees ({share})."


def _apart(summed: Decimal, stated: Money, bound: str | None) -> bool:
    low, high = stated.amount, stated.amount if stated.amount_max is None else stated.amount_max
    above = summed > high * (1 + TOLERANCE) and bound not in {"over", "at_least"}
    below = summed < low * (1 - TOLERANCE) and bound != "up_to"
    return above or below


def _rows_of(checked: Checked, stored: StoredClaim, stated: Money, books: Books) -> _Rows:
    """The document's funds of the group, with the one measure that the total or else most of them have."""
    by_fund = _sizes(checked)
    wanted = _as_counted(by_fund, books.group(stored.subject, list(by_fund)), stored.claim.qualifiers.get("count"))
    rates = Rates(books.options.cutoff, books.options.rates)
    of_fund = {fund: cells(by_fund[fund], {}, rates) for fund in wanted}
    measure = _measure(of_fund, stored.claim.qualifiers.get("measure"))
    fitting = {fund: cell for fund in wanted if (cell := figure_for(of_fund[fund], measure)) is not None}
    names = {fund: _name(checked, fund, by_fund[fund]) for fund in wanted}
    figures = {
        names[fund]: cell.preferred
        for fund, cell in fitting.items()
        if cell.preferred.money.currency == stated.currency
    }
    return _Rows(
        measure=measure,
        figures=figures,
        other_measure=tuple(names[fund] for fund in wanted if fund not in fitting),
        other_currency=tuple(names[fund] for fund in fitting if names[fund] not in figures),
    )


def _as_counted(by_fund: Mapping[str, Sequence[StoredClaim]], tied: list[str], counted: int | None) -> list[str]:
    """The funds that the total is about: those tied to its place or body, or else all of them.

    Where the text counts its group, a choice of just that many goes first: the tied ones, all, or
    those of one reader. A table is read by one reader, and a fund that only the running text sizes
    is no row of it.
    """
    if counted is not None:
        readers = sorted({one.claim.reader for claims in by_fund.values() for one in claims})
        of_reader = [
            [fund for fund, claims in by_fund.items() if any(one.claim.reader == reader for one in claims)]
            for reader in readers
        ]
        for choice in (tied, list(by_fund), *of_reader):
            if len(choice) == counted:
                return choice
    return tied or list(by_fund)


def _measure(of_fund: Mapping[str, Sequence[Cell]], asked: str | None) -> str:
    counts = {one: sum(figure_for(row, one) is not None for row in of_fund.values()) for one in MEASURES}
    if asked is not None and counts.get(asked):
        return asked
    return max(MEASURES, key=lambda one: (counts[one], -MEASURES.index(one)))


def _name(checked: Checked, fund: str, claims: Sequence[StoredClaim]) -> str:
    entity = checked.atlas.entity(fund)
    subject = claims[0].claim.subject
    return entity.name if entity else subject.name if subject else fund


def _implied_rate(stored: StoredClaim, stated: Money, rows: _Rows, details: dict[str, Any]) -> str | None:
    """Yuan per foreign unit that the sum in brackets implies, on the stated sum and on the rows'."""
    also = stored.claim.qualifiers.get("also")
    if not isinstance(also, Mapping) or not also.get("amount") or "CNY" not in {stated.currency, also.get("currency")}:
        return None
    other = Decimal(str(also["amount"]))
    if stated.currency == "CNY":
        foreign, on_stated, on_rows = also["currency"], stated.amount / other, rows.sum / other
    else:
        foreign, on_stated = stated.currency, other / stated.amount
        on_rows = other / rows.sum if rows.sum else Decimal(0)
    details["implied_rate"] = {
        "currency": foreign,
        "stated": round(float(on_stated), 3),
        "rows": round(float(on_rows), 3),
    }
    return (
        f"The sum in brackets implies {on_stated:.3f} yuan per {foreign} on the stated sum, "
        f"{on_rows:.3f} on the rows' sum."
    )


def _whole_atlas(
    checked: Checked, stored: StoredClaim, rows: _Rows, books: Books, details: dict[str, Any]
) -> str | None:
    """What the group adds up to over all documents, where other documents know more of its funds."""
    measure = rows.measure if rows.figures else books.ledger.measure
    total = next((one for one in books.ledger.totals if one.measure == measure), None)
    if total is None:
        return None
    by_id: dict[str, Row] = {row.entity: row for row in books.ledger.rows}
    group = set(books.group(stored.subject, [part.entity for part in total.parts]))
    parts = [part for part in total.parts if part.entity in group]
    if all(checked.document.id in by_id[part.entity].documents for part in parts):
        return None
    low = sum((part.yuan.low for part in parts), Decimal(0))
    details["atlas"] = {"funds": len(parts), "yuan": int(low), "measure": total.measure}
    kind = "size, kind not stated" if total.measure == "unspecified" else total.measure.replace("_", "-")
    return f"Over all documents {count_words(len(parts))} such funds add up to {yuan_words(low)} ({kind})."

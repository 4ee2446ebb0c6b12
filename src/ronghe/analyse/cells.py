"""From claims of size to cells: which claims state one sum, and which sum is preferred."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ronghe.analyse.figure import ROUNDING, Cell, Column, Figure, Support
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import StoredClaim, StoredDocument
from ronghe.model import Money, PartialDate


def column_of(stored: StoredClaim) -> Column:
    """The column that a claim of size belongs to."""
    qualifiers = stored.claim.qualifiers
    scope = qualifiers.get("scope") or ""
    return Column(
        measure=qualifiers.get("measure") or "unspecified",
        phase=int(qualifiers.get("phase") or 0),
        scope="" if scope == "vehicle" else scope,
    )


def support(stored: StoredClaim, document: StoredDocument | None) -> Support:
    """The claim as a support, with what is known of its document."""
    claim = stored.claim
    return Support(
        claim=claim.id,
        document=claim.document,
        quote=claim.quote,
        title=document.title if document else None,
        publisher=document.publisher if document else None,
        published=str(document.published) if document and document.published else None,
        url=document.url if document else None,
        confidence=claim.confidence,
        verdict=stored.verdict,
        cited=claim.qualifiers.get("cited"),
        asserted_by=claim.qualifiers.get("asserted_by"),
        modality=claim.qualifiers.get("modality") or "stated",
    )


def cells(claims: Iterable[StoredClaim], documents: Mapping[str, StoredDocument], rates: Rates) -> tuple[Cell, ...]:
    """Claims of size of one thing as cells, in the order of columns."""
    by_column: dict[Column, list[StoredClaim]] = {}
    for stored in sorted(claims, key=lambda stored: stored.claim.id):
        if isinstance(stored.claim.value, Money):
            by_column.setdefault(column_of(stored), []).append(stored)
    return tuple(
        _cell(column, [_figure(column, group, documents, rates) for group in _same_sum(by_column[column])])
        for column in sorted(by_column, key=lambda column: column.order)
    )


def _same_sum(claims: Sequence[StoredClaim]) -> list[list[StoredClaim]]:
    """Claims grouped by sum, the most often stated sum first; rounding joins neighbours."""
    exact: dict[Money, list[StoredClaim]] = {}
    for stored in claims:
        assert isinstance(stored.claim.value, Money)
        exact.setdefault(stored.claim.value, []).append(stored)
    groups: list[tuple[Money, list[StoredClaim]]] = []
    for money, same in sorted(exact.items(), key=lambda item: (-len(item[1]), _money_order(item[0]))):
        for leader, group in groups:
            if _one_sum(leader, money) or _restates(group, money) or _restates(same, leader):
                group.extend(same)
                break
        else:
            groups.append((money, list(same)))
    return [group for _, group in groups]


def _money_order(money: Money) -> tuple[Any, ...]:
    """Yuan first, then the sum with more digits: it is the less rounded one."""
    digits = len(str(int(money.amount)).rstrip("0"))
    return (money.currency != "CNY", money.currency, -digits, money.amount, money.amount_max or 0)


def _one_sum(one: Money, other: Money) -> bool:
    if (one.amount_max is None) != (other.amount_max is None):
        return False
    top = one.amount_max is None or Money(one.amount_max, one.currency).agrees(
        Money(other.amount_max or Decimal(0), other.currency), ROUNDING
    )
    return top and one.agrees(other, ROUNDING)


def _restates(claims: Iterable[StoredClaim], money: Money) -> bool:
    """Whether one of the claims gives the same sum in brackets, in the other currency."""
    for stored in claims:
        also = stored.claim.qualifiers.get("also")
        if isinstance(also, Mapping) and also.get("currency") == money.currency:
            return Money(Decimal(str(also["amount"])), money.currency).agrees(money, ROUNDING)
    return False


def _figure(
    column: Column, group: Sequence[StoredClaim], documents: Mapping[str, StoredDocument], rates: Rates
) -> Figure:
    lead = group[0].claim
    assert isinstance(lead.value, Money)
    of_sum = [stored.claim for stored in group if stored.claim.value == lead.value]
    dates = {str(claim.qualifiers["as_of"]) for claim in (s.claim for s in group) if claim.qualifiers.get("as_of")}
    bounds = {claim.qualifiers.get("bound") for claim in of_sum}
    return Figure(
        column=column,
        money=lead.value,
        yuan=rates.in_yuan(lead.value),
        bound=bounds.pop() if len(bounds) == 1 else None,
        phase_of=_first(claim.qualifiers.get("phase_of") for claim in of_sum),
        term=_first(claim.qualifiers.get("term") for claim in of_sum),
        as_of=tuple(sorted(PartialDate.parse(date) for date in dates)),
        supports=tuple(support(stored, documents.get(stored.claim.document)) for stored in group),
    )


def _first(words: Iterable[str | None]) -> str | None:
    return min((word for word in words if word), default=None)


def _cell(column: Column, figures: Sequence[Figure]) -> Cell:
    preferred, *rest = sorted(figures, key=lambda figure: figure.preference)
    alternatives = tuple(figure for figure in rest if figure.excludes(preferred))
    series = tuple(
        sorted((f for f in rest if not f.one_time(preferred)), key=lambda figure: (figure.as_of, figure.preference))
    )
    known = {*map(id, alternatives), *map(id, series)}
    return Cell(column, preferred, alternatives, series, tuple(f for f in rest if id(f) not in known))

"""A figure about a group, against what the document's own rows and the whole atlas add up to.

Rows are added as the document states them, one figure a fund, of one measure and one currency.
A text that counts its group ("seven funds") is compared only when that many rows are found.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ronghe.analyse.amounts import count_words, money_words, yuan_words
from ronghe.analyse.checks.books import Books
from ronghe.analyse.checks.finding import CheckFinding, Quote, Severity
from ronghe.analyse.checks.fund_rows import FundRows, rows_of, sizes
from ronghe.analyse.checks.subject import Checked
from ronghe.analyse.figure import Figure
from ronghe.analyse.reads import StoredClaim
from ronghe.analyse.rows import Row
from ronghe.model import Money

TOLERANCE = Decimal("0.005")
_FUNDS = re.compile(r"\bfunds?\b|基金", re.IGNORECASE)


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
    return counted is not None and counted > 1 and counted == len(sizes(checked))


def _compare(checked: Checked, stored: StoredClaim, stated: Money, books: Books) -> CheckFinding:
    rows = rows_of(checked, stored, stated, books)
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


def _verdict(rows: FundRows, stated: Money, counted: int | None, bound: str | None) -> tuple[str, Severity, str]:
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


def _implied_rate(stored: StoredClaim, stated: Money, rows: FundRows, details: dict[str, Any]) -> str | None:
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
    checked: Checked, stored: StoredClaim, rows: FundRows, books: Books, details: dict[str, Any]
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
    kind = "size, unspecified" if total.measure == "unspecified" else total.measure.replace("_", "-")
    return f"Over all documents {count_words(len(parts))} such funds add up to {yuan_words(low)} ({kind})."

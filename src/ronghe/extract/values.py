"""Every amount of money and every date of a text, in the form of ``ronghe values``."""

import datetime
from collections.abc import Iterator
from typing import Any

from ronghe.model import PartialDate
from ronghe.model.values import value_as_json
from ronghe.text.dates import find_dates
from ronghe.text.money import find_money
from ronghe.text.normalise import fold


def values(text: str, reference: datetime.date | None = None) -> Iterator[dict[str, Any]]:
    """``{"kind": "money"|"date", "start", "end", "value"}`` for each, in the order of the text.

    A date's value is ``{"date": ISO prefix}`` or ``{"range": "from/to"}``, the end excluded and an open
    side empty. A date that cannot be told without a reference is left out where there is none, and so
    is a day that does not exist.
    """
    folded = fold(text)
    rows = [*_money(folded), *_dates(folded, reference)]
    yield from sorted(rows, key=lambda row: (row["start"], row["end"]))


def _money(folded: str) -> Iterator[dict[str, Any]]:
    for found in find_money(folded):
        value = value_as_json(found.money)
        yield {"kind": "money", "start": found.span.start, "end": found.span.end, "value": value}


def _dates(folded: str, reference: datetime.date | None) -> Iterator[dict[str, Any]]:
    for found in find_dates(folded):
        when = found.resolve(reference)
        if when is not None:
            value = {"date": str(when)} if isinstance(when, PartialDate) else {"range": str(when)}
            yield {"kind": "date", "start": found.span.start, "end": found.span.end, "value": value}

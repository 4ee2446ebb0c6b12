"""Dates in English and Chinese: whole, partial, relative, ranges."""

import datetime
from dataclasses import dataclass

from ronghe.model.span import Span
from ronghe.model.values import DateRange, PartialDate


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression where it stands, not yet resolved (no reference is needed to find it).

    ``explicit`` is True where the words alone give the year.
    """

    span: Span
    explicit: bool

    def resolve(self, reference: datetime.date | None) -> PartialDate | DateRange | None:
        """The date that it means, counted from ``reference`` where it is relative or lacks its year.

        None where that needs a reference and there is none, or where no such day exists.
        """
        raise NotImplementedError


def find_dates(text: str) -> list[DateFound]:
    """Every date expression in folded text, in order, without overlaps."""
    raise NotImplementedError

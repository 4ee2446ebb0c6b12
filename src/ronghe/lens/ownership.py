"""Rules of ownership as a lens states them: how far a programme's listing reaches, and when."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import combinations
from typing import Any, Literal, cast, get_args

Method = Literal["cascade", "none", "control"]
COLUMNS = ("programme", "method", "threshold", "from", "until", "source", "note")


@dataclass(frozen=True, slots=True)
class OwnershipRule:
    """One row of ownership.tsv: how far listings under ``programmes``, which count together, reach by ownership.

    ``threshold`` is a percentage that catches when it is reached, None where the method computes nothing. It holds from
    ``since`` to the day before ``until``; an open side is None. ``source`` is where the rule is laid down. ``note`` is
    what every answer by this row says beside its result, such as that nobody could verify that the rule is in force.
    """

    programmes: tuple[str, ...]
    method: Method
    threshold: Decimal | None
    since: date | None
    until: date | None
    source: str
    note: str = ""

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def as_json(self) -> dict[str, Any]:
        """``{"programmes", "method", "threshold", "from", "until", "source", "note"}``."""
        return {
            "programmes": list(self.programmes),
            "method": self.method,
            "threshold": self.threshold and float(self.threshold),
            "from": self.since and self.since.isoformat(),
            "until": self.until and self.until.isoformat(),
            "source": self.source,
            "note": self.note,
        }


def ownership_rules(
    rows: Iterable[tuple[int, tuple[str, ...]]], wrong: Callable[[int | str, str], Exception]
) -> tuple[OwnershipRule, ...]:
    """The rules of numbered rows; ``wrong`` makes the error for one that is wrong or meets another of its programme."""
    rules: list[tuple[int, OwnershipRule]] = []
    for number, cells in rows:
        try:
            rules.append((number, _rule(cells)))
        except InvalidOperation as error:
            raise wrong(number, "the threshold is a percentage such as 50") from error
        except ValueError as error:
            raise wrong(number, str(error)) from error
    for (_, one), (number, other) in combinations(rules, 2):
        both = sorted(set(one.programmes) & set(other.programmes))
        if both and _meet(one, other):
            raise wrong(number, f"{both[0]} has another rule for some of these days")
    return tuple(rule for _, rule in rules)


def _rule(cells: tuple[str, ...]) -> OwnershipRule:
    programmes, method, threshold, since, until, source, note = (cell.strip() for cell in cells)
    if method not in get_args(Method):
        raise ValueError(f"the method {method!r} is none of {', '.join(get_args(Method))}")
    if (method == "cascade") != bool(threshold):
        raise ValueError("a cascade has a threshold, other methods have none")
    if not source:
        raise ValueError("a rule needs its source")
    share = Decimal(threshold) if threshold else None
    if share is not None and not 0 < share <= 100:
        raise ValueError("the threshold is a percentage above 0, at most 100")
    start, end = (date.fromisoformat(day) if day else None for day in (since, until))
    if start and end and start >= end:
        raise ValueError("until is the day after the last one, so it comes after from")
    names = tuple(name.strip().upper() for name in programmes.split(";"))
    if not all(names):
        raise ValueError("an empty name of a programme")
    return OwnershipRule(names, cast("Method", method), share, start, end, source, note)


def _meet(one: OwnershipRule, other: OwnershipRule) -> bool:
    first = max(one.since or date.min, other.since or date.min)
    return first < min(one.until or date.max, other.until or date.max)

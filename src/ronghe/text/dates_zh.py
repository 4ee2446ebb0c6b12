"""Chinese dates: points, joined to ranges and opened to one side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.text.dates_points_zh import Point, points
from ronghe.text.dates_when import Between, Open, When

_TO = re.compile(r"\s?(?:到|至|-|~|—{1,2})\s?")
_AND = re.compile(r"\s?(?:和|与|及)\s?")
_FROM = re.compile(r"(?:从|自从|自)\s?$")
_AMID = re.compile(r"\s?之?间")
_AFTER = re.compile(
    r"\s?(?:(?P<incl>(?:或|及|和)(?:之|以)?)?(?P<way>前|后)(?!后|期|者|缀|段|景|景|来居上)"
    r"|(?:之|以)(?P<plain>前|后)|(?P<since>起(?!草|步|码|初|源)|开始|以来))"
)
_SINCE = re.compile(r"自从\s?$")
_UNTIL = re.compile(r"截止(?:到|至)?\s?$")
_LOOK_BACK = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression at ``[start, end)``."""

    start: int
    end: int
    when: When


def read(text: str) -> Iterator[Found]:
    """The date expressions of folded text, in order, without overlaps."""
    waiting: Point | None = None
    taken = 0
    for point in points(text):
        if waiting is not None:
            joined = _between(text, waiting, point, taken)
            if joined is not None:
                taken = joined.end
                yield joined
                waiting = None
                continue
            yield from (found := _alone(text, waiting, taken))
            taken = found[-1].end if found else taken
        waiting = point
    if waiting is not None:
        yield from _alone(text, waiting, taken)


def _between(text: str, first: Point, last: Point, taken: int) -> Found | None:
    """从A到B, A至B, A和B之间; None where the two points are none."""
    if first.when is None or last.when is None:
        return None
    gap = text[first.end : last.start]
    amid = _AMID.match(text, last.end)
    if not (_TO.fullmatch(gap) or (amid and _AND.fullmatch(gap))):
        return None
    lead = _FROM.search(text, max(taken, first.start - _LOOK_BACK), first.start)
    start = lead.start() if lead and not gap.strip() == "和" else first.start
    return Found(start, amid.end() if amid else last.end, Between(first.when, last.when))


def _alone(text: str, point: Point, taken: int) -> list[Found]:
    """The point, opened to one side where words before or after it say so."""
    if point.when is None:
        return []
    behind = max(taken, point.start - _LOOK_BACK)
    for pattern, before in ((_SINCE, False), (_UNTIL, True)):
        lead = pattern.search(text, behind, point.start)
        if lead:
            inclusive = not before
            return [Found(lead.start(), point.end, Open(point.when, before, inclusive))]
    tail = _AFTER.match(text, point.end)
    if tail is None or point.when.grain == "range":
        return [Found(point.start, point.end, point.when)]
    if tail["since"]:
        return [Found(point.start, tail.end(), Open(point.when, before=False, inclusive=True))]
    before = (tail["way"] or tail["plain"]) == "前"
    return [Found(point.start, tail.end(), Open(point.when, before, inclusive=bool(tail["incl"])))]

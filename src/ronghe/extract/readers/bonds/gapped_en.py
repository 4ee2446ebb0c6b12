"""What an English verb says once of several: "A holds 45 percent, B 30 percent and C the rest"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ronghe.extract.deeds_en import Deed
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import kinds_of
from ronghe.model import End

_WHO = "".join(SIGNS[kind] for kind in sorted(kinds_of("Org|Person"), key=list(SIGNS).index))
_NAMES = f"{SIGNS['Fund']}-{SIGNS['Place']}"
_MONEY = SIGNS["Money"]
_NEXT = re.compile(
    rf"(?:[;,]|[;,]? and|[;,] while) (?:the |its |[{_WHO}] (?=[a-z])|[a-z][\w-]* ){{0,4}}(?P<who>[{_WHO}])(?:"
    rf" \([^()]{{1,40}}\))?,? "
    r"(?:(?:another|a further|the remaining|the other|about|around|some|nearly|just over|just under) ){0,2}"
    rf"(?:(?P<share>\d{{1,3}}(?:\.\d{{1,4}})?)[ -]?(?:%|percent|per cent)|(?P<money>{_MONEY})"
    r"|(?<=another )(?P<bare>\d{1,2}(?:\.\d{1,3})?)(?=[.;,]?(?: |$))(?! ?(?:[mb]illion|bn|people|[a-z]+s\b))"
    r"|the (?P<rest>rest|remainder|balance|remaining))"
    rf"(?! of (?!its |the (?:shares|equity|stock|capital))|(?: stake)? in (?:the )?[{_NAMES}])"
)
_REACH = 260
_VAGUE = frozenset({"sum", "amount", "share", "part"})
"""What somebody gives of which no figure is told: "and an undisclosed sum to C"."""


class Further(NamedTuple):
    """One more of whom the verb is said: with a percentage, a sum, or neither where "the rest" is."""

    who: Item
    share: str | None
    amount: Item | None


def further(line: Line, start: int, *, money: bool) -> Iterator[Further]:
    """Those of whom the verb that ends at ``start`` is said again by what each has: a share, or a sum of ``money``."""
    text = line.text
    stop = min(len(text), start + _REACH)
    for match in _NEXT.finditer(text, start, stop):
        if match["rest"] or (match["money"] is not None) is money:
            amount = line.items[match.start("money")] if match["money"] else None
            yield Further(line.items[match.start("who")], match["share"] or match["bare"], amount)


def sums_apiece(line: Line, deed: Deed, targets: list[Item]) -> dict[int, Item]:
    """The sum of each of these targets before which alone one stands: "80 million in A and 25 million in B".

    Where sums stand in brackets, each is that of the name before it: "in A (80 million) and B (25 million)".
    """
    told = [item for slot in deed.slots for item in slot.items]
    bracketed = {
        targets.index(one): two
        for one, two in pairwise(told)
        if one in targets and two.kind == "Money" and line.page.folded.endswith("(", line.span.start, two.span.start)
    }
    if bracketed:
        return bracketed
    groups: list[tuple[Item, list[int]]] = []
    vague = {id(item) for slot in deed.slots if slot.noun in _VAGUE for item in slot.items}
    for item in told:
        if id(item) in vague:
            continue
        if item.kind == "Money":
            groups.append((item, []))
        elif item in targets and groups:
            groups[-1][1].append(targets.index(item))
    return {places[0]: amount for amount, places in groups if len(places) == 1}


def shares_apiece(line: Line, deed: Deed, nouns: frozenset[str]) -> Iterator[tuple[End, str]]:
    """The companies before which alone a share stands, with it: "51% of A and 20% of B"; ``nouns`` are of shares."""
    for before, slot in pairwise(deed.slots):
        firms = [item for item in slot.items if item.kind == "Company"]
        if slot.preposition in ("in", "of") and slot.noun in nouns and before.shares and len(firms) == 1:
            yield line.end(firms[0]), before.shares[-1]

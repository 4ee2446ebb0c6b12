"""What an English verb says once of several: "A holds 45 percent, B 30 percent and C the rest"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import kinds_of

_WHO = "".join(SIGNS[kind] for kind in sorted(kinds_of("Org|Person"), key=list(SIGNS).index))
_NAMES = f"{SIGNS['Fund']}-{SIGNS['Place']}"
_MONEY = SIGNS["Money"]
_NEXT = re.compile(
    rf"(?:[;,]|[;,]? and|[;,] while) (?:the |its |[{_WHO}] (?=[a-z])|[a-z][\w-]* ){{0,4}}(?P<who>[{_WHO}])(?:"
    rf" \([^()]{{1,40}}\))?,? "
    r"(?:(?:another|a further|the remaining|the other|about|around|some|nearly|just over|just under) ){0,2}"
    rf"(?:(?P<share>\d{{1,3}}(?:\.\d{{1,4}})?)[ -]?(?:%|percent|per cent)|(?P<money>{_MONEY})"
    r"|the (?P<rest>rest|remainder|balance|remaining))"
    rf"(?! of (?!its |the (?:shares|equity|stock|capital))|(?: stake)? in (?:the )?[{_NAMES}])"
)
_REACH = 260


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
            yield Further(line.items[match.start("who")], match["share"], amount)

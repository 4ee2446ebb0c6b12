"""Towns that are none: a name that the lens knows as a place's, and that the text says is a firm's.

Firms are called like small towns (Hengwei, Zhenwei). A word right before the name tells ("the chipmaker X"), or the
list in which it stands ("its subsidiaries, X, Y and Z Semiconductor"); then it is a firm wherever the page has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ronghe.model import Mention, Span

_FIRM = re.compile(
    r"\b(?:[a-z]{3,8}maker|maker|firm|company|start-up|startup|house|specialist|developer|manufacturer|supplier|builder"
    r"|shipbuilder|conglomerate|giant|group|operator|provider|producer|subsidiary|affiliate|unicorn|contractor) $"
)
_FIRMS = re.compile(
    r"\b(?:subsidiaries|affiliates|companies|firms|start-ups|startups|makers|manufacturers|suppliers|developers)"
    r"(?:,|:| such as| like|, including|, namely|, among them)? $"
)
_JOINED = re.compile(r"(?: ?\([^()]{1,40}\))?(?:,|,? and|,? or) (?:the )?$")
_WORD = re.compile(r"[A-Z][a-z]{3,14}")
_NEARER = re.compile(r"(?:\b(?:in|near|outside|around|at|from|to|of|between|across) |[A-Z][\w'&-]{0,30} )$")
_GOES_ON = re.compile(
    r"-(?!(?:backed|owned|controlled|led|made|funded)\b)|, [A-Z][a-z]+(?: province)?[,.]"
    r"| (?:[Cc]ity|[Pp]rovince|[Cc]ounty|[Dd]istrict|municipal|provincial|government|[A-Z])"
)
_BEFORE = 40


def told_firms(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The names found, where places that the text tells to be firms are firms."""
    firms = {*_by_noun(text, found), *_by_list(text, found)}
    if not firms:
        return list(found)
    out = [one for one in found if not (one.kind == "Place" and one.text in firms and _stands_alone(text, one.span))]
    taken = sorted((one.span for one in out), key=lambda span: span.start)
    again = (
        Span(*match.span())
        for match in re.finditer(rf"\b(?:{'|'.join(sorted(firms))})\b", text)
        if _stands_alone(text, Span(*match.span()))
    )
    new = [Mention(span, span.quote(text), "Company") for span in again if not any(span.touches(one) for one in taken)]
    return sorted([*out, *new], key=lambda one: (one.span.start, -one.span.end))


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the name at a span is neither the place of something nor a part of a longer name."""
    before = _NEARER.search(text, max(0, span.start - _BEFORE), span.start)
    return before is None and _GOES_ON.match(text, span.end) is None


def _by_noun(text: str, found: Sequence[Mention]) -> Iterator[str]:
    for one in found:
        if one.kind == "Place" and _WORD.fullmatch(one.text) and not _GOES_ON.match(text, one.span.end):
            start = one.span.start
            if _FIRM.search(text, max(0, start - _BEFORE), start):
                yield one.text


def _by_list(text: str, found: Sequence[Mention]) -> Iterator[str]:
    """The places of a list of firms, of which one at least is known as a firm."""
    chain: list[Mention] = []
    for one in found:
        start = one.span.start
        if chain and _JOINED.fullmatch(text, chain[-1].span.end, start):
            chain.append(one)
            continue
        yield from _firms_of(chain)
        chain = [one] if _FIRMS.search(text, max(0, start - _BEFORE), start) else []
    yield from _firms_of(chain)


def _firms_of(chain: Sequence[Mention]) -> Iterator[str]:
    if any(one.kind == "Company" for one in chain):
        yield from (one.text for one in chain if one.kind == "Place" and _WORD.fullmatch(one.text))

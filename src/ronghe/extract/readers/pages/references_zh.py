"""Who issued a policy, as a Chinese list of references says: [3] 甲部、乙部. 关于X的意见[Z]. 2016."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_ENTRY = re.compile(r"(?m)^\s{0,4}\[\d{1,3}\]\s{0,3}(?P<who>[^.．\n]{2,60})[.．]\s{0,3}(?=[^\n]{4,80}\[[A-Z/]{1,5}\])")
_BETWEEN = re.compile(r"[、，,;；\s]{1,3}|等")
_ISSUES = frozenset({"PublicBody", "Alliance", "Institute", "Place"})
_NEAR = 4


def references(page: Page) -> Iterator[tuple[Span, End, End]]:
    """The place of each entry, its policy, and one who issued it; entries whose author is a person have none."""
    for entry in _ENTRY.finditer(page.folded) if "[" in page.folded else ():
        policy = next(iter(page.within(page.outermost, Span(entry.end(), entry.end() + _NEAR * 20))), None)
        if policy is None or policy.kind != "Policy" or policy.span.start - entry.end() > _NEAR:
            continue
        whole = Span(*entry.span("who"))
        named = list(page.within(page.outermost, whole))
        gaps = all(_BETWEEN.fullmatch(page.folded, one.span.end, other.span.start) for one, other in pairwise(named))
        filled = bool(named) and named[0].span.start == whole.start and whole.end - named[-1].span.end <= 1
        if filled and gaps and all(one.kind in _ISSUES for one in named):
            for one in named:
                yield Span(entry.start("who"), policy.span.end), page.book.end(policy), page.book.end(one)

"""Which policy a policy carries out: what it says it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.policy import own_policy
from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "implements"
_REACH = 260
_STOP = re.compile(r"[。；;\n]")


def read(page: Page) -> Iterator[Claim | Issue]:
    """根据《甲法》，结合本省实际，制定本条例: the page's own policy implements each that stands between."""
    own = own_policy(page)
    if own is None:
        return
    opens, made = _patterns(page.lens)
    subject = page.book.end(own)
    done = own.span.end
    for match in opens.finditer(page.folded, own.span.end):
        if match.start() < done:
            continue
        stop = _STOP.search(page.folded, match.end(), min(len(page.folded), match.end() + _REACH))
        limit = stop.start() if stop else min(len(page.folded), match.end() + _REACH)
        end = made.search(page.folded, match.end(), limit)
        if end is None:
            continue
        done = end.end()
        span = Span(match.start(), end.end())
        for mention in page.within(page.outermost, span):
            target = page.book.end(mention)
            if mention.kind == "Policy" and target.name != subject.name:
                yield page.claim(NAME, "implements", span, 0.9, subject=subject, object=target)
        return


@lru_cache(maxsize=4)
def _patterns(lens: Lens) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(alternatives(lens.list("policy.implements.rests_on"))),
        re.compile(alternatives(lens.list("policy.implements.made"))),
    )

"""Who holds which office in which body; persons appear in no other reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.topic import topic
from ronghe.extract.rules import caught, kinds_of, lines, matches
from ronghe.model import Claim, Issue, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "role"
_RULES = (
    (
        r"{o:Body}(?P<v>(?:{rules.role.rank_zh})?{rules.role.zh})(?=(?:、(?:{:Body})?[^，,。；;、{#Name}]"
        r"{1,12}){0,3}{s:Person})",
        0.9,
    ),
    (
        r"{s:Person}(?:[^，,。；;{#Name}]{0,4})?(?:担任|出任|任|兼任|为|是|当选为?|受聘为)(?:了)?{o:Body}(?:的)?"
        r"(?P<v>(?:{rules.role.rank_zh})?{rules.role.zh})",
        0.9,
    ),
    (r"由{s:Person}(?:兼任|担任|兼|任)(?P<v>(?:{rules.role.rank_zh})?{rules.role.zh})", 0.82),
    (
        r"{s:Person}(?:,| is| was|, who is|, who was| serves as| served as| has been)(?: an?| the)?"
        r" (?P<v>\w[\w& -]{2,60}?) (?:at|of|for|with|in) (?:the )?{o:Body}",
        0.86,
    ),
    (r"{o:Body}(?:'s)? (?P<v>(?:[\w-]+ ){0,3}?{rules.role.en}),? {s:Person}", 0.9),
    (r"{s:Person},(?: an?| the)? ?{o:Body}(?:'s)? (?P<v>(?:[\w-]+ ){0,3}?{rules.role.en})", 0.88),
    (r"(?P<v>(?:[A-Z][\w-]+ ){0,3}?{rules.role.en}) of (?:the )?{o:Body},? {s:Person}", 0.88),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim an office; the same person may hold several."""
    people = (mention.span.start for mention in page.outermost if mention.kind == "Person")
    for line in lines(page, also=people):
        for notation, sure in _RULES:
            for match in matches(line, notation):
                yield from _claims(line, match, sure)


def _claims(line: Line, match: re.Match[str], sure: float) -> Iterator[Claim]:
    person = line.end(caught(line, match, "s")[0])
    title = line.stretch(*match.span("v")).quote(line.page.text)
    named = caught(line, match, "o") if "o" in match.re.groupindex else []
    if named:
        body = line.end(named[-1])
    else:
        before = list(line.signs(0, match.start(), kinds_of("Body")))
        known = line.end(before[-1]) if before else topic(line, kinds_of("Body"))
        if known is None:
            return
        body = known
    yield line.page.claim(NAME, "role", line.span, sure, subject=person, object=body, value=Text(title))

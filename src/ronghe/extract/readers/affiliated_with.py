"""Ties that a text asserts and that are neither ownership nor membership, in the text's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.stance import asserted_by, lasting
from ronghe.extract.rules import caught, caught_if, kinds_of, lines, matches, rule
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "affiliated_with"
_RULES = (
    (
        r"(?P<how>(?:directly and indirectly |directly |indirectly |closely )?affiliated (?:with|to))"
        r" (?:both )?(?:the )?{o:Body+}(?:,? and with (?:the )?{p:Body+})?",
        0.9,
    ),
    (r"(?P<how>linked to) (?:the )?{o:Body+}", 0.8),
    (r"(?P<how>(?:has|have) (?:\w+ )?ties to) (?:the )?{o:Body+}", 0.84),
    (r"{s:Body|Fund}(?:是|为|系){o:Body}(?:的)?(?P<how>关联方|关联企业|关联公司)", 0.88),
    (r"{s:Body|Fund}[^，,。；;{#Org}]{0,6}?(?P<how>挂靠)(?:于|在)?{o:Body}", 0.86),
)
_JOINED = re.compile(
    r"\b(?:and|by and) (?:(?:is|are|was|were) )?(?:reportedly |allegedly )?$"
    r"|(?:\b(?:because|and|as|since|that)|;[”\"]?(?: and)?) it (?:is|was) (?:reportedly |allegedly )?$"
    r"|resides in or is $"
)
_RELATIVE = 160
_OF_OTHERS = re.compile(r"\b[a-z]{3,20}s (?:that|who|which) [^,;.]{0,120}$")
"""Before a tie that a relative clause tells of others: "X has named 44 firms that trade here and have ties to Y"."""
_DIRECT = r"{s:Body|Fund},? (?:(?:is|are|was|were|has been|have been) )?(?:reportedly |allegedly |said to be )?$"


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a pair; ``basis`` is the text's words for the tie."""
    for line in lines(page, "readers.affiliate.en", "readers.affiliate.zh"):
        for notation, sure in _RULES:
            for match in matches(line, notation):
                subject = _subject(line, match)
                further = caught_if(line, match, "p")
                for item in (*caught(line, match, "o"), *further) if subject else ():
                    other = line.end(item)
                    if subject and other.name != subject.name:
                        yield _claim(line, match, subject, other, sure)


def _subject(line: Line, match: re.Match[str]) -> End | None:
    """Whose tie it is: named right before, or, behind "and is", what the sentence began with."""
    if "s" in match.re.groupindex:
        return line.end(caught(line, match, "s")[0])
    if _OF_OTHERS.search(line.text, max(0, match.start() - _RELATIVE), match.start()):
        return None
    if _JOINED.search(line.text, max(0, match.start() - 40), match.start()):
        first = next(line.signs(0, match.start(), kinds_of("Body|Fund")), None)
        return line.end(first) if first else None
    direct = rule(line.page.lens, _DIRECT).search(line.text, max(0, match.start() - 40), match.start())
    return line.end(caught(line, direct, "s")[0]) if direct else None


def _claim(line: Line, match: re.Match[str], subject: End, other: End, sure: float) -> Claim:
    return line.page.claim(
        NAME, "affiliated_with", line.span, sure, subject=subject, object=other,
        basis=line.stretch(*match.span("how")).quote(line.page.text),
        asserted_by=asserted_by(line), **lasting(line, match.start(), match.end("how")),
    )  # fmt: skip

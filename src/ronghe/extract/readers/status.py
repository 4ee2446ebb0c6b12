"""How far a fund, policy or company has come: announced, filed, operating, dissolved, repealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.stance import modality
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, Issue, PartialDate, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "status"
STATUSES = ("announced", "registered", "filed", "operating", "dissolved", "repealed")
_RULES = (
    (
        r"{{s:Fund|Company|Policy}}[^，,。；;{{#Org|Policy}}]{{0,24}}(?:[在经][{{#Body}}][^，,。；;{{#Org|Policy}}]{{0,8}})?"
        r"(?P<how>{{readers.status.{status}}})",
        0.84,
    ),
    (
        r"{{s:Fund|Company|Policy}},?(?: which)?(?: has been| have been| was| were| is| has)?(?: \w+ly)?"
        r" (?P<how>{{readers.status.{status}}})",
        0.84,
    ),
)
_PASSIVE = re.compile(r"\b(?:is|was|were|been)\b|,")
"""Who announces something is not announced."""
_ISSUED = re.compile(r"(?:起)?(?:印发|发布|公布|颁布|出台|制定|下发|施行|实施)的")
_OF_POLICIES = frozenset({"repealed"})


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim where a sentence tells a status, with its date where the sentence gives one."""
    for status in STATUSES:
        for line in lines(page, f"readers.status.{status}"):
            for notation, sure in _RULES:
                for match in matches(line, notation.format(status=status)):
                    item = caught(line, match, "s")[0]
                    if match["how"] == "announced" and not _PASSIVE.search(match.group()):
                        continue
                    if (item.kind == "Policy") != (status in _OF_POLICIES):
                        continue
                    yield page.claim(
                        NAME,
                        "status",
                        line.span,
                        sure,
                        subject=line.end(item),
                        value=Text(status),
                        date=_date(line, match.start("how")),
                        modality=modality(line, *match.span("how")),
                    )


def _date(line: Line, position: int) -> str | None:
    """The last date before the status word that does not say when the subject was issued (2015年印发的《…》)."""
    told = [
        item
        for at, item in sorted(line.items.items())
        if at < position and item.kind == "Date" and _ISSUED.match(line.text, at + 1) is None
    ]
    date = line.date(told[-1]) if told else None
    return str(date) if isinstance(date, PartialDate) else None

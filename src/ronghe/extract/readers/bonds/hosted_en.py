"""Laboratories and units that an English text first counts, then names: "It hosts three laboratories. The oldest, X".

Each that a sentence behind the count begins with is part of who hosts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.rules import caught, matches
from ronghe.model import End

_UNITS = (
    r"(?:laborator(?:y|ies)|labs|cent(?:re|er)s|institutes|departments|schools|colleges|workshops|divisions"
    r"|subsidiaries|units)"
)
_COUNTED = (
    r"{o:Institute|Company} (?:also |now |currently |itself )?(?:hosts?|has|have|runs?|operates?|houses?|is home to"
    r"|maintains?"
    r"|comprises?|consists of) (?:at least |about |some |around |over |more than )?(?:two|three|four|five|six|seven"
    r"|eight|nine|ten"
    r"|eleven|twelve|\d{1,2}|several|a number of) (?:[a-z][\w-]* ){0,4}?"
    + _UNITS
    + r"(?: and (?:two|three|four|five|\d{1,2}) (?:[a-z]+ ){0,2}?"
    + _UNITS
    + r")?(?! with\b)"
)
_ONE = (
    r"^\W{0,4}(?:(?:[Tt]he|[Aa]|[Oo]ne|[Aa]nother|[Oo]ne of)(?: of)?(?: these| them"
    r"| the)?(?: [a-z]+){0,3}, )?(?:[Tt]he )?"
    r"{s:Institute|Company}(?!'s| (?:at|of|under) )(?: \([^()]{1,40}\))?(?:,| (?:is|was|has|had|[a-z]{3,12}s"
    r"|[a-z]{3,12}ed)\b)"
)
_UNIT_NAMED = re.compile(
    r"\b(?:Laborator(?:y|ies)|Lab|Cent(?:re|er)|Institute|Department|School|College|Workshop|Division)\b"
)
_CALLS = ("Laborator", "Lab", "Centre", "Center", "Institute", "School", "College", "Department")
_DAUGHTERS = "subsidiaries"
_BACK = 5


def hosted(line: Line) -> Iterator[Tie]:
    """What the line begins with as part of the body whose units a sentence before it in the paragraph counts."""
    words = line.page.folded[line.span.start : line.span.end]
    if not (_tells_of_daughters(line) or any(call in words for call in _CALLS)):
        return
    for match in matches(line, _ONE):
        part = line.end(caught(line, match, "s")[-1])
        unit = _UNIT_NAMED.search(part.name) is not None
        host = _host(line, daughters=not unit) if unit or part.kind == "Company" else None
        if host is not None and part.name != host.name and host.name not in part.names:
            yield Tie("part_of", part, host, match.span("s"), 0.72)


def _tells_of_daughters(line: Line) -> bool:
    """Whether the page counts subsidiaries somewhere; found once."""
    if "hosted_en.daughters" not in line.page.shared:
        line.page.shared["hosted_en.daughters"] = _DAUGHTERS in line.page.folded
    found: bool = line.page.shared["hosted_en.daughters"]
    return found


def _host(line: Line, *, daughters: bool) -> End | None:
    """Who is told, shortly before, to have several units, or subsidiaries."""
    page = line.page
    for back in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        if page.opens_paragraph(back + 1):
            return None
        before = page.line(back)
        for match in matches(before, _COUNTED):
            if not daughters or _DAUGHTERS in match.group():
                return before.end(caught(before, match, "o")[-1])
    return None

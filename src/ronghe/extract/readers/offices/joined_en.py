"""Two offices that "and" joins before one person: "its chairman and party secretary is X"."""

from __future__ import annotations

from ronghe.extract.line import Line
from ronghe.extract.rules import rule

_FIRST = r"(?P<v>(?:(?:deputy|vice|executive|party|general|chief|[Pp]arty) ){0,2}{rules.role.en}) and (?:its |the )?$"
_WITHIN = 40


def joined(line: Line, at: int) -> list[str]:
    """The office that "and" joins to the one that an English line tells at a place; none where there is no such."""
    if not line.text.endswith((" and ", " and its ", " and the "), 0, at):
        return []
    found = rule(line.page.lens, _FIRST).search(line.text, max(0, at - _WITHIN), at)
    return [line.stretch(*found.span("v")).quote(line.page.text)] if found else []

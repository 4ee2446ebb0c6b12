"""How a sentence stands to what it says: done, planned, agreed in principle, denied, alleged; and who says it."""

from __future__ import annotations

import re

from ronghe.extract.line import Line
from ronghe.extract.rules import kinds_of, rule

_CLAUSE = re.compile(r"[，。；;!?！？]|,\s(?!\d)")
_WINDOW = 60
_SPEAKER_KINDS = kinds_of("Body|Person")


def modality(line: Line, start: int, end: int) -> str | None:
    """The modality of what stands at ``start`` to ``end`` of a line's text; None for what is simply stated."""
    before = line.text[max(0, start - _WINDOW) : start]
    breaks = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[breaks[-1] if breaks else 0 :] + line.text[start:end]
    for name in ("denied", "framework", "planned", "alleged"):
        if rule(line.page.lens, f"{{rules.modality.{name}}}").search(clause):
            return name
    return "alleged" if _first_alleged(line) < end else None


def _first_alleged(line: Line) -> int:
    """Where the sentence's first word of hearsay ends; beyond the line where it has none. Found once a line."""
    key = f"stance.alleged.{line.number}"
    if key not in line.page.shared:
        match = rule(line.page.lens, "{rules.modality.alleged}").search(line.text)
        line.page.shared[key] = match.end() if match else len(line.text) + 1
    found: int = line.page.shared[key]
    return found


def asserted_by(line: Line) -> str | None:
    """Who says so, where the sentence reports a named speaker's statement at its head or its tail."""
    key = f"stance.speaker.{line.number}"
    if key not in line.page.shared:
        line.page.shared[key] = _speaker(line)
    found: str | None = line.page.shared[key]
    return found


def _speaker(line: Line) -> str | None:
    lens = line.page.lens
    head = rule(lens, r"^.{0,12}?{s:Body|Person}[^，,。]{0,12}?{rules.says.zh}[，,：:]").search(line.text)
    tail = rule(lens, r",\s(?:the\s)?{s:Body|Person} (?:said|announced|stated|reported)\b").search(line.text)
    lead = rule(lens, r"^(?:The\s)?{s:Body|Person} (?:said|announced|stated|reported|says)\b").search(line.text)
    match = head or lead or tail
    if match is None:
        return None
    item = next(line.signs(*match.span("s"), kinds=_SPEAKER_KINDS), None)
    return line.end(item).name if item else None


def clause_start(line: Line, position: int) -> int:
    """Where the clause that holds a position of the line's text begins."""
    breaks = [match.end() for match in _CLAUSE.finditer(line.text, max(0, position - 300), position)]
    return breaks[-1] if breaks else max(0, position - 300)

"""How a sentence stands to what it says: done, planned, agreed in principle, denied, alleged; and who says it."""

from __future__ import annotations

import re

from ronghe.extract.line import SIGNS, Line
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
    if rule(line.page.lens, "{rules.modality.alleged}").search(line.text, 0, end):
        return "alleged"
    return None


def asserted_by(line: Line) -> str | None:
    """Who says so, where the sentence reports a named speaker's statement at its head or its tail."""
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


def plain(text: str) -> str:
    """Words of a line without their signs, as they may stand in a qualifier."""
    return text.translate({ord(sign): None for sign in SIGNS.values()}).strip()

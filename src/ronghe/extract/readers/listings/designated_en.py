"""Who is designated or sanctioned, in English that names the act and no list: "OFAC designated X under E.O. 13382".

Read for :mod:`ronghe.extract.readers.listings.listed_on`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.topic import only_one
from ronghe.extract.rules import caught, kinds_of, matches
from ronghe.model import End

_UNDER = r"(?P<list>(?:Executive Order|E\.O\.|EO) \d{4,5}|Sections? (?:1260H|1237|1286)\b(?: of [^,.;]{3,60})?)"
_BY_LAW = rf"[^.;]{{0,90}}?\b(?:under|pursuant to|in accordance with|as required by) (?:the )?{_UNDER}"
_ACT = (
    r"(?P<verb>designated|sanctioned|blacklisted|identified|listed|named|blocked the property of"
    r"|imposed sanctions (?:on|against))"
)
_AS = (
    r"(?: as (?:an? )?[“\"]?(?P<as>(?:Communist )?[Cc]hinese [Mm]ilitary [Cc]ompan(?:y|ies)|military end[- ]users?"
    r"|SDNs?))"
)
_LATER = r"(?: on {:Date}| in {:Date}| also| earlier| later| has| have| had|,? on \w+day)*"
_WHO = "{s:Company|Institute|PublicBody|Person+}"
_AUTHORITY = r"(?:{o:PublicBody}|Washington|The Treasury|[Tt]he Pentagon|Treasury)"
_RULES = (
    (rf"{_AUTHORITY}{_LATER} {_ACT} (?:the )?{_WHO}{_AS}?{_BY_LAW}", 0.86),
    (rf"{_AUTHORITY}{_LATER} {_ACT} (?:the )?{_WHO}{_AS}", 0.84),
    (rf"{_AUTHORITY}{_LATER} (?P<verb>sanctioned|blacklisted|imposed sanctions (?:on|against)) (?:the )?{_WHO}", 0.82),
    (rf"\b[Tt]he {{:Place}}{_LATER} (?P<verb>sanctioned|blacklisted|imposed sanctions on) (?:the )?{_WHO}", 0.82),
    (
        rf"{_WHO}(?: \([^()]{{1,40}}\))?,? (?:which )?(?:was|were|is|are|has been|have been|had been|being) (?:\w+ly"
        rf" |also |all |both )?"
        rf"{_ACT}(?: by (?:the )?{{o:PublicBody}})?{_AS}?{_BY_LAW}",
        0.86,
    ),
    (
        rf"{_WHO}(?: \([^()]{{1,40}}\))?,? (?:which )?(?:was|were|has been|have been|had been) (?:\w+ly |also |all "
        rf"|both )?"
        r"(?P<verb>sanctioned|blacklisted|designated|placed under sanctions|put under sanctions|hit with sanctions)"
        r" (?:in {:Date} |on {:Date} )?by (?:the )?(?:{o:PublicBody|Place}|Washington|Treasury|U\.?S\.?|United"
        r" States|EU"
        r"|European Union)",
        0.82,
    ),
    (
        rf"{_WHO}(?: \([^()]{{1,40}}\))? (?:is|are|was|were) (?P<verb>added|listed|included|named|identified) (?:as"
        rf" an? [^.;]{{3,60}} )?"
        rf"(?:under|pursuant to|in) (?:the )?(?:list under )?{_UNDER}",
        0.84,
    ),
)  # fmt: skip
_STATUS = (
    r"^\W{0,4}(?:(?:Status|Designation|Listing|Programme|Program): )?(?P<verb>Identified|Designated|Listed|Named) as"
    r" an? "
    rf"[“\"]?(?P<as>(?:Communist )?Chinese [Mm]ilitary [Cc]ompan(?:y|ies))[”\"]? by (?:the )?{{o:PublicBody}}"
    rf"(?:{_BY_LAW})?"
)
"""The status of the body that a sheet is about."""
_CALLS = (
    "designated",
    "ilitary compan",
    "ilitary Compan",
    "sanction",
    "blacklisted",
    "blocked the property",
    "Section",
    "Executive Order",
    "E.O.",
)
_AUTHORITIES = re.compile(
    r"Treasury|Commerce|Defense|Defence|State|Control|Commission|Council|Ministry|OFAC|BIS"
    r"|Bureau|Department|Office|Pentagon|Congress|Union|EU\b|Government|government"
)
"""Who puts others under sanctions or on lists; "MIIT designated X" gives an honour."""


@dataclass(frozen=True, slots=True)
class Designation:
    """Who is designated, by whom where told, under what words, and where the verb stands in the line's text."""

    who: End
    by: Item | None
    programme: str
    verb: tuple[int, int]
    sure: float


def designations(line: Line) -> Iterator[Designation]:
    """Every designation that an English line tells, each name once."""
    if not any(call in line.text for call in _CALLS):
        return
    taken: set[str] = set()
    for notation, sure in _RULES:
        for match in matches(line, notation):
            groups = match.groupdict()
            named = caught(line, match, "o") if groups.get("o") else []
            by = named[0] if named else None
            if by is not None and by.kind != "Place" and not _AUTHORITIES.search(line.end(by).name):
                continue
            part = next((key for key in ("list", "as", "verb") if groups.get(key)), "verb")
            programme = line.stretch(*match.span(part)).quote(line.page.text)
            for who in (line.end(item) for item in caught(line, match, "s")):
                if who.name not in taken:
                    taken.add(who.name)
                    yield Designation(who, by, programme, match.span("verb"), sure)
    for match in matches(line, _STATUS):
        about = only_one(line, kinds_of("Company|Institute"), match.start())
        if about is not None and about.name not in taken:
            part = "list" if match["list"] else "as"
            programme = line.stretch(*match.span(part)).quote(line.page.text)
            yield Designation(about, caught(line, match, "o")[0], programme, match.span("verb"), 0.8)

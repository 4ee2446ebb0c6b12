"""Of which phase, or of which of several funds, an English sum is: "the first and second phases raised A and B"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.sums.phases import PHASE, Phase, read_phase
from ronghe.extract.rules import caught, rule
from ronghe.model import End

_MONEY, _FUND = SIGNS["Money"], SIGNS["Fund"]
_PHASE = f"(?:{re.sub(r'[?]P<[a-z]+>', '?:', PHASE.pattern)})"
_HEAD = re.compile(rf"\W{{0,3}}(?:The |Its |{_FUND}'s |{_FUND} )(?={_PHASE})")
_CLAUSE = re.compile(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|whose|[Tt]his)|{_FUND}(?:'s)?|^|,|;|\band|\bwhile) (?P<phase>{_PHASE})"
    rf"(?: fund)?(?: of (?:the )?{_FUND})?(?:,[^,.;{_MONEY}]{{3,60}},)? (?:[\ue000-\ue007] )?"
    r"(?:(?:has|have|had|was|is|will|would|be|been|to|also|then|[a-z]{3,12}ly|which|with|at|a|the|total) ){0,4}$"
)
"""What is said in its clause of a phase, before the measure's word."""
_REACH = 120
_BESIDE = re.compile(rf" (?P<phase>{_PHASE})(?: fund)?(?: of (?:the )?(?P<fund>{_FUND}))?")
"""Behind a sum that only describes it: "the 344 billion yuan third phase of X"."""
_BEFORE_PHASE = re.compile(
    r"(?: (?:was|were|has been|had been|is to be|will be))?(?: (?:raised|paid in|invested|contributed|subscribed))?"
    rf"\s?[\[(]?(?:\s?(?:in|for|as|during|under)(?: its| the| a)?\s)?(?={_PHASE})"
)
_DESCRIBED = re.compile(
    rf"(?:\b[Tt]he|\b[Ii]ts|\b[Aa]n?|{_FUND}'s|{_FUND}) (?:new |planned |roughly |nearly |about )?$"
)
_SUMS = rf"(?P<sums>{_MONEY}(?:(?:, and |, | and ){_MONEY}){{1,5}}),? (?:respectively|in that order)\b"
_EACH = r"{f:Fund+},? each (?:[a-z]+ ){1,5}$"
_LIST = re.compile(rf"(?:{_FUND}(?:, | and |, and )(?:the )?)+$")
_FUNDS = r"{f:Fund+}[^.;{#Money}]{1,90}?" + _SUMS
_ORDINALS = re.compile(
    r"\b(?P<many>(?i:first|second|third|fourth)(?:(?:,|,? and) (?:the )?(?:second|third|fourth)){1,3}) "
    r"(?:phases|tranches|rounds|instal?lments|stages|closings)\b"
)
_AGAIN = re.compile(
    rf"(?: in \ue00b)?(?: \([^()]{{1,40}}\))?(?: (?:in|for|as|during|under) (?:its|the) {_PHASE})?"
    r"(?: in \ue00b)?,? (?:and|followed by)(?: another| a further| about| some)? $"
)


class Part(NamedTuple):
    """What one sum of several is of: a fund, a phase of one, or both left open; ``own`` is one of several years."""

    fund: End | None
    phase: Phase | None
    own: bool = False


def respective(line: Line) -> dict[int, Part]:
    """The sums of a line, by their positions, that are told "respectively" of as many funds or phases."""
    key = f"respective.{line.number}"
    if key not in line.page.shared:
        told = (line.latin and "respectively" in line.text) or " in that order" in line.text
        line.page.shared[key] = _respective(line) if told and _MONEY in line.characters else {}
    found: dict[int, Part] = line.page.shared[key]
    return found


def _respective(line: Line) -> dict[int, Part]:
    out: dict[int, Part] = {}
    for match in re.finditer(_SUMS, line.text):
        sums = [place for place, item in line.between(*match.span("sums")) if item.kind == "Money"]
        phases = _phases(line.text, match.start())
        funds = _funds(line, match.start())
        if len(phases) == len(sums):
            out |= {place: Part(None, phase) for place, phase in zip(sums, phases, strict=True)}
        elif len(funds) == len(sums):
            out |= {place: Part(line.end(fund), None) for place, fund in zip(sums, funds, strict=True)}
        else:
            out |= {place: Part(None, None) for place in sums}
    return out


def _phases(text: str, before: int) -> list[Phase]:
    """The phases that are told of together before an offset: "the first and second phases"."""
    found = _ORDINALS.search(text, max(0, before - _REACH), before)
    words = re.findall(r"first|second|third|fourth", found["many"].lower()) if found else []
    return [Phase(("first", "second", "third", "fourth").index(word) + 1, "unclear") for word in words]


def _funds(line: Line, before: int) -> list[Item]:
    """The funds of the list before an offset."""
    found = rule(line.page.lens, _FUNDS).search(line.text, max(0, before - _REACH))
    return [item for item in caught(line, found, "f") if item.kind == "Fund"] if found else []


def phase_of_clause(line: Line, start: int) -> Phase | None:
    """The phase of which an English clause tells before a measure's word: "and its second phase raised"."""
    if not line.latin:
        return None
    head = _HEAD.match(line.text)
    found = _CLAUSE.search(line.text, max(0, start - _REACH), start)
    at = found.start("phase") if found else head.end() if head else -1
    phase = PHASE.match(line.text, at) if at >= 0 else None
    return read_phase(phase) if phase else None


def phase_behind(line: Line, position: int) -> Phase | None:
    """A phase behind the amount: "RMB 2 billion in its first tranche", "[first phase]", (首期)."""
    match = _BEFORE_PHASE.match(line.text, position + 1)
    found = PHASE.match(line.text, match.end()) if match else None
    return read_phase(found) if found else None


def described_phase(line: Line, position: int) -> tuple[Phase, End | None] | None:
    """The phase that a sum before it describes, with the fund named behind: "the 20 billion yuan second phase of X"."""
    found = _BESIDE.match(line.text, position + 1) if line.latin else None
    if found is None or not _DESCRIBED.search(line.text, max(0, position - 20), position):
        return None
    phase = PHASE.match(line.text, found.start("phase"))
    assert phase is not None
    return read_phase(phase), line.end(line.items[found.start("fund")]) if found["fund"] else None


def goes_on(line: Line, last: int, position: int) -> bool:
    """Whether a sum is told of the next phase by the verb of the one before: "A in its first and B in its second"."""
    return _AGAIN.fullmatch(line.text, last + 1, position) is not None


_ALIKE = re.compile("(?:均|都|皆|各)(?:为|是|达)?")
_ALIKE_OF = (
    r"{f:Fund+}[*”]{0,2}(?:的)?(?:首期|目标|计划|募集|认缴|总|基金)*(?:规模|资本|总额|额)"
    r"(?:均|都|皆|各)(?:为|是|达到?)?(?:约)?$"
)
"""X基金与Y基金首期规模均为65亿元."""


def each_of(line: Line, start: int, position: int) -> list[End]:
    """The funds of which a sum is told each: "X and Y each raised"; ``start`` is where its measure's word begins."""
    found = None
    if line.han and _ALIKE.search(line.text, start, position):
        found = rule(line.page.lens, _ALIKE_OF).search(line.text, max(0, start - _REACH), position)
    if " each " in line.text:
        found = rule(line.page.lens, _EACH).search(line.text, max(0, start - _REACH), position)
    return [line.end(item) for item in caught(line, found, "f")] if found else []


def of_a_list(line: Line, item: Item) -> bool:
    """Whether a fund is the last of several that the text puts together, so that a sum behind it is that of all."""
    if line.han or item.kind != "Fund" or item.unsaid or item.mention is None:
        return False
    at = line.position(item) or 0
    return _LIST.search(line.text, max(0, at - _REACH), at) is not None

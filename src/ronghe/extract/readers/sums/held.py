"""Which share of a company is whose in a Chinese line that tells of the company before: 学校占36%, A（持股5%）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ronghe.extract import topics_zh
from ronghe.extract.book.anaphora import publishing_firm, speaks_for_itself
from ronghe.extract.line import SIGNS
from ronghe.extract.readers.sums.dealt import deal_before
from ronghe.extract.readers.sums.held_rules import (
    BY_EACH,
    CHANGED_OF,
    EACH,
    EACH_BY,
    EACH_NEAR,
    EACH_OF,
    EQUAL,
    FOUNDED,
    GIVEN,
    HOLDER_OF,
    HOLDERS,
    IN_RATIO,
    LISTED,
    MOSTLY,
    OF_BOTH,
    REST,
    TAKEN,
    THEIRS,
    WITH,
)
from ronghe.extract.readers.sums.held_units import OF_HOLDERS, OF_UNITS, in_row, units
from ronghe.extract.readers.sums.joint_zh import joint_firm
from ronghe.extract.readers.topic import topic
from ronghe.extract.rules import caught, caught_if, kinds_of, matches
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Item, Line
    from ronghe.extract.page import Page

_FIRMS = frozenset({"Company"})
_RATIO = re.compile(r"\d{1,2}(?:\.\d)?")
_TELLS = re.compile(OF_HOLDERS.pattern + "|持股|持有")
_SUBJECTS = kinds_of("Org|Project")
_HEAD = re.compile(r"[\d.、\s•·]{0,6}(?:[^，。；\ue000-\ue00a]{0,14}，){0,2}[^，。；\ue000-\ue00a]{0,4}")
"""What may stand before the subject of a sentence."""
_ANOTHER_S = re.compile(
    rf"(?:(?:持有|拥有|占有?)(?P<it>{SIGNS['Company']})(?:的)?(?:约)?"
    rf"|对(?P<of>{SIGNS['Company']})的(?:直接|合计)?持股(?:比例)?[^，。；]{{1,14}}?[至到为])"
    r"\d{1,3}(?:\.\d{1,4})?%(?:的)?(?:股权|股份)?[，；、]$"
)
PUT_IN = re.compile("出资|认缴|作价")
"""Before a share: it is one of what several put in, not of whom the sentences before speak."""
_FIRST = re.compile("控股股东|第一大股东|单一大股东|最大股东")
_CLAUSE = 40
_WHOLE = 100
_HELD_THERE = re.compile(r"(?:持有|持股|占股)[^，。；]{0,14}\d%")
_A_HOLDER = re.compile(
    r"(?:则|也|现|目前|直接|间接|合计)*"
    r"(?:(?:[退位]居|位列)第[二三四五]|[退降]?为第[二三四五]大股东)?(?:(?<![\ue000-\ue00b])，[\ue000-\ue007]?)?(?:持股|占股|持有(?:公司|其))"
)
"""Behind the head of a line that goes on with the holders of a company told of before: B持股12%，C持股6.4%."""
_WHOSE = re.compile(r"(?:的)?(?:旗下|下属|所属|(?:全资|控股|参股)?[子孙]公司)")
_WHO = re.compile(r"[\ue000-\ue008](?:的)?(?:旗下|下属|所属|(?:全资|控股|参股)?[子孙]公司)(?:[^，。；]{0,14}的)?")
"""Behind a name that only tells whose the holder is: A旗下的B占股12%."""
_PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,4})?(?=%)")


@dataclass(frozen=True, slots=True)
class Held:
    """A holder, the company and the share of it; ``place`` is where the line's text tells it."""

    holder: End
    company: End
    share: str
    place: tuple[int, int]


_TOLD = re.compile(r"(?:占股?|\(占比|股比|分别(?:持股)?)(?:为)?\d{1,2}(?:\.\d{1,4})?%")


def shares_told(page: Page) -> Iterator[int]:
    """Where a page tells a share in words that many others have too: 学校占36%."""
    return (match.start() for match in _TOLD.finditer(page.folded)) if "%" in page.folded else iter(())


def held(line: Line) -> Sequence[Held]:
    """Every holding of a share that a line tells so, none twice; found once a line."""
    known: dict[int, Sequence[Held]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        known[line.number] = ()
        known[line.number] = tuple(_held(line)) if line.han and ("%" in line.text or "比例" in line.text) else ()
    return known[line.number]


def _held(line: Line) -> Iterator[Held]:
    taken: set[int] = set()
    for one in (
        *_alike(line),
        *_apiece(line),
        *_of_those_before(line),
        *(Held(*one) for one in in_row(line)),
        *_rest(line),
        *_holders(line),
        *(Held(*one) for one in units(line)),
    ):
        if one.place[0] not in taken and one.holder.name != one.company.name:
            taken.add(one.place[0])
            yield one


def _apiece(line: Line) -> Iterator[Held]:
    """Those whose shares follow in the same order: A与B设立X，双方分别持股51%、49%."""
    near = (*matches(line, EACH_OF), *matches(line, EACH_BY), *matches(line, EACH_NEAR))
    for match in (
        *near,
        *matches(line, WITH),
        *matches(line, BY_EACH),
        *matches(line, EACH),
        *matches(line, IN_RATIO),
    ):
        holders = caught(line, match, "s")
        holders = [*caught_if(line, match, "first"), *holders]
        shares = _PERCENT.findall(match["shares"]) or _of_hundred(match["shares"])
        if len(holders) < len(shares):
            holders = [item for item in line.signs(*match.span("s")) if not item.unsaid]
        named = caught(line, match, "o")
        company = line.end(named[0]) if named else company_of(line, match.start("shares"), holders)
        if company is not None and len(holders) == len(shares):
            for item, share in zip(holders, shares, strict=True):
                yield Held(line.end(item), company, share, (match.start() + holders.index(item), match.end()))


def _of_hundred(ratio: str) -> list[str]:
    """The parts of a ratio as shares, where they make up ten or a hundred: 55∶45, 6∶4."""
    parts = [Decimal(part) for part in _RATIO.findall(ratio)]
    times = _WHOLE // sum(parts) if sum(parts) in (_WHOLE // 10, _WHOLE) else 0
    return [str(part * times) for part in parts] if times else []


def _of_those_before(line: Line) -> Iterator[Held]:
    """The shares of those whom the sentence before names at its end: 新增股东A和B。两家机构分别持股14%和9%."""
    first, shares_of = THEIRS
    told = next(iter(matches(line, shares_of)), None) if line.number and "分别" in line.text else None
    if told is None:
        return
    before = line.page.line(line.number - 1)
    named = next(iter(matches(before, first)), None)
    holders = caught(before, named, "s") if named else []
    shares = _PERCENT.findall(told["shares"])
    company = company_of(before, named.start(), holders) if named else None
    if company is not None and len(holders) == len(shares):
        for place, (item, share) in enumerate(zip(holders, shares, strict=True)):
            yield Held(before.end(item), company, share, (told.start() + place, told.end()))


def _alike(line: Line) -> Iterator[Held]:
    """Those who have the same share, and a share that is told of both ends: 双方各持股50%, A对X的持股比例升至60%."""
    for match in matches(line, EQUAL):
        holders = caught(line, match, "s")
        company = company_of(line, match.start("share"), holders)
        if company is not None and len(holders) * float(match["share"]) <= _WHOLE:
            for item in holders:
                yield Held(line.end(item), company, match["share"], (match.start() + holders.index(item), match.end()))
    for match in (*matches(line, OF_BOTH), *matches(line, CHANGED_OF)):
        holder, company = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
        yield Held(holder, company, match["share"], match.span())


def _holders(line: Line) -> Iterator[Held]:
    for notation in (*HOLDERS, LISTED):
        for match in matches(line, notation):
            item = caught(line, match, "s")[0]
            before = line.text[: match.start()]
            if notation is LISTED and not OF_HOLDERS.search(before):
                continue
            if match.group().endswith(")") and OF_UNITS.search(before) and not OF_HOLDERS.search(before):
                continue
            company = company_of(line, match.start(), [item])
            if company is not None:
                yield Held(line.end(item), company, match["share"], match.span())


def _rest(line: Line) -> Iterator[Held]:
    """Who has the rest of a firm."""
    for match in matches(line, REST) if "由" in line.text else ():
        item = caught(line, match, "s")[0]
        company = _bracketed(line, match.start()) or next(map(line.end, shared_before(line, match.start())), None)
        if company is not None:
            yield Held(line.end(item), company, match["share"], match.span())


def shared_before(line: Line, position: int) -> list[Item]:
    """The company of which the clause right before a position tells another's share: A持有X70%股权，B持有30%股权."""
    found = _ANOTHER_S.search(line.text, max(0, position - _CLAUSE), position)
    return [line.items[found.start(found.lastgroup or "it")]] if found else []


def _goes_on(line: Line) -> bool:
    """Whether a sentence begins with one more holder, behind one that tells of holders: …持股31%；B持股12%."""
    head = next(iter(line.items), None)
    if not line.number or head is None or head > 0 or not _A_HOLDER.match(line.text, 1):
        return False
    before = line.page.line(line.number - 1)
    parted = "\n" in line.page.folded[before.span.end - 1 : line.span.start + 1]
    return not parted and _HELD_THERE.search(before.text) is not None


def company_of(line: Line, position: int, holders: list[Item]) -> End | None:
    """The company of which the shares are: founded or bought in the line before, its subject, or told of before it."""
    names = {line.end(item).name for item in holders}
    if (within := _bracketed(line, position)) is not None:
        return within if within.name not in names else None
    shared = shared_before(line, position)
    if shared and line.end(shared[0]).name not in names:
        return line.end(shared[0])
    for notation in (FOUNDED, TAKEN, GIVEN, HOLDER_OF):
        found = [match for match in matches(line, notation) if match.end() <= position]
        if found:
            company = line.end(caught(line, found[-1], "o")[0])
            return company if company.name not in names else None
    if _goes_on(line):
        last = held(line.page.line(line.number - 1))[-1:]
        return last[0].company if last and last[0].company.name not in names else None
    first = next((one for one in line.items.items() if one[1].kind in _SUBJECTS and not _of_whom(line, one[0])), None)
    if (
        first is not None
        and first[0] < position
        and not _A_HOLDER.match(line.text, first[0] + 1)
        and (first[1].mention is None or _HEAD.fullmatch(_WHO.sub("", line.text[: first[0]])))
    ):
        head = line.end(first[1])
        if head.name not in names:
            return head if head.kind == "Company" else None
    if (joint := joint_firm(line, position) if PUT_IN.search(line.text, 0, position) else None) is not None:
        return joint if joint.name not in names else None
    if (told := deal_before(line)) is not None and told.name not in names:
        return told
    if not _TELLS.search(line.text) or speaks_for_itself(line.page):
        return None
    told = publishing_firm(line.page) or topics_zh.topic(line, _FIRMS) or topic(line, _FIRMS)
    return told if told is not None and told.name not in names else None


def _bracketed(line: Line, position: int) -> End | None:
    """The company right before the bracket in which a position stands: X（注册资本3000万元，其余35%由B持有）."""
    opened = line.text.rfind("(", 0, position)
    if opened < 1 or line.text.find(")", opened, position) >= 0:
        return None
    item = line.items.get(opened - 1)
    return line.end(item) if item is not None and item.kind == "Company" else None


def _of_whom(line: Line, position: int) -> bool:
    """Whether a name only tells whose the next one is: A旗下的B."""
    return _WHOSE.match(line.text, position + 1) is not None


def mostly_held(line: Line, position: int) -> End | None:
    """The company of which the words before a position tell who has most of it."""
    found = [match for notation in MOSTLY for match in matches(line, notation) if match.end() <= position]
    last = max(found, key=lambda match: match.end(), default=None)
    if last is None or not _FIRST.search(line.text, last.start(), position):
        return None
    return line.end(caught(line, last, "o")[0])

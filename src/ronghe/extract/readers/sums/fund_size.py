"""Sizes in sentences: of funds, and of companies, zones and projects where a measure's word says so.

An amount is a size when a measure's word stands right before it (总规模200亿元, "a target size of RMB 10
billion", "has raised RMB 5 billion"), right after it (200亿元规模), or when it stands right before a
fund's name ("the RMB 200 billion X Fund"). The subject is the nearest name before the measure's word,
or the fund that the amount leads up to, or what the paragraph's sentence before was about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.aims_zh import recommended
from ronghe.extract.readers.bonds.bound_en import is_bound
from ronghe.extract.readers.pages.key_value import blocks
from ronghe.extract.readers.stance import as_of, asserted_by
from ronghe.extract.readers.sums.given import is_given
from ronghe.extract.readers.sums.phased_en import Part, each_of, goes_on, phase_behind, respective
from ronghe.extract.readers.sums.phases import PHASE, Phase, read_phase
from ronghe.extract.readers.sums.several_zh import told_in_order
from ronghe.extract.readers.sums.size_bearers import Sized
from ronghe.extract.readers.sums.size_reading import reading_of
from ronghe.extract.readers.sums.size_stance import is_aim, stance_of
from ronghe.extract.readers.sums.size_subject import CAPITAL, measure_of_built, subject_of
from ronghe.extract.readers.sums.sums_zh import is_told
from ronghe.extract.readers.tables.round_rows import in_row
from ronghe.extract.readers.totals.total_groups import group_sums
from ronghe.extract.rules import kinds_of, lines
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "fund_size"
_NAMED = kinds_of("Thing|Place")
_MONEY, _FUND = SIGNS["Money"], SIGNS["Fund"]
_BEFORE = 60
_SIZES = frozenset({"size", "investment", "output"})
_KEYED = re.compile(r"\s{0,4}[A-Z][\w -]{1,40}: ")
"""A line of key and value, which has a reader of its own."""
_ABOUT_FUNDS = re.compile(rf"基金|\b[Ff]unds?\b|{_FUND}")
_NAMED_PHASE = re.compile(rf"(?<=基金)[(（]?(?:{PHASE.pattern})[)）]?$")
_BUILDING = frozenset({"总投资", "项目总投资", "计划总投资", "总投资额"})
_DONE_WITH = ("业务", "担保", "贷款", "市场", "产业", "交易")
_MADE = re.compile("产值|收入|税收")
_LATER = re.compile(
    rf"{SIGNS['Money']}(?:，|、|和)\s?{SIGNS['Date']}(?:全年)?(?:预计|计划|力争|有望|则|已|将)*"
    r"(?:达到|达|为|目标为|增至|升至|增长至|突破|超过|实现){1,2}$"
    rf"|{SIGNS['Money']}(?:大关|关口)?，(?:达到?了?|为|实现)$"
)
"""Behind an output, that of another year, or the sum itself: 2021年产值84亿元，2022年达到102.5亿元."""
_SUM_BEHIND = re.compile(rf"(?:大关|关口)?，(?:达到?了?|为|实现){_MONEY}")


_COMMITS = re.compile(
    rf"子基金\d{{1,4}}[余多]?[只支个]，[{SIGNS['Fund']}]?(?:累计|共|合计)?(?:认缴|承诺|协议)?出资(?:额|总额|金额)?(?:约|近|达|超过)?$"
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """Every size stated in a sentence."""
    for line in lines(page, also=(found.span.start for found in page.money)):
        unread: Item | None = None
        found = False
        last: tuple[Sized, End, float] | None = None
        before: _Said | None = None
        of_groups = {position for position, _, _ in group_sums(line)}
        parts = {**respective(line), **told_in_order(line)}
        yield from _parted(line, parts)
        for position, item in line.items.items():
            if item.kind != "Money" or position in of_groups or is_given(line, position):
                continue
            found = found or is_told(line, position)
            if position in parts or _told_elsewhere(line, position) or _goes_on(line, of_groups, position):
                continue
            if _is_mark(line, position):
                last = _whose(line, position)
                continue
            if last is not None and (later := _LATER.search(line.text, max(0, position - _BEFORE), position)):
                yield _claim(line, position, replace(last[0], start=later.start()), *last[1:])
                continue
            reading = reading_of(line, position)
            if reading is None and before is not None and goes_on(line, before.position, position):
                yield _claim(
                    line, position, replace(before.reading, phase=phase_behind(line, position)), *before.subject
                )
                continue
            if reading is None:
                continue
            of_each = each_of(line, reading.start, position)
            yield from (_claim(line, position, reading, end, reading.sure) for end in of_each)
            subject = None if of_each else subject_of(line, position, reading)
            found = found or bool(of_each)
            if subject is None or _no_funds(line, reading, subject[0]):
                unread = unread or item
                continue
            found = True
            before = _Said(position, reading, subject) if reading.phase else None
            last = (reading, *subject) if reading.measure == "output" else None
            yield _claim(line, position, reading, *subject)
        if unread is not None and not found and _ABOUT_FUNDS.search(line.text):
            message = "An amount that looks like the size of a fund has no fund that it could be tied to."
            yield Issue("unread_size", message, page.document.id, unread.span)


def _no_funds(line: Line, reading: Sized, subject: End) -> bool:
    """Whether a fund is given what none has: a bank's credit, the cost of a building, what is done with its money."""
    if subject.kind != "Fund":
        return False
    return reading.measure == "credit" or reading.term in _BUILDING or line.text.endswith(_DONE_WITH, 0, reading.start)


class _Said(NamedTuple):
    """A size told before in the sentence: where, how it was read, of what."""

    position: int
    reading: Sized
    subject: tuple[End, float]


def _parted(line: Line, parts: Mapping[int, Part]) -> Iterator[Claim]:
    """The sizes that are told "respectively" of several funds or phases."""
    first = min(parts, default=None)
    reading = reading_of(line, first) if first is not None else None
    if first is None or reading is None or any(is_bound(line, line.items[position]) for position in parts):
        return
    subject = subject_of(line, first, reading)
    for position, part in parts.items():
        end = (part.fund, reading.sure) if part.fund else subject if part.phase or part.own else None
        if end is not None:
            yield _claim(line, position, replace(reading, phase=part.phase), *end)


def _told_elsewhere(line: Line, position: int) -> bool:
    """Whether a sum is one that another reader tells: of a deal, a table, a row, a page of key and value."""
    item = line.items[position]
    return (
        is_told(line, position)
        or is_bound(line, item)
        or _in_table(line.page, item)
        or in_row(line.page, item.span.start)
        or _keyed(line)
        or (line.han and (recommended(line) or _commits(line, position)))
    )


def _commits(line: Line, position: int) -> bool:
    """Whether a sum is what a parent fund commits to funds below: 决策子基金17只，认缴出资22.6亿元."""
    return _COMMITS.search(line.text, max(0, position - _BEFORE), position) is not None


def _is_mark(line: Line, position: int) -> bool:
    """Whether a sum only says which mark was passed, and the sum itself follows: 突破百亿元大关，达到103.7亿元."""
    money = line.items[position].money
    return money is not None and money.bound is not None and _SUM_BEHIND.match(line.text, position + 1) is not None


def _whose(line: Line, position: int) -> tuple[Sized, End, float] | None:
    """How a sum reads as a size, of what, and how sure that is; None where it is none."""
    reading = reading_of(line, position)
    subject = subject_of(line, position, reading) if reading else None
    return (reading, *subject) if reading and subject else None


def _goes_on(line: Line, groups: set[int], position: int) -> bool:
    """Whether a sum before it is a group's and nothing is named since: 已有基金17支，认缴规模268亿元，实缴121亿元."""
    before = max((place for place in groups if place < position), default=None)
    if before is None or "。" in line.text[before:position] or _MADE.search(line.text, before, position):
        return False
    return all(item.unsaid for item in line.signs(before + 1, position, _NAMED))


def _keyed(line: Line) -> bool:
    """Whether an English line is one of key and value on a page of such lines, which has a reader of its own."""
    if line.han or not _KEYED.match(line.text):
        return False
    page = line.page
    if "fund_size.keyed" not in page.shared:
        sizes = (entry for entries in blocks(page) for entry in entries if entry.field in _SIZES)
        page.shared["fund_size.keyed"] = {page.sentence_number(entry.span.start) for entry in sizes}
    return line.number in page.shared["fund_size.keyed"]


def _in_table(page: Page, item: Item) -> bool:
    return any(table.span.covers(item.span) for table in page.document.tables)


def _phase_of_name(name: str) -> Phase | None:
    """The phase that a fund of a family bears in its name: …基金二期."""
    found = _NAMED_PHASE.search(name)
    phase = read_phase(found) if found else None
    return Phase(phase.number, "vehicle") if phase else None


def _measure(line: Line, position: int, reading: Sized, subject: End, stance: str | None) -> str:
    """The measure of what has the sum; a fund's size that is no more than aimed at is its target."""
    money = line.items[position].money
    bound = money.bound if money else None
    if reading.measure == "unspecified" and subject.kind == "Fund" and is_aim(line, stance, bound):
        return "target"
    if reading.term == CAPITAL and subject.kind == "Fund" and reading.measure == "deployed":
        return "subscribed"
    return measure_of_built(reading.measure, subject)


def _claim(line: Line, position: int, reading: Sized, subject: End, sure: float) -> Claim:
    item = line.items[position]
    assert item.money is not None
    stance = stance_of(line, reading, position, subject)
    phase = reading.phase or _phase_of_name(subject.name)
    return line.page.claim(
        NAME,
        "size",
        line.span,
        sure,
        subject=subject,
        value=item.money.money,
        measure=_measure(line, position, reading, subject, stance),
        term=reading.term,
        bound=item.money.bound,
        also=item.also.as_json() if item.also else None,
        phase=phase.number if phase else None,
        phase_of=phase.of if phase else None,
        as_of=as_of(line, position),
        modality=stance,
        asserted_by=asserted_by(line),
    )

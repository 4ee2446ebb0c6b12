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
from ronghe.extract.readers.bonds.bound_en import is_bound
from ronghe.extract.readers.pages.key_value import blocks
from ronghe.extract.readers.stance import as_of, asserted_by, clause_start
from ronghe.extract.readers.sums import fund_size_en
from ronghe.extract.readers.sums.given import is_given
from ronghe.extract.readers.sums.measures import measure_named, term_pattern
from ronghe.extract.readers.sums.phased_en import (
    Part,
    described_phase,
    each_of,
    goes_on,
    phase_behind,
    phase_of_clause,
    respective,
)
from ronghe.extract.readers.sums.phases import PHASE, Phase, read_phase
from ronghe.extract.readers.sums.several_zh import told_in_order
from ronghe.extract.readers.sums.size_bearers import Sized
from ronghe.extract.readers.sums.size_stance import stance_of
from ronghe.extract.readers.sums.size_subject import (
    CAPITAL,
    entered,
    leads_to_fund,
    measure_of_built,
    of_some_fund,
    subject_of,
)
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
_STOP = re.compile(rf"[{_MONEY}。；;]|[，,](?=[^，,]*[，,])")
_LINK = re.compile(
    r"\s*(?:分别|依次)?(?:总额|金额|资金|总量|投入|参与|投资)?(?:(?:较小|较大|不大|不小|有限|最大|最小)，?)?(?:已|共|仅|就|将|均|也|高|拟|暂定|预计|初步)?(?:变更为|变为|增加至|增至|增资至"
    r"|扩大至|为|达到了?|达|是|约|有"
    r"|计|至|突破|超过|合计|:|：)?"
    r"(?:人民币|约)?\s*"
    r"|(?: (?:of|at) (?:the )?[\ue000-\ue007])?(?: (?:in|for|during|of) \ue00b)?(?:\s(?:of|is|was|at|to|reached"
    r"|reaching|exceeded|topped|stood"
    r"|totall?ing|stands? at|standing at|amounts to|amounting to|"
    r"a|the|an|about|up|planned|total|some|only|just|almost|roughly|came|comes|hit|has reached|commitments|in"
    r"|between|over|more than|around"
    r"|nearly))*\s?|,(?: of)? (?:about |some )?",
)
_RAISED_TO = re.compile(r"(?:增加|增|变更|提高|扩大|调整|扩充)(?:至|到|为)")
_SIZES = frozenset({"size", "investment", "output"})
_KEYED = re.compile(r"\s{0,4}[A-Z][\w -]{1,40}: ")
"""A line of key and value, which has a reader of its own."""
_FROM = re.compile(rf"[由从]{_MONEY}(?:增加|增|变更|提高|扩大|调整|扩充)(?:至|到|为)")
"""注册资本由3亿元增加至5亿元: the second is what holds."""
_AFTER = re.compile(r"(?:元|人民币)?(?:的)?(?:总|资金|基金)?规模|\s(?:in size|in capital|in total capital|in assets)\b")
_APIECE = re.compile(r"(?:分别|各自|各)$")
_NEW_SHARES = re.compile(r"新增(?:的)?$")
_ABOUT_FUNDS = re.compile(rf"基金|\b[Ff]unds?\b|{_FUND}")
_FUND_OF = re.compile(
    rf"{_FUND} with (?:about |around |up to |at least |a |an |between |(?:an )?initial |(?:some|roughly) )?$|"
    r"\b(?:announced|unveiled|planned|valued|registered|set up|established|launched)(?: (?:in|on) \ue00b)? (?:at"
    r"|with) (?:about |around )?$|"
    r"\b(?:fund|vehicle)\s(?:of|worth)\s(?:about |around )?$"
)
_CLOSED_AT = re.compile(
    rf"{_FUND}(?: \([^()]{{1,40}}\))? (?:has |had )?closed(?: {SIGNS['Date']})? (?:at|on|with)(?: (?:about"
    rf"|around|some|just over))? $"
)
_NAMED_PHASE = re.compile(rf"(?<=基金)[(（]?(?:{PHASE.pattern})[)）]?$")
_LATER = re.compile(
    rf"{SIGNS['Money']}(?:，|、|和)\s?{SIGNS['Date']}(?:全年)?(?:预计|计划|力争|有望|则|已|将)*"
    r"(?:达到|达|为|目标为|增至|升至|增长至|突破|超过|实现){1,2}$"
    rf"|{SIGNS['Money']}(?:大关|关口)?，(?:达到?了?|为|实现)$"
)
"""Behind an output, that of another year, or the sum itself: 2021年产值84亿元，2022年达到102.5亿元."""
_SUM_BEHIND = re.compile(rf"(?:大关|关口)?，(?:达到?了?|为|实现){_MONEY}")
_IS = re.compile(r"(?:为|作为|系|(?:资金)?(?:已经?|均已|现已|目前已|均)?(?:全部|全额|足额|悉数)|资金|已经?|均已)(?=\S)")
_TO_TARGET = re.compile(
    r"的目标(?:募资|募集)?(?:额|金额|总额|规模)?(?=[，。；])|的?(?:总|募资|募集|规模|募资总|募集总)目标|的?目标(?:总)?规模"
)
"""Behind an amount: 完成了15亿元总目标的八成."""
_COLLECTED = re.compile(r"的?(?:资金)?(?P<term>募集|募资|到位|认缴|实缴|缴付)(?:工作|到位)?(?=[，。；、]|$)")
"""Behind an amount whose clause says 完成: 完成首期5亿元募集."""
_COMPLETES = re.compile(r"(?:完成|实现)了?[^，。；]{0,8}$")
_CLOSED = re.compile(r"(?:首次关闭|首次封闭|首轮关闭|首次交割|首关|首期募集|首轮募集)$")
"""Before a comma: 完成首次关闭，认缴规模12亿元."""
_A_PIECE = re.compile(r"每(?:股|份|亩|台|套|件|户|家|个|吨|年)[^，。；]{0,8}$")
_WITHIN_BRACKET = re.compile(rf"(?P<fund>{_FUND})\s?\((?:[^()]{{0,10}}?)$")
_INVESTED = re.compile(r"(?:工程|项目|建设)?(?:计划|预计|拟|总)?投资(?:额)?(?:约|为|达|超过?|近)?")
"""一期投资18亿元."""
_NO_SIZE = re.compile(
    r"(?:出资|投资|投入|认购|贷款|补助|奖励|资助|中标|合同|invest(?:ed|s|ing)?|contribut\w+|pledg\w+|awarded)\s?[了]?$"
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
            reading = _reading(line, position)
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
            if subject is None:
                unread = unread or item
                continue
            found = True
            before = _Said(position, reading, subject) if reading.phase else None
            last = (reading, *subject) if reading.measure == "output" else None
            yield _claim(line, position, reading, *subject)
        if unread is not None and not found and _ABOUT_FUNDS.search(line.text):
            message = "An amount that looks like the size of a fund has no fund that it could be tied to."
            yield Issue("unread_size", message, page.document.id, unread.span)


class _Said(NamedTuple):
    """A size told before in the sentence: where, how it was read, of what."""

    position: int
    reading: Sized
    subject: tuple[End, float]


def _parted(line: Line, parts: Mapping[int, Part]) -> Iterator[Claim]:
    """The sizes that are told "respectively" of several funds or phases."""
    first = min(parts, default=None)
    reading = _reading(line, first) if first is not None else None
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
    )


def _is_mark(line: Line, position: int) -> bool:
    """Whether a sum only says which mark was passed, and the sum itself follows: 突破百亿元大关，达到103.7亿元."""
    money = line.items[position].money
    return money is not None and money.bound is not None and _SUM_BEHIND.match(line.text, position + 1) is not None


def _whose(line: Line, position: int) -> tuple[Sized, End, float] | None:
    """How a sum reads as a size, of what, and how sure that is; None where it is none."""
    reading = _reading(line, position)
    subject = subject_of(line, position, reading) if reading else None
    return (reading, *subject) if reading and subject else None


def _goes_on(line: Line, groups: set[int], position: int) -> bool:
    """Whether a sum before it is a group's and nothing is named since: 已有基金17支，认缴规模268亿元，实缴121亿元."""
    before = max((place for place in groups if place < position), default=None)
    if before is None or "。" in line.text[before:position]:
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


def _reading(line: Line, position: int) -> Sized | None:
    """How the amount at a position of the line's text reads as a size; None where it is none."""
    start = max(0, position - _BEFORE)
    window = line.text[start:position]
    if window.endswith(("由", "从")) and _FROM.match(line.text, position - 1):
        return None
    stops = [match.end() for match in _STOP.finditer(window)]
    if stops:
        start, window = start + stops[-1], window[stops[-1] :]
    if stops and _RAISED_TO.fullmatch(window):
        start = clause_start(line, position)
        window = line.text[start:position]
        window = _FROM.sub(lambda match: " " * len(match.group()), window)
    terms = list(term_pattern(line.page.lens).finditer(window))
    clause = max(window.rfind("，"), window.removesuffix(", of ").rfind(", ")) + 1
    phases = list(PHASE.finditer(window, clause)) or _closed(window, clause)
    phase = read_phase(phases[-1]) if phases else phase_behind(line, position)
    if terms and _APIECE.search(window, 0, terms[-1].start()):
        return None
    if terms and _NEW_SHARES.search(window, 0, terms[-1].start()):
        return None
    for term in reversed(terms):
        if _LINK.fullmatch(_plainly(window[term.end() :], phases)):
            begin = min([term.start(), *(found.start() for found in phases[-1:] if found.start() >= clause)])
            words = line.page.text[line.place(start + term.start()) : line.place(start + term.end())]
            capital = words == CAPITAL and entered(line, start + begin) is not None
            measure = "subscribed" if capital else measure_named(term.group(), line.page.lens)
            phase = phase or phase_of_clause(line, start + term.start())
            return Sized(measure, words, start + begin, phase, 0.9)
    if _A_PIECE.search(window):
        return None
    told = _goal_behind(line, position, window, phase) or _closed_at(line, position, phase)
    return told or _behind(line, position, window, start, phases)


def _closed(window: str, clause: int) -> list[re.Match[str]]:
    """The closing that the clause before the last tells: 完成首次关闭，认缴规模12亿元."""
    closed = _CLOSED.search(window, 0, clause - 1) if clause else None
    found = PHASE.search(window, closed.start()) if closed else None
    return [found] if found else []


def _closed_at(line: Line, position: int, phase: Phase | None) -> Sized | None:
    """What a fund has raised when it closed: "closed last week at 4.2 billion yuan"."""
    closed = _CLOSED_AT.search(line.text, max(0, position - _BEFORE), position) if line.latin else None
    return Sized("raised", "closed", closed.start() + 1, phase, 0.84) if closed else None


def _goal_behind(line: Line, position: int, window: str, phase: Phase | None) -> Sized | None:
    """An amount that is told as a goal, or as what was collected of it: 达到15亿元总目标, 完成首期5亿元募集."""
    told = _TO_TARGET.match(line.text, position + 1)
    if told:
        return Sized("target", told.group(), position, None, 0.86)
    told = _COLLECTED.match(line.text, position + 1) if _COMPLETES.search(window) else None
    return Sized(measure_named(told["term"], line.page.lens), told["term"], position, phase, 0.86) if told else None


def _behind(line: Line, position: int, window: str, start: int, phases: list[re.Match[str]]) -> Sized | None:
    """How an amount reads without a measure's word before it: by the words behind it, or by a phase."""
    phase = read_phase(phases[-1]) if phases else phase_behind(line, position)
    is_a = _IS.match(line.text, position + 1)
    named = term_pattern(line.page.lens).match(line.text, is_a.end()) if is_a else None
    if named:
        start += phases[-1].start() if phases else len(window)
        return Sized(measure_named(named.group(), line.page.lens), named.group(), start, phase, 0.86)
    if phases and _INVESTED.fullmatch(window[phases[-1].end() :]):
        return Sized("investment", phases[-1].group() + "投资", start + phases[-1].start(), phase, 0.8)
    grew = None if line.han else fund_size_en.grew_to(line.text[max(0, position - _BEFORE) : position], line.page.lens)
    if grew:
        begin = max(0, position - _BEFORE) + grew.start()
        return Sized(measure_named(grew.group(), line.page.lens), grew.group(), begin, phase, 0.88)
    if phases and _LINK.fullmatch(window[phases[-1].end() :]):
        return Sized("unspecified", phases[-1].group(), start + phases[-1].start(), phase, 0.82)
    behind = fund_size_en.named_behind(line.text, position, line.page.lens)
    if behind and measure_named(behind["term"], line.page.lens) in fund_size_en.HELD:
        return Sized(measure_named(behind["term"], line.page.lens), behind["term"], position, phase, 0.86)
    if _NO_SIZE.search(window):
        return None
    if phase and line.latin and (fund_size_en.has_phase(window) or described_phase(line, position)):
        return Sized("unspecified", None, position, phase, 0.82)
    if _FUND_OF.search(window):
        return Sized("unspecified", None, position, phase, 0.85)
    if not line.han and (of_some_fund(line, position) or fund_size_en.of_the_fund(line.text, position)):
        return Sized("unspecified", None, position, phase, 0.8)
    after = _AFTER.match(line.text, position + 1)
    if after:
        return Sized("unspecified", plain_term(after.group()), position, phase, 0.85)
    if leads_to_fund(line, position) or _WITHIN_BRACKET.search(window):
        return Sized("unspecified", None, position, phase, 0.8)
    return None


def plain_term(words: str) -> str:
    """The source's word without the particles around it."""
    return words.strip().removeprefix("元").removeprefix("人民币").removeprefix("的").removeprefix("in ")


def _plainly(words: str, phases: list[re.Match[str]]) -> str:
    """What stands between word and amount, without the phase that may stand there."""
    for phase in phases:
        words = words.replace(phase.group(), "")
    return words.rstrip(" ([") if words.endswith(("(", "[")) else words


def _phase_of_name(name: str) -> Phase | None:
    """The phase that a fund of a family bears in its name: …基金二期."""
    found = _NAMED_PHASE.search(name)
    phase = read_phase(found) if found else None
    return Phase(phase.number, "vehicle") if phase else None


def _measure(reading: Sized, subject: End, stance: str | None) -> str:
    """The measure of what has the sum; a fund's size that is no more than planned is its target."""
    if stance == "planned" and reading.measure == "unspecified" and subject.kind == "Fund" and not reading.phase:
        return "target"
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
        measure=_measure(reading, subject, stance),
        term=reading.term,
        bound=item.money.bound,
        also=item.also.as_json() if item.also else None,
        phase=phase.number if phase else None,
        phase_of=phase.of if phase else None,
        as_of=as_of(line, position),
        modality=stance,
        asserted_by=asserted_by(line),
    )

"""Sizes in sentences: of funds, and of companies, zones and projects where a measure's word says so.

An amount is a size when a measure's word stands right before it (总规模200亿元, "a target size of RMB 10
billion", "has raised RMB 5 billion"), right after it (200亿元规模), or when it stands right before a
fund's name ("the RMB 200 billion X Fund"). The subject is the nearest name before the measure's word,
or the fund that the amount leads up to, or what the paragraph's sentence before was about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import told_of
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers import fund_size_en
from ronghe.extract.readers.key_value import blocks
from ronghe.extract.readers.measures import measure_named, term_pattern
from ronghe.extract.readers.phases import PHASE, Phase, read_phase
from ronghe.extract.readers.stance import as_of, asserted_by, clause_start, modality
from ronghe.extract.readers.topic import only_one, spoken, topic
from ronghe.extract.readers.total import group_sums
from ronghe.extract.rules import kinds_of, lines
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "fund_size"
_MONEY, _FUND = SIGNS["Money"], SIGNS["Fund"]
_BEFORE = 60
_STOP = re.compile(rf"[{_MONEY}。；;]|[，,](?=[^，,]*[，,])")
_LINK = re.compile(
    r"\s*(?:总额|金额|资金|总量|投入|参与|投资)?(?:已|共|仅|就|将|均|也|高|拟|暂定|预计|初步)?(?:变更为|变为|增加至|增至|增资至|扩大至|为|达到了?|达|是|约|有"
    r"|计|至|突破|超过|合计|:|：)?"
    r"(?:人民币|约)?\s*"
    r"|(?:\s(?:of|is|was|at|to|reached|reaching|totall?ing|stands at|standing at|amounts to|amounting to|"
    r"a|the|an|about|up|planned|total|some|has reached|commitments|in|between|over|more than|around"
    r"|nearly))*\s?|, of (?:about |some )?",
)
_RAISED_TO = re.compile(r"(?:增加|增|变更|提高|扩大|调整|扩充)(?:至|到|为)")
_PUTS = re.compile(
    rf"\b(?:investor|partner|backer|shareholder|contributor|sponsor)s? {_FUND}(?: (?:has|have|had|also))? $"
)
"""Before "committed": a fund in apposition ("anchor investor X Fund committed …") puts in and is not put into."""
_SIZES = frozenset({"size", "investment", "output"})
_SOME_FUND = re.compile(r"\b[Aa]n?(?: [\w-]+){0,3} (?:fund|vehicle)\s(?:of|worth)[^.;]{0,16}$")
"""A fund without a name is none of those named before: "a successor fund of up to …"."""
_KEYED = re.compile(r"\s{0,4}[A-Z][\w -]{1,40}: ")
"""A line of key and value, which has a reader of its own."""
_FROM = re.compile(rf"[由从]{_MONEY}(?:增加|增|变更|提高|扩大|调整|扩充)(?:至|到|为)")
"""注册资本由3亿元增加至5亿元: the second is what holds."""
_AFTER = re.compile(r"(?:元|人民币)?(?:的)?(?:总|资金|基金)?规模|\s(?:in size|in capital|in total capital|in assets)\b")
_LEADS = re.compile(
    rf"(?:规模)?的?[^，,。;；{_MONEY}、a-z]{{0,8}}?(?P<fund>{_FUND})|[\s-](?:(?!to |into |in |for |from |of |with"
    rf" |by |and |on |at |each |was |is )[\w-]+\s){{0,3}}?(?P<fund2>{_FUND})"
)
_LEADS_ON = re.compile(rf"的[^，,。；;{_MONEY}、]{{0,8}}?[{SIGNS['Zone']}{SIGNS['Project']}]")
"""总投资18亿元的应急装备产业园."""
_BUILDS = re.compile(
    r"(?:元|人民币)?(?:，)?(?:用于|用以|在[^，。；]{1,12}?)?(?:投资)?(?:建设|新建|兴建|打造|扩建|建造|实施)"
)
"""What somebody puts into what is to be built is not the size of what stands before."""
_OF_AREA = re.compile(r"全(?:省|市|县|区|州|国|行业|系统|产业)")
"""The figure of a whole area or trade is none of one body."""
_APIECE = re.compile(r"(?:分别|各自|各)$")
_NEW_SHARES = re.compile(r"新增(?:的)?$")
_OF_PARTNERS = frozenset({"subscribed", "paid_in", "deployed", "intended"})
"""Measures that a partner's money has too: with a partner's name in between, the amount is a contribution."""
_FUNDS = frozenset({"Fund"})
_IN_BRACKET = re.compile(rf"[{SIGNS['Company']}{SIGNS['PublicBody']}{SIGNS['Institute']}]\(\s?$")
"""What stands in brackets behind a partner's name is the partner's."""
_ONE_OF = re.compile(r"(?:其中|由|、|及|和|与)$")
"""Before a fund that pays into another: 其中X引导基金认缴10亿元."""
_OF_SHAREHOLDERS = frozenset({"认缴", "认缴出资", "出资额", "认缴出资额", "出资", "实缴出资"})
_HOLDS = re.compile(r"[^。；]{0,2}，(?:出资|股权|持股)?(?:比例|占比|占股|持股|占注册资本|持有|占)")
"""A sum with a share behind it is what one shareholder puts in."""
_ABOUT_FUNDS = re.compile(rf"基金|\b[Ff]unds?\b|{_FUND}")
_FUND_OF = re.compile(
    rf"{_FUND} with (?:about |around |up to |at least |a |an |between |(?:an )?initial |(?:some|roughly) )?$|"
    r"\b(?:announced|unveiled|planned|valued|registered|set up|established|launched)(?: in \ue00b)? (?:at"
    r"|with) (?:about |around )?$|"
    r"\b(?:fund|vehicle)\s(?:of|worth)\s(?:about |around )?$"
)
_NAMED_PHASE = re.compile(rf"(?<=基金)[(（]?(?:{PHASE.pattern})[)）]?$")
_IS = re.compile(r"(?:为|作为|系|资金|已经?|均已|已全部|全部)(?=\S)")
_WITHIN_BRACKET = re.compile(rf"(?P<fund>{_FUND})\s?\((?:[^()]{{0,10}}?)$")
_INTO_ONE = re.compile(rf"\s(?:in|into|to)\s(?:the\s)?[{SIGNS['Company']}{SIGNS['Project']}]")
"""One deal's sum, not all that the fund has put out."""
_INVESTED = re.compile(r"(?:工程|项目|建设)?(?:计划|预计|拟|总)?投资(?:额)?(?:约|为|达|超过?|近)?")
"""一期投资18亿元."""
_NO_SIZE = re.compile(
    r"(?:出资|投资|投入|认购|贷款|补助|奖励|资助|中标|合同|invest(?:ed|s|ing)?|contribut\w+|pledg\w+|awarded)\s?[了]?$"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """How an amount was read as a size: its measure with the source's word, where the words begin, how sure."""

    measure: str
    term: str | None
    start: int
    phase: Phase | None
    sure: float


_BEFORE_PHASE = re.compile(rf"\s?[\[(]?(?:\s?(?:in|for|as|during|under)(?: its| the| a)?\s)?(?={PHASE.pattern})")


def read(page: Page) -> Iterator[Claim | Issue]:
    """Every size stated in a sentence."""
    for line in lines(page, also=(found.span.start for found in page.money)):
        unread: Item | None = None
        found = False
        of_groups = {position for position, _, _ in group_sums(line)}
        for position, item in line.items.items():
            if item.kind != "Money" or position in of_groups or _in_table(page, item) or _keyed(line):
                continue
            reading = _reading(line, position)
            if reading is None:
                continue
            subject = _subject(line, position, reading)
            if subject is None:
                unread = unread or item
                continue
            found = True
            yield _claim(line, position, reading, *subject)
        if unread is not None and not found and _ABOUT_FUNDS.search(line.text):
            message = "An amount that looks like the size of a fund has no fund that it could be tied to."
            yield Issue("unread_size", message, page.document.id, unread.span)


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


def _reading(line: Line, position: int) -> _Reading | None:
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
    phases = list(PHASE.finditer(window, clause))
    phase = read_phase(phases[-1]) if phases else _phase_after(line, position)
    if terms and _APIECE.search(window, 0, terms[-1].start()):
        return None
    if terms and _NEW_SHARES.search(window, 0, terms[-1].start()):
        return None
    for term in reversed(terms):
        if _LINK.fullmatch(_plainly(window[term.end() :], phases)):
            begin = min([term.start(), *(found.start() for found in phases[-1:])])
            words = line.page.text[line.place(start + term.start()) : line.place(start + term.end())]
            return _Reading(measure_named(term.group(), line.page.lens), words, start + begin, phase, 0.9)
    return _behind(line, position, window, start, phases)


def _behind(line: Line, position: int, window: str, start: int, phases: list[re.Match[str]]) -> _Reading | None:
    """How an amount reads without a measure's word before it: by the words behind it, or by a phase."""
    phase = read_phase(phases[-1]) if phases else _phase_after(line, position)
    is_a = _IS.match(line.text, position + 1)
    named = term_pattern(line.page.lens).match(line.text, is_a.end()) if is_a else None
    if named:
        start += phases[-1].start() if phases else len(window)
        return _Reading(measure_named(named.group(), line.page.lens), named.group(), start, phase, 0.86)
    if phases and _INVESTED.fullmatch(window[phases[-1].end() :]):
        return _Reading("investment", phases[-1].group() + "投资", start + phases[-1].start(), phase, 0.8)
    grew = None if line.han else fund_size_en.grew_to(line.text[max(0, position - _BEFORE) : position], line.page.lens)
    if grew:
        begin = max(0, position - _BEFORE) + grew.start()
        return _Reading(measure_named(grew.group(), line.page.lens), grew.group(), begin, phase, 0.88)
    if phases and _LINK.fullmatch(window[phases[-1].end() :]):
        return _Reading("unspecified", phases[-1].group(), start + phases[-1].start(), phase, 0.82)
    behind = fund_size_en.named_behind(line.text, position, line.page.lens)
    if behind and measure_named(behind["term"], line.page.lens) in fund_size_en.HELD:
        return _Reading(measure_named(behind["term"], line.page.lens), behind["term"], position, phase, 0.86)
    if _NO_SIZE.search(window):
        return None
    if phase and line.latin and fund_size_en.has_phase(window):
        return _Reading("unspecified", None, position, phase, 0.82)
    if _FUND_OF.search(window):
        return _Reading("unspecified", None, position, phase, 0.85)
    after = _AFTER.match(line.text, position + 1)
    if after:
        return _Reading("unspecified", plain_term(after.group()), position, phase, 0.85)
    if _LEADS.match(line.text, position + 1) or _WITHIN_BRACKET.search(window):
        return _Reading("unspecified", None, position, phase, 0.8)
    return None


def plain_term(words: str) -> str:
    """The source's word without the particles around it."""
    return words.strip().removeprefix("元").removeprefix("人民币").removeprefix("的").removeprefix("in ")


def _plainly(words: str, phases: list[re.Match[str]]) -> str:
    """What stands between word and amount, without the phase that may stand there."""
    for phase in phases:
        words = words.replace(phase.group(), "")
    return words.rstrip(" ([") if words.endswith(("(", "[")) else words


def _phase_after(line: Line, position: int) -> Phase | None:
    """A phase behind the amount: "RMB 2 billion in its first tranche", "[first phase]", (首期)."""
    match = _BEFORE_PHASE.match(line.text, position + 1)
    found = PHASE.match(line.text, match.end()) if match else None
    return read_phase(found) if found else None


def _subject(line: Line, position: int, reading: _Reading) -> tuple[End, float] | None:
    """What has this size, and how sure that is."""
    leads = _LEADS.match(line.text, position + 1)
    after = leads and (leads["fund"] or leads["fund2"])
    kinds = _bearers(reading, line.text[position + 1 : position + 9])
    before = [item for item in line.signs(0, reading.start, kinds) if not _acts(line, item)]
    speaker = asserted_by(line)
    clause = (
        item
        for item in line.signs(clause_start(line, reading.start), reading.start, kinds_of("Body"))
        if line.end(item).name != speaker
    )
    if _of_another(line, position, reading):
        return None
    if reading.term in _OF_SHAREHOLDERS and _HOLDS.match(line.said(position + 1, position + 30)):
        return None
    if (
        reading.measure in _OF_PARTNERS
        and before
        and _PUTS.search(line.text, max(0, reading.start - _BEFORE), reading.start)
    ):
        return None
    if reading.measure in _OF_PARTNERS and (before or not after) and any(clause):
        return None
    told = [item for item in before if not item.unsaid]
    if (
        reading.measure == "deployed"
        and told
        and any(
            told[-1].span.end < item.span.start for item in line.signs(0, reading.start, kinds_of("Company|Project"))
        )
    ):
        return None
    ahead = _LEADS_ON.match(line.text, position + 1) if reading.measure in ("investment", "output") else None
    if ahead:
        return line.end(line.items[ahead.end() - 1]), reading.sure
    if leads and after and (not before or leads.end() - position < 8):
        at = leads.start("fund") if leads["fund"] else leads.start("fund2")
        return line.end(line.items[at]), reading.sure
    before = before or list(line.signs(reading.start, position, kinds))[:1]
    if before:
        return line.end(before[-1]), reading.sure
    if _SOME_FUND.search(line.text, max(0, position - _BEFORE), position):
        return None
    known = _told(line, kinds, position)
    if known is None:
        return None
    return known, min(reading.sure, 0.75)


def _acts(line: Line, item: Item) -> bool:
    """Whether something is done by, with or to a company, so that the clauses behind do not tell of it: 园区由X建设."""
    return item.kind == "Company" and not item.unsaid and line.page.folded[item.span.start - 1] in "由被向"


def _of_another(line: Line, position: int, reading: _Reading) -> bool:
    """Whether the amount is a partner's, one deal's, put into a building, a place's, or on its way to a fund."""
    if _IN_BRACKET.search(line.text, max(0, reading.start - 3), reading.start):
        return True
    giver = line.items.get(reading.start - 1)
    if giver is not None and giver.kind == "Fund" and _ONE_OF.search(line.text, 0, reading.start - 1):
        return reading.term in _OF_SHAREHOLDERS
    unsaid = line.items.get(clause_start(line, reading.start))
    if unsaid is not None and unsaid.unsaid and unsaid.kind == "Institute" and reading.measure == "registered":
        return True
    if fund_size_en.TO_A_FUND.match(line.text, position + 1):
        return True
    behind = {"deployed": _INTO_ONE, "investment": _BUILDS}.get(reading.measure)
    if behind is not None and behind.match(line.text, position + 1):
        return True
    return reading.measure == "output" and _of_area(line, reading, position)


def _told(line: Line, kinds: frozenset[str], position: int) -> End | None:
    """What the sentences before were about, or the page's one fund; in English also their grammatical subject."""
    subject = None if line.han else told_of(line.page, line.number, kinds)
    if subject is not None:
        return line.page.book.end(subject)
    known = topic(line, kinds) or (only_one(line, kinds, position) if kinds == _FUNDS else None)
    if known is not None or not line.latin:
        return known
    return spoken(line, kinds)


def _of_area(line: Line, reading: _Reading, position: int) -> bool:
    """Whether an output is that of a place or trade: 全市实现产值; 宝鸡已聚集企业630家，产值突破600亿元."""
    if _OF_AREA.search(line.text, clause_start(line, reading.start), position):
        return True
    said = [
        item for item in line.signs(0, reading.start, kinds_of("Company|Zone|Project|Institute")) if not item.unsaid
    ]
    return not said and any(line.signs(0, reading.start, kinds_of("Place")))


def _bearers(reading: _Reading, after: str) -> frozenset[str]:
    """The kinds of things that have a size of this measure; ``after`` is what follows the amount."""
    if reading.measure == "investment":
        return kinds_of("Project|Zone|Fund")
    if reading.measure == "managed":
        return kinds_of("Fund|Company")
    if reading.measure == "output":
        return kinds_of("Project|Zone|Company")
    of_companies = reading.measure == "registered" or "注册" in (reading.term or "") or "注册资本" in after
    return kinds_of("Fund|Company") if of_companies else kinds_of("Fund")


def _phase_of_name(name: str) -> Phase | None:
    """The phase that a fund of a family bears in its name: …基金二期."""
    found = _NAMED_PHASE.search(name)
    phase = read_phase(found) if found else None
    return Phase(phase.number, "vehicle") if phase else None


def _claim(line: Line, position: int, reading: _Reading, subject: End, sure: float) -> Claim:
    item = line.items[position]
    assert item.money is not None
    stance = modality(line, reading.start, position)
    phase = reading.phase or _phase_of_name(subject.name)
    return line.page.claim(
        NAME,
        "size",
        line.span,
        sure,
        subject=subject,
        value=item.money.money,
        measure=reading.measure,
        term=reading.term,
        bound=item.money.bound,
        also=item.also.as_json() if item.also else None,
        phase=phase.number if phase else None,
        phase_of=phase.of if phase else None,
        as_of=as_of(line, position),
        modality=stance,
        asserted_by=asserted_by(line),
    )

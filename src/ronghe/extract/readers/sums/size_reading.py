"""How an amount reads as a size: by the measure's word right before it, right behind it, or by what it leads up to.

A measure's word stands right before it (总规模200亿元, "a target size of RMB 10 billion"), right behind it
(200亿元规模), or the amount describes a fund ("the RMB 200 billion X Fund").
"""

from __future__ import annotations

import re

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.sums import fund_size_en
from ronghe.extract.readers.sums.measures import measure_named, term_pattern
from ronghe.extract.readers.sums.phased_en import described_phase, phase_behind, phase_of_clause
from ronghe.extract.readers.sums.phases import PHASE, Phase, read_phase
from ronghe.extract.readers.sums.size_bearers import Sized
from ronghe.extract.readers.sums.size_stance import told_as
from ronghe.extract.readers.sums.size_subject import (
    ANNOUNCED,
    CAPITAL,
    entered,
    leads_to_built,
    leads_to_fund,
    of_some_fund,
)

_MONEY, _FUND = SIGNS["Money"], SIGNS["Fund"]
_BEFORE = 60
_STOP = re.compile(rf"[{_MONEY}。；;]|[，,](?=[^，,]*[，,])")
_GROWS = r"(?:增加|增资|增长|增|变更|提高|提升|扩大|扩充|扩|做大|调整|上调|调增|升|缩减|压减|缩|下调|调减|调低|减少|降)"
_LINK = re.compile(
    r"\s*(?:分别|依次)?(?:总额|金额|资金|总量|投入|参与|投资)?(?:(?:较小|较大|不大|不小|有限|最大|最小)，?)?"
    r"(?:已|共|累计|全年|仅|只|就|将|均|也|高|拟定|拟|暂定|预计|初步|可|有望|最终|目前|一举|由此|随之|则|仍|也将|计划|力争)?"
    r"(?:(?:[一二两三四五]年内|年内|未来)(?:将|可|预计)?)?"
    rf"(?:变更为|变为|{_GROWS}(?:到了?|至|为)|为|定格在|定为|锁定在|核定为|完成|实现|达到了?|达|是|约|有|计|至|突破|超过|超|逾|合计|:|：)?"
    r"(?:人民币|约)?\s*"
    r"|(?: (?:of|at) (?:the )?[\ue000-\ue007])?(?: (?:(?:in|for|during|of) )?\ue00b)?(?:\s(?:of|is|was|at|to|reached"
    r"|reaching|exceeded|topped|stood"
    r"|totall?ing|stands? at|standing at|amounts to|amounting to|"
    r"a|the|an|about|up|planned|total|some|only|just|almost|roughly|came|comes|hit|has reached|commitments"
    r"|combined|aggregate|estimated|expected|forecast|projected|reach|exceed|in"
    r"|between|over|more than|around"
    r"|nearly))*\s?|,(?: of| with| at)? (?:about |some )?",
)
_RAISED_TO = re.compile(rf"{_GROWS}(?:至|到|为)")
_SINCE = r"[由从](?:(?:原定|原计划|原来|原有|最初|此前|成立时|设立时|原)的?)?"
_FROM = re.compile(rf"{_SINCE}{_MONEY}(?:一举|逐步|相应|将)?{_GROWS}(?:至|到|为)")
"""注册资本由3亿元增加至5亿元: the second is what holds."""
_WAS = re.compile(rf"{_SINCE}$")
_AFTER = re.compile(r"(?:元|人民币)?(?:的)?(?:总|资金|基金)?规模|\s(?:in size|in capital|in total capital|in assets)\b")
_APIECE = re.compile(r"(?:分别|各自|各)$")
_NEW_SHARES = re.compile(r"新增(?:的)?$")
_OTHER_SIZE = re.compile(
    r"(?:(?<!管理)(?<!受托)资产|市场|行业|平均|资金池|单[只支个笔]|交易|发债|债券|发行|贸易|集群|子基金|子|户均|注入)$"
)
"""Before 规模, that of something else than a body: 市场规模可达900亿元, 子基金规模不低于2亿元."""
_FUND_OF = re.compile(
    rf"{_FUND} (?:with|of|worth) "
    r"(?:about |around |up to |at least |a |an |between |(?:an )?initial |(?:some|roughly) )?$|"
    r"\b(?:announced|unveiled|billed|planned|valued|registered|set up|established|launched)(?: (?:in|on) \ue00b)? (?:at"
    r"|with) (?:about |around )?$|"
    r"\b(?:fund|vehicle)\s(?:of|worth)\s(?:about |around )?$|"
    rf"{_FUND} (?:would|will|was to|is to|could) (?:eventually |finally |ultimately )?(?:reach|total|come to|be worth)"
    r" (?:about |around |up to )?$"
)
_CLOSED_AT = re.compile(
    rf"{_FUND}(?: \([^()]{{1,40}}\))? (?:has |had )?closed(?: {SIGNS['Date']})? (?:at|on|with)(?: (?:about"
    rf"|around|some|just over))? $"
)
_IS = re.compile(
    r"(?:为|作为|系|(?:资金)?(?:已经?|均已|现已|目前已|均)?(?:全部|全额|足额|悉数)|资金|已经?(?:[于在]\ue00b)?|均已)(?=\S)"
)
_TO_TARGET = re.compile(
    r"的目标(?:募资|募集)?(?:额|金额|总额|规模)?(?=[，。；])|的?(?:总|募资|募集|规模|募资总|募集总)目标|的?目标(?:总)?规模"
)
"""Behind an amount: 完成了15亿元总目标的八成."""
_COLLECTED = re.compile(r"的?(?:资金)?(?P<term>募集|募资|到位|认缴|实缴|缴付)(?:工作|到位)?(?=[，。；、]|$)")
"""Behind an amount whose clause says 完成: 完成首期5亿元募集."""
_COMPLETES = re.compile(r"(?:完成|实现)了?[^，。；]{0,8}$")
_CLOSED = re.compile(r"(?:首次关闭|首次关账|首次封闭|首轮关闭|首轮关账|首次交割|首关|首期募集|首轮募集)$")
"""Before a comma: 完成首次关闭，认缴规模12亿元."""
_OWN_SUM = re.compile(r"的?(?:资金)?(?P<term>认缴出资额?|认缴资本|注册资本)(?=[分将已均]|全部)")
"""Behind an amount that a body has: X基金的5亿元认缴出资分三期缴付."""
_A_PIECE = re.compile(r"每(?:股|份|亩|台|套|件|户|家|个|吨|年)[^，。；]{0,8}$")
_WITHIN_BRACKET = re.compile(rf"(?P<fund>{_FUND})\s?\((?:[^()]{{0,10}}?)$")
_FUND_ONLY = re.compile(rf"{_FUND}(?:也|却|则|更)?(?:仅有?|只有|不过)$")
"""规模最小的X基金仅1200万元."""
_INVESTED = re.compile(r"(?:工程|项目|建设)?(?:计划|预计|拟|总)?(?P<term>投资(?:额)?|投入)(?:约|为|达|超过?|近)?")
"""一期投资18亿元."""
_PUT_IN = re.compile(r"(?P<term>投资|投入)(?:额)?(?:约|近|超过?|达|逾)?$")
"""Before what is put into what is built: 投资28亿元的X基地."""
_NO_SIZE = re.compile(
    r"(?:出资|投资|投入|认购|贷款|补助|奖励|资助|中标|合同|invest(?:ed|s|ing)?|contribut\w+|pledg\w+|awarded)\s?[了]?$"
)
_BY_MEANS = re.compile(r"以[^，。；\ue000-\ue00b]{0,10}$")
_PUTS_IN = re.compile(r"(?:人民币)?(?:参与(?:设立|投资|发起|认购)|参股|入伙|认购)")
"""Around what somebody puts into a fund: 以自有资金1.2亿元参与设立X基金."""


def reading_of(line: Line, position: int) -> Sized | None:
    """How the amount at a position of the line's text reads as a size; None where it is none."""
    start = max(0, position - _BEFORE)
    window = line.text[start:position]
    was = _WAS.search(window)
    if was and _FROM.match(line.text, start + was.start()):
        return None
    if _PUTS_IN.match(line.text, position + 1) and _BY_MEANS.search(window):
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
    if terms and _NEW_SHARES.search(window, 0, terms[-1].start()) and _measure(line, terms[-1]) != "output":
        return None
    if terms and _OTHER_SIZE.search(window, 0, terms[-1].start()):
        return None
    for term in reversed(terms):
        if _LINK.fullmatch(_plainly(window[term.end() :], phases)):
            begin = min([term.start(), *(found.start() for found in phases[-1:] if found.start() >= clause)])
            words = line.page.text[line.place(start + term.start()) : line.place(start + term.end())]
            capital = words == CAPITAL and entered(line, start + begin) is not None
            measure = "subscribed" if capital else told_as(line, start + term.start(), _measure(line, term))
            phase = phase or phase_of_clause(line, start + term.start())
            return Sized(measure, words, start + begin, phase, 0.9)
    if _A_PIECE.search(window):
        return None
    own = _OWN_SUM.match(line.text, position + 1)
    if own:
        return Sized(measure_named(own["term"], line.page.lens), own["term"], position, phase, 0.86)
    told = _goal_behind(line, position, window, phase) or _closed_at(line, position, phase)
    return told or _behind(line, position, window, start, phases)


def _measure(line: Line, term: re.Match[str]) -> str:
    return measure_named(term.group(), line.page.lens)


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
    invested = _invested(line, position, window, start, phases)
    if invested:
        return invested
    grew = None if line.han else fund_size_en.grew_to(line.text[max(0, position - _BEFORE) : position], line.page.lens)
    if grew:
        begin = max(0, position - _BEFORE) + grew.start()
        return Sized(measure_named(grew.group(), line.page.lens), grew.group(), begin, phase, 0.88)
    if phases and _LINK.fullmatch(window[phases[-1].end() :]):
        measure = told_as(line, start + phases[-1].start(), "unspecified")
        return Sized(measure, phases[-1].group(), start + phases[-1].start(), phase, 0.82)
    behind = fund_size_en.named_behind(line.text, position, line.page.lens)
    if behind and measure_named(behind["term"], line.page.lens) in fund_size_en.HELD:
        return Sized(measure_named(behind["term"], line.page.lens), behind["term"], position, phase, 0.86)
    if _NO_SIZE.search(window):
        return None
    if phase and line.latin and (fund_size_en.has_phase(window) or described_phase(line, position)):
        return Sized("unspecified", None, position, phase, 0.82)
    told, aimed = _FUND_OF.search(window), ANNOUNCED.match(line.text, position + 1)
    if told or aimed:
        announced = aimed or (told and told.group().startswith(("announced", "unveiled", "billed", "planned")))
        return Sized("target" if announced else "unspecified", None, position, phase, 0.85)
    if not line.han and (of_some_fund(line, position) or fund_size_en.of_the_fund(line.text, position)):
        return Sized("unspecified", None, position, phase, 0.8)
    after = _AFTER.match(line.text, position + 1)
    if after:
        return Sized("unspecified", plain_term(after.group()), position, phase, 0.85)
    if leads_to_fund(line, position) or _WITHIN_BRACKET.search(window) or _FUND_ONLY.search(window):
        return Sized("unspecified", None, position, phase, 0.8)
    return None


def _invested(line: Line, position: int, window: str, start: int, phases: list[re.Match[str]]) -> Sized | None:
    """An amount that is put into a phase, or into what is built: 一期投资18亿元, 投资28亿元的X基地."""
    phase = read_phase(phases[-1]) if phases else None
    found = _INVESTED.fullmatch(window[phases[-1].end() :]) if phases else None
    if found:
        return Sized("investment", phases[-1].group() + found["term"], start + phases[-1].start(), phase, 0.8)
    put = _PUT_IN.search(window)
    if put and leads_to_built(line, position):
        return Sized("investment", put["term"], start + put.start(), phase, 0.82)
    return None


def plain_term(words: str) -> str:
    """The source's word without the particles around it."""
    return words.strip().removeprefix("元").removeprefix("人民币").removeprefix("的").removeprefix("in ")


def _plainly(words: str, phases: list[re.Match[str]]) -> str:
    """What stands between word and amount, without the phase that may stand there."""
    for phase in phases:
        words = words.replace(phase.group(), "")
    return words.rstrip(" ([") if words.endswith(("(", "[")) else words

"""Sums and counts of groups: "the top seven funds are a combined RMB 362 billion", 12家重点基金，总规模700亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ronghe.extract.line import Line
from ronghe.extract.readers.totals.total_held import MERGE, NUMBER, OF_OTHERS, of_listed
from ronghe.extract.rules import kinds_of, matches, rule
from ronghe.text.numerals import numeral_at

_EN_SUM = (
    r"(?P<of>(?:[^\s,.;:()]{1,30} ){0,6}?{rules.total.group_en}(?: (?:for|in|of|set up by) (?:[^\s,.;:()]"
    r"{1,30} ?){1,4})?)"
    r"(?:,[^,;]{0,80},)? ?(?:(?:is|are|was|were|have|has|had|with|to|reached) )*(?:a |an )?"
    r"(?:{rules.total.sum_en})"
    r"(?: (?:of|at|in|value|size|capital|assets|is|was|are|planned|target|targets|investment|investments"
    r"|funding|budget|cost|amount|registered|paid-in))* ?{m:Money}"
)
_EN_OF_TRADE = (
    r"(?P<of>(?:(?!(?:and|the|its|in|of) )[\w-]+ ){0,4}?(?:industry|industries|sector|companies|firms|enterprises))"
    r"(?: (?:in|of) (?:the )?{:Place|Zone})? (?:had|has|reached|generated|recorded|achieved|posted) (?:an?|the)"
    r"(?: [\w-]+){0,3}? (?:output|output value|revenue|revenues|sales|turnover)(?: value)? of"
    r"(?: (?:about|around|some|over|nearly|more than))? ?{m:Money}"
)
_EN_THEIR = (
    r"(?:[Tt]heir|[Tt]he funds'|[Ii]ts) {rules.total.sum_en} (?P<of>[a-z][a-z -]{2,30}?)(?:, [^,;.]{3,30},)?"
    r" (?:is|was|were|comes to|came to|amounts? to|amounted to|reached|reaches|stands? at|stood at|totals|exceeds"
    r"|exceeded)(?: (?:about|around|some|over|nearly|more than))? ?{m:Money}"
)
_EN_SUM_FIRST = (
    r"{rules.total.sum_en} (?:\w+ ){0,2}(?:of|for) (?P<of>(?:[^\s,.;:()]{1,30} ){0,6}?{rules.total.group_en})"
    r"(?:,[^,;]{0,80},)? (?:is|are|was|were|reached|amounts? to|stands? at) ?{m:Money}"
)
_MANAGED = re.compile(r"(?:在管|管理)$")
"""Before 规模: what somebody manages is no sum of the funds told before it."""
_BALANCE = re.compile(r"(?:资产|负债|净资产|权益)$")
"""Before 总额: what one body has, though a count of its firms stands before it."""
_ZH_COUNT = NUMBER + r"(?P<of>[^，,。；;、\d]{0,12}?{rules.total.group_zh})"
_ZH_COUNT_AFTER = (
    r"(?P<of>[^，,。；;、\d{#Name}]{0,10}?{rules.total.group_zh})(?:总数|数量)?"
    r"(?:共有?|已[有达]|达到?|合计|仅有?|只有|有|约|近|超过|突破){0,3}" + NUMBER + r"(?=[，,。；;、)]|$)"
)
_ZH_GOES_ON = (
    r"(?<=[，、；])(?:其中|已|累计)*(?P<term>认缴|实缴|实际到位|到位|完成募集|募集|募资|投出|完成投资)(?:规模|总额|金额|资金|出资)?"
    r"(?:合计|共|约|近|仅|达|为|超过?|逾){0,3}{m:Money}"
)
"""Behind the sum of a group another of it: 基金47只，目标规模合计2140亿元，实缴680亿元."""
_ZH_SUM = r"(?P<term>(?:认缴|实缴|募集|管理|目标|计划|总)?{rules.total.sum_zh})(?:[^，,。；;\d]{0,6}?){m:Money}"
_LEAD = re.compile(
    r"^(?:(?:[Tt]he )?(?:size|value|capital|sum|total|amount) of |(?:and|that|with|in|for|of|a|an) "
    r"|[\ue000-\ue009](?:'s)? (?:(?:now|also|already) )?(?:has|had|hosts|counts|runs|manages) )+|^(?:manages"
    r"|managing|runs) "
)
_BASIS = re.compile(r"[^，。；]{0,12}(?:的)?基础上")
"""Behind a count: what it counts is what something is made of, and nobody's: 在46家院所及26户企业基础上组建."""
_SERIES = re.compile(
    r"(?:左右|以上)?的(?P<of>(?:系列|多[只支个])[^，。；、\d]{0,6}基金|[^，。；、\d]{0,6}基金(?:群|集群|矩阵|丛林|体系|系列))"
)
"""Behind a sum: it is that of several funds, 总规模300亿元的系列基金."""
_SUBS = re.compile(r"(?:^|[，、；。有共各]|下设|参股|全部)子(?:基金(?:的|合计|群)?)?$")
"""Right before the word for a sum: that of all funds below, 参股17只，子基金总规模128亿元."""
_SUB_WITHIN = 8
_PLACES_DO = re.compile(
    r"个?(?:省区市|省市|省份|省|地市|城市|市|区县|县|国家|部门)(?:\([^()，。]{1,6}\))?"
    r"(?:已|先后|相继|都|均|共同|联合|累计|共){0,3}(?:设立|成立|组建|发起|建立|出台|印发|建成|参股)"
)
"""Behind a number: so many places set something up, of which this is no number, 14个省设立基金31只."""
_LEAD_ZH = re.compile(
    r"^(?:使得?|令|致使|让|其|该|的|及其?|和)+|^.*(?:设立|组建|孵化|成立|发起|签约|引进|集聚|培育|参股|建成|投资|建立|共|有|了|年)(?=.)"
)
GROUP_VERB = re.compile(r"设立|组建|孵化|成立|发起|签约|引进|集聚|聚集|培育|落地|落户|参股|建成|入驻|吸引|投资了|建立")

_NAMED = kinds_of("Name")
_TRADE = re.compile(r"\b(?:output|revenues?|sales|turnover)\b")


@dataclass(frozen=True, slots=True)
class Group:
    """A counted group in a line: its number, its words, where it stands in the line's text."""

    number: int | None
    of: str
    start: int
    over: bool = False


def group_sums(line: Line) -> Sequence[tuple[int, Group, str | None]]:
    """The amounts of a line that are figures about a group: position, group, and the measure's word; found once."""
    known: dict[int, Sequence[tuple[int, Group, str | None]]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        known[line.number] = tuple(_group_sums(line))
    return known[line.number]


def _group_sums(line: Line) -> Iterator[tuple[int, Group, str | None]]:
    taken: set[int] = set()
    summed = line.latin and rule(line.page.lens, "{rules.total.sum_en}").search(line.text) is not None
    trade = line.latin and _TRADE.search(line.text) is not None
    for notation in (*((_EN_SUM, _EN_SUM_FIRST, _EN_THEIR) if summed else ()), *((_EN_OF_TRADE,) if trade else ())):
        for match in matches(line, notation):
            start, end = match.span("of")
            lead = _LEAD.match(line.text[start:end])
            start += lead.end() if lead else 0
            if match.start("m") not in taken:
                taken.add(match.start("m"))
                words = line.stretch(start, end).quote(line.page.text)
                yield match.start("m"), Group(_number_in(words), words, start), line.text[end : match.start("m")]
    counted = list(groups(line, summed=True))
    for match in rule(line.page.lens, _ZH_SUM).finditer(line.text):
        before = [group for group in counted if group.start < match.start()]
        words = line.text[max(0, match.start() - 24) : match.start()]
        if _MANAGED.search(line.text, 0, match.start("term")) or match["term"].startswith(
            ("管理规模", "管理资产", "在管")
        ):
            continue
        if _BALANCE.search(line.text, 0, match.start()):
            continue
        series = _SERIES.match(line.text, match.end())
        if match.start("m") in taken or not (before or series or re.search(r"累计|合计|总计|共计|各类", words)):
            continue
        if _of_one(line, match, before[-1] if before else None):
            continue
        found = before[-1] if before else _clause(line, match)
        if series is not None:
            found = Group(None, series["of"], series.start("of"))
        yield match.start("m"), found, match["term"]
        for further in rule(line.page.lens, _ZH_GOES_ON).finditer(line.text, match.end()) if before else ():
            if not any(not item.unsaid for item in line.signs(match.end(), further.start(), _NAMED)):
                yield further.start("m"), found, further["term"]


def _of_one(line: Line, match: re.Match[str], group: Group | None) -> bool:
    """Whether a sum with its word is that of one fund or project, and not of the group counted before it."""
    if _SUBS.search(line.text, max(0, match.start() - _SUB_WITHIN), match.start("term")):
        return False
    if match["term"].endswith("投资") and (group is None or _clauses_on(line, group, match.start()) != 1):
        return True
    of_funds = group is not None and _of_funds(line, group, match.start())
    of_list = of_funds and group is not None and is_of_list(line, group)
    beside = line.items.get(match.start() - 1)
    if beside is not None and beside.kind == "Fund" and not beside.unsaid and (beside.mention or not of_list):
        return True
    near = list(line.signs(max(0, match.start() - 12), match.start(), frozenset({"Fund"})))
    return bool(near) and (group is None or (near[-1].unsaid and not of_funds))


def _of_funds(line: Line, group: Group, at: int) -> bool:
    """Whether a position goes on about the funds counted in the clause before: 等11支基金签约，总规模."""
    return group.of.endswith("基金") and _clauses_on(line, group, at) == 1


def _clauses_on(line: Line, group: Group, at: int) -> int:
    """How many clauses behind a counted group a position stands."""
    return line.text.count("，", group.start, at)


def is_of_list(line: Line, group: Group) -> bool:
    """Whether a counted group stands behind names of some of it: A、B等11支基金."""
    return line.text.startswith("等", group.start - 1)


def _clause(line: Line, match: re.Match[str]) -> Group:
    """The words of the clause before a sum's word, where no counted group stands before it."""
    start = max(line.text.rfind(mark, 0, match.start()) for mark in "，,。；;、：") + 1
    end = match.end("term")
    return Group(None, line.stretch(start, end).quote(line.page.text).strip(), start)


def groups(line: Line, *, summed: bool = False) -> Iterator[Group]:
    """Counted groups in Chinese: 12家重点基金, 30余家企业; funds listed by name only where they are ``summed`` up."""
    if not line.page.holds(line.number, "rules.total.group_zh"):
        return
    found = [match for notation in (_ZH_COUNT, _ZH_COUNT_AFTER) for match in matches(line, notation)]
    for match in sorted(found, key=lambda match: match.start()):
        number = numeral_at(match["number"], 0)
        if _BASIS.match(line.text, match.end()) or OF_OTHERS.search(line.text, 0, match.start()):
            continue
        if (
            MERGE.match(line.text, match.end())
            or _PLACES_DO.match(line.text, match.end("number"))
            or line.text[match.start() - 1] in "将把"
        ):
            continue
        if number is None or number.value <= 1:
            continue
        of = _LEAD_ZH.sub("", line.stretch(*match.span("of")).quote(line.page.text))
        if not of_listed(line, match.start()) or (summed and of.endswith("基金")):
            yield Group(int(number.value), of, match.start(), bool(match["over"]))


def _number_in(words: str) -> int | None:
    for match in re.finditer(r"[\w,]+", words):
        found = numeral_at(words, match.start())
        if found is not None and found.value == found.value.to_integral_value() and 1 < found.value < Decimal(100_000):
            return int(found.value)
    return None

"""Figures about groups: "the top seven funds are a combined RMB 362 billion", 等12家基金签约,总规模700亿元.

A figure about a group is never one fund's size. The subject is the place or body that the group belongs
to, where the sentence names one; ``of`` says in the text's words what is totalled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.readers import total_en, total_listed
from ronghe.extract.readers.measures import measure_of
from ronghe.extract.readers.stance import as_of, asserted_by, clause_start, modality
from ronghe.extract.readers.topic import told_before
from ronghe.extract.rules import caught, kinds_of, lines, matches, rule
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Count, End, Issue, Money
from ronghe.text.numerals import numeral_at

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "total"
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
_ZH_NUMBER = (
    r"(?<![第\d])(?P<number>(?:[\d,]{1,9}|\d{1,4}\.\d{1,2})(?P<myriad>万)?|[一二三四五六七八九十百千两]{1,5})(?P<over>余|多)?"
    r"(?:{rules.total.counters})(?P<over_too>余)?"
)
_HAS = (
    r"(?:现有|拥有|共有|共|建有|下设|下辖|内设|设有|累计|承担|授权|获得?|吸引|汇聚|加入|奖励|支持|来自|由|有|培养|发布|入园|联合|达到|突破|已有|完成投资|投资"
    r"|实施|服务|集聚|入驻|孵化|设|含|吸纳|其中|建成|在管|运营|现役|招收|毕业)"
)
_MANAGED = re.compile(r"(?:在管|管理)$")
"""Before 规模: what somebody manages is no sum of the funds told before it."""
_HAS_OF = re.compile(r"^(?:其中|现有|拥有|目前|已有|共有|另有|建有)+(?=[\u4e00-\u9fff])")
_ZH_HELD = _HAS + r"[^，,。；;、\d]{0,16}?" + _ZH_NUMBER + r"(?P<of>[^，,。；;、\d{#Name}]{0,10}?{rules.total.held_zh})"
_ZH_HELD_AFTER = (
    r"(?P<of>(?:{rules.total.held_zh}|[^，,。；;、\d{#Name}]{0,8}?{rules.total.held_zh}))(?:总数)?(?:已|约|近|达到?|共|突破|超过|增至|增加到|发展到){0,3}"
    + _ZH_NUMBER
    + r"(?=[，,。；;、)\[]|$)"
)
_ZH_COUNT = _ZH_NUMBER + r"(?P<of>[^，,。；;、\d]{0,12}?{rules.total.group_zh})"
_ZH_COUNT_AFTER = (
    r"(?P<of>[^，,。；;、\d{#Name}]{0,10}?{rules.total.group_zh})(?:共有?|已有|已达|达到?|合计|总数达?)?"
    + _ZH_NUMBER
    + r"(?=[，,。；;、)]|$)"
)
_ZH_SIGN = r"[\d,一二三四五六七八九十百千两]万?[余多]?(?:{rules.total.counters})|{rules.total.sum_zh}"
_ZH_SUM = r"(?P<term>(?:认缴|实缴|募集|管理)?{rules.total.sum_zh})(?:[^，,。；;\d]{0,6}?){m:Money}"
_LEAD = re.compile(
    r"^(?:(?:[Tt]he )?(?:size|value|capital|sum|total|amount) of |(?:and|that|with|in|for|of|a|an) "
    r"|[\ue000-\ue009](?:'s)? (?:(?:now|also|already) )?(?:has|had|hosts|counts|runs|manages) )+|^(?:manages"
    r"|managing|runs) "
)
_LEAD_ZH = re.compile(r"^.*(?:设立|组建|孵化|成立|发起|签约|引进|集聚|培育|参股|建成|投资|建立|共|有|了|年)(?=.)")
_LISTED = re.compile(r"等[^，。；]{1,14}?(?:共同|联合|发起|出资|设立|组建|参与|共建|持股|牵头)")
"""等12家机构共同发起: the number of those listed, and no figure about a group."""
_GROUP_VERB = re.compile(r"设立|组建|孵化|成立|发起|签约|引进|集聚|聚集|培育|落地|落户|参股|建成|入驻|吸引|投资了|建立")

_THROUGH = re.compile(r"依托|借助|通过|借力")
"""依托该中心孵化企业6家 counts what is the centre's."""
_MEMBERS = re.compile("成员|会员")
_CLAUSES_BACK = 3
_WHOLE_AREA = re.compile(r"全(?:省|市|县|区)(?![\u4e00-\u9fff]?(?:会|委|协会))")
_LEAD_WITHIN = 40
_TOLD_WITHIN = 400
_OWNERS = kinds_of("Org")
_TRADE = re.compile(r"\b(?:output|revenues?|sales|turnover)\b")


@dataclass(frozen=True, slots=True)
class _Group:
    """A counted group in a line: its number, its words, where it stands in the line's text."""

    number: int | None
    of: str
    start: int
    over: bool = False


_AREA = (
    r"(?:{p:Place}(?:现|目前)?(?:已|共|全市|全省|全县|全区|地区)?|全(?:市|省|县|区|国))[^，,。；;{#Org|Money}]{0,40}?"
    r"(?:，[^，,。；;{#Org|Money}]{0,16}?)?(?P<term>{measures.output.zh}|{measures.leveraged.zh})[^，,。；;\d{#Org}]{0,6}?{m:Money}"
)
"""全市军民融合企业实现产值1730亿元: the figure of an area is no body's."""


def _of_area(line: Line) -> Iterator[Claim]:
    for match in matches(line, _AREA):
        item = line.items[match.start("m")]
        if item.money is None:
            continue
        places = caught(line, match, "p")
        yield line.page.claim(
            NAME, "total", line.span, 0.75, subject=line.end(places[0]) if places else _place_told(line),
            value=item.money.money, of=match["term"], measure=measure_of(match["term"], line.page.lens),
            bound=item.money.bound, as_of=as_of(line, match.start("m")),
            modality=modality(line, match.start("term"), match.start("m")), asserted_by=asserted_by(line),
        )  # fmt: skip


@lru_cache(maxsize=4)
def _provinces(lens: Lens) -> frozenset[str]:
    return frozenset(form for known in lens.known if known.level in ("province", "provincial") for form in known.forms)


def _place_told(line: Line) -> End | None:
    """The place that the text told last before the line: whose 全市 it is; 全省 is a province's."""
    page = line.page
    of_province = "全省" in line.text
    found = [
        mention
        for mention in told_before(line, page.mentions, _TOLD_WITHIN)
        if mention.kind == "Place" and (not of_province or mention.text in _provinces(page.lens))
    ]
    return page.book.end(found[-1]) if found else None


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each sum of a group, and for each counted group that a Chinese sentence says was set up."""
    for line in lines(page, "readers.total.trigger", where=partial(_may_count, page)):
        for position, group, term in group_sums(line):
            yield _sum(line, position, group, term)
        listed = list(total_listed.listed(line)) if line.han else []
        starts = {one.start for one in listed}
        for one in listed:
            yield _claim_of_count(line, one.owner, _Group(one.number, one.of, one.start, one.over))
        counted = list(_groups(line)) if _GROUP_VERB.search(line.text) else []
        counted = [group for group in counted if group.start not in starts]
        yield from (_count(line, group) for group in counted)
        numbers = {group.number for group in counted} | {one.number for one in listed}
        for claim in _held(line, {group.start for group in counted} | starts):
            if not (isinstance(claim.value, Count) and claim.value.count in numbers):
                yield claim
        yield from _of_area(line)
        for told in total_en.counted(line) if line.latin else ():
            yield page.claim(
                NAME, "total", line.span, 0.8, subject=told.owner, value=Count(told.number), of=told.of,
                bound=told.bound,
                as_of=as_of(line, told.start), modality=modality(line, told.start, told.start),
                asserted_by=asserted_by(line),
            )  # fmt: skip


def _may_count(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence holds what every rule here needs: in Chinese a counted number or the word of a sum."""
    if sentence.latin:
        return True
    return rule(page.lens, _ZH_SIGN).search(page.folded, sentence.span.start, sentence.span.end) is not None


def group_sums(line: Line) -> Sequence[tuple[int, _Group, str | None]]:
    """The amounts of a line that are figures about a group: position, group, and the measure's word; found once."""
    known: dict[int, Sequence[tuple[int, _Group, str | None]]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        known[line.number] = tuple(_group_sums(line))
    return known[line.number]


def _group_sums(line: Line) -> Iterator[tuple[int, _Group, str | None]]:
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
                yield match.start("m"), _Group(_number_in(words), words, start), line.text[end : match.start("m")]
    groups = list(_groups(line))
    for match in rule(line.page.lens, _ZH_SUM).finditer(line.text):
        before = [group for group in groups if group.start < match.start()]
        words = line.text[max(0, match.start() - 24) : match.start()]
        if _MANAGED.search(line.text, 0, match.start("term")):
            continue
        if match.start("m") in taken or not (before or re.search(r"累计|合计|总计|共计|各类", words)):
            continue
        beside = line.items.get(match.start() - 1)
        if beside is not None and beside.kind == "Fund" and not beside.unsaid:
            continue
        near = list(line.signs(max(0, match.start() - 12), match.start(), frozenset({"Fund"})))
        if near and (not before or near[-1].unsaid):
            continue
        yield match.start("m"), before[-1] if before else _clause(line, match), match["term"]


def _clause(line: Line, match: re.Match[str]) -> _Group:
    """The words of the clause before a sum's word, where no counted group stands before it."""
    start = max(line.text.rfind(mark, 0, match.start()) for mark in "，,。；;、：") + 1
    end = match.end("term")
    return _Group(None, line.stretch(start, end).quote(line.page.text).strip(), start)


def _groups(line: Line) -> Iterator[_Group]:
    """Counted groups in Chinese: 12家重点基金, 30余家企业."""
    if not line.page.holds(line.number, "rules.total.group_zh"):
        return
    found = [match for notation in (_ZH_COUNT, _ZH_COUNT_AFTER) for match in matches(line, notation)]
    for match in sorted(found, key=lambda match: match.start()):
        number = numeral_at(match["number"], 0)
        if number is not None and number.value > 1 and not _of_listed(line, match.start()):
            of = _LEAD_ZH.sub("", line.stretch(*match.span("of")).quote(line.page.text))
            yield _Group(int(number.value), of, match.start(), bool(match["over"]))


def _of_listed(line: Line, start: int) -> bool:
    """Whether a number tells how many were listed right before it: A、B、C三家单位, A、B等12家机构共同发起."""
    listed = line.text[max(0, start - 2)] in "、和与及" and start - 1 in line.items
    return listed or _LISTED.match(line.text, max(0, start - 1)) is not None


def _held(line: Line, told: set[int]) -> Iterator[Claim]:
    """What a clause says that its subject has or counts: 现有职工2100余人, 下设19个学院; not at ``told``."""
    if not line.page.holds(line.number, "rules.total.held_zh"):
        return
    for notation in (_ZH_HELD, _ZH_HELD_AFTER):
        for match in matches(line, notation):
            start = clause_start(line, match.start())
            owner = line.items.get(start) or line.items.get(start - 1)
            others = list(line.signs(start + 1, match.end("number"), _OWNERS))
            number = numeral_at(
                match["number"] + ("万" if match["myriad"] and not match["number"].endswith("万") else ""), 0
            )
            if (
                line.text[match.start("number") - 1] == "等"
                or _of_listed(line, match.start("number"))
                or _THROUGH.match(line.text, start)
            ):
                continue
            if match.start("number") in told or number is None or number.value <= 1 or others:
                continue
            if owner is None or owner.kind not in _OWNERS:
                area = _WHOLE_AREA.search(line.text, max(0, match.start() - _LEAD_WITHIN), match.end())
                known = _place_told(line) if area else _before(line, start)
                if known is None:
                    continue
            else:
                known = line.end(owner)
            told.add(match.start("number"))
            of = _HAS_OF.sub("", line.stretch(*match.span("of")).quote(line.page.text))
            alliances = list(line.signs(0, match.start(), frozenset({"Alliance"}))) if _MEMBERS.search(of) else []
            known = line.end(alliances[-1]) if alliances else known
            over = bool(match["over"] or match["over_too"])
            yield _claim_of_count(line, known, _Group(int(number.value), of, match.start("number"), over))


def _before(line: Line, start: int) -> End | None:
    """What the clause before is about, where this one goes on counting: 现有企业86家，其中…14家."""
    for _ in range(_CLAUSES_BACK):
        if start == 0:
            return None
        start = clause_start(line, start - 1)
        item = line.items.get(start) or line.items.get(start - 1)
        if item is not None and item.kind in _OWNERS:
            return line.end(item)
    return None


def _number_in(words: str) -> int | None:
    for match in re.finditer(r"[\w,]+", words):
        found = numeral_at(words, match.start())
        if found is not None and found.value == found.value.to_integral_value() and 1 < found.value < Decimal(100_000):
            return int(found.value)
    return None


def _owner(line: Line, position: int, of: str = "") -> End | None:
    """The place or body that the group belongs to: where it settles, else the last place or zone before, else after."""
    alliances = list(line.signs(0, position, frozenset({"Alliance"}))) if _MEMBERS.search(of) else []
    if alliances:
        return line.end(alliances[-1])
    start = clause_start(line, position)
    if _WHOLE_AREA.search(line.text, max(0, position - _LEAD_WITHIN), position):
        return _place_told(line)
    first = line.items.get(start) or line.items.get(start - 1)
    further = any(line.signs(start + 1, position, _OWNERS))
    if line.han and first is not None and first.kind in _OWNERS and not further:
        return line.end(first)
    settles = rule(line.page.lens, r"[^，,。；;]{0,30}?{readers.place.zh}(?:在|于|到|至|了)?{p:Place|Zone}").match(
        line.text, position
    )
    if settles:
        return line.end(caught(line, settles, "p")[0])
    places = list(line.signs(0, position, kinds_of("Place|Zone"))) or list(
        line.signs(position, None, kinds_of("Place|Zone"))
    )
    bodies = places or [
        item
        for item in line.signs(0, position, kinds_of("Institute|Company|PublicBody"))
        if line.page.folded[item.span.start - 1] not in "由被与向据"
    ]
    return line.end(bodies[-1]) if bodies else None


def _whose(line: Line, position: int) -> End | None:
    """Whose the group of an English sum is: the sentence says "Jiangsu has 9 funds with a combined …"."""
    match = rule(
        line.page.lens, r"{s:Place|Org}(?:'s)? (?:(?:now|also|already) )?(?:(?:has|had|hosts|counts|runs|manages) )?$"
    ).search(line.text, max(0, position - 40), position)
    return line.end(caught(line, match, "s")[0]) if match else None


def _sum(line: Line, position: int, group: _Group, term: str | None) -> Claim:
    item: Item = line.items[position]
    assert item.money is not None
    han = term is not None and not term.isascii()
    measure = measure_of(term, line.page.lens) if term else None
    return line.page.claim(
        NAME,
        "total",
        line.span,
        0.85,
        subject=_owner(line, position) if han else _whose(line, group.start),
        value=_money(item),
        of=group.of,
        count=group.number,
        term=term if han else None,
        measure=measure if measure != "unspecified" else None,
        bound=item.money.bound,
        also=item.also.as_json() if item.also else None,
        modality=modality(line, group.start, position),
        as_of=as_of(line, position),
        asserted_by=asserted_by(line),
    )


def _money(item: Item) -> Money:
    assert item.money is not None
    return item.money.money


def _count(line: Line, group: _Group) -> Claim:
    return _claim_of_count(line, _owner(line, group.start, group.of), group)


def _claim_of_count(line: Line, owner: End | None, group: _Group) -> Claim:
    return line.page.claim(
        NAME, "total", line.span, 0.75, subject=owner, value=Count(group.number or 0), of=group.of,
        bound="over" if group.over else None, as_of=as_of(line, group.start),
        modality=modality(line, group.start, group.start),
    )  # fmt: skip

"""Figures that Chinese statistics tell of an area: 全市…实现产值1730亿元, 共有企业438家, 依次为A（6亿元）和B（3亿元）.

Whose they are is told once, by the place at the head of a clause, by 全市 or by the title of a bulletin; the clauses
and sentences behind go on about it until they speak of a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.totals.total_area import AREA, Area, page_area, place_told
from ronghe.extract.readers.totals.total_held import NUMBER, number_of
from ronghe.extract.rules import alternatives, kinds_of, rule, words_of
from ronghe.lens.lens import Lens
from ronghe.model import End
from ronghe.text.segment import parted

_CLAUSE = re.compile(r"[，。；：！？\n]|,(?!\d)|:(?!\d)|;")
_ACTING = kinds_of("Org")
_BODIES = frozenset(SIGNS[kind] for kind in _ACTING)
_PLACE = SIGNS["Place"]
_LEAD = re.compile(
    rf"(?:[\s\d.、()%一二三四五六七八九十]{{0,6}}(?:{SIGNS['Date']}|\d{{4}}年|截至|截止|到|至|目前|如今|现在|今年|去年|当年|年末|年底|月末|底|末|全年"
    rf"|上半年|下半年|前三季度|一季度|期间|以来|其中|此外|同时|另外|仅|据统计|据测算|数据显示|统计显示|初步核算|经初步核算|按|分地区看|从地区看|,|，)){{0,6}}"
    rf"[\s的]?"
)
_OTHER = re.compile(
    r"(?:该|本(?![省市县区州])|其(?!中)|我(?!国|省|市|县|区)|各(?![类级项地种])|某|这)[^，。；]{0,4}|(?:园区|基地|公司|集团|学校|学院|研究[所院]|实验室|中心|联盟|基金)(?![\u4e00-\u9fff]{0,4}(?:企业|单位))"
)
"""At the head of a clause: it speaks of a body that is not named."""
_GROWTH = re.compile(
    r"增加(?!值)|增长|减少|下降|上升|提高|高于|低于|比上年|较上年|同比|环比|人均|户均|平均|相当于|占|每|约合"
)
_BEHIND = re.compile(r"(?:以[上下内]|的|级|左右的|到|至|-|—)")
"""Behind an amount that only describes something: 产值10亿元以上的企业."""
_REACHED = re.compile(
    r"(?:首次|已经?|累计|总计|合计|共计?|约|近|仅|就|为|达到?|是|有|突破|超过?|逾|实现|完成|高达|接近|分别|总数|数量)+$"
)
_DONE = re.compile(
    r"^(?:其中|预计|力争|新增|新认定|新引进|新建成|新培育|计划|目标|年末|全年|共|累计|已|全[省市县区国]|现有|拥有|实现|完成|投入|上缴|获得?|争取|带动|吸引|达成|安排|建成|建有|设立|设有|有(?![色机限])|聚集|集聚|培育|引进|认定"
    r"|形成|聚集了|集聚了|和|及|就|了|新建|取得|承担|授权|转化|的|按[^，]{2,6}看|各类)+(?=[\u4e00-\u9fffA-Z“”])"
)
_WORDS = r"(?P<of>[^，。；、：:\d{#Name|Money|Date}]{2,32}?)"
_SUM = _WORDS + r"{m:Money}"
_COUNT_AFTER = r"(?P<of>[^，。；、：:\d{#Name|Money|Date}]{2,32}?)" + NUMBER + r"(?=[，,。；;、)(\[]|$)"
_COUNT_BEFORE = (
    r"(?:有|拥有|设立|建成|引进|培育|集聚|聚集|认定|建设|获批|入驻|达|转化|组建|承担|授权|吸引|新增|服务|惠及)(?:了|各类)?"
    + NUMBER
    + r"(?P<of>[^，。；、：:\d{#Name|Money|Date}]{2,16}?)"
    r"(?=[，,。；;、)(\[]|$|入驻|落户|落地|签约|参与|参加|拿出|投产|加入|纳入)"
)
_IN_ORDER = (
    r"(?:依次|分别|前[一二三四五六七八九十\d]{1,2}位|排名)(?:依次|分别)?(?:为|是|有){0,2}"
    r"(?P<list>{:Place}\({:Money}\)(?:[、和及]{1,2}{:Place}\({:Money}\)){1,12})"
)
"""投入超过300亿元的有2个市，依次为A（641.8亿元）和B（352.0亿元）."""
_MEASURED = re.compile(
    r"(?P<of>[^，。；：\d\ue000-\ue00b]{2,16}?)(?:总量|总额)?(?:\ue00a|超过?|达到?|突破|最多|排名|居前)"
)
_ACHIEVED = re.compile(r"^.*(?:实现|完成)(?=..)")
"""Before what is measured: 户规模以上企业实现工业总产值."""
_MEASURES = re.compile(r"(?P<of>[^，。；：\d\ue000-\ue00b]{2,20}?)(?:年均|同比|增长|累计|(?=[，由从]))")
_BACK = 3
_NEAR = 12
"""So near the head of its clause stands the word for the area of which the clause tells: 年末全市共有…"""
_ASIDE = re.compile("[占比较居\ue000-\ue009]")
"""占全市的31.6%: the area is only compared with."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of an area: an amount's item or a count, and its place in the line.

    ``of`` is what it is of in the text's words, ``words`` all that the clause says before it.
    """

    owner: End | None
    of: str
    words: str
    start: int
    item: Item | None = None
    number: int = 0
    over: bool = False


def figures(line: Line) -> Iterator[Figure]:
    """The figures of areas that a Chinese line tells, each place of the line once."""
    if not line.han:
        return
    told = page_area(line.page)
    bulletin = told if told is not None and told.loose else None
    area = bulletin or inherited(line)
    done: set[int] = set()
    for start, end in parted(line.text, _CLAUSE):
        area = _area(line, start, end, area or bulletin)
        for one in clause_figures(line, start, end, area) if area else ():
            if one.start not in done:
                done.add(one.start)
                yield one
    yield from (one for one in _in_order(line) if one.start not in done)


def _named(line: Line, start: int, end: int) -> bool:
    return any(char in _BODIES for char in line.text[start:end])


def _area(line: Line, start: int, end: int, before: Area | None) -> Area | None:
    """Whose figures a clause tells: the place at its head, 全市, or as before; None where it speaks of a body."""
    lead = _LEAD.match(line.text, start, end)
    at = lead.end() if lead else start
    if at < end and line.text[at] == _PLACE:
        at = next(place for place in range(at, end + 1) if line.text[place + 1 : place + 2] != _PLACE)
        behind = line.text[at + 1 : at + 2]
        return None if behind in _BODIES or behind in ("、", "和", "与") else Area(line.end(line.items[at]))
    whole = AREA.search(line.text, at, min(end, at + _NEAR))
    if whole is not None and not _ASIDE.search(line.text, at, whole.start()):
        loose = before.loose if before else False
        return Area(None if whole["land"] else place_told(line, whole.start()), loose)
    if _named(line, start, end) or _OTHER.match(line.text, at, end):
        return None
    return before


def inherited(line: Line) -> Area | None:
    """The area of which the sentences before of the paragraph tell figures."""
    page = line.page
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        if page.opens_paragraph(number + 1):
            return None
        span = page.sentences[number].span
        whole = AREA.search(page.folded, span.start, span.end)
        mentions = page.names_in(span)
        first = mentions[0] if mentions else None
        if whole is not None and (first is None or whole.start() < first.span.start):
            return Area(None if whole["land"] else place_told(line))
        lead = _LEAD.match(page.folded, span.start, span.end)
        if first is not None and first.kind == "Place" and first.span.start == (lead.end() if lead else span.start):
            return Area(page.book.end(first)) if all(one.kind not in _ACTING for one in mentions) else None
        if any(one.kind in _ACTING for one in mentions):
            return None
    return None


def clause_figures(line: Line, start: int, end: int, area: Area) -> Iterator[Figure]:
    """The figures of a clause that tells of an area: sums and counts whose words end as statistics measure."""
    lens = line.page.lens
    for match in rule(lens, _SUM).finditer(line.text, start, end):
        of = noun(match["of"])
        if _GROWTH.search(match["of"]) or _describes(line, match.end()) or not _fits(lens, of, area, "sum"):
            continue
        yield Figure(area.end, _words(line, match, of), match["of"], match.start("m"), line.items[match.start("m")])
    for notation in (_COUNT_AFTER, _COUNT_BEFORE):
        for match in rule(lens, notation).finditer(line.text, start, min(len(line.text), end + 1)):
            of, number = noun(match["of"]), number_of(match)
            if number is None or number < 2 or _GROWTH.search(line.text, match.start(), match.start("number")):
                continue
            if _fits(lens, of, area, "count") and not line.text.startswith(("、", "和"), match.start("number") - 1):
                yield Figure(
                    area.end, _words(line, match, of), match["of"], match.start("number"), None, number,
                    bool(match["over"] or match["over_too"]) or _over(line, match.start("number")),
                )  # fmt: skip


def _describes(line: Line, end: int) -> bool:
    """Whether the amount that ends there only describes something: 投资50亿元以上项目1个."""
    if _BEHIND.match(line.text, end):
        return True
    item = line.items.get(end - 1)
    said = item.span.quote(line.page.folded) if item is not None else ""
    return said.endswith(("以上", "以下", "以内")) and line.text[end : end + 1] not in ("，", "。", "；", ")", "")


def _over(line: Line, at: int) -> bool:
    return line.text.endswith(("超过", "突破", "逾", "超"), 0, at)


def noun(words: str) -> str:
    """What is counted, without the verbs before it and the words of reaching behind it; two characters at least."""
    return _DONE.sub("", _ACHIEVED.sub("", _REACHED.sub("", words.strip())))


def _words(line: Line, match: re.Match[str], of: str) -> str:
    at = match.start("of") + max(0, match["of"].find(of))
    return line.stretch(at, at + len(of)).quote(line.page.text)


def _fits(lens: Lens, of: str, area: Area, what: str) -> bool:
    return len(of) > 1 and (area.loose or fits(lens, of, what))


def fits(lens: Lens, of: str, what: str) -> bool:
    """Whether words end as statistics measure a sum, or name what they count."""
    return len(of) > 1 and _nouns(lens, what).search(of) is not None


@lru_cache(maxsize=8)
def _nouns(lens: Lens, what: str) -> re.Pattern[str]:
    """What statistics measure, or count, at the end of the words."""
    lists = {
        "sum": ("measures.output.zh", "measures.leveraged.zh", "rules.total.figure_zh"),
        "count": ("rules.total.held_zh", "rules.total.group_zh", "rules.total.area_zh"),
    }[what]
    return re.compile(
        alternatives([word for key in lists for word in words_of(lens, key)]) + r"[”）)]?(?:\([^()]{1,8}\))?$"
    )


def counted_before(line: Line, start: int, end: int) -> str | None:
    """What the last count in a stretch of a line is of."""
    found = [noun(match["of"]) for match in rule(line.page.lens, _COUNT_AFTER).finditer(line.text, start, end)]
    fits = [of for of in found if _nouns(line.page.lens, "count").search(of)]
    return fits[-1] if fits else None


def measured(line: Line, start: int, end: int, what: str) -> str | None:
    """The last words in a stretch of a line that statistics measure, or count: 产业规模, 企业总数."""
    last = None
    for match in _MEASURES.finditer(line.text, start, end):
        of = noun(match["of"])
        last = of if _nouns(line.page.lens, what).search(of) else last
    return last


def _in_order(line: Line) -> Iterator[Figure]:
    """The figures of several places in brackets behind them; of what is told before."""
    for match in rule(line.page.lens, _IN_ORDER).finditer(line.text):
        told = [one["of"] for one in _MEASURED.finditer(line.text, max(0, match.start() - 80), match.start())]
        if not told:
            continue
        of = _DONE.sub("", told[-1])
        places = list(line.signs(*match.span("list"), frozenset({"Place"})))
        sums = [(at, item) for at, item in line.between(*match.span("list")) if item.kind == "Money"]
        for place, (at, item) in zip(places, sums, strict=False):
            yield Figure(line.end(place), of, told[-1], at, item)

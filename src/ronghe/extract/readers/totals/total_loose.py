"""Figures of groups in Chinese reports and news that no name in their sentence owns: 新增企业7家、技术中心11个.

They are of the body that the sentences before speak of, of the area that they tell, or of nobody who is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ronghe.extract import topics_zh
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.readers.topic import paragraph_start
from ronghe.extract.readers.totals.total_area import AREA, Area, place_told
from ronghe.extract.readers.totals.total_held import NUMBER, number_of
from ronghe.extract.readers.totals.total_stats import Figure, clause_figures, counted_before, inherited, measured
from ronghe.extract.rules import kinds_of, rule
from ronghe.text.segment import parted

_CLAUSE = re.compile(r"[，。；：！？\n]|,(?!\d)|:(?!\d)|;")
_OWNERS = kinds_of("Fund|Company|Institute|Zone|Alliance")
_OWNING = frozenset(SIGNS[kind] for kind in kinds_of("Org|Project"))
_BODY = re.compile(
    r"公司|集团|报告期|学校|医院|银行|车间|[本我全该][所院校园厂]|研究[所院]|实验室|(?<!技术|服务|检测)中心|联盟|基金|园区|基地"
)
"""Words for a body that stands unnamed before a sum: what it has is no figure of a group."""
_OF_BODY = re.compile(
    r"员工|职工|雇员|公司|子基金|股东|教师|学生|在校生|学院|会员|成员|校友|客户|研究室|部门|参股|投资项目|投企业"
)
"""What only a body has."""
_OF_GROUP = re.compile(
    r"合同|资金|奖补|贷款|授信|成交|交易|拨款|融资|签约|引资|固定资产|进出口|出口|总市值|(?:产业|行业|企业).{0,6}(?:规模|产值|收入)|余额"
)
"""What is summed up of many, also where nobody is named."""
_OWN_NUMBER = re.compile(r"\d[余多]?[个家名所项只支位户][^，。；、\d]{1,12}$")
"""Before a number: the noun has one of its own, 57个发起单位66人."""
_REPORT = re.compile(r"各位代表|工作报告|国民经济和社会发展计划|代表大会第?[一二三四五六七八九十]{1,3}次会议上")
"""What a government reports is of its area, whoever the sentence before speaks of."""
_REPORT_WITHIN = 400
_SPEAKS_OF = re.compile(
    r"(?:^|[。；\n])(?:\d{4}年，?|目前，?|去年，?)?(?:该|本)?"
    r"(?:公司|集团|学校|医院|企业|基金|研究[所院]|中心|实验室|联盟)(?:\d{4}年|目前|现|共|已|累计|实现|拥有|先后|主营)"
)
"""A sentence before that speaks of a body without its name, whose figures the ones behind are as well."""
_ADDS = re.compile(r"(?:全年|年内|期间|共|累计|另)?[，]?(?:新增|新认定|新引进|新建成|新培育|全年|累计)")
_PARAGRAPH = 400
_SOURCE = re.compile(
    rf"(?:根据|据)[^。；]{{0,40}}?{SIGNS['Policy']}[^。；，]{{0,12}}，(?={SIGNS['Date']}|全国|我国|\d)"
)
"""Whose figures a sentence gives, before the figures: 根据科技部《X报告》，2018年…."""
_FIELD = re.compile(r"【|[^，。；：\ue000-\ue00b]{2,10}[：|]")
"""A field of a page of key and value, which is read elsewhere."""
_TO_BE = re.compile(r"达产|投产|建成后|落地后")
"""A project's own figures."""
_ASIDE = re.compile(r"[占比较居为][^，。；]{0,2}$")
"""占全区的38%: the area is only compared with."""
_IN_ALL = re.compile(
    r"总[数量](?:已|达到?|升至|增至|增加到|突破|超过?|有|为){1,3}(?P<number>\d{1,6})(?P<over>余|多)?[家户个项名人](?=[，。；]|$)"
)
"""新认定企业162家，总数达到905家: all of what the clause before counts."""
_FEWEST = 3
_ROSE = (
    r"[由从](?:{:Date})?(?:的)?(?:不足|近|约)?(?:{:Money}|[\d.,]{1,9}万?[余多]?(?:{rules.total.counters}))(?:左右)?"
    r"(?:大幅|稳步|迅速|逐年|快速)?(?:增加|增长|跃升|提升|提高|上升|扩大|发展|攀升|增|升)(?:到|至|为)"
    r"(?:约|近|超过|了)?(?:{m:Money}|" + NUMBER + r")"
)
"""由2013年的1270亿元跃升至2660亿元: the later figure is the one that holds."""
_NOUN_WITHIN = 48


def loose(line: Line, told: Collection[int], numbers: Collection[int | None]) -> Iterator[Figure]:
    """The figures of a line without a body's name, none at the places or with the numbers told already."""
    source = _SOURCE.match(line.text)
    named = not _OWNING.isdisjoint(line.text[source.end() :] if source else line.characters)
    if named or _FIELD.match(line.text) or not line.han or _TO_BE.search(line.text) or notice_of(line.page) is not None:
        return
    area, of_body = _area(line)
    if area.end is None and _SPEAKS_OF.search(line.page.folded, paragraph_start(line, _PARAGRAPH), line.span.start):
        return
    for start, end in parted(line.text, _CLAUSE):
        for one in clause_figures(line, start, end, area):
            own_number = _OWN_NUMBER.search(line.text, start, one.start) if one.item is None else None
            if own_number or one.start in told or (one.item is None and one.number in numbers):
                continue
            if _is_of_group(line, one, nobody=area.end is None, of_body=of_body):
                yield one
    yield from _in_all(line, area, numbers)
    if not of_body:
        yield from (one for one in _rose(line, area) if one.start not in told)


def _is_of_group(line: Line, one: Figure, *, nobody: bool, of_body: bool) -> bool:
    """Whether a figure is that of a group, and not what an unnamed body has: its staff, its revenue."""
    if one.item is None:
        return one.number >= _FEWEST and not (nobody and _OF_BODY.search(one.of))
    if of_body or _BODY.search(line.text, 0, one.start):
        return False
    return not nobody or _OF_GROUP.search(one.of) is not None


def _area(line: Line) -> tuple[Area, bool]:
    """Whose figures the line tells, and whether they are those of a body that the sentences before speak of."""
    whole = AREA.search(line.text)
    if whole is not None and not _ASIDE.search(line.text, 0, whole.start()):
        return Area(None if whole["land"] else place_told(line, whole.start())), False
    added = _added(line)
    reported = _REPORT.search(line.page.folded, 0, _REPORT_WITHIN) is not None
    topic = topics_zh.topic(line, _OWNERS) if added is None and not reported else None
    if topic is not None:
        return Area(topic), True
    return added or inherited(line) or Area(None), False


def _added(line: Line) -> Area | None:
    """The area of which the paragraph tells, where the line goes on with it: 全市…达216户。…；新增企业7家."""
    if _ADDS.match(line.text) is None:
        return None
    start, folded = paragraph_start(line, _PARAGRAPH), line.page.folded
    whole = AREA.search(folded, start, line.span.start)
    number = line.page.sentence_number(whole.start()) if whole else None
    if whole is None or number is None:
        return None
    return Area(None if whole["land"] else place_told(line.page.line(number)))


def _in_all(line: Line, area: Area, numbers: Collection[int | None]) -> Iterator[Figure]:
    """The number of all of those whose additions stand before."""
    for match in _IN_ALL.finditer(line.text):
        of = counted_before(line, max(0, match.start() - _NOUN_WITHIN), match.start())
        if of is not None and int(match["number"]) not in numbers:
            over = match["over"] is not None
            yield Figure(area.end, of, of, match.start("number"), number=int(match["number"]), over=over)


def _rose(line: Line, area: Area) -> Iterator[Figure]:
    """What a figure rose to; of what it is stands before: 产业规模年均增长15.8%，由…跃升至2660亿元."""
    for match in rule(line.page.lens, _ROSE).finditer(line.text):
        what = "sum" if match["m"] else "count"
        of = measured(line, max(0, match.start() - _NOUN_WITHIN), match.start(), what)
        if of is not None and match["m"]:
            yield Figure(area.end, of, of, match.start("m"), line.items[match.start("m")])
        elif of is not None and (number := number_of(match)) is not None:
            yield Figure(area.end, of, of, match.start("number"), number=number)

"""Short Chinese names without an ending, where the words around them say that they are names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ronghe.extract.chinese.endings import begins_generic
from ronghe.extract.chinese.tokens import Cut, Part

_POST = re.compile(r"[\u4e00-\u9fff]{2,6}")
_NO_FIRM = re.compile(
    r"(?:本|该|原|第|[夏秋]粮|粮食|小麦|玉米|早稻|首席|执行|高级|常务|名誉|独立|非|区域|专职|联席|全国|公司|集团|学校|学院|兼|其|党|主|中国|国家|副|总|分管|营运|人力)"
    r"|[子母]基金|.*(?:部|处|(?<![电数微航中])科|室|办|局|系|院|所|组|会|站|厂|段|队|班|车间|项目|代表|大区|地区|省|市|县|区|级|届|委|工程|管理|技术|财务|销售|生产"
    r"|专利|草案|条例|办法|规定|方案|规划|细则|证书|资质|牌照|商标|债券)$"
)
_DEPARTMENT = re.compile(
    r"([\u4e00-\u9fff]{2,6}?)(?:采购|审计|财务|证券|市场|销售|营销|人力资源|人事|技术|研发|生产|投资|法务|行政|质量|企管|国际业务)部"
    r"(?:副?总?经理|副?部长|主任|总监|主管)"
)
_TAKEN = re.compile(
    r"([\u4e00-\u9fff]{2,6}?)(?=的?(?:全部|剩余|部分)?(?:股权|股份|股票)|[\d.<]|约\d|近\d|全部|共计|合计)"
)
_VERSUS = re.compile(r"[vV][sS](?![A-Za-z])")
_SPORT = re.compile(r"两队|队[vV][sS]|主场|客场|联赛|赛季|比赛|球|推荐|推介|胜负|[主客]胜|平局")
_NEAR = 60
"""Characters around a "vs" in which something must tell of sport."""
_LEADING = re.compile(r"(?:还有|类似|例如|比如|关注|[\u4e00-\u9fff]{0,6}[和与及]|[\u4e00-\u9fff]{0,4}的)+")
_BEFORE_VERSUS = re.compile(r"(?:(\d[、.]?)|^|[^\u4e00-\u9fff])([\u4e00-\u9fff·]{2,8}(?:\d{2})?) ?$")
_AFTER_VERSUS = re.compile(
    r" ?([\u4e00-\u9fff·]{2,7}?(?:\d{2}|队)?)"
    r"(?=两队|推荐|推介|等|比赛|的|和|一战|之战|从|目前|本轮|本赛季|[^\u4e00-\u9fff]|$)"
)
_MARKS = frozenset({"，", "。", "；", "：", "“", "\n", "、", ",", ";", ":", " "})
_LIST_END = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十多数余]{1,3})?[家所个]?(?:[\u4e00-\u9fff]{2,4}|)的?(企业|公司|集团|银行|券商|高校|大学|院校|股东|机构|投资方|投资人|投资机构|创投|资本)"
)
_ITEMS = re.compile(r"(?:[\u4e00-\u9fffA-Za-z\d]{2,10}、){1,12}[\u4e00-\u9fffA-Za-z\d]{2,10}$")
_PERSONAL = frozenset("王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑谢韩唐冯曹袁邓许曾彭吕苏卢蒋蔡魏薛潘杜戴汪姚谭廖邹熊")
"""Surnames with which three characters are a person rather than a firm."""
_PERSON = 3
_LONGEST_LIST = 140
_LISTED_KINDS = {"高校": "Institute", "大学": "Institute", "院校": "Institute"}


def cued(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of the names that a post or a list gives away."""
    yield from _firms_of_posts(cut)
    yield from _listed(cut)
    yield from _firms_that_act(cut)
    yield from _firms_acted_on(cut)
    yield from _rivals(cut)


def _firms_of_posts(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """What stands between 现任 and a title, or between 就职于 and a mark: 现任海陆重工董事长, 任海陆采购部经理."""
    for number in cut.stops("posts"):
        if number + 1 == len(cut.parts):
            continue
        start, end = cut.ends[number], cut.starts[number + 1]
        department = _DEPARTMENT.match(cut.text, start)
        if department:
            end = department.end(1)
        elif cut.parts[number + 1] != Part.OFFICE and (
            cut.word(number)[-1] != "于" or cut.word(number + 1) not in _MARKS
        ):
            continue
        if 1 < end - start < 7 and _firm(cut, start, end):
            yield start, end, "Company"


def _firms_that_act(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """What stands between a mark and a word of corporate action: ，海陆重工收购 …"""
    for number in cut.stops("deeds"):
        before = number - 1
        while before >= 0 and cut.parts[before] in (Part.WEAK, Part.HEAD) and cut.ends[before] <= cut.starts[number]:
            before -= 1
        start, end = cut.ends[before] if before >= 0 else 0, cut.starts[number]
        between = _BETWEEN.search(cut.text, start + 1, end)
        end = between.start() if between else end
        marked = before < 0 or cut.word(before) in _MARKS
        if marked and 2 <= end - start <= 6 and _firm(cut, start, end):
            yield start, end, "Company"


_BETWEEN = re.compile(r"(?:已经?|则|均|也|将|曾|仍|还|又|原本?|正在?|一直|此前|随即|近日|日前|今日|昨日|再度)+$")
"""Small words between a firm and what it does."""


def _firms_acted_on(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """What stands between such a word and the shares in it: 收购海陆重工51%的股权."""
    for number in cut.stops("takings"):
        match = _TAKEN.match(cut.text, cut.ends[number])
        if match is None:
            continue
        start, end = match.span(1)
        broken = _behind_stops(cut, start, end) > start
        if not broken and _firm(cut, start, end):
            yield start, end, "Company"


def _rivals(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """The two clubs of a match, either side of "vs", where something near tells of sport or the match has a number."""
    text = cut.text
    for versus in _VERSUS.finditer(text) if "v" in text or "V" in text else ():
        before = _BEFORE_VERSUS.search(text, max(0, versus.start() - 12), versus.start())
        counted = before is not None and before[1]
        if not counted and not _SPORT.search(text, max(0, versus.start() - _NEAR), versus.end() + _NEAR):
            continue
        if before:
            lead = _LEADING.match(text, before.start(2), before.end(2))
            start = lead.end() if lead else before.start(2)
            if before.end(2) - start > 1:
                yield start, before.end(2), "Alliance"
        after = _AFTER_VERSUS.match(text, versus.end())
        if after:
            yield *after.span(1), "Alliance"


def _firm(cut: Cut, start: int, end: int) -> bool:
    words = cut.text[start:end]
    return _POST.fullmatch(words) is not None and may_be_firm(words) and not begins_generic(words)


def may_be_firm(words: str) -> bool:
    """Whether words are neither a person's name nor a department, a post or a place."""
    return not (len(words) == _PERSON and may_be_person(words)) and not _NO_FIRM.match(words)


def may_be_person(words: str) -> bool:
    """Whether words are two or three characters, of which the first is a common surname."""
    return 1 < len(words) <= _PERSON and words[0] in _PERSONAL


def _listed(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """The items of a list that ends in 等企业, 等N家银行, 等高校."""
    for ending in _LIST_END.finditer(cut.text):
        kind = _LISTED_KINDS.get(ending[1], "Company")
        floor = max(0, ending.start() - _LONGEST_LIST)
        items = _ITEMS.search(cut.text[floor : ending.start()])
        start = floor + items.start() if items else ending.start()
        for item in items[0].split("、") if items else ():
            end = start + len(item)
            left = _behind_stops(cut, start, end)
            if end - left > 1 and not begins_generic(cut.text[left:end]):
                yield left, end, kind
            start = end + 1


def _behind_stops(cut: Cut, start: int, end: int) -> int:
    """Where the words between two offsets begin that no stop, title or conjunction breaks; ``end`` for none."""
    number = bisect_left(cut.ends, start + 1)
    left = start
    while number < len(cut.ends) and cut.starts[number] < end:
        if cut.parts[number] in (Part.STOP, Part.OFFICE, Part.JOIN):
            left = cut.ends[number]
        number += 1
    return min(left, end)

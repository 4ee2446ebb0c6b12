"""Firms without an ending told by what only firms do or have, at the head of a clause: 磐石微波总部设在合肥.

Also those that a text counts (A、B、C三家企业), names (它叫X), founds (创办了X) or entrusts (委托X运营).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import rjieba

from ronghe.extract.chinese.endings import begins_generic, describes_only
from ronghe.text.windows import near

_WORD = r"(?:(?![的是在由将把为与和及了着有对没从向到被让给这那其]|未(?!来))[\u4e00-\u9fff])"
_NAME = rf"(?P<name>{_WORD}{{3,8}}?)"
_LATELY = (
    r"(?:曾经?|今日|昨日|日前|近日|近期|已经?|正式|对外|双双|也|还|则|又|目前|此前|最近|再次|成功"
    r"|分别|于近日|于日前|于[\d年月日]{2,11}|\d{1,2}月\d{1,2}日){0,3}"
)
_HEAD = (
    r"(?:^|(?<=[。；！？\n“\s①-⑳])|(?<=，)|(?<=：))(?:其中|而|据悉，?|另外|另一家|此前|随后|日前|近日|目前|去年|今年)?"
)
_HAS = (
    r"的(?:间接|直接)?(?:控股股东|实际控制人|实控人|第?[一二]?大股东|法定代表人|董事长|创始人|联合创始人|注册资本|招股书"
    r"|总部|前身)"
)
_IS = (
    r"(?:(?:成立|创立|创建|创办|组建)于(?:19|20)?\d|总部(?:位于|设在|设于|在|落户)|注册(?:地|于)|是一家|主营(?:业务)?|主攻"
    r"|专注于?|专做|深耕|从事[^，。；]{2,24}?(?:研发|研制|生产|制造|设计|销售|开发|业务)|发生工商变更|新增(?:股东|注册资本)"
    r"|(?:宣布)?完成[^，。；]{0,14}?轮[^，。；]{0,4}融资|获得?(?:了)?[^，。；]{0,16}?(?:轮融资|轮投资)"
    r"|(?:发布|披露)[^，。；]{0,6}公告|递交[^，。；]{0,8}(?:招股书|上市申请)|宣布)"
)
_OPENS = re.compile(_HEAD + _NAME + f"(?:{_LATELY}{_IS}|{_HAS})")
_SURE = re.compile(r"的|是一家|(?:成立|创立|创建)于|总部|注册|(?:宣布)?完成|获|发生工商|新增")
"""What a firm has or is, before which a name may be of plain words if the text says it twice: 岚盾安防的控股股东."""
_SIGNS = (
    "成立于", "创立于", "创建于", "创办于", "组建于", "总部", "注册", "是一家", "主营", "主攻", "专注", "专做", "深耕",
    "从事", "股东", "控制人", "实控人", "代表人", "董事长", "创始人", "招股书", "前身", "工商变更", "融资", "轮投资",
    "公告", "上市申请", "宣布",
)  # fmt: skip
_SIGN = re.compile("|".join(_SIGNS))
_MARK = re.compile(r"[。；！？\n“\s，：①-⑳]")
_LONGEST, _HEADS = 48, 3
"""Characters from the head of a clause to such a word at most, and marks before it behind which one may begin."""
_SORTED = re.compile(
    rf"(?:公司|企业|独角兽|品牌|厂商|[发造应务营供产成]商){_NAME}{_LATELY}(?:宣布)?(?:完成|获得?|拿到|斩获|官宣)[^，。；：\n]{{0,16}}$"
)
"""Behind the word for its sort a firm that raises money: 手术机器人公司术峰医疗完成2亿元C轮|融资."""
_GRANTED = re.compile(
    rf"获得?了?{_NAME}(?:领投|独家|单独)?的?(?:近|超过?|约)?(?:\d[\d.,]{{0,8}}|数)[百千万亿]{{1,3}}[美欧港]?元[^，。；]{{0,6}}?(?:轮|融资|投资)"
)
"""获得真格盈创1,500万元天使轮融资."""
_OF_ROUND = re.compile(
    rf"(?:参与|领投|跟投|参投|投资|加码)了?{_NAME}(?=的?(?:(?:Pre-)?[A-F]\d?\+{{0,2}}|天使|种子|新一|首|上一)轮)"
)
"""参与了思灵机器人C轮融资."""
_RAISING = ("融资", "轮投资", "元投资", "的投资", "独家投资", "战略投资", "领投")
_RAISED = re.compile("|".join(_RAISING))
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_ITEM = r"(?!通过|依托|委托)[\u4e00-\u9fff]{3,8}?"
_COUNTED = re.compile(
    rf"(?:^|[，。；：\n由与对向为有]|其中|包括|分别是|[通经]过|[依委]托)(?P<items>(?:{_ITEM}、){{0,6}}{_ITEM}(?:、|[和与及]){_ITEM})"
    r"(?P<many>[两二三四五六七八2-8])家"
    r"(?=(?:[\u4e00-\u9fff]{0,4}?(?:企业|公司|厂商|机构)|入围|中标|入选|落户|均|都|先后|相继|分别))"
)
_COUNT = re.compile("[两二三四五六七八2-8]家")
_COUNTED_BEFORE, _COUNTED_BEHIND = 80, 10
"""Characters that such a list has before its count at most, and those from there that decide."""
_BETWEEN = re.compile(r"、|[和与及]")
_TOLD = re.compile(
    rf"(?:(?:它|公司|企业)(?:名)?叫(?:做|作)?“?|名为“?|名叫“?|取名“?)(?P<name>{_WORD}{{3,6}}?)"
    r"(?=”|[，。；]|的(?:初创|创业|科技)?(?:公司|企业))"
    rf"|在[\u4e00-\u9fff]{{2,8}}(?:创办|创立|创建)了?“?(?P<made>{_WORD}{{3,6}}?)(?=”|[，。；]|$)"
    rf"|(?:委托|交由|由)(?P<run>{_WORD}{{3,10}}?)(?:负责)?(?:具体)?(?:运营|运维|代建|承建)(?=[，。；]|$)"
)
_CALLS = ("叫", "名为", "取名", "创办", "创立", "创建", "运营", "运维", "代建", "承建")
_NO_FIRM = re.compile(
    r".*(?:单位|人选|候选|名单|[方者]|[所院会局厅部署办委团社校厂站台队园区省市县镇村]|集体|团队|专人|平台|方面|发言人|负责人|记者|专家|学者|媒体|消息|公告"
    r"|财报|年报|报告|机构|项目|产品|基金|联盟|中心|实验室|本人|先生|女士|教授|博士|总统|总理|部长|议员|军方|当局|政府|法院|行业|产业"
    r"|国家|地区|本次|此次|业务|工程|计划|装备|系统|技术)$"
)
_TWO_WORDS = 4
"""Characters of a name of two nouns."""


def opening_firms(text: str, is_firm: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Start and end of each such firm; ``is_firm`` tells whether words can be a firm's short name."""
    for match in _opened(text):
        name = match["name"]
        if (_may_name(name) and is_firm(name)) or _said_twice(text, name, match):
            yield match.span("name")
    for match in (*_sorted(text), *_of_rounds(text)):
        if _may_name(match["name"]) and is_firm(match["name"]):
            yield match.span("name")
    for match in near(_COUNTED, _COUNT, text, before=_COUNTED_BEFORE, after=_COUNTED_BEHIND):
        items = list(_pieces(text, *match.span("items")))
        count = _COUNTS.get(match["many"]) or int(match["many"])
        if len(items) == count and all(_may_name(text[start:end]) for start, end in items):
            yield from items
    for match in _TOLD.finditer(text) if any(word in text for word in _CALLS) else ():
        which = match.lastgroup
        if which and _may_name(match[which]) and (which in ("name", "made") or is_firm(match[which])):
            yield match.span(which)


def _opened(text: str) -> Iterator[re.Match[str]]:
    """Each clause that begins so; only those are looked at that hold a word of :data:`_SIGNS`."""
    seen = 0
    for sign in _SIGN.finditer(text):
        floor = max(seen, sign.start() - _LONGEST)
        marks = [mark.end() for mark in _MARK.finditer(text, floor, sign.start())]
        for start in [*([0] if floor == 0 else []), *marks[-_HEADS:]]:
            match = _OPENS.match(text, start) if start >= seen else None
            if match is not None:
                seen = match.end()
                yield match
                break


def _of_rounds(text: str) -> Iterator[re.Match[str]]:
    """Who raises a round, or puts money into it, behind the word for what they do."""
    if "轮" in text:
        yield from _OF_ROUND.finditer(text)
    if "获" in text and "元" in text:
        yield from _GRANTED.finditer(text)


def _sorted(text: str) -> Iterator[re.Match[str]]:
    """Each clause in which a firm behind the word for its sort raises money."""
    for sign in _RAISED.finditer(text) if any(word in text for word in _RAISING) else ():
        match = _SORTED.search(text, max(0, sign.start() - _LONGEST), sign.start())
        if match is not None:
            yield match


def _may_name(words: str) -> bool:
    return not (_NO_FIRM.match(words) or begins_generic(words) or describes_only(words))


def _said_twice(text: str, name: str, match: re.Match[str]) -> bool:
    """Whether words of two nouns, which alone are no name, are said again, and what follows tells of a firm."""
    if not _SURE.match(text, match.end("name")) and not _SURE.search(text, match.end("name"), match.end()):
        return False
    if _NO_FIRM.match(name) or describes_only(name):
        return False
    tags = rjieba.tag(name, False)
    return len(name) == _TWO_WORDS and all(tag[0] in "ntszb" for _, tag in tags) and text.count(name) > 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for between in [*_BETWEEN.finditer(text, start, end)]:
        yield start, between.start()
        start = between.end()
    yield start, end

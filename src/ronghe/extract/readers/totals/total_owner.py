"""Whose a counted group is: the place, zone or body that a clause speaks of, and none that only tells or hosts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.rules import kinds_of
from ronghe.model import End, Span

_TELLS = re.compile(
    r"(?:[^，。；：\ue000-\ue008]{0,8}?(?:负责人|[^，。；：\ue000-\ue008]{0,4}[长任理裁记]\ue008|新闻发言人))?\ue00b?(?:\(\ue00b\))?"
    r"(?:的?(?:统计|监测|消息|数据|公告|官网)[^，。；：\ue000-\ue008]{0,6}?)?(?:显示|了解到?|获悉|介绍|公布|发布|表示|透露|消息|数据|统计|通报|称)"
)
"""Behind a body: it only tells what follows, 商务部今天公布, 从X了解到."""
_LISTED = re.compile(
    r"(?:、|和|及)?[\ue000-\ue008、和及与\s]{0,12}等(?:分别|均|先后|\d|[一二三四五六七八九十百多两]|[^，。；\ue000-\ue009]{0,8}?(?:企业|机构|单位|公司|银行|院所|基金))"
)
"""Behind one of those that are counted or listed for example: A、B等22家金融机构."""
_COUNTED = re.compile(
    r"(?P<on>(?:[、和及与][\ue000-\ue008]){0,12})[\d一二两三四五六七八九十]{1,3}[家只支个所](?![月年])"
)
"""The same of all of those counted: A、B、C3支基金."""
_HOSTS = re.compile(
    r"(?:市|省)?(?:与|和|同)[\ue000-\ue007]|(?:隆重|正式|成功)?(?:举行|举办|召开|开幕|闭幕|启动|签署|签订|签约|揭牌|发布|开板|成立|共同)"
)
"""Behind a place, with 在 before it: something is held there."""
_IN_NAME = re.compile(r"(?![^、]{0,8}[省市县区州])[\u4e00-\u9fff]{2,6}、[\ue000-\ue007]")
"""Behind a place that only heads a name which no rule finds, at the head of a list of bodies: 北京|某某、624所."""
LISTED_BEFORE = re.compile(r"[\ue000-\ue008]等$")
_ACTS = re.compile(
    r"(?:目前|现|已|共|累计|先后|年内|今年|新|还|计划|拟|将|\ue00b){0,4}"
    r"(?:投出|投资|投|参股|签约|引进|集聚|聚集|孵化|培育|落地|建成|拥有|有|设立|组建|吸引|入驻|服务|促成|转化){1,2}了?[^，。；、\ue000-\ue00b\d]{0,8}"
)
_ACTORS = kinds_of("Fund|Company|Institute|Alliance|Zone")
BODIES = kinds_of("Institute|Company|PublicBody")


def tells(line: Line, at: int) -> bool:
    """Whether the body at a position only tells what the clauses behind say."""
    return line.text[at - 1 : at] in tuple("从据") or _TELLS.match(line.text, at + 1) is not None


def is_listed(line: Line, at: int) -> bool:
    """Whether the name at a position is one of those that a number behind counts, or an example of them."""
    if _LISTED.match(line.text, at + 1) is not None:
        return True
    counted = _COUNTED.match(line.text, at + 1)
    return counted is not None and (counted["on"] != "" or line.text[at - 1 : at] in tuple("、和及与"))


def hosts(line: Line, at: int) -> bool:
    """Whether the place at a position is only where something is held: 在拉萨与X签署."""
    return line.text[at - 1 : at] in tuple("在于") and _HOSTS.match(line.text, at + 1) is not None


def owning(line: Line, start: int, end: int, kinds: frozenset[str]) -> Iterator[Item]:
    """The names of a stretch whose a group can be, in order."""
    for at, item in line.between(start, end):
        if (
            item.kind not in kinds
            or is_listed(line, at)
            or (item.kind == "Place" and _IN_NAME.match(line.text, at + 1))
        ):
            continue
        if not (hosts(line, at) if item.kind == "Place" else tells(line, at)):
            yield item


def reporter(line: Line, position: int) -> End | None:
    """The firm from which a figure is learned, whose own it is: 记者从X银行了解到，该行已发放贷款…."""
    named = line.page.names_in(Span(line.span.start, max(line.span.start + 1, line.place(position))))
    firms = [one for one in named if one.kind == "Company" and line.page.folded[one.span.start - 1] in "从据"]
    return line.page.book.end(firms[-1]) if firms else None


def acting(line: Line, position: int) -> Item | None:
    """The body right before the verb of a count: 在佛山，A参股的B已投出11个项目."""
    start = clause_start(line, position)
    near = [(at, item) for at, item in line.between(start, position) if item.kind in _ACTORS]
    if not near or near[-1][1].unsaid:
        return None
    at, item = near[-1]
    plain = _ACTS.fullmatch(line.text, at + 1, position) and line.text[at - 1 : at] not in tuple(
        "与向由被和、对给为从据"
    )
    return item if plain and not is_listed(line, at) else None

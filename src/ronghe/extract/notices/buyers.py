"""Who buys, by a procurement notice."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.names import end_of, is_agent, is_name, is_placeholder, name_at, name_in
from ronghe.lens.lens import Lens
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice
    from ronghe.extract.page import Page

_TITLE = re.compile(r"(?:采购|项目|招标|询价|谈判|竞价|比选).{0,30}(?:公告|公示|结果|通知)$")
_LONGEST_TITLE, _TITLE_REST = 80, 4
_BUYERS = frozenset({"Institute", "PublicBody", "Company"})
_BY_ORDER = re.compile(
    r"受(?P<name>[^，,。；;\n受]{2,50}?)(?:\((?:采购人|招标人|以下)[^()]{0,20}\))?\s?的?(?:委托|组织)"
)
_ORDERS = re.compile(r"(?P<name>[^，,。；;：:\n]{3,50})(?:\([^()]{0,30}\))?委托(?=[\u4e00-\u9fff]{2,30}(?:公司|中心))")
_ACTS = re.compile(
    r"(?:^|[。；;\n]|、|说明|概要|结果|，由|日，)\s{0,4}(?P<name>[^，,。；;：:\n、]{4,45}?)(?:，|于\d[^，,。；;：:]{4,14}?)?"
    r"(?:拟?就|拟?对其?|按照|根据|依据|成立|举行了?|组织(?:了|开展了?)|开展了?)(?=[“\"《\u4e00-\u9fff])"
)
_TOLD_FROM = re.compile(r"从(?P<name>[^，,。；;：:\n]{4,45}?)(?:传来|获悉|了解到|得知)")
_OWN_PROJECT = re.compile(
    r"(?:^|[\n。，])[ ]{0,4}(?P<whole>[\u4e00-\u9fffA-Za-z0-9]{8,60}?"
    r"(?:采购|外协|询价|招标|维修|改造|服务|加工|建设)(?:项目|采购)?)"
    r"(?=[(，,]|第[一二三四两\d]次|于|已|的|公开|竞争性|询价|评标|评审|谈判|招标|成交|中标|结果)"
)
"""The goods run into the buyer's name: 某研究所转台采购项目(编号…)于5月10日开标."""
_KIND_OF_GOODS = re.compile(r"某(?:型|项|类|系列|批)")
_LONGEST_BUYER = 24
_BEGINS_GOODS = "军师团连"
"""Characters that end the name of a unit and begin that of goods as well: 某仓库|军用被服."""
_APPEAL = re.compile(r"向(?P<name>[^，,。；;：:\n]{4,45}?)(?:书面)?(?:正式)?(?:提出|反映|递交|提交)")
_SIGNED = re.compile(
    r"(?:^|[\s。！!)）])(?P<name>[^\s，,。；;：:]{4,45})[，,]?\s{0,60}(?:20\d\d ?年|二[○〇零O]).{0,12}日?\s{0,20}$"
)


def buyer_of(notice: Notice) -> End | None:
    """Who buys: behind a label, else where the text says for whom or by whom the purchase is made.

    Forms of one name that differ in the bodies above it only (甲科学院乙研究院, 乙研究院) are one buyer.
    """
    page = notice.page
    found = list(dict.fromkeys(span.quote(page.folded) for span in _buyers(notice)))
    spans = {span.quote(page.folded): span for span in reversed(list(_buyers(notice)))}
    if not found:
        return None
    end = end_of(page, spans[found[0]], "PublicBody")
    same = [name for name in found[1:] if name.endswith(found[0]) or found[0].endswith(name)]
    others = [name for other in same if other not in end.names for name in (spans[other].quote(page.text),)]
    return End(end.name, end.kind, tuple(dict.fromkeys([*end.names, *others]))) if others else end


def buyer_in_title(notice: Notice, suppliers: Collection[str]) -> End | None:
    """The body with which the title begins, where nothing else says who buys: 某设计所转台采购项目中标公告."""
    page = notice.page
    first = page.folded.lstrip("\n #*").split("\n", 1)[0]
    begin = page.folded.find(first) if first else 0
    if not 8 <= len(first) <= _LONGEST_TITLE or _TITLE.search(first) is None:
        return None
    inside = [item for item in page.within(page.mentions, Span(begin, begin + 1)) if item.kind in _BUYERS]
    if not inside:
        return None
    end = end_of(page, inside[0].span, "PublicBody")
    told = len(first) - len(inside[0].span) > _TITLE_REST
    return end if told and end.name not in suppliers and not is_agent(page.lens, end.name) else None


def _buyers(notice: Notice) -> Iterator[Span]:
    page = notice.page
    under = (field for field in notice.named("name") if notice.heading(field) == "buyer")
    for field in (*notice.named("buyer"), *under):
        span = name_at(page, field.value.start, field.value.end, alone=True)
        if span is not None and not is_agent(page.lens, span.quote(page.folded)):
            yield span
    for pattern in (_called(page.lens), _BY_ORDER, _ORDERS, _ACTS, _APPEAL, _SIGNED, _TOLD_FROM):
        for match in pattern.finditer(page.folded):
            span = name_in(page, *match.span("name"))
            if span is not None and _buys(page, span):
                yield span
    for match in _OWN_PROJECT.finditer(page.folded):
        span = _before_goods(page, match.start("whole"), match.end("whole"))
        if span is not None and _buys(page, span):
            yield span


def _before_goods(page: Page, start: int, end: int) -> Span | None:
    """The body with which a stretch begins that names it and the goods in one breath."""
    words = page.folded[start : min(end, start + _LONGEST_BUYER)]
    found = [
        item
        for item in page.within(page.mentions, Span(start, start + 1))
        if item.kind in _BUYERS and item.span.end < end
    ]
    if found and "某" not in words:
        return found[0].span
    if _KIND_OF_GOODS.search(words):
        return None
    lengths = [length for length in range(len(words) - 1, 1, -1) if is_placeholder(page.lens, words[:length])]
    if len(lengths) > 1 and words[lengths[0] - 1] in _BEGINS_GOODS and lengths[0] - lengths[1] == 1:
        lengths = lengths[1:]
    return Span(start, start + lengths[0]) if lengths else None


@lru_cache(maxsize=4)
def _called(lens: Lens) -> re.Pattern[str]:
    """采购人为某部: a label in a sentence."""
    labels = sorted(lens.list("notices.label.buyer"), key=lambda word: (-len(word), word))
    words = "|".join(map(re.escape, labels)) or "(?!)"
    name = r"(?P<name>[^，,。；;：:\n]{3,45})"
    return re.compile(rf"(?<=[，,。；;\n])(?:本项目)?(?:{words})(?:为|是){name}(?=[，,。；;\n])")


def _buys(page: Page, span: Span) -> bool:
    words = span.quote(page.folded)
    roles = page.lens.list("notices.label.buyer") + page.lens.list("notices.label.agent")
    return is_name(page.lens, words) and not is_agent(page.lens, words) and words not in roles

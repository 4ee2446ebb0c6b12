"""Chinese names of plain words, for which only their clause vouches: 设立军民融合成果转化基金, 投资6亿元建设传感器项目.

Elsewhere the same words are a common noun; behind the verb that founds or builds, or the sum that is put in, they
are what a text calls one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.built_zh import NUMBER, built
from ronghe.extract.signs import Item
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_FUND = re.compile(
    rf"(?:设立|成立|组建|发起|筹建|建立|设有)了?(?:(?:总|首期|目标|计划|资金|基金)?规模[^，。；()]{{1,14}}元的|总额[^，。；()]{{1,14}}元的"
    rf"|(?:一[支只个])?(?:总额|约|近|超过?)?{NUMBER}(?:人民币|左右|以上)?(?:规模)?的|一[支只个])?"
    r"(?P<name>(?![首第各多一两几数上有相更])[^\W\da-zA-Z的只支亿元等和与及并各类]{4,20}?(?:基金|(?:专项|补偿|转化|发展|引导|周转|扶持|创新|补助)资金池?|资金池))(?=[，,。；;()]|$)"
)
_FOUNDED_FUND = re.compile(
    r"(?:发起|设立|组建|管理|牵头)(?:设立|成立|组建)?的(?P<name>(?![首第各多一两几数上有相更该本此其])[^\W\da-zA-Z的只支等和与并各类]{5,20}?基金)"
    r"(?=已|正式|完成|近日|日前|今|昨|，|于|在|目前|首|总|目标|规模)"
)
"""A主发起的中央企业海洋强国基金已完成首轮募集."""
_PART = re.compile(
    r"其中(?:，)?(?P<name>[\u4e00-\u9fff]{3,12}?(?:子母基金|子基金|专项基金|产业基金|基金))(?=总规模|目标规模|首期|规模|由|认缴|拟)"
)
"""One of the funds that a family is told to have."""
_LOCAL = re.compile(
    r"(?:\A|(?<=[，,。；;：、的由和与及将对向年元\n\s]))(?P<name>(?:[省市县区]|自治区)级?(?![场长委区县内外])[\u4e00-\u9fff]{2,14}?"
    r"(?:母基金|引导基金|产业基金|投资基金|发展基金|创投基金|创业基金|转化基金))(?=规模|总规模|目标|首期|出资|累计|已|共|实缴|认缴|于|由|去年|今年|[，,(])"
)
"""A fund that a text names by its level alone: 市军民融合产业母基金规模扩大到60亿元, 100亿元的省新兴产业引导基金."""
_HEAD = re.compile(
    r"(?:\A|(?<=[。\n；]))(?P<name>(?![首第各多一两几数上有相更该本此全新])[^\W\da-zA-Z的是为在于与和将及、，]{4,18}?"
    r"(?:母基金|引导基金|产业基金|投资基金|发展基金|创投基金|转化基金|专项基金))"
    r"(?=由[^，。；\n]{2,40}?(?:发起|设立|组建|牵头|主导|出资|管理)[^。\n]{0,80}?\d[\d.,]{0,8}[万亿])"
)
"""What a sentence with its sum is about, told who set it up: 军民融合产业投资基金由省投资集团发起，首期规模30亿元."""
_ROW = re.compile(
    r"(?:\A|(?<=[：:；;\n]))(?P<name>(?!受托|管理|发起)[^\W\da-zA-Z如的由是为在于与和将]{2,16}?(?:子基金|专项基金|基金))(?=[，,(](?:目标|总|首期|认缴|计划)?规模)"
)
"""One of several funds, each told with its size: 三支子基金：A子基金，规模20亿元；B子基金，规模15亿元."""
_SITE = (
    r"(?P<{0}>(?![首第各多一两几数上有相更])[^\W\da-zA-Z的只支个家元等和与并各类若批]{{3,16}}?"
    r"(?:联合实验室|(?:全国|国家|省)?重点实验室|国家实验室|(?:研究|创新|测试|检测|验证|试验|认证|实训|培训|转化|服务|技术|工程)中心"
    r"|(?:实训|测试|试验|培训|检测)基地|研究院|研究所|(?P<{1}>产业联盟|创新联盟)))"
)
_BODY = re.compile(
    r"(?:共建|设立|成立|组建|筹建|(?<!以)建立|(?:合作|共同|联合|牵头|携手|合力)(?:建设|打造|建立|筹建|组建|成立|设立))了?"
    + _SITE.format("name", "alliance")
    + r"(?=[，,。；;()]|$)"
    r"|(?:共建|(?:合作|共同|联合|牵头|合力)(?:建设|打造|建立|筹建|组建|成立|设立))的"
    + _SITE.format("made", "club")
    + r"(?=[，,。；;()]|正式|日前|近日|昨|今|已|将|于|在|揭牌|挂牌|启用|投用)"
)
"""What two build together: 合作建设无人艇测试中心, 共建的航空维修实训基地."""
_SHORTEST_FUND = 4


def plain_names(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The signs of such names, none over an item of ``taken`` but for one with which the name begins."""
    text, start, end = line.page.folded, line.span.start, line.span.end
    if text.find("基金", start, end) >= 0 or text.find("资金", start, end) >= 0:
        yield from _funds(line, taken)
    for match in _BODY.finditer(text, start, end):
        kind = "Alliance" if match["alliance"] or match["club"] else "Institute"
        yield from _free(line, Span(*match.span("name" if match["name"] else "made")), kind, taken)
    yield from built(line, taken)


def _funds(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    for match in _FUND.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span("name"))
        if not any(item.span.touches(span) and not _leads(item, span) for item in taken):
            yield _item(line, span, "Fund")
    yield from _rows(line, taken)
    founded = _FOUNDED_FUND.finditer(line.page.folded, line.span.start, line.span.end)
    parts = _PART.finditer(line.page.folded, line.span.start, line.span.end)
    local = _LOCAL.finditer(line.page.folded, line.span.start, line.span.end)
    heads = _HEAD.finditer(line.page.folded, line.span.start, line.span.end)
    for match in (*founded, *parts, *local, *heads):
        span = Span(*match.span("name"))
        if len(span) > _SHORTEST_FUND:
            yield from _free(line, span, "Fund", taken)


def _rows(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The funds of such rows; a name that was cut within one is a part of it."""
    for match in _ROW.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span("name"))
        touching = [item for item in taken if item.span.touches(span)]
        if all(item.kind == "Fund" and span.start < item.span.start and item.span.end == span.end for item in touching):
            yield _item(line, span, "Fund")


def _free(line: Line, span: Span, kind: str, taken: Sequence[Item]) -> Iterator[Item]:
    if not any(item.span.touches(span) for item in taken):
        yield _item(line, span, kind)


def _item(line: Line, span: Span, kind: str) -> Item:
    return Item(kind, span, end=line.page.book.named(span.quote(line.page.text), kind))


def _leads(item: Item, span: Span) -> bool:
    """Whether a place or zone is only the beginning of a longer name: 试验区发展基金."""
    return item.kind in ("Place", "Zone") and item.span.start == span.start and item.span.end < span.end

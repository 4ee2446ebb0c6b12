"""Chinese names of plain words, for which only their clause vouches: 设立军民融合成果转化基金, 投资6亿元建设传感器项目.

Elsewhere the same words are a common noun; behind the verb that founds or builds, or the sum that is put in, they
are what a text calls one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.signs import Item
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_NUMBER = r"[\d一二三四五六七八九十百千][\d一二三四五六七八九十百千.,]{0,9}[多余几]?[百千万亿]{1,2}[美欧]?元"
_FUND = re.compile(
    rf"(?:设立|成立|组建|发起|筹建|建立|设有)了?(?:(?:总|首期|目标|计划|资金|基金)?规模[^，。；()]{{1,14}}元的|总额[^，。；()]{{1,14}}元的"
    rf"|(?:一[支只个])?(?:总额|约|近|超过?)?{_NUMBER}(?:人民币)?(?:规模)?的|一[支只个])?"
    r"(?P<name>(?![首第各多一两几数上有相更])[^\W\da-zA-Z的只支亿元等和与及并各类]{4,20}?(?:基金|专项资金))(?=[，,。；;()]|$)"
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
_WORK = (
    r"(?P<name>(?![首第各多一两几数上有相更该本此其])[^\W_的只支元等和与并各类了把将由被]{2,24}?"
    r"(?:项目|工程|生产线|产线|(?:生产|制造|产业|产业化|研发|总装|试飞|维修|试验|科研|装配|保障|配套|实训)基地|产业园|科技园|创新园|智造园|装备园|"
    r"研制中心|制造中心|研发中心|保障中心|维修中心|试验中心|技术中心|总部基地)(?:项目|工程)?)"
)
_BUILT = re.compile(
    rf"(?:总?投资|总额|投入)[^，。；()]{{0,6}}?{_NUMBER}(?:人民币)?(?:在[^，。；]{{2,16}}?)?(?:建设|兴建|打造|新建|实施)?的{_WORK}(?=[，,。；;、]|[^\W的]{{0,12}}[，,。；;])"
    rf"|(?:总?投资|投入)[^，。；()]{{0,6}}?{_NUMBER}(?:人民币)?(?:，?(?:用于|在[^，。；]{{2,16}}?))"
    rf"?(?:建设|兴建|打造|新建|扩建|建造|实施)(?:了)?{_WORK.replace('name', 'aim')}(?=[，,。；;]|$)"
    rf"|(?:推进|加快|启动|支持|抓好)(?:建设|实施)?{_WORK.replace('name', 'task')}(?:建设|实施)?，(?"
    rf":计划|预计|项目|估算)?(?:总投资|投资)"
)
"""What money is put in to build: 总投资36亿元的X项目, 投资6亿元建设X生产线, 推进X基地建设，总投资46亿元."""
_SHORTEST_FUND, _SHORTEST_WORK = 4, 5
_FIRMS = frozenset({"Company", "Institute", "PublicBody", "Fund"})


def plain_names(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The signs of such names, none over an item of ``taken`` but for one with which the name begins."""
    text, start, end = line.page.folded, line.span.start, line.span.end
    if text.find("基金", start, end) >= 0 or text.find("资金", start, end) >= 0:
        yield from _funds(line, taken)
    for match in _BODY.finditer(text, start, end):
        kind = "Alliance" if match["alliance"] or match["club"] else "Institute"
        yield from _free(line, Span(*match.span("name" if match["name"] else "made")), kind, taken)
    if text.find("投资", start, end) >= 0 or text.find("投入", start, end) >= 0:
        for match in _BUILT.finditer(text, start, end):
            name = next(word for word in ("name", "aim", "task") if match[word])
            yield from _built(line, Span(*match.span(name)), taken)


def _funds(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    for match in _FUND.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span("name"))
        if not any(item.span.touches(span) and not _leads(item, span) for item in taken):
            yield _item(line, span, "Fund")
    founded = _FOUNDED_FUND.finditer(line.page.folded, line.span.start, line.span.end)
    for match in (*founded, *_PART.finditer(line.page.folded, line.span.start, line.span.end)):
        span = Span(*match.span("name"))
        if len(span) > _SHORTEST_FUND:
            yield from _free(line, span, "Fund", taken)


def _built(line: Line, span: Span, taken: Sequence[Item]) -> Iterator[Item]:
    """What is built, without the firm whose it is: 投资建设X公司传感器生产线."""
    touching = [item for item in taken if item.span.touches(span)]
    if any(item.span.covers(span) or item.kind in ("Money", "Date") for item in touching):
        return
    firms = [item.span.end for item in touching if item.kind in _FIRMS]
    span = Span(max([span.start, *firms]), span.end)
    rest = [item for item in touching if item.span.touches(span)]
    if len(span) >= _SHORTEST_WORK and all(_within(item, span) for item in rest):
        zone = span.quote(line.page.folded).endswith(("基地", "园"))
        yield _item(line, span, "Zone" if zone else "Project")


def _free(line: Line, span: Span, kind: str, taken: Sequence[Item]) -> Iterator[Item]:
    if not any(item.span.touches(span) for item in taken):
        yield _item(line, span, kind)


def _item(line: Line, span: Span, kind: str) -> Item:
    return Item(kind, span, end=line.page.book.named(span.quote(line.page.text), kind))


def _leads(item: Item, span: Span) -> bool:
    """Whether a place or zone is only the beginning of a longer name: 试验区发展基金."""
    return item.kind in ("Place", "Zone") and item.span.start == span.start and item.span.end < span.end


def _within(item: Item, span: Span) -> bool:
    """Whether a place is a part of the name."""
    return item.kind in ("Place", "Zone") and item.span.start >= span.start and item.span.end < span.end

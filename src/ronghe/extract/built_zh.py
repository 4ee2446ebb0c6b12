"""What a Chinese clause tells to be built, for which only it vouches: 总投资6亿元的风洞群, X港开工，总投资35亿元.

Elsewhere such words are a common noun (两个项目, 一个平台); where a sentence says what it costs, they name one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.signs import Item
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

NUMBER = r"[\d一二三四五六七八九十百千][\d一二三四五六七八九十百千., ]{0,9}[多余几]?[百千万亿]{1,2}[美欧]?元"
_KIND = (
    r"(?:项目|工程|生产线|产线|基地|平台|产业园|科技园|创新园|智造园|装备园|物流园|园区|产业城|航天城|航空城|小镇|风洞群?|机场|维修港|航空港"
    r"|港区|信息港|码头|船坞|装置|光源|试验场|试飞场|靶场|训练场|测控站|地面站|试车台|试验台|工厂|厂房|资源池"
    r"|(?:研制|制造|研发|保障|维修|试验|技术|数据|服务|检测|测试|培训|实训|认证|超算|计算|配套|总装|交付)中心)"
)
_NO_NAME = (
    r"(?!\d|建设|兴建|打造|新建|投资|加快|推进|实施|启动|支持|扩建|改造|布局|共建|合建|筹建|承建|首[个批座期次条家]|第|各|多[个家]"
    r"|[一两几三四五六七八九十][个批座期次条家大类项]|数[个十百]|上[述年级]|有|相关|更|该|本|此|其|另|新[的建增]|全[省市县区国部]|再)"
)
"""What begins no name: a number of such things, a verb, a word that points."""
_COMMON = (
    r"(?!(?:军民|融合|重点|重大|产业化?|建设|投资|合作|签约|引进|在建|续建|落户|入园|军工|科技|基础设施|技改|技术改造|改造|配套|标志性|示范"
    r"|这些|招商|高新技术|战略性新兴|新兴|装备|制造|民生|园区|开工|竣工|储备|工业|航空|航天|主导|专项|转化|成果|科研|生产|研发|创新|公共|服务"
    r"|总装|试验|维修|保障){1,9}(?:项目|工程|基地|平台|园区|中心))"
)
"""Nothing but common words of the trade: 重点产业项目总投资."""
_TAIL = (
    rf"[^\W_的只支个首元等和与并各类了把将由被在就于对向为自从按]{{2,24}}?{_KIND}"
    r"(?:[一二三四]期(?=项目|工程))?(?:建设(?=项目|工程))?(?:项目|工程)?"
)
_NAME = f"(?P<name>{_NO_NAME}{_COMMON}{_TAIL})"
_PAID = f"(?P<name>{_NO_NAME}{_TAIL})"
"""What a sum leads up to needs no word of its own: 投资6亿元建设航空产业基地."""
_COSTS = (
    r"(?:项目|工程|协议|计划|预计|估算|概算|一期|二期|首期|首批|规划|建设|拟|将|共|累计){0,3}"
    rf"(?:总投资|总投入|投资|投入|概算)(?:总额|额|规模|资金|经费)?[^，,。；\d]{{0,6}}{NUMBER}"
)
_WHEN = (
    r"(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|[今昨前]天|[今昨]日|近日|日前|当天|当日|[去今]年(?:\d{1,2}月)?|年内|正式|已|将|顺利|全面|全部"
    r"|[在于][^，,。；]{2,16}?){0,4}"
)
_STARTS = (
    r"(?:建成|开工|竣工|投入使用|投入运行|投入运营|投用|启用|落户|落地|落成|奠基|动工|揭牌|投产|通过[^，,。；]{0,6}验收|封顶|启动建设"
    r"|完工|交付|进入|签约)"
)
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:总?投资|总额|投入|经费|造价)[^，,。；()]{{0,6}}?{NUMBER}(?:人民币)?(?:在[^，,。；]{{2,16}}?)?(?:建设|兴建|打造|新建|实施)?的{_PAID}"
        r"(?=[，,。；;、]|[^\W的]{0,24}[，,。；;])",
        rf"(?:位于|坐落于|坐落在)[^，。；的]{{2,16}}的{_PAID}(?=[一二三]期|竣工|投产|开工|正式|建成|启用|日前|近日)",
        rf"(?:总?投资|投入)[^，,。；()]{{0,6}}?{NUMBER}(?:人民币)?[，,]?(?:用于|在[^，,。；]{{2,16}}?)?(?:建设|兴建|打造|新建|扩建|建造|实施)了?"
        rf"{_PAID}(?=[，,。；;]|$)",
        rf"(?:^|(?<=[，,。；：:、的\n>])){_NAME}(?={_WHEN}{_STARTS}[^。；]{{0,60}}?[，,]{_COSTS})",
        rf"(?:^|(?<=[，,。；：:、的\n>])){_NAME}(?={_COSTS})",
        rf"(?:加快|推进|启动|支持|抓好|实施|推动|建设|建造|打造|新建|兴建|扩建|筹建|共建){_NAME}(?:改扩建|扩建|改造|扩产|扩能|搬迁|二期|建设|实施|升级){{0,2}}"
        rf"(?=[，,](?:[^。；]{{0,60}}?[，,])?{_COSTS})",
        rf"投资(?:新建|建设|兴建|扩建|实施)了?{_NAME}(?=[，,。；;]|$)",
        rf"(?:包含|包括|的|[是为有]){_NAME}(?=[，,。](?:该|此|本)?{_COSTS})",
    )
)
_SHORTEST, _SHORTEST_SITE = 5, 4
_FIRMS = frozenset({"Company", "Institute", "PublicBody", "Fund"})
_ZONES = ("基地", "园", "园区", "小镇", "航天城", "航空城", "产业城")
_SITES = ("机场", "港", "风洞", "靶场", "码头")
_WORDS = ("投资", "投入", "概算", "经费", "造价", "位于", "坐落")


def built(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The signs of what is built; ``taken`` are the names, sums and dates found before."""
    text, start, end = line.page.folded, line.span.start, line.span.end
    if not any(text.find(word, start, end) >= 0 for word in _WORDS):
        return
    for frame in _FRAMES:
        for match in frame.finditer(text, start, end):
            yield from _work(line, Span(*match.span("name")), taken)


def _work(line: Line, span: Span, taken: Sequence[Item]) -> Iterator[Item]:
    """What is built, without the firm whose it is: 投资建设X公司传感器生产线."""
    touching = [item for item in taken if item.span.touches(span)]
    if any(_stays(item, span) for item in touching):
        return
    firms = [item.span.end for item in touching if item.kind in _FIRMS and item.span.end + _SHORTEST_SITE <= span.end]
    span = Span(max([span.start, *firms]), span.end)
    rest = [item for item in touching if item.span.touches(span)]
    shortest = _SHORTEST_SITE if span.quote(line.page.folded).endswith(_SITES) else _SHORTEST
    if len(span) < shortest or not all(_within(item, span) for item in rest):
        return
    kind = "Zone" if span.quote(line.page.folded).endswith(_ZONES) else "Project"
    yield Item(kind, span, end=line.page.book.named(span.quote(line.page.text), kind))


def _stays(item: Item, span: Span) -> bool:
    """Whether a sign is not to be replaced: a sum, a date, a longer name, or the same name as something to be built."""
    if item.kind in ("Money", "Date"):
        return True
    same = item.span == span and item.kind in ("Company", "PublicBody")
    return item.span.covers(span) and not same


def _within(item: Item, span: Span) -> bool:
    """Whether a name is a part of this one: a place, or one that was cut short (江北航空维修 of 江北航空维修港)."""
    if item.span == span:
        return True
    cut = item.kind in _FIRMS and item.span.start == span.start and item.span.end + _SHORTEST_SITE > span.end
    placed = item.kind in ("Place", "Zone") and item.span.start >= span.start
    return (placed or cut) and item.span.end < span.end

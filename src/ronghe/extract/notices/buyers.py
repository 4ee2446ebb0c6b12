"""Who buys, by a procurement notice."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.ends import end_of, kind_of
from ronghe.extract.notices.leading import leading_name
from ronghe.extract.notices.names import is_agent, is_name, is_writer, name_at, name_in, without_desk
from ronghe.extract.notices.noted import noted
from ronghe.extract.page import Page
from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens
from ronghe.model import End, Mention, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_BUSINESS = re.compile(
    r"外购|比价|外包|配送|培训|征集|供货|定点|维修|维保|保险|购置|租赁|运输|加工|设备|器材|装备|物资|系统|研制|试制|评选|建设|检测|器|机|车|服务|工程|改造|采购|项目|招标|询价|谈判|竞价|比选|外协|遴选|入围|单一来源|磋商"
)
_TOLD = re.compile(
    r"编号|公告|公示|结果|通知|已|于|经|评|开标|如下|完成|预算|采用|采购方式|收到|进行|中标|成交|终止|流标|废标|拟|承办|承担|承接|承制"
)
_OPENS = re.compile(
    r"(?:^|[。；;\n])\s{0,8}(?:[经按根][^，,。；;：:\n]{2,16}[，,]|关于|"
    r"(?:【[^】\n]{2,12}】)?(?:记者)?(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午)?(?:获悉|讯|电)?[，,]?在?)?(?:[现兹](?:将|有|对|就)|[一二三四五六七八九十\d]{1,2}[、.．]\s?)?(?=[\u4e00-\u9fff]|\d{2}[\dX×*]{3}部队)"
)
_FOLLOWS = re.compile(r"[^。；;\n]{0,120}")
_WON = re.compile(
    r"[\s“\"]{0,2}(?:未|近日|中标|成交|中选|以|报价|获|被(?=[确选列推评授])|为|是|第|排名|综合|投标|响应|参加|应答|[，,。；;：:、和与]|$)"
)
"""What follows the name of one who won or bid."""
_NO_BUYER = re.compile(r"[为由是]|推荐|确定|候选|供应商|中标|成交|评审|采购人|投标|以下|我们")
"""Words of a sentence that a name has run into."""
_HEAD, _LONGEST_TITLE = 600, 120
_BUYERS = frozenset({"Institute", "PublicBody", "Company"})
_BY_ORDER = re.compile(
    r"受(?P<name>[^，,。；;\n受]{2,50}?)(?:\((?:采购人|招标人|以下)[^()]{0,20}\))?\s?的?(?:委托|组织)"
)
_ORDERS = re.compile(
    r"(?:^|[，,。；;：:\n])(?P<name>[^，,。；;：:\n]{3,50}?)(?:\([^()]{0,30}\))?委托(?=[\u4e00-\u9fff]{2,30}(?:公司|中心))"
)
_ACTS = re.compile(
    r"(?:^|[。；;\n]|、|说明|概要|[告示知报][:：]|结果|，由|日，|，(?=[^，,。；;：:\n、]{4,30}(?:经批准|经研究|采取|采用|拟购|拟向|拟对|拟就|拟委托)))\s{0,4}(?P<name>[^，,。；;：:\n、]{4,45}?)(?:，|于\d[^，,。；;：:]{4,14}?)?"
    r"(?:拟?就|拟购|拟采购|经批准|经研究|采取|拟?对其?|拟向|拟按|拟采用|采[用取](?=[^，,。；;]{2,8}方式)|按照|根据|依据|成立|举行了?|组织了?|开展了?|因(?=[^，,]{0,14}(?:需要|需求|任务)))(?=[“\"《\u4e00-\u9fff])"
)
_TOLD_FROM = re.compile(r"从(?P<name>[^，,。；;：:\n]{4,45}?)处?(?:传来|获悉|了解到|得知)")
_HOSTS = re.compile(
    r"(?:在|参加|参与)(?P<name>[^，,。；;：:\n在]{4,45}?)(?:组织|举行|举办|开展|主办|发布|实施)的"
    r"[^，,。；;\n]{0,40}?(?:招标|采购|竞价|比选|谈判|询价|磋商|遴选)"
)
_INVITES = re.compile(
    r"(?:^|[，,。；;\n由])(?P<name>[^，,。；;：:\n]{4,45}?)(?:邀请|聘请|组织)"
    r"的?\d{0,2}[位名]?[^，,。；;：:\n]{0,6}?专家"
)
_ARRANGES = re.compile(
    r"[，,](?P<name>[^，,。；;：:\n]{4,45}?)(?:组织了|组织开展了?|举行了|开展了|就|对)(?=[^，,。；;\n]{2,40}(?:采购|招标|评审|谈判|询价|比选|竞价|磋商|遴选))"
)
_APPEAL = re.compile(
    r"向(?P<name>[^，,。；;：:\n]{4,45}?)(?:书面)?(?:正式)?(?:提出|反映|递交|提交)"
    r"|(?:反映|递交|提交|寄送)[至到](?P<desk>[^，,。；;：:\n]{4,45}?)(?=[，,。；;\n])"
)
_SIGNED = re.compile(
    r"(?:^|[\s。！!)）]|(?<=\d日)|(?<=XXXX))(?P<name>(?!X)[^\s，,。；;：:]{4,45}?)"
    r"(?: [\u4e00-\u9fff]{2,8}[部处科室办])?[，,]?\s{0,60}"
    r"(?:(?:20\d\d ?年|二[○〇零O]).{0,12}日?\s{0,20}|(?<=[\u4e00-\u9fff]))$"
)


def buyer_of(notice: Notice) -> End | None:
    """Who buys: behind a label, else where the text says for whom or by whom the purchase is made.

    Forms of one name that differ in the bodies above it only (甲科学院乙研究院, 乙研究院) are one buyer.
    """
    page = notice.page
    spans: dict[str, Span] = {}
    for span in _buyers(notice):
        spans.setdefault(span.quote(page.folded), span)
    if not spans:
        return None
    found = list(spans)
    end = end_of(page, spans[found[0]], "PublicBody")
    same = [name for name in found[1:] if name.endswith(found[0]) or found[0].endswith(name)]
    others = [name for other in same if other not in end.names for name in (spans[other].quote(page.text),)]
    return End(end.name, end.kind, tuple(dict.fromkeys([*end.names, *others]))) if others else end


def buyer_in_opening(notice: Notice, suppliers: Collection[str]) -> End | None:
    """The body with whose name the title or one of the first sentences begins, where nothing else says who buys.

    某设计所转台采购项目中标公告; 某研究所水泵采购项目（编号…）已完成评审.
    """
    page = notice.page
    for match in _OPENS.finditer(page.folded, 0, min(len(page.folded), _HEAD)):
        start = match.end()
        size = _begins(page, _follows(page.folded, start), page.names_in(Span(start, start + 1)))
        if size:
            end = end_of(page, Span(start, start + size), "PublicBody")
            if end.name not in suppliers:
                return end
    return _in_title(notice, suppliers) or _in_project(notice, suppliers)


def _in_project(notice: Notice, suppliers: Collection[str]) -> End | None:
    """招标项目：某联勤保障旅冷链食品运输服务."""
    page = notice.page
    for field in notice.named("project"):
        start = field.value.start
        words = _follows(page.folded, start)
        size = leading_name(page.lens, words)
        name = words[:size]
        if size and len(words) > size + 1 and not _NO_BUYER.search(name) and not is_agent(page.lens, name):
            end = end_of(page, Span(start, start + size), "PublicBody")
            if end.name not in suppliers:
                return end
    return None


def _in_title(notice: Notice, suppliers: Collection[str]) -> End | None:
    title = fold(notice.page.document.title or "").strip(" \n#*").removeprefix("关于")[:_LONGEST_TITLE]
    names = Page(replace(notice.page.document, text=title), notice.page.lens).names_in(Span(0, 1)) if title else ()
    size = _begins(notice.page, title, names)
    if not size or title[:size] in suppliers:
        return None
    return notice.page.book.named(title[:size], kind_of(notice.page.lens, title[:size], "PublicBody"))


def _follows(text: str, start: int) -> str:
    found = _FOLLOWS.match(text, start)
    return found[0] if found else ""


def _begins(page: Page, words: str, names: Sequence[Mention]) -> int:
    """How many characters of words that tell of a purchase are the buyer's name at their head."""
    known = max((len(name.span) for name in names if name.kind in _BUYERS), default=0)
    size = max(known, leading_name(page.lens, words))
    name, rest = words[:size], words[size:]
    if not size or _NO_BUYER.search(name) or _WON.match(rest) or not (_BUSINESS.search(rest) and _TOLD.search(rest)):
        return 0
    return size if not is_writer(name) and not is_agent(page.lens, name) else 0


def _buyers(notice: Notice) -> Iterator[Span]:
    page = notice.page
    under = (field for field in notice.named("name") if notice.heading(field) == "buyer")
    for field in (*notice.named("buyer"), *under):
        alone = page.text[field.label.end - 1] < "\u4e00" or page.text[field.label.end - 1] > "\u9fff"
        span = name_at(page, field.value.start, field.value.end, alone=alone)
        if span is not None and not is_agent(page.lens, span.quote(page.folded)):
            yield without_desk(page.folded, span)
    yield from noted(notice, "buyer")
    for sheet in notice.sheets:
        column = sheet.column("buyer")
        if column is not None:
            cell = sheet.rows[0][column]
            span = name_at(page, cell.start, cell.end, alone=True)
            if span is not None:
                yield span
    for pattern in (
        _called(page.lens),
        _BY_ORDER,
        _ORDERS,
        _ACTS,
        _ARRANGES,
        _APPEAL,
        _HOSTS,
        _INVITES,
        _TOLD_FROM,
        _SIGNED,
    ):
        for match in pattern.finditer(page.folded):
            span = name_in(page, *match.span(match.lastgroup or "name"))
            if span is not None and _buys(page, span):
                yield without_desk(page.folded, span, signed=pattern is _SIGNED)


@lru_cache(maxsize=4)
def _called(lens: Lens) -> re.Pattern[str]:
    """采购人为某部: a label in a sentence."""
    words = alternatives(lens.list("notices.label.buyer"))
    name = r"(?P<name>[^，,。；;：:\n]{3,45})"
    return re.compile(rf"(?<=[，,。；;\n)目购\s])(?:本项目|的)?{words}(?:为|是){name}(?=[，,。；;\n])")


def _buys(page: Page, span: Span) -> bool:
    words = span.quote(page.folded)
    roles = page.lens.list("notices.label.buyer") + page.lens.list("notices.label.agent")
    return is_name(page.lens, words) and not is_agent(page.lens, words) and words not in roles

"""Which body 新公司, 合资公司 and 标的公司 mean: what the sentences before tell to be founded, and to be bought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import NOUN_KINDS, window
from ronghe.extract.signs import Item
from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

_NEW = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[为至由向与和对给入到归]))新(?P<noun>公司|集团|基金|研究院|学院|联盟|实验室|中心)"
    r"(?!成立|设立|登记|注册(?!资)|模式|[群区园室])"
)
_JOINT = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[由与和对给入该在向]))(?:合资|项目|新设)(?P<noun>公司|企业)"
    r"(?=注册资|将|主要|法定|经营(?!管)|拟|[的由为，已是与]|股权|董事会|总投资|总部|成立后|设立后|设董)"
)
_JOINTLY = ("合资", "项目公司", "项目企业", "新设")
_TARGET = re.compile(r"(?:标的|目标)(?P<noun>公司|企业)|(?<![\u4e00-\u9fff])标的(?=[\d股])|(?<=持有)标的(?=[\d股])")
_PROJECT = re.compile(
    r"(?:(?<=[，。；：\n])|(?<=^))(?:该|本)?(?P<noun>项目)(?=由|总投资|计划|拟|选址|占地|建成|分[两三]|预计|全部|规划用地)"
)
_STARTED = re.compile("开工|签约|落户|落地|奠基|动工|投产|竣工|启动建设")
_SITED = re.compile(r"(?:在|落户|落地|位于|选址|入驻|落户于|落地于)$")
_COMES = re.compile(r"成立|设立|组建|揭牌|挂牌|创立|注册(?!资)|合并|重组|更名|募资|募集|关闭|首关|终关|完成")
_BOUGHT = re.compile(r"(?:收购|购买|受让|并购|买下|入主)了?[^，。；\n\d]{0,6}$")
_BUYS = re.compile(r"收购|购买|受让|并购")
_SHARES = re.compile(r"(?:的)?\s?(?:[\d.]{1,6}[%％]|全部|控股|部分)(?:的)?(?:股|权)?")
_HELD = re.compile(r"(?:、|和|与|及|等|[^，。；]{0,16}(?:持有|所持|合计|手中))")
_TO_BUY, _BEHIND = 16, 1_500


def newly(line: Line) -> Iterator[Item]:
    """The signs of such words, in no order."""
    for span, end in _told(line.page, line.span):
        if end is not None:
            yield Item(end.kind, span, end=end)


def _told(page: Page, line: Span) -> Iterator[tuple[Span, End | None]]:
    """Each such word of a line and the body that it means."""
    text, start, stop = page.folded, line.start, line.end
    for match in _NEW.finditer(text, start, stop) if text.find("新", start, stop) >= 0 else ():
        span = Span(*match.span())
        yield span, _founded(page, span, NOUN_KINDS.get(match["noun"], "Company"))
    joint = any(text.find(word, start, stop) >= 0 for word in _JOINTLY)
    for match in _JOINT.finditer(text, start, stop) if joint else ():
        span = Span(*match.span())
        yield span, _founded(page, span, "Company")
    for match in _PROJECT.finditer(text, start, stop) if text.find("项目", start, stop) >= 0 else ():
        span = Span(*match.span())
        yield span, _begun(page, span)
    bought = text.find("标的", start, stop) >= 0 or text.find("目标", start, stop) >= 0
    for match in _TARGET.finditer(text, start, stop) if bought else ():
        span = Span(*match.span())
        yield span, _bought(page, span)


def _begun(page: Page, span: Span) -> End | None:
    """The one thing built that the sentence before tells to be begun: X产业园在Y新城开工。项目由A建设。"""
    for stretch in window(page, span)[:1]:
        if not _STARTED.search(page.folded, stretch.start, stretch.end):
            return None
        built = [one for one in page.names_in(stretch) if one.kind in ("Project", "Zone")]
        return page.book.only(
            one for one in built if not _SITED.search(page.folded, max(0, one.span.start - 4), one.span.start)
        )
    return None


def _founded(page: Page, span: Span, kind: str) -> End | None:
    """The one body of the kind in the nearest sentence before that says that one comes to be."""
    for stretch in window(page, span):
        named = [one for one in page.names_in(stretch) if one.kind == kind]
        if not named or not _COMES.search(page.folded, stretch.start, stretch.end):
            continue
        ends = {page.book.end(one).name: one for one in named}
        if len(ends) == 1:
            return page.book.end(named[0])
        near = [one for one in named if _stands_by(page, one, stretch)]
        return page.book.end(near[0]) if len({page.book.end(one).name for one in near}) == 1 else None
    return None


def _stands_by(page: Page, one: Mention, stretch: Span) -> bool:
    """Whether the verb stands right beside a name: 完成X的关闭, X在北京揭牌."""
    before = _COMES.search(page.folded, max(stretch.start, one.span.start - 4), one.span.start)
    behind = re.match(
        r"(?:正式|宣布|今日|昨日|(?:于|在)[^，。；]{1,8})*(?:成立|设立|揭牌|挂牌|创立)",
        page.folded[one.span.end : one.span.end + 16],
    )
    return before is not None or behind is not None


def partnership(page: Page, span: Span) -> End | None:
    """The fund of the sentences before that is a partnership in name: 该企业 of 某合伙企业（有限合伙）."""
    for stretch in window(page, span):
        named = [one for one in page.names_in(stretch) if one.kind in ("Fund", "Company")]
        if named:
            return page.book.only(one for one in named if "合伙企业" in one.text)
    return None


def _bought(page: Page, span: Span) -> End | None:
    """The company named last before as what is bought, where the page calls no other so."""
    held = next((one for one in page.names_in(span) if one.span.covers(span)), None)
    if held is not None and page.book.end(held).name != held.text:
        return None
    start = max(0, span.start - _BEHIND)
    firms = (
        [one for one in page.names_in(Span(start, span.start)) if one.kind == "Company"] if start < span.start else []
    )
    for one in reversed(firms):
        sentence = page.sentence_at(one.span.start)
        begin = sentence.span.start if sentence else one.span.start
        if _SHARES.match(page.folded, one.span.end) and _BUYS.search(page.folded, begin, one.span.start):
            return page.book.end(one)
        before = max(0, one.span.start - _TO_BUY)
        if _BOUGHT.search(page.folded, before, one.span.start) and not _HELD.match(page.folded, one.span.end):
            return page.book.end(one)
    return None

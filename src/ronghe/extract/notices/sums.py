"""Sums in procurement notices: with their unit, with the unit in a header, masked, or run into a rank."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ronghe.model import Money, Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_FIGURE = re.compile(
    r"(?<![\dA-Za-z.\-])[¥￥]?\s?(?P<figure>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?|\d{1,12}(?:\.\d{1,8})?)"
    r"(?:E(?P<power>\d{1,2}))?\s?(?:\((?:人民币)?(?=[万亿]?元))?(?P<ten>[万亿]?)(?P<yuan>元?)"
)
_SPACED = re.compile(
    r"[^\d。；;\n]{0,16}?"
    r"(?P<all>(?P<figure>\d{1,3}(?:(?: \d{3}){1,3}|(?:，\d{3}){2,3})(?:\.\d{1,2})?) ?(?P<ten>[万亿]?)元)"
)
_RUN_ON = re.compile(r"(?:[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,11})\.\d{2}(?!\d)")
_BEFORE_TERM, _TERM = re.compile(r"(\d{1,7}\.\d{1,5}0)[1-9]\d{1,2}"), re.compile(r" ?(?:日历)?(?:天|日)")
"""A figure into whose decimals the time of delivery has run: 48.600|30天."""
_MASKED = re.compile(r"X{4,20}(?:\.\d{1,4})?\s?[万亿]?元")
_CENTS = 2
"""Decimals of a figure that has run into the next one: 1286000.0055.30 is 1286000.00 and 55.30."""
_RATE = re.compile(r"\s?(?:/\s?每?|每)[\u4e00-\u9fff](?<!年)")
"""What is paid by the month or piece is no sum; what is paid by the year stands for one."""
_COMES_TO = re.compile(
    r"[^\d。；;]{0,24}(?:折合|折算|换算|约合|等值|合(?=人民币|[¥￥\d]))(?:为|成|后)?[^\d。；;\n]{0,12}"
)
_TOTAL = re.compile(
    r"(?<=元)(?: ?/ ?[年月])? ?(?:=|(?:[，,;；](?:合同期|服务期|期限|租期)[^\d，,；;。]{0,6})?[，,;；]?"
    r"(?:[一二两三四五六七八九十\d]{1,3}[年月套台只件个项批次])?"
    r"(?:合计|共计|总计|总价|总额|总费用|全年|累计)[为:：]?)\s?(?=(?:人民币)?[¥￥]?\d)"
    r"|(?<=\d) ?[×xX*] ?[\d,.]{1,14}元? ?= ?(?=[¥￥]?\d)"
)
"""What turns from the parts of a sum to the whole: 设计费3万元+施工费5万元=8万元."""
_NOT_PAID = re.compile(
    r"(?:单价|每(?!年)[\u4e00-\u9fff]{1,2}(?:价格?)?|保证金|服务费|代理费|预算|限价|控制价|起[始拍]价?|质保金|预付款?|定金|工本费|管理费|违约金|节约|节省"
    r"|估算价?|概算|总?投资|注册资[本金]|基本费|同意付款|已付款?)[^\d，,。；;、]{0,6}$"
)
"""What stands before a sum that is not the price of the whole."""
_NOT_PAID_WITHIN = 14
_YUAN_WITHIN = 8
_TENS = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_NO_SUM = re.compile(r"\s{0,3}(?:[年月日天%％套个台次家件人号栋室楼层幢]|名(?!称)|项(?!目)|分(?!公司)|[-—/:：]\d|个)")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, where it stands, and the source's own word for it.

    ``masked`` where the source hides the figure; ``apart`` where a contact's name stands between it and the
    supplier's, so that no quote may hold both.
    """

    money: Money | None
    span: Span
    term: str | None = None
    masked: bool = False
    apart: bool = False


_UNIT = re.compile(r"(?P<ten>[万亿]?)元(?!\s?/\s?[^年])")


def unit_of(label: str) -> Decimal | None:
    """The unit that a label gives to bare figures: 10,000 for 报价(万元); None where it has none."""
    match = _UNIT.search(label)
    return _TENS[match["ten"]] if match else None


def sum_in(notice: Notice, start: int, end: int, scale: Decimal | None = None, ordinal: int = 0) -> Sum | None:
    """The first sum of a stretch. ``scale`` is the unit that a header gives to bare figures.

    ``ordinal`` is what may have run into the figure in a flat table: the rank of the row that it ends (11.9996 and
    rank 1 as 11.99961), or the number of the next row.
    """
    page = notice.page
    if end <= start:
        return None
    total = _TOTAL.search(page.folded, start, end)
    if total is not None and (whole := sum_in(notice, total.end(), end, scale)) is not None:
        return whole
    masked = _MASKED.search(page.folded, start, end)
    if (spaced := _spaced(page.folded, start, end)) is not None:
        return spaced
    if scale is not None:
        bare = _bare(page.folded, start, end, scale, ordinal)
        if bare is not None and (masked is None or bare.span.start < masked.start()):
            return bare
    for found in page.within(page.money, Span(start, end)):
        if found.span.end <= end + 4 and found.converts is None and found.money.amount > 0:
            if masked is not None and masked.start() < found.span.start:
                break
            if _RATE.match(page.folded, found.span.end, end) or _is_aside(page.folded, start, found.span.start):
                continue
            foreign = found.money.currency != "CNY"
            return (_in_yuan(notice, found.span.end) if foreign else None) or Sum(found.money, found.span)
    if masked is not None:
        return Sum(None, Span(masked.start(), masked.end()), masked=True)
    return _with_ten(page.folded, start, end)


def total_in(notice: Notice, start: int, end: int) -> Sum | None:
    """The whole that a stretch turns to behind the price of one: 单价115元，2000×115=230,000元."""
    total = _TOTAL.search(notice.page.folded, start, end)
    return sum_in(notice, total.end(), end) if total else None


def _spaced(text: str, start: int, end: int) -> Sum | None:
    """A sum whose thousands are parted by spaces, where it comes before every other: 1 286 400.00元."""
    match = _SPACED.match(text, start, end)
    return (
        _sum(re.sub("[ ，]", "", match["figure"]), None, _TENS[match["ten"]], Span(*match.span("all")))
        if match
        else None
    )


def _is_aside(text: str, start: int, at: int) -> bool:
    return _NOT_PAID.search(text, max(start, at - _NOT_PAID_WITHIN), at) is not None


def _in_yuan(notice: Notice, end: int) -> Sum | None:
    """What a foreign sum comes to by the notice itself: 1,365,000欧元，…折合人民币9,824,600.00元."""
    told = _COMES_TO.match(notice.page.folded, end)
    found = notice.page.within(notice.page.money, Span(end, told.end() + _YUAN_WITHIN)) if told else ()
    yuan = next((one for one in found if one.money.currency == "CNY"), None)
    return Sum(yuan.money, yuan.span) if yuan else None


def _bare(text: str, start: int, end: int, scale: Decimal, ordinal: int) -> Sum | None:
    for match in _FIGURE.finditer(text, start, end):
        figure = match["figure"]
        stop = match.end("figure")
        if (term := _BEFORE_TERM.fullmatch(figure)) and _TERM.match(text, stop):
            return _sum(term[1], None, scale, Span(match.start(), match.start("figure") + len(term[1])))
        if _NO_SUM.match(text, match.end()) or (not match["yuan"] and not match["ten"] and len(figure) < 2):
            continue
        glued = ordinal and len(figure) > 2 and figure.endswith(str(ordinal)) and not match["ten"]
        if glued and not re.match(rf"\s{{1,4}}{ordinal}(?!\d)", text[stop : stop + 8]):
            figure = figure.removesuffix(str(ordinal))
            stop -= len(str(ordinal))
        if (
            text[stop : stop + 1] == "."
            and text[stop + 1 : stop + 2].isdigit()
            and len(figure.partition(".")[2]) > _CENTS
        ):
            figure = figure[: figure.index(".") + 1 + _CENTS]
            stop = match.start("figure") + len(figure)
        unit = _TENS[match["ten"]] if match["ten"] or match["yuan"] else scale
        return _sum(figure, match["power"], unit, Span(match.start(), max(stop, match.start() + 1)))
    return None


def run_on(notice: Notice, start: int, end: int, scale: Decimal | None) -> Sum | None:
    """The figure that begins where another with cents ended, as in rows without marks: 780.00|187200.00."""
    text = notice.page.folded
    match = _RUN_ON.match(text, start, end) if scale is not None and text[start - 1 : start].isdigit() else None
    return _sum(match[0], None, scale, Span(*match.span())) if match and scale is not None else None


def without_lead(found: Sum, text: str, lead: str) -> Sum:
    """The sum without the row's number that has run into its head: 1 and 438500.00 as 1438500.00."""
    match = _FIGURE.match(text, found.span.start)
    if match is None or found.money is None or not match["figure"].startswith(lead) or len(match["figure"]) < 3:
        return found
    whole, rest = (Decimal(words.replace(",", "")) for words in (match["figure"], match["figure"].removeprefix(lead)))
    amount = found.money.amount * rest / whole
    return replace(
        found, money=replace(found.money, amount=amount), span=Span(match.start("figure") + len(lead), found.span.end)
    )


def _with_ten(text: str, start: int, end: int) -> Sum | None:
    """A figure in 万 that lacks its 元, as under a header that has it, or has it in brackets: 28.3万, 28.3(万元)."""
    for match in _FIGURE.finditer(text, start, end):
        told = match["ten"] or match["yuan"]
        if told and not _RATE.match(text, match.end(), end) and not _is_aside(text, start, match.start()):
            return _sum(match["figure"], match["power"], _TENS[match["ten"]], Span(match.start(), match.end()))
    return None


def _sum(figure: str, power: str | None, unit: Decimal, span: Span) -> Sum | None:
    amount = Decimal(figure.replace(",", "").rstrip(".")) * unit * (Decimal(10) ** int(power or 0))
    if amount <= 0:
        return None
    whole = Decimal(int(amount)) if amount == amount.to_integral_value() else amount.normalize()
    return Sum(Money(whole, "CNY"), span)

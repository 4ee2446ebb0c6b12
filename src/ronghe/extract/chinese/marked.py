"""Chinese names that marks give away: quotation marks around them, a stock code behind, the maker's word before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.book.unbounded import is_ending, kind_of
from ronghe.extract.chinese.endings import begins_generic
from ronghe.lens.lens import Lens

_OPENING = '“「『"'
_QUOTED = re.compile(r"[“「『\"](?P<name>[\u4e00-\u9fffA-Za-z0-9·()-]{2,40})[”」』\"]")
_ARTICLES = re.compile(r"[\u4e00-\u9fff]{1,10}(?:[一二三四五六七八九十]{1,3}|\d{1,2})条(?:政策|措施|意见|举措|新政)?")
"""What papers call a policy by the number of its articles: “军民融合二十条”, “航天八条”."""
_MAKER = re.compile(
    r"(?:研发商|制造商|供应商|服务商|提供商|开发商|生产商|厂商|运营商|初创公司|企业|公司|机构|品牌|集团)(?:——)?$"
)
_DOES = re.compile(
    r"(?:近日|日前|今日|今天|宣布|正式|已|近期)*(?:完成|获得?|宣布完成|获投)[^，。；]{0,20}(?:融资|投资)"
)
_BEFORE_CODE = re.compile(r"[\u4e00-\u9fffA-Z]{2,8}\Z")
_CODED = re.compile(
    r"\((?:股票代码[:：]?|证券代码[:：]?)?(?:SH|SZ|BJ|HK)?[:：.]?"
    r"(?:[034689][\dXx*]{5}|0\d{4})(?:\.(?:SH|SZ|BJ|HK))?\)"
    r"(?=$|[,，、。；和与及]|发布|公告|披露|宣布|拟|董事|控股|收购|今|昨|\d|表示|近日|日前|以|将|在|的|旗下|全资|股|中标|与|涨|跌|签|子公司)"
)
_BEFORE_CODED = re.compile(r"^(?:上市公司|公司|其中|以及|由|与|和|对|为|日|晚|晚间|近日|日前|今日)+")
_OWN_NAME = re.compile(
    r"(?:证券|股票|A股)简称[:：]\s{0,4}(?P<name>[\u4e00-\u9fff][\u4e00-\u9fffA-Z]{2,7})(?![\u4e00-\u9fff])"
)
"""The short name in the head of a listed company's announcement."""
_HEAD_REACH = 400
_LONG_ENOUGH = 4
_SHORTEST_FIRM = 2
_FUND = re.compile(r"(?:首|[一二三四五\d]期|旗下|[支只]|设立|成立|发起|参投)[^，。；“「『\"]{0,10}基金$")
_NAMED = re.compile(r"(?:名为|名叫|叫作|叫做|取名|命名为)$")
_A_FUND = re.compile(r"的[^，。；“「『\"]{0,8}基金(?!管理|公司|会)")
"""Around the name of a fund: 首期基金“X”, 名为“X”的创投基金."""
_AROUND = 16
_COMMON = re.compile(r"双碳|工程|计划|战略|法则|项目|(?:四|三|两|五|十)[\u4e00-\u9fff]{1,3}$")


def marked(text: str, lens: Lens) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of the names that marks give away, and of each again where the text says it plainly."""
    firms: dict[str, None] = {}
    for match in _QUOTED.finditer(text) if any(mark in text for mark in _OPENING) else ():
        name, span = match["name"], match.span("name")
        if _ARTICLES.fullmatch(name):
            yield *span, "Policy"
            continue
        kind = kind_of(lens, name)
        if kind in ("Fund", "Institute", "Alliance", "Zone", "Company") and len(name) > _LONG_ENOUGH:
            if not is_ending(lens, name):
                yield *span, kind
            continue
        made = _MAKER.search(text, max(0, match.start() - 6), match.start()) is not None
        if (made or _DOES.match(text, match.end())) and not _COMMON.search(name):
            firms[name] = None
    for match in _OWN_NAME.finditer(text, 0, _HEAD_REACH):
        firms[match["name"]] = None
    floor = 0
    for match in _CODED.finditer(text):
        before = _BEFORE_CODE.search(text, max(floor, match.start() - 8), match.start())
        if before is None:
            continue
        floor = match.end()
        lead = _BEFORE_CODED.match(before[0])
        name = before[0][lead.end() if lead else 0 :]
        if len(name) > _SHORTEST_FIRM and not begins_generic(name):
            firms[name] = None
    if firms:
        again = "|".join(re.escape(name) for name in sorted(firms, key=lambda name: (-len(name), name)))
        for match in re.finditer(again, text):
            yield *match.span(), "Company"


def quoted_funds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each quotation that the words around it call a fund's name, whatever it ends in."""
    for match in _QUOTED.finditer(text) if "基金" in text and any(mark in text for mark in _OPENING) else ():
        before = max(0, match.start() - _AROUND)
        named = _NAMED.search(text, before, match.start()) and _A_FUND.match(text, match.end())
        if (named or _FUND.search(text, before, match.start())) and not _COMMON.search(match["name"]):
            yield match.span("name")

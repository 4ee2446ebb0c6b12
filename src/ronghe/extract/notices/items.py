"""Winners listed item by item: 成交结果如下：棉大衣：甲公司，总价143万元；防寒鞋：乙公司."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.notices.labels import label_words
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.sums import sum_in
from ronghe.extract.notices.win import Win
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_HEAD = re.compile(
    r"(?:(?:成交|中标|采购(?:内容[及和与])?|中选|入围|评审|评选|比选|遴选|竞价|询价|谈判)(?:结果|情况|名单|供应商|单位|企业|人)(?:名单)?"
    r"(?:(?:予以)?(?:公示|公告|公布)|通知)?(?:如下|为)?(?:\([\u4e00-\u9fff]{2,12}\))?"
    r"|(?:现将)?结果(?:公示|公告|公布|通报)?如下|由(?:[一二两三四五六七八九十\d]{1,2})家[^。；;，,\n：:]{0,10}[供承][^。；;，,\n：:候]{0,8}"
    r"|(?:下列|以下|下述)[^。；;，,\n：:]{0,10}(?:供应商|单位|企业|公司|机构|家|供方|厂家|商户|服务商)[^。；;\n：:候]{0,24}"
    r"(?:中标|成交|中选|入[围选库]|定点|承[修制担接研]|合作|协作|供货|服务|获选)[^。；;\n：:候]{0,10})[:：。]\s?"
)
_ITEM = re.compile(
    r"\s{0,3}(?:[•·●◆★☆▪■◇○※*✅-]\s?)?(?:\(?\d{1,2}\)?[.、．)]\s?)?(?:(?P<kind>[\u4e00-\u9fffA-Za-z0-9()/]{2,16})[:：]\s?)?"
)
_PLAIN = re.compile(r"^由|不分[先前]后\)[:：]\s?$")
"""Heads behind which names follow one another without a number or a word for the goods."""
_NO_KIND = re.compile(
    r"报价|得分|候选|^备|排[名序]|第[一二三四五六七八九十\d]|单位|供应商|投标|时间|日期|编号|地址|电话|联系|代理|方式|名称|采购|招标"
)
_ITEM_ENDS = re.compile(r"[；;。\n]|(?<=[\u4e00-\u9fff)])\s?(?=\d{1,2}[、．])")
_WHOLE = re.compile(r"(?:总价|总金额|合计|成交价|成交金额|中标价|中标金额|(?<=[，,])金额)[为:：]?")
_MOST = 40


def _within(notice: Notice, start: int, end: int) -> Span | None:
    """The only firm of an item that tells its goods first and a whole sum last: 铝板，3吨，甲公司，金额8.5万元."""
    named = notice.page.within(notice.page.outermost, Span(start, end)) if start < end else ()
    firms = [one.span for one in named if one.kind in ("Company", "Institute")]
    return firms[0] if len(firms) == 1 and _WHOLE.search(notice.page.folded, firms[0].end, end) else None


def in_items(notice: Notice) -> Iterator[Win]:
    """The winner of every item behind words that announce a list of them; items without a name are passed over."""
    text, labels = notice.page.folded, label_words(notice.page.lens)
    for head in _HEAD.finditer(text):
        at, plain = head.end(), _PLAIN.search(head[0]) is not None
        for place in range(_MOST):
            item = _ITEM.match(text, at)
            if item is None or (item["kind"] is None and not text[at : item.end()].strip() and not plain):
                break
            if item["kind"] and (item["kind"] in labels or _NO_KIND.search(item["kind"])):
                break
            stop = _ITEM_ENDS.search(text, item.end())
            end = stop.start() if stop else len(text)
            span = name_at(notice.page, item.end(), min(end, item.end() + 60)) or _within(notice, item.end(), end)
            if span is None and (place == 0 or item["kind"] is None):
                break
            if span is not None:
                whole = _WHOLE.search(text, span.end, end)
                found = sum_in(notice, whole.end() if whole else span.end, end)
                yield Win(span, item.start(), sum=found, part=True, layout="prose")
            at = stop.end() if stop else len(text)

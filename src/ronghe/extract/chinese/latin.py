"""Firms with Latin names in Chinese text, told by the word for a firm before them: 卫星运营商OneSky, 初创公司Xsight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.chinese.endings import describes_only
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_WORD = r"[A-Z][A-Za-z0-9&'’-]{1,24}"
_NAMED = re.compile(
    r"(?:公司|企业|厂商|巨头|独角兽|投资方|股东|投资机构|承包商|子公司|船东|客户|船厂|航司|租赁方"
    r"|(?:研发|制造|供应|服务|运营|提供|开发|生产|集成|设备|装备|承包)商)[“「]?"
    rf"(?P<name>(?![A-Z]{{1,3}}(?![A-Za-z0-9])(?! [A-Z][a-z]{{3}}))"
    rf"{_WORD}(?: (?:{_WORD}|AI|of|de)){{0,3}})(?![A-Za-z0-9.+%/·])"
    r"(?!轮|系列|型|平台|软件|系统|产品|标准|技术|证书|认证|合作|模式|项目|的?市场)"
)
"""Capital letters alone are more often a product, a field or a round: 公司CEO, 企业ERP, 公司A轮."""
_BESIDE = re.compile(r"[司业商头兽方东构户厂][“「]?[A-Z]")
"""What stands in every text with such a name, and in few others."""
_LOWER = re.compile(r"[a-z]")
_TITLES = re.compile(r"Pre|App|IPO|Pro|Plus|Post|AIoT|SaaS|PaaS|IaaS|Co$|Ltd$|Inc$|Wi-?Fi|Kick|Top|Demo|Logo")
_SORT = re.compile(r"(?:初创|创业|上市|科技|新创)?(?P<last>公司|企业|厂商|巨头|[\u4e00-\u9fff]{2}商)$")
_ANY = re.compile(r"(?:初创|新创)(?:公司|企业)$")
"""Of these words alone is no name made."""
_PLAIN = re.compile(r"^[^A-Za-z]{2,10}(?<!有限)(?<!责任)(?<!股份)(?:公司|企业|厂商)$")
"""Right before a firm's name only what describes it: 商业火箭公司星澜航天."""
_REACH = 8
_LEGAL = re.compile(r"(?:有限|股份|责任)公司$")
_SHORTEST = 3


def latin(page: Page) -> Iterator[Mention]:
    """Each such firm wherever the text names it, in no order; they may touch names found before."""
    if not page.mostly_han:
        return
    if not _BESIDE.search(page.text):
        return
    names = {
        match["name"]
        for match in _NAMED.finditer(page.text)
        if len(match["name"]) >= _SHORTEST and _LOWER.search(match["name"]) and not _TITLES.match(match["name"])
    }
    if not names:
        return
    pattern = re.compile(
        "(?<![A-Za-z0-9])(?:" + "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))) + ")(?![A-Za-z0-9])"
    )
    for match in pattern.finditer(page.text):
        yield Mention(Span(*match.span()), match.group(), "Company")


def _behind(page: Page, end: int) -> int:
    """Where the next name would begin, behind a quotation mark if there is one."""
    return end + page.folded.startswith(("“", '"'), end)


def without_descriptions(page: Page, found: Sequence[Mention]) -> list[Mention]:
    """Without what only describes the firm whose Latin name follows: 美国太空物流公司|Orbitra, 德国雷达|企业Xsight."""
    found = [mention for mention in found if not _ANY.search(mention.text)]
    firms = {mention.span.start for mention in found if mention.kind == "Company"}
    found = [one for one in found if not (_behind(page, one.span.end) in firms and _PLAIN.search(one.text))]
    starts = [mention.span.start for mention in found if mention.kind == "Company" and mention.text.isascii()]
    if not (starts and page.mostly_han):
        return found
    ends = set(starts)
    for start in starts:
        sort = _SORT.search(page.text, max(0, start - _REACH), start)
        if sort is not None:
            ends |= {sort.start(), sort.start("last")}
    lands = {mention.span.start for mention in found if mention.kind == "Place"}
    return [
        mention
        for mention in found
        if not (mention.span.end in ends and mention.kind == "Company" and _describes(mention, lands))
    ]


def _describes(mention: Mention, lands: set[int]) -> bool:
    """Whether a name is nothing but words for a sort of firm, perhaps behind the land that it is of."""
    if mention.text.isascii() or _LEGAL.search(mention.text):
        return False
    return mention.span.start in lands or describes_only(_SORT.sub("", mention.text))

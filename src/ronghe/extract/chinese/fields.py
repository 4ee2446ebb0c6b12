"""Fields of work that look like short names of firms, in a list of fields: 投向通用航空、特种装备等领域."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ronghe.model import Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BEFORE = re.compile(
    r"(?:围绕|支持|聚焦(?:于)?|投向|投资(?:于)?|布局|面向|从事|涵盖|专注(?:于)?|深耕|关注|发展|瞄准|培育|方向(?:包括|为)|领域(?:包括|为)"
    r"|覆盖|涉及|主攻|承接|打造|壮大|做强)(?:了)?[^，。；：\n]{0,60}$"
)
_BEHIND = re.compile(
    r"(?:[、和与及][^，。；：\n]{1,50}?)?(?:等|[两二三四五六七八九十][大类]|\d个)?[^，。；、：\n]{0,4}"
    r"(?:领域|产业集群|方向|赛道|行业|板块|产业(?!园|基金|集团|投资|化)|环节)"
)
_FOSTERED = re.compile(
    r"(?:(?:重点|大力|加快|着力|优先|主要)(?:发展|承接|布局|打造|引进|培育)|主导产业(?:为|是|包括)|培育壮大|做大做强|做强做优)了?[^，。；：\n]{0,60}$"
)
"""What is fostered is a trade, whatever follows: 重点发展激光装备、水下通信."""
_MADE_MAIN = (
    re.compile(r"(?:^|[，。；\n应当则将区园城港地])以[^，。；：\n为]{0,40}$"),
    re.compile(r"(?:[、和与及][^，。；：\n]{1,40}?)?(?:等)?(?:产业)?[为作]{1,2}(?:主导|支柱|特色|优势|核心|重点|主攻)"),
)
"""Around a trade that a zone lives by: 以航空制造、绿色食品为主导产业."""
_LONGEST, _REACH = 6, 64
_FIRMS = ("股份", "科技", "控股", "资本", "重工", "证券", "制造")
_ENDED = ("公司", "集团", "银行", "厂", "所", "院")


def without_fields(page: Page, found: Iterable[Mention], known: frozenset[int]) -> list[Mention]:
    """Without such names; ``known`` are where names of the lens begin."""
    return [one for one in found if not (one.span.start not in known and _is_field(page.folded, one))]


_SEVERAL = re.compile(r"(?:单位|企业|项目|机构|公司|院所)[均都已皆]")
"""Several that something is said of together, and no firm: A、B等龙头单位均在区内."""


def _is_field(text: str, one: Mention) -> bool:
    if _SEVERAL.fullmatch(one.text):
        return True
    short = one.kind == "Company" and len(one.text) <= _LONGEST and not one.text.isascii()
    if not short or one.text.endswith(_ENDED):
        return False
    start, end = one.span.start, one.span.end
    if not one.text.endswith(_FIRMS) and _FOSTERED.search(text, max(0, start - _REACH), start):
        return True
    if _MADE_MAIN[1].match(text, end, end + _REACH) and _MADE_MAIN[0].search(text, max(0, start - _REACH), start):
        return True
    if _BEHIND.match(text, end, end + _REACH) is None:
        return False
    return _BEFORE.search(text, max(0, start - _REACH), start) is not None

"""What is no name in the articles of a law: trades that look like firms in short, bodies and zones of any such kind.

A law speaks of sorts of bodies and of what is to be built (鼓励高等院校可…, 建设创新先行区, 法治化营商环境).
Whom it means it names in full, or gives a short form to (以下简称某公司).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.chinese.endings import begins_generic
from ronghe.model import Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.lens.lens import Lens

_ARTICLE = re.compile(r"(?m)^[ \t\u3000]{0,4}第[一二三四五六七八九十百零〇]{1,6}条[ \u3000]{1,3}[\u4e00-\u9fff]")
_SHOWN = "chinese.articles"
_FIRM = re.compile(
    r"(?:公司|集团|[银支分]行|交易所|证券|保险|信托|厂|所|院|社|[局处部]|中心|企业)(?:\([\u4e00-\u9fff]{2,6}\))?$|[A-Za-z\d]"
)
_DEALS = re.compile(
    r"(?:[、和与及][^，。；\n]{2,30}?)?(?:共同|联合|合计|各自|分别|负责|等){0,2}(?:出资|认缴|受托|发起|担任|持股|参股)"
)
_BY = re.compile(r"[由经向]$|(?:委托|联合|会同|推荐|聘请)$")
_OFFICER = re.compile(r"[任长记席理员士授监人事](?:、|，|：|:| )?$")
_SIGNED = re.compile(r"[ \t\u3000]*(?:\n|$)")
_AIMED = re.compile(
    r"(?:支持|鼓励|引导|可以|应当|推动|推进|促进|建设|建成|打造|培育|创建|争创|建立|设立|成为|探索|发展|加强|利用)[^，。；：\n由]{0,60}$"
)
_HAS = re.compile(r"(?:[下内]设|设有|所属)[^，。；：\n]{0,40}$")
_BUILT = re.compile(r"(?:建设(?!的)|建成|打造|创建|争创|建立|成为)[^，。；：\n《]{0,40}$")
_GIVEN = re.compile(r"(?:称(?:为)?|是指)[“\"]?$")
_NAMED = re.compile(r"[”\"]?\((?:以下|简称)")
_REACH = 64
_LISTS = re.compile("或者|以及")
_SCHOOLS = ("大学", "学院", "研究所", "研究院", "院")
_COUNTRY, _NATIONAL = "中国", ("国家", "中国", "全国")


def in_articles(page: Page) -> bool:
    """Whether the page is told article by article; worked out once."""
    if _SHOWN not in page.shared:
        page.shared[_SHOWN] = "条" in page.folded and _ARTICLE.search(page.folded) is not None
    found: bool = page.shared[_SHOWN]
    return found


def without_sorts(page: Page, found: Sequence[Mention]) -> list[Mention]:
    """The names found, in the order given, without those that a page told in articles does not mean as names."""
    places = {one.span.start for one in found if one.kind == "Place" and one.text != _COUNTRY}
    given = _forms(page.folded, found) | _well_known(page.lens)
    return [one for one in found if one.text in given or not _is_sort(page.folded, one, places)]


@lru_cache(maxsize=4)
def _well_known(lens: Lens) -> frozenset[str]:
    """The firms of the state and the zones that laws too call by their short names."""
    named = [one for one in lens.known if one.kind == "Zone" or (one.kind == "Company" and one.level == "national")]
    return frozenset(form for one in named for form in one.forms)


def _forms(text: str, found: Iterable[Mention]) -> frozenset[str]:
    """The names that the page gives a short form to, and these: 某新区（以下简称新区）."""
    return frozenset(
        one.text
        for one in found
        if _NAMED.match(text, one.span.end) or _GIVEN.search(text, max(0, one.span.start - 4), one.span.start)
    )


def _is_sort(text: str, one: Mention, places: set[int]) -> bool:
    start, end = one.span.start, one.span.end
    if one.kind == "Company":
        named = _FIRM.search(one.text) is not None and not _LISTS.search(one.text)
        return (
            not named and not _DEALS.match(text, end, end + _REACH) and not _BY.search(text, max(0, start - 2), start)
        )
    if one.kind == "Person":
        officer = _OFFICER.search(text, max(0, start - 2), start)
        return officer is None and not _SIGNED.match(text, end)
    has = _HAS.search(text, max(0, start - _REACH), start)
    if one.kind not in ("Zone", "Institute", "Alliance") or start in places or has:
        return False
    if one.kind == "Zone" and _BUILT.search(text, max(0, start - _REACH), start):
        return True
    if one.text.startswith(_NATIONAL) or one.text.endswith(_SCHOOLS):
        return False
    return begins_generic(one.text) and _AIMED.search(text, max(0, start - _REACH), start) is not None

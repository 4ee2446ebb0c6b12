"""Whose figures an area's are: 全市, 全省, or the place of which a bulletin of statistics tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.topic import told_before
from ronghe.lens.lens import Lens
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

WHOLE_AREA = re.compile(r"[全我](?:省|市|县|区)(?![\u4e00-\u9fff]?(?:会|委|协会))")
AREA = re.compile(rf"{WHOLE_AREA.pattern}|(?P<land>全国(?!人大|政协|人民|重点|各地|总|性)|我国|全行业)")
"""The words for an area whose name is told elsewhere; ``land`` is the whole country, of which no name is given."""
_TOLD_WITHIN = 400
_TITLE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:关于)?(?:(?:19|20)\d\d年?(?:度|上半年|前三季度|[一二三四]季度|\d{1,2}月)?)?"
    r"(?:(?P<land>全国|我国|中国)|(?P<place>(?:[\u4e00-\u9fff]{2,4}?[省市州])?[\u4e00-\u9fff]{2,6}?(?:省|自治区|市|县|区|州)))"
    r"[\u4e00-\u9fffR&D()]{0,24}?(?:(?P<loose>公报|统计快报|统计监测|统计数据|主要数据|运行情况)|政府工作报告)"
    r"(?![\u4e00-\u9fff])"
)
_TITLED = ("公报", "统计", "主要数据", "运行情况", "工作报告")
"""Of such a title's words one."""
_HEAD = 160
"""So many characters of a page may stand before the end of its title."""


@dataclass(frozen=True, slots=True)
class Area:
    """Whose figures clauses tell, None for the land's; ``loose`` where they may be of anything, as in a bulletin."""

    end: End | None
    loose: bool = False


def page_area(page: Page) -> Area | None:
    """The area of which a bulletin or a government's report tells by its title; None otherwise. Found once a page."""
    if __name__ not in page.shared:
        head = page.folded[: _HEAD + 1]
        found = _TITLE.search(page.document.title or "") or (
            _TITLE.search(page.folded, 0, _HEAD) if any(word in head for word in _TITLED) else None
        )
        end = page.book.named(found["place"], "Place") if found and found["place"] else None
        page.shared[__name__] = Area(end, found["loose"] is not None) if found else None
    area: Area | None = page.shared[__name__]
    return area


@lru_cache(maxsize=4)
def _provinces(lens: Lens) -> frozenset[str]:
    return frozenset(form for known in lens.known if known.level in ("province", "provincial") for form in known.forms)


_LEVEL = re.compile(r"[全我](?P<level>[省市县区])")


def place_told(line: Line, position: int = 0) -> End | None:
    """The place that the text told last before a position of the line: whose 全市 it is; 全省 is a province's.

    Where the paragraph tells none of that level, it is the page's one: 绵阳市 for 全市.
    """
    page = line.page
    found = _LEVEL.search(line.text)
    level = found["level"] if found else ""
    here = page.within(page.mentions, line.stretch(0, position)) if position else ()
    near = [one for one in (*told_before(line, page.mentions, _TOLD_WITHIN), *here) if one.kind == "Place"]
    if level == "省":
        near = [one for one in near if one.text in _provinces(page.lens)]
    of_level = [one for one in near if one.text.endswith(level)] if level else near
    if of_level:
        return page.book.end(of_level[-1])
    before = page.within(page.mentions, Span(0, line.span.start)) if level and line.span.start else ()
    told = page.book.only(one for one in before if one.kind == "Place" and one.text.endswith(level))
    area = page_area(page)
    return told or (page.book.end(near[-1]) if near else area.end if area else None)

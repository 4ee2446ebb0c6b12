"""Duties apart from whom they bind: lists under 履行下列职责, tasks with their bodies in brackets, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.policy import bodies_in
from ronghe.extract.readers.bearers_zh import bearer
from ronghe.extract.readers.obliged import Bearer
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

Apart = tuple[Span, Bearer, str, str]
"""Where it stands, who must, by which word, what."""
_LIST = re.compile(
    r"(?P<how>(?:履行|承担|负有)(?:下列|以下|如下)(?:[^，。；：\n]{0,6}?)(?:职责|义务|责任|任务)"
    r"|(?P<ban>(?:不得|禁止|严禁)(?:有|从事|实施)?(?:下列|以下)(?:[^，。；：\n]{0,8}?)(?:行为|活动|情形)?))(?:包括)?[：:]"
)
_ITEM = re.compile(
    r"\s{0,4}(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.])\s{0,2}(?P<what>[^\n]{3,200}?)[；;。]?\s{0,3}(?:\n|$|(?=\([一二三四五六七八九十]))"
)
_MUST = re.compile(r"(?:应当|必须|应|须|要|依法|主要|具体|一律){1,3}$")
_BEGINS = re.compile(r"[，,。；;：:\n]|第[一二三四五六七八九十百零\d]{1,6}条[ \u3000]{0,3}")
_CHARGED = re.compile(
    r"(?:\((?:(?:责任|牵头|主责|负责|主办|承办|落实)(?:单位|部门)[:：]\s?(?P<of>[^()\n]{2,120})"
    r"|(?:由)?(?P<lead>[^()\n，；;：:]{2,60}?)(?:牵头|负责)(?:[，,；;][^()\n]{2,80}|落实)?)[。.]?\)"
    r"|\n[ \u3000]{0,8}(?:责任|牵头|主责|负责|主办|承办)(?:单位|部门)[:：]\s?(?P<line>[^\n()]{2,120}))"
)
_OTHERS = re.compile(r"[；;，,。]\s?(?:配合|协助|参与|支持|协办)|[；;。]")
_MARKED = re.compile(
    r"(?:^|\n)[ \u3000]{0,6}(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d))"
)
_TITLE = re.compile(r"[^。\n]{2,24}[。\n]\s{0,4}(?=[^\s(])")
_CHAPTER = re.compile(
    r"\n[ \u3000#]{0,6}第[一二三四五六七八九十]{1,3}[章节][ \u3000]{0,4}"
    r"(?P<whom>[^\n]{2,20}?)的?(?P<of>义务|职责|责任)?(?=[ \u3000]{0,4}\n)"
)
_REACH, _MOST, _BODIES = 600, 160, 8


def listed(page: Page, start: int) -> Iterator[Apart]:
    """Each item of a list of duties or bans: 管委会履行下列职责：（一）…."""
    if "下列" not in page.folded and "以下" not in page.folded:
        return
    for match in _LIST.finditer(page.folded, start):
        who = _of_list(page, match)
        place = match.end()
        while who is not None and (item := _ITEM.match(page.folded, place)) is not None:
            span = Span(*item.span("what"))
            words = span.quote(page.text)
            yield span, who, "不得" if match["ban"] else "应当", (match["how"][:2] if match["ban"] else "") + words
            place = item.end()


def _of_list(page: Page, match: re.Match[str]) -> Bearer | None:
    """Who stands before the list: in its clause, or in the first of its sentence that has a body."""
    number = page.sentence_number(match.start())
    if number is None:
        return None
    line = page.line(number)
    at = next((place for place in range(len(line.text)) if line.place(place) >= match.start()), len(line.text))
    head = _MUST.sub("", line.text[:at])
    clause = max((found.end() for found in _BEGINS.finditer(head)), default=0)
    first = next((found.end() for found in _BEGINS.finditer(head) if "条" in found[0]), 0)
    who = bearer(line, clause, len(head))
    for item_at, item in line.between(first, len(head)) if who is None else ():
        if item.kind in ("PublicBody", "Institute", "Company", "Alliance"):
            return bearer(line, item_at, item_at + 1)
    return who or (Bearer((), "") if match["ban"] and clause == len(head) else None)


def charged(page: Page, start: int) -> Iterator[Apart]:
    """A task whose bodies stand in brackets or in a line behind it: （责任单位：省科技厅）, （市财政局牵头）."""
    if not any(word in page.folded for word in ("责任单位", "牵头", "负责", "责任部门", "主责单位")):
        return
    for match in _CHARGED.finditer(page.folded, start):
        group = match.lastgroup or "of"
        stop = _OTHERS.search(page.folded, *match.span(group))
        span = Span(match.start(group), stop.start() if stop else match.end(group))
        bodies = list(bodies_in(page, span))[:_BODIES]
        task = _task(page, start, match.start())
        if task is not None:
            ends = tuple(page.book.end(body) for body in bodies)
            yield task, Bearer(ends, span.quote(page.text).strip()), "负责", task.quote(page.text)[:_MOST]


def _task(page: Page, first: int, end: int) -> Span | None:
    """The words of the item before its bodies, without its heading where more follows."""
    begun = max((found.end() for found in _MARKED.finditer(page.folded, max(first, end - _REACH), end)), default=None)
    if begun is None:
        return None
    title = _TITLE.match(page.folded, begun, end)
    start = title.end() if title else begun
    words = page.folded[start:end]
    start += len(words) - len(words.lstrip())
    stop = start + len(words.strip().rstrip("。；;"))
    return Span(start, stop) if stop - start > 3 else None


def headed(page: Page, start: int) -> list[tuple[int, Bearer | None]]:
    """Headings of chapters with those whose duties they hold, in order: 第二章 使用单位的义务; another has none."""
    if "义务" not in page.folded and "职责" not in page.folded and "责任" not in page.folded:
        return []
    return [
        (found.end(), Bearer((), Span(*found.span("whom")).quote(page.text)) if found["of"] else None)
        for found in _CHAPTER.finditer(page.folded, start)
    ]

"""Offices that a Chinese sentence calls by what they are alone: 管委会, 该办公室, 该局."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.signs import Item
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_BOARD = re.compile(r"管委会(?:(?<![\u4e00-\u9fffA-Za-z]管委会)|(?<=[由与和对向经受为是及将任]管委会))(?![主副委])")
"""The word first, as in other patterns that are looked for in every sentence: a search then skips all else."""
_OFFICE = re.compile(
    r"该(?P<noun>办公室|委员会|领导小组|管委会|局|厅|办(?![法理事公案学])|委(?!员|托)|部(?![门分队长位]))"
)
_BOARDS = ("管委会", "管理委员会")
_ALSO = {
    "办公室": ("办公室", "办", "办公厅"),
    "办": ("办公室", "办"),
    "管委会": _BOARDS,
    "委": ("委", "委员会"),
    "委员会": ("委", "委员会"),
}
_COMMITTEES = ("省委", "市委", "县委", "区委", "州委", "党委")
"""Committees of a party, which nobody calls 该委."""
_PLAIN = re.compile(
    r"(?<![\u4e00-\u9fffA-Za-z\ue000-\ue00b])(?P<noun>办公室|领导小组|协调小组|协调委员会|指挥部|联席会议|工作组)"
    r"(?=下设|内设|设(?!在|于|[立计备施])|主任|由|负责|组长|副组长|副主任|总指挥|召集人|成员|现有|承担)"
)
"""Such a body at the head of a clause: 办公室下设综合处, 领导小组组长由…."""
_REACH, _FAR = 300, 3_000


def offices(line: Line) -> Iterator[Item]:
    """A sign for each: 管委会 for the one that the text has named before, 该局 for the last that ends so."""
    page, text = line.page, line.page.folded
    yield from _plain(line)
    start, end = line.span.start, line.span.end
    if text.find("管委会", start, end) < 0 and text.find("该", start, end) < 0:
        return
    for match in _BOARD.finditer(text, start, end):
        named = page.within(page.outermost, Span(max(0, match.start() - _FAR), match.start())) if match.start() else ()
        board = page.book.only(one for one in named if one.kind == "PublicBody" and one.text.endswith(_BOARDS))
        if board is not None:
            yield Item("PublicBody", Span(*match.span()), end=board)
    for match in _OFFICE.finditer(text, start, end):
        near = page.within(page.outermost, Span(max(0, match.start() - _REACH), match.start())) if match.start() else ()
        endings = _ALSO.get(match["noun"], (match["noun"],))
        told = [one for one in near if one.kind == "PublicBody" and one.text.endswith(endings)]
        told = [one for one in told if not one.text.endswith(_COMMITTEES)]
        if told:
            yield Item("PublicBody", Span(*match.span()), end=page.book.end(told[-1]))


def _plain(line: Line) -> Iterator[Item]:
    """A sign for each that the sentences before named; in a list 办公室主任 is of the body that begins it."""
    page = line.page
    for match in _PLAIN.finditer(page.folded, line.span.start, line.span.end):
        listed = page.folded.startswith("主任", match.end()) and page.folded.endswith("、", 0, match.start())
        if match.start() == 0 or listed:
            continue
        near = page.within(page.outermost, Span(max(0, match.start() - _REACH), match.start()))
        ending = "办" if match["noun"] == "办公室" else match["noun"]
        told = [one for one in near if one.kind == "PublicBody" and one.text.endswith((match["noun"], ending))]
        if told:
            yield Item("PublicBody", Span(*match.span()), end=page.book.end(told[-1]))

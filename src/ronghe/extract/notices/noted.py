"""Roles in brackets behind names: 某学院（需方）与甲公司（供方）签订."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.notices.firms import firm_in
from ronghe.extract.notices.labels import label_field
from ronghe.extract.notices.win import Win
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_NOTE = re.compile(r"\((?:以下简?称|下称|简称|即)?[“\"]?(?P<role>[\u4e00-\u9fff]{2,8})[”\"]?\)")
_LONGEST = 40
_BEGINS = re.compile(r"[^，,。；;：:\n、()“”\"与和由受]*$")


def noted(notice: Notice, field: str) -> Iterator[Span]:
    """The names with a role of that field in brackets behind them, in order."""
    page = notice.page
    for note in _NOTE.finditer(page.folded):
        if label_field(page.lens, note["role"]) != field:
            continue
        begins = _BEGINS.search(page.folded, max(0, note.start() - _LONGEST), note.start())
        span = firm_in(page, begins.start(), note.start()) if begins else None
        if span is not None:
            yield span


def in_notes(notice: Notice) -> Iterator[Win]:
    """甲公司（中标人）; 乙厂（供方）."""
    for span in noted(notice, "supplier"):
        yield Win(span, span.start, layout="prose")

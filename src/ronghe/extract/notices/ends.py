"""What a name in a notice stands for: its kind by its end, and whether it hides who it is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.lens.lens import Lens
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_KINDS = ("Company", "Institute", "PublicBody", "Alliance", "Fund", "Zone")
_DEPARTMENT = re.compile(r"(?:业务|事业|项目)部$")


def end_of(page: Page, span: Span, other: str = "Company") -> End:
    """What a name stands for, with the kind that its ending shows; ``other`` where it shows none."""
    for mention in page.within(page.outermost, span):
        if mention.span == span:
            return page.book.end(mention)
    return page.book.named(span.quote(page.text), kind_of(page.lens, span.quote(page.folded), other))


def kind_of(lens: Lens, name: str, other: str = "Company") -> str:
    """The kind of the longest ending that fits; a placeholder is a public body, what fits none is ``other``."""
    if _DEPARTMENT.search(name):
        return "Company"
    best, kind = 0, "PublicBody" if is_placeholder(lens, name) else other
    for candidate, words in by_kind(lens):
        for word in words:
            if len(word) > best and name.endswith(word):
                best, kind = len(word), candidate
    return kind


def is_placeholder(lens: Lens, words: str) -> bool:
    """Whether the words hide who it is: 某部, 河北某院校."""
    return _placeholder(lens).fullmatch(words) is not None


@lru_cache(maxsize=8)
def by_kind(lens: Lens, *, weak: bool = True) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The ends of names by kind; ``weak`` with those that alone say little."""
    lists = ("zh", "zh_weak", "zh_bare", "zh_numbered", "zh_part") if weak else ("zh", "zh_bare", "zh_numbered")
    return tuple((kind, tuple(word for name in lists for word in lens.list(f"kinds.{kind}.{name}"))) for kind in _KINDS)


@lru_cache(maxsize=4)
def _placeholder(lens: Lens) -> re.Pattern[str]:
    words = "|".join(map(re.escape, lens.list("notices.prose.placeholder"))) or "(?!)"
    return re.compile(rf"(?:[\u4e00-\u9fff]{{0,12}}某[\u4e00-\u9fff]{{0,8}}?)(?:{words})\d?")

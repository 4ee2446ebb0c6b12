"""Names that the lens knows, found in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.chinese.cutting import runs_over, tags_around
from ronghe.extract.chinese.tokens import WITH
from ronghe.extract.chinese.words import han_words
from ronghe.lens.lens import KnownName, Lens
from ronghe.model import Mention, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page


_CONTINUED = frozenset({
    "部门", "部长", "局长", "署长", "厅长", "院长", "行长", "委员", "会员", "会长", "校长", "所长", "院所", "院校",
    "参谋", "行为", "行动", "行业", "行政", "行使", "行情", "行程", "行列", "行车", "行走", "行驶", "办理", "办法",
    "联盟", "联赛", "联网", "社会", "社区", "社保", "新区",
    "办公", "办事", "办学", "部际", "部署", "部件", "部队",
})  # fmt: skip
"""Words that a form would cut in two: 公安部门 names no ministry."""
_BRIEF = 2
"""A brand of so few characters counts only where no other character runs into it: 京东 is not in 北京东路."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_BEFORE = frozenset("与和及同跟向由被让给为是在从称据将把对以除像如比而但、对购股持投资据至到使令因后前中也受获")
_AFTER = frozenset(
    "的和与及将已被在向为是宣表董总副股称发拟旗还也则就有对从由等曾并或又却仍目近未首正均都各不集持推上收入高"
)
"""Characters that join no name to what stands before or behind it: function words and verbs of news texts."""
_WITH = ("联合", "携手", "联手", "会同", "协同")
"""Words before whom somebody acts with: 联合上汽."""
_JOINED = frozenset({"n", "nr", "nrt", "ns", "nt", "nz", "vn", "a", "b", "j", "m", "zg"})
"""Tags of words that may belong to one name with what stands behind them: 新浪|微博."""
_UNJOINED = frozenset({"t", "d", "p", "f", "ad", "v", "c", "uj", "y"})
"""Tags of words that belong to no name before them: 宝钢|今年, 育碧|正式."""
_LISTING = frozenset({"、", "和", "与", "及", "以及", ",", "，"})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The forms of a lens as one automaton; ``entries[i]`` is what pattern ``i`` names.

    Common words are patterns too, which name nothing, so that no form is found across them (其中|行使, 中共党员).
    """

    automaton: AhoCorasick
    entries: tuple[KnownName, ...]
    lone: tuple[bool, ...]
    """Whether pattern ``i`` may be believed where it stands alone."""
    latin: tuple[bool, ...]
    """Whether pattern ``i`` begins and ends in Latin letters, so that words around it bound it."""
    brief: tuple[bool, ...]
    """Whether pattern ``i`` counts only where no other character runs into it."""
    brand: tuple[bool, ...]
    """Whether pattern ``i`` is a firm's brand in Chinese."""
    by_form: dict[str, KnownName]
    heads: dict[str, tuple[str, ...]]
    """Chinese forms that may be believed alone, by their first two characters, the longer first."""
    tells: tuple[bool, ...]
    """Whether pattern ``i`` is a form, or a common word with whose last character a form may begin."""


@lru_cache(maxsize=4)
def gazetteer(lens: Lens) -> Gazetteer:
    """The automaton of a lens, built once; of two bodies with one form the first in the files has it."""
    forms: dict[str, tuple[KnownName, bool]] = {}
    for entry in (*lens.known, *lens.brands):
        for form in entry.forms:
            lone = form not in entry.context_only
            held = forms.get(fold(form))
            if held is None or (lone and not held[1]):
                forms[fold(form)] = (entry, lone)
    words, brands = han_words(), frozenset(lens.brands)
    common = [word for word in dict.fromkeys((*words.shield, *words.stop)) if len(word) > 1 and word not in forms]
    patterns = [*forms, *common]
    heads = _by_head(form for form, (entry, lone) in forms.items() if lone and entry.kind != "Place")
    firsts = frozenset(head[0] for head in heads)
    return Gazetteer(
        automaton=AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest),
        entries=tuple(entry for entry, _ in forms.values()),
        lone=tuple(lone for _, lone in forms.values()),
        latin=tuple(form.isascii() for form in forms),
        brief=tuple(len(form) <= _BRIEF and entry in brands for form, (entry, _) in forms.items()),
        brand=tuple(
            entry in brands and entry.kind == "Company" and not form.isascii() for form, (entry, _) in forms.items()
        ),
        by_form={form: entry for form, (entry, _) in forms.items()},
        heads=heads,
        tells=(*(True for _ in forms), *(word[-1] in firsts for word in common)),
    )


def _by_head(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        if _HAN.match(form):
            heads.setdefault(form[:2], []).append(form)
    return {head: tuple(found) for head, found in heads.items()}


class Known(NamedTuple):
    """A form of the lens where it stands; ``lone`` is False where it needs support from its context."""

    span: Span
    entry: KnownName
    lone: bool


def known_forms(page: Page) -> list[Known]:
    """Every form of the lens on the page, in order, the longest where forms overlap.

    A Latin form counts only as whole words, and an acronym or short form only in its own case.
    """
    book, text = gazetteer(page.lens), page.folded
    out = []
    forms, tells = len(book.by_form), book.tells
    floor = 0
    for pattern, start, end in book.automaton.find_matches_as_indexes(text):
        if not tells[pattern]:
            continue
        if pattern >= forms:
            across = _begun(book, text, end - 1) if text[end - 1 : end + 1] in book.heads else None
            if across is not None:
                out.append(across)
                floor = across.span.end
            continue
        if start < floor or (text[end - 1 : end + 1] in _CONTINUED and not text[end + 1 : end + 2].isdigit()):
            continue
        if WITH.match(text, start):
            across = _begun(book, text, start + len("联合"), parted=True)
            if across is not None:
                out.append(across)
                floor = across.span.end
            continue
        entry = book.entries[pattern]
        if book.latin[pattern] and not _whole(text, start, end):
            continue
        if book.brief[pattern] and not _unjoined(text, start, end):
            continue
        if book.brand[pattern] and end - start > _BRIEF and _across(text, start):
            continue
        out.append(Known(Span(start, end), entry, book.lone[pattern]))
    return out


def _begun(book: Gazetteer, text: str, start: int, *, parted: bool = False) -> Known | None:
    """The form that begins with the last character of a common word, where the segmenter parts them: 在|建行.

    ``parted``: it is known that they are two.
    """
    for form in book.heads.get(text[start : start + 2], ()):
        end = start + len(form)
        if text.startswith(form, start) and (parted or tags_around(text, start, end) is not None):
            return Known(Span(start, end), book.by_form[form], lone=True)
    return None


def _unjoined(text: str, start: int, end: int) -> bool:
    """Whether what stands before and behind is no Chinese character, or one that joins no name: 与京东的.

    Where a character does, the segmenter's words must end there, with none that may be a part of a longer name.
    """
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    left = before in _BEFORE or not _HAN.match(before) or text.endswith(_WITH, 0, start)
    right = after in _AFTER or not _HAN.match(after) or text.startswith("了解", end)
    if left and right:
        return True
    tags = tags_around(text, start, end)
    return tags is not None and (left or tags[0] not in _JOINED) and (right or tags[1] in _UNJOINED)


def _across(text: str, start: int) -> bool:
    """Whether a brand lies across the border of a word that begins before it and one that goes on behind it.

    新时代|中国, 创新|和|成果. Where only the end runs on, it is a brand with more of a firm's name: 杭州网|通信息.
    """
    before = text[max(0, start - 1) : start]
    return _HAN.match(before) is not None and before not in _BEFORE and runs_over(text, start)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no Latin letter or digit touches the span."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())


def known(page: Page) -> list[Mention]:
    """The forms that may be believed, as mentions, in order and without overlaps.

    A form that needs support is believed where a form of the body or place above it stands right before
    it (北京朝阳), where another form of the same entry stands on the page by itself, where it stands in a
    list beside a known name of its kind (招行、民生), or where it heads a clause and decides (中央决定成立…).
    """
    found = known_forms(page)
    full = {form.entry.name for form in found if form.lone}
    out = []
    beside = _beside(found, page.folded)
    for index, form in enumerate(found):
        before = found[index - 1] if index else None
        above = before is not None and before.span.end == form.span.start and before.entry.name == form.entry.within
        if form.lone or above or form.entry.name in full or index in beside or _decides(form, page.folded):
            out.append(Mention(form.span, form.span.quote(page.text), form.entry.kind))
    return out


_DECIDES = re.compile(
    r"(?:正式|又|再次|已|联合)?(?:决定|批准|同意|作出|做出|下令|批复|任命|印发|下发|成立|组建|设立|撤销)"
)
_CLAUSE_BEFORE = frozenset("，。；：\n、日月年经由")


def _decides(form: Known, text: str) -> bool:
    """Whether an authority heads its clause and does what only an authority does."""
    if form.entry.kind != "PublicBody" or not _HAN.match(text, form.span.start):
        return False
    before = text[form.span.start - 1 : form.span.start]
    return (not before or before in _CLAUSE_BEFORE) and _DECIDES.match(text, form.span.end) is not None


def _beside(found: list[Known], text: str) -> set[int]:
    """Numbers of the forms that stand in a list with a known name of their kind, directly or through others."""
    out: set[int] = set()
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for index in order:
            form, other = found[index], found[index + step]
            first, last = sorted((form.span, other.span))
            listed = text[first.end : last.start] in _LISTING and form.entry.kind == other.entry.kind
            if not listed or form.lone or form.entry.kind == "Place" or not (other.lone or index + step in out):
                continue
            if not _HAN.match(text[form.span.start - 1 : form.span.start]) or text[form.span.start - 1] in _BEFORE:
                out.add(index)
    return out

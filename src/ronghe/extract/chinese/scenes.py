"""Names of the lens that count in one kind of report: 罗马 is a club where 主场 stands, 暴雪 a firm where 游戏 does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.chinese.cutting import tags_around
from ronghe.lens.lens import Lens, SceneName
from ronghe.model import Mention, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_TEAM = re.compile(r"队(?![员长伍列友])")
_OF_TEAMS = "match"
_LONG = 3
"""A name of so many characters that is one in any report is itself wherever it stands."""
_LONGER = re.compile(r"[省市州县区站人]|地区|大学|机场|奥运|银行|集团|公司|有限")
"""Behind a word these make another name or none of it: 罗马市, 光大集团."""


@dataclass(frozen=True, slots=True)
class _Scenes:
    """The names of the lens as one automaton; ``entries[i]`` is what pattern ``i`` names; the words of each scene."""

    automaton: AhoCorasick
    entries: tuple[SceneName, ...]
    words: dict[str, re.Pattern[str]]


@lru_cache(maxsize=4)
def _scenes(lens: Lens) -> _Scenes:
    entries = {fold(entry.name): entry for entry in reversed(lens.scenes)}
    words = {entry.scene: lens.list(f"rules.scene.{entry.scene}") for entry in lens.scenes}
    return _Scenes(
        AhoCorasick(list(entries), matchkind=MatchKind.LeftmostLongest),
        tuple(entries.values()),
        {scene: re.compile("|".join(map(re.escape, listed))) for scene, listed in words.items()},
    )


def of_scenes(page: Page) -> Iterator[Mention]:
    """Such names on the page, in order, a club with the word for its team: 都灵队."""
    scenes, text = _scenes(page.lens), page.folded
    if not scenes.entries:
        return
    found = scenes.automaton.find_matches_as_indexes(text)
    sure = _sure(scenes, found)
    for pattern, start, close in found:
        entry = scenes.entries[pattern]
        words = scenes.words[entry.scene]
        end = close + (entry.scene == _OF_TEAMS and _TEAM.match(text, close) is not None)
        if not _free(text, start, end, words, long=entry.alone and close - start >= _LONG):
            continue
        if not entry.alone and (_LONGER.match(text, end) or not _in_scene(page, words, sure[entry.scene], start)):
            continue
        yield Mention(Span(start, end), page.text[start:end], entry.kind)


def _sure(scenes: _Scenes, found: list[tuple[int, int, int]]) -> dict[str, list[int]]:
    """Where names of each scene stand that are names in any report."""
    out: dict[str, list[int]] = {scene: [] for scene in scenes.words}
    for pattern, start, _ in found:
        entry = scenes.entries[pattern]
        if entry.alone:
            out[entry.scene].append(start)
    return out


def _free(text: str, start: int, end: int, words: re.Pattern[str], *, long: bool) -> bool:
    """Whether no word runs over an edge of the name, be it Latin or Chinese; a word of the scene may follow."""
    if text[start:end].isascii():
        around = text[max(0, start - 1) : start], text[end : end + 1]
        return not any(char.isascii() and char.isalnum() for char in around)
    return long or words.match(text, end) is not None or tags_around(text, start, end) is not None


def _in_scene(page: Page, words: re.Pattern[str], sure: list[int], at: int) -> bool:
    """Whether a word of the scene, or a sure name, stands in the sentence, which is Chinese."""
    sentence = page.sentence_at(at)
    if sentence is None or not sentence.han:
        return False
    span = sentence.span
    named = bisect_left(sure, span.start)
    if named < len(sure) and sure[named] < span.end:
        return True
    return words.search(page.folded, span.start, span.end) is not None

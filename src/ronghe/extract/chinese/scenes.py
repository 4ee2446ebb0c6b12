"""Names of the lens that count in one kind of report: 罗马 is a club where 主场 stands, 暴雪 a firm where 游戏 does."""

from __future__ import annotations

import re
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
    for pattern, start, close in scenes.automaton.find_matches_as_indexes(text):
        entry = scenes.entries[pattern]
        end = close + (entry.scene == _OF_TEAMS and _TEAM.match(text, close) is not None)
        if not _free(text, start, end):
            continue
        if not entry.alone and (_LONGER.match(text, end) or not _in_scene(page, scenes.words[entry.scene], start)):
            continue
        yield Mention(Span(start, end), page.text[start:end], entry.kind)


def _free(text: str, start: int, end: int) -> bool:
    """Whether no word runs over an edge of the name, be it Latin or Chinese."""
    if text[start:end].isascii():
        around = text[max(0, start - 1) : start], text[end : end + 1]
        return not any(char.isascii() and char.isalnum() for char in around)
    return tags_around(text, start, end) is not None


def _in_scene(page: Page, words: re.Pattern[str], at: int) -> bool:
    """Whether a word of the scene stands in the sentence, which is Chinese."""
    sentence = page.sentence_at(at)
    if sentence is None or not sentence.han:
        return False
    return words.search(page.folded, sentence.span.start, sentence.span.end) is not None

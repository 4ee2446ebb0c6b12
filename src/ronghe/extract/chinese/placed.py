"""Firms called by a place, a word of their own and their trade, without a legal form: 洛阳 | 万峰 | 钛业.

A list or a table names firms like that, with nothing around them that says what they are. The word of their own
tells: it is no word of the language (驭空), or a place's (泉城); 成都 | 光纤 | 传感 names a trade and nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from ronghe.extract.chinese.endings import PUTS, begins_generic, describes_only
from ronghe.extract.chinese.tokens import BREAKS, Cut, is_han
from ronghe.lens.lens import Lens

_OF_FIELD = r"(?:水下|特种|精密|高端|智能|航空|航天|海洋|电子|新型|先进|军工)?"
"""A word before the trade that makes it narrower."""
_PLACES = frozenset({"ns", "nz"})
"""Tags of single words that can be a firm's own: a place's, a proper one."""
_FIELDS = frozenset({"海洋", "蓝天", "深海", "太空", "高地", "山地", "沿海"})
"""Words with a place's tag that say where something works."""
_RUNS_ON = frozenset("则早因正均系称亦尚曾拟")
"""Small words behind a name that the lists of stops leave out."""
_SMALL_WORDS = frozenset("的地得之和与及或在于为是有了着过被把将对从向到自由以其各该本此等每某只都")
_LISTS = ("zh_brand", "zh_brand_common", "zh_trade")


def placed_firms(cut: Cut, lens: Lens) -> Iterator[tuple[int, int]]:
    """Start and end of each such firm, in order."""
    trades = _trades(lens)
    for number in cut.places:
        if not _free_left(cut, number):
            continue
        end = _end(cut, number, trades)
        if end is not None:
            yield cut.starts[number], end


def _end(cut: Cut, number: int, trades: re.Pattern[str]) -> int | None:
    """Where the firm ends that begins with this place; None where none does."""
    match = trades.match(cut.text, cut.ends[number])
    if match is None or not _own_word(match["own"]):
        return None
    end = match.end()
    free = cut.text[end : end + 1] in _RUNS_ON or cut.ends_free(end, number) or PUTS.match(cut.text, end)
    return end if free else None


def _free_left(cut: Cut, number: int) -> bool:
    """Whether no word runs on into the place."""
    start = cut.starts[number]
    if start == 0 or not is_han(cut.text[start - 1]):
        return True
    return number > 0 and cut.ends[number - 1] == start and cut.parts[number - 1] in BREAKS


@lru_cache(maxsize=20_000)
def _own_word(word: str) -> bool:
    """Whether a word can be a firm's own: its characters make no word together, or a place's."""
    if describes_only(word) or begins_generic(word) or word in _FIELDS or not _SMALL_WORDS.isdisjoint(word):
        return False
    pieces = rjieba.tag(word, False)
    return all(len(piece) == 1 for piece, _ in pieces) or (len(pieces) == 1 and pieces[0][1] in _PLACES)


@lru_cache(maxsize=4)
def _trades(lens: Lens) -> re.Pattern[str]:
    words = {word for which in _LISTS for word in lens.list(f"kinds.Company.{which}")}
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?P<own>[\u4e00-\u9fff]{{2,3}}?){_OF_FIELD}(?:{'|'.join(map(re.escape, longest))})")

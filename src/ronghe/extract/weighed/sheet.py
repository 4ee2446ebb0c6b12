"""Sentences side by side, so that what is asked of each of their characters or words is worked out for all at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
import rjieba

from ronghe.extract.weighed.hashed import REACH, Codes
from ronghe.extract.weighed.words import Words, words_of
from ronghe.model import Span

EDGE = 1
"""The code of what stands around a sentence."""
_APART = chr(EDGE) * REACH
_BEGIN, _MIDDLE, _END, _WHOLE = range(10, 14)


class Sheet:
    """Some sentences of a text, so far apart that none sees the other.

    ``codes`` are code points, ``tags`` what the rules take the characters for (:func:`marks.taken`).
    """

    def __init__(self, text: str, sentences: Sequence[Span], tags: Codes) -> None:
        self._sentences = sentences
        self._joined = joined = _APART.join(["", *(one.quote(text) for one in sentences), ""])
        self.codes: Codes = code_points(joined)
        self.tags: Codes = np.zeros(len(joined), dtype=np.uint32)
        self._begins: list[int] = []
        begin = REACH
        for one in sentences:
            self._begins.append(begin)
            end = begin + one.end - one.start
            self.tags[begin:end] = tags[one.start : one.end]
            begin = end + REACH

    def span(self, start: int, end: int) -> Span:
        """Where in the text characters of one sentence stand."""
        number = bisect_right(self._begins, start) - 1
        moved = self._sentences[number].start - self._begins[number]
        return Span(start + moved, end + moved)

    def words(self) -> tuple[Words, Codes]:
        """The words of all sentences, and the place of each where sentences are as far apart as in ``codes``."""
        words = words_of(self.codes)
        number = np.searchsorted(self._begins, words.starts, side="right").astype(np.uint32)
        return words, np.arange(len(number), dtype=np.uint32) + number * np.uint32(REACH)

    def parts(self) -> Codes:
        """Which part of a word of the dictionary each character is: its beginning, middle, end, or all of it.

        Half of a pair of code units is no character of a word.
        """
        whole = self._joined.encode("utf-8", "replace").decode("utf-8")
        words = rjieba.cut(whole, False)
        many = np.fromiter(map(len, words), np.int64, len(words))
        ends = many.cumsum()
        out = np.full(len(self.codes), _MIDDLE, dtype=np.uint32)
        out[ends - many] = _BEGIN
        out[ends - 1] = _END
        out[(ends - 1)[many == 1]] = _WHOLE
        return out

    @property
    def gaps(self) -> int:
        """How many places of words lie between and around the sentences."""
        return REACH * (len(self._sentences) + 1)


def code_points(text: str) -> Codes:
    """The code points of a text, one number each; a half of a pair stands for itself."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)

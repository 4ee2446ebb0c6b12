"""A sentence encoder as one more feature of a Chinese and a Latin name: how near they are, for two names.

Nothing here is used unless somebody asks for it. An encoder tells whether two names speak of the same things; it hardly
tells one maker of new materials from another. So it only moves scores that an alignment gave.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from ronghe.names.concepts.knowledge import is_chinese

Vectors = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]

WEIGHT, EVEN = 3.1, -0.1
"""What nearness adds to the sum behind a score, and the nearness that adds nothing (``python -m tools.nearness``)."""
_OF_LATIN, _OF_CHINESE = 0.6, 0.4
"""How much of what a Latin and a Chinese name have in common with names at large is taken off their cosine."""
_NEIGHBOURS = 10
"""Names at large that count: the nearest ones."""
DIGITS = 4
"""Digits that count: how many names are encoded together changes the last bits of a vector."""
_KEPT = 1 << 18
"""Names whose vectors are kept: half a gigabyte at most."""


class Encoder(Protocol):
    """A loaded model that gives names vectors."""

    def encode(self, names: Sequence[str]) -> Vectors:
        """A row of length 1 a name."""
        ...


class Nearness:
    """Nearness of names of two scripts by an encoder; every distinct name is encoded once.

    ``chinese`` and ``latin`` are names at large, of bodies of every sort: plain words are near to any name, and
    this is taken off.
    """

    def __init__(self, encoder: Encoder, chinese: Sequence[str], latin: Sequence[str]) -> None:
        self._encoder = encoder
        self._at_large = list(chinese), list(latin)
        self._vectors: dict[str, Vectors] = {}
        self._common: dict[str, float] = {}

    def prepare(self, names: Sequence[str]) -> None:
        """Encode names together, which takes a third of the time that it takes one by one."""
        new = [name for name in dict.fromkeys(names) if name not in self._vectors]
        if len(self._vectors) + len(new) > _KEPT:
            self._vectors.clear()
            new = list(dict.fromkeys(names))
        if not new:
            return
        vectors = self._encoder.encode(new)
        self._vectors.update(zip(new, vectors, strict=True))
        self._common.update(zip(new, self._shared(new, vectors).tolist(), strict=True))

    def vectors(self, names: Sequence[str]) -> tuple[Vectors, Floats]:
        """A row a name, and what each has in common with names at large."""
        self.prepare(names)
        rows = np.stack([self._vectors[name] for name in names])
        return rows, np.array([self._common[name] for name in names])

    def near(self, left: str, right: str) -> float:
        """How much nearer a Chinese and a Latin name are than each is to names at large."""
        return float(self.near_each(left, [right])[0])

    def near_each(self, query: str, names: Sequence[str]) -> Floats:
        """The same for a name and each of some in the other script."""
        rows, common = self.vectors([query, *names])
        return np.asarray(rows[1:] @ rows[0] - common[1:] - common[0], dtype=np.float64).round(DIGITS)

    def cosine(self, left: str, right: str) -> float:
        """The cosine of two names, from -1 to 1."""
        self.prepare((left, right))
        return float(self._vectors[left] @ self._vectors[right])

    def said(self, left: str, right: str) -> str:
        """The encoder's share in words; nothing for a pair in one script."""
        if is_chinese(left) == is_chinese(right):
            return ""
        return f"encoder: cosine {self.cosine(left, right):.2f}, {WEIGHT * (self.near(left, right) - EVEN):+.1f}"

    def _shared(self, names: Sequence[str], vectors: Vectors) -> Floats:
        """What each name has in common with names at large of the other script."""
        out = np.zeros(len(names), dtype=np.float64)
        chinese = np.fromiter(map(is_chinese, names), dtype=np.bool_, count=len(names))
        for asked, others, share in zip((~chinese, chinese), self._large, (_OF_LATIN, _OF_CHINESE), strict=True):
            if len(others):
                nearest = np.sort(vectors[asked] @ others.T, axis=1)[:, -_NEIGHBOURS:]
                out[asked] = share * nearest.mean(axis=1)
        return out

    @cached_property
    def _large(self) -> tuple[Vectors, Vectors]:
        chinese, latin = (self._encoder.encode(names) for names in self._at_large)
        return chinese, latin


def worth(near: Floats) -> Floats:
    """What nearnesses add to the sums behind scores."""
    return WEIGHT * (near - EVEN)

"""The pairs of a table found, compared and weighed, a stretch of rows at a time: what a stretch needs stays at hand."""

from dataclasses import dataclass, replace

import numpy as np

from ronghe.names.compiled import Numbers
from ronghe.resolve.columns.blocks import Blocks, Pairs
from ronghe.resolve.columns.facts import Facts, Packed, facts, words_beside
from ronghe.resolve.columns.likeness import Alike, BrandsAlike, Names
from ronghe.resolve.columns.odds import Flags, Shares, odds_beside_names, probabilities, worth

STRETCH = 2_048
"""Rows whose pairs are weighed together."""
_CODED = 0.999
"""What one identity code for both is worth, whatever the names."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The pairs of a stretch and the probability of each, how many of them a veto keeps apart, and those to join."""

    pairs: Pairs
    probability: Shares
    apart: int
    sure: "Sure"


@dataclass(frozen=True, slots=True)
class Sure:
    """Columns over pairs to join: both rows, probability, relations (place, kind, year, code), likeness of names."""

    left: Numbers
    right: Numbers
    probability: Shares
    relations: Flags
    whole: Shares


class Compared:
    """A table whose rows can be compared: where they meet, what is known of each, and their names."""

    def __init__(self, blocks: Blocks, rows: Packed, names: Names) -> None:
        self._blocks, self._rows, self._names = blocks, rows, names

    def weighed(self, begin: int, end: int, least: float) -> Weighed:
        """The pairs whose smaller row is from ``begin`` to ``end``; those of the probability ``least`` are sure."""
        pairs, said, brands = self._facts(begin, end)
        odds = odds_beside_names(brands, said)
        asked = self._names.alike_enough(pairs, *worth(odds))
        alike = self._names.alike(pairs, asked)
        probability = probabilities(odds, alike, asked)
        probability[(said.code == 1) & (said.veto == 0)] = _CODED
        at = np.flatnonzero(probability >= least)
        relations = np.stack([each[at] for each in (said.place, said.kind, said.year, said.code)], axis=1)
        sure = Sure(pairs.left()[at], pairs.right[at], probability[at], relations, alike.whole[at])
        return Weighed(pairs, probability, int(np.count_nonzero(said.veto)), sure)

    def every(self, rows: int) -> tuple[Pairs, Facts, BrandsAlike, Alike]:
        """Of all pairs of a table of so many rows what is weighed, also where that could change nothing."""
        pairs, said, brands = self._facts(0, rows)
        return pairs, said, brands, self._names.alike(pairs, (said.veto == 0).astype(np.uint8))

    def _facts(self, begin: int, end: int) -> tuple[Pairs, Facts, BrandsAlike]:
        pairs = self._blocks.met(begin, end)
        said = facts(self._rows, pairs)
        brands = self._names.brands_alike(pairs, said.veto)
        return pairs, replace(said, words=words_beside(said.words, brands.brand >= 1)), brands

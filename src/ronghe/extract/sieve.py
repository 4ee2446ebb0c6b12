"""Which rules of a lens are worth trying on a line: one pass over it finds the words that rules cannot do without.

A line is asked by eighty rules and more, of which one or two fit. A rule costs a line nothing as long as the line
holds none of the rule's rarest words, so a lens can have many.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.needs import Need, needs

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

    from ronghe.extract.line import Line

_PATIENCE = 20
"""So many rules that are not sought yet are a reason to look at them with the next line; fewer wait for more lines."""


class Rule(NamedTuple):
    """A rule compiled: its pattern, whether it is in Chinese words, and its number among those of the lens."""

    pattern: re.Pattern[str]
    chinese: bool
    number: int


class Rules(dict[str, Rule]):
    """The rules of a lens by their notation, and the words that lines must hold for them.

    Rules are compiled when they are first asked for; those that came after the last look at their words are tried
    on every line.
    """

    def __init__(self) -> None:
        super().__init__()
        self._needs: list[tuple[Need, ...]] = []
        self._sought = self._waited = 0
        self._automaton: AhoCorasick | None = None
        self._met: list[tuple[int, ...]] = []
        """The needs that each word of the automaton meets."""
        self._by_rarest: list[list[tuple[int, frozenset[int]]]] = []
        """For each need the rules of which it is the rarest, with their others."""
        self._free: list[int] = []
        """The rules that need nothing."""
        self._chinese: set[int] = set()

    def add(self, notation: str, pattern: str, *, chinese: bool) -> Rule:
        """A rule compiled and kept."""
        found = self[notation] = Rule(re.compile(pattern), chinese, len(self))
        self._needs.append(needs(pattern))
        if chinese:
            self._chinese.add(found.number)
        return found

    def look(self, line: Line) -> None:
        """Set which rules are open to a line, of those known by now."""
        if self._sought < len(self):
            self._waited += 1
            if self._waited * _PATIENCE > len(self):
                self._seek()
        met: set[int] = set()
        for word, _, _ in (
            self._automaton.find_matches_as_indexes(line.text, overlapping=True) if self._automaton else ()
        ):
            met.update(self._met[word])
        found = set(self._free)
        for need in met:
            for number, others in self._by_rarest[need]:
                if others <= met:
                    found.add(number)
        if line.han != line.latin:
            found = found & self._chinese if line.han else found - self._chinese
        line.open, line.sought = found, self._sought

    def _seek(self) -> None:
        """Make the automaton for the words of all rules that are known."""
        from ahocorasick_rs import AhoCorasick

        number_of: dict[Need, int] = {}
        self._by_rarest, self._free = [], []
        for rule, wanted in zip(self.values(), self._needs, strict=True):
            numbers = [number_of.setdefault(need, len(number_of)) for need in wanted]
            self._by_rarest += [[] for _ in range(len(number_of) - len(self._by_rarest))]
            if numbers:
                self._by_rarest[numbers[0]].append((rule.number, frozenset(numbers[1:])))
            else:
                self._free.append(rule.number)
        met: dict[str, list[int]] = {}
        for need, number in number_of.items():
            for word in need:
                met.setdefault(word, []).append(number)
        self._met = [tuple(numbers) for numbers in met.values()]
        self._automaton = AhoCorasick(list(met)) if met else None
        self._sought, self._waited = len(self), 0

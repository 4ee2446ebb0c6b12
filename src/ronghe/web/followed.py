"""What follows from a ledger alone: totals of another measure, orders, choices, sentences."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from ronghe.analyse.ledger import Ledger

_T = TypeVar("_T")
_MOST_BOOKS, _MOST_OF_ONE = 24, 256
"""Ledgers, whole and narrowed, of which is kept what follows, and how much of one."""
_CARRIED = ("turned", "lines", "choices", "sorted", "gaps")
"""First words of what follows from a ledger and nothing else."""


@dataclass(slots=True)
class _Held:
    """A ledger, which keeps its address from going to another one, and what was made of it and how."""

    book: Ledger
    made: dict[tuple[Any, ...], tuple[Any, Callable[[Ledger], Any]]] = field(default_factory=dict)
    making: dict[tuple[Any, ...], threading.Lock] = field(default_factory=dict)


class Followed:
    """Made once for as long as a ledger is handed out; safe to use from several threads.

    Most decisions touch no fund, and what follows from 10,000 of them takes long.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[int, _Held] = {}

    def of(self, book: Ledger, what: tuple[Any, ...], make: Callable[[Ledger], _T]) -> _T:
        """What ``make`` gives of the ledger; ``what`` names it."""
        with self._lock:
            held = self._held.get(id(book))
            if held is None or len(held.made) >= _MOST_OF_ONE:
                if len(self._held) >= _MOST_BOOKS:
                    self._held.clear()
                held = self._held[id(book)] = _Held(book)
            making = held.making.setdefault(what, threading.Lock())
        with making:
            if what not in held.made:
                held.made[what] = make(book), make
        found: _T = held.made[what][0]
        return found

    def carry(self, before: Ledger, now: Ledger) -> None:
        """Make of a ledger what was made of the one before, so that no page waits for it."""
        with self._lock:
            held = self._held.get(id(before))
            known = dict(held.made) if held is not None else {}
        for what, (value, make) in known.items():
            if what[0] in _CARRIED:
                made = self.of(now, what, make)
                if what[0] == "turned":
                    self.carry(value, made)

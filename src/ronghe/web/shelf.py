"""The casebook behind the pages: one map at a time, and what is dear to compute kept while that map stands."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ronghe.casebook import Casebook, open_casebook
from ronghe.errors import CasebookError, RongheError
from ronghe.shown import LARGE, Shown, Sums, kept, sums
from ronghe.store.view import Atlas
from ronghe.web import dear
from ronghe.web.aside import Beside, made_aside
from ronghe.web.edition import map_edition
from ronghe.web.followed import Followed

if TYPE_CHECKING:
    from ronghe.analyse.ledger import Ledger

_T = TypeVar("_T")
_MOST_KEPT = 256
AT_ONCE = ("outline", "sums", "overview")
"""First words of what is made anew before a decision is said to count; each rests on none after it."""
DEAR = (*AT_ONCE, "charts", "svg", "indicators", "network")
"""First words of what takes long to make, of which there are few; each rests on none after it."""
_REST = 4.0
"""Between two makings of what is dear lies this many times as long as one takes, so that readers go first."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A value, the map that it was made from, and how to make it anew where it is dear."""

    value: Any
    edition: str
    make: Callable[[], Any] | None


class Shelf:
    """Hands out the casebook's map; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self.book: Casebook = open_casebook(path)
        self._lock = threading.Lock()
        self._kept: dict[Any, _Kept] = {}
        self._making: dict[Any, threading.Lock] = {}
        self._renewing: Future[None] | None = None
        self._rested = 0.0
        self._edition = ""
        self._shown: tuple[str, Shown | None] | None = None
        self._followed = Followed()
        self._desk = ThreadPoolExecutor(1, "build")
        self._clerk = Beside(path)
        self._aside = ThreadPoolExecutor(1, "renew")
        self._building: Future[None] | None = None
        self._again = False
        self._arrived = False

    def atlas(self) -> Atlas:
        """The map of the newest build; close it, or use it in a ``with``."""
        return self.book.atlas()

    def edition(self) -> str:
        """See :func:`map_edition`."""
        return map_edition(self.book.folder.atlas)

    def names_edition(self) -> str:
        """A word that changes whenever documents do, or what they are corrected to say."""
        with self.atlas() as atlas:
            known = atlas.meta()
        return f"{known.get('basis', '')}{known.get('corrections', '')}"

    def kept(
        self, what: tuple[Any, ...], make: Callable[[], _T], known: Callable[[Shown], _T | None] | None = None
    ) -> _T:
        """What ``make`` gives for this map: computed once, forgotten when the map changes.

        What is in :data:`DEAR` is not forgotten then but made anew in the background, and the earlier one is handed out
        until that is done, so that nobody waits for it. ``known`` finds it in what the build kept.
        """
        edition = self.edition()
        with self._lock:
            if edition != self._edition:
                self._kept = {key: one for key, one in self._kept.items() if one.make is not None}
                self._edition = edition
            held = self._kept.get(what)
            if held is not None:
                if held.edition != edition:
                    self._later()
                value: _T = held.value
                return value
            making = self._making.setdefault(what, threading.Lock())
        with making:  # of many readers who ask at once one computes
            with self._lock:
                held = self._kept.get(what)
            if held is not None and held.edition == edition:
                again: _T = held.value
                return again
            before = self._of_the_build(what, make, known) if known else None
            if before is not None:
                return before
            made = make()
            self._keep(what, _Kept(made, edition, make if what[0] in DEAR else None))
        return made

    def _of_the_build(
        self, what: tuple[Any, ...], make: Callable[[], _T], known: Callable[[Shown], _T | None]
    ) -> _T | None:
        """What the build kept, where it did; made anew in the background where it is of a map before a decision."""
        with self.atlas() as atlas:
            meta = atlas.meta()
        lineage = meta.get("lineage", "")
        if self._shown is None or self._shown[0] != lineage:
            self._shown = lineage, kept(self.book)
        shown = self._shown[1]
        found = None if shown is None else known(shown)
        if shown is None or found is None:
            return None
        newest = int(meta.get("revision", 0)) == shown.revision
        if not newest and what[0] in AT_ONCE:
            return None
        self._keep(what, _Kept(found, self._edition if newest else "", make))
        if not newest:
            with self._lock:
                self._later()
        return found

    def aside(self, make: Callable[..., _T], *asked: Any) -> _T:
        """What ``make`` gives for the casebook and what is asked, without holding up the pages.

        Of a large casebook it is made by a process of its own, which ends with it: the pages share one interpreter,
        and its memory comes back. ``make`` is a function that can be found by its name.
        """
        return made_aside(self.book.path, make, asked) if self.large() else make(self.book, *asked)

    def large(self) -> bool:
        """Whether the casebook is so large that what computes is done beside the pages."""
        try:
            with self.atlas() as atlas:
                return int(atlas.meta().get("claims", 0)) > LARGE
        except CasebookError:  # no map yet, or none that can be read
            return False

    def ready(self) -> None:
        """Have what decisions need at hand where they are made."""
        self._asking_clerk(dear.ready)

    def _asking_clerk(self, make: Callable[[Casebook], _T]) -> _T:
        """What ``make`` gives, of a large casebook by a process that stays: a decision computes for half a second."""
        return self._clerk.ask(make) if self.large() else make(self.book)

    def close(self) -> None:
        """End what works beside the pages."""
        self._clerk.close()

    def ledger(self, measure: str = "") -> Ledger:
        """The ledger without its evidence, with the total of a measure; "" takes the one that most funds have."""
        whole = self.kept(("outline",), self._outline)
        if measure in ("", whole.measure):
            return whole
        return self.follows(whole, ("turned", measure), lambda book: self.book.turned(book, measure))

    def _outline(self) -> Ledger:
        """The ledger as it is now, with what followed from the one before: no page waits for it after a decision."""
        made = self.book.outline()
        with self._lock:
            held = self._kept.get(("outline",))
        if held is not None and held.value is not made:
            self._followed.carry(held.value, made)
        return made

    def follows(self, book: Ledger, what: tuple[Any, ...], make: Callable[[Ledger], _T]) -> _T:
        """See :meth:`ronghe.web.followed.Followed.of`."""
        return self._followed.of(book, what, make)

    def sums(self) -> Sums:
        """Every total of the ledger in short."""

        def made() -> Sums:
            whole = self.ledger()
            return sums(whole.totals, whole.measure)

        return self.kept(("sums",), made, lambda known: known.sums)

    def known_ledger(self) -> Ledger | None:
        """The ledger where this map's is known already, else None: what a decision changes is told from it."""
        with self._lock:
            found = self._kept.get(("outline",))
        if found is None or found.edition != self.edition():
            return None
        known: Ledger = found.value
        return known

    def _keep(self, what: tuple[Any, ...], kept: _Kept) -> None:
        with self._lock:
            if len(self._kept) >= _MOST_KEPT:
                self._kept = {key: one for key, one in self._kept.items() if one.make is not None}
                self._making = {}
            if kept.make is not None or kept.edition == self._edition:
                self._kept[what] = kept

    def _later(self) -> None:
        """Have what is dear made anew in the background; hold the lock."""
        if self._renewing is None or self._renewing.done():
            self._renewing = self._aside.submit(self._renew_in_time)

    def _renew_in_time(self) -> None:
        time.sleep(max(0.0, self._rested - time.monotonic()))
        began = time.monotonic()
        self._renew(DEAR)
        self._rested = time.monotonic() + _REST * (time.monotonic() - began)

    def _renew(self, names: tuple[str, ...]) -> None:
        """Make anew what is dear, of these names and of an earlier map."""
        edition = self.edition()
        with self._lock:
            old = [
                (what, one.make)
                for what, one in self._kept.items()
                if one.make and one.edition != edition and what[0] in names
            ]
        for what, make in sorted(old, key=lambda one: DEAR.index(one[0][0])):
            self._renew_one(what, make, edition)

    def _renew_one(self, what: tuple[Any, ...], make: Callable[[], Any], edition: str) -> None:
        """Make one thing anew, where no other thread has done so meanwhile."""
        with self._lock:
            making = self._making.setdefault(what, threading.Lock())
        with making:
            with self._lock:
                held = self._kept.get(what)
            if held is None or held.edition == edition:
                return
            try:
                made = make()
            except RongheError:
                with self._lock:
                    self._kept.pop(what, None)
            else:
                self._keep(what, _Kept(made, edition, make))

    def apply(self, wait: float = 0.8, *, arrived: bool = False) -> bool:
        """Make what was judged count, or what arrived be read: in the background, with what is to show it at once.

        Whether it was done within ``wait`` seconds. What was judged is on disk already; a build that cannot run now
        leaves it to the next.
        """
        with self._lock:
            self._arrived |= arrived
            if self._building is None or self._building.done():
                self._building = self._desk.submit(self._build)
            else:
                self._again = True
        return self.settled(wait)

    def settled(self, wait: float) -> bool:
        """Whether all that was judged or arrived counts, which is waited for so many seconds."""
        building = self._building
        try:
            if building is not None:
                building.result(wait)
        except (TimeoutError, RongheError):
            return False
        return True

    def _build(self) -> None:
        while True:
            self._again = False
            if self._arrived or not self._asking_clerk(dear.decide):
                self._read_arrived()
            self._renew(AT_ONCE)
            self.book.follow()
            with self._lock:
                self._later()
            if not self._again:
                return

    def _read_arrived(self) -> None:
        """Build with what arrived; where that cannot be now, it is still to be read at the next chance."""
        arrived, self._arrived = self._arrived, False
        try:
            self.aside(dear.build)
        except RongheError:
            if arrived:
                self._arrived = True
            raise

    @property
    def building(self) -> bool:
        """Whether a build is at work here."""
        return self._building is not None and not self._building.done()

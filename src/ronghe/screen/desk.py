"""The desk of screening in a casebook: lists, runs, decisions, replays. ``Casebook.screening`` gives it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from ronghe.errors import UsageError
from ronghe.lens.lens import Lens
from ronghe.model import Issue
from ronghe.screen.assemble import assembled
from ronghe.screen.customers import Customer
from ronghe.screen.decide import Verdict, decision_of, overlay, revocation_of
from ronghe.screen.diff import Difference, difference
from ronghe.screen.lists.read import Original, Read, entries_of, form_of, read_list
from ronghe.screen.match import THRESHOLDS
from ronghe.screen.run import Answer, answers
from ronghe.store.decisions import Line, Log, append_decision, append_run, pack_line, read_log
from ronghe.store.folder import Folder
from ronghe.store.lists import Edition, Lists, now
from ronghe.store.readings import code_digest
from ronghe.version import VERSION

PLACES = ("lists", "atlas")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Declared:
    """What a user says of a list that they add; ``name`` is by default the programme."""

    programme: str
    authority: str
    edition: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """How to screen: ``editions`` pins lists (id, NAME@DATE); else each list's newest on the day ``on`` is used.

    ``against`` are the places to look in; None for those of ``PLACES`` that the casebook has. ``holdings`` is a table
    of who owns whom, as file name and bytes.
    """

    against: tuple[str, ...] | None = None
    on: date | None = None
    unreviewed: bool = False
    editions: tuple[str, ...] = ()
    holdings: tuple[str, bytes] | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class Screening:
    """A logged run: its head (what it was made from), an answer for each customer, and what could not be read."""

    head: Line
    answers: tuple[Answer, ...]
    issues: tuple[Issue, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"run": head, "answers": [...], "issues": [...]}``."""
        return {
            "run": dict(self.head),
            "answers": list(self.answers),
            "issues": [issue.as_json() for issue in self.issues],
        }


class Desk:
    """Everything about screening in one casebook; each call reads what is on the disk now."""

    def __init__(self, folder: Folder, lens: Lens) -> None:
        self._folder = folder
        self._lens = lens

    @property
    def lists(self) -> Lists:
        """The lists with all their editions."""
        return Lists(self._folder.lists)

    def add_list(
        self,
        data: bytes,
        file: str,
        declared: Declared,
        mapping: Mapping[str, Any] | None = None,
        progress: Progress | None = None,
    ) -> tuple[Edition, bool, Read]:
        """Archive an edition of a list; it, whether it is new, and its entries with the rows that could not be read.

        UsageError where nothing is said of programme or authority, where the date is none, where the file has no form
        that is read, or no entry at all.
        """
        edition_day(declared.edition)
        for field in ("programme", "authority"):
            if not getattr(declared, field).strip():
                raise UsageError(f"a list needs its {field}")
        if progress:
            progress("opening the file", 0, 1)
        original = Original(data, file)
        form, used = form_of(original, mapping)
        if progress:
            progress("opening the file", 1, 1)
        name = declared.name or declared.programme
        if set(name) & set("@/ \t"):
            raise UsageError(f"the name of a list has no space, @ or /: {name!r}; give another one with --name")
        digest = hashlib.sha256(data).hexdigest()
        edition = Edition(
            name, declared.programme, declared.authority, declared.edition, form, digest, file, len(data), now(), used
        )
        read = read_list(original, edition, progress)
        if not read.entries:
            faults = "; ".join(issue.message for issue in read.issues[:3])
            raise UsageError(f"{file} holds no entry of a list. {faults}".strip())
        kept, new = self.lists.put(edition, data)
        return kept, new, read

    def entries(self, asked: str, progress: Progress | None = None) -> tuple[Edition, Read]:
        """An edition (id, NAME@DATE, or NAME for the newest) with its entries."""
        lists = self.lists
        edition = lists.find(asked)
        return edition, entries_of(lists, edition, progress)

    def diff(self, old: str, new: str, progress: Progress | None = None) -> tuple[Edition, Edition, Difference]:
        """Two editions side by side."""
        (first, before), (second, after) = self.entries(old, progress), self.entries(new, progress)
        return first, second, difference(before.entries, after.entries)

    def screen(self, customers: Sequence[Customer], options: Options, progress: Progress | None = None) -> Screening:
        """Screen customers and log the run: it is on the disk when this returns.

        UsageError where there is nothing to screen against; UnbuiltError where the atlas is asked for and not built. A
        place that is not asked for by name and is not there is named among those that were not looked in.
        """
        if not options.who.strip():
            raise UsageError("a run needs the name of the person who makes it")
        if progress:
            progress("screening", 0, len(customers))
        day = options.on or datetime.now(UTC).date()
        places = self._there() if options.against is None else options.against
        editions, unused = self._editions(places, options, day)
        if options.against is None:
            unused += [f"the {place} (there is none here yet)" for place in PLACES if place not in places]
        head: dict[str, Any] = {
            "when": now(),
            "who": options.who,
            "on": day.isoformat(),
            "against": list(places),
            "unreviewed": options.unreviewed,
            "editions": [one.as_json() for one in editions],
            "lists_not_used": unused,
            "holdings": None,
            "program": {"version": VERSION, "code": code_digest()},
            "lens": {"name": self._lens.name, "digest": self._lens.digest},
            "thresholds": dict(THRESHOLDS),
            "customers": len(customers),
        }
        if options.holdings is not None:
            name, data = options.holdings
            head["holdings"] = {"file": name, "hash": self.lists.archive(data)}
        with assembled(self._folder, self._lens, head, progress) as (against, facts, issues):
            found = answers(customers, against, progress)
        head |= facts
        head["run"] = "r" + hashlib.sha256(pack_line(head).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        said = overlay(found, head, self.log().decisions)
        append_run(self._folder.decisions, head, said)
        return Screening(head, tuple(said), tuple(issues))

    def _there(self) -> tuple[str, ...]:
        """The places to look in that this casebook has; lists, of which the caller misses one, where it has none."""
        there = {"lists": bool(self.lists.editions), "atlas": self._folder.atlas.is_file()}
        return tuple(place for place in PLACES if there[place]) or ("lists",)

    def _editions(self, places: tuple[str, ...], options: Options, day: date) -> tuple[list[Edition], list[str]]:
        """The editions that are used, and in words the lists that are not."""
        if not places or not set(places) <= set(PLACES):
            raise UsageError(f"screen against {' and '.join(PLACES)}, not {', '.join(places) or 'nothing'}")
        if "lists" not in places:
            return [], []
        lists = self.lists
        if options.editions:
            return [lists.find(asked) for asked in options.editions], []
        if not lists.editions:
            raise UsageError("there is no list in this casebook: add one (ronghe lists add), or --against atlas")
        used, unused = [], []
        for name in dict.fromkeys(one.name for one in lists.editions):
            every = [one for one in lists.editions if one.name == name]
            before = [one for one in every if one.edition <= day.isoformat()]
            if before:
                used += [one for one in before if one.edition == before[-1].edition]
            else:
                unused.append(f"{name} (its first edition is of {every[0].edition}, after {day})")
        return used, unused

    def log(self) -> Log:
        """The decision log."""
        return read_log(self._folder.decisions)

    def decide(self, ref: str, verdict: Verdict, who: str, reason: str) -> Line:
        """Clear or confirm a finding of a run; it is on the disk when this returns and counts from the next run on."""
        line = decision_of(self.log(), ref, verdict, who, reason)
        append_decision(self._folder.decisions, line)
        return line

    def undo(self, decision: str, who: str) -> Line:
        """Take a decision back."""
        line = revocation_of(self.log(), decision, who)
        append_decision(self._folder.decisions, line)
        return line

    def replay(self, run: str, progress: Progress | None = None) -> dict[str, Any]:
        """Screen again what a logged run screened, see :func:`ronghe.screen.replay.replay`."""
        from ronghe.screen.replay import replay

        return replay(self._folder, self._lens, run, progress)


def edition_day(written: str) -> date:
    """The date of an edition; UsageError for none."""
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise UsageError(f"a date is a day such as 2025-01-07, not {written!r}") from error

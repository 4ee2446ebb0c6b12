"""What changed between two maps: added, contradicted, moved, resolved, withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ronghe.analyse.conflicts.conflict import Conflict
from ronghe.analyse.figure import Support
from ronghe.analyse.snapshot import Column, Snapshot, Span, Thing

_SAME = 0.005
"""A sum has moved where an end of it did by more than this fraction: less is a rate of another day."""


@dataclass(frozen=True, slots=True)
class Added:
    """Something that was not told before, with the sentence that tells it first."""

    predicate: str
    subject: str
    object: str | None
    value: str
    measure: str | None
    support: Support

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        return {**{name: getattr(self, name) for name in self.__slots__}, "support": self.support.as_json()}


@dataclass(frozen=True, slots=True)
class Moved:
    """A sum or total that is another one now, in yuan, lowest and highest. ``name`` None: the total of the measure."""

    name: str | None
    measure: str
    phase: int
    before: Span
    after: Span

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name; sums as ``{"low", "high"}``."""
        before, after = ({"low": low, "high": high} for low, high in (self.before, self.after))
        return {
            "name": self.name,
            "measure": self.measure,
            "phase": self.phase or None,
            "before": before,
            "after": after,
        }


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that changed. ``resolved`` are conflicts that are gone or settled, as (name, question, column);

    ``joined`` are pairs of names that were two and are one now; ``withdrawn`` counts what is told no more.
    """

    documents: tuple[str, ...]
    entities: tuple[tuple[str, str], ...]
    added: tuple[Added, ...]
    contradicted: tuple[Conflict, ...]
    moved: tuple[Moved, ...]
    resolved: tuple[tuple[str, str, str], ...]
    joined: tuple[tuple[str, str], ...]
    withdrawn: int

    @property
    def nothing(self) -> bool:
        """Whether nothing changed."""
        parts = (self.documents, self.entities, self.added, self.contradicted, self.moved, self.resolved, self.joined)
        return not any(parts) and not self.withdrawn

    def as_json(self) -> dict[str, Any]:
        """The change record of docs/analysis.md."""
        return {
            "record": "change",
            "documents": list(self.documents),
            "entities": [{"kind": kind, "name": name} for kind, name in self.entities],
            "added": [one.as_json() for one in self.added],
            "contradicted": [one.as_json() for one in self.contradicted],
            "moved": [one.as_json() for one in self.moved],
            "resolved": [dict(zip(("name", "question", "column"), one, strict=True)) for one in self.resolved],
            "joined": [list(pair) for pair in self.joined],
            "withdrawn": self.withdrawn,
        }


@dataclass(frozen=True, slots=True)
class Now:
    """The later map with what a change is shown from: its conflicts, forwards, and the claims behind what was added."""

    snapshot: Snapshot
    forwards: Mapping[str, str]
    conflicts: tuple[Conflict, ...]
    supports: Mapping[Thing, Support]


def moved_on(before: Snapshot, forwards: Mapping[str, str]) -> Snapshot:
    """The earlier map in the ids of the later one."""

    def now(entity: str) -> str:
        return forwards.get(entity, entity)

    return Snapshot(
        entities=before.entities,
        documents=before.documents,
        told={(p, now(s), now(o), *rest): claim for (p, s, o, *rest), claim in before.told.items()},  # type: ignore[misc]
        sums={(now(entity), *rest): span for (entity, *rest), span in before.sums.items()},  # type: ignore[misc]
        totals=before.totals,
        disputes={(now(entity), *rest): settled for (entity, *rest), settled in before.disputes.items()},  # type: ignore[misc]
    )


def change(before: Snapshot, now: Now) -> Change:
    """What is new in the later map, by what moves most first."""
    was, then = moved_on(before, now.forwards), now.snapshot
    names = {**{one: name for one, (_, name) in before.entities.items()},
             **{one: name for one, (_, name) in then.entities.items()}}  # fmt: skip
    known = {now.forwards.get(one, one) for one in before.entities}
    contradicted = (
        one for one in now.conflicts if (one.entity, one.question, str(one.column or "")) not in was.disputes
    )
    resolved = [
        (names.get(dispute[0], dispute[0]), dispute[1], dispute[2])
        for dispute, settled in was.disputes.items()
        if not settled and then.disputes.get(dispute, True)
    ]
    joined = {
        (before.entities[one][1], then.entities[now.forwards[one]][1])
        for one in before.entities
        if now.forwards.get(one) in then.entities and one not in then.entities and now.forwards[one] in before.entities
    }
    return Change(
        documents=tuple(title for one, title in then.documents.items() if one not in was.documents),
        entities=tuple(known_as for one, known_as in then.entities.items() if one not in known),
        added=tuple(_added(thing, names, now.supports[thing]) for thing in then.told if thing in now.supports),
        contradicted=tuple(one for one in contradicted if not one.settled),
        moved=_moved(was, then, names),
        resolved=tuple(sorted(resolved)),
        joined=tuple(sorted(joined)),
        withdrawn=sum(thing not in then.told for thing in was.told),
    )


def added_things(before: Snapshot, after: Snapshot, forwards: Mapping[str, str]) -> list[Thing]:
    """What the later map tells and the earlier one did not."""
    was = moved_on(before, forwards).told
    return [thing for thing in after.told if thing not in was]


def _added(thing: Thing, names: Mapping[str, str], support: Support) -> Added:
    predicate, subject, other, value, measure, *_ = thing
    return Added(
        predicate, names.get(subject, subject), names.get(other) if other else None, value, measure or None, support
    )


def _moved(was: Snapshot, then: Snapshot, names: Mapping[str, str]) -> tuple[Moved, ...]:
    totals = [
        Moved(None, measure, 0, was.totals.get(measure, (0.0, 0.0, 0))[:2], then.totals.get(measure, (0.0, 0.0, 0))[:2])
        for measure in sorted({*was.totals, *then.totals})
    ]
    columns: list[Column] = sorted(column for column in was.sums if column in then.sums)
    sums = [Moved(names.get(one[0], one[0]), one[1], one[2], was.sums[one], then.sums[one]) for one in columns]
    sums.sort(key=lambda one: -max(abs(a - b) for a, b in zip(one.before, one.after, strict=True)))
    return tuple(one for one in (*totals, *sums) if _apart(one.before, one.after))


def _apart(before: Span, after: Span) -> bool:
    return any(abs(one - other) > _SAME * max(abs(one), abs(other)) for one, other in zip(before, after, strict=True))

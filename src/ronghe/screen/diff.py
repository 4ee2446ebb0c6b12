"""Two editions of a list side by side: what was added, removed and changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ronghe.names.key import name_key
from ronghe.screen.entry import Entry


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that stands in both editions and says other things; names and codes that came and went."""

    old: Entry
    new: Entry

    def _parted(self, field: str) -> tuple[list[str], list[str]]:
        before, after = (self._texts(entry, field) for entry in (self.old, self.new))
        return [text for text in after if text not in before], [text for text in before if text not in after]

    def _texts(self, entry: Entry, field: str) -> list[str]:
        if field == "names":
            return [f"{name.text} ({name.type})" for name in entry.names]
        return [str(value) for value in getattr(entry, field)]

    def as_json(self) -> dict[str, Any]:
        """``{"entry", "name", "was", "changed": {field: {"added", "removed"}}}``."""
        changed: dict[str, Any] = {}
        for field in ("names", "programmes", "codes", "countries", "addresses", "births"):
            added, removed = self._parted(field)
            if added or removed:
                changed[field] = {"added": added, "removed": removed}
        for field in ("authority", "listed", "until", "notice", "remarks", "sort"):
            before, after = getattr(self.old, field), getattr(self.new, field)
            if before != after:
                changed[field] = {"added": [after] if after else [], "removed": [before] if before else []}
        return {"entry": self.new.id, "name": self.new.name, "was": self.old.name, "changed": changed}


@dataclass(frozen=True, slots=True)
class Difference:
    """What an edition added, removed and changed against another."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[Change, ...]

    def as_json(self) -> dict[str, Any]:
        """Entries whole, changes by field."""
        return {
            "added": [entry.as_json() for entry in self.added],
            "removed": [entry.as_json() for entry in self.removed],
            "changed": [change.as_json() for change in self.changed],
        }


def difference(old: Sequence[Entry], new: Sequence[Entry]) -> Difference:
    """Entries meet by their number; those left over by their programmes and their first name, in one spelling."""
    left = {entry.id: entry for entry in old}
    pairs = [(left.pop(entry.id), entry) for entry in new if entry.id in left]
    met = {entry.id for _, entry in pairs}
    by_name: dict[tuple[object, ...], list[Entry]] = {}
    for entry in left.values():
        by_name.setdefault(_key(entry), []).append(entry)
    added = []
    for entry in new:
        if entry.id in met:
            continue
        same = by_name.get(_key(entry))
        if same:
            pairs.append((same.pop(0), entry))
        else:
            added.append(entry)
    removed = [entry for entries in by_name.values() for entry in entries]
    changed = [Change(one, other) for one, other in pairs if one.digest != other.digest]
    return Difference(
        tuple(sorted(added, key=_order)),
        tuple(sorted(removed, key=_order)),
        tuple(sorted(changed, key=lambda change: _order(change.new))),
    )


def _key(entry: Entry) -> tuple[object, ...]:
    return entry.programmes, name_key(entry.name, "Company").form


def _order(entry: Entry) -> tuple[str, str]:
    return entry.name, entry.id

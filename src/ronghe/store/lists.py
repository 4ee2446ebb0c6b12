"""Watchlists in a casebook: originals by their hash, and a record for every edition. Editions stand side by side."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ronghe.errors import UsageError
from ronghe.model import Issue
from ronghe.store.archive import original_path, read_original
from ronghe.store.faults import Point, passing
from ronghe.store.files import write_whole


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a list.

    ``name`` tells the list, ``edition`` is its date (ISO 8601), ``programme`` and ``authority`` say under what and by
    whom it is kept; ``form`` is ftm, csl or table, with its ``mapping`` for a table. ``hash`` is the SHA-256 of the
    original, ``file`` the name that it came under, ``added`` a UTC time stamp. ``id`` follows from all but ``file``
    and ``added``: the same edition added twice is one.
    """

    name: str
    programme: str
    authority: str
    edition: str
    form: str
    hash: str
    file: str
    size: int
    added: str
    mapping: Mapping[str, Any] | None = field(default=None, hash=False)

    @property
    def id(self) -> str:
        """The edition's id: what it is and what its original holds."""
        said = [self.name, self.programme, self.authority, self.edition, self.form, self.hash, self.mapping]
        packed = json.dumps(said, ensure_ascii=True, sort_keys=True)
        return "l" + hashlib.sha256(packed.encode()).hexdigest()[:16]

    def as_json(self) -> dict[str, Any]:
        """The record, with its id."""
        said = {name: getattr(self, name) for name in self.__slots__ if name != "mapping"}
        return {"id": self.id, **said, "mapping": self.mapping and dict(self.mapping)}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Edition":
        """The reverse; TypeError, KeyError or ValueError where the record is damaged."""
        made = cls(**{key: value for key, value in raw.items() if key != "id"})
        if made.id != raw["id"]:
            raise ValueError("it does not fit its id")
        return made


class Lists:
    """The folder ``lists/`` of a casebook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.issues: list[Issue] = []
        """Records that could not be read."""
        found = []
        for path in sorted(folder.glob("l*.json")):
            try:
                found.append(Edition.from_json(json.loads(path.read_bytes())))
            except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
                message = f"the record {path} of a list is damaged ({error}); add the list anew"
                self.issues.append(Issue("damaged_record", message, path.name))
        self.editions = sorted(found, key=lambda one: (one.name, one.edition, one.id))
        """Every edition with a sound record, by name and date."""

    def archive(self, data: bytes) -> str:
        """Keep bytes under their hash, which is given back; what is there already stays."""
        digest = hashlib.sha256(data).hexdigest()
        path = original_path(self.folder, digest)
        if not path.is_file() or path.stat().st_size != len(data):
            write_whole(path, data)
        return digest

    def put(self, edition: Edition, data: bytes) -> tuple[Edition, bool]:
        """Archive an edition; it as kept, and whether it is new. Its record comes after the original."""
        self.archive(data)
        known = next((one for one in self.editions if one.id == edition.id), None)
        if known is not None:
            return known, False
        passing(Point.BEFORE_RECORD)
        record = json.dumps(edition.as_json(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        write_whole(self.folder / f"{edition.id}.json", record.encode("utf-8"))
        self.editions = sorted((*self.editions, edition), key=lambda one: (one.name, one.edition, one.id))
        return edition, True

    def read(self, digest: str) -> bytes:
        """The original of a hash; StorageError where it is gone or no longer what was archived."""
        return read_original(self.folder, digest)

    def find(self, asked: str) -> Edition:
        """The edition that is meant by an id, by NAME@DATE, or by a name alone: its newest; UsageError for none.

        A name in other case is meant where none is written so.
        """
        name, _, day = asked.partition("@")
        fitting = [one for one in self.editions if day in ("", one.edition)]
        found = [one for one in self.editions if one.id == asked] or [one for one in fitting if one.name == name]
        found = found or [one for one in fitting if one.name.casefold() == name.casefold()]
        if not found:
            there = ", ".join(f"{one.name}@{one.edition}" for one in self.editions) or "none"
            raise UsageError(f"there is no list {asked!r} here; there are: {there}")
        newest = [one for one in found if one.edition == found[-1].edition]
        if len(newest) > 1:
            ids = ", ".join(one.id for one in newest)
            raise UsageError(f"{asked!r} may mean several editions of one day: name one by its id, {ids}")
        return found[-1]


def now() -> str:
    """The time as a UTC stamp."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")

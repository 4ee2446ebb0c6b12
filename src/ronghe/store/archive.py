"""The originals: bytes under their hash, each with a record of where and when they were got.

A source is current while it is the newest version of at least one origin. Only current sources are
read for the atlas: an older version of a page would state its old figures beside the new ones as if
two sources disagreed. Every version stays in the archive and in the list of sources.

Origins are told apart as they are written. A folder that is moved and added again brings new origins
of known bytes, which changes nothing; a file that is moved *and* changed is a new source.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ronghe.errors import StorageError
from ronghe.model import Issue, Source
from ronghe.store.faults import Point, passing
from ronghe.store.files import write_whole

RECOVERED = "recovered"
"""A note of a record that ``ronghe doctor --repair`` made; adding the file again gives it a proper one."""

_OF_THE_ARCHIVE = ("again", RECOVERED)
"""Notes about the keeping of an original; other notes come with it and may be read."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the user says of the files that they add; absent where they say nothing.

    ``published`` is an ISO prefix: 2018, 2018-04 or 2018-04-21.
    """

    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    licence: str | None = None

    def given(self) -> dict[str, Any]:
        """Only what is said."""
        pairs = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in pairs.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Sighting:
    """That an origin held these bytes at a time."""

    added: str
    hash: str
    origin: str


def sightings(source: Source) -> Iterator[Sighting]:
    """Where and when the source was met: first where its record says, then again elsewhere."""
    yield Sighting(source.added, source.hash, source.origin)
    for again in source.notes.get("again", ()):
        yield Sighting(again["added"], source.hash, again["origin"])


def original_path(folder: Path, source_hash: str) -> Path:
    """Where the original of a hash lies in the folder ``sources/``."""
    return folder / source_hash[:2] / source_hash


def read_original(folder: Path, source_hash: str) -> bytes:
    """The original's bytes; StorageError where they are gone or no longer what was archived."""
    path = original_path(folder, source_hash)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StorageError(f"{path} cannot be read ({error.strerror}): restore it, or add the file anew") from error
    if hashlib.sha256(data).hexdigest() != source_hash:
        raise StorageError(f"{path} is no longer what was archived: restore it, or remove it and add the file anew")
    return data


class Archive:
    """The folder ``sources/`` of a casebook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._records: dict[str, Source] = {}
        self._newest: dict[str, Sighting] = {}
        self.issues: list[Issue] = []
        """Records that could not be read."""
        for path in sorted(folder.glob("??/*.json")):
            self._load(path)

    def _load(self, path: Path) -> None:
        try:
            source = Source.from_json(json.loads(path.read_bytes()))
            if source.hash != path.stem:
                raise ValueError("its hash is not its file name")
            seen = list(sightings(source))
        except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
            message = f"the record of an original is damaged ({error}); add the original anew: {path.with_suffix('')}"
            self.issues.append(Issue("damaged_record", message, path.stem))
            return
        self._records[source.hash] = source
        self._meet(seen)

    def _meet(self, seen: Iterable[Sighting]) -> None:
        for sighting in seen:
            newest = self._newest.get(sighting.origin)
            if newest is None or (newest.added, newest.hash) < (sighting.added, sighting.hash):
                self._newest[sighting.origin] = sighting

    def path(self, source_hash: str) -> Path:
        """Where the original of a hash lies."""
        return original_path(self.folder, source_hash)

    def sources(self) -> list[Source]:
        """Every source with a sound record, in the order in which they were added."""
        return sorted(self._records.values(), key=lambda source: (source.added, source.hash))

    def current(self) -> frozenset[str]:
        """Hashes of the sources that are the newest version of an origin."""
        return frozenset(sighting.hash for sighting in self._newest.values())

    def first_added(self) -> dict[str, tuple[str, str]]:
        """For each source: time and hash of the first version of its origins.

        This is the order in which entities get their ids, so that a new version of a page changes none.
        """
        first: dict[str, tuple[str, str]] = {}
        everything = [sighting for source in self._records.values() for sighting in sightings(source)]
        for one in everything:
            first[one.origin] = min(first.get(one.origin, (one.added, one.hash)), (one.added, one.hash))
        out: dict[str, tuple[str, str]] = {}
        for one in everything:
            out[one.hash] = min(out.get(one.hash, first[one.origin]), first[one.origin])
        return out

    def put(
        self, data: bytes, name: str, origin: str, declared: Declared, notes: Mapping[str, Any] | None = None
    ) -> tuple[Source, str]:
        """Archive the bytes that an origin holds now; the source, and ``added``, ``changed`` or ``known``.

        The same bytes twice are one source; a second origin is noted in its record. Other bytes from
        an origin that is known are ``changed``: a new version of it. What is declared for a known
        source replaces what was declared before. The record is written after the original, so an
        original without one is a trace of a crash and no source. ``notes`` are what came with the
        bytes: ``fetched``, how an address answered, and ``described``, what a library says of the file.
        """
        digest = hashlib.sha256(data).hexdigest()
        newest = self._newest.get(origin)
        held = self._records.get(digest)
        now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        if held is not None and RECOVERED in held.notes:
            source, what = self._recovered(held, Sighting(now, digest, origin), declared)
            source = replace(source, name=name, notes=dict(notes or {}))
        elif held is not None:
            kept = replace(held, notes={**(notes or {}), **held.notes, **_newer(notes)})
            source, what = self._known(kept, Sighting(now, digest, origin), declared)
        else:
            previous = None if newest is None else newest.hash
            source = Source(digest, name, origin, now, len(data), previous=previous, **declared.given())
            source = replace(source, notes=dict(notes or {}))
            what = "changed" if newest else "added"
        if held is None or not self.path(digest).is_file():
            write_whole(self.path(digest), data)
            passing(Point.BEFORE_RECORD)
        if source != held:
            self.write(source)
        return source, what

    def _recovered(self, held: Source, seen: Sighting, declared: Declared) -> tuple[Source, str]:
        """A proper record for a source whose own was lost."""
        newest = self._newest.get(seen.origin)
        source = replace(held, origin=seen.origin, **declared.given())
        if newest is None or newest.hash == held.hash:
            return source, "known"
        return replace(source, added=seen.added, previous=newest.hash), "changed"

    def _known(self, held: Source, seen: Sighting, declared: Declared) -> tuple[Source, str]:
        newest = self._newest.get(seen.origin)
        source = replace(held, **declared.given())
        if newest is not None and newest.hash == held.hash:
            return source, "known"
        again = [*held.notes.get("again", ()), {"added": seen.added, "origin": seen.origin}]
        return replace(source, notes={**held.notes, "again": again}), "changed" if newest else "known"

    def write(self, source: Source) -> None:
        """Write the record of an original that is there."""
        record = json.dumps(source.as_json(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        write_whole(self.path(source.hash).with_suffix(".json"), record.encode("utf-8"))
        self._records[source.hash] = source
        self._meet(sightings(source))

    def read(self, source_hash: str) -> bytes:
        """See :func:`read_original`."""
        return read_original(self.folder, source_hash)

    def strays(self) -> list[Path]:
        """Files in the folder that belong to no source: traces of a crash, or put there by somebody."""
        known = {self.path(found) for found in self._records} | {
            self.path(found).with_suffix(".json") for found in self._records
        }
        return sorted(path for path in self.folder.rglob("*") if path.is_file() and path not in known)

    def fingerprint(self) -> str:
        """SHA-256 over all records."""
        total = hashlib.sha256()
        for source in self.sources():
            total.update(json.dumps(source.as_json(), ensure_ascii=True, sort_keys=True).encode())
        return total.hexdigest()


def record_json(source: Source) -> Mapping[str, Any]:
    """What of a source's record can change what is read from it."""
    left_out = ("added", "notes", "previous")
    said = {name: value for name, value in source.as_json().items() if name not in left_out}
    return {**said, "notes": {name: note for name, note in source.notes.items() if name not in _OF_THE_ARCHIVE}}


def _newer(notes: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Of the notes that come with known bytes, those that replace older ones: not how they were got then."""
    return {name: note for name, note in (notes or {}).items() if name == "described"}

"""What can be wrong with a casebook on disk, in words, and what mends it.

Mending touches what is derived and what stops leave behind. It never removes an original, a record
or a judgement: what cannot be used is set aside under its name with ``.damaged`` behind it.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from ronghe.errors import CasebookError, StorageError
from ronghe.model import Source
from ronghe.store.archive import RECOVERED, Archive, read_original
from ronghe.store.decisions import read_log
from ronghe.store.files import storing, write_whole
from ronghe.store.folder import Folder
from ronghe.store.judgements import read_judgements
from ronghe.store.lists import Lists
from ronghe.store.readings import sound
from ronghe.store.view import Atlas, UnbuiltError

ASIDE = ".damaged"
"""Ends the name of a file that was set aside."""
_PART = ".part"
_HASH_LENGTH = 64
_SAID = frozenset(field.name for field in fields(Source)) - {"hash", "size", "notes", "previous"}


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong in a ``part`` of the casebook.

    ``mend`` puts it right and says what it did; None where only a person can.
    """

    part: str
    message: str
    mend: Callable[[], str] | None = None


def find_damage(folder: Folder) -> Iterator[Damage]:
    """Everything that is wrong, part by part. It reads every original and every cache entry."""
    archive = Archive(folder.sources)
    yield from _records(archive)
    yield from _originals(archive)
    yield from (Damage("judgements", issue.message) for issue in read_judgements(folder.judgements).issues)
    yield from _screening(folder)
    yield from _atlas(folder)
    yield from _readings(folder)
    yield from _files(folder, archive)


def _records(archive: Archive) -> Iterator[Damage]:
    for issue in archive.issues:
        path = archive.path(issue.document)
        mend = partial(_record_anew, archive, issue.document) if _whole(archive, issue.document) else None
        yield Damage("originals", f"the record of {path} is damaged: {issue.message}", mend)


def _originals(archive: Archive) -> Iterator[Damage]:
    for source in archive.sources():
        try:
            archive.read(source.hash)
        except StorageError as error:
            again = _found_again(source)
            where = f"; the file it came from, {source.origin}, still holds it" if again else ""
            mend = partial(_restore, archive, source) if again else None
            yield Damage("originals", f"{source.name}: {error}{where}", mend)


def _screening(folder: Folder) -> Iterator[Damage]:
    """Lists whose original or record is not what was archived, and lines of the log that are none."""
    lists = Lists(folder.lists)
    yield from (Damage("lists", issue.message) for issue in lists.issues)
    for edition in lists.editions:
        try:
            lists.read(edition.hash)
        except StorageError as error:
            yield Damage("lists", f"{edition.name} of {edition.edition} ({edition.file}): {error}")
    yield from (Damage("decisions", issue.message) for issue in read_log(folder.decisions).issues)


def _found_again(source: Source) -> bytes | None:
    """The bytes of a source, where the path that they came from still holds them."""
    try:
        data = Path(source.origin).read_bytes()
    except (OSError, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == source.hash else None


def _restore(archive: Archive, source: Source) -> str:
    data = _found_again(source)
    if data is None:
        raise StorageError(f"{source.origin} no longer holds {source.name}")
    path = archive.path(source.hash)
    if path.is_file():
        _set_aside(path)
    write_whole(path, data)
    return f"{source.name} was archived again from {source.origin}"


def _whole(archive: Archive, source_hash: str) -> bool:
    try:
        read_original(archive.folder, source_hash)
    except StorageError:
        return False
    return True


def _record_anew(archive: Archive, source_hash: str) -> str:
    """A record with what the old one still says; the time is that of the original's file where it says none."""
    path = archive.path(source_hash)
    record = path.with_suffix(".json")
    said = _still_said(record)
    if record.exists():
        _set_aside(record)
    facts = path.stat()
    added = datetime.fromtimestamp(facts.st_mtime, UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    start = {"name": source_hash[:12], "origin": f"recovered:{source_hash}", "added": added}
    note = "its record was lost or damaged; ronghe doctor made this one. Add the file again to state name and origin"
    source = Source(**{**start, **said}, hash=source_hash, size=facts.st_size, notes={RECOVERED: note})
    archive.write(source)
    return f"{path} has a record again, as “{source.name}”; ronghe build reads it"


def _still_said(record: Path) -> dict[str, Any]:
    try:
        raw = json.loads(record.read_bytes())
        return {name: value for name, value in raw.items() if name in _SAID and isinstance(value, str)}
    except (OSError, ValueError, AttributeError):
        return {}


def _set_aside(path: Path) -> None:
    with storing(path):
        path.replace(path.with_name(path.name + ASIDE))


def _atlas(folder: Folder) -> Iterator[Damage]:
    try:
        with Atlas(folder.atlas) as atlas:
            faults = atlas.faults()
    except UnbuiltError:
        return
    except CasebookError as error:
        faults = [str(error)]
    if faults:
        yield Damage("atlas", "; ".join(faults[:3]), partial(_remove_atlas, folder))


def _remove_atlas(folder: Folder) -> str:
    for tail in ("", "-wal", "-shm"):
        _remove(Path(f"{folder.atlas}{tail}"))
    return "the atlas was removed; ronghe build makes it anew"


def _readings(folder: Folder) -> Iterator[Damage]:
    for path in sorted(folder.readings.glob("??/*.gz")):
        if not sound(path):
            yield Damage(
                "readings", f"{path.name} is damaged; the next build reads its source anew", partial(_removed, path)
            )


def _files(folder: Folder, archive: Archive) -> Iterator[Damage]:
    """Traces of stops, originals without a record, and files that are none of ours."""
    told = {issue.document for issue in archive.issues}
    odd = [path for path in folder.root.iterdir() if path not in folder.expected()]
    parts = [path for kept in (folder.derived, folder.lists) for path in kept.rglob(f".*{_PART}")]
    for path in sorted([*odd, *archive.strays(), *parts]):
        name = path.relative_to(folder.root)
        if path.name.startswith(".") and path.suffix == _PART:
            message = f"{name} was being written when a run was stopped, or is being written now"
            yield Damage("leftovers", message, partial(_removed, path))
        elif _orphan(archive, path) and path.name not in told:
            message = f"{name} was archived and its record never written: a run was stopped in between"
            yield Damage("originals", message, partial(_record_anew, archive, path.name))
        elif path.stem not in told and path.suffix != ASIDE:
            yield Damage("stray files", f"{name} is no part of a casebook; move it elsewhere")


def _orphan(archive: Archive, path: Path) -> bool:
    return len(path.name) == _HASH_LENGTH and path == archive.path(path.name) and _whole(archive, path.name)


def _removed(path: Path) -> str:
    _remove(path)
    return f"{path.name} was removed"


def _remove(path: Path) -> None:
    with storing(path):
        path.unlink(missing_ok=True)

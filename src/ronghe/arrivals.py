"""What a user adds, one thing after the other: files, what lies in folders, web addresses.

A thing is got when its turn comes, so that one file is in memory at a time. What reference libraries
say of the files in a folder is looked up before, for the whole folder.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ronghe.ingest.fetch import FetchError, Limits, fetch
from ronghe.ingest.zotero import EXPORT_LIMIT, Description, from_database, is_export, read_csl, read_export
from ronghe.model import Issue
from ronghe.store.walk import files_in, path_words
from ronghe.store.zotero import DATABASE, STORAGE, is_library, is_own, place_of, read_library

FILE_LIMIT = 2 * 1024 * 1024 * 1024
"""Bytes of the largest file that is added: a batch of rows or an archive."""
_WEB = ("http://", "https://")
_CSL_LIMIT = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Got:
    """Bytes with the name and origin that the casebook keeps, and what came with them."""

    data: bytes
    name: str
    origin: str
    notes: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class FileArrival:
    """A file of the disk, and what a library beside it says of it."""

    path: Path
    described: Description | None = None

    def get(self) -> Got | Issue:
        """Its bytes, or why it cannot be read."""
        words = path_words(self.path)
        try:
            if self.path.stat().st_size > FILE_LIMIT:
                return Issue("too_large", f"it is larger than {FILE_LIMIT // 1024**3} GB: split it", words)
            data = self.path.read_bytes()
        except OSError as error:
            return Issue("unreadable", f"it cannot be read: {error.strerror}", words)
        notes = {"described": dict(self.described)} if self.described else {}
        return Got(data, path_words(Path(self.path.name)), path_words(self.path.resolve()), notes)


@dataclass(frozen=True, slots=True)
class WebArrival:
    """A web address."""

    url: str
    limits: Limits

    def get(self) -> Got | Issue:
        """What the address holds now, or why it is not to be had."""
        try:
            fetched = fetch(self.url, self.limits)
        except FetchError as error:
            return Issue("not_fetched", f"{error}", self.url)
        return Got(fetched.data, fetched.name(), self.url, {"fetched": fetched.note()})


def arrivals(
    paths: Iterable[Path | str], casebook: Path, issues: list[Issue], limits: Limits | None = None
) -> list[FileArrival | WebArrival]:
    """Everything that the paths and addresses mean, in their order; what cannot be read goes to ``issues``."""
    out: list[FileArrival | WebArrival] = []
    for given in paths:
        if isinstance(given, str) and given.startswith(_WEB):
            out.append(WebArrival(given, limits or Limits()))
            continue
        files = list(files_in([Path(given)], casebook, issues))
        described = _descriptions(files) | _libraries(Path(given), files, issues) if Path(given).is_dir() else {}
        out += [FileArrival(path, described.get(path)) for path in files if path not in described or described[path]]
    return out


def _descriptions(files: list[Path]) -> dict[Path, Description]:
    """What exports among the files say of the others; the exports themselves, with an empty description.

    A path in an export counts only where it is that of a file which was found: it leads nowhere else.
    """
    known = set(files)
    out: dict[Path, Description] = {}
    for path in files:
        suffix = path.suffix.lower()
        if suffix == ".rdf" and is_export(_head(path)):
            out[path] = {}
            for relative, said in read_export(_bytes(path, EXPORT_LIMIT)).items():
                if path.parent / relative in known:
                    out[path.parent / relative] = said
        elif suffix == ".json" and (item := read_csl(_bytes(path, _CSL_LIMIT))):
            out[path] = {}
            out.update((beside, item) for beside in files if beside.parent == path.parent and beside != path)
    return out


def _libraries(given: Path, files: list[Path], issues: list[Issue]) -> dict[Path, Description]:
    """What the databases of Zotero data folders say of the files; Zotero's own files, with an empty description.

    The folder given may also be the storage of a data folder: the database then lies beside it.
    """
    out: dict[Path, Description] = {}
    for folder in [path.parent for path in files if path.name == DATABASE and is_library(path.parent)]:
        inside = [path for path in files if path.is_relative_to(folder)]
        out.update((path, {}) for path in inside if is_own(path.relative_to(folder)))
        out |= _of_library(folder, [path for path in inside if path.parent.parent == folder / STORAGE], issues)
    storage = given.absolute()  # not resolved: a storage that is a link has its database beside the link
    if storage.name == STORAGE and is_library(storage.parent):
        out |= _of_library(storage.parent, [path for path in files if path.parent.parent == given], issues)
    return out


def _of_library(folder: Path, stored: list[Path], issues: list[Issue]) -> dict[Path, Description]:
    """What one library says of files of its storage; nothing, and an issue, where its database cannot be read."""
    attachments = read_library(folder)
    if isinstance(attachments, Issue):
        issues.append(attachments)
        return {}
    said = {each.place: from_database(each.fields, each.creators) for each in reversed(attachments)}
    return {path: found for path in stored if (found := said.get(place_of(path)))}


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(8_192)
    except OSError:
        return b""


def _bytes(path: Path, limit: int) -> bytes:
    """The file's bytes; nothing where it is larger than the limit or cannot be read, which its turn will tell."""
    try:
        return path.read_bytes() if path.stat().st_size <= limit else b""
    except OSError:
        return b""

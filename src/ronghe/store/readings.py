"""What was read from each source, kept so that no source is read twice by the same code."""

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import IO, Any
from unicodedata import unidata_version

from ronghe.model import Claim, Issue, Mention, PartialDate
from ronghe.store.faults import Point, passing
from ronghe.store.files import replacing, storing
from ronghe.store.rows import StoredDocument

_COMPILED = "__pycache__"
"""The folders of what is compiled or worked out from the package; machine code and arrays lie there too."""
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_CHECK = hashlib.sha256().digest_size
_PIECE = 1 << 20


@cache
def code_digest() -> str:
    """SHA-256 over all that reads, beside the lens: every file of this package, and the versions of what it uses.

    What is compiled from the package does not count: it comes and goes while others are at work.

    A reading kept under another digest is not used again. Computed once a process (about 15 ms).
    """
    package = Path(__file__).parents[1]
    total = hashlib.sha256()
    for path in sorted(path for path in package.rglob("*") if path.is_file()):
        within = path.relative_to(package)
        if _COMPILED in within.parts:
            continue
        total.update(f"{within.as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    total.update(repr((sys.version_info[:2], unidata_version, *_versions())).encode())
    return total.hexdigest()


def _versions() -> Iterator[tuple[str, str]]:
    """What the package may import, with its version; "" where it is not installed: a scan reads otherwise then."""
    for wanted in metadata.requires("ronghe") or ():
        if "extra == 'dev'" in wanted or 'extra == "dev"' in wanted:
            continue
        name = _NAME.match(wanted)
        try:
            yield wanted, metadata.version(name[0]) if name else ""
        except metadata.PackageNotFoundError:
            yield wanted, ""


@dataclass(frozen=True, slots=True)
class Kept:
    """One document with all that was read from it; or, where it is None, issues of a source that gave none."""

    document: StoredDocument | None
    text: str = ""
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    issues: tuple[Issue, ...] = field(default=())

    def as_line(self) -> bytes:
        """One line of a cache entry."""
        raw = {
            "document": self.document and self.document.as_json(),
            "text": self.text,
            "claims": [claim.as_json() for claim in self.claims],
            "mentions": [[m.span.start, m.span.end, m.text, m.kind] for m in self.mentions],
            "issues": [issue.as_json() for issue in self.issues],
        }
        return json.dumps(raw, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Kept":
        """The reverse of :meth:`as_line`."""
        raw = json.loads(line)
        return cls(
            raw["document"] and _document(raw["document"]),
            raw["text"],
            tuple(_claims(raw["claims"])),
            tuple(Mention.from_json({"start": m[0], "end": m[1], "text": m[2], "kind": m[3]}) for m in raw["mentions"]),
            tuple(Issue.from_json(issue) for issue in raw["issues"]),
        )


def _claims(rows: list[dict[str, Any]]) -> Iterator[Claim]:
    """The claims of rows, which are let go of one by one: a long document has very many."""
    rows.reverse()
    while rows:
        yield Claim.from_json(rows.pop())


def _document(raw: dict[str, Any]) -> StoredDocument:
    published = raw["published"] and PartialDate.parse(raw["published"])
    return StoredDocument(**{**raw, "published": published, "pages": tuple(raw["pages"])})


class Readings:
    """The folder ``derived/readings/``: one file a source, a checksum before compressed JSON Lines.

    A file that is damaged in any way counts as not there. Entries are written and read in a stream:
    a source of a million rows takes no more memory than its largest row.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[Path] = set()

    def has(self, key: str) -> bool:
        """Whether there is an entry, sound or not."""
        return self.path(key).is_file()

    def load(self, key: str) -> Iterator[Kept] | None:
        """What was kept under a key; None where nothing sound is."""
        path = self.path(key)
        if not sound(path):
            return None
        self._used.add(path)
        return self._lines(path)

    @staticmethod
    def _lines(path: Path) -> Iterator[Kept]:
        with path.open("rb") as file:
            file.seek(_CHECK)
            with gzip.open(file) as lines:
                for line in lines:
                    yield Kept.from_line(line)

    def keep(self, key: str, kept: Iterable[Kept]) -> Iterator[Kept]:
        """Pass what was read on, one by one, and keep it under the key once the last is out."""
        path = self.path(key)
        with replacing(path, durable=False) as part:
            with storing(path), part.open("wb") as file:
                file.write(bytes(_CHECK))
                with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=1, mtime=0) as lines:
                    for one in kept:
                        lines.write(one.as_line())
                        passing(Point.MID_CACHE)
                        yield one
            with storing(path), part.open("r+b") as file:
                check = _rest_digest(file)
                file.seek(0)
                file.write(check)
        self._used.add(path)

    def prune(self) -> None:
        """Remove what this object neither loaded nor kept: entries of former code, lenses and sources."""
        for path in sorted(self.folder.glob("??/*")):
            if path not in self._used:
                with storing(path):
                    path.unlink(missing_ok=True)

    def path(self, key: str) -> Path:
        """Where the entry of a key lies."""
        return self.folder / key[:2] / f"{key}.gz"


def sound(path: Path) -> bool:
    """Whether a cache entry is there and whole."""
    try:
        with path.open("rb") as file:
            check = file.read(_CHECK)
            return len(check) == _CHECK and check == _rest_digest(file)
    except OSError:
        return False


def _rest_digest(file: IO[bytes]) -> bytes:
    """SHA-256 of all that follows the checksum."""
    total = hashlib.sha256()
    file.seek(_CHECK)
    while piece := file.read(_PIECE):
        total.update(piece)
    return total.digest()

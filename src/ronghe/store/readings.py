"""What was read from each source, kept so that no source is read twice by the same code."""

import gzip
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ronghe.model import Claim, Issue, Mention, PartialDate
from ronghe.store.files import replacing, storing
from ronghe.store.rows import StoredDocument

_READ_BY = (".py", ".toml", ".tsv", ".sql")
_CHECK = hashlib.sha256().digest_size


@cache
def code_digest() -> str:
    """SHA-256 over every file of the package that can change what is read; computed once a process (about 10 ms)."""
    package = Path(__file__).parents[1]
    total = hashlib.sha256()
    for path in sorted(path for path in package.rglob("*") if path.suffix in _READ_BY):
        total.update(f"{path.relative_to(package).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


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
            tuple(Claim.from_json(claim) for claim in raw["claims"]),
            tuple(Mention.from_json({"start": m[0], "end": m[1], "text": m[2], "kind": m[3]}) for m in raw["mentions"]),
            tuple(Issue.from_json(issue) for issue in raw["issues"]),
        )


def _document(raw: dict[str, Any]) -> StoredDocument:
    published = raw["published"] and PartialDate.parse(raw["published"])
    return StoredDocument(**{**raw, "published": published, "pages": tuple(raw["pages"])})


class Readings:
    """The folder ``derived/readings/``: one file a source, a checksum before compressed JSON Lines.

    A file that is damaged in any way counts as not there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[Path] = set()

    def load(self, key: str) -> Iterator[Kept] | None:
        """What was kept under a key; None where nothing sound is."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if data[:_CHECK] != hashlib.sha256(data[_CHECK:]).digest():
            return None
        self._used.add(path)
        return self._lines(data[_CHECK:])

    @staticmethod
    def _lines(packed: bytes) -> Iterator[Kept]:
        with gzip.open(io.BytesIO(packed)) as lines:
            for line in lines:
                yield Kept.from_line(line)

    def keep(self, key: str, kept: Iterable[Kept]) -> Iterator[Kept]:
        """Pass what was read on, one by one, and keep it under the key once the last is out."""
        packed = io.BytesIO()
        with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1, mtime=0) as lines:
            for one in kept:
                lines.write(one.as_line())
                yield one
        path = self._path(key)
        with replacing(path, durable=False) as part, storing(path):
            part.write_bytes(hashlib.sha256(packed.getvalue()).digest() + packed.getvalue())
        self._used.add(path)

    def prune(self) -> None:
        """Remove what this object neither loaded nor kept: entries of former code, lenses and sources."""
        for path in sorted(self.folder.glob("??/*")):
            if path not in self._used:
                with storing(path):
                    path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.gz"

"""A casebook to hand on, as one ZIP file: tables, annotations, entities, judgements; the originals only when asked."""

import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from ronghe.export.formats import FORMATS, Map
from ronghe.store.folder import Folder

_NO_DATE = (1980, 1, 1, 0, 0, 0)
_PARTS = ("csv", "annotations", "ftm")
_LEFT_OUT = (
    "The originals are other people's work and are not in this file; their addresses are in tables/documents.csv.\n"
    "Everything here was drawn from published sources: what documents say, not what is so.\n"
)


def write_bundle(whole: Map, path: Path, folder: Folder, *, originals: bool = False) -> list[Path]:
    """Write the ZIP file; equal casebooks give equal bytes.

    ``originals`` adds the archive with its records, from which ``ronghe build`` makes the same map; the records
    name the paths that files were added from.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        files: list[tuple[str, Path]] = []
        for name in _PARTS:
            form = FORMATS[name]
            target = Path(room) / ("tables" if not form.suffix else f"map{form.suffix}")
            files += [(part.relative_to(room).as_posix(), part) for part in form.write(whole, target)]
        if not originals:
            note = Path(room) / "ORIGINALS-LEFT-OUT.txt"
            note.write_text(_LEFT_OUT, encoding="utf-8", newline="\n")
            files.append((note.name, note))
        _zip(path, [*files, *_of_casebook(folder, originals)])
    return [path]


def _of_casebook(folder: Folder, originals: bool) -> Iterable[tuple[str, Path]]:
    kept = [folder.settings, folder.judgements]
    if originals:
        kept += [part for part in folder.sources.rglob("*") if part.is_file()]
    return [(f"casebook/{part.relative_to(folder.root).as_posix()}", part) for part in kept if part.is_file()]


def _zip(path: Path, files: Iterable[tuple[str, Path]]) -> None:
    """Without clocks, in the order of names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _NO_DATE), part.read_bytes(), zipfile.ZIP_DEFLATED)

"""Loads a lens from its folder and checks every line; what is wrong is named by file and line."""

import hashlib
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from ronghe.errors import LensError
from ronghe.lens.alternatives import spelled_out
from ronghe.lens.lens import KnownName, Lens, NumberedInstitute, Obstacle, SceneName
from ronghe.lens.ownership import COLUMNS as OWNERSHIP_COLUMNS
from ronghe.lens.ownership import ownership_rules
from ronghe.lens.rows import Row, brand_row, known_row, piece_row, place_row, publisher_row, scene_row, term_row
from ronghe.model.vocabulary import vocabulary

BRAND_FILES = ("brands.tsv", "listed.tsv", "wellknown.tsv")
GLOSSARY_FILES = ("glossary.tsv", "firms_en.tsv")
BRAND_COLUMNS = ("zh", "kind")
SCENE_COLUMNS = ("zh", "kind", "scene")
NAME_COLUMNS = ("zh", "short", "en", "acronyms", "kind", "level", "parent")
PLACE_COLUMNS = ("zh", "short", "en", "level", "parent")
_SCENE = "rules.scene."

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the folder with its bytes, so that what is checked is what is hashed."""

    path: Path
    data: bytes

    @property
    def text(self) -> str:
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise LensError(f"{self.path}: it is not UTF-8 ({error.reason} at byte {error.start})") from error

    def wrong(self, where: int | str, what: str) -> LensError:
        """The error for a line (a number) or an entry (its name)."""
        place = f"{self.path}:{where}" if isinstance(where, int) else f"{self.path}: [{where}]"
        return LensError(f"{place}: {what}")


def load_lens(folder: Path | None = None) -> Lens:
    """The lens in a folder; None is the one that ships (civil-military fusion), read once a process.

    Raises LensError naming file and line or entry.
    """
    return _shipped() if folder is None else _load(folder)


@cache
def _shipped() -> Lens:
    return _load(folder_of(None))


def folder_of(folder: Path | None) -> Path:
    """The folder of a lens; None is the one that ships."""
    return Path(__file__).parent / "cmf" if folder is None else folder


def _load(folder: Path) -> Lens:
    files = {path.name: _File(path, path.read_bytes()) for path in _paths(folder)}

    def rows(name: str, columns: Sequence[str]) -> list[tuple[int, Row]]:
        return list(_rows(files[name], columns)) if name in files else []

    known: list[KnownName] = []
    for name in ("organisations.tsv", "policies.tsv"):
        known += _each(files.get(name), rows(name, NAME_COLUMNS), known_row)
    places = _each(files.get("places.tsv"), rows("places.tsv", PLACE_COLUMNS), place_row)
    brands: list[KnownName] = []
    for name in BRAND_FILES:
        brands += _each(files.get(name), rows(name, BRAND_COLUMNS), brand_row)
    _check_parents(files, known, places)
    words: dict[str, tuple[str, ...]] = {}
    for name, file in files.items():
        if name.endswith(".toml") and name != "obstacles.toml":
            words.update(_word_lists(file, name.removesuffix(".toml")))
    _check_kinds(files, words)
    _check_labels(files, words)
    scenes = frozenset(key.removeprefix(_SCENE) for key in words if key.startswith(_SCENE))

    def scene(cells: Row) -> SceneName:
        return scene_row(cells, scenes)

    return Lens(
        name=folder.name,
        digest=_digest(files),
        known=(*known, *places),
        brands=tuple(brands),
        scenes=tuple(_each(files.get("scenes.tsv"), rows("scenes.tsv", SCENE_COLUMNS), scene)),
        words=words,
        publishers=tuple(
            _each(files.get("publishers.tsv"), rows("publishers.tsv", ("zh", "forms", "en", "class")), publisher_row)
        ),
        terms=tuple(_each(files.get("terms.tsv"), rows("terms.tsv", ("zh", "en")), term_row)),
        institutes=tuple(
            _each(
                files.get("institutes.tsv"),
                rows("institutes.tsv", ("zh", "group", "academy", "number", "en")),
                lambda cells: NumberedInstitute(*cells),
            )
        ),
        glossary=tuple(
            piece
            for name in GLOSSARY_FILES
            for piece in _each(files.get(name), rows(name, ("zh", "en", "tells")), piece_row)
        ),
        obstacles=tuple(_obstacles(files["obstacles.toml"])) if "obstacles.toml" in files else (),
        ownership=(
            ownership_rules(rows("ownership.tsv", OWNERSHIP_COLUMNS), files["ownership.tsv"].wrong)
            if "ownership.tsv" in files
            else ()
        ),
    )


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise LensError(f"{folder}: there is no such folder; a lens is a folder of .toml and .tsv files")
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".toml", ".tsv"})
    if not paths:
        raise LensError(f"{folder}: it holds no .toml or .tsv file, so it is no lens")
    return paths


def _digest(files: dict[str, _File]) -> str:
    """SHA-256 over names and contents, in the order of the names; 32 hex digits."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name].data)}\0".encode())
        total.update(files[name].data)
    return total.hexdigest()[:32]


def _rows(file: _File, columns: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """Line number and cells of every row; lines that start with # are comments, the first other line the header."""
    header = False
    for number, line in enumerate(file.text.replace("\r\n", "\n").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if not header:
            if cells != tuple(columns):
                raise file.wrong(number, f"the columns must be {', '.join(columns)}")
            header = True
            continue
        if len(cells) != len(columns):
            raise file.wrong(number, f"{len(columns)} columns are needed, separated by tabs, not {len(cells)}")
        if not cells[0]:
            raise file.wrong(number, f"the column {columns[0]} is empty")
        yield number, cells


def _each(file: _File | None, rows: list[tuple[int, Row]], make: Callable[[Row], Read]) -> list[Read]:
    """What the rows say; a row of the same name as an earlier one, or that ``make`` refuses, is an error."""
    out, seen = [], dict[str, int]()
    for number, cells in rows:
        assert file is not None
        if cells[0] in seen:
            raise file.wrong(number, f"{cells[0]} stands in line {seen[cells[0]]} already")
        seen[cells[0]] = number
        try:
            out.append(make(cells))
        except ValueError as error:
            raise file.wrong(number, str(error)) from error
    return out


def _check_parents(files: dict[str, _File], known: list[KnownName], places: list[KnownName]) -> None:
    """Every parent must be a name of the same table."""
    for file, entries in (("organisations.tsv", known), ("places.tsv", places)):
        names = {entry.name for entry in entries}
        for entry in entries:
            if entry.within is not None and entry.within not in names:
                raise files[file].wrong(entry.name, f"its parent {entry.within} is no name of this lens")


def _toml(file: _File) -> dict[str, dict[str, object]]:
    try:
        tables = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        raise LensError(f"{file.path}: {error}") from error
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise file.wrong(name, "it must be a table of word lists")
    return tables


def _words(file: _File, table: str, name: str, words: object) -> tuple[str, ...]:
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise file.wrong(f"{table}.{name}", "it must be a list of words")
    try:
        words = [word for entry in words for word in spelled_out(entry)]
    except ValueError as error:
        raise file.wrong(f"{table}.{name}", str(error)) from error
    if len(set(words)) < len(words):
        twice = sorted({word for word in words if words.count(word) > 1})
        raise file.wrong(f"{table}.{name}", f"it holds a word twice: {', '.join(twice)}")
    return tuple(words)


def _word_lists(file: _File, prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for table, lists in _toml(file).items():
        for name, words in lists.items():
            yield f"{prefix}.{table}.{name}", _words(file, table, name, words)


def _check_kinds(files: dict[str, _File], words: dict[str, tuple[str, ...]]) -> None:
    for name in words:
        file, table, _ = name.split(".", 2)
        if file == "kinds" and table not in vocabulary().kinds:
            raise files["kinds.toml"].wrong(table, "there is no such kind in the vocabulary")


def _check_labels(files: dict[str, _File], words: dict[str, tuple[str, ...]]) -> None:
    """A label of notices names one field only."""
    fields: dict[str, str] = {}
    for key, labels in words.items():
        if key.startswith("notices.label."):
            field = key.removeprefix("notices.label.")
            for label in labels:
                if label in fields:
                    raise files["notices.toml"].wrong(
                        f"label.{field}", f"{label} is a label of {fields[label]} already"
                    )
                fields[label] = field


def _obstacles(file: _File) -> Iterator[Obstacle]:
    for name, table in _toml(file).items():
        unknown = set(table) - {"label_zh", "label_en", "zh", "en"}
        if unknown:
            raise file.wrong(name, f"an unknown key: {', '.join(sorted(unknown))}")
        labels = [table.get("label_zh"), table.get("label_en")]
        if not all(isinstance(label, str) and label for label in labels):
            raise file.wrong(name, "it needs label_zh and label_en")
        zh, en = (_words(file, name, language, table.get(language, [])) for language in ("zh", "en"))
        yield Obstacle(name, str(labels[0]), str(labels[1]), zh, en)

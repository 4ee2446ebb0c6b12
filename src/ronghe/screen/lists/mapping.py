"""Which column of a table means what: a small TOML file; one for the 1260H list ships."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any, cast

from ronghe.errors import UsageError
from ronghe.model import Issue
from ronghe.screen.codes import read_code
from ronghe.screen.entry import Entry, ListName, NameType, Sort, alias_type, entry_id
from ronghe.screen.grid import Grid, Line, column_name

FIELDS = (
    "id", "name", "names_zh", "aliases", "previous", "weak", "sort", "programme", "authority", "identifiers",
    "countries", "addresses", "births", "listed", "until", "notice", "url", "remarks",
)  # fmt: skip
"""What a column can mean. ``sort`` says person or organisation."""
_FIXED = frozenset({"sort", "country", "programme", "authority"})
_OPTIONS = frozenset({"split", "brackets_are_aliases"})
_NAMES: dict[str, NameType] = {"name": "name", "names_zh": "name", "previous": "previous", "weak": "weak"}
_BRACKETS = re.compile(r"\s*[(（]([^()（）]{2,200})[)）]\s*$")
_ALSO: dict[str, tuple[str, ...]] = {
    "name": ("entity name", "entity", "company name", "company", "organisation", "organization", "full name", "名称",
             "公司名称", "企业名称", "单位名称", "实体名称"),
    "names_zh": ("name_zh", "chinese name", "中文名称", "中文名"),
    "aliases": ("alias", "also known as", "aka", "a.k.a.", "other names", "alternative names", "name_en",
                "english name", "英文名称", "别名", "简称"),
    "previous": ("previous names", "former names", "former name", "曾用名"),
    "weak": ("weak aliases", "weak_alias"),
    "sort": ("schema", "type"),
    "identifiers": ("identifier", "uscc", "lei", "unified social credit code", "registration number", "stock code",
                    "统一社会信用代码", "股票代码"),
    "countries": ("country", "jurisdiction", "国家"),
    "addresses": ("address", "地址"),
    "births": ("birth_date", "date of birth", "dob"),
    "listed": ("date listed", "listing date", "listed on", "date added"),
    "notice": ("federal register citation", "federal register notice"),
    "url": ("source url", "link"),
    "remarks": ("remark", "note", "notes", "comments", "reason"),
}  # fmt: skip
"""Further headings of tables that come without a mapping; of several that are filled the first counts, as listed."""
_OTHER = re.compile(r"(?i)vessel|ship|aircraft|airplane|wallet")
_PERSON = re.compile(r"(?i)person|individual|natural|个人|自然人")
_SORTS: frozenset[str] = frozenset({"organisation", "person", "other", "unsaid"})


def shipped_mappings() -> list[str]:
    """The names of the mappings that ship."""
    folder = resources.files("ronghe.screen") / "mappings"
    return sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))


def load_mapping(asked: str) -> dict[str, Any]:
    """The mapping of a shipped name or a file; UsageError says which entry is wrong."""
    if asked.lower() in shipped_mappings():
        text = (resources.files("ronghe.screen") / "mappings" / f"{asked.lower()}.toml").read_text(encoding="utf-8")
    else:
        try:
            text = Path(asked).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            ships = ", ".join(shipped_mappings())
            raise UsageError(f"the mapping {asked} cannot be read ({error}); these ship: {ships}") from error
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"the mapping {asked} is no TOML: {error}") from error
    return _checked(raw, asked)


def _checked(raw: dict[str, Any], asked: str) -> dict[str, Any]:
    allowed = {"columns": frozenset(FIELDS), "fixed": _FIXED, "options": _OPTIONS}
    for table, entries in raw.items():
        if table not in allowed or not isinstance(entries, dict):
            raise UsageError(f"the mapping {asked}: there are the tables {', '.join(allowed)}, no {table}")
        unknown = sorted(entries.keys() - allowed[table])
        if unknown:
            fields = ", ".join(sorted(allowed[table]))
            raise UsageError(f"the mapping {asked}: [{table}] knows no {unknown[0]}; it knows {fields}")
    columns = raw.get("columns", {})
    for field, headings in columns.items():
        listed = [headings] if isinstance(headings, str) else headings
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            raise UsageError(f"the mapping {asked}: [columns] {field} is a heading or a list of headings")
        columns[field] = [column_name(one) for one in listed]
    if "name" not in columns:
        raise UsageError(f"the mapping {asked}: [columns] needs name")
    fixed = raw.get("fixed", {})
    if fixed.get("sort", "unsaid") not in _SORTS or not all(isinstance(value, str) for value in fixed.values()):
        raise UsageError(
            f"the mapping {asked}: [fixed] sort is one of {', '.join(sorted(_SORTS))}, the others are texts"
        )
    if not isinstance(raw.get("options", {}).get("split", ";"), str):
        raise UsageError(f"the mapping {asked}: [options] split is a text such as ;")
    return raw


def guessed(grid: Grid) -> dict[str, Any]:
    """A mapping for a table whose headings are usual ones."""
    known = {field: [field, *_ALSO.get(field, ())] for field in FIELDS}
    there = {field: [head for head in heads if head in grid.columns] for field, heads in known.items()}
    columns = {field: heads for field, heads in there.items() if heads}
    return {"columns": columns} if "name" in columns else {}


def unread(grid: Grid, mapping: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of a table that mean nothing under the mapping, in order."""
    known = {heading for headings in mapping["columns"].values() for heading in headings}
    return tuple(column for column in grid.columns if column and column not in known)


def read(grid: Grid, mapping: Mapping[str, Any], file: str) -> Iterator[Entry | Issue]:
    """The entries of the rows; UsageError where no column of names is there."""
    yield from grid.issues
    columns = mapping["columns"]
    if not any(heading in grid.columns for heading in columns["name"]):
        there = ", ".join(grid.columns) or "none"
        raise UsageError(f"{file} has no column {' or '.join(columns['name'])}; its columns: {there}. Map one to name")
    for line in grid.lines:
        row = _Row(line, mapping)
        if not row.one("name") and not row.one("names_zh"):
            message = f"{file}, line {line.number}: it has no name. The other rows were read."
            yield Issue("bad_row", message, f"{file}#{line.number}")
        else:
            yield row.entry()


class _Row:
    """One row under a mapping."""

    def __init__(self, line: Line, mapping: Mapping[str, Any]) -> None:
        self.cells = line.cells
        self.columns = mapping["columns"]
        self.fixed: Mapping[str, str] = mapping.get("fixed", {})
        self.options: Mapping[str, Any] = mapping.get("options", {})

    def one(self, field: str) -> str:
        """The first heading of the field that is there and filled."""
        return next((cell for head in self.columns.get(field, ()) if (cell := self.cells.get(head, "").strip())), "")

    def many(self, field: str) -> list[str]:
        """The parts of all headings of the field."""
        cells = (self.cells.get(head, "") for head in self.columns.get(field, ()))
        parts = (part.strip() for cell in cells for part in cell.split(self.options.get("split") or ";"))
        return [part for part in parts if part]

    def entry(self) -> Entry:
        """What the row says."""
        names: list[ListName] = []
        aliases = self.many("aliases")
        for field, kind in _NAMES.items():
            texts = [self.one(field)] if kind == "name" else self.many(field)
            for text in filter(None, texts):
                inner = _BRACKETS.search(text) if kind == "name" and self.options.get("brackets_are_aliases") else None
                names.append(ListName(text[: inner.start()] if inner else text, kind))
                aliases = [*re.split(r"\s*[;；]\s*", inner[1]), *aliases] if inner else aliases
        names += [ListName(text, alias_type(text)) for text in aliases]
        programme = self.one("programme") or self.fixed.get("programme", "")
        codes = {code for text in self.many("identifiers") if (code := read_code(text))}
        return entry_id(
            Entry(
                id=self.one("id"),
                sort=self._sort(),
                names=tuple(dict.fromkeys(names)),
                programmes=(programme,) if programme else (),
                authority=self.one("authority") or self.fixed.get("authority", ""),
                codes=tuple(sorted(codes)),
                countries=tuple(self.many("countries")) or tuple(filter(None, [self.fixed.get("country", "")])),
                addresses=tuple(filter(None, [self.one("addresses")])),
                births=tuple(self.many("births")),
                **{name: self.one(name) for name in ("listed", "until", "notice", "url")},
                remarks="; ".join(self.many("remarks")),
            )
        )

    def _sort(self) -> Sort:
        said = self.one("sort")
        if said.lower() == "legalentity":
            return "unsaid"
        if said:
            return "person" if _PERSON.search(said) else "other" if _OTHER.search(said) else "organisation"
        return cast("Sort", self.fixed.get("sort", "unsaid"))

"""One way in for every form of a list: what form it has, and what its entries are."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ronghe.errors import UsageError
from ronghe.model import Issue
from ronghe.screen.entry import Entry, entry_id
from ronghe.screen.grid import JSON_LINES, Grid, read_grid, text_of
from ronghe.screen.lists import csl, ftm, mapping
from ronghe.store.lists import Edition, Lists

Progress = Callable[[str, int, int], None]
_STEP = 2000
"""Rows between two movements of the progress bar."""


@dataclass(frozen=True, slots=True)
class Read:
    """The entries of an edition, each id once, what could not be read of it, and columns that mean nothing to it."""

    entries: tuple[Entry, ...]
    issues: tuple[Issue, ...]
    unread: tuple[str, ...] = ()


class Original:
    """The file of a list: its bytes and name, and what they hold, read once."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.name = name

    @property
    def is_json(self) -> bool:
        """Whether its name says that it is JSON or JSON Lines."""
        return self.name.lower().endswith(JSON_LINES)

    @cached_property
    def text(self) -> str:
        """Its text; UsageError where it has none or is too large."""
        return text_of(self.data, self.name)

    @cached_property
    def grid(self) -> Grid:
        """Its rows; UsageError as :func:`ronghe.screen.grid.read_grid`."""
        return read_grid(self.data, self.name)


def form_of(original: Original, asked: Mapping[str, Any] | None) -> tuple[str, dict[str, Any] | None]:
    """The form, ftm, csl or table, and the mapping that reads a table; UsageError where nothing fits."""
    if asked is not None:
        return "table", dict(asked)
    name = original.name
    if not original.data.strip():
        raise UsageError(f"{name} is empty; get the file again")
    if original.is_json:
        first = next((line for line in original.text.split("\n") if line.strip()), "")
        if ftm.looks_like(first):
            return "ftm", None
        if any(f'"{name}"' in original.text for name in csl.ONLY) or all(
            f'"{name}"' in original.text for name in csl.NEEDED
        ):
            return "csl", None
    grid = original.grid
    if set(grid.columns) >= csl.NEEDED:
        return "csl", None
    guess = mapping.guessed(grid)
    if guess:
        return "table", guess
    if not grid.columns and grid.issues:
        raise UsageError(f"{grid.issues[0].message} Nothing else of {name} could be read: get the whole file again")
    there = ", ".join(grid.columns[:12]) or "none"
    ships = ", ".join(mapping.shipped_mappings())
    raise UsageError(
        f"{name} is neither FollowTheMoney nor the Consolidated Screening List, and has no column “name” (columns: "
        f"{there}); say which column means what with --mapping FILE, or use one that ships: {ships} (docs/screening.md)"
    )


def read_list(original: Original, edition: Edition, progress: Progress | None = None) -> Read:
    """The entries of an edition's original; ``progress`` is told of the rows that are done."""
    name = original.name
    if edition.form == "ftm":
        rows = original.text.count("\n")
        found: Iterable[Entry | Issue] = ftm.read(original.text, name)
    elif edition.form == "table":
        assert edition.mapping is not None
        rows = len(original.grid.lines)
        found = mapping.read(original.grid, edition.mapping, name)
    elif original.is_json:
        rows = original.text.count('"source"')
        found = csl.read_json(original.text, name)
    else:
        rows = len(original.grid.lines)
        found = [*original.grid.issues, *csl.read_table(original.grid.lines, name)]
    read = _once(_told(found, edition, max(rows, 1), progress), edition)
    return read if edition.mapping is None else replace(read, unread=mapping.unread(original.grid, edition.mapping))


def _told(
    found: Iterable[Entry | Issue], edition: Edition, rows: int, progress: Progress | None
) -> Iterator[Entry | Issue]:
    """The same, while a person is told how far it is."""
    for done, item in enumerate(found, 1):
        if progress and (done % _STEP == 0 or done == 1):
            progress(f"reading {edition.name}@{edition.edition}", min(done, rows), rows)
        yield item
    if progress:
        progress(f"reading {edition.name}@{edition.edition}", rows, rows)


def _once(found: Iterable[Entry | Issue], edition: Edition) -> Read:
    entries: dict[str, Entry] = {}
    issues: list[Issue] = []
    for item in found:
        if isinstance(item, Issue):
            issues.append(item)
            continue
        entry = _placed(entry_id(item), edition)
        number = 2
        key = entry.id
        while key in entries and entries[key] != replace(entry, id=key):
            key = f"{entry.id}~{number}"
            number += 1
        entries[key] = entry if key == entry.id else replace(entry, id=key)
    return Read(tuple(entries.values()), tuple(issues))


def _placed(entry: Entry, edition: Edition) -> Entry:
    """The entry with the edition's programme and authority where it says none."""
    own = (edition.programme, *entry.programmes) if edition.form == "ftm" else entry.programmes
    programmes = tuple(dict.fromkeys(own)) or (edition.programme,)
    authority = entry.authority or edition.authority
    if (programmes, authority) == (entry.programmes, entry.authority):
        return entry
    return replace(entry, programmes=programmes, authority=authority)


_KEPT: dict[tuple[str, str], Read] = {}
_MOST_KEPT = 16
"""Editions whose entries a process keeps: the workbench asks for them with every page."""


def entries_of(lists: Lists, edition: Edition, progress: Progress | None = None) -> Read:
    """The entries of an edition that is kept; StorageError where its original is gone or damaged."""
    data = lists.read(edition.hash)
    key = (str(lists.folder), edition.id)
    if key not in _KEPT:
        read = read_list(Original(data, edition.file), edition, progress)
        while len(_KEPT) >= _MOST_KEPT:
            _KEPT.pop(next(iter(_KEPT)), None)
        _KEPT[key] = read
    return _KEPT[key]

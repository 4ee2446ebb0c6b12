"""One way in for every form of a list: what form it has, and what its entries are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from ronghe.errors import UsageError
from ronghe.model import Issue
from ronghe.screen.entry import Entry, entry_id
from ronghe.screen.grid import JSON_LINES, read_grid, text_of
from ronghe.screen.lists import csl, ftm, mapping
from ronghe.store.lists import Edition, Lists


@dataclass(frozen=True, slots=True)
class Read:
    """The entries of an edition, each id once, and what could not be read of it."""

    entries: tuple[Entry, ...]
    issues: tuple[Issue, ...]


def form_of(data: bytes, name: str, asked: Mapping[str, Any] | None) -> tuple[str, dict[str, Any] | None]:
    """The form, ftm, csl or table, and the mapping that reads a table; UsageError where nothing fits."""
    if asked is not None:
        return "table", dict(asked)
    if name.lower().endswith(JSON_LINES):
        text = text_of(data, name)
        first = next((line for line in text.split("\n") if line.strip()), "")
        if ftm.looks_like(first):
            return "ftm", None
        if '"source_list_url"' in text or '"federal_register_notice"' in text:
            return "csl", None
    grid = read_grid(data, name)
    if set(grid.columns) >= csl.NEEDED:
        return "csl", None
    guess = mapping.guessed(grid)
    if guess:
        return "table", guess
    there = ", ".join(grid.columns[:12]) or "none"
    ships = ", ".join(mapping.shipped_mappings())
    raise UsageError(
        f"{name} is neither FollowTheMoney nor the Consolidated Screening List, and has no column “name” (columns: "
        f"{there}); say which column means what with --mapping FILE, or use one that ships: {ships} (docs/screening.md)"
    )


def read_list(data: bytes, edition: Edition) -> Read:
    """The entries of an edition's original."""
    name = edition.file
    if edition.form == "ftm":
        found: Iterable[Entry | Issue] = ftm.read(text_of(data, name), name)
    elif edition.form == "table":
        assert edition.mapping is not None
        found = mapping.read(read_grid(data, name), edition.mapping, name)
    elif name.lower().endswith(JSON_LINES):
        found = csl.read_json(text_of(data, name), name)
    else:
        grid = read_grid(data, name)
        found = [*grid.issues, *csl.read_table(list(grid.lines), name)]
    return _once(found, edition)


def _once(found: Iterable[Entry | Issue], edition: Edition) -> Read:
    entries: dict[str, Entry] = {}
    issues: list[Issue] = []
    for item in found:
        if isinstance(item, Issue):
            issues.append(item)
            continue
        entry = entry_id(item)
        own = (edition.programme, *entry.programmes) if edition.form == "ftm" else entry.programmes
        entry = replace(
            entry,
            programmes=tuple(dict.fromkeys(own)) or (edition.programme,),
            authority=entry.authority or edition.authority,
        )
        number = 2
        key = entry.id
        while key in entries and entries[key] != replace(entry, id=key):
            key = f"{entry.id}~{number}"
            number += 1
        entries[key] = replace(entry, id=key)
    return Read(tuple(entries.values()), tuple(issues))


@lru_cache(maxsize=16)
def _kept(folder: str, edition_id: str) -> Read:
    from pathlib import Path

    lists = Lists(Path(folder))
    edition = next(one for one in lists.editions if one.id == edition_id)
    return read_list(lists.read(edition.hash), edition)


def entries_of(lists: Lists, edition: Edition) -> Read:
    """The entries of an edition that is kept; StorageError where its original is gone or damaged."""
    lists.read(edition.hash)
    return _kept(str(lists.folder), edition.id)

"""The US Consolidated Screening List as trade.gov publishes it: CSV, or JSON with its rows under ``results``.

Columns of the CSV hold several values separated by "; ". The source column names the list that a row comes from and
carries its short name in brackets: "Entity List (EL) - Bureau of Industry and Security".
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ronghe.model import Issue
from ronghe.names.matching.bodies import latin_bodies
from ronghe.screen.codes import read_code
from ronghe.screen.entry import Entry, ListName, Sort, alias_type, entry_id
from ronghe.screen.grid import Line

NEEDED = frozenset({"source", "name", "alt_names"})
"""Columns by which the list is known."""
ONLY = ("source_list_url", "federal_register_notice")
"""Keys of its JSON that no other list has."""
_SHORT = re.compile(r"\(([A-Z0-9-]{2,8})\)")
_SORTS: dict[str, Sort] = {
    "individual": "person", "entity": "organisation", "vessel": "other", "aircraft": "other",
}  # fmt: skip
_COUNTRY = re.compile(r"\b([A-Z]{2})$")
_ID = re.compile(r"(?:[A-Z]{2},\s*)?(?P<scheme>[^,]{2,60}),\s*(?P<value>[^,]{3,60})")
_BRACKETED = re.compile(r"\s*\((?:a\.?k\.?a\.?|f\.?k\.?a\.?)[^()]{0,400}\)", re.IGNORECASE)


def read_table(lines: Sequence[Line], file: str) -> Iterator[Entry | Issue]:
    """The rows of the CSV."""
    for line in lines:
        row = line.cells
        yield _read(
            file,
            line.number,
            {
                **row,
                "programs": _parts(row.get("programs")),
                "alt_names": _parts(row.get("alt_names")),
                "addresses": _parts(row.get("addresses")),
                "ids": _parts(row.get("ids")),
                "dates_of_birth": _parts(row.get("dates_of_birth")),
            },
        )


def read_json(text: str, file: str) -> Iterator[Entry | Issue]:
    """The rows of the JSON; an issue where it is none."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Issue("damaged", f"{file} is no JSON ({error}); get the whole file again.", file)
        return
    rows = raw.get("results") if isinstance(raw, dict) else raw
    if not isinstance(rows, list):
        yield Issue("damaged", f"{file} has no rows under “results”; it is no Consolidated Screening List.", file)
        return
    for number, row in enumerate(rows, 1):
        if isinstance(row, dict):
            addresses = [_address(one) for one in row.get("addresses") or () if isinstance(one, dict)]
            ids = [
                f"{one.get('type') or 'any'}, {one.get('number') or ''}"
                for one in row.get("ids") or ()
                if isinstance(one, dict)
            ]
            yield _read(file, number, {**row, "addresses": addresses, "ids": ids})
        else:
            yield _bad(file, number, "it is no object")


def _read(file: str, number: int, row: Mapping[str, Any]) -> Entry | Issue:
    """One row; lists are lists of text by now."""
    name = _text(row.get("name"))
    source = _text(row.get("source"))
    short = _SHORT.search(source)
    if not name or not source:
        return _bad(file, number, "it has no name or no source")
    names = [ListName(_BRACKETED.sub("", name).strip() or name)]
    names += [ListName(text, alias_type(text)) for text in map(_text, row.get("alt_names") or ()) if text]
    addresses = tuple(text for text in map(_text, row.get("addresses") or ()) if text)
    countries = [found[1] for text in addresses if (found := _COUNTRY.search(text))]
    countries += [_text(row.get("country"))] if _text(row.get("country")) else []
    entry = Entry(
        id=_text(row.get("entity_number")) or _text(row.get("_id") or row.get("id")),
        sort=_sort(_text(row.get("type")), name),
        names=tuple(dict.fromkeys(names)),
        programmes=(short[1] if short else source,),
        authority=source.rpartition(" - ")[2],
        codes=tuple(sorted({code for text in row.get("ids") or () if (code := _code(_text(text)))})),
        countries=tuple(dict.fromkeys(countries)),
        addresses=addresses,
        births=tuple(text for text in map(_text, row.get("dates_of_birth") or ()) if text),
        listed=_text(row.get("start_date")),
        until=_text(row.get("end_date")),
        notice=_text(row.get("federal_register_notice")),
        url=_text(row.get("source_list_url")),
        remarks="; ".join(part for part in (*map(_text, row.get("programs") or ()), _text(row.get("remarks"))) if part),
    )
    return entry_id(entry)


def _sort(said: str, name: str) -> Sort:
    """BIS and State do not say what an entry is; one whose name has a word for a body is no person."""
    known = _SORTS.get(said.lower())
    return known or ("organisation" if latin_bodies(name) else "unsaid")


def _code(text: str) -> Any:
    found = _ID.match(text)
    return read_code(found["value"], found["scheme"]) if found else read_code(text)


def _address(raw: Mapping[str, Any]) -> str:
    keys = ("address", "city", "state", "postal_code", "country")
    return ", ".join(text for text in (_text(raw.get(key)) for key in keys) if text)


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, (list, dict)) else " ".join(str(value).split())


def _parts(cell: str | None) -> list[str]:
    return [part.strip() for part in (cell or "").split(";") if part.strip()]


def _bad(file: str, number: int, fault: str) -> Issue:
    return Issue("bad_row", f"{file}, row {number}: {fault}. The other rows were read.", f"{file}#{number}")

"""FollowTheMoney entities, one JSON object a line: ``{"id", "schema", "properties": {name: [values]}}``."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ronghe.model import Issue
from ronghe.screen.codes import Code, read_code
from ronghe.screen.entry import Entry, ListName, NameType, Sort

_SORTS: dict[str, Sort] = {
    "Organization": "organisation", "Company": "organisation", "PublicBody": "organisation", "Person": "person",
    "LegalEntity": "unsaid", "Vessel": "other", "Airplane": "other", "Asset": "other", "CryptoWallet": "other",
    "Security": "other", "Vehicle": "other", "RealEstate": "other",
}  # fmt: skip
"""Schemata that are matched, or counted; other ones are relations and notes that belong to entities."""
_NAMES: dict[str, NameType] = {
    "name": "name", "alias": "alias", "abbreviation": "alias", "previousName": "previous", "weakAlias": "weak",
}  # fmt: skip
_CODES = {
    "uscCode": "uscc", "leiCode": "lei", "ticker": "stock", "cageCode": "cage", "registrationNumber": "",
    "idNumber": "", "taxNumber": "", "innCode": "", "ogrnCode": "", "dunsCode": "", "isinCode": "", "npiCode": "",
    "passportNumber": "", "socialSecurityNumber": "", "imoNumber": "", "swiftBic": "", "okpoCode": "", "vatCode": "",
}  # fmt: skip
_COUNTRIES = ("country", "jurisdiction", "mainCountry", "nationality", "citizenship")


def looks_like(first_line: str) -> bool:
    """Whether a line is a FollowTheMoney entity."""
    try:
        raw = json.loads(first_line)
    except (ValueError, RecursionError):
        return False
    return isinstance(raw, dict) and isinstance(raw.get("schema"), str) and isinstance(raw.get("properties"), dict)


def read(text: str, file: str) -> Iterator[Entry | Issue]:
    """The entries of the lines; sanctions and addresses that refer to an entity are joined to it."""
    entities: list[tuple[int, Mapping[str, Any]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if not looks_like(line):
            yield _bad(file, number, "it is no FollowTheMoney entity with schema and properties")
            continue
        entities.append((number, json.loads(line)))
    said: dict[str, list[Mapping[str, Any]]] = {}
    addresses: dict[str, str] = {}
    for _, raw in entities:
        if raw["schema"] == "Sanction":
            for holder in _values(raw, "entity"):
                said.setdefault(holder, []).append(raw)
        elif raw["schema"] == "Address" and _values(raw, "full"):
            addresses[str(raw.get("id"))] = _values(raw, "full")[0]
    for number, raw in entities:
        sort = _SORTS.get(raw["schema"])
        if sort is not None:
            entry = _entry(raw, sort, [*said.get(str(raw.get("id")), []), *_nested(raw)], addresses)
            yield entry or _bad(file, number, f"the {raw['schema']} has no name")


def _nested(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Sanctions that stand within an entity, as in files of nested entities."""
    found = raw["properties"].get("sanctions", [])
    return [one for one in found if isinstance(one, dict) and isinstance(one.get("properties"), dict)]


def _entry(
    raw: Mapping[str, Any], sort: Sort, sanctions: Sequence[Mapping[str, Any]], addresses: Mapping[str, str]
) -> Entry | None:
    names = tuple(ListName(text, kind) for key, kind in _NAMES.items() for text in _values(raw, key))
    caption = raw.get("caption")
    if not names and isinstance(caption, str) and caption.strip() and caption != raw["schema"]:
        names = (ListName(caption.strip()),)
    if not names:
        return None
    codes = [read_code(text, scheme) for key, scheme in _CODES.items() for text in _values(raw, key)]
    places = [addresses.get(text, text) for text in (*_values(raw, "address"), *_values(raw, "addressEntity"))]

    def of_sanctions(key: str) -> list[str]:
        return [text for sanction in sanctions for text in _values(sanction, key)]

    return Entry(
        id=str(raw.get("id") or ""),
        sort=sort,
        names=names,
        programmes=_once(_values(raw, "programId") + _values(raw, "program") + of_sanctions("programId")),
        authority="; ".join(_once(of_sanctions("authority"))),
        codes=tuple(sorted({code for code in codes if code is not None}, key=_order)),
        countries=_once(text.upper() for key in _COUNTRIES for text in _values(raw, key)),
        addresses=_once(places),
        births=_once(_values(raw, "birthDate")),
        listed=min(of_sanctions("startDate") + of_sanctions("listingDate"), default=""),
        until=max(of_sanctions("endDate"), default=""),
        url=next(iter(_values(raw, "sourceUrl") + of_sanctions("sourceUrl")), ""),
        remarks="; ".join(_once(_values(raw, "topics"))),
    )


def _order(code: Code) -> tuple[str, str]:
    return code.scheme, code.value


def _once(values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _values(raw: Mapping[str, Any], key: str) -> list[str]:
    """The values of a property as text; a nested entity stands for its name or its id."""
    found = raw["properties"].get(key, [])
    out = []
    for value in found if isinstance(found, list) else [found]:
        if isinstance(value, dict):
            inner = value.get("properties", {})
            value = next(iter(inner.get("full", []) or inner.get("name", [])), value.get("id"))  # noqa: PLW2901
        if isinstance(value, str) and value.strip():
            out.append(value.strip())
    return out


def _bad(file: str, line: int, fault: str) -> Issue:
    return Issue("bad_row", f"{file}, line {line}: {fault}. The other rows were read.", f"{file}#{line}")

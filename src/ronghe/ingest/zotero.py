"""What a reference library says of the files in it: Zotero's RDF export, its database, and CSL JSON beside a file.

Zotero keeps the files of its storage in folders of eight characters, and what it knows of them in a
database, which :mod:`ronghe.store.zotero` opens; here its fields become a description.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from lxml import etree

from ronghe.ingest.dates import stated_date
from ronghe.ingest.formats.html.tree import Element, line

Description = Mapping[str, str]
"""title, author, publisher, published (ISO prefix), url, licence, and ``by``: which library says so."""

EXPORT_LIMIT = 100 * 1024 * 1024
"""Bytes of the largest export."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_FOAF = "{http://xmlns.com/foaf/0.1/}"
_BIB = "{http://purl.org/net/biblio#}"
_Z = "{http://www.zotero.org/namespaces/export#}"
_LINK = "{http://purl.org/rss/1.0/modules/link/}link"
_HEAD = re.compile(rb"<rdf:RDF[^>]{0,2000}zotero\.org/namespaces/export#", re.DOTALL)
_TYPES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MOST_AUTHORS = 20
_TITLES = ("title", "nameOfAct", "caseName", "subject")
_DATES = ("date", "dateEnacted", "dateDecided", "issueDate")
_PUBLISHERS = (
    *("publicationTitle", "websiteTitle", "blogTitle", "forumTitle", "encyclopediaTitle", "dictionaryTitle"),
    *("bookTitle", "proceedingsTitle", "publisher", "institution", "university", "issuingAuthority"),
)
"""Fields of the database, what the item appeared in before who brought it out, as in an export."""
_SORTABLE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: |$)")


def is_export(head: bytes) -> bool:
    """Whether a file that begins so is a Zotero RDF export."""
    return _HEAD.search(head[:8_192]) is not None


def read_export(data: bytes) -> dict[str, Description]:
    """Descriptions by the path of each file, relative to the export; nothing where it cannot be read.

    Entities and document types are not read at all: an export has none.
    """
    if len(data) > EXPORT_LIMIT or _TYPES.search(data):
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return {}
    files: dict[str, list[str]] = {}
    for attachment in root.iter(f"{_Z}Attachment"):
        held = attachment.find(f"{_RDF}resource")
        path = None if held is None else held.get(f"{_RDF}resource")
        if path and "://" not in path:
            files.setdefault(attachment.get(f"{_RDF}about") or "", []).append(unquote(path))
    return dict(_described(root, files))


def _described(root: Element, files: Mapping[str, list[str]]) -> Iterator[tuple[str, Description]]:
    for item in root:
        links = [link.get(f"{_RDF}resource") or "" for link in item.iterfind(_LINK)]
        for path in (path for link in links for path in files.get(link, ())):
            yield path, _of_item(item)


def _of_item(item: Element) -> Description:
    address = item.findtext(f"{_DC}identifier/{_TERMS}URI/{_RDF}value") or item.get(f"{_RDF}about") or ""
    people = (_person(person) for person in item.iterfind(f"{_BIB}authors/{_RDF}Seq/{_RDF}li/{_FOAF}Person"))
    container = (item.findtext(f"{_TERMS}isPartOf/*/{_DC}title"), item.findtext(f"{_DC}publisher//{_FOAF}name"))
    return description(
        title=item.findtext(f"{_DC}title"),
        author=", ".join([name for name in people if name][:_MOST_AUTHORS]),
        publisher=next((name for name in container if name), None),
        published=item.findtext(f"{_DC}date"),
        url=address,
        licence=item.findtext(f"{_DC}rights"),
    )


def _person(person: Element) -> str:
    given = person.findtext(f"{_FOAF}givenName") or ""
    family = person.findtext(f"{_FOAF}surname") or person.findtext(f"{_FOAF}name") or ""
    return _full_name(given, family)


def _full_name(given: str, family: str) -> str:
    """In the order of the name's own script."""
    names = (given.strip(), family.strip())
    return " ".join(filter(None, names)) if "".join(names).isascii() else "".join(reversed(names))


def from_database(fields: Mapping[str, str], creators: Iterable[tuple[str, str]]) -> Description | None:
    """The description of an item from its fields and (given, family) names; None where these say nothing."""

    def first(names: Iterable[str]) -> str | None:
        return next((fields[name] for name in names if fields.get(name, "").strip()), None)

    people = [name for name in (_full_name(given, family) for given, family in creators) if name]
    said = description(
        title=first(_TITLES),
        author=", ".join(people[:_MOST_AUTHORS]),
        publisher=first(_PUBLISHERS),
        published=_database_date(first(_DATES) or ""),
        url=fields.get("url"),
        licence=fields.get("rights"),
    )
    return said if len(said) > 1 else None


def _database_date(value: str) -> str:
    """Zotero writes a date twice, to sort by and as it was typed: "2018-04-00 April 2018", with 00 for the unknown."""
    sortable = _SORTABLE.match(value)
    if sortable is None:
        return value
    year, month, day = sortable.groups()
    known = [year, month, day] if day != "00" else [year, month]
    return "-".join(known) if month != "00" else year


def read_csl(data: bytes) -> Description | None:
    """What a CSL JSON file of one item says; None where it is none, or one of several items."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    items = value if isinstance(value, list) else [value]
    if len(items) != 1 or not isinstance(items[0], dict) or not {"type", "title"} <= items[0].keys():
        return None
    item = items[0]
    authors = item.get("author")
    return description(
        title=item.get("title"),
        author=", ".join(filter(None, map(_csl_name, authors[:_MOST_AUTHORS]))) if isinstance(authors, list) else None,
        publisher=item.get("container-title") or item.get("publisher"),
        published=_csl_date(item.get("issued")),
        url=item.get("URL"),
    )


def _csl_name(author: Any) -> str:
    if not isinstance(author, dict):
        return ""
    if author.get("literal"):
        return str(author["literal"])
    return _full_name(str(author.get("given") or ""), str(author.get("family") or ""))


def _csl_date(issued: Any) -> str | None:
    if not isinstance(issued, dict):
        return None
    try:
        parts = issued["date-parts"][0]
        return "-".join(f"{int(part):02d}" for part in parts[:3])
    except (KeyError, IndexError, TypeError, ValueError):
        return str(issued.get("raw") or issued.get("literal") or "") or None


def description(**said: Any) -> Description:
    """Only what is said, as clean lines; a date that cannot be told and an address off the web are left out."""
    found = {name: line(value) for name, value in said.items() if isinstance(value, str) and line(value)}
    date = stated_date(found.pop("published", ""))
    if date is not None:
        found["published"] = str(date)
    if not found.get("url", "").startswith(("http://", "https://")):
        found.pop("url", None)
    return {**found, "by": "Zotero"}

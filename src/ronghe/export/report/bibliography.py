"""The sources of a report for a reference manager: CSL-JSON and BibTeX."""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from ronghe.export.holding import address
from ronghe.export.safe import one_line
from ronghe.model import PartialDate
from ronghe.store.view import StoredDocument

_SPECIAL = re.compile(r"[\\{}%$&#_^~]")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip


def csl_json(documents: Iterable[StoredDocument]) -> str:
    """A list of items (https://docs.citationstyles.org), in the order given."""
    return json.dumps([_item(document) for document in documents], ensure_ascii=False, indent=2) + "\n"


def _item(document: StoredDocument) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": key(document),
        "type": "webpage" if address(document) else "document",
        "title": one_line(document.heading),
        "author": [{"literal": one_line(document.author)}] if document.author else None,
        "publisher": document.publisher and one_line(document.publisher),
        "issued": {"date-parts": [_parts(document.published)]} if document.published else None,
        "URL": address(document),
        "language": document.language,
        "note": f"sha256:{document.source}",
    }
    return {name: value for name, value in item.items() if value is not None}


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part]


def key(document: StoredDocument) -> str:
    """A citation key that stays the same: the year and eight digits of the document's id."""
    digest = hashlib.sha256(document.id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"doc{document.published.year if document.published else ''}{digest}"


def bibtex(documents: Iterable[StoredDocument]) -> str:
    """``@misc`` entries, for biblatex and for plain BibTeX with UTF-8."""
    return "\n".join(map(_entry, documents))


def _entry(document: StoredDocument) -> str:
    date = document.published
    fields = {
        "title": "{" + _tex(document.heading) + "}",
        "author": "{" + _tex(document.author) + "}" if document.author else None,
        "publisher": _tex(document.publisher) if document.publisher else None,
        "year": str(date.year) if date else None,
        "date": str(date) if date else None,
        "url": address(document),
        "note": f"SHA-256 {document.source}",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key(document)},", *lines, "}", ""])


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda match: _TEX[match.group()], one_line(text))

"""What a text says, in a form that tests can compare."""

from typing import Any

from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Issue, PartialDate, Table
from ronghe.model.values import value_as_json


def claims(
    text: str, predicate: str | None = None, *, published: str | None = None, tables: tuple[Table, ...] = ()
) -> list[Claim]:
    """The claims of a text, those of one predicate where named."""
    found = read(_document(text, published, tables), load_lens()).claims
    return [claim for claim in found if predicate in (None, claim.predicate)]


def issues(text: str, *, tables: tuple[Table, ...] = ()) -> list[Issue]:
    """The issues of a text."""
    return list(read(_document(text, None, tables), load_lens()).issues)


def said(text: str, predicate: str, *qualifiers: str, published: str | None = None) -> set[tuple[Any, ...]]:
    """Each claim of a predicate as (subject, object or value, the named qualifiers …)."""
    out = set()
    for claim in claims(text, predicate, published=published):
        subject = claim.subject.name if claim.subject else None
        value = claim.object.name if claim.object else _plain(claim)
        out.add((subject, value, *(claim.qualifiers.get(name) for name in qualifiers)))
    return out


def _plain(claim: Claim) -> Any:
    value = value_as_json(claim.value) or {}
    return next(iter(value.values()), None)


def _document(text: str, published: str | None, tables: tuple[Table, ...]) -> Document:
    date = PartialDate.parse(published) if published else None
    return Document("test", text, published=date, published_how="declared" if date else None, tables=tables)

"""Entities and statements of FollowTheMoney from an atlas, each value with the claim and the document behind it."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from ronghe.analyse.rows import is_han
from ronghe.export.ftm.edges import Edges, is_edge
from ronghe.export.ftm.proxy import Proxy
from ronghe.export.ftm.things import describe, document_proxy, thing_proxy
from ronghe.export.holding import Holding

_SPOKEN = frozenset({"name", "alias", "title", "notes", "summary"})
"""Properties whose values are in a language."""


def proxies(holding: Holding) -> Iterator[Proxy]:
    """Documents, then things in the order of their names, then edges in the order of claims."""
    yield from map(document_proxy, holding.documents.values())
    things = {entity.id: thing_proxy(entity) for entity in holding.entities.values()}
    for stored in holding.asserted():
        subject, other = things.get(stored.subject or ""), things.get(stored.object or "")
        if subject is not None and not is_edge(stored, subject, other):
            describe(stored, subject, other)
    yield from things.values()
    edges = Edges(holding, things)
    for stored in holding.asserted():
        yield from edges.of(stored)


def entity_lines(holding: Holding, dataset: str) -> Iterator[str]:
    """Entities as JSON Lines, as ``ftm`` reads them."""
    for proxy in proxies(holding):
        yield json.dumps(as_entity(proxy, dataset), ensure_ascii=False) + "\n"


def as_entity(proxy: Proxy, dataset: str) -> dict[str, Any]:
    """``{"id", "schema", "caption", "properties", "datasets"}``."""
    caption = next(iter(proxy.values.get("name", proxy.values.get("title", {"": None}))), "") or proxy.schema
    properties = {prop: list(values) for prop, values in proxy.values.items()}
    return {
        "id": proxy.id,
        "schema": proxy.schema,
        "caption": caption,
        "properties": properties,
        "datasets": [dataset],
    }


def statement_lines(holding: Holding, dataset: str) -> Iterator[str]:
    """Statements as JSON Lines: one a value; ``origin`` is the claim that says it, ``lang`` that of a name."""
    for proxy in proxies(holding):
        yield from _statements(proxy, dataset)


def _statements(proxy: Proxy, dataset: str) -> Iterator[str]:
    seen = []
    for prop, values in proxy.values.items():
        for value, claim in values.items():
            lang = ("zho" if is_han(value) else None) if prop in _SPOKEN else None
            row = _statement(proxy, prop, value, lang, dataset)
            seen.append(row["id"])
            yield json.dumps({**row, "origin": claim and f"claim:{claim}"}, ensure_ascii=False) + "\n"
    base = hashlib.sha1("".join(sorted(seen)).encode(), usedforsecurity=False).hexdigest()
    yield json.dumps({**_statement(proxy, "id", base, None, dataset), "origin": None}, ensure_ascii=False) + "\n"


def _statement(proxy: Proxy, prop: str, value: str, lang: str | None, dataset: str) -> dict[str, Any]:
    key = f"{dataset}.{proxy.id}.{prop}.{value}" + (f"@{lang}" if lang else "")
    return {
        "canonical_id": proxy.id,
        "entity_id": proxy.id,
        "prop": prop,
        "schema": proxy.schema,
        "value": value,
        "dataset": dataset,
        "lang": lang,
        "original_value": None,
        "first_seen": None,
        "last_seen": None,
        "external": False,
        "id": hashlib.sha1(key.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest(),
    }

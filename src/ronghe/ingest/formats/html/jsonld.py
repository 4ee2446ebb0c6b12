"""What a page says of itself in JSON-LD (schema.org)."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

_FIELDS = {
    "headline": "title",
    "datePublished": "published",
    "author": "author",
    "creator": "author",
    "publisher": "publisher",
    "mainEntityOfPage": "url",
}
_MOST_NODES = 2_000


def read_jsonld(scripts: Iterable[str]) -> dict[str, str]:
    """title, published, author, publisher, url: the first value of each; faulty scripts say nothing."""
    found: dict[str, str] = {}
    for script in scripts:
        try:
            value = json.loads(script.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _objects(value):
            for key, field in _FIELDS.items():
                words = _name(node.get(key))
                if words:
                    found.setdefault(field, words)
    return found


def _objects(value: Any) -> Iterable[Mapping[str, Any]]:
    """Objects at any depth, the outer before the inner; authors and publishers are not entered."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if "datePublished" in node or "headline" in node or "articleBody" in node:
                yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _name(value: Any) -> str | None:
    """A string, the name or @id of an object, or the names of a list."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value[:10]))) or None
    return _plain(value)


def _plain(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return value.strip() or None if isinstance(value, str) else None

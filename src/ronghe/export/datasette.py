"""A metadata file with which Datasette shows the atlas: what its tables hold, and canned queries.

Use: ``datasette casebook/derived/atlas.sqlite --metadata metadata.json`` (Datasette is no part of Ronghe).
"""

import json
import tomllib
from importlib import resources
from typing import Any

from ronghe.export.package import RESPONSIBLE

DATABASE = "atlas"
"""Datasette names a database after its file: ``atlas.sqlite``."""
_TABLES = {
    "claim": "What the documents say, each with its quote",
    "entity": "Things that claims are about; names is a JSON list",
    "document": "Documents that were read",
    "issue": "What could not be read or decided",
    "pair": "Names that may be one",
    "source": "Archived originals",
}
_INNER = ("document_words", "entity_words")
"""Search indexes, whose shadow tables are of no use to a reader."""


def queries() -> dict[str, dict[str, str]]:
    """The canned queries by name: title, description, sql."""
    text = (resources.files("ronghe.export") / "datasette.toml").read_text(encoding="utf-8")
    return {name: {key: value.strip() for key, value in query.items()} for name, query in tomllib.loads(text).items()}


def datasette_metadata(name: str) -> str:
    """The file's text; ``name`` is the casebook's."""
    shadow = [f"{index}{part}" for index in _INNER for part in ("", "_config", "_content", "_data", "_docsize", "_idx")]
    tables: dict[str, Any] = {table: {"description": says} for table, says in _TABLES.items()}
    tables |= {table: {"hidden": True} for table in (*shadow, "forward", "meta", "name", "text", "mention")}
    metadata = {
        "title": f"{name}: a casebook of Ronghe",
        "description": RESPONSIBLE,
        "databases": {DATABASE: {"tables": tables, "queries": queries()}},
    }
    return json.dumps(metadata, ensure_ascii=False, indent=2) + "\n"

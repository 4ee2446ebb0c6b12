"""CSV files with a Frictionless data package (https://specs.frictionlessdata.io/data-package/)."""

import csv
import json
from pathlib import Path
from typing import Any

from ronghe.export.records import Field, Records
from ronghe.export.safe import cell_text

RESPONSIBLE = (
    "Drawn from published sources by Ronghe: what documents say, not what is so. A tie is not wrongdoing. "
    "Read docs/responsible-use.md before you publish."
)


def write_package(folder: Path, name: str, tables: tuple[Records, ...]) -> list[Path]:
    """``datapackage.json`` and one CSV file a table; what could be a formula is defused. The files written."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for table in tables:
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow([field.name for field in table.fields])
            for row in table.rows():
                writer.writerow([cell_text(value) if isinstance(value, str) else value for value in row])
        files.append(path)
    description = folder / "datapackage.json"
    description.write_text(
        json.dumps(descriptor(name, tables), ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n"
    )
    return [description, *files]


def descriptor(name: str, tables: tuple[Records, ...]) -> dict[str, Any]:
    """The data package's description of the tables."""
    return {
        "profile": "tabular-data-package",
        "name": "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower()).strip("-")
        or "casebook",
        "title": f"{name}: a casebook of Ronghe",
        "description": RESPONSIBLE,
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Records) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(field) for field in table.fields], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = table.key
    if table.refers:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": "id"}}
            for column, other in table.refers.items()
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": schema,
    }


def _field(field: Field) -> dict[str, str]:
    """Partial dates (2017, 2017-09) are no dates to Frictionless, and JSON behind an apostrophe would be no object."""
    kind = "string" if field.type in {"date", "object"} else field.type
    return {"name": field.name, "type": kind, "description": field.says}

"""The forms in which a whole map leaves, by name, and the one way to write them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ronghe.analyse.ledger import Ledger
from ronghe.export.amounts_by_place import by_place
from ronghe.export.annotations import annotations
from ronghe.export.datasette import datasette_metadata
from ronghe.export.ftm.entities import entity_lines, statement_lines
from ronghe.export.geojson import geojson
from ronghe.export.graph import gexf, graphml
from ronghe.export.holding import Holding
from ronghe.export.package import write_package
from ronghe.export.parquet import write_parquet
from ronghe.export.records import records
from ronghe.lens.lens import Lens
from ronghe.store.files import replacing


@dataclass(frozen=True, slots=True)
class Map:
    """What an export is written from; ``name`` is the casebook's."""

    name: str
    holding: Holding
    ledger: Ledger
    lens: Lens


@dataclass(frozen=True, slots=True)
class Format:
    """``suffix`` is that of the file, empty where a folder is written."""

    suffix: str
    says: str
    write: Callable[[Map, Path], list[Path]]


def _file(lines: Callable[[Map], Iterable[str]]) -> Callable[[Map, Path], list[Path]]:
    def write(whole: Map, path: Path) -> list[Path]:
        with (
            replacing(path, durable=False) as part,
            part.open("w", encoding="utf-8", errors="replace", newline="\n") as out,
        ):
            out.writelines(lines(whole))
        return [path]

    return write


FORMATS: Mapping[str, Format] = {
    "ftm": Format(
        ".ftm.json", "FollowTheMoney entities, JSON Lines", _file(lambda whole: entity_lines(whole.holding, whole.name))
    ),
    "statements": Format(
        ".statements.json",
        "FollowTheMoney statements, JSON Lines",
        _file(lambda whole: statement_lines(whole.holding, whole.name)),
    ),
    "csv": Format(
        "",
        "CSV files with a Frictionless data package",
        lambda whole, path: write_package(path, whole.name, records(whole.holding, whole.ledger)),
    ),
    "parquet": Format(
        "", "Parquet files", lambda whole, path: write_parquet(path, records(whole.holding, whole.ledger))
    ),
    "datasette": Format(
        ".json", "metadata for Datasette over the atlas", _file(lambda whole: [datasette_metadata(whole.name)])
    ),
    "gexf": Format(".gexf", "organisations and ties for Gephi", _file(lambda whole: gexf(whole.holding))),
    "graphml": Format(".graphml", "organisations and ties as GraphML", _file(lambda whole: graphml(whole.holding))),
    "geojson": Format(
        ".geojson",
        "places with amounts",
        _file(lambda whole: [geojson(whole.ledger, by_place(whole.ledger, whole.holding, whole.lens))]),
    ),
    "annotations": Format(
        ".jsonl", "claims as W3C Web Annotations, JSON Lines", _file(lambda whole: annotations(whole.holding))
    ),
}

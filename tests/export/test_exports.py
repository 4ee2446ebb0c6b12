"""The whole map in other tools' forms: each is opened with the tool's own library, and carries its sources."""

import csv
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ronghe.casebook import Casebook
from ronghe.errors import UsageError
from ronghe.export.formats import FORMATS


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("form", [*FORMATS, "bundle"])
def test_equal_maps_give_equal_bytes(example_book: Casebook, tmp_path: Path, form: str) -> None:
    example_book.export(form, tmp_path / "one" / "map")
    example_book.export(form, tmp_path / "two" / "map")
    assert content(tmp_path / "one" / "map") == content(tmp_path / "two" / "map")


@pytest.mark.parametrize("form", [*FORMATS, "bundle"])
def test_no_export_holds_private_data_or_paths(hostile_book: Casebook, tmp_path: Path, form: str) -> None:
    written = hostile_book.export(form, tmp_path / "map")
    whole = b"".join(path.read_bytes() for path in written)
    if form == "bundle":
        with zipfile.ZipFile(written[0]) as archive:
            whole = b"".join(archive.read(name) for name in archive.namelist())
    for private in ("张三", "13812345678", str(hostile_book.path.parent)):
        assert private.encode() not in whole


def test_tables_are_a_sound_data_package(example_book: Casebook, tmp_path: Path) -> None:
    from frictionless import validate

    example_book.export("csv", tmp_path)
    report = validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.to_summary()
    with example_book.atlas() as atlas:
        claims = {stored.claim.id: stored for stored in atlas.claims()}
        texts = {document.id: atlas.text(document.id) for document in atlas.documents()}
    table = rows(tmp_path / "claims.csv")
    assert {row["id"] for row in table} <= set(claims)
    assert len(table) > len(claims) * 0.9
    for row in table:
        quote, position = json.loads(row["selectors"])
        text = texts[row["document"]]
        assert quote["type"], position["type"] == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == quote["exact"] == claims[row["id"]].claim.quote
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert row["title"]


def test_no_cell_is_a_formula(hostile_book: Casebook, tmp_path: Path) -> None:
    hostile_book.export("csv", tmp_path)
    cells = [cell for path in tmp_path.glob("*.csv") for row in rows(path) for cell in row.values()]
    assert any(cell.startswith("'=") for cell in cells)
    assert not [
        cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@")) or (cell[:1] in "\t\r" and cell)
    ]


def test_context_of_a_quote_stops_before_private_data(hostile_book: Casebook, tmp_path: Path) -> None:
    (path,) = hostile_book.export("annotations", tmp_path / "a.jsonl")
    near = [one for one in lines(path) if "20亿元" in one["target"]["selector"][0]["exact"]]
    assert near
    assert all("联系人" not in one["target"]["selector"][0]["suffix"] for one in near)


def test_parquet_holds_the_same_rows(example_book: Casebook, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    example_book.export("csv", tmp_path / "csv")
    example_book.export("parquet", tmp_path / "parquet")
    for name in ("documents", "entities", "claims", "figures"):
        table = pq.read_table(tmp_path / "parquet" / f"{name}.parquet")
        read = rows(tmp_path / "csv" / f"{name}.csv")
        assert table.num_rows == len(read)
        assert table.column_names == list(read[0])
    amounts = pq.read_table(tmp_path / "parquet" / "claims.parquet").column("amount").to_pylist()
    assert [amount for amount in amounts if amount] == [
        float(r["amount"]) for r in rows(tmp_path / "csv/claims.csv") if r["amount"]
    ]


def test_canned_queries_run_on_the_atlas(hostile_book: Casebook, tmp_path: Path) -> None:
    (path,) = hostile_book.export("datasette", tmp_path / "metadata.json")
    metadata = json.loads(path.read_text(encoding="utf-8"))
    queries = metadata["databases"][hostile_book.folder.atlas.stem]["queries"]
    asked = {"name": "佛山", "words": "script"}
    run = sqlite3.connect(f"file:{hostile_book.folder.atlas}?mode=ro", uri=True)
    found = {name: run.execute(query["sql"], asked).fetchall() for name, query in queries.items()}
    run.close()
    assert all(found[name] for name in ("funds_by_measure", "ties_of", "disputed_sizes", "who_funds", "what_rests_on"))
    assert all(query["title"] and query["description"] for query in queries.values())


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_graphs_open_in_networkx_with_their_sources(example_book: Casebook, tmp_path: Path, form: str) -> None:
    import networkx as nx

    (path,) = example_book.export(form, tmp_path / f"map.{form}")
    graph = nx.read_gexf(path) if form == "gexf" else nx.read_graphml(path)
    assert graph.number_of_edges() > 5
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    assert "Fund" in kinds
    assert not kinds & {"Person", "Place", "Policy"}
    with example_book.atlas() as atlas:
        for _, _, tie in graph.edges(data=True):
            claim = atlas.claim(tie["claim"])
            assert claim is not None
            where = json.loads(tie["selector"])
            assert atlas.text(tie["document"])[where["start"] : where["end"]] == claim.claim.quote
            assert tie["title"]


def test_hostile_names_make_no_broken_graph(hostile_book: Casebook, tmp_path: Path) -> None:
    import networkx as nx

    (path,) = hostile_book.export("graphml", tmp_path / "map.graphml")
    assert nx.read_graphml(path).number_of_nodes() > 1


def test_places_carry_the_total_and_nothing_twice(example_book: Casebook, tmp_path: Path) -> None:
    (path,) = example_book.export("geojson", tmp_path / "map.geojson")
    places = json.loads(path.read_text(encoding="utf-8"))
    total = example_book.ledger().total
    assert total is not None
    assert places["total"] == total.yuan.as_json()
    sums = [one["properties"]["yuan_low"] for one in places["features"]] + [places["without_place"]["yuan"]["low"]]
    assert sum(sums) == total.yuan.low
    foshan = next(one for one in places["features"] if one["properties"]["name_en"] == "Foshan")
    longitude, latitude = foshan["geometry"]["coordinates"]
    assert 112.5 < longitude < 113.5
    assert 22.5 < latitude < 23.5
    assert all(fund["sources"][0]["selector"]["exact"] for fund in foshan["properties"]["funds"])


def test_a_bundle_leaves_the_originals_out_unless_asked(example_book: Casebook, tmp_path: Path) -> None:
    (path,) = example_book.export("bundle", tmp_path / "a.zip")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert "tables/datapackage.json" in names
    assert not [name for name in names if "sources/" in name or name.endswith(".sqlite")]
    (path,) = example_book.export("bundle", tmp_path / "b.zip", originals=True)
    with zipfile.ZipFile(path) as archive:
        kept = {name.rpartition("/")[2] for name in archive.namelist()}
    assert {source.hash for source in example_book.sources()} <= kept


def test_originals_go_along_with_a_bundle_only(example_book: Casebook, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bundle"):
        example_book.export("csv", tmp_path, originals=True)
    with pytest.raises(UsageError, match="no such format"):
        example_book.export("docx", tmp_path / "x")

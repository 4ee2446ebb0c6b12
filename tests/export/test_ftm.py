"""What is written for FollowTheMoney, by its schema; with the real library where it is installed (make peers)."""

import json
from pathlib import Path
from typing import Any

import pytest

from ronghe.casebook import Casebook
from ronghe.export.ftm.mapping import SCHEMATA
from ronghe.model.vocabulary import vocabulary

_BOOKS = ["example_book", "hostile_book", "seed_book"]


@pytest.fixture(params=_BOOKS)
def book(request: pytest.FixtureRequest) -> Casebook:
    found: Casebook = request.getfixturevalue(request.param)
    return found


def written(book: Casebook, form: str, folder: Path) -> list[dict[str, Any]]:
    (path,) = book.export(form, folder / form)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def values_of(entity: dict[str, Any]) -> list[tuple[str, str]]:
    return [(prop, value) for prop, values in entity["properties"].items() for value in values]


def test_every_kind_has_a_schema() -> None:
    assert set(SCHEMATA) == vocabulary().kinds


def test_every_tie_names_its_sentence_and_its_document(book: Casebook, tmp_path: Path) -> None:
    entities = {one["id"]: one for one in written(book, "ftm", tmp_path)}
    with book.atlas() as atlas:
        quotes = {stored.claim.id: stored.claim.quote for stored in atlas.claims()}
    ties = [one for one in entities.values() if "recordId" in one["properties"]]
    assert ties
    for tie in ties:
        (claim,) = tie["properties"]["recordId"]
        assert tie["properties"]["summary"] == [" ".join(quotes[claim].split())]
        (document,) = tie["properties"]["proof"]
        assert entities[document]["schema"] == "Document"


def test_statements_say_what_entities_hold(book: Casebook, tmp_path: Path) -> None:
    entities = written(book, "ftm", tmp_path)
    statements = written(book, "statements", tmp_path)
    held = {
        (one["id"], prop, value) for one in entities for prop, values in one["properties"].items() for value in values
    }
    said = {(one["entity_id"], one["prop"], one["value"]) for one in statements if one["prop"] != "id"}
    assert held == said
    assert len({one["id"] for one in statements}) == len(statements)
    with book.atlas() as atlas:
        claims = {stored.claim.id for stored in atlas.claims()}
    origins = {one["origin"].removeprefix("claim:") for one in statements if one["origin"]}
    assert origins
    assert origins <= claims


def test_no_sum_is_added_to_another(example_book: Casebook, tmp_path: Path) -> None:
    funds = [
        one for one in written(example_book, "ftm", tmp_path) if "fund" in one["properties"].get("classification", ())
    ]
    assert funds
    assert all("amount" not in fund["properties"] and "capital" not in fund["properties"] for fund in funds)
    assert any("size RMB 10 billion" in note for fund in funds for note in fund["properties"].get("notes", ()))


@pytest.mark.filterwarnings("ignore")
def test_the_real_library_loads_entities(book: Casebook, tmp_path: Path) -> None:
    ftm = pytest.importorskip("followthemoney", reason="make peers installs followthemoney")
    loaded = {one["id"]: ftm.model.get_proxy(one, cleaned=False) for one in written(book, "ftm", tmp_path)}
    for raw in written(book, "ftm", tmp_path):
        proxy = loaded[raw["id"]]
        ftm.model.get(raw["schema"]).validate({"properties": proxy.properties})
        for prop, values in raw["properties"].items():
            assert prop in proxy.schema.properties, (raw["schema"], prop)
            assert len(proxy.get(prop)) == len(values), (raw["schema"], prop, values, proxy.get(prop))
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert loaded[value].schema.is_a(prop.range), (raw["schema"], prop.name)


@pytest.mark.filterwarnings("ignore")
def test_the_real_library_reads_statements(book: Casebook, tmp_path: Path) -> None:
    library = pytest.importorskip("followthemoney.statement", reason="make peers installs followthemoney")
    for raw in written(book, "statements", tmp_path):
        statement = library.Statement.from_dict(raw)
        assert statement.id == (statement.generate_key() if raw["prop"] != "id" else raw["id"])

import json
import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest

from ronghe.errors import BusyError, CasebookError, UsageError
from ronghe.model import Claim, End, Entity, Issue, Mention, Money, PartialDate, Source, Span
from ronghe.store.rows import StoredDocument
from ronghe.store.view import Atlas
from ronghe.store.write import AtlasWriter, rewrite

Answer = TypeVar("Answer")
TEXT = "佛山军民融合基金目标200亿元。\nThe Foshan fund of 2017."
FUND = End("佛山军民融合基金", "Fund", ("佛山军民融合基金", "Foshan fund"))
CITY = End("佛山", "Place")
SIZE = Claim("d1", "size", Span(0, 15), TEXT[:15], "r", 0.9, FUND, value=Money(Decimal(20_000_000_000), "CNY"))
PLACE = Claim("d1", "located_in", Span(0, 8), TEXT[:8], "r", 0.8, FUND, CITY, qualifiers={"basis": "unstated"})


def document(name: str, title: str | None = None, pages: tuple[int, ...] = ()) -> StoredDocument:
    published = PartialDate(2018, 4)
    return StoredDocument(name, "s1", title, None, "Paper", published, "text", None, "zh", "/a", "2024", None, pages)


def fill(writer: AtlasWriter, *, origin: str = "/inbox/a") -> None:
    writer.source(Source("s1", "a", origin, "2024", 9), ("2023", "s0"), current=True)
    writer.source(Source("s0", "a", origin, "2023", 9), ("2023", "s0"), current=False)
    assert writer.document(document("d1", "A title", (0, 8, 8, 17)), TEXT, [Mention(Span(0, 8), TEXT[:8], "Fund")])
    assert writer.document(document("d2", "军民融合基金"), "绵阳", [])
    writer.add_claims([(SIZE, None), (PLACE, "accepted")])
    writer.add_entities(
        [
            Entity("e1", "Fund", FUND.name, FUND.names, ("org:佛山军民融合基金",)),
            Entity("e2", "Place", "佛山", ("佛山", "Fatshan"), ("place:fatshan", "place:佛山")),
            Entity("e3", "Fund", "绵阳军民融合基金", ("绵阳军民融合基金",), ("org:绵阳军民融合基金",)),
        ]
    )
    writer.forwards({"e9": "e1", "e1": "e1"})
    writer.bind(lambda _document, end: {"Fund": "e1", "Place": "e2"}[end.kind])
    writer.issues(2, [(Issue("code", "words", "d1", Span(1, 2)), None), (Issue("other", "words", "d1"), None)])
    writer.meta({"state": origin})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "derived" / "atlas.sqlite"
    with rewrite(path) as writer:
        fill(writer)
    return path


@pytest.fixture
def atlas(path: Path) -> Iterator[Atlas]:
    with Atlas(path) as atlas:
        yield atlas


def look(path: Path, ask: Callable[[Atlas], Answer]) -> Answer:
    with Atlas(path) as atlas:
        return ask(atlas)


def digest(path: Path) -> str:
    return look(path, lambda atlas: atlas.digest())


def claims(path: Path) -> int:
    return look(path, lambda atlas: len(list(atlas.claims())))


def state(path: Path) -> str:
    return look(path, lambda atlas: atlas.meta()["state"])


def write_and_fail(path: Path) -> None:
    with rewrite(path) as writer:
        writer.issues(2, [(Issue("x", "y", "z"), None)])
        raise RuntimeError


def test_claims_come_back_as_they_went_in_and_bound(atlas: Atlas) -> None:
    size, place = atlas.claims()
    assert (size.claim, size.subject, size.object, size.verdict) == (SIZE, "e1", None, None)
    assert (place.claim, place.subject, place.object, place.verdict) == (PLACE, "e1", "e2", "accepted")
    assert [size.claim.id, place.claim.id] == [SIZE.id, PLACE.id]


def test_claims_can_be_asked_for_by_each_of_their_sides(atlas: Atlas) -> None:
    assert [stored.claim for stored in atlas.claims(predicate="size")] == [SIZE]
    assert [stored.claim for stored in atlas.claims(object="e2")] == [PLACE]
    assert [stored.claim for stored in atlas.claims(subject="e9", predicate="located_in")] == [PLACE]
    assert list(atlas.claims(document="d2")) == []


def test_entities_by_kind_id_and_forwarded_id(atlas: Atlas) -> None:
    assert [entity.id for entity in atlas.entities("Fund")] == ["e1", "e3"]
    assert len(list(atlas.entities())) == 3
    found = atlas.entity("e9")
    assert found is not None
    assert found.names == FUND.names
    assert atlas.entity("nobody") is None


@pytest.mark.parametrize("name", ["佛山军民融合基金", "佛山軍民融合基金（有限合伙）", "FOSHAN Fund", "the Foshan-Fund"])
def test_a_name_finds_its_entity_in_any_spelling(atlas: Atlas, name: str) -> None:
    assert atlas.find(name)[0].id == "e1"
    assert [entity.id for entity in atlas.named(name)] == ["e1"]


def test_a_part_of_a_name_finds_all_that_hold_it_and_a_strange_part_those_that_share_some(atlas: Atlas) -> None:
    assert {entity.id for entity in atlas.find("军民融合基金")} == {"e1", "e3"}
    assert atlas.named("军民融合基金") == []
    assert [entity.id for entity in atlas.find("Foshan harbour")] == ["e1"]
    assert atlas.find("***") == []


def test_a_name_finds_what_holds_its_other_spelling(atlas: Atlas) -> None:
    assert [entity.id for entity in atlas.find("Fatshan")] == ["e2", "e1"]


def test_search_finds_words_in_both_scripts_and_a_title_first(atlas: Atlas) -> None:
    assert [hit.document for hit in atlas.search("軍民融合")] == ["d2", "d1"]
    (hit,) = atlas.search("fund 2017")
    assert (hit.document, hit.title) == ("d1", "A title")
    assert TEXT[hit.start : hit.start + len(hit.quote)] == hit.quote
    assert atlas.search('" OR *') == []


def test_documents_texts_mentions_sources_issues(atlas: Atlas) -> None:
    assert [each.id for each in atlas.documents()] == ["d1", "d2"]
    assert atlas.document("d1") == document("d1", "A title", (0, 8, 8, 17))
    assert atlas.document("d9") is None
    assert atlas.text("d1") == TEXT
    assert atlas.mentions("d1") == [Mention(Span(0, 8), TEXT[:8], "Fund")]
    assert [source.hash for source in atlas.sources()] == ["s0", "s1"]
    assert atlas.current() == {"s1"}
    assert atlas.issues() == [Issue("code", "words", "d1", Span(1, 2)), Issue("other", "words", "d1")]
    with pytest.raises(UsageError, match="no document d9"):
        atlas.text("d9")


def test_the_digest_is_of_content_not_of_time_place_or_order(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with rewrite(other) as writer:
        fill(writer, origin="/elsewhere")
    assert digest(path) == digest(other)
    assert look(path, lambda atlas: all(json.loads(line)["record"] for line in atlas.dump()))
    with rewrite(other) as writer:
        fill(writer)
        writer.issues(2, [(Issue("new", "words", "d2"), None)])
    assert digest(path) != digest(other)


def test_nothing_can_be_written_through_the_view(atlas: Atlas) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        atlas._run.execute("DELETE FROM claim")


def test_a_reader_keeps_its_atlas_while_the_next_is_written(path: Path) -> None:
    with Atlas(path) as before:
        with rewrite(path) as writer:
            writer.meta({"state": "new"})
            assert state(path) == "/inbox/a"
        assert before.meta()["state"] == "/inbox/a"
        assert len(list(before.claims())) == 2
    assert state(path) == "new"
    assert claims(path) == 0


def test_a_write_that_fails_changes_nothing(path: Path) -> None:
    before = digest(path)
    with pytest.raises(RuntimeError):
        write_and_fail(path)
    assert digest(path) == before


def test_two_writers_at_once(path: Path) -> None:
    with rewrite(path), pytest.raises(BusyError), rewrite(path):
        pass


def test_a_second_document_of_one_id_is_refused(tmp_path: Path) -> None:
    with rewrite(tmp_path / "a.sqlite") as writer:
        assert writer.document(document("d1"), "one", [])
        assert not writer.document(document("d1"), "two", [])
    assert look(tmp_path / "a.sqlite", lambda atlas: atlas.text("d1")) == "one"


def test_an_atlas_of_another_version_is_refused_and_rewritten(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
        connection.execute("CREATE TABLE more (x)")
    connection.close()
    with pytest.raises(CasebookError, match="another version"):
        Atlas(path)
    with rewrite(path) as writer:
        fill(writer)
    assert look(path, lambda atlas: atlas.faults()) == []
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'more'").fetchone() == (0,)
    connection.close()


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 500])
def test_a_damaged_atlas_is_refused_and_rewritten(path: Path, damage: bytes) -> None:
    for tail in ("-wal", "-shm"):
        Path(f"{path}{tail}").unlink(missing_ok=True)
    path.write_bytes(damage)
    with pytest.raises(CasebookError, match="build the casebook"):
        Atlas(path)
    with rewrite(path) as writer:
        fill(writer)
    assert claims(path) == 2


def test_no_atlas_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="ronghe build"):
        Atlas(tmp_path / "atlas.sqlite")


def test_an_atlas_in_a_folder_that_cannot_be_written_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ronghe.store.view.os.access", lambda *_: False)
    assert claims(path) == 2


def test_odd_folder_names_do_not_break_the_address(tmp_path: Path) -> None:
    path = tmp_path / "a?b #1%20" / "atlas.sqlite"
    with rewrite(path) as writer:
        fill(writer)
    assert claims(path) == 2


def test_a_place_of_the_text_stands_on_a_page(atlas: Atlas) -> None:
    paged, plain = atlas.document("d1"), atlas.document("d2")
    assert paged is not None
    assert plain is not None
    assert [paged.page_of(offset) for offset in (0, 7, 8, 16, 17, 30)] == [1, 1, 3, 3, 4, 4]
    assert plain.page_of(0) is None

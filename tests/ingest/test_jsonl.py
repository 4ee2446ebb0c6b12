"""JSON Lines: one document a line, a bad row an issue beside the others."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.ingest.formats import jsonl
from ronghe.model import Document, Issue
from tests.ingest.helpers import ZH, issues, read


def batch(*rows: object, **options: str) -> list[Document | Issue]:
    return read(
        "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows) + "\n", "b.jsonl", **options
    )


def docs(found: list[Document | Issue]) -> list[Document]:
    return [item for item in found if isinstance(item, Document)]


def test_a_row_becomes_a_document_with_its_text_unchanged() -> None:
    text = "  \ufeff两行\r\n文字\u3000\x00 "
    row = {
        "id": "r1",
        "text": text,
        "title": "标题",
        "published": "2017-09",
        "url": "https://example.org/",
        "lang": "zh",
    }
    (document,) = docs(batch({**row, "grade": 3, "tags": ["a"]}))
    assert (document.id, document.text, document.title) == ("r1", text, "标题")
    assert (str(document.published), document.published_how) == ("2017-09", "metadata")
    assert (document.url, document.language) == ("https://example.org/", "zh")
    assert document.metadata == {"grade": 3, "tags": ["a"]}


def test_a_row_without_an_id_has_its_line_number() -> None:
    found = docs(batch({"text": "a"}, "", {"text": "b", "id": None}, {"id": 7, "text": "c"}))
    assert [document.id for document in found] == ["1", "3", "7"]


def test_in_a_casebook_rows_stand_under_the_id_of_the_batch() -> None:
    found = batch({"id": "x", "text": "a"}, {"text": "b"}, "no", document_id="hash")
    assert [document.id for document in docs(found)] == ["hash#x", "hash#2"]
    assert isinstance(found[2], Issue)
    assert found[2].document == "hash#3"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{not json}", "not JSON at character 2"),
        ("[1, 2]", "not an object"),
        ({"id": "x"}, 'has no "text"'),
        ({"id": "x", "text": 7}, "not a string but int"),
        ({"id": "x", "text": None}, "not a string but NoneType"),
        ({"id": ["x"], "text": "a"}, '"id" is neither'),
        ('{"text": "a", "n": NaN}', "NaN is no JSON number"),
        ('{"text": "a", "n": ' + "1" * 5_000 + "}", "not JSON that can be read"),
        ('{"text": "a", "n": ' + "[" * 9_000 + "}", "not JSON"),
    ],
)
def test_a_bad_row_is_an_issue_beside_the_others(row: object, says: str) -> None:
    found = batch({"text": "first"}, row, {"text": "last"})
    assert [document.text for document in docs(found)] == ["first", "last"]
    assert issues(found) == ["bad_row"]
    assert says in str(found[1])
    assert "line 2" in str(found[1])


def test_a_second_row_of_one_id_is_an_issue() -> None:
    found = batch({"id": "x", "text": "a"}, {"id": "x", "text": "b"})
    assert [document.text for document in docs(found)] == ["a"]
    assert "already that of line 1" in str(found[1])


def test_a_row_over_the_limit_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "ROW_LIMIT", 100)
    found = batch({"text": "a" * 200}, {"text": "b"})
    assert (issues(found), len(docs(found))) == (["too_large"], 1)


def test_a_batch_that_breaks_off_is_truncated() -> None:
    found = read('{"text": "a"}\n{"text": "bro', "b.jsonl")
    assert (issues(found), len(docs(found))) == (["truncated"], 1)


def test_a_date_that_cannot_be_read_is_kept_and_said() -> None:
    found = batch({"id": "x", "text": "a", "published": "last week"})
    assert issues(found) == ["bad_date"]
    assert docs(found)[0].published is None
    assert docs(found)[0].metadata == {"published": "last week"}


def test_an_empty_text_is_an_issue_and_a_document() -> None:
    found = batch({"id": "x", "text": " "})
    assert (issues(found), len(docs(found))) == (["empty"], 1)


def test_half_characters_become_replacement_marks_one_for_one() -> None:
    (document,) = docs(batch('{"id": "x", "text": "a\\ud800b\\ud83d\\ude00", "k": "\\udc00"}'))
    assert (document.text, document.metadata) == ("a\ufffdb\U0001f600", {"k": "\ufffd"})


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_batch_in_another_encoding_is_read(codec: str) -> None:
    rows = "".join(json.dumps({"text": ZH + str(i)}, ensure_ascii=False) + "\n" for i in range(5))
    assert [document.text for document in docs(read(rows.encode(codec), "b.jsonl"))] == [ZH + str(i) for i in range(5)]


def test_one_line_of_other_bytes_does_not_spoil_a_batch() -> None:
    good = json.dumps({"text": ZH}, ensure_ascii=False).encode()
    found = read(b"\n".join([*[good] * 200, b'{"text": "\xff\xfe"}', good]), "b.jsonl")
    assert (issues(found), len(docs(found))) == (["bad_row"], 201)


def test_a_batch_of_nothing_is_empty() -> None:
    assert issues(read("\ufeff\n\n", "b.jsonl")) == ["empty"]


@given(
    st.text(st.characters(blacklist_categories=["Cs"])), st.text(st.characters(blacklist_categories=["Cs"]), min_size=1)
)
def test_any_text_comes_back_as_it_is(text: str, name: str) -> None:
    (document,) = docs(batch({"id": name, "text": text}))
    assert (document.text, document.id) == (text, name)

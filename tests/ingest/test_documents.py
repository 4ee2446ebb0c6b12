"""Which format a file is of, and that no bytes at all raise."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.ingest import file
from ronghe.ingest.documents import documents
from ronghe.model import Document, Issue
from tests.ingest.helpers import EN, ZH, issues, one, read, source


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        ("<!DOCTYPE html><p>" + EN, "notes.txt", "html"),
        ("\ufeff <!-- saved --><HTML><body>" + EN, "page", "html"),
        ("<p>" + EN, "page.htm", "html"),
        ("a,b\n1,2\n", "a.csv", "csv"),
        ("# Title\n\nwords", "a.md", "markdown"),
        (EN, "a.txt", "text"),
        (EN, "README", "text"),
        ("if a < b and c > d: see <html> in prose", "a.txt", "text"),
        (EN, "a.unheard", "text"),
    ],
)
def test_the_content_decides_first_and_then_the_name(data: str, name: str, kind: str) -> None:
    assert one(data, name).metadata["format"] == kind


def test_a_first_line_with_a_text_makes_a_batch_under_any_name() -> None:
    assert [item.id for item in read('{"id": "a", "text": "x"}\n', "data.txt") if isinstance(item, Document)] == ["a"]


@pytest.mark.parametrize(
    ("data", "name", "code", "says"),
    [
        (b"", "a.txt", "empty", "a.txt is empty"),
        (b" \n\t\n", "a.html", "empty", "is empty"),
        (b"%PDF-1.4\n", "a.pdf", "damaged", "a.pdf"),
        (b"PK\x03\x04rest", "a.docx", "damaged", "a.docx"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\x10\x80", "a.txt", "binary", "binary file"),
        (b'{"a": 1}', "a.json", "unknown_format", ".jsonl"),
        (b"<html><body><script>x</script></body></html>", "a.html", "empty", "shows no text"),
    ],
)
def test_what_is_no_document_is_an_issue_that_says_what_to_do(data: bytes, name: str, code: str, says: str) -> None:
    found = read(data, name)
    assert issues(found) == [code]
    assert says in str(found[0])
    assert isinstance(found[0], Issue)
    assert found[0].document == name


def test_a_document_over_the_limit_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "DOCUMENT_LIMIT", 1_000)
    found = read("x " * 600, "a.txt")
    assert issues(found) == ["too_large"]
    assert "split it" in str(found[0])


def test_plain_text_is_decoded_and_nothing_else_is_changed() -> None:
    text = "  line one\r\n\tline  two \u3000\n\n\x07end\u200b "
    assert one("\ufeff" + text, "a.txt").text == text


def test_the_first_line_of_plain_text_is_its_title_where_it_stands_alone() -> None:
    assert one("A short heading\n\nThen the text. And more.", "a.txt").title == "A short heading"
    assert one("It is a sentence.\n\nThen more.", "a.txt").title is None
    assert one("One line\nand the next", "a.txt").title is None


def test_the_id_is_the_name_or_what_the_casebook_gives() -> None:
    assert one(EN, "dir/a.txt").id == "dir/a.txt"
    found = list(documents(EN.encode(), "dir/a.txt", document_id="hash"))
    assert [item.id for item in found if isinstance(item, Document)] == ["hash"]


def test_what_was_declared_stands_over_what_the_document_says() -> None:
    page = '<html><head><meta name="pubdate" content="2017-01-02"><meta property="og:site_name" content="Site"></head>'
    page += f'<body><a href="b.html">{EN}</a></body></html>'
    record = source(published="2018-03", publisher="Ministry", url="https://example.org/x/a.html", licence="CC-BY-4.0")
    document = one(page, "a.html", record)
    assert (str(document.published), document.published_how) == ("2018-03", "declared")
    assert (document.publisher, document.url, document.source) == ("Ministry", "https://example.org/x/a.html", "ab12")
    assert document.metadata["licence"] == "CC-BY-4.0"
    assert [link.url for link in document.links] == ["https://example.org/x/b.html"]


def test_a_declaration_for_a_batch_only_fills_the_gaps_of_its_rows() -> None:
    rows = [{"id": 1, "text": "a", "published": "2020-05-06"}, {"id": 2, "text": "b"}]
    data = "\n".join(map(json.dumps, rows)).encode()
    found = list(documents(data, "a.jsonl", source=source(published="2019")))
    dates = [(str(item.published), item.published_how) for item in found if isinstance(item, Document)]
    assert dates == [("2020-05-06", "metadata"), ("2019", "declared")]


@pytest.mark.parametrize(
    ("text", "language"),
    [(ZH, "zh"), (EN, "en"), (EN * 3 + "（军民融合）", "en"), ("総合的な研究を行う", "ja"), ("123", None)],
)
def test_the_language_is_told_by_the_script(text: str, language: str | None) -> None:
    assert one(text, "a.txt").language == language


NAMES = st.sampled_from(["a.html", "a.jsonl", "a.csv", "a.tsv", "a.md", "a.txt", "a", "a.json", "a.pdf", "a.xyz"])
PIECES = """<table> </table> <tr> <td> <td~colspan=3~rowspan=2> <th~rowspan=0> </td> <a~href='/x'> <a~href='http://[::1'>
<a~href='http://e.f/'> </a> <p> </p> <li> <ul> <br> <div~hidden> </div> <h1> </h1> <pre> <script> </script> <!-- </html>
<article> <caption> 基金 100亿元 words &nbsp; &#0; <time~datetime='2017'> <meta~charset=big5> <html> { " [d](http://e.f)
<div~class=nav> <ruby> <rt> <b> </b> 来源：某网 ~ |~a~|~b~|%|---|---|%|~c~|~d~|%"""
MARKUP = st.lists(st.sampled_from(PIECES.split()), max_size=40).map(
    lambda parts: "".join(parts).replace("~", " ").replace("%", "\n")
)


def _sound(found: list[Document | Issue]) -> None:
    assert found
    for item in found:
        if isinstance(item, Document):
            item.text.encode()
            size = len(item.text)
            assert all(link.span.end <= size and link.span.quote(item.text).strip() for link in item.links)
            for table in item.tables:
                assert len({len(row) for row in table.rows}) == 1
                spans = [cell.span for row in table.rows for cell in row if cell.span]
                assert all(table.span.covers(span) and span.end <= size for span in spans)
                assert all(span.quote(item.text) == span.quote(item.text).strip() for span in spans)
        else:
            assert item.message.endswith(".")


@given(st.binary(max_size=300), NAMES)
def test_any_bytes_under_any_name_never_raise(data: bytes, name: str) -> None:
    _sound(list(documents(data, name)))


@settings(max_examples=300)
@given(MARKUP, NAMES, st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_any_markup_never_raises_and_every_span_lies_in_the_text(markup: str, name: str, codec: str) -> None:
    _sound(list(documents(markup.encode(codec), name)))

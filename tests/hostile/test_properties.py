"""Whatever is read: no reader fails, every quote stands at its span, and the same comes out again."""

import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.ingest.documents import documents
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Issue, PartialDate
from ronghe.model.vocabulary import vocabulary
from ronghe.store.readings import Kept
from ronghe.text.normalise import fold
from ronghe.texts import read_document
from tests.hostile.fragments import texts


def check(document: Document) -> None:
    """Read the document twice and look at all that comes of it."""
    read, reading = read_document(document, load_lens())
    assert [issue.message for issue in reading.issues if issue.code == "reader_failed"] == []
    refused = [issue.message for issue in reading.issues if issue.code == "ungrounded"]
    assert not [message for message in refused if "its quote" in message or "its span" in message]
    for claim in reading.claims:
        assert claim.span.quote(read.text) == claim.quote
        assert claim.document == document.id
        assert list(vocabulary().faults(claim)) == []
        assert Claim.from_json(json.loads(json.dumps(claim.as_json()))) == claim
    for mention in reading.mentions:
        assert mention.span.quote(read.text) == mention.text
    for issue in reading.issues:
        assert issue.span is None or 0 <= issue.span.start <= issue.span.end <= len(read.text)
    assert read_document(document, load_lens())[1] == reading
    line = Kept(None, read.text, reading.claims, reading.mentions, reading.issues)
    assert Kept.from_line(line.as_line()) == line


@settings(max_examples=250)
@given(texts)
def test_any_mixture_of_fragments_is_read_soundly(text: str) -> None:
    check(Document("d", text))


@settings(max_examples=60)
@given(texts, st.sampled_from([None, "2018", "2018-04", "2018-04-21"]), st.sampled_from([None, "zh", "en", "de"]))
def test_what_is_known_of_a_document_never_breaks_its_reading(
    text: str, published: str | None, language: str | None
) -> None:
    when = PartialDate.parse(published) if published else None
    check(
        Document(
            "d", text, title=text[:30], language=language, published=when, published_how="declared" if when else None
        )
    )


@given(texts)
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def as_html(text: str) -> bytes:
    return f"<html><head><title>t</title></head><body><p>{escape(text)}</p></body></html>".encode("utf-8", "replace")


def as_table(text: str) -> bytes:
    cells = [escape(part) for part in text.split("，")]
    rows = "".join(f"<tr><td>{cell}</td><td rowspan=2>{cell}</td></tr>" for cell in cells)
    return f"<table><tr><th>基金名称</th><th>规模</th></tr>{rows}</table>".encode("utf-8", "replace")


def as_csv(text: str) -> bytes:
    quoted = '"' + text.replace('"', '""') + '"'
    return f"基金名称,规模\n{quoted},200亿元\n{text}\n".encode("utf-8", "replace")


def as_jsonl(text: str) -> bytes:
    return (json.dumps({"id": "1", "text": text}) + "\n").encode()


def as_markdown(text: str) -> bytes:
    return f"---\ntitle: x\n---\n# {text}\n\n| 基金 | 规模 |\n|---|---|\n| {text} | 1亿元 |\n".encode(
        "utf-8", "replace"
    )


def as_text(text: str) -> bytes:
    return text.encode("gb18030", "replace")


FORMATS = {
    "a.html": as_html,
    "table.html": as_table,
    "a.csv": as_csv,
    "a.jsonl": as_jsonl,
    "a.md": as_markdown,
    "a.txt": as_text,
}


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(text=texts)
def test_fragments_in_any_format_give_documents_that_read_soundly(name: str, text: str) -> None:
    data = FORMATS[name](text)
    found = list(documents(data, name))
    assert found
    assert list(documents(data, name)) == found
    for item in found:
        if isinstance(item, Issue):
            assert item.code
            assert item.message
            continue
        check(item)
        for grid in item.tables:
            spans = [cell.span for row in grid.rows for cell in row if cell.span]
            assert all(grid.span.covers(span) and span.end <= len(item.text) for span in spans)


@settings(max_examples=80)
@given(st.binary(max_size=300), st.sampled_from([*FORMATS, "a.json", "a.eml", "a.mhtml", "a.zip", "noname"]))
def test_any_bytes_under_any_name_end_in_documents_or_issues(data: bytes, name: str) -> None:
    for item in documents(data, name):
        if isinstance(item, Document):
            check(item)


@settings(max_examples=60)
@given(texts, st.sampled_from(sorted(FORMATS)), st.data())
def test_a_file_cut_or_changed_anywhere_ends_in_documents_or_issues(text: str, name: str, data: st.DataObject) -> None:
    raw = bytearray(FORMATS[name](text))
    place = data.draw(st.integers(0, max(0, len(raw) - 1)))
    if data.draw(st.booleans()):
        del raw[place:]
    else:
        raw[place : place + 1] = data.draw(st.binary(max_size=4))
    for item in documents(bytes(raw), name):
        if isinstance(item, Document):
            check(item)

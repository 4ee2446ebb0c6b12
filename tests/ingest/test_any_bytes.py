"""Whatever becomes of the bytes of a file, reading it ends in documents with sound spans, or in issues."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.ingest.documents import documents
from ronghe.model import Document, Issue
from tests.ingest.helpers import ZH
from tests.ingest.office_writer import docx, p, table, xlsx
from tests.ingest.pdf_writer import Words, pdf

CELLS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>甲</v></c></row><row><c s="1"><v>43459</v></c></row>'
FILES = {
    "a.pdf": pdf([[Words(ZH[:40]), Words("and more of it", 72, 600)], "picture"], "/Title (Words)"),
    "a.docx": docx(p(ZH) + table("v名称|>2规模", "V|1|2"), footnotes="<f/>"),
    "a.xlsx": xlsx(CELLS, after='<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'),
}


def sound(found: list[Document | Issue]) -> None:
    assert found
    for item in found:
        if isinstance(item, Issue):
            assert item.message.endswith(".")
            continue
        size = len(item.text)
        item.text.encode()
        assert all(start <= size for start in item.pages)
        assert list(item.pages) == sorted(item.pages)
        for grid in item.tables:
            spans = [cell.span for row in grid.rows for cell in row if cell.span]
            assert all(grid.span.covers(span) and span.end <= size for span in spans)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_file_with_bytes_changed_lost_or_added_never_raises(name: str, data: st.DataObject) -> None:
    raw = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(0, len(raw) - 1)))
        change = data.draw(st.sampled_from(["put", "cut", "add"]))
        if change == "put":
            raw[place : place + 1] = data.draw(st.binary(min_size=1, max_size=4))
        elif change == "cut":
            del raw[place : place + data.draw(st.integers(1, 200))]
        else:
            raw[place:place] = data.draw(st.binary(max_size=20))
    sound(list(documents(bytes(raw), name)))


WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0xFFFD, exclude_characters="<&", exclude_categories=["Cs"])
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=5), st.lists(st.lists(WORDS, min_size=2, max_size=3), min_size=2, max_size=4)
)
def test_any_words_in_a_word_file_stand_where_their_spans_say(lines: list[str], rows: list[list[str]]) -> None:
    body = "".join(map(p, lines)) + table(*("|".join(cell.replace("|", "") for cell in row) for row in rows))
    sound(list(documents(docx(body), "a.docx")))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=3))
def test_any_words_on_any_page_keep_their_pages(pages: list[list[str]]) -> None:
    drawn = [[Words(line, 72, 780 - 14 * number) for number, line in enumerate(lines)] for lines in pages]
    sound(list(documents(pdf(drawn), "a.pdf")))

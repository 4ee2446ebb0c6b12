"""ZIP archives: every member as a document of its own, and every hostile one as one clear issue."""

import io
import json
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.ingest import file
from ronghe.ingest.documents import documents
from ronghe.ingest.formats import zipped
from ronghe.model import Document, Issue
from tests.ingest.helpers import EN, ZH, issues, source
from tests.ingest.office_writer import docx, p, xlsx
from tests.ingest.pdf_writer import Words, pdf


def pack(members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def read(data: bytes, name: str = "pages.zip") -> list[Document | Issue]:
    return list(documents(data, name, document_id="cafe"))


def ids(found: list[Document | Issue]) -> list[str]:
    return [item.id for item in found if isinstance(item, Document)]


def test_members_are_documents_named_by_archive_and_path_in_the_order_of_names() -> None:
    found = read(pack({"b/two.txt": EN, "a.html": f"<html><p>{ZH}", ".DS_Store": "x", "__MACOSX/a": "x"}))
    assert ids(found) == ["cafe/a.html", "cafe/b/two.txt"]
    assert [item.metadata["format"] for item in found if isinstance(item, Document)] == ["html", "text"]
    assert issues(found) == []


def test_rows_of_a_batch_in_an_archive_keep_their_ids_behind_the_member() -> None:
    row = json.dumps({"id": "r1", "text": EN})
    assert ids(read(pack({"rows.jsonl": row}))) == ["cafe/rows.jsonl#r1"]


def test_files_that_are_archives_themselves_and_pdfs_are_read_within_one() -> None:
    page = pdf([[Words(EN)]])
    found = read(pack({"a.docx": docx(p(ZH)), "b.xlsx": xlsx("<row><c t='str'><v>x</v></c></row>"), "c.pdf": page}))
    assert ids(found) == ["cafe/a.docx", "cafe/b.xlsx", "cafe/c.pdf"]
    assert [item.metadata["format"] for item in found if isinstance(item, Document)] == ["docx", "xlsx", "pdf"]


def test_words_that_begin_like_an_archive_are_words() -> None:
    assert ids(read(b"PKU Science Park was founded in Beijing.", "a.txt")) == ["cafe"]


def test_archives_in_archives_are_opened_up_to_a_depth() -> None:
    data = pack({"a.txt": EN})
    for _ in range(3):
        data = pack({"inner.zip": data})
    assert ids(read(data)) == ["cafe/inner.zip/inner.zip/inner.zip/a.txt"]
    data = pack({"inner.zip": pack({"inner.zip": data})})
    assert issues(read(data)) == ["too_deep"]


def test_what_was_declared_for_the_archive_fills_the_gaps_of_its_members() -> None:
    dated = "<html><head><meta name=pubdate content=2018-04-21></head><body><p>" + EN
    record = source(publisher="Paper", published="2017", url="https://example.org/a.zip")
    found = list(documents(pack({"a.html": dated, "b.txt": EN}), "a.zip", source=record, document_id="cafe"))
    said = [(str(item.published), item.publisher, item.source) for item in found if isinstance(item, Document)]
    assert said == [("2018-04-21", "Paper", record.hash), ("2017", "Paper", record.hash)]


@pytest.mark.parametrize(
    ("written", "id_of"),
    [
        ("../../etc/passwd", "cafe/etc/passwd"),
        ("/root/a.txt", "cafe/root/a.txt"),
        ("C:\\Users\\a.txt", "cafe/Users/a.txt"),
        ("a/./b//..//c.txt", "cafe/a/b/c.txt"),
        ("a\x07b.txt", "cafe/a_b.txt"),
    ],
)
def test_paths_cannot_leave_the_archive(written: str, id_of: str) -> None:
    assert ids(read(pack({written: EN}))) == [id_of]


def test_names_of_chinese_systems_are_read() -> None:
    for encoding in ("gb18030", "utf-8"):
        name = "军民融合产业基金公告.txt".encode(encoding)
        data = pack({"x" * len(name): ZH}).replace(b"x" * len(name), name)
        assert ids(read(data)) == ["cafe/军民融合产业基金公告.txt"]


def test_two_members_of_one_name_are_two_documents() -> None:
    data = pack({"a.txt": EN, "b.txt": ZH}).replace(b"b.txt", b"a.txt")
    assert ids(read(data)) == ["cafe/a.txt", "cafe/a.txt (2)"]


def test_a_link_is_not_followed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("a.txt", EN)
    found = read(out.getvalue())
    assert (issues(found), ids(found)) == (["link"], ["cafe/a.txt"])


def test_a_member_under_a_password_is_one_issue_and_the_others_are_read() -> None:
    data = bytearray(pack({"a.txt": EN, "b.txt": EN}))
    at = data.index(b"PK\x01\x02")
    for place in (6, at + 8):
        data[place] |= 1
    found = read(bytes(data))
    assert (issues(found), ids(found)) == (["password"], ["cafe/b.txt"])


def test_a_bomb_is_one_issue_and_the_others_are_read() -> None:
    found = read(pack({"a.txt": EN, "bomb.txt": b"0" * (30 * 1024 * 1024)}))
    assert (issues(found), ids(found)) == (["bomb"], ["cafe/a.txt"])


def test_a_bomb_that_lies_about_its_size_is_stopped_all_the_same() -> None:
    zeros = b"0" * (30 * 1024 * 1024)
    data = bytearray(pack({"bomb.txt": zeros}))
    for start, offset in ((data.index(b"PK\x03\x04"), 22), (data.index(b"PK\x01\x02"), 24)):
        data[start + offset : start + offset + 4] = (100).to_bytes(4, "little")
    found = read(bytes(data))
    assert len(found) == 1
    assert issues(found)[0] in {"bomb", "damaged"}


def test_all_that_comes_out_of_a_file_counts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = pack({f"{name}.txt": EN for name in "abc"})
    monkeypatch.setattr(file, "EXPANDED", 2 * len(inner) + 4 * len(EN))
    found = read(pack({"one.zip": inner, "two.zip": inner}))
    assert ids(found)[:3] == [f"cafe/one.zip/{name}.txt" for name in "abc"]
    assert issues(found) == ["bomb"]
    assert len(ids(found)) == 4


def test_more_members_than_allowed_are_not_even_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MEMBERS", 3)
    assert issues(read(pack({f"{name}.txt": EN for name in "abcd"}))) == ["bomb"]


def test_a_damaged_archive_is_one_issue() -> None:
    whole = pack({"a.txt": EN * 50})
    assert issues(read(whole[: len(whole) // 2])) == ["damaged"]
    assert issues(read(b"PK\x03\x04rest")) == ["damaged"]
    assert issues(read(pack({}))) == ["empty"]


def test_a_damaged_member_is_an_issue_beside_the_others() -> None:
    data = bytearray(pack({"a.txt": EN * 20, "b.txt": ZH}))
    data[60:64] = b"\xff\xff\xff\xff"
    found = read(bytes(data))
    assert (issues(found), ids(found)) == (["damaged"], ["cafe/b.txt"])


def test_an_unknown_way_of_packing_is_named() -> None:
    data = bytearray(pack({"a.txt": EN}))
    for start, offset in ((0, 8), (data.index(b"PK\x01\x02"), 10)):
        data[start + offset : start + offset + 2] = (97).to_bytes(2, "little")
    assert issues(read(bytes(data))) == ["unknown_format"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_no_change_to_an_archive_raises(at: int, junk: bytes) -> None:
    data = bytearray(pack({"a.txt": EN, "b/c.html": f"<html><p>{ZH}", "d.zip": pack({"e.txt": EN})}))
    data[at : at + len(junk)] = junk
    for item in documents(bytes(data), "a.zip"):
        assert isinstance(item, (Document, Issue))


def test_zlib_cannot_exceed_the_ratio_that_the_docs_name() -> None:
    packed = zlib.compress(b"0" * 10_000_000, 9)
    assert zipped.RATIO < 10_000_000 / len(packed) < 1_032

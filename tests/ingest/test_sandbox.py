"""Files made to harm cost one issue each, and nothing else."""

import os
import signal
import sys
import threading
from collections.abc import Iterator

import pytest

from ronghe.errors import RongheError
from ronghe.ingest import sandbox
from ronghe.ingest.documents import documents
from ronghe.ingest.formats import office_package
from ronghe.ingest.formats.parsed import Refused
from ronghe.ingest.sandbox import CRASHED, TOO_MUCH_MEMORY, TOO_SLOW, Failure, Sandbox
from ronghe.model import Document
from tests.ingest.helpers import issues, read
from tests.ingest.office_writer import W, archive, docx, p, relations, xlsx
from tests.ingest.pdf_writer import Words, bomb_of_forms, pdf

GOOD = pdf([[Words("A good page.")]])


@pytest.fixture(scope="module")
def small() -> Iterator[Sandbox]:
    box = Sandbox(256 * 1024 * 1024)
    yield box
    box.close()


def text_of(answer: object) -> object:
    return answer["text"] if isinstance(answer, dict) else answer


@pytest.mark.parametrize("job", ["pdf", "docx", "xlsx"])
def test_bytes_of_no_format_are_damaged(small: Sandbox, job: str) -> None:
    answer = small.run(job, b"%PDF-1.4 PK\x03\x04" + bytes(range(256)))
    assert isinstance(answer, Failure)
    assert answer.code == "damaged"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit of memory")
def test_a_file_that_wants_more_memory_than_there_is(small: Sandbox) -> None:
    assert small.run("pdf", pdf([" " * 200_000_000], packed=True)) == TOO_MUCH_MEMORY
    assert text_of(small.run("pdf", GOOD)) == "A good page."


def test_a_file_that_takes_longer_than_it_may(small: Sandbox) -> None:
    assert small.run("pdf", bomb_of_forms(), seconds=0.1) == TOO_SLOW
    assert text_of(small.run("pdf", GOOD)) == "A good page."


def test_a_child_that_hangs_is_ended(small: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    small.run("pdf", GOOD)
    child = small._child
    assert child is not None
    os.kill(child.pid, signal.SIGSTOP)
    monkeypatch.setattr(sandbox, "_PATIENCE", 1)
    assert small.run("pdf", GOOD, seconds=0.2) == TOO_SLOW


def test_a_child_that_dies_is_replaced_and_the_file_read_again(small: Sandbox) -> None:
    small.run("pdf", GOOD)
    child = small._child
    assert child is not None
    threading.Timer(0.05, child.send_signal, (signal.SIGSEGV,)).start()
    threading.Event().wait(0.2)
    assert text_of(small.run("pdf", GOOD)) == "A good page."
    assert small._child is not child


def test_a_crash_counts_only_in_a_fresh_child(small: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    small.run("pdf", GOOD)
    answers: list[dict[str, object] | Failure] = [CRASHED, {"text": "again"}]
    monkeypatch.setattr(small, "_ask", lambda *_: answers.pop(0))
    assert text_of(small.run("pdf", GOOD)) == "again"


def test_a_fault_of_ours_is_no_fault_of_the_file(small: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    small.close()
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(RongheError, match="no process can be started"):
        small.run("pdf", GOOD)
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(RongheError, match="ends at once"):
        small.run("pdf", GOOD)
    with pytest.raises(RongheError, match="cannot be loaded"):
        small._answer({"fault": "ImportError: no PDFium"})


def test_an_answer_that_was_not_waited_for_is_not_that_to_the_next_file(
    small: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(small, "_answer", lambda _: signal.raise_signal(signal.SIGINT))
        with pytest.raises(KeyboardInterrupt):
            small.run("pdf", pdf([[Words("Not waited for.")]]))
    assert small._child is None
    assert text_of(small.run("pdf", GOOD)) == "A good page."


def test_ctrl_c_leaves_the_child_at_work(small: Sandbox) -> None:
    small.run("pdf", GOOD)
    child = small._child
    assert child is not None
    os.kill(child.pid, signal.SIGINT)
    assert text_of(small.run("pdf", GOOD)) == "A good page."
    assert small._child is child


def test_several_threads_take_turns(small: Sandbox) -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(text_of(small.run("pdf", GOOD)))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["A good page."] * 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_has_a_child_of_its_own(small: Sandbox) -> None:
    small.run("pdf", GOOD)
    forked = os.fork()
    if forked == 0:
        answer = text_of(small.run("pdf", pdf([[Words("Of the fork.")]])))
        small.close()
        os._exit(0 if answer == "Of the fork." else 1)
    assert os.waitpid(forked, 0)[1] == 0
    assert text_of(small.run("pdf", GOOD)) == "A good page."


LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)  # fmt: skip
LAUGHS += f"]><w:document {W}><w:body>{p('&j;')}</w:body></w:document>"


def word(document: str | bytes) -> bytes:
    return archive(
        {"_rels/.rels": relations(("d", "officeDocument", "word/document.xml")), "word/document.xml": document}
    )


WHOLE = docx(p("words of the text " * 50))
SPOILT = WHOLE[:600] + bytes(100) + WHOLE[700:]
KEYS = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >> /Info" % (b"o" * 32, b"u" * 32)
SECRET = GOOD.replace(b"/Info", KEYS)
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.pdf", "empty"),
        (b"", "a.docx", "empty"),
        (b"Words and no more.", "a.pdf", "not_what_its_name_says"),
        (b"\0\1\2\3 words", "a.docx", "not_what_its_name_says"),
        (b"Words and no more.", "a.xlsx", "not_what_its_name_says"),
        (archive({"a.txt": "words"}), "a.docx", "not_what_its_name_says"),
        (docx(p("words"))[:-100], "a.docx", "damaged"),
        (docx(p("words"))[:200], "a.docx", "damaged"),
        (SPOILT, "a.docx", "damaged"),
        (xlsx("<row>")[:300], "a.xlsx", "damaged"),
        (xlsx("<row>"), "a.xlsx", "damaged"),
        (word("<w:document/>"), "a.docx", "damaged"),
        (word("no XML"), "a.docx", "damaged"),
        (word(LAUGHS), "a.docx", "damaged"),
        (word(LAUGHS.encode("utf-16")), "a.docx", "damaged"),
        (docx(""), "a.docx", "empty"),
        (xlsx(""), "a.xlsx", "empty"),
        (LOCKED, "a.docx", "password"),
        (LOCKED, "a.xlsx", "password"),
        (SECRET, "a.pdf", "password"),
        (GOOD[:300], "a.pdf", "damaged"),
        (word(p("x" * 30_000_000)), "a.docx", "bomb"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a.doc", "unknown_format"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_one_clear_issue(data: bytes, name: str, code: str) -> None:
    found = read(data, name)
    assert issues(found) == [code]
    assert len(found) == 1
    assert str(found[0]).count(name) >= 1


def test_a_good_file_after_each_bad_one_is_read() -> None:
    for data, name in ((word(LAUGHS), "a.docx"), (GOOD[:300], "a.pdf"), (xlsx("<row>"), "a.xlsx")):
        assert len(read(data, name)) == 1
        assert [item.text for item in documents(GOOD, "b.pdf") if isinstance(item, Document)] == ["A good page."]


def test_what_a_part_says_of_its_size_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_package, "PART_LIMIT", 1_000)
    with pytest.raises(Refused) as refused:
        office_package.Package(word("<a>" + "x" * 2_000 + "</a>")).read("word/document.xml")
    assert refused.value.code == "bomb"


def test_parts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_package, "TOTAL_LIMIT", 1_500)
    package = office_package.Package(archive({"a": "x" * 1_000, "b": "x" * 1_000}))
    package.read("a")
    with pytest.raises(Refused):
        package.read("b")


def test_a_table_within_a_table_without_end_is_one_issue() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 20_000 + p("x") + "</w:tc></w:tr></w:tbl>" * 20_000
    assert issues(read(docx(deep), "a.docx")) == ["damaged"]


def test_cells_beyond_reason_do_not_grow_the_grid() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    found = read(xlsx(rows, after=merge), "a.xlsx")
    assert issues(found) == ["too_large"]
    assert isinstance(found[-1], Document)
    assert found[-1].text.endswith("1")

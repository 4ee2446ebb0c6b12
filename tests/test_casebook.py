import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook, Declared, examine, is_casebook
from ronghe.cli.entity import entity_lines
from ronghe.errors import BusyError, CasebookError, UsageError
from ronghe.store.files import locked
from tests.ingest.pdf_writer import Words, pdf
from tests.plain_reader import Read, plain_reader

__all__ = ["plain_reader"]

FUND = "size | Fund | 佛山创新基金; Foshan Innovation Fund | 200 CNY"


@pytest.fixture
def book(tmp_path: Path, plain_reader: Read) -> Casebook:
    return ronghe.open(tmp_path / "casebook", create=True)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    (folder / "below").mkdir(parents=True)
    (folder / "b.txt").write_text(FUND, encoding="utf-8")
    (folder / "below" / "a.txt").write_text("owns | Fund | 佛山创新基金 | Company | 东方集团", encoding="utf-8")
    (folder / ".hidden.txt").write_text("hidden", encoding="utf-8")
    return folder


def test_importing_ronghe_imports_nothing_of_weight() -> None:
    code = (
        "import sys, ronghe; print([name for name in sys.modules if name.startswith('ronghe.') or name == 'sqlite3'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['ronghe.version', 'ronghe.extract']"


def test_a_new_casebook_explains_its_settings_and_is_opened_again(tmp_path: Path, book: Casebook) -> None:
    assert is_casebook(book.path)
    assert ronghe.open(book.path).settings == book.settings
    assert book.settings.name == "casebook"
    assert "# cut_off = " in (book.path / "ronghe.toml").read_text(encoding="utf-8")


def test_no_casebook_is_made_unasked_or_among_other_things(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="is no casebook"):
        ronghe.open(tmp_path / "none")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "paper.txt").write_text("mine")
    with pytest.raises(CasebookError, match="other things"):
        ronghe.open(tmp_path / "full", create=True)


def test_settings_are_read_and_wrong_ones_named(book: Casebook) -> None:
    file = book.folder.settings
    file.write_text('name = "n"\nlens = "own"\ncut_off = 2018-04-30\n[rates]\nUSD = 6.37\n', encoding="utf-8")
    settings = ronghe.open(book.path).settings
    assert settings.lens == book.path / "own"
    assert (settings.cut_off, dict(settings.rates)) == (date(2018, 4, 30), {"USD": "6.37"})
    for wrong, named in (
        ("x = 1", "x"),
        ("cut_off = 7", "cut_off"),
        ("rates = 7", "rates"),
        ("name = 7", "name"),
        ("[", "cannot be read"),
    ):
        file.write_text(wrong, encoding="utf-8")
        with pytest.raises(CasebookError, match=named):
            ronghe.open(book.path)


def test_adding_a_folder_takes_all_but_hidden_files_in_the_order_of_their_paths(book: Casebook, inbox: Path) -> None:
    report = book.add([inbox])
    assert [source.name for source in report.added] == ["b.txt", "a.txt"]
    assert [source.origin for source in report.added] == [str(inbox / "b.txt"), str(inbox / "below" / "a.txt")]
    assert len(book.add([inbox]).known) == 2
    assert len(book.add([inbox / ".hidden.txt"]).added) == 1
    assert report.as_json()["added"][0]["name"] == "b.txt"


def test_a_casebook_inside_the_folder_that_is_added_is_left_out(inbox: Path) -> None:
    book = ronghe.open(inbox / "casebook", create=True)
    assert len(book.add([inbox]).added) == 2


def test_what_cannot_be_read_is_an_issue_and_the_rest_is_added(book: Casebook, inbox: Path) -> None:
    (inbox / "broken").symlink_to(inbox / "nothing")
    os.mkfifo(inbox / "pipe")
    report = book.add([inbox / "missing", inbox])
    assert len(report.added) == 2
    assert {Path(issue.document).name for issue in report.issues} == {"missing", "broken", "pipe"}


def test_file_names_that_are_no_utf8_are_kept_readable(book: Casebook, inbox: Path) -> None:
    try:
        (inbox / os.fsdecode(b"\xce\xc4.txt")).write_bytes(b"odd")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    report = book.add([inbox])
    assert len(report.added) == 3
    assert "\ufffd" in "".join(source.name for source in ronghe.open(book.path).sources())


def test_what_is_declared_reaches_the_documents(book: Casebook, inbox: Path) -> None:
    book.add([inbox / "b.txt"], Declared("南方日报", "2018-04", "https://example.org/a", "CC BY"))
    book.build()
    (document,) = book.documents()
    assert (document.publisher, str(document.published), document.published_how) == ("南方日报", "2018-04", "declared")
    assert (document.url, document.licence) == ("https://example.org/a", "CC BY")
    with pytest.raises(UsageError, match="published takes a date"):
        book.add([inbox], Declared(published="April"))


def test_two_adds_at_once(book: Casebook, inbox: Path) -> None:
    with locked(book.folder.lock("add"), "add"), pytest.raises(BusyError, match="another add"):
        book.add([inbox])


def test_an_entity_with_its_claims_documents_and_neighbours(book: Casebook, inbox: Path) -> None:
    book.add([inbox])
    book.build()
    page = book.show("foshan innovation fund")
    assert page.entity.name == "佛山创新基金"
    assert [stored.claim.predicate for stored in page.claims] == ["owns", "size"]
    assert len(page.documents) == 2
    assert [other.name for other in page.others.values()] == ["东方集团"]
    assert book.show(page.entity.id).entity == page.entity
    assert page.as_json()["claims"][0]["subject_entity"] == page.entity.id


def test_a_part_that_only_one_name_holds_is_enough_and_a_stranger_is_told_what_is_near(
    book: Casebook, inbox: Path
) -> None:
    (inbox / "c.txt").write_text("size | Fund | 绵阳创新基金 | 5 CNY", encoding="utf-8")
    book.add([inbox])
    book.build()
    assert book.show("佛山创新").entity.name == "佛山创新基金"
    with pytest.raises(UsageError, match=r"near it: .*绵阳创新基金"):
        book.show("创新基金")
    with pytest.raises(UsageError, match="nothing comes near"):
        book.show("月球")


def test_questions_before_the_first_build_say_what_to_do(book: Casebook) -> None:
    for ask in (book.documents, book.issues, book.ledger, lambda: book.show("x")):
        with pytest.raises(CasebookError, match="ronghe build"):
            ask()


def test_a_sound_casebook_gives_doctor_nothing_to_look_at(book: Casebook, inbox: Path, tmp_path: Path) -> None:
    book.add([inbox])
    assert all(finding.ok for finding in book.doctor())
    book.build()
    assert all(finding.ok for finding in book.doctor())
    assert all(finding.ok for finding in examine(tmp_path / "nowhere"))


def test_doctor_finds_damage_in_every_part(book: Casebook, inbox: Path) -> None:
    book.add([inbox])
    book.build()
    source = book.sources()[0]
    (book.folder.sources / source.hash[:2] / source.hash).write_bytes(b"forged")
    (book.folder.sources / "xx").write_bytes(b"stray")
    (book.path / "notes.txt").write_bytes(b"stray")
    book.folder.judgements.write_bytes(b"no judgement\n")
    book.folder.settings.write_bytes(b"lens = 'gone'")
    for path in book.folder.derived.glob("atlas*"):
        path.write_bytes(b"no database" * 500)
    found = {finding.name: finding.message for finding in examine(book.path) if not finding.ok}
    assert set(found) == {"settings", "originals", "judgements", "atlas", "stray files"}
    assert "notes.txt" in found["stray files"]
    assert "sources/xx" in found["stray files"]


def test_a_claim_from_a_pdf_shows_its_page(book: Casebook, tmp_path: Path) -> None:
    said = "owns | Fund | Pond Fund | Company | Reed Group"
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf([[Words("The first page.")], "blank", [Words(said)]]))
    book.add([file])
    book.build()
    page = book.show("Pond Fund")
    assert [claim["page"] for claim in page.as_json()["claims"]] == [3]
    assert any("p. 3" in line.plain for line in entity_lines(page))

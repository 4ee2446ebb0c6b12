"""What is added: folders and nothing beyond them, web addresses, what a library says of its files."""

import json
import os
from pathlib import Path

import pytest

import ronghe
from ronghe import arrivals as arrivals_module
from ronghe.arrivals import Got, arrivals
from ronghe.casebook import AddReport, Casebook, Declared
from ronghe.ingest.documents import documents
from ronghe.ingest.zotero import read_csl, read_export
from ronghe.model import Document, Issue
from tests.ingest.helpers import EN, ZH
from tests.ingest.test_fetch import PAGE, Site, answer, site

__all__ = ["site"]

RDF = """<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
    <bib:Document rdf:about="https://example.org/fund">
        <z:itemType>webpage</z:itemType>
        <dcterms:isPartOf><z:Website><dc:title>示例日报</dc:title></z:Website></dcterms:isPartOf>
        <bib:authors><rdf:Seq>
            <rdf:li><foaf:Person><foaf:surname>张</foaf:surname><foaf:givenName>三</foaf:givenName></foaf:Person></rdf:li>
            <rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li>
        </rdf:Seq></bib:authors>
        <link:link rdf:resource="#item_2"/>
        <dc:title>基金成立</dc:title>
        <dc:date>2018-04-21 08:00:00</dc:date>
        <dc:identifier><dcterms:URI><rdf:value>https://example.org/fund</rdf:value></dcterms:URI></dc:identifier>
    </bib:Document>
    <z:Attachment rdf:about="#item_2">
        <rdf:resource rdf:resource="PATH"/>
    </z:Attachment>
</rdf:RDF>"""


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return ronghe.open(tmp_path / "casebook", create=True)


def folder(root: Path, files: dict[str, str]) -> Path:
    for name, words in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(words, encoding="utf-8")
    return root


def names(report: AddReport) -> list[str]:
    return [source.name for source in report.added]


def test_an_address_is_kept_with_headers_and_time(book: Casebook, site: Site) -> None:
    site.pages["/old"] = answer(b"", 301, Location="/a.html")
    site.pages["/a.html"] = answer(Content_Type="text/html")
    report = book.add([site.url("/old")], limits=site.limits)
    (source,) = report.added
    assert (source.name, source.origin) == ("a.html", site.url("/old"))
    note = book.sources()[0].notes["fetched"]
    assert (note["url"], note["status"]) == (site.url("/a.html"), 200)
    assert ["Content-Type", "text/html"] in note["headers"]
    (document,) = documents(PAGE, source.name, source=source, document_id=source.hash)
    assert isinstance(document, Document)
    assert document.url == site.url("/a.html")


def test_the_encoding_that_a_server_states_is_a_hint(book: Casebook, site: Site) -> None:
    page = "<html><p>佛山</p></html>".encode("big5")
    site.pages["/"] = answer(page, Content_Type="text/html; charset=Big5")
    (source,) = book.add([site.url()], limits=site.limits).added
    (document,) = documents(page, source.name, source=source)
    assert isinstance(document, Document)
    assert (document.text.strip(), document.metadata["encoding_how"]) == ("佛山", "declared")


def test_an_address_fetched_again_unchanged_is_known_and_changes_no_record(book: Casebook, site: Site) -> None:
    site.pages["/"] = answer()
    book.add([site.url()], limits=site.limits)
    before = book.sources()
    assert len(book.add([site.url()], limits=site.limits).known) == 1
    assert book.sources() == before
    site.pages["/"] = answer(PAGE + b"more")
    assert book.add([site.url()], limits=site.limits).changed[0].previous == before[0].hash


def test_an_address_that_gives_nothing_is_an_issue_beside_the_rest(book: Casebook, site: Site, tmp_path: Path) -> None:
    site.pages["/"] = answer(status=500)
    inbox = folder(tmp_path / "inbox", {"a.txt": EN})
    report = book.add([site.url(), inbox], limits=site.limits)
    assert [(issue.code, issue.document) for issue in report.issues] == [("not_fetched", site.url())]
    assert names(report) == ["a.txt"]


def test_without_an_allowance_no_local_address_is_fetched(book: Casebook, site: Site) -> None:
    report = book.add([site.url()])
    assert [issue.code for issue in report.issues] == ["not_fetched"]
    assert site.asked == []


def test_links_do_not_lead_out_of_a_folder(book: Casebook, tmp_path: Path) -> None:
    outside = folder(tmp_path / "outside", {"secret.txt": ZH})
    inbox = folder(tmp_path / "inbox", {"a.txt": EN})
    (inbox / "b.txt").symlink_to(outside / "secret.txt")
    (inbox / "c.txt").symlink_to("a.txt")
    (inbox / "d").symlink_to(outside)
    (inbox / "e").symlink_to(inbox)
    (inbox / "f.txt").symlink_to("f.txt")
    report = book.add([inbox])
    assert names(report) == ["a.txt"]
    assert sorted((issue.code, Path(issue.document).name) for issue in report.issues) == [
        ("link", "b.txt"),
        ("link", "d"),
        ("link", "e"),
        ("unreadable", "f.txt"),
    ]


def test_pipes_and_devices_are_issues_and_never_opened(book: Casebook, tmp_path: Path) -> None:
    inbox = folder(tmp_path / "inbox", {"a.txt": EN})
    os.mkfifo(inbox / "pipe")
    (inbox / "zero").symlink_to("/dev/zero")
    report = book.add([inbox, Path("/dev/null"), inbox / "pipe"])
    assert names(report) == ["a.txt"]
    assert len(report.issues) == 4


def test_a_file_over_the_limit_is_an_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals_module, "FILE_LIMIT", 10)
    (arrival,) = arrivals([folder(tmp_path / "in", {"a.txt": EN}) / "a.txt"], tmp_path / "casebook", [])
    got = arrival.get()
    assert isinstance(got, Issue)
    assert got.code == "too_large"


def test_an_export_of_a_library_describes_its_files(book: Casebook, tmp_path: Path) -> None:
    page = "<html><head><title>x</title></head><body><p>" + ZH
    rdf = RDF.replace("PATH", "files/2/a%20b.html")
    inbox = folder(tmp_path / "inbox", {"my.rdf": rdf, "files/2/a b.html": page, "files/3/c.txt": EN})
    report = book.add([inbox], Declared(licence="CC0"))
    assert names(report) == ["a b.html", "c.txt"]
    source = report.added[0]
    (document,) = documents(page.encode(), source.name, source=source, document_id=source.hash)
    assert isinstance(document, Document)
    assert (document.title, document.author, document.publisher) == ("基金成立", "张三, Jane Doe", "示例日报")
    assert (str(document.published), document.published_how) == ("2018-04-21", "metadata")
    assert (document.url, document.metadata["described_by"]) == ("https://example.org/fund", "Zotero")
    assert document.metadata["licence"] == "CC0"
    assert "described" not in report.added[1].notes


def test_a_path_in_an_export_reaches_nothing_outside_the_folder(tmp_path: Path) -> None:
    secret = folder(tmp_path / "outside", {"secret.txt": EN}) / "secret.txt"
    inbox = folder(tmp_path / "inbox", {"my.rdf": RDF.replace("PATH", "../outside/secret.txt"), "a.txt": EN})
    found = [arrival.get() for arrival in arrivals([inbox], tmp_path / "casebook", [])]
    assert [got.name for got in found if isinstance(got, Got)] == ["a.txt"]
    assert secret.is_file()


def test_entities_in_an_export_are_not_read() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + RDF.replace("基金成立", "&b;")
    assert read_export(bomb.encode()) == {}
    assert read_export(b"<rdf:RDF broken") == {}


def test_csl_json_in_a_storage_folder_describes_what_lies_beside_it(book: Casebook, tmp_path: Path) -> None:
    item = {
        "type": "webpage",
        "title": "Funds",
        "author": [{"literal": "示例研究院"}, {"family": "Doe", "given": "Jane"}],
        "container-title": "Example Times",
        "issued": {"date-parts": [[2018, 4]]},
        "URL": "https://example.org/a",
    }
    files = {
        "ABCD2345/item.json": json.dumps([item]),
        "ABCD2345/a.txt": EN,
        "ABCD2345/.zotero-ft-cache": ZH,
        "b.txt": ZH,
    }
    report = book.add([folder(tmp_path / "storage", files)])
    assert names(report) == ["b.txt", "a.txt"]
    assert "described" not in report.added[0].notes
    assert report.added[1].notes["described"] == {
        "title": "Funds",
        "author": "示例研究院, Jane Doe",
        "publisher": "Example Times",
        "published": "2018-04",
        "url": "https://example.org/a",
        "by": "Zotero",
    }


@pytest.mark.parametrize("data", [b"", b"[1]", b"[" * 100_000, b'{"type": 1, "title": 2}', b"\xff"])
def test_other_json_is_no_description(data: bytes) -> None:
    assert read_csl(data) in (None, {"by": "Zotero"})

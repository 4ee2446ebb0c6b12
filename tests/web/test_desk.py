"""Screening, indicators and adding in the browser."""

import json
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook, open_casebook
from ronghe.screen.desk import Declared
from tests.web.conftest import PAGES, client

FUND = "佛山示例军民融合产业投资基金"
LIST = "id,name,aliases\n1,Foshan Shili Holding Co. Ltd.,佛山示例控股有限公司\n2,Another Body Ltd.,\n"


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    """A casebook with a watchlist, which a test may change."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "launch.txt").write_text(PAGES["launch.txt"], encoding="utf-8")
    book = open_casebook(tmp_path / "casebook", create=True)
    book.add([pages])
    book.build(workers=1)
    book.screening().add_list(LIST.encode(), "list.csv", Declared("EXAMPLE", "An authority", "2025-01-07"))
    return book


def csrf_of(browser: TestClient) -> str:
    browser.get("/screening")
    return browser.cookies["ronghe_csrf"]


def test_names_are_screened_explained_decided_and_logged(own: Casebook) -> None:
    browser = client(own.path)
    token = csrf_of(browser)
    data = {
        "csrf": token,
        "reviewer": "Li Hua",
        "names": "佛山示例控股有限公司\nNobody At All Ltd.\n※※※\n",
        "against": "lists",
    }
    sent = browser.post("/screening", data=data)
    assert sent.status_code == 303
    run = sent.headers["location"]
    page = browser.get(run).text
    assert "Foshan Shili Holding" in page
    assert "this is no clearance" in page
    assert "was not processed" in page
    ref = f"{run.rsplit('/', 1)[-1]}/1/m1"
    decided = {"csrf": token, "ref": ref, "verdict": "clear", "reason": "another company: address and code differ"}
    assert browser.post("/screening/decide", data=decided).status_code == 303
    assert "another company: address and code differ" in browser.get(run).text
    log = browser.get("/screening/log.jsonl").text
    assert log == own.folder.decisions.read_text(encoding="utf-8")
    assert {json.loads(line)["record"] for line in log.splitlines()} == {"run", "answer", "done", "decision"}
    for form in ("csv", "xlsx", "json"):
        assert browser.get(f"{run}/answers.{form}").status_code == 200


def test_screening_says_what_is_missing(own: Casebook) -> None:
    browser = client(own.path)
    answer = browser.post("/screening", data={"csrf": csrf_of(browser), "reviewer": "A", "names": ""})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert browser.get("/screening/no-such-run").status_code == 404


def test_indicators_show_value_note_and_caveat(browser: TestClient, casebook: Casebook) -> None:
    page = unescape(browser.get("/indicators").text)
    for reading in casebook.indicators():
        assert reading.title() in page
        assert reading.indicator.source.split("(")[0].strip()[:20] in page
    assert browser.get("/indicators?name=nothing").status_code == 400


def test_dropped_files_become_documents_and_a_broken_one_costs_the_others_nothing(own: Casebook) -> None:
    browser = client(own.path)
    files = [
        ("files", ("saved/later.txt", PAGES["later.txt"].encode(), "text/plain")),
        ("files", ("../../outside.pdf", b"%PDF-1.4 broken", "application/pdf")),
    ]
    data = {"csrf": csrf_of(browser), "reviewer": "A", "publisher": "示例日报"}
    answer = browser.post("/documents", data=data, files=files, headers={"accept": "application/json"})
    assert answer.json()["added"] == 2
    own.build(workers=1)
    assert {one.name for one in own.sources()} == {"launch.txt", "later.txt", "outside.pdf"}
    assert any(one.publisher == "示例日报" for one in own.documents())
    assert any("outside.pdf" in issue.message for issue in own.issues())
    changed = [("files", ("saved/later.txt", (PAGES["later.txt"] + "更正。").encode(), "text/plain"))]
    again = browser.post("/documents", data=data, files=changed, headers={"accept": "application/json"})
    assert again.json()["changed"] == 1


def test_nobody_adds_without_the_form_of_this_server(own: Casebook) -> None:
    browser = client(own.path)
    files = [("files", ("a.txt", b"x", "text/plain"))]
    assert browser.post("/documents", data={"reviewer": "A"}, files=files).status_code == 403
    assert len(own.sources()) == 1

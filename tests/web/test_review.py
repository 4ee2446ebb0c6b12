"""Deciding in the browser: who writes, what is written, and that it counts."""

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from ronghe.casebook import Casebook, open_casebook
from ronghe.model import Money
from ronghe.web.shelf import Shelf
from tests.web.conftest import PAGES, client

FUND = "佛山示例军民融合产业投资基金"


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    """A casebook that a test may change."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / name).write_text(text, encoding="utf-8")
    book = open_casebook(tmp_path / "casebook", create=True)
    book.add([pages])
    book.build(workers=1)
    return book


def csrf_of(browser: TestClient) -> str:
    browser.get("/review")
    return browser.cookies["ronghe_csrf"]


def judgements(book: Casebook) -> list[dict[str, str]]:
    path = book.folder.judgements
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def sizes(book: Casebook) -> dict[str, str]:
    claims = [one.claim for one in book.show(FUND).claims if one.claim.predicate == "size"]
    return {str(one.value.amount): one.id for one in claims if isinstance(one.value, Money)}


def shelf_of(browser: TestClient) -> Shelf:
    app = browser.app
    assert isinstance(app, FastAPI)
    shelf: Shelf = app.state.shelf
    return shelf


def test_a_rejected_figure_leaves_the_ledger_at_once(own: Casebook) -> None:
    browser = client(own.path)
    before = browser.get("/ledger").text
    assert "RMB 20 billion" in before
    wrong = sizes(own)["20000000000"]
    data = {
        "csrf": csrf_of(browser),
        "reviewer": "Li Hua 李华",
        "verdict": "reject",
        "reason": "a reprint",
        "back": "/ledger",
    }
    answer = browser.post(f"/claims/{wrong}/judge", data=data)
    assert (answer.status_code, answer.headers["location"]) == (303, "/ledger")
    written = judgements(own)
    assert [(one["verdict"], one["who"], one["reason"]) for one in written] == [("reject", "Li Hua 李华", "a reprint")]
    shelf_of(browser).apply(wait=60)
    assert "RMB 20 billion" not in browser.get("/ledger").text


def test_nothing_is_written_without_a_name_or_from_a_foreign_form(own: Casebook) -> None:
    browser = client(own.path)
    claim = next(iter(sizes(own).values()))
    token = csrf_of(browser)
    assert browser.post(f"/claims/{claim}/judge", data={"verdict": "accept", "csrf": token}).status_code == 400
    assert browser.post(f"/claims/{claim}/judge", data={"verdict": "accept", "reviewer": "A"}).status_code == 403
    assert (
        browser.post(f"/claims/{claim}/judge", data={"verdict": "burn", "csrf": token, "reviewer": "A"}).status_code
        == 422
    )
    assert (
        browser.post("/claims/nonsense/judge", data={"verdict": "accept", "csrf": token, "reviewer": "A"}).status_code
        == 400
    )
    assert judgements(own) == []


def test_a_judgement_leads_back_to_this_server_only(own: Casebook) -> None:
    browser = client(own.path)
    claim = next(iter(sizes(own).values()))
    for back in ("https://evil.example/", "//evil.example/"):
        data = {"csrf": csrf_of(browser), "reviewer": "A", "verdict": "accept", "back": back}
        assert browser.post(f"/claims/{claim}/judge", data=data).headers["location"] == "/"


def test_a_judgement_can_be_taken_back(own: Casebook) -> None:
    browser = client(own.path)
    claim = next(iter(sizes(own).values()))
    token = csrf_of(browser)
    browser.post(f"/claims/{claim}/judge", data={"csrf": token, "reviewer": "A", "verdict": "accept"})
    browser.post("/review/undo", data={"csrf": token, "reviewer": "A"})
    assert [one["verdict"] for one in judgements(own)] == ["accept", "revoke"]


def test_two_names_become_one_fund_in_the_ledger(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "2017年5月，青禾市政府设立青禾市军民融合产业投资基金，基金目标规模300亿元。", encoding="utf-8"
    )
    (folder / "b.txt").write_text(
        "The Qinghe Civil-Military Fusion Industry Investment Fund has a target size of RMB 12 billion.",
        encoding="utf-8",
    )
    book = open_casebook(tmp_path / "casebook", create=True)
    book.add([folder])
    book.build(workers=1)
    (pair,) = book.review().pairs()
    browser = client(book.path)
    page = browser.get("/review").text
    assert "青禾市军民融合产业投资基金" in page
    assert "Qinghe Civil-Military Fusion Industry Investment Fund" in page
    assert "2 of 2 funds" in browser.get("/ledger").text
    data = {"csrf": csrf_of(browser), "reviewer": "A", "left": pair.left, "right": pair.right, "verdict": "same"}
    assert browser.post("/review", data={**data, "left": "no such key"}).status_code == 409
    assert browser.post("/review", data=data).status_code == 303
    assert [one["verdict"] for one in judgements(book)] == ["same"]
    shelf_of(browser).apply(wait=60)
    assert "1 of 1 funds" in browser.get("/ledger").text

"""The ledger narrowed to some funds: its total, what it rests on, and the files that leave."""

import csv
import io
from html import unescape

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook
from tests.web.test_pages import FUND


def test_the_total_is_of_the_funds_that_are_shown(browser: TestClient) -> None:
    assert "RMB 10–20 billion over one fund" in browser.get("/ledger?measure=target&place=佛山市").text
    assert "RMB 0 over no funds" in browser.get("/ledger?measure=target&place=北京").text


def test_a_table_with_footnotes_holds_only_the_chosen_funds(browser: TestClient, casebook: Casebook) -> None:
    fund = casebook.show(FUND).entity.id
    page = unescape(browser.get(f"/ledger/table.html?fund={fund}").text)
    assert FUND in page
    assert page.count("<tr>") == 2
    assert '<sup><a href="#note-1">1</a></sup>' in page
    assert "总规模" in page[page.index('id="note-1"') :]
    markdown = browser.get(f"/ledger/table.md?fund={fund}").text
    assert "[^1]: " in markdown
    assert "示例<b>" not in browser.get("/ledger/table.html").text


def test_files_are_for_saving_and_formulas_stay_words(browser: TestClient) -> None:
    for form in ("csv", "figures", "xlsx", "md", "html"):
        answer = browser.get(f"/ledger/table.{form}")
        assert answer.status_code == 200
        assert answer.headers["content-disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(browser.get("/ledger/table.figures").text.removeprefix("\ufeff"))))
    assert [row[5] for row in rows] == ["standing", "preferred", "alternative"]


def test_a_total_opens_into_its_parts_and_sources(browser: TestClient) -> None:
    page = unescape(browser.get("/ledger/rests").text)
    assert FUND in page
    assert "<blockquote>" in page
    assert "What the total rests on" in page
    assert browser.get("/ledger/rests?place=nowhere").status_code == 200


def test_documents_can_be_looked_for_by_title_and_language(browser: TestClient) -> None:
    assert browser.get("/documents?q=LATER").text.count('<li><a href="/documents/') == 1
    assert browser.get("/documents?language=zh").text.count('<li><a href="/documents/') == 3
    assert browser.get("/documents?language=en").text.count('<li><a href="/documents/') == 0


def test_the_network_leaves_for_gephi(browser: TestClient) -> None:
    answer = browser.get("/network/graph.gexf")
    assert answer.status_code == 200
    assert "<gexf" in answer.text
    assert "佛山示例控股有限公司" in unescape(answer.text)


def test_of_many_parts_the_total_without_each_source_waits_until_it_is_asked_for(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = unescape(browser.get("/ledger/rests").text)
    monkeypatch.setattr("ronghe.web.pages.ledger._FEW", 0)
    page = unescape(browser.get("/ledger/rests").text)
    assert "<blockquote>" in page
    assert 'id="without"' in at_once
    assert 'id="without"' not in page
    assert 'id="without"' in browser.get("/ledger/rests?sources=true").text

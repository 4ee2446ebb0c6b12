"""Pages by kind, and what a judgement changes."""

import csv
import io
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook, open_casebook
from tests.web.conftest import PAGES, client
from tests.web.test_pages import FUND, text_of


def test_a_fund_shows_its_figures_side_by_side_above_its_claims(browser: TestClient, casebook: Casebook) -> None:
    page = text_of(browser, f"/entities/{casebook.show(FUND).entity.id}")
    side = page[page.index('class="figures-side"') : page.index('id="said"')]
    assert "RMB 10 billion" in side
    assert "RMB 20 billion" in side
    assert "≠" in side


def test_a_place_shows_what_it_holds(browser: TestClient, casebook: Casebook) -> None:
    page = text_of(browser, f"/entities/{casebook.show('佛山市').entity.id}")
    assert FUND in page[page.index('id="held"') : page.index('id="said"')]


def test_the_data_of_a_page_are_its_claims(browser: TestClient, casebook: Casebook) -> None:
    fund = casebook.show(FUND)
    rows = list(
        csv.DictReader(io.StringIO(browser.get(f"/entities/{fund.entity.id}/data.csv").text.removeprefix("\ufeff")))
    )
    assert {row["claim"] for row in rows} == {one.claim.id for one in fund.claims}
    assert all(row["quote"] and row["source"] for row in rows)


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    """A casebook of this test alone, since it is judged."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("launch.txt", "later.txt"):
        (pages / name).write_text(PAGES[name], encoding="utf-8")
    book = open_casebook(tmp_path / "casebook", create=True)
    book.add([pages])
    book.build(workers=1)
    return book


def _judge(browser: TestClient, claim: str, **fields: str) -> str:
    page = browser.get("/ledger").text
    found = re.search(r'data-csrf="([^"]+)"', page)
    assert found is not None
    form = {"csrf": found[1], "reviewer": "李审", "back": "/ledger", **fields}
    answer = browser.post(f"/claims/{claim}/judge", data=form)
    assert answer.status_code == 303, answer.text
    return unquote((answer.cookies.get("ronghe_said") or "").strip('"'))


def test_after_a_judgement_the_page_says_once_how_the_total_moved(own: Casebook) -> None:
    browser = client(own.path)
    before = own.ledger().rows[0].cells[0].preferred
    assert before.money.amount in (10**10, 2 * 10**10)
    _judge(browser, before.supports[0].claim, verdict="reject")
    own.build(workers=1)
    assert own.ledger().rows[0].cells[0].preferred.money.amount == 3 * 10**10 - before.money.amount
    assert 'class="said-now"' in browser.get("/ledger").text
    assert 'class="said-now"' not in browser.get("/ledger").text


def test_a_sum_is_put_right_in_words(own: Casebook) -> None:
    browser = client(own.path)
    wrong = next(one.claim for one in own.show(FUND).claims if "200亿元" in one.claim.quote)
    _judge(browser, wrong.id, verdict="correct", value="20亿元")
    own.build(workers=1)
    sums = {str(one.claim.value.as_json()) for one in own.show(FUND).claims if one.verdict == "accepted"}  # type: ignore[union-attr]
    assert sums == {"{'amount': 2000000000, 'currency': 'CNY'}"}


def test_words_that_are_no_sum_are_refused_in_words(own: Casebook) -> None:
    browser = client(own.path)
    claim = next(one.claim for one in own.show(FUND).claims if "200亿元" in one.claim.quote)
    found = re.search(r'data-csrf="([^"]+)"', browser.get("/ledger").text)
    assert found is not None
    form = {"csrf": found[1], "reviewer": "李审", "verdict": "correct", "value": "a lot"}
    answer = browser.post(f"/claims/{claim.id}/judge", data=form)
    assert answer.status_code == 400
    assert "is not one sum of money" in unescape(answer.text)

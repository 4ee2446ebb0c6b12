"""The HTTP API: what it gives, what it writes, and that no request makes it fall over."""

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from starlette.testclient import TestClient

from ronghe.casebook import Casebook, open_casebook
from ronghe.web.app import create_app
from ronghe.web.options import WebOptions
from tests.web.conftest import PAGES, client

FUND = "佛山示例军民融合产业投资基金"
PATIENCE = 120
"""Seconds that a request may take on a machine that does other things too; tests assert behaviour, never speed."""


def test_records_are_what_the_casebook_gives(browser: TestClient, casebook: Casebook) -> None:
    fund = casebook.show(FUND)
    assert browser.get(f"/api/entities/{fund.entity.id}").json() == json.loads(json.dumps(fund.as_json()))
    found = browser.get("/api/entities", params={"q": FUND}).json()["entities"]
    assert found[0]["id"] == fund.entity.id
    one = fund.claims[0].claim
    assert browser.get(f"/api/claims/{one.id}").json()["quote"] == one.quote
    sentence = browser.get(f"/api/documents/{one.document}/text").text[one.span.start : one.span.end]
    assert sentence == one.quote


def test_the_ledger_is_the_ledger(browser: TestClient, casebook: Casebook) -> None:
    whole = json.loads(json.dumps(casebook.ledger().as_json()))
    page = browser.get("/api/ledger", params={"limit": 1000}).json()
    assert page.pop("count") == len(whole["rows"])
    totals, parts = page.pop("totals"), whole.pop("totals")
    assert page == whole
    assert [(one["yuan"], one["funds"]) for one in totals] == [(one["yuan"], one["funds"]) for one in parts]


def test_rows_of_the_ledger_come_a_page_at_a_time(browser: TestClient, casebook: Casebook) -> None:
    whole = [row.entity for row in casebook.ledger().rows]
    pages = [browser.get("/api/ledger", params={"start": at, "limit": 1}).json()["rows"] for at in range(len(whole))]
    assert [row["entity"] for page in pages for row in page] == whole


def test_what_is_not_there_is_said_in_json(browser: TestClient) -> None:
    answer = browser.get("/api/entities/nothing")
    assert (answer.status_code, answer.json()) == (404, {"error": "nothing has this id"})
    assert "measure" in browser.get("/api/ledger?measure=weight").json()["error"]


def test_a_program_judges_with_the_forgery_token_or_not_at_all(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("api")
    (folder / "page.txt").write_text(PAGES["launch.txt"], encoding="utf-8")
    book = open_casebook(folder / "casebook", create=True)
    book.add([folder / "page.txt"])
    book.build(workers=1)
    claim = book.show(FUND).claims[0].claim.id
    api = client(book.path)
    body = {"verdict": "accept", "who": "Li Hua", "reason": "checked"}
    assert api.post(f"/api/claims/{claim}/judge", json=body).status_code == 403
    token = api.cookies["ronghe_csrf"]
    answer = api.post(f"/api/claims/{claim}/judge", json=body, headers={"x-csrf-token": token})
    assert answer.json()["who"] == "Li Hua"
    assert json.loads(book.folder.judgements.read_text(encoding="utf-8"))["verdict"] == "accept"


def test_openrefine_matches_a_column(browser: TestClient, casebook: Casebook) -> None:
    """The requests that OpenRefine sends: the manifest, a batch as a form field, a suggestion, a preview."""
    manifest = browser.get("/api/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert {"id": "Fund", "name": "Fund"} in manifest["defaultTypes"]
    queries = {
        "q0": {"query": FUND, "type": "Fund", "limit": 3, "type_strict": "should"},
        "q1": {"query": "佛山示例控股有限公司"},
        "q2": {"query": ""},
        "q3": {"query": "an organisation nobody knows"},
    }
    found = browser.post("/api/reconcile", data={"queries": json.dumps(queries)}).json()
    fund = casebook.show(FUND).entity
    best = found["q0"]["result"][0]
    assert (best["id"], best["match"], best["score"]) == (fund.id, True, 100.0)
    assert best["type"] == [{"id": "Fund", "name": "Fund"}]
    assert found["q1"]["result"][0]["name"] == "佛山示例控股有限公司"
    assert found["q2"]["result"] == []
    assert not any(one["match"] for one in found["q3"]["result"])
    assert browser.get("/api/reconcile", params={"queries": json.dumps(queries)}).json() == found
    suggested = browser.get("/api/reconcile/suggest", params={"prefix": "佛山示例"}).json()["result"]
    assert fund.id in {one["id"] for one in suggested}
    assert fund.name in browser.get("/api/reconcile/preview", params={"id": fund.id}).text


@pytest.mark.parametrize("path", ["/api/reconcile", "/api/reconcile/suggest?prefix=佛山"])
def test_openrefine_in_a_browser_on_this_machine_may_read_the_service_and_no_other_page(
    browser: TestClient, path: str
) -> None:
    """OpenRefine's page, at a port of its own, asks for the manifest and for suggestions itself."""
    for origin in ("http://127.0.0.1:3333", "http://localhost:3333"):
        answer = browser.get(path, headers={"origin": origin})
        assert answer.headers["access-control-allow-origin"] == origin
        assert answer.headers["vary"].lower().startswith("origin")
    for origin in ("https://example.org", "http://localhost.example.org", "null"):
        assert "access-control-allow-origin" not in browser.get(path, headers={"origin": origin}).headers
    assert "access-control-allow-origin" not in browser.get("/api/ledger", headers={"origin": origin}).headers


def test_a_name_in_the_other_script_is_proposed_and_never_matched_by_itself(browser: TestClient) -> None:
    asked = {
        "q0": {"query": "Beijing Example University", "limit": 3},
        "q1": {"query": "Beijing Example University", "type": "Fund"},
    }
    found = browser.post("/api/reconcile", data={"queries": json.dumps(asked)}).json()
    best = found["q0"]["result"][0]
    assert best["name"] == "北京示例大学"
    assert 40 <= best["score"] < 100
    assert not best["match"]
    assert {one["type"][0]["id"] for one in found["q1"]["result"]} <= {"Fund"}


def test_search_finds_across_scripts(browser: TestClient) -> None:
    found = browser.get("/api/search", params={"q": "Beijing Example University"}).json()
    assert found["alike"][0]["name"] == "北京示例大学"
    page = browser.get("/search", params={"q": "Beijing Example University"}).text
    assert "北京示例大学" in page[page.index('id="alike"') :]


@pytest.mark.parametrize("batch", ["", "[]", "{", '{"q0": 1}', json.dumps({f"q{n}": {} for n in range(101)})])
def test_a_malformed_batch_is_refused_in_words(browser: TestClient, batch: str) -> None:
    answer = browser.post("/api/reconcile", data={"queries": batch})
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]


def test_the_api_page_lists_every_route(browser: TestClient) -> None:
    page = browser.get("/api").text
    for path in browser.get("/api/openapi.json").json()["paths"]:
        assert path in page


def test_no_request_that_the_description_allows_breaks_the_server(casebook: Casebook) -> None:
    """Schemathesis makes requests of every kind that the API's own description allows, and some that it forbids."""
    app = create_app(WebOptions(casebook.path, hosts=frozenset({"testserver"})))
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    tried = 0
    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()

        @settings(max_examples=10, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def answers(case: schemathesis.Case[Any]) -> None:
            answer = case.call(timeout=PATIENCE)
            assert answer.status_code < 500, (case.method, case.path, answer.text)

        answers()
        tried += 1
    assert tried > 20

"""Who may read, who may write, and what a browser may run."""

import html

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook
from tests.web.conftest import client


def test_every_answer_forbids_scripts_and_frames_from_elsewhere(browser: TestClient) -> None:
    for path in ("/", "/no-such-page", "/static/ronghe.css"):
        policy = browser.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_another_host_name_is_refused_on_this_machine(browser: TestClient) -> None:
    assert browser.get("/", headers={"host": "evil.example"}).status_code == 400


def test_any_other_address_asks_for_the_token(casebook: Casebook) -> None:
    far = client(casebook.path, host="0.0.0.0", token="a-long-token")
    assert far.get("/ledger").status_code == 401
    sent = far.get("/ledger", headers={"accept": "text/html"})
    assert (sent.status_code, sent.headers["location"]) == (303, "/login")
    assert far.get("/ledger", headers={"authorization": "Bearer a-long-token"}).status_code == 200
    assert far.get("/ledger", headers={"authorization": "Bearer a-long-tokex"}).status_code == 401


def test_the_login_page_lets_in_with_the_token_and_only_from_its_own_form(casebook: Casebook) -> None:
    far = client(casebook.path, host="0.0.0.0", token="a-long-token")
    far.get("/login")
    csrf = far.cookies["ronghe_csrf"]
    assert far.post("/login", data={"token": "a-long-token"}).status_code == 403
    assert far.post("/login", data={"token": "wrong", "csrf": csrf}).status_code == 401
    assert far.post("/login", data={"token": "a-long-token", "csrf": csrf}).status_code == 303
    assert far.get("/ledger").status_code == 200


def test_a_form_on_another_site_writes_nothing(browser: TestClient) -> None:
    browser.get("/login")
    data = {"token": "x", "csrf": browser.cookies["ronghe_csrf"]}
    assert browser.post("/login", data=data, headers={"origin": "https://evil.example"}).status_code == 403


def test_paths_lead_nowhere_but_to_what_is_served(browser: TestClient) -> None:
    for path in ("/static/..%2f..%2fpyproject.toml", "/static/../guard.py", "/documents/..%2f..%2f..%2fetc%2fpasswd"):
        assert browser.get(path).status_code == 404


def test_an_oversized_request_is_refused_in_words(casebook: Casebook) -> None:
    small = client(casebook.path, largest_upload=1000)
    answer = small.post("/login", data={"token": "x" * 5000})
    assert answer.status_code == 413


def test_malformed_queries_get_an_explanation(browser: TestClient) -> None:
    answer = browser.get("/ledger?start=minus-one")
    assert answer.status_code == 422
    assert "start: a whole number is expected" in answer.text
    assert browser.get("/ledger?measure=nonsense").status_code == 400


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/api/entities?limit=0", "limit：不得小于1"),
        ("/api/entities?limit=5000", "limit：不得大于1000"),
        ("/api/entities?start=x", "start：须为整数"),
        ("/api/network?confidence=much", "confidence：须为数字"),
        ("/api/search", "q：缺少"),
        ("/api/search?q=", "q：至少1个"),
        (f"/api/search?q={'x' * 201}", "q：最多200个"),
        ("/api/network?state=gone", "state：须为''、'held'、'past'之一"),
        ("/api/network?since=soon", "时段须用2018、2018-04或2018-04-21这样的日期"),
        ("/ledger?start=-1", "start：不得小于0"),
    ],
)
def test_what_is_malformed_is_said_in_chinese_to_chinese_readers(browser: TestClient, path: str, said: str) -> None:
    answer = browser.get(path, headers={"accept-language": "zh-CN"})
    assert answer.status_code in (400, 422)
    assert said in html.unescape(answer.text)


def test_htmx_and_vega_come_from_their_packages(browser: TestClient) -> None:
    answer = browser.get("/static/htmx.js")
    assert answer.status_code == 200
    assert "htmx" in answer.text
    again = browser.get("/static/htmx.js", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304

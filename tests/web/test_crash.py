"""A server that is killed right after it answered has lost nothing of what it confirmed."""

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from ronghe.casebook import Casebook, open_casebook
from tests.web.conftest import PAGES

FUND = "佛山示例军民融合产业投资基金"


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    """A casebook that a test may change."""
    (tmp_path / "page.txt").write_text(PAGES["launch.txt"], encoding="utf-8")
    book = open_casebook(tmp_path / "casebook", create=True)
    book.add([tmp_path / "page.txt"])
    book.build(workers=1)
    return book


@pytest.fixture
def server(own: Casebook) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The server in a process of its own, and where it is."""
    code = "from ronghe.cli.main import run; run()"
    command = [sys.executable, "-c", code, "serve", "-c", str(own.path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = next(line for line in process.stdout if "http://" in line)
        yield process, next(word for word in line.split() if word.startswith("http://"))
        process.kill()


@pytest.mark.parametrize("api", [False, True])
def test_a_killed_server_keeps_what_it_confirmed(
    own: Casebook, server: tuple[subprocess.Popen[str], str], *, api: bool
) -> None:
    process, address = server
    claim = own.show(FUND).claims[0].claim.id
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    connection.request("GET", "/review")
    page = connection.getresponse()
    page.read()
    cookie = next(value for name, value in page.getheaders() if value.startswith("ronghe_csrf=")).split(";")[0]
    token = cookie.partition("=")[2]
    said = {"verdict": "accept", "reason": "checked"}
    headers = {"Cookie": cookie, "X-CSRF-Token": token}
    if api:
        body, path = json.dumps({**said, "who": "Li Hua"}), f"/api/claims/{claim}/judge"
        headers["Content-Type"] = "application/json"
    else:
        body, path = urlencode({**said, "reviewer": "Li Hua", "csrf": token}), f"/claims/{claim}/judge"
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request("POST", path, body, headers)
    status = connection.getresponse().status
    process.kill()
    process.wait(30)
    connection.close()
    assert status == (200 if api else 303)
    (written,) = [json.loads(line) for line in own.folder.judgements.read_text(encoding="utf-8").splitlines()]
    assert (written["verdict"], written["who"], written["reason"]) == ("accept", "Li Hua", "checked")
    own.build(workers=1)
    assert next(one for one in own.show(FUND).claims if one.claim.id == claim).verdict == "accepted"

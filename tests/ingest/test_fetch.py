"""Fetching an address: only public ones, checked at every step, within limits. The only server is our own."""

import gzip
import http.server
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from ronghe.ingest.address import AddressError, is_public, resolve, split
from ronghe.ingest.fetch import Fetched, FetchError, Limits, fetch

Answer = Callable[[http.server.BaseHTTPRequestHandler], None]
PAGE = "<html><p>国家军民融合产业投资基金</p></html>".encode()


class Site:
    """A server on a loopback port; ``pages`` says what each path answers, ``asked`` what was asked of it."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                site.pages[self.path](self)

            def log_request(self, *_of: object) -> None:
                return

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def limits(self) -> Limits:
        """The usual ones, with this server allowed and nothing else."""
        return Limits(allowed=lambda ip, port: (ip, port) == ("127.0.0.1", self.port), seconds=5)


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    yield found
    found.server.shutdown()
    found.server.server_close()


def answer(data: bytes = PAGE, status: int = 200, **headers: str) -> Answer:
    def send(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content_Length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def dripping(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def test_a_page_is_kept_as_it_came_with_headers_time_and_way(site: Site) -> None:
    site.pages["/a"] = answer(b"", 302, Location="/b/公告.html".encode().decode("latin-1"))
    site.pages["/b/%E5%85%AC%E5%91%8A.html"] = answer(Content_Type="text/html", Set_Cookie="id=1")
    site.pages["/b/%C3%A5%C2%85%C2%AC%C3%A5%C2%91%C2%8A.html"] = answer(Content_Type="text/html", Set_Cookie="id=1")
    got = fetch(site.url("/a"), site.limits)
    assert got.data == PAGE
    assert got.hops == (site.url("/a"),)
    assert ("Content-Type", "text/html") in got.headers
    assert "Set-Cookie" not in dict(got.headers)
    assert got.note()["time"].endswith("Z")
    assert got.name().endswith(".html")
    assert len(site.asked) == 2


def test_what_we_send_says_who_asks_and_nothing_else(site: Site) -> None:
    site.pages["/"] = answer()
    fetch(site.url(), site.limits)
    ((_, headers),) = site.asked
    assert headers["user-agent"].startswith("ronghe/")
    assert set(headers) == {"host", "accept-encoding", "user-agent", "accept"}


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://224.0.0.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://localhost/",
        "http://8.8.8.8:22/",
        "ftp://8.8.8.8/",
        "file:///etc/passwd",
        "http://user:word@8.8.8.8/",
        "http:///",
        "http://8.8.8.8:99999/",
        "https://",
    ],
)
def test_what_is_not_on_the_public_web_is_refused_before_any_connection(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connected(*_args: object, **_options: object) -> socket.socket:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", connected)
    with pytest.raises(FetchError, match="not fetched"):
        fetch(url)


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_allowed_at_the_ports_of_the_web(ip: str) -> None:
    assert is_public(ip, 443)
    assert not is_public(ip, 8080)


def test_every_address_of_a_host_must_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [(socket.AF_INET, 1, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: entries)
    with pytest.raises(AddressError, match=r"10\.0\.0\.1"):
        resolve("example.org", 80, is_public)


def test_the_connection_goes_to_the_address_that_was_checked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/"] = answer()
    asked: list[str] = []

    real = socket.getaddrinfo

    def once(host: str, *args: object, **options: object) -> list[object]:
        if host == "127.0.0.1":
            return list(real(host, *args, **options))  # type: ignore[arg-type]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port))]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    fetch(f"http://example.org:{site.port}/", site.limits)
    assert asked == ["example.org"]
    assert site.asked[0][1]["host"] == f"example.org:{site.port}"


def test_a_redirect_is_checked_like_the_first_address(site: Site) -> None:
    other = Site()
    other.pages["/"] = answer()
    site.pages["/"] = answer(b"", 301, Location=other.url())
    with pytest.raises(FetchError, match="not on the public web"):
        fetch(site.url(), site.limits)
    site.pages["/"] = answer(b"", 301, Location="file:///etc/passwd")
    with pytest.raises(FetchError, match="only http"):
        fetch(site.url(), site.limits)
    assert other.asked == []
    other.server.shutdown()
    other.server.server_close()


def test_redirects_that_lead_in_a_circle_end(site: Site) -> None:
    site.pages["/"] = answer(b"", 302, Location="/")
    with pytest.raises(FetchError, match="more than 5"):
        fetch(site.url(), site.limits)
    assert len(site.asked) == 6


def test_size_is_limited_whatever_the_server_states(site: Site) -> None:
    limits = replace(site.limits, size=1_000)
    site.pages["/stated"] = answer(b"x" * 2_000)
    site.pages["/packed"] = answer(gzip.compress(b"x" * 1_000_000), Content_Encoding="gzip")

    def unstated(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"x" * 2_000)

    site.pages["/unstated"] = unstated
    for path in ("/stated", "/packed", "/unstated"):
        with pytest.raises(FetchError, match="larger than"):
            fetch(site.url(path), limits)


def test_time_is_limited_however_slowly_the_server_sends(site: Site) -> None:
    site.pages["/"] = dripping
    began = time.monotonic()
    with pytest.raises(FetchError, match="no whole answer"):
        fetch(site.url(), replace(site.limits, seconds=0.5))
    assert time.monotonic() - began < 4


def test_a_name_service_that_does_not_answer_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*_args: object, **_options: object) -> list[object]:
        time.sleep(6)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    began = time.monotonic()
    with pytest.raises(FetchError, match="name service"):
        fetch("http://example.org/", Limits(seconds=0.3))
    assert time.monotonic() - began < 4


def test_a_page_sent_compressed_is_kept_readable(site: Site) -> None:
    site.pages["/"] = answer(gzip.compress(PAGE), Content_Encoding="gzip")
    assert fetch(site.url(), site.limits).data == PAGE


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (answer(status=404), "404"),
        (answer(b"", 204), "204"),
        (answer(b""), "empty"),
        (answer(b"short", Content_Length="500"), "broke off"),
        (answer(gzip.compress(PAGE)[:20], Content_Encoding="gzip"), "broke off"),
        (answer(b"no gzip at all", Content_Encoding="gzip"), "failed"),
    ],
)
def test_what_is_no_whole_page_is_none(site: Site, reply: Answer, says: str) -> None:
    site.pages["/"] = reply
    with pytest.raises(FetchError, match=says):
        fetch(site.url(), site.limits)


def test_a_server_that_is_not_there_is_an_error(site: Site) -> None:
    site.server.server_close()
    with pytest.raises(FetchError, match="failed"):
        fetch(site.url(), site.limits)


def test_names_come_from_the_address() -> None:
    def named(url: str) -> str:
        return Fetched(b"x", url, 200, (), "").name()

    assert named("https://example.org/a/b.pdf?x=1") == "b.pdf"
    assert named("https://example.org/") == "example.org"
    assert named("https://example.org/%2e%2e%2fetc") == ".._etc"


def test_addresses_with_control_characters_are_none() -> None:
    with pytest.raises(AddressError):
        split("http://example.org/\r\nHost: x")

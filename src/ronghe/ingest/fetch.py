"""A web address fetched once: its bytes as they came, with the headers, the time and the way there.

This is the only module that opens a connection, and only for an address that the user names.
"""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from ronghe.ingest.address import PORTS, AddressError, Allowed, is_public, resolve, split
from ronghe.ingest.file import DOCUMENT_LIMIT, size
from ronghe.version import VERSION

REDIRECTS = 5
"""How often an address may send on to another."""
SECONDS = 60.0
"""For everything, redirects and the look-up of names among it."""
_BLOCK = 64 * 1024
_MOVED = frozenset({301, 302, 303, 307, 308})
_PRIVATE_HEADERS = frozenset({"set-cookie", "set-cookie2", "www-authenticate", "proxy-authenticate"})
"""They concern our visit, not the page."""


class FetchError(Exception):
    """Why nothing was fetched, in words for a person; never leaves ``add``, which makes an issue of it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take; ``allowed`` says which IP addresses and ports it may contact."""

    size: int = DOCUMENT_LIMIT
    seconds: float = SECONDS
    redirects: int = REDIRECTS
    allowed: Allowed = is_public


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes and ``url``, where they came from in the end; ``hops`` are the addresses before it."""

    data: bytes
    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    time: str
    hops: tuple[str, ...] = ()

    def name(self) -> str:
        """The last part of the address as a file name, the host where there is none."""
        parts = split(self.url)
        last = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1], errors="replace")
        words = "".join(character if character.isprintable() and character not in "/\\" else "_" for character in last)
        return words[:200] or parts.hostname or self.url

    def note(self) -> dict[str, Any]:
        """What the source's record keeps of it."""
        return {
            "url": self.url,
            "status": self.status,
            "headers": [list(pair) for pair in self.headers],
            "time": self.time,
            "hops": list(self.hops),
        }


_LIMITS = Limits()


def fetch(url: str, limits: Limits = _LIMITS) -> Fetched:
    """Fetch an address once, following redirects, each checked like the first; FetchError where nothing comes of it.

    A page that is sent compressed though we ask for it plain is kept decompressed, within the limit of size.
    """
    end = time.monotonic() + limits.seconds
    hops: list[str] = []
    while True:
        try:
            parts = split(_ascii(url))
            with _response(parts, end, limits) as response:
                onward = response.getheader("Location") if response.status in _MOVED else None
                if onward is None:
                    fetched = _kept(url, response, hops, limits)
                    if time.monotonic() >= end:
                        raise TimeoutError
                    return fetched
        except AddressError as error:
            raise FetchError(f"it is not fetched: {error}") from error
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if isinstance(error, TimeoutError) or time.monotonic() >= end:
                raise FetchError(f"there was no whole answer within {limits.seconds:.0f} seconds; try again") from error
            raise FetchError(f"the connection failed ({type(error).__name__}: {str(error)[:100]})") from error
        hops.append(url)
        if len(hops) > limits.redirects:
            raise FetchError(f"it was sent on more than {limits.redirects} times; save the page from a browser")
        url = urljoin(url, onward)


def _ascii(url: str) -> str:
    """The address with all beyond ASCII escaped as browsers do it: the host in its own way."""
    parts = urlsplit(url.strip())
    try:
        netloc = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddressError("its host cannot be written in the way of the net") from error
    return quote(parts._replace(netloc=netloc, fragment="").geturl(), safe="!$%&'()*+,/:;=?@[]~")


@contextmanager
def _response(parts: SplitResult, end: float, limits: Limits) -> Iterator[http.client.HTTPResponse]:
    host = parts.hostname or ""
    port = parts.port or PORTS[parts.scheme]
    connection = _connect(
        host, port, parts.scheme == "https", resolve(host, port, limits.allowed, end - time.monotonic()), end
    )
    cut = threading.Timer(max(0.0, end - time.monotonic()), _shut, [connection.sock])
    cut.daemon = True
    cut.start()
    try:
        if isinstance(connection.sock, ssl.SSLSocket):
            connection.sock.do_handshake()
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", target, headers={"User-Agent": f"ronghe/{VERSION}", "Accept": "*/*"})
        yield connection.getresponse()
    finally:
        cut.cancel()
        connection.close()


def _connect(host: str, port: int, tls: bool, addresses: list[str], end: float) -> http.client.HTTPConnection:
    """A connection to one of the addresses that were checked; the host's name is for its certificate and header."""
    failed: OSError = OSError("no address")
    for ip in addresses:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        try:
            sock = socket.create_connection((ip, port), timeout=left)
            if tls:
                context = ssl.create_default_context()
                sock = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
        except OSError as error:
            failed = error
            continue
        connection = http.client.HTTPConnection(host, port)
        connection.default_port = PORTS["https" if tls else "http"]
        connection.sock = sock
        return connection
    raise failed


def _shut(sock: socket.socket) -> None:
    """End all reading, however slowly the other side sends."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _kept(url: str, response: http.client.HTTPResponse, hops: list[str], limits: Limits) -> Fetched:
    if response.status != 200:
        raise FetchError(f"the server answered {response.status} {response.reason[:60]}; save the page from a browser")
    headers = tuple((name, value) for name, value in response.getheaders() if name.lower() not in _PRIVATE_HEADERS)
    stated = response.getheader("Content-Length") or ""
    if stated.isdecimal() and int(stated) > limits.size:
        raise _too_large(limits)
    data = _body(response, limits)
    if not data:
        raise FetchError("the server sent an empty page")
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Fetched(data, url, response.status, headers, now, tuple(hops))


def _body(response: http.client.HTTPResponse, limits: Limits) -> bytes:
    packed = (response.getheader("Content-Encoding") or "").strip().lower()
    unpack = zlib.decompressobj(wbits=47) if packed in {"gzip", "x-gzip", "deflate"} else None
    out = bytearray()
    while block := response.read(_BLOCK):
        out += unpack.decompress(block, limits.size + 1 - len(out)) if unpack else block
        if len(out) > limits.size:
            raise _too_large(limits)
    stated = response.getheader("Content-Length") or ""
    short = response.length is not None and response.length > 0
    if (unpack and not unpack.eof) or (short and stated.isdecimal()):
        raise FetchError("the answer broke off before its end; try again")
    return bytes(out)


def _too_large(limits: Limits) -> FetchError:
    return FetchError(f"it is larger than {size(limits.size)}; save it and add the file in parts")

"""Pages of the workbench on an atlas of many made-up claims: the server in its own process, 20 readers at work.

`RONGHE_BENCH_CLAIMS` sets how many claims (by default 100,000; the aim is stated for 1,000,000), `RONGHE_BENCH_SECONDS`
how long the readers read (by default 60). Each asks for a page every two seconds, drawn with equal chances; one more
opens the review as often. Nobody judges: an atlas without sources cannot be built anew.
"""

import http.client
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from urllib.parse import quote, urlsplit

from benchmarks.claims import write
from ronghe.casebook import Casebook, open_casebook

READERS, EVERY = 20, 2.0
"""Readers, and seconds between two pages of one."""
_PATIENCE = 600


def run() -> Iterator[str]:
    """Each page the first time, then with all readers: how often, p50 and p99 in milliseconds; then memory."""
    count = int(os.environ.get("RONGHE_BENCH_CLAIMS", "100000"))
    seconds = float(os.environ.get("RONGHE_BENCH_SECONDS", "60"))
    with tempfile.TemporaryDirectory() as scratch:
        book = open_casebook(Path(scratch) / "casebook", create=True)
        book.folder.atlas.parent.mkdir(parents=True, exist_ok=True)
        write(book.folder.atlas, count)
        pages = _pages(book)
        with _server(book.path) as (process, address):
            for name, paths in pages.items():
                yield f"{name}: first {1000 * _ask(address, paths[0]):,.0f} ms"
            taken = _read(address, pages, seconds)
            for name in pages:
                times = sorted(taken[name])
                if times:
                    yield f"{name}: {len(times)} times, {_words(times)}"
            yield f"any page: {_words(sorted(one for times in taken.values() for one in times))}"
            yield f"memory at its highest: {_highest(process.pid):,.0f} MB"


def _words(times: list[float]) -> str:
    p50, p99 = (1000 * times[min(len(times) - 1, int(len(times) * part))] for part in (0.5, 0.99))
    return f"p50 {p50:,.0f} ms, p99 {p99:,.0f} ms"


def _pages(book: Casebook) -> dict[str, list[str]]:
    """Addresses of each kind of page."""
    random = Random(7)
    with book.atlas() as atlas:
        funds = [one.id for one in atlas.listed("Fund", 0, 200)]
        companies = [one.id for one in atlas.listed("Company", 0, 2000)]
        documents = [one.id for one in atlas.newest(500)]
    pairs = [random.sample(companies, 2) for _ in range(50)]
    return {
        "overview": ["/"],
        "ledger": ["/ledger", "/ledger?measure=paid_in", "/ledger?sort=name&start=100"],
        "conflicts": ["/conflicts", "/conflicts?start=60"],
        "fund": [f"/entities/{quote(one)}" for one in funds],
        "company": [f"/entities/{quote(one)}" for one in companies],
        "documents": ["/documents", "/documents?start=300"],
        "document": [f"/documents/{quote(one)}" for one in documents],
        "kind": ["/search?kind=Company&start=5000", "/search?kind=Fund"],
        "search": [f"/search?q={quote(one)}" for one in companies[:200]],
        "network": ["/network"],
        "path": [f"/network?a={quote(a)}&b={quote(b)}" for a, b in pairs],
        "indicators": ["/indicators"],
        "review": ["/review"],
        "screening": ["/screening"],
    }


@contextmanager
def _server(path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-c", "from ronghe.cli.main import run; run()", "serve", "-c", str(path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = next(line for line in process.stdout if "http://" in line)
        yield process, urlsplit(next(word for word in line.split() if word.startswith("http://"))).netloc
        process.terminate()


def _ask(address: str, path: str) -> float:
    """Seconds until the whole page is there."""
    connection = http.client.HTTPConnection(address, timeout=_PATIENCE)
    start = time.perf_counter()
    connection.request("GET", path, headers={"accept-encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    took = time.perf_counter() - start
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return took


def _read(address: str, pages: dict[str, list[str]], seconds: float) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = defaultdict(list)
    end = time.perf_counter() + seconds

    def reader(number: int) -> None:
        random = Random(number)
        due = time.perf_counter() + EVERY * random.random()
        while due < end:
            time.sleep(max(0.0, due - time.perf_counter()))
            name = random.choice(list(pages)) if number else "review"
            taken[name].append(_ask(address, random.choice(pages[name])))
            due += EVERY

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(READERS + 1)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return taken


def _highest(pid: int) -> float:
    """Megabytes of memory that the process held at most, as Linux counts them."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1000
    raise RuntimeError("this system does not say how much memory a process held")

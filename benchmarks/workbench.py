"""Pages of the workbench on a casebook of many made-up claims: the server in its own process, 20 readers at work.

`RONGHE_BENCH_CLAIMS` sets how many claims (by default 100,000; the aim is stated for 1,000,000), `RONGHE_BENCH_SECONDS`
how long the readers read (by default 60), `RONGHE_BENCH_CASEBOOK` a folder in which the casebook is made once and
found again. Each reader asks for a page every two seconds, drawn with equal chances; a reviewer opens the review and
judges the pair that is asked, every `RONGHE_BENCH_JUDGES` seconds (by default 5), through the forms of the page.
"""

import html
import http.client
import os
import re
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
from urllib.parse import quote, urlencode, urlsplit

from benchmarks.made_casebook import adopt, make
from ronghe.casebook import Casebook, is_casebook, open_casebook

READERS, EVERY = 20, 2.0
"""Readers, and seconds between two pages of one."""
_PATIENCE = 600


def run() -> Iterator[str]:
    """Each page the first time, then with all readers: how often, p50 and p99 in milliseconds; then memory."""
    count = int(os.environ.get("RONGHE_BENCH_CLAIMS", "100000"))
    seconds = float(os.environ.get("RONGHE_BENCH_SECONDS", "60"))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(os.environ.get("RONGHE_BENCH_CASEBOOK", scratch)) / f"casebook-{count}"
        book = adopt(open_casebook(path)) if is_casebook(path) else make(path, count)
        pages = _pages(book)
        with _server(book.path) as (process, address):
            start = time.perf_counter()
            for name, paths in pages.items():
                yield f"{name}: first {1000 * _ask(address, paths[0]):,.0f} ms"
            yield f"every page once: {time.perf_counter() - start:.1f} s"
            _settle(process.pid)
            yield f"quiet after {time.perf_counter() - start:.0f} s, memory {_memory(process.pid, 'VmRSS'):,.0f} MB"
            before = _used(process.pid)
            taken = _read(address, pages, seconds)
            for name in (*pages, "judged"):
                times = sorted(taken[name])
                if times:
                    yield f"{name}: {len(times)} times, {_words(times)}"
            every = sorted(one for name, times in taken.items() if name != "judged" for one in times)
            yield f"any page: {len(every)} times, {_words(every)}"
            yield f"the server's processor: {(_used(process.pid) - before) / seconds:.0%} of one core"
            yield f"memory at its highest: {_memory(process.pid, 'VmHWM'):,.0f} MB"


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
            name = random.choice(list(pages))
            taken[name].append(_ask(address, random.choice(pages[name])))
            due += EVERY

    def reviewer() -> None:
        every = float(os.environ.get("RONGHE_BENCH_JUDGES", "5"))
        due = time.perf_counter() + every
        while due < end:
            time.sleep(max(0.0, due - time.perf_counter()))
            taken["judged"].append(_judge(address))
            due += every

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    for one in (*threads, threading.Thread(target=reviewer)):
        one.start()
    for one in threads:
        one.join()
    return taken


def _judge(address: str) -> float:
    """Seconds from the click to the answer that leads on: what the map asks most urgently is judged."""
    connection = http.client.HTTPConnection(address, timeout=_PATIENCE)
    connection.request("GET", "/review")
    page = connection.getresponse()
    cookie = (page.getheader("set-cookie") or "").split(";")[0]
    text = page.read().decode()
    fields = {name: html.unescape(_field(name).findall(text)[0]) for name in ("left", "right")}
    form = {**fields, "csrf": cookie.split("=", 1)[1], "reviewer": "Bench", "verdict": "different"}
    start = time.perf_counter()
    connection.request(
        "POST", "/review", urlencode(form), {"content-type": "application/x-www-form-urlencoded", "cookie": cookie}
    )
    answer = connection.getresponse()
    answer.read()
    if answer.status != 303:
        raise RuntimeError(f"the judgement was answered {answer.status}")
    return time.perf_counter() - start


def _field(name: str) -> re.Pattern[str]:
    return re.compile(f'name="{name}" value="([^"]*)"')


def _settle(pid: int) -> None:
    """Wait until the server has made what it makes at its start: two seconds without work."""
    for _ in range(_PATIENCE):
        before = _used(pid)
        time.sleep(2)
        if _used(pid) - before < 0.05:
            return


def _used(pid: int) -> float:
    """Seconds of processor that a process has taken."""
    parts = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int, which: str) -> float:
    """Megabytes of memory that a process holds (VmRSS) or held at most (VmHWM), as Linux counts them."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(which):
            return int(line.split()[1]) / 1000
    raise RuntimeError("this system does not say how much memory a process held")

"""A casebook of mixed documents, built from nothing: documents a second, and the most memory used.

`python -m benchmarks mixed` takes 2,000 documents; `python -m benchmarks.mixed 10000` as many as asked for.
Memory is the sum over the process that builds, its workers and their parsers, sampled twenty times a second.
"""

import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from benchmarks.workload import text

COUNT = 2_000
_PAGE = 4096


def _html(body: str, dice: random.Random) -> bytes:
    encoding = dice.choice(("utf-8", "gb18030")) if body.isascii() is False else "utf-8"
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in body.split("\n\n"))
    head = f'<meta charset="{encoding}"><title>{escape(body[:20])}</title><meta name="pubdate" content="2018-04-21">'
    menu = "".join(f'<li><a href="/{number}">Link {number}</a></li>' for number in range(40))
    page = f"<!DOCTYPE html><html><head>{head}</head><body><ul>{menu}</ul><article>{paragraphs}</article></body></html>"
    return page.encode(encoding, "replace")


def _plain(body: str, dice: random.Random) -> bytes:
    return body.encode(dice.choice(("utf-8", "utf-8-sig", "utf-16", "gb18030")), "replace")


def _markdown(body: str, _: random.Random) -> bytes:
    return f"---\ntitle: {body[:12]}\ndate: 2018-04-21\n---\n\n# {body[:12]}\n\n{body}\n".encode()


def _csv(body: str, dice: random.Random) -> bytes:
    rows = [f"{part[:20].replace(',', ' ')},{dice.randint(1, 900)}亿元,2018" for part in body.split("\n\n")]
    return "\n".join(["基金,规模,年份", *rows]).encode(dice.choice(("utf-8", "gb18030")), "replace")


def _jsonl(body: str, _: random.Random) -> bytes:
    rows = ({"id": str(n), "text": part} for n, part in enumerate(body.split("\n\n")) if part.strip())
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def _mail(body: str, _: random.Random) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = body[:20].replace("\n", " "), "a@example.org"
    mail["Date"] = "Sat, 21 Apr 2018 08:00:00 +0800"
    mail.set_content(body)
    return mail.as_bytes()


def _zip(body: str, dice: random.Random) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", body)
        archive.writestr("b/c.html", _html(body[: len(body) // 2], dice))
    return packed.getvalue()


def _pdf(body: str, _: random.Random) -> bytes:
    from tests.ingest.pdf_writer import Words, pdf

    lines = [line[at : at + 40] for line in body.split("\n") for at in range(0, len(line), 40)]
    pages = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    return pdf([[Words(line, y=760 - 16 * row) for row, line in enumerate(page)] for page in pages])


def _docx(body: str, _: random.Random) -> bytes:
    from tests.ingest.office_writer import docx, p

    return docx("".join(p(escape(part)) for part in body.split("\n\n")))


FORMS: dict[str, tuple[int, Callable[[str, random.Random], bytes]]] = {
    "html": (50, _html),
    "txt": (15, _plain),
    "md": (5, _markdown),
    "csv": (5, _csv),
    "jsonl": (5, _jsonl),
    "eml": (4, _mail),
    "zip": (1, _zip),
    "pdf": (10, _pdf),
    "docx": (5, _docx),
}
"""Of a hundred documents so many of each form, and what makes one."""


def fill(folder: Path, count: int) -> int:
    """Write so many documents, most of 500 to 8,000 characters and one in a thousand of 400,000; their bytes."""
    dice = random.Random(count)
    names = list(FORMS)
    total = 0
    for number in range(count):
        name = dice.choices(names, weights=[FORMS[name][0] for name in names])[0]
        length = 400_000 if number % 1_000 == 999 else int(500 * 2 ** dice.uniform(0, 4))
        body = text(dice.choice(("zh", "en")), length, seed=number)
        data = FORMS[name][1](body, dice)
        below = folder / f"{number // 1000}"
        below.mkdir(exist_ok=True)
        (below / f"{number}.{name}").write_bytes(data)
        total += len(data)
    return total


def family(process: int) -> Iterator[int]:
    """A process and all that descend from it."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def memory(process: int) -> int:
    """Bytes that a process and its descendants hold in memory now."""
    total = 0
    for one in family(process):
        try:
            total += int(Path(f"/proc/{one}/statm").read_text().split()[1]) * _PAGE
        except (OSError, IndexError):
            continue
    return total


def watched(command: list[str]) -> tuple[float, int]:
    """Seconds that a command takes, and the most memory that it held."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    most = 0
    done = threading.Event()

    def look() -> None:
        nonlocal most
        while not done.wait(0.05):
            most = max(most, memory(process.pid))

    thread = threading.Thread(target=look)
    thread.start()
    status = process.wait()
    done.set()
    thread.join()
    if status:
        raise RuntimeError(f"{command} ended with {status}")
    return time.perf_counter() - began, most


def measure(count: int, workers: tuple[int, ...] = (2,)) -> Iterator[str]:
    """Lines of the report: adding, then a first build for each number of workers."""
    import ronghe

    with tempfile.TemporaryDirectory() as folder:
        inbox, book = Path(folder) / "inbox", Path(folder) / "casebook"
        inbox.mkdir()
        size = fill(inbox, count)
        ours = [sys.executable, "-m", "ronghe.cli.main"]
        seconds, most = watched([*ours, "add", str(inbox), "-c", str(book)])
        yield f"{count:,} mixed files of {size / 1e6:.0f} MB, add: {seconds:.1f} s, {most / 1e6:.0f} MB of memory"
        for number in workers:
            shutil.rmtree(book / "derived", ignore_errors=True)
            seconds, most = watched([*ours, "build", "-c", str(book), "--workers", str(number)])
            with ronghe.open(book).atlas() as atlas:
                meta = atlas.meta()
            yield (
                f"build with {number} workers: {seconds:.1f} s, {count / seconds:.0f} files/s, {most / 1e6:.0f} MB;"
                f" {meta['documents']} documents, {meta['claims']} claims, {meta['issues']} issues"
            )


def run() -> Iterator[str]:
    """Lines of the report for ``make bench``."""
    yield from measure(COUNT)


if __name__ == "__main__":
    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT, (2, 1)):
        print(line, flush=True)

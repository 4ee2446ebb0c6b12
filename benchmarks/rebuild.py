"""Seconds of a first build, and of a build with nothing new (aim: about 2 s)."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.workload import documents

COUNT = 200


def run() -> Iterator[str]:
    """Lines of the report."""
    import ronghe
    from ronghe.casebook import Declared

    with tempfile.TemporaryDirectory() as folder:
        inbox = Path(folder) / "inbox"
        inbox.mkdir()
        for language in ("zh", "en"):
            for number, body in enumerate(documents(language, COUNT // 2 * 4_000)):
                (inbox / f"{language}-{number}.txt").write_text(body, encoding="utf-8")
        book = ronghe.open(Path(folder) / "casebook", create=True)
        book.add([inbox], Declared())
        for label in ("first build", "build with nothing new"):
            start = time.perf_counter()
            book.build()
            yield f"{COUNT} documents of 4,000 characters, {label}: {time.perf_counter() - start:.2f} s"

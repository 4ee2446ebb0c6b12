"""Pages that are pictures: whether anything is installed that reads them, and what it read."""

import importlib.metadata
import importlib.util
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ronghe.ingest.file import File
from ronghe.ingest.formats.parsed import page_numbers
from ronghe.ingest.sandbox import SCANS, Failure
from ronghe.model import Issue

MOST_PAGES = 500
"""Pages of one document that are read from pictures; each takes a second or more."""
PAGE_SECONDS = 40
"""Seconds of computing that one page may take."""
_TOGETHER = 4
"""Pages that are read in one go, so that one bad page costs few others."""


@cache
def reader() -> str | None:
    """The reader of pictures that is installed, with its version; None where there is none.

    It is part of what a reading depends on: installing it makes pages readable that were not.
    """
    if any(importlib.util.find_spec(name) is None for name in ("rapidocr", "onnxruntime")):
        return None
    return f"rapidocr {importlib.metadata.version('rapidocr')}"


def read_pages(data: bytes, pages: Sequence[int]) -> dict[str, Any]:
    """Lines and confidence of each page that could be read, by its number as a word."""
    found: dict[str, Any] = {}
    for start in range(0, min(len(pages), MOST_PAGES), _TOGETHER):
        some = list(pages[start : min(start + _TOGETHER, MOST_PAGES)])
        answer = SCANS.run("scan", data, {"pages": some}, PAGE_SECONDS * len(some))
        if not isinstance(answer, Failure):
            found.update({page: scan for page, scan in answer["pages"].items() if scan["lines"]})
    return found


def notice(file: File, sure: Mapping[str, float]) -> Issue:
    """That pages were read from pictures, and how sure the reader was of the least sure one."""
    pages = page_numbers(sorted(map(int, sure)))
    message = (
        f"{file.name} has pictures on {pages}, which {reader()} read (at least {min(sure.values()):.0%} sure);"
        " check quotes from there against the original."
    )
    return file.issue("read_from_picture", message)


def issue(file: File, pages: Sequence[int]) -> Issue:
    """The issue that names the pages which stay unread."""
    advice = (
        "they could not be read; check them against the original"
        if reader()
        else "install what reads them (make ocr, or the extra ronghe[ocr]) and build again"
    )
    message = f"{file.name} has pictures without text on {page_numbers(pages)}; {advice}."
    return file.issue("scanned_page", message)

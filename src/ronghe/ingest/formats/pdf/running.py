"""Lines that run along the pages: headers, footers and page numbers."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ronghe.ingest.formats.pdf.line import Line
from ronghe.ingest.formats.pdf.ruled import Grid

MARGIN = 0.12
"""The part of a page's height at its top and bottom where such lines stand."""
OUTERMOST = 3
"""Lines from the edge that may run along."""
OFTEN = 0.3
"""A line on so many of the pages runs along; left and right pages may have different ones."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[\s\-–—·.|/〔〕\[\]]{0,10}(?:第|page|p\.)?\s{0,5}(?:\d{1,4}|[ivxlc]{1,7})\s{0,5}页?"
    r"(?:\s{0,5}(?:/|of|共|,|，)\s{0,5}共?\s{0,5}\d{1,4}\s{0,5}页?)?[\s\-–—·.|/〔〕\[\]]{0,10}",
    re.IGNORECASE,
)


def without_running(
    pages: Sequence[Sequence[Line | Grid]], heights: Sequence[float]
) -> tuple[list[list[Line | Grid]], list[str]]:
    """The pages without their running lines, and each of those once, as on the page where it came first."""
    outer = [list(_outer(lines, height)) for lines, height in zip(pages, heights, strict=True)]
    counted = Counter(key for found in outer for key in {_key(zone, line) for zone, line in found})
    full = sum(1 for lines in pages if lines)
    needed = 2 if full == 2 else max(3, math.ceil(OFTEN * full))
    kept: list[list[Line | Grid]] = []
    running: dict[str, None] = {}
    for lines, found in zip(pages, outer, strict=True):
        gone: set[Line | Grid] = set()
        for zone, line in found:
            if counted[_key(zone, line)] >= needed:
                running.setdefault(line.text)
                gone.add(line)
            elif _NUMBER.fullmatch(line.text):
                gone.add(line)
        kept.append([line for line in lines if line not in gone])
    numbers = {_DIGITS.sub("#", line): line for line in reversed(running)}
    return kept, [line for line in running if line in numbers.values() and not _NUMBER.fullmatch(line)]


def _key(zone: str, line: Line) -> str:
    """Equal for one running line on several pages, and unequal for a title in larger type than its header."""
    return f"{zone} {line.size:.0f} {_DIGITS.sub('#', ''.join(line.text.split()))}"


def _outer(page: Sequence[Line | Grid], height: float) -> Iterator[tuple[str, Line]]:
    """The outermost lines of the margins, with the margin's name."""
    if height <= 0:
        return
    by_height = sorted((one for one in page if isinstance(one, Line)), key=lambda line: line.bottom)
    for line in by_height[:OUTERMOST]:
        if line.top < height * MARGIN:
            yield "foot", line
    for line in by_height[-OUTERMOST:]:
        if line.bottom > height * (1 - MARGIN):
            yield "head", line

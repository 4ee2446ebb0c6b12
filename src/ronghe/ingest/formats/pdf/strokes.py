"""Straight lines drawn on a page, and which of them belong to one table."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

NEAR = 3.0
"""Points: lines nearer than this are one line, and a line so thick still is one."""
MOST_OBJECTS = 4_000
"""A page with more drawn things is a map or a chart."""
MOST_STROKES = 600
"""Lines in one direction; a page with more is a drawing, and looking at all pairs of them would take long."""


class Stroke(NamedTuple):
    """A straight line: where it lies across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


def strokes_of(page: Any) -> tuple[list[Stroke], list[Stroke]]:
    """Lines across and down; a rectangle is four of them."""
    count = pdfium.FPDFPage_CountObjects(page)
    if not 0 < count <= MOST_OBJECTS or page.get_rotation() % 180:
        return [], []
    across: list[Stroke] = []
    down: list[Stroke] = []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for number in range(count):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            continue
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if y1 - y0 <= NEAR and x1 - x0 > NEAR:
            across.append(Stroke((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= NEAR and y1 - y0 > NEAR:
            down.append(Stroke((x0 + x1) / 2, y0, y1))
        elif pdfium.FPDFPath_CountSegments(drawn) in (4, 5):
            across += (Stroke(y0, x0, x1), Stroke(y1, x0, x1))
            down += (Stroke(x0, y0, y1), Stroke(x1, y0, y1))
    return _merged(across), _merged(down)


def _merged(strokes: list[Stroke]) -> list[Stroke]:
    """Pieces of one line as one; lines closer than ``NEAR`` are one."""
    out: list[Stroke] = []
    level: list[Stroke] = []
    for stroke in [*sorted(strokes), None]:
        if stroke is not None and (not level or stroke.at - level[0].at < NEAR):
            level.append(stroke)
            continue
        at = sum(one.at for one in level) / max(1, len(level))
        start = len(out)
        for one in sorted(level, key=lambda one: one.start):
            if len(out) > start and one.start <= out[-1].end + NEAR:
                out[-1] = Stroke(at, out[-1].start, max(out[-1].end, one.end))
            else:
                out.append(Stroke(at, one.start, one.end))
        level = [] if stroke is None else [stroke]
    return out


def groups_of(across: list[Stroke], down: list[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Lines that cross or touch, directly or through others: those of one table."""
    owner = list(range(len(down)))

    def root(number: int) -> int:
        while owner[number] != number:
            number = owner[number]
        return number

    crossed = [[number for number, two in enumerate(down) if _cross(one, two)] for one in across]
    for numbers in crossed:
        for number in numbers[1:]:
            owner[root(number)] = root(numbers[0])
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for number, two in enumerate(down):
        groups.setdefault(root(number), ([], []))[1].append(two)
    for one, numbers in zip(across, crossed, strict=True):
        if numbers:
            groups[root(numbers[0])][0].append(one)
    return sorted(groups.values(), key=lambda group: -max((one.at for one in group[0]), default=0.0))


def _cross(one: Stroke, two: Stroke) -> bool:
    return one.start - NEAR <= two.at <= one.end + NEAR and two.start - NEAR <= one.at <= two.end + NEAR

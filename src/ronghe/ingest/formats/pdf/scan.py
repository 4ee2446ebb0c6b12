"""Pictures of pages read by RapidOCR; runs in the sandbox. Its models lie in its package, nothing is fetched."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from statistics import median
from typing import Any

import pypdfium2

from ronghe.ingest.formats.parsed import Refused
from ronghe.ingest.formats.pdf.line import clean

DOTS = 1_600
"""Dots of the longer side of the picture that is read, 137 an inch on A4: Chinese of 7.5 points was read without a
fault at 1,200, and a page takes 6 s of one core."""
_EVEN = 0.35
"""Boxes differ by some dots from line to line; so far from the usual height, a line is of the usual size."""

_Row = tuple[str, float, float, float, float, float]
"""Words, left, right, bottom and top of their box in points, and how sure the reader is."""


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    models = sorted(path.name for path in (resources.files("rapidocr") / "models").iterdir())
    if not any("det" in name for name in models) or not any("rec" in name for name in models):
        raise Refused("scanned_page", "needs the models of rapidocr, which are not in its package; install it anew.")
    return RapidOCR(params={"Global.log_level": "error", "EngineConfig.onnxruntime.intra_op_num_threads": 1})


def parse(data: bytes, options: Mapping[str, Any]) -> dict[str, Any]:
    """``{"pages": {number: {"lines", "confidence"}}}`` for the pages of ``options["pages"]`` (from 1)."""
    file = pypdfium2.PdfDocument(data)
    return {"pages": {str(number): _read(file, number) for number in options["pages"]}}


def _read(file: Any, number: int) -> dict[str, Any]:
    page = file.get_page(number - 1)
    width, height = page.get_size()
    scale = DOTS / max(width, height, 1.0)
    picture = page.render(scale=scale, grayscale=False, rev_byteorder=False).to_numpy()
    found = _engine()(picture[:, :, :3])
    page.close()
    rows = []
    for box, words, sure in zip(
        [] if found.boxes is None else found.boxes, found.txts or (), found.scores or (), strict=True
    ):
        body = clean(words).strip()
        if body:
            across = [float(corner[0]) / scale for corner in box]
            up = [height - float(corner[1]) / scale for corner in box]
            rows.append((body, min(across), max(across), min(up), max(up), float(sure)))
    lines = _in_order(rows)
    confidence = sum(row[5] * len(row[0]) for row in rows) / max(1, sum(len(row[0]) for row in rows))
    return {"lines": lines, "confidence": round(confidence, 3)}


def _in_order(rows: list[_Row]) -> list[list[Any]]:
    """Top to bottom, and left to right within a line; each row with the size of its type."""
    usual = median([row[4] - row[3] for row in rows] or [1.0])
    lines: list[list[_Row]] = []
    for row in sorted(rows, key=lambda row: -row[4]):
        if not lines or (row[3] + row[4]) / 2 < lines[-1][0][3]:
            lines.append([])
        lines[-1].append(row)
    return [[*row[:5], _size(row, usual)] for line in lines for row in sorted(line, key=lambda row: row[1])]


def _size(row: _Row, usual: float) -> float:
    height = row[4] - row[3]
    return usual if abs(height - usual) < _EVEN * usual else max(1.0, height)

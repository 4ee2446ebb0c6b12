"""Pictures of pages read by RapidOCR; runs in the sandbox. Its models lie in its package, nothing is fetched."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import pypdfium2

from ronghe.ingest.formats.parsed import Refused
from ronghe.ingest.formats.pdf_line import clean

DOTS = 2_000
"""Dots of the longer side of the picture that is read: about 170 an inch on A4, where small print is still clear."""


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


def _in_order(rows: list[tuple[str, float, float, float, float, float]]) -> list[list[Any]]:
    """Top to bottom, and left to right within a line; type sizes rounded, since boxes differ by a dot or two."""
    rows = sorted(rows, key=lambda row: -row[4])
    out: list[list[Any]] = []
    line: list[tuple[str, float, float, float, float, float]] = []
    for row in rows:
        if line and row[4] < (line[0][3] + line[0][4]) / 2:
            out += [[*one[:5], _size(one)] for one in sorted(line, key=lambda one: one[1])]
            line = []
        line.append(row)
    return out + [[*one[:5], _size(one)] for one in sorted(line, key=lambda one: one[1])]


def _size(row: tuple[str, float, float, float, float, float]) -> float:
    return max(1.0, round((row[4] - row[3]) / 3) * 3)

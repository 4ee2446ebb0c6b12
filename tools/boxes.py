"""Draws src/ronghe/ingest/formats/pdf/fonts/boxes.ttf: every Han, kana and hangul character is the same empty box.

PDFium takes it for Chinese fonts that a PDF names and does not carry; see ronghe.ingest.formats.pdf.library.
Run: python -m tools.boxes [PATH]
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

PLACE = Path(__file__).parent.parent / "src/ronghe/ingest/formats/pdf/fonts/boxes.ttf"
UNITS, ASCENT, DESCENT, MARGIN = 1000, 880, -120, 40
"""An em, and the box within it, as in common Chinese fonts."""
CHARACTERS = (
    (0x2E80, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
    (0x20000, 0x323AF),
)
"""From the first to the last of each range of Unicode: radicals to unified ideographs, hangul, forms, extensions."""
CODE_PAGES = 1 | 1 << 17 | 1 << 18 | 1 << 19 | 1 << 20 | 1 << 21
"""OS/2 ulCodePageRange1: Latin, Japanese, simplified Chinese, Korean, traditional Chinese, Korean Johab."""
_MADE = 3_786_825_600
"""The time in the file (2024-01-01, seconds from 1904), so that the same script draws the same bytes."""


def draw(path: Path) -> None:
    """Write the font."""
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder([".notdef", "box"])
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "box": _box()})
    builder.setupHorizontalMetrics({".notdef": (UNITS, 0), "box": (UNITS, MARGIN)})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    names = {"familyName": "Ronghe Boxes", "styleName": "Regular", "fullName": "Ronghe Boxes", "psName": "RongheBoxes"}
    builder.setupNameTable(names | {"uniqueFontIdentifier": "Ronghe Boxes", "version": "1"})
    builder.font["cmap"] = _characters()
    builder.setupOS2(
        sTypoAscender=ASCENT,
        sTypoDescender=DESCENT,
        usWinAscent=ASCENT,
        usWinDescent=-DESCENT,
        ulCodePageRange1=CODE_PAGES,
        ulCodePageRange2=0,
    )
    builder.setupPost()
    builder.updateHead(created=_MADE, modified=_MADE)
    builder.font.recalcTimestamp = False
    builder.save(path)


def _box() -> object:
    pen = TTGlyphPen(None)
    left, right, bottom, top = MARGIN, UNITS - MARGIN, DESCENT + MARGIN, ASCENT - MARGIN
    pen.moveTo((left, bottom))
    for corner in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _characters() -> object:
    """All characters on one glyph: format 13, made for fonts of last resort."""
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language, table.format = 3, 10, 0, 13
    table.cmap = {code: "box" for first, last in CHARACTERS for code in range(first, last + 1)}
    characters = newTable("cmap")
    characters.tableVersion, characters.tables = 0, [table]
    return characters


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else PLACE)

"""A PDF in the fewest words: text at places, in standard fonts that need no file, or nothing but a picture."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A line of text; ``x`` and ``y`` in points from the lower left corner."""

    text: str
    x: float = 72
    y: float = 700
    size: float = 11


@dataclass(frozen=True)
class Rule:
    """A drawn line from place to place, or with ``box`` the rectangle between the two."""

    x0: float
    y0: float
    x1: float
    y1: float
    box: bool = False


def ruled(rows: Sequence[Sequence[str]], top: float = 700, x: float = 72, column: float = 120) -> list[Words | Rule]:
    """A table with a line around every cell, rows of 20 points."""
    bottom, right = top - 20 * len(rows), x + column * len(rows[0])
    out: list[Words | Rule] = [Rule(x, top - 20 * n, right, top - 20 * n) for n in range(len(rows) + 1)]
    out += [Rule(x + column * n, bottom, x + column * n, top) for n in range(len(rows[0]) + 1)]
    for number, row in enumerate(rows):
        out += [Words(cell, x + 4 + column * n, top - 14 - 20 * number, 9) for n, cell in enumerate(row) if cell]
    return out


def pdf(
    pages: Sequence[Sequence[Words | Rule] | str], info: str = "", *, packed: bool = False, links: str = ""
) -> bytes:
    """A PDF of these pages. A page given as a string is "picture", "blank", or a raw content stream.

    ``links`` are annotations that stand on every page.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe)"
        b" /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 6 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        b" /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Length 4 >>\nstream\n\x00\xff\xff\x00\nendstream",
        f"<< {info} >>".encode("latin-1"),
    ]
    kids = []
    for page in pages:
        content = _content(page)
        extra = b""
        if packed:
            content, extra = zlib.compress(content, 9), b"/Filter /FlateDecode "
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /P 7 0 R >> >> /Annots [%s] >>"
            % (len(objects) + 2, links.encode())
        )
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (extra, len(content), content))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    return _file(objects)


def _content(page: Sequence[Words | Rule] | str) -> bytes:
    if isinstance(page, str):
        drawn = {"picture": "q 595 0 0 842 0 0 cm /P Do Q", "blank": ""}
        return drawn.get(page, page).encode("latin-1")
    return b"\n".join(_show(one) if isinstance(one, Words) else _draw(one) for one in page)


def _draw(rule: Rule) -> bytes:
    if rule.box:
        return b"%g %g %g %g re S" % (rule.x0, rule.y0, rule.x1 - rule.x0, rule.y1 - rule.y0)
    return b"0.5 w %g %g m %g %g l S" % (rule.x0, rule.y0, rule.x1, rule.y1)


def _show(words: Words) -> bytes:
    """Latin in Helvetica, all else in the Chinese font."""
    try:
        raw, font = words.text.encode("cp1252"), b"F1"
    except UnicodeEncodeError:
        raw, font = words.text.encode("utf-16-be"), b"F2"
    place = b"BT /%s %g Tf %g %g Td <%s> Tj ET"
    return place % (font, words.size, words.x, words.y, raw.hex().encode())


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 8 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def bomb_of_forms(levels: int = 12, each: int = 10) -> bytes:
    """A page that draws a form ten times, each of which draws another ten times, and so on."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 9 0 R >> >> >>",
        b"<< /Length 5 >>\nstream\n/X Do\nendstream",
        *[b"<< >>"] * 4,
    ]
    for level in range(levels):
        body = b"/X Do " * each if level < levels - 1 else b"q Q"
        head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
        objects.append((head + b" /Length %d >>\nstream\n%s\nendstream") % (len(objects) + 2, len(body), body))
    return _file(objects)

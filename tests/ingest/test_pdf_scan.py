"""Pictures of pages, read by RapidOCR where it is installed."""

import zlib

import pypdfium2
import pytest

from ronghe.ingest.documents import documents
from ronghe.ingest.formats.pdf import scanned as pdf_scanned
from ronghe.model import Document
from tests.ingest.helpers import issues
from tests.ingest.pdf_writer import Words, pdf

LINES = (
    "The fund was registered in Beijing in December 2018, and its managers say",
    "that it will invest in aerospace.",
)


def scanned() -> bytes:
    """A page of words, drawn as a picture and put into a page without words."""
    words = [Words(line, 72, 700 - 15 * number) for number, line in enumerate(LINES)]
    bitmap = pypdfium2.PdfDocument(pdf([words]))[0].render(scale=2, grayscale=True)
    rows = bytes(bitmap.buffer)
    dots = b"".join(rows[start : start + bitmap.width] for start in range(0, len(rows), bitmap.stride))
    packed = zlib.compress(dots)
    small = b"/Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\n\x00\xff\xff\x00"
    large = b"/Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
    large += b" /Length %d >>\nstream\n%s"
    file = pdf(["picture"])
    assert small in file
    return file.replace(small, large % (bitmap.width, bitmap.height, len(packed), packed))


@pytest.mark.skipif(pdf_scanned.reader() is None, reason="rapidocr is not installed (make ocr)")
def test_a_picture_of_a_page_is_read_with_its_confidence() -> None:
    found = list(documents(scanned(), "a.pdf"))
    assert issues(found) == ["read_from_picture"]
    document = found[1]
    assert isinstance(document, Document)
    assert document.text == " ".join(LINES)
    assert document.metadata["ocr"]["1"] > 0.9


def test_without_a_reader_the_page_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_scanned, "reader", lambda: None)
    assert issues(list(documents(scanned(), "a.pdf"))) == ["scanned_page"]

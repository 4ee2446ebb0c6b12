"""PDFs that name Chinese fonts and do not carry them."""

from pathlib import Path

from ronghe.ingest.formats.pdf.library import FONTS
from tests.ingest.helpers import one
from tests.ingest.pdf_writer import Words, pdf
from tools.boxes import draw


def test_a_character_that_stands_alone_is_read_though_no_font_has_it() -> None:
    document = one(pdf([[Words("甲", 80, 646, 9), Words("乙方", 80, 600, 9), Words("한", 80, 560, 9)]]), "a.pdf")
    assert [line for line in document.text.split("\n") if line] == ["甲", "乙方", "한"]


def test_the_font_is_what_its_script_draws(tmp_path: Path) -> None:
    draw(tmp_path / "boxes.ttf")
    assert (tmp_path / "boxes.ttf").read_bytes() == (FONTS / "boxes.ttf").read_bytes()

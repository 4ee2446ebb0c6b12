"""PDF: paragraphs, pages, what runs along them, and pages that are pictures."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from ronghe.ingest.documents import documents
from ronghe.ingest.formats.pdf import scanned as pdf_scanned
from ronghe.model import Document
from tests.ingest.helpers import issues, one, read
from tests.ingest.pdf_writer import Words, pdf


def column(*lines: str, x: float = 72, y: float = 700, size: float = 11) -> list[Words]:
    return [Words(line, x, y - 15 * number, size) for number, line in enumerate(lines)]


def test_lines_of_a_chinese_paragraph_are_joined_without_a_space() -> None:
    lines = column("国家军民融合产业投资基金于二〇一八年十二月在北", "京注册成立，注册资本五百一十亿元。")
    assert (
        one(pdf([lines]), "a.pdf").text
        == "国家军民融合产业投资基金于二〇一八年十二月在北京注册成立，注册资本五百一十亿元。"
    )


def test_a_number_at_the_end_of_a_chinese_line_stays_one_with_its_unit() -> None:
    lines = column(
        "其中政府出资的部分，按照市政府的决定，共计人民币40", "亿元，占比百分之二十，其余部分由民营企业出资认缴。"
    )
    assert "人民币40亿元" in one(pdf([lines]), "a.pdf").text


def test_lines_of_an_english_paragraph_are_joined_with_one() -> None:
    lines = column(
        "The fund was registered in Beijing in December of", "the year before, and it will invest in aerospace."
    )
    assert one(pdf([lines]), "a.pdf").text.count("\n") == 0
    assert "December of the year" in one(pdf([lines]), "a.pdf").text


@pytest.mark.parametrize(
    "lines",
    [
        column("The line is short.", "After it a new paragraph of the text begins here."),
        [
            Words("The first heading of the text stands", 72, 700, 18),
            Words("over text of another size and goes on", 72, 684),
        ],
        [
            Words("A line of the text that is as long as others", 72, 700),
            Words("and one that stands far below the first one", 72, 640),
        ],
        column(
            "Here the first line of a list is as long as it is", "1. and here its first item stands on its own line"
        ),
    ],
)
def test_paragraphs_headings_and_items_stand_on_lines_of_their_own(lines: list[Words]) -> None:
    assert one(pdf([lines]), "a.pdf").text.split("\n") == [line.text for line in lines]


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = column("国家军民融合产业投资基金于二〇一八年十二月在北", "京注册成立，注册资本五百一十亿元，由财政部发起。")
    second = [Words("其首期规模以外的资金将分批到位并由管理人负责", 94, 670), Words("投资。", 72, 655)]
    text = one(pdf([lines + second]), "a.pdf").text
    assert text.split("\n") == [lines[0].text + lines[1].text, second[0].text + second[1].text]


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        (
            "These days the money comes from many an inter-",
            "national fund and from local banks too",
            "international fund",
        ),
        ("These days the money comes from large state-", "owned firms and from local banks too", "state-owned firms"),
        (
            "That civil and military ties are civil-",
            "military ties, and more money will come in",
            "civil-military ties",
        ),
        (
            "The re-use of the money is seen, and the re-",
            "use of the rest of it will come later",
            "the re-use of the rest",
        ),
        (
            "These days the money comes from those in non-",
            "Chinese firms and from local banks too",
            "non-Chinese firms",
        ),
    ],
)
def test_a_hyphen_at_a_lines_end_stays_where_the_word_has_one(first: str, second: str, word: str) -> None:
    assert word in one(pdf([column(first, second)]), "a.pdf").text


def body(page: int) -> list[Words]:
    return column(
        f"Page body {chr(96 + page)} says what no other page of it says.",
        "A second line of it is longer than the first one is.",
    )


def test_every_place_of_the_text_knows_its_page() -> None:
    document = one(pdf([body(1), "blank", body(3)]), "a.pdf")
    assert len(document.pages) == 3
    assert document.text[document.pages[2] :].startswith("Page body c")
    assert document.pages[1] == document.pages[2]
    assert document.metadata["page_count"] == 3


def test_what_runs_along_the_pages_is_left_out_and_remembered() -> None:
    pages = [
        [Words(f"Annual report on funds, {page}", 72, 810, 9), *body(page), Words(f"- {page} -", 290, 30, 9)]
        for page in (1, 2, 3, 4)
    ]
    document = one(pdf(pages), "a.pdf")
    assert "Annual report" not in document.text
    assert "- 2 -" not in document.text
    assert document.metadata["running_lines"] == ["Annual report on funds, 1"]
    assert all(document.text[start:].startswith("Page body") for start in document.pages)


def test_a_line_that_differs_from_page_to_page_does_not_run_along() -> None:
    pages = [[Words(f"Chapter about {name}", 72, 810, 9), *body(1)] for name in ("ships", "planes", "trains")]
    assert one(pdf(pages), "a.pdf").text.count("Chapter about") == 3


def test_a_title_in_larger_type_than_the_header_of_its_words_stays() -> None:
    pages = [[Words("Funds of the year", 72, 810, 9 if page > 1 else 20), *body(page)] for page in (1, 2, 3, 4)]
    assert one(pdf(pages), "a.pdf").text.count("Funds of the year") == 1


def test_a_ragged_english_line_goes_on_where_the_next_begins_small() -> None:
    lines = column(
        "The programs of the fund are many and all of them say", "that they differ, and that the", "responsibilities"
    )
    assert one(pdf([lines]), "a.pdf").text.count("\n") == 1


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first = column(
        "A line of a page of the report on all of the funds", "The fund was registered in Beijing in December of"
    )
    second = column(
        "the year before, and its managers say it invests.", "Its second line is about as long as the others are."
    )
    document = one(pdf([first, second]), "a.pdf")
    assert "December of the year before" in document.text
    assert document.text[document.pages[1] :].startswith("the year before")


def test_radicals_are_read_as_the_characters_they_stand_for() -> None:
    assert one(pdf([column("产业基\u2fa6由国防科⼯局设立")]), "a.pdf").text == "产业基金由国防科工局设立"


def test_spaced_out_chinese_is_closed_up() -> None:
    assert one(pdf([column("军 民 融 合 产 业 基 金")]), "a.pdf").text == "军民融合产业基金"


@pytest.mark.parametrize(
    ("info", "title"),
    [
        ("/Title (Funds of the year)", "Funds of the year"),
        ("/Title (Microsoft Word - Funds of the year)", "Funds of the year"),
        ("/Title (report_v3.docx)", "The large words"),
        ("/Title (Untitled)", "The large words"),
        ("", "The large words"),
    ],
)
def test_the_title_is_the_files_own_or_the_largest_words(info: str, title: str) -> None:
    lines = [Words("The large words", 72, 760, 22), *body(1), *column("Some more of it", y=500)]
    document = one(pdf([lines], info + " /CreationDate (D:20200101000000Z)"), "a.pdf")
    assert document.title == title
    assert document.published is None


def test_a_page_that_is_a_picture_is_named_with_what_would_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_scanned, "reader", lambda: None)
    found = read(pdf(["picture", body(2), "picture", "picture"]), "a.pdf")
    assert issues(found) == ["scanned_page"]
    assert "pages 1, 3–4" in str(found[0])
    assert "ronghe[ocr]" in str(found[0])
    assert isinstance(found[1], Document)
    assert issues(read(pdf(["picture"]), "a.pdf")) == ["scanned_page"]
    assert issues(read(pdf(["blank"]), "a.pdf")) == ["empty"]


def test_what_a_reader_of_pictures_reads_stands_on_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_pages(_data: bytes, pages: Sequence[int]) -> Mapping[str, Any]:
        lines = [
            ["The first line of the picture goes on to the", 72, 300, 700, 711, 11],
            ["next.", 72, 90, 685, 696, 11],
        ]
        return {str(page): {"lines": lines, "confidence": 0.91} for page in pages if page != 4}

    monkeypatch.setattr(pdf_scanned, "reader", lambda: "a reader")
    monkeypatch.setattr(pdf_scanned, "read_pages", read_pages)
    found = list(documents(pdf([body(1), "picture", body(3), "picture"]), "a.pdf"))
    assert issues(found) == ["read_from_picture", "scanned_page"]
    assert "page 2, which a reader read (at least 91% sure)" in str(found[0])
    assert "page 4" in str(found[1])
    document = found[2]
    assert isinstance(document, Document)
    assert document.text[document.pages[1] :].startswith("The first line of the picture goes on to the next.")
    assert document.metadata["ocr"] == {"2": 0.91}


def test_an_address_behind_words_is_a_link_of_them() -> None:
    rect = "/Rect [70 480 300 500]"
    links = f"<< /Type /Annot /Subtype /Link {rect} /A << /S /URI /URI (https://example.org/a) >> >>"
    links += f" << /Type /Annot /Subtype /Link {rect} /A << /S /URI /URI (file:///etc/passwd) >> >>"
    page = [*body(1), Words("linked words", 72, 486)]
    document = one(pdf([page], links=links), "a.pdf")
    assert [(link.span.quote(document.text), link.url) for link in document.links] == [
        ("linked words", "https://example.org/a")
    ]


def test_a_file_without_its_end_is_read_as_far_as_it_goes() -> None:
    whole = pdf([body(1)])
    found = read(whole[: whole.rindex(b"%%EOF")], "a.pdf")
    assert issues(found) == ["truncated"]
    assert isinstance(found[-1], Document)

"""The report: its figures are the ledger's, its notes open the right sentence, and nothing in it can run."""

import base64
import csv
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html

import ronghe
from ronghe.analyse.amounts import Language
from ronghe.casebook import Casebook
from ronghe.errors import LensError
from ronghe.export.figures import figure_words, interval_words
from ronghe.export.labels import measure_label
from ronghe.lens.report import report_template

LANGUAGES: tuple[Language, ...] = ("en", "zh")
Made = tuple[Casebook, Language, Path]


@pytest.fixture(scope="session", params=["example_book", "hostile_book", "seed_book"])
def book(request: pytest.FixtureRequest) -> Casebook:
    found: Casebook = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session", params=LANGUAGES)
def made(book: Casebook, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("report")
    book.report(folder, request.param)
    return book, request.param, folder


def page_of(folder: Path) -> html.HtmlElement:
    return html.fromstring((folder / "report.html").read_bytes())


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_every_figure_of_the_page_is_the_ledgers(made: Made) -> None:
    book, language, folder = made
    ledger = book.ledger()
    page = page_of(folder)
    assert ledger.total is not None
    facts = {one.text_content() for one in page.xpath("//dl[@class='facts']//dd")}
    assert interval_words(ledger.total.yuan, language) in facts
    table = [[cell.text_content() for cell in row] for row in page.xpath("//section[@id='ledger']//tbody/tr")]
    assert len(table) == len(ledger.rows)
    for row, cells in zip(ledger.rows, table, strict=True):
        shown = cells[1] + cells[2]
        for cell in row.cells:
            for figure in cell.figures:
                assert figure_words(figure, language) in shown
    counted = [cells[0] for cells in table if "●" in cells[1]]
    assert len(counted) == len(ledger.total.parts)
    assert json.loads((folder / "data" / "ledger.json").read_text(encoding="utf-8")) == ledger.as_json()


def test_every_note_opens_its_sentence(made: Made) -> None:
    book, _, folder = made
    page = page_of(folder)
    marks = {link.get("href") for link in page.xpath("//a[@class='mark']")}
    notes = {f"#{note.get('id')}" for note in page.xpath("//ol[@class='notes']/li")}
    assert marks == notes
    assert notes
    quotes = page.xpath("//ol[@class='notes']//q")
    with book.atlas() as atlas:
        for quote in quotes:
            stored = atlas.claim(quote.get("data-claim"))
            assert stored is not None
            claim = stored.claim
            assert claim.document == quote.get("data-document")
            sentence = claim.span.quote(atlas.text(claim.document))
            assert quote.text_content() == " ".join(sentence.split())[: len(quote.text_content())]


def test_a_figures_note_holds_a_claim_of_that_figure(made: Made) -> None:
    book, language, folder = made
    page = page_of(folder)
    claims = {
        note.get("id"): {quote.get("data-claim") for quote in note.xpath(".//q")}
        for note in page.xpath("//ol[@class='notes']/li")
    }
    for row, cells in zip(book.ledger().rows, page.xpath("//section[@id='ledger']//tbody/tr"), strict=True):
        lines = [line for cell in cells[1:3] for line in cell.xpath("./span[.//a[@class='mark']]")]
        figures = [figure for cell in row.cells for figure in cell.figures]
        assert len(lines) == len(figures)
        for line in lines:
            note = line.xpath(".//a[@class='mark']/@href")[0].removeprefix("#")
            told = [one for one in figures if claims[note] <= {support.claim for support in one.supports}]
            assert any(figure_words(one, language) in line.text_content() for one in told)


def test_charts_add_up_to_the_ledger(made: Made) -> None:
    book, _, folder = made
    ledger = book.ledger()
    assert ledger.total is not None
    places = rows(folder / "data" / "map.csv")
    counted = {part.name: part for part in ledger.total.parts}
    placed = [name for place in places for name in place["funds"].split("; ")]
    assert len(placed) == len(set(placed))
    assert sum(int(place["yuan_low"]) for place in places) == sum(counted[name].yuan.low for name in placed)
    steps = [step for step in rows(folder / "data" / "capital.csv") if step["measure"] == ledger.measure]
    if steps:
        assert int(steps[-1]["running_total_yuan"]) == sum(int(step["added_yuan"]) for step in steps)
        assert int(steps[-1]["running_total_yuan"]) <= ledger.total.yuan.low


def test_labels_are_in_the_language(made: Made) -> None:
    book, language, folder = made
    template = report_template()
    page = page_of(folder)
    headings = [heading.text_content() for heading in page.xpath("//h2")]
    names = (
        "summary",
        "capital",
        "map",
        "ledger",
        "timeline",
        "network",
        "conflicts",
        "limits",
        "responsible",
        "notes",
    )
    assert headings[: len(names)] == [template.word(f"section.{name}", language) for name in names]
    measure = measure_label(book.ledger().measure or "", language)
    assert page.xpath("//section[@id='ledger']//th")[1].text_content() == measure
    assert (page.get("lang") or "").startswith(language)


def test_numbers_are_written_as_the_language_writes_them(example_book: Casebook, tmp_path: Path) -> None:
    for language, sum_ in (("en", "RMB 113.9 billion"), ("zh", "1139亿元")):
        folder = tmp_path / language
        example_book.report(folder, "zh" if language == "zh" else "en")
        assert sum_ in (folder / "report.html").read_text(encoding="utf-8")
        assert sum_ in (folder / "report.md").read_text(encoding="utf-8")


def test_every_wording_has_both_languages_and_the_same_gaps() -> None:
    for key, (english, chinese) in report_template().words.items():
        assert english, key
        assert chinese, key
        assert set(re.findall(r"\{(\w+)\}", english)) == set(re.findall(r"\{(\w+)\}", chinese)), key


def test_the_policy_lets_nothing_in_but_the_style_sheet(made: Made) -> None:
    _, _, folder = made
    page = page_of(folder)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert (
        policy == f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert not page.xpath("//script | //iframe | //object | //embed | //form | //link | //base | //img")
    for element in page.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (element.tag, name)
            assert name != "style", (element.tag, value)
            if name in ("href", "{http://www.w3.org/1999/xlink}href", "src"):
                assert value.startswith(("#", "http://", "https://")), value


def test_hostile_words_are_words(hostile_book: Casebook, tmp_path: Path) -> None:
    hostile_book.report(tmp_path, "en")
    raw = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in raw
    markdown = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert not re.findall(r"(?<!\\)<(?:script|img)", raw + markdown)
    assert "13812345678" not in raw + markdown
    for path in (tmp_path / "data").glob("*.csv"):
        for row in rows(path):
            assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@", "\t", "\r"))]


def test_drawings_are_static_and_share_no_id(made: Made) -> None:
    _, _, folder = made
    ids: list[str] = []
    for path in sorted((folder / "charts").glob("*.svg")):
        drawing = etree.fromstring(path.read_bytes())
        ids += [str(one.get("id")) for one in drawing.iter() if one.get("id")]
        assert not drawing.xpath("//*[local-name()='script' or local-name()='image' or local-name()='foreignObject']")
        assert drawing.get("role") == "img"
        assert (folder / "data" / f"{path.stem}.csv").is_file()
    assert len(ids) == len(set(ids))


def test_a_source_that_is_not_here_is_cited_through_the_one_that_is(example_book: Casebook, tmp_path: Path) -> None:
    for language, words in (("en", ", as cited in “"), ("zh", "，转引自《")):
        example_book.report(tmp_path / language, "zh" if language == "zh" else "en")
        notes = page_of(tmp_path / language).xpath("//section[@id='notes']")[0].text_content()
        assert words in notes


def test_the_bibliography_holds_what_is_cited(made: Made) -> None:
    book, _, folder = made
    items = json.loads((folder / "sources.json").read_text(encoding="utf-8"))
    bib = (folder / "sources.bib").read_text(encoding="utf-8")
    cited = {quote.get("data-document") for quote in page_of(folder).xpath("//q")}
    assert len(items) == len(cited) == bib.count("@misc{")
    assert {item["title"] for item in items} == {
        " ".join(document.heading.split()) for document in book.documents() if document.id in cited
    }
    assert all(item["id"] in bib for item in items)


def test_the_word_file_holds_table_notes_and_charts(made: Made) -> None:
    import docx

    book, language, folder = made
    document = docx.Document(str(folder / "report.docx"))
    (table,) = document.tables
    ledger = book.ledger()
    assert len(table.rows) == len(ledger.rows) + 1
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert ledger.total is not None
    assert interval_words(ledger.total.yuan, language) in words
    charts = len(list((folder / "charts").glob("*.svg")))
    assert len(document.inline_shapes) == charts
    with zipfile.ZipFile(folder / "report.docx") as archive:
        body = archive.read("word/document.xml").decode()
    anchors = set(re.findall(r'w:anchor="(note\d+)"', body))
    assert anchors
    assert anchors <= set(re.findall(r'w:name="(note\d+)"', body))


def test_markdown_notes_are_all_defined(made: Made) -> None:
    _, _, folder = made
    text = (folder / "report.md").read_text(encoding="utf-8")
    defined = re.findall(r"(?m)^\[\^(\d+)\]:", text)
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(defined)
    lengths = {line.count(" | ") for line in text.splitlines() if line.startswith("| ")}
    assert len(lengths) == 1


def test_equal_casebooks_give_equal_reports(hostile_book: Casebook, tmp_path: Path) -> None:
    one = hostile_book.report(tmp_path / "one", "zh")
    two = hostile_book.report(tmp_path / "two", "zh")
    for first, second in zip(one, two, strict=True):
        assert first.read_bytes() == second.read_bytes(), first.name


def test_an_empty_casebook_has_a_report(tmp_path: Path) -> None:
    book = ronghe.open(tmp_path / "casebook", create=True)
    book.build()
    for language in LANGUAGES:
        book.report(tmp_path / language, language)
        assert page_of(tmp_path / language).xpath("//section[@id='limits']")


def test_a_lens_may_bring_a_page_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "report"
    own.mkdir()
    (own / "report.css").write_text("body{color:red}", encoding="utf-8")
    template = report_template(tmp_path)
    assert template.css == "body{color:red}"
    assert template.html == report_template().html
    (own / "words.toml").write_text('[section]\nsummary = ["only one"]\n', encoding="utf-8")
    with pytest.raises(LensError, match="summary"):
        report_template(tmp_path)

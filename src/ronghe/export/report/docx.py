"""The report as a Word document: the same sections, charts as pictures, notes at the end with links both ways."""

import io
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ronghe.export.charts.chart import Chart, png
from ronghe.export.office import without_clock
from ronghe.export.report.blocks import Bullets, Facts, Grid, Line, Paragraph, Picture, Report, Run
from ronghe.export.safe import one_line
from ronghe.lens.report import ReportTemplate

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as DocxParagraph

_LATIN, _HAN_FONT = "Georgia", "Noto Serif CJK SC"
_WIDTH_CM = 17.0
"""Between the margins of A4."""
_SHARES = (0.27, 0.19, 0.27, 0.27)
"""Of that width: the four columns of the ledger."""


def docx_report(report: Report, charts: Mapping[str, Chart], template: ReportTemplate) -> bytes:
    """The file, the same bytes for the same report and fonts."""
    from docx import Document

    return without_clock(_Writer(Document(), report, charts, template).bytes())


class _Writer:
    def __init__(
        self, document: "Document", report: Report, charts: Mapping[str, Chart], template: ReportTemplate
    ) -> None:
        self._out = document
        self._report = report
        self._charts = charts
        self._template = template
        self._bookmarks = 0

    def bytes(self) -> bytes:
        """The whole document."""
        self._styles()
        report = self._report
        self._out.core_properties.title = report.title
        self._out.core_properties.author = "Ronghe"
        self._out.add_heading(report.title, 0)
        self._paragraph((Run(report.subtitle),), "Subtitle")
        for section in report.sections:
            self._bookmark(self._out.add_heading(section.title, 1), section.name)
            for block in section.blocks:
                self._block(block)
        self._notes()
        self._heading("section.sources")
        for reference in report.references:
            self._paragraph((*reference, Run(self._word("cite.stop"))), "Note")
        self._paragraph((Run(report.made),), "Quiet")
        raw = io.BytesIO()
        self._out.save(raw)
        return raw.getvalue()

    def _heading(self, key: str) -> None:
        self._out.add_heading(self._word(key), 1)

    def _word(self, key: str) -> str:
        return self._template.word(key, self._report.language)

    def _styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Cm, Pt, RGBColor

        for section in self._out.sections:
            section.page_width, section.page_height = Cm(21), Cm(29.7)
            section.left_margin = section.right_margin = Cm(2)
            section.top_margin = section.bottom_margin = Cm(2.2)
        sizes = {"Normal": 10.5, "Title": 22, "Heading 1": 14, "Subtitle": 11, "List Bullet": 10.5}
        for name in ("Quiet", "Note"):
            self._out.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = self._out.styles["Normal"]
            sizes[name] = 8.5
        for name, size in sizes.items():
            style: Any = self._out.styles[name]
            style.font.size, style.font.name = Pt(size), _LATIN
            style.font.color.rgb = RGBColor(0x5C, 0x5C, 0x5C) if name in ("Quiet", "Subtitle") else RGBColor(0, 0, 0)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(_w(theme), None)
            fonts.set(_w("eastAsia"), _HAN_FONT)
            style.paragraph_format.space_after = Pt(2 if name in ("Quiet", "Note") else 4)

    def _block(self, block: object) -> None:
        match block:
            case Paragraph(line, quiet):
                self._paragraph(line, "Quiet" if quiet else "Normal")
            case Bullets(items):
                for item in items:
                    self._lines(item, "List Bullet")
            case Facts(facts):
                for fact in facts:
                    self._paragraph((Run(fact.number, strong=True), Run("  " + fact.says)), "Normal")
            case Picture(chart):
                self._picture(chart)
            case Grid():
                self._grid(block)

    def _picture(self, chart: Chart) -> None:
        from docx.shared import Cm

        pixels = png(chart)
        if pixels is not None:
            shape = self._out.add_picture(io.BytesIO(pixels), width=Cm(_WIDTH_CM))
            shape._inline.docPr.set("descr", one_line(chart.title))  # noqa: SLF001 - the library has no public way

    def _grid(self, grid: Grid) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm

        table = self._out.add_table(rows=1, cols=len(grid.headers))
        table.style = "Table Grid"
        table.autofit = False
        header: list[Any] = list(table.rows[0].cells)
        for place, words in enumerate(grid.headers):
            paragraph = header[place].paragraphs[0]
            paragraph.style = self._out.styles["Note"]
            self._runs(paragraph, (Run(words, strong=True),))
        _repeat(table.rows[0])
        for row in grid.rows:
            cells = table.add_row().cells
            for place, lines in enumerate(row):
                for number, line in enumerate(lines):
                    paragraph = cells[place].paragraphs[0] if number == 0 else cells[place].add_paragraph()
                    paragraph.style = self._out.styles["Note"]
                    if place in grid.numeric:
                        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                    self._runs(paragraph, line)
        for line_of_cells in table.rows:
            for place, cell in enumerate(line_of_cells.cells):
                cell.width = Cm(_WIDTH_CM * _SHARES[place])

    def _lines(self, lines: Iterable[Line], style: str) -> None:
        paragraph = self._out.add_paragraph(style=style)
        for number, line in enumerate(lines):
            if number:
                paragraph.add_run().add_break()
            self._runs(paragraph, line)

    def _paragraph(self, line: Line, style: str) -> None:
        self._runs(self._out.add_paragraph(style=style), line)

    def _runs(self, paragraph: "DocxParagraph", line: Line) -> None:
        for run in line:
            if run.url and run.url.startswith("#"):
                _link(paragraph, run.text, anchor=run.url[1:])
                continue
            if run.url:
                _link(paragraph, run.text, relation=paragraph.part.relate_to(run.url, _HYPERLINK, is_external=True))
                continue
            words = paragraph.add_run(_clean(run.text))
            words.bold, words.italic = run.strong or None, run.italic or None
            if run.note:
                _link(paragraph, str(run.note), anchor=f"note{run.note}", raised=True)

    def _notes(self) -> None:
        self._heading("section.notes")
        for note in self._report.notes:
            paragraph = self._out.add_paragraph(style="Note")
            self._bookmark(paragraph, f"note{note.number}")
            self._runs(paragraph, (Run(f"{note.number}. ", strong=True),))
            for number, part in enumerate(note.parts):
                hedge = f" ({part.hedge})" if part.hedge else ""
                lead = self._word("cite.semicolon") if number else ""
                words = f"{lead}{part.said}“{part.quote}”{hedge}{self._word('cite.between')}"
                self._runs(paragraph, (Run(words), *part.reference))
            self._runs(paragraph, (Run(self._word("cite.stop")),))

    def _bookmark(self, paragraph: "DocxParagraph", name: str) -> None:
        from docx.oxml import OxmlElement

        self._bookmarks += 1
        for tag in ("bookmarkStart", "bookmarkEnd"):
            mark = OxmlElement(f"w:{tag}")
            mark.set(_w("id"), str(self._bookmarks))
            if tag == "bookmarkStart":
                mark.set(_w("name"), name)
            paragraph._p.append(mark)  # noqa: SLF001 - the library has no bookmarks


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))


def _link(
    paragraph: "DocxParagraph",
    words: str,
    *,
    anchor: str | None = None,
    relation: str | None = None,
    raised: bool = False,
) -> None:
    """A link to a bookmark or an address; python-docx reads links but does not write them."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(_w("anchor"), anchor)
    if relation:
        link.set(qn("r:id"), relation)
    run = paragraph.add_run(_clean(words))
    run.font.superscript = raised or None
    link.append(run._r)  # noqa: SLF001 - moved into the link
    paragraph._p.append(link)  # noqa: SLF001


def _repeat(row: Any) -> None:
    """The head of a table again on every page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - no public way


def _clean(text: str) -> str:
    """Words with the spaces at their ends, without what XML cannot hold."""
    middle = one_line(text)
    before = " " if text[:1].isspace() and middle else ""
    after = " " if text[-1:].isspace() and middle else ""
    return before + middle + after

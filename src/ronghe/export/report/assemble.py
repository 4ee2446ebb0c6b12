"""The report as sections, from the material: what is on the page and in which order."""

from ronghe.export.charts.chart import Chart
from ronghe.export.report.blocks import Block, Line, Paragraph, Picture, Report, Section, plain
from ronghe.export.report.citation import Citer
from ronghe.export.report.ledger_section import ledger_blocks
from ronghe.export.report.material import Material, charts
from ronghe.export.report.notes import Notes
from ronghe.export.report.sections import conflict_blocks, limit_blocks, responsible_blocks, summary_blocks
from ronghe.store.view import StoredDocument
from ronghe.version import VERSION


def assemble(material: Material) -> tuple[Report, dict[str, Chart], list[StoredDocument]]:
    """The report, its charts, and the documents that it cites in alphabetical order of their titles."""
    citer = Citer(material.holding.documents, material.template, material.language)
    notes = Notes(citer)
    drawn = charts(material)
    blocks: dict[str, tuple[Block, ...]] = {
        "summary": summary_blocks(material),
        "capital": _picture(drawn["capital"], material),
        "map": _picture(drawn["map"], material),
        "ledger": ledger_blocks(material, notes),
        "timeline": _picture(drawn["timeline"], material),
        "network": _picture(drawn["network"], material),
        "conflicts": conflict_blocks(material, notes),
        "limits": limit_blocks(material),
        "responsible": responsible_blocks(material),
    }
    sections = tuple(Section(name, material.word(f"section.{name}"), part) for name, part in blocks.items())
    documents = material.holding.documents
    cited = sorted((documents[one] for one in notes.documents), key=lambda one: (one.heading.casefold(), one.id))
    references: tuple[Line, ...] = tuple(citer.document(document) for document in cited)
    latest = max((document.published for document in documents.values() if document.published), default=None)
    report = Report(
        language=material.language,
        title=material.word("head.title"),
        subtitle=material.word(
            "head.subtitle",
            name=material.name,
            documents=len(documents),
            date=citer.date(str(latest)) if latest else material.word("head.undated"),
        ),
        made=material.word("head.made", version=VERSION),
        sections=sections,
        notes=tuple(notes.notes),
        references=references,
    )
    return report, drawn, cited


def _picture(chart: Chart, material: Material) -> tuple[Block, ...]:
    if chart.spec is None:
        return (Paragraph(plain(material.word("chart.nothing"))),)
    data = material.word("chart.data", file=f"data/{chart.name}.csv")
    return Picture(chart), Paragraph(plain(f"{chart.note} {data}"), quiet=True)

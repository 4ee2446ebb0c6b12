"""Writes a report: the page in three forms, charts, their data, the ledger and the bibliography."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ronghe.export.charts.chart import Chart
from ronghe.export.holding import Progress
from ronghe.export.ledger_csv import figures_csv, ledger_csv, sheet_csv
from ronghe.export.ledger_json import ledger_json
from ronghe.export.report.assemble import assemble
from ronghe.export.report.bibliography import bibtex, csl_json
from ronghe.export.report.docx import docx_report
from ronghe.export.report.material import Material
from ronghe.export.report.page import html_page, markdown_page, pictures
from ronghe.store.files import write_whole

_STAGE = "writing the report"


def write_report(material: Material, folder: Path, progress: Progress | None = None) -> list[Path]:
    """The files written, the page first. Everything is made before anything is written."""
    report, charts, cited = assemble(material)
    drawn = pictures(charts)
    template, language, ledger = material.template, material.language, material.ledger
    files: dict[str, Callable[[], str | bytes]] = {
        "report.html": lambda: html_page(report, drawn, template),
        "report.md": lambda: markdown_page(report, template),
        "report.docx": lambda: docx_report(report, charts, template),
        "sources.json": lambda: csl_json(cited),
        "sources.bib": lambda: bibtex(cited),
        "data/ledger.csv": lambda: "\ufeff" + ledger_csv(ledger, language),
        "data/figures.csv": lambda: "\ufeff" + figures_csv(ledger),
        "data/ledger.json": lambda: ledger_json(ledger),
    }
    for name, chart in charts.items():
        picture = drawn[name]
        if picture:
            files[f"charts/{name}.svg"] = partial(str, picture)
        files[f"data/{name}.csv"] = partial(_data, chart)
    made = {}
    for done, (name, make) in enumerate(files.items(), 1):
        data = make()
        made[name] = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
        if progress:
            progress(_STAGE, done, len(files))
    for name, content in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, content)
    return [folder / name for name in made]


def _data(chart: Chart) -> str:
    return "\ufeff" + sheet_csv(chart.sheet)

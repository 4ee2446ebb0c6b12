"""The report as one HTML file and as Markdown, from the lens's templates.

The page holds no script. Its policy lets in nothing but the one style sheet, by its hash, and pictures inside the
page; everything from documents passes Jinja's escaping, addresses are http(s) only, and the drawings escape their own.
"""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from ronghe.analyse.rows import is_han
from ronghe.export.charts.chart import Chart, svg
from ronghe.export.report.blocks import Report
from ronghe.export.safe import markdown_text
from ronghe.lens.report import ReportTemplate


def html_page(report: Report, drawn: Mapping[str, str | None], template: ReportTemplate) -> str:
    """The page; ``drawn`` are the charts as SVG."""
    from markupsafe import Markup

    style = template.css
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    pictures = {name: Markup(picture) for name, picture in drawn.items() if picture}  # noqa: S704 - drawn by us, escaped
    parts = {"style": Markup(style), "policy": policy, "pictures": pictures}  # noqa: S704 - the lens's own file
    return _rendered(template.html, report, template, escape=True, **parts)


def markdown_page(report: Report, template: ReportTemplate) -> str:
    """The same in Markdown with footnotes; the charts are files beside it."""
    return _rendered(template.markdown, report, template, escape=False)


def _rendered(source: str, report: Report, template: ReportTemplate, *, escape: bool, **parts: Any) -> str:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        autoescape=escape, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters |= {"md": _markdown, "kind": _kind, "han": _han}

    def word(key: str, **said: object) -> str:
        return template.word(key, report.language).format_map(said)

    return environment.from_string(source).render(report=report, word=word, **parts)


def _markdown(text: str, *, spaces: bool = False) -> str:
    """Harmless in Markdown; with ``spaces`` those at the ends stay, where runs of a line meet."""
    words = markdown_text(text)
    if not spaces or not words:
        return words
    return (" " if text[:1].isspace() else "") + words + (" " if text[-1:].isspace() else "")


def _kind(block: object) -> str:
    """The name of a block's class, by which a template chooses how to show it."""
    return type(block).__name__


def _han(text: str) -> str:
    """The language of a quote for the page's ``lang``: browsers choose fonts and line breaks by it."""
    return "zh" if is_han(text) else "en"


def pictures(charts: Mapping[str, Chart]) -> dict[str, str | None]:
    """Every chart as SVG."""
    return {name: svg(chart) for name, chart in charts.items()}

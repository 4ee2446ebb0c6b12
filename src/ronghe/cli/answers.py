"""Commands that answer: ledger, show, check."""

from __future__ import annotations

import datetime
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ronghe.cli.common import DEFAULT_CASEBOOK, CasebookOption, JsonOption, console, open_casebook, print_json
from ronghe.errors import UsageError

if TYPE_CHECKING:
    from ronghe.analyse.explain import Explained
    from ronghe.analyse.ledger import Ledger


_NAMES_AND_FACTS, _FIGURE = 72, 20
"""Columns of a terminal that the wide table needs: for names and facts, and for each measure and phase."""


class Form(StrEnum):
    """Forms of the ledger."""

    table = "table"
    csv = "csv"
    figures = "figures"
    xlsx = "xlsx"
    json = "json"
    markdown = "markdown"


class Tongue(StrEnum):
    """Languages of labels."""

    en = "en"
    zh = "zh"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (ledger, show, check):
        app.command()(command)


def ledger(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    measure: Annotated[
        str | None, typer.Option(help="Total this measure (target, subscribed, paid_in, ...), not the commonest.")
    ] = None,
    cutoff: Annotated[str | None, typer.Option(help="Day of the exchange rate, as 2018-04-30.")] = None,
    rate: Annotated[list[str] | None, typer.Option(help="A stated rate, yuan a unit, as USD=6.37.")] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="figures is CSV with a line a figure.")] = Form.table,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
    language: Annotated[Tongue, typer.Option(help="Language of labels and amounts.")] = Tongue.en,
    gaps: Annotated[bool, typer.Option("--gaps", help="What is stated and not paid in, over time.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="What the total rests on, instead of the table.")] = False,
    json: JsonOption = False,
) -> None:
    """Print the ledger of funds: figures by measure and phase, and one total of one measure.

    Example: ronghe ledger --format markdown -o ledger.md
    """
    from ronghe.analyse.ledger import LedgerOptions

    options = LedgerOptions(measure=measure, cutoff=_day(cutoff), rates=_rates(rate or []))
    book = open_casebook(casebook)
    if explain:
        show_explained(book.explain(options), language, as_json=json)
        return
    result = book.ledger(options)
    if gaps:
        _show_gaps(result, language, as_json=json)
        return
    form = Form.json if json else form
    if form is Form.table and output is None:
        show_ledger(result, language)
        return
    data = _written(result, Form.csv if form is Form.table else form, language)
    if output is not None:
        output.write_bytes(data)
        console(stderr=True).print(f"Wrote {output}")
    elif form is Form.xlsx:
        raise UsageError("a workbook needs a file to go to: add --output ledger.xlsx")
    else:
        sys.stdout.buffer.write(data)


def _written(result: Ledger, form: Form, language: Tongue) -> bytes:
    from ronghe.export.ledger_csv import figures_csv, ledger_csv
    from ronghe.export.ledger_json import ledger_json
    from ronghe.export.ledger_markdown import ledger_markdown
    from ronghe.export.ledger_xlsx import ledger_xlsx

    match form:
        case Form.xlsx:
            return ledger_xlsx(result, language.value)
        case Form.json:
            return ledger_json(result).encode()
        case Form.markdown:
            return ledger_markdown(result, language.value).encode()
        case Form.figures:
            return figures_csv(result).encode()
        case _:
            return ledger_csv(result, language.value).encode()


def show_ledger(result: Ledger, language: Tongue = Tongue.en) -> None:
    """The ledger on the terminal, in three columns where it is narrow; columns that hold nothing are not drawn."""
    from rich.table import Table
    from rich.text import Text

    from ronghe.export.ledger_table import ledger_table, narrow_table

    out = console()
    wide = out.width >= _NAMES_AND_FACTS + _FIGURE * len(result.columns)
    words = (ledger_table if wide else narrow_table)(result, language.value)
    used = [index for index, _ in enumerate(words.headers) if any(row[index] for row in words.rows)]
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold")
    for index in used:
        figures = index in words.numeric
        justify: Literal["left", "right"] = "right" if figures else "left"
        table.add_column(Text(words.headers[index]), justify=justify, no_wrap=figures, overflow="fold")
    for row in words.rows:
        cells = [Text(row[index]) for index in used]
        cells[0].stylize("bold", 0, len(row[used[0]].partition("\n")[0]))
        table.add_row(*cells)
    out.print(table)
    for line in words.footers:
        out.print(Text(line))


def show_explained(found: Explained, language: Tongue, *, as_json: bool) -> None:
    """What a total rests on, on the terminal or as JSON."""
    if as_json:
        print_json(found.as_json())
        return
    from ronghe.export.explained_words import explained_lines

    out = console()
    for line in explained_lines(found, language.value):
        out.print(line, soft_wrap=True)


def _show_gaps(result: Ledger, language: Tongue, *, as_json: bool) -> None:
    """Every fund of which two stages can be compared."""
    from ronghe.analyse.gaps import fund_gaps, telling
    from ronghe.export.gap_words import gap_lines

    found = [one for one in map(fund_gaps, result.rows) if telling(one)]
    if as_json:
        print_json([one.as_json() for one in found])
        return
    out = console()
    for one in found:
        for line in gap_lines(one, language.value):
            out.print(line, soft_wrap=True, markup=False)
    if not found:
        nothing = ("No fund has figures of two stages.", "没有一只基金兼有两个阶段的金额。")
        out.print(nothing[language is Tongue.zh])


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"--cutoff takes a day such as 2018-04-30, not {text!r}") from error


def _rates(stated: list[str]) -> dict[str, str]:
    rates = {}
    for item in stated:
        currency, equals, amount = item.partition("=")
        if not equals:
            raise UsageError(f"--rate takes a currency and its price in yuan, as USD=6.37, not {item!r}")
        rates[currency.strip().upper()] = amount.strip()
    return rates


def show(
    name: Annotated[str, typer.Argument(help="A name in either language, or an entity id.")],
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    language: Annotated[Tongue, typer.Option(help="Language of a fund's gaps.")] = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Show an entity with all its claims, each with its sentence and source.

    Example: ronghe show 国创基金
    """
    book = open_casebook(casebook)
    page = book.show(name)
    if json:
        print_json(page.as_json())
        return
    from ronghe.cli.entity import entity_lines

    out = console()
    for line in entity_lines(page):
        out.print(line)
    if page.entity.kind == "Fund" and page.claims:
        from ronghe.export.gap_words import gap_lines

        for text in ("", *gap_lines(book.gaps(page.entity.id), language.value)):
            out.print(text, soft_wrap=True, markup=False)


def check(casebook: CasebookOption = DEFAULT_CASEBOOK, json: JsonOption = False) -> None:
    """Compare stated totals with their rows, and look for slips in names and acronyms.

    Example: ronghe check
    """
    book = open_casebook(casebook)
    findings = book.check()
    if json:
        print_json([finding.as_json() for finding in findings])
        return
    out = console()
    titles = {document.id: document.heading for document in book.documents()}
    for finding in findings:
        out.print(f"{finding.severity.upper()}  {finding.message}")
        out.print(f"    in “{titles.get(finding.document, finding.document)}”", style="dim")
        for quote in finding.quotes:
            out.print(f"    {quote.span.start}: “{' '.join(quote.text.split())}”", style="dim")
    if not findings:
        out.print("Nothing to report: no stated total, and no slip that these checks know.")

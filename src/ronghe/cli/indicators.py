"""The command for indicators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ronghe.cli.answers import Tongue
from ronghe.cli.common import DEFAULT_CASEBOOK, CasebookOption, JsonOption, console, open_casebook, print_json

if TYPE_CHECKING:
    from ronghe.analyse.amounts import Language
    from ronghe.analyse.indicators import Point, Reading


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command()(indicators)


def indicators(
    name: Annotated[str | None, typer.Argument(help="One indicator; without it, all.")] = None,
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    language: Annotated[Tongue, typer.Option(help="Language of labels and amounts.")] = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Compute the lens's indicators: openness of procurement, partnerships, capital, policies, coverage.

    Example: ronghe indicators procurement_private_awards
    """
    readings = open_casebook(casebook).indicators(name)
    if json:
        print_json([reading.as_json() for reading in readings])
        return
    out = console()
    for reading in readings:
        for line in _lines(reading, language):
            out.print(line, soft_wrap=True)
        out.print("")


def _lines(reading: Reading, language: Tongue) -> Iterator[str]:
    zh = language is Tongue.zh
    tongue: Language = language.value
    yield f"{reading.title(tongue)}  [{reading.indicator.name}]"
    yield f"  {reading.means(tongue)}"
    for point in reading.points:
        where = " ".join(part for part in (point.period or "", reading.label(point.series, tongue)) if part)
        yield f"    {where or ('合计' if zh else 'all')}: {_value(reading, point, language)}"
    yield f"  {reading.note(tongue)}" if reading.note(tongue) else ""
    if reading.caveat(tongue):
        yield f"  {'注意：' if zh else 'Caveat: '}{reading.caveat(tongue)}"
    yield f"  {'方法出处：' if zh else 'Method: '}{reading.indicator.source}"


def _value(reading: Reading, point: Point, language: Tongue) -> str:
    from ronghe.export.indicator_words import value_words

    return value_words(reading.indicator.unit, point, language.value)

"""What takes long beside :mod:`ronghe.shown`, as functions that the shelf hands on to processes of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ronghe.analyse.explain import Explained, explain
from ronghe.analyse.ledger import funds_nested
from ronghe.analyse.narrow import narrowed
from ronghe.analyse.outline import turned
from ronghe.analyse.rates import Rates
from ronghe.export.charts.chart import Chart, svg
from ronghe.lens.load import load_lens
from ronghe.replay import knowing
from ronghe.web.night import by_night

if TYPE_CHECKING:
    from ronghe.analyse.indicators import Reading
    from ronghe.casebook import Casebook


def drawn(_book: Casebook, chart: Chart, theme: str) -> str:
    """A chart as SVG; nothing where there is nothing to draw."""
    return svg(chart, painted(theme)) or ""


def painted(theme: str) -> Callable[[Any], Any]:
    """What gives a specification the colours of a theme."""
    return by_night if theme == "dark" else lambda spec: spec


def without(book: Casebook, measure: str, funds: frozenset[str] | None) -> Explained | None:
    """The total of a measure without its largest part and without each source; of these funds, None for all."""
    whole = book.outline()
    chosen = whole if measure == whole.measure else turned(whole, measure)
    with book.atlas() as atlas:
        if funds is not None:
            chosen = narrowed(chosen, funds, atlas, book.settings.rates)
        nested = funds_nested(atlas)
    full = book.evidenced(chosen)
    if full.total is None or not full.total.parts:
        return None
    return explain(full, nested, Rates(full.cutoff, book.settings.rates))


def readings(book: Casebook, name: str | None) -> list[Reading]:
    """The indicators, or the one of a name."""
    return book.indicators(name)


def ready(book: Casebook) -> None:
    """Load what :func:`decide` needs, so that the first decision need not."""
    knowing(load_lens(book.settings.lens))[1].compare("中国科学院", "Chinese Academy of Sciences")


def decide(book: Casebook) -> bool:
    """See :meth:`ronghe.casebook.Casebook.decide`."""
    return book.decide()


def build(book: Casebook) -> None:
    """Read what arrived and make the map."""
    book.build(workers=1)

"""What pages show of the whole map and takes long to make; of a large casebook the build keeps it beside the atlas.

Kept are the figures and charts of the overview, the indicators, all ties and the middle of their network. They are of
one build and so many decisions after it: what was kept before the latest decision tells of the map before it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ronghe.analyse.network.network import TieFilter
from ronghe.analyse.rates import Yuan
from ronghe.export.charts.chart import Chart
from ronghe.store.files import write_whole

if TYPE_CHECKING:
    from ronghe.analyse.amounts import Language
    from ronghe.analyse.indicators import Reading
    from ronghe.analyse.totals import Total
    from ronghe.answers.answers import Answers
    from ronghe.lens.indicators import Indicator

LARGE = 200_000
"""Claims from which making it would keep a reader waiting for seconds."""
MOST = 2_000
"""Bodies of the network's largest picture; who ranks them for fewer has ranked them for all."""
_LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Sum:
    """One total as the overview shows it; ``largest`` is the id and name of its largest fund, ``share`` its part."""

    measure: str
    yuan: Yuan
    spread: Yuan
    funds: int
    largest: tuple[str, str] | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Sums:
    """Every total, and the measure that is chosen where nobody asks for another."""

    sums: tuple[Sum, ...]
    measure: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """What was kept, of the build ``lineage`` and ``revision`` decisions after it."""

    lineage: str
    revision: int
    sums: Sums
    network: Mapping[str, Any] = field(hash=False)
    charts: Mapping[str, Mapping[str, Chart]] = field(hash=False)
    indicators: tuple[Reading, ...]


def sums(totals: Iterable[Total], measure: str | None) -> Sums:
    """The totals of a ledger in short."""
    return Sums(tuple(map(_sum, totals)), measure)


def charts(book: Answers, language: Language) -> Mapping[str, Chart]:
    """The charts of the overview, by name."""
    return _drawn(book, (language,))[language]


def _drawn(book: Answers, languages: Iterable[Language]) -> dict[Language, Mapping[str, Chart]]:
    """The charts of the overview in each language, from money and places that are found once."""
    from ronghe.export.amounts_by_place import by_place
    from ronghe.export.charts.capital import capital_chart
    from ronghe.export.charts.map import map_chart
    from ronghe.export.charts.timeline import timeline_chart
    from ronghe.export.holding import Holding
    from ronghe.lens.load import load_lens
    from ronghe.lens.report import report_template

    folder = book.settings.lens
    lens, template = load_lens(folder), report_template(folder)
    ledger = book.outline()
    with book.atlas() as atlas:
        holding = Holding(atlas)
        placed = by_place(ledger, holding, lens)
        drawn = {
            language: (
                capital_chart(ledger, template, language),
                map_chart(ledger, placed, template, language),
                timeline_chart(ledger, holding, template, language),
            )
            for language in languages
        }
    return {language: {chart.name: chart for chart in every} for language, every in drawn.items()}


def middle(book: Answers, wanted: TieFilter) -> dict[str, Any]:
    """The bodies in the middle of the network, as JSON: those of its largest picture."""
    return book.network(wanted, MOST).as_json()


def main_of(network: Mapping[str, Any], most: int) -> dict[str, Any]:
    """What :func:`middle` tells of the ``most`` highest of its bodies: these, and the links among them."""
    bodies = network["bodies"][:most]
    among = {one["entity"] for one in bodies}
    links = [one for one in network["links"] if one["one"] in among and one["other"] in among]
    return {**network, "bodies": bodies, "links": links}


def keep(book: Answers) -> None:
    """Make it all and keep it in the casebook's ``derived`` folder."""
    with book.atlas() as atlas:
        meta = atlas.meta()
    ledger = book.outline()
    book.keep_ties()
    said = {
        "lineage": meta["lineage"],
        "revision": int(meta["revision"]),
        "sums": asdict(sums(ledger.totals, ledger.measure)),
        "network": middle(book, TieFilter()),
        "charts": {
            one: {name: asdict(chart) for name, chart in drawn.items()}
            for one, drawn in _drawn(book, _LANGUAGES).items()
        },
        "indicators": [[_digest(one.indicator), list(map(asdict, one.points))] for one in book.indicators()],
    }
    data = json.dumps(said, ensure_ascii=False, default=_plain)
    write_whole(book.folder.shown, data.encode("utf-8", "surrogatepass"))


def kept(book: Answers) -> Shown | None:
    """What was kept of the build that the map comes from; None where nothing was, or of another build."""
    try:
        said = json.loads(book.folder.shown.read_bytes().decode("utf-8", "surrogatepass"))
        with book.atlas() as atlas:
            lineage = atlas.meta().get("lineage")
        if said["lineage"] != lineage:
            return None
        return Shown(
            lineage=said["lineage"],
            revision=said["revision"],
            sums=Sums(tuple(map(_read_sum, said["sums"]["sums"])), said["sums"]["measure"]),
            network=said["network"],
            charts={one: _charts(drawn) for one, drawn in said["charts"].items()},
            indicators=_readings(book, said["indicators"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None  # damaged or of another version: it is made anew when it is asked for


def _digest(indicator: Indicator) -> str:
    return hashlib.sha256(repr(indicator).encode("utf-8", "surrogatepass")).hexdigest()


def _readings(book: Answers, said: Iterable[tuple[str, Iterable[Mapping[str, Any]]]]) -> tuple[Reading, ...]:
    """The indicators with the values that were kept; none where an indicator is not what it was."""
    from ronghe.analyse.indicators import Point, Reading

    points = {digest: tuple(Point(**one) for one in every) for digest, every in said}
    known = book.known_indicators()
    if {_digest(one) for one in known} != points.keys():
        return ()
    return tuple(Reading(one, points[_digest(one)]) for one in known)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in what is kept")


def _sum(one: Total) -> Sum:
    largest, share = one.largest, one.largest_share
    return Sum(
        one.measure,
        one.yuan,
        one.spread,
        len(one.parts),
        None if largest is None else (largest.entity, largest.name),
        None if share is None else float(share),
    )


def _read_sum(said: Mapping[str, Any]) -> Sum:
    yuan, spread = (Yuan(Decimal(said[name]["low"]), Decimal(said[name]["high"])) for name in ("yuan", "spread"))
    largest = said["largest"]
    named = None if largest is None else (largest[0], largest[1])
    return Sum(said["measure"], yuan, spread, said["funds"], named, said["share"])


def _charts(said: Mapping[str, Mapping[str, Any]]) -> dict[str, Chart]:
    return {
        name: Chart(**{**one, "headers": tuple(one["headers"]), "rows": tuple(map(tuple, one["rows"]))})
        for name, one in said.items()
    }

"""An atlas of many made-up claims, and how long indicators, ledger and conflicts take on it.

`RONGHE_BENCH_CLAIMS` sets how many (by default 100,000; the aim is stated for 1,000,000).
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.derive import figure_rows, known_rates, rates_of, regions, source_classes
from ronghe.analyse.indicators import read
from ronghe.analyse.ledger import LedgerOptions, ledger
from ronghe.analyse.network.network import network
from ronghe.lens.indicators import load_indicators
from ronghe.lens.load import folder_of, load_lens
from ronghe.model import Claim, End, Entity, Money, PartialDate, Span, Text, Value
from ronghe.store.ask import ask
from ronghe.store.rows import StoredDocument
from ronghe.store.view import Atlas
from ronghe.store.write import rewrite

_BATCH = 20_000
_DOCUMENT = 20
"""Claims that stand in one document."""
_KINDS = {"Fund": 0.05, "Company": 0.6, "Institute": 0.2, "PublicBody": 0.1, "Place": 0.05}
_OPTIONS = LedgerOptions(rates={"USD": "6.5"})


def run() -> Iterator[str]:
    """Seconds to build and for each question."""
    count = int(os.environ.get("RONGHE_BENCH_CLAIMS", "100000"))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "atlas.sqlite"
        yield f"{count:,} claims written and derived: {_seconds(lambda: write(path, count)):.1f} s"
        yield f"size: {path.stat().st_size / 1e6:,.0f} MB"
        lens = load_lens()
        for indicator in load_indicators((folder_of(None) / "indicators",)):
            seconds = _seconds(lambda one=indicator: read(one, lambda sql: ask(path, sql)))  # type: ignore[misc]
            yield f"indicator {indicator.name}: {seconds:.2f} s"
        with Atlas(path) as atlas:
            yield f"network loaded: {_seconds(lambda: network(atlas, lens)):.2f} s"
            yield f"ledger, every row as objects: {_seconds(lambda: ledger(atlas, _OPTIONS)):.2f} s"
            yield f"conflicts, every one as objects: {_seconds(lambda: conflicts(atlas, _OPTIONS)):.2f} s"


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(path: Path, count: int) -> None:
    """An atlas of so many claims: a fifth as many entities, a twentieth as many documents."""
    random = Random(20170122)
    ends = _ends(count // 5)
    lens = load_lens()
    with rewrite(path) as atlas:
        for number in range(count // _DOCUMENT):
            atlas.document(_document(number), "", ())
        for first in range(0, count, _BATCH):
            atlas.add_claims(
                (_claim(number, random, ends), None) for number in range(first, min(first + _BATCH, count))
            )
        atlas.add_entities(
            Entity(end.name, end.kind, end.name, end.names, ()) for of_kind in ends.values() for end in of_kind
        )
        atlas.bind(lambda _document, end: end.name)
        rates = rates_of(atlas.so_far(), _OPTIONS)
        rows = [(one.currency, float(one.yuan), None, one.how) for one in known_rates(rates, atlas.currencies())]
        view = atlas.derive(rows, source_classes(lens, atlas.publishers()))
        atlas.regions(regions(view, lens))
        atlas.figures(figure_rows(view, rates))


def _ends(count: int) -> dict[str, list[End]]:
    return {kind: [End(f"{kind} {at}", kind) for at in range(int(count * share))] for kind, share in _KINDS.items()}


def _document(number: int) -> StoredDocument:
    name = f"d{number}"
    day = PartialDate(2015 + number % 6, 1 + number % 12, 1 + number % 28)
    publisher = ("新华社", "Pond Daily", None)[number % 3]
    return StoredDocument(name, name, name, None, publisher, day, None, None, "zh", name, "", None)


def _claim(number: int, random: Random, ends: dict[str, list[End]]) -> Claim:
    def any_of(kind: str) -> End:
        return ends[kind][int(len(ends[kind]) * random.random() ** 1.5)]

    day = f"20{15 + number % 6}-{1 + number % 12:02}"
    draw = random.random()
    subject, other = any_of("Company"), None
    value: Value | None = None
    said: dict[str, str] = {}
    if draw < 0.10:
        predicate, subject = "size", any_of("Fund")
        value = Money(Decimal(random.randint(1, 50) * 10**9), random.choice(("CNY", "CNY", "USD")))
        said = {"measure": random.choice(("target", "subscribed", "paid_in", "unspecified")), "as_of": day}
    elif draw < 0.35:
        predicate, subject, other = "awards", any_of("Institute"), any_of("Company")
        value, said = Money(Decimal(random.randint(1, 10**7)), "CNY"), {"date": day, "stage": "awarded"}
    elif draw < 0.45:
        predicate, value = "ownership_type", Text(random.choice(("state", "private", "mixed")))
    elif draw < 0.60:
        predicate, other = "located_in", any_of("Place")
    elif draw < 0.65:
        predicate, subject, value = "established", any_of("Fund"), PartialDate.parse(day)
    else:
        predicate = random.choice(("partners_with", "owns", "invests_in", "part_of", "founded_by"))
        other, said = any_of(random.choice(("Company", "Institute", "PublicBody"))), {"date": day}
    return Claim(
        document=f"d{number // _DOCUMENT}",
        predicate=predicate,
        span=Span(number, number + 9),
        quote=f"made up {number}",
        reader="bench",
        confidence=0.9,
        subject=subject,
        object=other,
        value=value,
        qualifiers=said,
    )

"""An atlas of many made-up claims, and how long indicators, ledger and conflicts take on it.

`RONGHE_BENCH_CLAIMS` sets how many (by default 100,000; the aim is stated for 1,000,000).
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from random import Random

from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.kept import kept_rows
from ronghe.analyse.conflicts.page import Window, conflict_page
from ronghe.analyse.derive import figure_rows, rate_rows, rates_of, regions, source_classes
from ronghe.analyse.indicators import read
from ronghe.analyse.ledger import LedgerOptions, ledger
from ronghe.analyse.ledger_page import ledger_page
from ronghe.analyse.network.network import network
from ronghe.analyse.outline import outlines
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
_FUNDS = 20_000
"""At most so many; a hundredth of the claims where that is less."""
_KINDS = {"Company": 0.62, "Institute": 0.14, "PublicBody": 0.1, "Place": 0.03, "Zone": 0.02, "Policy": 0.03,
          "Alliance": 0.01, "Person": 0.05}  # fmt: skip
"""How the other entities, a fifth as many as claims, divide."""
_PREDICATES = {
    "size": (30, "Fund", None), "contributes": (30, "Company", "Fund"), "manages": (15, "Company", "Fund"),
    "level": (8, "Fund", None), "status": (8, "Fund", None), "established": (70, "Company", None),
    "awards": (200, "Institute", "Company"), "ownership_type": (70, "Company", None),
    "located_in": (110, "Company", "Place"), "partners_with": (100, "Company", "Institute"),
    "owns": (90, "Company", "Company"), "invests_in": (60, "Fund", "Company"), "part_of": (50, "Company", "PublicBody"),
    "founded_by": (30, "Company", "Institute"), "controls": (20, "Company", "Company"),
    "supervises": (20, "PublicBody", "Institute"), "member_of": (20, "Company", "Alliance"),
    "affiliated_with": (20, "Institute", "PublicBody"), "issued_by": (19, "Policy", "PublicBody"),
    "founded_by_fund": (15, "Fund", "PublicBody"), "established_fund": (10, "Fund", None),
    "located_in_fund": (10, "Fund", "Place"), "invests_in_fund": (5, "Fund", "Fund"),
}  # fmt: skip
"""Of a thousand claims so many of each predicate, with the kinds at its ends; what follows _fund is told of funds."""
_STRAY = 0.06
"""Of what is told of one thing more than once so much differs."""
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
        for what, ask_for in _QUESTIONS.items():
            with Atlas(path) as atlas:
                yield f"{what}: {_seconds(lambda one=ask_for: one(atlas)):.2f} s"  # type: ignore[misc]


_QUESTIONS: dict[str, Callable[[Atlas], object]] = {
    "ledger, the first 50 rows and all sums": lambda atlas: ledger_page(atlas, Window(), _OPTIONS),
    "ledger, rows 5,000 to 5,050": lambda atlas: ledger_page(atlas, Window(5_000), _OPTIONS),
    "conflicts, the first 50 and their number": lambda atlas: conflict_page(atlas, Window(), _OPTIONS),
    "ledger, every row as objects": lambda atlas: ledger(atlas, _OPTIONS),
    "conflicts, every one as objects": lambda atlas: conflicts(atlas, _OPTIONS),
}


def _seconds(work: Callable[[], object]) -> float:
    """Processor seconds: what others do on the machine does not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def write(path: Path, count: int) -> None:
    """An atlas of so many claims, a fifth as many entities, a twentieth as many documents."""
    teller = Teller(ends(count))
    lens = load_lens()
    with rewrite(path) as atlas:
        for number in range(count // _DOCUMENT):
            atlas.document(_document(number), "", ())
        for first in range(0, count, _BATCH):
            atlas.add_claims((teller.claim(number), None) for number in range(first, min(first + _BATCH, count)))
        atlas.add_entities(
            Entity(end.name, end.kind, end.name, end.names, ()) for of_kind in teller.ends.values() for end in of_kind
        )
        atlas.bind(lambda _document, end: end.name)
        rates = rates_of(atlas.so_far(), _OPTIONS)
        view = atlas.derive(rate_rows(rates, atlas.currencies()), source_classes(lens, atlas.publishers()))
        atlas.regions(regions(view, lens))
        atlas.figures(figure_rows(view, rates))
        held = {"documents": count // _DOCUMENT, "claims": count, "entities": sum(view.kinds().values()), "issues": 0}
        atlas.meta({"state": "made up", **{name: str(number) for name, number in held.items()}})
        atlas.conflicts(kept_rows(conflicts(view, _OPTIONS)))
        atlas.outlines(outlines(view, _OPTIONS, [fund.id for fund in view.entities("Fund")]))


def ends(claims: int) -> dict[str, list[End]]:
    """Entities by kind, a fifth as many as claims."""
    counts = {kind: int(claims / 5 * share) for kind, share in _KINDS.items()} | {"Fund": min(_FUNDS, claims // 100)}
    return {kind: [End(f"{kind} {at}", kind) for at in range(count)] for kind, count in counts.items()}


def _document(number: int) -> StoredDocument:
    name = f"d{number}"
    day = PartialDate(2015 + number % 6, 1 + number % 12, 1 + number % 28)
    publisher = ("新华社", "Pond Daily", None)[number % 3]
    return StoredDocument(name, name, name, None, publisher, day, None, None, "zh", name, "", None)


class Teller:
    """Makes claims; what is told of one thing again is mostly the same."""

    def __init__(self, ends: Mapping[str, list[End]]) -> None:
        self.ends = ends
        self._random = Random(20170122)
        self._predicates = list(_PREDICATES)
        self._weights = [weight for weight, *_ in _PREDICATES.values()]

    def claims(self, first: int, end: int) -> Iterator[Claim]:
        """The claims of these numbers; to be asked for in order."""
        return map(self.claim, range(first, end))

    def claim(self, number: int) -> Claim:
        """The claim of a number; to be asked for in order."""
        row = self._random.choices(self._predicates, self._weights)[0]
        _, kind, of_object = _PREDICATES[row]
        predicate = row.removesuffix("_fund")
        subject = self._any(kind)
        own = Random(f"{predicate} {subject.name} {number if self._random.random() < _STRAY else ''}")
        other = None
        if of_object is not None:
            fixed = predicate in ("part_of", "founded_by", "located_in")
            other = own.choice(self.ends[of_object]) if fixed else self._any(of_object)
        value, said = self._value(predicate, own, f"20{15 + number % 6}-{1 + number % 12:02}")
        return Claim(
            document=f"d{number // _DOCUMENT}", predicate=predicate, span=Span(number, number + 9),
            quote=f"made up {number}", reader="bench", confidence=0.9, subject=subject, object=other, value=value,
            qualifiers=said,
        )  # fmt: skip

    def _any(self, kind: str) -> End:
        """An entity of a kind; few are in much."""
        return self.ends[kind][int(len(self.ends[kind]) * self._random.random() ** 1.5)]

    def _value(self, predicate: str, own: Random, day: str) -> tuple[Value | None, dict[str, str]]:
        measure = self._random.choice(("target", "target", "subscribed", "paid_in", "unspecified"))
        match predicate:
            case "size":
                share = {"target": 4, "subscribed": 3, "paid_in": 2, "unspecified": 4}[measure]
                money = Money(Decimal(own.randint(1, 50) * share * 10**9), own.choice(("CNY", "CNY", "CNY", "USD")))
                return money, {"measure": measure, "as_of": day} if measure == "paid_in" else {"measure": measure}
            case "awards":
                return Money(Decimal(self._random.randint(1, 10**7)), "CNY"), {"date": day, "stage": "awarded"}
            case "ownership_type":
                return Text(own.choice(("state", "private", "mixed"))), {}
            case "level":
                return Text(own.choice(("national", "provincial", "municipal"))), {}
            case "status":
                return Text(own.choice(("announced", "registered", "operating"))), {"date": day}
            case "established":
                return PartialDate(own.randint(1990, 2020), own.randint(1, 12)), {}
            case _:
                return None, {"date": day}

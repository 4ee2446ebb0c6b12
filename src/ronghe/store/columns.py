"""What a build has put in columns, read as it stands: no claim becomes an object here."""

import json
import sqlite3
import sys
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from ronghe.model import PartialDate
from ronghe.store.codec import unsqueezed
from ronghe.store.rows import CONFLICT_ORDER, Bonds, FundKey, Nest, NodeRow, TieRow, Told

_OF_FUNDS = "FROM figure WHERE kind = 'Fund'"


class Columns:
    """The questions of an atlas that are answered from the tables of derived.sql."""

    _run: sqlite3.Connection

    def _rows(self, statement: str, parameters: Sequence[Any] = ()) -> Iterator[sqlite3.Row]:
        cursor = self._run.cursor()
        cursor.row_factory = sqlite3.Row
        yield from cursor.execute(statement, parameters)

    def bonds(self) -> Bonds:
        """All claims between two entities, in columns."""
        nodes = self._run.execute("SELECT entity, kind, name, number FROM node ORDER BY entity").fetchall()
        if not nodes:
            return Bonds()
        entities, kinds, names, numbers = zip(*nodes, strict=True)
        place = {number: at for at, number in enumerate(numbers)}.__getitem__
        claims, subjects, objects, sure = array("q"), array("i"), array("i"), array("d")
        words: tuple[list[str], ...] = ([], [], [], [], [])
        for claim, subject, other, *said, confidence, modality, until in self._run.execute(
            "SELECT * FROM tie ORDER BY claim"
        ):
            claims.append(claim)
            subjects.append(place(subject))
            objects.append(place(other))
            sure.append(confidence)
            for column, word in zip(words, (*said, modality, until), strict=True):
                column.append(sys.intern(word))
        predicates, days, reported, *rest = words
        return Bonds(entities, kinds, names, claims, subjects, objects, predicates, days, reported, sure, *rest)

    def revised_since(self, revision: int) -> tuple[list[int], list[str]]:
        """The claims and the entities that decisions changed after that many of them."""
        asked = "SELECT DISTINCT {0} FROM revised WHERE revision > ? AND {0} IS NOT NULL ORDER BY 1"
        claims, entities = (self._run.execute(asked.format(what), (revision,)) for what in ("claim", "entity"))
        return [one for (one,) in claims], [one for (one,) in entities]

    def nodes(self, of: Collection[str]) -> list[NodeRow]:
        """Those of these entities that are there."""
        condition, value = among("entity", of)
        asked = f"SELECT entity, kind, name FROM node WHERE {condition}"  # noqa: S608 - our words
        return [NodeRow(*row) for row in self._run.execute(asked, (value,))]

    def ties_of(self, claims: Collection[int]) -> list[TieRow]:
        """The ties of these claims, as far as they tie."""
        rows = self._run.execute(
            "SELECT t.claim, s.entity, o.entity, t.predicate, iif(t.day = '', t.reported, t.day), t.confidence, "
            "t.until "
            "FROM tie t JOIN node s ON s.number = t.subject JOIN node o ON o.number = t.object "
            "WHERE t.claim IN (SELECT value FROM json_each(?)) ORDER BY t.claim",
            (json.dumps(sorted(claims)),),
        )
        return [TieRow(*row) for row in rows]

    def nests(self, kind: str) -> list[Nest]:
        """What lies inside what: claims between two different funds, or between two places, in their order."""
        rows = self._run.execute(
            "SELECT claim, predicate, subject, object FROM nest WHERE kind = ? ORDER BY claim", (kind,)
        )
        return [Nest(*row) for row in rows]

    def told(self) -> list[Told]:
        """What is told, each different thing once, in the order in which it is first told."""
        rows = self._run.execute(
            "SELECT predicate, subject, object, coalesce(text, date, percent, round(amount) || ' ' || currency, ''), "
            "coalesce(measure, ''), coalesce(phase, 0), coalesce(scope, ''), min(claim) FROM fact "
            "WHERE subject IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 8"
        )
        return [Told(*row) for row in rows]

    def counted(self) -> dict[str, tuple[float, float, int]]:
        """For each measure what the ledger's total holds: its lowest and highest yuan, and from how many funds."""
        rows = self._run.execute(
            "SELECT measure, sum(yuan_low), sum(yuan_high), count(*) FROM figure WHERE counted GROUP BY 1 ORDER BY 1"
        )
        return {measure: (low, high, funds) for measure, low, high, funds in rows}

    def sums(self) -> dict[tuple[str, str, int, str], tuple[float, float]]:
        """What counts of each column of each entity: (entity, measure, phase, scope) to its lowest and highest yuan."""
        rows = self._run.execute(
            "SELECT entity, measure, phase, scope, yuan_low, yuan_high FROM figure "
            "WHERE role = 'preferred' AND yuan_low IS NOT NULL ORDER BY number"
        )
        return {(entity, measure, phase, scope): (low, high) for entity, measure, phase, scope, low, high in rows}

    def stories(self) -> dict[str, str]:
        """Documents that are near-copies of each other, each with the first of its group."""
        return dict(self._run.execute("SELECT document, story FROM story ORDER BY document"))

    def publication_days(self) -> list[PartialDate]:
        """The days, months and years in which documents were published, each once."""
        rows = self._run.execute("SELECT DISTINCT published FROM document WHERE published IS NOT NULL ORDER BY 1")
        return [PartialDate.parse(day) for (day,) in rows]

    def rates(self) -> dict[str, float | None]:
        """Yuan for one unit of each currency that figures are in, as the build had them; None without a rate."""
        return dict(
            self._run.execute(
                "SELECT c.currency, r.yuan FROM (SELECT DISTINCT value ->> 'currency' AS currency FROM figure) c "
                "LEFT JOIN rate r USING (currency) ORDER BY 1"
            )
        )

    def disputable(self) -> list[str]:
        """Entities of which one thing is told more than once: no other can be in a conflict."""
        rows = self._run.execute(
            "SELECT DISTINCT subject FROM (SELECT subject FROM fact WHERE subject IS NOT NULL "
            "AND predicate IN ('size', 'established', 'founded_by', 'part_of') GROUP BY predicate, subject "
            "HAVING count(*) > 1) ORDER BY 1"
        )
        return [entity for (entity,) in rows]

    def conflicts(self, start: int, most: int, entity: str | None = None) -> list[str]:
        """So many conflicts of the list, or of those of one entity, from that place on, packed."""
        where, values = ("", []) if entity is None else ("WHERE entity = ?", [entity])
        rows = self._run.execute(
            f"SELECT packed FROM conflict {where} ORDER BY {CONFLICT_ORDER} LIMIT ? OFFSET ?",  # noqa: S608 - our words
            (*values, most, start),
        )
        return [unsqueezed(held) for (held,) in rows]

    def conflict_count(self, entity: str | None = None) -> tuple[int, int]:
        """How many conflicts there are, and how many of them are open: all, or those of one entity."""
        where, values = ("", []) if entity is None else ("WHERE entity = ?", [entity])
        asked = f"SELECT count(*), coalesce(sum(NOT settled), 0) FROM conflict {where}"  # noqa: S608 - fixed words
        count, opened = self._run.execute(asked, values).fetchone()
        return count, opened

    def outline_marks(self) -> dict[str, int]:
        """A number for each row of the ledger that changes with it and its evidence."""
        return dict(self._run.execute("SELECT entity, mark FROM outline ORDER BY entity"))

    def outlines(self, of: Iterable[str] | None = None) -> Iterator[tuple[str, str]]:
        """Outlined rows of the ledger, packed: all, or those of these funds."""
        condition, values = ("1", []) if of is None else (lambda one: (one[0], [one[1]]))(among("entity", set(of)))
        yield from self._run.execute(f"SELECT entity, packed FROM outline WHERE {condition}", values)  # noqa: S608

    def whole_rows(self, of: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Rows of the ledger with all evidence, packed: those of these funds."""
        condition, value = among("entity", set(of))
        for fund, held in self._run.execute(f"SELECT entity, whole FROM outline WHERE {condition}", (value,)):  # noqa: S608
            yield fund, unsqueezed(held)

    def fund_keys(self, measure: str) -> list[FundKey]:
        """Every fund that a claim touches, in falling order of its figure of the measure, then as a ledger sorts."""
        rows = self._run.execute(
            "WITH best AS (SELECT entity, CAST(value ->> 'amount' AS REAL) * r.yuan AS yuan, row_number() OVER ("
            "PARTITION BY entity ORDER BY CASE scope WHEN '' THEN 0 WHEN 'parent' THEN 1 WHEN 'family' THEN 2 ELSE 3 "
            "END, phase) AS place FROM figure LEFT JOIN rate r ON r.currency = value ->> 'currency' "
            "WHERE kind = 'Fund' AND measure = ? AND role = 'preferred') "
            "SELECT e.id, e.name, coalesce(b.yuan, -1) AS yuan FROM entity e "
            "LEFT JOIN best b ON b.entity = e.id AND b.place = 1 WHERE e.kind = 'Fund' "
            "AND (EXISTS (SELECT 1 FROM claim WHERE subject = e.id) "
            "OR EXISTS (SELECT 1 FROM claim WHERE object = e.id)) "
            "ORDER BY yuan DESC, e.id NOT IN (SELECT entity FROM figure), e.name, e.id",
            (measure,),
        )
        return [FundKey(*row) for row in rows]

    def fund_columns(self) -> list[tuple[str, int, str, int]]:
        """Measure, phase and scope that funds have figures in, and how many funds."""
        return self._run.execute(
            f"SELECT measure, phase, scope, count(DISTINCT entity) {_OF_FUNDS} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        ).fetchall()

    def funds_by_measure(self) -> dict[str, int]:
        """How many funds have a figure of each measure."""
        return dict(self._run.execute(f"SELECT measure, count(DISTINCT entity) {_OF_FUNDS} GROUP BY 1"))


def among(column: str, wanted: Collection[str]) -> tuple[str, str]:
    """A condition that a column is one of these, and its parameter."""
    return f"{column} IN (SELECT value FROM json_each(?))", json.dumps(sorted(set(wanted)))  # noqa: S608 - a name

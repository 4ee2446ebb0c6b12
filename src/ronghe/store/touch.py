"""The atlas as a decision touches it: what is needed to resolve a few parts again, and what follows from them anew."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ronghe.model import Claim, Entity, Issue
from ronghe.model.pair import Pair
from ronghe.store.codec import entity_of, issue_of, pack, stored_claim
from ronghe.store.faults import Point, passing
from ronghe.store.revise import AtlasReviser, Bound, Numbered
from ronghe.store.rows import RateRow
from ronghe.store.transaction import statements, transaction
from ronghe.store.view import Atlas
from ronghe.store.write import KeyRow

_CLAIMS = "SELECT claim.*, document.source FROM claim JOIN document ON document.id = claim.document"
_ANY = "IN (SELECT value FROM json_each(?))"


@contextmanager
def touching(path: Path) -> Iterator["Touched"]:
    """One transaction as :func:`ronghe.store.revise.revise` gives it, for changes of single parts."""
    with transaction(path) as connection:
        yield Touched(connection, path)
        passing(Point.BEFORE_COMMIT)


class Touched(AtlasReviser):
    """Reads and writes single parts of an atlas, within the transaction of :func:`ronghe.store.revise.revise`."""

    def judgements_held(self) -> dict[str, str]:
        """The judgements that stand in the atlas, packed, by id."""
        return dict(self._run.execute("SELECT id, packed FROM judged"))

    def issues_of_judging(self) -> list[Issue]:
        """What the judgements' file could not tell."""
        rows = self._named("SELECT * FROM issue WHERE stage = 1 ORDER BY number", ())
        return [issue_of(row) for row in rows]

    def contested(self) -> list[tuple[str, str]]:
        """Class and form of short forms that mean something in their document only."""
        return self._run.execute("SELECT kind, form FROM contested").fetchall()

    def keys(self, words: Collection[str]) -> list[KeyRow]:
        """The rows of these keys, as far as they are there."""
        return self._run.execute(f"SELECT * FROM keyed WHERE key {_ANY}", (_list(words),)).fetchall()  # noqa: S608 - fixed words

    def keys_of_forms(self, forms: Collection[tuple[str, str]]) -> list[KeyRow]:
        """The rows of keys of these classes and forms, whatever their scope, in order."""
        wanted = pack([f"{kind}:{form}" for kind, form in sorted(forms)])
        asked = f"SELECT * FROM keyed WHERE kind || ':' || form {_ANY} ORDER BY key"  # noqa: S608 - fixed words
        return self._run.execute(asked, (wanted,)).fetchall() if forms else []

    def recontest(self, forms: Collection[tuple[str, str]], contested: Collection[tuple[str, str]]) -> None:
        """Of these short forms (kind, form) those that are contested now."""
        self._run.executemany("DELETE FROM contested WHERE kind = ? AND form = ?", forms)
        self._run.executemany("INSERT INTO contested VALUES (?, ?)", sorted(contested))

    def keys_of_parts(self, parts: Collection[int]) -> list[KeyRow]:
        """The keys of these parts, in order."""
        asked = f"SELECT * FROM keyed WHERE part {_ANY} ORDER BY key"  # noqa: S608 - fixed words
        return self._run.execute(asked, (pack(sorted(parts)),)).fetchall()

    def last_part(self) -> int:
        """The highest number of a part."""
        found: int = self._run.execute("SELECT coalesce(max(part), 0) FROM keyed").fetchone()[0]
        return found

    def compared_with(self, groups: Collection[str]) -> list[tuple[str, str]]:
        """Pairs of groups that are compared of which one is among these."""
        groups = _list(groups)
        asked = f"SELECT one, other FROM asked WHERE one {_ANY} UNION SELECT one, other FROM asked WHERE other {_ANY}"  # noqa: S608 - fixed words
        return self._run.execute(asked, (groups, groups)).fetchall()

    def parts_of_groups(self, groups: Collection[str]) -> set[int]:
        """The parts of the keys of these groups."""
        asked = f"SELECT DISTINCT part FROM keyed WHERE batch {_ANY}"  # noqa: S608 - fixed words
        return {part for (part,) in self._run.execute(asked, (_list(groups),))}

    def first_of(self, sources: Collection[str]) -> dict[str, tuple[str, str]]:
        """When the first version of each source was added, and its hash."""
        asked = f"SELECT hash, first_added, first_hash FROM source WHERE hash {_ANY}"  # noqa: S608 - fixed words
        return {source: (when, first) for source, when, first in self._run.execute(asked, (_list(sources),))}

    def entities_held(self, ids: Collection[str]) -> dict[str, Entity]:
        """Those of these entities that are there."""
        rows = self._named(f"SELECT * FROM entity WHERE id {_ANY}", (_list(ids),))  # noqa: S608 - fixed words
        return {row["id"]: entity_of(row) for row in rows}

    def bearers(self, key_ids: Collection[str]) -> set[str]:
        """The entities that members of these ids (of keys) belong to."""
        ids = _list(key_ids)
        asked = f"SELECT entity FROM forward WHERE id {_ANY} UNION SELECT id FROM entity WHERE id {_ANY}"  # noqa: S608 - fixed words
        return {entity for (entity,) in self._run.execute(asked, (ids, ids))}

    def claims_about(self, entities: Collection[str]) -> list[Numbered]:
        """Every claim with one of these entities at an end, in order."""
        ids = _list(entities)
        asked = f"{_CLAIMS} WHERE claim.subject {_ANY} OR claim.object {_ANY} ORDER BY claim.number"
        return list(self._numbered(asked, (ids, ids)))

    def claims_in(self, document: str) -> list[Numbered]:
        """Every claim of a document, in order."""
        return list(self._numbered(f"{_CLAIMS} WHERE claim.document = ? ORDER BY claim.number", (document,)))

    def coded(self, scheme: str) -> list[tuple[str, str]]:
        """Entities with the codes of a scheme that claims give them, as they are written there."""
        asked = (
            "SELECT subject, value ->> 'text' FROM claim WHERE predicate = 'identifier' AND subject IS NOT NULL "
            "AND qualifiers ->> 'scheme' = ? AND verdict IS NOT 'rejected'"
        )
        return self._run.execute(asked, (scheme,)).fetchall()

    def rests(self, document: str, predicate: str, quote: str) -> bool:
        """Whether a claim as read rests on the quote."""
        asked = (
            "SELECT 1 FROM claim WHERE document = ? AND predicate = ? AND quote = ? AND reader NOT LIKE 'judgement.%'"
        )
        return self._run.execute(asked, (document, predicate, quote)).fetchone() is not None

    def told_in(self, currencies: Iterable[str]) -> list[str]:
        """Those of these currencies that the value of a claim is in, in order."""
        asked = "SELECT 1 FROM claim WHERE value ->> 'currency' = ? LIMIT 1"
        return [one for one in sorted(currencies) if self._run.execute(asked, (one,)).fetchone()]

    def replace_rates(self, currencies: Iterable[str], rates: Iterable[RateRow]) -> None:
        """Put these rates in the place of those of the currencies."""
        self._run.executemany("DELETE FROM rate WHERE currency = ?", ((one,) for one in currencies))
        self._run.executemany("INSERT INTO rate VALUES (?, ?, ?, ?)", rates)

    def subjects_at(self, predicates: Collection[str], objects: Collection[str]) -> set[str]:
        """Entities of which these predicates are told with one of these objects."""
        asked = f"SELECT DISTINCT subject FROM claim WHERE predicate {_ANY} AND object {_ANY} AND subject IS NOT NULL"  # noqa: S608 - fixed words
        return {one for (one,) in self._run.execute(asked, (_list(predicates), _list(objects)))}

    def funds_beside(self, entities: Collection[str]) -> set[str]:
        """These entities and those at the other ends of their claims, as far as they are funds."""
        ids = _list(entities)
        asked = (
            "SELECT id FROM entity WHERE kind = 'Fund' AND id IN (SELECT value FROM json_each(?1) "
            "UNION SELECT object FROM claim WHERE subject IN (SELECT value FROM json_each(?1)) "
            "UNION SELECT subject FROM claim WHERE object IN (SELECT value FROM json_each(?1)))"
        )
        return {one for (one,) in self._run.execute(asked, (ids,))}

    def replace_entities(self, gone: Collection[str], made: Iterable[Entity], forwards: Mapping[str, str]) -> None:
        """Put entities with their forwards in the place of others."""
        self.drop_entities(gone)
        self._run.execute(f"DELETE FROM forward WHERE entity {_ANY}", (_list(gone),))  # noqa: S608 - fixed words
        self.add_entities(made)
        self.forwards(forwards)

    def replace_pairs(self, entities: Collection[str], pairs: Iterable[Pair]) -> None:
        """Put these pairs in the place of all in which one of the entities stands."""
        ids = _list(entities)
        self._run.execute(f"DELETE FROM pair WHERE left_entity {_ANY} OR right_entity {_ANY}", (ids, ids))  # noqa: S608 - fixed words
        self.pairs(pairs)

    def forget_issues(self, about: Collection[str]) -> None:
        """Remove what resolution noted about these keys, and everything that binds to nothing."""
        self._run.execute(f"DELETE FROM issue WHERE stage = 3 AND about {_ANY}", (_list(about),))  # noqa: S608 - fixed words
        self._run.execute("DELETE FROM issue WHERE stage = 4 OR (stage = 3 AND code = 'unbound_judgement')")

    def issue_count(self) -> int:
        """The number of issues of all stages."""
        found: int = self._run.execute("SELECT count(*) FROM issue").fetchone()[0]
        return found

    def bound(self, number: int, bound: Bound) -> None:
        """Give a claim its ends and its verdict."""
        self._run.execute("UPDATE claim SET subject = ?, object = ?, verdict = ? WHERE number = ?", (*bound, number))

    def corrected(self, number: int, claim: Claim) -> None:
        """A claim as a person corrected it, under a free number."""
        self.put_claim(number, claim, "accepted")

    def drop_claim(self, number: int) -> None:
        """Remove a claim that a person had corrected."""
        self._run.execute("DELETE FROM claim WHERE number = ?", (number,))

    def refresh(self, claims: Collection[int], entities: Collection[str]) -> Atlas:
        """Fill anew what follows in SQL from these claims and those of these entities."""
        run = self._run
        for name, kind in (("touched_claim", "INTEGER"), ("touched_entity", "TEXT")):
            run.execute(f"CREATE TEMP TABLE IF NOT EXISTS {name} (id {kind} PRIMARY KEY)")
            run.execute(f"DELETE FROM {name}")  # noqa: S608 - our words
        run.executemany("INSERT OR IGNORE INTO touched_entity VALUES (?)", ((one,) for one in entities))
        run.executemany("INSERT INTO touched_claim VALUES (?)", ((one,) for one in claims))
        among = "(SELECT id FROM touched_entity)"
        run.execute(
            "INSERT OR IGNORE INTO touched_claim SELECT number FROM claim "  # noqa: S608 - our words
            f"WHERE subject IN {among} OR object IN {among}"
        )
        run.execute(f"INSERT OR IGNORE INTO touched_entity SELECT id FROM fund WHERE place IN {among}")  # noqa: S608 - our words
        self._renumber()
        passing(Point.MID_TRANSACTION)
        for table in ("fact", "tie", "nest"):
            run.execute(f"DELETE FROM {table} WHERE claim IN (SELECT id FROM touched_claim)")  # noqa: S608 - our words
        for table, column in (("heard", "entity"), ("owned", "entity")):
            run.execute(f"DELETE FROM {table} WHERE {column} IN {among}")  # noqa: S608 - our words
        run.execute(f"DELETE FROM award WHERE buyer IN {among} OR supplier IN {among}")  # noqa: S608 - our words
        run.execute(f"DELETE FROM fund WHERE id IN {among}")  # noqa: S608 - our words
        for file in ("derived.sql", "known.sql"):
            for statement in statements(file):
                if "INSERT INTO node" not in statement and "CREATE INDEX" not in statement:
                    run.execute(_narrowed(statement))
        return self.so_far()

    def _renumber(self) -> None:
        """Nodes of entities that are gone go, new ones get numbers after all others."""
        among = "(SELECT id FROM touched_entity)"
        self._run.execute(f"DELETE FROM node WHERE entity IN {among} AND entity NOT IN (SELECT id FROM entity)")  # noqa: S608 - our words
        self._run.execute(
            "UPDATE node SET (kind, name) = (SELECT kind, name FROM entity WHERE id = node.entity) "  # noqa: S608 - our words
            f"WHERE entity IN {among}"
        )
        self._run.execute(
            "INSERT INTO node SELECT (SELECT coalesce(max(number), -1) FROM node) + row_number() OVER (ORDER BY id), "  # noqa: S608 - our words
            f"id, kind, name FROM entity WHERE id IN {among} AND id NOT IN (SELECT entity FROM node)"
        )

    def replace_regions(self, regions: Mapping[str, str]) -> None:
        """Put the provinces around places in the place of what was known of them."""
        self._run.execute("DELETE FROM region")
        self._run.executemany("INSERT INTO region VALUES (?, ?)", sorted(regions.items()))
        self._run.execute("UPDATE fund SET region = (SELECT region FROM region WHERE place = fund.place)")

    def forget(self, table: str, entities: Collection[str]) -> None:
        """Remove the rows of a table that are of these entities."""
        self._run.execute(f"DELETE FROM {table} WHERE entity {_ANY}", (_list(entities),))  # noqa: S608 - our words

    def log(self, revision: int, claims: Iterable[int], entities: Iterable[str]) -> None:
        """Note what a decision changed, so that whoever holds a part of the map reads only that."""
        self._run.executemany(
            "INSERT INTO revised (revision, claim) VALUES (?, ?)", ((revision, one) for one in claims)
        )
        self._run.executemany(
            "INSERT INTO revised (revision, entity) VALUES (?, ?)", ((revision, one) for one in entities)
        )

    def touched_claims(self) -> list[int]:
        """The claims that :meth:`refresh` took up."""
        return [number for (number,) in self._run.execute("SELECT id FROM touched_claim ORDER BY 1")]

    def _named(self, statement: str, values: tuple[Any, ...]) -> Iterator[dict[str, Any]]:
        rows = self._run.execute(statement, values)
        names = [column[0] for column in rows.description]
        return (dict(zip(names, row, strict=True)) for row in rows)

    def _numbered(self, statement: str, values: tuple[Any, ...]) -> Iterator[Numbered]:
        for said in self._named(statement, values):
            yield Numbered(said["number"], said["source"], stored_claim(said))


def _list(words: Iterable[str]) -> str:
    return pack(sorted(set(words)))


def _narrowed(statement: str) -> str:
    """A statement of derived.sql or known.sql for touched claims and entities only: its marks become conditions."""
    claims, entities = "(SELECT id FROM touched_claim)", "(SELECT id FROM touched_entity)"
    for column in ("c.number", "f.claim", "t.claim"):
        statement = statement.replace(f"/* claims {column} */", f"AND {column} IN {claims}")
    for column in ("subject", "object", "e.id"):
        statement = statement.replace(f"/* entities {column} */", f"AND {column} IN {entities}")
    told = " UNION ".join(
        f"SELECT claim FROM fact WHERE predicate = 'awards' AND {end} IN {entities}"  # noqa: S608 - our words
        for end in ("subject", "object")
    )
    return statement.replace("/* ends */", f"AND claim IN ({told})")

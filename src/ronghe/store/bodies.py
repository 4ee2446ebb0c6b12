"""Entities of an atlas, by id, by kind and by name, and what is asked about them."""

import json
from collections.abc import Collection, Iterator

from ronghe.model import Entity
from ronghe.model.pair import Pair
from ronghe.names.key import CLASS_KINDS, name_key
from ronghe.store.codec import entity_of, pair_of
from ronghe.store.columns import Columns, among
from ronghe.text.fts_text import fts_query

_CANDIDATES = 20


class Bodies(Columns):
    """The questions of an atlas that entities answer."""

    def entities(self, kind: str | None = None, of: Collection[str] | None = None) -> Iterator[Entity]:
        """All entities, those of a kind, or those of these ids, by name and id."""
        where, values = ("", []) if kind is None else (" AND kind = ?", [kind])
        if of is not None:
            condition, parameter = among("id", of)
            where = " AND +kind = ?" if kind else ""  # the plus: not by the index of kinds, which holds thousands
            where, values = f"{where} AND {condition}", [*values, parameter]
        yield from map(entity_of, self._rows(f"SELECT * FROM entity WHERE 1{where} ORDER BY name, id", values))  # noqa: S608

    def listed(self, kind: str, start: int, most: int) -> list[Entity]:
        """Entities of a kind by name and id: at most so many, from that place on."""
        asked = "SELECT * FROM entity WHERE kind = ? ORDER BY name, id LIMIT ? OFFSET ?"
        return list(map(entity_of, self._rows(asked, (kind, most, start))))

    def kinds(self) -> dict[str, int]:
        """How many entities there are of each kind."""
        return dict(self._run.execute("SELECT kind, count(*) FROM entity GROUP BY kind ORDER BY kind"))

    def all_names(self) -> list[str]:
        """Every name of every entity but persons, each once, in order."""
        rows = self._run.execute(
            "SELECT DISTINCT j.value FROM entity e, json_each(e.names) j WHERE e.kind <> 'Person' ORDER BY 1"
        )
        return [name for (name,) in rows]

    def bearing(self, name: str) -> list[Entity]:
        """Entities that bear a name in exactly this spelling."""
        rows = self._rows(
            "SELECT e.* FROM name n JOIN entity e ON e.id = n.entity "
            "WHERE n.form IN (SELECT value FROM json_each(?)) GROUP BY e.id ORDER BY e.id",
            (json.dumps(sorted({name_key(name, kind).form for kind in CLASS_KINDS})),),
        )
        return [entity for entity in map(entity_of, rows) if name in entity.names]

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id, also of one that was forwarded to it."""
        rows = self._rows("SELECT * FROM entity WHERE id = ?", (self._forwarded(entity_id),))
        return next(map(entity_of, rows), None)

    def _forwarded(self, entity_id: str) -> str:
        rows = self._rows("SELECT entity FROM forward WHERE id = ?", (entity_id,))
        return next((row["entity"] for row in rows), entity_id)

    def forwards(self) -> dict[str, str]:
        """Ids that members had or would have, each with the id of the entity that they now belong to."""
        return dict(self._run.execute("SELECT id, entity FROM forward ORDER BY id"))

    def find(self, name: str) -> list[Entity]:
        """Entities by name: those that bear it first, then those whose names hold all its words.

        The words of other names of those that bear it count too, so that "Foshan" finds 佛山市基金
        where Foshan is known to be 佛山. Where no name holds all words, those that hold some, best first.
        """
        found = self.named(name)
        spellings = dict.fromkeys((name, *(other for entity in found for other in entity.names)))
        near = [entity for spelling in spellings for entity in self._near(fts_query(spelling))]
        if not found and not near:
            near = self._near(fts_query(name).replace(" AND ", " OR "))
        entities = [entity for entity in map(self.entity, near) if entity is not None]
        return list({entity.id: entity for entity in (*found, *entities)}.values())

    def named(self, name: str) -> list[Entity]:
        """Entities that bear exactly this name, in any of its spellings; those with the most claims first."""
        forms = sorted({name_key(name, kind).form for kind in CLASS_KINDS})
        exact = self._rows(
            "SELECT entity, (SELECT count(*) FROM claim WHERE subject = entity OR object = entity) AS uses FROM name "
            "WHERE form IN (SELECT value FROM json_each(?)) GROUP BY entity ORDER BY uses DESC, entity",
            (json.dumps(forms),),
        )
        found = [self.entity(row["entity"]) for row in exact]
        return [entity for entity in found if entity is not None]

    def _near(self, words: str) -> list[str]:
        if not words:
            return []
        rows = self._rows(
            "SELECT entity FROM entity_words WHERE entity_words MATCH ? ORDER BY rank, entity LIMIT ?",
            (words, _CANDIDATES),
        )
        return [row["entity"] for row in rows]

    def pairs(self, entity: str | None = None) -> list[Pair]:
        """Entities that may be one or were joined because they probably are, the most urgent first.

        All, or those in which an entity stands.
        """
        where = "" if entity is None else "WHERE left_entity = ?1 OR right_entity = ?1"
        values = () if entity is None else (entity,)
        asked = f'SELECT * FROM pair {where} ORDER BY urgency DESC, "left", "right"'  # noqa: S608 - our words
        return list(map(pair_of, self._rows(asked, values)))

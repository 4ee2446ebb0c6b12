"""What every export is made of: the documents, entities and claims of an atlas that may leave it.

Left out are claims that a person rejected (the tables alone keep them, with their verdict), persons without an
office with all claims on them, and paths of the machine on which the casebook lies.
"""

from collections.abc import Callable, Iterator
from functools import cached_property

from ronghe.analyse.reads import AtlasView, StoredClaim, StoredDocument
from ronghe.export.safe import web_address
from ronghe.model import Entity, PartialDate

Progress = Callable[[str, int, int], None]


class Holding:
    """An atlas seen by one export. Claims are read one after the other, so that a large atlas fits."""

    def __init__(self, atlas: AtlasView, progress: Progress | None = None) -> None:
        self.atlas = atlas
        self._progress = progress
        self._text: tuple[str, str] = ("", "")
        self._looked_up: dict[str, Entity | None] = {}

    @cached_property
    def documents(self) -> dict[str, StoredDocument]:
        """All documents by id, in the order of reading."""
        return {document.id: document for document in self.atlas.documents()}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """All entities by id, persons only with an office."""
        return {
            entity.id: entity
            for entity in self.atlas.entities()
            if entity.kind != "Person" or entity.id in self._in_office
        }

    def entity(self, entity: str | None) -> Entity | None:
        """One entity by id, without reading the others; a person only with an office."""
        if "entities" in self.__dict__ or entity is None:
            return None if entity is None else self.entities.get(entity)
        if entity not in self._looked_up:
            found = self.atlas.entity(entity)
            named = found is not None and found.id == entity
            seen = named and found is not None and (found.kind != "Person" or entity in self._in_office)
            self._looked_up[entity] = found if seen else None
        return self._looked_up[entity]

    @cached_property
    def _in_office(self) -> frozenset[str]:
        roles = (stored for stored in self.atlas.claims(predicate="role") if stored.verdict != "rejected")
        return frozenset(stored.subject for stored in roles if stored.subject)

    def claims(self, *, rejected: bool = False) -> Iterator[StoredClaim]:
        """Every claim that may leave, in the order of documents and their text."""
        order = {document: number for number, document in enumerate(self.documents, 1)}
        last = 0
        for stored in self.atlas.claims():
            number = order[stored.claim.document]
            if self._progress and number != last:
                self._progress("exporting", number, len(order))
                last = number
            if (rejected or stored.verdict != "rejected") and self._public(stored):
                yield stored

    def asserted(self) -> Iterator[StoredClaim]:
        """Claims that somebody makes and nobody rejected: what a document denies is left out."""
        return (stored for stored in self.claims() if stored.claim.qualifiers.get("modality") != "denied")

    def _public(self, stored: StoredClaim) -> bool:
        claim = stored.claim
        for end, bound in ((claim.subject, stored.subject), (claim.object, stored.object)):
            if end is not None and end.kind == "Person" and bound not in self._in_office:
                return False
        return True

    def text(self, document: str) -> str:
        """The text of a document; the last one asked for is kept."""
        if self._text[0] != document:
            self._text = (document, self.atlas.text(document))
        return self._text[1]


def address(document: StoredDocument) -> str | None:
    """Where anybody can look: the document's address, else the web address that it was got from; never a path."""
    return web_address(document.url) or web_address(document.origin)


def day(date: PartialDate | None) -> str | None:
    """The date as an ISO prefix."""
    return str(date) if date else None

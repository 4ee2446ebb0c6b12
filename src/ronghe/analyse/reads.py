"""What analysis asks of an atlas: the part of ``ronghe.store.view.Atlas`` that it reads.

Written as a protocol, so that the analysis can be tested on a handful of claims in memory.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from ronghe.model import Entity, Mention
from ronghe.store.view import Bonds, StoredClaim, StoredDocument, Told

__all__ = ["AtlasView", "Bonds", "SnapshotView", "StoredClaim", "StoredDocument", "accepted_or_open"]


class AtlasView(Protocol):
    """Read access to a built map."""

    def entities(self, kind: str | None = None) -> Iterable[Entity]:
        """All entities, of one kind where it is named."""

    def entity(self, entity_id: str) -> Entity | None:
        """One entity by id, following forwards."""

    def claims(
        self,
        *,
        predicate: str | None = None,
        subject: str | None = None,
        object: str | None = None,  # noqa: A002 - the end of a claim is called object everywhere
        document: str | None = None,
        touching: str | None = None,
        between: str | None = None,
    ) -> Iterable[StoredClaim]:
        """Claims that meet every condition given; ``touching`` and ``between``: a kind at one end, at both."""

    def documents(self) -> Iterable[StoredDocument]:
        """All documents."""

    def document(self, document_id: str) -> StoredDocument | None:
        """One document by id."""

    def numbered(self, numbers: Iterable[int]) -> Mapping[int, StoredClaim]:
        """Claims by the numbers that ``bonds`` gives them."""

    def bonds(self) -> Bonds:
        """All claims between two entities, in columns."""

    def source_classes(self) -> Mapping[str, str]:
        """The class of source of each publisher that the lens knows."""

    def text(self, document_id: str) -> str:
        """The text that offsets count in."""

    def mentions(self, document_id: str) -> Iterable[Mention]:
        """Names where they stand in the text."""


class SnapshotView(AtlasView, Protocol):
    """What a snapshot asks beyond that: an atlas that a build has derived."""

    def told(self) -> Iterable[Told]:
        """What is told, each different thing once."""

    def counted(self) -> Mapping[str, tuple[float, float, int]]:
        """For each measure the total's lowest and highest yuan and its number of funds."""

    def sums(self) -> Mapping[tuple[str, str, int, str], tuple[float, float]]:
        """What counts of each column of each entity."""


def accepted_or_open(claims: Iterable[StoredClaim]) -> Iterator[StoredClaim]:
    """Claims that no person rejected."""
    return (stored for stored in claims if stored.verdict != "rejected")

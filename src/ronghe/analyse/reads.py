"""What analysis asks of an atlas: the part of ``ronghe.store.view.Atlas`` that it reads.

Written as a protocol, so that the analysis can be tested on a handful of claims in memory.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from ronghe.model import Entity, Mention, PartialDate
from ronghe.store.rows import FundKey, Nest
from ronghe.store.view import Bonds, StoredClaim, StoredDocument, Told

__all__ = ["AtlasView", "Bonds", "ListView", "SnapshotView", "StoredClaim", "StoredDocument", "accepted_or_open"]


class AtlasView(Protocol):
    """Read access to a built map."""

    def entities(self, kind: str | None = None, of: Collection[str] | None = None) -> Iterable[Entity]:
        """All entities, of one kind or of these ids where that is asked."""

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
        of: Collection[str] | None = None,
    ) -> Iterable[StoredClaim]:
        """Claims that meet every condition given; ``touching``: a kind, ``of``: ids at an end."""

    def nests(self, kind: str) -> Iterable[Nest]:
        """Ties of funds (``nesting.NESTING``) or of places (located_in) that put one inside another."""

    def documents(self, of: Collection[str] | None = None) -> Iterable[StoredDocument]:
        """All documents, or those of these ids."""

    def stories(self) -> Mapping[str, str]:
        """Documents that are near-copies of each other, each with the first of its group."""

    def publication_days(self) -> Iterable[PartialDate]:
        """When documents were published."""

    def disputable(self) -> Iterable[str]:
        """Entities outside which there is no conflict."""

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


class ListView(AtlasView, Protocol):
    """What a page of a list asks beyond that: an atlas that a build has derived."""

    def rates(self) -> Mapping[str, float | None]:
        """Yuan for one unit of each currency of figures, as the build had them."""

    def conflicts(self, start: int, most: int, entity: str | None = None) -> Iterable[str]:
        """A part of the list of conflicts, or of those of one entity, packed."""

    def conflict_count(self, entity: str | None = None) -> tuple[int, int]:
        """How many conflicts there are, and how many of them are open."""

    def outline_marks(self) -> Mapping[str, int]:
        """A number for each row of the ledger that changes with it and its evidence."""

    def outlines(self, of: Iterable[str] | None = None) -> Iterable[tuple[str, str]]:
        """Outlined rows, packed: all, or those of these funds."""

    def whole_rows(self, of: Iterable[str]) -> Iterable[tuple[str, str]]:
        """The rows of these funds with all evidence, packed."""

    def fund_keys(self, measure: str) -> Sequence[FundKey]:
        """Every fund of the ledger, in its order."""

    def fund_columns(self) -> Iterable[tuple[str, int, str, int]]:
        """Measure, phase and scope that funds have figures in, and how many."""

    def funds_by_measure(self) -> Mapping[str, int]:
        """How many funds have a figure of each measure."""

    def counted(self) -> Mapping[str, tuple[float, float, int]]:
        """For each measure the total's lowest and highest yuan and its number of funds."""


def accepted_or_open(claims: Iterable[StoredClaim]) -> Iterator[StoredClaim]:
    """Claims that no person rejected."""
    return (stored for stored in claims if stored.verdict != "rejected")

"""What the atlas gives back; ``codec`` makes it from rows of tables."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ronghe.model import Claim, PartialDate

SCHEMA_VERSION = "8"
"""Raised whenever schema.sql changes; an atlas of another version is built anew."""
CONFLICT_ORDER = "settled, moves DESC, claims DESC, name, entity, question, label"
"""That of :attr:`ronghe.analyse.conflicts.conflict.Conflict.order`, in columns of table ``conflict``."""
RateRow = tuple[str, float, str | None, str]
"""Columns of table ``rate``."""
PAST = "past"
"""For the day by which a tie had ended where none is told."""

ACCEPTED = "accepted"
REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with what became of it: entity ids of its ends, and what a person judged.

    ``verdict`` is accepted, rejected, or None where nobody judged it.
    """

    claim: Claim
    subject: str | None
    object: str | None
    verdict: str | None


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document without its text.

    ``publisher``, ``url`` and ``licence`` are what the user declared at ``add`` where that is
    given, else what the document says; ``origin`` and ``added`` come from the source's record.
    ``publisher_how`` and ``author_how`` say how these were found: declared, metadata or text.
    """

    id: str
    source: str
    title: str | None
    author: str | None
    publisher: str | None
    published: PartialDate | None
    published_how: str | None
    url: str | None
    language: str | None
    origin: str
    added: str
    licence: str | None
    pages: tuple[int, ...] = ()
    publisher_how: str | None = None
    author_how: str | None = None

    @property
    def file_name(self) -> str:
        """The name of the file, page or archive member that it came from; empty where it has none."""
        member = self.id.removeprefix(self.source)
        origin = member if member.startswith("/") else self.origin
        return origin.rstrip("/").replace("\\", "/").rsplit("/", 1)[-1]

    @property
    def heading(self) -> str:
        """The title; failing that the file's name, which people know better than a hash."""
        return self.title or self.file_name or self.id

    def page_of(self, offset: int) -> int | None:
        """The page, from 1, on which a place of the text stands; None where the source has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def as_json(self) -> dict[str, Any]:
        """All fields; the date as an ISO prefix."""
        out = {name: getattr(self, name) for name in self.__slots__}
        return {**out, "published": self.published and str(self.published), "pages": list(self.pages)}


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents of a list; what is empty leaves none out.

    ``words``, lower case, each stand in the title, the author or the origin.
    """

    words: tuple[str, ...] = ()
    publisher: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found, by its heading; ``quote`` is the stretch of its text at the first word."""

    document: str
    title: str | None
    heading: str
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Bonds:
    """Every claim between two entities, in columns of one length, in the order of claims.

    ``entities``, ``kinds`` and ``names`` are by node, in the order of ids; ``subject`` and ``object`` are nodes.
    ``day`` is when a tie happened or held, ``reported`` when its document was published: ISO prefixes, "" where
    unknown. ``until`` is by when it had ended, :data:`PAST` where no day is told, "" where it holds. Rejected and
    denied claims are not among them.
    """

    entities: Sequence[str] = ()
    kinds: Sequence[str] = ()
    names: Sequence[str] = ()
    claim: Sequence[int] = ()
    subject: Sequence[int] = ()
    object: Sequence[int] = ()
    predicate: Sequence[str] = ()
    day: Sequence[str] = ()
    reported: Sequence[str] = ()
    confidence: Sequence[float] = ()
    modality: Sequence[str] = ()
    until: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class NodeRow:
    """An entity of the network."""

    entity: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie by its claim's number; ``when`` is when it happened or held, else when its document was published.

    ``until`` is as in :class:`Bonds`.
    """

    claim: int
    subject: str
    object: str
    predicate: str
    when: str
    confidence: float
    until: str


@dataclass(frozen=True, slots=True)
class Nest:
    """A claim, by its number, that ties a fund to a fund or a place to a place; ends are entity ids."""

    claim: int
    predicate: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """One thing that is told; ``claim`` is the number of the first claim. Parts that are not there are "", phase 0."""

    predicate: str
    subject: str
    object: str | None
    value: str
    measure: str
    phase: int
    scope: str
    claim: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of table ``figure``, see schema.sql."""

    entity: str
    kind: str
    measure: str
    phase: int
    scope: str
    role: str
    value: str
    yuan_low: float | None
    yuan_high: float | None
    as_of: str | None
    origins: int
    counted: bool


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A row of table ``conflict``, see schema.sql; ``measure`` "" where no sum is at stake."""

    entity: str
    question: str
    measure: str
    phase: int
    scope: str
    settled: bool
    moves: float
    claims: int
    name: str
    label: str
    packed: str


@dataclass(frozen=True, slots=True)
class FundKey:
    """A fund of the ledger before its row is made; ``yuan`` is what it is sorted by, -1 where it has no such figure."""

    entity: str
    name: str
    yuan: float

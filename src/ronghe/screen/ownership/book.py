"""The book of holdings: what claims of the atlas and a table say of who owns whom, with the bodies as nodes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from ronghe.analyse.known_sources import support_in
from ronghe.analyse.reads import AtlasView, StoredClaim
from ronghe.errors import UsageError
from ronghe.model import Issue, PartialDate
from ronghe.names.key import name_key
from ronghe.screen.codes import Code, read_code
from ronghe.screen.grid import Grid, Line
from ronghe.screen.ownership.holding import NOTHING, WHOLE, Holding

SHARED = ("owns", "invests_in", "contributes")
"""Predicates with a share of ownership; the last two count only where a share is said."""
_BODIES = frozenset({"Company", "Fund", "Institute"})
_ASSERTED = frozenset({"stated", None})
_NEEDED = ("owner", "owned", "share")
_SHARE = re.compile(r"(>=|≥|>|at least|over|<=|≤|<|up to|about|~|约)?\s*(\d{1,3}(?:\.\d{1,6})?)\s*%?", re.IGNORECASE)
_AT_LEAST = frozenset({">=", "≥", ">", "at least", "over"})
_AT_MOST = frozenset({"<=", "≤", "<", "up to"})


@dataclass(slots=True)
class Node:
    """A body: its names and codes, its entity where the atlas has it, and list entries that a table names outright."""

    names: dict[str, None] = field(default_factory=dict)
    codes: dict[Code, None] = field(default_factory=dict)
    entity: str | None = None
    entries: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class Book:
    """Nodes by id, holdings, and who controls whom, which is no ownership."""

    nodes: dict[str, Node] = field(default_factory=dict)
    holdings: list[Holding] = field(default_factory=list)
    controls: list[Holding] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    _forms: dict[str, str] = field(default_factory=dict)
    _coded: dict[Code, str] = field(default_factory=dict)

    def node(self, names: Iterable[str], codes: Iterable[Code] = ()) -> str | None:
        """The node that bears one of the codes, else one of the names."""
        by_code = (self._coded[code] for code in codes if code in self._coded)
        by_name = (self._forms[form] for name in names if (form := name_key(name, "Company").form) in self._forms)
        return next(by_code, None) or next(by_name, None)

    def put(self, names: Iterable[str], codes: Iterable[Code], entity: str | None = None) -> str:
        """The node of a body, made where there is none."""
        named, coded = list(names), list(codes)
        found = entity or self.node(named, coded) or "table|" + name_key(named[0], "Company").form
        node = self.nodes.setdefault(found, Node(entity=entity))
        for name in named:
            node.names.setdefault(name)
            self._forms.setdefault(name_key(name, "Company").form, found)
        for code in coded:
            node.codes.setdefault(code)
            self._coded.setdefault(code, found)
        return found


def read_atlas(book: Book, atlas: AtlasView, *, unreviewed: bool) -> None:
    """Take in what the claims of an atlas say: accepted ones, with ``unreviewed`` those that nobody judged too."""
    for predicate in (*SHARED, "part_of", "controls"):
        for stored in atlas.claims(predicate=predicate):
            if stored.subject and stored.object and usable(stored, unreviewed=unreviewed):
                _take(book, atlas, stored)


def usable(stored: StoredClaim, *, unreviewed: bool) -> bool:
    """Whether a claim may be built upon: accepted, or unjudged where that is asked for, and said as a fact."""
    judged = stored.verdict == "accepted" or (unreviewed and stored.verdict != "rejected")
    return judged and stored.claim.qualifiers.get("modality") in _ASSERTED


def _take(book: Book, atlas: AtlasView, stored: StoredClaim) -> None:
    claim = stored.claim
    left, right = (atlas.entity(end) for end in (stored.subject or "", stored.object or ""))
    if left is None or right is None or "Place" in (left.kind, right.kind):
        return
    share = claim.qualifiers.get("share")
    if claim.predicate in ("invests_in", "contributes") and share is None:
        return
    if claim.predicate == "part_of":
        if left.kind not in _BODIES or right.kind not in _BODIES:
            return
        left, right = right, left
    owner, owned = (book.put(end.names, (), end.id) for end in (left, right))
    low, high = (NOTHING, WHOLE) if share is None else _bounded(Decimal(str(share)), claim.qualifiers.get("bound"))
    said = claim.qualifiers.get("date") or claim.qualifiers.get("as_of")
    since = PartialDate.parse(said).first if said else None
    evidence = {"kind": "claim", **support_in(atlas, stored).as_json()}
    made = Holding(owner, owned, low, high, since, None, claim.predicate, (evidence,))
    (book.controls if claim.predicate == "controls" else book.holdings).append(made)


def _bounded(share: Decimal, bound: object) -> tuple[Decimal, Decimal]:
    share = min(max(share, NOTHING), WHOLE)
    if bound in ("at_least", "over"):
        return share, WHOLE
    return (NOTHING, share) if bound == "up_to" else (share, share)


def read_table(book: Book, grid: Grid, file: str) -> None:
    """Take in a table of holdings; a row that is none is an issue of the book.

    Columns: owner, owned, share; and, where wanted, from, until, source, owner_identifier, owned_identifier, and
    owner_entry, the number of the list entry that the owner is.
    """
    book.issues += grid.issues
    missing = [column for column in _NEEDED if column not in grid.columns]
    if missing:
        there = ", ".join(grid.columns) or "none"
        raise UsageError(f"{file} has no column {missing[0]}; its columns: {there} (docs/screening.md lists them)")
    for line in grid.lines:
        try:
            book.holdings.append(_row(book, line, file))
        except (ValueError, InvalidOperation) as error:
            message = f"{file}, line {line.number}: {error}. The other rows were read."
            book.issues.append(Issue("bad_row", message, f"{file}#{line.number}"))


def _row(book: Book, line: Line, file: str) -> Holding:
    cells = line.cells
    if not cells["owner"] or not cells["owned"]:
        raise ValueError("it has no owner or nothing owned")
    low, high = share_of(cells["share"])
    ends = []
    for end in ("owner", "owned"):
        codes = [code for part in cells.get(f"{end}_identifier", "").split(";") if part and (code := read_code(part))]
        ends.append(book.put([cells[end]], codes))
    entry = cells.get("owner_entry", "")
    if entry:
        book.nodes[ends[0]].entries.setdefault(entry)
    since, until = (date.fromisoformat(cells[key]) if cells.get(key) else None for key in ("from", "until"))
    evidence: Mapping[str, Any] = {
        "kind": "table",
        "file": file,
        "line": line.number,
        "source": cells.get("source", ""),
    }
    return Holding(ends[0], ends[1], low, high, since, until, "table", (evidence,))


def share_of(written: str) -> tuple[Decimal, Decimal]:
    """The least and the most that a cell says, in percent; 0 and 100 where it is empty; ValueError for no share.

    >>> share_of("50 %"), share_of("at least 25")
    ((Decimal('50'), Decimal('50')), (Decimal('25'), Decimal('100')))
    """
    if not written.strip():
        return NOTHING, WHOLE
    found = _SHARE.fullmatch(written.strip())
    if found is None or Decimal(found[2]) > WHOLE:
        raise ValueError(f"{written!r} is no share such as 50, 12.5 %, at least 30; leave it empty where it is unknown")
    share, bound = Decimal(found[2]), (found[1] or "").lower()
    if bound in _AT_LEAST:
        return share, WHOLE
    return (NOTHING, share) if bound in _AT_MOST else (share, share)


def upstream(holdings: Iterable[Holding], node: str) -> dict[str, int]:
    """Every node from which holdings lead to a node, with the number of steps; the node itself at 0."""
    owners: dict[str, list[str]] = {}
    for holding in holdings:
        owners.setdefault(holding.owned, []).append(holding.owner)
    return dict(_walk(owners, node))


def _walk(owners: Mapping[str, list[str]], start: str) -> Iterator[tuple[str, int]]:
    seen, ring, steps = {start}, [start], 0
    while ring:
        yield from ((node, steps) for node in ring)
        ring = sorted({owner for node in ring for owner in owners.get(node, ())} - seen)
        seen.update(ring)
        steps += 1

"""A run of screening: customers in, one answer each, as plain data that is logged, exported and shown."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ronghe.analyse.known_sources import support_in
from ronghe.analyse.reads import AtlasView
from ronghe.lens.lens import Lens
from ronghe.model import Entity
from ronghe.screen.customers import Customer, why_not
from ronghe.screen.match import Found, find
from ronghe.screen.ownership.book import Book, upstream, usable
from ronghe.screen.ownership.holding import in_force
from ronghe.screen.ownership.outcome import Listed, Standing, outcomes
from ronghe.screen.targets import Targets
from ronghe.screen.ties import Ties

Answer = dict[str, Any]
GUIDE = "docs/responsible-use.md"
_STEP = 200
"""Customers between two movements of the progress bar."""
_QUOTES = 20
"""Quotes behind an entity that an answer shows."""


@dataclass(frozen=True, slots=True)
class Against:
    """What customers are screened against on a day; ``where`` says it in words."""

    day: date
    where: str
    lens: Lens
    lists: Targets
    entities: Targets | None
    atlas: AtlasView | None
    unreviewed: bool
    book: Book

    def listed(self, bodies: Mapping[str, tuple[tuple[str, ...], Sequence[Any]]]) -> dict[str, list[Found]]:
        """For bodies with names and codes: the list entries that they are taken for."""
        rows = [
            Customer(number, names[0], names[1:], codes=tuple(codes))
            for number, (names, codes) in enumerate(bodies.values())
        ]
        found = find(rows, self.lists)
        return dict(zip(bodies, found, strict=True))


def answers(
    customers: Sequence[Customer], against: Against, progress: Callable[[str, int, int], None] | None = None
) -> list[Answer]:
    """One answer for each customer, in order, with nothing decided yet."""
    on_lists: list[list[Found]] = []
    in_atlas: list[list[Found]] = []
    for start in range(0, len(customers), _STEP):
        batch = customers[start : start + _STEP]
        on_lists += find(batch, against.lists)
        in_atlas += find(batch, against.entities) if against.entities else [[] for _ in batch]
        if progress:
            progress("screening", start + len(batch), len(customers))
    behind = _Behind(against)
    rows = []
    for customer, lists, entities in zip(customers, on_lists, in_atlas, strict=True):
        matches = [_match(one, behind) for one in (*lists, *entities)]
        rows.append((customer, matches, behind.nodes(customer, entities), [one for one in entities if one.match]))
    behind.look_up(
        {node for _, _, nodes, _ in rows for node in nodes},
        {one.target.entity.id for _, _, _, found in rows for one in found if one.target.entity},
    )
    return [
        _answer(customer, matches, behind.ownership(nodes), behind.ties(found), against.where)
        for customer, matches, nodes, found in rows
    ]


def _answer(
    customer: Customer, matches: list[Answer], ownership: list[Answer], tied: list[Answer], where: str
) -> Answer:
    unread = [{"name": name, "why": why} for name in customer.names if (why := why_not(customer, name))]
    processed = len(unread) < len(customer.names)
    unread += [{"name": code, "why": "nothing that identifies a body could be read of it"} for code in customer.unread]
    for letter, findings in (("m", matches), ("o", ownership), ("t", tied)):
        for number, finding in enumerate(findings, 1):
            finding["number"] = f"{letter}{number}"
            finding["key"] = f"{customer.key}|{finding['key']}"
    return {
        "customer": customer.as_json(),
        "processed": processed,
        "not_processed": unread,
        "where": where,
        "matches": matches,
        "ownership": ownership,
        "ties": tied,
    }


def digest_of(value: Any) -> str:
    """A short hash of plain data."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=True, sort_keys=True).encode()).hexdigest()[:16]


def _match(found: Found, behind: "_Behind") -> Answer:
    said = found.as_json()
    basis = digest_of([said[name] for name in ("how", "asked", "met", "score", "verdict", "reason", "notes")])
    entity = found.target.entity
    if entity is None:
        return {**said, "key": found.target.key, "entry_digest": found.target.digest, "basis": basis}
    quotes = behind.quotes(entity)
    digest = digest_of(sorted(quote["claim"] for quote in quotes))
    listings = [quote for quote in quotes if quote["predicate"] == "listed_on"]
    shown = [*listings, *(quote for quote in quotes if quote["predicate"] != "listed_on")][:_QUOTES]
    more = {"quotes": shown, "claims": len(quotes), "listed_on": len(listings)}
    return {**said, **more, "key": found.target.key, "entry_digest": digest, "basis": basis}


class _Behind:
    """What stands behind customers in the atlas and in the book of holdings; asked once for a whole run."""

    def __init__(self, against: Against) -> None:
        self.against = against
        self.holdings = in_force(against.book.holdings, against.day)
        self.controls = in_force(against.book.controls, against.day)
        self.names = {node: next(iter(known.names)) for node, known in against.book.nodes.items()}
        self.around = (
            None if against.atlas is None else Ties(against.atlas, against.lens, unreviewed=against.unreviewed)
        )
        self.standing: Standing | None = None
        self.on_list: dict[str, str] = {}
        self.maybe: dict[str, list[Found]] = {}

    def quotes(self, entity: Entity) -> list[Answer]:
        """The claims behind an entity, with their predicates, in the order of documents."""
        atlas = self.against.atlas
        assert atlas is not None
        found = {one.claim.id: one for one in (*atlas.claims(subject=entity.id), *atlas.claims(object=entity.id))}
        return [
            {"predicate": one.claim.predicate, **support_in(atlas, one).as_json()}
            for one in found.values()
            if usable(one, unreviewed=self.against.unreviewed)
        ]

    def nodes(self, customer: Customer, entities: list[Found]) -> list[str]:
        """The nodes of the book that are the customer: by code, by name, or by a match in the atlas."""
        book = self.against.book
        mine = book.node([name for name in customer.names if name.strip()], customer.codes)
        matched = [one.target.entity.id for one in entities if one.match and one.target.entity]
        return [node for node in dict.fromkeys([mine, *matched]) if node is not None and node in book.nodes]

    def look_up(self, nodes: set[str], entities: set[str]) -> None:
        """Find which of the bodies behind these nodes, and around these entities, are listed."""
        book = self.against.book
        edges = [*self.holdings, *self.controls]
        above = sorted({other for node in nodes for other in upstream(edges, node)})
        bodies = {node: (tuple(book.nodes[node].names), tuple(book.nodes[node].codes)) for node in above}
        found = self.against.listed(bodies)
        sure = {node: [hit for hit in hits if hit.match] for node, hits in found.items()}
        self.maybe = {node: hits for node, hits in found.items() if hits and not sure[node]}
        listed = {node: [*map(_listed, hits), *self._named(node)] for node, hits in sure.items()}
        self.standing = Standing(
            self.against.day, self.against.lens.ownership, self.holdings, self.controls,
            {node: each for node, each in listed.items() if each},
        )  # fmt: skip
        atlas = self.against.atlas
        if self.around is None or atlas is None:
            return
        near = sorted({one.entity for entity in entities for one in self.around.near(entity)})
        known = {key: entity for key in near if (entity := atlas.entity(key)) is not None}
        hits = self.against.listed({key: (entity.names, ()) for key, entity in known.items()})
        sure = {key: [hit for hit in each if hit.match] for key, each in hits.items()}
        self.on_list = {key: "; ".join(map(_taken_for, each)) for key, each in sure.items() if each}
        for key, entity in known.items():
            if any(quote["predicate"] == "listed_on" for quote in self.quotes(entity)):
                self.on_list.setdefault(key, "a document of the atlas says that it is listed")

    def _named(self, node: str) -> list[Listed]:
        """Entries that the table of holdings names by their number."""
        wanted = self.against.book.nodes[node].entries
        return [
            Listed(
                target.entry.name, _upper(target.entry.programmes), target.as_json(), "the table of holdings says it"
            )
            for target in self.against.lists.targets
            if wanted and target.entry is not None and target.entry.id in wanted
        ]

    def ownership(self, nodes: list[str]) -> list[Answer]:
        """What the programmes' rules say of the customer."""
        assert self.standing is not None
        out = []
        for node in nodes:
            for one in outcomes(node, self.standing):
                said = one.as_json(self.names)
                key = "ownership|" + "/".join(one.programmes)
                out.append({**said, "key": key, "entry_digest": "", "basis": digest_of(said)})
            out += self._doubtful(node)
        return out

    def _doubtful(self, node: str) -> Iterator[Answer]:
        """Owners of which it is only possible that they are listed: no rule is computed for them."""
        edges = [*self.holdings, *self.controls]
        for other in sorted(upstream(edges, node).keys() & self.maybe.keys()):
            for hit in self.maybe[other] if other != node else ():
                owner = self.names[other]
                words = f"its owner {owner} may be {_taken_for(hit)}, score {hit.score:.2f}: nothing is computed for it"
                said = {
                    "result": "possible owner",
                    "words": words,
                    "programmes": [],
                    "match": hit.as_json(),
                    "chain": [],
                }
                key = f"ownership|{other}|{hit.target.key}"
                yield {**said, "key": key, "entry_digest": hit.target.digest, "basis": digest_of(said)}

    def ties(self, found: list[Found]) -> list[Answer]:
        """The ways from the customer's entities to listed ones."""
        if self.around is None:
            return []
        out = []
        for one in found:
            for near in self.around.near(one.target.entity.id) if one.target.entity else ():
                if near.entity in self.on_list:
                    said = {**self.around.chain(near), "listed": self.on_list[near.entity]}
                    out.append({**said, "key": f"tie|{near.entity}", "entry_digest": "", "basis": digest_of(said)})
        return out


def _taken_for(found: Found) -> str:
    target = found.target.as_json()
    return f"{target['name']} ({', '.join(target['programmes'])}, {target['list']} of {target['edition']})"


def _listed(found: Found) -> Listed:
    assert found.target.entry is not None
    reason = f"{found.asked} = {found.met} ({found.how}, {found.score:.2f}): {found.reason}"
    return Listed(found.target.entry.name, _upper(found.target.entry.programmes), found.target.as_json(), reason)


def _upper(programmes: Sequence[str]) -> tuple[str, ...]:
    """Programmes as the rules of the lens write them."""
    return tuple(programme.upper() for programme in programmes)

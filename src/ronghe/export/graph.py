"""Organisations and their ties as a graph: GEXF for Gephi, GraphML for everything else.

An edge is one predicate between two bodies, with the number of its claims and documents and the best sentence.
Persons, places and policies are no nodes: no path may run through them.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ronghe.analyse.network.tie import ended, last_end
from ronghe.analyse.rows import is_han
from ronghe.export.holding import Holding, address, day
from ronghe.export.safe import one_line
from ronghe.export.selectors import position
from ronghe.store.view import StoredClaim

if TYPE_CHECKING:
    import networkx as nx

BODIES = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project"})
"""Kinds that are nodes."""
_WRITTEN = re.compile(r' lastmodifieddate="[^"]*"')
_LONGEST = 2_000


def graph(holding: Holding) -> "nx.MultiDiGraph":
    """Bodies that have a tie, and their ties, in a fixed order."""
    import networkx as nx

    edges = ties(holding)
    out = nx.MultiDiGraph()
    for body in sorted({end for ends in edges for end in ends[:2]}):
        entity = holding.entities[body]
        chinese = next((name for name in entity.names if is_han(name)), "")
        english = next((name for name in entity.names if not is_han(name)), "")
        label, zh, en = (one_line(name) for name in (entity.name, chinese, english))
        out.add_node(body, label=label, kind=entity.kind, chinese=zh, english=en)
    for number, ((subject, other, predicate), claims) in enumerate(sorted(edges.items())):
        out.add_edge(subject, other, key=predicate, id=f"t{number}", **_edge(predicate, claims, holding))
    return out


def ties(holding: Holding) -> dict[tuple[str, str, str], list[StoredClaim]]:
    """Claims by subject, object and predicate, both ends being bodies and not one and the same."""
    out: dict[tuple[str, str, str], list[StoredClaim]] = {}
    for stored in holding.asserted():
        one, other = (holding.entities.get(end) if end else None for end in (stored.subject, stored.object))
        if one and other and one.id != other.id and {one.kind, other.kind} <= BODIES:
            out.setdefault((one.id, other.id, stored.claim.predicate), []).append(stored)
    return out


def _edge(predicate: str, claims: list[StoredClaim], holding: Holding) -> dict[str, Any]:
    best = min(claims, key=lambda stored: (stored.verdict != "accepted", -stored.claim.confidence, stored.claim.id))
    claim, document = best.claim, holding.documents[best.claim.document]
    dates = sorted(str(said) for s in claims if (said := s.claim.qualifiers.get("date")))
    return {
        "predicate": predicate,
        "label": predicate.replace("_", " "),
        "claims": len(claims),
        "documents": len({stored.claim.document for stored in claims}),
        "modality": str(claim.qualifiers.get("modality") or "stated"),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "until": last_end(ended(stored.claim.qualifiers) for stored in claims),
        "quote": one_line(claim.quote, _LONGEST),
        "title": one_line(document.heading),
        "publisher": one_line(document.publisher or ""),
        "published": day(document.published) or "",
        "url": address(document) or "",
        "document": claim.document,
        "claim": claim.id,
        "selector": json.dumps(position(claim.span)),
    }


def gexf(holding: Holding) -> Iterator[str]:
    """Lines of a GEXF 1.2 file, without the clock."""
    yield from _gexf_lines(graph(holding))


def gexf_of_map(shown: Mapping[str, Any]) -> Iterator[str]:
    """Lines of a GEXF file of what a picture of the network shows.

    ``shown`` is the JSON of a NetworkMap or of Surroundings: bodies, and one link for each two that are tied.
    ``until`` says by when a tie had ended.
    """
    import networkx as nx

    out = nx.Graph()
    for body in sorted(shown["bodies"], key=lambda one: str(one["entity"])):
        out.add_node(body["entity"], label=one_line(body["name"]), kind=body["kind"])
    for link in sorted(shown["links"], key=lambda one: (str(one["one"]), str(one["other"]))):
        names = ", ".join(sorted(link["predicates"]))
        until = last_end(link["ended"].get(name, "") for name in link["predicates"])
        out.add_edge(link["one"], link["other"], label=names, predicates=names, claims=link["claims"], until=until)
    yield from _gexf_lines(out)


def _gexf_lines(drawn: "nx.Graph") -> Iterator[str]:
    import networkx as nx

    for line in nx.generate_gexf(drawn):
        yield _WRITTEN.sub("", line) + "\n"


def graphml(holding: Holding) -> Iterator[str]:
    """Lines of a GraphML file."""
    import networkx as nx

    for line in nx.generate_graphml(graph(holding), named_key_ids=True):
        yield line + "\n"

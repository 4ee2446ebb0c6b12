"""Ends of claims to entities: one key, one stated alias or translation, one judgement.

The result depends on the members, never on the order in which they come.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ronghe.model import End, Entity, Issue, Judgement
from ronghe.model.pair import Pair
from ronghe.names.key import NameKey
from ronghe.resolve.clusters import Clusters
from ronghe.resolve.gather import Gathered, Link, Node
from ronghe.resolve.guide import Guide
from ronghe.resolve.judged import join_judged
from ronghe.resolve.member import Member
from ronghe.resolve.naming import display_names, kind_of
from ronghe.resolve.pairs import CERTAIN, Comparer, Weighed, weigh_pairs
from ronghe.resolve.profiles import profiles

_SHORT, _LONG = 12, 24
"""Hexadecimal digits of an entity's id; the longer form only where two entities share the shorter."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Entities by id, which entity each key belongs to, and what was refused."""

    entities: tuple[Entity, ...]
    forwards: Mapping[str, str]
    """The id that each member's key would give, with the id of its entity."""
    issues: tuple[Issue, ...]
    pairs: tuple[Pair, ...]
    """Entities that may be one, or were joined because they probably are; the most urgent first."""
    _gathered: Gathered
    _ids: Mapping[NameKey, str]

    def entity_id(self, document: str, end: End) -> str | None:
        """The entity that an end of a document's claim stands for; None for an end that was not resolved."""
        return self._ids.get(self._gathered.key(end.name, end.kind, document))


def resolve(
    members: Iterable[Member],
    judgements: Sequence[Judgement] = (),
    guide: Guide | None = None,
    comparer: Comparer | None = None,
) -> Resolution:
    """Group the members into entities.

    Judgements come first, then identity codes, then what the lens knows, then what documents state, the
    oldest document first, then persons of one name in one organisation, and last, with a ``comparer``,
    what names and facts make certain enough (``pairs.CERTAIN``). A join that would put contradicting marks
    into one entity, or that a judgement forbids, is refused and becomes an issue ``merge_refused``;
    one code for names that contradict becomes ``shared_code``; a short form that documents use for
    different things is kept to each of them and becomes ``contested_name``; judgements that bind to
    nothing become ``unbound_judgement``, those that exclude each other ``contradictory_judgements``.
    """
    gathered = Gathered(members, guide or Guide())
    clusters = Clusters(gathered.marks())
    issues = join_judged(clusters, {str(key): key for key in sorted(gathered.nodes)}, judgements)
    issues += _join_coded(clusters, gathered)
    _join_known(clusters, gathered)
    issues += _join_stated(clusters, gathered)
    _join_persons(clusters, gathered)
    issues += gathered.issues
    pairs = _join_matched(clusters, gathered, comparer) if comparer else []
    return _result(clusters, gathered, issues, pairs)


def entity_id(key: NameKey, digits: int = _SHORT) -> str:
    """The id of an entity whose first member has this key."""
    return "e" + hashlib.sha256(str(key).encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def _join_coded(clusters: Clusters, gathered: Gathered) -> list[Issue]:
    """Names to which texts give one code: a code matches before names do, whatever they look like."""
    issues = []
    for code, bearers in gathered.codes.items():
        for other in bearers[1:]:
            first = bearers[0]
            if clusters.root(first) == clusters.root(other):
                continue
            if clusters.forbidden(first, other):
                why = "a judgement says that they are different"
            else:
                mark = clusters.contradict(first, other, ("place", "role"))
                why = f"what goes by these names differs in its {mark}" if mark is not None else ""
            if why:
                message = f"{first} and {other} bear one code ({code}), but {why}; they stay apart until a judgement"
                issues.append(Issue("shared_code", f"{message} says that they are the same", _where(gathered, other)))
            else:
                clusters.join(first, other)
    return issues


def _where(gathered: Gathered, key: NameKey) -> str:
    """The first document, by id, that uses the key."""
    return min(min(documents) for documents in gathered.nodes[key].every.values())


def _join_known(clusters: Clusters, gathered: Gathered) -> None:
    """Names that the lens knows to be one thing; what contradicts stays apart without a word."""
    first: dict[NameKey, NameKey] = {}
    for key in sorted(gathered.nodes):
        owner = gathered.guide.known.get(key)
        if owner is None:
            continue
        other = first.setdefault(owner, key)
        if clusters.contradict(key, other, ("place", "role")) is None and not clusters.forbidden(key, other):
            clusters.join(key, other)


def _join_stated(clusters: Clusters, gathered: Gathered) -> list[Issue]:
    issues: dict[tuple[NameKey, NameKey], Issue] = {}
    for link in gathered.links:
        document = link.order[1]
        one = gathered.key(link.name, link.kind, document)
        other = gathered.key(link.other, link.kind, document)
        if clusters.root(one) == clusters.root(other) or (one, other) in issues:
            continue
        why = _refusal(clusters, gathered, link, one, other)
        if why is None:
            clusters.join(one, other)
        else:
            message = (
                f"the text uses “{link.other}” for “{link.name}”, but {why}; they stay apart until a judgement "
                f"says that they are the same: {one} and {other}"
            )
            issues[one, other] = Issue("merge_refused", message, document)
    return list(issues.values())


def _join_persons(clusters: Clusters, gathered: Gathered) -> None:
    """Persons of one name whom two documents give a role in one organisation; a name alone joins nobody."""
    first: dict[tuple[NameKey, NameKey], NameKey] = {}
    for person, office in gathered.offices:
        if office not in gathered.nodes:
            continue
        other = first.setdefault((person.within(""), clusters.root(office)), person)
        if not clusters.forbidden(person, other):
            clusters.join(person, other)


def _join_matched(clusters: Clusters, gathered: Gathered, comparer: Comparer) -> list[tuple[Weighed, bool]]:
    """Join what is certain, the most probable first; every pair worth a question, with whether it was joined."""
    weighed = weigh_pairs(profiles(clusters, gathered), comparer)
    for pair in weighed:
        if pair.vetoed:
            clusters.forbid(pair.left.key, pair.right.key)
    out = []
    for pair in weighed:
        left, right = pair.left.key, pair.right.key
        if pair.vetoed or clusters.forbidden(left, right) or clusters.contradict(left, right):
            continue
        joined = pair.probability >= CERTAIN
        if joined:
            clusters.join(left, right)
        out.append((pair, joined))
    return out


def _pair(weighed: Weighed, joined: bool, ids: Mapping[NameKey, str]) -> Pair:
    left, right = weighed.left, weighed.right
    stakes = min(left.stakes, right.stakes)
    entities = ids[left.key], ids[right.key]
    return Pair(str(left.key), str(right.key), weighed.probability, stakes, weighed.why, joined, *entities)


def _refusal(clusters: Clusters, gathered: Gathered, link: Link, one: NameKey, other: NameKey) -> str | None:
    if clusters.forbidden(one, other):
        return "a judgement says that they are different"
    mark = clusters.contradict(one, other, ("place",) if link.moved else ())
    if mark is not None:
        return f"what goes by these names differs in its {mark}"
    return "one of them is a numbered part of the other" if gathered.is_part(link) else None


def _result(
    clusters: Clusters, gathered: Gathered, issues: list[Issue], weighed: list[tuple[Weighed, bool]]
) -> Resolution:
    groups = []
    for keys in clusters.sets():
        firsts = [(node.first, key) for key in keys if (node := gathered.nodes[key]).first is not None]
        if firsts:
            groups.append((min(firsts), keys))
    entities: list[Entity] = []
    ids: dict[NameKey, str] = {}
    taken: set[str] = set()
    for (_, first), keys in sorted(groups):
        chosen = entity_id(first)
        if chosen in taken:
            chosen = entity_id(first, _LONG)
        taken.add(chosen)
        entities.append(_entity(chosen, [gathered.nodes[key] for key in keys], keys))
        ids.update(dict.fromkeys(keys, chosen))
    forwards = {entity_id(key): chosen for key, chosen in ids.items() if entity_id(key) not in taken}
    entities.sort(key=lambda one: one.id)
    pairs = sorted((_pair(one, joined, ids) for one, joined in weighed), key=lambda p: (-p.urgency, p.left, p.right))
    return Resolution(tuple(entities), forwards, tuple(issues), tuple(pairs), gathered, ids)


def _entity(chosen: str, nodes: Sequence[Node], keys: Sequence[NameKey]) -> Entity:
    weights: dict[str, int] = {}
    for node in nodes:
        for kind, weight in node.kinds.items():
            weights[kind] = weights.get(kind, 0) + weight
    full = {name: len(documents) for node in nodes for name, documents in node.full.items()}
    every = {name: len(documents) for node in nodes for name, documents in node.every.items()}
    names = display_names(full, every)
    return Entity(chosen, kind_of(weights), names[0], names, tuple(str(key) for key in keys))

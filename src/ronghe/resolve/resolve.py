"""Ends of claims to entities: one key, one stated alias or translation, one judgement.

The result depends on the members, never on the order in which they come.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from ronghe.resolve.noted import Noted, in_order
from ronghe.resolve.pairs import CERTAIN, Comparer, Weighed, candidates, weigh_pairs
from ronghe.resolve.parts import Asked, parts_of
from ronghe.resolve.profiles import profiles

_SHORT, _LONG = 12, 24
"""Hexadecimal digits of an entity's id; the longer form only where two entities share the shorter."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Entities by id, which entity each key belongs to, and what was refused."""

    entities: tuple[Entity, ...]
    forwards: Mapping[str, str]
    """The id that each member's key would give, with the id of its entity."""
    noted: tuple[Noted, ...]
    pairs: tuple[Pair, ...]
    """Entities that may be one, or were joined because they probably are; the most urgent first."""
    roots: Mapping[NameKey, NameKey]
    """The key under which each key's set was compared with others."""
    parts: Mapping[NameKey, int]
    """See :mod:`ronghe.resolve.parts`."""
    asked: Asked
    contested: frozenset[NameKey]
    _gathered: Gathered
    _ids: Mapping[NameKey, str]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What was refused or could not be bound."""
        return tuple(one.issue for one in self.noted)

    def entity_id(self, document: str, end: End) -> str | None:
        """The entity that an end of a document's claim stands for; None for an end that was not resolved."""
        return self._ids.get(self._gathered.key(end.name, end.kind, document))


@dataclass(frozen=True, slots=True)
class Rest:
    """What is known of a casebook's other names where only some parts of them are resolved again.

    ``outside`` gives for a key that is not among them the key under which its set is compared.
    """

    inside: frozenset[NameKey]
    asked: Asked
    contested: frozenset[NameKey]
    outside: Callable[[NameKey], NameKey]


def resolve(
    members: Iterable[Member],
    judgements: Sequence[Judgement] = (),
    guide: Guide | None = None,
    comparer: Comparer | None = None,
    rest: Rest | None = None,
) -> Resolution:
    """Group the members into entities.

    Judgements come first, then identity codes, then what the lens knows, then what documents state, the
    oldest document first, then persons of one name in one organisation, and last, with a ``comparer``,
    what names and facts make certain enough (``pairs.CERTAIN``). A join that would put contradicting marks
    into one entity, or that a judgement forbids, is refused and becomes an issue ``merge_refused``;
    one code for names that contradict becomes ``shared_code``; a short form that documents use for
    different things is kept to each of them and becomes ``contested_name``; judgements that bind to
    nothing become ``unbound_judgement``, those that exclude each other ``contradictory_judgements``.

    With a ``rest`` only the keys inside it are resolved: whole parts, of which every member must be there.
    """
    gathered = Gathered(members, guide or Guide(), rest.contested if rest is not None else None)
    if rest is not None:
        gathered.keep(rest.inside)
    asked = rest.asked if rest is not None else _asked(gathered.as_read(), comparer)
    clusters = Clusters(gathered.marks())
    noted = join_judged(clusters, {str(key): key for key in sorted(gathered.nodes)}, judgements)
    noted += _join_coded(clusters, gathered)
    _join_known(clusters, gathered)
    noted += _join_stated(clusters, gathered)
    _join_persons(clusters, gathered)
    noted += gathered.noted
    roots = {key: clusters.root(key) for key in gathered.nodes}
    weighed: list[Weighed] = []
    if comparer is not None:
        found = profiles(clusters, gathered, rest.outside if rest is not None else _same)
        weighed = weigh_pairs(found, asked.among(found, roots), comparer)
    pairs = _join_matched(clusters, weighed)
    entities, forwards, ids = _entities(clusters, gathered)
    made = sorted((_pair(one, joined, ids) for one, joined in pairs), key=lambda p: (-p.urgency, p.left, p.right))
    parts = parts_of(gathered, judgements, weighed)
    return Resolution(
        entities, forwards, in_order(noted), tuple(made), roots, parts, asked, gathered.contested, gathered, ids
    )


def _same(key: NameKey) -> NameKey:
    return key


def _asked(gathered: Gathered, comparer: Comparer | None) -> Asked:
    """Which names are compared, found without any judgement."""
    if comparer is None:
        return Asked()
    clusters = Clusters(gathered.marks())
    _join_coded(clusters, gathered)
    _join_known(clusters, gathered)
    _join_stated(clusters, gathered)
    found = profiles(clusters, gathered, _same)
    pairs = [(found[one].key, found[other].key) for one, other in candidates(found, comparer)]
    return Asked({key: clusters.root(key) for key in gathered.nodes}, pairs)


def entity_id(key: NameKey, digits: int = _SHORT) -> str:
    """The id of an entity whose first member has this key."""
    return "e" + hashlib.sha256(str(key).encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def _join_coded(clusters: Clusters, gathered: Gathered) -> list[Noted]:
    """Names to which texts give one code: a code matches before names do, whatever they look like."""
    noted = []
    for code, bearers in gathered.codes.items():
        for other in bearers[1:]:
            first = bearers[0]
            if clusters.root(first) == clusters.root(other):
                continue
            if clusters.forbidden(first, other):
                why = "a judgement says that they are different"
            else:
                mark = clusters.contradict(first, other, ("place", "level", "role"))
                why = f"what goes by these names differs in its {mark}" if mark is not None else ""
            if why:
                message = f"{first} and {other} bear one code ({code}), but {why}; they stay apart until a judgement"
                issue = Issue("shared_code", f"{message} says that they are the same", _where(gathered, other))
                noted.append(Noted(issue, other))
            else:
                clusters.join(first, other)
    return noted


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
        if clusters.contradict(key, other, ("place", "level", "role")) is None and not clusters.forbidden(key, other):
            clusters.join(key, other)


def _join_stated(clusters: Clusters, gathered: Gathered) -> list[Noted]:
    noted: dict[tuple[NameKey, NameKey], Noted] = {}
    for link in gathered.links:
        document = link.order[1]
        one = gathered.key(link.name, link.kind, document)
        other = gathered.key(link.other, link.kind, document)
        if clusters.root(one) == clusters.root(other) or (one, other) in noted:
            continue
        why = _refusal(clusters, gathered, link, one, other)
        if why is None:
            clusters.join(one, other)
        else:
            message = (
                f"the text uses “{link.other}” for “{link.name}”, but {why}; they stay apart until a judgement "
                f"says that they are the same: {one} and {other}"
            )
            noted[one, other] = Noted(Issue("merge_refused", message, document), one)
    return list(noted.values())


def _join_persons(clusters: Clusters, gathered: Gathered) -> None:
    """Persons of one name whom two documents give a role in one organisation; a name alone joins nobody."""
    first: dict[tuple[NameKey, NameKey], NameKey] = {}
    for person, office in gathered.offices:
        if office not in gathered.nodes:
            continue
        other = first.setdefault((person.within(""), clusters.root(office)), person)
        if not clusters.forbidden(person, other):
            clusters.join(person, other)


def _join_matched(clusters: Clusters, weighed: Sequence[Weighed]) -> list[tuple[Weighed, bool]]:
    """Join what is certain, the most probable first; every pair worth a question, with whether it was joined."""
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
    mark = clusters.contradict(one, other, ("place", "level") if link.moved else ())
    if mark is not None:
        return f"what goes by these names differs in its {mark}"
    return "one of them is a numbered part of the other" if gathered.is_part(link) else None


def _entities(clusters: Clusters, gathered: Gathered) -> tuple[tuple[Entity, ...], dict[str, str], dict[NameKey, str]]:
    """Entities by id, forwards, and the id of each key's entity."""
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
    return tuple(entities), forwards, ids


def _entity(chosen: str, nodes: Sequence[Node], keys: Sequence[NameKey]) -> Entity:
    weights: dict[str, int] = {}
    for node in nodes:
        for kind, weight in node.kinds.items():
            weights[kind] = weights.get(kind, 0) + weight
    full = {name: len(documents) for node in nodes for name, documents in node.full.items()}
    every = {name: len(documents) for node in nodes for name, documents in node.every.items()}
    names = display_names(full, every)
    return Entity(chosen, kind_of(weights), names[0], names, tuple(str(key) for key in keys))

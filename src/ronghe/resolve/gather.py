"""Members gathered by the keys of their names: counts, links, and who came first."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import permutations

from ronghe.model import Issue
from ronghe.names.codes import SINGLE, Code
from ronghe.names.key import NameKey, name_key, plain_form
from ronghe.names.marks import NUMBERED, Marks, contradiction
from ronghe.resolve.guide import Guide
from ronghe.resolve.member import Member
from ronghe.resolve.noted import Noted

Order = tuple[tuple[str, str], str]
"""When the first version of a source was added, its hash, and the document within it."""


@dataclass(slots=True)
class Node:
    """Everything that bears one key."""

    kinds: Counter[str] = field(default_factory=Counter)
    """Confidence behind each kind, in thousandths; only of fullest names."""
    full: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Documents by the name that they use as the fullest."""
    every: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Documents by name."""
    any_kind: str = ""
    first: Order | None = None
    """The first member whose fullest name has this key; None for a key that only other forms bear."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """That a document uses two names for one thing; ``name`` is the fullest."""

    order: Order
    name: str
    other: str
    kind: str
    moved: bool


class Gathered:
    """All members by key.

    A short form that documents use for things that contradict each other (航天基金 for the first and
    for the second fund of a family) is *contested*: it means something in its document only.
    """

    def __init__(self, members: Iterable[Member], guide: Guide, contested: frozenset[NameKey] | None = None) -> None:
        """``contested`` None: found among the members, with an issue each; else known from a casebook's members."""
        self.guide = guide
        self.noted: list[Noted] = []
        """Contested names."""
        every = _unique(members)
        self._seen = every if any(one.silenced or one.judged for one, _ in every) else None
        apart = _apart(every)
        seen = [(_parted(one, apart), weight) for one, weight in every if not one.silenced]
        self.links = sorted(
            {
                Link((member.order, member.document), member.end.name, other, member.end.kind, member.moved)
                for member, _ in seen
                for other in member.end.names
                if other != member.end.name
            }
        )
        self.contested = self._contested() if contested is None else contested
        tied = {tie for member, _ in seen for tie in self._tied(member)}
        self.ties = sorted(tied, key=lambda tie: (tie[0], tie[1], tie[2] or tie[0]))
        """Keys with what tells them from others: a predicate, and the key of its other end or None."""
        self.offices = [(key, other) for key, predicate, other in self.ties if predicate == "role" and other]
        """Keys of persons, each with the key of an organisation in which the person has a role."""
        self.codes = _bearers(self, seen)
        self.nodes: dict[NameKey, Node] = defaultdict(Node)
        for member, weight in seen:
            self._add(member, weight)

    def as_read(self) -> "Gathered":
        """What the documents say, whatever a person said of it; itself where nobody said anything of names."""
        if self._seen is None:
            return self
        read = (replace(one, silenced=False, confidence=weight / 1000) for one, weight in self._seen if not one.judged)
        return Gathered(read, self.guide)

    def keep(self, inside: Collection[NameKey]) -> None:
        """Forget every key but these, of which no link, code or office leads to another."""
        self.nodes = {key: node for key, node in self.nodes.items() if key in inside}
        self.links = [link for link in self.links if self.key(link.name, link.kind, link.order[1]) in inside]
        self.codes = {code: bearers for code, bearers in self.codes.items() if bearers[0] in inside}
        self.offices = [(person, office) for person, office in self.offices if person in inside]
        self.ties = [tie for tie in self.ties if tie[0] in inside]

    def key(self, name: str, kind: str, document: str) -> NameKey:
        """The key of a name as the document uses it."""
        key = self.guide.key(name, kind, document)
        return key.within(document) if key in self.contested else key

    def marks(self) -> dict[NameKey, Marks]:
        """The marks of every key; codes of which a body has only one are marks too."""
        out = {key: self.guide.marks(min(node.every), node.any_kind) for key, node in self.nodes.items()}
        for code, bearers in self.codes.items():
            if code.scheme in SINGLE:
                for key in bearers:
                    out[key] = {**out[key], code.scheme: out[key].get(code.scheme, frozenset()) | {code.value}}
        return out

    def is_part(self, link: Link) -> bool:
        """Whether one of the two names is a numbered part of what the other names.

        It is when its name holds the other's and a number more (航天科工, 航天科工二院), or when the
        lens knows the other as a body without such a number.
        """
        sides = [(plain_form(name), self.guide.marks(name, link.kind), name) for name in (link.name, link.other)]
        for (part, part_marks, _), (whole, whole_marks, name) in (sides, sides[::-1]):
            numbered = (part_marks.keys() - whole_marks.keys()) & NUMBERED
            known = name_key(name, link.kind) in self.guide.known
            if numbered and (known or (whole in part and part != whole)):
                return True
        return False

    def _tied(self, member: Member) -> Iterator[tuple[NameKey, str, NameKey | None]]:
        if member.tie is not None:
            end = member.tie.end
            other = self.key(end.name, end.kind, member.document) if end is not None else None
            for name in member.end.names:
                yield self.key(name, member.end.kind, member.document), member.tie.predicate, other

    def _contested(self) -> frozenset[NameKey]:
        users: dict[NameKey, dict[NameKey, Link]] = defaultdict(dict)
        for link in self.links:
            key = self.guide.key(link.other, link.kind, link.order[1])
            if not key.scope and key not in self.guide.known and not self.is_part(link):
                users[key].setdefault(name_key(link.name, link.kind), link)
        out = set()
        for key in sorted(users):
            pair = self._opposed(users[key].values())
            if pair is not None:
                out.add(key)
                self.noted.append(Noted(_contest(*pair), key))
        return frozenset(out)

    def _opposed(self, links: Iterable[Link]) -> tuple[Link, Link] | None:
        """Two links of one short form to names that contradict each other."""
        different: dict[tuple[tuple[str, tuple[str, ...]], ...], tuple[Link, Marks]] = {}
        for link in links:
            marks = self.guide.marks(link.name, link.kind)
            different.setdefault(tuple(sorted((what, tuple(sorted(v))) for what, v in marks.items())), (link, marks))
        found = list(different.values())
        for at, (one, marks) in enumerate(found):
            for other, others in found[at + 1 :]:
                if contradiction(marks, others):
                    return one, other
        return None

    def _add(self, member: Member, weight: int) -> None:
        end = member.end
        full = self.nodes[self.key(end.name, end.kind, member.document)]
        full.kinds[end.kind] += weight
        full.full[end.name].add(member.document)
        order = (member.order, member.document)
        full.first = order if full.first is None else min(full.first, order)
        for name in end.names:
            node = self.nodes[self.key(name, end.kind, member.document)]
            node.every[name].add(member.document)
            node.any_kind = max(node.any_kind, end.kind)


def _bearers(gathered: Gathered, seen: Iterable[tuple[Member, int]]) -> dict[Code, tuple[NameKey, ...]]:
    """The keys to which texts give each code, codes and keys in order."""
    found: dict[Code, set[NameKey]] = defaultdict(set)
    for member, _ in seen:
        if member.code is not None:
            found[member.code].add(gathered.key(member.end.name, member.end.kind, member.document))
    return {code: tuple(sorted(found[code])) for code in sorted(found)}


def _unique(members: Iterable[Member]) -> list[tuple[Member, int]]:
    """Members that differ in more than confidence, each with its confidence in thousandths, summed."""
    weights: Counter[Member] = Counter()
    for member in members:
        same = replace(member, confidence=1.0)
        weights[same] += round(member.confidence * 1000)
    return list(weights.items())


def _apart(members: Iterable[tuple[Member, int]]) -> frozenset[tuple[str, str, str]]:
    """Document, name and alias of what a person rejected and no other claim of the document states."""
    said: dict[bool, set[tuple[str, str, str]]] = {True: set(), False: set()}
    for one, _ in members:
        if one.alias:
            said[one.silenced].update((one.document, *pair) for pair in permutations(one.end.names, 2))
    return frozenset(said[True] - said[False])


def _parted(member: Member, apart: frozenset[tuple[str, str, str]]) -> Member:
    """Without names that a person rejected as aliases."""
    end = member.end
    kept = tuple(name for name in end.names if (member.document, end.name, name) not in apart) if apart else end.names
    return member if kept == end.names else replace(member, end=replace(end, names=kept))


def _contest(one: Link, other: Link) -> Issue:
    message = (
        f"“{one.other}” stands for “{one.name}” here and for “{other.name}” in {other.order[1]}: each document "
        "keeps it to itself, and where one says no more it names a thing of its own"
    )
    return Issue("contested_name", message, one.order[1])

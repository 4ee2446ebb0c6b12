"""Names whose entities hang together: what is decided on one of a part changes no entity of another part.

Two keys are of one part where resolution may join them or their joining rests on each other: one code, one known
body, a text that equates them, a person and the office, a judgement *same*, or a match that is certain.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ronghe.model import Judgement
from ronghe.names.key import NameKey
from ronghe.resolve.gather import Gathered
from ronghe.resolve.pairs import CERTAIN, Weighed
from ronghe.resolve.profiles import Profile
from ronghe.resolve.union import Union


@dataclass(frozen=True, slots=True)
class Asked:
    """Which names are compared: pairs of groups that share rare terms.

    ``groups`` gives for each key its group: the set that it is in by documents and lens alone. Judgements neither make
    nor end a comparison of groups, so that one decision changes none elsewhere; what a judgement parts within a group
    is compared, and a name that only a correction wrote is compared with none.
    """

    groups: Mapping[NameKey, NameKey] = field(default_factory=dict)
    pairs: Sequence[tuple[NameKey, NameKey]] = ()

    def among(self, profiles: Sequence[Profile], roots: Mapping[NameKey, NameKey]) -> list[tuple[int, int]]:
        """The pairs of places in ``profiles`` to compare; ``roots`` gives for each key the key of its profile."""
        place = {profile.key: number for number, profile in enumerate(profiles)}
        holders: dict[NameKey, set[int]] = {}
        for key, root in roots.items():
            if root in place and key.kind == "org" and key in self.groups:
                holders.setdefault(self.groups[key], set()).add(place[root])
        found = {
            (min(one, other), max(one, other))
            for left, right in (*self.pairs, *((group, group) for group, held in holders.items() if len(held) > 1))
            for one in holders.get(left, ())
            for other in holders.get(right, ())
            if one != other
        }
        return sorted(found)


def parts_of(gathered: Gathered, judgements: Iterable[Judgement], weighed: Iterable[Weighed]) -> dict[NameKey, int]:
    """The part of each gathered key, by number."""
    parts = Union(gathered.nodes)
    owners: dict[NameKey, NameKey] = {}
    for key in gathered.nodes:
        owner = gathered.guide.known.get(key)
        if owner is not None:
            parts.tie(key, owners.setdefault(owner, key))
    for bearers in gathered.codes.values():
        for other in bearers[1:]:
            parts.tie(bearers[0], other)
    for link in gathered.links:
        document = link.order[1]
        parts.tie(gathered.key(link.name, link.kind, document), gathered.key(link.other, link.kind, document))
    for person, office in gathered.offices:
        parts.tie(person, office)
    keys = {str(key): key for key in gathered.nodes}
    for each in judgements:
        if each.verdict == "same":
            sides = [keys.get(each.about[side]) for side in ("left", "right")]
            if sides[0] is not None and sides[1] is not None:
                parts.tie(sides[0], sides[1])
    for pair in weighed:
        if not pair.vetoed and pair.probability >= CERTAIN:
            parts.tie(pair.left.key, pair.right.key)
    return parts.numbered()

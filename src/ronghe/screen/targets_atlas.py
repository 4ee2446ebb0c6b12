"""Entities of an atlas as what customers are screened against."""

from ronghe.analyse.reads import AtlasView
from ronghe.model import Text
from ronghe.screen.ownership.book import usable
from ronghe.screen.targets import MATCHED_KINDS, Target, target_of_entity


def atlas_targets(atlas: AtlasView, *, unreviewed: bool) -> tuple[list[Target], int]:
    """The entities about which a usable claim says something; and how many were left out because none does.

    A usable claim is one that a person accepted, with ``unreviewed`` one that nobody judged too.
    """
    spoken: set[str] = set()
    codes: dict[str, list[tuple[str, Text]]] = {}
    for stored in atlas.claims():
        if not usable(stored, unreviewed=unreviewed):
            continue
        spoken.update(end for end in (stored.subject, stored.object) if end)
        value = stored.claim.value
        if stored.claim.predicate == "identifier" and stored.subject and isinstance(value, Text):
            codes.setdefault(stored.subject, []).append((str(stored.claim.qualifiers.get("scheme", "")), value))
    entities = [entity for entity in atlas.entities() if entity.kind in MATCHED_KINDS]
    found = [target_of_entity(one, codes.get(one.id, ())) for one in entities if one.id in spoken]
    return found, len(entities) - len(found)

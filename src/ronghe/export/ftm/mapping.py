"""Which kind is which schema, and which predicate which edge."""

from collections.abc import Mapping
from dataclasses import dataclass

SCHEMATA: Mapping[str, str] = {
    "Fund": "Company",
    "Company": "Company",
    "Institute": "Organization",
    "PublicBody": "PublicBody",
    "Alliance": "Organization",
    "Zone": "Organization",
    "Policy": "Document",
    "Project": "Project",
    "Person": "Person",
    "Place": "Address",
}
"""A fund is a Company, because only an Asset can be owned; a law or plan is a Document of its issuer."""
BODIES = frozenset({"Company", "Organization", "PublicBody", "Person"})
"""Schemata that are legal entities to FollowTheMoney."""


@dataclass(frozen=True, slots=True)
class Edge:
    """An interval schema with the properties that hold the two ends of a claim.

    ``subjects`` and ``objects`` are schemata that these ends may have; others fall back to UnknownLink.
    """

    schema: str
    subject: str
    object: str
    subjects: frozenset[str] = BODIES
    objects: frozenset[str] = BODIES


_OWNED = frozenset({"Company"})
_THINGS = frozenset(SCHEMATA.values())
LINK = Edge("UnknownLink", "subject", "object", _THINGS, _THINGS)
"""A tie that FollowTheMoney has no schema for; ``role`` says which."""
EDGES: Mapping[str, Edge] = {
    "owns": Edge("Ownership", "owner", "asset", objects=_OWNED),
    "contributes": Edge("Ownership", "owner", "asset", objects=_OWNED),
    "invests_in": Edge("Ownership", "owner", "asset", objects=_OWNED),
    "manages": Edge("Representation", "agent", "client"),
    "member_of": Edge("Membership", "member", "organization", objects=BODIES - {"Person"}),
    "role": Edge("Membership", "member", "organization", objects=BODIES - {"Person"}),
    "controls": LINK,
    "affiliated_with": LINK,
    "partners_with": LINK,
    "founded_by": LINK,
    "part_of": LINK,
    "supervises": LINK,
    "implements": LINK,
    "replaces": LINK,
    "issued_by": LINK,
}
IDENTIFIERS: Mapping[str, tuple[str, ...]] = {
    "uscc": ("uscCode", "registrationNumber"),
    "lei": ("leiCode",),
    "cage": ("cageCode",),
    "amac_fund": ("idNumber",),
    "amac_manager": ("idNumber",),
    "mucd": ("idNumber",),
    "stock": ("idNumber",),
}
"""Properties of legal entities by the scheme of a code; ``document_no`` and ``patent`` belong to no legal entity."""
ALIASES: Mapping[str, str] = {"former": "previousName", "acronym": "abbreviation", "short": "weakAlias"}
"""Other names by their type; the rest are ``alias``."""
LANGUAGES: Mapping[str, str] = {"zh": "zho", "en": "eng"}

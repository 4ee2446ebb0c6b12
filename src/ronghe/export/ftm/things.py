"""Documents and things as entities, with what is said of each alone as its properties."""

from ronghe.export.claims import value_words
from ronghe.export.ftm.mapping import ALIASES, BODIES, IDENTIFIERS, LANGUAGES, SCHEMATA
from ronghe.export.ftm.proxy import Proxy, document_id
from ronghe.export.holding import address, day
from ronghe.model import Entity, PartialDate, Text
from ronghe.store.view import StoredClaim, StoredDocument


def document_proxy(document: StoredDocument) -> Proxy:
    """A source as a Document: title, publisher, date and address; never the path of a file."""
    proxy = Proxy(document_id(document.id), "Document")
    for prop, value in (
        ("fileName", document.file_name or document.id), ("title", document.heading), ("author", document.author),
        ("publisher", document.publisher), ("publishedAt", day(document.published)), ("sourceUrl", address(document)),
        ("language", LANGUAGES.get(document.language or "")),
    ):  # fmt: skip
        proxy.add(prop, value)
    return proxy


def thing_proxy(entity: Entity) -> Proxy:
    """A thing with its names."""
    proxy = Proxy(entity.id, SCHEMATA[entity.kind])
    names = dict.fromkeys((entity.name, *entity.names))
    for place, name in enumerate(names):
        proxy.add("name" if place == 0 else "alias", name)
    if proxy.schema == "Address":
        proxy.add("full", entity.name)
    elif proxy.schema == "Document":
        proxy.add("title", entity.name)
        proxy.add("fileName", entity.name)
        proxy.add("keywords", "policy")
    elif proxy.schema in BODIES - {"Person"}:
        proxy.add("classification", entity.kind.lower())
    return proxy


def describe(stored: StoredClaim, subject: Proxy, other: Proxy | None) -> None:
    """What is said of one thing alone, as its properties."""
    claim, body = stored.claim, subject.schema in BODIES
    if subject.schema == "Address":
        return
    subject.add("proof", document_id(claim.document), claim.id)
    value = claim.value.text if isinstance(claim.value, Text) else None
    match claim.predicate:
        case "alias":
            subject.add(ALIASES.get(str(claim.qualifiers.get("type")), "alias") if body else "alias", value, claim.id)
        case "identifier" if body and subject.schema != "Person":
            for prop in IDENTIFIERS.get(str(claim.qualifiers.get("scheme")), ()):
                subject.add(prop, value, claim.id)
        case "established" if body and subject.schema != "Person" and isinstance(claim.value, PartialDate):
            subject.add("incorporationDate", str(claim.value), claim.id)
        case "status" if body:
            subject.add("status", value, claim.id)
        case "sector" if subject.schema == "Company":
            subject.add("sector", value, claim.id)
        case "ownership_type" | "level" if body:
            subject.add("classification", value, claim.id)
        case "located_in" if other is not None and other.schema == "Address":
            subject.add("addressEntity", other.id, claim.id)
            subject.add("address", next(iter(other.values["name"])), claim.id)
        case _:
            subject.add("notes", _note(stored), claim.id)


def _note(stored: StoredClaim) -> str:
    """As in "size RMB 10 billion [measure target, phase 1]: “the sentence”"."""
    claim = stored.claim
    said = [f"{key} {value}" for key, value in claim.qualifiers.items() if key not in ("cited", "also")]
    words = value_words(claim.value) if claim.value is not None else ""
    details = f" [{', '.join(said)}]" if said else ""
    return f"{claim.predicate.replace('_', ' ')} {words}{details}: “{claim.quote}”"

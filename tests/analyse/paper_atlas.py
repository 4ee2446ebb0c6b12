"""An atlas on paper: a handful of claims in memory, resolved by name alone.

All funds, bodies and persons in these tests are invented.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ronghe.analyse.nesting import NESTING
from ronghe.analyse.network.tie import ended
from ronghe.model import Claim, End, Entity, Mention, Money, PartialDate, Span, Text, Value
from ronghe.store.rows import Nest
from ronghe.store.view import Bonds, StoredClaim, StoredDocument
from ronghe.text.copies import copies

FIRST = "paper"


def yuan(billions: str | int, top: str | int | None = None) -> Money:
    return Money(Decimal(billions) * 10**9, "CNY", None if top is None else Decimal(top) * 10**9)


def dollars(billions: str | int) -> Money:
    return Money(Decimal(billions) * 10**9, "USD")


@dataclass
class PaperAtlas:
    texts: dict[str, str] = field(default_factory=dict)
    stored: list[StoredClaim] = field(default_factory=list)
    known: dict[str, Entity] = field(default_factory=dict)
    about: dict[str, StoredDocument] = field(default_factory=dict)
    places: dict[str, list[Mention]] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)

    def add_document(self, name: str, text: str = "", published: str | None = None, **more: str) -> str:
        date = PartialDate.parse(published) if published else None
        self.texts[name] = text
        self.about[name] = StoredDocument(
            id=name, source=name, title=more.get("title"), author=None, publisher=more.get("publisher"),
            published=date, published_how=None, url=more.get("url"), language=None, origin=name, added="",
            licence=None,
        )  # fmt: skip
        return name

    def end(self, name: str | None, kind: str, names: tuple[str, ...] = ()) -> End | None:
        if name is None:
            return None
        known = self.known.get(name)
        forms = tuple(dict.fromkeys((name, *names, *(known.names if known else ()))))
        self.known[name] = Entity(name, kind, name, forms, (name,))
        return End(name, kind, (name, *names))

    def say(
        self,
        predicate: str,
        subject: str | None,
        value: Value | str | None = None,
        *,
        to: str | None = None,
        kinds: tuple[str, str] = ("Fund", "Company"),
        names: tuple[str, ...] = (),
        document: str = FIRST,
        quote: str = "",
        verdict: str | None = None,
        confidence: float = 0.9,
        **qualifiers: Any,
    ) -> Claim:
        """Add one claim; its span is made up where the document has no such words."""
        if document not in self.about:
            self.add_document(document)
        text = self.texts[document]
        quote = quote or f"{subject} {predicate} {value} {to} {sorted(qualifiers.items(), key=str)}"
        start = max(text.find(quote), 0)
        claim = Claim(
            document=document, predicate=predicate, span=Span(start, start + len(quote)), quote=quote, reader="paper",
            confidence=confidence, subject=self.end(subject, kinds[0], names), object=self.end(to, kinds[1]),
            value=Text(value) if isinstance(value, str) else value, qualifiers=qualifiers,
        )  # fmt: skip
        if all(stored.claim.id != claim.id for stored in self.stored):
            self.stored.append(StoredClaim(claim, subject, to, verdict))
        return claim

    def size(self, fund: str, money: Money, measure: str = "target", **more: Any) -> Claim:
        return self.say("size", fund, money, measure=measure, **more)

    def entities(self, kind: str | None = None, of: Collection[str] | None = None) -> Iterator[Entity]:
        known = sorted(self.known.items())
        return (one for name, one in known if kind in (None, one.kind) and (of is None or name in of))

    def nests(self, kind: str) -> Iterator[Nest]:
        inside = NESTING if kind == "Fund" else ("located_in",)
        for number, stored in enumerate(self.stored):
            claim = stored.claim
            kinds = [end.kind if end else None for end in (claim.subject, claim.object)]
            told = stored.verdict != "rejected" and claim.qualifiers.get("modality") != "denied"
            if told and kinds == [kind, kind] and claim.predicate in inside and stored.subject != stored.object:
                yield Nest(number, claim.predicate, stored.subject or "", stored.object or "")

    def disputable(self) -> list[str]:
        return sorted({stored.subject for stored in self.stored if stored.subject})

    def stories(self) -> dict[str, str]:
        return copies(self.texts.items())

    def publication_days(self) -> list[PartialDate]:
        return [document.published for document in self.about.values() if document.published]

    def entity(self, entity_id: str) -> Entity | None:
        return self.known.get(entity_id)

    def claims(
        self,
        *,
        predicate: str | None = None,
        subject: str | None = None,
        object: str | None = None,  # noqa: A002
        document: str | None = None,
        touching: str | None = None,
        of: Collection[str] | None = None,
    ) -> Iterator[StoredClaim]:
        wanted: Mapping[str, str | None] = {"predicate": predicate, "document": document}
        for stored in self.stored:
            fits = all(value is None or getattr(stored.claim, key) == value for key, value in wanted.items())
            kinds = [end.kind if end else None for end in (stored.claim.subject, stored.claim.object)]
            fits = fits and (touching is None or touching in kinds)
            fits = fits and (of is None or stored.subject in of or stored.object in of)
            if fits and subject in (None, stored.subject) and object in (None, stored.object):
                yield stored

    def documents(self, of: Collection[str] | None = None) -> Iterator[StoredDocument]:
        return iter([self.about[name] for name in sorted(self.about) if of is None or name in of])

    def document(self, document_id: str) -> StoredDocument | None:
        return self.about.get(document_id)

    def text(self, document_id: str) -> str:
        return self.texts[document_id]

    def mentions(self, document_id: str) -> list[Mention]:
        return self.places.get(document_id, [])

    def bonds(self) -> Bonds:
        ends = sorted(self.known)
        place = {entity: number for number, entity in enumerate(ends)}
        bound = [
            (number, stored.claim, place[stored.subject], place[stored.object])
            for number, stored in enumerate(self.stored)
            if stored.subject and stored.object and stored.subject != stored.object and stored.verdict != "rejected"
        ]
        ties = [one for one in bound if one[1].qualifiers.get("modality") != "denied"]
        said = [claim.qualifiers for _, claim, _, _ in ties]
        published = [self.about[claim.document].published for _, claim, _, _ in ties]
        return Bonds(
            entities=tuple(ends),
            kinds=tuple(self.known[entity].kind for entity in ends),
            names=tuple(self.known[entity].name for entity in ends),
            claim=tuple(number for number, *_ in ties),
            subject=tuple(subject for *_, subject, _ in ties),
            object=tuple(other for *_, other in ties),
            predicate=tuple(claim.predicate for _, claim, _, _ in ties),
            day=tuple(str(one.get("date") or one.get("as_of") or one.get("until") or "") for one in said),
            reported=tuple(str(day or "") for day in published),
            confidence=tuple(claim.confidence for _, claim, _, _ in ties),
            modality=tuple(one.get("modality", "stated") for one in said),
            until=tuple(ended(one) for one in said),
        )

    def source_classes(self) -> dict[str, str]:
        return self.classes

    def numbered(self, numbers: Iterable[int]) -> dict[int, StoredClaim]:
        return {number: self.stored[number] for number in numbers}

"""Whose word a claim is: its document, whom that cites, and what class of source that makes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ronghe.analyse.figure import Support
from ronghe.analyse.reads import AtlasView, StoredClaim, StoredDocument
from ronghe.names.key import plain_form

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownSources:
    """Documents by id, the class of each publisher that the lens knows, by its name as documents write it, and copies.

    ``stories`` gives for each document that is a near-copy of another the first of its group.
    """

    documents: Mapping[str, StoredDocument] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, str] = field(default_factory=dict)

    def support(self, stored: StoredClaim, own: frozenset[str] = NOBODY) -> Support:
        """The claim as a support; ``own`` are the plain forms of names of the fund, its sponsors and managers."""
        claim = stored.claim
        document = self.documents.get(claim.document)
        return Support(
            claim=claim.id,
            document=claim.document,
            quote=claim.quote,
            title=document.heading if document else None,
            publisher=document.publisher if document else None,
            published=str(document.published) if document and document.published else None,
            url=document.url if document else None,
            confidence=claim.confidence,
            verdict=stored.verdict,
            cited=claim.qualifiers.get("cited"),
            asserted_by=claim.qualifiers.get("asserted_by"),
            modality=claim.qualifiers.get("modality") or "stated",
            page=document.page_of(claim.span.start) if document else None,
            source_class=self._class(stored, document, own),
            story=self.stories.get(claim.document),
        )

    def _class(self, stored: StoredClaim, document: StoredDocument | None, own: frozenset[str]) -> str | None:
        cited = (stored.claim.qualifiers.get("cited") or {}).get("publisher")
        publisher = cited or (document.publisher if document else None)
        said = (publisher, stored.claim.qualifiers.get("asserted_by"))
        if own and any(name and plain_form(str(name)) in own for name in said):
            return "own"
        return self.classes.get(str(publisher)) if publisher else None


def support_in(atlas: AtlasView, stored: StoredClaim) -> Support:
    """The support of one claim of an atlas."""
    document = atlas.document(stored.claim.document)
    return KnownSources({document.id: document} if document else {}, atlas.source_classes(), atlas.stories()).support(
        stored
    )

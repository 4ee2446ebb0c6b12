"""Claims as Web Annotations, one JSON-LD object a line: what is said is the body, where it is said the target."""

import json
from collections.abc import Iterator
from typing import Any

from ronghe.export.holding import Holding, address, day
from ronghe.export.selectors import selectors
from ronghe.store.view import StoredClaim

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotations(holding: Holding) -> Iterator[str]:
    """One line a claim. The source of the target is the document's address, else its hash as a URN."""
    for stored in holding.claims():
        yield json.dumps(_annotation(stored, holding), ensure_ascii=False) + "\n"


def _annotation(stored: StoredClaim, holding: Holding) -> dict[str, Any]:
    claim = stored.claim
    document = holding.documents[claim.document]
    body = {
        "type": "Dataset",
        "format": "application/json",
        "value": {
            "predicate": claim.predicate,
            "subject": claim.subject and claim.subject.as_json(),
            "object": claim.object and claim.object.as_json(),
            "value": claim.as_json()["value"],
            "qualifiers": dict(claim.qualifiers),
            "subject_entity": stored.subject,
            "object_entity": stored.object,
            "verdict": stored.verdict,
        },
    }
    target = {
        "source": address(document) or f"urn:sha256:{document.source}",
        "title": document.heading,
        "publisher": document.publisher,
        "published": day(document.published),
        "selector": selectors(claim, holding),
    }
    return {
        "@context": _CONTEXT,
        "id": f"urn:ronghe:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": target,
    }

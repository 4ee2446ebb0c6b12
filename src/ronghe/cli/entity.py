"""An entity's page for the terminal: what is said, by whom, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from ronghe.export.claims import claim_words, source_words

if TYPE_CHECKING:
    from ronghe.casebook import EntityPage


def entity_lines(page: EntityPage) -> Iterator[Text]:
    """Lines to print: names, claims by predicate with quote and source, further candidates."""
    entity = page.entity
    yield Text(entity.name, style="bold")
    yield Text(f"{entity.kind} · {entity.id}", style="dim")
    others = [name for name in entity.names if name != entity.name]
    if others:
        yield Text("also: " + " · ".join(others))
    for predicate, claims in groupby(page.claims, key=lambda one: one.claim.predicate):
        yield Text("")
        yield Text(predicate, style="bold")
        for stored in claims:
            rejected = stored.verdict == "rejected"
            yield Text(f"  {claim_words(stored, page.others, entity)}", style="strike" if rejected else "")
            document = page.documents.get(stored.claim.document)
            yield Text(f"      “{' '.join(stored.claim.quote.split())}”", style="italic")
            yield Text(f"      {source_words(stored.claim, document)}", style="dim")
    if page.also:
        yield Text("")
        yield Text("The name may also mean: " + ", ".join(f"{other.name} ({other.id})" for other in page.also))

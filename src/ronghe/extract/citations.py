"""The sources that a document itself names: brackets, footnotes, attributions, source lines.

What a citation supports:

- a bracket inside a sentence ("… fund (Southern Daily, September 11 2017).") supports that sentence;
- a bracket inside a list item supports the item from the previous bracket on: an item is one
  report, and its source stands at its end;
- a bracket that stands apart, behind the full stop, supports the sentences of its paragraph from the
  previous bracket on, and so does a source line ("Source: …", 资料来源：…) for the paragraph over it;
- a footnote mark supports its sentence, where the note names a source;
- an attribution (据新华社报道, "according to Xinhua") supports its sentence.

The narrowest that covers a claim is the claim's ``cited``. A bracket that names several sources gives
the first; the others stand under ``also`` in it, a list of the same form. Row links of tables are set
by the table readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ronghe.model import Claim, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page


@dataclass(frozen=True, slots=True)
class Citation:
    """A named source and the stretch of text that it supports.

    ``span`` is where the citation stands, ``supports`` what it covers; ``cited`` is the qualifier
    as claims carry it: ``{"publisher", "date"?, "url"?, "note"?, "also"?}``. Dates without a year are
    completed; one that cannot be is left out.
    """

    span: Span
    supports: Span
    cited: dict[str, Any]


def find_citations(page: Page) -> tuple[Citation, ...]:
    """Every citation on the page, in order."""
    from ronghe.extract.footnotes import footnotes
    from ronghe.extract.sources_named import attributions, brackets, source_lines

    found = [*brackets(page), *footnotes(page), *attributions(page), *source_lines(page)]
    return tuple(sorted(found, key=lambda citation: (citation.span, citation.supports)))


def cite(found: Iterable[Claim | Issue], page: Page) -> Iterator[Claim | Issue]:
    """The claims again, with ``cited`` set where a citation supports them and none was set."""
    for item in found:
        cited = _support(item.span, page) if isinstance(item, Claim) and "cited" not in item.qualifiers else None
        if isinstance(item, Claim) and cited is not None:
            yield replace(item, qualifiers={**item.qualifiers, "cited": cited})
        else:
            yield item


def _support(span: Span, page: Page) -> dict[str, Any] | None:
    """The narrowest citation that covers the start of the span; of equals, the first."""
    covering = [found for found in page.citations_at(span.start) if found.supports.start <= span.start]
    if not covering:
        return None
    return min(covering, key=lambda found: (len(found.supports), found.span)).cited

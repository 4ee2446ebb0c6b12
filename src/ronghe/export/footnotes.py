"""Where a figure comes from, as a footnote: quote, document, and "X, as cited in Y"."""

from collections.abc import Mapping
from typing import Any

from ronghe.analyse.figure import Support
from ronghe.export.safe import markdown_text, web_address

_LONGEST_QUOTE = 400


def source_line(support: Support) -> str:
    """One support in Markdown: the quoted words and where they were read."""
    quote = markdown_text(support.quote, _LONGEST_QUOTE)
    where = _reference(support.title or support.document, support.publisher, support.published, support.url)
    if support.cited:
        where = f"{_cited(support.cited)}, as cited in {where}"
    said = f"{markdown_text(support.asserted_by)}: " if support.asserted_by else ""
    hedge = "" if support.modality == "stated" else f" ({support.modality})"
    return f"{said}“{quote}”{hedge}, {where}"


def _reference(title: str, publisher: str | None, published: str | None, url: str | None) -> str:
    parts = [f"*{markdown_text(title)}*", *(markdown_text(part) for part in (publisher, published) if part)]
    address = web_address(url)
    return ", ".join(parts) + (f", <{address}>" if address else "")


def _cited(cited: Mapping[str, Any]) -> str:
    words = [str(cited[part]) for part in ("publisher", "date", "note") if cited.get(part)]
    parts = [markdown_text(word) for place, word in enumerate(words) if not any(word in one for one in words[:place])]
    address = web_address(cited.get("url"))
    parts += [f"<{address}>"] if address else []
    return ", ".join(parts) or "a source"

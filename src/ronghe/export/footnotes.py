"""Where a figure comes from, as a footnote: quote, document, and "X, as cited in Y"."""

from collections.abc import Mapping
from typing import Any

from ronghe.analyse.figure import Support
from ronghe.export.safe import markdown_text, web_address

_LONGEST_QUOTE = 400


def source_line(support: Support) -> str:
    """One support in Markdown: the quoted words and where they were read."""
    quote = markdown_text(support.quote, _LONGEST_QUOTE)
    where = _reference(support)
    if support.cited:
        where = f"{_cited(support.cited)}, as cited in {where}"
    said = f"{markdown_text(support.asserted_by)}: " if support.asserted_by else ""
    hedge = "" if support.modality == "stated" else f" ({support.modality})"
    return f"{said}“{quote}”{hedge}, {where}"


def _reference(support: Support) -> str:
    page = support.page and f"p. {support.page}"
    parts = [f"*{markdown_text(support.title or support.document)}*"]
    parts += [markdown_text(part) for part in (support.publisher, support.published, page) if part]
    address = web_address(support.url)
    return ", ".join(parts) + (f", <{address}>" if address else "")


def _cited(cited: Mapping[str, Any]) -> str:
    words = [str(cited[part]) for part in ("publisher", "date", "note") if cited.get(part)]
    parts = [markdown_text(word) for place, word in enumerate(words) if not any(word in one for one in words[:place])]
    address = web_address(cited.get("url"))
    parts += [f"<{address}>"] if address else []
    return ", ".join(parts) or "a source"

"""What a name on a page stands for: aliases, short forms, "the fund", 该公司."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page


class NameBook:
    """The names of one page, grouped by what they stand for."""

    def __init__(self, page: Page) -> None:
        raise NotImplementedError

    def end(self, mention: Mention) -> End:
        """What the mention stands for: fullest form, kind, and every form that the page uses or equates."""
        raise NotImplementedError

    def named(self, name: str, kind: str) -> End:
        """The same for a name that a reader cut itself, e.g. from a table cell."""
        raise NotImplementedError

    def antecedent(self, span: Span, kinds: frozenset[str] | None = None) -> End | None:
        """What a pronoun or short noun at the span stands for ("the fund", 该公司, 本基金), if that is clear."""
        raise NotImplementedError

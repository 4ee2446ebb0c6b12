"""Names in running text, as exact spans with their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ronghe.model import Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page


def find_mentions(page: Page) -> tuple[Mention, ...]:
    """Every name on the page, in order of start, the longer first where they nest."""
    raise NotImplementedError

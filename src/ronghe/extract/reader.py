"""What a reader is."""

from collections.abc import Iterator
from typing import Protocol

from ronghe.extract.page import Page
from ronghe.model import Claim, Issue


class Reader(Protocol):
    """A module that reads one kind of statement.

    ``NAME`` is the stable name that claims carry ("zh.fund_size"). ``read`` yields claims, and an
    issue for what looks like such a statement and could not be read. It must be a pure function of
    the page: same page, same claims, in the order of the text.
    """

    NAME: str

    def read(self, page: Page) -> Iterator[Claim | Issue]:
        """The statements of this reader's kind on the page, in the order of the text."""
        ...

"""What a policy obliges whom to do: 各省人民政府应当…, "The Measures require firms to …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.obliged import NAME
from ronghe.extract.readers.obliges_en import read_en
from ronghe.extract.readers.obliges_zh import read_zh
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

__all__ = ["NAME", "read"]


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a duty: in the page's own policy, or in a sentence that names the policy and says what it demands.

    The body is the object where it is named; addressees without a name (各省、有关部门) stand in ``whom``.
    """
    if not page.folded.isascii():
        yield from read_zh(page)
    yield from read_en(page)

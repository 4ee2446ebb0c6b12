"""Who founded an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.described import is_unnamed
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "founded_by"


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a founder."""
    for founding in foundings(page):
        line = founding.line
        stance, speaker = modality(line, *founding.verb), asserted_by(line)
        for end in (one for one in founding.founded if not is_unnamed(one)):
            for founder in founding.founders:
                if founder.name != end.name and not (founder.kind == "Fund" and end.kind == "PublicBody"):
                    yield page.claim(
                        NAME, "founded_by", line.span, founding.sure - 0.03, subject=end, object=founder,
                        modality=stance, asserted_by=speaker,
                    )  # fmt: skip

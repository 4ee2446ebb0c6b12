"""Statements that two names are one, as alias claims."""

from collections.abc import Iterator
from dataclasses import replace

from ronghe.extract.book.aliases import Alias
from ronghe.extract.page import Page
from ronghe.model import Claim, Issue, Text

NAME = "alias"
_CONFIDENCE = {
    "short": 0.97,
    "full": 0.9,
    "former": 0.92,
    "cover": 0.9,
    "acronym": 0.95,
    "second_plate": 0.88,
    "translation": 0.93,
}


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a statement; what a contract calls its parties is no name and gives none."""
    for alias in page.book.aliases:
        if not alias.role:
            yield _claim(page, alias)


def _claim(page: Page, alias: Alias) -> Claim:
    """The claim; where the page's fullest form is the other name itself, its subject is called as the text calls it."""
    full, other = alias.full.quote(page.text), alias.other.quote(page.text)
    subject = page.book.named(full, alias.kind)
    return page.claim(
        NAME,
        "alias",
        alias.span,
        _CONFIDENCE[alias.type],
        subject=replace(subject, name=full) if subject.name == other else subject,
        value=Text(other.strip("《》")),
        type=alias.type,
    )

"""Numbered funds of a family that an English text names without a number: X Fund II of the X Fund."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.english.vehicles import NUMBERED
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page


def of_families(page: Page) -> Iterator[tuple[End, End, Span]]:
    """Each such fund, its family, and the sentence that names the fund first."""
    funds = [one for one in page.outermost if one.kind == "Fund" and one.text.isascii()]
    families = {name: page.book.end(one) for one in funds for name in page.book.end(one).names}
    told: set[str] = set()
    for one in funds:
        name = one.text.removeprefix("the ")
        numbered = NUMBERED.fullmatch(name)
        whole = families.get(name[: numbered.start("number")].rstrip()) if numbered else None
        part = page.book.end(one)
        sentence = page.sentence_at(one.span.start)
        if whole is not None and sentence is not None and part.name not in {whole.name, *told}:
            told.add(part.name)
            yield part, whole, sentence.span

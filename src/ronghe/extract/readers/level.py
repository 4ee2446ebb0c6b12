"""Of which level a fund is: 国家级, 省级, "a provincial-level fund"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, Issue, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "level"
LEVELS = ("national", "provincial", "municipal", "county", "corporate")
_RULES = (
    (r"{{readers.level_said.{level}}}(?:的|军民融合|产业|政府|投资|引导|专项|母|-level|\s|“)*{{s:Fund}}", 0.88),
    (
        r"{{s:Fund}}(?:，)?(?:是|为|属于?|作为|, an?| is an?| was an?)[^，,。；;{{#Fund}}]{{0,16}}?"
        r"{{readers.level_said.{level}}}[^，,。；;{{#Fund}}]{{0,16}}?(?:基金|\bfund)",
        0.9,
    ),
)


_NOUN = r"{{readers.level_said.{level}}}(?:的)?(?:军民融合|产业|政府|投资|引导|专项|母|-level)*\s?(?:基金|fund\b)"
_REACH = 1_500


def _of_the_only_fund(line: Line, level: str) -> Iterator[Claim]:
    """省级母基金 where the text has named one fund before and no other."""
    match = rule(line.page.lens, _NOUN.format(level=level)).search(line.text)
    if match is None:
        return
    page, before = line.page, line.place(match.start())
    near = page.within(page.outermost, Span(max(0, before - _REACH), before)) if before else ()
    ends = {end.name: end for mention in near if mention.kind == "Fund" for end in [page.book.end(mention)]}
    if len(ends) == 1:
        yield page.claim(NAME, "level", line.span, 0.75, subject=next(iter(ends.values())), value=Text(level))


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim where a sentence gives a fund's level in so many words."""
    for level in LEVELS:
        for line in lines(page, f"readers.level_said.{level}"):
            yield from _of_the_only_fund(line, level)
            for notation, sure in _RULES:
                for match in matches(line, notation.format(level=level)):
                    subject = line.end(caught(line, match, "s")[0])
                    yield page.claim(NAME, "level", line.span, sure, subject=subject, value=Text(level))

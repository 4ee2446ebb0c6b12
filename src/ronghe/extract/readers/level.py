"""Of which level a fund is: 国家级, 省级, "a provincial-level fund"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.rules import caught, lines, rule
from ronghe.model import Claim, Issue, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "level"
LEVELS = ("national", "provincial", "municipal", "county", "corporate")
_RULES = (
    (r"{{readers.level_said.{level}}}(?:的|军民融合|产业|政府|投资|引导|专项|母|-level|\s|“)*{{s:Fund}}", 0.88),
    (r"{{s:Fund}}(?:，)?(?:是|为|属于?|作为|, an?| is an?| was an?)[^，,。；;{{#Fund}}]{{0,16}}?{{readers.level_said.{level}}}[^，,。；;{{#Fund}}]{{0,16}}?(?:基金|\bfund)", 0.9),
)  # fmt: skip


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim where a sentence gives a fund's level in so many words."""
    for level in LEVELS:
        for line in lines(page, f"readers.level_said.{level}"):
            for notation, sure in _RULES:
                for match in rule(page.lens, notation.format(level=level)).finditer(line.text):
                    subject = line.end(caught(line, match, "s")[0])
                    yield page.claim(NAME, "level", line.span, sure, subject=subject, value=Text(level))

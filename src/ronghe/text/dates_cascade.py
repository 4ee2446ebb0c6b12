"""A cascade: tokens are reduced, stage by stage, to date expressions.

Each token has a kind, one character. A stage is a table of rules, each a regular expression over the
string of kinds and a function that makes one token of the matched ones. Expressions of any depth ("two
months after the end of next quarter") need no nested patterns, and matching stays in the regex engine.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

BREAK = "."
"""The kind of a word that belongs to no date."""


@dataclass(frozen=True, slots=True)
class Token:
    """Words at ``[start, end)``, what kind of thing they are, and their value."""

    kind: str
    value: Any
    start: int
    end: int


class Matched(list[Token]):
    """The tokens that a rule matched."""

    def first(self, kinds: str) -> Any:
        """The value of the first token of one of the kinds; KeyError where there is none."""
        for token in self:
            if token.kind in kinds:
                return token.value
        raise KeyError(kinds)

    def maybe(self, kinds: str) -> Any:
        """The same, None where there is none."""
        return next((token.value for token in self if token.kind in kinds), None)

    def last(self, kinds: str) -> Any:
        """The value of the last token of one of the kinds; KeyError where there is none."""
        for token in reversed(self):
            if token.kind in kinds:
                return token.value
        raise KeyError(kinds)

    def every(self, kinds: str) -> list[Any]:
        """The values of all tokens of the kinds, in order."""
        return [token.value for token in self if token.kind in kinds]


Made = tuple[str, Any] | list[Token] | None
Make = Callable[[Matched], Made]
Rule = tuple[str, Make]
"""A pattern over kinds, and what makes (kind, value), or several tokens, of a match; None where it is none after all."""


class Stage:
    """Rules of one level; at each place the first that matches is tried, from left to right."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._pattern = re.compile("|".join(f"({pattern})" for pattern, _ in rules))
        self._makers = [make for _, make in rules]

    def reduce(self, tokens: list[Token]) -> list[Token]:
        """The tokens with every match replaced by what its rule made."""
        kinds = "".join([token.kind for token in tokens])
        out: list[Token] = []
        done = 0
        for match in self._pattern.finditer(kinds):
            matched = Matched(tokens[match.start() : match.end()])
            made = self._makers[(match.lastindex or 1) - 1](matched)
            if made is not None:
                out += tokens[done : match.start()]
                out += made if isinstance(made, list) else [Token(*made, matched[0].start, matched[-1].end)]
                done = match.end()
        if not done:
            return tokens
        return out + tokens[done:]


def run(stages: Iterable[Stage], tokens: list[Token]) -> list[Token]:
    """All stages, in order."""
    for stage in stages:
        tokens = stage.reduce(tokens)
    return tokens

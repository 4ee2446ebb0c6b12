"""A cascade: tokens are reduced, stage by stage, to date expressions.

Each token has a kind, one character. A stage is a table of rules, each a regular expression over the
string of kinds and a function that makes one token of the matched ones. Expressions of any depth ("two
months after the end of next quarter") need no nested patterns, and matching stays in the regex engine.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

BREAK = "."
"""The kind of a word that belongs to no date."""


class Token(NamedTuple):
    """Words at ``[start, end)``, what kind of thing they are, and their value."""

    kind: str
    value: Any
    start: int
    end: int


class Matched(list[Token]):
    """The tokens that a rule matched."""

    def has(self, kind: str) -> bool:
        """Whether one of them is of the kind."""
        return any(token.kind == kind for token in self)

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
"""What a rule makes: one token's kind and value, several whole tokens, or nothing."""
Make = Callable[[Matched], Made]
Rule = tuple[str, Make]
"""A pattern over kinds, and what makes something of a match."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules of one level: at each place the first that matches is tried, from left to right.

    ``needs`` are kinds of which a text without any holds no match, so that most stages cost nothing.
    """

    pattern: re.Pattern[str]
    makers: tuple[Make, ...]
    needs: frozenset[str]

    @classmethod
    def of(cls, needs: str, rules: Sequence[Rule]) -> "Stage":
        """From a table of rules."""
        joined = "|".join(f"({pattern})" for pattern, _ in rules)
        return cls(re.compile(joined), tuple(make for _, make in rules), frozenset(needs))

    def reduce(self, tokens: list[Token], kinds: str) -> list[Token]:
        """The tokens with every match replaced by what its rule made; the same list where none was."""
        out: list[Token] = []
        done = 0
        for match in self.pattern.finditer(kinds):
            first, last = match.span()
            matched = Matched(tokens[first:last])
            made = self.makers[(match.lastindex or 1) - 1](matched)
            if made is not None:
                out += tokens[done:first]
                out += made if isinstance(made, list) else [Token(*made, matched[0].start, matched[-1].end)]
                done = last
        return out + tokens[done:] if done else tokens


def run(stages: Iterable[Stage], tokens: list[Token]) -> list[Token]:
    """All stages, in order."""
    kinds = "".join([token.kind for token in tokens])
    for stage in stages:
        if not stage.needs.isdisjoint(kinds):
            reduced = stage.reduce(tokens, kinds)
            if reduced is not tokens:
                tokens = reduced
                kinds = "".join([token.kind for token in tokens])
    return tokens

"""What a text must hold so that a pattern can match it, read off the pattern as Python itself parses it.

Most rules fit no line: nineteen in twenty are put aside by the characters of the line alone.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")
"""Python's own parser of patterns: it has no stable interface. What it may come to say anew needs nothing here."""
_MOST = 6
"""So many needs of a pattern are asked: the sixth puts hardly a line aside that the five before it let through."""
_WIDEST = 40
"""A choice of more characters than that is in nearly every line."""

Need = frozenset[str]
"""Characters of which a text must hold one."""


def needs(pattern: str) -> tuple[Need, ...]:
    """Sets of characters that are not ASCII, of each of which a text that the pattern matches holds one, narrow first.

    Letters and marks of ASCII are left out, being in every Latin line.
    """
    found = dict.fromkeys(need for need in _of(_parser.parse(pattern)) if len(need) <= _WIDEST)
    return tuple(sorted(found, key=lambda need: (len(need), sorted(need)))[:_MOST])


def _of(tokens: Iterable[tuple[Any, Any]]) -> Iterator[Need]:
    """The needs of what stands one after the other."""
    for token, given in tokens:
        if token is _parser.LITERAL:
            yield from _one({chr(given)})
        elif token is _parser.IN:
            yield from _one(_members(given))
        elif token is _parser.BRANCH:
            yield from _one(_of_any(given[1]))
        elif token is _parser.SUBPATTERN and not given[1]:
            yield from _of(given[3])
        elif token is _parser.ATOMIC_GROUP:
            yield from _of(given)
        elif token is _parser.ASSERT:
            yield from _of(given[1])
        elif token in (_parser.MAX_REPEAT, _parser.MIN_REPEAT, _parser.POSSESSIVE_REPEAT) and given[0]:
            yield from _of(given[2])


def _one(characters: set[str]) -> Iterator[Need]:
    """The characters as a need, if none of them is ASCII; none at all stands for any."""
    if characters and not any(map(str.isascii, characters)):
        yield frozenset(characters)


def _members(given: Iterable[tuple[Any, Any]]) -> set[str]:
    """The characters of a class; none where it names others than by themselves."""
    out = set()
    for token, member in given:
        if token is not _parser.LITERAL:
            return set()
        out.add(chr(member))
    return out


def _of_any(branches: Iterable[Iterable[tuple[Any, Any]]]) -> set[str]:
    """The narrowest need of each branch, together; none where a branch has none."""
    out: set[str] = set()
    for branch in branches:
        narrowest = min(_of(branch), key=lambda need: (len(need), sorted(need)), default=None)
        if narrowest is None:
            return set()
        out |= narrowest
    return out

"""What a text must hold so that a pattern can match it, read off the pattern as Python itself parses it.

Most rules fit no line: nineteen in twenty are put aside by the words that the line holds.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from math import prod
from typing import Any

_parser: Any = import_module("re._parser")
"""Python's own parser of patterns: it has no stable interface. What it may come to say anew needs nothing here."""
_MOST = 2
"""So many needs of a pattern are asked, the rarest: a third puts hardly a line aside that the two let through."""
_WIDEST = 48
"""A choice of more words than that is in nearly every line."""
_LIKELY = 0.4
_REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT, _parser.POSSESSIVE_REPEAT)

Need = frozenset[str]
"""Words, or pieces of words, of which a text must hold one."""


def needs(pattern: str) -> tuple[Need, ...]:
    """Sets of words of each of which a text that the pattern matches holds one, the rarest first."""
    found = dict.fromkeys(need for need in _of(_parser.parse(pattern)) if _odds(need) < _LIKELY)
    return tuple(sorted(found, key=lambda need: (_odds(need), sorted(need)))[:_MOST])


def _odds(need: Iterable[str]) -> float:
    """About how likely a line holds one of the words: a Latin letter tells less than any other character."""
    return sum(prod(0.4 if char.isascii() else 0.1 for char in word) for word in need)


def _of(tokens: Iterable[tuple[Any, Any]]) -> Iterator[Need]:
    """The needs of what stands one after the other: what is sure to stand side by side is one word."""
    words = {""}
    for token, given in tokens:
        told = _told(token, given)
        if told is not None and len(words) * len(told) <= _WIDEST:
            words = {word + behind for word in words for behind in told}
        else:
            yield from _need(words)
            words = told if told is not None else {""}
            yield from _within(token, given) if told is None else ()
        if token is _parser.ASSERT:
            yield from _of(given[1])
    yield from _need(words)


def _need(words: set[str]) -> Iterator[Need]:
    """The words as a need, without those that hold a shorter one; none that is empty stands for any."""
    shortest = frozenset(word for word in words if not any(other in word for other in words if other != word))
    if "" not in shortest:
        yield shortest


def _told(token: Any, given: Any) -> set[str] | None:
    """All that a token of a pattern can match, where that is few words; None where it is not."""
    if token is _parser.LITERAL:
        return {chr(given)}
    if token in (_parser.ASSERT, _parser.ASSERT_NOT, _parser.AT):
        return {""}
    if token is _parser.IN:
        return {chr(member) for _, member in given} if all(one is _parser.LITERAL for one, _ in given) else None
    if token is _parser.BRANCH:
        return _any_of(given[1])
    if token is _parser.SUBPATTERN and not given[1]:
        return _in_row(given[3])
    if token is _parser.ATOMIC_GROUP:
        return _in_row(given)
    if token in _REPEATS and given[1] == 1:
        inner = _in_row(given[2])
        return inner if inner is None or given[0] else {"", *inner}
    return None


def _any_of(branches: Iterable[Any]) -> set[str] | None:
    out: set[str] = set()
    for branch in branches:
        told = _in_row(branch)
        if told is None:
            return None
        out |= told
    return out if len(out) <= _WIDEST else None


def _in_row(tokens: Iterable[tuple[Any, Any]]) -> set[str] | None:
    words = {""}
    for token, given in tokens:
        told = _told(token, given)
        if told is None or len(words) * len(told) > _WIDEST:
            return None
        words = {word + behind for word in words for behind in told}
    return words


def _within(token: Any, given: Any) -> Iterator[Need]:
    """The needs of what a token holds that can match too much to be told."""
    if token is _parser.BRANCH:
        rarest = [min(_of(branch), key=lambda need: (_odds(need), sorted(need)), default=None) for branch in given[1]]
        if all(rarest):
            yield from _need({word for need in rarest if need is not None for word in need})
    elif token is _parser.SUBPATTERN and not given[1]:
        yield from _of(given[3])
    elif token is _parser.ATOMIC_GROUP:
        yield from _of(given)
    elif token in _REPEATS and given[0]:
        yield from _of(given[2])

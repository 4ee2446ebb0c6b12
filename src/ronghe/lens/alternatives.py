"""Words written with alternatives in braces: ``{中标|成交}{人|单位}`` stands for four labels."""

import re
from collections.abc import Iterator
from itertools import product

_PART = re.compile(r"\{(?P<either>[^{}]*\|[^{}]*)\}|(?P<plain>[^{}|]+)")
_MOST = 2_000
"""One entry stands for so many words at most."""


def spelled_out(entry: str) -> Iterator[str]:
    """Every word that an entry stands for, in order; the entry itself where it has no braces.

    Raises ValueError where braces nest, do not close, hold one alternative only or stand for too many words.
    """
    if "{" not in entry and "|" not in entry:
        yield entry
        return
    parts, at, count = [], 0, 1
    while (match := _PART.match(entry, at)) is not None:
        parts.append(match["either"].split("|") if match["either"] is not None else [match["plain"]])
        count *= len(parts[-1])
        at = match.end()
    if at < len(entry) or count > _MOST:
        raise ValueError(f"{entry!r}: braces hold two or more words with | between, and at most {_MOST} words in all")
    yield from filter(None, map("".join, product(*parts)))

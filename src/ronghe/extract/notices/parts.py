"""Labels that no list holds, read by their parts: what is done, who does it, what is paid.

采购需求部门 and 发起单位 name who buys, 成交商家 and 拟采购对象 who won, 订货总价 and 拟签合同金额 a sum.
Such words are labels only before a colon or alone in a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens

_ROLES = (
    ("loses", "other"),
    ("mediates", "agent"),
    ("wins", "supplier"),
    ("bids", "name"),
    ("makes", "maker"),
    ("buys", "buyer"),
)
"""Parts by the field that they make of a doer; of several in a row the last counts."""
_SUMS = (
    ("fee", "other"),
    ("piece", "unit_price"),
    ("planned", "budget"),
    ("cap", "ceiling"),
    ("paid", "amount"),
    ("asked", "bid"),
)
_ALONE = {"won": "supplier", "sum": "amount", "outcome": "result"}
"""Lists of words that are labels by themselves."""
_COLON = re.compile(r"[:：]")
_LONGEST = 26
_TOKEN = re.compile(r"(?:^|\n)[ \u3000]{0,4}(?P<words>[\u4e00-\u9fff]{2,12})[ \u3000]{1,8}(?=[^\s:：|])")
_NOTE = re.compile(r"\([^()\n]{1,24}\)$")
_LEAD = "拟预"


@dataclass(frozen=True, slots=True)
class Parted:
    """A label read by its parts: the field that it names, where it stands, and what its brackets say."""

    name: str
    words: str
    start: int
    end: int
    note: str


@dataclass(frozen=True, slots=True)
class _Grammar:
    doer: re.Pattern[str]
    price: re.Pattern[str]
    alone: re.Pattern[str]
    sellers: tuple[str, ...]
    roles: tuple[tuple[re.Pattern[str], str], ...]
    sums: tuple[tuple[re.Pattern[str], str], ...]


def before_colons(text: str, lens: Lens) -> Iterator[Parted]:
    """The labels that end at a colon, in order."""
    for colon in _COLON.finditer(text):
        end = colon.start()
        window = text[max(0, end - _LONGEST) : end].rstrip(" ")
        note = _NOTE.search(window)
        words = window[: note.start()].rstrip(" ") if note else window
        found = _read(lens, words, note[0] if note else "")
        if found is not None:
            name, size = found
            start = max(0, end - _LONGEST) + len(words) - size
            yield Parted(name, words[-size:], start, colon.end(), note[0] if note else "")


def before_spaces(text: str, lens: Lens) -> Iterator[Parted]:
    """The labels at the head of a line with nothing but spaces behind them, in order."""
    for token in _TOKEN.finditer(text):
        name = whole(lens, token["words"])
        if name is not None:
            yield Parted(name, token["words"], token.start("words"), token.end(), "")


@lru_cache(maxsize=4096)
def whole(lens: Lens, words: str) -> str | None:
    """The field that words name as a whole: those of a cell."""
    found = _read(lens, words)
    return found[0] if found is not None and found[1] == len(words) else None


def _read(lens: Lens, words: str, note: str = "") -> tuple[str, int] | None:
    """The field that the words at the end of a stretch name, and how many characters they have."""
    grammar = _grammar(lens)
    if (match := grammar.doer.search(words)) is not None:
        done = match["done"]
        ends = [_last(form, done) for form, _ in grammar.roles]
        name: str | None = grammar.roles[ends.index(max(ends))][1]
        if name == "buyer" and any(field == "name" and form.search(done) for form, field in grammar.roles):
            name = "name"
        if name in ("maker", "name"):
            sides = (field for form, field in grammar.roles if field in ("supplier", "buyer") and form.search(note))
            name = next(sides, name)
        if name in ("buyer", "maker") and match["doer"] in grammar.sellers:
            name = "supplier"
        return (name, len(match[0])) if name else None
    if (match := grammar.price.search(words)) is not None:
        name = next((field for form, field in grammar.sums if form.search(match[0])), None)
        return (name, len(match[0])) if name else None
    if (match := grammar.alone.search(words)) is not None:
        return _ALONE[str(match.lastgroup)], len(match[0])
    return None


def _last(form: re.Pattern[str], done: str) -> tuple[int, int]:
    """Where the last of such words ends and how long it is; a doer is called by what stands next to it."""
    return max(((match.end(), match.end() - match.start()) for match in form.finditer(done)), default=(0, 0))


@lru_cache(maxsize=4)
def _grammar(lens: Lens) -> _Grammar:
    def one_of(part: str) -> str:
        return alternatives(lens.list(f"notices.part.{part}"))

    done = "|".join(one_of(part) for part, _ in _ROLES)
    of_sums = "|".join(one_of(part) for part, _ in _SUMS)
    return _Grammar(
        re.compile(
            rf"(?P<done>(?:[{_LEAD}]|最终|推荐|建议)?(?:{done})(?:[、/和及或]?\(?(?:{done})\)?){{0,3}})的?"
            rf"(?P<doer>{one_of('doer')})(?:\([^()]{{1,10}}\))?(?:{one_of('naming')})?$"
        ),
        re.compile(
            rf"(?:{of_sums}|[{_LEAD}])(?:{of_sums}|的|\([^()]{{1,6}}\)){{0,5}}(?:{one_of('price')}|(?<=[价算费金]))$"
        ),
        re.compile("(?<![\u4e00-\u9fff])(?:" + "|".join(f"(?P<{part}>{one_of(part)})" for part in _ALONE) + ")$"),
        lens.list("notices.part.seller"),
        tuple((re.compile(one_of(part)), field) for part, field in _ROLES),
        tuple((re.compile(one_of(part)), field) for part, field in _SUMS),
    )

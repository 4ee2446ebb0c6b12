"""Firms without an ending and people that the text gave away once, where it says them again: 璇甲动力成立于2018年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BRAND = re.compile(r"[\u4e00-\u9fff]{3,8}")
_FULL_NAME = re.compile(r"[\u4e00-\u9fff]{3}")
"""People with a name of three characters; one of two is too often a part of other words."""
_SURE = 4
"""Names of so many characters are themselves wherever they stand; a shorter one only where no character touches it."""
_ENDED = re.compile(r"(?:公司|集团|银行|厂|所|院|部|局|会|社|店|行|中心|事务所|合伙\))$")


def again(page: Page, found: Sequence[Mention]) -> Iterator[Mention]:
    """The further places of such names, in order; they may touch names found before."""
    names = {
        mention.text: mention.kind
        for mention in found
        if (mention.kind == "Company" and _BRAND.fullmatch(mention.text) and not _ENDED.search(mention.text))
        or (mention.kind == "Person" and _FULL_NAME.fullmatch(mention.text))
    }
    if not names:
        return
    known = {mention.span.start for mention in found}
    automaton = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest)
    for _, start, end in automaton.find_matches_as_indexes(page.text):
        name = page.text[start:end]
        whole = names[name] == "Person" or end - start >= _SURE
        if start not in known and (whole or not _touched(page.text, start, end)):
            yield Mention(Span(start, end), name, names[name])


def _touched(text: str, start: int, end: int) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text[start - 1 : start] + text[end : end + 1])

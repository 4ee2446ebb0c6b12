"""Names that the text gave away once, where it says them again: firms without an ending (璇甲动力成立于2018年), people.

So do bodies of common words, which rules find only where a verb vouches for them: 国防工程大学的前身是….
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.chinese.cutting import tags_around
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BRAND = re.compile(r"[\u4e00-\u9fff]{3,8}")
_FULL_NAME = re.compile(r"[\u4e00-\u9fff]{3}")
"""People with a name of three characters; one of two is too often a part of other words."""
_SURE = 4
"""Names of so many characters are themselves wherever they stand; a shorter one only where no character touches it."""
_ENDED = re.compile(r"(?:公司|集团|银行|厂|所|院|部|局|会|社|店|行|中心|事务所|合伙\))$")

_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:大学|学院|学校|研究[院所]|研究中心|实验室|智库|委员会|司令部|工业部|总局|总公司|[^部全]局)"
)
_LONG = 6
"""A body of common words of so many characters at least is the same where its words stand again."""
_JOINED = frozenset({"n", "ns", "nt", "nz", "nr", "vn", "a", "b", "j", "m"})
"""Tags of words that may belong to one name with what stands behind them: 北方|国防工程大学."""


def again(page: Page, found: Sequence[Mention]) -> Iterator[Mention]:
    """The further places of such names, in order; they may touch names found before."""
    names = {
        mention.text: mention.kind
        for mention in found
        if (mention.kind == "Company" and _BRAND.fullmatch(mention.text) and not _ENDED.search(mention.text))
        or (mention.kind == "Person" and _FULL_NAME.fullmatch(mention.text))
        or (mention.kind in _BODIES and len(mention.text) >= _LONG and _BODY.fullmatch(mention.text))
    }
    if not names:
        return
    known = {mention.span.start for mention in found}
    automaton = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest)
    for _, start, end in automaton.find_matches_as_indexes(page.text):
        name = page.text[start:end]
        if names[name] in _BODIES and not _begins(page.folded, start):
            continue
        whole = names[name] == "Person" or end - start >= _SURE
        if start not in known and (whole or not _touched(page.text, start, end)):
            yield Mention(Span(start, end), name, names[name])


_BODIES = frozenset({"Institute", "PublicBody"})
_SMALL = frozenset("与和及由在将把对向为是的了、年月日")


def _begins(text: str, start: int) -> bool:
    """Whether a body's name can begin there: no word that may be a part of it stands before."""
    before = text[start - 1 : start]
    if not "\u4e00" <= before <= "\u9fff" or before in _SMALL:
        return True
    tags = tags_around(text, start, start + 1) or tags_around(text, start, start + 2)
    return tags is not None and tags[0] not in _JOINED


def _touched(text: str, start: int, end: int) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text[start - 1 : start] + text[end : end + 1])

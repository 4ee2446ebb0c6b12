"""Where English puts the word of a measure other than right before the amount.

"a RMB 5 billion target", "RMB 3 billion in committed capital", "sales rose 18 percent to RMB 5.2 billion",
"of which RMB 2 billion has been paid in". The words are the lens's (measures.toml).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ronghe.extract.line import SIGNS
from ronghe.extract.readers.sums.measures import term_pattern
from ronghe.lens.lens import Lens

_MONEY = SIGNS["Money"]
_ROUGHLY = r"(?:about |around |nearly |almost |over |more than |some |just |only )?"
_GREW = (
    r"(?:increased|rose|grew|fell|climbed|dropped|jumped|surged|declined|was raised|was expanded|was cut"
    r"|was reduced|expanded|doubled|came|amounted|has risen|were)"
)
_REACHED = re.compile(
    rf"(?: of (?:the )?[\ue000-\ue007])?(?: (?:was|were|has been|had been|has|had))?,?(?: {_GREW})(?: by)?"
    rf"(?: [\d.]{{1,6}} ?(?:%|percent|per cent))?(?: from {_MONEY})?(?: in \ue00b)? to {_ROUGHLY}$"
)
_TO = re.compile(r" to (?:[a-z]+ ){0,2}$")
_SET_UP_WITH = re.compile(r"\b(?:with|had|has)(?: an?)?(?: initial)? $")
SOME_FUND = re.compile(r" (?:(?!to |into |in |for |of |from )[\w-]+ ){0,3}(?:fund|vehicle)\b(?! of)")
"""Behind the sum of a fund that has no name there: "a 5 billion yuan fund"."""
_THE_FUND = re.compile(r"\W{0,3}(?:The|This) $")
_IS_FUND = re.compile(r" (?:fund|vehicle)\b(?! of)")
HELD = frozenset(
    {"target", "managed", "subscribed", "paid_in", "registered", "output", "raised", "deployed", "investment"}
)
"""Measures whose word may stand behind the amount."""
TO_A_FUND = re.compile(
    rf"(?: (?:each|respectively))? (?:to|into|in|for|towards) (?:the )?(?:[a-z][\w-]* ){{0,2}}{SIGNS['Fund']}"
)
"""Behind an amount that somebody puts into a fund: no size."""


def of_the_fund(text: str, position: int) -> bool:
    """Whether a sum at the head of a sentence describes the fund told of: "The 2 billion yuan fund will"."""
    return _IS_FUND.match(text, position + 1) is not None and _THE_FUND.fullmatch(text, 0, position) is not None


def grew_to(window: str, lens: Lens) -> re.Match[str] | None:
    """The measure's word of "sales rose 18 percent to" at the end of what stands before an amount."""
    for term in term_pattern(lens).finditer(window) if _TO.search(window) else ():
        if _REACHED.fullmatch(window, term.end()):
            return term
    return None


def named_behind(text: str, position: int, lens: Lens) -> re.Match[str] | None:
    """The measure's word behind the amount at the position, as the group ``term``."""
    return _behind(lens).match(text, position + 1)


def has_phase(window: str) -> bool:
    """Whether what stands before an amount says that something has it: "with RMB 10 billion under its first phase"."""
    return _SET_UP_WITH.search(window) is not None


@lru_cache(maxsize=4)
def _behind(lens: Lens) -> re.Pattern[str]:
    terms = term_pattern(lens).pattern
    been = r"(?:has|have|had|was|were|is) (?:actually |already |so far |only |since |also )?(?:been )?"
    return re.compile(
        rf" (?:(?:in|of|as) (?:total |new )?|{been}|(?=(?:fundraising )?(?:target|goal)\b|under"
        rf" management))(?:fundraising )?(?P<term>{terms})\b(?! of)"
    )

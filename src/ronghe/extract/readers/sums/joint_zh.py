"""Which company partners found together, for the sums that each puts into it: 设立X公司，其中A出资2.55亿元."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.readers.topic import paragraph_start
from ronghe.extract.rules import caught, matches
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_FOUNDED = (
    r"(?:设立|成立|组建|新设|投资设立)(?:了)?(?:一家|合资公司)?[^，,。；;{#Org}]{0,10}{o:Company}"
    r"(?=[^。；;{#Fund}]{0,40}(?:注册资本|总投资|其中|出资))"
)
"""设立X公司，其中A出资2.55亿元."""
_FOUNDED_BY = (
    r"{o:Company}(?:[(][^()]{1,40}[)])?(?:系|是)?由[^。；;]{1,90}?(?:出资|投资|发起|共同|联合|合资)(?:"
    r"设立|成立|组建|创办)"
)
"""X由自然人A、B共同出资设立，其中A出资300万元."""
_CAPITAL = (
    r"{o:Company}(?:[^，,。；;{#Org|Money}]{0,14}(?:成立|设立))?(?:的|，)?注册(?:资本|资金|资本金)(?:为|共|总额|人民币)*{:Money}"
    r"(?=[，。])"
)
"""X注册资本2亿元，A出资1.02亿元，占51%."""
_SETS_UP = (
    r"(?:共同|联合|合资|出资|合作|拟|将|投资|发起)(?:出资|投资|发起)?(?:{:Money})?(?:设立|成立|组建|新设)(?:了)?(?:一家|合资公司|项目公司)?[^，,。；;{#Org}]{0,10}"
    r"{o:Company}(?=[，。；]|$)"
)
"""The sentence before: 三方共同出资设立X公司。"""
_PARTNERS = re.compile(
    r"[\s“]{0,2}(?:(?:根据|按照?|依据)[^，。；\ue000-\ue00b]{1,14}，)?(?:其中[，,：]?|[\d一二三四五六七八九十]{1,3}(?:位|家|名|个)(?:股东|出资人|发起人)中，|其余|余下|剩余|[\ue000-\ue004])"
)
"""How a sentence goes on with what each partner puts in."""
_BACK = 3
_FURTHEST = 600


def joint_firm(line: Line, position: int) -> End | None:
    """The company founded, or whose capital is told, before a position of the line or in the sentences before."""
    for notation in (_FOUNDED, _FOUNDED_BY, _CAPITAL):
        found = next(iter(matches(line, notation)), None)
        if found is not None and found.start() < position:
            return line.end(caught(line, found, "o")[0])
    return _before(line) if _PARTNERS.match(line.text) else None


def _before(line: Line) -> End | None:
    """The company founded in a sentence before, where no fund is told of since."""
    first = paragraph_start(line, _FURTHEST)
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        before = line.page.line(number)
        if before.span.start < first or not before.han:
            return None
        for notation in (_SETS_UP, _FOUNDED, _FOUNDED_BY, _CAPITAL):
            found = list(matches(before, notation))
            if found:
                return before.end(caught(before, found[-1], "o")[0])
        if any(before.signs(kinds=frozenset({"Fund", "Project", "Zone"}))) or not _PARTNERS.match(before.text):
            return None
    return None

"""Foundings whose founder stands beside: 2012年与A共建的X, A设立了两只基金：X（1亿元）和Y（5亿元）."""

from __future__ import annotations

from collections.abc import Iterator

from ronghe.extract import topics_zh
from ronghe.extract.line import Line
from ronghe.extract.readers.foundings.founded_clause import Founding, ends
from ronghe.extract.rules import caught, caught_if, kinds_of, matches

_WITH_OTHERS = (
    r"(?:{d:Date}|[，。；]|^)(?:先后|又|还)?(?:与|和|同|联合){f:Body|Zone|Place+}"
    r"(?P<how>(?:共同|合作|联合)?(?:共建|建立|设立|组建|成立|创办|建设))的"
    r"{s:Institute|Alliance|Zone|Fund|Company}(?![、的和与及])"
)
"""2012年与A共建的X: A founds it with whom the sentences before tell of."""
_COUNTED = (
    r"{f:Body|Zone}[^，。；{#Org}]{0,8}(?P<how>设立|组建|发起|成立)了?"
    r"[两三四五六七八九\d]{1,2}[只支]基金[：:，](?:即|分别是|分别为|包括)?"
    r"{s:Fund}(?:\({:Money}\))?(?:[、和与及]{t:Fund})?"
)
"""X设立了两只基金：A（1亿元）和B（5亿元）."""


def beside(line: Line) -> Iterator[Founding]:
    """The foundings of a Chinese line told so."""
    for match in matches(line, _COUNTED):
        made = (*caught(line, match, "s"), *caught_if(line, match, "t"))
        yield Founding(line, match.span("how"), ends(line, made), ends(line, caught(line, match, "f")), sure=0.82)
    for match in matches(line, _WITH_OTHERS):
        first = topics_zh.topic(line, kinds_of("Body"))
        founders = (*((first,) if first is not None else ()), *ends(line, caught(line, match, "f")))
        dates = caught_if(line, match, "d")
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), founders, dates[0] if dates else None,
            joint=len(founders) > 1, sure=0.8,
        )  # fmt: skip

"""What a group has, each firm told with its sort: 旗下拥有国内最大的连接器供应商A、唯一的直升机上市公司B等企业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import caught, matches

_HAS = (
    r"{o:Company|Institute|Zone}(?:目前|现|现已|共|还|，)*(?:旗下|下属|所属|麾下)(?:的)?(?:企业|公司|子公司|单位)?"
    r"(?:还|现|已|共)*(?:拥有|有|包括|涵盖|涉及)(?:了)?(?P<list>[^。；;:：]{4,240}?)等[^，。；、{#Name}]{0,8}?"
    r"(?:子公司|企业|公司|单位|平台|院所)"
)
_ITEM = re.compile(
    rf"(?:^|[，、和及与])(?P<sort>(?:[^，、。；{SIGNS['Company']}{SIGNS['Institute']}]{{0,40}}?(?:公司|企业|厂商|商|集团|平台|院所|单位))?)"
    rf"[“「]?(?P<part>[{SIGNS['Company']}{SIGNS['Institute']}])[”」]?(?:\([^()]{{1,20}}\))?(?=[，、和及与]|$)"
)
"""One of the list: its name at the end of its words, behind the word for its sort where it has one."""
_SIGN = re.compile("旗下|下属|所属|麾下")


def arms(line: Line) -> Iterator[tuple[Item, Item, re.Match[str]]]:
    """The group, the firm and the match of each firm of such a list that has one with its sort."""
    if not line.han or _SIGN.search(line.text) is None:
        return
    for match in matches(line, _HAS):
        start, end = match.span("list")
        found = list(_ITEM.finditer(line.text[start:end]))
        if any(one["sort"] for one in found):
            whole = caught(line, match, "o")[0]
            yield from ((whole, line.items[start + one.start("part")], match) for one in found)

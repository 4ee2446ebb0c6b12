"""Counties, districts and towns that the lens does not list, named behind a place that it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.chinese.tokens import Cut, Part

_BELOW = re.compile(
    r"(?![县市区省州])(?:[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{2,6}自治)(?:县|旗)|(?![县市区省州])[\u4e00-\u9fff]{2}(?:(?:区|市)(?![场民委值长面容级属域政])|镇|乡|街道)"
)
NO_PLACE = re.compile(
    r".{0,6}(?:市区|地区|郊区|城区|辖区|园区|景区|社区|小区|山区|灾区|特区|片区|新区|发区|沙漠区|新市|城市|都市|集市|超市|股市|上市|城镇|市县|区县|各.)"
    r"|.{0,2}(?:[的和与及或在是为各全某该本等]|部分|所有|下辖|所辖|周边|以及|其他|个).{0,3}"
)


def places(cut: Cut) -> Iterator[tuple[int, int]]:
    """Start and end of places one level below a known one and right behind it: 四川省芦山县."""
    for number in cut.places:
        start = cut.ends[number]
        taken = number + 1 < len(cut.parts) and cut.starts[number + 1] == start and cut.parts[number + 1] != Part.WEAK
        match = None if taken else _BELOW.match(cut.text, start)
        if match and not NO_PLACE.fullmatch(match[0]):
            yield match.span()

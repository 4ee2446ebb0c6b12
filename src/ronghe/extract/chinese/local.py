"""Bodies of a level of government that a text names by the level alone: 省政府, 市委, 市人民政府."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BODY = re.compile(
    r"(?<=[由经向为对与和及报受将据被该任并请给委原、，。；：\s(“\"》])"
    r"(?:省|市|县|区|自治区)"
    r"(?:人民政府(?=[^，。；\n]{0,6}?(?:设立|成立|组建|印发|发布|出台|宣布|签署|签订|主办))|政府|人大常委会|政协|委(?![员托派屈任实外书宣组统政副常办]))"
    r"(?!采购|工作|投资|购买|引导|网|大楼|广场|性|令|类|专项|债|补贴|主导|部门|机关|机构|收储|放|官|军民|所在|大院|门户)"
)
_START = re.compile(
    r"\A(?:省|市|县|区|自治区)(?:政府|人大常委会|政协)(?!采购|工作|投资|购买|引导|网|大楼|性|令|部门|机关)"
)


def local_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each such body.

    省人民政府 is mostly any province's in a law: it is one body where it founds, issues or signs.
    """
    first = _START.match(text)
    if first:
        yield first.span()
    for match in _BODY.finditer(text):
        yield match.span()

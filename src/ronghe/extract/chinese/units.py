"""The units that a body lists as its own, by what they do alone: 下设总体研究部、电机研究室等9个部门."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = (
    r"(?:研究[院所室部]|(?:研究|试验|工程|技术|检测|测试|信息|培训|保障)中心|实验室|教研室|学院|分院|分所|学部"
    r"|(?:总体|设计|试验|工程|研发|研究发展|技术|事业)部|办公室|委员会|中心|工厂|总厂|[处系]|(?<![会览教展动息公班客议])室|(?<![场厕公])所)"
)
_ITEM = rf"(?![的等和及与])[\u4e00-\u9fffA-Za-z\d“”·]{{1,16}}?{_END}”?"
_BRACKET = r"(?:\([^()，。]{1,24}\))?"
_NEXT = r"(?:[、和及与]|以及)"
_LISTS = re.compile(
    r"(?:下设有?|内设有?|设有|现设有?|分设|下辖|附设有?|设立有|现有|(?<=[院所校室心司构])设(?![计备施想置]))了?"
    r"(?:[^，。；：、\n]{0,14}[：]|[^，。；：、\n]{0,12}?[\d一二三四五六七八九十两]{1,3}[个大家][^，。；：、\n]{0,8}，?(?:分别是|分别为|包括|即|有))?"
    rf"(?P<list>{_ITEM}{_BRACKET}(?:{_NEXT}{_ITEM}{_BRACKET}){{1,14}})(?=等|，|。|；|[\d一二三四五六七八九十两]|、|和|及|\n|$)"
    rf"(?:等?[\d一二三四五六七八九十两]{{1,3}}[个家大][^，。；：、\n]{{0,8}}?，?(?:以及|和|及|并设有?)"
    rf"(?P<more>{_ITEM}(?:{_NEXT}{_ITEM}){{0,8}})(?=等|，|。|；|\n|$))?"
)
_UNIT = re.compile(rf"{_ITEM}(?={_BRACKET}(?:{_NEXT}|$))")
_CHEAP = ("设", "现有", "下辖")
_NO_UNIT = re.compile(r"[\d一二三四五六七八九十两]+[个家所]|国家级|省级|(?:重点|联合)实验室$|各|该|本|若干|多个")
"""Of kinds of units counted, and what describes several: 3个国家级研究中心."""
_PUBLIC = ("处", "办公室", "委员会")


def units(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each such unit."""
    if not any(word in text for word in _CHEAP):
        return
    for match in _LISTS.finditer(text):
        for unit in (*_UNIT.finditer(text, *match.span("list")), *_UNIT.finditer(text, *match.span("more"))):
            if len(unit.group()) > 2 and not _NO_UNIT.search(unit.group()):
                yield *unit.span(), "PublicBody" if unit.group().endswith(_PUBLIC) else "Institute"

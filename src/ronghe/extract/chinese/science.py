"""Institutes, units of schools and offices of plain words, as papers on the history of science name them."""

from __future__ import annotations

import re

import rjieba

from ronghe.extract.chinese.around import Ending, bounded, bounded_left

_OF_SCHOOL = re.compile(
    r"(?!(?:国内|国外|海外|知名|著名|一流|重点|有关|相关|所属|地方|军队|军地|各|多所|部分|普通|综合|民办|高等|研究型|理工科))"
    r"[\u4e00-\u9fff]{4,8}(?:大学|工程学院|研究院|科学院)(?!城|生|路|科技园|堂)[\u4e00-\u9fff]{2,10}"
)
"""A school or academy of plain words with the field of its unit: 国防工程大学海洋安全|研究院."""
_UNITS_OF_SCHOOL = frozenset(
    {"研究院", "研究所", "研究中心", "研究室", "实验室", "学院", "智库", "中心", "图书馆", "创新中心"}
)
_SCIENCE = re.compile(
    r"(?:物理|化学|数学|力学|光学|声学|天文|地质|地理|气象|机械|仪表|电子|电工|计算技术|自动化|半导体|药物|植物|动物|微生物|海洋"
    r"|冶金|金属|材料|能源|空间)$"
)
"""What a research institute is about that texts call 所 for short: 长河地球物理|所."""
_SHORTEST = 4
_OFFICE = re.compile(r"(?:于[^，。；]{4,12})?(?:成立|改为|改名|改称|更名|撤销|并入)(?![的了一各该])")
_SHORTEST_OFFICE = 3
_BOUNDED = frozenset("，。；：、\n“”（()和与及由在对从向以是为的")
"""What stands before a name, or is no Han character."""


def school_of_place(text: str, start: int) -> int | None:
    """Where a school's name begins that goes on like a known one, behind a place of its own: 北陆|电子科技大学."""
    at = start - 2
    if at < 0 or (at and text[at - 1] not in _BOUNDED):
        return None
    words = rjieba.tag(text[at:start], False)
    return at if len(words) == 1 and words[0][1] in ("ns", "nz") else None


def of_school(ending: Ending) -> bool:
    """Whether the name is that of a unit which begins with its school's."""
    fits = ending.word in _UNITS_OF_SCHOOL and _OF_SCHOOL.fullmatch(ending.stem) is not None
    return fits and bounded_left(ending) and bounded(ending)


def of_science(ending: Ending) -> bool:
    """Whether 所 ends the name of an institute that goes on in a science."""
    fits = ending.word == "所" and len(ending.stem) >= _SHORTEST and _SCIENCE.search(ending.stem) is not None
    return fits and bounded_left(ending) and bounded(ending)


def office_told_of(ending: Ending) -> bool:
    """Whether an office of plain words comes to be, changes its name or ends: 1960年，新技术局成立."""
    if ending.word != "局" or len(ending.stem) < _SHORTEST_OFFICE or not bounded_left(ending):
        return False
    return _OFFICE.match(ending.cut.text, ending.cut.ends[ending.index]) is not None

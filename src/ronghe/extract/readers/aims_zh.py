"""Whether a Chinese sentence tells an aim: 到2025年，培育企业150家; 预期目标是：产值突破550亿元; 到2020年，设立基金."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.signs import SIGNS
from ronghe.model import DateRange, PartialDate

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_BY_THEN = re.compile(rf"(?<![截增加扩升达提])[到至](?P<date>{SIGNS['Date']})")
_AIMS = re.compile(r"提出|目标|规划|力争|明确|计划|要求|部署")
_AIM = re.compile(r"(?:预期|主要|工作|发展|奋斗|总体)目标(?:是|为|[：:])")
"""Asked of every figure and tie of a Chinese line: two searches, each for words that few lines hold."""


_RECOMMENDS = re.compile(
    r"(?:^|[，。；：:)）\s])(?:为此|因此|对此|本文|笔者|课题组)?，?(?:提出)?建议(?!书|稿|案)"
    r"(?:由|在|从|研究|探索|设立|建立|组建|尽快|适时|加快|国家|以|：|:|，)"
)


def recommended(line: Line) -> bool:
    """Whether a Chinese sentence says what should be: 建议由A牵头，研究设立X，规模不低于200亿元 tells nothing of X."""
    return "建议" in line.text and _RECOMMENDS.search(line.text) is not None


def aimed(line: Line, position: int) -> bool:
    """Whether what stands at a position of the line's text is for a year to come, or told as an aim."""
    if _AIM.search(line.text, 0, position):
        return True
    dates = [match.start("date") for match in _BY_THEN.finditer(line.text, 0, position)]
    date = line.date(line.items[dates[-1]]) if dates else None
    if isinstance(date, DateRange):
        year = date.start.year if date.start else 0
    else:
        year = int(str(date)[:4]) if isinstance(date, PartialDate) else 0
    reference = line.page.dating.reference
    if reference is None:
        return bool(year) and _AIMS.search(line.text, 0, position) is not None
    return year > reference.year

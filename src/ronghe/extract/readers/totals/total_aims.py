"""Whether a figure of a group is what somebody aims at: 到2025年，培育企业150家, 预期目标是：产值突破550亿元."""

from __future__ import annotations

import re

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.stance import modality
from ronghe.model import DateRange, PartialDate

_BY_THEN = re.compile(rf"(?<![截增加扩升达提])[到至](?P<date>{SIGNS['Date']})")
_AIMS = re.compile(r"提出|目标|规划|力争|明确|计划|要求|部署")
_AIM = re.compile(r"(?:预期|主要|工作|发展|奋斗|总体)目标(?:是|为|[：:])")


def stance_of(line: Line, start: int, end: int) -> str | None:
    """The modality of a figure at a stretch of the line's text: also planned where it is for a year to come."""
    return modality(line, start, end) or ("planned" if _aimed(line, start) else None)


def _aimed(line: Line, position: int) -> bool:
    if not line.han:
        return False
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

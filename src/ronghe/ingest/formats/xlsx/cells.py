"""What a cell shows: shared words, numbers, and numbers that stand for days."""

import datetime
import math
import re
from dataclasses import dataclass

from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.office_package import Package, attribute, local

_DAYS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Built-in formats for days and times, those of Chinese and Japanese systems too (ECMA-376, 18.8.30)."""
_TIMES = frozenset({18, 19, 20, 21, 45, 46, 47, 32, 33})
_PERCENT = frozenset({9, 10})
_SILENT = re.compile(r'"[^"]{0,200}"|\[[^\]]{0,50}\]|\\.|_.|\*.')
_DAY = re.compile(r"[dDyYeE]|[mM]")
_PLACES = ".15g"
"""Significant digits that Excel keeps."""
_EXACT = 1e15
_LAST = 2_957_003
"""Days from 1904 to the end of the year 9999; what is more stands for no date."""


@dataclass(frozen=True, slots=True)
class Formats:
    """The kind of each cell format, by its number: ``day``, ``time``, ``percent`` or ``""``; the first day there is."""

    kinds: tuple[str, ...]
    first: datetime.datetime

    def shown(self, raw: str, style: str | None) -> str:
        """A number as it is meant: a date as ISO, a share in percent, else its digits."""
        try:
            number = float(raw)
        except ValueError:
            return raw
        if not math.isfinite(number):
            return raw
        place = int(style) if style and style.isascii() and style.isdecimal() and len(style) < 9 else 0
        kind = self.kinds[place] if place < len(self.kinds) else ""
        if kind in {"day", "time"}:
            return self._moment(number, kind) or format(number, _PLACES)
        if kind == "percent":
            return format(number * 100, ".12g") + "%"
        return str(int(number)) if number.is_integer() and abs(number) < _EXACT else format(number, _PLACES)

    def _moment(self, number: float, kind: str) -> str | None:
        if not 0 <= number < _LAST:
            return None
        moment = self.first + datetime.timedelta(seconds=round(number * 86_400))
        if number < 1 or kind == "time":
            return moment.strftime("%H:%M")
        return moment.strftime("%Y-%m-%d" if moment.hour == moment.minute == 0 else "%Y-%m-%d %H:%M")


def formats_of(package: Package, part: str | None, *, since_1904: bool) -> Formats:
    """The formats of the workbook's cells."""
    first = datetime.datetime(1904, 1, 1) if since_1904 else datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - no zone is said
    if part is None or not package.has(part):
        return Formats((), first)
    codes: dict[int, str] = {}
    kinds: tuple[str, ...] = ()
    for group in package.xml(part):
        if local(group.tag) == "numFmts":
            codes = {_number(one, "numFmtId"): attribute(one, "formatCode") or "" for one in group}
        elif local(group.tag) == "cellXfs":
            kinds = tuple(_kind(_number(one, "numFmtId"), codes) for one in group)
    return Formats(kinds, first)


def _number(element: Element, name: str) -> int:
    raw = attribute(element, name) or "0"
    return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < 9 else 0


def _kind(number: int, codes: dict[int, str]) -> str:
    if number not in codes:
        if number in _PERCENT:
            return "percent"
        return "time" if number in _TIMES else "day" if number in _DAYS else ""
    code = _SILENT.sub("", codes[number].split(";")[0])
    if "%" in code:
        return "percent"
    if "general" in code.lower() or "0" in code or "#" in code:
        return ""
    if not _DAY.search(code):
        return "time" if re.search("[hHsS]", code) else ""
    return "time" if re.search("[hHsS]", code) and not re.search("[dDyYeE]", code) else "day"


def shared_words(package: Package, part: str | None) -> list[str]:
    """The words that cells point to by number."""
    if part is None or not package.has(part):
        return []
    return [words_in(one) for one in package.xml(part) if local(one.tag) == "si"]


def words_in(element: Element) -> str:
    """The words of a string in several styles; readings (phonetic marks) left out."""
    out = []
    for one in element:
        name = local(one.tag)
        if name == "t":
            out.append(one.text or "")
        elif name == "r":
            out += [part.text or "" for part in one if local(part.tag) == "t"]
    return "".join(out)

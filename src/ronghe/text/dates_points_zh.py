"""Chinese points in time: years, months, days, weekdays, weeks, halves, quarters, seasons, decades, reigns.

Each kind is a pattern and what makes a :class:`When` of its match. A match of one kind is looked for in the
union of all patterns first, and read again with the pattern of its kind for the parts.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ronghe.text.dates_numeric import full_year
from ronghe.text.dates_relative import Counted, Edge, InMonth, InYear, Offset, Slice, Unit, WeekdayIn
from ronghe.text.dates_when import Calendar, Season, Weekday, When, Years
from ronghe.text.numerals_zh import han_value

Match = re.Match[str]
_N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_FOUR = r"(?<!\d)(?:1[5-9]|20)\d\d|[一二][零〇一二三四五六七八九]{3}"
_TWO = r"(?<![\d.第])(?:0\d|[789]\d|[12]\d(?=\s?年\s?\d{1,2}\s?月))|(?<![零〇一二三四五六七八九十百千])[零〇九八][零〇一二三四五六七八九]"
_YEAR = rf"(?:{_FOUR}|{_TWO})\s?年(?!代|级|龄|来|期|间|度报)"
_SHIFTED = r"(?:今年|本年度?|去年|上年|明年|后年|(?<![\d之以目空])前年)"
_SAID = rf"(?:{_YEAR}|{_SHIFTED})"
_WHICH = r"(?:上上个?|下下个?|上个?|下个?|本|这个?)"
_UNIT = r"(?:年|季度|个?月|周|个?星期|天)"

_SHIFTS = {"今": 0, "本": 0, "去": -1, "上": -1, "明": 1, "前": -2, "后": 2}
_ERAS = {"康熙": 1661, "雍正": 1722, "乾隆": 1735, "嘉庆": 1795, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874}
_ERAS_AND_REPUBLIC = {**_ERAS, "宣统": 1908, "民国": 1911}
"""The year before the first of each reign and of the Republic."""
_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
_UNITS = {"年": "year", "季度": "quarter", "月": "month", "周": "week", "星期": "week", "天": "day"}
_EDGES = {"初": "start", "中": "middle", "底": "end", "末": "end"}
_DAYS = {"今": 0, "昨": -1, "明": 1, "后": 2, "前": -2, "大后": 3, "大前": -3}


@dataclass(frozen=True, slots=True)
class Point:
    """A point at ``[start, end)``; ``when`` None where the words mean a time that only the story tells (同年)."""

    start: int
    end: int
    when: When | None


def _number(words: str | None) -> int:
    """A small number in figures or characters; 0 where there is none."""
    read = int(words) if words and words.isascii() else None
    if read is not None or not words:
        return read or 0
    value = han_value(words)
    return int(value.value) if value else 0


def _year_said(words: str) -> tuple[int, int]:
    """The year, or 0 and its distance from the reference's."""
    if words[0] in _SHIFTS:
        return 0, _SHIFTS[words[0]]
    digits = words.replace("年", "").replace("零", "〇").strip()
    year = int("".join(char if char.isascii() else str("〇一二三四五六七八九".index(char)) for char in digits))
    return (year if len(digits) == 4 else full_year(year)), 0


def _year(words: str) -> When:
    year, shift = _year_said(words)
    return Calendar(year) if year else Unit("year", shift)


def _in_year(words: str | None, make: Callable[[int], When]) -> When:
    """What ``make`` gives for the year said; without one, for a year near the reference."""
    if words is None:
        return make(0)
    year, shift = _year_said(words)
    return make(year) if year else InYear(make(0), shift)


def _shift(words: str | None) -> int:
    """上上 -2, 上 -1, 本 and 这 0, 下 1, 下下 2."""
    return (words or "").count("下") - (words or "").count("上")


def _unit(words: str) -> str:
    return _UNITS[words.removeprefix("个")]


def _calendar(match: Match) -> When | None:
    month, day = _number(match["month"]), _number(match["day"])
    if not match["month"]:
        return _year(match["year"])
    if not 1 <= month <= 12 or (match["day"] and not 1 <= day <= 31):
        return None
    return _in_year(match["year"], lambda year: Calendar(year, month, day))


def _day(match: Match) -> When | None:
    day = _number(match["day"])
    if not 1 <= day <= 31:
        return None
    return InMonth(day, _shift(match["which"])) if match["which"] else Calendar(0, 0, day)


def _figures(match: Match) -> When | None:
    parts = [int(part) for part in re.split("[-/.]", match.group())]
    year, month, day = (*parts, 0)[:3] if match["year"] else parts[::-1]
    return Calendar(year, month, day)


def _half(match: Match) -> When:
    first = match["half"] in "上前"
    if match["of"] != "年":
        return Edge(Unit({"月": "month", "周": "week"}[match["of"]]), "start" if first else "end")
    return Slice(_year(match["year"]) if match["year"] else Unit("year"), "half", 1 if first else 2)


def _quarter(match: Match) -> When:
    return Slice(_year(match["year"]) if match["year"] else Unit("year"), "quarter", _number(match["nth"]))


def _edge(match: Match) -> When | None:
    month = _number(match["month"])
    if match["month"]:
        if not 1 <= month <= 12:
            return None
        return Edge(_in_year(match["year"], lambda year: Calendar(year, month)), _EDGES[match["edge"]])
    return Edge(_year(match["year"]), _EDGES[match["edge"]])


def _decade(match: Match) -> When | None:
    tens, century = _number(match["tens"]), _number(match["century"])
    if match["century"]:
        start = (century - 1) * 100 + tens
        return Years(start, 10 if match["tens"] else 100) if 0 < start < 2100 and not tens % 10 else None
    return Years(1900 + tens, 10) if tens >= 20 and not tens % 10 else None


def _reign(match: Match) -> When | None:
    nth = 1 if match["nth"] == "元" else _number(match["nth"])
    month = _number(match["month"])
    return Calendar(_ERAS_AND_REPUBLIC[match["era"]] + nth, month) if nth and month <= 12 else None


def _slice(match: Match) -> When:
    count, base, unit = _number(match["count"]) or 1, _year(match["year"]), _unit(match["unit"])
    if match["pick"] == "第":
        return Slice(base, unit, count)
    return Slice(base, unit, 1 if match["pick"] == "前" else -1, count)


def _weekday(match: Match) -> When:
    weekday = "一二三四五六日天".index(match["day"]) % 7 if match["day"] != "天" else 6
    return WeekdayIn(weekday, _shift(match["which"])) if match["which"] else Weekday(weekday)


_KINDS: dict[str, tuple[str, Callable[[Match], When | None]]] = {
    "told": (rf"(?:同年|当年|次年|翌年|同月|当月|次月)\s?(?:{_N}\s?月)?(?:{_N}\s?[日号])?|第{_N}[日天]", lambda _: None),
    "slice": (
        rf"(?P<year>{_SAID})\s?的?\s?(?P<pick>第|前|最后)\s?(?P<count>{_N})?\s?(?P<unit>个?月|周|个?星期)",
        _slice,
    ),
    "half": (rf"(?P<year>{_SAID})?\s?(?P<half>[上下前后])半(?P<of>年|月|周)", _half),
    "quarter": (
        rf"(?P<year>{_SAID})?\s?第?(?P<nth>[一二三四1-4])季度",
        _quarter,
    ),
    "edge": (
        rf"(?P<year>{_SAID})?\s?(?:(?P<month>{_N})\s?月|(?<=年))(?P<edge>[初底末])(?!期|级|尾)",
        lambda match: _edge(match) if match["year"] or match["month"] else None,
    ),
    "calendar": (
        rf"(?:(?P<year>{_SAID})\s?的?\s?)?(?<![\d.一二三四五六七八九十])(?P<month>{_N})\s?月份?(?!报|刊|球|饼|薪)(?:\s?(?P<day>{_N})\s?[日号])?",
        _calendar,
    ),
    "season": (
        rf"(?P<year>{_SAID})\s?(?P<season>[春夏秋冬])[天季]",
        lambda match: _in_year(match["year"], lambda year: Season(_SEASONS[match["season"]], year)),
    ),
    "year": (rf"(?P<year>{_SAID})(?P<month>)(?P<day>)", _calendar),
    "month": (
        rf"(?P<which>{_WHICH})月(?:份)?(?!球|亮)(?:(?P<day>{_N})[日号])?",
        lambda match: _day(match) if match["day"] else Unit("month", _shift(match["which"])),
    ),
    "day": (
        rf"(?P<which>)(?<![\d.第一二三四五六七八九十])(?P<day>{_N})\s?日(?!元|本|均|报|内|常|期|前|后|起|语|益|照|夜|以内|之内|游)",
        _day,
    ),
    "figures": (
        r"(?<![\d/.])(?<!\d-)(?P<year>(?:19|20)\d\d)(?:-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\d|3[01]))?(?![\d-])"
        r"|/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![\d/])|/(?:0?[1-9]|1[0-2])(?![\d/])"
        r"|\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?![\d.]))"
        r"|(?<![\d/.])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/])",
        _figures,
    ),
    "weekday": (
        rf"(?P<which>{_WHICH})?(?:星期|礼拜|(?<![一两二三四五六七八九十\d])周)(?P<day>[一二三四五六日天])(?![个周年月天期世])",
        _weekday,
    ),
    "weekend": (rf"(?P<which>{_WHICH})?周末", lambda match: Unit("weekend", _shift(match["which"]))),
    "week": (rf"(?P<which>{_WHICH})(?:星期|礼拜|周)", lambda match: Unit("week", _shift(match["which"]))),
    "today": (
        r"(?P<day>大前|大后|今|昨|明|后|(?<![之以目空])前)[天日](?!下|津|才|文|气|然|空|使)",
        lambda match: Unit("day", _DAYS[match["day"]]),
    ),
    "ago": (
        rf"(?P<count>{_N})\s?(?P<unit>{_UNIT})(?P<way>之前|以前|前|之后|以后|后)",
        lambda match: Offset(
            ((_number(match["count"]), _unit(match["unit"])),), -1 if "前" in match["way"] else 1
        ),
    ),
    "counted": (
        rf"(?P<way>(?<![以之])前|(?<![以之])后|过去|最近|近|未来|今后|接下来)\s?(?P<count>{_N})\s?(?P<unit>{_UNIT})",
        lambda match: Counted(
            _number(match["count"]), _unit(match["unit"]), -1 if match["way"] in "前过去最近" else 1
        ),
    ),
    "decade": (rf"(?P<century>{_N})世纪(?:(?P<tens>{_N})年代)?", _decade),
    "tens": (r"(?P<century>)(?P<tens>[二三四五六七八九]十|[2-9]0)年代", _decade),
    "reign": (rf"(?P<era>{'|'.join(_ERAS_AND_REPUBLIC)})(?P<nth>元|{_N})年(?:(?P<month>{_N})月)?", _reign),
}  # fmt: skip

_ANCHOR = re.compile("[年月日号周末季天]|世纪|星期|礼拜|\\d[-/.]\\d")
_BEFORE, _AFTER = 16, 10
"""How far a point reaches around the character that gives it away."""
_POINT = re.compile("|".join(f"(?P<{kind}>{re.sub('[(][?]P<[a-z_]+>', '(?:', rule)})" for kind, (rule, _) in _KINDS.items()))
_RULES = {kind: (re.compile(rule), make) for kind, (rule, make) in _KINDS.items()}


def points(text: str) -> Iterator[Point]:
    """Every point in folded text, in order, without overlaps."""
    for start, end in _windows(text):
        for match in _POINT.finditer(text, start, end):
            if match.end() == match.start():
                continue
            rule, make = _RULES[match.lastgroup or ""]
            parts = rule.match(text, match.start(), end)
            if parts is None:
                continue
            when = make(parts)
            if when is not None or match.lastgroup == "told":
                yield Point(match.start(), match.end(), when)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that can hold a point, in order, without overlaps."""
    start = end = -1
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(anchor.start() - _BEFORE, 0)
        end = min(anchor.end() + _AFTER, len(text))
    if end >= 0:
        yield start, end

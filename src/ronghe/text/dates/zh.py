"""Chinese dates: the grammar. Kinds of tokens: see dates_lexer_zh."""

from collections.abc import Iterator

from ronghe.text.dates.cascade import BREAK, Made, Matched, Stage, Token, run
from ronghe.text.dates.derived import Edge, NthWeekday, Part, Slice, Tenth
from ronghe.text.dates.lexer_zh import lex
from ronghe.text.dates.numeric import full_year
from ronghe.text.dates.ranges import Between, Open
from ronghe.text.dates.relative import Counted, InMonth, InYear, Offset, Unit, WeekdayIn
from ronghe.text.dates.when import Calendar, Feast, Season, Weekday, When, Years

FOUND = frozenset("Dmzpr")
POINTS = "Dmzp"
POINT = f"[{POINTS}]"
NUMBER = "[nsg]"
EDGES = {1: "start", 2: "end"}


def _in(base: When | None, inner: Calendar) -> When:
    """A month or day within a year that is named (2017年) or counted (去年), or in none."""
    if isinstance(base, Unit):
        return InYear(inner, base.shift)
    if isinstance(base, Calendar):
        return Calendar(base.year, inner.month, inner.day)
    return inner


def _year(m: Matched) -> Made:
    year = m.first("Ygns")
    return "z", Calendar(full_year(year) if year < 100 else year)


def _era_year(m: Matched) -> Made:
    return "z", Calendar(m.first("M") + m.first("nsg"))


def _decade(m: Matched) -> Made:
    """十九世纪七十年代, 80年代, 1990年代, 上世纪80年代."""
    ten = m.last("nsgY")
    numbers = m.every("nsgY")
    if ten >= 1000:
        return "p", Years(ten, 10)
    if ten % 10 or not 0 < ten <= 90:
        return None
    if len(numbers) > 1:
        return "p", Years((numbers[0] - 1) * 100 + ten, 10) if 2 <= numbers[0] <= 30 else None
    return "p", Years(1900 + ten, 10)


def _century(m: Matched) -> Made:
    return ("p", Years((m.first("nsg") - 1) * 100, 100)) if 2 <= m.first("nsg") <= 30 else None


def _lunar(_: Matched) -> Made:
    """A day of the lunar calendar, or one of every year: its words are set aside."""
    return BREAK, None


YEARS = Stage.of(
    "ysngYbLl9R",
    [
        (rf"b[zyYnsgL]*{NUMBER}?[ykawWUq]{NUMBER}?[kah]?{NUMBER}?[ah]?", _lunar),
        (rf"(?:{NUMBER}R|lR)?[nsgY]9", _decade),
        (rf"{NUMBER}R", _century),
        (rf"M{NUMBER}y", _era_year),
        (rf"[Yg]y(?!9)|ny(?=f?{NUMBER}k|f?O?{NUMBER}q|xy|K)", _year),
        (r"L", lambda m: ("z", Unit("year", m[0].value))),
        (r"ly", lambda m: ("z", Unit("year", m[0].value))),
    ],
)


def _date(m: Matched) -> Made:
    numbers = m.every("nsg")
    month, day = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if not (1 <= month <= 12 and day <= 31):
        return None
    return "D" if day else "m", _in(m.maybe("z"), Calendar(0, month, day))


def _days(m: Matched) -> Made:
    """3月5-8日."""
    month, first, last = m.every("nsg")
    if not (1 <= month <= 12 and 1 <= first < last <= 31):
        return None
    base = m.maybe("z")
    return "r", Between(_in(base, Calendar(0, month, first)), _in(base, Calendar(0, month, last)))


def _months(m: Matched) -> Made:
    """2016年1-3月."""
    first, last = m.every("nsg")
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    base = m.maybe("z")
    return "r", Between(_in(base, Calendar(0, first)), _in(base, Calendar(0, last)))


def _day_of_month(m: Matched) -> Made:
    return ("D", InMonth(m.last("nsg"), m.first("l"))) if 1 <= m.last("nsg") <= 31 else None


def _count(m: Matched) -> Made:
    if m[0].kind == "X":
        return "c", ((6, "month"),)
    unit = m[-1].value if m[-1].kind == "U" else {"w": "week", "y": "year", "q": "quarter"}[m[-1].kind]
    return "c", ((m.first("nsg"), unit),)


CALENDAR = Stage.of(
    "kaUwyX",
    [
        (rf"(?:zf?)?{NUMBER}k{NUMBER}[td]{NUMBER}[ah]", _days),
        (rf"(?:zf?)?{NUMBER}[td]{NUMBER}k", _months),
        (rf"(?:zf?)?{NUMBER}k(?:{NUMBER}[ah])?", _date),
        (rf"lkf?{NUMBER}[ah]", _day_of_month),
        (r"lk", lambda m: ("m", Unit("month", m[0].value))),
        (
            r"(?<![PQO])[ng]a(?![QBAv])|(?<=[td])sa(?![QBAv])",
            lambda m: ("D", Calendar(0, 0, m[0].value)) if m[0].value <= 31 else None,
        ),
        (rf"(?<!O){NUMBER}[Uw]|(?<!O){NUMBER}y|Xy(?!x)", _count),
    ],
)


def _base(m: Matched, unit: str = "year") -> When:
    base: When | None = m.maybe("zm")
    return base or Unit(unit)


def _quarter(m: Matched) -> Made:
    number = m.first("nsg")
    return ("p", Slice(_base(m), "quarter", number)) if 1 <= number <= 4 else None


def _first_quarters(m: Matched) -> Made:
    """前三季度."""
    if m.first("Q") > 0 or not 1 <= m.first("nsg") <= 4:
        return None
    return "r", Slice(_base(m), "quarter", 1, m.first("nsg"))


def _half(m: Matched) -> Made:
    half = m.first("x")
    if m[-1].kind == "y":
        return "p", Slice(_base(m), "half", half)
    unit = "month" if m[-1].kind == "k" else "week"
    return "p", Part(m.maybe("mp") or Unit(unit), EDGES[half])


def _slice(m: Matched) -> Made:
    """2021年的第一周, 六月的最后一周."""
    counts = m.maybe("c")
    if counts is not None:
        nth = m.maybe("o") or -(m.first("Q"))
        return "r" if counts[0][0] > 1 else "p", Slice(m.first("zm"), counts[0][1], nth, counts[0][0])
    return "p", Slice(m.first("zm"), "week", m.first("nsg"))


def _nth_weekday(m: Matched) -> Made:
    nth = m.maybe("o") or m.first("nsg")
    return "D", NthWeekday(m.first("zm"), m.first("W"), nth)


def _weekday(m: Matched) -> Made:
    shift = m.maybe("l")
    return "D", Weekday(m[-1].value) if shift is None else WeekdayIn(m[-1].value, shift)


def _season(m: Matched) -> Made:
    base = m.first("z")
    season = Season(m.first("K"), base.year if isinstance(base, Calendar) else 0)
    return "p", InYear(season, base.shift) if isinstance(base, Unit) else season


def _feast(m: Matched) -> Made:
    base = m.maybe("z")
    feast = Feast(m.first("H"), base.year if isinstance(base, Calendar) else 0)
    return "D", InYear(feast, base.shift) if isinstance(base, Unit) else feast


def _edge(m: Matched) -> Made:
    base = m[0].value if m[0].kind in "zm" else Unit("year" if m[0].kind == "y" else "month")
    return "p", Edge(base, m.first("e"))


PERIODS = Stage.of(
    "qxWVwHKTelRoQO",
    [
        (rf"(?:zf?)?Q{NUMBER}q", _first_quarters),
        (rf"(?:zf?)?O?{NUMBER}q", _quarter),
        (r"(?:zf?)?xy|mf?xk|xk|xw", _half),
        (rf"[zm]f?O{NUMBER}[wU]", _slice),
        (r"[zm]f?[oQ]c", _slice),
        (rf"[zm]f?(?:O{NUMBER}|o)W", _nth_weekday),
        (r"Df?<?W>?", lambda m: ("D", m[0].value)),
        (r"l?W", _weekday),
        (r"l[wV]", lambda m: ("p", Unit("week" if m[1].kind == "w" else "weekend", m[0].value))),
        (r"V", lambda _: ("p", Unit("weekend"))),
        (r"lq", lambda m: ("p", Unit("quarter", m[0].value))),
        (r"lR", lambda m: ("p", Unit("century", m[0].value))),
        (r"zf?K", _season),
        (r"(?:zf?)?H", _feast),
        (r"mT", lambda m: ("p", Tenth(m[0].value, m[1].value))),
        (r"zy?e|mk?e|(?<![nsgY])[yk]e", _edge),
    ],
)


def _counted(m: Matched) -> Made:
    (count, unit), *_ = m.first("c")
    direction = m.first("PQl")
    return ("r", Counted(count, unit, direction)) if direction in {-1, 1} else None


def _offset(m: Matched) -> Made:
    after = m[-1].value > 0 if m[-1].kind == "Q" else m[-1].kind == "A"
    if m[-1].kind in "AB" and m[-1].value:
        return None
    return "D", Offset(m.first("c"), 1 if after else -1)


RELATIVE = Stage.of(
    "c",
    [
        (r"cv", lambda m: ("r", Counted(m[0].value[0][0], m[0].value[0][1], 1, within=True))),
        (r"[PQl]c(?![QBA])", _counted),
        (r"c[QAB]", _offset),
    ],
)


def _between(m: Matched) -> Made:
    first, last = (Calendar(t.value) if t.kind == "Y" else t.value for t in m if t.kind in POINTS + "Y")
    return "r", Between(first, last)


def _when(m: Matched) -> When:
    value: When = next(token.value for token in m if token.kind in POINTS)
    return value


RANGES = Stage.of(
    "tdC",
    [
        (rf"F?{POINT}[td]{POINT}(?![BA])i?|F?Y[td]z", _between),
        (rf"F?{POINT}C{POINT}i", _between),
    ],
)
OPENS = Stage.of(
    "ABQjSJ",
    [
        (rf"{POINT}B", lambda m: ("r", Open(_when(m), before=True, inclusive=m[-1].value))),
        (rf"{POINT}A", lambda m: ("r", Open(_when(m), before=False, inclusive=m[-1].value))),
        (rf"{POINT}Q(?!c)", lambda m: ("r", Open(_when(m), before=m[-1].value < 0))),
        (rf"j{POINT}", lambda m: ("r", Open(_when(m), before=True))),
        (rf"S{POINT}", lambda m: ("r", Open(_when(m), before=False, inclusive=True))),
        (rf"J{POINT}", lambda m: ("r", Open(_when(m), before=False))),
    ],
)
STAGES = (YEARS, CALENDAR, PERIODS, RELATIVE, RANGES, OPENS)


def read(text: str, start: int, end: int, by_day: bool) -> Iterator[Token]:
    """The date expressions in ``[start, end)`` of folded text."""
    for token in run(STAGES, lex(text, start, end, by_day)):
        if token.kind in FOUND:
            yield token

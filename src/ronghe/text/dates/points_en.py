"""English grammar, lower stages: calendar dates, and what counts from today. Kinds: see dates_words_en."""

from ronghe.text.dates.cascade import BREAK, Made, Matched, Stage, Token
from ronghe.text.dates.derived import Slice
from ronghe.text.dates.numeric import full_year
from ronghe.text.dates.ranges import Between
from ronghe.text.dates.relative import Counted, InMonth, InYear, Offset, Pick, Unit, WeekdayIn
from ronghe.text.dates.when import Calendar, Feast, Season, Weekday, When

UNIT_KINDS = {"day": "D", "week": "w", "fortnight": "w", "weekend": "w", "workweek": "w", "month": "m", "year": "y"}


def kind_of(unit: str) -> str:
    """The kind of token for a stretch of such a unit."""
    return UNIT_KINDS.get(unit, "p")


def _may(m: Matched) -> Made:
    return "M", m[0].value


def _weekday(m: Matched) -> Made:
    return "W", m[0].value


DOUBTFUL = Stage.of(
    "vx",
    [
        (r"(?<=[nofiLEbSFB/Y])v(?![.])|(?<=[nofLE/])v|v(?=d?[noY/]|cY|T?o|f?L{1,2}U)|(?<=[MA])[dt]v", _may),
        (r"(?<=[LO])x|x(?=c?T?[ond]|c?M|[;)<]|$|t|f?L|O)|(?<=d)x", _weekday),
    ],
)
"""Months and weekdays that are also words: only where a date stands around them."""


def _year(m: Matched) -> int:
    return int(m.maybe("Y") or 0)


def _day_kind(when: Calendar) -> Made:
    if not 1 <= when.day <= 31:
        return None
    return "D", when


def _month_day(m: Matched) -> Made:
    return _day_kind(Calendar(_year(m), m.first("M"), m.first("nos")))


def _month_day_short_year(m: Matched) -> Made:
    day, year = (token.value for token in m if token.kind in "no")
    return _day_kind(Calendar(full_year(year), m.first("M"), day))


def _month_of_year(m: Matched) -> Made:
    return "m", Calendar(m.first("Y"), m.first("M"))


def _days_of_month(m: Matched) -> Made:
    """From one day to another, the month said once: 4-23 Oct, April 9th through 17th."""
    first, last = (token.value for token in m if token.kind in "no")
    month, year = m.first("M"), _year(m)
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    leading = next(token.kind for token in m if token.kind in "Mno") == "M"
    if first < last:
        return "r", Between(Calendar(year, month, first), Calendar(year, month, last))
    if leading:
        return "r", Between(Calendar(year, month, first), Calendar(0, 0, last))
    return "r", Between(Calendar(0, 0, first), Calendar(year, month, last))


def _days_of_relative_month(m: Matched) -> Made:
    first, last = m.every("no")
    if m.first("U")[0] != "month" or not 1 <= first < last <= 31:
        return None
    shift = m.first("L")[0]
    return "r", Between(InMonth(first, shift), InMonth(last, shift))


def _each_day(m: Matched) -> Made:
    """The first of two days that share a month ("18 and 19 June"): what follows says which month."""
    return "h", m[0].value


def _spaced(m: Matched) -> Made:
    month, day = m.every("n")
    return _day_kind(Calendar(_year(m), month, day)) if 1 <= month <= 12 else None


CALENDAR = Stage.of(
    "MYL",
    [
        (r"[FO]?MT?[no][dt]T?[no](?![MU/n:])(?:c?Y)?", _days_of_month),
        (r"BMT?[no]AT?[no](?![MU/])(?:c?Y)?", _days_of_month),
        (r"[FB]?T?[no][dt]T?[no]f?M(?:c?Y)?", _days_of_month),
        (r"BT?[no]AT?[no]f?M(?:c?Y)?", _days_of_month),
        (r"[FB]?[no][dtA][no][if]?LU", _days_of_relative_month),
        (r"[no](?=AT?[no]f?M)", _each_day),
        (r"Y[d/]?M[d/]?T?[no](?![/d]?[no])", _month_day),
        (r"Y/n/M|M[d/]Y[d/]n", _month_day),
        (r"M[d/]?T?[no]c?[fi]?[d/]?Y", _month_day),
        (r"Mon(?![UMdn/])", _month_day_short_year),
        (r"(?:[no]|(?<!d)s)[d/]?f?M[d/]?c?f?Y", _month_day),
        (r"[no]f?Mfn(?![U.])|n[d/]M[d/]n", _month_day_short_year),
        (r"M[d/]?c?[fi]?Y(?!d[n])", _month_of_year),
        (r"Y[d/]?M", _month_of_year),
        (r"Ynn(?![nd/UM])", _spaced),
        (r"M[d/]?T?[no]", _month_day),
        (r"(?:[no]|(?<!d)s)[d/]?f?M", _month_day),
    ],
)


def _dated_weekday(m: Matched) -> Made:
    """A weekday with its date: the date counts."""
    return "D", m.last("Du")


def _weekday_pair(m: Matched) -> Made:
    month, day = m.every("n")
    return _day_kind(Calendar(0, month, day)) if 1 <= month <= 12 else None


def _weekday_nth(m: Matched) -> Made:
    day = m.last("no")
    return ("D", Weekday(m.first("W"), day)) if 1 <= day <= 31 else None


def _quarter_of_year(m: Matched) -> Made:
    unit, number = m.first("q")
    if number > (4 if unit == "quarter" else 2):
        return None
    return "p", Slice(Calendar(m.first("Y")), unit, number)


def _named_year(m: Matched) -> Made:
    if not m.has("G") and m.first("U") != ("year", False):
        return None
    year = m.last("Yn")
    return "y", Calendar(full_year(year) if year < 100 else year)


def _feast(m: Matched) -> Made:
    return "D", Feast(m.first("H"), _year(m))


def _season(m: Matched) -> Made:
    return "p", Season(m.first("K"), _year(m))


def _nth_of_month(m: Matched) -> Made:
    day = m.first("no")
    return ("D", Calendar(0, 0, day)) if 1 <= day <= 31 else None


def _every(_: Matched) -> Made:
    """Every Friday: no day, so its words are set aside."""
    return BREAK, None


def _counts(m: Matched) -> Made:
    amounts = m.every("ns")
    units = ["business day" if m.has("B") else unit for unit, _ in m.every("U")]
    return "C", tuple(zip(amounts, units, strict=True))


NAMED = Stage.of(
    "WqUGKHPMo!nY",
    [
        (r"W[<d]D>?|Wc?T?D|Wc?u|DcW(?!c?T?[Dno])|D<W>", _dated_weekday),
        (r"Wndn", _weekday_pair),
        (r"Wc?To", lambda m: ("D", InMonth(m.first("o"), 0))),
        (r"Wo|W[n](?![.UMdsn/:])", _weekday_nth),
        (r"qd?f?c?Y|Yd?q", _quarter_of_year),
        (r"!L?[CWUMxDno]{1,2}", _every),
        (r"T?P", lambda m: ("p", m[-1].value)),
        (r"UY|GU?[Yn]", _named_year),
        (r"Kc?f?Y|YK", _season),
        (r"Hc?f?Y|H(?!U?Y)", _feast),
        (r"(?<=[OFBtbaSA])To(?![.UWsLnxf])|To(?=;|$)|(?<=O)n(?=;|$)", _nth_of_month),
        (r"[ns]B?U(?:c?A?[ns]U){0,3}", _counts),
        (r"M", lambda m: ("m", Calendar(0, m[0].value))),
    ],
)


def _with_the(m: Matched, made: Token, unit: str) -> Made:
    """The article belongs to a decade's name, not to a week's."""
    if m[0].kind != "T" or unit == "decade":
        return [made]
    return [m[0], Token(made.kind, made.value, m[1].start, made.end)]


def _relative_unit(m: Matched) -> Made:
    unit, plural = m.last("U")
    if plural:
        return None
    return _with_the(m, Token(kind_of(unit), Unit(unit, m.last("L")[0]), m[0].start, m[-1].end), unit)


def _the_unit(m: Matched) -> Made:
    unit, plural = m.last("U")
    if plural or unit not in {"day", "week", "month", "year"}:
        return None
    return kind_of(unit), Unit(unit)


def _unit_after_next(m: Matched) -> Made:
    """The week after next, the month before last."""
    unit, _ = m.first("U")
    shift = m.last("L")[0]
    right = shift > 0 if m.has("a") else shift < 0
    return (kind_of(unit), Unit(unit, 2 * shift)) if right else None


def _counted(m: Matched) -> Made:
    """Last three days, the ten previous weeks, within nine months."""
    within = m.has("k")
    counts = m.maybe("C") or ((m.first("ns"), m.first("U")[0]),)
    shift = (m.maybe("L") or (1, False))[0]
    if len(counts) != 1 or shift == 0:
        return None
    when = Counted(counts[0][0], counts[0][1], shift, within and shift > 0)
    return _with_the(m, Token("r", when, m[0].start, m[-1].end), counts[0][1])


def _relative_month(m: Matched) -> Made:
    shift, _ = m.last("L")
    base: When = m.last("mDHp") if m[-1].kind != "H" else Feast(m[-1].value)
    kind = m[-1].kind if m[-1].kind != "H" else "D"
    if base.explicit or base.relative:
        return (kind, base) if shift == 0 else None
    if shift and base.grain in {"month", "season"}:
        return kind, InYear(base, shift) if shift > 0 else Pick(base, -1)
    return kind, Pick(base, shift)


def _relative_weekday(m: Matched) -> Made:
    shift, near = m.last("L")
    weekday = m.first("W")
    if near:
        return "D", Pick(Weekday(weekday), shift)
    return "D", WeekdayIn(weekday, shift)


def _weekday_of_week(m: Matched) -> Made:
    unit, plural = m.first("U")
    shift = m.first("L")[0]
    if unit != "week":
        made = Token(kind_of(unit), Unit(unit, shift), m[-2].start, m[-1].end)
        return [*m[:-2], made] if m[-1].kind == "U" and not plural else None
    start = m[1].start if m[0].kind == "O" and shift < 0 else m[0].start
    return [Token("D", WeekdayIn(m.first("W"), shift), start, m[-1].end)]


def _day_beside(m: Matched) -> Made:
    unit, plural = m.first("U")
    if unit == "day" and not plural:
        return "D", Unit("day", 1 if m[-1].kind == "a" else -1)
    if plural or unit not in {"week", "month", "year"}:
        return None
    return [Token(kind_of(unit), Unit(unit), m[0].start, m[1].end), m[2]]


def _season_relative(m: Matched) -> Made:
    return "p", InYear(Season(m.last("K")), m.last("L")[0])


def _nth_of_relative_month(m: Matched) -> Made:
    if m.first("U") != ("month", False) or not 1 <= m.first("o") <= 31:
        return None
    return "D", InMonth(m.first("o"), m.first("L")[0])


RELATIVE = Stage.of(
    "LUk",
    [
        (r"T?U[ab]L(?!U)", _unit_after_next),
        (r"kT?L?C|T?LC(?!f[TLYmy])|[ns]LU", _counted),
        (r"LUz?O?W|O?Wf?T?LU", _weekday_of_week),
        (r"L{1,2}W[<d]?D>?", _dated_weekday),
        (r"LL?W(?!f)", _relative_weekday),
        (r"of(?:T?LU)", _nth_of_relative_month),
        (r"L(?:D|m|H)", _relative_month),
        (r"LK", _season_relative),
        (r"TU[ba](?=[;.]|$)", _day_beside),
        (r"T?(?<!z)L{1,2}U(?!f)", _relative_unit),
        (
            r"LGU",
            lambda m: (kind_of(m.first("U")[0]), Unit(m.first("U")[0], m.first("L")[0])) if m.first("G") else None,
        ),
        (r"TU(?![Ufn]|d|[ba]T?[DmwypY])", _the_unit),
        (r"TU(?=f\.)", lambda _: None),
    ],
)

OFFSETS_FROM_TODAY = Stage.of(
    "C",
    [
        (r"Q?Cg", lambda m: ("r" if m.maybe("Q") else "D", Offset(m.first("C"), -1, None, m.maybe("Q") or ""))),
        (r"Q?Cl", lambda m: ("r" if m.maybe("Q") else "D", Offset(m.first("C"), 1, None, m.maybe("Q") or ""))),
        (r"Cb(?=[;.]|$)", lambda m: ("D", Offset(m.first("C"), -1))),
        (r"Ca(?=[;]|$)", lambda m: ("D", Offset(m.first("C"), 1))),
        (r"CE", lambda m: ("D", Offset(m.first("C"), -1)) if m[-1].value[1] else None),
        (r"iC(?![.z])", lambda m: ("D", Offset(m.first("C"), 1))),
    ],
)

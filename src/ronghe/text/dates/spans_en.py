"""English grammar, upper stages: parts of stretches, offsets, ranges, open sides. Kinds: see dates_words_en."""

from ronghe.text.dates.cascade import Made, Matched, Stage, Token
from ronghe.text.dates.derived import Edge, Holding, Lasting, LongWeekend, NthWeekday, Part, RestOf, Slice, WeekdayNear
from ronghe.text.dates.points_en import kind_of
from ronghe.text.dates.ranges import Between, Open
from ronghe.text.dates.relative import InYear, Offset, Pick, Unit
from ronghe.text.dates.when import Calendar, Feast, Weekday, When, Years

POINTS = "DmwypY"
POINT = f"[{POINTS}]"


def _when(token: Token) -> When:
    if token.kind == "Y":
        return Calendar(token.value)
    value: When = token.value
    return value


def _last(m: Matched) -> When:
    return _when(m[-1])


def _part(m: Matched) -> Made:
    edge, _ = m[0].value
    return "p", Part(_last(m), edge)


def _later(m: Matched) -> Made:
    """Later this week: what is left of its later half."""
    base = _last(m)
    return ("p", Part(base, "end", rest=True)) if base.relative else None


def _edge(m: Matched) -> Made:
    if m[-1].kind == "U":
        unit, plural = m[-1].value
        return None if plural else ("p", Edge(Unit(unit), m.first("e")))
    return "p", Edge(_last(m), m.first("e"))


def _nth(m: Matched) -> int:
    number = m.first("oL")
    if isinstance(number, tuple):
        return -1 if number[0] < 0 else 0
    return int(number)


def _slice(m: Matched) -> Made:
    """The third week of 2018, next year's first quarter."""
    unit, plural = m.first("U")
    nth = _nth(m)
    base = _when(next(token for token in m if token.kind in POINTS))
    if plural or not nth:
        return None
    return kind_of(unit), Slice(base, unit, nth)


def _bare_quarter(m: Matched) -> Made:
    unit, plural = m.first("U")
    return ("p", Slice(Unit("year"), unit, m.first("o"))) if unit == "quarter" and not plural else None


def _code(m: Matched) -> Made:
    unit, number = m.first("q")
    return "p", Slice(_when(next((t for t in m if t.kind in POINTS), Token("y", Unit("year"), 0, 1))), unit, number)


def _counted_slice(m: Matched) -> Made:
    """First ten days of last year, the last 3 weeks of this year."""
    counts, nth = m.first("C"), _nth(m)
    if len(counts) != 1 or nth not in {1, -1}:
        return None
    return "r", Slice(_last(m), counts[0][1], nth, counts[0][0])


def _nth_weekday(m: Matched) -> Made:
    nth = _nth(m)
    return ("D", NthWeekday(_last(m), m.first("W"), nth)) if nth else None


def _week_number(m: Matched) -> Made:
    if m.first("U") != ("week", False) or not 1 <= m.first("n") <= 53:
        return None
    base = _when(m[-1]) if m[-1].kind in POINTS else Unit("year")
    return "w", Slice(base, "week", m.first("n"))


def _holding(m: Matched) -> Made:
    unit, plural = m.maybe("U") or ("week", False)
    base = _last(m)
    if plural or unit not in {"week", "weekend"}:
        return None
    if unit == "weekend" and isinstance(base, Feast):
        return "w", LongWeekend(base)
    return "w", Holding(base, unit)


def _feast_weekend(m: Matched) -> Made:
    if m.first("U")[0] != "weekend":
        return None
    if m[0].kind == "H":
        return "w", LongWeekend(Feast(m[0].value, int(m.maybe("Y") or 0)))
    dated = isinstance(m[0].value, Feast | Calendar)
    return ("w", LongWeekend(m[0].value)) if dated else None


def _in_year(m: Matched) -> Made:
    """July of this year, March 5 last year, last year's December."""
    base, year = (_when(token) for token in m if token.kind in "mDyp")
    if m[0].kind == "y":
        base, year = year, base
    if not isinstance(year, Unit) or base.explicit or base.relative:
        return None
    return "m" if base.grain == "month" else "D", InYear(base, year.shift)


def _weekday_near(m: Matched) -> Made:
    base = next(token.value for token in m if token.kind in "wD")
    return "D", WeekdayNear(base, m.first("W"))


def _weekday_near_offset(m: Matched) -> Made:
    base = m.first("D")
    return ("D", WeekdayNear(base, m.first("W"))) if isinstance(base, Offset) else None


def _rest(m: Matched) -> Made:
    return "r", RestOf(_last(m))


def _weekend(m: Matched) -> Made:
    return ("w", Unit("weekend")) if m.first("U") == ("weekend", False) else None


def _century(m: Matched) -> Made:
    if m.first("U") != ("century", False) or not 2 <= m.first("o") <= 30:
        return None
    return "p", Years((m.first("o") - 1) * 100, 100)


PARTS = Stage.of(
    "oLqUelERyWz%",
    [
        (rf"T?[oL]Uc?[fi]T?{POINT}|[yY]zT?[oL]U|T?oUc?[Ywmy]|YT?oU", _slice),
        (rf"T?[oL]C[fi]T?{POINT}", _counted_slice),
        (rf"T?[oL]W[fi]T?{POINT}", _nth_weekday),
        (rf"Unf?T?{POINT}|Un(?![.])", _week_number),
        (r"T?oU", _century),
        (r"T?oU(?![f.])", _bare_quarter),
        (rf"q[fi]?T?y|y?z?q(?![{POINTS}\w])", _code),
        (r"[HD]U(?!Y)|HUY", _feast_weekend),
        (r"Uf?T?D|%T?D", _holding),
        (rf"RT?{POINT}", _rest),
        (rf"li?{POINT}", lambda m: _later(m) if m[0].value == "later" else None),
        (rf"E[di]?{POINT}", _part),
        (rf"e[fd]T?{POINT}|efT?U", _edge),
        (r"[mD]f?y|yz?[mD]", _in_year),
        (r"wO?W|Wf?T?w", _weekday_near),
    ],
)

NESTED = Stage.of(
    "weElo",
    [
        (r"wO?W|Wf?T?w", _weekday_near),
        (rf"e[fd]T?{POINT}", _edge),
        (rf"E[di]?{POINT}", _part),
        (r"T?[oL]U[fi]T?[pmy]", _slice),
        (rf"li?{POINT}", lambda m: _later(m) if m[0].value == "later" else None),
    ],
)


def _offset(m: Matched) -> Made:
    direction = -1 if any(token.kind in "b" for token in m) else 1
    more = m.maybe("Q") or ""
    return "r" if more else "D", Offset(m.first("C"), direction, _last(m), more)


def _unit_beside(m: Matched) -> Made:
    """The day before Christmas, the week after 5 May: not "the year before independence"."""
    unit, _ = m.first("U")
    if unit != "day":
        return [Token(kind_of(unit), Unit(unit), m[0].start, m[1].end), *m[2:]]
    direction = -1 if any(token.kind == "b" for token in m) else 1
    return "D", Offset(((1, unit),), direction, _last(m))


def _lasting(m: Matched) -> Made:
    base = _last(m)
    recurs = not (base.explicit or base.relative)
    return "r", Lasting(Pick(base, 1) if recurs and m[0].kind == "J" else base, m.first("C"))


OFFSETS = Stage.of(
    "CU",
    [
        (rf"JCc?FT?{POINT}|CSF?T?{POINT}", _lasting),
        (rf"Q?C[ab]T?{POINT}|CFT?[DmwypY]", _offset),
        (rf"TU[ab]T?{POINT}", _unit_beside),
    ],
)

WEEKDAYS = Stage.of(
    "WU",
    [
        (r"DOW|Wc?D", _weekday_near_offset),
        (r"W", lambda m: ("D", Weekday(m[0].value))),
        (r"U", _weekend),
    ],
)


def _two_days(m: Matched) -> Made:
    """18 and 19 June: two days of one month."""
    when = m[-1].value
    if not isinstance(when, Calendar) or not when.month:
        return None
    first = Calendar(when.year, when.month, m[0].value)
    return [Token("D", first, m[0].start, m[0].end), *m[1:]]


def _between(m: Matched) -> Made:
    ends = [token for token in m if token.kind in POINTS + "Z"]
    first, last = (_when(token) if token.kind != "Z" else Unit("day") for token in ends)
    if m[0].kind == "i" and m.first("t") != "to":
        return None
    return "r", Between(first, last)


RANGES = Stage.of(
    "tdAr",
    [
        (r"hAT?D", _two_days),
        (rf"BT?[{POINTS}Z][Atd]T?[{POINTS}Z]", _between),
        (rf"(?:FT?)?{POINT}[td]T?[{POINTS}Z]", _between),
        (r"iYtY", _between),
        (r"[FB]r", lambda m: ("r", m[1].value) if isinstance(m[1].value, Between) else None),
    ],
)


def _before(m: Matched) -> Made:
    if m[0].kind == "t" and m[0].value != "until":
        return None
    return "V", Open(_last(m), before=True, inclusive=m[0].kind == "b" and m[0].value)


def _after(m: Matched) -> Made:
    return "V", Open(_last(m), before=False)


def _since(m: Matched) -> Made:
    return "V", Open(_last(m), before=False, inclusive=True)


def _to_date(m: Matched) -> Made:
    return ("r", Open(Unit("day"), before=True)) if m[0].value == "to date" else None


def _suffixed(m: Matched) -> Made:
    if m[-1].value not in {"before", "after"}:
        return None
    base = _when(next(token for token in m if token.kind in POINTS))
    return "r", Open(base, before=m[-1].value == "before", inclusive=True)


OPENS = Stage.of(
    "VbtaS=Y",
    [
        (rf"F?{POINT}V", _suffixed),
        (rf"[bt]T?{POINT}", lambda m: _open(_before(m))),
        (rf"aT?{POINT}", lambda m: _open(_after(m))),
        (rf"ST?{POINT}", lambda m: _open(_since(m))),
        (r"V", _to_date),
        (r"=[Y]", lambda m: ("y", Calendar(m[-1].value))),
        (r"(?<!nd)Y(?![/:]|dn)", lambda m: ("y", Calendar(m[0].value))),
    ],
)


def _open(made: Made) -> Made:
    return ("r", made[1]) if isinstance(made, tuple) else None

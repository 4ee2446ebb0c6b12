"""The words of English dates, as kinds of tokens.

Beside the kinds of :mod:`ronghe.text.dates.numeric`: M month, v "may" and "march", W weekday, x a short weekday
that is also a word, o ordinal, s number in words, U unit, B business, L last/next/this, T the, i in, O on, f of,
t to, F from, J for, b before, a after, A and, k within, S since, g ago, l later, Z now, E early/late, e start/end,
q Q1 or H1, H feast, K season, z 's, c comma, < and > brackets, V "or later", = comparison,
Q more/less than, % week commencing, G fiscal, R rest of, C so much time, P a decade, w y p a week, year or
other stretch, ! every, ";" other marks.
"""

import re

from ronghe.text.dates.derived import Edge, RestOf
from ronghe.text.dates.relative import Unit
from ronghe.text.dates.when import Years


def _listed(words: str) -> list[str]:
    return words.split()


MONTHS = _listed("january february march april may june july august september october november december")
WEEKDAYS = _listed("monday tuesday wednesday thursday friday saturday sunday")

_SMALL = _listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_NTH = _listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

CARDINALS = {word: value for value, word in enumerate(_SMALL, 1)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
ORDINALS = {word: value for value, word in enumerate(_NTH, 1)} | {"thirtieth": 30, "final": -1}

Entry = tuple[str, object]


def _words() -> dict[str, Entry]:
    table: dict[str, Entry] = {}
    for number, month in enumerate(MONTHS, 1):
        table[month] = table[month[:3]] = ("M", number)
    table |= {"sept": ("M", 9), "may": ("v", 5), "march": ("v", 3), "mar": ("v", 3)}
    for number, weekday in enumerate(WEEKDAYS):
        table[weekday] = ("W", number)
        table[weekday[:3]] = ("x", number)
    table |= {"tues": ("W", 1), "weds": ("W", 2), "thur": ("W", 3), "thurs": ("W", 3)}
    table |= {word: ("o", value) for word, value in ORDINALS.items()}
    for unit in ("day", "week", "month", "quarter", "year", "decade", "fortnight", "weekend", "workweek", "half"):
        table[unit], table[unit + "s"] = ("U", (unit, False)), ("U", (unit, True))
    table |= {"century": ("U", ("century", False)), "centuries": ("U", ("century", True))}
    table |= {"halves": ("U", ("half", True)), "yr": ("U", ("year", False)), "yrs": ("U", ("year", True))}
    table |= dict.fromkeys(("a", "an"), ("s", 1)) | {"several": ("s", 3)}
    table |= dict.fromkeys(("last", "previous"), ("L", (-1, False))) | {"past": ("L", (-1, True))}
    table |= dict.fromkeys(("next", "following"), ("L", (1, False)))
    table |= dict.fromkeys(("coming", "upcoming"), ("L", (1, True)))
    table |= dict.fromkeys(("this", "current", "same"), ("L", (0, False)))
    table |= {"today": ("D", Unit("day")), "yesterday": ("D", Unit("day", -1))}
    table |= dict.fromkeys(("tomorrow", "tmr", "tmrw"), ("D", Unit("day", 1)))
    table |= {"otd": ("D", Unit("day"))}
    table |= {"eoy": ("p", Edge(Unit("year"), "end")), "eom": ("p", Edge(Unit("month"), "end"))}
    table |= {"now": ("Z", Unit("day")), "date": ("N", 0)}
    table |= {"the": ("T", None), "in": ("i", None), "on": ("O", None), "of": ("f", None), "from": ("F", None)}
    table |= {"to": ("t", "to"), "through": ("t", "to"), "thru": ("t", "to")}
    table |= {"until": ("t", "until"), "till": ("t", "until"), "til": ("t", "until")}
    table |= {"for": ("J", None), "between": ("B", None), "and": ("A", None), "within": ("k", None)}
    table |= {"before": ("b", False), "by": ("b", False), "after": ("a", False)}
    table |= {"since": ("S", None), "starting": ("S", None), "ago": ("g", None), "later": ("l", "later")}
    table |= {"hence": ("l", None), "prior": ("g", None), "back": ("g", None), "earlier": ("E", ("start", True))}
    table |= {"early": ("E", ("start", False)), "mid": ("E", ("middle", False)), "late": ("E", ("end", False))}
    table |= {"beginning": ("e", "start"), "start": ("e", "start"), "middle": ("e", "middle"), "end": ("e", "end")}
    table |= {"spring": ("K", 3), "summer": ("K", 6), "autumn": ("K", 9), "fall": ("K", 9), "winter": ("K", 12)}
    table |= dict.fromkeys(("business", "working"), ("B", None))
    table |= {"calendar": ("G", True), "cy": ("G", True)}
    table |= dict.fromkeys(("fiscal", "financial", "fy", "school", "academic", "sy"), ("G", False))
    table |= dict.fromkeys(("every", "each"), ("!", None))
    table |= {name: ("P", Years(1900 + 10 * tens, 10)) for tens, name in enumerate(_DECADES, 2)}
    return table


_DECADES = _listed("twenties thirties forties fifties sixties seventies eighties nineties")
WORDS = _words()
"""Single words."""

_AT_STOP = r"(?=\s*(?:[.,;!?)]|$))"
PHRASES: tuple[tuple[str, Entry], ...] = (
    (r"(?:the )?day after (?:tomorrow|tmrw?)", ("D", Unit("day", 2))),
    (r"(?:the )?day before yesterday", ("D", Unit("day", -2))),
    (r"current date", ("D", Unit("day"))),
    (rf"(?:till|to) date{_AT_STOP}", ("V", "to date")),
    (rf"day of(?= (?:{'|'.join(month[:3] for month in MONTHS)}))", ("f", None)),
    (r"w/c|week (?:commencing|beginning)", ("%", None)),
    (r"prior to|(?:no|not) later than|as late as|earlier than", ("b", False)),
    (r"on or before|<=|< =", ("b", True)),
    (
        r"on or after|(?:no|not) (?:earlier|sooner) than|as early as|>=|> ="
        r"|(?:starting|beginning|effective) (?:on|from)",
        ("S", None),
    ),
    (r"later than|greater than|more recent than", ("a", False)),
    (r"from now", ("l", None)),
    (r"more than|over", ("Q", "more")),
    (r"less than", ("Q", "less")),
    (r"(?:and|or) (?:later|greater|newer|beyond|onwards?)|onwards?", ("V", "after")),
    (rf"(?:and|or) after{_AT_STOP}", ("V", "after")),
    (r"(?:and|or) earlier", ("V", "before")),
    (rf"(?:and|or) before{_AT_STOP}", ("V", "before")),
    (r"(?:rest|remainder) of", ("R", None)),
    (r"year to date|year-to-date|ytd", ("r", RestOf(Unit("year"), so_far=True))),
    (r"month to date|month-to-date|mtd", ("r", RestOf(Unit("month"), so_far=True))),
    (r"year[ -]end", ("p", Edge(Unit("year"), "end"))),
    *((rf"eighteen[ -]{name}", ("P", Years(1800 + 10 * tens, 10))) for tens, name in enumerate(_DECADES, 2)),
    *((rf"nineteen[ -]{name}", ("P", Years(1900 + 10 * tens, 10))) for tens, name in enumerate(_DECADES, 2)),
    (r"two thousands", ("P", Years(2000, 10))),
    (r"(?:a )?couple(?: of)?", ("s", 2)),
    (r"a few|few", ("s", 3)),
    (r"and a half[ -](?:year|month|week|day)s?", (".", None)),
    (r"half[ -]years?", ("U", ("half", False))),
    (r"half a year", ("C", ((6, "month"),))),
)
"""Several words that act as one, tried in this order."""

FEASTS: tuple[tuple[str, str], ...] = (
    (r"(?:christmas|xmas) eve", "christmas eve"),
    (r"(?:christmas|xmas)(?: day)?", "christmas"),
    (r"new year'?s'? eve", "new year's eve"),
    (r"new year(?:'?s'?)? day", "new year"),
    (r"(?:international )?workers?'?s? day|international labou?r day|labour day|may day", "labour"),
    (r"labor day", "labor us"),
    (r"martin luther king(?:,? jr\.?)?(?: day)?|mlk day", "martin luther king"),
    (r"groundhog day", "groundhog"),
    (r"(?:saint |st\.? )?valentine(?:'?s)?(?: day)?", "valentine"),
    (r"presidents?'?s? day", "presidents"),
    (r"(?:international )?wom[ea]n'?s'? day", "women"),
    (r"(?:saint|st\.?) patrick(?:'?s)?(?: day)?", "saint patrick"),
    (r"april fools?'?s?(?: day)?", "april fools"),
    (r"earth day", "earth"),
    (r"easter monday", "easter monday"),
    (r"easter(?: sunday| day)?", "easter"),
    (r"good friday", "good friday"),
    (r"palm sunday", "palm sunday"),
    (r"ash wednesday", "ash wednesday"),
    (r"cinco de mayo", "cinco de mayo"),
    (r"mothers?'?s?'? day", "mother"),
    (r"fathers?'?s?'? day", "father"),
    (r"memorial day", "memorial"),
    (r"(?:international )?child(?:ren)?'?s'? day", "children"),
    (r"juneteenth", "juneteenth"),
    (r"independence day", "independence us"),
    (r"bastille day", "bastille"),
    (r"columbus day", "columbus"),
    (r"halloween(?: day)?", "halloween"),
    (r"all saints'? day", "all saints"),
    (r"guy fawkes(?: day| night)?", "guy fawkes"),
    (r"singles'? day", "singles"),
    (r"veterans?'? day", "veterans"),
    (r"thanksgiving(?: day)?", "thanksgiving"),
    (r"black friday", "black friday"),
    (r"cyber monday", "cyber monday"),
    (r"boxing day", "boxing"),
)
"""Feasts in English, by their name in the calendar."""

OPENERS = frozenset(
    [
        *CARDINALS,
        *_listed(
            "a couple few the day till to current w week prior no not as earlier on starting beginning effective later"
        ),
        *_listed("greater more from over less and or onwards onward rest remainder year ytd month mtd half two"),
        *_listed("christmas xmas new international worker workers labor labour may martin mlk groundhog saint st"),
        *_listed("valentine valentines president presidents women woman patrick april earth easter good palm ash"),
        *_listed("cinco mother mothers father fathers memorial child children juneteenth independence bastille"),
        *_listed("columbus halloween all guy singles single veteran veterans thanksgiving black cyber boxing"),
    ]
)
"""Words with which a phrase, a feast or a number in words can begin; no other is looked at twice."""

_TEEN = "|".join(["ten", *_SMALL[10:]])
_UNIT = "|".join(_SMALL[:9])
_TEN = "|".join(_TENS)
_SCALE = "hundred|thousand|million|billion"
_TO_99 = rf"(?:{_TEEN}|(?:{_TEN})(?:[ -](?:{_UNIT}))?)"
SPELLED_YEAR = (
    rf"(?:(?P<age>eighteen|nineteen|twenty)(?: hundred(?: and)?)?[ -](?P<of_age>{_TO_99})"
    rf"|two thousand(?:(?: and)? (?P<of_two>{_TO_99}|{_UNIT}))?)(?![a-z]|[ -](?:{_UNIT}|{_SCALE})\b)"
)
SPELLED_NTH = rf"(?P<nth_ten>twenty|thirty)[ -](?P<nth_unit>{'|'.join(_NTH[:9])})(?![a-z])"
SPELLED_NUMBER = rf"(?P<ten>{_TEN})(?:[ -](?P<unit>{_UNIT}))?(?![a-z])|(?P<small>{_TEEN}|{_UNIT})(?![a-z])"


def to_99(words: str) -> int:
    """The value of "eighty six", "seventeen", "forty-two"."""
    return sum(CARDINALS[word] for word in re.split("[ -]", words))

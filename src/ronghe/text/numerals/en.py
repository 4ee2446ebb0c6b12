"""English number words: two hundred and five million, half a million, one hundred thousand and fifty."""

import re
from decimal import Decimal

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_SMALL = {word: value for value, word in enumerate((*_ONES.split(), "seventeen", "eighteen", "nineteen"))}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
} | {"fourty": 40}
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}

NUMBER_WORDS = frozenset([*_SMALL, *_TENS, *_SCALES, *_PARTS, "hundred", "dozen"])
"""Words that can close a number."""

_WORD = rf"(?:{'|'.join([*sorted(NUMBER_WORDS, key=lambda word: (-len(word), word)), 'point'])})(?![a-z])"
_OPENS = r"(?:an?\s{1,2}(?=half|quarter|hundred|thousand|million|billion|trillion|dozen|lakh|crore))?"
_JOINT = r"(?:\s{0,2}-\s{0,2}|\s{1,2}(?:and\s{1,2})?(?:an?\s{1,2})?|,\s{1,2})"
WORDS = rf"(?<![a-z\d.]){_OPENS}(?!point){_WORD}(?:{_JOINT}{_WORD}){{0,16}}"
"""Matches a run of number words, to be used without regard to case."""

_TOKEN = re.compile(r"[a-z]+", re.IGNORECASE)
_LINKS = {"and", "a", "an"}


def english_words(text: str, *, backward: bool) -> tuple[int, int, Decimal, int] | None:
    """Start, end, value and closing magnitude of the longest number in a run of number words.

    ``backward``: the number has to reach the end of the run, else it has to begin at its start; the
    words left over belong to something else ("in two thousand nine, five dollars").
    """
    tokens = [(match.group().lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    spans = [(first, len(tokens)) for first in range(len(tokens))]
    if not backward:
        spans = [(0, last) for last in range(len(tokens), 0, -1)]
    for first, last in spans:
        words = [token[0] for token in tokens[first:last]]
        if words[-1] in _LINKS or words[0] == "and":
            continue
        value = _value(words)
        if value is not None:
            return tokens[first][1], tokens[last - 1][2], value, _SCALES.get(words[-1], 1)
    return None


def _value(words: list[str]) -> Decimal | None:
    total, group, scale = Decimal(0), None, 10**15
    if "point" in words:
        return _with_point(words)
    for word in words:
        if word in _LINKS:
            continue
        if word in _SCALES:
            if group is None and total and scale < 10**15:
                total *= _SCALES[word]
            elif _SCALES[word] < scale:
                total += (Decimal(1) if group is None else group) * _SCALES[word]
            else:
                return None
            group, scale = None, _SCALES[word]
        else:
            group = _grown(group, word)
            if group is None:
                return None
    return total + (group or Decimal(0))


def _grown(group: Decimal | None, word: str) -> Decimal | None:
    """The number below the next thousand with one more word; None where that word cannot follow."""
    if word == "hundred":
        return Decimal(100) if group is None else group * 100 if 0 < group < 100 else None
    if word == "dozen":
        return Decimal(12) if group is None else group * 12 if 0 < group < 100 else None
    if word in _PARTS:
        return (group or Decimal(0)) + _PARTS[word]
    value, room = (_TENS[word], 100) if word in _TENS else (_SMALL[word], 10 if _SMALL[word] < 10 else 100)
    if group is None:
        return Decimal(value)
    fits = group % 100 == 0 or (room == 10 and group % 10 == 0 and 20 <= group % 100 < 100 and value)
    return group + value if fits and group else None


def _with_point(words: list[str]) -> Decimal | None:
    """Spelled decimals, "one point five million": digits after the point, then magnitudes."""
    at = words.index("point")
    whole, rest = _value(words[:at]), words[at + 1 :]
    digits = ""
    while rest and rest[0] in _SMALL and _SMALL[rest[0]] < 10:
        digits += str(_SMALL[rest.pop(0)])
    if whole is None or not digits or any(word not in _SCALES for word in rest):
        return None
    value = Decimal(f"{whole}.{digits}") if whole == whole.to_integral_value() else None
    for word in rest:
        value = value and value * _SCALES[word]
    return value

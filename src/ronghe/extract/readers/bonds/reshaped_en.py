"""When bodies came out of others: "was split in 1999 into A and B", "the two merged in 2019 to form C"."""

from __future__ import annotations

from collections.abc import Iterator

from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.rules import caught, caught_if, matches
from ronghe.model import PartialDate

_CALLS = (" split ", " broken up ", " divided ", " restructured ", " reorganized ", " reorganised ", " merge")
_WHEN = r"(?:,? (?:in|on) {d:Date},?)?"
_AGAIN = r"(?: (?:again|later|then|finally|back|up))?"
_PARTS = (
    r"(?:was|were|been|being) (?:split|broken up|divided|restructured|reorgani[sz]ed)" + _AGAIN + _WHEN + " into "
    r"(?:two |three |four )?(?:[a-z]+: )?(?:the )?{s:Org+}(?:,? in {d2:Date})?"
)
_WHOLE = (
    r"\b(?:merged|merger of [^.;]{3,90})" + _AGAIN + _WHEN + r"(?:,? (?:to form|to create|forming|creating|into|as))"
    r" (?:the |a new (?:group|company|body), )?{s:Org}(?:,? in {d2:Date})?"
)
_BEFORE = r"^\W{0,4}(?:In|On) {d:Date},? "


def reshaped(line: Line) -> Iterator[Tie]:
    """The founding dates of what came of a split or a merger."""
    if not any(call in line.text for call in _CALLS):
        return
    opened = next(iter(matches(line, _BEFORE)), None)
    for notation in (_PARTS, _WHOLE):
        for match in matches(line, notation):
            told = [*caught_if(line, match, "d"), *caught_if(line, match, "d2")]
            told = told or (caught(line, opened, "d") if opened else [])
            date = line.date(told[0]) if told else None
            made = caught(line, match, "s")
            if isinstance(date, PartialDate) and (notation is _WHOLE or len(made) > 1):
                for item in made:
                    yield Tie("established", line.end(item), None, match.span(), 0.76, date)

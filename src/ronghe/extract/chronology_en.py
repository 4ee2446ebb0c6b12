"""Lines of a body's history, a year and what it did then: "2014: Acquired 60% of X".

Such a line names no subject. It is the body whose history the lines tell: the one that the page presents, that the
first line says was founded, or as which a line says it was incorporated or renamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.book.subjects_en import opening
from ronghe.extract.clauses_en import Left
from ronghe.extract.signs import SIGNS
from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

_MADE = r"(?:[Ff]ounded|[Ee]stablished|[Ss]et up|[Ii]ncorporated|[Rr]egistered|[Ff]ormed|[Cc]reated|[Ll]aunched)"
_YEAR = r"\s{0,4}(?:[•*·-] )?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d(?: ?[:–—]| -) "
_LINE = re.compile(rf"(?m)^{_YEAR}")
_FOUNDED = re.compile(rf"{_YEAR}(?:[Tt]he )?(?P<at>(?=[A-Z]))[^\n.;:]{{2,80}}? (?:was |is )?{_MADE}\b")
_AS = re.compile(
    rf"{_YEAR}(?:Incorporated|Established|Founded|Renamed|Reorgani[sz]ed|Restructured|Registered|Converted)"
    r" (?:as|into) (?:the |a joint-stock company, )?"
)
_SAID = re.compile(
    rf"\s{{0,4}}(?:[•*·-] )?{SIGNS['Date']}(?: ?[:–—]| -) "
    rf"(?:(?P<passive>(?:{_MADE}|Renamed|Listed|Merged|Split|Reorgani[sz]ed|Restructured|Converted|Transferred|Spun off"
    r"|Designated|Named|Recogni[sz]ed|Certified|Approved|Selected|Included|Added|Taken over|Acquired)"
    r"(?=,? (?:as|by|in|on|into|from|to|under|with|at)\b|[.;]?$))"
    r"|(?P<active>[A-Z][a-z]{2,14}ed|Set up|Sets up|Won|Became|Began|Built|Took|Went|Bought|Sold|Spun off|Acquires"
    r"|Establishes|Signs|Wins|Opens|Launches|Joins|Becomes|Obtains|Invests|Buys|Completes|Receives)(?= )"
    rf"|(?P<named>[{SIGNS['Fund']}-{SIGNS['Zone']}])(?: ?\([^()]{{1,60}}\))? (?P<made>{_MADE})(?= (?:as|by|in|with)\b))"
)
_KINDS = frozenset({"Company", "Institute", "Fund", "Alliance", "Zone"})
_FEWEST = 2
_KEY = "chronology_en.whose"


def of_years(line: Line) -> Iterator[Left]:
    """The subject that a line of a history leaves out, before its verb."""
    match = _SAID.match(line.text) if SIGNS["Date"] in line.text[:12] else None
    if match is None:
        return
    if match["named"] is not None:
        at, end = match.start("made"), line.end(line.items[match.start("named")])
        yield _left(line, at, end, " was ")
        return
    whose = _whose(line.page)
    if whose is not None:
        passive = match["passive"] is not None
        yield _left(line, match.start("passive" if passive else "active"), whose, " was " if passive else " ")


def _left(line: Line, at: int, end: End, words: str) -> Left:
    return Left(Span(line.place(at), line.place(at) + 1), end, words)


def _whose(page: Page) -> End | None:
    """The body whose history the page tells in lines of years; None where it tells none, or not whose."""
    if _KEY not in page.shared:
        many = sum(1 for _ in _LINE.finditer(page.folded)) >= _FEWEST
        found = (_named_last(page) or opening(page) or _founded_first(page)) if many else None
        fits = found is not None and found.kind in _KINDS
        page.shared[_KEY] = page.book.end(found) if found is not None and fits else None
    out: End | None = page.shared[_KEY]
    return out


def _named_last(page: Page) -> Mention | None:
    """The name as which the last of such lines says that the body was incorporated or renamed."""
    found = [page.names_in(Span(match.end(), match.end() + 1)) for match in _AS.finditer(page.folded)]
    return next((names[0] for names in reversed(found) if names and names[0].kind in _KINDS), None)


def _founded_first(page: Page) -> Mention | None:
    """The body that the first line of the history says was founded."""
    first = _LINE.search(page.folded)
    match = _FOUNDED.match(page.folded, first.start()) if first else None
    names = page.names_in(Span(match.start("at"), match.start("at") + 1)) if match else ()
    return names[0] if names else None

"""How English counts what somebody has: "hosts 74 companies", "23 firms and institutes", "employs 3,200 people".

Read for :mod:`ronghe.extract.readers.totals.total`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract.line import Line
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import Sieve, caught, kinds_of, matches, rule
from ronghe.model import End
from ronghe.text.numerals import numeral_at

_NUMBER = (
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}(?![\d.,]*\d)|(?i:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?))"
)
_BOUND = (
    r"(?:(?P<over>more than|over|at least|upwards of) |(?P<about>about|around|some|nearly|roughly|almost"
    r"|approximately) |only |just |a total of |up to |another )?"
)
_WORDS = (
    r"(?:(?!and |of |in |with |percent |per |years? |months? |days? |times |billion |million |km |kilomet"
    r"|square |yuan )[a-z][\w-]* ){0,4}?"
)
_OF = (
    rf"(?P<of>{_WORDS}{{rules.total.counted_en}}(?:(?:, | and |, and )(?:[a-z-]+"
    rf" )?{{rules.total.counted_en}}){{0,2}})\b"
)
_AND_MORE = rf"{_BOUND}{_NUMBER} {_OF}"
_RULES = (
    rf"{{s:Org|Place}}(?:,? (?:which|that))?(?: (?:now|currently|today|also|already|alone|has|had|will|\w+ly))*"
    rf" (?:has|had|groups|unites|links|represents|numbers|hosts|hosted|houses|housed|runs|ran"
    rf"|operates|operated|employs|employed"
    rf"|counts|counted|comprises|comprised|includes|included|boasts|maintains|supports"
    rf"|supported|attracted|gathers|brings together|brought together|is home to|owns|holds"
    rf"|controls|opened|drew up|drawn up|has drawn up|trains|enrolls|incubated|has incubated|invested in"
    rf"|invests in|has invested in|backed) {_AND_MORE}",
    rf"{{s:Alliance|Zone|Institute|Company|Fund}}[^.;{{#Org}}]{{0,60}}? (?:by|with|(?:total|staff|network|team|body"
    rf"|club|grouping|union|circle"
    rf"|workforce"
    rf"|membership|consists?|consisting|made up|composed|portfolio|family|pool|group) of) {_AND_MORE}",
    rf"{{s:Org}}[^.;{{#Org}}]{{0,60}}? (?P<of>staff|workforce|headcount|membership|payroll) of {_BOUND}{_NUMBER}"
    r"(?![\d.,]*\d)(?! ?(?:%|percent|million|billion|yuan))",
    rf"(?:^|[.;,–-] )\s{{0,4}}(?:In all, |In total, |Altogether, )?"
    rf"{_BOUND.replace('more than', '[Mm]ore than')}{_NUMBER} {_OF}[^.;{{#Org}}]{{0,60}}? (?:have |had "
    rf"|has )?(?:joined|moved into|settled in|signed up to|set up in"
    rf"|belong to|are based in|were based in|are registered in|were registered in|operate in) (?:the"
    rf" )?{{s:Alliance|Zone}}",
    rf"{{s:Org}}[^.;{{#Org}}]{{0,50}}?(?:invested|deployed|put|spread)[^.;{{#Org}}]{{0,30}}? (?:in|into"
    rf"|across|among) {_AND_MORE}",
    rf"{{s:Alliance|Zone|Company|Fund}}(?:'s)? {_BOUND}{_NUMBER} {_OF} (?:include|range|come)\b",
    rf"{{s:Company}} manages {{:Money}} across {_AND_MORE}",
    rf"(?:^|[.;,] )\s{{0,4}}{_BOUND}{_NUMBER} {_OF}(?: were| are| had been| have been)? (?:operating|active"
    rf"|registered|based"
    rf"|located|at work)(?: in| at) (?:the )?{{s:Place|Zone}}",
    rf"(?:[Tt]here (?:are|were)(?: now)?|[Tt]oday|now) {_AND_MORE} (?:in|at|on) (?:the )?{{s:Zone|Institute|Alliance}}",
    rf"{{s:Org}}[^.;{{#Org}}]{{1,140}}? (?:has|had|have|employs|employed|employing|with|hosts|hosted|houses"
    rf"|counts|holds"
    rf"|filed|have filed|has filed|brought in|runs|trains|joined by) {_AND_MORE}",
)
_UNDER = re.compile(r"\b(?:by|of|from|to|in|with|for|at|under|publishes) (?:the )?$")
"""Before a name that is no subject, so that what is counted some words behind it is somebody else's."""
_SOME = (
    rf"(?:^|[;,] )\s{{0,4}}(?:(?:In all|In total|Altogether|As of {{:Date}}|By {{:Date}}|In {{:Date}}|By then|Today),? "
    rf"|and )?{_BOUND.replace('more than', '[Mm]ore than').replace('at least', '[Aa]t least')}{_NUMBER} {_OF}"
    rf"(?:,[^,.;]{{2,60}},)?(?: with [^,.;]{{3,50}}| in {{:Place}})?"
    rf" (?:have|had|has|were|are|held|hold|raised|received|obtained|joined|signed|operate|operated|landed|took part)\b"
)
"""A number of things of no named owner: "23 provinces had issued plans"."""
_FOUND = (
    r"\b(?:counted|identified|tallied|added|adds|adding|blacklisted|sanctioned|there (?:are|were)(?: now)?)"
    rf" {_AND_MORE}"
)
_AT = (
    r"\bnumber of (?P<of>(?:(?!of |and )[\w-]+ ){1,5}?)(?:at|to|reached|was|is|stood at|rose to|grew to|had"
    r" reached|came to)"
    rf" {_BOUND}{_NUMBER}(?![\d.,]*\d)(?! ?(?:%|percent|million|billion|yuan))"
)
_MOST = 10_000_000
_FEWEST = 5
"""So few of no named owner are those that the text goes on to tell of, and no figure: "two funds have become"."""
_MORE = rf"(?:,? and|,)(?: has| had| employs| some)? {_BOUND}{_NUMBER} {_OF}"
"""What else the same body has: "200,000 employees and 47 research institutes"."""
_STAFF = (
    rf"{{s:Company|Institute|Zone}}[^.;{{#Org}}]{{0,60}}? (?P<of>employs|employed|employing) {_BOUND}{_NUMBER}"
    r"(?=[.,;)]|$| (?:there|in|at|worldwide|and)\b)(?![.,]\d)"
)
_IT = (
    rf"(?:^|[.;,] )\s{{0,4}}(?:In all, |By {{:Date}},? |{{:Date}},? |and |So far,? "
    rf"|To date,? )?{_BOUND}{_NUMBER} {_OF} (?:have"
    rf" |had |has |are |were )?(?:already |since )?(?:moved in|signed up|taken up residence|settled there"
    rf"|registered there|set up shop|based there)"
)
_SIEVE = Sieve((*_RULES, _STAFF, _IT, _SOME, _FOUND, _AT), str)
_OWNERS = kinds_of("Org")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things that somebody has: whose, how many, of what, where in the line's text, with its bound."""

    owner: End | None
    number: int
    of: str
    start: int
    bound: str | None


def counted(line: Line) -> Iterator[Counted]:
    """Every count that an English sentence gives of what its subject has, each number once."""
    taken: set[int] = set()
    for notation in _SIEVE.open_to(line):
        unowned = notation in (_SOME, _FOUND, _AT)
        for match in matches(line, notation):
            if notation is _RULES[-1] and _UNDER.search(line.text, max(0, match.start() - 12), match.start()):
                continue
            if not unowned and _of_a_tie(line, match):
                continue
            owner = None if unowned else _owner(line, match)
            for one in (match, *(() if unowned else _further(line, match))):
                found = _count(line, one, owner) if one and one.start("number") not in taken else None
                if found is not None and (owner is not None or (unowned and found.number > _FEWEST)):
                    taken.add(found.start)
                    yield found


_TIED = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:parent|subsidiary|unit|arm|affiliate|owner|shareholder|manager|investor|supplier|customer"
    r"|partner|rival|branch|joint venture)s?\b"
)


def _of_a_tie(line: Line, match: re.Match[str]) -> bool:
    """Whether somebody tied to the owner has what is counted: "Its parent has nine subsidiaries"."""
    item = line.items.get(match.start("s")) if "s" in match.re.groupindex else None
    if item is None:
        return False
    own = item.mention is None and item.span.quote(line.page.folded) in ("Its", "its")
    behind = match.start("s") + 1 + (0 if own else len("'s"))
    owned = own or line.text.startswith("'s ", match.start("s") + 1)
    return owned and _TIED.match(line.text, behind) is not None


def _further(line: Line, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """What else is counted behind the first: "88 tenants, 9,400 jobs and two schools"."""
    more: re.Match[str] | None = match
    while more is not None:
        more = rule(line.page.lens, _MORE).match(line.text, more.end())
        if more is not None:
            yield more


def _count(line: Line, match: re.Match[str], owner: End | None) -> Counted | None:
    number = numeral_at(match["number"].lower(), 0)
    of = line.stretch(*match.span("of")).quote(line.page.text)
    if number is None or not 1 < number.value < _MOST or of.startswith("former "):
        return None
    bound = "over" if match["over"] else "about" if match["about"] else None
    return Counted(owner, int(number.value), of, match.start("number"), bound)


def _owner(line: Line, match: re.Match[str]) -> End | None:
    if "s" in match.re.groupindex:
        return line.end(caught(line, match, "s")[0])
    return spoken(line, _OWNERS)

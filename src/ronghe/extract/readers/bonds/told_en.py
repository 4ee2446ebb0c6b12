"""Ties of which a sentence names one end: "tenants include X" of the park told of, "the rest belongs to Y".

The other end is what the sentence or those before it speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.bonds.bound_en import bound, held_before
from ronghe.extract.readers.bonds.told_rows_en import ROWS, Row
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import Sieve, caught, group, kinds_of, matches
from ronghe.model import End, Money, PartialDate, Text

_PROMISED = re.compile(r"[Cc]ommitments|[Ss]ubscriptions")
_POLICY, _DATE = SIGNS["Policy"], SIGNS["Date"]
_SIEVE = Sieve(ROWS, attrgetter("notation"))
_FOLLOWED = (
    r"^\W{0,4}(?:[Tt]he )?{o:Place|Body} followed (?:suit )?in {d:Date} with (?:the |its |an? )?(?:{:Money} )?{s:Org}"
)


_BEGUN_AS = (
    r"^\W{0,4}(?:Founded|Established|Set up|Created|Started|Formed|Built|Opened|Born)(?: (?:by|in|under) [^,;]{2,60}?)?"
    r" as (?:the )?{o:Company|Institute|PublicBody}, (?:the )?{s:Org}"
)
_CALLED = (" as the ", " as ", " cover name ", " the name ")
_FOUNDED_AS = (
    r"{s:Org},? (?:which )?(?:was |had been )?(?:first |originally )?(?:founded|established|set up|created|started"
    r"|begun"
    r"|built|born|began life|began)(?: in {:Date})? as (?:the )?{o:Company|Institute|PublicBody}"
    r"(?! \w+ (?:officer|member|investor|partner))"
)
_KNOWN_AS = (
    r"{s:Org},? (?:which )?(?:is |was )?(?:also |better |commonly |sometimes )*(?:known|identified|styled|referred to)"
    r" (?:locally |internally )?(?:as|by the cover name|under the name|by the name) (?:the )?"
    r"{o:Company|Institute|PublicBody}"
)
_MAKE = r"(?:create|set up|establish|found|launch|form|build|open|start|co-found)"
_NEW = r"(?:the |an? |its |their )?(?:[a-z][\w-]* ){0,4}?{s:Institute|Company|Zone|Alliance|Fund}"
_SINCE: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        (" to ",),
        r"\b(?:joined forces|teamed up|partnered|linked up|joined hands) with [^.;]{1,80}? (?:in "
        r"|on )?{d:Date} to (?:jointly )?"
        rf"{_MAKE} {_NEW}",
    ),
    ((" to ",), rf"{{:Person}},? [^.;{{#Person|Org}}]{{2,60}}?(?: in)? {{d:Date}} to {_MAKE} {_NEW}"),
    (
        ("side", "part", "universit", "firms", "compan", "institutes", "cit", "government", "provinc"),
        r"(?:^\W{0,3}|, and |, |; )[Ii]n {d:Date},? (?:the |both |these )?(?:two |three )?(?:sides|parties|partners"
        r"|universities"
        r"|firms|companies|institutes|cities|governments|city|province|government) (?:jointly |together |also )?"
        rf"(?:founded|established|set up|created|launched|opened) {_NEW}",
    ),
    (
        ("merger", "combination", "amalgamation"),
        r"{s:Company|Institute}(?: \([^()]{1,40}\))? (?:emerged|arose|grew|resulted|was born"
        r"|came)(?: in)? {d:Date} (?:from|out of)"
        r" (?:the |an? )?(?:merger|combination|amalgamation)\b",
    ),
)
"""When something was founded, where the date stands with another verb: "joined forces in April to create X"."""
_MEND = (
    r"(?:address|tackle|break|relieve|counter|remedy|overcome|end|curb|reduce|ease|solve|resolve|fight|prevent|combat"
    r"|cure|shorten|lessen)"
)
_TACKLED = (
    r"{s:Policy}(?:,[^,.;]{2,60},)?(?: (?:also|now|\w+ly))? (?:addresses|address|tackles?|counters?|takes? aim"
    r" at|is aimed at"
    rf"|are aimed at|(?:(?:is|are|was|were) (?:meant|designed|intended|supposed|brought in|written|drawn up"
    rf"|issued|adopted)"
    rf"|seeks?|sought|sets? out|aims?|promises?) to {_MEND}) (?:the |an? )?(?P<v>[a-z][^.;:]{{4,90}}?)(?=[.;:]|,"
    rf" (?:and|which"
    r"|by|with|but)\b| and (?:calls?|requires?|sets?|asks?|orders?) | by [a-z]+ing\b|$)"
)
"""What a policy is there to mend: "was brought in to counter reviews lasting up to nine years"."""


def told_ties(line: Line) -> Iterator[Tie]:
    """The ties of an English line of which it names one end, in order of the rows."""
    for row in _SIEVE.open_to(line):
        if any(word in line.text for word in row.calls):
            for match in matches(line, row.notation):
                yield from _ties(line, row, match)
    for match in matches(line, _TACKLED) if _POLICY in line.characters else ():
        words = line.stretch(*match.span("v")).quote(line.page.text)
        yield Tie("addresses", line.end(caught(line, match, "s")[0]), None, match.span(), 0.76, Text(words))
    yield from _since(line)
    if " funds" in line.text:
        yield from _manages_several(line)
    if " followed " in line.text:
        yield from _followed(line)
    if any(call in line.text for call in _CALLED):
        yield from _once_called(line)


def _ties(line: Line, row: Row, match: re.Match[str]) -> Iterator[Tie]:
    other = _other(line, row, match)
    groups = match.groupdict()
    for place in ("", "2", "3"):
        named = caught(line, match, f"s{place}") if groups.get(f"s{place}") else []
        amount = caught(line, match, f"m{place}")[0].money if groups.get(f"m{place}") else None
        value = amount.money if amount and len(named) == 1 else None
        for item in named if other is not None else ():
            if other is not None and line.end(item).name != other.name:
                yield _tie(row, line.end(item), other, match, value)


def _tie(row: Row, named: End, other: End, match: re.Match[str], value: Money | None) -> Tie:
    one, two = (other, named) if row.turned else (named, other)
    predicate = "contributes" if row.predicate == "invests_in" and two.kind == "Fund" else row.predicate
    own: tuple[str, str | float] | None = ("capacity", row.capacity) if row.capacity else None
    share = group(match, "share")
    if share is not None:
        own = ("share", number(share))
    if row.predicate == "contributes" and value is not None and _PROMISED.match(match.group()):
        own = ("measure", "subscribed")
    return Tie(predicate, one, two, match.span(), row.sure, value, own)


def _other(line: Line, row: Row, match: re.Match[str]) -> End | None:
    """What the words before speak of: whose shares the clause before tells, what it names last, or the one told of."""
    kinds = kinds_of(row.told)
    if row.predicate == "owns" and row.calls[0] == "rest ":
        held = [tie.object for tie in bound(line) if tie.predicate == "owns"]
        held = held or (held_before(line) if "rema" in match.group() else [])
        if held:
            return held[-1]
    if row.predicate in ("part_of", "located_in") and not row.turned:
        first = next(line.signs(match.start(), match.start("s"), kinds), None)
        if first is not None:
            return line.end(first)
    if kinds == _MONEYED and line.number and (closed := _closed(line)) is not None:
        return closed
    told = told_of(line.page, line.number + (row.turned or row.calls[0] == "rest "), kinds)
    return (
        line.page.book.end(told)
        if told is not None
        else spoken(line, kinds)
        if row.predicate == "contributes"
        else None
    )


_MONEYED = kinds_of("Company|Fund")
_CLOSE = re.compile(
    rf"\b(?:clos(?:e|ed|ing)|launch(?:ed)?|rais(?:ed|ing)|unveiled) (?:of |for )?(?:the |its"
    rf" )?(?P<fund>{SIGNS['Fund']})"
)


def _closed(line: Line) -> End | None:
    """The fund that the sentence before closed or raised: its backers are told next, whoever that sentence is about."""
    before = line.page.line(line.number - 1)
    found = _CLOSE.search(before.text)
    return before.end(before.items[found.start("fund")]) if found else None


def _once_called(line: Line) -> Iterator[Tie]:
    """Other names behind a verb: "was founded in 1965 as the Y Factory", "is also known as the 7171 Institute"."""
    for notation, kind in ((_FOUNDED_AS, "former"), (_BEGUN_AS, "former"), (_KNOWN_AS, "full")):
        for match in matches(line, notation):
            body, other = line.end(caught(line, match, "s")[0]), line.end(caught(line, match, "o")[0])
            if body.name != other.name and other.name not in body.names:
                yield Tie("alias", body, None, match.span(), 0.76, Text(other.name), ("type", kind))


def _since(line: Line) -> Iterator[Tie]:
    """When what a sentence tells to be founded was, by the date of the verb before it."""
    for calls, notation in _SINCE if _DATE in line.characters else ():
        for match in matches(line, notation) if any(call in line.text for call in calls) else ():
            date = line.date(caught(line, match, "d")[0])
            if isinstance(date, PartialDate):
                yield Tie("established", line.end(caught(line, match, "s")[0]), None, match.span(), 0.76, date)


_SEVERAL = (
    r"^\W{0,4}{s:Company} (?:also |now )?(?:manages|runs|operates) (?P<number>two|three|four) (?:[a-z-]+"
    r" ){0,3}funds\.?\W{0,3}$"
)
_COUNTS = {"two": 2, "three": 3, "four": 4}
_FUNDS = frozenset({"Fund"})


def _manages_several(line: Line) -> Iterator[Tie]:
    """The funds of which the next sentences tell, as many as a house is told to manage: "X manages two funds. A …"."""
    page = line.page
    for match in matches(line, _SEVERAL):
        told: dict[str, End] = {}
        for place in range(line.number + 1, min(len(page.sentences), line.number + 1 + _COUNTS[match["number"]])):
            about = told_of(page, place + 1, _FUNDS)
            if page.opens_paragraph(place) or about is None or about.span.start < page.sentences[place].span.start:
                return
            told[page.book.end(about).name] = page.book.end(about)
        if len(told) == _COUNTS[match["number"]]:
            manager = line.end(caught(line, match, "s")[0])
            yield from (Tie("manages", manager, fund, match.span(), 0.76) for fund in told.values())


def _followed(line: Line) -> Iterator[Tie]:
    """Who did the same as one told of before: "Hubei followed in 2017 with the X Fund"."""
    for match in matches(line, _FOLLOWED):
        founded, founder = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
        date = line.date(caught(line, match, "d")[0])
        yield Tie("founded_by", founded, founder, match.span(), 0.76)
        if isinstance(date, PartialDate):
            yield Tie("established", founded, None, match.span(), 0.76, date)

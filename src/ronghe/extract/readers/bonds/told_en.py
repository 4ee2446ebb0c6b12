"""Ties of which a sentence names one end: "tenants include X" of the park told of, "the rest belongs to Y".

The other end is what the sentence or those before it speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.bonds.bound_en import bound
from ronghe.extract.readers.bonds.shareholders_en import shareholders
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import caught, kinds_of, matches
from ronghe.model import End, Money, PartialDate, Text


class _Row(NamedTuple):
    """``s`` is the end named, the subject unless ``turned``; ``calls`` are words one of which the sentence holds.

    The sum ``m`` belongs to ``s``, ``m2`` to ``s2``.
    """

    predicate: str
    told: str
    calls: tuple[str, ...]
    notation: str
    turned: bool = False
    sure: float = 0.76
    capacity: str | None = None


_PROMISED = re.compile(r"[Cc]ommitments|[Ss]ubscriptions")
_POLICY = SIGNS["Policy"]
_THE = "(?:the |its )?"
_ASIDE = r"(?:(?:, (?:an?|the|which|whose|one|maker|part)\b| (?:is|was|has|makes|[a-z]{3,12}ed)\b)[^;.]{2,90}?)?"
_LIST = rf"{_THE}{{s:Company|Institute+}}(?:{_ASIDE},? and {_THE}{{s2:Company|Institute}})?"
_MORE = rf"(?:,? and {{m2:Money}} (?:by|from) {_THE}{{s2:Body|Fund}})?"
_WHICH = (
    r"(?i:(?:its|the|main|other|key|earlier|early|existing|current|new|selected|leading|major|largest|further|fellow"
    r"|first|recent|notable|returning|fund's|company's|firm's) ){0,4}"
)
_SUCH = r"(?: (?:so far|to date|today|now))?"
_REST = (
    r"[Tt]he (?:other|rest|remainder|balance"
    r"|(?:remaining|other) (?:shares?|stake|\d{1,2}(?:\.\d+)? ?(?:%|percent|per cent)))"
)
_TRADE = (
    r"(?:firm|company|group|maker|manufacturer|developer|supplier|producer|builder|start-up|startup|shipbuilder|bank)"
)
_ROWS = (
    _Row(
        "invests_in", "Fund", ("nvestment was", "nvestment is", "olding is", "deal was", "bet was"),
        r"^\W{0,3}(?:[Ii]ts|[Tt]he fund's|{:Fund}(?:'s)?) (?:[a-z-]+ ){0,2}(?:investment|holding|deal|bet"
        r"|commitment) (?:so far"
        r" )?(?:was|is) (?:an? |the )?"
        rf"(?:{{m:Money}} )?(?:[\w%.-]+ ){{0,3}}?(?:stake|investment|interest|share|holding) in {_THE}{{s:Company}}",
        turned=True,
    ),
    _Row("located_in", "Zone", ("enants",), rf"[Tt]enants (?:now |so far )?(?:are|include|included|were) {_LIST}"),
    _Row(
        "part_of", "Body", ("ts ",),
        rf"(?:\bIts|^\W{{0,3}}(?:Further|Other|Main|Key)|[{{#Body}}]) (?:[\w-]+ ){{0,3}}(?:units|subsidiaries"
        rf"|institutes|arms"
        rf"|divisions|plants|branches|companies|businesses) "
        rf"(?:now )?(?:are|include|included|were) {_LIST}",
    ),
    _Row(
        "owns", "Company", ("rest ", "remainder", "balance", "remaining", "other "),
        rf"{_REST} (?:belongs?|belonging|went|goes|was sold|was bought(?: in {{:Date}})?|was acquired(?: in"
        rf" {{:Date}})?|is held|held|is owned|owned|is in the hands|lies"
        rf"|is with) (?:to |by |of |with )"
        rf"(?:(?:its |the )?(?:[a-z-]+ ){{0,2}}(?:employees|management|staff|founders|managers|investors)(?:,| and) )?"
        rf"{_THE}{{s:Body|Fund|Person+}}",
    ),
    _Row(
        "awards", "Company", ("order from", "contract from", "deal from"),
        r"\b(?:follow(?:s|ed|ing)|c[ao]me[s]? after|adds? to) (?:an? |its )?{m:Money} (?:[\w-]+ ){0,3}"
        rf"(?:order|contract|deal) from {_THE}{{s:Org}}",
    ),
    _Row(
        "contributes", "Fund", ("from ",),
        r"\b(?:third|half|quarter|[Mm]ost|[Aa]ll|[Pp]art|bulk|%|percent|per cent|{m:Money}) of (?:its|the|that"
        r"|[{#Fund}])"
        rf" (?:initial |total )?(?:capital|money|funds|funding|commitments|total|sum) (?:came|comes|was|is to"
        rf" come|will come"
        rf"|was to come|is due) from {_THE}{{s:Body|Fund+}}",
    ),
    _Row(
        "invests_in", "Company", ("came from", "came in from", "was provided by", "put up by"),
        r"\b(?i:first|seed|early|start-up|initial|angel|further|additional|more|fresh|new|later|subsequent|follow-on"
        r"|series [a-f]\+?) (?:money|capital|funding|investment|cash|financing)(?:,? (?:of"
        r" )?{m:Money},?)?"
        rf" (?:came|came in|was provided|was put up) (?:from|by) {_THE}{{s:Body|Fund+}}",
    ),
    _Row(
        "invests_in", "Company", ("led the", "led it", "o-led"),
        rf"^\W{{0,3}}{_THE}{{s:Org+}} (?:co-)?led (?:the (?:round|financing|deal)|it)\b(?:,? (?:with|joined by|and"
        rf" was joined"
        rf" by) {_THE}{{s2:Org}})?",
    ),
    _Row(
        "contributes", "Fund", ("imited partners ", "LPs "),
        rf"^\W{{0,4}}{_WHICH}(?:[Ll]imited partners|LPs)(?: (?:in|of|behind) (?:it|the [a-z]+))?"
        rf"{_SUCH} (?:include|are|included|were|comprise):? {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    _Row(
        "invests_in", "Company|Fund", ("nvestors ", "ackers "),
        rf"^\W{{0,4}}{_WHICH}(?:[Ii]nvestors|[Bb]ackers)(?: (?:in|of|behind) (?:it|the [a-z]+))?"
        rf"{_SUCH} (?:include|are|included|were|comprise):? {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    _Row(
        "invests_in", "Company", ("nvestor", "ackers ", "hareholder", " also ", " both "),
        rf"^\W{{0,4}}{_WHICH}(?:(?:[Ii]nvestors?|[Bb]ackers?|[Ss]hareholders?),? )?{_THE}{{s:Body|Fund+}}"
        rf" (?:(?:also|both|all"
        r"|each|again) ){0,2}(?:took part|participated|joined(?! (?!the (?:round|deal|financing)))|followed on"
        r"|followed suit"
        r"|chipped in|reinvested|topped up)(?: in (?:the|that|this) (?:round|deal|financing|transaction))?(?=[.,;]|$)",
    ),
    _Row(
        "invests_in", "Fund", ("ortfolio", "nvestments ", "oldings ", "nvestees "),
        rf"^\W{{0,4}}{_WHICH}(?:[Pp]ortfolio(?: companies| firms)?|[Ii]nvestments|[Hh]oldings|[Ii]nvestees)"
        rf"{_SUCH} (?:include|includes|are|included|were|comprise|comprises):? {_THE}(?:[a-z][\w-]* ){{0,3}}"
        r"{s:Company+}",
        turned=True,
    ),
    _Row(
        "contributes", "Fund", ("cheque", "check", "commitment", "contribution", "share", "ubscription"),
        r"\b[Tt]he (?:single )?(?:largest|biggest|second-largest|main|first) (?:cheque|check|commitment"
        r"|contribution|share"
        rf"|subscription)(?:, (?:for |of |some |about )*{{m:Money}},)? (?:came|comes|is) (?:from|by)"
        rf" {_THE}{{s:Body|Fund}}",
    ),
    _Row(
        "owns", "Company", ("hareholder", "owner"),
        rf"^\W{{0,3}}{_THE}{{s:Body|Fund|Person}}(?: \([^()]{{1,40}}\))? (?:is|was|remains|became) (?:now |still"
        rf" )?(?:the|its) "
        rf"(?:(?:controlling|largest|biggest|second-largest|third-largest|majority|main|sole|single|second) ){{1,2}}"
        r"(?:share|stock)?(?:holder|owner)(?=[,.;]| with | at | and )",
    ),
    _Row(
        "controls", "Company", ("ontrolling",),
        rf"^\W{{0,3}}{_THE}{{s:Body|Person}}(?: \([^()]{{1,40}}\))? (?:is|was|remains|became) (?:now |still"
        rf" )?(?:the|its) "
        r"controlling (?:share|stock)?(?:holder|owner)(?=[,.;]| with | at | and )",
    ),
    _Row(
        "invests_in", "Company", ("round", "inancing", "eal "),
        rf"^\W{{0,3}}(?:[Tt]he|[Ii]ts|[Tt]his) (?:[\w+-]+ ){{0,4}}?(?:round|financing|deal|investment"
        rf"|fundraising)(?: \([^()]{{1,40}}\))?"
        rf" (?:was|is|has been) (?:co-|jointly )?led by {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    _Row(
        "invests_in", "Company", ("articipation ", "oined by", "articipating", "aking part"),
        rf"^\W{{0,3}}(?:[Tt]he|[Ii]ts|[Tt]his) (?:[\w+-]+ ){{0,4}}?(?:round|financing|deal|investment"
        rf"|fundraising)[^.;]{{2,140}}?"
        rf"\b(?:with (?:the )?participation (?:from|of|by)|and (?:was )?joined by) {_THE}(?:[a-z][\w-]*"
        rf" ){{0,3}}{{s:Body|Fund+}}",
    ),
    _Row(
        "part_of", "Company|Institute", ("arent ", "arent, "),
        rf"^\W{{0,3}}(?:[Ii]ts|[Tt]he (?:company|firm|group|yard|institute)'s) (?:ultimate |listed |state-owned"
        rf" |immediate |direct |current )?parent(?: company| group)?(?: is| was|,) {_THE}{{s:Body}}",
        turned=True,
    ),
    _Row(
        "controls", "Company", ("controller is", "controller was", "controller:"),
        rf"\b(?:[Uu]ltimate|[Aa]ctual|[Dd]e facto|beneficial) controller(?: is| was|:) {_THE}(?:[{{#Org}}]'s )?"
        rf"(?:(?:company|firm|group)'s )?(?:(?:founder|chairman|president|chairwoman|general manager)(?: and"
        rf" [a-z ]{{3,20}})?,? )?"
        rf"{{s:Body|Person}}",
    ),
    _Row(
        "controls", "Company", ("ontrol passed", "ontrol went", "ontrol was transferred"),
        rf"^\W{{0,3}}Control(?: of (?:it|the company|the firm))? (?:passed|went|was transferred)(?: in {{:Date}})? to"
        rf" {_THE}{{s:Body|Person}}",
    ),
    _Row(
        "contributes", "Fund", ("ommitments", "ontributions", "ubscriptions"),
        rf"\b(?:[Cc]ommitments|[Cc]ontributions|[Ss]ubscriptions)[^.;:{{#Org}}]{{0,60}}: {{m:Money}} (?:by|from)"
        rf" {_THE}{{s:Body|Fund}}{_MORE}",
    ),
    _Row(
        "manages", "Fund", ("custod", "depositary"),
        rf"(?:\bcustody (?:by|at|with) {_THE}{{s:Company|PublicBody}}|\b[Cc]ustodian(?: bank)? (?:is|will be|:) {_THE}"
        rf"{{s2:Company|PublicBody}}|{{s3:Company|PublicBody}} is (?:the )?(?:depositary|custodian)\b(?! of))",
        capacity="custodian",
    ),
    _Row(
        "manages", "Fund", ("ay-to-day", "nvestment decisions"),
        r"\b(?:[Dd]ay-to-day|[Ii]nvestment) (?:decisions|management|operations?|running|business) (?:rests?"
        r"|lies?|is|are"
        rf"|falls?) (?:with |to |in the hands of |handled by |left to ){_THE}{{s:Company|Institute}}",
    ),
    _Row(
        "member_of", "Alliance", ("admitted", "joined"),
        rf"\b(?:[Aa]lso |[Nn]ewly )admitted(?: that day| this year)? (?:was|were) {_THE}{{s:Org+}}",
    ),
    _Row(
        "located_in", "Company|Institute|Fund", ("-based", "-headquartered", "-registered"),
        rf"\b[Tt]he {{s:Place}}-(?:based|headquartered|registered) (?:[a-z][\w-]* ){{0,2}}{_TRADE}\b"
        r"(?! [\ue000-\ue008A-Z])",
        turned=True,
    ),
)  # fmt: skip
_FOLLOWED = (
    r"^\W{0,4}(?:[Tt]he )?{o:Place|Body} followed (?:suit )?in {d:Date} with (?:the |its |an? )?(?:{:Money} )?{s:Org}"
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
    for row in _ROWS:
        if any(word in line.text for word in row.calls):
            for match in matches(line, row.notation):
                yield from _ties(line, row, match)
    for match in matches(line, _TACKLED) if _POLICY in line.characters else ():
        words = line.stretch(*match.span("v")).quote(line.page.text)
        yield Tie("addresses", line.end(caught(line, match, "s")[0]), None, match.span(), 0.76, Text(words))
    if " followed " in line.text:
        yield from _followed(line)
    if any(call in line.text for call in _CALLED):
        yield from _once_called(line)


def _ties(line: Line, row: _Row, match: re.Match[str]) -> Iterator[Tie]:
    other = _other(line, row, match)
    groups = match.groupdict()
    for number in ("", "2", "3"):
        named = caught(line, match, f"s{number}") if groups.get(f"s{number}") else []
        amount = caught(line, match, f"m{number}")[0].money if groups.get(f"m{number}") else None
        value = amount.money if amount and len(named) == 1 else None
        for item in named if other is not None else ():
            if other is not None and line.end(item).name != other.name:
                yield _tie(row, line.end(item), other, match, value)


def _tie(row: _Row, named: End, other: End, match: re.Match[str], value: Money | None) -> Tie:
    one, two = (other, named) if row.turned else (named, other)
    predicate = "contributes" if row.predicate == "invests_in" and two.kind == "Fund" else row.predicate
    own = ("capacity", row.capacity) if row.capacity else None
    if row.predicate == "contributes" and value is not None and _PROMISED.match(match.group()):
        own = ("measure", "subscribed")
    return Tie(predicate, one, two, match.span(), row.sure, value, own)


def _other(line: Line, row: _Row, match: re.Match[str]) -> End | None:
    """What the words before speak of: whose shares the clause before tells, what it names last, or the one told of."""
    kinds = kinds_of(row.told)
    if row.predicate == "owns" and row.calls[0] == "rest ":
        held = [tie.object for tie in bound(line) if tie.predicate == "owns"]
        held = held or (_held_before(line) if "rema" in match.group() else [])
        if held:
            return held[-1]
    if row.predicate in ("part_of", "located_in") and not row.turned:
        first = next(line.signs(match.start(), match.start("s"), kinds), None)
        if first is not None:
            return line.end(first)
    told = told_of(line.page, line.number + (row.turned or row.calls[0] == "rest "), kinds)
    return (
        line.page.book.end(told)
        if told is not None
        else spoken(line, kinds)
        if row.predicate == "contributes"
        else None
    )


def _held_before(line: Line) -> list[End]:
    """Whose shares the sentence before tells: what "the remaining 30 percent" is of."""
    return [one.asset for one in shareholders(line.page.line(line.number - 1))] if line.number else []


def _once_called(line: Line) -> Iterator[Tie]:
    """Other names behind a verb: "was founded in 1965 as the Y Factory", "is also known as the 7171 Institute"."""
    for notation, kind in ((_FOUNDED_AS, "former"), (_KNOWN_AS, "full")):
        for match in matches(line, notation):
            body, other = line.end(caught(line, match, "s")[0]), line.end(caught(line, match, "o")[0])
            if body.name != other.name and other.name not in body.names:
                yield Tie("alias", body, None, match.span(), 0.76, Text(other.name), ("type", kind))


def _followed(line: Line) -> Iterator[Tie]:
    """Who did the same as one told of before: "Hubei followed in 2017 with the X Fund"."""
    for match in matches(line, _FOLLOWED):
        founded, founder = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
        date = line.date(caught(line, match, "d")[0])
        yield Tie("founded_by", founded, founder, match.span(), 0.76)
        if isinstance(date, PartialDate):
            yield Tie("established", founded, None, match.span(), 0.76, date)

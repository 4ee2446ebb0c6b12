"""Who holds which office, as English puts it: "X's chairman, Y", "appointed Y as director", "Y stays on as dean"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.bonds.phrases.phrase import CALLED
from ronghe.extract.readers.offices.joined_en import joined
from ronghe.extract.readers.offices.role import of_another
from ronghe.extract.rules import caught, kinds_of, matches
from ronghe.model import End, Text

_ORGS = kinds_of("Org")
_HEADED = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_LEARNED = frozenset({"Institute", "PublicBody", "Alliance"})
_LEADS = re.compile(
    r"(?i:\b(?:director|dean|rector|commandant|commissar|commander|chief scientist)$)(?<!managing director)"
    r"(?<!sales director)(?<!finance director)(?<!commercial director)(?<!marketing director)(?<!operations director)"
)
"""Offices of institutes, bodies and alliances, which no firm has alone: "has been director since"."""
_RANK = re.compile(r"(?i:\b(?:professor|academician|researcher|fellow|analyst|associate)$)")
"""What somebody is without an office in the body told of."""
_TITLE = (
    r"(?P<v>(?:(?:[Cc]o-)?[Ff]ounder(?: and |, |/))?(?:(?:[a-z]+ly |(?:first|founding|deputy|vice|executive"
    r"|acting|former|honorary|then|senior|chief|general"
    r"|managing|non-executive|independent|party|board|technical|scientific|research|science|design|project|investment"
    r"|finance|financial|operating|marketing|plant|works|sales|interim|new|current|present|incumbent|co-)[-"
    r" ]?)){0,3}{rules.role.en})"
)
_NAMED = (
    r"(?:(?:Professor|Prof\.|Dr\.|Dr|Mr\.|Mr|Ms\.|Ms|Academician|Senior Engineer|Colonel|Senior Colonel|Major General"
    r"|General|Madam|Sir) )?{s:Person}"
)
_NONE_BEHIND = r"(?! (?:of|at|for|to)\b)"
_ITS = r"(?:its |the |an? |both )?"
_MAKE = r"(?:appoint|name|hire|elect|promote|pick|tap|recruit|install)(?:ed|s|d|ing|ted|ped)?|made|makes|chose|naming"
_OFFICES: tuple[tuple[str, float], ...] = (
    (rf"{{o:Org}}(?:'s)? {_TITLE}(?: (?:for|of|in charge of) [a-z][a-z ]{{3,30}}?)?,? {_NAMED}", 0.8),
    (
        rf"\b(?:replaced|succeeded)(?: in {{:Date}})? as {_ITS}{_TITLE} of (?:the )?{{o:Org}}(?: in {{:Date}})? by"
        rf" {_NAMED}",
        0.8,
    ),
    (
        rf"^\W{{0,4}}(?:The )?(?:[Ff]ormer )?{_TITLE} {_NAMED}(?:, \d\d,)? (?:left|quit|resigned from|has left"
        rf"|stepped down"
        r" from|departed) (?:the )?{o:Org}",
        0.8,
    ),
    (
        rf"{{o:Org}}(?:'s)? (?:current |present )?{_TITLE} (?:is|was|(?:since )?{{:Date}} has been|has been) (?:the"
        rf" )?{_NAMED}",
        0.8,
    ),
    (
        rf"{_NAMED},? (?:who (?:is|was|becomes|became|will become|has become|serves as|takes over as|now heads as) "
        rf"|is |was"
        r" |has been |remains |became |becomes |(?:[a-z]+ ){{0,3}}(?:{{:Date}}"
        rf" )?as )?(?:also |now |still )?{_ITS}{_TITLE} (?:of|at|to|for|with) {CALLED}?(?:the )?{{o:Org|Place}}",
        0.8,
    ),
    (
        rf"{_NAMED}, (?:{{:Org}}(?:'s)? )?[^,;.{{#Name}}]{{3,60}} and (?:an? |the )?{_TITLE} (?:of|at) (?:the"
        rf" )?{{o:Org}}",
        0.78,
    ),
    (rf"{_TITLE} (?:of|at|to|for) (?:the )?{{o:Org}},? (?:is |was |has been )?{_NAMED}", 0.8),
    (rf"{{o:Org}}(?:'s)? {_TITLE} {{:Date}}, {_NAMED}", 0.8),
    (rf"{_NAMED}(?:, [^,;.]{{3,90}},)? (?:doubles|serves|acts|doubled|served) as {{o:Org}}(?:'s)? {_TITLE}", 0.8),
    (rf"^\W{{0,4}}(?:The |Its )?{_TITLE} {_NAMED} of (?:the )?{{o:Org}}", 0.8),
    (rf"^\W{{0,4}}(?P<v>(?i:{{rules.role.en}})) {_NAMED} (?:of|from|at) (?:the )?{{o:Org}}", 0.8),
    (
        r"(?:founded|co-founded|set up|started"
        r"|established) (?:the )?{o:Company|Institute}[^.;{#Org|Person}]{0,40}?(?: and|,)"
        rf" {_NAMED} (?:now |still )?(?:is|serves as|remains|became|acts as|has been) (?:now |also "
        rf"|still )?its {_TITLE}",
        0.8,
    ),
    (r"\b(?P<v>[Pp]rofessor|[Rr]esearcher|[Dd]ean) {s:Person} (?:of|from|at) (?:the )?{o:Institute}", 0.8),
    (
        rf"{_NAMED}(?:, [^,;.]{{3,90}})?,? (?:who )?(?:will serve|will act|is to serve|would serve|will take"
        rf" over|is due to serve"
        rf"|was elected|was appointed|was named|has been (?:elected|appointed|named)) (?:as )?{_ITS}{_TITLE}"
        r" (?:of|at|to|for) (?:the )?{o:Org}",
        0.8,
    ),
    (rf"{_NAMED}(?: \([^()]{{1,20}}\))?,? (?:an?|the|its|now|also) {{o:Org}}(?:'s)? {_TITLE}", 0.78),
    (
        rf"{_NAMED}(?:, [^,;.]{{3,90}},)? (?:is|was|has been|became|becomes|will be|will become|remains) (?:also "
        rf"|now )?(?:(?:elected|appointed|named|made"
        rf"|chosen) )?(?:as )?{{o:Org}}(?:'s)? {_TITLE}",
        0.8,
    ),
    (rf"{{o:Org}} [^.;{{#Name}}]{{0,60}}?\b(?:{_MAKE}) {_NAMED} (?:as |to be |to )?{_ITS}{_TITLE}", 0.78),
)
_AS = (
    r"(?:[^.;{#Person|Org}]{0,60}? as|,(?: [^.;,{#Person}]{2,60},)?| is| was| became| has been| remains| \("
    r"|, who (?:is|was))"
)
_ITS_OWN = r"(?:its|whose|their|the company's|the firm's)"
_SOON = r"[^.;{#Person|Org}]{0,80}?"
_PERSONS = (
    r"(?P<s>{:Person}(?:(?:, and |, | and )(?:(?:Dr|Mr|Ms|Prof)\.? |[A-Z][a-z]+ (?:General|Colonel) (?:\(ret\.\) )?)?"
    r"{:Person}){0,4})"
)
_SEVERAL = (
    r"(?P<v>(?:[a-z]+ )?(?:directors|trustees|vice presidents|vice chairmen|partners|deputies|commanders"
    r"|supervisors|advisers"
    r"|deans))"
)
_FREELY: tuple[tuple[str, float], ...] = (
    (
        rf"{_NAMED}{_AS} (?:also |now |still |both )?{_ITS}{_TITLE}(?: (?:of|at|for|to|in) |, )(?:both )?(?:the"
        rf" )?{{o:Org+}}",
        0.74,
    ),
    (rf"{{o:Org}}{_SOON}\b{_ITS_OWN} (?:[a-z]+ )?{_TITLE},? (?:is |was |since {{:Date}} has been )?{_NAMED}", 0.74),
    (rf"{_SEVERAL} (?:of|at) (?:the )?{{o:Org}} (?:is|was|are|were|include|includes|included|:) {_PERSONS}", 0.76),
    (rf"{{o:Org}}{_SOON}(?:\b{_ITS_OWN}|, and the) {_SEVERAL} (?:are|include|included|were) {_PERSONS}", 0.74),
    (rf"{{o:Org}}{_SOON}\b(?:appointment|election|nomination|promotion) of {_NAMED} (?:as|to) {_ITS}{_TITLE}", 0.76),
    (
        rf"{{o:Org}} (?:elected|lists|has|names|picked|appointed|made|chose) {_NAMED}[^.;{{#Person}}]{{0,60}}?"
        rf" as {_ITS}{_TITLE}",
        0.74,
    ),
    (
        rf"\b(?:post|position|office|job|title) of {_TITLE} (?:at|of|in) (?:the )?{{o:Org}} (?:went|goes|falls"
        rf"|passed|fell)"
        rf" to {_NAMED}",
        0.78,
    ),
)
"""The same with more words between: whom they tie, the title beside the one and the preposition beside the"
" other say."""
_OF_NONE: tuple[tuple[str, float], ...] = (
    (rf"\b(?:{_MAKE}) (?:[\w'-]+ ){{0,3}}{_NAMED} (?:as |to be ){_ITS}{_TITLE}{_NONE_BEHIND}", 0.76),
    (
        rf"(?:^|[,;:“\"] ?|\b(?:by|and|under|with|whose|its|the|their|The|Its|says|said|told"
        rf"|added) ){_TITLE},? (?:is |was )?{_NAMED}",
        0.7,
    ),
    (rf"(?:by|under|with) (?:[\w'-]+ ){{0,4}}{_NAMED} as {_ITS}{_TITLE}", 0.74),
    (rf"^\W{{0,4}}{_NAMED}, {_TITLE}(?: and [a-z][\w -]{{3,30}})?(?=[;.,]|$)", 0.74),
    (rf"; {_NAMED}, {_TITLE}(?=[;.,]|$)", 0.74),
    (
        rf"{_NAMED} (?:is|has been|remains|became|becomes|serves as|stays|stays on as|was|acts as|took over as|will be"
        rf"|stepped in as|returned as|(?:was|has been) (?:elected|appointed|named|made|chosen)(?: as)?|will"
        rf" serve as|has served as|will act as) {_ITS}{_TITLE}{_NONE_BEHIND}",
        0.74,
    ),
    (
        rf"{_NAMED}, (?:its|the|the firm's|the company's|the fund's|the institute's) {_TITLE}{_NONE_BEHIND}",
        0.74,
    ),
)
"""Offices whose body the words around do not name."""
_MADE = (
    r"(?:(?:was|is|has been|is to be) (?:elected|appointed|named|made|chosen|seconded)(?: as)?"
    r"|will (?:serve as|act as|become|be)|is to (?:be|become)|becomes)"
)
_OF_TOLD: tuple[tuple[str, float], ...] = (
    (rf"{_NAMED}(?: of [^.;]{{1,80}}?|, [^.;]{{3,80}}?,) {_MADE} {_ITS}{_TITLE}{_NONE_BEHIND}", 0.74),
)
"""Whom a body chose that the sentence does not name: the body in it is where the person comes from."""
_IN_ORDER = (
    r"{s:Person} and {s2:Person}(?:,? (?:who )?(?:are|were|became|become|serve|served|have been|will be)(?: (?:named"
    rf"|appointed|elected))?)?(?: as| to be)? {_ITS}{_TITLE} and {_ITS}{_TITLE.replace('<v>', '<v2>')},? respectively"
)
"""Two who hold two offices: "appointed A and B as chairman and general manager, respectively"."""
_FOUNDED = re.compile("(?:co-)?founder", re.IGNORECASE)
"""Whoever founded a body need hold no office in it; the founder behind another's name is not its own."""
_FOUNDABLE = frozenset({"Company", "Institute", "Fund", "Alliance"})


def offices(line: Line) -> Iterator[Tie]:
    """The offices that an English line tells, of each person in a body one, by the first rule that fits."""
    if not any(item.kind == "Person" for item in line.items.values()):
        return
    taken: set[tuple[str, str]] = set()
    for tie in _in_order(line):
        taken.add((tie.subject.name, tie.object.name if tie.object else ""))
        yield tie
    for notation, sure in (*_OFFICES, *_FREELY, *_OF_TOLD, *_OF_NONE):
        for match in matches(line, notation):
            titles = [_title(line, match), *joined(line, match.start("v"))]
            for person, body in product(caught(line, match, "s"), _of(line, match, notation)):
                who = line.end(person)
                if (who.name, body.name) not in taken and who.name != body.name:
                    taken.add((who.name, body.name))
                    yield from _held(who, body, titles, match.span(), sure)


def _held(who: End, body: End, titles: list[str], at: tuple[int, int], sure: float) -> Iterator[Tie]:
    """A tie for each office; of several who founded a body holds no office by that."""
    held = [title for title in titles if not _FOUNDED.fullmatch(title)] or titles
    if len(held) < len(titles) and body.kind in _FOUNDABLE:
        yield Tie("founded_by", body, who, at, sure)
    for title in held:
        yield Tie("role", who, body, at, sure, Text(title))


def _in_order(line: Line) -> Iterator[Tie]:
    """The offices of two who are told together, each with the own one."""
    for match in matches(line, _IN_ORDER) if "respectively" in line.text else ():
        body = _body(line, match)
        for who, title in (("s", "v"), ("s2", "v2")) if body is not None else ():
            person = line.end(caught(line, match, who)[0])
            yield Tie("role", person, body, match.span(), 0.8, Text(_title(line, match, title)))


def _of(line: Line, match: re.Match[str], notation: str) -> list[End]:
    """The bodies of an office: those named, that told of before, or the only one in the words before it."""
    if of_another(line, match):
        return []
    if "o" in match.re.groupindex:
        if _FOUNDED.search(match["v"]) and any(notation == one for one, _ in _FREELY):
            return []
        return [line.end(item) for item in caught(line, match, "o")]
    if _RANK.search(match["v"]):
        return []
    body = _told(line, match) if notation == _OF_TOLD[0][0] else _body(line, match)
    return [body] if body is not None else []


def _body(line: Line, match: re.Match[str]) -> End | None:
    """Whose office it is where the sentence names one body before it, or none at all and speaks of the one told of."""
    named = {line.end(item).name: line.end(item) for item in line.signs(0, match.start() + 1, _ORGS)}
    if not named:
        others = _FOUNDED.search(match["v"]) and any(line.signs(0, None, _ORGS))
        return None if others else _told(line, match)
    return next(iter(named.values())) if len(named) == 1 and not _FOUNDED.search(match["v"]) else None


def _told(line: Line, match: re.Match[str]) -> End | None:
    told = told_of(line.page, line.number, _LEARNED if _LEADS.search(match["v"]) else _HEADED)
    return line.page.book.end(told) if told else None


def _title(line: Line, match: re.Match[str], group: str = "v") -> str:
    return line.stretch(*match.span(group)).quote(line.page.text)

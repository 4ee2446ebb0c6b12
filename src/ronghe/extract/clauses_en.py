"""Whom an English clause speaks of that does not say its subject, or says only "which", "whose", "it", "its".

"X, a maker of radars based in Y, was founded in 2001, holds 40% of Z and is overseen by W": X is the subject
of every verb. So that a rule needs to know only "X holds", the subject's sign is written again before a verb
that has none of its own: behind "and", behind a comma that ends what is said in passing, and before the
participle that a sentence begins with ("Founded in 2001 as …, X is …"). A relative pronoun gets the sign
of the name right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.subjects_en import told_of
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.lens.lens import Lens

_THINGS = "\ue000-\ue005\ue007"
_SIGN = f"[{_THINGS}\ue006\ue008]"
_LIST = f"(?P<s>{_SIGN}(?:(?:, | and |, and )(?:the )?{_SIGN}){{0,6}})"
_BRACKET = r"(?: ?\([^()]{1,60}\))?"
_LEAD = (
    r"\s{0,4}(?:[•·*▪◦–-]\s{1,2})?(?:\[?\d{1,3}[\].]? |\([a-z\d]{1,3}\) )?"
    r"(?:\ue00b: )?(?:(?:[A-Z]{2,20}(?:, (?:[A-Z][a-z]{2,9}\.? )?\ue00b| \ue009)?|\ue009(?:, [A-Z]?[a-z]*\.?"
    r" ?\ue00b)?)(?: \([^()]{2,20}\))? ?[-–—] )?"
)
"""Bullets, numbers of notes, the dateline of a wire."""
_ADVERBIAL = r"(?:(?!(?:The|It|Its|This|That|These) )[A-Z][^;:.]{1,120}?, )"
_APPOSED = (
    rf"(?:(?:The|Its|Another|One|An?|\ue009's|China's) [^;:.,{_THINGS}]{{3,90}}, (?={_SIGN}{_BRACKET},)"
    r"|(?:[A-Z\ue009][\w'-]* )(?:[a-z][\w-]* ){0,4}(?:maker|firm|company|group|developer|manufacturer|start-up|startup"
    r"|supplier|producer|builder|shipbuilder|operator|provider|specialist|giant|investor|bank|conglomerate) )?"
)
"""What tells of the subject before it: "The largest of the launch firms, X, was", "Sensor maker X has"."""
_OFFICER = (
    r"(?:'s (?:[a-z][\w-]* ){0,3}[a-z][\w-]*,? |(?: [a-z][\w-]*){1,4}, |(?: [a-z][\w-]*){0,3} (?:subsidiary|unit|arm"
    r"|affiliate|parent|owner|shareholder|laboratory|branch) )"
)
"""X's chief executive, Y, says: of Y; "Its controlling shareholder, Y", "Its subsidiary Y" with a sign for "its"."""
_VERB_BEHIND = (
    r"(?=,| (?:itself )?(?:\w+ly )?(?:is|was|are|were|has|have|had|will|would|also|which|that|now|currently"
    r"|[a-z]{2,14}(?:s|ed|t|d)|began|grew|rose|fell|won|ran|took|made|came|became|saw|drew|gave|chose|went)\b)"
)
_HEAD = re.compile(
    rf"{_LEAD}(?P<adverbial>{_ADVERBIAL}{{0,2}})(?:(?:In|On|By|Since|During) \ue00b )?(?:(?:Today|Meanwhile|However) )?"
    rf"(?:(?:[Tt]he )?{_SIGN}{_OFFICER}(?={_SIGN}))?(?:[Tt]he |\ue009's "
    rf"|(?:Dr|Prof|Mr|Ms|Mrs|Professor|Academician)\.? )?{_APPOSED}{_LIST}{_BRACKET}" + _VERB_BEHIND
)
_PARTICIPLE = re.compile(
    r"(?:(?:Originally|Jointly|First|Initially|Formally) )?(?:Founded|Established|Set up|Formed|Launched|Created|Opened"
    r"|Incorporated|Registered|Headquartered|Based|Located|Situated|Owned|Controlled|Managed|Overseen|Supervised|Backed"
    r"|Developed|Built|Led|Unveiled|Inaugurated|Affiliated|Announced|Run|Administered|Acquired|Started|Begun|Bought"
    r"|Supported|Sponsored|Initiated|Co-founded|Organized|Organised|Renamed|Guided|Funded|Invested|Designated"
    r"|Approved|Named"
    r"|Spun off|Spun out|Carved out|Split off|Privati[sz]ed|Listed|Hosted|Housed)\b"
)
_FOUNDED_HEAD = re.compile(
    rf"{_LEAD}(?P<adverbial>{_PARTICIPLE.pattern}[^;:.]{{0,60}}? by [^;.]{{3,160}}? and [^;.,]{{1,50}}, )(?:[Tt]he )?"
    rf"(?P<s>{_SIGN}){_BRACKET}" + _VERB_BEHIND
)
"""A subject behind several who founded it: "Established in 2017 by A, B and C, X has grown"."""
_ITS_PARTICIPLE = re.compile(rf"\W{{0,4}}(?=(?P<word>{_PARTICIPLE.pattern})[^;:.]{{2,160}}?, it\b)")
"""The participle that a sentence about "it" begins with."""
_APPOSED_PART = re.compile(
    rf"(?P<s>{_SIGN}){_BRACKET}, (?:(?:an?|the) (?:[a-z][\w-]* ){{1,4}})?(?:founded|established|set up|built"
    rf"|opened|launched"
    r"|created|formed|owned|led|run|managed|started|located|based)\b"
)
"""A name of which a participle tells on: "X is resident in Y, a zone established in 2015 and built by Z"."""
_RELATIVE = re.compile(
    rf"(?P<s>{_SIGN}){_BRACKET}(?: (?:in|at|near|outside|of) \ue009(?=, which (?!is|was|lies|has|hosts|borders|sits)))?"
    rf"(?P<said>, an? [^,;:.{_THINGS}]{{2,80}}?)?,? (?P<word>which|that|who|whose)(?= [a-z])"
)
_DESCRIBED = re.compile(
    rf"(?P<s>{_SIGN}){_BRACKET}(?:,| is| was) (?:an?|the) (?:[a-z][\w-]* ){{1,5}}(?:of|by|from|at|under|within)"
    rf" (?:the )?$"
)
_DESCRIBED_WITHIN = 120
_CLAUSE = re.compile(
    r"(?:[,;] (?:and |but |while |whereas |as )?(?:(?:in|on|since|by) \ue00b,? )?|\b(?:that|said|says|because|where"
    r"|when|after|since) | and (?=M[rs]s?\.? |Dr\.? ))(?:the )?"
    rf"(?:{_SIGN}{_OFFICER}(?={_SIGN}))?(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor)\.? )?{_LIST}{_BRACKET}(?P<aside>,"
    rf" (?:an?|the|its|his|her|now|then|which|who|whose|with"
    rf"|founded"
    r"|established|set up|formed|created|based|headquartered|owned|led|run|acquired|bought|known|(?:[a-z][\w-]* ){1,3}"
    rf"(?:of|at)) [^,;:.]{{2,80}})?"
    r",? (?:\w+ly )?"
    r"(?=(?:is|was|are|were|has|have|had|will|would|came|went|took|began|held|led|put|[a-z]{2,14}(?:s|ed))\b)"
)
"""A clause within the sentence that has a subject of its own."""
_AND = r"(?P<and>,? and |; and |; |,? but |,? then |, before )"
_FINITE = re.compile(
    r"(?:is|was|are|were|has|have|had|will|would|holds|owns|came|went|took|gave|began|grew|rose|ran|sat|stood|lay)\b"
    r"|[a-z]{2,14}s\b"
)
_BY = re.compile(r" (?:\w+ly )?(?:by|in|at|as|under|on|with) ")
_SHARED = re.compile(r"(?:ed|owned|held|run|built|by|with|to|in|of|ly)$")
"""Before "and", what the participle behind it shares its verb or its agent with: "owned and controlled by"."""
_OF_MANY = re.compile(r"\b[a-z]{3,20}s (?:that|who|which) [^,;:.]{1,110} and (?:also )?(?:have|are|were)$")
"""What others do of whom the clause tells: "X has named 44 firms that trade abroad and have ties to Y"."""
IMPERSONAL = (
    r"\s(?:is|was|has been|had been|would be|will be)\s(?:(?:not|also|now|still|only|yet|[a-z]+ly)\s){0,2}"
    r"(?:reported|said|announced|decided|agreed|planned|expected|believed|thought|assumed|estimated|hoped|feared"
    r"|understood"
    r"|rumou?red|alleged|claimed|learn(?:ed|t)|revealed|disclosed|possible|impossible|likely|unlikely|necessary|hard"
    r"|easy"
    r"|difficult|unclear|clear|important|worth|true|too|time|up\sto|left\sto|evident|obvious|noted|intended|for\sthe"
    r"|known\s(?:that|whether|who|how|when))\b"
)
"""Behind an "it" that stands for no name: "it was decided that"; not "it was admitted to"."""
_PRONOUN = re.compile(
    r"(?:[a-z,;:\ue000-\ue00b] (?P<word>it)(?= (?:(?:also|still|now|later|then|already|once|since) )?(?:is|was|has"
    r"|had|will|would|also|won|set|put|took|made|built|led|sold"
    r"|bought|held|became"
    rf"|[a-z]{{3,14}}(?:s|ed))\b)(?!{IMPERSONAL})"
    r"|(?:[,;]|\band|\bbut|\ball) (?P<its>its)(?= [a-z]))"
)
_OF_WHICH = re.compile(
    rf"(?P<s>{_SIGN})(?:'s (?:[a-z][\w-]* ){{1,4}}| (?:[a-z][\w-]* ){{0,3}}(?:subsidiary|unit|arm|affiliate|branch)"
    rf" )(?:[^;:.{_THINGS}]{{0,20}})?{_SIGN}(?: in \ue009)?{_BRACKET},"
    r" (?:[a-z]{2,10} )?(?:which|\ue000|\ue001|\ue002|\ue003|\ue004|\ue005) $"
)
"""Before "it": a thing that belongs to somebody, and a relative pronoun."""
_REASONS = (" because ", " since ", " as ", " for ", " after ", " while ")
_ASIDE = re.compile(
    r"(?:Through|Via|With|Under|Following|According|Like|Unlike|Besides|Together|Alongside|From|At|As"
    r"|After|Before|Since"
    r"|Despite|Including|In|On|By|For|Based|Led|Owned|Backed|Founded|Established|Created|Formed|Launched|Set up"
    r"|Working|Along|Beyond|Apart)\b"
)
_OWNERS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone"})
_ENTRY = re.compile(rf"{_LEAD}(?P<s>{_SIGN}){_BRACKET}: ")
_PART = re.compile(
    r"[:;] (?P<said>(?P<noun>(?:leading |major |state-owned |private )?(?:maker|developer|manufacturer"
    r"|supplier|producer|designer)s? of)"
    r"|(?:\d[\d.]{0,6} ?(?:%|percent)[ -])?(?:owned|held|managed|controlled|supervised|overseen|run"
    r"|backed)\b|part of|founded|established|set up|based"
    r"|headquartered|located|affiliated|(?:an?|the) [a-z])"
)
_FAR = 700
"""Characters of a line within which clauses are looked at; a longer one is a list."""


def main_clause(line: Line) -> int:
    """Where the main clause begins behind what is said first ("Through its unit A, B owns …"); 0 where nothing is."""
    head = _head_of(line.text[:_FAR])
    said = head["adverbial"] if head else ""
    return head.start("s") if head and (_ASIDE.match(said) or _PARTICIPLE.match(said)) else 0


def _head_of(text: str) -> re.Match[str] | None:
    """The beginning of a sentence up to its verb."""
    founded = _FOUNDED_HEAD.match(text) if text[:200].find(" by ") >= 0 else None
    return founded or _HEAD.match(text)


@dataclass(frozen=True, slots=True)
class Left:
    """A subject: at ``span``, where ``words`` are None, stands a word for it; else it and the words belong before."""

    span: Span
    end: End
    words: str | None = None


def left_out(line: Line) -> Iterator[Left]:
    """The subjects that the clauses of an English sentence leave out or say by a pronoun, in order."""
    text = line.text[:_FAR]
    head = _head_of(text)
    head = None if head is not None and _of_another(line, head) else head
    found: dict[int, list[Left]] = {}
    if head is not None:
        ends = _ends(line, head)
        if len(ends) == 1 and head["adverbial"] and _PARTICIPLE.match(head["adverbial"]):
            at = head.start("adverbial")
            found[at] = [Left(line.spot(at, at + 1), ends[0], " was ")]
        for at, subjects, words in _verbs(line, text, head):
            found[at] = _before(line, at, subjects, words)
        for match in _PRONOUN.finditer(text, head.end("s")) if len(ends) == 1 else ():
            its = match["its"] is not None
            if match.start() <= head.end() and its:
                end = _before_it(line)
            else:
                end = (
                    _fund_of(line, text, match)
                    or _beside(line, match)
                    or _whose(line, text, match)
                    or _within(line, text, match)
                )
                end = end or (_before_it(line) if ends[0].kind == "Person" else ends[0])
            if end is not None:
                at, stop = match.span("its" if its else "word")
                found[at] = [Left(line.spot(at, stop), end)]
    else:
        found |= _told_again(line, text) | _begun_with(line, text) | _of_its(line, text)
    for at, end, words in _items(line, text):
        found[at] = [Left(line.spot(at, at + 1), end, words)]
    for match in _RELATIVE.finditer(text):
        found[match.start("word")] = [Left(line.spot(*match.span("word")), _antecedent(line, match))]
    for at in sorted(found):
        yield from found[at]


def _of_another(line: Line, head: re.Match[str]) -> bool:
    """Whether the subject only belongs to what "its" stands for: "Its parent was set up in 1984 and has …"."""
    item = line.items[head.start("s")]
    return item.mention is None and item.span.quote(line.page.folded) in ("Its", "its")


def _told_again(line: Line, text: str) -> dict[int, list[Left]]:
    """What was told before for "it" and "its" in a sentence that names nothing before them: "6 billion; it has …"."""
    first = next((at for at, item in line.items.items() if item.kind in _OWNERS), len(text))
    out: dict[int, list[Left]] = {}
    for match in _PRONOUN.finditer(text, 0, first):
        end = _before_it(line)
        if end is not None:
            at, stop = match.span("its" if match["its"] else "word")
            out[at] = [Left(line.spot(at, stop), end)]
    return out


def _begun_with(line: Line, text: str) -> dict[int, list[Left]]:
    """What was told before for the participle that a sentence about "it" begins with: "Founded in 2009 by X, it …"."""
    match = _ITS_PARTICIPLE.match(text)
    end = _before_it(line) if match else None
    if match is None or end is None or any(True for _ in line.signs(match.end(), match.end() + 1)):
        return {}
    at = match.start("word")
    return {at: [Left(line.spot(at, at + 1), end, " was ")]}


def _of_its(line: Line, text: str) -> dict[int, list[Left]]:
    """Whose the subject is, for a later "it": "Its spin-offs include X, which it set up in 1994"."""
    first = line.items.get(len(text) - len(text.lstrip()))
    if first is None or first.end is None or first.span.quote(line.page.folded) != "Its":
        return {}
    its = (match for match in _PRONOUN.finditer(text) if match["its"] is None)
    return {match.start("word"): [Left(line.spot(*match.span("word")), first.end)] for match in its}


def _before_it(line: Line) -> End | None:
    """Whose "its" is right behind the subject, "Y, its wholly owned company": of what was told before."""
    told = told_of(line.page, line.number, _OWNERS)
    return line.page.book.end(told) if told is not None else None


_OF_FUNDS = re.compile(
    r" (?:other |main |largest )?(?:limited partners?|general partners?|LPs?|sub-?funds?|first close)\b"
)


def _fund_of(line: Line, text: str, its: re.Match[str]) -> End | None:
    """The last fund named before "its limited partners", which no firm has."""
    if its["its"] is None or _OF_FUNDS.match(text, its.end("its")) is None:
        return None
    funds = [item for item in line.signs(0, its.start()) if item.kind == "Fund"]
    return line.end(funds[-1]) if funds else None


def _beside(line: Line, its: re.Match[str]) -> End | None:
    """Whom "its" means right behind "and" and a name: "added X and its parent, Y, to the list"."""
    item = line.items.get(its.start() - 2) if its["its"] is not None and its.group().startswith("and") else None
    return line.end(item) if item is not None and item.kind in _OWNERS else None


def _within(line: Line, text: str, it: re.Match[str]) -> End | None:
    """The one subject of the sentence's last part, or of what is said to be so: "found that X … because it"."""
    parted = text.rfind("; ", 0, it.start("word"))
    if parted >= 0 and it["word"]:
        begun = [match for match in _CLAUSE.finditer(text, parted, it.start("word")) if match.start() == parted]
        ends = _ends(line, begun[0]) if begun else ()
        return ends[0] if len(ends) == 1 else None
    if not text.endswith(_REASONS, 0, it.start("word")):
        return None
    said = [match for match in _CLAUSE.finditer(text, 0, it.start("word")) if match.group().startswith("that ")]
    ends = _ends(line, said[-1]) if said else ()
    return ends[0] if len(ends) == 1 else None


def _whose(line: Line, text: str, it: re.Match[str]) -> End | None:
    """Whose a thing is of which "it" does more: "X's subsidiary Y, of which it owns 80 percent"."""
    owned = _OF_WHICH.search(text, max(0, it.start("word") - _FAR), it.start("word")) if it["word"] else None
    return line.end(line.items[owned.start("s")]) if owned else None


def _items(line: Line, text: str) -> Iterator[tuple[int, End, str]]:
    """The parts of an entry "X: maker of radars; 51% owned by Y", each said of X."""
    entry = _ENTRY.match(text)
    if entry is None:
        return
    end = line.end(line.items[entry.start("s")])
    for match in _PART.finditer(text, entry.end() - 2):
        noun = match["noun"] is not None
        yield match.start("said"), end, " is a " if noun else " is "


def _ends(line: Line, match: re.Match[str]) -> tuple[End, ...]:
    return tuple(dict.fromkeys(line.end(item) for item in line.signs(*match.span("s"))))


def _antecedent(line: Line, match: re.Match[str]) -> End:
    """The name right before the pronoun; without a comma the one that it only tells of: "X, a subsidiary of Y that"."""
    described = None
    if match["word"] == "that" and line.text[match.start("word") - 2] != ",":
        described = _DESCRIBED.search(line.text, max(0, match.start("s") - _DESCRIBED_WITHIN), match.start("s"))
    return line.end(line.items[described.start("s") if described else match.start("s")])


def _before(line: Line, at: int, ends: tuple[End, ...], words: str) -> list[Left]:
    """The subjects before a verb: "A and B " where there are two."""
    links = [" and "] * (len(ends) - 1) + [words]
    return [Left(line.spot(at, at + 1), end, link) for end, link in zip(ends, links, strict=True)]


def _verbs(line: Line, text: str, head: re.Match[str]) -> Iterator[tuple[int, tuple[End, ...], str]]:
    """Where a verb has no subject of its own, its subjects, and the words that belong between them and it.

    The subject is that of the last clause that began before the verb. A comma before a verb ends what was said
    in passing: the verb is the main clause's own.
    """
    clauses = [(head.end(), _ends(line, head))]
    inner = [(match, _ends(line, match)) for match in _CLAUSE.finditer(text, head.end())]
    clauses += [(match.end(), ends) for match, ends in inner]
    behind_aside = {match.end(): ends for match, ends in inner if match["aside"]}
    relatives = [(match.end(), (_antecedent(line, match),)) for match in _RELATIVE.finditer(text)]
    relatives += [
        (match.end(), (line.end(line.items[match.start("s")]),))
        for match in _APPOSED_PART.finditer(text, head.end("s"))
    ]
    passing = text[head.end() : head.end() + 1] == ","
    apposed = passing and text.endswith(", ", 0, head.start("s")) and head["adverbial"] == ""
    floor = 0
    for match in _verb(line.page.lens).finditer(text, head.end()):
        at, verb = match.start("verb"), match["verb"]
        by = _BY.match(text, match.end("verb")) is not None and _FINITE.match(verb) is None
        if by and match["comma"] is None and _SHARED.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match["and"] == " and " and _OF_MANY.search(text[max(0, match.start() - 140) : at + len(verb)]):
            continue
        if match["comma"] is not None:
            if at in behind_aside and not by:
                yield at, behind_aside[at], " "
                continue
            if any(clause[0] == at for clause in clauses):
                continue
            if (match.start() == head.end() and not apposed) or not (passing or (_FINITE.match(verb) and not by)):
                continue
            passing, floor = by, at
        elif match["and"].startswith((",", ";")):
            floor = at
        begun = [clause for clause in clauses if clause[0] <= at]
        begun += [clause for clause in relatives if floor < clause[0] <= at]
        yield at, max(begun, key=lambda clause: clause[0])[1], " was " if by else " "


@lru_cache(maxsize=4)
def _verb(lens: Lens) -> re.Pattern[str]:
    """A verb of the lens's list behind "and" or a comma, with the adverb that may stand before it."""
    words = sorted(set(lens.words["rules.clause.predicate_en"]), key=lambda word: (-len(word), word))
    verbs = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)
    return re.compile(
        rf"(?:{_AND}|(?P<comma>, ))(?P<verb>(?:(?:also|now|currently|later|then|subsequently|\w{{3,12}}ly)"
        rf" )?(?:{verbs})\b)"
    )

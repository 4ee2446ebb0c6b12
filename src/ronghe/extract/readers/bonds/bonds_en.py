"""What English verbs say of one name's place among the others: where it sits, who set it up, to whom it answers.

The verbs, by what they tell, stand in the lens (bonds.toml); :mod:`ronghe.extract.deeds_en` cuts the clause; a table
here says which tie a verb makes of the names that it binds, by their kinds, the preposition and the voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ronghe.extract.deeds_en import Deed, deeds
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.offices.people_en import of_its_people
from ronghe.extract.readers.sums.phases import PHASE
from ronghe.extract.rules import kinds_of, rule
from ronghe.model import End, Money, PartialDate, Text

_ORGS = kinds_of("Org")
_BODIES = kinds_of("Body")
_THINGS = kinds_of("Thing")
_FIRMS = frozenset({"Company", "Institute"})
_PLACES = frozenset({"Place", "Zone"})
_PERSONS = frozenset({"Person"})
_FUNDS = frozenset({"Fund"})
_OFFICES = frozenset({"PublicBody"})
_ALLIANCES = frozenset({"Alliance"})
_POLICIES = frozenset({"Policy"})


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie as a line says it; ``at`` is where in the line's text, for its stance, None where it has none."""

    predicate: str
    subject: End
    object: End | None
    at: tuple[int, int] | None
    sure: float
    value: Text | PartialDate | Money | None = None
    with_: tuple[str, str | float] | None = None
    """A qualifier of its own, with its value."""
    stance: str | None = None
    """The modality, where the wording itself tells it."""


class _Row(NamedTuple):
    """A verb of ``deed`` in this voice, said of ``subjects``, makes a tie with what stands under ``prepositions``."""

    deed: str
    passive: bool | None
    subjects: frozenset[str]
    prepositions: tuple[str, ...]
    objects: frozenset[str]
    predicate: str
    turned: bool = False
    sure: float = 0.78
    only: int = 9


_IN = ("in", "at", "inside", "within")
_ROWS = (
    _Row("sit", None, _THINGS, (*_IN, "on", "to", "from", "of"), _PLACES, "located_in", only=1),
    _Row("house", False, _PLACES - {"Place"}, ("", "to"), _FIRMS, "located_in", turned=True),
    _Row("house", False, frozenset({"Institute"}), ("", "to"), frozenset({"Institute"}), "part_of", turned=True),
    _Row("house", True, _FIRMS, ("at", "by", *_IN), frozenset({"Institute"}), "part_of", only=1),
    _Row("house", True, _THINGS, (*_IN, "by"), _PLACES, "located_in", only=1),
    _Row("found", True, _ORGS, ("by",), _ORGS | _PERSONS, "founded_by", sure=0.8),
    _Row("found", True, _ORGS, _IN, _PLACES, "located_in", sure=0.74, only=1),
    _Row("found", False, _ORGS | _PERSONS, ("",), _ORGS, "founded_by", turned=True, only=1),
    _Row("found", False, _ORGS, ("with", "alongside"), _ORGS, "partners_with", sure=0.74),
    _Row("spin", True, _ORGS, ("of", "from", "by"), _ORGS, "founded_by", only=1),
    _Row("belong", None, _ORGS, ("to", "under", "into", "beneath"), _BODIES - _ALLIANCES, "part_of", sure=0.74, only=1),
    _Row("oversee", True, _ORGS, ("by",), _OFFICES, "supervises", turned=True),
    _Row("oversee", False, _OFFICES, ("",), _ORGS, "supervises"),
    _Row("oversee", False, frozenset({"Institute"}), ("",), frozenset({"Institute"}), "supervises"),
    _Row("manage", True, _FUNDS, ("by",), _FIRMS, "manages", turned=True, only=1),
    _Row("manage", False, _FIRMS, ("",), _FUNDS, "manages", only=1),
    _Row("team", False, _ORGS, ("with", "alongside"), _ORGS, "partners_with", only=3),
    _Row("join", None, _ORGS | _PERSONS, ("", "to", "into", "by"), _ALLIANCES, "member_of", only=1),
    _Row("admit", False, _ALLIANCES, ("",), _ORGS, "member_of", turned=True, sure=0.74),
    _Row("head", False, _PERSONS, ("", "over"), _ORGS, "role", only=1),
    _Row("head", True, _ORGS, ("by",), _PERSONS, "role", turned=True, only=1),
    _Row("control", False, _BODIES | _PERSONS, ("",), frozenset({"Company"}), "controls"),
    _Row("control", True, frozenset({"Company"}), ("by",), _BODIES | _PERSONS, "controls", turned=True, only=1),
    _Row("issue", False, _OFFICES, ("",), _POLICIES, "issued_by", turned=True, only=1),
    _Row("issue", True, _POLICIES, ("by",), _OFFICES, "issued_by"),
)
_BY_DEED = {name: tuple(row for row in _ROWS if row.deed == name) for name in {row.deed for row in _ROWS}}
_MOVES = ("moved", "relocated")
"""Of what moves, the place that it comes from is its place no more."""
_COMMON = frozenset(
    {"chairman", "chair", "landlord", "founder", "owner", "shareholder", "parent", "auditor", "address"}
)
"""Whoever shares one of these with another does nothing together with it."""
_NEEDS = {
    "belong": re.compile(r"belong|subordinate|affiliated|nested"),
    "reports": re.compile(r"\s(?:directly |only |ultimately )?(?:to|under|into)\b"),
}
_NO_DEED = re.compile(r"registered (?:share )?capital\b")
"""What looks like a verb and is a part of a noun."""
_LEADS = ("led", "leads")
"""Whoever leads a firm has no office of that name: "Led by X, the group expanded"."""
_OF_MONEY = re.compile(
    r"\b(?:round|financing|fundraising|deal|investment|series [a-f]|consortium|group|team|delegation|project|study"
    r"|buyout"
    r"|[Ii]nvestors|bid|campaign)(?: was| were| is|,)? $"
)
"""Before "led by": what somebody leads without an office."""
_PARTICIPLES = ("ed", "up", "off", "out", "run", "built", "en")
_STANDS = ("been", "appears", "appeared", "stands", "stood", "sits", "sat", "went", "goes")
"""Words with which a body itself stands on a list."""
_STEM = {"hea": "head", "cha": "chair", "dir": "director", "run": "head", "pre": "head", "led": "head", "lea": "head"}
_DESCRIBED = re.compile(
    rf"(?P<s>[{SIGNS['Fund']}-{SIGNS['Person']}])(?: \([^()]{{1,40}}\))?,? (?:is |was |which is )?(?:an?|the|one of"
    " the)"
    rf" (?:(?![,;.:(]|[{SIGNS['Fund']}-{SIGNS['Person']}]|\b(?:and|that|who|which)\b).){{2,70}} $"
)
_HEADED = re.compile(
    rf"\W{{0,8}}(?:[Tt]he |[Aa]n? )?(?:{SIGNS['Place']}'s )?(?P<s>[{SIGNS['Fund']}-{SIGNS['Person']}])"
)
_NAMED = re.compile(f"[{SIGNS['Fund']}-{SIGNS['Person']}]")
_WHOSE = re.compile(
    rf"(?P<s>[{SIGNS['Fund']}-{SIGNS['Person']}])(?:'s)? (?:main |new |own |first )?(?:[a-z]+ ){{1,3}}"
    r"(?:is|are|was|were) $"
)
_IT = re.compile(r"(?:^|[;,:–—] |\b(?:and|but|that) )(?:[Ii]t|[Tt]hey) (?:[a-z]+ ){0,3}$")
_REACH = 120
_BACK_TO = re.compile(
    rf" (?:back )?(?:life |its life |business |out |into being |into existence )?(?:from|to|in)? ?{SIGNS['Date']}"
)
_NEAR = 30
"""So far before "was launched" a phase may stand: it is what was launched, and not its fund."""
_WHEN = ("", "in", "on")


def bonds(line: Line) -> Iterator[Tie]:
    """The ties that the verbs of an English line make, in order."""
    for deed in deeds(line, "bonds"):
        if _NO_DEED.match(line.text, deed.verb[0]):
            continue
        for name in sorted(deed.what & _BY_DEED.keys()):
            for row in _BY_DEED[name]:
                yield from _ties(line, deed, row)
        if "found" in deed.what:
            yield from _dated(line, deed)
        if "begin" in deed.what:
            yield from _begun(line, deed)
        if "list" in deed.what:
            yield from _listed(line, deed)


def _ties(line: Line, deed: Deed, row: _Row) -> Iterator[Tie]:
    if row.passive is not None and _passive(line, deed) is not row.passive:
        return
    if row.deed == "head" and _OF_MONEY.search(line.text, max(0, deed.verb[0] - _NEAR), deed.verb[0]):
        return
    if row.deed == "belong" and not _goes_up(line, deed):
        return
    if row.predicate == "located_in" and line.text.endswith(", ", 0, deed.verb[0]) and _tells_of_a_site(line, deed):
        return
    if row.deed == "team" and (("contract" in deed.nouns and deed.amounts("")) or not deed.nouns.isdisjoint(_COMMON)):
        return
    objects = _under(deed, row)
    if row.predicate == "founded_by" and not row.turned:
        objects = [item for item in objects if not of_its_people(line, item)]
    if not objects:
        return
    kinds = row.subjects - {"Company", "Fund"} if deed.word in _LEADS else row.subjects
    for subject in _actors(line, deed, kinds):
        for item in objects[: row.only]:
            one, other = (item, subject) if row.turned else (subject, item)
            if line.end(one).name != line.end(other).name:
                value = Text(_office(deed)) if row.predicate == "role" else None
                yield Tie(row.predicate, line.end(one), line.end(other), deed.verb, row.sure, value)


_SITE = re.compile(
    r"\b(?:an?|its|their|the) (?:[\w-]+ ){0,4}?(?:laborator(?:y|ies)|labs?|cent(?:re|er)s?|plants?|bases?"
    r"|facilit(?:y|ies)|factor(?:y|ies)|campus(?:es)?|parks?|institutes?|yards?|workshops?)\b"
)


def _tells_of_a_site(line: Line, deed: Deed) -> bool:
    """Whether what lies there bears no name and is not who has it: "X runs a laboratory with Y, located in P"."""
    return _SITE.search(line.text, line.main, deed.verb[0]) is not None


def _under(deed: Deed, row: _Row) -> list[Item]:
    """What stands under the row's prepositions, in the first slot that holds such a name.

    A body beside a person only tells who that is: "founded by former X executive Y".
    """
    for slot in deed.slots:
        found = [item for item in slot.items if item.kind in row.objects]
        if slot.preposition == "from" and deed.word in _MOVES:
            continue
        if slot.preposition in row.prepositions and found:
            people = [item for item in found if item.kind == "Person"]
            return people or found
        if slot.preposition in row.prepositions and slot.items and slot.items[0].kind not in ("Date", "Money"):
            return []
    return []


def _goes_up(line: Line, deed: Deed) -> bool:
    return (
        deed.word[:6] in ("belong", "subord", "affili") or _NEEDS["reports"].match(line.text, deed.verb[1]) is not None
    )


def _office(deed: Deed) -> str:
    return _STEM.get(deed.word[:3], deed.word)


def _passive(line: Line, deed: Deed) -> bool:
    """Also a participle behind a comma or bracket that has no object of its own: ", founded in 2001 by X"."""
    if deed.passive:
        return True
    if deed.slots[0].items or not deed.word.endswith(_PARTICIPLES):
        return False
    at, text = deed.verb[0], line.text
    return text.endswith((", ", "(", "; "), 0, at) or _DESCRIBED.search(text, max(0, at - _REACH), at) is not None


def _actors(line: Line, deed: Deed, kinds: frozenset[str]) -> list[Item]:
    """Who acts, of these kinds: right before the verb, told of before it, or the sentence's own subject."""
    found = [item for item in deed.subjects if item.kind in kinds]
    if found or deed.subjects:
        return found
    before = max(0, deed.verb[0] - _REACH)
    if _IT.search(line.text, before, deed.verb[0]):
        said = {line.end(item).name: item for item in line.signs(0, deed.verb[0], kinds)}
        return list(said.values()) if len(said) == 1 else []
    described = _DESCRIBED.search(line.text, before, deed.verb[0]) or _WHOSE.search(line.text, before, deed.verb[0])
    head = described or _HEADED.match(line.text, line.main)
    if head is None or head.end("s") > deed.verb[0]:
        return []
    if described is None and _NAMED.search(line.text, head.end("s"), deed.verb[0]):
        return []
    if described is None and not re.match(
        r"(?: \([^()]*\))?(?:,[^,]*,)? (?:[a-z]+ ){0,4}$", line.text[head.end("s") : deed.verb[0]]
    ):
        return []
    item = line.items[head.start("s")]
    return [item] if item.kind in kinds else []


def _dated(line: Line, deed: Deed) -> Iterator[Tie]:
    """When something was set up: the date that the verb binds, of what is founded."""
    if PHASE.search(line.text, max(0, deed.verb[0] - _NEAR), deed.verb[0]):
        return
    dates = [item for slot in deed.slots if slot.preposition in _WHEN for item in slot.items if item.kind == "Date"]
    date = line.date(dates[0]) if dates else None
    if isinstance(date, PartialDate):
        made = [item for item in deed.slots[0].items if item.kind in _ORGS][:1]
        for item in _actors(line, deed, _ORGS) if _passive(line, deed) else made:
            yield Tie("established", line.end(item), None, deed.verb, 0.78, date)


def _begun(line: Line, deed: Deed) -> Iterator[Tie]:
    """Since when there is something that dates from a year, or began then."""
    found = _BACK_TO.match(line.text, deed.verb[1])
    date = line.date(line.items[found.end() - 1]) if found else None
    for subject in _actors(line, deed, _ORGS)[:1] if isinstance(date, PartialDate) else ():
        if isinstance(date, PartialDate):
            yield Tie("established", line.end(subject), None, deed.verb, 0.76, date)


_LISTED_WITHIN = 160
_DECLINED = re.compile(
    r"\b(?:declin\w+|refus\w+|consider\w+|urg\w+|call\w+ (?:on|for)|decided not|fail\w+|threaten\w+|mull\w+|weigh\w+"
    r"|propos\w+|recommend\w+|ask\w+) (?:[\w\ue000-\ue00b']+ ){0,4}(?:to )?$"
)
"""Before "add X to the list": nobody has done it."""
_LIST_OF = re.compile(r"\b(?:on|to|onto|in|under)\b[^.;]{0,80}$")


def _listed(line: Line, deed: Deed) -> Iterator[Tie]:
    """Who stands on an official list."""
    start = line.place(deed.verb[1])
    end = min(line.span.end, start + _LISTED_WITHIN)
    found = rule(line.page.lens, r"{readers.listing.en}").search(line.page.folded, start, end)
    if found is None or _LIST_OF.search(line.page.folded, start, found.start()) is None:
        return
    if _DECLINED.search(line.text, max(0, deed.verb[0] - _NEAR), deed.verb[0]):
        return
    passive = _passive(line, deed)
    kinds = _BODIES | _FUNDS
    put = [item for item in deed.slots[0].items if item.kind in kinds and not item.unsaid]
    named = _actors(line, deed, kinds) if passive or deed.word in _STANDS else put
    programme = Text(line.page.text[found.start() : found.end()])
    by = [] if passive else [item for item in _actors(line, deed, _OFFICES) if item not in named]
    for item in named:
        yield Tie("listed_on", line.end(item), line.end(by[0]) if by else None, deed.verb, 0.78, programme)

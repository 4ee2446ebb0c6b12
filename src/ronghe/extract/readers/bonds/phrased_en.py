"""Ties that English says by a noun or a set phrase: "the majority owner of X", "control of X rests with Y".

The wordings stand in the tables of :mod:`ronghe.extract.readers.bonds.phrases`; the words of the lens that call each
table in readers.toml, so that a sentence without any of them costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.bonds.phrases.awarded import AWARDED
from ronghe.extract.readers.bonds.phrases.bought import BOUGHT
from ronghe.extract.readers.bonds.phrases.contributed import CONTRIBUTED
from ronghe.extract.readers.bonds.phrases.controlled import CONTROLLED
from ronghe.extract.readers.bonds.phrases.founded import FOUNDED, MANAGED
from ronghe.extract.readers.bonds.phrases.invested import INVESTED
from ronghe.extract.readers.bonds.phrases.joined import JOINED
from ronghe.extract.readers.bonds.phrases.others import PARTNERED, PLACED, TIED
from ronghe.extract.readers.bonds.phrases.owned import OWNED
from ronghe.extract.readers.bonds.phrases.parts import HELD
from ronghe.extract.readers.bonds.phrases.phrase import Phrase
from ronghe.extract.readers.bonds.phrases.policies import ISSUED, POLICIES, REPLACED
from ronghe.extract.readers.bonds.phrases.reported import REPORTED
from ronghe.extract.readers.bonds.phrases.sites import SITES
from ronghe.extract.readers.bonds.phrases.standing import PARTS
from ronghe.extract.readers.bonds.phrases.ventures import VENTURES
from ronghe.extract.readers.bonds.phrases.watched import WATCHED
from ronghe.extract.readers.offices.people_en import of_its_people
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import Sieve, acts_by, caught, caught_if, matches, own, rule
from ronghe.model import End, Money

_TABLES = (
    OWNED, HELD, CONTROLLED, BOUGHT, INVESTED, CONTRIBUTED, PARTS, WATCHED, FOUNDED, MANAGED, AWARDED, PARTNERED,
    PLACED, POLICIES, REPLACED, ISSUED, TIED, JOINED, REPORTED, SITES, VENTURES,
)  # fmt: skip
_PARTED = frozenset({"contributes", "invests_in", "owns"})
"""Ties of which each of several may have a sum or share of its own, in brackets behind it."""
_CONTROLLING = re.compile(r"\b(?i:controlling) (?:share|stock)?(?:holder|owner)")
"""Whoever holds the controlling share also controls."""
_BY_CALL: dict[str, list[Phrase]] = {}
for _phrase in (phrase for table in _TABLES for phrase in table):
    _BY_CALL.setdefault(_phrase.call, []).append(_phrase)
_SIEVE = Sieve(
    [
        (SIGNS.get(call), f"readers.phrase_{call}.en", phrase)
        for call, phrases in _BY_CALL.items()
        for phrase in phrases
    ],
    lambda row: row[2].notation,
)
"""The sign or else the list of the lens that calls a phrase, and this."""


def phrased(line: Line) -> Iterator[Tie]:
    """The ties that set phrases of an English line make, in order of the words that call them."""
    holds, at, characters = line.page.holds, line.number, line.characters
    for sign, key, phrase in _SIEVE.open_to(line):
        for match in matches(line, phrase.notation) if (sign in characters if sign else holds(at, key)) else ():
            yield from _ties(line, phrase, match)


def _ties(line: Line, phrase: Phrase, match: re.Match[str]) -> Iterator[Tie]:
    founds = phrase.predicate == "founded_by"
    pairs = [pair for pair in _pairs(line, phrase, match) if not (founds and of_its_people(line, pair[1]))]
    value = _amount(line, match) if len(pairs) == 1 else None
    for one, other in pairs:
        subject, object_ = line.end(one), line.end(other)
        apiece, share = _own(line, one, other, match) if phrase.predicate in _PARTED else (None, None)
        if subject.name != object_.name and not (phrase.predicate == "issued_by" and _is_list(line, subject)):
            part = 100 if phrase.call == "wholly" else number(share) if share else None
            yield Tie(
                phrase.predicate, subject, object_, match.span(), phrase.sure,
                apiece.money.money if apiece and apiece.money and phrase.predicate != "owns" else value,
                ("share", part) if part is not None else None, phrase.stance,
            )  # fmt: skip
            if phrase.predicate == "owns" and _CONTROLLING.search(match.group()):
                yield Tie("controls", subject, object_, match.span(), phrase.sure, stance=phrase.stance)


def _pairs(line: Line, phrase: Phrase, match: re.Match[str]) -> Iterator[tuple[Item, Item]]:
    """Each name of ``s`` with each of ``o``; without an ``o`` the names of ``s`` with each other.

    What a participle before the main clause leaves unsaid is tied to nothing in that clause.
    """
    subjects = caught(line, match, "s")
    if "o" in match.re.groupindex and match.start("s") < line.main < match.start("o") and subjects[:1]:
        subjects = [item for item in subjects if not item.unsaid]
    if "o" not in match.re.groupindex:
        yield from combinations(subjects, 2)
        return
    if phrase.predicate == "invests_in" and match.start("o") < match.start("s") and acts_by(line, match.start("o")):
        return
    if phrase.predicate == "partners_with" and line.text.startswith("'s ", match.end("o")):
        return
    for other in caught(line, match, "o"):
        yield from ((one, other) for one in subjects)


def _own(line: Line, one: Item, other: Item, match: re.Match[str]) -> tuple[Item | None, str | None]:
    """The sum or share of one of several: behind who gives or holds, or in brackets behind what one alone holds."""
    theirs = own(line, one, match.start())
    at = line.position(other)
    bracketed = theirs == (None, None) and at is not None and line.text.startswith(" (", at + 1)
    return own(line, other, match.start()) if bracketed else theirs


def _is_list(line: Line, end: End) -> bool:
    """Whether a policy is an official list: whoever puts a name on it, issues no policy."""
    return rule(line.page.lens, r"{readers.listing.en}").search(end.name) is not None


def _amount(line: Line, match: re.Match[str]) -> Money | None:
    """The one sum that the phrase tells."""
    found = caught_if(line, match, "amount")
    return found[0].money.money if found and found[0].money else None

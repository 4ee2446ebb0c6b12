"""What an English clause says that somebody does, with everything that the verb binds.

Rules for one wording after another do not carry: "X put 5 million into Y", "pouring 5 million into Y", "5 million
was sunk into Y by X" say one thing. So the clause is cut once: verb, voice, who acts, and behind the verb each
name, amount and share with the preposition and the noun that it follows ("31 percent | of the shares | of Y").
What a deed means is told by :mod:`ronghe.extract.readers.bonds.bound_en`; which verbs tell which deed by the lens
(deeds.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import kinds_of
from ronghe.lens.lens import Lens

_NAMES = kinds_of("Name")
_SIGN = f"[{SIGNS['Fund']}-{SIGNS['Person']}]"
_ANY = f"[{SIGNS['Fund']}-{SIGNS['Date']}]"
_REACH = 260
"""Characters on both sides of a verb within which its clause is looked at."""
_AUX = (
    r"(?:(?:has|have|had|will|would|is|was|are|were|be|been|being|to|also|each|itself|together|jointly|already|then"
    r"|later|now|recently|so far|since|first|once|agreed|agrees|plans?|planned|expects|intends|may|could|reportedly"
    r"|not|never|both|all|in turn|[a-z]{3,12}ly) ){0,5}"
)
_SAID_OF = rf"(?:(?!(?:and|by|in|of|from|to|with|at|for) )(?:[a-z][\w-]*|[A-Z]\w+-[a-z]+|{_ANY}-[a-z]+) ){{0,3}}"
_SUBJECT = re.compile(
    rf"(?P<s>{_SIGN}(?:(?:, and | and |, )(?:the |its )?{_SAID_OF}{_SIGN}){{0,6}})"
    r"(?:,? and (?:\d{1,3}|two|three|four|five|six|ten|several|some|other|more than \d{1,3}|dozens of)"
    r" (?:[a-z][\w-]* ){0,3}"
    r"(?:enterprises|companies|firms|partners|others|investors|institutions|universities|banks|groups|bodies|agencies"
    r"|ministries|funds|shareholders))?"
    rf"(?: \([^()]{{1,40}}\))?(?:, (?:the|an?|its|his|her) [a-z][a-z' -]{{3,40}},|,)? (?:which |who )?(?P<aux>{_AUX})$"
)
_UNDER = re.compile(
    r"\b(?:by|in|into|of|from|with|at|to|under|near) (?:the )?(?:(?!is |was |are |were )[a-z][\w-]* ){0,3}$"
)
_UNDER_WITHIN = 60
_OTHERS = re.compile(
    rf"(?:\b(?:an?|the|one|its|another) (?:(?:[a-z][\w-]*|{_ANY}) ){{1,5}}(?:by|of|under|with|from|at|within)"
    rf"|{_SIGN} (?:at|of|under|within)) (?:the )?$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\W{0,4}(?:[\ue000-\ue008] was )?(?:Founded|Established|Created|Formed|Launched|founded|established|created)\b"
)
"""How a sentence begins that names founders before its subject: "Founded by A and B, X is based in Y"."""
_HEAD = re.compile(
    r"\W{0,8}(?:[A-Z]{2,20}[^.;]{0,30}? [—–-] )?"
    rf"(?:(?:[Tt]he|[Aa]n?|[A-Z]\w+-[a-z]+|{SIGNS['Money']}|{SIGNS['Place']}(?:'s|-[a-z]+)) ){{0,3}}"
    rf"(?P<s>{_SIGN}(?:(?:, and | and |, )(?:the )?{_SIGN}){{0,6}})"
)
_BE = re.compile(r"\b(?:is|was|are|were|be|been|being) (?:[a-z]{2,12} )?$")
_BE_WITHIN = 30
_TOKEN = re.compile(
    rf"(?P<sign>{_ANY})|(?P<share>\d{{1,3}}(?:\.\d{{1,4}})?)[\s-]?(?:%|percent\b|per cent\b)"
    r"|(?P<word>[A-Za-z][\w&/+-]*)|(?P<bracket>[()])|(?P<comma>,)|(?P<stop>[;:.—–](?!\d))"
)
_NEW_CLAUSE = re.compile(
    r"(?: \([^()]{1,40}\))?(?P<comma>,)? (?:(?:also|now|still|already|then|later|itself|[a-z]{3,12}ly) )?"
    r"(?:is|was|are|were|has|have|had|will|would|said|says|told|announced|reported|confirmed|noted|stated|disclosed"
    r"|revealed|may|could|owns|holds|put|led|makes|took|bought)\b"
)
_DESCRIBES = re.compile(
    r"-[a-z]+\b|'s (?!(?:[\w+-]+ ){0,3}?(?:round|financing|fundraising|[Ss]eries|shares?|equity|stake))"
)
"""Behind a name that only tells of another: Dalian-based, Italy's. Whose round or shares it is, is what counts."""
_NEXT_OF = (", and ", ", and the ")
"""Behind "which has a 36 percent stake": the next of the list around it."""
_LIST_BEGINS = re.compile(rf"(?<=s): (?:the )?{_SIGN}")
"""Behind what is counted, its names: "put money into two companies: A and B"."""
_HAVE = frozenset({"has", "have", "had"})
_HAS_SHARE = re.compile(r"(?:[^.;,]|\.(?=\d)){0,30}\d ?(?:%|percent|per cent)")
_HAS_DONE = re.compile(r" (?:\w+ly |also |since |now )?(?:[a-z]{3,12}ed|sold|bought|taken|cut|put|given|spun)\b")
"""What "has" is only the beginning of: "has transferred a 7 percent stake"."""
_LINKS = frozenset({"and", "or", "plus"})
_RELATIVES = frozenset({"which", "that", "who"})
_PLURAL = re.compile(r" (?:\w+ly |both |each |together )?(?:have|are|were|both|each|together|jointly|hold|own|put)\b")
"""What shows that "which" stands for all names of the list before it, and not for the last alone."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What follows a verb under one preposition, "" for its object, and the noun right before that."""

    preposition: str
    noun: str
    items: list[Item] = field(default_factory=list)
    shares: list[str] = field(default_factory=list)

    @property
    def amounts(self) -> list[Item]:
        """The sums of money in it."""
        return [item for item in self.items if item.kind == "Money"]


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with what it binds. ``verb`` is where it stands in the line's text, ``end`` where its clause ends.

    ``what`` are the deeds that the verb can tell, by the lens; ``nouns`` the words of its clause.
    """

    what: frozenset[str]
    word: str
    passive: bool
    subjects: tuple[Item, ...]
    slots: tuple[Slot, ...]
    nouns: frozenset[str]
    verb: tuple[int, int]
    end: int

    def names(self, kinds: frozenset[str], *prepositions: str) -> list[Item]:
        """The names of these kinds under these prepositions, in order."""
        slots = (slot for slot in self.slots if slot.preposition in prepositions)
        return [item for slot in slots for item in slot.items if item.kind in kinds]

    def amounts(self, *prepositions: str) -> list[Item]:
        """The sums of money under these prepositions, in order."""
        return [item for slot in self.slots if slot.preposition in prepositions for item in slot.amounts]

    def shares(self) -> list[str]:
        """The percentages, in order."""
        return [share for slot in self.slots for share in slot.shares]


def deeds(line: Line, verbs: str = "deeds") -> tuple[Deed, ...]:
    """The deeds that an English line tells, in order; found once a line. ``verbs``: the lens's file of their verbs."""
    key = f"{verbs}.{line.number}"
    if key not in line.page.shared:
        line.page.shared[key] = tuple(_deeds(line, verbs)) if line.latin and line.items else ()
    found: tuple[Deed, ...] = line.page.shared[key]
    return found


def _deeds(line: Line, verbs: str) -> Iterator[Deed]:
    pattern, deeds_of = _verbs(line.page.lens, verbs)
    for match in pattern.finditer(line.text):
        start, end = match.span()
        if line.text.endswith((" the ", " an ", " a ", "-"), 0, start) or line.text.startswith("-", end):
            continue
        if match.group() in _HAVE and (not _HAS_SHARE.match(line.text, end) or _HAS_DONE.match(line.text, end)):
            continue
        clause = _Clause(line, end, verbs)
        passive = not match.group().endswith("ing") and _is_passive(line.text, start, end)
        yield Deed(
            deeds_of[match.group()], match.group(), passive, _subjects(line, match), tuple(clause.slots),
            frozenset(clause.nouns), (start, end), clause.end,
        )  # fmt: skip


def _is_passive(text: str, start: int, end: int) -> bool:
    if _BE.search(text, max(0, start - _BE_WITHIN), start):
        return True
    return text.startswith(" by ", end) and not text.endswith((" has ", " have ", " had "), 0, start)


def _subjects(line: Line, verb: re.Match[str]) -> tuple[Item, ...]:
    """Who acts: the names right before the verb, else behind a comma the sentence's own subject."""
    text, at = line.text, verb.start()
    found = _SUBJECT.search(text, max(0, at - _REACH), at)
    passing = text.endswith(", ", 0, at)
    if found is None or (passing and verb.group().endswith("ing")):
        return _head(line, at) if passing else ()
    start = found.start("s")
    start = line.main if start < line.main < found.end("s") and _BEGUN.match(text) else start
    items = _own(line, _said(line, start, found.end("s")))
    if len(items) > 1 and " and " not in found["s"]:
        items = items[-1:]
        start = found.end("s") - 1
    if items and _is_relative(line, items[-1]) and not _PLURAL.match(line.text, found.end("s")):
        return (items[-1],)
    if items and not items[0].unsaid and _UNDER.search(text, max(0, start - _UNDER_WITHIN), start):
        if text.find(",", found.end("s"), found.start("aux")) >= 0 or _governed(text, start):
            return _head(line, start)
        return tuple(items if " and " in found["s"] else items[-1:])
    return tuple(items) or _head(line, start)


def _governed(text: str, start: int) -> bool:
    """Whether the name only tells of another noun, which acts: "a centre funded by X was opened", "a unit of X"."""
    return _OTHERS.search(text, max(0, start - _UNDER_WITHIN), start) is not None


def _is_relative(line: Line, item: Item) -> bool:
    """Whether the sign stands for a relative pronoun."""
    return item.mention is None and item.span.quote(line.page.folded) in _RELATIVES


def _said(line: Line, start: int, end: int) -> list[Item]:
    """The names in a stretch of the line's text, none that only describes another: CICC-affiliated."""
    signs = ((position, line.items[position]) for position in range(start, end) if position in line.items)
    return [item for at, item in signs if item.kind in _NAMES and not line.text.startswith("-", at + 1)]


def _own(line: Line, items: list[Item]) -> list[Item]:
    """Of the names before a verb those that its clause leaves unsaid, where it does; each once."""
    unsaid = [place for place, item in enumerate(items) if item.unsaid]
    first = unsaid[-1] if unsaid else 0
    while unsaid and first and items[first - 1].unsaid and items[first - 1].span == items[first].span:
        first -= 1
    return list({line.end(item).name: item for item in items[first:]}.values())


def _head(line: Line, before: int) -> tuple[Item, ...]:
    """The subject of the sentence, where it begins with names: "X and Y, backed by Z, hold"."""
    found = _HEAD.match(line.text, line.main)
    return tuple(line.signs(*found.span("s"), _NAMES)) if found and found.end("s") <= before else ()


class _Clause:
    """What follows a verb up to the end of its clause: ``slots`` in order, ``nouns``, and where it ends.

    A name that a comma and a verb follow begins another clause for deeds, whose sums would go to the wrong one; for
    other verbs it may end what is said in passing: "X, controlled by Y, holds".
    """

    def __init__(self, line: Line, at: int, verbs: str) -> None:
        self._line = line
        self._opens, self._breaks = _slot_words(line.page.lens, verbs)
        self._verbs = _verbs(line.page.lens, verbs)[1]
        self._aside = verbs != "deeds"
        self.slots = [Slot("", "")]
        self.nouns: set[str] = set()
        self._noun = ""
        self._named: Slot | None = None
        self.end = self._read(at, min(len(line.text), at + _REACH))

    def _read(self, at: int, stop: int) -> int:
        depth = 0
        for token in _TOKEN.finditer(self._line.text, at, stop):
            kind = token.lastgroup
            if kind == "bracket":
                depth += 1 if token.group() == "(" else -1
            elif kind == "sign":
                if not self._sign(token.start()):
                    return token.start()
            elif kind == "share":
                self.slots[-1].shares.append(token["share"])
                self._noun = "percent"
            elif depth <= 0:
                if _LIST_BEGINS.match(self._line.text, token.start()) and not self.slots[-1].items:
                    continue
                if kind == "stop" or self._begins(token):
                    return token.start()
                self._word(token.group())
        return stop

    def _begins(self, token: re.Match[str]) -> bool:
        """Whether a word begins another clause: "because", or a verb behind "and" or a comma."""
        if token.group() in self._breaks:
            return True
        linked = self._line.text.endswith((", ", " and "), 0, token.start())
        return linked and token.group() in self._verbs

    def _sign(self, at: int) -> bool:
        """Take what a sign stands for; False where it is the subject of another clause."""
        item = self._line.items[at]
        if item.unsaid or _is_relative(self._line, item):
            return False
        if item.kind in _NAMES:
            new = _NEW_CLAUSE.match(self._line.text, at + 1)
            if new and not (new["comma"] and self._aside):
                return False
            if _DESCRIBES.match(self._line.text, at + 1):
                return True
            slot = self.slots[-1]
            if slot.shares and not (slot.preposition or slot.items) and self._line.text.endswith(_NEXT_OF, 0, at):
                return False
        self.slots[-1].items.append(item)
        self._named = self.slots[-1]
        return True

    def _word(self, word: str) -> None:
        """A preposition opens a slot, a comma goes back to that of the last name; else it is a noun to remember."""
        if word == ",":
            if self._named is not None and self._named is not self.slots[-1]:
                self.slots.append(Slot(self._named.preposition, self._named.noun))
        elif word in self._opens:
            self.slots.append(Slot(word, self._noun))
        elif word not in _LINKS:
            self._noun = word
            self.nouns.add(word)


@lru_cache(maxsize=4)
def _slot_words(lens: Lens, verbs: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(lens.words[f"{verbs}.slot.opens"]), frozenset(lens.words[f"{verbs}.slot.breaks"])


@lru_cache(maxsize=4)
def _verbs(lens: Lens, verbs: str) -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """The verbs of the lens, longest first, and the deeds that each tells.

    Their first letters stand first: so a search skips all other places fast, and tries only the verbs of one letter.
    """
    deeds_of: dict[str, set[str]] = {}
    for key, words in lens.words.items():
        if key.startswith(f"{verbs}.deed."):
            for word in words:
                deeds_of.setdefault(word, set()).add(key.removeprefix(f"{verbs}.deed."))
    rests: dict[str, list[str]] = {}
    for word in sorted(deeds_of, key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    branches = "|".join(f"(?<={re.escape(first)})(?:{'|'.join(found)})" for first, found in rests.items())
    firsts = "".join(map(re.escape, rests))
    pattern = re.compile(rf"[{firsts}](?<![\w-].)(?:{branches})(?![\w-])" if rests else "(?!)")
    return pattern, {word: frozenset(found) for word, found in deeds_of.items()}

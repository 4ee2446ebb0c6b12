"""What else a name may be written as: the forms of bodies that the lens knows, and of numbered parts of these.

NORINCO Group and China North Industries Group Corporation share one word, 中电科29所 and
中国电子科技集团公司第二十九研究所 not half of their characters: likeness does not tell that they are one, a table does.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ronghe.names.concepts.numbered import Institute, Numbered
from ronghe.names.key import name_key, plain_form
from ronghe.names.legal import one_legal_form
from ronghe.names.numbers import NUMERAL, ORDINALS, number

Forms = tuple[Sequence[str], Sequence[str]]
"""The forms of a body, the fullest first, and those of them that are common words too."""

_HAN_PART = re.compile(f"第?({NUMERAL})(?:研究)?(院|所|厂|部|局)")
_HAN_TAIL = re.compile(r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司")
_HAN_NOTHING = re.compile(f"(?:{_HAN_TAIL.pattern})?")
"""Behind a body's form, what says no more than it."""
_NTH = rf"(?:no )?({'|'.join(ORDINALS)}|\d{{1,4}})(?:st|nd|rd|th)?"
_SORT = r"(?:research |design )?(institute|academy|factory|department|bureau)"
_LATIN_PART = re.compile(rf"(?:the )?(?:{_NTH} {_SORT}|{_SORT} (?:no )?(\d{{1,4}}))")
_LATIN_TAIL = re.compile(r"(?: (?:group|co|company|corp|corporation|ltd|limited))+\b")
_GROUP_CORPORATION = re.compile(r"(?<=group) corporation$")
_STATE = re.compile(r"^中华人民共和国(?=.)|(?<=.) of (?:the )?people ?s republic of china$")
"""With or without it a ministry is the same."""
_JOINING = frozenset({"of", "the", "under"})
_SORTS = {"academy": "institute"}
"""Translators call 院 either."""
_SHORTEST_REST = 2
_MOVED = 99
"""Numbers of three figures were given once for all groups: one that moved to another group kept its own (624所)."""


class Part(NamedTuple):
    """A numbered part of a body: its number in the lens, what sort of part, and which."""

    body: int
    sort: str
    value: int


class _Body(NamedTuple):
    """The forms of a body that are no common words, the fullest of each script, and the shortest by script."""

    forms: tuple[str, ...]
    full: tuple[str, ...]
    short: Mapping[bool, str]


class _Split(NamedTuple):
    """The body with which a name begins or ends, what else the name says, and whether that is Chinese."""

    body: int
    rest: str
    han: bool


class _Named(NamedTuple):
    """What a name is known to name."""

    body: int | None
    part: Part | None


_NOBODY = _Named(None, None)


class Called:
    """The table: :meth:`ways` gives other ways to write a name, :meth:`body` and :meth:`part` what it names."""

    def __init__(self, bodies: Iterable[Forms] = (), institutes: Iterable[Institute] = ()) -> None:
        bodies = list(bodies)
        self._numbered = Numbered(institutes, [forms for forms, _ in bodies])
        self._whole: dict[str, int] = {}
        self._bodies: list[_Body] = []
        self._han: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._latin: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._named = lru_cache(maxsize=1 << 17)(self._look_up)
        for forms, common in bodies:
            self._add(forms, frozenset(common))
        for listed in (*self._han.values(), *self._latin.values()):
            listed.sort(key=lambda row: (-len(row[0]), row))

    def _add(self, forms: Sequence[str], common: frozenset[str]) -> None:
        at = len(self._bodies)
        full: dict[bool, str] = {}
        short: dict[bool, str] = {}
        for form in forms:
            plain = _spelt(form)
            han = not plain.isascii()
            if form not in common:
                self._whole.setdefault(name_key(form, "Company").form, at)
                full.setdefault(han, form)
                short[han] = min(short.get(han, plain), plain, key=len)
            if han:
                self._han[plain[:2]] += [(one, at) for one in dict.fromkeys((plain, one_legal_form(plain)))]
            else:
                self._latin[plain.partition(" ")[0]].append((plain, at))
        own = tuple(form for form in forms if form not in common)
        self._bodies.append(_Body(own, tuple(full.values()), short))

    def body(self, name: str) -> int | None:
        """The known body that a name is a form of; None where it is none's."""
        return self._named(name).body

    def part(self, name: str) -> Part | None:
        """The numbered part of a known body that a name is.

        >>> table = Called([(("中国例集团公司", "例集团", "Example Group", "EG"), ())])
        >>> table.part("例集团二院"), table.part("Second Academy of Example Group")
        (Part(body=0, sort='院', value=2), Part(body=0, sort='institute', value=2))
        """
        return self._named(name).part

    def _look_up(self, name: str) -> _Named:
        form = name_key(name, "Company").form
        split = self._split(_spelt(name))
        ways = (form, _GROUP_CORPORATION.sub("", form), _STATE.sub("", form))
        whole = next((self._whole[way] for way in ways if way in self._whole), None)
        part = _part(split) if split else None
        return _NOBODY if whole is None and part is None else _Named(whole, part)

    def vetoes(self, left: str, right: str) -> tuple[str, ...]:
        """What forbids that two names are one, in words: that they are two known bodies, or parts of two."""
        one, other = self._named(left), self._named(right)
        if one is _NOBODY or other is _NOBODY:
            return ()
        if one.body is not None and other.body is not None:
            return () if one.body == other.body else (self._two(one.body, other.body),)
        mine, theirs = one.part, other.part
        if mine is None or theirs is None or mine.body == theirs.body or max(mine.value, theirs.value) > _MOVED:
            return ()
        return (self._two(mine.body, theirs.body),)

    def _two(self, one: int, other: int) -> str:
        return f"known as two: {self._bodies[one].full[0]} and {self._bodies[other].full[0]}"

    def ways(self, name: str) -> tuple[str, ...]:
        """Other ways to write a name, none where nothing is known of it.

        The public names of an institute called by its number; the full names of a known body; else the name with the
        shortest form of the body with which it begins or, behind a comma or "of", ends.

        >>> table = Called([(("中国例集团公司", "例集团", "Example Group", "EG"), ())])
        >>> table.ways("例集团"), table.ways("中国例集团公司第二研究院"), table.ways("Second Academy of Example Group")
        (('中国例集团公司', 'Example Group'), ('例集团2院',), ('eg 2 institute',))
        """
        body = self.body(name)
        full = self._bodies[body].full if body is not None else ()
        short = map(self._shortened, (_spelt(name), *map(_spelt, full)))
        return tuple(way for way in dict.fromkeys((*self.public(name), *full, *short)) if way not in (name, ""))

    def public(self, name: str) -> tuple[str, ...]:
        """The Chinese and the English public name of an institute called by its number (:class:`Numbered`)."""
        return self._numbered.public(name) if any(map(str.isnumeric, name)) else ()

    def spellings(self, name: str) -> tuple[str, ...]:
        """What to look a name up by beside itself: every form of a known body, or each with what else the name says.

        >>> table = Called([(("中国例集团公司", "例集团", "Example Group", "EG"), ())])
        >>> table.spellings("例集团"), table.spellings("例集团29所")
        (('中国例集团公司', 'Example Group', 'EG'), ('中国例集团公司29所',))
        """
        body = self.body(name)
        every = list(self._bodies[body].forms) if body is not None else []
        for split in map(self._split, map(_spelt, (name, *every))):
            if split is not None:
                forms = (form for form in self._bodies[split.body].forms if form.isascii() != split.han)
                every += (f"{form}{split.rest}" if split.han else f"{split.rest} {form}" for form in forms)
        return tuple(one for one in dict.fromkeys(every) if one != name)

    def same(self, left: str, right: str) -> bool:
        """Whether two names are known to be one body's or one part's, and none knows better."""
        told = not self._keys(left).isdisjoint(self._keys(right)) or _one_part(self.part(left), self.part(right))
        return told and not self.vetoes(left, right)

    def _keys(self, name: str) -> frozenset[str]:
        return frozenset(name_key(one, "Company").form for one in (name, *self.ways(name)))

    def _shortened(self, plain: str) -> str:
        split = self._split(plain)
        written = _written(self._bodies[split.body].short, split) if split else ""
        return "" if written == plain else written

    def _split(self, plain: str) -> _Split | None:
        """A name that says more than the body with whose longest form it begins or ends; None for all others."""
        return self._split_latin(plain) if plain.isascii() else self._split_han(plain)

    def _split_han(self, plain: str) -> _Split | None:
        for form, at in self._han.get(plain[:2], ()):
            if plain.startswith(form) and not _HAN_NOTHING.fullmatch(plain, len(form)):
                tail = _HAN_TAIL.match(plain, len(form))
                end = tail.end() if tail and _HAN_PART.match(plain, tail.end()) else len(form)
                return _Split(at, plain[end:], han=True)
        return None

    def _split_latin(self, plain: str) -> _Split | None:
        tokens = plain.split()
        for start, first in enumerate(tokens):
            for form, at in self._latin.get(first, ()):
                end = start + form.count(" ") + 1
                if tokens[start:end] == form.split() and _at_edge(tokens, start, end):
                    rest = _rest(tokens, start, end)
                    if rest:
                        return _Split(at, rest, han=False)
        return None


def _spelt(name: str) -> str:
    """A name in the one spelling of each script; English numbers and legal forms too."""
    plain = plain_form(name)
    return name_key(name, "Company").form if plain.isascii() else plain


def _one_part(one: Part | None, other: Part | None) -> bool:
    """Whether two parts are one; an English institute may be a Chinese 院 or 所."""
    if one is None or other is None or (one.body, one.value) != (other.body, other.value):
        return False
    return one.sort == other.sort or {one.sort, other.sort} in ({"institute", "院"}, {"institute", "所"})


def _at_edge(tokens: list[str], start: int, end: int) -> bool:
    """Whether a body's words begin or end a name, or follow what joins a part to it or a part's number."""
    joined = start == 0 or end == len(tokens) or tokens[start - 1] in _JOINING
    return joined or _LATIN_PART.fullmatch(" ".join(tokens[:start])) is not None


def _rest(tokens: list[str], start: int, end: int) -> str:
    """What stands before or behind the words of a body, without what joins them to it."""
    before, behind = tokens[:start], " ".join(tokens[end:])
    while before and before[-1] in _JOINING:
        before.pop()
    tail = _LATIN_TAIL.match(f" {behind}")
    behind = behind[tail.end() - 1 :].strip() if tail else behind
    return " ".join((*before, behind)).strip()


def _part(split: _Split) -> Part | None:
    found = (_HAN_PART if split.han else _LATIN_PART).fullmatch(split.rest)
    if found is None:
        return None
    said = [group for group in found.groups() if group]
    value = next(filter(None, map(number, said)), None)
    sort = next((group for group in said if number(group) is None), "")
    return Part(split.body, _SORTS.get(sort, sort), value) if value else None


def _written(short: Mapping[bool, str], split: _Split) -> str:
    """The name with the body's shortest form; empty where it has none in that script or nothing follows."""
    if split.han not in short or len(split.rest) < _SHORTEST_REST:
        return ""
    part, between = _part(split), "" if split.han else " "
    said = (str(part.value), part.sort) if part else (split.rest,)
    return between.join((short[split.han], *said))

"""Institutes by number: 706所 and the public name of that institute share no character, so that a table has to tell."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from ronghe.names.key import plain_form
from ronghe.names.marks import marks
from ronghe.names.numbers import HAN_NUMBER, NUMERAL, ORDINALS, number

_FORM = re.compile("中国|集团|有限|责任|总?公司|股份|\\b(?:group|co|company|corp|corporation|ltd|limited)\\b")
"""What a group's name may leave out, and a name of its institute beside it."""
_NOTHING = (
    rf"{_FORM.pattern}|第|研究院|研究所|研究|院|所|部|{HAN_NUMBER}|\d|\s"
    rf"|\b(?:the|of|research|institute|academy|no|{'|'.join(ORDINALS)})\b|(?<=\d)(?:st|nd|rd|th)\b"
)
"""What a name that only calls an institute by its number holds beside its group."""
_SHORTEST = 2
_ACADEMY = re.compile(f"{NUMERAL}院")
"""A form that says a number only, as 九院 of CAEP: other groups have academies of that number."""
_DEPARTMENT = re.compile(f"({NUMERAL})部$")

Institute = tuple[str, str, str, str, str]
"""Public name, group, academy, number, English name, as in the lens; ";" between several names of groups."""


class Numbered:
    """The table; :meth:`public` gives the public names of an institute that a name calls by its number."""

    def __init__(self, institutes: Iterable[Institute] = (), bodies: Iterable[Sequence[str]] = ()) -> None:
        """``bodies`` are known bodies by all their forms: a group is called by each form of the bodies it names."""
        self._rows: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
        for zh, group, academy, numeral, english in institutes:
            names = (zh, english) if english else (zh,)
            value = number(numeral[:-1])
            self._rows.setdefault(f"{value}{numeral[-1]}", []).append((group, _academy(academy), names))
        groups = {group for rows in self._rows.values() for group, _, _ in rows}
        called = _called(groups, bodies)
        self._groups = {group: re.compile(_alternation(words)) for group, words in called.items()}
        every = _alternation(set(chain.from_iterable(called.values())))
        self._rest = re.compile(f"{every}|{_NOTHING}" if every else _NOTHING)

    def public(self, name: str) -> tuple[str, ...]:
        """The Chinese and the English public name; nothing where the name says more, or fits two institutes or none.

        >>> rows = [("北京例所", "航天科工", "二院", "706所", ""), ("西安例所", "兵器工业", "", "203所", "")]
        >>> table = Numbered(rows, [("中国航天科工集团有限公司", "CASIC")])
        >>> table.public("CASIC 706 Institute"), table.public("第七〇六研究所"), table.public("航天科工三院706所")
        (('北京例所',), ('北京例所',), ())
        """
        form = plain_form(name)
        if not self._rows or self._rest.sub("", form):
            return ()
        found = marks(name, "Institute")
        said = _DEPARTMENT.search(form)
        values = {f"{number(said[1])}部"} if said else {f"{one}所" for one in found.get("institute", ())}
        groups = {group for group, words in self._groups.items() if words.search(form)}
        academies = found.get("academy", frozenset())
        fitting = [
            names
            for value in sorted(values)
            for group, academy, names in self._rows.get(value, ())
            if (not groups or group in groups) and (not academies or academy in academies)
        ]
        return fitting[0] if len(fitting) == 1 else ()


def _academy(written: str) -> str:
    return str(number(written.removesuffix("院"))) if written else ""


def _called(groups: Iterable[str], bodies: Iterable[Sequence[str]]) -> dict[str, set[str]]:
    """What calls each group: its own names, and the short forms of all bodies of which one is."""
    own = {group: {_short(name) for name in group.split(";")} for group in groups}
    called = {group: set(names) for group, names in own.items()}
    for forms in bodies:
        short = {one for one in map(_short, forms) if len(one) >= _SHORTEST and not _ACADEMY.fullmatch(one)}
        for group, names in own.items():
            if not names.isdisjoint(short):
                called[group] |= short
    return called


def _short(form: str) -> str:
    return _FORM.sub("", plain_form(form)).strip()


def _alternation(words: Iterable[str]) -> str:
    """The words as a pattern, the longest first; Latin ones as whole words."""
    ranked = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word.isascii() else re.escape(word) for word in ranked)

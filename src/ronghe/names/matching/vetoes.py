"""What forbids that two names are one body, however alike they are.

Numbers of academies, institutes, phases and units, places, sorts of bodies, a group beside its listed company, an
academy beside an institute, a mainland university beside Taiwan's of the same name, and placeholders.
"""

import re
from functools import lru_cache
from itertools import chain

from ronghe.names.generic import is_generic
from ronghe.names.key import plain_form
from ronghe.names.marks import NUMBERED, Marks, Places, contradiction, marks
from ronghe.names.matching.bodies import han_bodies, latin_bodies
from ronghe.names.numbers import HAN_NUMBER, ORDINALS, number

_SORTS = {1: "a company", 2: "a school", 4: "an institute", 8: "a hospital"}
_GROUP, _SHARES = re.compile("集团"), re.compile("股份")
_FORMS = (("研究院", "研究所"), ("研究院", "研究中心"), ("研究所", "实验室"), ("学院", "大学"), ("公司", "分公司"))
"""Endings of two bodies that often stand side by side under one name."""
_HAN_ORDINAL = re.compile(rf"第({HAN_NUMBER}{{1,5}}|\d{{1,4}})")
_LATIN_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)}|\d{{1,3}}(?=(?:st|nd|rd|th)\b))")
_TWINS = re.compile(
    "清华大学|交通大学|中央大学|中山大学|政治大学|暨南|东吴大学|海洋大学"
    r"|tsing ?hua|chiao tung|jiao ?tong|central university|sun yat sen|soochow|jinan|ocean university"
)
"""Universities whose name was taken along to Taiwan in or after 1949, or given again on one side of the strait."""
_TAIWAN = re.compile(
    r"国立|台湾|台北|新竹|桃园|高雄|基隆|东吴大学|taiwan|taipei|hsinchu|kaohsiung|tsing hua|chiao tung"
    r"|^national (?:yang ming|central|sun yat|chengchi)"
)


def vetoes_between(left: str, right: str, places: Places) -> tuple[str, ...]:
    """The vetoes in words; none where nothing forbids it."""
    out = []
    if _generic(left) or _generic(right):
        out.append("one of them is a placeholder or a common noun")
    one, other = _marks(left, places), _marks(right, places)
    mark = contradiction(one, other) or _numbers(one, other)
    if mark is not None:
        said = " and ".join(", ".join(sorted(_values(each, mark))) for each in (one, other))
        out.append(f"they differ in their {mark}: {said}")
    if _han(left) == _han(right):
        out += _forms(left, right)
    mine, theirs = plain_form(left), plain_form(right)
    if _TWINS.search(mine) and _TWINS.search(theirs) and bool(_TAIWAN.search(mine)) != bool(_TAIWAN.search(theirs)):
        out.append("one is on the mainland, the other in Taiwan")
    return tuple(out)


@lru_cache(maxsize=1 << 16)
def _generic(name: str) -> bool:
    return is_generic(name, "Company")


def _marks(name: str, places: Places) -> Marks:
    return marks(name, "Company", places)


def _han(name: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in name)


def _values(said: Marks, mark: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(said[m] for m in said if m in NUMBERED)) if mark == "number" else said[mark]


def _numbers(one: Marks, other: Marks) -> str | None:
    """Translators call 院 an academy or an institute: across these, the numbers decide."""
    mine, theirs = (
        {value for mark in said.keys() & {"academy", "institute"} for value in said[mark]} for said in (one, other)
    )
    return "number" if mine and theirs and not mine & theirs else None


def _ordinals(form: str) -> frozenset[str]:
    pattern = _LATIN_ORDINAL if form.isascii() else _HAN_ORDINAL
    return frozenset(str(number(words)) for words in pattern.findall(form))


def _forms(left: str, right: str) -> list[str]:
    """Ordinals, sorts and endings that differ, of two names in one script."""
    ordinals = [_ordinals(plain_form(name)) for name in (left, right)]
    if all(ordinals) and ordinals[0].isdisjoint(ordinals[1]):
        return [f"they differ in their number: {' and '.join(', '.join(sorted(each)) for each in ordinals)}"]
    flags = [han_bodies(name) if _han(name) else latin_bodies(name) for name in (left, right)]
    if all(flags) and not flags[0] & flags[1]:
        return [f"one is {_SORTS[flags[0] & -flags[0]]}, the other {_SORTS[flags[1] & -flags[1]]}"]
    for one, other in ((left, right), (right, left)):
        if _GROUP.search(one) and not _SHARES.search(one) and _SHARES.search(other) and not _GROUP.search(other):
            return ["one is the group, the other its company limited by shares"]
        for first, second in _FORMS:
            if (
                one.endswith(first)
                and other.endswith(second)
                and not one.endswith(second)
                and not other.endswith(first)
            ):
                return [f"one is a {first}, the other a {second}"]
    return []

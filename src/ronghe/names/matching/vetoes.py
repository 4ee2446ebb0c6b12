"""What forbids that two names are one body, however alike they are.

Numbers of academies, institutes, phases and units, places, levels, sorts of bodies, a group beside its listed company,
an academy beside an institute, universities of other subjects, a mainland university beside Taiwan's of the same name,
and placeholders.
"""

import re
from itertools import chain
from typing import NamedTuple

from ronghe.names.concepts.knowledge import is_chinese
from ronghe.names.generic import is_generic
from ronghe.names.key import plain_form
from ronghe.names.marks import NUMBERED, Marks, Places, contradiction, marks
from ronghe.names.matching.bodies import HOSPITAL, SCHOOL, han_bodies, latin_bodies
from ronghe.names.matching.subjects import School, differ, school_of
from ronghe.names.numbers import HAN_NUMBER, ORDINALS, number

VETOED = 0.3
"""What a veto leaves of a score."""
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


class Signs(NamedTuple):
    """What a name says of itself that can forbid a pair."""

    name: str
    generic: bool
    han: bool
    marks: Marks
    parts: frozenset[str]
    """Numbers of academies and institutes: translators call 院 either, so that across these the numbers decide."""
    ordinals: frozenset[str]
    flags: int
    twin: bool
    """A university with a namesake across the strait."""
    taiwan: bool
    school: School | None
    says: frozenset[str]
    """What of all this is there: names of two scripts exclude each other only in what both have."""


def signs_of(name: str, places: Places) -> Signs:
    """The signs of a name."""
    form, han = plain_form(name), is_chinese(name)
    said = marks(name, "Company", places)
    parts = frozenset(chain.from_iterable(said[mark] for mark in said.keys() & {"academy", "institute"}))
    flags = han_bodies(name) if han else latin_bodies(name)
    twin, taiwan = _TWINS.search(form) is not None, _TAIWAN.search(form) is not None
    school = school_of(form, places, han=han)
    there = {"part": parts, "twin": twin, "school": school, "of a hospital": flags & HOSPITAL or flags == SCHOOL}
    says = frozenset((*said, *(sign for sign, one in there.items() if one)))
    return Signs(
        name, is_generic(name, "Company"), han, said, parts, _ordinals(form), flags, twin, taiwan, school, says
    )


def vetoes_between(one: Signs, other: Signs) -> tuple[str, ...]:
    """The vetoes in words; none where nothing forbids it."""
    out = []
    generic = one.generic or other.generic
    if one.han != other.han and not generic and one.says.isdisjoint(other.says):
        return ()
    if generic:
        out.append("one of them is a placeholder or a common noun")
    mark = contradiction(one.marks, other.marks) if one.marks and other.marks else None
    if mark is None and one.parts and other.parts and not one.parts & other.parts:
        mark = "number"
    if mark is not None:
        said = " and ".join(", ".join(sorted(_values(each.marks, mark))) for each in (one, other))
        out.append(f"they differ in their {mark}: {said}")
    out += _forms(one, other) if one.han == other.han else _hospital(one, other)
    if one.school and other.school and differ(one.school, other.school):
        said = " and ".join(", ".join(sorted(each.school.subjects)) or "none" for each in (one, other) if each.school)
        out.append(f"two universities, by their subjects: {said}")
    if one.twin and other.twin and one.taiwan != other.taiwan:
        out.append("one is on the mainland, the other in Taiwan")
    return tuple(out)


def _values(said: Marks, mark: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(said[m] for m in said if m in NUMBERED)) if mark == "number" else said[mark]


def _ordinals(form: str) -> frozenset[str]:
    pattern = _LATIN_ORDINAL if form.isascii() else _HAN_ORDINAL
    return frozenset(str(number(words)) for words in pattern.findall(form))


def _forms(left: Signs, right: Signs) -> list[str]:
    """Ordinals, sorts and endings that differ, of two names in one script."""
    if left.ordinals and right.ordinals and left.ordinals.isdisjoint(right.ordinals):
        said = " and ".join(", ".join(sorted(each.ordinals)) for each in (left, right))
        return [f"they differ in their number: {said}"]
    if left.flags and right.flags and not left.flags & right.flags:
        return [f"one is {_SORTS[left.flags & -left.flags]}, the other {_SORTS[right.flags & -right.flags]}"]
    return _endings(left.name, right.name) if left.han else []


def _hospital(one: Signs, other: Signs) -> list[str]:
    """Across scripts: a hospital beside the university that it is part of, which says no hospital."""
    for each, beside in ((one, other), (other, one)):
        if each.flags & HOSPITAL and beside.flags == SCHOOL:
            return [f"one is {_SORTS[HOSPITAL]}, the other {_SORTS[SCHOOL]}"]
    return []


def _endings(left: str, right: str) -> list[str]:
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

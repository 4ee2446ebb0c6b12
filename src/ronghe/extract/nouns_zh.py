"""Whom a short noun in a Chinese clause stands for: 公司, 学校, 该研究所, 园区."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import publishing_firm, reports, speaks_for_itself
from ronghe.extract.book.spoken import spoken_of
from ronghe.extract.presented_zh import THINGS, about_of
from ronghe.extract.topics_zh import BACK, ZONES, kind_of, topic
from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_POINTED = re.compile(r"[该本全].|这家|.[内现]")
"""What makes a noun of one character stand for a body: 全所, 所内."""
_ONE = frozenset({"所", "校", "院", "园", "厂", "室"})


def noun_of(line: Line, match: re.Match[str], subject: End | None) -> End | None:
    """What a short noun at the head of a clause stands for: the subject if it is of the kind, or one before it."""
    noun = match["noun"]
    kind = kind_of(noun)
    if kind is None:
        return None
    if noun in _ONE and (own := about_of(line.page, noun)) is not None:
        pointed = _POINTED.match(match.group() + line.text[match.end() : match.end() + 1])
        return own if pointed or subject == own else None
    if noun in _ONE and match.group().startswith("本"):
        return line.page.book.antecedent(line.spot(*match.span()), frozenset((kind,)))
    if noun == "公司" and (publisher := publishing_firm(line.page)) is not None:
        return publisher
    if noun == "公司" and speaks_for_itself(line.page):
        return None
    kinds = frozenset((kind, "Fund")) if noun == "公司" else frozenset((kind,))
    if subject is not None and subject.kind in kinds and (kind != "Fund" or subject.kind == "Fund"):
        return _borne_here(line, match.start(), noun, subject) or subject
    if noun in _ONE and (
        subject is not None or not _POINTED.match(match.group() + line.text[match.end() : match.end() + 1])
    ):
        return None
    founded = _founded_before(line, kind) if noun in ("公司", "基金") else _group_here(line, match)
    told = founded or topic(line, kinds)
    if noun == "学校":
        return _school(line, told, line.place(match.start()))
    about = founded or about_of(line.page, noun) if kind != "Company" else None
    found = (told or _so_called(line, noun)) if kind == "Company" else (about or _so_called(line, noun) or told)
    if found is not None:
        return (
            found if kind == "Company" or any(noun in name for name in found.names) else _bearing(line, noun) or found
        )
    if noun in ZONES and (zone := _only_zone(line, noun)) is not None:
        return zone
    mention = spoken_of(line.page, line.span.start, frozenset((kind,)), 1)
    if mention is None and kind == "Company":
        firms = [one for one in line.page.outermost if one.kind == "Company" and not reports(line.page, one)]
        before = [one for one in firms if one.span.start < line.span.start]
        return line.page.book.only(before or (_around(line, match, firms) if line.number == 0 else ()))
    return line.page.book.end(mention) if mention else None


def _around(line: Line, noun: re.Match[str], firms: list[Mention]) -> list[Mention]:
    """Of a page's firms those that its first sentence does not name behind a noun: 该公司是X的子公司 tells of X's."""
    at = line.place(noun.start())
    return [one for one in firms if one.span.start < at or one.span.start >= line.span.end]


def _borne_here(line: Line, at: int, noun: str, subject: End) -> End | None:
    """The last institute before a noun in its sentence whose name ends so, where the subject's does not bear it."""
    if subject.kind != "Institute" or any(noun in name for name in subject.names):
        return None
    ends = (line.end(item) for item in line.signs(0, at, frozenset({"Institute"})))
    return next((end for end in reversed([*ends]) if end.name.endswith(noun)), None)


def _group_here(line: Line, noun: re.Match[str]) -> End | None:
    """The last body before 集团 in its sentence that is called so: X是A集团的控股子公司，集团持股65%."""
    if noun["noun"] != "集团":
        return None
    ends = [line.end(item) for item in line.signs(0, noun.start(), frozenset({"Company"}))]
    return next((end for end in reversed(ends) if end.name.endswith("集团")), None)


_FOUNDS = re.compile(r"(?:创办|创立|创建|成立|设立|组建|注册)了?[^，。；：]{0,8}$")
_ENDS = re.compile(r"[”\"]?(?:\([^()]{1,40}\)){0,2}。?\s*$")


def _founded_before(line: Line, kind: str) -> End | None:
    """The firm or fund that the sentence before ends with and says was founded: 他在西安创办了X。公司专注…"""
    if line.number == 0 or line.page.opens_paragraph(line.number):
        return None
    span = line.page.sentences[line.number - 1].span
    last = next((one for one in reversed(line.page.names_in(span)) if one.kind == kind), None)
    if last is None or not _ENDS.match(line.page.folded, last.span.end, span.end):
        return None
    founded = _FOUNDS.search(line.page.folded, max(span.start, last.span.start - 12), last.span.start)
    return line.page.book.end(last) if founded else None


def _school(line: Line, told: End | None, before: int) -> End | None:
    """The university that the sentences before speak of, else the first that the text names: 学校."""
    if told is not None and told.name.endswith(_SCHOOLS):
        return told
    page = line.page
    first = next((one for one in page.outermost if one.kind == "Institute" and one.text.endswith(_SCHOOLS)), None)
    return page.book.end(first) if first is not None and first.span.start < before else None


_SCHOOLS = ("大学", "大學", "学院", "學院", "学校", "學校")


def _so_called(line: Line, noun: str) -> End | None:
    """The one name in the sentences before that ends in the noun: 联合实验室 for 声呐联合实验室."""
    page, first = line.page, max(0, line.number - BACK)
    if len(noun) < 2 or first == line.number:
        return None
    before = Span(page.sentences[first].span.start, line.span.start)
    return page.book.only(
        mention for mention in page.names_in(before) if mention.text.endswith(_CALLED.get(noun, noun))
    )


_CALLED = {"创新小镇": ("小镇",), "园区": ("园区", "产业园", "科技园", "工业园", "园"), "基地": ("基地", "示范基地")}
"""How bodies end for which a noun stands that is no part of their name."""


def _bearing(line: Line, noun: str) -> End | None:
    """The last name in the sentences before that holds the noun, a company's too: 研究院 for X研究院有限公司."""
    page, first = line.page, max(0, line.number - 2)
    if len(noun) < _SHORTEST_NOUN or first == line.number:
        return None
    before = page.names_in(Span(page.sentences[first].span.start, line.span.start))
    last = next((one for one in reversed(before) if noun in one.text and one.kind in THINGS), None)
    return page.book.end(last) if last else None


_SHORTEST_NOUN = 3


def _only_zone(line: Line, noun: str) -> End | None:
    """The one zone before the line whose name ends in the noun: 科学城 in the articles of a law on one."""
    page = line.page
    named = (one for one in page.outermost if one.kind == "Zone" and one.span.end <= line.span.start)
    return page.book.only(one for one in named if one.text.endswith(noun))

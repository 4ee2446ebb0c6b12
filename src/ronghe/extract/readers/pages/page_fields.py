"""What one line of key and value says of the thing that its page tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.chinese.words import han_words
from ronghe.extract.readers.offices.office_bodies import OFFICE
from ronghe.extract.readers.pages import page_marks, page_sums, page_ties
from ronghe.extract.readers.pages.key_value import Entry
from ronghe.extract.readers.pages.page_lists import PERSON_EN, bodies, items_zh, with_words_behind
from ronghe.extract.readers.pages.page_marks import state_of
from ronghe.extract.readers.pages.page_ties import NAME
from ronghe.extract.readers.tables.cells import places_in
from ronghe.extract.rules import rule
from ronghe.model import Claim, Count, End, Span, Text
from ronghe.text.numerals import numeral_at

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_POSTAL = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9（）()·—-]{3,50}")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}")
_ADDRESS = re.compile(r"[\u4e00-\u9fff]{2,30}")
_COUNT = re.compile(r"\s*(?:约|共|现有)?(?P<number>[\d,]{1,9})(?P<over>余|多)?(?P<of>[家个人名项][^，。;；]{0,12})?")
_FURTHER_COUNT = re.compile(r"[，,]其中(?P<of>[^，。\d]{2,16}?)(?P<number>[\d,]{1,9})[家个人名项]")
_TITLED = r"(?P<title>" + OFFICE + r")[ 　:：]{0,2}"
_TITLED_EN = re.compile(
    r"(?P<title>[A-Z][a-z-]{2,20}(?: [a-z-]{2,14}){0,3}): (?P<name>[A-Z][a-z'-]{1,15}(?: [A-Z][a-z'-]{1,15}){1,2})"
    r"(?=$|[.;,\n(]| [(|])"
)
_ENDED = re.compile(r"\((?:to|until|till|up to|before|\d{4}[-–—]) ?\d{4}|[(（](?:至|\d{4}年?前)")
"""Behind a parent that was one before."""
_TIES = {
    "manager": ("manages", "manager", 0.92),
    "partner_in_charge": ("manages", "general_partner", 0.92),
    "custodian": ("manages", "custodian", 0.92),
    "operator": ("manages", None, 0.86),
    "supervisor": ("supervises", None, 0.9),
}
"""Fields whose value does something to the thing: predicate, capacity, how sure."""


def with_unit(entry: Entry) -> bool:
    """Whether a size is a bare figure whose unit the key gives, or of a measure that rows of tables do not have."""
    return entry.field == "size" and bool(entry.unit)


def further(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The claims of one line."""
    read = _READERS.get(entry.field)
    if read is not None:
        yield from read(page, entry, subject, quoted)


def _tie(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    predicate, capacity, sure = _TIES[entry.field]
    if predicate == "manages" and subject.kind != "Fund":
        return
    for body in bodies(page, entry.span):
        yield page.claim(NAME, predicate, quoted, sure, subject=body, object=subject, capacity=capacity)


def _origin(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    if entry.field == "sponsor":
        for body in bodies(page, entry.span):
            yield page.claim(NAME, "founded_by", quoted, 0.9, subject=subject, object=body)
        return
    words = entry.span.quote(page.text)
    parents = [body for body, behind in with_words_behind(page, entry.span) if not _ENDED.search(behind)]
    if words.isascii() and ";" not in words:
        for inner, outer in pairwise([subject, *parents]):
            yield page.claim(NAME, "part_of", quoted, 0.88, subject=inner, object=outer)
        return
    for body in parents:
        yield page.claim(NAME, "part_of", quoted, 0.9, subject=subject, object=body)


def _officer(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    several = list(_titled(page, entry))
    if several:
        for own, person in several:
            yield page.claim(NAME, "role", quoted, 0.85, subject=person, object=subject, value=Text(own))
        return
    words = entry.span.quote(page.text).strip()
    title = entry.term.split("/")[0]
    found = [page.book.end(mention) for mention in page.names_in(entry.span) if mention.kind == "Person"]
    if not found and _PERSON.fullmatch(words) and words[0] in han_words().surnames:
        found = [page.book.named(words, "Person")]
    plain = PERSON_EN.match(words) if not found and not any(page.names_in(entry.span)) else None
    if plain:
        found = [page.book.named(plain.group(), "Person")]
    for person in found:
        yield page.claim(NAME, "role", quoted, 0.85, subject=person, object=subject, value=Text(title))


def _titled(page: Page, entry: Entry) -> Iterator[tuple[str, End]]:
    """Persons whose titles stand before them in the value: 负责人：所长 甲；党委书记 乙."""
    for pair in _TITLED_EN.finditer(page.text, entry.span.start, entry.span.end):
        yield pair["title"], page.book.named(pair["name"], "Person")
    for match in rule(page.lens, _TITLED + r"(?=[\u4e00-\u9fff])").finditer(
        page.folded, entry.span.start, entry.span.end
    ):
        name = _PERSON.match(page.text, match.end(), entry.span.end)
        whole = name and (name.end() == entry.span.end or page.folded[name.end()] in "；;，,、 (（\n")
        if name and whole and name.group()[0] in han_words().surnames:
            yield match["title"], page.book.named(name.group(), "Person")


def _place(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    places = places_in(page, entry.span)
    words = entry.span.quote(page.text).strip()
    postal = _POSTAL.fullmatch(words) and any(m.kind == "Place" for m in page.within(page.mentions, entry.span))
    zone = next((mention for mention in page.names_in(entry.span) if mention.kind == "Zone"), None)
    if not places and not postal and zone is None:
        return
    end = page.book.named(places[0], "Place") if places else End(words, "Place", (words,))
    if zone is not None and words.isascii():
        end = page.book.end(zone)
        places = [end.name, *(place for place in places if place != end.name)]
    if _ADDRESS.fullmatch(words):
        end = End(words, "Place", tuple(dict.fromkeys((words, *end.names))))
    basis = {"registered": "registered", "office": "operating"}.get(entry.field, "unstated")
    yield page.claim(NAME, "located_in", quoted, 0.94, subject=subject, object=end, basis=basis)
    for inner, outer in pairwise(places) if words.isascii() else ():
        larger = page.book.named(outer, "Place")
        inside = end if inner == places[0] else page.book.named(inner, "Place")
        yield page.claim(NAME, "located_in", quoted, 0.88, subject=inside, object=larger)


def _tenants(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The firms of a zone by name, or how many there are."""
    words = entry.span.quote(page.folded)
    for body in bodies(page, entry.span):
        yield page.claim(NAME, "located_in", quoted, 0.86, subject=body, object=subject, basis="unstated")
    for pattern in (_COUNT, _FURTHER_COUNT):
        match = pattern.search(words)
        count = numeral_at(match["number"], 0) if match and (pattern is _FURTHER_COUNT or match.start() == 0) else None
        if match and count is not None:
            yield page.claim(
                NAME,
                "total",
                quoted,
                0.84,
                subject=subject,
                value=Count(int(count.value)),
                of=match["of"] or entry.term,
            )


def _controller(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    for body in bodies(page, entry.span):
        yield page.claim(NAME, "controls", quoted, 0.9, subject=body, object=subject, basis=entry.term)


def _parts(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The units that a value lists: in a Chinese list whatever stands between its marks and ends like one."""
    listed = bodies(page, entry.span) if entry.span.quote(page.text).isascii() else items_zh(page, entry.span)
    for body in listed:
        if body.name != subject.name:
            yield page.claim(NAME, "part_of", quoted, 0.86, subject=body, object=subject)


def _allies(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    listed = list(bodies(page, entry.span)) or list(items_zh(page, entry.span))
    for body in listed:
        if body.name != subject.name:
            yield page.claim(NAME, "partners_with", quoted, 0.84, subject=subject, object=body)


def _funds(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The funds of a manager's page, each with the state that stands behind it."""
    for body, behind in with_words_behind(page, entry.span):
        if body.kind != "Fund":
            continue
        yield page.claim(NAME, "manages", quoted, 0.9, subject=subject, object=body, capacity="manager")
        state = state_of(behind)
        if state is not None:
            yield page.claim(NAME, "status", quoted, 0.86, subject=body, value=Text(state))


_READERS = {
    **page_ties.READERS,
    **page_marks.READERS,
    **page_sums.READERS,
    **dict.fromkeys(_TIES, _tie),
    **dict.fromkeys(("sponsor", "parent"), _origin),
    **dict.fromkeys(("registered", "place"), _place),
    "parts": _parts,
    "allies": _allies,
    "tenants": _tenants,
    "officer": _officer,
    "controller": _controller,
    "funds": _funds,
    "office": _place,
}

"""What Chinese texts say of a name right beside it: in a bracket, in a roster, by what an office is the office of.

X公司（隶属Y集团）, X联盟（会长单位：Y公司）, P（X公司董事长）, X厂（四川成都）; 组长：P  市财政局局长; and
领导小组办公室 of the group told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.readers.offices.office_bodies import OFFICE
from ronghe.extract.rules import kinds_of, rule
from ronghe.model import Claim, End, Issue, Mention, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "beside"
_BODIES, _PLACED = kinds_of("Body"), kinds_of("Org|Project")
_CUES = (
    (
        "part_of",
        re.compile(r"\((?:现|原)?(?:隶属于?|直属于?|上级(?:单位)?(?:为|是|系)?|母公司(?:为|是|系)?|所属集团)[:：]?"),
    ),
    ("supervises", re.compile(r"\((?:业务)?(?:主管单位|主管部门|上级主管部门)(?:为|是|系)?[:：]?")),
    ("affiliated_with", re.compile(r"\((?:依托|挂靠)(?:单位)?(?:为|是|于|在)?[:：]?")),
    ("member_of", re.compile(r"\((?:现任|首任)?(?:副?(?:会长|理事长)|常务理事|理事|秘书长)单位(?:为|是)?[:：]?")),
)
"""What a bracket behind a body begins with, and what it then says of the body named in it."""
_HIS = r"(?P<v>" + OFFICE + r"(?:(?:、|兼)" + OFFICE + r"){0,2})\)"
_LONGEST = 40


def read(page: Page) -> Iterator[Claim | Issue]:
    """Claims of brackets, of rosters and of the offices of groups."""
    if page.text.isascii():
        return
    yield from _in_brackets(page)
    yield from _rosters(page)
    yield from _offices(page)


def _claim(page: Page, predicate: str, start: int, ends: tuple[End, End], sure: float) -> Iterator[Claim]:
    sentence = page.sentence_at(start)
    one, other = ends
    if sentence is not None and one.name != other.name and not set(one.names) & set(other.names):
        yield page.claim(NAME, predicate, sentence.span, sure, subject=one, object=other)


def _in_brackets(page: Page) -> Iterator[Claim]:
    names = page.outermost
    for number, (before, inside) in enumerate(pairwise(names)):
        between = page.folded[before.span.end : inside.span.start] if inside.span.start - before.span.end < 14 else ""
        if not between.startswith("("):
            continue
        after = page.folded[inside.span.end : inside.span.end + _LONGEST]
        one, other = page.book.end(before), page.book.end(inside)
        if before.kind == "Person" and inside.kind in _BODIES and between in ("(", "(现任", "(时任"):
            office = rule(page.lens, _HIS).match(after)
            sentence = page.sentence_at(before.span.start)
            if office is not None and sentence is not None:
                yield page.claim(NAME, "role", sentence.span, 0.86, subject=one, object=other, value=Text(office["v"]))
        elif before.kind in _PLACED and inside.kind == "Place" and between == "(":
            yield from _in_place(page, before, names[number + 1 : number + 3])
        elif before.kind in _BODIES and inside.kind in _BODIES and after.startswith((")", "，", "、", "；", "等")):
            predicate = next((name for name, cue in _CUES if cue.fullmatch(between)), None)
            turned = predicate in ("supervises", "member_of")
            if predicate and (predicate != "member_of" or before.kind == "Alliance"):
                yield from _claim(page, predicate, before.span.start, (other, one) if turned else (one, other), 0.84)


def _in_place(page: Page, thing: Mention, places: tuple[Mention, ...] | list[Mention]) -> Iterator[Claim]:
    """X厂（四川成都）: the thing is in the last of the places that fill the bracket, that in the one before."""
    filled = [place for place in places if place.kind == "Place"]
    for count in range(len(filled), 0, -1):
        last = filled[count - 1]
        gap = count > 1 and page.folded[filled[0].span.end : last.span.start] not in ("", "省", "·", " ")
        if not gap and page.folded.startswith(")", last.span.end):
            ends = [page.book.end(place) for place in filled[:count]]
            yield from _claim(page, "located_in", thing.span.start, (page.book.end(thing), ends[-1]), 0.84)
            for outer, inner in pairwise(ends):
                yield from _claim(page, "located_in", thing.span.start, (inner, outer), 0.8)
            return


_KEY = re.compile(
    r"(?m)(?:^[ \t\u3000]{0,12}|[；;]\s?)"
    r"(?P<key>(?:常务|第一)?(?:副\s?)?(?:组\s{0,4}长|总\s?指\s?挥|指\s?挥\s?长|召\s?集\s?人)|成\s{0,4}员)[:：]\s{0,4}"
)
_KEY_ENDS = re.compile("[长挥人员][:：]")
_ROW = re.compile(
    r"(?P<name>[\u4e00-\u9fff·]{2,8}?|[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff](?=[ \u3000]))"
    r"(?:[ \t\u3000]{1,8}|\()(?P<post>[^\n；;()]{2,40})\)?"
)
_TO_NEXT_ROW = re.compile(r"[；;、]?[ \t\u3000]{0,4}\n?[ \t\u3000]{0,14}")
_GROUP = re.compile(r"(?:领导小组|工作小组|协调小组|委员会|指挥部|工作组|专班|联席会议)$")
_GROUP_SEEN, _MOST_ROWS = 800, 60


def _rosters(page: Page) -> Iterator[Claim]:
    """Lists of who is in a group: a key, then a name and a post on each line."""
    text = page.folded
    may_list = ("长" in text or "指挥" in text) and _KEY_ENDS.search(text)
    for key in _KEY.finditer(text) if may_list else ():
        group = _last_group(page, key.start())
        if group is None:
            continue
        at = key.end()
        title = re.sub(r"\s", "", key["key"])
        for _ in range(_MOST_ROWS):
            row = _ROW.match(page.folded, at)
            if row is None:
                break
            person = next((one for one in page.within(page.outermost, Span(*row.span("name")))), None)
            if person is not None and person.kind == "Person":
                end = page.book.end(person)
                if title != "成员":
                    yield page.claim(
                        NAME, "role", Span(*row.span()), 0.86, subject=end, object=group, value=Text(title)
                    )
                yield from _post(page, end, row)
            following = _TO_NEXT_ROW.match(page.folded, row.end())
            at = following.end() if following else row.end()
            if at == row.end() or _KEY.match(page.folded, row.end() + 1) or _KEY.match(page.folded, at):
                break


def _last_group(page: Page, before: int) -> End | None:
    near = page.within(page.outermost, Span(max(0, before - _GROUP_SEEN), before)) if before else ()
    groups = [one for one in near if one.kind == "PublicBody" and _GROUP.search(one.text)]
    return page.book.end(groups[-1]) if groups else None


def _post(page: Page, person: End, row: re.Match[str]) -> Iterator[Claim]:
    """The posts that a row gives with their bodies: 市财政局局长."""
    for body in page.within(page.outermost, Span(*row.span("post"))):
        post = rule(page.lens, r"(?P<v>" + OFFICE + r")(?=$|[、，\s)；])").match(
            page.folded, body.span.end, row.end("post")
        )
        if body.kind in _BODIES and post is not None:
            yield page.claim(
                NAME, "role", Span(*row.span()), 0.86, subject=person, object=page.book.end(body), value=Text(post["v"])
            )


_OFFICE = re.compile(r"(?:领导小组|协调小组|委员会|管委会|投决会|联席会议|指挥部|理事会)(?=办公室$)")
_IN_FULL = {"管委会": ("管委会", "管理委员会"), "投决会": ("投决会", "投资决策委员会")}


def _offices(page: Page) -> Iterator[Claim]:
    """领导小组办公室 is part of the group that the text told of before."""
    short = {one.other.quote(page.text): one for one in page.book.aliases if one.kind == "PublicBody"}
    for office in page.outermost if "办公室" in page.folded else ():
        named = short.get(office.text.removesuffix("办公室"))
        if named is not None and office.kind == "PublicBody":
            whole = page.book.named(named.full.quote(page.text), "PublicBody")
            yield from _claim(page, "part_of", office.span.start, (page.book.end(office), whole), 0.84)
            continue
        group = _OFFICE.search(office.text) if office.kind == "PublicBody" else None
        if group is None or office.span.start == 0 or len(office.text) > len(group.group()) + 7:
            continue
        near = page.within(page.outermost, Span(max(0, office.span.start - _GROUP_SEEN), office.span.start))
        called = office.text[: group.end()]
        full = _IN_FULL.get(called, (called,))
        told = [one for one in near if one.kind == "PublicBody" and one.text.endswith(full) and one.text != called]
        if told:
            ends = page.book.end(office), page.book.end(told[-1])
            yield from _claim(page, "part_of", office.span.start, ends, 0.84)

"""Whose a Chinese office is that names no body, in a list of people who were there, and who has which offices.

A董事长P、总经理Q，B校长R、副校长S出席: Q is A's as P is, S is B's as R is. A大学党委常委、副校长P is the university's.
"""

from __future__ import annotations

import re

from ronghe.extract.book.anaphora import tells_person
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.rules import caught, kinds_of, rule
from ronghe.model import End

_IN_A_ROW = re.compile(
    rf"(?P<o>[{SIGNS['Fund']}-{SIGNS['Zone']}])[^\ue000-\ue00b，。；]{{1,24}}{SIGNS['Person']}"
    rf"(?:、[^\ue000-\ue00b，。；]{{1,16}}{SIGNS['Person']}){{0,12}}[、和及]$"
)
"""Before the further officers of one body, whose offices the lens need not list: 市科技局局长A、|副局长B."""
_SEEN = 200
"""Characters of such a list before an office."""
_PARTY = re.compile(r"(?<![省市县区州乡镇])(?:党委|党组|党工委)$")
_OF_PARTY = re.compile(r"书记|常委|委员|成员|纪检组长")
_HEAD = "长"
_OF_FIRM = re.compile(r"董事长$|总经理$|总裁$|监事会主席$|董事$|首席执行官$")


_CALLED = (
    ("校长", re.compile(r"大学|大學|学院|學院|学校|學校|[中小党]学?校|校区|中学|小学|[a-z]|[\u4e00-\u9fff]大$")),
    ("所长", re.compile(r"所|[a-z]")),
    ("院长", re.compile(r"院|[a-z]")),
    ("局长", re.compile(r"局|署|[a-z]")),
    ("厅长", re.compile(r"厅|[a-z]")),
)
"""What a body is called whose head is called so; where one of its names is not, it has no such office."""


def _called(title: str) -> re.Pattern[str] | None:
    """How bodies are called that have such an office; None where many sorts of them have one."""
    return next((called for head, called in _CALLED if title.endswith(head)), None)


def fits(title: str, body: End) -> bool:
    """Whether a body has such an office: no firm and no academy has a 校长, no authority a 总经理."""
    called = _called(title)
    if called is not None:
        return any(called.search(name) for name in body.names)
    return body.kind not in ("PublicBody", "Place", "Alliance") or _OF_FIRM.search(title) is None


def called_so(line: Line, title: str, position: int) -> End | None:
    """The last body named before a position of the line's text that is called as that of the office: 首任|所长."""
    called = _called(title)
    if called is None:
        return None
    items = (item for item in line.signs(0, position, kinds_of("Body")) if not item.unsaid)
    named = [line.end(item) for item in items if not tells_person(line.page, item.span.end)]
    return next((end for end in reversed(named) if any(called.search(name) for name in end.names)), None)


def beside(line: Line, position: int, titles: str) -> End | None:
    """The body of the office that begins the list in which another stands at a position of the line's text.

    ``titles`` is the notation of one or more offices.
    """
    if line.text[position - 1 : position] not in tuple("、，,和与及"):
        return None
    notation = (
        r"{o:Org}(?:现任|原|前)?"
        + titles
        + r"{:Person}(?:[、，,和与及](?:"
        + titles
        + r")?{:Person}){0,6}[、，,和与及]$"
    )
    found = rule(line.page.lens, notation).search(line.text, max(0, position - _SEEN), position)
    if found is not None:
        return line.end(caught(line, found, "o")[0])
    row = _IN_A_ROW.search(line.text, max(0, position - _SEEN), position)
    return line.end(line.items[row.start("o")]) if row else None


def party(line: Line, body: End, title: str) -> tuple[End, str]:
    """Body and office, where the body is the party's committee within a body: 某大学党委 + 常委.

    Of a ministry whose name runs into the office the title is whole: 外交部|长 P.
    """
    if title == _HEAD:
        return body, body.name[-1] + title
    committee = _PARTY.search(body.name) if body.kind == "PublicBody" else None
    if committee is None:
        return body, title
    name = body.name[: committee.start()]
    kinds = [one.kind for one in line.page.mentions if one.text == name]
    if not kinds:
        return body, title
    return line.page.book.named(name, kinds[0]), committee.group() + title if _OF_PARTY.match(title) else title

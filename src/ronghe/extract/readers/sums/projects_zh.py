"""Projects that Chinese sentences go on about: 签订X项目投资协议 … 项目选址Y开发区，计划总投资8亿元."""

from __future__ import annotations

import re

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.model import End, Span

_THE_PROJECT = re.compile(
    r"(?:[^。；，]{0,12}，)?(?:该|本|此)?项目(?!经理|资金|库|基金|公司|负责人|数|总数|储备)[\u4e00-\u9fff]"
)
"""A sentence about a project told of before: 项目选址X开发区，计划总投资8亿元."""
_DEAL = re.compile(
    r"(?:签订|签署|签约|就|推进|投资建设|举行|启动)了?[“\"《]?(?P<name>[\u4e00-\u9fff]{4,20}?(?:项目|基地|产业园|科技园|平台|工厂|生产线))[”\"]?"
    r"(?=投资|合作|框架|入园|入区|落户|落地|开工|签约|协议|合同|正式|[，。])"
)
"""How a deal names what is to be built: 签订应急装备制造基地项目投资协议."""
_REACH = 600
_SETTLES = re.compile(r"(?:选址|落户|落地|落子|入驻|进驻|位于|坐落|布局|签约)(?:于|在|到)?$|[在于]$")
"""Before a zone in which what is spoken of settles, so that what is put in is not the zone's."""


def without_sites(line: Line, items: list[Item]) -> list[Item]:
    """Of these items those that are no zone in which somebody settles: A项目落户X开发区，总投资8亿元."""
    sites = {
        line.end(item).name
        for position, item in line.items.items()
        if item.kind == "Zone" and not item.unsaid and _SETTLES.search(line.text, max(0, position - 6), position)
    }
    return [item for item in items if item.kind != "Zone" or line.end(item).name not in sites]


_BUILT = frozenset({"Project", "Zone"})
_BACK = 2


def built_before(line: Line) -> End | None:
    """The one thing built that the nearest sentence before tells of, no zone in which it stands."""
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        if line.page.opens_paragraph(number + 1):
            return None
        before = line.page.line(number)
        named = without_sites(before, list(before.signs(kinds=_BUILT)))
        ends = {end.name: end for item in named for end in [before.end(item)]}
        if ends:
            return next(iter(ends.values())) if len(ends) == 1 else None
    return None


def speaks_of_project(line: Line, start: int) -> bool:
    """Whether a sentence, or its clause at ``start``, begins with 项目, which stands for one told of before."""
    return (
        _THE_PROJECT.match(line.text) is not None
        or _THE_PROJECT.match(line.text, clause_start(line, start)) is not None
    )


def project_told(line: Line, start: int) -> End | None:
    """The project that 项目 before ``start`` stands for: the last that the text has told, by name or deal."""
    page, before = line.page, line.place(start)
    near = page.within(page.mentions, Span(max(0, before - _REACH), before)) if before else ()
    projects = [item for item in near if item.kind == "Project"]
    if projects:
        return page.book.end(projects[-1])
    named = list(_DEAL.finditer(page.folded, max(0, before - _REACH), before))
    if not named:
        return None
    return page.book.named(Span(*named[-1].span("name")).quote(page.text), "Project")

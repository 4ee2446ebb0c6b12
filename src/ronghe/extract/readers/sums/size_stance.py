"""Whether a size is told as fact or plan: by the words of its clause, or since what has it is yet to be founded.

A fund's size whose word says no more than that is what it has raised behind a closing, and its target where it is
announced, decreed or planned (FACTS: "target 目标/计划/总规模, announced or planned").
"""

from __future__ import annotations

import re

from ronghe.extract.asked_zh import asked
from ronghe.extract.line import Line
from ronghe.extract.readers.foundings.founded_clause import Founding
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.stance import clause_start, modality
from ronghe.extract.readers.sums.measures import term_pattern
from ronghe.extract.readers.sums.size_bearers import Sized
from ronghe.extract.rules import rule
from ronghe.model import End

_KEY = f"{__name__}.planned"
_HAS_RAISED = re.compile(
    r"(?:完成了?(?:全部|最终|本轮|首轮|首期|首次|第一期|资金|的){0,2}(?:募集|募资|关账|关帐|关闭|封闭|交割|终关|首关)"
    r"|(?:募集|募资)(?:工作|资金)?(?:已|全部|顺利|均|正式|宣布){0,3}(?:完成|完毕|结束|到位)"
    r"|(?:最终|首次|首轮|正式|顺利|宣布|刚刚|近日|日前|已|今|昨|[日天月\ue00b])(?:关账|关帐|终关|首关|封闭|关闭|交割))"
    r"[，。；][\ue000-\ue007]?(?:最终|基金|总|首期|首轮|首关|一期)?$"
)
"""Before a size: 基金完成募集，规模12亿元."""
_ANNOUNCES = re.compile(
    r"(?:宣布|公布|号称|宣称|官宣|发布|公告)(?:了|的|称)?(?:设立|成立|组建)?(?:了|一只|一支)?(?:的)?总?$"
    r"|\b(?:announced|advertised|declared|headline|stated|notional|planned)(?: total| overall)? $"
)
"""Before a size: 虽宣布规模50亿元, "an announced size of"."""
_REGISTERED = re.compile(r"\b(?:registered|incorporated|companies register|registry)\b[^.;]{0,40}$")
"""Before "capital": "registered in 2019 with capital of"."""
_CLOSED = re.compile(r"\bclosed (?:its |the |on its |on the )?$")
"""Before a phase: "closed its first tranche at"."""
_ARTICLE = re.compile(r"[\s>]{0,8}第[一二三四五六七八九十百零〇\d]{1,6}条")
_REACH, _CLAUSE = 24, 90
_STRIVES = re.compile(r"力争(?![上一])")
"""What is striven for goes on through the clauses behind: 力争A升格为国家级，B规模扩大到50亿元."""
_DONE = frozenset({"paid_in", "deployed", "raised", "managed", "registered", "output"})
"""Measures of what is there already."""


def stance_of(line: Line, reading: Sized, position: int, subject: End) -> str | None:
    """The modality of the size that the amount at a position of the line's text is."""
    stance = modality(line, reading.start, position)
    if stance == "planned" and not line.han and not _planned_besides(line, reading, position):
        return None
    if stance is None and line.han and _STRIVES.search(line.text, 0, reading.start):
        return "planned"
    if stance is None and line.han and reading.measure not in _DONE:
        to_come = subject.name in _to_be_founded(line) or asked(line.page, line.span.start, line.place(reading.start))
        return "planned" if to_come else None
    return stance


def told_as(line: Line, start: int, measure: str) -> str:
    """The measure of a size whose word, at ``start`` of the line's text, names ``measure``."""
    if measure != "unspecified":
        return measure
    if _HAS_RAISED.search(line.text, max(0, start - _REACH), start):
        return "raised"
    if line.text.startswith("capital", start) and _REGISTERED.search(line.text, max(0, start - _CLAUSE), start):
        return "registered"
    if _CLOSED.search(line.text, max(0, start - _REACH), start):
        return "raised"
    return "target" if _ANNOUNCES.search(line.text, max(0, start - _REACH), start) else measure


def is_aim(line: Line, stance: str | None, bound: str | None) -> bool:
    """Whether a fund's size is what it is to have: planned, "not less than", or what the article of a rule decrees."""
    if stance == "planned" or bound == "at_least":
        return True
    return line.han and _ARTICLE.match(line.page.folded, line.span.start) is not None


def _to_be_founded(line: Line) -> frozenset[str]:
    """The names of what this sentence says somebody will found: A与B将设立X，首期规模3亿元."""
    told: dict[int, list[Founding]] = line.page.shared.setdefault(_KEY, {})
    if not told:
        for one in foundings(line.page):
            told.setdefault(one.line.number, []).append(one)
    planned = (one for one in told.get(line.number, ()) if modality(line, *one.verb, tie=True) == "planned")
    return frozenset(end.name for one in planned for end in one.founded)


def _planned_besides(line: Line, reading: Sized, position: int) -> bool:
    """Whether more than the measure's own word says that it is planned: "plans a fund with a target of"."""
    clause = term_pattern(line.page.lens).sub(" ", line.text[clause_start(line, reading.start) : position])
    return rule(line.page.lens, "{rules.modality.planned}").search(clause) is not None

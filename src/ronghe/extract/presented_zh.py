"""Which body a Chinese page presents: it stands at its beginning; 研究所, 我所, 全校 mean it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.policy import own_policy

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.model import End, Mention

THINGS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project"})
"""Kinds of what a text may be about."""
_BEGINS, _LATE = 3, 8
"""What a page is about is named at the head of one of its first sentences."""
_EARLY = 60
_BESIDE = tuple("与和同跟向对由被给在")
"""Before a body that somebody else deals with: 我校与某大学签约 presents no such university."""
_ENDINGS = {"校": ("大学", "学院", "学校"), "园": ("园", "园区", "产业园", "科技园")}


_PROFILED = re.compile(r"(?:简介|概况|概述|介绍|基本情况|关于我们|历史沿革|发展历程)[\s#*：:]{0,6}$")
_NAMED = re.compile(r"\s{0,4}(?:基金|产品|公司|企业|机构|单位|园区|联盟|合伙企业)(?:名称|全称)[：:]\s{0,4}")
_SENTENCES = re.compile(r"[^\n]{0,80}。")
"""Behind a name whose page tells the rest in sentences: 基金名称：X。基金编号：… is no list of keys and values."""
_SELF = "presented_zh.itself"


def presented(page: Page) -> End | None:
    """The body of whose page the text is: its name is the title, or stands first under 简介, 概况 and the like."""
    if _SELF not in page.shared:
        first = _first(page)
        page.shared[_SELF] = page.book.end(first) if first is not None and _is_title(page, first) else None
    end: End | None = page.shared[_SELF]
    return end


def _first(page: Page) -> Mention | None:
    return next((one for one in page.outermost if one.kind in THINGS), None)


def _is_title(page: Page, first: Mention) -> bool:
    before, after = page.folded[: first.span.start], page.folded[first.span.end : first.span.end + 1]
    alone = not before.strip(" \n#*\u3000") and after == "\n"
    if alone or (first.span.start < _EARLY and _PROFILED.search(before) is not None):
        return True
    return _NAMED.fullmatch(before) is not None and _SENTENCES.match(page.folded, first.span.end) is not None


_OF_FUND = ("办法", "细则", "方案", "规程", "指南", "章程")
"""How papers that are about one fund are called: 某基金管理办法, 关于设立某基金的实施方案."""


def fund_of_paper(page: Page) -> End | None:
    """The one fund in the title of the policy whose text the page gives; None where there is none, or several."""
    key = f"{__name__}.fund"
    if key not in page.shared:
        own = own_policy(page)
        title = own.span if own is not None and own.text.endswith(_OF_FUND) else None
        inside = (one for one in page.mentions if title and title.covers(one.span) and one.kind == "Fund")
        page.shared[key] = page.book.only(inside)
    found: End | None = page.shared[key]
    return found


def about_of(page: Page, noun: str) -> End | None:
    """The body that begins the page's text and ends in the noun: on a page about X研究所 that is what 研究所 means."""
    known: dict[str, End | None] = page.shared.setdefault(__name__, {})
    if noun not in known:
        known[noun] = None
        first = _first(page)
        if first is not None and first.text.endswith(_ENDINGS.get(noun, noun)):
            number = page.sentence_number(first.span.start)
            begins = number is not None and first.span.start - page.sentences[number].span.start < _LATE
            if (
                number is not None
                and number < _BEGINS
                and begins
                and page.folded[first.span.start - 1 : first.span.start] not in _BESIDE
            ):
                known[noun] = page.book.end(first)
    return known[noun]

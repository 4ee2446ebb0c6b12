"""Chinese names in running text: found by where they end, bounded by where they begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.han_names import Names
from ronghe.extract.han_tokens import cut
from ronghe.extract.persons_zh import persons
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TITLE = re.compile(r"《([^《》\n]{2,120}(?:《[^《》\n]{2,80}》[^《》\n]{0,80}){0,3})》|〈([^〈〉\n]{2,100})〉")
_HEADING = re.compile(r"(?m)^[# ]{0,6}([^\s，。；：！？、《》#|]{2,60}?)(?=[ ]{0,3}$)")
_TAIL = re.compile(r"\([^()]{1,20}\)$")
_SHORT = re.compile(
    r"\((?:以下|下文|下)?统?(?:简称|称)(?:为)?[:：]?[“\"'「《]?([^“”\"'」》()，。；]{2,16})[”\"'」》]?[^()\n]{0,12}\)"
)


def find(page: Page) -> list[Mention]:
    """Chinese names on the page with their kind, in order of start, the longer first where they nest."""
    text = page.folded
    if not _HAN.search(text):
        return []
    tokens = cut(text, page.lens)
    names = Names(tokens, page.lens)
    found: dict[tuple[int, int], str] = {}
    for start, end, kind in names.found():
        found[start, end] = kind
    for start, end in persons(tokens):
        found.setdefault((start, end), "Person")
    for start, end in _policies(text, page.lens.list("kinds.Policy.zh")):
        found[start, end] = "Policy"
    _add_short_forms(text, found)
    return [
        Mention(Span(start, end), page.text[start:end], kind)
        for (start, end), kind in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1]))
    ]


def _policies(text: str, endings: tuple[str, ...]) -> list[tuple[int, int]]:
    """Titles in 《》, and headings on a line of their own, that end as a policy does; the marks are left out."""
    out = []
    for match in _TITLE.finditer(text):
        group = 1 if match[1] else 2
        start, end = match.span(group)
        out += [(start, end)] if _TAIL.sub("", match[group]).endswith(endings) else []
        inner = text.find("〈", start, end)
        close = text.find("〉", inner, end) if inner >= 0 else -1
        if close > inner + 2 and text[inner + 1 : close].endswith(endings):
            out.append((inner + 1, close))
    for match in _HEADING.finditer(text):
        if len(match[1]) > 5 and _TAIL.sub("", match[1]).endswith(endings):
            out.append(match.span(1))
    return out


def _add_short_forms(text: str, found: dict[tuple[int, int], str]) -> None:
    """Where the text says by what short form it will call a name, that form is a name wherever it stands."""
    by_end = {end: (start, kind) for (start, end), kind in sorted(found.items(), key=lambda item: -item[0][0])}
    inside = sorted(found)
    for match in _SHORT.finditer(text):
        held = by_end.get(match.start())
        if held is None:
            continue
        kind, form = held[1], match[1].strip()
        at = text.find(form)
        while at >= 0:
            span = (at, at + len(form))
            if not any(start <= span[0] and span[1] <= end for start, end in inside if start <= span[0] < end):
                found.setdefault(span, kind)
            at = text.find(form, span[1])

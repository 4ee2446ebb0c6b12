"""Of which level a fund is: 国家级, 省级, "a provincial-level fund"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.stance import modality
from ronghe.extract.readers.topic import only_one
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, Issue, Mention, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "level"
LEVELS = ("national", "provincial", "municipal", "county", "corporate")
_RULES = (
    (r"{{readers.level_said.{level}}}(?:的|军民融合|产业|政府|投资|引导|专项|母|-level|\s|“)*{{s:Fund}}", 0.88),
    (
        r"{{s:Fund}}(?:，)?(?:是|为|属于?|作为|, an?| is an?| was an?)[^，,。；;{{#Fund}}]{{0,16}}?"
        r"{{readers.level_said.{level}}}[^，,。；;{{#Fund}}]{{0,16}}?(?:基金|\bfund)",
        0.9,
    ),
)


_SOUGHT = re.compile(r"(?:争取|对接|获得?|申请|申报|引入|吸引|撬动|联合|联动|参与)[^，。；]{0,10}$")
"""Before other funds, whose help the one is to get: 争取国家、省级基金支持."""
_NOUN = r"{{readers.level_said.{level}}}(?:的)?(?:军民融合|产业|政府|投资|引导|专项|母|-level)*\s?(?:基金|fund\b)"
_FUNDS = frozenset({"Fund"})


_PUBLIC = (
    r"(?:引导基金|发展基金|母基金|军民融合(?:产业)?(?:发展)?基金|专项资金|创新投资基金|科创基金|天使(?:投资)?基金"
    r"|(?:科学|科创|新兴|战略性新兴)产业(?:投资)?基金)(?:[(（]有限合伙[)）]|[一二三四五]期)?$"
)
"""What a government's own funds are called; a partnership that such a one has founded ends in other words."""
_OF_NAME = (
    ("national", re.compile(r"国家")),
    ("provincial", re.compile(r"[^市县]{0,8}省级")),
    ("municipal", re.compile(r"[^县]{0,8}(?<!县)市级")),
    ("provincial", re.compile(r"[^省市]{2,3}(?:省|自治区).{0,14}" + _PUBLIC)),
    ("municipal", re.compile(r"[^省市]{2,3}市.{0,14}" + _PUBLIC)),
)
"""A fund whose own name says its level, or whose government it is."""
_GRANTS = ("自然科学基金", "社会科学基金", "科学基金", "社科基金", "艺术基金")
"""What pays for research: no fund that anybody looks for the level of, though papers name it."""
_SET_UP = (
    r"(?:(?:财政(?:厅|局|部门)?|{:PublicBody})[^，,。；;{#Fund}]{0,6}出资|政府(?:批准)?(?:出资)?(?=设立|组建|成立|发起))[^。；;{#Fund}]{0,60}?"
    r"(?:设立|组建|成立|发起)[^，,。；;{#Fund}]{0,24}?{s:Fund}"
)
_PURSE_WITHIN = 20
_PURSE = re.compile(r"(?P<level>省|自治区|市|县|区)(?:级|本级|人民)?$")
_PURSES = {"省": "provincial", "自治区": "provincial", "市": "municipal", "县": "county", "区": "county"}


def _by_name(page: Page) -> Iterator[Claim]:
    """国家X基金, X市级引导基金: once a fund."""
    told: set[str] = set()
    for mention in page.outermost:
        if mention.kind == "Fund" and mention.text not in told and not mention.text.endswith(_GRANTS):
            told.add(mention.text)
            level = next((level for level, words in _OF_NAME if words.match(mention.text)), None)
            sentence = page.sentence_at(mention.span.start)
            if level == "provincial" and _of_city(page, mention):
                level = "municipal"
            if level is not None and sentence is not None:
                end = page.book.end(mention)
                yield page.claim(NAME, "level", sentence.span, 0.72, subject=end, value=Text(level))


def _of_city(page: Page, fund: Mention) -> bool:
    """Whether a fund's name has a place behind its province: 四川省成都天使基金."""
    places = [one for one in page.mentions if one.kind == "Place" and fund.span.covers(one.span)]
    return len(places) > 1 and not places[-1].text.endswith(("省", "区"))


def _set_up(line: Line) -> Iterator[Claim]:
    """省财政出资5亿元设立X基金, 市政府设立X基金: a fund is of the level whose budget pays for it."""
    for match in matches(line, _SET_UP):
        at = line.stretch(match.start(), match.start() + 1).end + 1
        before = line.page.folded[max(line.span.start, at - _PURSE_WITHIN) : at]
        purse = _PURSE.search(before[: max(before.rfind("财政"), before.rfind("政府"))])
        if purse is not None:
            subject = line.end(caught(line, match, "s")[0])
            yield line.page.claim(
                NAME, "level", line.span, 0.75, subject=subject, value=Text(_PURSES[purse["level"]]),
                modality=modality(line, match.start(), match.end()),
            )  # fmt: skip


def _of_the_only_fund(line: Line, level: str) -> Iterator[Claim]:
    """省级母基金 where the text has named one fund before and no other."""
    match = rule(line.page.lens, _NOUN.format(level=level)).search(line.text)
    if match and _SOUGHT.search(line.text, max(0, match.start() - _PURSE_WITHIN), match.start()):
        return
    end = only_one(line, _FUNDS, match.start()) if match else None
    if end is not None:
        yield line.page.claim(NAME, "level", line.span, 0.75, subject=end, value=Text(level))


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim where a sentence gives a fund's level in so many words."""
    yield from _by_name(page)
    for line in lines(page, "readers.level_said.set_up"):
        yield from _set_up(line)
    for level in LEVELS:
        for line in lines(page, f"readers.level_said.{level}"):
            yield from _of_the_only_fund(line, level)
            for notation, sure in _RULES:
                for match in matches(line, notation.format(level=level)):
                    subject = line.end(caught(line, match, "s")[0])
                    yield page.claim(NAME, "level", line.span, sure, subject=subject, value=Text(level))

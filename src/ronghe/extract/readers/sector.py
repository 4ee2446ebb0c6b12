"""In what field an organisation works or a fund invests, in the text's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.stance import modality
from ronghe.extract.readers.topic import topic
from ronghe.extract.rules import caught, kinds_of, lines, matches
from ronghe.model import Claim, Issue, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "sector"
_KINDS = kinds_of("Fund|Company|Institute|Zone")
_RULES = (
    (
        r"(?:{readers.sector.zh})(?:于|在|到|向|为|:|：)?(?P<v>[^，,。；;等、的{#Name|Money}]{2,24}?"
        r"(?:、[^，,。；;等、的{#Name|Money}]{2,16}?){0,10})(?:等[^，,。；;{#Name|Money}]{0,10}?)?"
        r"(?:领域|产业|行业|方向|业务|方面|项目)(?!的)",
        0.82,
    ),
    (
        r"(?:主要投向|重点投向|专注于|主要投资于?|主营业务(?:为|是))"
        r"(?P<v>[^，,。；;等、的{#Name|Money}]{2,16}(?:[、和及与][^，,。；;等、的{#Name|Money}]{2,16}){0,8})(?:等)?(?=[，,。；;)]|$)",
        0.8,
    ),
    (
        r"{s:Company|Institute|Zone}(?:为[^，,。；;{#Name}]{2,8}，)?(?P<each>主营|主要从事|专业从事|从事|重点发展)"
        r"(?P<v>[^，,。；;等、和的业{#Name|Money|Date}]{2,16}?(?:、[^，,。；;等、和的{#Name|Money|Date}]{2,16}?){0,8}?)"
        r"(?=(?:等?的?(?:研制|研发|研究|生产|制造|设计|销售){0,3})[，,。；;]|$)",
        0.82,
    ),
    (r"以(?P<v>[^，,。；;{#Name|Money|Date}]{2,14}?)(?:高质量|产业|创新)?发展为(?:主题|主线|重点|主导|核心|特色)", 0.8),
    (r"(?P<v>(?:[a-z][\w-]+ ){0,2}?[a-z][\w-]+) {readers.sector.company_en} {s:Company}", 0.84),
    (
        r"{s:Company},? (?:is |was )?an? (?:[\w-]+ ){0,2}?(?P<v>[a-z][\w-]+(?: [a-z][\w-]+)?)"
        r" {readers.sector.company_en}",
        0.8,
    ),
    (
        r"{s:Fund|Company|Institute|Zone}(?:,? (?:which|that|and) )?(?: ?[\w-]+){0,4}? {readers.sector.en}"
        r" (?P<v>[\w-]+(?: (?!with\b|that\b|to\b)[\w-]+){0,4}(?:, (?:and )?[\w-]+(?: [\w-]+){0,2}){0,6}"
        r"(?: and [\w-]+(?: [\w-]+)?)?)(?=[.,;)]|$| (?:with|that|to)\b)",
        0.7,
    ),
)
_GENERAL = frozenset(
    {"the", "a", "an", "largest", "leading", "big", "state-owned", "private", "local", "foreign", "listed", "new"}
)
"""Words before "company" that are no field of work."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for what a sentence gives as the field of a fund, company, institute or zone."""
    for line in lines(page, "readers.sector.zh", "readers.sector.en", "readers.sector.company_en"):
        for notation, sure in _RULES:
            for match in matches(line, notation):
                for part in re.finditer(r"[^、]+" if "each" in match.re.groupindex else r".+", match["v"]):
                    start = match.start("v") + part.start()
                    claim = _claim(line, match, sure, (start, start + len(part.group())))
                    if claim is not None:
                        yield claim


def _claim(line: Line, match: re.Match[str], sure: float, part: tuple[int, int]) -> Claim | None:
    words = line.stretch(*part).quote(line.page.text).strip()
    words = " ".join(word for word in words.split(" ") if word.casefold() not in _GENERAL)
    named = caught(line, match, "s") if "s" in match.re.groupindex else list(line.signs(0, match.start(), _KINDS))
    end = line.end(named[-1]) if named else topic(line, _KINDS)
    if end is None or len(words) < 2:
        return None
    return line.page.claim(
        NAME, "sector", line.span, sure if named else sure - 0.1, subject=end, value=Text(words),
        modality=modality(line, match.start(), match.start()),
    )  # fmt: skip

"""Whom Chinese policies oblige: which sentences may say it; with what stands in lists and brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.chinese.articles import in_articles
from ronghe.extract.line import Line
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.policy import begins, explained, meant, own_policy
from ronghe.extract.readers.charged_zh import charged, headed, listed
from ronghe.extract.readers.duties_zh import Mode, any_duty, duties, passed_on
from ronghe.extract.readers.obliged import Bearer, obliged
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, End, Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_ASKS = (
    r"{s:Policy+}(?:\([^()]{0,24}\))?[，,]?[^，,。；;{#Name}]{0,10}(?P<how>(?<![有总各体的项关署议])要求|责成)[，,:：]?"
)
"""What a policy asks for, anywhere in a sentence: 发布《战略》，要求各军种优先选用现货."""
_OPENS = (
    r"^(?![^{#Policy}]{0,12}(?:按照|根据|依据|依照|落实|贯彻)).{0,12}?{s:Policy}[^，,。；;{#Org}]{0,16}?"
    r"(?<![有总各体的项关署议]){policy.oblige.says}[，,:：]?"
)
"""The policy that opens the sentence: 《办法》要求…, 《办法》规定，…."""
_BY_RULE = (
    r"(?:按照|根据|依据|依照)[^，。；{#Policy}]{0,24}?{s:Policy+}(?:\([^()]{0,24}\))?的?(?:有关|相关)?"
    r"(?:规定|要求|条款)?[，,]"
)
"""A policy by which somebody must: 根据《采购法》，国防部每年须…."""
_RULE = re.compile(r"按照|根据|依据|依照")
_RULE_WITHIN = 40
_SAYS = r"{policy.oblige.says}[，,:：]?"
_ARTICLE_SAYS = re.compile(r"第[一二三四五六七八九十百零\d]{1,6}条(?:明确)?(?:规定|明确|要求)?[，,:：]?")
_MODES: dict[str, Mode] = {"要求": "asked", "责成": "asked", "规定": "laid", "明确": "laid"}
_PLEASE = r"(?:^|[。；，、\s])请(?!求|示)(?P<whom>(?:[^，,。；;：:{#Policy}]{0,14}?)(?:{policy.oblige.whom}|{:Body+}))"
_DRAFT = re.compile(r"征求意见稿|草案|送审稿")


class _Place(NamedTuple):
    """A line that may give duties: from where on, of which policy, told how."""

    line: Line
    start: int
    policy: End
    mode: Mode


def read_zh(page: Page) -> Iterator[Claim]:
    """One claim a duty and body of the page's own policy, and of others that a sentence tells of."""
    own = own_policy(page) if notice_of(page) is None or in_articles(page) else None
    kept: tuple[Bearer | None, int] = (None, -1)
    start = begins(page, own) if own is not None else 0
    headings = headed(page, start) if own is not None else []
    for place in _places(page, own, start):
        number = place.line.number
        before = kept[0] if kept[1] == number - 1 and _goes_on(page, number - 1) else None
        found = duties(place.line, place.start, place.mode, before or _under(headings, place.line.span.start))
        kept = (passed_on(found), number)
        for duty in found:
            told = duty.how, duty.what(place.line)
            stance = _stance(place.policy)
            yield from obliged(page, place.line.span, place.policy, duty.bearer, told, modality=stance)
    if own is not None:
        policy = page.book.end(own)
        for span, who, how, what in (*listed(page, start), *charged(page, start)):
            yield from obliged(page, span, policy, who, (how, what), modality=_stance(policy))


def _places(page: Page, own: Mention | None, start: int) -> list[_Place]:
    """The lines in question in order, each once: told by name before told by a noun before the page's own.

    ``start`` is where the text of the page's own policy begins.
    """
    found: dict[int, _Place] = {}
    for place in (*_asked(page), *(_bound(page) if own is None else ()), *_pointed(page), *_opened(page, own, start)):
        found.setdefault(place.line.number, place)
    if own is None:
        found |= _following(page, found)
    return sorted(found.values(), key=lambda place: place.line.number)


def _asked(page: Page) -> Iterator[_Place]:
    for line in lines(page, "readers.demand.zh", where=lambda one: one.han):
        for match in matches(line, _ASKS):
            yield _Place(line, match.end(), line.end(caught(line, match, "s")[0]), "asked")


def _bound(page: Page) -> Iterator[_Place]:
    for policy in page.outermost:
        start = policy.span.start
        if policy.kind != "Policy" or _RULE.search(page.folded, max(0, start - _RULE_WITHIN), start) is None:
            continue
        number = page.sentence_number(start)
        line = page.line(number) if number is not None else None
        for match in matches(line, _BY_RULE) if line is not None else ():
            if line is not None:
                yield _Place(line, match.end(), line.end(caught(line, match, "s")[-1]), "bound")


def _pointed(page: Page) -> Iterator[_Place]:
    for policy, clause in meant(page):
        number = page.sentence_number(clause.start)
        if number is not None and page.sentences[number].han:
            yield _told(page.line(number), page.book.end(policy))


def _opened(page: Page, own: Mention | None, start: int) -> Iterator[_Place]:
    """Lines that a policy opens, and those of the page's own or of the one that it explains."""
    read = explained(page) if own is None else None
    places = [*any_duty(page.folded)] if own is not None else []
    places += [found.start() for found in _ARTICLE_SAYS.finditer(page.folded)] if read is not None else []
    for line in lines(page, "readers.oblige.zh", also=places, signless=own is not None):
        opening = rule(page.lens, _OPENS).match(line.text)
        if opening is not None:
            yield _Place(line, opening.end(), line.end(caught(line, opening, "s")[0]), _mode(opening[0]))
        elif own is not None and line.span.start >= start:
            please = rule(page.lens, _PLEASE).search(line.text) if "请" in line.text else None
            at = please.start("whom") if please else 0
            yield _Place(line, at, page.book.end(own), "asked" if please else "own")
        elif read is not None and (says := _ARTICLE_SAYS.search(line.text)) is not None:
            yield _Place(line, says.end(), page.book.end(read), "laid")


def _told(line: Line, policy: End) -> _Place:
    says = rule(line.page.lens, _SAYS).search(line.text)
    nearer = [item for item in line.signs(0, says.start()) if item.kind == "Policy"] if says else []
    policy = line.end(nearer[-1]) if nearer else policy
    return _Place(line, says.end() if says else 0, policy, _mode(says[0]) if says else "told")


def _mode(words: str) -> Mode:
    return next((mode for word, mode in _MODES.items() if words.rstrip("，,:：").endswith(word)), "told")


def _following(page: Page, found: dict[int, _Place]) -> dict[int, _Place]:
    """The lines that go on behind a semicolon, on pages that are no policy themselves."""
    out: dict[int, _Place] = {}
    for number, place in found.items():
        following = number + 1
        while _goes_on(page, following - 1) and following < len(page.sentences) and following not in found:
            out[following] = _Place(page.line(following), 0, place.policy, place.mode)
            following += 1
    return out


def _goes_on(page: Page, number: int) -> bool:
    return page.folded[page.sentences[number].span.end - 1] in "；;"


def _under(headings: list[tuple[int, Bearer | None]], start: int) -> Bearer | None:
    index = bisect_left(headings, start, key=lambda one: one[0])
    return headings[index - 1][1] if index else None


def _stance(policy: End) -> str | None:
    """How what a policy obliges to is told: a draft only proposes it."""
    return "proposed" if _DRAFT.search(policy.name) else None

"""The policy that a page is: its heading, the lines of its history, the labels in its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.chinese.articles import in_articles
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

HEAD = 1_500
"""Heading, history and labels of a policy's page stand within so many characters."""
_HEADING_WITHIN = 400
_BODIES = frozenset({"PublicBody", "Institute", "Alliance", "Company"})
_AROUND_HEADING = re.compile(
    r"[\s#*《》:：]*(?:的?(?:通知|公告|决定)|(?:重点)?(?:任务|职责)分工(?:表|方案)?|\((?:节选|摘要|摘录)\))?\s*"
)
_EXPLAINS = re.compile(
    r"》?(?:\([^()\n]{0,30}\))?(?:的)?(?:政策|相关|文字|图文)?(?:解读|问答|答记者问|起草说明|制定说明|修订说明)"
    r"|》?(?:\([^()\n]{0,30}\))?[^。；\n]{0,16}?现(?:就[^。；\n]{1,16})?(?:作如下|做如下)?解读(?:如下)?"
)
_HANDS_OUT = re.compile(
    r"》(?:\([^()\n]{0,20}\))?[^。；;《\n]{0,60}?现(?:予以?|将其|正式)?(?:印发|发布|公布|下发)(?:给你们|如下|施行|实施)?[，。,]"
    r"|》(?:\([^()\n]{0,20}\))?[^。；;《\n]{0,30}?(?:同意|通过|批准)[，,]现将[^。；《\n]{0,12}(?:通知|明确)如下"
)
_NOTICE = re.compile(r"》?(?:\([^()\n]{0,20}\))?》?的(?:通知|公告|通告|决定|函)")
_PASSES_ON = re.compile(r"(?:关于)?(?:印发|发布|公布|下发|颁布)\s{0,4}《$")
"""What stands before the policy in the heading of the notice that hands it out, and behind it."""
_FOOTED = re.compile(r"\s{0,6}\((?:摘自|节选自|选自|引自)?[^()\n。；]{0,60}《?$")
_FOOT = 120
"""A page ends within so many characters behind the policy that brackets name."""
_HANDING = re.compile(r"(?:印发|发布|公布|出台|颁布)《$")
_PARTED = re.compile(
    r"\n?[ \t#]{0,8}[一二]、(?:政策)?(?:(?:出台|制定|起草|修订|文件)(?:的)?(?:背景|依据)|主要内容|背景)[^\n]{0,8}\n"
)
"""The headings under which an office explains what it has issued."""
_WHY = re.compile(r"(?:为什么|为何)要?(?:修订|制定|出台|起草|修改)《$")
_LONGEST_PASSING = 12
_VALUE = 90
_BEHIND_LABEL = ":：|"
_MEANT_WITHIN = 300
"""A noun stands for the last policy named within so many characters before it."""
_SHORTEST = 5


def own_policy(page: Page) -> Mention | None:
    """The policy whose text the page gives: the first that has a line of its own near the top; worked out once."""
    if "policy" not in page.shared:
        page.shared["policy"] = (
            _heading(page) or _titled(page) or circulated(page) or _at_foot(page) or _announced(page)
        )
    found: Mention | None = page.shared["policy"]
    return found


def explained(page: Page) -> Mention | None:
    """The policy that the page explains, by its heading: 《办法》政策解读."""
    return (
        _first_before(page, _EXPLAINS)
        or next((one for one in _near_top(page) if _is_asked(page, one)), None)
        or _in_parts(page)
    )


def _in_parts(page: Page) -> Mention | None:
    """The policy of a page that is parted as explanations are: 一、出台背景, 二、主要内容."""
    parts = [found.start() for found in _PARTED.finditer(page.folded)] if "主要内容" in page.folded else []
    return next(_near_top(page), None) if len(parts) > 1 and parts[0] < _HEADING_WITHIN else None


def _is_asked(page: Page, policy: Mention) -> bool:
    """Whether an answer is to tell why the policy was made: 问：为什么要修订《办法》？"""
    return _WHY.search(page.folded, max(0, policy.span.start - _LONGEST_PASSING), policy.span.start) is not None


def _first_before(page: Page, behind: re.Pattern[str]) -> Mention | None:
    """The first policy of the page, where it stands near the top and this right behind it."""
    first = next((one for one in page.outermost if one.kind == "Policy"), None)
    if first is None or first.span.start > _HEADING_WITHIN:
        return None
    return first if behind.match(page.folded, first.span.end) else None


def _heading(page: Page) -> Mention | None:
    for mention in page.outermost:
        if mention.span.start > _HEADING_WITHIN:
            return None
        if mention.kind == "Policy" and _has_line(page, mention.span):
            return mention
    return None


def circulated(page: Page) -> Mention | None:
    """The policy that a notice hands out: 关于印发《X办法》的通知, 《X办法》已经市政府同意，现印发给你们."""
    headed = _first_before(page, _NOTICE)
    if headed is not None and passes_on(page, headed) is not None:
        return headed
    return next((one for one in _near_top(page) if _HANDS_OUT.match(page.folded, one.span.end)), None)


def _at_foot(page: Page) -> Mention | None:
    """The policy whose articles a page gives, where brackets at its end name it: （摘自《X办法》）."""
    last = next((one for one in reversed(page.outermost) if one.kind == "Policy"), None)
    if last is None or len(page.folded) - last.span.end > _FOOT or not in_articles(page):
        return None
    start = page.folded.rfind("\n", 0, last.span.start) + 1
    return last if _FOOTED.match(page.folded, start, last.span.start) else None


def _announced(page: Page) -> Mention | None:
    """The policy whose first line says who hands it out: 省政府办公厅印发《若干规定》, then 制定本规定."""
    first = next(_near_top(page), None)
    end = page.folded.find("\n")
    if first is None or not first.span.end <= end <= first.span.end + 2 or "制定本" not in page.folded:
        return None
    return first if _HANDING.search(page.folded, 0, first.span.start) else None


def begins(page: Page, own: Mention) -> int:
    """Where the text of the page's own policy begins: behind its heading, or at once where it is named at the foot."""
    return 0 if own == _at_foot(page) and not _has_line(page, own.span) else own.span.end


def _near_top(page: Page) -> Iterator[Mention]:
    """The policies that stand near the top of the page, in order."""
    for mention in page.outermost:
        if mention.span.start > _HEADING_WITHIN:
            return
        if mention.kind == "Policy":
            yield mention


def passes_on(page: Page, policy: Mention) -> int | None:
    """Where 关于印发《 begins before the policy's title, or None."""
    start = max(0, policy.span.start - _LONGEST_PASSING)
    match = _PASSES_ON.search(page.folded, start, policy.span.start)
    return match.start() if match else None


def _has_line(page: Page, span: Span) -> bool:
    start = page.folded.rfind("\n", 0, span.start) + 1
    end = page.folded.find("\n", span.end)
    rest = page.folded[start : span.start], page.folded[span.end : end if end >= 0 else len(page.text)]
    return all(_AROUND_HEADING.fullmatch(words) for words in rest)


def _titled(page: Page) -> Mention | None:
    """The policy behind a label of titles in the head of an official page."""
    endings = page.lens.list("kinds.Policy.zh")
    for span in head_labels(page).get("title", ()):
        words = span.quote(page.folded)
        start = span.start + len(words) - len(words.lstrip(" 《"))
        title = page.text[start : span.end].rstrip(" 》|")
        if len(title) > _SHORTEST and title.endswith(endings):
            return Mention(Span(start, start + len(title)), title, "Policy")
    return None


def head_labels(page: Page) -> Mapping[str, list[Span]]:
    """The values behind the labels in the head of an official page, by field: issuer, number, signed, published."""
    if "policy head" not in page.shared:
        page.shared["policy head"] = _labels(page)
    found: Mapping[str, list[Span]] = page.shared["policy head"]
    return found


def _labels(page: Page) -> Mapping[str, list[Span]]:
    text = page.folded[:HEAD]
    out: dict[str, list[Span]] = {}
    found = list(_pattern(page.lens).finditer(text)) if any(mark in text for mark in _BEHIND_LABEL) else []
    for number, match in enumerate(found):
        limit = found[number + 1].start() if number + 1 < len(found) else len(text)
        end = text.find("\n", match.end(), limit)
        end = min(end if end >= 0 else limit, match.end() + _VALUE)
        if end > match.end() and match.lastgroup:
            out.setdefault(match.lastgroup, []).append(Span(match.end(), end))
    return out


@lru_cache(maxsize=4)
def _pattern(lens: Lens) -> re.Pattern[str]:
    groups = []
    for field in ("title", "issuer", "number", "signed", "published"):
        words = sorted(lens.list(f"policy.head.{field}"), key=lambda word: (-len(word), word))
        spaced = "|".join(" {0,6}".join(map(re.escape, word)) for word in words) or "(?!)"
        groups.append(rf"(?P<{field}>(?<![\u4e00-\u9fff])(?:{spaced})\s{{0,4}}[{_BEHIND_LABEL}]\s{{0,4}})")
    return re.compile("|".join(groups))


def meant(page: Page) -> Iterator[tuple[Mention, Span]]:
    """Sentences about a policy that a noun stands for (该办法…), from the noun on, with the policy that it means."""
    if not any(mention.kind == "Policy" for mention in page.outermost):
        return
    found = [*_noun(page.lens).finditer(page.folded), *_NOUN_EN.finditer(page.folded)]
    for match in sorted(found, key=lambda match: match.start()):
        near = page.within(page.outermost, Span(max(0, match.start() - _MEANT_WITHIN), max(1, match.start())))
        before = [item for item in near if item.kind == "Policy" and item.span.end <= match.start()]
        if match["noun"] == _ANY_NOUN:
            before = [item for item in before if page.folded[item.span.start - 1 : item.span.start] == "《"] or before
        sentence = page.sentence_at(match.start("noun"))
        if (
            before
            and sentence is not None
            and (
                match["noun"] == _ANY_NOUN
                or before[-1].text.endswith(match["noun"])
                or (match["noun"] == _DRAFT and _DRAFT in before[-1].text)
                or before[-1].text.startswith(f"{match['noun']} ")
            )
            and match.end() < sentence.span.end
        ):
            yield before[-1], Span(match.end(), sentence.span.end)


_NOUN_EN = re.compile(
    r"\b[Tt]h(?:e|ese) (?P<noun>Opinions?|Measures|Plan|Regulations?|Rules|Notice|Outline|Guidelines|Law"
    r"|Guidance|Decision"
    r"|Program|Strategy)\b(?! (?:on|for|of|to)\b)"
)


_DRAFT = "征求意见稿"
_ANY_NOUN = "文件"
"""A noun for a policy of any name."""
_SAYS = (
    r"(?:共[\d一二三四五六七八九十]|明确|规定|提出|要求|指出|强调|针对|围绕|聚焦|旨在|着力|自\d|从\d|自(?:发布|公布|印发)"
    r"|施行后|实施后|将于|分为)"
)
"""What a policy does that the sentence before has named: 条例共6章, 办法针对…作出规定."""


@lru_cache(maxsize=4)
def _noun(lens: Lens) -> re.Pattern[str]:
    words = sorted(lens.list("policy.noun.zh"), key=lambda word: (-len(word), word))
    noun = "|".join(map(re.escape, (*words, _ANY_NOUN, _DRAFT)))
    return re.compile(
        r"[该这上《。；\n>](?:(?<=该)|(?<=这)[一项部份个]|(?<=上)述"
        rf"|(?<=《)[\u4e00-\u9fff]{{0,4}}?(?=(?:{noun})》)|(?<=[。；\n>])(?:(?:新?修订|修改)后的|新修订的|新)?(?=(?:{noun}){_SAYS}))(?P<noun>{noun})》?"
    )


def bodies_in(page: Page, span: Span) -> Iterator[Mention]:
    """The bodies named in a stretch, also within longer names, each part of the text once."""
    last = -1
    for mention in page.within(page.mentions, span):
        if mention.kind in _BODIES and mention.span.start > last and mention.span.end <= span.end:
            last = mention.span.end - 1
            yield mention

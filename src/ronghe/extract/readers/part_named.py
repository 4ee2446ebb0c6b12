"""What is part of what by the name itself: 中国科学院计算技术研究所, "CASIC's 16th Research Institute"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.chinese.endings import describes_only
from ronghe.extract.rules import kinds_of
from ronghe.lens.lens import KnownName, Lens
from ronghe.model import Claim, Issue, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "part_of"
_KINDS = kinds_of("Body")
_UNIT = re.compile(
    r"(?:院|所|系|部|局|厅|司|处|室|办|中心|实验室|委员会|委|公司|厂|基地|科技园|校区|分校|工作站|试验站|支队|大队|总队|部队|学院|智库|研究会|党组|办公厅|事业部|天文台|观测站|植物园|图书馆|博物馆)(?:\(有限合伙\))?$"
)
_STREETS = ("路校区", "街校区", "道校区")
"""Where a school teaches, which is no part of its own: 某大学东湖路校区."""
_LEGAL_FORM = re.compile(r"(?:集团|股份|控股|有限|责任|总|科技|公司|\(集团\)|\s)*$")
_CUT_OFFICE = re.compile(r"办公?$")
"""国务院新闻办 is not the body above 国务院新闻办公室 but its short form."""
_PARTIES = frozenset({"中共", "中国共产党"})


_OFFICE = re.compile(r"政府(?:办公[厅室]|办)$|政治局$|(?:常务委员会|常委会)$")
"""A government's own office is the government that speaks, the bureau the party's head, a congress's own committee the
congress: nobody counts them as parts."""


def by_name(page: Page) -> Iterator[Claim | Issue]:
    """A name that holds the name of the body above it: 中国科学院计算技术研究所, "CASIC's 16th Research Institute"."""
    above: list[Mention] = []
    for mention in page.mentions:
        while above and above[-1].span.end <= mention.span.start:
            above.pop()
        if (
            above
            and mention.kind in _KINDS
            and (above[-1].kind in _KINDS or _is_base(above[-1], mention))
            and not _OFFICE.search(above[-1].text)
            and not _PAPER.search(above[-1].text)
            and _is_part(page, above[-1], mention)
        ):
            part, whole = page.book.end(above[-1]), page.book.end(_nearest(page, above[-1], mention))
            if part.name != whole.name and not set(part.names) & set(whole.names):
                sentence = page.sentence_at(above[-1].span.start)
                yield page.claim(
                    NAME, "part_of", sentence.span if sentence else above[-1].span, 0.87, subject=part, object=whole,
                    basis="name",
                )  # fmt: skip
        if not above or above[-1].span.start == mention.span.start:
            told = list(_by_known_name(page, mention))
            yield from told or _by_school(page, mention)
        above.append(mention)


def _nearest(page: Page, outer: Mention, inner: Mention) -> Mention:
    """The longest name at the head of the outer one that the page gives elsewhere: 某军5720厂 in 某军5720厂技术中心."""
    key = f"{__name__}.names"
    if key not in page.shared:
        page.shared[key] = {one.text: one for one in page.mentions if one.kind in _KINDS}
    names: dict[str, Mention] = page.shared[key]
    for length in range(len(outer.text) - 2, len(inner.text), -1):
        found = names.get(outer.text[:length])
        if found is not None and _is_part(
            page, outer, replace(found, span=Span(outer.span.start, outer.span.start + length))
        ):
            return found
    return inner


_PAPER = re.compile(r" (?:Daily|Times|Post|News|Journal|Press|Gazette|Herald|Evening \w+)$")
"""A newspaper is no part of the body whose name it begins with: the PLA Daily."""
_PARK = re.compile(r"(?:国家)?(?:大学)?科技园")
_BASE = re.compile(r"(?:试验|生产|研发|研制|科研|产业|实验|总装|试车)(?:基地|场|园)$")


def _is_base(outer: Mention, inner: Mention) -> bool:
    """Whether a zone is the base or park of the body at the head of its name: 某集团第七院青州试验基地, X大学科技园."""
    if outer.kind != "Zone" or inner.kind not in ("Institute", "Company"):
        return False
    park = inner.text.endswith(("大学", "学院")) and _PARK.fullmatch(outer.text, len(inner.text)) is not None
    return park or _BASE.search(outer.text) is not None


def _by_known_name(page: Page, mention: Mention) -> Iterator[Claim]:
    """A Chinese name that begins with the name of a body that the lens knows, and names a unit of it."""
    name = mention.span.quote(page.folded)
    if mention.kind not in _KINDS or name.isascii() or not _UNIT.search(name) or _OFFICE.search(name):
        return
    head = _head(name, _known_bodies(page.lens))
    if head is None or _plain_head(*head, name):
        return
    inner = Mention(Span(mention.span.start, mention.span.start + len(head[0])), mention.text[: len(head[0])], head[1])
    nested = any(
        other.span.start == inner.span.start and inner.span.end <= other.span.end < mention.span.end
        for other in page.within(page.mentions, mention.span)
    )
    if not nested and _is_part(page, mention, inner):
        sentence = page.sentence_at(mention.span.start)
        span = sentence.span if sentence else mention.span
        part, whole = page.book.end(mention), page.book.named(inner.text, inner.kind)
        yield page.claim(NAME, "part_of", span, 0.87, subject=part, object=whole, basis="name")


_HEAD_OF_SCHOOL = re.compile(
    r"(?P<head>[\u4e00-\u9fff]{2,14}(?:大学|工程学院|技术学院|理工学院|研究院|研究所|科学院|科学研究院))(?!城|生|路|科技园|堂|附属)"
    r"(?P<unit>[\u4e00-\u9fff]{2,18})"
)
"""A school or academy whose name no rule finds by itself, at the head of its unit's: 空天技术大学|图书馆."""
_OF_SCHOOL = re.compile(r"(?:研究[院所室部]|中心|实验室|学院|智库|图书馆|学部|[系所])$")


def _by_school(page: Page, mention: Mention) -> Iterator[Claim]:
    """A unit of a school or academy, where nothing within its name was found."""
    name = mention.span.quote(page.folded)
    match = _HEAD_OF_SCHOOL.fullmatch(name) if mention.kind == "Institute" else None
    if match is None or not _OF_SCHOOL.search(match["unit"]):
        return
    within = (one for one in page.within(page.mentions, mention.span) if one.span != mention.span)
    if any(one.span.start == mention.span.start for one in within):
        return
    head = page.text[mention.span.start : mention.span.start + len(match["head"])]
    part, whole = page.book.end(mention), page.book.named(head, "Institute")
    sentence = page.sentence_at(mention.span.start)
    span = sentence.span if sentence else mention.span
    yield page.claim(NAME, "part_of", span, 0.85, subject=part, object=whole, basis="name")


_NUMBERED = re.compile(r"(?:集团|总公司|公司)?(?:第|[\d〇零一二三四五六七八九十])")


def _plain_head(head: str, kind: str, name: str) -> bool:
    """Whether a firm's short name is but 中国 and a trade, which heads other names: 中国卫星|导航应用管理中心."""
    plain = (
        kind == "Company" and head.startswith("中国") and 2 < len(head) <= _LONGEST_PLAIN and describes_only(head[2:])
    )
    return plain and _NUMBERED.match(name, len(head)) is None


_LONGEST_PLAIN = 4


def _head(name: str, known: Mapping[str, KnownName]) -> tuple[str, str] | None:
    """The longest known form that a name begins with, and its kind.

    Of a name that the lens knows itself only the body that the lens sets above it counts: 中央军委
    begins like 中央 and is no unit of it.
    """
    own = known.get(name)
    for length in range(len(name) - 2, 1, -1):
        other = known.get(name[:length])
        if other is not None and (own is None or own.within == other.name):
            return name[:length], other.kind
    return None


@lru_cache(maxsize=8)
def _known_bodies(lens: Lens) -> Mapping[str, KnownName]:
    """The bodies that the lens knows by their Chinese forms, less those that need support by context."""
    return {
        form: known
        for known in lens.known
        if known.kind in _KINDS
        for form in known.forms
        if not form.isascii() and form not in known.context_only
    }


def _is_part(page: Page, outer: Mention, inner: Mention) -> bool:
    """Whether what the longer name adds makes it a unit of the shorter one, and not another legal form of it.

    A party committee bears the party's name and is told apart by its place: 中共青州市委.
    """
    if inner.text in _PARTIES or _plain_head(inner.text, inner.kind, outer.text):
        return False
    before = page.folded[outer.span.start : inner.span.start]
    after = page.folded[inner.span.end : outer.span.end]
    if not before and not page.text[inner.span.start : inner.span.end].isascii():
        if _CUT_OFFICE.search(page.folded, inner.span.start, inner.span.end) and after.startswith(
            ("公室", "室", "公厅")
        ):
            return False
        return (
            len(after.strip()) >= 2
            and not after.endswith(_STREETS)
            and _UNIT.search(after) is not None
            and not _LEGAL_FORM.fullmatch(after)
        )
    if not after:
        return re.search(r" of (?:the )?$", before) is not None
    beside = ("'s ", "' ") if outer.kind == "Company" else ("'s ", "' ", " ")
    return before.strip() in ("", "the", "The") and after.startswith(beside)

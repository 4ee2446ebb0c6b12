"""How far a fund, policy or company has come: announced, filed, operating, dissolved, repealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.stance import modality
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, Issue, PartialDate, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "status"
STATUSES = ("announced", "registered", "filed", "operating", "dissolved", "repealed")
_NO_UNIT = (
    r"(?!(?:的)?[^，,。；;在经由向被已于{{#Name}}]{{0,8}}(?:部(?!门)|处|室|小组|团队|中心|委员会|分公司|子公司|项目|工厂|业务|资质"
    r"|证书|专利|商标|股份|股票))"
)
"""What ends is a part of the body or something that it has: X战投部解散, X注销股份."""
_RULES = (
    (
        r"{{s:Fund|Company|Policy}}"
        + _NO_UNIT
        + r"[^，,。；;{{#Org|Policy}}]{{0,24}}(?:[在经][{{#Body}}][^，,。；;{{#Org|Policy}}]{{0,8}})?"
        r"(?<![和及与或])(?P<how>{{readers.status.{status}}})(?!{{:Policy}})",
        0.84,
    ),
    (r"{{s:Policy+}}(?:等[^，,。；;{{#Name}}]{{0,8}})?(?:同时|即行|均)?(?P<how>{{readers.status.{status}}})", 0.84),
    (
        r"(?P<how>{{readers.status.{status}}}){{s:Policy+}}(?:\([^()]{{0,24}}\))?(?!的|{{#Name}})"
        r"(?:等[^，,。；;{{#Name}}]{{0,10}}|[\d一二三四五六七八九十]{{1,3}}[件部项个][^，,。；;{{#Name}}]{{0,10}})?(?=[，,。；;]|$)",
        0.84,
    ),
    (
        r"{{s:Fund|Company|Policy}},?(?: which)?(?: has been| have been| was| were| is| are| shall be| has)?(?:"
        r" hereby| \w+ly)?"
        r" (?P<how>{{readers.status.{status}}})",
        0.84,
    ),
)
_PASSIVE = re.compile(r"\b(?:is|was|were|been)\b|,")
"""Who announces something is not announced."""
_LIST_OF_ENDED = re.compile(
    r"(?:废止|失效|停止执行)(?:的)?(?:下列|以下)?[^。；;《\n]{0,16}(?:文件|规章|条例|法规|办法|规定|政策)[^。；;《\n]{0,12}\n"
    r"|(?:废止|失效)(?:下列|以下)(?:\d{1,3}|[一二三四五六七八九十]{1,3})[件部项个][^。；;《\n]{0,12}\n"
)
_LISTED = re.compile(r"[ \u3000\t\n]{0,8}(?:\d{1,3}[.、．)）]|\([一二三四五六七八九十]{1,3}\))\s{0,4}《?")
_MOST_LISTED = 300
_ISSUED = re.compile(r"(?:起)?(?:印发|发布|公布|颁布|出台|制定|下发|施行|实施)的")
_UNDONE = re.compile(r"(?:注销|取消|撤销)$")
"""Before 备案, what takes it back."""
_OF_POLICIES = frozenset({"repealed"})


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim where a sentence tells a status, with its date where the sentence gives one."""
    yield from _ended(page) if "下列" in page.folded or "以下" in page.folded else ()
    for status in STATUSES:
        for line in lines(page, f"readers.status.{status}"):
            for notation, sure in _RULES:
                for match in matches(line, notation.format(status=status)):
                    if match["how"] == "announced" and not _PASSIVE.search(match.group()):
                        continue
                    if status == "filed" and _UNDONE.search(line.text, 0, match.start("how")):
                        continue
                    for item in caught(line, match, "s"):
                        of_venture = item.kind == "Company" and status == "announced"
                        if not of_venture and (item.kind == "Policy") == (status in _OF_POLICIES):
                            yield page.claim(
                                NAME, "status", line.span, sure, subject=line.end(item), value=Text(status),
                                date=_date(line, match.start("how")), modality=modality(line, *match.span("how")),
                            )  # fmt: skip


def _ended(page: Page) -> Iterator[Claim]:
    """The policies that a decision lists, one a line, below 废止下列文件."""
    for head in _LIST_OF_ENDED.finditer(page.folded):
        at = head.end()
        for _ in range(_MOST_LISTED):
            item = _LISTED.match(page.folded, at)
            if item is None:
                break
            end = page.folded.find("\n", item.end())
            named = page.within(page.outermost, Span(item.end(), item.end() + 1))
            if not named or named[0].kind != "Policy":
                break
            line = Span(named[0].span.start, end if end >= 0 else len(page.text))
            yield page.claim(NAME, "status", line, 0.84, subject=page.book.end(named[0]), value=Text("repealed"))
            if end < 0:
                break
            at = end + 1


def _date(line: Line, position: int) -> str | None:
    """The last date before the status word that does not say when the subject was issued (2015年印发的《…》)."""
    told = [
        item
        for at, item in sorted(line.items.items())
        if at < position and item.kind == "Date" and _ISSUED.match(line.text, at + 1) is None
    ]
    date = line.date(told[-1]) if told else None
    return str(date) if isinstance(date, PartialDate) else None

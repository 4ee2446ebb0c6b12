"""Which organisation holds which qualification for defence work: licences, secrecy, supplier registration, quality."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.extract.rules import kinds_of, lines, matches, rule
from ronghe.model import Claim, End, Issue, PartialDate, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "licensed"
_BODIES = kinds_of("Company|Institute")
_HOLDS_ZH = (
    r"(?P<verb>取得|获得|获批|获颁|获|收到|具备|具有|拥有|持有|通过|拿到)(?:了|有|过)?"
    r"(?=[^。；;{#Body}]{0,60}{readers.licence.zh})"
)
_EXPIRES_ZH = r"{s:Company|Institute}(?:的)?(?=[^，。；{#Name}]{2,40}?(?:有效期[至到]|于{:Date}(?:到期|届满|失效)))"
"""Whose qualification ends when: X的装备承制资格于2023年5月到期."""
_QUALIFICATION_ZH = (
    r"(?:(?P<level>[一二三123]级)|(?P<grade>[A-C]类))?"
    r"(?P<what>{readers.licence.zh}(?:-20\d\d)?(?:(?:国军标)?质量管理体系)?(?:认证)?(?:证书)?)"
    r"(?:\((?:(?P<after>[一二三123]级)|(?P<class>[A-C]类))\))?"
)
_HOLDS_EN = (
    r"\b(?P<verb>holds|hold|held|holding|has|have|had|obtained|obtains|obtaining|received|receiving|gained|earned"
    r"|won|renewed"
    r"|possesses|carries|was granted|was awarded|were granted|acquired|secured|passed|was admitted to|is on|was"
    r" entered in"
    r"|is certified (?:to|under|for)|was certified (?:to|under|for)|with)"
    r" (?:an? |the |its |both |all |valid |full |{:PublicBody}(?:'s)? )*(?P<what>(?:[\w/&'-]+"
    r" ){0,6}?{readers.licence.en})(?=[ .,;()]|$)"
)
_MORE_EN = (
    r"(?:, (?:first|second|third) class)?(?: \([^()]{1,30}\))?(?:,? (?:in|since|valid|valid until|issued in|granted"
    r" in) {:Date},?)?(?:, | and |, and |"
    r" as well as )(?:(?:renewed|obtained|received|holds|was granted) )?(?:an? |the |its )?(?P<what>(?:[\w/&-]+"
    r" ){0,6}?{readers.licence.en})(?=[ .,;()]|$)"
)
_ASKED_FOR = re.compile(r"(?:须|应|应当|需|需要|必须|要求|鼓励|支持|引导|申请|帮助|推动|如|若)[^，,。；;]{0,12}$")
_UNTIL = re.compile(rf"有效期(?:为|自)?(?:{SIGNS['Date']})?(?:至|到|限至)|valid (?:until|through|till)|until")
_ENDS = re.compile(rf"(?:证书)?(?:有效期)?(?:将|至|到|于){{1,2}}(?P<date>{SIGNS['Date']})")
_STOP = re.compile(r"[。；;]|但|而(?!且)")
_DATES = frozenset({"Date"})


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a qualification. What tenders ask for, and who is to be helped to one, states nothing."""
    for line in lines(page, "readers.licence.zh", "readers.licence.en"):
        taken: set[int] = set()
        yield from _expiring(line, taken)
        for match in (*matches(line, _HOLDS_ZH), *matches(line, _HOLDS_EN)):
            if _ASKED_FOR.search(line.text, max(0, match.start() - 24), match.start()):
                continue
            subject = _subject(line, match.start())
            for found in _qualifications(line, match) if subject else ():
                if subject and found.start("what") not in taken:
                    taken.add(found.start("what"))
                    yield _claim(line, match, found, subject)


def _expiring(line: Line, taken: set[int]) -> Iterator[Claim]:
    """The qualifications of which a clause tells until when they hold, right behind their holder's name."""
    for match in matches(line, _EXPIRES_ZH):
        found = rule(line.page.lens, _QUALIFICATION_ZH).match(line.text, match.end())
        until = _ENDS.match(line.text, found.end()) if found else None
        if found is None or until is None:
            continue
        date = line.date(line.items[until.start("date")])
        taken.add(found.start("what"))
        yield line.page.claim(
            NAME, "licensed", line.span, 0.84, subject=line.end(line.items[match.start("s")]),
            value=Text(line.stretch(*found.span("what")).quote(line.page.text)), level=found["level"] or found["grade"],
            until=str(date) if isinstance(date, PartialDate) else None, asserted_by=asserted_by(line),
        )  # fmt: skip


def _subject(line: Line, position: int) -> End | None:
    """The last firm or institute before the verb, where no other body stands between."""
    before = list(line.signs(0, position, kinds_of("Body")))
    return line.end(before[-1]) if before and before[-1].kind in _BODIES else None


def _qualifications(line: Line, match: re.Match[str]) -> Iterator[re.Match[str]]:
    if "what" in match.re.groupindex:
        yield match
        further = rule(line.page.lens, _MORE_EN)
        while (match := further.match(line.text, match.end("what"))) is not None:  # type: ignore[assignment]
            yield match
        return
    stop = _STOP.search(line.text, match.end())
    end = stop.start() if stop else len(line.text)
    yield from rule(line.page.lens, _QUALIFICATION_ZH).finditer(line.text, match.end("verb"), end)


def _claim(line: Line, match: re.Match[str], found: re.Match[str], subject: End) -> Claim:
    groups = found.groupdict()
    what = line.stretch(*found.span("what")).quote(line.page.text)
    return line.page.claim(
        NAME, "licensed", line.span, 0.88, subject=subject, value=Text(what),
        level=next((groups[key] for key in ("level", "after", "grade", "class") if groups.get(key)), None),
        until=_until(line, found.end()),
        modality=modality(line, *match.span("verb")), asserted_by=asserted_by(line),
    )  # fmt: skip


def _until(line: Line, position: int) -> str | None:
    """The day to which the qualification holds, in the words behind it."""
    marked = _UNTIL.search(line.text, position, position + 40)
    item = next(line.signs(marked.end(), marked.end() + 4, _DATES), None) if marked else None
    date = line.date(item) if item else None
    return str(date) if isinstance(date, PartialDate) else None

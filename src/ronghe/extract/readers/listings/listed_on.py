"""Who stands on which official list: Entity List, 1260H, 实体清单; since when, put there by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.listings.designated_en import Designation, designations
from ronghe.extract.readers.listings.listed_items_en import entries
from ronghe.extract.readers.listings.listed_told_en import Put, told_lists
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, DateRange, End, Issue, PartialDate, Text
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "listed_on"
_LIST_EN = (
    r"(?:the )?(?:U\.?S\.? |United States |its |American |{:Place} )?(?:{w:PublicBody}(?:'s?)? )?"
    r"(?P<list>{readers.listing.en}|list of {:PublicBody} companies|{:Policy|Project})"
)
_LIST_ZH = (
    r"(?:美国)?(?:{:PublicBody}(?:的)?)?[^，,。；;{#Org}]{0,12}?[“\"《]?"
    r"(?P<list>{:Place}?{readers.listing.zh}|{:Policy|Project})"
)
"""A list may be known as a name of its own, so that its sign stands there."""
_WHO_EN = r"{s:Body|Fund+}(?: (?:and|with) (?:[\w-]+ ){0,5}?(?:others?|subsidiaries|affiliates|companies|firms))?"
_WHO_ZH = r"{s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,16})?"
_HAVE = r" (?:has |have |had |also |\w+ly )*"
_DATED = r"(?:(?:于|在|自)?{:Date}起?)?"
_PARTS, _MONTH, _DAY = re.compile(r"\b\d{4}\b"), re.compile(r"[A-Z][a-z]{2}"), re.compile(r"\b\d{1,2}\b")
_SINCE = r"(?: as of| with effect from| effective| since| from| in| on)? {d:Date}"
_RULES = (
    (
        _WHO_EN + r"[^.;{#Org}]{0,30}?" + _HAVE + r"(?:was|were|is|are|been|being|be) (?:\w+ly |also |first )?"
        r"(?P<verb>(?:added|placed|put|listed|included|designated|listed) (?:to|on|in|under)|on) " + _LIST_EN,
        0.9,
    ),
    (
        "{o:PublicBody}" + _HAVE + r"(?P<verb>added|placed|put|included|designated|listed) (?:the )?"
        + _WHO_EN + r"[^.;{#Org}]{0,20}? (?:to|on|in|under) " + _LIST_EN,
        0.92,
    ),
    (
        r"(?:Treasury|Commerce|Washington|The Pentagon|the Pentagon|Beijing|Brussels|Tokyo|{o:PublicBody})" + _HAVE
        + r"(?:earlier |later |since )?(?P<verb>added|placed|put|included) (?:the )?" + _WHO_EN
        + r"[^.;{#Org}]{0,20}? (?:to|on|in|under) " + _LIST_EN,
        0.88,
    ),
    (
        r"{s:Body}(?:, which [^.;{#Org}]{2,60})? ?(?:, | and )?which (?:the )?(?:{o:PublicBody}|Washington"
        r"|Commerce)" + _HAVE
        + r"(?P<verb>added|placed|put|included) (?:to|on|in|under) " + _LIST_EN,
        0.9,
    ),
    (
        _WHO_EN + r"[^.;{#Org}]{0,30}?" + _HAVE + r"(?:was|were|been) (?P<off>removed|delisted|deleted) from "
        + _LIST_EN,
        0.9,
    ),
    ("{o:PublicBody}" + _HAVE + r"(?P<off>removed|delisted) (?:the )?" + _WHO_EN + " from " + _LIST_EN, 0.92),
    (
        _WHO_ZH + r"(?:已|均|先后|也)*" + _DATED + r"(?:已|均)?(?:被|遭)(?:{o:PublicBody})?" + _DATED
        + r"(?P<verb>列入|纳入|加入|增列入|列为|拉入|列进)(?:了)?" + _LIST_ZH,
        0.9,
    ),
    (
        "{o:PublicBody}" + _DATED + r"(?:宣布|决定)?(?P<verb>)(?:将|把)" + _WHO_ZH
        + r"(?:列入|纳入|加入|增列入|拉入)(?:了|到)?" + _LIST_ZH,
        0.92,
    ),
    (
        _WHO_ZH + _DATED + r"(?:已|均)?(?:被)?(?:{o:PublicBody})?" + _DATED
        + "(?P<off>移出|调出|剔除出)(?:了)?" + _LIST_ZH,
        0.9,
    ),
    (
        _WHO_ZH + _DATED + r"(?:已|均)?被(?:{o:PublicBody})?" + _DATED + "(?:从|自)" + _LIST_ZH
        + r"(?:中)?(?P<off>移除|移出|删除|剔除)",
        0.9,
    ),
)  # fmt: skip


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a name and list; ``object`` is the authority that the text says put it there."""
    said: set[tuple[int, str]] = set()
    for line in lines(page, "readers.listing.en", "readers.listing.zh", "readers.designated.en"):
        taken: set[tuple[str, str]] = set()
        for notation, sure in _RULES:
            for match in matches(line, notation):
                for claim in _claims(line, match, sure):
                    key = (claim.subject.name if claim.subject else "", match["list"])
                    if key not in taken:
                        taken.add(key)
                        said.add((line.number, key[0]))
                        yield claim
        for one in designations(line) if line.latin and not taken else ():
            said.add((line.number, one.who.name))
            yield _designated(line, one)
    further = (page.sentences[number].span.start for number in entries(page)) if not page.mostly_han else ()
    called = page.called.get("readers.listing.en")
    for line in lines(page, "readers.listed.en", "readers.listing.en", also=further) if called else ():
        told = told_lists(line) if line.latin else ()
        yield from (_told(line, one) for one in told if (line.number, line.end(one.who).name) not in said)


def _told(line: Line, one: Put) -> Claim:
    since = told_on(line, one.verb[0]) or one.since
    return _claim(line, line.end(one.who), one.by, one.programme, one.verb, 0.82, since=since)


def _keeper(line: Line, end: int) -> End | None:
    """Whose list it is, behind its name: "the Entity List of the Bureau of Industry and Security", or who did it."""
    of = rule(line.page.lens, r" (?:of|by) (?:the )?{w:PublicBody}").match(line.text, end)
    return line.end(caught(line, of, "w")[0]) if of else None


def _day(line: Line, item: Item) -> str | None:
    """The date, or with which a stretch begins ("since December 2020"), as exactly as the words tell it."""
    found = line.date(item)
    if isinstance(found, DateRange) and found.start is not None:
        told = _PARTS.sub(" ", item.span.quote(line.page.folded))
        parts = 1 + bool(_MONTH.search(told)) + bool(_DAY.search(told))
        return "-".join(found.start.isoformat().split("-")[:parts])
    return str(found) if isinstance(found, PartialDate) else None


def _designated(line: Line, one: Designation) -> Claim:
    by = line.end(one.by) if one.by else None
    return _claim(line, one.who, by, one.programme, one.verb, one.sure, since=told_on(line, one.verb[0]))


def _claim(
    line: Line, who: End, by: End | None, programme: str, verb: tuple[int, int], sure: float, **day: str | None
) -> Claim:
    """Who is on a list, by whom; ``day`` is ``since`` or ``until`` when."""
    return line.page.claim(
        NAME, "listed_on", line.span, sure, subject=who, object=by, value=Text(programme),
        modality=modality(line, *verb), asserted_by=asserted_by(line),
        **{"from" if name == "since" else name: date for name, date in day.items()},
    )  # fmt: skip


def _claims(line: Line, match: re.Match[str], sure: float) -> Iterator[Claim]:
    groups = match.groupdict()
    by = next((name for name in ("o", "w") if groups.get(name)), None)
    authority = line.end(caught(line, match, by)[0]) if by else _keeper(line, match.end())
    off = bool(groups.get("off"))
    verb = match.span("off" if off else "verb")
    programme = line.stretch(*match.span("list")).quote(line.page.text).strip('《》“”"')
    if not rule(line.page.lens, "{readers.listing.zh}|{readers.listing.en}").search(fold(programme)):
        return
    since = rule(line.page.lens, _SINCE).match(line.text, match.end())
    date = (_day(line, caught(line, since, "d")[0]) if since else None) or told_on(line, verb[0])
    for item in caught(line, match, "s"):
        yield _claim(line, line.end(item), authority, programme, verb, sure, **{"until" if off else "since": date})

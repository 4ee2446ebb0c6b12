"""How a sentence stands to what it says: done, planned, agreed in principle, denied, alleged; and who says it."""

from __future__ import annotations

import datetime
import re
import sys
from functools import lru_cache
from typing import Any

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.aims_zh import aimed
from ronghe.extract.readers.denial_zh import denies, ended, past
from ronghe.extract.rules import kinds_of, rule
from ronghe.lens.lens import Lens
from ronghe.model import DateRange, PartialDate
from ronghe.text.dates import find_dates
from ronghe.text.segment import behind_last

_CLAUSE = re.compile(r"[，。；;!?！？]|,[”\"]?\s(?!\d)")
_WINDOW = 60
_LISTERS = "rules.lister_"
"""Lists of the lens: the clauses that an authority cites for its findings, and its name."""
_STANCES = tuple((stance, f"rules.modality.{stance}") for stance in ("denied", "framework", "planned", "alleged"))
_NOT = ("未", "没", "不", "不会", "未曾")
"""Right before the verb."""
_NOT_EN = re.compile(
    r"(?:\b(?:not|never|neither|nor|cannot)|n't)(?! only| just| merely)(?: (?:yet|been|ever|itself|have|be"
    r"|also|directly"
    r"|\w+ly)){0,2} $"
)
"""The same in English: "does not belong to", "has never invested in"."""
_NONE_EN = re.compile(r" (?:no(?!\.| longer| less| fewer| more| doubt)|none of|nothing)\b")
"""Behind the verb: "have signed no such agreement"."""
_NONE_BEHIND = 4
_HEARSAY = tuple(
    f"{word} that "
    for word in ("Reports", "Media reports", "Rumors", "Rumours", "Speculation", "Suggestions", "Allegations", "Claims")
)
"""How a sentence begins that tells what others say: "Reports that X had bought Y were denied"."""
_UNTRUE = re.compile(r"\b(?:denied|rejected|dismissed|untrue|false|unfounded|baseless|wrong|incorrect|refuted)\b")
_AND_THAT = re.compile(r"\b(?:and|but) that ")
"""What is said next: "had no military shareholders and that its largest owner was X" denies no owner."""
_TAKES = re.compile(
    r"将(?!整体|全部|于|在|逐步|陆续|正式|会|择机|继续|进一步|分步|适时|统一|来|要|成)"
    r"(?=[^，。；]{2,14}(?:剥离|迁[往至到入]|搬[往至到]|装入|注入|划[归入转]|并入|改[建组制]|更名|列为|确定为))|(?<=少)将|(?<=[中上大准])将(?=\ue008)|将(?=(?:其|公司|本公司)?(?:所)?(?:持有?的?|全部|旗下|下属|名下)|其[^，。；]{1,10}由[^，。；]{1,10}(?:[增升减降调提缩]|变更|改)|[\ue000-\ue007])"
)
"""将 that puts what is acted on before the verb, and plans nothing: 将所持X股权转让给Y."""
_PERHAPS = re.compile(r"(?<!尽)可能(?!性)|\b(?:may|might) have\b")
_PREPARED = re.compile("筹建|筹备")
_HINTED = "stance.hinted"
_PERHAPS_WORDS = ("可能", "may", "might")
_PAST = re.compile(
    r"\b(?:(?P<ended>no longer|ceased to be|stopped being)|used to (?:be|own|hold|control|belong)"
    r"|(?:formerly|previously|once|originally) (?:an?|the|one of|part|owned|held|controlled|managed|run|under|belonged"
    r"|belonging|majority|wholly|affiliated|subordinate|supervised|backed|\w+ly owned|[a-z]+-owned))\b"
)
"""English words for a tie that has ended ("no longer owned by"), or that was so once: "formerly a unit of"."""
_PAST_WITHIN = 12
_SPEAKER_KINDS = kinds_of("Body|Person")
_SPEAKER_SIGNS = frozenset(SIGNS[kind] for kind in _SPEAKER_KINDS)
_SAYS = re.compile(r"sa(?:id|ys)|announced|stated|reported|claim(?:ed|s)|ccording to")
_HELD_AT = re.compile(r"(?:截至|截止|到|as of|by(?: the end of)?(?= )|at the end of)\s?", re.IGNORECASE)
_DATES = frozenset({"Date"})
_LEAD = 12
"""So many characters before a date may its 截至 begin."""
_SAYS_EN = r"(?:said|says|announced|stated|reported|claimed|claims)"
_SPEAKERS = (
    r"^.{0,12}?{s:Body|Person}[^，,。]{0,12}?{rules.says.zh}(?:[，,：:]|(?=其|该|已|正|将))",
    rf"^(?:The\s|the\s)?{{s:Body|Person}} {_SAYS_EN}\b",
    r"(?:^|,\s)[Aa]ccording to (?:the\s)?{s:Body|Person}(?:,|\.?$)",
    rf",\s(?:the\s)?{{s:Body|Person}} {_SAYS_EN}\b",
    r",[”\"]?\s(?:said|says) (?:the\s)?{s:Body|Person}(?=[,.]|$)",
    r"[”\"]\s?{s:Body|Person}[^，,。”{#Name}]{0,8}?{rules.says.zh}[。.]?$",
    r"^(?:根据|据)(?:了解，)?{s:Body|Person}[^，,。{#Name}]{0,8}?{rules.says.zh}[，,：:]",
)
"""Where a sentence names who says it: at its head, at its tail, "according to" them."""


def modality(line: Line, start: int, end: int, *, tie: bool = False) -> str | None:
    """The modality of what stands at ``start`` to ``end`` of a line's text; None for what is simply stated.

    A ``tie`` between two names is denied as well where its Chinese clause tells that it has ended.
    """
    before = line.text[max(0, start - _WINDOW) : start]
    if before.removesuffix("\n").endswith(_NOT):
        return "denied"
    said = start if line.han else behind_last(_AND_THAT, line.text, start, end) or start
    if not line.han and (_NOT_EN.search(before) or _NONE_EN.search(line.text, said, end + _NONE_BEHIND)):
        return "denied"
    if tie and line.han and ended(line, start, end):
        return "denied"
    if not line.han and line.text.startswith(_HEARSAY):
        return "denied" if _UNTRUE.search(line.text, end) else "alleged"
    stances, doubtful = _hinted(line)
    if stances or doubtful:
        clause = before[behind_last(_CLAUSE, before) :] + line.text[start:end]
        clause = _TAKES.sub("把", clause) if "将" in clause else clause
        if _PREPARED.search(clause) and _long_since(line, start):
            clause = _PREPARED.sub("建", clause)
        for name in stances:
            if _stands(line, clause, name):
                return name
        if _PERHAPS.search(clause):
            return "alleged"
    if _first_alleged(line) < end:
        return "alleged"
    return "planned" if line.han and aimed(line, start) else None


def _long_since(line: Line, position: int) -> bool:
    """Whether the last date before a place of the line lies a year back or more: 1965年8月…在遵义筹建X was done."""
    told = list(line.signs(0, position, _DATES))
    date = line.date(told[-1]) if told else None
    today = line.page.dating.reference
    return isinstance(date, PartialDate) and (today is None or int(str(date)[:4]) < today.year)


def _hinted(line: Line) -> tuple[list[str], bool]:
    """The stances of which a line may hold a word, and whether it holds a word of doubt; found once a line."""
    known: dict[int, tuple[list[str], bool]] = line.page.shared.setdefault(_HINTED, {})
    if line.number not in known:
        stances = [name for name, key in _STANCES if line.page.holds(line.number, key)]
        known[line.number] = stances, any(word in line.text for word in _PERHAPS_WORDS)
    return known[line.number]


def past_en(line: Line, start: int, end: int) -> re.Match[str] | None:
    """Where an English line tells of what it says there as ended, or as of the past: "formerly a unit of"."""
    return None if line.han else _PAST.search(line.text, max(0, start - _PAST_WITHIN), end)


def lasting(line: Line, start: int, end: int) -> dict[str, Any]:
    """The qualifiers of a tie that lasts (owning, being part of): its modality, and whether it is one of the past."""
    told = past_en(line, start, end)
    if told is None:
        return {"modality": modality(line, start, end, tie=True), **past(line, start, end)}
    if told["ended"]:
        return {"modality": "denied"}
    day = line.page.dating.reference
    held = {"until": day.isoformat()} if day else {"note": told.group()}
    return {"modality": modality(line, start, end), **held}


def unplanned(stance: dict[str, Any], *, told: bool) -> dict[str, Any]:
    """The qualifiers of a tie without the plan of its clause, where the tie is only told in passing.

    拟向控股子公司X提供贷款 plans a loan, and no X.
    """
    return {**stance, "modality": None} if told and stance.get("modality") == "planned" else stance


def _stands(line: Line, clause: str, stance: str) -> bool:
    """Whether a clause holds a word of a stance; a denial none that only looks like one."""
    if stance == "denied" and line.han:
        return denies(line.page.lens, clause)
    return rule(line.page.lens, f"{{rules.modality.{stance}}}").search(clause) is not None


def _first_alleged(line: Line) -> int:
    """Where the sentence's first word of hearsay ends; beyond the line where it has none. Found once a line."""
    if not line.page.holds(line.number, "rules.modality.alleged"):
        return sys.maxsize
    key = f"stance.alleged.{line.number}"
    if key not in line.page.shared:
        match = rule(line.page.lens, "{rules.modality.alleged}").search(line.text)
        line.page.shared[key] = match.end() if match else sys.maxsize
    found: int = line.page.shared[key]
    return found


def asserted_by(line: Line) -> str | None:
    """Who says so, where the sentence reports a named speaker's statement at its head or its tail."""
    key = f"stance.speaker.{line.number}"
    if key not in line.page.shared:
        line.page.shared[key] = _speaker(line)
    found: str | None = line.page.shared[key]
    return found


def _speaker(line: Line) -> str | None:
    match = _reported(line)
    item = next(line.signs(*match.span("s"), kinds=_SPEAKER_KINDS), None) if match else None
    return line.end(item).name if item else _lister(line)


def _reported(line: Line) -> re.Match[str] | None:
    """Where the sentence names who says it; most sentences hold neither a verb of saying nor a speaker."""
    if _SPEAKER_SIGNS.isdisjoint(line.characters):
        return None
    says_zh, says_en = line.page.holds(line.number, "rules.says.zh"), _SAYS.search(line.text) is not None
    for notation in _SPEAKERS:
        if says_zh if "{rules.says.zh}" in notation else says_en:
            match = rule(line.page.lens, notation).search(line.text)
            if match:
                return match
    return None


def _lister(line: Line) -> str | None:
    """Whose finding a sentence gives that cites the clause under which it was made: (Section 1260H(g)(2)…)."""
    if "(" not in line.text:
        return None
    for cited, name in _listers(line.page.lens):
        if any(words in line.text for words in cited):
            return name
    return None


@lru_cache(maxsize=4)
def _listers(lens: Lens) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The openings of the brackets in which each authority's clauses are cited, with its name."""
    return tuple(
        (tuple(f"({cited}" for cited in listed), lens.words[key.replace(".cites", ".name")][0])
        for key, listed in lens.words.items()
        if key.startswith(_LISTERS) and key.endswith(".cites")
    )


def clause_start(line: Line, position: int) -> int:
    """Where the clause that holds a position of the line's text begins."""
    return behind_last(_CLAUSE, line.text, max(0, position - 300), position)


def as_of(line: Line, position: int) -> str | None:
    """When the figure at a position of the line's text held: 截至2018年6月, "as of June 2018".

    A date before the figure counts for all that follows; one behind it only within its own clause. An open
    or rough date (截至2020年底) holds at the last day or month that it covers.
    """
    clause = _CLAUSE.search(line.text, position)
    behind = clause.start() if clause else len(line.text)
    dates = list(line.signs(0, position, _DATES))[::-1] + list(line.signs(position, behind, _DATES))
    for item in dates:
        after = item.span.start >= line.place(position)
        start = max(line.span.start, item.span.start - _LEAD)
        lead = list(_HELD_AT.finditer(line.page.folded, start, item.span.end))
        if not lead or lead[-1].end() < item.span.start or (after and lead[-1].group()[:2].lower() == "by"):
            continue
        return _last_day(line, lead[-1].end(), item.span.end)
    return None


def _last_day(line: Line, start: int, end: int) -> str | None:
    """The date that a stretch of the page writes; of a stretch of time its last day, or month if it ends with one."""
    found = next(iter(find_dates(line.page.folded[start:end])), None)
    date = found.resolve(line.page.dating.reference) if found else None
    if isinstance(date, PartialDate):
        return str(date)
    if isinstance(date, DateRange) and date.end is not None:
        last = date.end - datetime.timedelta(days=1)
        return f"{last:%Y-%m}" if date.end.day == 1 else last.isoformat()
    return None


def told_on(line: Line, position: int) -> str | None:
    """The last date before a position of the line's text, else the first in the clause behind it."""
    clause = _CLAUSE.search(line.text, position)
    behind = line.signs(position, clause.start() if clause else None, _DATES)
    items = list(line.signs(0, position, _DATES)) or list(behind)[:1]
    date = line.date(items[-1]) if items else None
    return str(date) if isinstance(date, PartialDate) else None

"""English names in running text: capitalised runs with a head, offices, acronyms, names that act."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.initials import spells
from ronghe.extract.english.acting import acting
from ronghe.extract.english.heads import Named, articled, named
from ronghe.extract.english.movements import movements
from ronghe.extract.english.places import in_citation, in_heading
from ronghe.extract.english.powers import local_powers, powers
from ronghe.extract.english.runs import Token, pieces, runs
from ronghe.extract.english.words import POLICY_FIRST
from ronghe.extract.gazetteer import gazetteer
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_WRAP = re.compile(r"\n(?<=[^\n]{55}\n)(?=[A-Za-z(&])(?![A-Z][\w -]{1,30}:|[^\n|]{1,40}\|)")
"""The end of a line that is long enough to have been wrapped: a name can go on behind it."""
_CAPITAL = re.compile(r"[A-Z]")
_QUOTED = re.compile(r"[“\"](?P<name>[A-Za-z][^”\"“\n.;:!?]{7,120})[”\"]")
_QUOTED_HEAD = re.compile(
    r"^(?:joint[ -])?(?:lab|laboratory|institute|center|centre|alliance|fund|base) (?:for|of|on) "
    r"|\b(?:Lab|Laboratory|Institute|Center|Centre|Alliance|Fund|Base|Zone|Park|Consortium|Association)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_NAMELIKE = re.compile(r"(?:al-|el-)?[A-Z]")
_SITE = re.compile(
    r"\b(?:(?:based|headquartered|located|registered|situated|incorporated) (?:in|at|near|outside)"
    r"|(?:airfield|plant) (?:in|outside|near)|(?:suburbs|town|city|district) of)\Z"
)
_AT_SITE = re.compile(
    r" (?:in|at|near|outside|of) (?P<place>[A-Z][a-z'’]{2,15}(?: (?:Bay|Island|Lake|Mountain|New|Islands))?)"
    r"(?=[.;)]|,? (?:and|with|has|is|was|in|since|on|which|that|but|to)\b|, [A-Z][a-z]+[,.])"
)
"""A place that the lens does not know, by the words before it."""
_FIRM = re.compile(r"\b(?:company|firm|maker|manufacturer|developer|conglomerate|giant)\Z")
_FIRM_ACTS = re.compile(
    r" (?P<name>\d{2,4}|[A-Z]\w{2,20})"
    r"(?= (?:has |have |also |reportedly |jointly )?(?:established|founded|signed|announced|launched|built"
    r"|developed|said)\b)"
)


@dataclass(frozen=True, slots=True)
class _Latin:
    """What the lens knows in Latin letters: places, and bodies with their kind."""

    places: frozenset[str]
    kinds: dict[str, str]


@lru_cache(maxsize=4)
def _latin(lens: Lens) -> _Latin:
    forms = {form: entry.kind for form, entry in gazetteer(lens).by_form.items() if form.isascii()}
    return _Latin(
        frozenset(form for form, kind in forms.items() if kind == "Place"),
        {form: kind for form, kind in forms.items() if kind != "Place"},
    )


def find(page: Page) -> list[Mention]:
    """English names on the page with their kind, ordered by start, the longer first where they nest.

    The span of an organisation takes in its article where it stands as a noun by itself
    ("the SDF agreed", not "the SDF advance"), as people who label texts do; names drop it again.
    """
    if not _CAPITAL.search(page.folded):
        return []
    text = _WRAP.sub(" ", page.folded)
    latin = _latin(page.lens)
    found, loose = _headed(text, latin)
    found.extend(_quoted(text))
    found.extend(powers(text))
    found.extend(local_powers(text, latin.places))
    found.extend(_told(text))
    found.extend(_surnames(text, loose, found, latin.places))
    acts = list(acting(text, loose, found, latin.places))
    found.extend(acts)
    found = _with_movements(text, found)
    found.extend(_spelled(text, acts))
    found = list(_parted(text, _behind_acronyms(text, found)))
    return _mentions(page, _believed(page.folded, found, latin), latin)


def _with_movements(text: str, found: list[Named]) -> list[Named]:
    """With the names of movements, and without what is only the beginning of one: al-Qaeda in al-Qaeda in Iraq."""
    ends = {item.start: item for item in movements(text)}
    if not ends:
        return found
    return [*ends.values(), *(item for item in found if item.start not in ends)]


def _headed(text: str, latin: _Latin) -> tuple[list[Named], list[list[Token]]]:
    """Names with a head or known to the lens, and the pieces without."""
    found: list[Named] = []
    loose: list[list[Token]] = []
    for run in runs(text):
        for piece in pieces(run, latin.places):
            names = named(text, piece, latin.places)
            found.extend(names)
            rest = _rest(piece, names)
            known = [token for token in rest if token.text in latin.kinds]
            found.extend(Named(token.start, token.end, latin.kinds[token.text]) for token in known)
            if rest and not known and not (len(rest) == 1 and rest[0].text in latin.places):
                loose.append(rest)
    return found, loose


def _rest(piece: list[Token], names: list[Named]) -> list[Token]:
    """What of a piece can still name something: all of it, what stands before a person, the acronym behind "of"."""
    if not names:
        return piece
    if names[0].kind == "Person":
        return [token for token in piece if token.end <= names[0].start]
    return [token for token in piece[-1:] if token.join.startswith("of") and token.text.isupper()]


def _believed(text: str, found: Iterable[Named], latin: _Latin) -> Iterator[Named]:
    """Without the sources of citations, and without what only a heading in title case says."""
    kept: list[Named] = []
    headings: list[Named] = []
    for item in found:
        if in_citation(text, item.start, item.end):
            continue
        (headings if in_heading(text, item.start, item.end) else kept).append(item)
    said = {text[item.start : item.end].lower() for item in kept}
    yield from kept
    for item in headings:
        name = text[item.start : item.end]
        titled = item.kind == "Policy" and name.partition(" ")[0] in POLICY_FIRST
        if name.lower() in said or name in latin.kinds or titled:
            yield item


def _behind_acronyms(text: str, found: list[Named]) -> Iterator[Named]:
    """The names, those of numbered units with the body whose acronym stands before them: X Corp. (XC) 9th Academy."""
    ends = {item.end: item.start for item in found if item.kind in ("Company", "Institute")}
    for item in found:
        bracket = _ACRONYM_BEFORE.search(text, max(0, item.start - _BEFORE), item.start)
        whole = ends.get(bracket.start()) if bracket and text[item.start].isdigit() else None
        yield item if whole is None else Named(whole, item.end, item.kind)


def _parted(text: str, names: Iterable[Named]) -> Iterator[Named]:
    """Two names that "and" joins as if they were one, where the text names the first alone as well."""
    found = list(names)
    alone = {text[item.start : item.end] for item in found if item.kind not in ("Place", "Person")}
    for item in found:
        first, joined, second = text[item.start : item.end].partition(" and ")
        if joined and first in alone and " and " not in second and " " in second:
            yield Named(item.start, item.start + len(first), "Company")
            yield Named(item.end - len(second), item.end, item.kind)
        else:
            yield item


_ACRONYM_BEFORE = re.compile(r" \([A-Z]{2,8}\) $")
_BEFORE = 24
"""Characters before a name in which the word stands that tells its kind."""
_DATED = re.compile(
    r" (?:on|in|of) (?:(?:early|mid-|late) ?)?(?:(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?: \d{1,2})?(?:, ?(?:19|20)\d\d)?|(?:19|20)\d\d)$"
)
"""The day on which something was done with a policy is no part of its name: "issued the Opinions on X in 2018"."""


_OF_YEARS = re.compile(
    r" ?\((?:(?:19|20)\d\d ?[-–—] ?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d (?:[Ee]dition|[Rr]evision|[Vv]ersion)"
    r"|(?:[Ff]or )?(?:[Tt]rial|[Ii]nterim|[Pp]rovisional)(?: [A-Za-z]+)?)\)"
)
"""Behind the name of a policy the years for which it is made, or its edition, which are part of the name."""


def _mentions(page: Page, found: Iterable[Named], latin: _Latin) -> list[Mention]:
    spans: dict[Span, str] = {}
    for item in found:
        kind = latin.kinds.get(page.folded[item.start : item.end], item.kind)
        span = articled(page.folded, item)
        dated = _DATED.search(page.folded, span.start, span.end) if kind == "Policy" else None
        behind = _OF_YEARS.match(page.folded, span.end) if kind == "Policy" and not dated else None
        span = Span(span.start, behind.end()) if behind else span
        spans.setdefault(Span(span.start, dated.start()) if dated else span, kind)
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    return [Mention(span, span.quote(page.text), spans[span]) for span in ordered]


def _surnames(
    text: str, loose: Iterable[list[Token]], found: Iterable[Named], places: frozenset[str]
) -> Iterator[Named]:
    """The family name alone of a person named in full before: Meng for Meng Zhaolin."""
    first: dict[str, int] = {}
    for item in found:
        words = text[item.start : item.end].split(" ")
        if item.kind == "Person" and len(words) == 2 and words[0] not in places:
            first.setdefault(words[0], item.start)
    for piece in loose if first else ():
        if len(piece) == 1 and first.get(piece[0].text, len(text)) < piece[0].start:
            yield Named(piece[0].start, piece[0].end, "Person")


def _spelled(text: str, acts: Iterable[Named]) -> Iterator[Named]:
    """What a bracketed acronym of an organisation spells: al-Qaeda in Iraq (AQI)."""
    for item in acts:
        if text[item.end : item.end + 1] == ")" and text[item.start - 2 : item.start] == " (":
            letters = text[item.start : item.end].lower()
            words = list(_WORD.finditer(text, max(0, item.start - 100), item.start - 2))[-2 * len(letters) :]
            for size in range(len(letters), len(words) + 1):
                first = words[-size]
                if spells(letters, [word.group() for word in words[-size:]]) and _NAMELIKE.match(first.group()):
                    yield Named(first.start(), words[-1].end(), item.kind)
                    break


def _quoted(text: str) -> Iterator[Named]:
    """Names in quotation marks whose words are not all capitalised: “joint lab for …”."""
    for match in _QUOTED.finditer(text):
        name = match["name"]
        if " " in name and _QUOTED_HEAD.search(name):
            yield Named(match.start("name"), match.end("name"), "Institute")


def _behind(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The words of a pattern that end at an offset."""
    return pattern.search(text, max(0, at - _BEFORE), at)


def _told(text: str) -> Iterator[Named]:
    """Places and firms that the lens does not know, by the words before them."""
    for match in _AT_SITE.finditer(text):
        if _behind(_SITE, text, match.start("place") - 1):
            yield Named(*match.span("place"), "Place")
    for match in _FIRM_ACTS.finditer(text):
        if _behind(_FIRM, text, match.start()):
            yield Named(*match.span("name"), "Company")

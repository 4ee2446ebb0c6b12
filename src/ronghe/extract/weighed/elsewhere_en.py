"""English names that the weights mark and that the words in or around them tell to be no body, or of another kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ronghe.extract.english.places import in_heading
from ronghe.extract.english.words import CALENDAR, HEADS
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

_COMPASS = (
    r"(?:North|South|East|West|Central|Middle|Near|Far|Northern|Southern|Eastern|Western|South-?[Ee]ast|North-?[Ee]ast)"
)
_NO_BODY = re.compile(
    r"(?:Operations?|Exercises?) [A-Z].{0,80}|.{0,80}\bResolutions?(?: \d.{0,20})?"
    r"|(?:Criminal|Penal|Civil|Labou?r|Tax) Code.{0,80}|.{0,80} [a-z]{1,15}ed [A-Z].{0,80}"
    r"|(?!No\.).{0,80}\b(?:Heritage Sites?|Hostilities|Ceasefire|Truce|Registers?|Nationals|Index|Province|Governorate"
    r"|Prefecture|Avenue|Street|Road|Highway|Building|River|Mountains?|Strait|Peninsula|Member States|Kingdoms|Dynasty)"
    rf"|(?:{_COMPASS} )?{_COMPASS} (?:Asia|Africa|America|Europe|East|Pacific|Atlantic|Mediterranean|Coast)"
    r"(?: [A-Z]\w{1,20}){0,2}|(?:North|South) (?:Dakota|Carolina)|West Virginia|Rhode Island"
    r"|(?:Chinese |Foreign )?(?:State-[Oo]wned|Private|Military|Foreign) (?:Enterprises?|Company|Companies|Firms?)"
    r"|\d{1,3}(?:st|nd|rd|th).{0,60} (?:Institutes|Laboratories|Academies|Departments|Bureaus|Factories)"
    r"|New (?:Jersey|Mexico|Hampshire|England|South Wales)|Burkina Faso|Sierra Leone|Ivory Coast|Costa Rica|Papua"
)
"""Operations, resolutions, codes of law, places and regions, which the weights take for bodies, and two names with a
verb between them."""
_COUNTED = re.compile(r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many) [A-Z][a-z]{1,20}")
_PLURAL = re.compile(r" [a-z]{2,20}s\b")
"""Nine Republican lawmakers."""
_REGION = re.compile(r" (?:province|district|neighbou?rhood|governorate|village|county|peninsula|mountains?|valley)\b")
_OFFICE_FOR = re.compile(
    r"(?:Minister|Secretary|Envoy|Representative|Ambassador|Adviser|Advisor) (?:for|to)(?: the)? $"
)
"""Before what an office is for: Minister for the Middle East."""
_TELLS = re.compile(r"\b(?:by|to|from|with|at|as|How|What|Why|Who|When)\b")
_TITLE = re.compile(r"\b(?:report|book|paper|study|article|monograph|film)(?:,? (?:titled|entitled|called))? $")
"""Before the title of what somebody wrote."""
_SITE = re.compile(
    r"\b(?:vicinity|city|town|village|suburbs?|outskirts|(?:north|south|east|west)\w{0,4}) of $|\bnear $"
)
"""Before a place that only these words tell to be one."""
_WHOSE = re.compile(r"[A-Z][\w.]{1,15}'s ")
_FORCES = re.compile(r"\b(?:Task Force|Brigade|Battalion|Regiment|Squadron|Combat Team|Strike Group|Air Wing)\b")
"""Units of armies, whatever ends their names: Task Force Heron."""
_ACRONYM = re.compile(r"[A-Z][A-Z&]{2,7}")
_COMMON_BEFORE = re.compile(r"(?<!['\w])[a-z]{2,20} $")


def is_elsewhere(text: str, span: Span, lens: Lens) -> bool:
    """Whether the words in or around an English name tell that it is no body: a region, an operation, what is ruled."""
    name = span.quote(text).removeprefix("the ").removeprefix("The ")
    if _NO_BODY.fullmatch(name) or (" " not in name and _REGION.match(text, span.end)):
        return True
    if _COUNTED.fullmatch(name) and _PLURAL.match(text, span.end):
        return True
    whose = _WHOSE.match(name)
    if whose is not None and name[whose.end() :] in lens.list("names.generic.en"):
        return True
    before = max(0, span.start - 28)
    if " " not in name and (name[:3] in ("Al-", "al-") or _SITE.search(text, before, span.start)):
        return True
    if _in_title(text, span):
        return True
    return any(told.search(text, before, span.start) for told in (_OFFICE_FOR, _TITLE))


def _in_title(text: str, span: Span) -> bool:
    """Whether a name is words of a heading that tells something: The Use of Names by State Offices."""
    if not HEADS.keys().isdisjoint(re.findall("[A-Za-z]+", span.quote(text))) or not in_heading(
        text, span.start, span.end
    ):
        return False
    last = text.find("\n", span.end)
    line = text[text.rfind("\n", 0, span.start) + 1 : last if last >= 0 else len(text)]
    return _TELLS.search(line) is not None and text.count(span.quote(text)) == 1


def kind_elsewhere(text: str, span: Span, kind: str, found: Sequence[Mention]) -> str | None:
    """The kind that the words in a name or its bracket tell; None where they tell that it names nobody.

    An acronym is of the kind of the body behind which it stands in brackets; behind common words it names none.
    """
    name = span.quote(text)
    if _FORCES.search(name):
        return "PublicBody"
    if kind not in ("Place", "Person") or not _ACRONYM.fullmatch(name) or name in CALENDAR:
        return kind
    at = max(text.find(f"({name})"), text.find(f'("{name}")'))
    if at < 0:
        begins = span.start == 0 or text[span.start - 1] == "\n"
        return kind if begins else "PublicBody"
    if _COMMON_BEFORE.search(text, max(0, at - 24), at):
        return None
    ending = (one.kind for one in found if at - 3 <= one.span.end <= at and one.kind not in ("Place", "Person"))
    return next(ending, kind)


def surnames(found: Sequence[Mention]) -> frozenset[str]:
    """The last names of the people found, by which a text goes on to call them: Townley for Stephen Townley."""
    people = (one.text.rsplit(" ", 1) for one in found if one.kind == "Person" and one.text.isascii())
    return frozenset(name[1] for name in people if len(name) > 1)

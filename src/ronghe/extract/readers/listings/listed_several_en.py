"""Names that an English text puts on an official list together: "The ERC also added A, B and C", "The list includes A".

The list is named in the sentence or shortly before. Read for :mod:`ronghe.extract.readers.listings.listed_on`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import matches

_BODY = "".join(SIGNS[kind] for kind in ("Company", "Institute", "PublicBody"))
_OF = (
    r"(?:(?:the |its |their |[\ue000-\ue009]'s )(?:\ue009-[a-z]+ )?(?:[a-z-]+ ){0,3}(?:alias|affiliate|subsidiary"
    r"|parent|shareholder|owner"
    r"|unit|sister company|latter's parent),? )?"
)
_ONE = (
    rf"{_OF}(?:the |both )?[{_BODY}](?: \([^()]{{1,60}}\))?(?:, \ue009(?=[,;])){{0,2}}"
    rf"(?:, (?:an? |which |based )[^,;.:{_BODY}]{{3,60}})?"
)
_WHO = rf"(?P<s>{_ONE}(?:(?:; and |; |, and |, | and |, as well as |, along with ){_ONE}){{0,40}})"
_BODIES = (
    r"(?:companies|firms|entities|parties|persons|names|additions|organi[sz]ations|institutes|institutions|universities"
    r"|manufacturers|suppliers|groups|addresses|ones|others)"
)
_PUT = r"(?:added|adding|placed|put|listed|named|included|designated|sanctioned|targeted|blacklisted)"
_ARE = r"(?:are|were|include|included|includes|comprise|comprised|is|was|consist of)"
_SOME = r"[^.;:{#Org}]"
_LISTS = r"(?:[Ee]ntity list|sanctions list|blacklist|export control list|trade blacklist|list)"
_RULES = (
    rf"(?:\b(?:ERC|[Cc]ommittee|BIS|Bureau|Department|Commerce|Treasury|Pentagon|rule|agency|Washington)"
    rf"|{{:PublicBody}})"
    rf"(?: \([^()]{{1,12}}\))?(?: has| had| is| also| further| then| newly| determined to| decided to| voted to| will"
    rf"| \w+ly){{0,4}} (?P<verb>add(?:s|ed|ing)?|placed|places|placing|listed|lists)"
    rf"(?: (?:the )?(?:following |new )?[\w-]+ (?:[\w-]+ ){{0,2}}?{_BODIES}(?:,|:|, namely|, including)?)? {_WHO}",
    rf"\b[Tt]h(?:e|ese|ose) (?:[\w-]+ ){{0,3}}?{_BODIES}(?:,? (?:being |newly )?(?P<verb>{_PUT}){_SOME}{{0,90}}?)?"
    rf" {_ARE}:? {_WHO}",
    rf"\b(?:{_BODIES}|(?i:{_BODIES})) (?:newly |also |already |that were |which were |being )?(?P<verb>{_PUT}|on)"
    rf"\b{_SOME}{{0,60}}? {_ARE}:? {_WHO}",
    rf"\b[Nn]ewly (?P<verb>listed|added|sanctioned|designated) {_BODIES} {_ARE}:? {_WHO}",
    rf"(?:\b[Tt]he|\b[Ii]ts|{{:PublicBody|Place}}'s) (?:[\w-]+ ){{0,3}}?(?:{_LISTS}|{{:Policy}}) (?:now |also )?"
    rf"(?P<verb>includes?|included|names|named|comprises|covers|covered|contains):? {_WHO}",
    rf"\b[Tt]he following (?:[\w-]+ ){{0,3}}?{_BODIES} (?:are|were|is|have been|has been|will be) (?P<verb>{_PUT})"
    rf"{_SOME}{{0,90}}?: {_WHO}",
    rf"\b[Aa]mong (?:the|those) (?:[\w-]+ ){{0,3}}?(?P<verb>{_PUT}){_SOME}{{0,60}}? (?:are|were|is|was) {_WHO}",
    rf"\b(?P<verb>add(?:s|ed|ing)?|placed|placing|put|putting) [^.;:{{#Org}}]{{3,60}}?{_BODIES}"
    rf"(?:,| –|:)? (?:including|such as|among them|namely) {_WHO}(?:,| –)? (?:to|on|onto) (?:the|its|that|this)\b",
    rf"\b(?P<verb>add(?:s|ed|ing)?|placed|placing|put|putting) [^.;:{{#Org}}]{{3,60}}?{_BODIES} (?:to|on|onto) (?:the"
    rf"|its|that|this) {_SOME}{{2,50}}?,? (?:among them|including|such as|namely)(?: the)? {_WHO}",
    rf"\b[Aa]mong (?:the|those) (?:[\w-]+ ){{0,2}}?(?P<verb>newcomers|additions|new (?:names|entries|ones)"
    rf"|latest names)"
    rf"{_SOME}{{0,40}}? (?:are|were|is|was) {_WHO}",
    rf"^\W{{0,3}}(?P<verb>Specifically),? {_WHO}(?:,[^,;.]{{2,60}},)? (?:have|has|are|is|were|was)\b",
    rf"^\W{{0,3}}The (?P<verb>second|third|fourth|fifth|sixth|last|final|other|remaining)"
    rf"(?: (?:company|firm|entity|one|addition))?, (?P<s>{_ONE}),",
    rf"\b[Uu]nder the (?P<verb>destination|heading|entry) (?:of|for) {{:Place}}(?::|,) {_WHO}",
    rf"\bFor {_WHO}, an? (?:entry|entity|company|firm) (?P<verb>added)\b",
    rf"{_WHO} (?:was|were|is|are) (?:also )?(?:among|one of) [^.;:{{#Org}}]{{3,50}}?{_BODIES} (?P<verb>{_PUT})\b",
    rf"{_WHO},? (?:which [^,;.]{{3,60}},|[^,;.:{_BODY}]{{3,40}},)? ?(?P<verb>(?:(?:is|are|was|were|has been|have been)"
    rf"(?: also| being| now| hereby| likewise){{0,2}} added (?:as well|too|for|because|on the basis|likewise))"
    rf"|(?<=that [{_BODY}] )be added)\b",
    rf"{{:Policy}}{_SOME}{{0,20}}, (?P<verb>as (?:was|were|is|are|did)) {_WHO}",
)
_CALLS = (
    "add",
    "newcomers",
    "new names",
    "new entries",
    "latest names",
    "Specifically",
    "nder the ",
    "The second",
    "The third",
    "The fourth",
    "The fifth",
    "The sixth",
    "The last",
    "The other",
    "list",
    "List",
    "include",
    "placed",
    "entities",
    "following",
    "as were",
    "as was",
    "put ",
)
_RULE = re.compile(r"ERC|Committee|committee|BIS|Bureau|rule")
"""Who speaks in the rule that changes a list, which names the list at its head."""
_KEEPER = re.compile(r"Industry and Security|Commerce|Defense|Treasury|Foreign Assets")
_STREET = re.compile(r"\b(?:Street|Road|Avenue|Lane|Building|Tower|Floor|Room|Block)\b")
"""What is part of an address behind the name of who is listed."""
_NEAR = 900
"""So many characters before the sentence the list may be named."""


class Several(NamedTuple):
    """Those named together, where the verb stands in the line, and whether the list may be named further away."""

    who: list[Item]
    verb: tuple[int, int]
    far: bool


def several_listed(line: Line) -> Iterator[Several]:
    """The lists of names of an English line that somebody puts on a list, or that a list is told to hold."""
    if not any(call in line.text for call in _CALLS):
        return
    for notation in _RULES:
        for match in matches(line, notation):
            items = [
                item
                for item in line.signs(*match.span("s"))
                if SIGNS[item.kind] in _BODY and not _STREET.search(line.end(item).name)
            ]
            told = line.items.get(match.start("verb") - 2)
            if told is not None and told.kind == "Policy" and "list" not in line.end(told).name.lower():
                continue
            at = match.span("verb") if match["verb"] else (match.start("s"), match.start("s"))
            verb = match["verb"] or ""
            told_now = verb == "be added" or " being added" in verb or _acts_for_it(line, match)
            far = told_now or _RULE.match(line.text, match.start()) or "entities" in match.group()
            yield Several(items, at, bool(far))


def _acts_for_it(line: Line, match: re.Match[str]) -> bool:
    """Whether the body that adds is the one whose list it is, by its name: "BIS is also adding X"."""
    item = line.items.get(match.start())
    return item is not None and item.kind == "PublicBody" and _KEEPER.search(line.end(item).name) is not None


def is_near(line: Line, named: int) -> bool:
    """Whether an offset of the page at which a list is named stands close before a line, or in it."""
    return line.span.start - named <= _NEAR and not re.search(r"\n\s*\n", line.page.folded[named : line.span.start])

"""Whom "the company", "the university" or "the committee" means in an English text.

A text goes on calling a body what it called it ("the company" of one sentence is that of the next, whoever else is
named between); else the noun means what the sentences before are about, or the one body whose name bears it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.book.anaphora import NOUN_KINDS
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

BEARS = frozenset(
    {
        "university", "institute", "academy", "school", "college", "ministry", "commission", "bureau", "agency",
        "committee", "laboratory", "lab", "centre", "center", "alliance", "association", "federation", "consortium",
        "zone", "park", "league", "department", "council", "foundation", "office",
    }
)  # fmt: skip
"""Nouns that a body bears in its name: a university is not "the institute"."""
POLICY_NOUNS = frozenset(
    {
        "opinions", "measures", "plan", "regulation", "regulations", "notice", "law", "act", "outline", "guidelines",
        "circular", "decision", "rules", "document",
    }
)  # fmt: skip
"""Nouns that stand for a policy which bears them; "the document" for any that the sentences before speak of."""
_STEMS = {"centre": "cent", "center": "cent", "laboratory": "lab", "lab": "lab"}
_ALSO = {"firm": "company", "vehicle": "fund"}
"""One noun for another, where texts change between them."""
_BORNE = BEARS | (POLICY_NOUNS - {"document"})
_FIRMS = {
    "fund", "vehicle", "company", "firm", "group", "yard", "shipyard", "dockyard", "works", "manufacturer", "start-up",
    "startup", "issuer", "shipbuilder", "chipmaker", "carmaker", "developer",
}  # fmt: skip
_WORDS = "|".join(sorted(BEARS | POLICY_NOUNS | _FIRMS))
_THE = re.compile(rf"he (?P<noun>(?i:{_WORDS}))\b(?! of\b|-| [A-Z])")
"""Behind a "t"; begun so, the search jumps from one "he " to the next."""
_OF_THE = re.compile(
    r"(?:(?!\b(?:said|says|announced|that|its|whose)\b).){1,500}\b(?:of|in|into|from|to|behind) ", re.DOTALL
)
"""Before "the firm" in a sentence whose subject is another firm: "X bought 45 percent of the firm"."""
_OBJECT_OF_IT = re.compile(
    r"\W{0,4}(?:(?:In|On|By|Since|After|Before|Under|With) [^,;.]{2,40}?,? )?[Ii]t (?:(?!\b(?:said|says"
    r"|that)\b).){1,160}"
    r"\b(?:of|in|into|from) $",
    re.DOTALL,
)
"""Before "the company" in a sentence whose "it" is another: "After the deal it will own 18 percent of the company"."""
_IS_OF = re.compile(r"(?:\b(?:is|was|remains|became|as|also|now) |, )$")
_ANOTHER = re.compile(
    r"the [a-z-]{3,12}'s (?:[a-z-]+ ){0,3}(?:shareholder|owner|parent|investor|backer|manager|supplier|customer|partner"
    r"|subsidiary|unit|arm|sponsor|controller)"
)
"""Of another than the subject: "X is the company's largest shareholder"."""
_THE_COMPANY = re.compile(r"\b[Tt]he Company, (?=[A-Z])")
_AS_COMPANY = re.compile(r' \((?:[^()"]{0,40} )?(?:the )?"(?:the )?Company"(?: or [^()]{1,40})?\)')
"""Behind the name of the firm that a text goes on to call so."""
_LEGAL_TAIL = re.compile(r",? (?:Co\.?|Corp\.?|Corporation|Inc\.?|Ltd\.?|Limited)(?:,? ?(?:Ltd\.?|Limited))?$")
_SOMETIMES_BORNE = frozenset({"group", "works", "yard", "shipyard", "dockyard"})
"""Nouns that some firms bear in their names and that stand for others as well."""
_WITHIN = 500
_HEAD_WITHIN = 4
_FURTHEST = 3
_REACH = 2_500
_NONE: Mapping[str, Mention] = MappingProxyType({})


class Told(NamedTuple):
    """What a sentence is about, and whom its short nouns mean."""

    subject: Mention | None
    pointed: Mapping[str, Mention]


def nouns_of(page: Page, told: Sequence[Told]) -> Mapping[str, Mention]:
    """Whom the short nouns of the sentence behind those told mean, by noun."""
    span = page.sentences[len(told)].span
    out: dict[str, Mention] = {}
    for match in _THE.finditer(page.folded, span.start, span.end):
        if page.folded[match.start() - 1] not in "tT":
            continue
        noun = match["noun"].lower()
        name = _ALSO.get(noun, noun)
        found = None if name in out else meant(page, told, noun, match.start() - 1)
        if found is not None:
            out[name] = found
    return out or _NONE


def meant(page: Page, told: Sequence[Told], noun: str, at: int) -> Mention | None:
    """Whom a noun at an offset of the sentence behind those told means; None where that is not clear."""
    if noun == "company" and page.folded.startswith("Company", at + 4):
        defined = _defined(page)
        if defined is not None:
            return defined
    start = max(page.sentences[len(told)].span.start, at - _WITHIN)
    kind = NOUN_KINDS.get(noun, "")
    here = page.names_in(Span(start, at)) if at > start else ()
    sold = here[-1] if here and here[-1].kind == kind and page.folded.startswith(" from ", here[-1].span.end) else None
    if sold is not None and sold.span.end + len(" from ") == at:
        return sold
    bearing = [one for one in here if bears(page, one, noun)] if noun in _BORNE else []
    if bearing:
        return bearing[-1]
    held = page.folded.endswith((" in which ", " of which "), start, at)
    if noun not in _BORNE and not held and any(one.kind == kind for one in here) and not _of_another(page, start, at):
        return None
    stop = page.sentences[len(told)].span.start
    bearer = _one_bearing(page, len(told), noun) if noun in _SOMETIMES_BORNE else None
    if bearer is not None:
        return bearer
    earlier = told[:-1] if told and kind == "Company" and _OBJECT_OF_IT.match(page.folded, start, at) else told
    return (
        _before(page, earlier, noun, kind)
        or _made(page, len(told), kind)
        or _only_one(page, noun, kind, stop)
        or _main(page, noun, stop)
    )


def last_named(page: Page, number: int, noun: str, at: int) -> Mention | None:
    """Whom "that company" means at the head of a sentence: the last one of its kind that the sentence before names.

    None where a text says "that" elsewhere: there it is a conjunction as a rule.
    """
    span = page.sentences[number].span
    if number == 0 or at - span.start > _HEAD_WITHIN or not page.folded.startswith("That ", at):
        return None
    kind = NOUN_KINDS.get(noun, "")
    named = [one for one in page.names_in(page.sentences[number - 1].span) if one.kind == kind]
    return named[-1] if named and not page.opens_paragraph(number) else None


def _of_another(page: Page, start: int, at: int) -> bool:
    """Whether a noun at an offset of a sentence that names others of its kind before it means none of these."""
    if _OF_THE.fullmatch(page.folded, start, at):
        return True
    text = page.folded
    return _ANOTHER.match(text, at) is not None and _IS_OF.search(text, max(start, at - 12), at) is not None


def bears(page: Page, mention: Mention, noun: str) -> bool:
    """Whether a form of a name has the noun in it: the Northern Polytechnic University, NPU, is "the university"."""
    stem = _STEMS.get(noun, noun)
    if noun in POLICY_NOUNS and mention.kind != "Policy":
        return False
    return mention.kind != "Place" and any(
        stem in form.lower() for form in (mention.text, *page.book.end(mention).names)
    )


def _before(page: Page, told: Sequence[Told], noun: str, kind: str) -> Mention | None:
    """Whom the noun meant in the sentences before, or what they are about, over one paragraph."""
    breaks, number = 1, len(told)
    for back in range(number - 1, max(-1, number - 1 - _FURTHEST), -1):
        breaks -= page.folded.count("\n", page.sentences[back].span.end - 1, page.sentences[back + 1].span.start) > 0
        if breaks < 0:
            return None
        subject, pointed = told[back]
        same = pointed.get(_ALSO.get(noun, noun))
        if same is not None:
            return same
        if subject is not None and _can_mean(page, subject, noun, kind):
            return subject
    return None


_MAKES = re.compile(
    r"\b(?:to (?:jointly )?(?:establish|set up|launch|form|create|found)|(?:jointly )?(?:established|launched|set up"
    r"|created))"
    r" (?:the |an? |a new )?$"
)
_MADE = frozenset({"Fund"})
_MAKES_WITHIN = 40


def _made(page: Page, number: int, kind: str) -> Mention | None:
    """The fund that one of the sentences before tells to be set up, whoever that sentence is about."""
    for back in range(number - 1, max(-1, number - 1 - _FURTHEST), -1) if kind in _MADE else ():
        span = page.sentences[back].span
        for one in page.names_in(span):
            start = max(span.start, one.span.start - _MAKES_WITHIN)
            if one.kind == kind and _MAKES.search(page.folded, start, one.span.start):
                return one
    return None


def _can_mean(page: Page, subject: Mention, noun: str, kind: str) -> bool:
    """Whether a noun may stand for what a sentence is about; a text calls a sub-fund so, and the fund above it so."""
    if noun in _BORNE:
        return bears(page, subject, noun)
    return subject.kind == kind and not (noun == "fund" and subject.text.lower().endswith(("sub-fund", "subfund")))


def _one_bearing(page: Page, number: int, noun: str) -> Mention | None:
    """The one firm whose name ends with the noun: "the group" is X Group, whoever is told of.

    It is looked for in the last sentences, then in all before; of several there it is the one the text begins with.
    """
    stop = page.sentences[number].span.start
    for start in (page.sentences[max(0, number - _FURTHEST)].span.start, max(0, stop - _REACH)):
        near = page.names_in(Span(start, stop)) if stop > start else ()
        firms = [one for one in near if one.kind == "Company"]
        found = [one for one in firms if _LEGAL_TAIL.sub("", one.text).lower().endswith(f" {noun}")]
        if found and len({page.book.end(one).name for one in found}) > 1:
            return found[0] if start == 0 and found[0] is firms[0] else None
        if found:
            return found[-1]
    return None


def _only_one(page: Page, noun: str, kind: str, stop: int) -> Mention | None:
    """The one name before an offset, not too far back, that bears the noun or is of its kind."""
    start = max(0, stop - _REACH)
    near = page.names_in(Span(start, stop)) if stop > start else ()
    found = [one for one in near if (bears(page, one, noun) if noun in _BORNE else one.kind == kind)]
    return found[-1] if len({page.book.end(one).name for one in found}) == 1 else None


def _defined(page: Page) -> Mention | None:
    """Whom a text calls the Company, with a capital: "the Company, X Co., Ltd.,", 'X Co., Ltd. (the "Company")'."""
    if "pointed_en.company" not in page.shared:
        match = _THE_COMPANY.search(page.folded)
        named = page.names_in(Span(match.end(), match.end() + 1)) if match else _called_company(page)
        page.shared["pointed_en.company"] = named[0] if named and named[0].kind == "Company" else None
    found: Mention | None = page.shared["pointed_en.company"]
    return found


def _called_company(page: Page) -> list[Mention]:
    """The name that has (the "Company") behind it, wherever in the text; none where none has."""
    quoted = page.folded.find('Company"')
    match = _AS_COMPANY.search(page.folded, max(0, quoted - _WITHIN), quoted + _WITHIN) if quoted >= 0 else None
    if match is None:
        return []
    near = page.names_in(Span(max(0, match.start() - _WITHIN), match.start()))
    return [one for one in near if one.span.end == match.start()]


def _main(page: Page, noun: str, stop: int) -> Mention | None:
    """The company that a text is about: named at its head, and more often than any other."""
    if noun not in ("company", "firm"):
        return None
    if "pointed_en.main" not in page.shared:
        firms = [one for one in page.outermost if one.kind == "Company" and one.text.isascii()]
        counts = Counter(page.book.end(one).name for one in firms).most_common(2)
        alone = bool(counts) and counts[0][1] > 2 and (len(counts) == 1 or counts[0][1] >= 2 * counts[1][1])
        first = firms[0] if alone and page.book.end(firms[0]).name == counts[0][0] else None
        page.shared["pointed_en.main"] = first
    found: Mention | None = page.shared["pointed_en.main"]
    return found if found is not None and found.span.start < stop else None

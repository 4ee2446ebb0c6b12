"""What English sentences are about, so that "it", "the company" and a verb without a subject find whom they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import NOUN_KINDS, candidates
from ronghe.extract.book.pointed_en import Told, last_named, meant, nouns_of
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

POINTED = re.compile(
    r"\s{0,4}(?:The|This|That) (?P<noun>(?i:fund|vehicle|company|firm|yard|shipyard|dockyard|works|issuer|start-up"
    r"|startup|manufacturer|group"
    r"|institute|university|academy|alliance|zone"
    r"|park|base|laboratory|center|centre|league|committee|college|school|opinions|measures|plan|regulations?|notice"
    r"|law|act|outline|guidelines|circular|decision|rules|document))\b(?! of\b| [A-Z])"
)
_LATER = (
    r"\s{0,4}(?:(?:In|On|By|Since|During|At|As of|After|Before|Under|From|Until|For|With) [^,;.]{2,40}?,?"
    r"|Today,?|Meanwhile,?|However,|Earlier,?|Later,?|Now,?|Currently,|But|And|Also,|Still,) "
)
"""What stands before the subject at the head of a sentence."""
_POINTED_LATER = re.compile(
    rf"{_LATER}the (?P<noun>(?i:fund|vehicle|company|firm|works|yard|group|institute|university|academy|alliance"
    rf"|zone|park|base"
    r"|laboratory|league|college))\b(?! of\b|-| [A-Z])"
)
FURTHEST = 4
"""So many sentences back what a bare 公司 or "it" speaks of may stand."""
_SUBJECTS = "anaphora.subjects"
_HEAD_REACH = 250
"""So many characters into its sentence a subject stands."""
_NOTHING = Told(None, MappingProxyType({}))
_THINGS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project", "Policy"})
_IT = re.compile(r"\s{0,4}(?:\(?\d{1,2}[.)]\s)?(?:It|Its|This entity|The entity)\s")
_IT_LATER = re.compile(rf"{_LATER}it(?= (?:[a-z]+ly )?(?:is|was|had|has|[a-z]+(?:ed|t|d|s))\b)")
_IT_WITHIN = 50
_BEFORE_SUBJECT = re.compile(
    r"(?:\[?\d{1,3}[\].]? )?(?:[A-Z][A-Za-z ]{2,20}(?:, [^–—-]{2,30}?)?(?: \([A-Za-z ]{2,20}\))? [-–—]"
    r" )?(?:[A-Z][^;:]{1,160}?,"
    r" |[A-Z][^;:,]{2,60} (?:shows?|showed|says?|said|suggests?|indicates?|reveals?|states?|stated|reported"
    r"|determined|decided|ruled|found|announced|alleges?|alleged|believes?|assesses|concluded)"
    r" (?:that )?|(?:Today|Now|Currently|Meanwhile|Still|Yet|But|And|Then|Later),? |The (?:case|story|example"
    r"|history|rise|growth|record|fate) of |)(?:[Tt]he |State-\w+ "
    r"|[A-Z][\w']+-based |[A-Z]\w+'s |[Tt]he board (?:of directors )?of )?(?:[Tt]he )?(?:(?:[A-Z][a-z]+"
    r" )?(?:[a-z][\w-]* ){0,3}(?:[a-z]{3,8}maker|maker|manager|firm"
    r"|company"
    r"|group|manufacturer|developer|supplier|producer|builder|shipbuilder|operator|provider|specialist|start-up"
    r"|startup|house"
    r"|conglomerate|giant|yard|university|institute) )?$"
)
_AFTER_SUBJECT = re.compile(
    r"(?: ?\([^()]{1,60}\))?(?:,[†‡§*]{0,2} (?:an?|the|one|which|whose|who|part|\d[\d.]* percent of which|formerly"
    r"|commonly|officially"
    r"|usually|often|better|doing|[a-z]{3,12}ed|set up|run"
    r"|built|with|now|long|home|known|born|located|itself|also|is|was|has|had) "
    r"|(?: itself| alone)? (?:is|was|be|has|had|will|would|also|[a-z]{2,14}(?:s|ed)|held|won|set|put|built|led"
    r"|began|ran|grew|rose"
    r"|fell|said|lost|sold|bought|took|paid|gave|kept|came|went|got|made|met|saw|spent|drew|became|lay|stood|sat) )"
)


_SAYS_OF = re.compile(
    r" (?:has |have )?(?:alleges?|alleged|suspects?|suspected|believes?|assesses|assessed|determined|concluded"
    r"|accuse[sd]?)"
    r" (?:that )?(?:the )?[A-Z]"
)
"""Behind who says something of another: of this one the text goes on."""
_ENTRY = re.compile(r"\s{0,4}(?P<number>\(?\d{1,3}[.)]\)? |[•*▪-] )?(?:[A-Z][A-Za-z ]{2,30}: )?(?:[Tt]he |[Aa]bout )?")
_ENTRY_END = re.compile(r"(?: ?\([^()\n]{1,60}\))?[.:]?\s{0,4}")
"""A heading or an entry of a list is about the name that it consists of, or begins with behind its number."""
_MADE = frozenset({"Fund", "Zone", "Institute", "Alliance"})
_MAKES = re.compile(
    r"\b(?:established|launched|set up|founded|created|unveiled|announced|opened|followed[^.;]{1,30} with)"
    r" (?:the |its |an? |their )?(?:[\w-]+ ){0,3}(?:[Tt]he )?$"
)
_INVERTED = re.compile(
    r"\s{0,4}(?:(?:At|On|In|Behind|Among|Beside|Near) [^.;:]{3,80}? (?:stands|stand|sits|is|was|lies|comes|came)"
    r"|(?:Also|Newly|Likewise|Recently) (?:listed|added|designated|sanctioned|included|named|founded|established)"
    r" (?:is|are|was|were)"
    r"|(?:I|We) (?:also |then |next )?(?:looked at|looked into|examined|reviewed|studied|visited|investigated)"
    r"|(?:One|Another|A third|The (?:largest|biggest|best[ -]known|oldest|first|second|third|latest)) (?:of"
    r" )?[^.;:]{0,80}? (?:is|was))"
    r" (?:now |still |perhaps )?(?:[Tt]he )?"
)
_NEAR = 70
_NUMBERED = re.compile(r"\s{0,4}\(?\d{1,3}[.)]\)? ")
"""An entry of a list, of which nothing behind its line goes on."""


def told_of(page: Page, number: int, kinds: frozenset[str]) -> Mention | None:
    """The subject, of these kinds, of the nearest English sentence before that has one of them; over one paragraph."""
    sentences = _told(page, number)
    breaks = 1
    for back in range(number - 1, max(-1, number - 1 - FURTHEST), -1):
        breaks -= page.folded.count("\n", page.sentences[back].span.end - 1, _next_start(page, back)) > 0
        found = sentences[back].subject
        if breaks < 0 or (breaks == 0 and _NUMBERED.match(page.folded, page.sentences[back].span.start)):
            return None
        if found is not None and found.kind in kinds:
            return found
    return None


_OPENS_WITHIN = 3


def opening(page: Page) -> Mention | None:
    """What the first sentences of a page are about: whose profile it is."""
    told = _told(page, min(_OPENS_WITHIN, len(page.sentences)))[:_OPENS_WITHIN]
    return next((one.subject for one in told if one.subject is not None), None)


def listed_under(page: Page, number: int, kinds: frozenset[str]) -> Mention | None:
    """What the sentence is about that opens the list of which this one is a numbered item: "in three ways:"."""
    while number and _NUMBERED.match(page.folded, page.sentences[number].span.start):
        number -= 1
    span = page.sentences[number].span
    if page.folded[span.end - 1] != ":":
        return None
    found = _told(page, number + 1)[number].subject
    return found if found is not None and found.kind in kinds else None


def _next_start(page: Page, number: int) -> int:
    return page.sentences[number + 1].span.start if number + 1 < len(page.sentences) else len(page.folded)


def pointed_at(page: Page, number: int, noun: str, at: int) -> Mention | None:
    """Whom "the company" and the like at an offset of a sentence means, by the sentences before."""
    return last_named(page, number, noun, at) or meant(page, _told(page, number)[:number], noun, at)


def _told(page: Page, number: int) -> list[Told]:
    """What each of the first sentences, so many at least, is about; found once."""
    told: list[Told] = page.shared.setdefault(_SUBJECTS, [])
    while len(told) < number:
        told.append(_at(page, told))
    return told


def _at(page: Page, before: list[Told]) -> Told:
    sentence = page.sentences[len(before)]
    if not sentence.latin or (sentence.han and page.mostly_han):
        return _NOTHING
    pointed = nouns_of(page, before)
    return Told(_subject_at(page, before, pointed), pointed)


def person_told(page: Page, number: int) -> Mention | None:
    """The one person whom the English sentence before names, in the same paragraph: "he", "she"."""
    if number == 0:
        return None
    if page.opens_paragraph(number):
        return None
    before = page.sentences[number - 1].span
    found = {page.book.end(one).name: one for one in page.names_in(before) if one.kind == "Person"}
    return next(iter(found.values())) if len(found) == 1 else None


_ACTS_IN_IT = re.compile(
    r"\b(?:led|co-led|joined|backed|anchored|took part in|participated in|approved) (?:(?:the|this|that)"
    r" (?:round|financing|deal|investment|transaction)\b|it\b(?= ?[.,;]))"
)
"""What somebody else does in what is told of: "Oriental Peak led the round" goes on about whose round it is."""
_HAS_OF_IT = re.compile(
    r"\b(?:contributed|committed|subscribed|put in|owns?|holds?|has|have) (?:(?:about|around|nearly|another"
    r"|the remaining) )?"
    r"(?:RMB |CNY |US\$|[$€£¥])?\d[\d.,]*(?: ?(?:%|percent|per cent)| [mb]illion(?: (?:yuan|dollars"
    r"|euros))?)(?=[,;.]| and |$)"
    r"|\baccount(?:s|ed) for (?:about |around |some )?\d[\d.]* ?(?:%|percent|per cent) of (?:the|its"
    r"|all) (?:commitments|capital"
    r"|money|shares|subscriptions|total)\b"
)
"""A share or sum of nothing named is one of what is told of: "A owns 45 percent, B the rest" goes on about whose."""
_IS_OF_IT = re.compile(
    r"\b(?:is|was|remains|became|are|were) (?:the|its) (?:(?:controlling|actual|largest|biggest|second-largest"
    r"|third-largest"
    r"|majority|main|sole|major|only|lead|second|ultimate) ){1,2}(?:shareholders?|owners?|controller|investors?"
    r"|backers?)"
    r"(?=[,.;]| with | at | and )"
    r"|^\W{0,3}[Tt]he (?:actual|ultimate|de facto|largest|controlling|biggest|second-largest) (?:controller"
    r"|shareholder|owner) (?:is|was)\b"
)
"""An owner of nothing named is one of what is told of."""
_IN_OFFICE = re.compile(r"(?:,? ?(?:(?!through\b)[a-z][\w-]*|C[EFT]O|Chairman|President|Director)\b)+ (?:the )?")
"""Between a person and the body of an office: " is the founder and CEO of "."""


def _subject_at(page: Page, before: list[Told], pointed: Mapping[str, Mention]) -> Mention | None:
    """What the sentence behind those in the list is about: its own subject, or that of one before for "it"."""
    span = page.sentences[len(before)].span
    again = POINTED.match(page.folded, span.start, span.end)
    if again is not None and any(one.span.start <= again.start("noun") < one.span.end for one in page.names_in(span)):
        again = None
    elif again is None and pointed:
        again = _POINTED_LATER.match(page.folded, span.start, span.end)
    noun = again["noun"].lower() if again else ""
    that = last_named(page, len(before), noun, again.start("noun") - len("That ")) if again else None
    if that is not None:
        return that
    if noun in pointed:
        return pointed[noun]
    if again is not None or _is_it(page, span):
        kinds = frozenset({NOUN_KINDS[noun]}) if noun in NOUN_KINDS else _THINGS
        near = (told.subject for told in reversed(before[-FURTHEST:]) if told.subject and told.subject.kind in kinds)
        return next(near, None) or _only_one(page, len(before), kinds)
    acts = before and _ACTS_IN_IT.search(page.folded, span.start, span.end) is not None
    if before and (acts or (before[-1].subject is not None and _HAS_OF_IT.search(page.folded, span.start, span.end))):
        return before[-1].subject
    if _IS_OF_IT.search(page.folded[span.start : min(span.end, span.start + _HEAD_REACH)]):
        near = (told.subject for told in reversed(before[-FURTHEST:]) if told.subject and told.subject.kind in _THINGS)
        return next(near, None)
    named = page.names_in(span)
    things = [mention for mention in named if mention.kind in _THINGS]
    return (
        _speaks(page, span, things)
        or _inverted(page, span, things)
        or _of_officer(page, named, things)
        or _entry(page, span, things)
        or _founded(page, span, named, things)
    )


def _founded(page: Page, span: Span, named: Sequence[Mention], things: Sequence[Mention]) -> Mention | None:
    """What a place is told to have set up: "Hubei followed in 2017 with the X Fund"."""
    first = things[0] if things and things[0].kind in _MADE and named[0].kind == "Place" else None
    if first is None or _MAKES.search(page.folded, max(span.start, first.span.start - _NEAR), first.span.start) is None:
        return None
    return first


def _entry(page: Page, span: Span, things: Sequence[Mention]) -> Mention | None:
    """The name that a heading consists of, or that an entry of a numbered list begins with."""
    first = things[0] if things else None
    head = _ENTRY.fullmatch(page.folded, span.start, first.span.start) if first else None
    if first is None or head is None:
        return None
    whole = _ENTRY_END.fullmatch(page.folded, first.span.end, span.end) is not None
    return first if whole or head["number"] else None


def _inverted(page: Page, span: Span, things: Sequence[Mention]) -> Mention | None:
    """The subject behind its verb: "At the top stands the X Fund", "One of the older bodies is the X Alliance"."""
    first = things[0] if things else None
    return first if first and _INVERTED.fullmatch(page.folded, span.start, first.span.start) else None


def _is_it(page: Page, span: Span) -> bool:
    """Whether the sentence begins with "it" or "its", or with "it" behind a date or the like."""
    if _IT.match(page.folded, span.start):
        return True
    later = page.folded.find(" it ", span.start, span.start + _IT_WITHIN) >= 0
    return later and _IT_LATER.match(page.folded, span.start) is not None


def _of_officer(page: Page, named: Sequence[Mention], things: list[Mention]) -> Mention | None:
    """The one body of a sentence that begins with who is at its head: "Su Wenjie is the founder of X"."""
    if len(things) != 1 or named[0].kind != "Person" or things[0].span.start <= named[0].span.end:
        return None
    between = page.folded[named[0].span.end : things[0].span.start]
    return things[0] if len(between) < _HEAD_REACH and _IN_OFFICE.fullmatch(between) else None


def _only_one(page: Page, number: int, kinds: frozenset[str]) -> Mention | None:
    """The name of these kinds that the sentences before bear, where they bear no other."""
    start = page.sentences[max(0, number - FURTHEST)].span.start
    stop = page.sentences[number].span.start
    if start == stop:
        return None
    found = candidates(page, Span(start, stop), kinds)
    return found[0] if len({mention.text for mention in found}) == 1 else None


def _speaks(page: Page, span: Span, found: list[Mention]) -> Mention | None:
    """The grammatical subject of an English sentence, where it is one of the names found in it."""
    for mention in found:
        start = mention.span.start
        if start - span.start > _HEAD_REACH:
            return None
        if _SAYS_OF.match(page.folded, mention.span.end):
            continue
        if _AFTER_SUBJECT.match(page.folded, mention.span.end, span.end) and _BEFORE_SUBJECT.match(
            page.folded[span.start : start].lstrip()
        ):
            return mention
    return None

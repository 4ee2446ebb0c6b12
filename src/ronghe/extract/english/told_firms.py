"""Firms of one word, which the text says are firms, whatever else they look like.

Firms are called like small towns (Hengwei, Zhenwei), like people (Chipmaker Yaoqi) or like nothing. A word right
before the name tells ("the chipmaker X"), or the list in which it stands ("its subsidiaries, X, Y and Z
Semiconductor"); then it is a firm wherever the page has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ronghe.extract.english.persons import is_chinese_name
from ronghe.extract.english.words import CALENDAR, COUNTRIES, DEMONYMS, FUNCTION_WORDS, HEADS, TITLES
from ronghe.model import Mention, Span

_NOUN = (
    r"(?:[a-z]{3,8}maker|maker|firm|company|start-up|startup|house|specialist|developer|manufacturer|supplier|builder"
    r"|shipbuilder|conglomerate|giant|group|operator|provider|producer|subsidiary|affiliate|unicorn|contractor|foundry"
    r"|shipyard|designer|integrator)"
)
_FIRM = re.compile(rf"\b{_NOUN} $")
_TRADE = (
    r"(?:Insurer|Lender|(?!Law|Policy|Peace|Film)[A-Z][a-z]{2,8}maker|Shipbuilder|Retailer|Startup|Start-up|Conglomerate"
    r"|Broker|Shipyard|Rival|Competitor|Supplier|Subsidiary|Parent|Manufacturer)"
)
"""What a sentence begins with that calls a firm so."""
_WITH_TRADE = re.compile(rf"(?:[Tt]he )?(?:{_TRADE}|(?:[A-Z][\w-]+ )?{_NOUN}) (?=[A-Z])")
_CALLED = re.compile(
    rf"\b(?:{_NOUN}|{_TRADE}) (?P<name>[A-Z][a-z]{{2,14}}(?:[A-Z][a-z]{{2,14}})?)(?=[,.;:)]|'s\b| [(a-z\d])"
)
_LIKE_A_PERSON = re.compile(
    rf"(?:\b(?:{_NOUN.replace('|designer', '')}s?|consultancy|lender|insurer|(?<!angel )(?:investor|backer)s?"
    r"|shareholders?|customers?|fund manager|(?:round|financing|funding|[Ss]eries [A-F]\+?) led by"
    r"|participation (?:from|by)"
    r"|stakes? in|percent of|shares (?:in|of)|subsidiary of|unit of|acquisition of|invest(?:ed|ment) in),? (?:the )?)$"
)
"""Before a name of two words which only the words around tell to be no person's: "a round led by Atlas Tejo"."""
_IS_A_FIRM = re.compile(
    r"(?: \([^()]{1,30}\))?, (?:an?|the|one of the) (?:[\w'-]+ ){0,5}?(?:company|companies|firm|firms|maker"
    r"|manufacturer"
    r"|supplier|producer|developer|start-up|startup|builder|subsidiary|operator|provider|shipyard|foundry|venture)\b"
    r"| (?:is|was) (?:an?|the|one of the) (?:[\w'-]+ ){0,5}?(?:company|firm|maker|manufacturer|supplier|producer"
    r"|developer"
    r"|start-up|startup|subsidiary|shipyard|foundry|venture)\b|'s (?:shares|stake|plant|plants|headquarters|parent"
    r"|subsidiary|subsidiaries|shareholders|products)\b"
)
_ANY_BODY = frozenset({"Company", "Person", "PublicBody", "Institute"})
_NO_FIRM = FUNCTION_WORDS | CALENDAR | COUNTRIES | DEMONYMS | TITLES | frozenset(HEADS)
_FIRMS = re.compile(
    r"\b(?:subsidiaries|affiliates|companies|firms|start-ups|startups|makers|manufacturers|suppliers|developers)"
    r"(?:,|:| such as| like|, including|, namely|, among them)? $"
)
_LIST = re.compile(
    r"\b(?:subsidiaries|affiliates|companies|firms|start-ups|startups|makers|manufacturers|suppliers|developers|groups)"
    r"(?: such as| like|, including)? (?P<names>[A-Z][\w&-]{1,20}(?: [A-Z][\w&-]{1,20}){0,3}"
    r"(?:(?:, and|,| and) [A-Z][\w&-]{1,20}(?: [A-Z][\w&-]{1,20}){0,3}){1,15})"
)
_PARTED = re.compile(r", and |, | and ")
_MADE_UP = re.compile(r"[A-Z][a-z]{2,14}[A-Z][a-z]{2,14}")
_OWN = re.compile(r"[A-Z][a-z]{2,14}(?:[A-Z][a-z]{2,14})?")
_JOINED = re.compile(r"(?: ?\([^()]{1,40}\))?(?:,|,? and|,? or) (?:the )?$")
_LISTED = re.compile(r"(?: ?\([^()]{1,40}\))?(?:,|,? and) (?:the )?")
_WORD = re.compile(r"[A-Z][a-z]{3,14}")
_NEARER = re.compile(r"(?:\b(?:in|near|outside|around|at|from|to|of|between|across) |[A-Z][\w'&-]{0,30} )$")
_GOES_ON = re.compile(
    r"-(?!(?:backed|owned|controlled|led|made|funded)\b)|, [A-Z][a-z]+(?: province)?[,.]"
    r"| (?:[Cc]ity|[Pp]rovince|[Cc]ounty|[Dd]istrict|municipal|provincial|government|[A-Z])"
)
_BEFORE = 40


def told_firms(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The names found, where places and people that the text tells to be firms are firms."""
    named = _without_people([_no_person(text, _without_trade(one)) for one in found], text)
    firms = {*_by_noun(text, named), *_by_list(text, named), *_called(text, named), *_among_firms(text, named)}
    if not firms:
        return named
    out = [one for one in named if not (one.kind == "Place" and one.text in firms and _stands_alone(text, one.span))]
    taken = sorted((one.span for one in out), key=lambda span: span.start)
    again = (
        Span(*match.span())
        for match in re.finditer(rf"\b(?:{'|'.join(sorted(firms))})\b", text)
        if _MADE_UP.fullmatch(match[0]) or _stands_alone(text, Span(*match.span()))
    )
    new = [Mention(span, span.quote(text), "Company") for span in again if not any(span.touches(one) for one in taken)]
    return sorted([*out, *new], key=lambda one: (one.span.start, -one.span.end))


def _without_trade(one: Mention) -> Mention:
    """A name without what its bearer is called before it: "Insurer Dabie Life", "Rival Zhanxin", no person."""
    trade = _WITH_TRADE.match(one.text) if one.kind in _ANY_BODY else None
    if trade is None:
        return one
    name = one.text[trade.end() :]
    alone = _WORD.fullmatch(name) is not None
    if (not alone and one.kind == "Person") or name in _NO_FIRM:
        return one
    return Mention(Span(one.span.start + trade.end(), one.span.end), name, "Company")


def _may_be_a_firm(one: Mention) -> bool:
    """Whether a person's name is of two words that neither a title nor a Chinese surname makes one."""
    words = one.text.split(" ")
    return one.kind == "Person" and len(words) == 2 and words[0] not in TITLES and not is_chinese_name(words)


def _no_person(text: str, one: Mention) -> Mention:
    """A name that looks like a person's and is a firm's, as the words around it tell."""
    if not _may_be_a_firm(one):
        return one
    start, end = one.span.start, one.span.end
    firm = _LIKE_A_PERSON.search(text, max(0, start - _BEFORE), start) or _IS_A_FIRM.match(text, end)
    return Mention(one.span, one.text, "Company") if firm else one


def _without_people(found: list[Mention], text: str) -> list[Mention]:
    """A name like a person's that stands in a list of firms is a firm's: "A Optics, Quantum Eye and B Sensors"."""
    out = list(found)
    for at, one in enumerate(found):
        if not _may_be_a_firm(one):
            continue
        before, behind = found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None
        listed = sum(
            1
            for left, right in ((before, one), (one, behind))
            if left and right and {left.kind, right.kind} == {"Person", "Company"}
            if _LISTED.fullmatch(text, left.span.end, right.span.start)
        )
        if listed and (listed > 1 or text.endswith(": ", 0, one.span.start)):
            out[at] = Mention(one.span, one.text, "Company")
    return out


def _called(text: str, found: Sequence[Mention]) -> Iterator[str]:
    """Names of one word right behind a word for a firm: "Chipmaker Yaoqi", "the Zhuzhou foundry Linsen"."""
    known = {one.text for one in found if one.kind != "Company"}
    for match in _CALLED.finditer(text):
        if match["name"] not in _NO_FIRM and match["name"] not in known:
            yield match["name"]


def _among_firms(text: str, found: Sequence[Mention]) -> Iterator[str]:
    """Names of one word in a list behind "firms", of which another is known as a firm: "firms Optra, LeiTang and X"."""
    known = {one.text: one.kind for one in found}
    for match in _LIST.finditer(text):
        names = _PARTED.split(match["names"])
        if any(known.get(name) == "Company" for name in names):
            yield from (name for name in names if _OWN.fullmatch(name) and name not in _NO_FIRM and name not in known)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the name at a span is neither the place of something nor a part of a longer name."""
    before = _NEARER.search(text, max(0, span.start - _BEFORE), span.start)
    return before is None and _GOES_ON.match(text, span.end) is None


def _by_noun(text: str, found: Sequence[Mention]) -> Iterator[str]:
    for one in found:
        if one.kind == "Place" and _WORD.fullmatch(one.text) and not _GOES_ON.match(text, one.span.end):
            start = one.span.start
            if _FIRM.search(text, max(0, start - _BEFORE), start):
                yield one.text


def _by_list(text: str, found: Sequence[Mention]) -> Iterator[str]:
    """The places of a list of firms, of which one at least is known as a firm."""
    chain: list[Mention] = []
    for one in found:
        start = one.span.start
        if chain and _JOINED.fullmatch(text, chain[-1].span.end, start):
            chain.append(one)
            continue
        yield from _firms_of(chain)
        chain = [one] if _FIRMS.search(text, max(0, start - _BEFORE), start) else []
    yield from _firms_of(chain)


def _firms_of(chain: Sequence[Mention]) -> Iterator[str]:
    if any(one.kind == "Company" for one in chain):
        yield from (one.text for one in chain if one.kind == "Place" and _WORD.fullmatch(one.text))

"""Several holders of one company or fund, each with its own share where that is told, in English.

"held by 19 shareholders, including A and B", "A holds 17 percent of X, followed by B with 10 percent", "A, B and C
own 17, 10 and 8 percent respectively". :mod:`ronghe.extract.readers.owns` makes claims of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import caught, caught_if, kinds_of, matches, own, rule
from ronghe.model import End

_ASSETS = kinds_of("Company|Fund")
_PER = r" ?(?:%|percent\b|per cent\b)"
_NUMBER = r"\d{1,3}(?:\.\d{1,4})?"
_PART = rf"(?P<share>{_NUMBER})[ -]?(?:%|percent\b|per cent\b)"
_ABOUT = r"(?:an? |the |its |about |around |some |nearly |almost |roughly |just over |just under |over |more than )*"
_STAKE = r"(?: (?:stakes?|shares?|interests?|shareholdings?|holdings?|equity|ownership))?"
_RANK = (
    r"(?:(?:the |its |other |main |major |top |largest |biggest |principal |key |current |initial |founding |two |three"
    r"|four |five |six |ten |known |state |corporate |institutional )*)"
)
_HOLDERS = r"(?:shareholders|stakeholders|owners|equity holders|equity investors)"
_WHO = r"(?:the |its founder |its chairman )?{s:Body|Fund|Person+}"
_ASSET = r"(?:the )?{o:Company|Fund}"
_ARE = r"(?:,? (?:include|are|were|included|comprise):?|:)"
_FIRM = r"(?:the )?(?:[a-z][\w-]* ){0,4}{o:Company|Fund}"
_IT = r"(?:[Tt]he|[Ii]ts|[Tt]his) (?:[a-z][\w-]* ){0,2}(?:phase|fund|company|firm|vehicle|venture|group)"
_NUMBERS = rf"(?P<list>{_NUMBER}(?:{_PER})?(?:(?:, and |, | and ){_NUMBER}(?:{_PER})?){{1,9}})"
_EACH = r"(?:hold|holds|own|owns|held|owned|have|has|took|take|acquired|bought|received|control)"


class Holding(NamedTuple):
    """Who holds a company or fund, with the percentage as written; ``at`` is where the line says so.

    ``called`` tells that the text calls them shareholders or owners: a fund's partners are not called so.
    """

    holder: End
    asset: End
    share: str | None
    at: tuple[int, int]
    called: bool


_CALLED = (
    rf"(?:{_ASSET}(?:'s)?(?: [a-z]+ phase)?|{_IT}) (?:is|was|are|were|has been)"
    rf"(?: jointly| collectively| together| now)* (?:held|owned|controlled|backed) by (?:a total of )?"
    rf"(?:[\w-]+ ){{0,4}}?{_HOLDERS},? ?(?:\(?including|such as|among them|led by|namely|:) {_WHO}",
    rf"(?i:{_RANK}{_HOLDERS}) (?:of|in) {_FIRM}(?:'s [a-z]+ phase)?{_ARE} {_WHO}",
    rf"{_ASSET}(?:'s)? {_RANK}{_HOLDERS}{_ARE} {_WHO}",
    rf"^\W{{0,4}}(?i:{_RANK}{_HOLDERS}){_ARE} {_WHO}",
    rf"{_WHO}(?: \([^()]{{1,20}}\))? (?:are|were|rank as) {_RANK}{_HOLDERS} (?:of|in) {_ASSET}",
    rf"(?:ownership|shares|equity|capital) of {_ASSET} (?:is|are|was|were) (?:split|divided|shared)(?: up)?"
    rf" (?:between|among) {_WHO}",
    rf"{_ASSET}(?: is| was|,) (?:split|divided) (?:between|among) {_WHO}",
    rf"{_ASSET}(?: has| counts| lists) {_WHO} as (?:its |the )?{_RANK}{_HOLDERS}",
)
_TOGETHER = (
    rf"{_WHO},? (?:which |who )?(?:together |also |now )?{_EACH} {_NUMBERS}{_STAKE},?(?: respectively,?)? (?:of|in)"
    rf" {_ASSET}",
)
_IN_ORDER = (
    rf"{_WHO},? (?:will |would |are to |have |had |agreed to )?(?:take|took|taken|hold|held|own|acquired?|get|got"
    rf"|receive|received"
    rf"|buy|bought|have) (?:stakes|shares|interests|holdings) of {_NUMBERS},? (?:respectively,? )?(?:of|in) {_ASSET}"
)
_APIECE = (
    rf"{_WHO},? (?:have |had )?each (?:of them )?(?:also )?{_EACH} {_ABOUT}{_PART}{_STAKE} (?:of|in) {_ASSET}",
    rf"\beach {_EACH} {_ABOUT}{_PART}{_STAKE} (?:of|in) {_ASSET}(?:: | – | — |, namely ){_WHO}",
)
_AS_TO = (
    rf"{_ASSET}(?: \([^()]{{1,40}}\))? (?:is|was|are|were) (?:held|owned)(?: as to)?:?"
    rf" {_ABOUT}(?={_NUMBER}{_PER}(?: owned| held)?"
    rf" by )"
)
"""Before holders that each follow a share: "was held as to 41.2% by A, 22.5% by B and 15.3% by C"."""
_BY_EACH = (
    rf"(?:,|,? and|;)? ?(?:as to )?(?P<share>{_NUMBER}){_PER}{_STAKE}(?: owned| held)? by (?:the )?"
    r"(?:M[rs]s?\. |Dr\.? )?{s:Body|Fund|Person}(?!-)"
)
_ONE = r"(?:the )?{s:Body|Fund|Person}"
_FOREMOST = (
    r"(?:the |its |an? )?(?:single )?(?:second-|third-|fourth-)?(?:largest|biggest|main|controlling|major|single)"
)
_IS = r"(?:,|,? (?:is|was|remains|became))(?: also| now| still)?"
_LARGEST = (
    rf"{_ONE} {_EACH} {_FOREMOST} (?:stake|share|interest|shareholding|holding)(?: (?:in|of) {_ASSET})?"
    rf"(?:,? (?:at|of|with|amounting to)|,) {_ABOUT}{_PART}",
    rf"{_ONE},? (?:with|holding|owning) {_ABOUT}{_PART}{_STAKE},? (?:{{:Org}} )?(?:is|was|remains) (?:now )?"
    rf"{_FOREMOST} (?:shareholder|owner) (?:of|in) {_ASSET}",
    rf"{_ONE}{_IS} {_FOREMOST} (?:shareholder|owner) (?:of|in) {_ASSET},? (?:with|holding|owning|at) {_ABOUT}{_PART}",
    rf"{_ONE}(?: also| now| still)? {_EACH} {_ABOUT}{_PART}{_STAKE} (?:of|in) (?:the )?{{o:Fund}}",
    rf"{_ONE}{_IS} its {_FOREMOST} (?:share|stock)?(?:holder|owner),? (?:with|holding|owning|at) {_ABOUT}{_PART}",
    rf"(?:^\W{{0,3}}|, and |; )(?:in {{:Date}},? )?(?:[Aa]n?|[Tt]he|[Aa]nother) (?:further |other |remaining"
    rf" )?{_ABOUT}{_PART}{_STAKE} (?:sits|lies|rests|is|was|are|were"
    rf"|belongs|went) (?:with|held by|owned by|in the hands of|to) {_ONE}",
)
_FIRST = (
    rf"{_PART}{_STAKE} (?:of|in) {_ASSET}",
    rf"(?:shareholders?|owners?|stakes?|shares?|interests?) (?:of|in) {_ASSET}",
    rf"{_ASSET}(?:'s)? (?:[a-z]+ ){{0,3}}(?:shareholder|owner)",
    rf"{_ASSET} (?:is|was) {_PART}[ -](?:owned|held) by",
)
_NEXT = (
    r"(?:(?:,|;|,? and|,? while)? )?(?:(?:by|that of|then|then by) )?(?:the )?(?:"
    rf"(?P<who>{{s:Body|Fund|Person}})(?:,[^,;.%]{{3,40}},)?,? "
    rf"(?:with|at|on|\(|(?:which )?(?:holding|holds|own[a-z]*))? ?{_ABOUT}(?P<one>{_NUMBER}){_PER}\)?"
    rf"|(?P<two>{_NUMBER}){_PER}{_STAKE} (?:owned by|held by|of|by|for|from|belonging to|going to) (?:the )?"
    rf"{{s2:Body|Fund|Person}})"
)
_FOLLOWED = re.compile(r",? (?:followed|trailed) by ")
_HELD = re.compile(rf"(?P<s>[\ue000-\ue008]) (?:{_EACH}) {_ABOUT}{_PART}{_STAKE},? (?:followed|trailed) by $")
"""A holder of what the sentences before speak of, the first of several."""
_ALONE = re.compile(
    rf"\W{{0,3}}(?:[Tt]he )?(?P<s>[\ue000-\ue008])(?:, [^,;.%]{{3,60}},)? (?:also |now )?(?:{_EACH}) {_ABOUT}{_PART}"
    rf"{_STAKE}(?=[.,;]| and )"
)
"""The same alone: "The Ministry of Finance holds 28.4 percent." """
_PASSING = re.compile(r"(?: \([^()]{1,40}\))?(?:, an? [^,;.%]{3,60}(?=,| and))?")
_REACH = 90
_AND_BY = re.compile(rf"(?<=[\ue000-\ue004\ue008])(?=,? and {_NUMBER}{_PER} (?:owned |held )?by )")
_WITH = re.compile(rf",? (?:with|holding|at|owning) {_NUMBERS}{_STAKE},? (?:respectively|each in that order)")
_CALLS = re.compile(rf"\b(?:{_HOLDERS}|shareholder|owned|owners?|ownership)\b")
_LIMIT = 12


def shareholders(line: Line) -> list[Holding]:
    """The holders that an English line tells together, each once; found once a line."""
    key = f"shareholders.{line.number}"
    if key not in line.page.shared:
        told: dict[tuple[str, str], Holding] = {}
        for one in _holdings(line) if line.latin else ():
            pair = (one.holder.name, one.asset.name)
            if pair[0] != pair[1] and (pair not in told or (told[pair].share is None and one.share is not None)):
                told[pair] = one
        line.page.shared[key] = list(told.values())
    found: list[Holding] = line.page.shared[key]
    return found


def _holdings(line: Line) -> Iterator[Holding]:
    for notation in _CALLED:
        for match in matches(line, notation):
            behind = _WITH.match(line.text, match.end("s"))
            yield from _listed(line, match, _numbers(behind["list"]) if behind else [], called=True)
    for notation in (*_TOGETHER, _IN_ORDER):
        for match in matches(line, notation):
            yield from _listed(line, match, _numbers(match["list"]))
    for notation in (*_APIECE, *_LARGEST):
        for match in matches(line, notation):
            yield from _listed(line, match, [match["share"]] * len(caught(line, match, "s")))
    yield from _alone(line)
    yield from _as_to(line)
    for begin in (*_FOLLOWED.finditer(line.text), *_AND_BY.finditer(line.text)):
        yield from _followed(line, begin.end())


def _listed(line: Line, match: re.Match[str], shares: list[str], *, called: bool = False) -> Iterator[Holding]:
    """The holders of a list, with the share of each where as many are told, or in brackets behind each."""
    asset = _asset(line, match)
    holders = caught(line, match, "s")
    if asset is None or (match.re.groupindex.get("list") and len(shares) != len(holders)):
        return
    for place, item in enumerate(holders):
        share = shares[place] if len(shares) == len(holders) else own(line, item, match.start())[1]
        if share is None or 0 < Decimal(share) <= 100:
            yield Holding(line.end(item), asset, share, match.span(), called or _is_called(line))


def _asset(line: Line, match: re.Match[str]) -> End | None:
    """Of what the shares are: named, or what the sentences before speak of."""
    named = caught_if(line, match, "o")
    if named:
        return line.end(named[0])
    before = _before(line, match.start("s"))
    if before is not None:
        return before
    return _told(line)


def _told(line: Line) -> End | None:
    told = told_of(line.page, line.number, _ASSETS)
    return line.page.book.end(told) if told is not None else None


def _numbers(words: str) -> list[str]:
    return re.findall(_NUMBER, words)


def _followed(line: Line, at: int) -> Iterator[Holding]:
    """Those named behind "followed by", or whose shares "and 49 percent by" adds, with the share of each."""
    asset = _before(line, at)
    if asset is None and (first := _HELD.search(line.text, max(0, at - _REACH), at)) is not None:
        asset = _told(line)
        holder = line.items[first.start("s")]
        if asset is not None and holder.kind != "Place":
            yield Holding(line.end(holder), asset, first["share"], first.span(), _is_called(line))
    pattern = rule(line.page.lens, _NEXT)
    for _ in range(_LIMIT if asset is not None else 0):
        match = pattern.match(line.text, at)
        if match is None or asset is None:
            return
        item: Item = caught(line, match, "s" if match["one"] else "s2")[0]
        yield Holding(line.end(item), asset, match["one"] or match["two"], match.span(), _is_called(line))
        at = match.end()


def _alone(line: Line) -> Iterator[Holding]:
    """A holder with its share of the fund that the sentences before speak of."""
    found = _ALONE.match(line.text)
    told = spoken(line, _ASSETS) if found else None
    holder = line.items[found.start("s")] if found else None
    if found and holder and holder.kind != "Place" and told is not None and told.kind == "Fund":
        yield Holding(line.end(holder), told, found["share"], found.span(), _is_called(line))


def _as_to(line: Line) -> Iterator[Holding]:
    """Holders that each follow a share."""
    pattern = rule(line.page.lens, _BY_EACH)
    for begin in matches(line, _AS_TO):
        asset, at = line.end(caught(line, begin, "o")[0]), begin.end()
        for _ in range(_LIMIT):
            match = pattern.match(line.text, at)
            if match is None:
                break
            yield Holding(line.end(caught(line, match, "s")[0]), asset, match["share"], match.span(), True)
            at = match.end() + len(_PASSING.match(line.text, match.end()).group())  # type: ignore[union-attr]


def _before(line: Line, at: int) -> End | None:
    """Of what a share is told before an offset."""
    for notation in _FIRST:
        found = next((one for one in matches(line, notation) if one.end() <= at), None)
        if found is not None:
            return line.end(caught(line, found, "o")[0])
    return None


def _is_called(line: Line) -> bool:
    """Whether the line, or the sentence before it, calls them shareholders or owners."""
    if _CALLS.search(line.text):
        return True
    before = line.page.sentences[line.number - 1].span if line.number else None
    return before is not None and _CALLS.search(line.page.folded, before.start, before.end) is not None

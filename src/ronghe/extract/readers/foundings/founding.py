"""Who founded what and when: what the readers of founding dates, founders and partners share.

Chinese: "A、B联合设立X", "由A、B发起设立的X", "X由A发起设立", "X于2016年成立", "X成立于2016年".
English: "A and B established X", "X was founded by A in 2016", "X, established in 2016".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.bonds.phrases.phrase import CALLED
from ronghe.extract.readers.described import described
from ronghe.extract.readers.foundings.founded_beside import beside
from ronghe.extract.readers.foundings.founded_clause import PARTS, SEEN, Founding, ends, parted, place_before, relative
from ronghe.extract.readers.foundings.founded_persons import by_persons
from ronghe.extract.readers.foundings.founding_zh import chinese
from ronghe.extract.readers.offices.people_en import of_its_people
from ronghe.extract.readers.sums.phases import PHASE
from ronghe.extract.rules import caught, kinds_of, lines, rule
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_DATE = SIGNS["Date"]


def foundings(page: Page) -> Sequence[Founding]:
    """Every founding on the page, in order; read once a page."""
    if "founding" not in page.shared:
        page.shared["founding"] = tuple(_foundings(page))
    found: tuple[Founding, ...] = page.shared["founding"]
    return found


def _foundings(page: Page) -> Iterator[Founding]:
    for line in lines(page, "readers.found.zh"):
        by_people = list(by_persons(line))
        yield from by_people
        done = {one.verb[1] for one in by_people}
        yield from (one for one in (*relative(line), *beside(line)) if not _on_sale(line, one))
        told = (one for one in chinese(line) if one.verb[1] not in done and not _quoted(line, one))
        yield from (one for one in told if not _on_sale(line, one))
    for line in lines(page, also=(match.start() for match in PARTS.finditer(page.folded))):
        yield from parted(line)
    for line in lines(page, "readers.found.en"):
        yield from _english(line)


def _quoted(line: Line, one: Founding) -> bool:
    """Whether a company's shares are put on an exchange there, and nothing is founded: 2017年在全国股转系统挂牌."""
    before = line.signs(max(0, one.verb[0] - _BESIDE), one.verb[0], kinds_of("Org"))
    return any(_EXCHANGE.search(end.name) for end in (*one.founded, *map(line.end, before)))


def _on_sale(line: Line, one: Founding) -> bool:
    """Whether shares are offered there, and nothing is founded: 产权交易中心挂牌的X40%股权."""
    return "挂牌" in line.text[slice(*one.verb)] and _OFFERED.search(line.text, max(0, one.verb[0] - 2)) is not None


_OFFERED = re.compile(r"挂牌(?:转让|出售)?的?[\ue000-\ue004](?:约?\d{1,3}(?:\.\d{1,4})?%|的?(?:部分|全部)?股[权份])")
_BESIDE = 12
_EXCHANGE = re.compile(r"股转系统|股份转让系统|交易所|[上深北]交所|新三板|科创板|创业板|主板|股权托管")
_BY = (
    r"^(?:[^;,]|, (?=in |on |at |jointly |together ))"
    r"{0,60}?(?<!led )(?<!backed )(?<!owned )(?<!managed )(?<!run )(?<!headed )(?<!approved )(?<!supported"
    r" )(?<!overseen )(?<!supervised )(?<!administered )(?<!controlled )\bby "
    r"(?:both |(?:(?!former )[a-z]+ ){0,3}?)?(?:the )?{f:Body|Place|Zone|Person|Fund+}(?! (?:[a-z]+ ){1,3}[\ue008])"
)
_GOVERNED = re.compile(
    r"\b(?:by|of|under|with|from|at|within|for|behind|via|through|inside) (?:both )?(?:the )?$"
    r"(?<!onstruction of )(?<!onstruction of the )(?<!stablishment of )(?<!stablishment of the )"
)
_WITHIN = r"{s:Org} (?:at|of|under|within|inside) (?:the )?$"
_BESIDE_EN = 30
_OBJECT = re.compile(r"\s(?:an?|the|its|their|new|two|three)\s")
"""What follows a founding verb in the active: "X, opened an office"."""
_NAMED_OBJECT = re.compile(rf" [{SIGNS['Fund']}-{SIGNS['Alliance']}]")
"""A body right behind a founding verb: "P, who once worked at X, co-founded Y"."""
_NO_DEED = re.compile(
    r"\b(?:was|were|been|being|is|are|be|(?:the|an?|its|their|this|another)(?: (?:newly|recently|just|first))?)\s$"
)
"""Before a founding verb that is passive or only describes: "chaired a meeting of the recently formed X"."""
_LED = r"^(?:{:Org} was )?\s{0,4}[Ll]ed by (?:the )?{f:Body}, "


def _date_told(line: Line, position: int) -> Item | None:
    """The date at the head of an English sentence, or right before the subject or verb at the position."""
    lens = line.page.lens
    head = rule(
        lens,
        r"^[\s•·*▪◦–-]{0,6}(?:(?:In|On|By|During|Since|Also in|Early in|Late in)\s)?(?:early |late "
        r"|mid-)?{d:Date}[,:]?\s",
    ).match(line.text)
    near = rule(lens, r"\b(?:[Ii]n|[Oo]n)\s(?:early |late |mid-)?{d:Date}(?:,| and)?(?: the)?\s{0,2}$").search(
        line.text, max(0, position - 30), position
    )
    unsaid = position in line.items and line.items[position].unsaid
    match = (None if unsaid else near) or (head if head and head.end() <= position else None)
    return caught(line, match, "d")[0] if match else None


def _english(line: Line) -> Iterator[Founding]:
    verbs = rule(line.page.lens, r"(?:{rules.found.joint_en}\s)*{readers.found.en}")
    for verb in verbs.finditer(line.text):
        found = _passive(line, verb) or _active(line, verb) or _opened(line, verb)
        if found is not None:
            yield found


def _passive(line: Line, verb: re.Match[str]) -> Founding | None:
    """X was founded by A in 2016; X, established in 2016; X (founded 2016)."""
    lens = line.page.lens
    led = rule(lens, _LED).match(line.text)
    before = rule(
        lens,
        r"{s:Org+}(?:,[^,{#Org}]{1,60},)?(?: (?:that |which )?"
        r"(?:was|were|is|are|has been|have been|had been|being)|,| \(|,? which was)(?: \w+ly)?\s?$",
    ).search(line.text, max(led.end() if led else 0, verb.start() - SEEN), verb.start())
    if before is None or (before.group().endswith((",", ", ")) and _OBJECT.match(line.text, verb.end())):
        return None
    if before.group().endswith(", ") and _NAMED_OBJECT.match(line.text, verb.end()) is not None:
        return None
    founded = _founded(line, before)
    if not founded or PHASE.search(line.text, max(0, verb.start() - _BESIDE_EN), verb.start()):
        return None
    tail_end = min(len(line.text), verb.end() + SEEN)
    stop = re.compile(r"[;.]|\band (?:[\ue000-\ue009] )?(?:is|was|has|will)\b").search(line.text, verb.end(), tail_end)
    tail_end = stop.start() if stop else tail_end
    by = rule(lens, _BY).search(line.text[verb.end() : tail_end])
    shift = verb.end()
    founders = caught(line, led, "f") if led else []
    named = takewhile(_is_said, line.signs(shift + by.start("f"), shift + by.end("f"))) if by else ()
    theirs = {line.end(item).name for item in founded}
    own = (item for item in named if not _whose(line, item))
    founders += [item for item in own if not (of_its_people(line, item) or line.end(item).name in theirs)]
    when = re.compile(rf"\b(?:in|on|during)? ?(?:early |late |mid-)?(?P<d>{_DATE})").search(
        line.text, verb.end(), tail_end
    )
    date = line.items[when.start("d")] if when else _date_told(line, before.start())
    where = rule(lens, r"^[^,;]{0,30}?\bin {p:Place}").search(line.text[verb.end() : tail_end])
    place = line.items[shift + where.start("p")] if where else None
    return Founding(
        line,
        verb.span(),
        ends(line, founded),
        ends(line, founders),
        date,
        place,
        len(founders) > 1 and led is None,
        0.88,
    )


def _founded(line: Line, before: re.Match[str]) -> list[Item]:
    """What is founded: the names before the verb, none of which another noun speaks: "a centre funded by X was opened".

    Of "the X Centre at Y University was opened" it is the centre.
    """
    named, at = caught(line, before, "s"), before.start("s")
    if len(named) > 1 and " and " not in before["s"]:
        return named[:1] if " with " in before["s"] else named[-1:]
    if len(named) > 1 and before.group().rstrip().endswith(","):
        return named[-1:]
    if not named or named[0].unsaid or before.group().rstrip().endswith((",", "(")):
        return named
    if not _GOVERNED.search(line.text, max(0, at - _BESIDE_EN), at):
        return named
    whole = rule(line.page.lens, _WITHIN).search(line.text, max(0, at - _BESIDE_EN), at)
    return caught(line, whole, "s") if whole else []


def _whose(line: Line, item: Item) -> bool:
    """Whether a place is only whose the founder is: "by China's Ministry of Pumps"."""
    return item.kind == "Place" and line.page.folded.startswith("'s ", item.span.end)


def _is_said(item: Item) -> bool:
    return not item.unsaid


def _they(line: Line, position: int) -> tuple[End, ...]:
    """Those whom the sentence before names together at its head, where this one begins with "They"."""
    if not re.fullmatch(r"\s{0,4}They(?: have| had| also)?\s", line.text[:position]) or line.number == 0:
        return ()
    before = line.page.line(line.number - 1)
    if "\n" in line.page.folded[before.span.end : line.span.start]:
        return ()
    match = rule(line.page.lens, r"\s{0,4}(?:[^,{#Org}]{1,40}, )?(?:[Tt]he )?{f:Body+}").match(before.text)
    named = ends(before, caught(before, match, "f")) if match else ()
    return named if len(named) > 1 else ()


def _active(line: Line, verb: re.Match[str]) -> Founding | None:
    """A and B established X."""
    lens, text = line.page.lens, line.text
    if _NO_DEED.search(text, max(0, verb.start() - _BESIDE_EN), verb.start()):
        return None
    after = rule(
        lens,
        r"\s(?:the |a |an |its |their |own |new |joint |first |{:Money} |[“\"]|(?:[a-z-]+ ){0,4}(?:subsidiary"
        r"|unit|company|firm|fund|institute|laboratory|arm|venture|vehicle), )*{s:Org}(?:(?:, and |, | and"
        r" )(?:the )?{:Org}(?! (?:said|says|announced|reported)\b))*",
    ).match(text, verb.end())
    named = ends(line, list(line.signs(after.start("s"), after.end()))) if after else ()
    found = () if named else tuple(item.end for item in described(line, verb.end()))
    if not named and not found:
        return None
    near = rule(
        lens,
        r"{f:Body|Place+}(?: \([^()]{1,20}\))?,?\s?(?:and )?(?:have |has |had )?"
        r"(?:(?:plans?|planned|intends?|aims?|proposes?|agreed|decided|will|would|is|are|is set|are set|wants?)(?:"
        r" to)? )?$",
    ).search(text, max(0, verb.start() - SEEN), verb.start())
    head = rule(
        lens,
        r"^[\s•·*▪◦-]{0,4}(?:[^,]{0,40}, )?(?:[Tt]he )?(?:{:Place}'s )?{f:Body|Place+}[^;]{0,150}?"
        r" and (?:have |has )?$",
    ).search(text[: verb.start()])
    match = near or (head if head and not near else None)
    founders = caught(line, match, "f") if match else []
    own = ends(line, founders) or _they(line, verb.start())
    described_so = "" if after else r"(?: an? (?:[a-z-]+ ){0,5}?[a-z]+)?"
    beside = rule(
        lens,
        rf"{described_so},? (?:together |jointly |in partnership |in cooperation )?with {CALLED}?(?:the )?{{f:Body+}}",
    ).match(text, after.end() if after else verb.end())
    own += ends(line, caught(line, beside, "f")) if own and beside else ()
    end = after.end() if after else verb.end()
    where = rule(lens, r"^[^;.,]{0,12}? in {p:Place}").search(text[end : end + 40]) if named else None
    place = line.items[end + where.start("p")] if where else place_before(line, verb.start(), 0)
    when = re.compile(rf" (?:in|on) (?P<d>{_DATE})").search(text, end, min(len(text), end + 60))
    date = line.items[when.start("d")] if when else _date_told(line, verb.start())
    joint = len(own) > 1 or "jointly" in verb.group() or "together" in verb.group()
    return Founding(line, verb.span(), named or found, own, date, place, joint, 0.86 if named else 0.6)


def _opened(line: Line, verb: re.Match[str]) -> Founding | None:
    """X opened in 2014; not "a branch, which X opened in 2014"."""
    lens = line.page.lens
    before = rule(
        lens, r"{s:Fund|Institute|Alliance|Zone}(?:,[^;]{1,90},)?\s(?:formally |officially |first )?$"
    ).search(line.text, max(0, verb.start() - SEEN), verb.start())
    when = rule(lens, r"\s(?:its doors )?(?:(?:in|at) {p:Place}(?:, {:Place})? )?(?:in|on)\s{d:Date}").match(
        line.text, verb.end()
    )
    if before is None or when is None or verb.group().split()[-1] not in ("opened", "launched"):
        return None
    if line.text.endswith("which ", 0, before.start("s")):
        return None
    places = caught(line, when, "p")
    return Founding(
        line, verb.span(), ends(line, caught(line, before, "s")), (), caught(line, when, "d")[0],
        places[0] if places else None, False, 0.86,
    )  # fmt: skip

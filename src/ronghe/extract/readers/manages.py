"""Who manages or keeps which fund: 基金管理人为X, 由X担任管理人, "managed by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.paying_zh import fund_told, paying_funds
from ronghe.extract.presented_zh import fund_of_paper
from ronghe.extract.readers.stance import asserted_by, lasting
from ronghe.extract.readers.sums.dealt import pays_for
from ronghe.extract.readers.sums.given import giving_funds
from ronghe.extract.readers.sums.several_zh import managed_in_order
from ronghe.extract.readers.topic import paragraph_start, spoken, topic
from ronghe.extract.rules import Sieve, caught, caught_if, lines, matches
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "manages"
_FUNDS = frozenset({"Fund"})
_RULES = (
    (
        r"(?<![任为是系])(?<!作为)(?P<what>{readers.manage.office_zh})(?:(?:已|现)?(?:变更|更换|调整)为|均为|均是|都是|为|是|系|由|:|：|，)?{s:Body+}",
        0.88,
    ),
    (
        r"(?:由|委托|聘请|选定|确定){s:Body+}(?:等)?(?:担任|作为|任|负责|进行|受托)?[^，,。；;{#Org}]{0,8}?"
        r"(?P<what>{readers.manage.office_zh}|管理|运营管理|(?<!受)托管)",
        0.86,
    ),
    (
        r"由[^，,。；;]{2,60}?的[^，,。；;{#Org}]{0,10}(?:公司|机构|平台|企业)(?:——|—|“)?{s:Company}(?:负责|受托|进行)?(?P<what>管理)(?=[，。；]|$)",
        0.82,
    ),
    (
        r"{s:Body}(?:是|为|系)[^，,。；;{#Org|Money}]{2,30}，(?:并)?(?:作为|担任)(?:该|本|上述)?[\u4e00-\u9fff]{0,6}?(?P<what>{readers.manage.office_zh})",
        0.82,
    ),
    (
        r"{s:Body+}(?:共同)?(?:为|是|系|担任|作为|任)(?:该|本|此|其|上述)?(?:基金)?(?:的)?(?:唯一|联席|共同|联合)?"
        r"(?P<what>{readers.manage.office_zh})",
        0.88,
    ),
    (
        r"{s:Body}(?:负责|受托)?(?P<what>管理)(?:着|的|运营的?)?(?:(?:[另首这]|第?[一二三四五两几多\d]{1,2})[支只个]?(?:基金)?)?(?:——|:|：)?"
        r"{o:Fund}",
        0.82,
    ),
    (
        r"{o:Fund}[^.;{#Org}]{0,40}?(?:,| is| was| are| which is| will be| has been|\))(?: [\w-]+){0,5}?"
        r" (?P<what>managed|run) by (?:the )?(?:{:Body}'s (?:[\w-]+ ){0,2}(?:subsidiary|unit|arm|affiliate"
        r"|vehicle),? )?"
        r"{s:Body+}",
        0.9,
    ),
    (
        r"{o:Fund}[^.;{#Org}]{0,40}?(?:,| is| was| are| which is| will be| has been|\))(?: [\w-]+){0,5}?"
        r" (?P<what>overseen) by (?:the )?{s:Company|Institute+}",
        0.86,
    ),
    (
        r"{s:Body}(?: \([^()]{0,20}\))?,? (?:which )?(?P<what>manages|managed|is managing|runs) (?:the )?"
        r"{o:Fund}",
        0.86,
    ),
    (
        r"(?P<what>fund manager|general partner|manager|custodian)(?: of (?:the )?{o:Fund})? (?:is|was|:)"
        r" ?(?:the )?{s:Body}",
        0.84,
    ),
    (
        r"{o:Fund}(?:'s)? (?:(?:main|sole|current|executive) )?(?P<what>fund manager|general partner|managing"
        r" partner|manager|custodian|management company)(?:,| is| was)?"
        r" (?:the )?{s:Body}",
        0.86,
    ),
    (
        r"{s:Body}(?:, an? [^,;{#Org}]{2,80},)? (?:will |would |to |is to |has been named |was named |acts "
        r"|serves )*(?:act|serve|acting|serving|as|appointed|be)"
        r"(?: as)?(?: its| the| a)? (?P<what>fund manager|general partner|managing partner|manager"
        r"|custodian)(?=[,.;]| and| while|$)",
        0.82,
    ),
    (
        r"(?:has|have|with|and|named|appointed|chose|hired) {s:Body} as (?:its |the )?(?P<what>fund manager"
        r"|general partner|manager|custodian)",
        0.84,
    ),
    (
        r"{o:Fund},? of which (?:the )?{s:Body} (?:is|was|acts as) (?:the )?"
        r"(?P<what>fund manager|general partner|manager|custodian)",
        0.88,
    ),
    (
        r"(?P<what>[Mm]anagement) of (?:the )?{o:Fund} (?:was|is|has been|went|passed)(?: \w+){0,3}? to"
        r" (?:the )?{s:Body}",
        0.84,
    ),
    (
        r"{o:Fund}[^;{#Fund}]{0,60}? and {s:Body} (?:is|was|acts as|serves as) its"
        r" (?P<what>fund manager|general partner|manager|custodian)",
        0.86,
    ),
    (
        r"{s:Body}(?:,| is| acts as| serves as)(?: the)?"
        r" (?P<what>fund manager|general partner|manager|custodian) (?:of|for) (?:the )?{o:Fund}",
        0.88,
    ),
)
_SIEVE = Sieve(_RULES)
_OF_HOUSE = (
    r"{s:Company}[^，,。；;{#Org|Money}]{0,16}?(?P<what>旗下|新募集|募集|发行|新发|在管)(?:的)?"
    r"(?:首[只支期]|新|一[只支])?{o:Fund}"
)
"""江夏创投完成旗下X基金的募集: a house manages the fund that it has."""
_HOUSE = re.compile(r"(?:资本|创投|创业投资|私募|基金管理|股权投资)(?:管理)?(?:有限)?(?:责任)?(?:公司|合伙企业)?$")
_PARAGRAPH = 1_200
_CAPACITIES = (
    ("托管", "custodian"),
    ("custodian", "custodian"),
    ("事务合伙人", "general_partner"),
    ("普通合伙人", "general_partner"),
    ("general partner", "general_partner"),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a manager."""
    for line in lines(page, "readers.manage.office_zh", "readers.manage.trigger"):
        taken: set[int] = set()
        for manager, of, match in managed_in_order(line) if line.han else ():
            taken.add(match.start("s"))
            yield _managed(line, manager, line.end(of), 0.86, match)
        for match in matches(line, _OF_HOUSE) if line.han else ():
            house = caught(line, match, "s")[0]
            if any(_HOUSE.search(name) for name in line.end(house).names):
                taken.add(match.start("s"))
                yield _managed(line, house, line.end(caught(line, match, "o")[0]), 0.8, match)
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                if match.start("s") in taken:
                    continue
                fund = _fund(line, match)
                if fund is None:
                    continue
                taken.add(match.start("s"))
                for item in caught(line, match, "s"):
                    yield _managed(line, item, fund[0], sure if fund[1] else sure - 0.12, match)


def _managed(line: Line, manager: Item, fund: End, sure: float, match: re.Match[str]) -> Claim:
    return line.page.claim(
        NAME, "manages", line.span, sure, subject=line.end(manager), object=fund, capacity=_capacity(match["what"]),
        asserted_by=asserted_by(line), **lasting(line, match.start(), match.end("what")),
    )  # fmt: skip


def _capacity(words: str) -> str:
    return next((capacity for word, capacity in _CAPACITIES if word in words), "manager")


def _fund_of_paragraph(line: Line, match: re.Match[str]) -> End | None:
    """The one fund of the paragraph before a line that pays into no other, where the words behind tell of none."""
    if line.number == 0 or line.text.startswith("的", match.end()) or line.page.opens_paragraph(line.number):
        return None
    if line.text.startswith(("和", "与", "及", "、"), match.end("s")):
        return None
    known = fund_told(line.page, line.span.start)
    start = paragraph_start(line, _PARAGRAPH)
    named = line.page.within(line.page.outermost, Span(start, line.span.start))
    funds = {line.page.book.end(one).name for one in named if one.kind == "Fund"} - paying_funds(line.page)
    return known if known is not None and funds == {known.name} else None


def _fund(line: Line, match: re.Match[str]) -> tuple[End, bool] | None:
    """The fund that is managed, and whether the sentence itself names it."""
    named = caught_if(line, match, "o")
    givers = giving_funds(line.page) if line.han and not named else frozenset()
    before = named or [
        item
        for item in line.signs(0, match.start("s"), _FUNDS)
        if line.end(item).name not in givers and not pays_for(line, item)
    ]
    beside = line.items.get(match.start() - 1) if line.han and match.start() else None
    if beside is not None and beside.kind == "Fund" and line.text.startswith("由", match.start()):
        return line.end(beside), True
    if before:
        return line.end(before[-1]), True
    known = topic(line, _FUNDS)
    known = None if known is not None and known.name in givers else known
    if known is None and line.han:
        known = fund_of_paper(line.page) or _fund_of_paragraph(line, match)
    if known is None and not line.han:
        known = spoken(line, _FUNDS)
    return (known, False) if known else None

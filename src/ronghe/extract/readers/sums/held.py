"""Which share of a company is whose in a Chinese line that tells of the company before: 学校占36%, A（持股5%）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.extract import topics_zh
from ronghe.extract.book.anaphora import publishing_firm, speaks_for_itself
from ronghe.extract.line import SIGNS
from ronghe.extract.readers.topic import topic
from ronghe.extract.rules import caught, caught_if, kinds_of, matches
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Item, Line
    from ronghe.extract.page import Page

_FIRMS = frozenset({"Company"})
_PART = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%"
_HOLDS = (
    r"(?:持股(?:比例)?|持有(?:其|该公司|公司)?(?:股权|股份)?|占股|占比|股比|出资比例|股权比例|占)"
    r"(?:为|达|约|近|超过|合计)?"
)
_CHANGED = (
    r"(?:的)?(?:直接|间接|合计)?(?:持股|股权|股份|出资)?(?:比例)?(?:将|也|已)?(?:由|从)\d{1,3}(?:\.\d{1,4})?%(?:被动|直接|分别)?"
    r"(?:稀释|下降|上升|提高|提升|增加|减少|变更|降低|[降升增减变])(?:至|到|为)"
    r"|持股(?:比例)?(?:将|也|已)?(?:相应|被动)?(?:稀释|下降|上升|提高|提升|增加|减少|变更|降低|[降升增减变])(?:至|到|为)"
)
"""A share that came to be another: 持股比例由100%降至57.6%, 持股比例升至61.3%."""
_ADVERB = r"(?:仍|将|直接|间接|合计|共|共计|目前|现|已|还|则|累计)*"
_HOLDERS = (
    r"{s:Body|Fund|Person}(?:先生|女士)?[(](?:直接|间接|合计)?(?:持股(?:比例)?|占股|股比)?(?:为)?" + _PART + r"[)]",
    r"(?<!参股的)(?<!控股的)(?<!参股){s:Body|Fund|Person}(?:先生|女士|夫妇|团队)?(?:，)?" + _ADVERB + _HOLDS + _PART,
    r"(?<!参股的)(?<!控股的)(?<!对){s:Body|Fund|Person}(?:先生|女士|夫妇)?(?:的)?(?:" + _CHANGED + ")" + _PART,
)
"""A holder with its share right behind, in a line that tells of holders or has named the company."""
_LISTED = (
    r"(?<=[：、，；:为是有和及括])(?<!持有)(?<!占有)(?<!拥有){s:Body|Fund|Person}" + _PART + r"(?=[、，。；和及]|$)"
)
"""In a list of holders with nothing between them and their shares: 股东：A55%、B45%."""
_SHARES = r"(?P<shares>(?<!\d)\d{1,3}(?:\.\d{1,4})?%(?:[、，和与及]{1,2}\d{1,3}(?:\.\d{1,4})?%){1,7})"
_EACH = (
    r"{s:Body|Fund|Person+}[^。；;]{0,60}?(?:双方|三方|各方|分别|依次)(?:分别|依次)?(?:持股|占股|占比|持有|占|出资比例为)"
    + _SHARES
    + r"(?:的股权)?(?:的{o:Company})?"
)
_WITH = (
    r"{first:Body|Fund|Person}[^。；;，,{#Org}]{0,24}，{:Name}{0,1}(?:与|和|同|联合|会同){s:Body|Fund|Person+}[^。；;，,{#Org}]{0,16}"
    r"(?:设立|成立|组建|新设)(?:了)?[^，,。；;{#Org}]{0,8}{o:Company}[^。；;{#Org}]{0,20}，(?:双方|三方|各方)(?:分别|依次)?"
    r"(?:持股|占股|占比|持有|占|出资比例为)" + _SHARES
)
"""A出资1020万元，与B共同设立X，双方分别持股51%、49%."""
_EACH_NEAR = (
    r"{s:Body|Fund|Person+}(?:则|现|目前|还|将)*(?:分别|依次)(?:直接|间接)?(?:持股|占股|占比|持有|占|出资比例为)(?:比例)?(?:为)?"
    + _SHARES
    + r"(?:的(?:股权|股份))?(?:的{o:Company})?"
)
"""B、C分别持股4.6%和3.9%, whoever stands before them."""
_THEIRS = (
    r"(?:股东|投资方|投资者|投资人|出资方|股东方|机构)(?:为|包括|有|：)?{s:Body|Fund|Person+}[^。]{0,4}[。；]?$",
    r"[两三四五六七八2-8](?:家|位|名)(?:机构|企业|公司|股东|投资方|投资者)[^。；]{0,24}?分别(?:持股|占股|占比|持有)"
    + _SHARES,
)
"""新增股东A和B。两家机构分别持股14%和9%: names that end a sentence, and shares of as many in the next."""
_EQUAL = (
    r"{s:Body|Fund|Person+}[^。；;]{0,60}?(?:双方|三方|各方|两家(?:公司|企业|股东)?)(?:均|各自?|分别)(?:持股|占股|占比|持有|占|出资)(?:其|公司)?(?:比例)?"
    + _PART
)
"""A与B合资设立X，双方各持股50%."""
_OF_BOTH = (
    r"{s:Body|Fund}对{o:Company}(?:" + _CHANGED + "|(?:的)?(?:直接|间接|合计)?持股(?:比例)?(?:为|达|合计)*)" + _PART
)
"""A对X的持股比例由100%降至57.6%."""
_CHANGED_OF = (
    r"{s:Body|Fund|Person}(?:将|仍|合计|直接|间接)*持有{o:Company}(?:的)?(?:股权|股份)?(?:比例)?(?:将|也|已)?(?:由|从)"
    r"\d{1,3}(?:\.\d{1,4})?%[^，,。；;{#Org}%]{0,8}?(?:至|到|为)" + _PART
)
"""A持有X的股权比例由70%变更为58.21%."""
_EACH_OF = (
    r"{s:Body|Fund|Person+}(?:分别|依次)(?:直接|间接)?(?:持有|拥有|占|占有|取得|获得){o:Company}(?:的)?" + _SHARES
)
"""A和B分别持有X51%和49%的股权."""
_EACH_BY = (
    r"{o:Company}(?:现|目前|主要)?由(?:(?:国有|民营|上市|职工|员工)?(?:独资)?(?:企业|公司|持股平台))?{s:Body|Fund|Person+}"
    r"(?:分别|依次|各)(?:直接|间接)?(?:持有|持股|占股|出资)(?:其|公司)?(?:的)?" + _SHARES
)
"""X由A与B分别持有51%和22%的股份."""
_HELD = r"{o:Company}[(](?:全资|控股|参股)?(?:，)?(?:持股(?:比例)?|占股|股比)?(?:为)?" + _PART + r"[)]"
"""A company with the share in it, in a list of what somebody has."""
_OF_HOLDERS = re.compile(r"股东|出资人|控制人|一致行动|股权结构|出资比例|发起人")
_TELLS = re.compile(_OF_HOLDERS.pattern + "|持股|持有")
_OF_UNITS = re.compile(r"子公司|参股|控股(?!股东)|全资|对外投资|下属企业|投资企业|拥有|持有")
_SUBJECTS = kinds_of("Org|Project")
_HEAD = re.compile(r"[\d.、\s•·]{0,6}(?:[^，。；\ue000-\ue00a]{0,14}，){0,2}[^，。；\ue000-\ue00a]{0,4}")
"""What may stand before the subject of a sentence."""
_FOUNDED = r"(?:设立|成立|组建|合资|注册)(?:了)?[^，,。；;{#Org}]{0,10}{o:Company}"
_TAKEN = (
    r"(?:对(?={:Company}(?:的|进行|完成))|收购|入股|投资|增资|认购|受让|参股|控股(?!股东))(?:了)?"
    r"[^，,。；;{#Org}]{0,8}{o:Company}"
)
_HOLDER_OF = r"(?:是|为|系|成为){o:Company}(?:的)?(?:第?[一二三四五]大|单一最大|最大)股东"
_ANOTHER_S = re.compile(
    rf"(?:持有|拥有|占有?)(?P<it>{SIGNS['Company']})(?:的)?(?:约)?\d{{1,3}}(?:\.\d{{1,4}})?%(?:的)?(?:股权|股份)?[，；、]$"
)
_MOSTLY = (
    r"(?:持有|拥有|受让|收购|取得){o:Company}(?:的)?(?:约)?(?:\d{1,3}(?:\.\d{1,4})?%|[^，,。；;{#Org}]{0,8}股)",
    r"(?:是|为|系|成为){o:Company}(?:的)?(?:控股股东|第一大股东|单一大股东)",
    r"{o:Company}(?:的)?(?:控股股东|第一大股东|单一大股东|大股东)(?:为|是|系|——|：)?{:Body|Fund|Person}",
)
"""The company of which somebody has shares, before who controls it: A持有X31%的股份，…B成为实际控制人."""
_FIRST = re.compile("控股股东|第一大股东|单一大股东|最大股东")
_CLAUSE = 40
_WHOLE = 100
_HELD_THERE = re.compile(r"(?:持有|持股|占股)[^，。；]{0,14}\d%")
_A_HOLDER = re.compile(r"(?:则|也|现|目前|直接|间接|合计)*(?:持股|占股|持有(?:公司|其))")
"""Behind the head of a line that goes on with the holders of a company told of before: B持股12%，C持股6.4%."""
_PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,4})?(?=%)")


@dataclass(frozen=True, slots=True)
class Held:
    """A holder, the company and the share of it; ``place`` is where the line's text tells it."""

    holder: End
    company: End
    share: str
    place: tuple[int, int]


_TOLD = re.compile(r"(?:占股?|股比|分别(?:持股)?)(?:为)?\d{1,2}(?:\.\d{1,4})?%")


def shares_told(page: Page) -> Iterator[int]:
    """Where a page tells a share in words that many others have too: 学校占36%."""
    return (match.start() for match in _TOLD.finditer(page.folded)) if "%" in page.folded else iter(())


def held(line: Line) -> Sequence[Held]:
    """Every holding of a share that a line tells so, none twice; found once a line."""
    known: dict[int, Sequence[Held]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        known[line.number] = ()
        known[line.number] = tuple(_held(line)) if line.han and "%" in line.text else ()
    return known[line.number]


def _held(line: Line) -> Iterator[Held]:
    taken: set[int] = set()
    for one in (*_alike(line), *_apiece(line), *_of_those_before(line), *_holders(line), *_units(line)):
        if one.place[0] not in taken and one.holder.name != one.company.name:
            taken.add(one.place[0])
            yield one


def _apiece(line: Line) -> Iterator[Held]:
    """Those whose shares follow in the same order: A与B设立X，双方分别持股51%、49%."""
    near = (*matches(line, _EACH_OF), *matches(line, _EACH_BY), *matches(line, _EACH_NEAR))
    for match in (*near, *matches(line, _WITH), *matches(line, _EACH)):
        holders = caught(line, match, "s")
        holders = [*caught_if(line, match, "first"), *holders]
        shares = _PERCENT.findall(match["shares"])
        named = caught(line, match, "o")
        company = line.end(named[0]) if named else company_of(line, match.start("shares"), holders)
        if company is not None and len(holders) == len(shares):
            for item, share in zip(holders, shares, strict=True):
                yield Held(line.end(item), company, share, (match.start() + holders.index(item), match.end()))


def _of_those_before(line: Line) -> Iterator[Held]:
    """The shares of those whom the sentence before names at its end: 新增股东A和B。两家机构分别持股14%和9%."""
    first, shares_of = _THEIRS
    told = next(iter(matches(line, shares_of)), None) if line.number and "分别" in line.text else None
    if told is None:
        return
    before = line.page.line(line.number - 1)
    named = next(iter(matches(before, first)), None)
    holders = caught(before, named, "s") if named else []
    shares = _PERCENT.findall(told["shares"])
    company = company_of(before, named.start(), holders) if named else None
    if company is not None and len(holders) == len(shares):
        for place, (item, share) in enumerate(zip(holders, shares, strict=True)):
            yield Held(before.end(item), company, share, (told.start() + place, told.end()))


def _alike(line: Line) -> Iterator[Held]:
    """Those who have the same share, and a share that is told of both ends: 双方各持股50%, A对X的持股比例升至60%."""
    for match in matches(line, _EQUAL):
        holders = caught(line, match, "s")
        company = company_of(line, match.start("share"), holders)
        if company is not None and len(holders) * float(match["share"]) <= _WHOLE:
            for item in holders:
                yield Held(line.end(item), company, match["share"], (match.start() + holders.index(item), match.end()))
    for match in (*matches(line, _OF_BOTH), *matches(line, _CHANGED_OF)):
        holder, company = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
        yield Held(holder, company, match["share"], match.span())


def _holders(line: Line) -> Iterator[Held]:
    for notation in (*_HOLDERS, _LISTED):
        for match in matches(line, notation):
            item = caught(line, match, "s")[0]
            before = line.text[: match.start()]
            if notation is _LISTED and not _OF_HOLDERS.search(before):
                continue
            if match.group().endswith(")") and _OF_UNITS.search(before) and not _OF_HOLDERS.search(before):
                continue
            company = company_of(line, match.start(), [item])
            if company is not None:
                yield Held(line.end(item), company, match["share"], match.span())


def _units(line: Line) -> Iterator[Held]:
    """What the line's subject has of others: 公司拥有A（持股100%）、B（70%）."""
    for match in matches(line, _HELD):
        before = line.text[: match.start()]
        if not _OF_UNITS.search(before) or _OF_HOLDERS.search(before):
            continue
        items = [item for item in line.signs(0, match.start(), _FIRMS) if item.unsaid or item.mention is None]
        owner = line.end(items[0]) if items else topics_zh.topic(line, _FIRMS) or publishing_firm(line.page)
        if owner is not None:
            yield Held(owner, line.end(caught(line, match, "o")[0]), match["share"], match.span())


def shared_before(line: Line, position: int) -> list[Item]:
    """The company of which the clause right before a position tells another's share: A持有X70%股权，B持有30%股权."""
    found = _ANOTHER_S.search(line.text, max(0, position - _CLAUSE), position)
    return [line.items[found.start("it")]] if found else []


def _goes_on(line: Line) -> bool:
    """Whether a sentence begins with one more holder, behind one that tells of holders: …持股31%；B持股12%."""
    head = next(iter(line.items), None)
    if not line.number or head is None or head > 0 or not _A_HOLDER.match(line.text, 1):
        return False
    before = line.page.line(line.number - 1)
    parted = "\n" in line.page.text[before.span.end - 1 : line.span.start + 1]
    return not parted and _HELD_THERE.search(before.text) is not None


def company_of(line: Line, position: int, holders: list[Item]) -> End | None:
    """The company of which the shares are: founded or bought in the line before, its subject, or told of before it."""
    names = {line.end(item).name for item in holders}
    shared = shared_before(line, position)
    if shared and line.end(shared[0]).name not in names:
        return line.end(shared[0])
    for notation in (_FOUNDED, _TAKEN, _HOLDER_OF):
        found = [match for match in matches(line, notation) if match.end() <= position]
        if found:
            company = line.end(caught(line, found[-1], "o")[0])
            return company if company.name not in names else None
    if _goes_on(line):
        last = held(line.page.line(line.number - 1))[-1:]
        return last[0].company if last and last[0].company.name not in names else None
    first = next(((at, item) for at, item in line.items.items() if item.kind in _SUBJECTS), None)
    if (
        first is not None
        and first[0] < position
        and not _A_HOLDER.match(line.text, first[0] + 1)
        and (first[1].mention is None or _HEAD.fullmatch(line.text, 0, first[0]))
    ):
        head = line.end(first[1])
        if head.name not in names:
            return head if head.kind == "Company" else None
    if not _TELLS.search(line.text) or speaks_for_itself(line.page):
        return None
    told = publishing_firm(line.page) or topics_zh.topic(line, _FIRMS) or topic(line, _FIRMS)
    return told if told is not None and told.name not in names else None


def mostly_held(line: Line, position: int) -> End | None:
    """The company of which the words before a position tell who has most of it."""
    found = [match for notation in _MOSTLY for match in matches(line, notation) if match.end() <= position]
    last = max(found, key=lambda match: match.end(), default=None)
    if last is None or not _FIRST.search(line.text, last.start(), position):
        return None
    return line.end(caught(line, last, "o")[0])

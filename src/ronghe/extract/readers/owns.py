"""Who owns how much of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers import owns_en
from ronghe.extract.readers.bonds.bound_en import pair_of
from ronghe.extract.readers.bonds.bound_en import told as told_by_deeds
from ronghe.extract.readers.bonds.shareholders_en import shareholders
from ronghe.extract.readers.stance import asserted_by, lasting, unplanned
from ronghe.extract.readers.sums.given import funders
from ronghe.extract.readers.sums.held import held, shares_told
from ronghe.extract.readers.sums.moved_zh import moved
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import Sieve, caught, caught_if, group, lines, matches, own, rule
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "owns"
_PART = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)\s?(?:%|percent|per cent)"
_HOLDER = r"(?:(?:第?(?:[一二三四五六七八九十]|\d{1,2}|<N>)|单一最|最)?大股东|控股股东|母公司|控股母公司|大东家|控股方)"
"""What an owner is called."""
_WHOLLY = re.compile(r"\bwholly[ -](?:owns|owned)\b")
_REACH = 300
"""So many characters before a holder its asset is looked for."""
_FIRMS = frozenset({"Company"})
_PASSIVE = (
    r"{o:Company}(?:已经?|将|拟|日前|近日|此前|后来|最终|正式|成功|于|{:Date})*被{s:Body|Fund}"
    r"(?:(?:以|斥资|作价)[^，,。；;{#Org|Money}]{0,4}{:Money}[^，,。；;{#Org|Money}]{0,6}?)?"
)
_RULES = (
    (
        r"{s:Body|Fund}(?:直接|间接|合计|共|目前|现)*(?:持有|拥有|控股|收购)(?:了)?{o:Company}[^，,。；;{#Org%]{0,10}?"
        + _PART,
        0.9,
    ),
    (
        r"{s:Body|Fund}(?:仍|将|直接|间接|合计|共|目前|现|已|还)*(?:持有|所持有?)(?:的)?{o:Company}"
        r"(?=[^，,。；;{#Org}]{0,16}(?:股|%))",
        0.86,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org}]{0,10}?(?:持有|所持|拥有)(?:的)?[^，,。；;{#Org}]{0,16}?(?:股|%|的){o:Company}"
        r"(?=[^，,。；;{#Org}]{0,12}(?:股|%|权益)|[，,。；;])",
        0.82,
    ),
    (rf"{{o:Company}}(?:的|原)?{_HOLDER}(?:为|是|——|:|：)?{{s:Body|Fund}}", 0.84),
    (
        rf"{{s:Body|Fund}}[^，,。；;{{#Org}}]{{0,6}}?(?:是|为|系|作为|成为){{o:Company}}(?:的)?(?:{_HOLDER}|股东)(?!{{:Body}})",
        0.88,
    ),
    (
        rf"^[^。；;{{#Org}}]{{0,16}}{{o:Company}}[^。；;{{#Org}}]{{0,40}}?[，,][^，,。；;{{#Org}}]{{0,8}}?(?:公司|其|称|)(?:的"
        rf"|原)?{_HOLDER}"
        r"{s:Body|Fund}",
        0.82,
    ),
    (
        r"{o:Company}(?:的)?(?:主要)?(?:股东|出资方)[^，,。；;{#Org}]{0,6}(?:包括|为|有){s:Body|Fund+}",
        0.8,
    ),
    (r"{o:Company}[^。；;{#Org}]{0,30}?其(?:主要)?股东{s:Body|Fund}", 0.82),
    (rf"{{o:Company}}(?:与|和|称|表示|及其?|[^，,。；;{{#Org}}]{{0,6}}其)(?:的|原)?{_HOLDER}{{s:Body|Fund}}", 0.82),
    (
        r"(?<!拟)(?:持有的|所持有?的?|持有){o:Company}(?:的)?(?:[\d.<N>]{1,10}%)?[^，,。；;{#Org|Money}]{0,12}?(?:股权|股份)"
        r"(?:，?(?:以|作价|按){:Money}(?:人民币)?(?:的?价格|的?对价)?)?[^，,。；;{#Org}]{0,12}?(?:转让|出售)(?:给|予|至)(?:了)?{s:Body|Fund}",
        0.78,
    ),
    (
        r"(?:所持有?的?|持有的?){o:Company}(?:的)?"
        + _PART
        + r"(?:的)?(?:股份|股权)[^，,。；;{#Org}]{0,8}?(?:无偿)?划转(?:至|给|到|予){s:Body|Fund}",
        0.84,
    ),
    (
        r"{o:Company}(?:[(][^()]{1,16}[)])?[^，,。；;{#Org}]{0,16}(?:公告|披露|称|表示|消息)[^。；;{#Org}]{0,8}，(?:{:Company})?(?:公司)?(?:合计)?持股(?:比例)?"
        + _PART
        + r"(?:以上)?的(?:第?[一二三四五]?大)?(?:股东|控股股东){s:Body|Fund|Person}",
        0.84,
    ),
    (
        r"{o:Company}[^。；;{#Org}]{0,24}(?:，|、)?新增(?:股东)?{s:Body|Fund+}(?:等)?(?:[^，,。；;{#Org}]{0,6})?(?:为|成为)?(?:公司|其|新)?(?:的)?股东",
        0.84,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org}]{0,10}通过[^，,。；;{#Org}]{0,10}{:Org}[^，,。；;{#Org}]{0,8}间接持有{o:Company}[^，,。；;{#Org%]{0,4}?"
        + _PART,
        0.84,
    ),
    (
        r"{s:Body|Fund}(?![^，。；{#Org}]{0,4}[是为系]{:Org})[^。；;{#Org}]{0,40}{o:Company}[^。；;{#Org}]{0,16}，(?:{who:Org})?(?:目前|现|仍|合计|共)*持有(?:其|该公司)(?:约)?"
        + _PART,
        0.84,
    ),
    (r"{o:Company}[^。；;{#Org}]{0,24}，由{s:Body|Fund}(?P<wholly>全资|独资)(?:持有|所有|控股|拥有|设立)", 0.84),
    (r"{o:Company}[^。；;{#Org}]{0,40}?(?:的)?(?:主要|现有|发起人)?股东(?:包括|有|为|分别为|:|：){s:Body|Fund+}", 0.82),
    (r"{s:Body|Fund}[^，,。；;{#Org}]{0,8}?控股(?:了|的)?{o:Company}", 0.82),
    (r"{o:Company}(?:目前|现|实际)?由{s:Body|Fund+}[^，,。；;{#Org}]{0,10}?(?:控股|持有|全资拥有)", 0.84),
    (r"{s:Body|Fund}[^，,。；;{#Org}]{0,8}?(?:持股|占股|持有)(?:比例)?(?:为|达)?" + _PART + r"的{o:Company}", 0.84),
    (
        r"{s:Body|Fund}(?<!被)[^，,。；;被{#Org}]{0,16}?(?:收购|并购|(?<!进)入主|(?<!投资)控股(?!股东|方|母|、)|买下|接手|吞并)(?:了)?[^，,。；;{#Org}的]{0,8}?"
        r"{o:Company}(?!所持|(?:所)?(?:持有|旗下|下属)|[^，,。；;{#Org}]{0,8}(?:业务|资产|项目)"
        r"|[^，,。；;{#Org}]{0,16}失败)(?:[^，,。；;{#Org}%]{0,6}?" + _PART + ")?",
        0.82,
    ),
    (
        r"{s:Body|Fund}(?<!被)[^，,。；;被{#Org}]{0,16}?(?:收购|购买|受让|收购了)[^，,。；;{#Org}]{0,4}?{:Org}[^，,。；;{#Org}]{0,4}?"
        r"(?:持有|旗下|下属)的?[^，,。；;{#Org}]{0,4}?{o:Company}",
        0.8,
    ),
    (
        r"^[^。；;{#Org}]{0,16}{s:Company}(?:[(][^()]{1,16}[)])?[^。；;，,{#Org}]{0,24}?(?:公告|披露|宣布|表示|称|显示|预案|草案|方案)"
        r"[^。；;，,{#Org}]{0,6}[，,](?:公司|其|{:Company}(?=拟|将|计划))?[^。；;{#Org}]{0,50}?(?<!被)(?:收购|购买|并购|入主){o:Company}"
        r"(?!(?:[、和与及]{:Body|Fund}){0,3}(?:合计|共同|分别)?(?:所持|持有)|[^，,。；;{#Org}]{0,8}(?:业务|资产|项目))(?:[(][^()]{1,20}[)])?(?:(?:的)?"
        + _PART
        + ")?",
        0.78,
    ),
    (_PASSIVE + r"(?P<wholly>全资)(?:收购|并购|买下)", 0.86),
    (_PASSIVE + r"[^，,。；;{#Org}]{0,16}?(?:收购|并购|控股|入主|买下|接手)", 0.86),
    (
        r"{s:Body|Fund}[^，,。；;{#Org}]{0,6}?(?:参股|控股)(?:了)?{o:Company}[(（]?(?:，)?[^，,。；;{#Org}%]{0,6}?"
        + _PART,
        0.86,
    ),
    (
        r"{o:Company}(?:的)?(?:控股股东|第一大股东|大股东)(?:为|是|——){s:Body}，(?:{:Org})?[^，,。；;{#Org}%]{0,12}?"
        + _PART,
        0.86,
    ),
    (
        r"{s:Body|Fund}[^。；;{#Org}]{0,14}?完成(?:了)?对{o:Company}的[^。；;{#Org%}]{0,30}?持股(?:比例)?(?:为|达)?"
        + _PART,
        0.84,
    ),
    (
        r"{o:Company}，(?:其中)?[^。；;]{0,80}?{s:Body|Fund}[^。；;{#Org}]{0,20}?，(?:{:Org})?持股(?:比例)?(?:为|达)?"
        + _PART,
        0.8,
    ),
    (r"{s:Body}(?:的)?(?P<wholly>全资)(?:子|孙)?公司{o:Company}", 0.88),
    (
        r"{o:Company}(?:现|目前)?(?:是|为|系)[^，,。；;{#Org}]{0,8}?{s:Body|Fund}控股的[^，,。；;、{#Org}]{0,14}?(?:公司|企业|集团)",
        0.84,
    ),
    (r"{s:Body} (?P<wholly>wholly) (?:owns|owned) (?:the )?{o:Company}", 0.92),
)
_SIEVE = Sieve((*_RULES, *owns_en.RULES))
_BEHIND = re.compile(
    r"(?:[，,](?:直接|间接|合计)?(?:持股(?:比例)?|持有[^，,。；;]{0,8}?|占股|占比|占总股本的?)(?:为|达|约)?|[(（]持股(?:比例)?)"
    + _PART
)
"""A share told behind owner and asset."""
_NEAR = 30
_SUBSIDIARY = re.compile("(?<!设立)(?<!成立)(?<!组建)(?:全资|控股)[子孙]公司")
_HAS_NOW = re.compile(r"(?:将|购买|收购)(?:其|自己|手中|名下|合计|直接|间接){0,2}(?:所)?持有?的")
_HOLDER_NAMED = re.compile(rf"(?:{SIGNS['Company']})(?:的)?{_HOLDER}$")
_BEFORE = 16
"""Before a holder who is told in passing, whatever the clause plans: 成为公司控股股东|A的控股股东."""
_SHARE_BESIDE = re.compile(r"(?:的)?" + _PART + r"(?:的)?(?:股权|股份|产权)")
"""Right behind what somebody has: 将持有的X51%股权划转给B."""
_BUYS = re.compile(r"(?:购买|收购|受让|认购|购入)(?:由)?$")


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each owner and what it owns, with its share where stated."""
    for line in lines(page, "readers.own.zh", "readers.own.en", also=shares_told(page)):
        shares = [*_held_shares(line), *_together(line), *_taken_over(line)]
        yield from shares
        taken: set[tuple[int, int]] = set()
        owned: list[End] = []
        for match in matches(line, owns_en.HOLDERS):
            asset = caught(line, match, "o")[0]
            for holder in rule(page.lens, owns_en.HELD).finditer(line.text, *match.span("list")):
                owner = line.end(caught(line, holder, "s")[0])
                taken.add((holder.start("s"), match.start("o")))
                if owner.name == line.end(asset).name:
                    continue
                yield _claim(line, holder, owner, line.end(asset), 0.9, holder["share"])
        pairs = told_by_deeds(line, NAME) | {pair_of(claim) for claim in shares}
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                ends = (match.start("s"), match.start("o"))
                if ends not in taken and not _of_another(line, match):
                    taken.add(ends)
                    owned += [line.end(item) for item in caught(line, match, "o")]
                    yield from (claim for claim in _claims(line, match, sure) if pair_of(claim) not in pairs)
        owned = owned or [claim.object for claim in shares if claim.object is not None]
        shared = _shared(line, owned, {start for start, _ in taken})
        yield from (claim for claim in shared if pair_of(claim) not in pairs)


def _held_shares(line: Line) -> Iterator[Claim]:
    told = list(held(line))
    into_fund = funders(line) if told else frozenset()
    for one in told:
        if one.holder.name in into_fund:
            continue
        yield line.page.claim(
            NAME, "owns", line.span, 0.8, subject=one.holder, object=one.company, share=number(one.share),
            asserted_by=asserted_by(line), **lasting(line, *one.place),
        )  # fmt: skip


def _taken_over(line: Line) -> Iterator[Claim]:
    """Who has a share that changed hands."""
    for one in moved(line):
        yield line.page.claim(
            NAME, "owns", line.span, one.sure, subject=one.taker, object=one.firm,
            share=number(one.share) if one.share else None, asserted_by=asserted_by(line), **lasting(line, *one.place),
        )  # fmt: skip


def _together(line: Line) -> Iterator[Claim]:
    """Several holders of one thing; what a fund's partners hold, whom nobody calls its owners, they put into it."""
    for one in shareholders(line):
        predicate = NAME if one.called or one.asset.kind != "Fund" else "contributes"
        yield line.page.claim(
            NAME, predicate, line.span, 0.88, subject=one.holder, object=one.asset,
            share=number(one.share) if one.share else None, asserted_by=asserted_by(line), **lasting(line, *one.at),
        )  # fmt: skip


def _shared(line: Line, owned: list[End], told: set[int]) -> Iterator[Claim]:
    """A holder of a share in what is named before, of whom no deed tells of what it is."""
    bound = {owner for owner, _ in told_by_deeds(line, NAME)} if line.latin else set()
    for match in matches(line, owns_en.SHARES):
        owner = line.end(caught(line, match, "s")[0])
        if owner.name in bound and "remaining" in match.group():
            continue
        item = _held(line, match, owner, owned)
        if item is not None and match.start("s") not in told:
            yield _claim(line, match, owner, item, 0.84, match["share"])


_HOLDS = re.compile(r"(?:,? and (?:the |its )?[a-z]+)? (?:together |jointly )?(?:holds?|owns?|held|owned|controls?) ")
"""Behind who is himself a holder: of him no share is told."""


def _held(line: Line, match: re.Match[str], owner: End, owned: list[End]) -> End | None:
    """In what the share is: a company named before it in the sentence, or what the sentences before speak of."""
    near = line.between(max(0, match.start("s") - _REACH), match.start("s"))
    said = [line.end(item) for at, item in near if item.kind in _FIRMS and not _HOLDS.match(line.text, at + 1)]
    before = [end for end in (owned or said) if end.name != owner.name]
    if before and not match["its"]:
        return before[0] if "further" in match.group() or "another" in match.group() else before[-1]
    end = spoken(line, _FIRMS | {"Fund"})
    return end if end is not None and end.kind == "Company" and end.name != owner.name else None


def _of_another(line: Line, match: re.Match[str]) -> bool:
    """Whether it is the other one that holds: X由A控股，后者持有其38.2%股份."""
    holder = next(iter(caught_if(line, match, "who")), None)
    return holder is not None and line.end(holder).name != line.end(caught(line, match, "s")[0]).name


def _claims(line: Line, match: re.Match[str], sure: float) -> Iterator[Claim]:
    """One claim an owner and an asset of what a rule caught; a share is of one asset of one owner."""
    owners, assets = caught(line, match, "s"), caught(line, match, "o")
    share = group(match, "share")
    behind = _BEHIND.match(line.said(match.end(), match.end() + _NEAR)) if share is None else None
    share = behind["share"] if behind else share
    if share is None and _HAS_NOW.search(match.group()):
        beside = _SHARE_BESIDE.match(line.text, match.end("o"))
        share = beside["share"] if beside else None
    if "wholly" in match.re.groupindex or _WHOLLY.search(match.group()):
        share = "100"
    shares = {line.end(one): own(line, one, match.start())[1] for one in owners} if len(owners) > 1 else {}
    for owner, owned in ((line.end(one), line.end(other)) for one in owners for other in assets):
        if owner.name != owned.name and (share is None or 0 < Decimal(share) <= 100):
            alone = len(owners) == len(assets) == 1
            part = share if alone else shares.get(owner) if len(assets) == 1 else None
            yield _claim(line, match, owner, owned, sure, part)


def _claim(line: Line, match: re.Match[str], owner: End, owned: End, sure: float, share: str | None) -> Claim:
    return line.page.claim(
        NAME, "owns", line.span, sure, subject=owner, object=owned, share=number(share) if share else None,
        asserted_by=asserted_by(line), **_stance(line, match),
    )  # fmt: skip


def _stance(line: Line, match: re.Match[str]) -> dict[str, Any]:
    """The stance of a rule's claim, of which a plan for what is owned says nothing.

    拟购买A持有的X100%股权, 拟向控股子公司X提供贷款, A拟将持有的X股权划转: A has X.
    """
    stance = lasting(line, match.start(), match.end())
    told = (
        _BUYS.search(line.text, 0, match.start("s"))
        or _SUBSIDIARY.search(match.group())
        or _HAS_NOW.search(match.group())
        or (line.han and _HOLDER_NAMED.search(line.text, max(0, match.start("s") - _BEFORE), match.start("s")))
    )
    return unplanned(stance, told=bool(told))

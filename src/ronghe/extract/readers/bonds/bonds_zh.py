"""Ties that a Chinese sentence tells by nouns and short words, not by the verb of a clause.

X的股东为A, 出资人包括A、B, A的供应商是B, 三家苏州企业A、B和C: the noun says what one is to the other. An end that is
left out is what the sentence named before, or what the sentences before speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from ronghe.extract.line import Item, Line
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.paying_zh import paying_funds
from ronghe.extract.readers.bonds.bonds_zh_news import NEWS
from ronghe.extract.readers.bonds.bonds_zh_offices import BUILT, OFFICES, PURSES
from ronghe.extract.readers.bonds.bonds_zh_parts import HELD, OWN_UNITS
from ronghe.extract.readers.bonds.bonds_zh_policies import POLICIES
from ronghe.extract.readers.bonds.bonds_zh_rules import BONDS, Bond
from ronghe.extract.readers.bonds.bound_zh_money import SHARE, Tie
from ronghe.extract.readers.stance import modality
from ronghe.extract.readers.sums.held import PUT_IN
from ronghe.extract.readers.sums.joint_zh import joint_firm
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import Sieve, caught, kinds_of, matches
from ronghe.extract.topics_zh import topic
from ronghe.model import End, Span

_ALL = (*BONDS, *OFFICES, *BUILT, *PURSES, *NEWS, *POLICIES, *HELD, *OWN_UNITS)
_SIEVE = Sieve(_ALL, attrgetter("notation"))
_HAS_SHARE = re.compile(
    r"(?:[(][^()]{1,20}[)])?(?:则|各|仍|现|将|分别|目前|直接|合计)*(?:占|持股|持有)[^，。；]{0,8}[%成]"
)
"""A holder of a share is not what the next one holds: A占51%，B占49%."""
_IN_TURN = "分别"
"""The first of one list goes with the first of the other: A、B分别位于甲、乙."""
_UNIT = re.compile(
    r"(?:学院|系|分院|分所|分部|研究[室部所]|事业部|分公司|分厂|办事处|教研室|实验室|研究中心|维修中心|车间|工厂|分校|分局)$"
)
_NOT_SO = re.compile(r"[并从]?(?:非|未|没有?|无)(?!锡|人|线)|不是|不再|取消|拒绝|落选|谈崩")
_HELD = re.compile(
    r"(?<=[(（、,，;；和及])(?P<s>[\ue000-\ue008])(?:持股|占股?|出资|认缴)?(?:比例)?(?:为)?" + SHARE.pattern
)
_BRACKET = re.compile(r"(?P<o>\ue001)[(（](?P<in>[^()（）]{3,80})[)）]")
"""Shareholders with their shares in the bracket behind a company: X（A85%、B15%）."""
_AGENT = re.compile("招标|采购网|交易中心|代理|咨询|拍卖")
"""Who holds a tender for somebody else, or tells of it."""
_BESIDE = re.compile(
    r"[\ue001-\ue003](?:[^，。；、和与及\ue000-\ue00b]{0,4})?(?:通过|由|以|将)(?:其|旗下|下属|所属)[^，。；、]{0,8}$"
)
"""A通过旗下B: the unit is A's, whoever stands before it."""
_OWNERS = kinds_of("Body|Fund|Person")
_FIRM, _FUND = frozenset({"Company"}), frozenset({"Fund"})


def bonds(line: Line) -> Iterator[Tie]:
    """The ties of a Chinese line, in the order of the wordings."""
    if len(line.items) < 2 or not line.han:
        return
    notice = notice_of(line.page) is not None
    for bond in _SIEVE.open_to(line):
        if notice and bond.predicate == "awards":
            continue
        for match in matches(line, bond.notation):
            doubtful = _NOT_SO.search(line.said(match.start(), match.end())) is not None
            if not doubtful or modality(line, *match.span(), tie=True) == "denied":
                yield from _ties(line, bond, match)
    yield from _in_brackets(line)


def _ties(line: Line, bond: Bond, match: re.Match[str]) -> Iterator[Tie]:
    groups = match.re.groupindex
    named = {name: caught(line, match, name) for name in groups}
    if "unit" in groups:
        named["s"] = [item for item in named.pop("unit") if _UNIT.search(line.end(item).name)]
    ends = {name: [line.end(item) for item in items] for name, items in named.items()}
    if bond.left:
        named_there = [one.name for group in ends.values() for one in group]
        end = _left_out(line, match, kinds_of(bond.left), named_there, own=bond.predicate == "part_of")
        if end is None:
            return
        ends["o" if "s" in ends else "s"] = [end]
    if bond.predicate == "located_in" and len(ends["s"]) > 1 and _IN_TURN in match.group():
        pairs = zip(ends["s"], ends["o"], strict=True) if len(ends["s"]) == len(ends["o"]) else ()
        yield from (_tie(bond, match, one, other) for one, other in pairs)
        return
    if bond.predicate == "contributes" and bond.left and ends["o"][0].name in paying_funds(line.page):
        return
    if bond.predicate == "contributes" and {one.name for one in ends["s"]} & {one.name for one in ends["o"]}:
        return
    for one in ends["s"]:
        for other in ends["o"] if not (bond.predicate == "awards" and _AGENT.search(one.name)) else ():
            yield _tie(bond, match, one, other)


def _tie(bond: Bond, match: re.Match[str], one: End, other: End) -> Tie:
    basis = {"basis": "unstated"} if bond.predicate == "located_in" else {}
    verb = (0, 0) if bond.given else match.span()
    return Tie(bond.predicate, one, other, verb, bond.sure, qualifiers=basis)


def _left_out(line: Line, match: re.Match[str], kinds: frozenset[str], named: list[str], *, own: bool) -> End | None:
    """The end that a wording leaves out: the last of its kinds before it, or what the sentences before speak of.

    ``own`` units are those of whom the clause itself names, if it names anybody.
    """
    before: list[Item] = list(line.signs(0, match.start(), kinds))
    if kinds == _FIRM and line.text.count("(", 0, match.start()) > line.text.count(")", 0, match.start()):
        return None
    if kinds == _FIRM:
        holders = {id(item) for at, item in line.items.items() if _HAS_SHARE.match(line.text, at + 1)}
        before = [item for item in before if id(item) not in holders]
    if kinds == _FIRM and _of_funds(line, match.start() if before and before[0] is line.items.get(0) else None):
        return None
    if kinds == _FIRM and PUT_IN.search(line.text, 0, match.start()):
        told = joint_firm(line, match.start())
        return told if told is not None and told.name not in named else None
    ends = [end for end in map(line.end, before) if end.name not in named]
    if ends:
        return ends[-1] if kinds == _FUND or (own and _BESIDE.search(line.text, 0, match.end())) else ends[0]
    told = topic(line, kinds) or (None if kinds == _FIRM else _only_one(line, kinds))
    return told if told is not None and told.name not in named else None


def _of_funds(line: Line, end: int | None) -> bool:
    """Whether the words before a position, or all where there is none, tell of funds."""
    return line.text.find("基金", 0, end) >= 0 or any(line.signs(0, end, _FUND))


def _only_one(line: Line, kinds: frozenset[str]) -> End | None:
    """The one name of these kinds in the two sentences before, in the same paragraph."""
    page, first = line.page, max(0, line.number - 2)
    if first == line.number:
        return None
    before = Span(page.sentences[first].span.start, line.span.start)
    if "\n" in before.quote(page.folded).strip():
        return None
    return page.book.only(mention for mention in page.names_in(before) if mention.kind in kinds)


def _in_brackets(line: Line) -> Iterator[Tie]:
    for match in _BRACKET.finditer(line.text) if "%" in line.characters else ():
        company = line.end(line.items[match.start("o")])
        for held in _HELD.finditer(line.text, *match.span("in")):
            owner = line.items.get(held.start("s"))
            if owner is not None and owner.kind in _OWNERS:
                share = {"share": number(held["share"])}
                yield Tie("owns", line.end(owner), company, match.span(), 0.76, qualifiers=share)

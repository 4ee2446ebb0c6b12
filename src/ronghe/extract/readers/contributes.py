"""Who put how much into which fund: A出资5亿元, A认缴2亿元,占20%, "A contributed RMB 1bn to X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.paying_zh import fund_told
from ronghe.extract.readers import contributes_en
from ronghe.extract.readers.bonds import bound_en
from ronghe.extract.readers.contributes_en import Put
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.extract.readers.sums.dealt import planned_whole
from ronghe.extract.readers.sums.given import Given, fund_of, given
from ronghe.extract.readers.sums.held import shares_told
from ronghe.extract.readers.sums.several_zh import partner_rows, shares_in_order, spread
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.topic import only_one, spoken, topic
from ronghe.extract.rules import caught, caught_if, lines, matches
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "contributes"
_FUNDS = frozenset({"Fund"})
_HOLDS_SHARE = (
    r"{s:Body|Fund}(?:共|合计|直接|目前)?持有{o:Fund}[^，,。；;{#Org}%]{0,6}?"
    r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%(?P<verb>)"
)
_HELD = frozenset({"Fund", "Company"})
_PUTS_SHARE = (
    r"{s:Body|Fund}(?:的)?(?:合计|累计)?(?P<verb>出资|认缴)(?:比例|占比|份额占比|比例占比)(?:为|达|约|是)*"
    r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%"
)
"""X基金规模5亿元，A出资比例为25%."""
_A_ROUND = re.compile(r"轮|融资|增资|入股|战略投资者")
_SOME = ("若干", "部分", "多家", "数家", "其他", "一批")
"""How what is no name begins: 以及若干家族办公室."""
_REACH = 300
"""So many characters before a contributor the fund is looked for in its sentence."""
_PARTNERS = (
    r"{o:Fund}(?:的)?(?:主要|首批|现有|基石)*(?:LP|有限合伙人|出资人|出资方|投资人|投资方|合伙人|股东)(?:包括|有|为|涵盖|囊括|包含){s:Body|Fund|Zone+}"
    r"(?P<verb>)"
)
"""基金的LP包括A、B和C."""
_ITS_PARTNERS = (
    r"(?:^|[，,；;])(?:{:Fund}|该基金|新基金|本期基金|该期基金|其)?(?:的)?(?:主要|首批|现有|基石)*"
    r"(?:LP|有限合伙人|出资人|出资方|股东)(?:包括|有|为|涵盖|囊括)了?{s:Body|Fund|Zone+}(?P<verb>)"
)
"""The same of the fund that the text speaks of: 新基金的出资人包括A、B."""
_DRAWN = (
    r"(?:引入|引进|吸引)(?:了)?{s:Company|Fund+}等[^，。；{#Org}]{0,8}?"
    r"(?P<verb>社会资本|社会资金|金融资本|出资人|投资人|投资者|LP|出资)"
)
"""A fund with others' money in it: 并引入A、B等社会资本."""
_HELD_BY = (
    r"{o:Fund}(?:[^。；;{#Org}]{0,40}?(?=由))?(?:的)?(?:股东|出资人|出资方|合伙人)?(?:由|包括|为|有){s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,10})?"
    r"(?!代行|代为|履行)[^，,。；;{#Org}]{0,4}?(?:按[^，,。；;{#Org}]{1,12}?)?(?P<verb>持股|出资|参股|认缴)"
)
_HOLDS = re.compile("社会资|金融资本|持股|出资|参股|认缴|LP|合伙人|投资人|投资方|股东")
"""A verb of the rule above."""
_CAPACITIES = (
    ("普通合伙人", "general_partner"),
    ("有限合伙人", "limited_partner"),
    ("general partner", "general_partner"),
    ("limited partner", "limited_partner"),
    ("引导基金", "guidance_fund"),
    ("发起人", "initiator"),
    ("initiator", "initiator"),
)
_MEASURES = (
    ("认缴", "subscribed"),
    ("认购", "subscribed"),
    ("实缴", "paid_in"),
    ("实际出资", "paid_in"),
    ("commit", "subscribed"),
    ("pledg", "subscribed"),
    ("subscribe", "subscribed"),
    ("paid", "paid_in"),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each contributor with its amount, and its share where stated."""
    told: set[tuple[str, str]] = set()
    calls = ("readers.contribute.zh", "readers.contribute.en")
    for line in lines(page, *calls, also=shares_told(page), where=page.holds_amount):
        told |= bound_en.told(line, NAME)
        for giver, to, amount, match in spread(line) if line.han else ():
            claim = _contribution(line, line.end(giver), line.end(to), match.span("verb"), 0.84, amount)
            told.add(bound_en.pair_of(claim))
            yield claim
        for one in given(line):
            fund = fund_of(line, one)
            if fund is not None and fund[0].name != line.end(one.giver).name:
                claim = _claim(line, one, *fund)
                if bound_en.pair_of(claim) not in told:
                    told.add(bound_en.pair_of(claim))
                    yield claim
        told_here = list(contributes_en.puts(line)) if line.latin else []
        givers = {line.end(put.contributor).name for put in told_here}
        for put in told_here:
            said = _put(line, put, givers)
            if said is not None and bound_en.pair_of(said) not in told:
                told.add(bound_en.pair_of(said))
                yield said
    yield from _shares(page)
    yield from (claim for claim in _without_amounts(page) if bound_en.pair_of(claim) not in told)


def _shares(page: Page) -> Iterator[Claim]:
    """Who holds which share of a fund: A持有X基金24.5%的份额."""
    if "%" not in page.folded:
        return
    for line in lines(
        page, "readers.own.zh", "readers.contribute.zh", also=shares_told(page), where=partial(_told_in_percent, page)
    ):
        yield from _shares_in_order(line)
        yield from _partner_rows(line)
        for match in matches(line, _HOLDS_SHARE):
            holder, fund = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
            if holder.name != fund.name:
                yield _share(line, holder, fund, match)
        for match in matches(line, _PUTS_SHARE):
            holder = line.end(caught(line, match, "s")[0])
            served = _fund_before(line, match.start(), {holder.name})
            if served is not None:
                yield _share(line, holder, served, match)


def _fund_before(line: Line, position: int, own: set[str]) -> End | None:
    """The fund that a line names last before a position, no firm since, or that the text speaks of; none of ``own``."""
    others = [line.end(item) for item in line.signs(0, position) if item.kind in ("Fund", "Company")]
    named = [end for end in others if end.name not in own]
    fund = named[-1] if named else topic(line, _FUNDS) or fund_told(line.page, line.span.start)
    return fund if fund is not None and fund.kind == "Fund" and fund.name not in own else None


def _share(line: Line, holder: End, fund: End, match: re.Match[str]) -> Claim:
    return line.page.claim(
        NAME, "contributes", line.span, 0.82, subject=holder, object=fund, share=number(match["share"]),
        modality=modality(line, *match.span("verb"), tie=True), asserted_by=asserted_by(line),
    )  # fmt: skip


def _told_in_percent(page: Page, sentence: Sentence) -> bool:
    return page.folded.find("%", sentence.span.start, sentence.span.end) >= 0


def _shares_in_order(line: Line) -> Iterator[Claim]:
    """Which shares several have of the fund that the line names before them, or of which the text speaks."""
    for holder, share, match in shares_in_order(line):
        own = {line.end(item).name for item in caught(line, match, "s")}
        fund = _fund_before(line, match.start(), own)
        if fund is not None:
            yield line.page.claim(
                NAME, "contributes", line.span, 0.82, subject=line.end(holder), object=fund, share=number(share),
                modality=modality(line, *match.span("verb"), tie=True), asserted_by=asserted_by(line),
            )  # fmt: skip


def _partner_rows(line: Line) -> Iterator[Claim]:
    """Partners with their shares in brackets, of the fund that heads the sentence or of which the text speaks."""
    rows = list(partner_rows(line))
    if not rows:
        return
    own = {line.end(item).name for item, _, _ in rows}
    named = [line.end(item) for item in line.signs(0, rows[0][2][0], _FUNDS)]
    fund = next((end for end in named if end.name not in own), None) or topic(line, _FUNDS)
    for item, share, place in rows if fund is not None and fund.name not in own else ():
        yield line.page.claim(
            NAME, "contributes", line.span, 0.82, subject=line.end(item), object=fund, share=number(share),
            modality=modality(line, *place, tie=True), asserted_by=asserted_by(line),
        )  # fmt: skip


def _put(line: Line, put: Put, givers: set[str]) -> Claim | None:
    """The claim of what an English sentence says that somebody puts into a fund; None where no fund is told."""
    end, sure = (line.end(put.fund), put.sure) if put.fund else _told(line, put, givers) or (None, 0.0)
    giver = line.end(put.contributor)
    if end is None or end.name == giver.name:
        return None
    money = put.amount.money if put.amount else None
    return line.page.claim(
        NAME, "contributes", line.span, sure, subject=giver, object=end, value=money.money if money else None,
        share=number(put.share) if put.share else None, measure=_first(_MEASURES, put.words),
        capacity=_first(_CAPACITIES, put.words), bound=money.bound if money else None,
        also=put.amount.also.as_json() if put.amount and put.amount.also else None,
        modality=modality(line, *put.verb, tie=True), asserted_by=asserted_by(line),
    )  # fmt: skip


def _told(line: Line, put: Put, givers: set[str]) -> tuple[End, float] | None:
    """The fund that the words before name last, none that itself gives, or of which the sentences before speak."""
    before: list[Item] = list(line.signs(max(0, put.verb[0] - _REACH), put.verb[0], _FUNDS))
    others = [line.end(item) for item in before if line.end(item).name not in givers]
    if others:
        return others[-1], 0.8
    known = topic(line, _FUNDS) or spoken(line, _FUNDS)
    return (known, 0.72) if known else None


def _without_amounts(page: Page) -> Iterator[Claim]:
    """Who put money into a fund where no sum is told: A、B共同出资设立X, X由A、B等17名股东共同持股."""
    for founding in foundings(page):
        words = founding.line.text[founding.verb[0] - 6 : founding.verb[1]]
        if "出资" in words:
            for fund in founding.founded:
                for founder in founding.founders if fund.kind == "Fund" else ():
                    yield _contribution(founding.line, founder, fund, founding.verb, 0.82)
    for line in lines(page, "readers.contribute.call_en"):
        for put in contributes_en.partners(line) if line.latin else ():
            claim = _put(line, put, set())
            if claim is not None:
                yield claim
    for line in lines(page, "readers.contribute.zh", "readers.contribute.call_zh", where=partial(_may_be_held, page)):
        for match in (
            *matches(line, _HELD_BY),
            *matches(line, _PARTNERS),
            *matches(line, _ITS_PARTNERS),
            *_drawn(line),
        ):
            yield from _held_by(line, match)


def _held_by(line: Line, match: re.Match[str]) -> Iterator[Claim]:
    """Who is told to hold a fund that is not itself among them."""
    fund = _of_partners(line, match)
    givers = [line.end(item) for item in caught(line, match, "s")]
    if fund is None or any(giver.name == fund.name for giver in givers):
        return
    for giver in givers:
        if not giver.name.startswith(_SOME):
            yield _contribution(line, giver, fund, match.span("verb"), 0.84)


def _drawn(line: Line) -> Iterator[re.Match[str]]:
    """Where a line that speaks of no firm's financing tells whose money a fund has drawn in."""
    if not _A_ROUND.search(line.text):
        yield from (match for match in matches(line, _DRAWN) if any(line.signs(0, match.start(), _FUNDS)))


def _of_partners(line: Line, match: re.Match[str]) -> End | None:
    """The fund whose partners a rule tells: named in it, last before it in the sentence, or spoken of before.

    Shareholders are the fund's only where the sentence names it last before them: a company has them too.
    """
    if "股东" in match.group():
        before = list(line.signs(0, match.start("s"), _HELD))[-1:]
        return line.end(before[0]) if before and before[0].kind == "Fund" else None
    named = caught_if(line, match, "o") or list(line.signs(0, match.start("s"), _FUNDS))
    return line.end(named[-1]) if named else topic(line, _FUNDS) or only_one(line, _FUNDS)


def _may_be_held(page: Page, sentence: Sentence) -> bool:
    return _HOLDS.search(page.folded, sentence.span.start, sentence.span.end) is not None


def _contribution(
    line: Line, contributor: End, fund: End, verb: tuple[int, int], sure: float, amount: Item | None = None
) -> Claim:
    money = amount.money if amount else None
    return line.page.claim(
        NAME, "contributes", line.span, sure, subject=contributor, object=fund, value=money.money if money else None,
        modality=modality(line, *verb, tie=True), asserted_by=asserted_by(line),
    )  # fmt: skip


def _claim(line: Line, one: Given, fund: End, sure: float) -> Claim:
    assert one.amount.money is not None
    return line.page.claim(
        NAME, "contributes", line.span, sure, subject=line.end(one.giver), object=fund, value=one.amount.money.money,
        share=number(one.share) if one.share else None, measure=_first(_MEASURES, one.words),
        capacity=_first(_CAPACITIES, one.words), bound=one.amount.money.bound,
        also=one.amount.also.as_json() if one.amount.also else None,
        modality=modality(line, *one.verb, tie=True) or planned_whole(line, one.verb[0]), asserted_by=asserted_by(line),
    )  # fmt: skip


def _first(pairs: tuple[tuple[str, str], ...], words: str) -> str | None:
    return next((meaning for word, meaning in pairs if word in words), None)

"""What Chinese deeds of money and shares bind: who invests in whom, who owns what, who controls it.

What the verb is about tells the role of each run of names (:mod:`ronghe.extract.deeds_zh`): the money's giver is the
subject or stands under 由 or behind 引入, its receiver is the object, stands under 向 or 对, or is what the clauses
before speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ronghe.extract.deeds_zh import NOUNS, Deed, of_run
from ronghe.extract.line import SIGNS, Item
from ronghe.extract.readers.sums.held import shared_before
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import kinds_of
from ronghe.model import End, Value

GIVERS = kinds_of("Company|Fund|PublicBody|Institute|Zone")
OWNERS = kinds_of("Company|Fund|PublicBody|Institute|Person")
_TARGETS = kinds_of("Company|Project|Institute")
_BUILT = kinds_of("Company|Project|Zone|Institute")
FIRMS = kinds_of("Company|Institute")
_FIRM = frozenset({"Company"})
_FUND = frozenset({"Fund"})
SHARE = re.compile(r"(?<![\d.])(?P<share>\d{1,3}(?:\.\d{1,4})?)\s?[%％]")
_EQUITY = re.compile(r"股|[%％]|控制权|出资份额|权益")
_HELD_BY = re.compile(r"(?:所|手中|名下|旗下|合计|实际|直接)*(?:持有?|拥有)(?:的)?|(?:手中|名下|旗下|所有)(?:的)?")
_ALONE = re.compile(
    r"(?:的)?(?:$|[，。；、和与及等]|[\d.<N>约近超]|全部|部分|剩余|控股权|控制权|多数|少数|新增|股|百分|[一二三四五六七八九十半]成|增发|定向|合计|剩下|其余|原有)"
)
"""Behind the name of what is bought: it is the company itself and not its business or its product."""
_TO = 6
_NEAR = 8
_IT = re.compile(r"(?:了)?(?:其中?|后者|该公司|这家公司)(?=$|[，。；的])")
_SUM = re.compile(f"[(（](?P<sum>{SIGNS['Money']})[)）]")
_FIELDS = re.compile(
    r"(?:等)?[^，。；]{0,4}(?:领域|方向|产业|行业|赛道)|[、和与及][^，。；\ue000-\ue007]{1,40}?等?[^，。；]{0,2}(?:领域|方向|赛道|行业)"
)
_RAISES = re.compile(r"[^，。；\ue000-\ue00a]{0,12}(?:完成|获|宣布|拿到|官宣|迎来|的[^，。；]{0,6}轮)")
_INVESTED = re.compile(r"投资|融资|注资|入股|增资|战投|领投|轮|股东|参股")
_SHAREHOLDERS = re.compile(r"股东|投资方|投资人|投资者|出资方|战投")
_ASIDE = re.compile(
    r"^(?:[^，。；]{0,6}?)(?:持股|占股|持有|占|出资占?比?|股权占?比?)(?:比例)?(?:为|约|达|:|：)?[^，。；\d]{0,6}?"
    + SHARE.pattern
)
_FOUNDS = re.compile(r"(?:设立|成立|组建|新设)")
_SHARE_OF = re.compile(r"[%％](?:股[权份])?的$")
_ALL = re.compile(r"[^，。；\ue000-\ue00b]{0,4}(?:全部|百分之百)(?:的)?(?:股权|股份|出资|权益)")
_WHAT_IS_HELD = ("所持", "持有")
_SHED = re.compile("转让|出售|出让|卖出|卖掉|抛售|清空|减持|处置|划出")
_HOLDS_TOO = re.compile(r"(?:[(（][^()（）]{1,20}[)）])?(?:则|各|仍|现|将|分别)*(?:占|持股|持有|出资|认缴)")
_IN_TURN = re.compile(r"分别|依次|后者")
"""What follows is said of others than the subject of the clauses before."""
_UNIT = re.compile(r"(?:的)?(?:企业|公司|子公司|单位)")
_IS = re.compile(
    r"(?:已|现|将|拟|均|同时|目前|仍|依然)*(?:为|是|系|成为|作为|——|—|:|：|变更为|由)?(?:[^，。；的]{0,3})"
)
_BEING = re.compile(r"(?:为|是|系|成为|作为)(?:本|该)?(?:公司|其|集团)?(?:的)?$")


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie that a deed makes, with its verb's place in the line's text."""

    predicate: str
    subject: End
    object: End | None
    verb: tuple[int, int]
    sure: float
    amount: Item | None = None
    value: Value | None = None
    qualifiers: dict[str, Any] = field(default_factory=dict)


def tie(deed: Deed, predicate: str, one: Item | End, other: Item | End, sure: float, **more: Any) -> Tie:
    """A tie between what two signs stand for; qualifiers that are None are dropped."""
    amount = more.pop("amount", None)
    said = {key: value for key, value in more.items() if value is not None}
    return Tie(predicate, _end(deed, one), _end(deed, other), _place(deed), sure, amount, qualifiers=said)


def _place(deed: Deed) -> tuple[int, int]:
    """Where a deed stands: with a noun what makes it a statement as well, 控股股东并非X."""
    first = deed.after[0] if deed.after and not deed.what.isdisjoint(NOUNS) else None
    if first is None or first.start - deed.verb[1] > _NEAR or first.coverb == "by":
        return deed.verb
    return deed.verb[0], first.start


def _end(deed: Deed, one: Item | End) -> End:
    return one if isinstance(one, End) else deed.line.end(one)


def put(deed: Deed) -> Iterator[Tie]:
    """Money that somebody puts into a company or a project."""
    if _FOUNDS.match(deed.line.text, deed.verb[1]):
        return
    by = [item for run in deed.doer("by", "get") for item in run.of(GIVERS)]
    named = deed.object()
    if named is not None and _FIELDS.match(named.after):
        return
    targets = of_run(named, _BUILT if "建" in (named.before if named else "") else _TARGETS)
    for run in (run for run in deed.under("to", "be") if run.coverb == "to" or run.before.endswith("为")):
        targets = targets or of_run(run, _TARGETS)
    givers = by or _without_signers(deed, of_run(deed.subject, GIVERS))
    own = {deed.line.end(item).name for item in givers}
    if by:
        targets = targets or of_run(deed.subject, _TARGETS)
    elif not targets and _IT.match(deed.line.text, deed.verb[1]):
        targets = _last_before(deed, own)
    elif not (targets or deed.said):
        return
    if not targets and deed.is_a("round"):
        targets = _raising(deed, own)
    yield from _invest(deed, givers, targets, 0.76)


def _told_before(deed: Deed, own: set[str]) -> list[Item]:
    """The company that the clauses before speak of; where they speak of who acts, the one that they name last."""
    theme = of_run(deed.theme, FIRMS)
    if theme and deed.line.end(theme[0]).name not in own:
        return theme[:1]
    return _last_before(deed, own) if deed.theme is not None and not deed.said else []


def _without_signers(deed: Deed, givers: list[Item]) -> list[Item]:
    """Of those whom the clause before names as signing the ones that invest: A与市政府签约，计划投资100亿元."""
    firms = [item for item in givers if item.kind in ("Company", "Fund")]
    return firms if firms and not deed.said else givers


def _last_before(deed: Deed, own: set[str]) -> list[Item]:
    """The company named last before the deed's clause, behind who acts: 看中了X，入股其中; 入股X，持股7.92%."""
    for item in reversed(list(deed.line.signs(0, deed.clause[0], OWNERS))):
        if not item.unsaid and deed.line.end(item).name in own:
            return []
        if not item.unsaid and item.kind == "Company":
            return [item]
    return []


def _raising(deed: Deed, own: set[str]) -> list[Item]:
    """The company that a clause around says to raise the money: X完成B轮融资，由A领投."""
    line = deed.line
    for position, item in line.items.items():
        if item.kind == "Company" and line.end(item).name not in own and _RAISES.match(line.text, position + 1):
            return [item]
    return []


def _invest(
    deed: Deed, givers: list[Item], targets: list[Item], sure: float, predicate: str = "invests_in"
) -> Iterator[Tie]:
    alone = len(givers) == len(targets) == 1
    sums = list(deed.line.signs(*deed.clause, frozenset({"Money"})))
    shares = SHARE.findall(deed.words())
    for giver in givers:
        for target in targets:
            yield tie(
                deed, predicate, giver, target, sure,
                amount=sums[0] if alone and len(sums) == 1 else _aside(deed, target) if len(givers) == 1 else None,
                share=number(shares[0]) if alone and len(shares) == 1 and "股" in deed.words() else None,
            )  # fmt: skip


def _aside(deed: Deed, item: Item) -> Item | None:
    """The amount in the bracket right behind a name: 投向X(800万元)和Y(500万元)."""
    line = deed.line
    found = _SUM.match(line.text, (line.position(item) or 0) + 1)
    return line.items[found.start("sum")] if found else None


def buy(deed: Deed) -> Iterator[Tie]:
    """A share that somebody buys or takes over; where it is told as none, the whole."""
    equity = _EQUITY.search(deed.words())
    if not (deed.is_a("whole") or equity):
        return
    taken = [run for run in deed.under("to") if run.before.endswith("对") or "对" in run.before[-_TO:]]
    runs = taken or list(deed.rest)
    held = bool(runs) and _HELD_BY.match(runs[0].after) is not None
    target = next((run for run in deed.before if run.start > runs[0].start), None) if held and taken else None
    if held and not taken:
        target = runs[1] if len(runs) > 1 else None
    elif not held:
        target = taken[0] if taken else deed.object()
    by = [item for run in deed.doer("by") for item in run.of(GIVERS)]
    passive = bool(by) and target is None
    targets = of_run(target, FIRMS) if target and (taken or _ALONE.match(target.after)) else []
    if passive:
        targets = of_run(deed.subject, FIRMS)
    givers = by if passive else of_run(deed.subject, GIVERS)
    yield from _invest(deed, givers, targets, 0.76, "invests_in" if equity else "owns")


def shed(deed: Deed) -> Iterator[Tie]:
    """A share that its owner gives up to somebody else."""
    if not _EQUITY.search(deed.words()):
        return
    takers = [
        item
        for run in (
            *deed.under("to"),
            *(run for run in deed.after[:1] if run.coverb in ("to", "at") or deed.word.endswith("给")),
        )
        for item in run.of(OWNERS)
    ]
    near = [run for run in deed.before if "持" in run.before or run.coverb == "have"]
    assets = [item for run in near[-1:] if _ALONE.match(run.after) for item in run.of(FIRMS)]
    if near and _HELD_BY.match(near[-1].after):
        assets = []
    named = deed.object()
    if not assets and named is not None and (_EQUITY.search(named.after) or "持" in named.before):
        assets = named.of(FIRMS)
    yield from _invest(deed, takers, assets, 0.76, "owns" if "划" in deed.word else "invests_in")


def draw(deed: Deed) -> Iterator[Tie]:
    """Investors that a company takes in."""
    first = deed.after[0] if deed.after else None
    if first is None or first.coverb not in ("", "get", "be", "by") or len(first.before) > 16:
        return
    told = deed.line.text[first.end : min(deed.clause[1], first.end + 24)]
    if not _SHAREHOLDERS.search(first.before) and not _INVESTED.search(told):
        return
    targets = [item for item in of_run(deed.subject, _FIRM) if item not in first.items]
    yield from _invest(deed, first.of(GIVERS), targets, 0.76)


def hold(deed: Deed) -> Iterator[Tie]:
    """A share that somebody has of a company."""
    near = deed.line.text[deed.verb[1] : min(deed.clause[1], deed.verb[1] + 40)]
    found = SHARE.search(near)
    share = "100" if deed.is_a("wholly") else found["share"] if found else None
    named = deed.object()
    last = deed.before[-1] if deed.before else None
    by = [item for run in deed.doer("by") for item in run.of(OWNERS)]
    if (
        last is not None
        and last.coverb == "be"
        and _UNIT.match(deed.line.text, deed.verb[1])
        and last.after.removeprefix("的").startswith(deed.word)
    ):
        owners, owned, named = last.of(OWNERS), of_run(deed.subject, FIRMS), last
    elif by:
        owned = of_run(named, FIRMS) or [item for item in of_run(deed.subject, FIRMS) if item not in by]
        owners = by
    else:
        owners = of_run(deed.subject, OWNERS) if deed.said or named or share else []
        owned = of_run(named, FIRMS)
        if not named and share and owners and not _rest(near, found) and not (deed.said and of_run(deed.theme, _FUND)):
            names = {deed.line.end(item).name for item in owners}
            told = shared_before(deed.line, deed.clause[0]) or _told_before(deed, names)
            owned = [item for item in told if not _holds_too(deed, item)]
    share = share or ("100" if _ALL.match(near[len(named.before) + len(named.items) :] if named else near) else None)
    if named is None and (near.startswith("的") or (share is None and not by)):
        return
    if not deed.said and not by and _IN_TURN.search(deed.words()):
        return
    if deed.line.text[: deed.verb[0]].endswith(("按", "按照")) or _FOUNDS.match(near) or _shed(deed):
        return
    if named is not None and not deed.said and _SHARE_OF.search(named.before):
        return
    if (share is None and not deed.is_a("stays") and not _EQUITY.search(deed.word + near)) or deed.unnamed():
        return
    if len(owners) > 1 and share:
        share = None
    yield from _held(deed, owners, owned, share)


def _held(deed: Deed, owners: list[Item], owned: list[Item], share: str | None) -> Iterator[Tie]:
    """Each owner with each thing that is held; who has the majority (控股) controls it as well."""
    for owner in owners:
        for asset in owned:
            yield tie(deed, "owns", owner, asset, 0.75, share=number(share) if share and len(owned) == 1 else None)
            if deed.is_a("majority"):
                yield tie(deed, "controls", owner, asset, 0.75, basis=deed.word)


def _shed(deed: Deed) -> bool:
    """Whether the clause says that what is held is given up: 转让所持X的全部股权."""
    return deed.word in _WHAT_IS_HELD and _SHED.search(deed.line.text, deed.clause[0], deed.verb[0]) is not None


def _holds_too(deed: Deed, item: Item) -> bool:
    """Whether the clause of a name says that it has a share as well: A占51%，B占30%."""
    line = deed.line
    position = line.position(item)
    return position is not None and _HOLDS_TOO.match(line.text, position + 1) is not None


def _rest(near: str, found: re.Match[str] | None) -> bool:
    """Whether what follows a share says that it is one of something else: 占全国产量的65%."""
    return (
        found is not None
        and re.search(r"产量|产值|市场|人口|总数|营收|比重|面积|收入", near[: found.start()]) is not None
    )


def rule(deed: Deed) -> Iterator[Tie]:
    """Who controls a company or is its first shareholder, by the noun for it."""
    first = deed.after[0] if deed.after else None
    before = [run for run in deed.before if any(item.kind in OWNERS for item in run.items)]
    line = deed.line
    if deed.word in ("控制", "实际控制") and first is not None and not first.before:
        one, other = of_run(deed.subject, OWNERS), first.of(_FIRM)
    elif first is not None and _IS.fullmatch(first.before.removeprefix(deed.word)) and first.of(OWNERS):
        one = first.of(OWNERS)
        other = of_run(before[-1] if before else deed.subject, _FIRM)
    elif before and _BEING.search(line.text[before[-1].end : deed.verb[0]]):
        one = before[-1].of(OWNERS)
        other = _told_before(deed, {line.end(item).name for item in one})
    else:
        return
    aside = _ASIDE.match(first.bracket) if first is not None and first.bracket else None
    share = "100" if deed.word == "唯一股东" else aside["share"] if aside else None
    for owner in one[:1] if len(one) < 2 else one:
        for asset in other[:1]:
            if deed.is_a("controls"):
                yield tie(deed, "controls", owner, asset, 0.76, basis=deed.word)
            if deed.is_a("owns"):
                yield tie(deed, "owns", owner, asset, 0.76, share=number(share) if share else None)

"""What Chinese deeds of money and shares bind: who invests in whom, who takes or gives up a share.

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
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import kinds_of
from ronghe.model import End, Value

GIVERS = kinds_of("Company|Fund|PublicBody|Institute|Zone")
OWNERS = kinds_of("Company|Fund|PublicBody|Institute|Person")
_TARGETS = kinds_of("Company|Project|Institute")
_BUILT = kinds_of("Company|Project|Zone|Institute")
FIRMS = kinds_of("Company|Institute")
_FIRM = frozenset({"Company"})
SHARE = re.compile(r"(?<![\d.])(?P<share>\d{1,3}(?:\.\d{1,4})?)\s?[%％]")
EQUITY = re.compile(r"股|[%％]|控制权|出资份额|权益")
_HELD_BY = re.compile(
    r"(?:等[^，。；]{0,10}?(?:对方|股东|方|人|机构|企业))?(?:所|手中|名下|旗下|合计|实际|直接)*(?:持有?|拥有)(?:的)?|(?:手中|名下|旗下|所有)(?:的)?"
)
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
FOUNDS = re.compile(r"(?:设立|成立|组建|新设)")


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
    if FOUNDS.match(deed.line.text, deed.verb[1]):
        return
    by = [item for run in deed.doer("by", "get") for item in run.of(GIVERS)]
    by = by or [item for run in deed.under("via") if run.before.endswith("用于") for item in run.of(_FIRM)]
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


_WHOSE = re.compile(r"(?:的)?(?:旗下|下属|所属|直属|全资|控股)")


def told_before(deed: Deed, own: set[str]) -> list[Item]:
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
        if not item.unsaid and item.kind == "Company" and not _owns_who_acts(deed, item):
            return [item]
    return []


def _owns_who_acts(deed: Deed, item: Item) -> bool:
    """Whether a name only tells whose the one is that acts: A旗下的B向X投资，占股12%."""
    position = deed.line.position(item)
    return position is not None and _WHOSE.match(deed.line.text, position + 1) is not None


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
    equity = EQUITY.search(deed.words())
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
    if not EQUITY.search(deed.words()):
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
    if not assets and named is not None and (EQUITY.search(named.after) or "持" in named.before):
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

"""What Chinese verbs of holding and nouns of control bind: who has which share of whom, who controls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ronghe.extract.deeds_zh import Deed, Run, of_run
from ronghe.extract.line import Item
from ronghe.extract.readers.bonds.bound_zh_money import EQUITY, FIRMS, FOUNDS, OWNERS, SHARE, Tie, tie, told_before
from ronghe.extract.readers.sums.held import mostly_held, shared_before
from ronghe.extract.readers.sums.shares import number
from ronghe.model import End

_FIRM, _FUND = frozenset({"Company"}), frozenset({"Fund"})
_SHARE_OF = re.compile(r"[%％](?:股[权份])?的$")
_NEXT_HOLDER = re.compile(r"[%％](?:的?股[权份])?[、和及]$")
"""由A持股51%、B持股29%: what follows a share in a row is the next holder and not what is held."""
_PLEDGED = re.compile("质押|抵押|冻结|出借")
"""所持公司股份质押给B: B is not what is held."""
_OF_STOCK = re.compile("(?:本?公司|上市公司)?总股本")
_ALL = re.compile(r"[^，。；\ue000-\ue00b]{0,4}(?:全部|百分之百)(?:的)?(?:股权|股份|出资|权益)")
_WHAT_IS_HELD = ("所持", "持有")
_SHED = re.compile("转让|出售|出让|卖出|卖掉|抛售|清空|减持|处置|划出")
_REST_BY = re.compile(
    r"(?:^|[，；、]|另外|另有|另|其余|剩余|余下|剩下)(?:的)?\d[\d.]{0,6}%(?:的)?(?:股权|股份)?(?:则|仍|现)?由$"
)
"""另外19%由B持有: of a firm that another clause names."""
_HOLDS_TOO = re.compile(r"(?:[(（][^()（）]{1,20}[)）])?(?:则|各|仍|现|将|分别)*(?:占|持股|持有|出资|认缴)")
_IN_TURN = re.compile(r"分别|依次|后者")
"""What follows is said of others than the subject of the clauses before."""
_UNIT = re.compile(r"(?:的)?(?:企业|公司|子公司|单位)")
_IS = re.compile(
    r"(?:已|现|将|拟|均|同时|目前|仍|依然)*(?:为|是|系|成为|作为|——|—|:|：|变更为|由)?(?:[^，。；的]{0,3})"
)
_BEING = re.compile(r"(?:为|是|系|成为|作为)(?:本|该)?(?:公司|其|集团)?(?:的)?$")
_ASIDE = re.compile(
    r"^(?:[^，。；]{0,6}?)(?:持股|占股|持有|占|出资占?比?|股权占?比?)(?:比例)?(?:为|约|达|:|：)?[^，。；\d]{0,6}?"
    + SHARE.pattern
)


def hold(deed: Deed) -> Iterator[Tie]:
    """A share that somebody has of a company."""
    owned: Sequence[Item | End]
    near = deed.line.text[deed.verb[1] : min(deed.clause[1], deed.verb[1] + 40)]
    found = SHARE.search(near)
    share = "100" if deed.is_a("wholly") else found["share"] if found else None
    named = deed.object()
    if named is not None and (_NEXT_HOLDER.search(named.before) or _PLEDGED.search(named.before)):
        named = None
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
        if not named and share and owners and not _rest(near, found) and not (deed.said and _of_fund(deed)):
            if _OF_STOCK.match(near) and _PLEDGED.search(deed.line.text, 0, deed.verb[0]):
                return
            names = {deed.line.end(item).name for item in owners}
            told = shared_before(deed.line, deed.clause[0]) or told_before(deed, names)
            owned = [item for item in told if not _holds_too(deed, item)] or _of_line_before(deed, names)
    share = share or ("100" if _ALL.match(near[len(named.before) + len(named.items) :] if named else near) else None)
    if named is None and (near.startswith("的") or (share is None and not by)):
        return
    if not deed.said and not by and _IN_TURN.search(deed.words()):
        return
    if (
        deed.line.text[: deed.verb[0]].endswith(("按", "按照", "占其", "占"))
        or FOUNDS.match(near)
        or _shed(deed, named)
    ):
        return
    if named is not None and not deed.said and _SHARE_OF.search(named.before):
        return
    if (share is None and not deed.is_a("stays") and not EQUITY.search(deed.word + near)) or deed.unnamed():
        return
    if len(owners) > 1 and share:
        share = None
    yield from _held(deed, owners, owned, share)


_NEAR = 6
_OF_OTHERS = re.compile(
    r"(?:持有|控制)(?P<o>\ue001)(?=[\d的全约近超])|为(?P<it>\ue001)(?:的)?(?:控股股东|实际控制人|第.大股东)"
)


def _of_fund(deed: Deed) -> bool:
    """Whether the clauses before speak of a fund, which is what is held, and not of one that holds a share too."""
    return any(not _holds_too(deed, item) for item in of_run(deed.theme, _FUND))


def _of_line_before(deed: Deed, names: set[str]) -> list[End]:
    """The company whose shares the sentence before tells of: A持有X31%的股份；B持股12%，C持股6%."""
    line = deed.line
    if line.number == 0 or not deed.said or deed.subject is None or deed.verb[0] - deed.subject.end > _NEAR:
        return []
    if line.page.opens_paragraph(line.number):
        return []
    before = line.page.line(line.number - 1)
    found = [before.end(before.items[one.start(one.lastgroup or "o")]) for one in _OF_OTHERS.finditer(before.text)]
    return [end for end in found[-1:] if end.name not in names]


def _held(deed: Deed, owners: list[Item], owned: Sequence[Item | End], share: str | None) -> Iterator[Tie]:
    """Each owner with each thing that is held; who has the majority (控股) controls it as well."""
    for owner in owners:
        for asset in owned:
            yield tie(deed, "owns", owner, asset, 0.75, share=number(share) if share and len(owned) == 1 else None)
            if deed.is_a("majority"):
                yield tie(deed, "controls", owner, asset, 0.75, basis=deed.word)


def _of_another(deed: Deed, named: Run | None) -> bool:
    """Whether the share is of a firm of another clause: 将所持18%股权作价1.35亿元转让给B, 另外19%由B持有."""
    if any(_REST_BY.search(deed.line.text, deed.clause[0], run.start) for run in deed.doer("by")):
        return True
    behind = named or next(iter(deed.after), None)
    sold = _SHED.search(deed.line.text, deed.verb[1], behind.start) if behind is not None else None
    return sold is not None and deed.word in _WHAT_IS_HELD


def _shed(deed: Deed, named: Run | None) -> bool:
    """Whether the clause says that what is held is given up: 转让所持X的全部股权."""
    if _of_another(deed, named):
        return True
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
        and re.search(r"所持|产量|产值|净值|市值|市场|人口|总数|营收|比重|面积|收入", near[: found.start()]) is not None
    )


_TITLED = re.compile(
    r"(?:原|前|副|校|所|院)?(?:教授|研究员|院士|总经理|董事长|总裁|厂长|所长|院长|校长|主任|总工程师|创始人|高工|工程师|讲师|负责人)"
)


_SAME = re.compile(
    r"(?:保持|维持|均|将)*(?:不变|未变|未发生变化|不发生变化|没有变化)，(?:均|仍|依然|仍然|依旧|还)*(?:为|是|系)(?P<s>[\ue000-\ue008])"
)
"""实际控制人不变，仍为B."""
_EACH = re.compile(r"双双|[两三]家(?:上市)?公司|均|分别公告")
"""What is told of several listed companies holds of each."""


def _person_of(deed: Deed) -> list[Item]:
    """Who rules, where the body right behind the noun is only where he works: 实际控制人为A大学教授B."""
    first, second = (*deed.after, None, None)[:2]
    if first is None or second is None or second.coverb or not _TITLED.fullmatch(second.before):
        return []
    return [item for item in second.items if item.kind == "Person"]


def rule(deed: Deed) -> Iterator[Tie]:
    """Who controls a company or is its first shareholder, by the noun for it."""
    one: list[Item]
    other: Sequence[Item | End]
    first = deed.after[0] if deed.after else None
    before = [run for run in deed.before if any(item.kind in OWNERS for item in run.items)]
    line = deed.line
    if deed.word in ("控制", "实际控制") and first is not None and not first.before:
        one, other = of_run(deed.subject, OWNERS), first.of(_FIRM)
    elif first is not None and _IS.fullmatch(first.before.removeprefix(deed.word)) and first.of(OWNERS):
        one = _person_of(deed) or first.of(OWNERS)
        other = of_run(before[-1] if before else deed.subject, _FIRM)
    elif first is None and (same := _SAME.match(line.text, deed.verb[1])):
        one = [item for item in (line.items[same.start("s")],) if item.kind in OWNERS]
        other = of_run(deed.subject, _FIRM)
    elif before and _BEING.search(line.text[before[-1].end : deed.verb[0]]):
        one = before[-1].of(OWNERS)
        own = {line.end(item).name for item in one}
        known = mostly_held(line, before[-1].start)
        other = [known] if known is not None and known.name not in own else told_before(deed, own)
    else:
        return
    aside = _ASIDE.match(first.bracket) if first is not None and first.bracket else None
    share = "100" if deed.word == "唯一股东" else aside["share"] if aside else None
    for owner in one[:1] if len(one) < 2 else one:
        for asset in other if len(one) == 1 and _EACH.search(line.text, 0, deed.verb[0]) else other[:1]:
            if deed.is_a("controls"):
                yield tie(deed, "controls", owner, asset, 0.76, basis=deed.word)
            if deed.is_a("owns"):
                yield tie(deed, "owns", owner, asset, 0.76, share=number(share) if share else None)

"""What Chinese deeds between bodies bind: places, parts, founders, partners, offices, members, managers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from ronghe.extract.deeds_zh import Deed, Run, of_run
from ronghe.extract.line import Item
from ronghe.extract.readers.bonds.bound_zh_money import Tie, tie
from ronghe.extract.readers.governed import governed
from ronghe.extract.readers.offices.office_bodies import OFFICE
from ronghe.extract.readers.stance import told_on
from ronghe.extract.readers.sums.dealt import pays_for
from ronghe.extract.rules import kinds_of, rule
from ronghe.model import Text

_ORGS = kinds_of("Org")
_BODIES = kinds_of("Body")
_PLACED = kinds_of("Org|Project")
_SITES = frozenset({"Place", "Zone"})
_PARTIES = kinds_of("Body|Zone")
_FUNDS = frozenset({"Fund"})
_ALLIANCES = frozenset({"Alliance"})
_PERSONS = frozenset({"Person"})
_GOES_ON = re.compile(
    r"^(?:$|[，。；、的等）)及和与并后内境某，]|(?:正式|开|揭|挂|注册|成立|设立|建设|运营|投资|投产|市区|境内|以来|并|且|而|共|总|占|新址|新厂|办公|生产|落|运|发展|安家|选))"
)
RELATIVE = re.compile(r"\s?(?:的|之)")
ALLOWED = re.compile(r"批准|批复|同意|核准|认定|授予|获批|前身|脱胎|追溯|溯源|源[于自]")
JOINTLY = re.compile(r"共建|联合|合作|合办|共同|合资|联办|合建|携手|联手")
_TRADES = re.compile(
    r"采购合同|供货|买卖|销售合同|贷款|承销|租赁|采购协议|股份转让|股权转让|增资协议|投资协议|委托管理|托管协议|债务|和解|诉讼|合同"
)
_ISSUES = re.compile(
    r"(?:印发|发布|出台|举办|主办|召开|发文|下发|制定|编制|批准|批复|认定|开展调研|发起|设立|成立|投资|出资|公布|入选|获|推出"
    r"|会商|下拨|预拨|拨付|派出|部署|举行|会签|督查|督导|检查|执法|专项|演[习练]|巡[航逻]|约谈|通报|慰问|纪念)"
)
_AGREES = ("携手", "联手", "牵手", "结盟", "握手")
_PACT = re.compile(r"(?:了)?[^，。；\ue000-\ue00a]{0,12}(?:协议|备忘录|意向书|协定)")
"""What several that are named side by side sign with one another."""
_MOST_PARTIES = 4
_CHOSEN = re.compile(r"会员|成员|理事")
_MEMBER = re.compile(r"(?:的)?(?:首批|核心|首届|新一届|第[一二三]届)?$")
_BEING = re.compile(r"(?:担任|作为|任|为|是|系|成为)(?:该|其|本)?(?:基金)?(?:的)?(?:唯一)?$")
_SERVING = re.compile(r"(?:担任|出任|作为|成为|任|为|是)$")
_KEEPERS = (
    ("托管", "custodian"),
    ("事务合伙人", "general_partner"),
    ("普通合伙人", "general_partner"),
    ("GP", "general_partner"),
)
_OF_NO_NAME = re.compile(r"[，；\ue000-\ue008]{0,2}由[^，。；]{2,80}?的[^，。；的\ue000-\ue00b]{2,24}在")
"""A thing without a name that somebody builds: 由A承建的首个试验场在P建成."""
_ADVISES = ("指导", "业务指导", "监督指导")
"""Who does so to a fund does not manage it."""
_BELOW = (
    "业务主管单位",
    "主管单位",
    "主管部门",
    "上级主管",
    "业务主管部门",
    "行业主管部门",
    "主管机关",
    "举办单位",
    "上级单位",
)


def described_by(deed: Deed, kinds: frozenset[str]) -> Item | None:
    """What a relative clause describes: 由A建设的X, 隶属A的X."""
    for run in deed.after[:2]:
        words = run.before
        if RELATIVE.search(words[-8:]) or words.endswith("的"):
            found = run.of(kinds)
            return found[0] if found and not run.coverb else None
    return None


def sit(deed: Deed) -> Iterator[Tie]:
    """Where something is or comes to."""
    place = next((run for run in deed.after[:1] if run.coverb in ("", "at") and len(run.before) <= 6), None)
    sites = _chain(deed, place)
    head = described_by(deed, _PLACED) if deed.after[1:] else None
    described = place is not None and RELATIVE.match(place.after) is not None
    things = [head] if head is not None and described else [] if described else of_run(deed.subject, _PLACED)
    if len(things) > 1 and deed.line.text.endswith("分别", 0, deed.verb[0]):
        return
    yield from _placed(deed, things, sites)


def open_(deed: Deed) -> Iterator[Tie]:
    """What opens, stands or is begun in a place."""
    if deed.word in ("揭牌", "挂牌", "签约", "亮相") or _OF_NO_NAME.match(deed.words()):
        return
    sites = [site for run in deed.under("at")[-1:] for site in _chain(deed, run)]
    yield from _placed(deed, of_run(deed.subject, _PLACED), sites)


def _chain(deed: Deed, run: Run | None) -> list[Item]:
    """The place that a run names, by its last part, where the text names no part of it that we do not know."""
    if run is None:
        return []
    for further in (*deed.before, *deed.after):
        if further.start == run.end and further.of(_SITES):
            run = further
    return (
        run.of(_SITES)[:1]
        if len(run.items) == 1 and (_GOES_ON.match(run.after) or run.after.startswith(deed.word))
        else []
    )


def _placed(deed: Deed, things: list[Item], sites: list[Item]) -> Iterator[Tie]:
    for thing in things:
        for site in sites:
            if thing is not site:
                yield tie(
                    deed, "located_in", thing, site, 0.74, basis="registered" if "注册" in deed.word else "unstated"
                )


def meet(deed: Deed) -> Iterator[Tie]:
    """Two sides that agree or work together."""
    subject = deed.subject
    others = [item for run in deed.under("join") for item in run.of(_PARTIES)]
    if deed.word in _AGREES and deed.object() is not None:
        others = others or of_run(deed.object(), _PARTIES)
    ones = of_run(subject, _PARTIES)
    if deed.around is not None and deed.around.parted and deed.word in _AGREES:
        ones, others = deed.around.of(_PARTIES)[: deed.around.parted], deed.around.of(_PARTIES)[deed.around.parted :]
    if not others and subject is not None and deed.said and len(ones) == len(subject.items):
        parted = "与" in deed.line.text[subject.start : subject.end]
        several = deed.line.text.startswith("等", subject.end) and not parted
        cut = 0 if several else subject.parted or (1 if len(ones) == 2 and JOINTLY.search(deed.words()) else 0)
        if not cut and not several and _PACT.match(deed.line.text, deed.verb[1]) and len(ones) <= _MOST_PARTIES:
            yield from (_agreed(deed, one, other) for one, other in combinations(ones, 2))
        ones, others = ones[:cut], ones[cut:]
    built = of_run(deed.object(), kinds_of("Institute|Zone|Alliance")) if JOINTLY.search(deed.word) else []
    if (deed.word in ("签约", "达成", "合作") and not others) or _TRADES.search(deed.words()):
        return
    if _ISSUES.match(deed.line.text, deed.verb[1]):
        return
    for one in ones:
        if governed(deed.line.page, deed.line.end(one)):
            continue
        for other in (item for item in others if item not in built):
            yield _agreed(deed, one, other, deed.line.end(built[0]).name if built else None)


def _agreed(deed: Deed, one: Item, other: Item, via: str | None = None) -> Tie:
    return tie(deed, "partners_with", one, other, 0.76, via=via, date=told_on(deed.line, deed.verb[0]))


def serve(deed: Deed) -> Iterator[Tie]:
    """Who holds which office."""
    persons = of_run(deed.subject, _PERSONS) or [item for run in deed.after[:1] for item in run.of(_PERSONS)]
    pattern = rule(deed.line.page.lens, _OFFICE)
    for run in deed.after:
        title = pattern.match(deed.line.text, run.end)
        bodies = run.of(_ORGS)
        if title is not None and bodies and len(persons) == 1:
            yield replace(
                tie(deed, "role", persons[0], bodies[-1], 0.74),
                value=Text(deed.line.stretch(*title.span("v")).quote(deed.line.page.text)),
            )
            return


_OFFICE = r"(?:的|第[一二三四五]届|新一届|首任|新任|首届)?(?P<v>" + OFFICE + ")"


def join(deed: Deed) -> Iterator[Tie]:
    """Who belongs to an alliance."""
    named = deed.object()
    if deed.word in ("加入", "加盟", "入会"):
        members, clubs = of_run(deed.subject, _BODIES), of_run(named, _ALLIANCES)
    elif deed.word in ("吸收", "吸纳", "增补", "接纳"):
        members = of_run(named, _BODIES) if _CHOSEN.search(deed.words()) else []
        clubs = of_run(deed.subject, _ALLIANCES) or list(deed.line.signs(0, deed.verb[0], _ALLIANCES))[-1:]
    else:
        last = deed.before[-1] if deed.before else None
        clubs = (
            of_run(last, _ALLIANCES)
            if last is not None and _MEMBER.fullmatch(deed.line.text[last.end : deed.verb[0]])
            else []
        )
        told = next((run for run in reversed(deed.before[:-1]) if run.coverb == ""), None) or (
            deed.subject if deed.subject is not last else None
        )
        members = of_run(told, _BODIES) if last is not None and last.coverb == "be" else []
        listed = deed.after[0] if deed.after and deed.after[0].coverb == "be" else None
        if listed is not None and not members:
            members = of_run(listed, _BODIES)
    for member in members:
        for club in clubs[:1]:
            yield tie(deed, "member_of", member, club, 0.76)


def watch(deed: Deed) -> Iterator[Tie]:
    """Who watches over whom."""
    first = deed.after[0] if deed.after else None
    per = [item for run in deed.under("by", "per", "get") for item in run.of(_BODIES)]
    if deed.word in _BELOW:
        authorities = first.of(_BODIES) if first is not None and first.coverb == "be" else []
        below = of_run(deed.subject, _ORGS)
    elif per:
        head = described_by(deed, _ORGS)
        authorities, below = (
            per,
            [head] if head is not None else [item for item in of_run(deed.subject, _ORGS) if item not in per],
        )
    else:
        authorities = (
            of_run(deed.subject, frozenset({"PublicBody"})) if deed.word in ("主管", "监管", "归口管理", "代管") else []
        )
        near = deed.object()
        below = near.of(_ORGS) if near is not None and len(near.before) < 2 else []
    for authority in authorities:
        for one in below[:1]:
            if one.kind == "Fund" and deed.word in _ADVISES:
                continue
            if one.kind == "Fund":
                yield tie(deed, "manages", authority, one, 0.76, capacity="manager")
            else:
                yield tie(deed, "supervises", authority, one, 0.76)


_OTHERS_RUN = re.compile(r"委托|聘[请任]|(?:设立|出资|发起|成立)[、，]|方式")
"""Between who founds a fund and its running, which is others': 由市政府设立、委托专业机构管理的基金."""


def run(deed: Deed) -> Iterator[Tie]:
    """Who manages or keeps a fund."""
    line, first = deed.line, deed.after[0] if deed.after else None
    by = [
        item
        for one in deed.under("by")
        if not (
            ALLOWED.search(line.text, one.end, deed.verb[0]) or _OTHERS_RUN.search(line.text, one.end, deed.verb[0])
        )
        for item in one.of(_BODIES)
    ]
    named = of_run(deed.object(), _FUNDS)
    office = deed.word.endswith(("人", "银行", "机构", "方", "GP"))
    if by:
        managers = by
    elif office and first is not None and first.coverb == "be" and len(first.before) < 6:
        managers, named = first.of(_BODIES), []
    elif office and len(deed.before) > 1 and _SERVING.search(deed.before[-1].before) and deed.before[-1].of(_FUNDS):
        managers, named = deed.before[-2].of(_BODIES), deed.before[-1].of(_FUNDS)
    elif office and deed.before and _BEING.search(line.text[deed.before[-1].end : deed.verb[0]]):
        managers = deed.before[-1].of(_BODIES)
    else:
        managers = of_run(deed.subject, _BODIES) if named and not office else []
    funds = (item for item in line.signs(0, deed.verb[0], _FUNDS) if not pays_for(line, item))
    told = named or of_run(deed.subject, _FUNDS) or list(funds)[-1:]
    capacity = next((capacity for word, capacity in _KEEPERS if word in deed.word), "manager")
    for manager in managers if len(managers) == 1 else ():
        for fund in told[:1]:
            yield tie(deed, "manages", manager, fund, 0.76, capacity=capacity)

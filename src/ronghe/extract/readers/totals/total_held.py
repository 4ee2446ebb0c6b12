"""What Chinese clauses count of their subject: 现有职工2100余人, 下设19个学院, 已投企业62家, 发明专利46项."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract import topics_zh
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.topic import told_before
from ronghe.extract.readers.totals.total_area import WHOLE_AREA, place_told
from ronghe.extract.readers.totals.total_listed import Counted
from ronghe.extract.rules import kinds_of, matches
from ronghe.model import End
from ronghe.text.numerals import numeral_at

NUMBER = (
    r"(?<![第\d一二三四五六七八九十百千零〇两])(?<!\d[—–\-~～至])"
    r"(?P<number>(?:\d{1,3}(?: \d{3})+|[\d,]{1,9}|\d{1,4}\.\d{1,2})(?P<myriad>万)?"
    r"|[一二三四五六七八九十百千两]{1,5})(?P<over>余|多)?"
    r"(?:{rules.total.counters})(?P<over_too>余)?"
)
_HAS = (
    r"(?:现有|拥有|共有|共|建有|下设|下辖|内设|设有|累计|承担|授权|获得?|吸引|汇聚|加入|奖励|支持|来自|由|有|培养|发布|入园|联合|达到|突破|已有|完成投资|投资"
    r"|管理着?|实施|服务|集聚|入驻|孵化|设|含|吸纳|其中|建成|在管|运营|现役|招收|毕业)"
)
_HELD = _HAS + r"[^，,。；;、\d]{0,16}?" + NUMBER + r"(?P<of>[^，,。；;、\d{#Name}]{0,10}?{rules.total.held_zh})"
_STATED = (
    r"(?P<of>[^，,。；;、：:\d(){#Name|Money|Date}]{0,14}?(?:{rules.total.held_zh}|{rules.total.group_zh}))"
    r"(?:\([^()\d]{1,6}\))?(?:总数|数量|总量)?"
    r"(?:已经?|就|约|近|仅|共计?|有|为|只有|达到?|突破|超过?|逾|合计|总计|增至|增加到|增加至|发展到|扩大到){0,4}"
    + NUMBER
    + r"(?=[，,。；;、)(\[]|$)"
)
"""The noun before its number, as statistics have it: 军民融合企业已达371家."""
_LEAD = re.compile(
    r"^(?:(?:个省(?:[(（][^()（）]{1,4}[)）])?|个?省市|个市)?(?:[^，。；]{0,6}(?:设立|参股|组建)){1,2}了?(?=[\u4e00-\u9fff]{3})"
    r"|[园区院校所内库]内|使得?|令|致使|让|的|其中|现有|拥有|持有|目前|已有|共有|另有|还有|建有|设有|有(?![机色限线关效形]))+(?=[\u4e00-\u9fff])"
)
_LISTED = re.compile(r"等[^，。；]{1,30}?(?:共同|联合|发起|出资|设立|组建|参与|共建|持股|牵头)")
"""等12家机构共同发起: the number of those listed, and no figure about a group."""
_UNNAMED = re.compile(r"、[\u4e00-\u9fffA-Za-z]{2,8}$")
_DO = re.compile(
    r"[\d一二两三四五六七八九十]{1,3}家[\u4e00-\u9fff]{0,4}?(?:单位|企业|公司|机构|高校|院所)"
    r"(?:共同|联合|发起|出资|设立|组建|参与|共建|，已?设立)"
)
"""Behind the last of a list, which no name tells: 由X、Y、某某5家单位发起."""
OF_OTHERS = re.compile(r"\d[余多]?[个家名所项只支位][^，。；、\d]{0,6}$")
"""Before the noun of a number: the noun has a number of its own, 57个发起单位66人."""
_TITLED = "院士"
"""Behind an academy it names its members, whose number is that of those who work elsewhere: 工程院院士7人."""
MERGE = re.compile(r"[\u4e00-\u9fff]{0,4}(?:合并|整合|重组)(?:而成|组建|成立|组成|为)")
"""Behind a number: so many became one, 由三家机构合并而成."""
_THROUGH = re.compile(r"依托|借助|通过|借力")
"""依托该中心孵化企业6家 counts what is the centre's."""
_WITH = re.compile(r"^[^，。；\ue000-\ue00b]{0,6}(?:与|同|和|联合|携手)")
"""A与B等单位共建实验室23个: the count is A's."""
_MEMBERS = re.compile("成员|会员")
_CLAUSES_BACK = 3
_AMONG = re.compile(r"等(?:地|省|市|国|[多\d两三四五六七八九十]{1,3}[个省市])")
"""Behind the last of several places, at which somebody has what is counted: 在A、B等地共建分中心11个."""
_LIES = re.compile(
    r"[\ue000-\ue007]所在(?:地)?的[\ue005\ue009]|(?:位于|坐落于|坐落在|地处|设在|设于)[^，。；]{1,24}?的[\ue000-\ue005]"
    r"|[^，。；\ue000-\ue00b]{0,6}[\ue001-\ue003](?:负责)?(?:管理|运营|发起|设立|发起设立|受托管理|牵头设立)的\ue000"
)
"""What tells of the name behind it: 位于某区的X孵化企业80家，带动就业3000人; A管理的X参股子基金64支."""
_SITED = re.compile(r"[\ue000-\ue007]所在(?:地)?的[\ue005\ue009]")
"""某园区所在的某区: what follows is said of the district."""
_TAKEN = re.compile(
    r"(?:如|例如|比如|譬如|以|其中|即|(?:较为?|最为?)?(?:典型|突出|成功)的?(?:案例|代表)?[是为])[^，。；\ue000-\ue008]{0,16}[\ue000-\ue005]"
    r"(?=为例|为代表|即属此类|就是|便是|[，：:])"
)
"""Which case a text takes up: 以X为例，其转让专利312件; 如2011年获批的X，园内有企业60家."""
_OF_FUND = re.compile(r"子基金|(?:投|投资|储备|投出|决策|参股|返投)(?:的)?(?:项目|企业)")
_THIS_FUND = re.compile(r"(?:[^，。；]{0,8}，)?该(?P<noun>[\u4e00-\u9fff]{0,6}基金)(?=[\u4e00-\u9fff])")
_FUNDS = frozenset({"Fund"})
_ANOTHER = re.compile(r"(?<![该本前])基金")
"""A fund without its name, of which the sentence tells: 以某市为代表，其母基金参股设立5只子基金."""
_PARAGRAPH = 300
_A_YEAR = re.compile(r"年产(?!值)[^，。；]{0,10}$")
"""What is made in a year is no holding: 年产卫星200颗."""
_VERB = 4
_LEAD_WITHIN = 40
_OWNERS = kinds_of("Org")


def held(line: Line, told: set[int]) -> Iterator[Counted]:
    """What a clause says that its subject has or counts; not at the places ``told`` of the line's text.

    Funds are counted also of nobody in particular: 名称带有国防字样的政府出资基金132支.
    """
    for notation in (_HELD, _STATED) if _counts(line) else ():
        for match in matches(line, notation):
            number = number_of(match)
            at = match.start("number")
            if _A_YEAR.search(line.text, max(0, match.start() - _VERB), at):
                continue
            if at in told or number is None or number <= 1 or line.text[at - 1] in "等将把" or of_listed(line, at):
                continue
            if OF_OTHERS.search(line.text, 0, match.start("of")) and match.start("of") < at:
                continue
            start = clause_start(line, match.start())
            of = _LEAD.sub("", line.stretch(*match.span("of")).quote(line.page.text))
            owner = _of_members(line, match, of) or _parent(line, match.start(), of)
            owner = owner or owner_of(line, match.start(), match.end("number"))
            owner = owner or _fund_told(line, match.start(), of)
            if MERGE.match(line.text, match.end()) or _THROUGH.match(line.text, start):
                continue
            if owner is None and not of.endswith("基金"):
                continue
            told.add(at)
            yield Counted(owner, number, of, bool(match["over"] or match["over_too"]), at)


def of_listed(line: Line, start: int) -> bool:
    """Whether a number tells how many were listed right before it: A、B、C三家单位, A、B等12家机构共同发起."""
    listed = line.text[max(0, start - 2)] in "、和与及" and start - 1 in line.items
    unnamed = _DO.match(line.text, start) and _UNNAMED.search(line.text, max(0, start - 10), start)
    return listed or unnamed is not None or _LISTED.match(line.text, max(0, start - 1)) is not None


def _counts(line: Line) -> bool:
    holds = line.page.holds
    return holds(line.number, "rules.total.held_zh") or holds(line.number, "rules.total.group_zh")


def number_of(match: re.Match[str]) -> int | None:
    """The number that a match of :data:`NUMBER` writes, in ones."""
    digits = match["number"].replace(" ", "")
    found = numeral_at(digits + ("万" if match["myriad"] and not digits.endswith("万") else ""), 0)
    return int(found.value) if found else None


def _of_members(line: Line, match: re.Match[str], of: str) -> End | None:
    """Members are those of the last alliance told."""
    alliances = list(line.signs(0, match.start(), frozenset({"Alliance"}))) if _MEMBERS.search(of) else []
    return line.end(alliances[-1]) if alliances else None


def _parent(line: Line, at: int, of: str) -> End | None:
    """The fund that the line names last before it counts funds below."""
    named = list(line.signs(0, at, _OWNERS)) if of.endswith("子基金") else []
    return line.end(named[-1]) if named and named[-1].kind == "Fund" else None


def _fund_told(line: Line, at: int, of: str) -> End | None:
    """The fund that the text told last, where what is counted is what funds have: 已投项目23个."""
    if not _OF_FUND.search(of):
        return None
    here = list(line.signs(0, at, _FUNDS))
    if here or _ANOTHER.search(line.text, 0, at):
        return line.end(here[-1]) if here else None
    told = [one for one in told_before(line, line.page.outermost, _PARAGRAPH) if one.kind == "Fund"]
    return line.page.book.end(told[-1]) if told else None


def owner_of(line: Line, at: int, end: int) -> End | None:
    """Whose a count or sum is that begins ``at`` and ends at ``end``.

    The name at the head of its clause, else whose area it is, else that of a clause or sentence before.
    """
    start = clause_start(line, at)
    this = _THIS_FUND.match(line.text, start)
    if this is not None and start not in line.items:
        return _this_fund(line, this["noun"])
    sited = _SITED.match(line.text, start)
    if sited is not None:
        return line.end(line.items[sited.end() - 1])
    owner = line.items.get(start) or line.items.get(start - 1)
    others = [one for one in line.signs(start + 1, end, _OWNERS) if not _academy(line, one)]
    sits = owner is not None and owner.kind == "Place" and owner.unsaid
    head = (
        line.end(owner) if owner is not None and (owner.kind in _OWNERS or sits) and not _academy(line, owner) else None
    )
    if others:
        return head if head is not None and _WITH.match(line.text[start + 1 : at]) else None
    if head is not None:
        return head
    if WHOLE_AREA.search(line.text, max(0, at - _LEAD_WITHIN), end):
        return place_told(line, at)
    places = [(place, item) for place, item in line.between(start, at) if item.kind == "Place"]
    if places and not _AMONG.match(line.text, places[-1][0] + 1):
        return line.end(places[-1][1])
    return _before(line, start) or topics_zh.topic(line, _OWNERS)


def _this_fund(line: Line, noun: str) -> End | None:
    """The fund that the paragraph told last by a name that ends in the noun: 该引导基金."""
    told = [
        one
        for one in told_before(line, line.page.outermost, _PARAGRAPH)
        if one.kind == "Fund" and one.text.endswith(noun) and not one.text.startswith(noun)
    ]
    return line.page.book.end(told[-1]) if told else None


def _academy(line: Line, item: Item) -> bool:
    """Whether a name is that of the academy to which the people counted belong."""
    return not item.unsaid and line.page.folded.startswith(_TITLED, item.span.end)


def _before(line: Line, start: int) -> End | None:
    """What the clause before is about, where this one goes on counting: 现有企业86家，其中…14家."""
    for _ in range(_CLAUSES_BACK):
        if start == 0:
            return None
        start = clause_start(line, start - 1)
        lies = _LIES.match(line.text, start) or _TAKEN.match(line.text, start)
        item = line.items.get(lies.end() - 1 if lies else start) or line.items.get(start - 1)
        if item is not None and item.kind in _OWNERS and not _academy(line, item):
            return line.end(item)
    return None

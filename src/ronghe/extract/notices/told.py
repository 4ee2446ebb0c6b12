"""Who won, by the words on both sides of a name: 甲公司凭借1.1亿元的报价脱颖而出; 任务拟委托乙所承担."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.notices.firms import firm_in
from ronghe.extract.notices.sums import sum_in
from ronghe.extract.notices.win import Win
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_BODIES = frozenset({"Company", "Institute", "Alliance"})
_REACH = 90
"""What is said of a name stands within so many characters of it, in the same sentence."""
_STOP = re.compile(r"[。；;\n]")
_ROLE = (
    r"(?:中标|成交|中选|入围|承研|承制|承担|承接|承试|承修|承建|合作|外协|供货|协作|配套|服务|研制)"
    r"(?:单位|人|供应商|方|企业|商|厂家|院校|院所|律所|机构|银行|团队)"
)
_NOTE = r"(?:\([^()\n]{0,30}\))?[”\"]?"
_WAY = (
    r"(?:[，,]?(?:综合|最终|最后|一举|成功|顺利|再次|分别|均|独家|全票|(?:得票|票数)最[高多]|(?:综合)?[得评]分最高|的?(?:总?报价|价格|投标价|最终报价)(?:为|是)?(?:合理)?最[低优]|排名第一|力压[^，,。；;\n]{2,16}"
    r"|战胜[^，,。；;\n]{2,16}"
    r"|(?:从|在)[^。；;，,\n]{2,50}?中|(?:以|凭借|报价|报出)(?:[^。；;，,\n]|,(?=\d{3})){2,40}?|现?已|获评委[^。；;，,\n]{0,8}[，,])[，,]?){0,3}"
)
_WON = re.compile(
    rf"{_NOTE}\)?{_WAY}(?:(?:予以|获准|[拟预](?=[中成]))?(?:中标|成交|中选|入围|入选|当选(?![理会副主委代院常首轮新])|获选|胜出|夺标|竞得|摘得|斩获|揽获|夺得|拿下|脱颖而出)(?![人单供价金公候结通为是])"
    r"|(?:中选|入选|当选)为[^。；;，,\n候备]{0,30}(?:单位|供应商|机构|银行|律所|服务商|承包商)"
    r"|(?:正式)?获得(?=[，,。；;])|被授予合同|获得?(?:推荐|中标|成交|该|本|此|[^。；;，,\n未]{0,12}(?:合同|订单|标的|项目|资格))"
    rf"|被(?:确定|选定|推荐|列|选)为[^。；;，,\n第候备]{{0,10}}{_ROLE})"
)
"""What follows the name of one who won."""
_IS = re.compile(
    rf"{_NOTE}(?:[^。；;，,\n不未]{{0,10}}[，,])?(?:即|均)?(?:为|是|系)(?:本|该|此)?[^。；;，,\n第候备不未]{{0,14}}?{_ROLE}"
)
_CHARGED = re.compile(r"(?:委托|交由|交给|由|选定|确定|指定|选择|遴选)(?:供应商|单位)?(?:为)?[“\"]?$")
_DOES = re.compile(
    rf"{_NOTE}(?:负责|独家|具体|联合)?[^。；;，,\n代招]{{0,12}}?(?:承担|承制|承研|承接|承揽|承建|承修|研制|实施|供货|生产|提供|中标|成交|中选)"
)
_WITH = re.compile(r"(?:拟|将|决定|已|同意|现|确定)[^，。；;\n]{0,6}?(?:与|同|和)[“\"]?$")
_SIGNS = re.compile(rf"{_NOTE}(?:正式|直接)?(?:签订|签署|续签|签约|订立)")
_VERDICT = re.compile(
    r"[^。；;\n]{0,40}?\((?:推荐|拟|预)?(?:成交|中标|中选)(?:供应商|单位|人)?\)|"
    r"[^。；;\n]{0,60}?(?<![不未])(?:推荐|拟|预|建议)(?:成交|中标|中选)(?:供应商|单位|人)?\s{0,3}(?=[。；;\n|)]|$)"
)
_NAMED = re.compile(rf"(?<![原未候备])(?:{_ROLE}(?:为|是|系|确定为)|(?:花落)|(?:成交|中标)\()[“\"]?$")
_JOINED = re.compile(
    rf"{_NOTE}(?:联合)?(?:组成|组建)?的?联合体(?:{_WAY}(?:中标|成交|中选|入围|获得?|被)|(?:为|是)[^。；;，,\n第候备不未]{{0,14}}?{_ROLE})"
)
_CLAUSE = re.compile(
    r"(?:^|(?<=[，,。；;\n：:]))\s{0,4}(?P<name>[\u4e00-\u9fffA-Za-z\d()·]{5,24}?)[”\"]?(?:\([^()\n]{0,30}\))?"
    r"(?=[，,]?(?:以|凭|力压|战胜|一举|成功|顺利|获得?(?:推荐|该|本|此|，|。)|中标|成交|中选|胜出|夺标|入[围选]|拿下|(?:的?(?:总?报价|价格|投标价|最终报价)|综合得分|得分|得票)(?:为|是)?最"
    r"|被[确选推]|在|从|[即均]?为))"
)
"""A clause that begins with what may be a name, before words of winning."""
_RANKED = re.compile(r"第[一二三四五六七八九十\d]名(?=.{4})")
"""A rank that has run into the name behind it."""
_UNION = re.compile(rf"{_NOTE}(?:组成|组建|联合组成)?的?联合体")
"""What follows the last of those who bid together, where the words before the first say that they won."""
_UNITED = re.compile(r"联合体[“\"]?[^，,。；;\n]{2,40}[与和及、+]$")
"""What stands before the last of those who bid together, where the word for it comes first."""
_BETWEEN = re.compile(rf"{_NOTE}[与和及、+]")
_LISTED = re.compile(rf"{_NOTE}[、及和与]")
_CHOSEN = re.compile(r"(?:确定|选定|推荐|同意|批准|确认|决定|选择)(?:了|由|下列|以下)?[“\"]?$")
"""What stands before the first of several that one sentence chooses: 确定甲公司(…)、乙厂(…)为入围供应商."""
_TWO = re.compile(r"(?P<first>[^与和及]{4,40}公司)[与和及][^与和及]{4,40}")
"""Two names that passed for one."""
_ANOTHER = re.compile(
    r"(?:原|未|非|除|第[二三四五六七八九十2-9](?:名|位|顺位|[^。，；]{0,6}候选[人单供][^。，；]{0,3})(?:为|是)?|备选[^，。；]{0,6}|候选[^，。；]{0,6})[:：]?[“\"]?$"
)
"""What stands before the name of one who did not win."""
_TENTATIVE = re.compile(r"拟|推荐|建议|预[中成]|候选")


def in_words(notice: Notice) -> Iterator[Win]:
    """Every body that the words on either side of its name give the award."""
    page = notice.page
    yield from _unnamed(notice)
    for mention in page.outermost:
        if mention.kind not in _BODIES:
            continue
        before, end = _before(page.folded, mention), _end(page.folded, mention)
        if _ANOTHER.search(before):
            continue
        if _JOINED.match(page.folded, mention.span.end, end) or (
            _UNION.match(page.folded, mention.span.end, end)
            and _NAMED.search(_before(page.folded, _members(notice, mention)[0]))
        ):
            yield from _together(notice, mention)
            continue
        if _UNITED.search(before) and (won := _WON.match(page.folded, mention.span.end, end)) is not None:
            joint = sum_in(notice, mention.span.end, won.end())
            for win in _together(notice, mention):
                yield replace(win, sum=joint, joint=True) if joint else win
            continue
        told = _WON.match(page.folded, mention.span.end, end) or _IS.match(page.folded, mention.span.end, end)
        if told is None and _CHARGED.search(before):
            told = _DOES.match(page.folded, mention.span.end, end)
        if told is None and _WITH.search(before):
            told = _SIGNS.match(page.folded, mention.span.end, end)
        if told is None:
            told = _VERDICT.match(page.folded, mention.span.end, _next_body(notice, mention, end))
        if told is not None or _NAMED.search(before):
            behind = told.end() if told else mention.span.end
            yield from _chosen_before(notice, mention)
            tentative = _TENTATIVE.search(before + page.folded[mention.span.end : behind])
            found = sum_in(notice, mention.span.end, behind)
            ranked = _RANKED.match(page.folded, mention.span.start, mention.span.end)
            name = Span(ranked.end(), mention.span.end) if ranked else mention.span
            yield Win(
                name,
                name.start,
                stage="proposed" if tentative else None,
                sum=found,
                layout="prose",
            )


def _chosen_before(notice: Notice, last: Mention) -> Iterator[Win]:
    """Those whom one sentence chooses with the last of them: 确定甲公司（单价5元）、乙厂（单价6元）为入围供应商."""
    members = _members(notice, last, _LISTED)
    before = _before(notice.page.folded, members[0])
    if len(members) > 1 and _CHOSEN.search(before):
        stage = "proposed" if _TENTATIVE.search(before) else None
        yield from (Win(one.span, one.span.start, stage=stage, layout="prose") for one in members[:-1])


def _unnamed(notice: Notice) -> Iterator[Win]:
    """What a clause begins with that the words behind it make the winner, though its name ends as few do."""
    page, text = notice.page, notice.page.folded
    for clause in _CLAUSE.finditer(text):
        stretch = Span(*clause.span("name"))
        known = any(mention.kind in _BODIES for mention in page.within(page.outermost, stretch))
        span = None if known else firm_in(page, stretch.start, stretch.end)
        if (
            span is None
            or span.start != clause.start("name")
            or _ANOTHER.search(text[max(0, span.start - 40) : span.start])
        ):
            continue
        end = _STOP.search(text, span.end, span.end + _REACH)
        told = _WON.match(text, span.end, end.start() if end else len(text)) or _IS.match(text, span.end)
        if told is not None:
            stage = "proposed" if _TENTATIVE.search(told[0]) else None
            yield Win(span, span.start, stage=stage, sum=sum_in(notice, span.end, told.end()), layout="prose")


def _together(notice: Notice, last: Mention) -> Iterator[Win]:
    """The last of those who bid together, and those before it with nothing but "and" between: 甲与乙组成的联合体."""
    two = _TWO.fullmatch(last.text)
    if two is not None:
        middle = last.span.start + two.end("first")
        yield Win(Span(last.span.start, middle), last.span.start, layout="prose")
        yield Win(Span(middle + 1, last.span.end), last.span.start, layout="prose")
        return
    members = _members(notice, last)
    for member in members:
        yield Win(member.span, members[0].span.start, layout="prose")


def _members(notice: Notice, last: Mention, between: re.Pattern[str] | None = None) -> list[Mention]:
    """The last of several names and those before it with nothing but such signs between, in order."""
    members = [last]
    start = last.span.start
    reach = Span(max(0, start - (_REACH if between is None else _REACH * 3)), start) if start else None
    for mention in reversed(notice.page.within(notice.page.outermost, reach) if reach else ()):
        if not (between or _BETWEEN).fullmatch(notice.page.folded, mention.span.end, members[0].span.start):
            break
        members.insert(0, mention)
    return members


def _next_body(notice: Notice, mention: Mention, end: int) -> int:
    names = notice.page.within(notice.page.outermost, Span(mention.span.end, max(end, mention.span.end + 1)))
    return next((name.span.start for name in names if name.kind in _BODIES), min(end + 1, len(notice.page.folded)))


def _before(text: str, mention: Mention) -> str:
    start = max(0, mention.span.start - 40)
    return _STOP.split(text[start : mention.span.start])[-1]


def _end(text: str, mention: Mention) -> int:
    limit = min(len(text), mention.span.end + _REACH)
    stop = _STOP.search(text, mention.span.end, limit)
    return stop.start() if stop else limit

"""Of whom a Chinese clause tells, where its own words and the page say more than what the clause before spoke of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import speaks_for_itself
from ronghe.extract.presented_zh import presented
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

KEYED = re.compile(
    r"(?:管理人|托管人|托管银行|合伙人|管理机构|代表|负责人|联系人|股东|控制人|主管单位|依托单位|出资人|保荐机构|地址|地点|住所)(?:[：:]|为|是)\s?$"
)
"""Before a name that is what a key says of something else: 托管人：某银行, 管理人为某公司."""
_HOLDS = re.compile(r"其(?:本人|个人|直接|间接|合计|共|目前|现|还|又)*(?:持有|持股|控制|通过)")
_RULES = re.compile(r"(?:实际控制人|实控人|控股股东|第一大股东|大股东)(?:现|仍|均)?(?:为|是|系|：|:)[^，。；]{0,24}$")
"""Before whoever rules a company, of whom the next clause tells what he holds."""
_RULERS = frozenset({"Person", "Company", "PublicBody", "Institute", "Fund"})
_BACK = 40
_HEAD = 600
_SERVED = re.compile(
    r"(?:执行事务合伙人|普通合伙人|基金管理人|管理人|托管人|托管银行)(?:则|均|分别)?(?:为|是|系|：|:|由)"
)
_FUND = frozenset({"Fund"})


RUNS = re.compile(r"(?:的)?(?:运营方|运营商|运营主体|管理方|开发商|建设方|投资方|业主)(?:为|是|——|“)?[\ue001-\ue004]")
"""园区运营方X: what follows is said of X."""
ITS_MATTER = re.compile(
    r"的(?:基金)?(?:管理人|执行事务合伙人|普通合伙人|托管人|目标规模|总规模|认缴规模|规模|投资方向|注册资本|经营范围|法定代表人)"
)
"""X的管理人为A，投资方向为…: what follows is said of X."""
_ITS_SIZE = re.compile(r"(?:认缴|实缴|出资)(?:出资)?(?:总?规模|总额)|(?:已|累计)+(?:投资|投出)(?:总?金额|总额|项目)")
"""What a fund has, though its verb is a giver's: 管理X基金，认缴规模8亿元."""
_PAID = re.compile(r"(?:首期|已|累计|合计)*(?:认缴|实缴)")


def its_own(text: str, at: int, goes_on: bool) -> bool:
    """Whether a clause tells the size of what was named before it, not what its founder gives.

    ``goes_on`` tells that the clause before spoke of that: 认缴规模8亿元，实缴6亿元.
    """
    return _ITS_SIZE.match(text, at) is not None or (goes_on and _PAID.match(text, at) is not None)


TAKER = re.compile(
    r"[向对给][^，。；\ue000-\ue00b]{0,14}(?P<it>\ue001)[^，。；\ue000-\ue00b]{0,8}(?:增资|出资|注资|投资|实缴)(?!的)[^；。]{0,30}$"
)
"""Before the capital of a firm that somebody puts money into: 向X增资5000万元，增资后注册资本…"""


FOUNDING = re.compile(
    "管理|新设|成立|设立|组建|建立|创建|创立|创办|发起|共建|新建|建设|打造|下设|下辖|[定命取更改]名|[重改整]组|[改扩]建|合并|组成"
    "|升格|改称"
)
_FOUNDS = re.compile(
    r"(?:(?:管理|运营)(?:着|一[支只]|\ue00a|规模|[约近的]){0,5}(?=\ue000)"
    r"|新设|成立|设立|组建|建立|创建|创立|创办|发起|共建|新建|建设|打造|下设|下辖|[定命取]名为?"
    r"|(?:[重改整]组|[改扩]建|合并|升格|更名|改名)[为成]|组成|改称)了?[^，。；：\ue000-\ue007]{0,16}"
    r"(?P<it>[\ue000-\ue005\ue007])[^，。；：\ue000-\ue00b]{0,4}[，；。]$"
)


def founded(line: Line, start: int, end: int) -> End | None:
    """What the clause at ``start`` to ``end`` founds: the clauses behind it tell of that."""
    if "前身" in line.text[start:end]:
        return None
    match = _FOUNDS.search(line.text, start, end)
    return line.end(line.items[match.start("it")]) if match else None


def so_founded(noun: re.Match[str], theme: End | None) -> End | None:
    """What was founded right before, if it is called so: 组建X创新中心，中心注册在Y."""
    return theme if theme is not None and any(name.endswith(noun["noun"]) for name in theme.names) else None


def firm_beside(noun: re.Match[str], subject: End | None, firm: End | None) -> End | None:
    """The subject, or for 公司 the company of the clauses before where the last one spoke of a fund that is none."""
    if noun["noun"] != "公司" or subject is None or subject.kind != "Fund":
        return subject
    return subject if any(name.endswith("公司") for name in subject.names) else firm


_ITS_FIRM = re.compile(r"其(?:全资|控股|参股|另一|旗下)?(?:的)?(?:全资|控股)?(?:子公司|平台公司|投资公司|基金|资本)")
_IS_OWNER = re.compile(r"(?:直接|现|仍|则)?(?:为|是|系)[^，。；]{0,12}?(?:控股股东|第?[一二]?大股东)")


def ruler_before(line: Line, at: int) -> End | None:
    """The owner that the sentence before tells of, whose firm 其 begins: A为公司第一大股东；其全资子公司B…"""
    if line.number == 0 or not _ITS_FIRM.match(line.text, at) or any(line.signs(0, at)):
        return None
    span = line.page.sentences[line.number - 1].span
    first = next(iter(line.page.names_in(span)), None)
    if first is None or first.kind not in _RULERS or first.span.start - span.start > 1:
        return None
    return line.page.book.end(first) if _IS_OWNER.match(line.page.folded, first.span.end, span.end) else None


def holder(line: Line, at: int) -> End | None:
    """Who rules the company that the clause before tells of, where 其 begins what he holds: 实控人为B，其直接持有…"""
    if not _HOLDS.match(line.text, at):
        return None
    for position, item in reversed(list(line.between(max(0, at - _BACK), at))):
        if item.kind in _RULERS:
            return line.end(item) if _RULES.search(line.text, max(0, position - _BACK), position) else None
    return None


def served(line: Line, at: int, end: End | None, topic: Callable[[Line, frozenset[str]], End | None]) -> End | None:
    """The fund of which a clause tells who serves it, where another body was spoken of: B认缴3亿元；管理人为C."""
    if end is None or end.kind == "Fund" or not _SERVED.match(line.text, at):
        return None
    named = [item for _, item in line.between(0, at) if item.kind == "Fund"]
    if named:
        return line.end(named[-1])
    funds = (one for one in line.page.outermost if one.kind == "Fund" and one.span.end <= line.span.start)
    return topic(line, _FUND) or line.page.book.only(funds)


def presented_as(page: Page, kind: str | None) -> End | None:
    """The body that the page presents, where it is of a kind: 基金 on the page of a fund."""
    own = presented(page)
    return own if own is not None and own.kind == kind else None


_CALLED = re.compile(r"(?:有限公司|股份|集团)\s?[(（][^()（）]{0,12}(?:以下简称|下称|简称)")


def called_firm(page: Page) -> End | None:
    """The one company to which the head of the page gives a short form: whom its 公司 means where none is nearer."""
    key = f"{__name__}.called"
    if key not in page.shared:
        head = [] if speaks_for_itself(page) else list(_CALLED.finditer(page.folded, 0, _HEAD))
        ends = [one.start() + len(re.split(r"[\s(（]", one.group())[0]) for one in head]
        named = (one for one in page.outermost if one.kind == "Company" and one.span.end in ends)
        page.shared[key] = page.book.only(named)
    firm: End | None = page.shared[key]
    return firm

"""Orders and contracts that Chinese news tells of: who ordered from whom, with the sum told here or in the next clause.

A buyer may be hidden (某部, 军方客户, X下属某所), stand behind the word for it (挪威船东X, 采购人为X), or head the
sentence whose list of lots follows. Which of two who sign buys, is told by such a word, by a public body beside a firm,
and by a yard's name; else the one that the sentence is about sells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.line import Item
from ronghe.extract.rules import Sieve, caught, caught_if, group, matches, rule
from ronghe.extract.topics_zh import topic
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_LITTLE = "[^，,。；;{#Org|Money}]"
_HIDDEN = (
    r"(?P<hidden>(?:{:Institute|Company|PublicBody}(?:的)?(?:下属|所属|旗下|下辖)(?:的)?)?"
    r"某(?!型|种|项|款|批|些)[^，,。；;{#Money|Org}与和的签订收]{0,9}{notices.prose.placeholder}"
    r"|(?:{:Place}(?:的)?)?(?:一[家位名])?某?(?:境外|海外|国内|国际)?(?:知名)?(?:船东|航运公司)(?!{:Company})"
    r"|(?:国内)?(?:军方|军队|军工|特殊机构|特种装备)(?:某)?(?:客户|单位|用户|机构)|客户[A-Z])"
)
_WORD = r"(?:[^，,。；;{#Org|Money}]{0,6}(?:船东|客户|业主|用户|买家|买方|采购方|公司))?"
_BUYER = "(?:" + _HIDDEN + "|" + _WORD + "{s:PublicBody|Institute|Company})"
_SELLER = "{o:Company|Institute}(?:联合{:Company})?"
_AMID = r"[^，,。；;{#Name|Money}]{0,14}?"
_WHEN = r"(?:{:Date}|近日|日前|正式|[于在已也还又再分共]|成功|同时|再次|当日|当天|[月日晚间])*"
_SIGNS = r"(?P<verb>签订|签署|签下|签约|签|达成|敲定)(?:了)?"
_PAPER = (
    r"(?:(?<!合作)(?<!借款)(?<!贷款)(?<!劳动)(?<!担保)(?<!租赁)(?<!投资)(?<!转让)(?<!信托)(?<!战略)合同"
    r"|(?:采购|供货|销售|订货|订购|供应|购销|建造|购买|维护|续订)(?:框架)?协议|订单)"
)
_GOODS = _LITTLE + "{0,30}?(?:{m:Money})?" + _LITTLE + "{0,30}?" + _PAPER
_PRICED = r"(?:以{m:Money}的?(?:总价|价格|报价|金额|中标价)?)?"
_TENDER = r"(?:项目|标段|工程|采购|任务|系统|订单|包)"
_GETS = r"(?P<verb>收到|接到|获得?|拿到|取得|斩获|揽获|喜获|承接|赢得|签下)(?:了)?(?:来自|由)?"
_HANDED = (
    r"(?:下达|发来|发出|签发|授予|颁发|交付|送达|签署|签订|出具|下发)?(?:的)?"
    + _LITTLE + "{0,24}?(?:{m:Money})?(?:的)?" + _LITTLE
    + "{0,16}?(?:订单|中标通知书?|任务书|" + _PAPER + ")(?:{n:Money})?"
)  # fmt: skip

_SIGNED = _SELLER + _AMID + "(?:(?<!参)[与和同])" + _BUYER + _WHEN + _SIGNS + _GOODS
_SIGNED_WITH = "{s:PublicBody}" + _AMID + "[与和同]" + _SELLER + _WHEN + _SIGNS + _GOODS
_RECEIVED = _SELLER + _AMID + _GETS + _BUYER + _WHEN + _HANDED
_RECEIVED_TOO = (
    r"(?:^|[，。；])(?:{:Date}，?)?(?:又|还|再次|再|此外|另外|同时|随后)，?" + _GETS + _BUYER + _WHEN + _HANDED
)
"""Of what the sentences before tell of: 7月，又收到某所的采购订单."""
_FROM = (
    _SELLER + _AMID + "从{s:PublicBody|Institute|Company+}(?:处|那里|手中)?"
    r"(?P<verb>拿到|获得|取得|赢得|接到|承接)(?:了)?" + _LITTLE + "{0,16}?(?:订单|合同)"
)  # fmt: skip
_OWNER_LATER = (
    _SELLER + r"[^。；;{#Body}]{0,40}?(?P<verb>中标|中选|夺标)[^。；;{#Org|Money}]{0,40}?(?:{m:Money})?"
    r"[^。；;{#Org|Money}]{0,16}?，(?:该|本)?(?:项目|标段|工程)?(?:的)?"
    r"(?:采购人|招标人|采购单位|招标单位|业主单位|业主方|业主|采购方|发包人|建设单位)(?:为|是|系|：)" + _BUYER
)  # fmt: skip
_WON = (
    _BUYER + "(?:的)?" + _LITTLE + "{0,30}?" + _TENDER + r"(?:，)?(?:最终|已|则|也)?由"
    + _SELLER + _PRICED + r"(?:成功)?(?P<verb>中标|拿下|承接|中选|承制|夺得|摘得)"
)  # fmt: skip
_BOUGHT = (
    _BUYER + r"(?:{:Date})?(?:此次|本次|公开|集中|拟)?(?:采购|招标|订购|订货)的" + _LITTLE
    + r"{0,30}?(?:，)?(?:最终|已|则|也|均)?由" + _SELLER + _PRICED
    + r"(?:成功)?(?P<verb>中标|拿下|承接|中选|承制|夺得|摘得|供应|提供|承建)"
)  # fmt: skip
_WON_TOO = r"(?:则|也|并|最终|已)?由" + _SELLER + r"以{m:Money}的?(?:总价|价格|报价)?(?:成功)?(?P<verb>中标|拿下|夺得)"
"""Of the buyer that the clause or sentence before tells: 此前的第二批则由A以3亿元中标."""
_FELL = (
    _BUYER + "(?:的)?" + _LITTLE + "{0,30}?" + _TENDER + "(?:最终)?(?P<verb>花落|落入|归属|授予)" + _SELLER
)  # fmt: skip
_CHOSEN = (
    _BUYER + _LITTLE + "{0,12}?(?:公示|公布|发布|公告|披露)[^，。；;{#Org}]{0,30}?(?:结果|公告|公示|名单)"
    r"[，:：](?:其中[，,]?)?(?:{:Org})?"
    r"(?P<verb>拟?(?:中标|成交|中选|入围)(?:候选)?(?:单位|人|供应商|企业|方)?)(?:分别|依次)?(?:为|是){o:Company|Institute+}"
)  # fmt: skip
_ORDERED = (
    _BUYER + "[^。；;{#Org|Money}]{0,40}?(?:[与和同]{:Company}" + _LITTLE + r"{0,10}，(?:拟|将|决定)?)?(?:向|从)"
    + _SELLER + _LITTLE + "{0,6}?(?P<verb>订造|订购|采购|购买|购置|订货|下单|下达|下了?|追加)" + _LITTLE + "{0,30}"
)  # fmt: skip
_GRANTED = (
    "{s:PublicBody|Company|Institute}" + _AMID + r"(?P<verb>授予|授出给|给予)(?:了)?" + _SELLER
    + _LITTLE + "{0,14}?(?:{m:Money})(?:的)?" + _LITTLE + "{0,24}?" + _PAPER
)  # fmt: skip
_SIEVE = Sieve(
    (
        (_CHOSEN, "awarded"), (_OWNER_LATER, "awarded"), (_GRANTED, "awarded"), (_RECEIVED, "contracted"),
        (_RECEIVED_TOO, "contracted"), (_FROM, "contracted"), (_WON, "awarded"), (_BOUGHT, "awarded"),
        (_FELL, "awarded"), (_ORDERED, "contracted"), (_SIGNED_WITH, "contracted"), (_SIGNED, "contracted"),
        (_WON_TOO, "awarded"),
    )
)  # fmt: skip
_LOT = (
    _SELLER + _PRICED + r"(?:成功)?(?P<verb>中标|拿下|承接|夺得|摘得|中选)"
    + "(?=" + _LITTLE + "{0,24}，?" + _LITTLE + "{0,8}{:Money}|[，。；;]|$)"
)  # fmt: skip
_LOT_OF = r"(?P<verb>中标(?:人|单位|方|企业)|成交(?:人|单位|供应商))(?:为|是)" + _SELLER
_SOURCE = (
    r"(?:一[笔份项单]|另一[笔份项单]|其中)(?:则)?(?P<verb>来自)" + _LITTLE + "{0,10}?{s:PublicBody|Institute|Company}"
)  # fmt: skip
_ANNOUNCED = re.compile(
    r"(?P<who>[\ue001-\ue003])[^，。；\ue000-\ue00b]{0,12}?(?:公示|公布|发布|公告|披露)[^，。；\ue000-\ue00a]{0,30}?"
    r"(?:招标|中标|采购|集采|竞价|评标|成交|定标)[^，。；\ue000-\ue00a]{0,8}?(?:结果|公告|公示|名单)"
)
_AMOUNT = (
    r"(?P<apiece>单[船艘架台套机价]|每[船艘架台套])?(?:合同|中标|采购|成交|交易|订单|协议|签约|涉及|首批|项目)*(?:总)?"
    r"(?:金额|价款|价格|价值|总价|总值|总额|造价|报价|价|额)(?:\([^()]{1,6}\))?"
    r"(?:共计|合计|总计|分别|依次|约为|约|达到|达|近|超过|超|是|为|高达|逾|共)*(?:人民币)?"
    r"(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){0,6})"
)
_BREAK = re.compile(r"[。；;]")
_YARD = re.compile(r"造船|船厂|船舶重工|船舶修造|重工|海工|海装|船业")
_BACK = 3
_FIRMS = frozenset({"Company", "Institute"})
_BODIES = frozenset({"PublicBody"})


class Order(NamedTuple):
    """Who orders from whom; ``buyer`` is None where nobody is told. ``verb`` is where its words stand."""

    buyer: End | None
    seller: End
    amount: Item | None
    stage: str
    verb: tuple[int, int]


def orders(line: Line) -> Iterator[Order]:
    """The orders of a Chinese line, each pair once."""
    if not line.han:
        return
    told: set[tuple[str, str]] = set()
    verbs: dict[int, str] = {}
    for rule_of, one in (*_by_rules(line), *_sources(line), *_lots(line)):
        pair = one.buyer.name if one.buyer else "", one.seller.name
        if pair[0] == pair[1] or pair in told or verbs.setdefault(one.verb[0], rule_of) != rule_of:
            continue
        told.add(pair)
        yield one


def _by_rules(line: Line) -> Iterator[tuple[str, Order]]:
    for notation, stage in _SIEVE.open_to(line):
        for match in matches(line, notation):
            sellers, buyers = _sellers(line, match), _buyers(line, match)
            if not sellers or not buyers:
                continue
            if notation is _SIGNED:
                sellers, buyers = _sides(line, match, sellers, buyers)
            amounts = _amounts(line, match)
            several = max(len(sellers), len(buyers))
            if len(buyers) > 1 and len(amounts) != len(buyers):
                continue
            each = amounts if len(amounts) == several else [None] * several
            for place, amount in enumerate(each):
                buyer, seller = buyers[min(place, len(buyers) - 1)], sellers[min(place, len(sellers) - 1)]
                yield notation, Order(buyer, seller, amount, _stage(match, stage), match.span("verb"))


def _stage(match: re.Match[str], stage: str) -> str:
    """How far an order has come by the words of its rule: 拟中标单位为X, 收到中标通知书."""
    if match["verb"].startswith("拟") or "候选" in match["verb"]:
        return "proposed"
    return "awarded" if "中标通知" in match.group() else stage


def _sellers(line: Line, match: re.Match[str]) -> list[End]:
    """The sellers that a rule caught; of one that leaves them out, what the sentences before tell of."""
    if "o" in match.re.groupindex:
        return [line.end(item) for item in caught(line, match, "o")]
    known = topic(line, _FIRMS)
    return [known] if known else []


def _buyers(line: Line, match: re.Match[str]) -> list[End]:
    """The buyers that a rule caught: named ones, or the hidden one as it stands there; else the one told before."""
    if "s" not in match.re.groupindex:
        before = next(line.signs(0, match.start(), _BODIES), None)
        known = line.end(before) if before else topic(line, _BODIES)
        return [known] if known else []
    named = caught_if(line, match, "s")
    if named:
        return [line.end(item) for item in named]
    hidden = group(match, "hidden")
    return [End(line.stretch(*match.span("hidden")).quote(line.page.text), "PublicBody")] if hidden else []


def _sides(line: Line, match: re.Match[str], first: list[End], second: list[End]) -> tuple[list[End], list[End]]:
    """Sellers and buyers of two who sign: a yard sells to its client, who publishes the result of a tender buys."""
    named = caught_if(line, match, "s")
    if len(named) != 1 or named[0].kind != "Company":
        return first, second
    yard = _YARD.search(second[0].name) and not _YARD.search(first[0].name)
    return (second, first) if yard or first[0].name in _announcers(line) else (first, second)


def _announcers(line: Line) -> frozenset[str]:
    """The names of those who publish results of tenders here or in the sentences before: they buy."""
    out: set[str] = set()
    for number in range(max(0, line.number - _BACK), line.number + 1):
        one = line if number == line.number else line.page.line(number)
        for match in _ANNOUNCED.finditer(one.text):
            item = one.items.get(match.start("who"))
            if item is not None and item.kind in ("Company", "Institute", "PublicBody"):
                out.add(one.end(item).name)
    return frozenset(out)


def _amounts(line: Line, match: re.Match[str]) -> list[Item]:
    """The sums that a rule caught, else those that the next clauses call the contract's or the bid."""
    for name in ("m", "n"):
        found = caught_if(line, match, name)
        if found:
            return found
    return _told_sums(line, match.end())


def _told_sums(line: Line, start: int) -> list[Item]:
    stop = _BREAK.search(line.text, start)
    end = stop.start() if stop else len(line.text)
    for told in rule(line.page.lens, _AMOUNT).finditer(line.text, start, end):
        if not told["apiece"]:
            return [item for item in line.signs(*told.span("m")) if item.kind == "Money"]
    return []


def _lots(line: Line) -> Iterator[tuple[str, Order]]:
    """Lots in a row under who announces the result: 第一标段由A中标，金额…；第二标段中标人为B."""
    if "标" not in line.text and "成交" not in line.text:
        return
    named = _announcers(line)
    if len(named) != 1:
        return
    owner = next(iter(named))
    buyer = next(
        (line.page.book.end(one) for one in line.page.outermost if line.page.book.end(one).name == owner), None
    )
    for notation in (_LOT, _LOT_OF):
        for match in matches(line, notation):
            amounts, seller = _amounts(line, match), caught(line, match, "o")[0]
            amount = amounts[0] if len(amounts) == 1 else None
            yield notation, Order(buyer, line.end(seller), amount, "awarded", match.span("verb"))


def _sources(line: Line) -> Iterator[tuple[str, Order]]:
    """Orders by whom they come from: 斩获两笔大单：一笔来自A，合同额…；另一笔来自B."""
    found = list(matches(line, _SOURCE)) if "来自" in line.text else []
    if not found or not re.search(r"订单|合同|大单", line.text[: found[0].start()] + _before(line)):
        return
    seller = next(line.signs(0, found[0].start(), _FIRMS), None)
    sold = line.end(seller) if seller else topic(line, _FIRMS)
    if sold is None:
        return
    for match in found:
        amounts = _told_sums(line, match.end())
        buyer, amount = line.end(caught(line, match, "s")[0]), amounts[0] if len(amounts) == 1 else None
        yield _SOURCE, Order(buyer, sold, amount, "contracted", match.span("verb"))


def _before(line: Line) -> str:
    return line.page.line(line.number - 1).text if line.number else ""

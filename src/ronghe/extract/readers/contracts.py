"""Contracts in running text: who bought from whom, in news and reports, active and passive.

Notices of results are read by :mod:`ronghe.extract.readers.awards`; a page that is one is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.notices.buyers import buyer_of
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.notices.winners import wins
from ronghe.extract.readers.bonds.bound_en import pair_of, told
from ronghe.extract.readers.bonds.results_en import Choice, choices
from ronghe.extract.readers.orders_zh import Order, orders
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "contracts"
_BUYER, _SELLER = "{s:Body}", "{o:Company|Institute}"
_GAP = "[^.;,{#Org|Money}]{0,40}?"
_SAYS_LITTLE = "[^，,。；;{#Org|Money}]"
_WORTH = r"(?:,? (?:worth|valued at|for|of|totall?ing) (?:about |around |nearly |over |some )?{n:Money},?)?"
_HAVE = r"(?:\w{3,12}ly |has |have |had |also |recently |then )*"
_NOUN = r"{rules.contract.en}s?"
_MAKES = "(?:supply|build|deliver|provide|develop|make|produce|design)"
_NO_SHARES = r"(?![^.;,]{0,24}(?:shares?|stakes?|equity|interest)\b)"
_HIDDEN = r"(?P<hidden>某(?!型|种|项|款|批)[^，,。；;{#Money}]{0,9}{notices.prose.placeholder})"
"""A buyer that the text hides: 某海军单位, 某军种装备部."""
_BUYER_ZH = "(?:" + _HIDDEN + "|{s:PublicBody|Institute|Company})"
_SELLER_ZH = (
    r"{o:Company|Institute}(?:[^。；;{#Body}]{0,40}，(?:该|本)?公司)?"
    r"(?:已|近日|日前|正式|成功|再次|独家|还|又|也|曾|先后|{:Date})*"
)
"""The firm, or the firm and, a clause on, 公司."""
_PASSIVE = (
    _SELLER + r" (?:was|were|has been|had been) (?P<verb>awarded|given|granted) (?:an? |the )" + _GAP
    + r"(?:{m:Money})?" + _GAP + _NOUN + _GAP + _WORTH + _GAP
)  # fmt: skip
_RULES = (
    # S awarded a contract worth M to O
    (
        _BUYER + " " + _HAVE + r"(?P<verb>awarded|gave|handed|granted) (?:an? |the |its )?" + _GAP + r"(?:{m:Money})?"
        + _GAP + _NOUN + _GAP + _WORTH + _GAP + r" to (?:the )?" + _SELLER,
        "awarded", 0.9,
    ),
    # S awarded O a contract worth M
    (
        _BUYER + " " + _HAVE + r"(?P<verb>awarded|granted) (?:the )?" + _SELLER + r" (?:an? |the )" + _GAP
        + r"(?:{m:Money})?" + _GAP + _NOUN,
        "awarded", 0.9,
    ),
    # a contract, worth M, was awarded to O (by S)
    (
        _NOUN + _GAP + _WORTH + _GAP + r"(?:was|were|has been|have been|is) "
        r"(?P<verb>awarded|given|granted) to (?:the )?" + _SELLER + r"(?: by (?:the )?{s:Body})?",
        "awarded", 0.88,
    ),
    # O was awarded a contract worth M (by S)
    (_PASSIVE + r"(?:by|from) (?:the )?{s:Body}", "awarded", 0.9),
    (_PASSIVE + r"(?P<s>)(?=[ .,;]|$)", "awarded", 0.88),
    # O won a contract worth M from S
    (
        _SELLER + " " + _HAVE + r"(?P<verb>won|wins|secured|landed|received|clinched|obtained) (?:an? |the )" + _GAP
        + r"(?:{m:Money})?" + _GAP + _NOUN + _GAP + _WORTH + _GAP + r"(?:from|with|by|of) (?:the )?{s:Body}",
        "awarded", 0.9,
    ),
    # S chose O to supply ...
    (
        _BUYER + " " + _HAVE + r"(?P<verb>selected|chose|picked|hired|contracted) (?:the )?" + _SELLER
        + r" (?:to " + _MAKES + r"|as (?:the |its |an? )?"
        r"(?:\w+ )?(?:supplier|contractor|winner|vendor|builder))",
        "awarded", 0.88,
    ),
    # O was chosen by S to supply ...
    (
        _SELLER + r" (?:was|has been|were) (?P<verb>selected|chosen|picked|contracted) by (?:the )?{s:Body}"
        r" (?:to " + _MAKES + r"|as )",
        "awarded", 0.88,
    ),
    # S bought X from O (for M)
    (
        _BUYER + " " + _HAVE + r"(?P<verb>bought|purchased|procured|ordered|acquired) " + _NO_SHARES + _GAP
        + r" from (?:the )?" + _SELLER + r"(?: (?:for|worth|in a deal worth) (?:about |around )?{m:Money})?",
        "contracted", 0.86,
    ),
    # O will supply X (worth M) to S
    (
        _SELLER + r"(?:,[^,;]{1,80},)? " + _HAVE
        + r"(?:will |is to |would )?(?P<verb>suppl(?:y|ied|ies)|deliver(?:ed|s)?|provided?) "
        + _GAP + r"(?: (?:worth|valued at|for) (?:about |around |some )?{m:Money})?"
        + r" ?(?:to|for) (?:the )?{s:PublicBody}",
        "contracted", 0.82,
    ),
    # O signed a contract worth M with S
    (
        _SELLER + " " + _HAVE + r"(?P<verb>signed|concluded|won|secured) (?:an? |the )" + _GAP
        + r"(?:contract|order|deal)s?" + _WORTH + r" with (?:the )?{s:Body}",
        "contracted", 0.84,
    ),
    # S signed a M contract with O
    (
        r"{s:PublicBody} " + _HAVE + r"(?P<verb>signed|concluded|placed|agreed) (?:an? |the )" + _GAP
        + r"{m:Money}" + _GAP + r"(?:contract|order|deal)s?" + _GAP + r" with (?:the )?" + _SELLER,
        "contracted", 0.84,
    ),
    # O signed a contract with S to supply ...
    (
        _SELLER + " " + _HAVE + r"(?P<verb>signed|concluded|entered into) (?:an? |the )" + _GAP
        + r"(?:{m:Money})?" + _GAP + _NOUN + r" with (?:the )?{s:Body}" + _WORTH
        + r" to (?:supply|deliver|provide|build|sell)",
        "contracted", 0.86,
    ),
    # O与S签订采购合同
    (
        _SELLER_ZH + "(?:与|和|同)" + _BUYER_ZH + r"(?:{:Date}|近日|正式)*(?P<verb>签订|签署|签)(?:了)?"
        + _SAYS_LITTLE + r"{0,24}?{rules.contract.zh}",
        "contracted", 0.86,
    ),
    # O收到S的中标通知书
    (
        _SELLER_ZH + r"(?P<verb>收到|接到)(?:了)?(?:来自|由)?" + _BUYER_ZH
        + r"[^，,。；;{#Body}]{0,20}?(?:中标|成交|中选)(?:通知|函)",
        "awarded", 0.88,
    ),
    # O中标S的…项目
    (
        _SELLER_ZH + r"(?:以{m:Money}的?(?:价格|报价|金额)?)?(?P<verb>中标|中选|承接|承制|拿下|赢得)(?:了)?" + _BUYER_ZH
        + r"(?:的)?[^，,。；;{#Body}]{0,40}?(?:项目|工程|订单|合同|采购|标段|任务|设备|系统)",
        "awarded", 0.88,
    ),
    # 在S的招标中，O中标
    (
        r"在" + _BUYER_ZH + r"(?:的|组织的|发布的|举行的|开展的)?[^，,。；;{#Body}]{0,24}?"
        r"(?:招标|采购|竞标|投标|比选|集采|竞争性谈判|招投标)[^，,。；;{#Body}]{0,6}?[中里上]?，(?:{:Date}|公司|最终|由)*"
        r"{o:Company|Institute}(?:(?:以|凭借?){m:Money}[^，,。；;{#Body}]{0,6})?(?:成功|最终)?"
        r"(?P<verb>中标|中选|胜出|脱颖而出|夺标|入围|成为[^，,。；;{#Body}]{0,20}(?:中标|供应商|成交))",
        "awarded", 0.84,
    ),
    # S公布采购结果，O成为…中标供应商
    (
        _BUYER_ZH + r"(?:近日|日前|{:Date})*(?:公布|公示|发布|公告)(?:了)?[^，,。；;{#Body}]{0,24}?"
        r"(?:结果|公告|公示|名单)，(?:其中，?)?{o:Company|Institute+}(?:以{m:Money}[^，,。；;{#Body}]{0,6})?"
        r"(?:等?[两二三四五六七八九十\d]{1,3}家(?:企业|公司|单位)?)?"
        r"(?P<verb>中标|中选|成交|入围|成为[^，,。；;{#Body}]{0,20}(?:中标|成交|供应商))",
        "awarded", 0.84,
    ),
    # O获得S…订单
    (
        _SELLER_ZH + r"(?P<verb>获得?|取得|斩获|签下)(?:了)?(?:来自)?" + _BUYER_ZH + "(?:的)?" + _SAYS_LITTLE
        + r"{0,14}?(?:{m:Money}(?:的)?)?" + _SAYS_LITTLE + "{0,14}?(?:订单|{rules.contract.zh})",
        "contracted", 0.86,
    ),
    # S向O采购
    (
        _BUYER_ZH + r"(?:近日|日前|{:Date})*(?:向|从){o:Company|Institute}(?P<verb>采购|订购|购买|购置|订货)(?:了)?",
        "contracted", 0.86,
    ),
    # S向O授予…合同
    (
        _BUYER_ZH + r"(?:近日|日前|{:Date})*(?:宣布|表示|称)?，?(?:已)?(?:向|给){o:Company|Institute}"
        r"(?P<verb>授予|授出|颁发|下达)(?:了)?"
        + _SAYS_LITTLE + r"{0,14}?(?:{m:Money})?" + _SAYS_LITTLE + "{0,16}?(?:订单|{rules.contract.zh})",
        "awarded", 0.86,
    ),
    # S将…合同授予O
    (
        _BUYER_ZH + r"(?:近日|日前|{:Date})*(?P<verb>)(?:将|把)" + _SAYS_LITTLE + r"{0,30}?(?:{m:Money}(?:的)?)?"
        + _SAYS_LITTLE
        + r"{0,12}?(?:合同|订单|项目)(?:授予|交给|交由|给予)(?:了)?{o:Company|Institute}",
        "awarded", 0.88,
    ),
)  # fmt: skip
_WON = _SELLER_ZH + r"(?:以{m:Money}的?(?:价格|报价|金额)?)?(?P<verb>中标|中选|拿下|赢得)(?:了)?{p:Project}"
_WON_BY = (
    r"{p:Project}(?:[^，,。；;{#Org}]{0,4}，)?(?:最终|已)?由{o:Company|Institute}(?:以{m:Money}[^，,。；;{#Body}]{0,6})?"
    r"(?:成功)?(?P<verb>中标|中选|承建|承接)"
)
_BUYERS = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_AMOUNT_EN = (
    r"(?:,? (?:worth|valued at|for)|,? at(?: an?| the)? (?:[a-z]+ )?(?:price|cost|bid|sum) of|,? at)"
    r" (?:about |around )?{m:Money}"
)
_AMOUNT_ZH = (
    r"(?:合同|中标|采购|成交|交易|订单)?(?:总)?(?:金额|价款|价格|价值|总价|价|额)"
    r"(?:共计|合计|总计|约|为|达|约为|达到|近|超)*(?:人民币)?{m:Money}"
)
_BREAK = re.compile(r"[。；;]|\.\s")


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each contract, without a buyer where a passive names none."""
    notice = notice_of(page)
    if notice is not None and wins(notice):
        return
    labelled = buyer_of(notice) if notice is not None else None
    for line in lines(page, "readers.contract.zh", "readers.contract.en"):
        pairs = told(line, "awards")
        yield from (_chosen(line, one, labelled) for one in (choices(line) if line.latin else ()))
        taken: set[int] = set()
        ordered = tuple(one for one in orders(line) if not _SHARES.search(line.text, one.verb[0] - 6, one.verb[1] + 20))
        yield from (_ordered(line, one) for one in ordered)
        verbs, sellers = {one.verb[0] for one in ordered}, {one.seller.name for one in ordered}
        yield from (one for one in _own_project(line) if one.object is None or one.object.name not in sellers)
        for notation, stage, sure in _RULES:
            for match in matches(line, notation):
                if match.start("o") not in taken and match.start("verb") not in verbs:
                    taken.add(match.start("o"))
                    claims = _claim(line, match, stage, sure, labelled)
                    yield from (one for one in claims if pair_of(one) not in pairs)


_SHARES = re.compile("发行股份|股权|股票")
"""Around a verb of buying: shares, which nobody is awarded."""


def _own_project(line: Line) -> Iterator[Claim]:
    """Who wins a project that bears its owner's name: 以8600万元中标A集团数据中心项目."""
    for match in (*matches(line, _WON), *matches(line, _WON_BY)):
        project, winner = caught(line, match, "p")[0], line.end(caught(line, match, "o")[0])
        inner = [
            one
            for one in line.page.within(line.page.mentions, project.span)
            if one.span.start == project.span.start and one.span.end < project.span.end and one.kind in _BUYERS
        ]
        owner = line.page.book.end(max(inner, key=lambda one: one.span.end)) if inner else None
        if owner is not None and owner.name != winner.name:
            amount = _amount(line, match)
            money = amount.money if amount else None
            yield line.page.claim(
                NAME, "awards", line.span, 0.82, subject=owner, object=winner, value=money.money if money else None,
                stage="awarded", measure="award" if money else None, bound=money.bound if money else None,
                modality=modality(line, *match.span("verb"), tie=True), date=told_on(line, match.start("verb")),
            )  # fmt: skip


def _ordered(line: Line, one: Order) -> Claim:
    """The claim of an order that Chinese news tells of."""
    money, also = (one.amount.money, one.amount.also) if one.amount else (None, None)
    stance = modality(line, *one.verb, tie=True) if one.stage != "proposed" else None
    return line.page.claim(
        NAME, "awards", line.span, 0.86, subject=one.buyer, object=one.seller, value=money.money if money else None,
        stage="proposed" if stance == "planned" else one.stage, measure="award" if money else None,
        bound=money.bound if money else None, also=also.as_json() if also else None,
        modality=stance, asserted_by=asserted_by(line), date=told_on(line, one.verb[0]),
    )  # fmt: skip


def _chosen(line: Line, one: Choice, labelled: End | None) -> Claim:
    """The claim of a panel's choice, at the bid that the page tells."""
    money = one.amount.money if one.amount else None
    return line.page.claim(
        NAME, "awards", line.span, 0.84, subject=labelled or one.buyer, object=line.end(one.seller),
        value=money.money if money else None, stage="awarded", measure="award" if money else None,
        modality=modality(line, *one.verb), date=told_on(line, one.verb[0]),
    )  # fmt: skip


def _claim(line: Line, match: re.Match[str], stage: str, sure: float, labelled: End | None) -> Iterator[Claim]:
    """The claim of a contract; one whose buyer the sentence leaves out is the ``labelled`` buyer's of a notice."""
    sellers = [line.end(item) for item in caught(line, match, "o")]
    buyer = _buyer(line, match) or labelled
    amount = _amount(line, match) if len(sellers) == 1 else None
    money = amount.money if amount else None
    stance = modality(line, *match.span("verb"), tie=True)
    for seller in (one for one in sellers if buyer is None or buyer.name != one.name):
        yield line.page.claim(
            NAME, "awards", line.span, sure, subject=buyer, object=seller, value=money.money if money else None,
            stage="proposed" if stance == "planned" else stage, measure="award" if money else None,
            bound=money.bound if money else None, also=amount.also.as_json() if amount and amount.also else None,
            modality=stance, asserted_by=asserted_by(line), date=told_on(line, match.start("verb")),
        )  # fmt: skip


def _buyer(line: Line, match: re.Match[str]) -> End | None:
    """The buyer that the rule caught; what hides who it is, as it stands there."""
    if match["s"]:
        return line.end(caught(line, match, "s")[0])
    if match.re.groupindex.get("hidden") and match["hidden"]:
        return End(line.stretch(*match.span("hidden")).quote(line.page.text), "PublicBody")
    return None


def _amount(line: Line, match: re.Match[str]) -> Item | None:
    """The sum that the rule caught, else the one that the next clauses of the sentence call the contract's."""
    for name in ("m", "n"):
        if name in match.re.groupindex and match[name]:
            return caught(line, match, name)[0]
    stop = _BREAK.search(line.text, match.end())
    end = stop.start() if stop else len(line.text)
    after = rule(line.page.lens, _AMOUNT_ZH if line.han else _AMOUNT_EN).search(line.text, match.end(), end)
    return caught(line, after, "m")[0] if after else None

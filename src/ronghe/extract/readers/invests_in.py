"""Who puts money into which company or project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.bare import says_whom_or_how_much
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers import invests_in_en
from ronghe.extract.readers.bonds import bound_en
from ronghe.extract.readers.invests_in_en import Deal
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.readers.sums.dealt import planned_whole
from ronghe.extract.readers.sums.given import fund_of, given
from ronghe.extract.readers.sums.others_zh import other_of
from ronghe.extract.readers.sums.put_zh import put
from ronghe.extract.readers.sums.rounds import rounds
from ronghe.extract.readers.sums.shares import SHARE, number
from ronghe.extract.rules import Sieve, caught, caught_if, group, lines, matches, rule
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "invests_in"
_RULES = (
    (
        r"{s:Body|Fund}(?:拟|将|曾|以|斥资|耗资|豪掷|约|近|超){0,3}{m:Money}(?:的?价格)?(?P<verb>入主|控股|拿下)(?:了)?{o:Company}",
        0.84,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org|Money}]{0,12}?(?:拟|将|以|出资|斥资|耗资|作价|约)*(?:{m:Money})(?:的价格|现金|对价|出资|资金)?"
        r"(?P<verb>收购|受让|购买|购得|认购|并购|入股|取得|拿下|买下|换得|换来|换取|接下|竞得|摘得)(?:了)?[^，,。；;]{0,16}?{o:Company}(?=[^，,。；;{#Org}]{0,8}(?:股|%))",
        0.86,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org|Money}]{0,14}?(?:出资|斥资|投资|投入|拟以|将以|以|耗资|使用|动用)(?:货币|现金|自有资金|人民币)?(?:不超过|不低于|约|近)?"
        r"{m:Money}"
        r"(?:的?(?:价格|现金|自有资金|资金|对价|货币))?(?P<verb>入股|参股|增资|投资|战略投资|注资|认购|受让|收购)(?:了)?"
        r"(?:[^，,。；;{#Org|Money}]{0,12}持有的)?[^，,。；;{#Org|Money}]{0,6}?{o:Company|Project}(?!(?:所)?持|旗下|下属)",
        0.84,
    ),
    (
        r"{s:Company|Fund|Institute}(?:与|和|同){o:Company+}(?:等[^，,。；;{#Org}]{0,8})?[^，,。；;{#Org}]{0,8}?(?:签署|签订|达成)(?:了)?"
        r"(?P<verb>(?:股权)?(?:投资|增资|入股)(?:意向|框架)?(?:协议|意向书?|合同))",
        0.8,
    ),
    (
        r"{s:Body|Fund}(?P<how>[^，,。；;{#Org|Money}]{0,24}?(?:{m:Money})?)(?:对|向)[^，,。；;{#Org|Money}]{0,14}?"
        r"{o:Company|Project}(?:进行|予以)?(?:了|的)?(?P<verb>{readers.invest.zh})",
        0.86,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org|Money}]{0,14}?(?:以|出资|投资|斥资|用)(?:现金|自有资金|约|近|超)*{m:Money}(?:人民币)?(?:的价格)?"
        r"(?P<verb>参与|领投|跟投|参投|独家投资|独家领投|联合领投)(?:了)?{o:Company}(?:的)?(?=[^，,。；;{#Org}]{0,10}(?:轮|融资|定增|$|，))",
        0.86,
    ),
    (
        r"{s:Body|Fund}[^，,。；;被{#Org}]{0,12}?(?P<verb>投资|入股|参股|注资|增资|领投|跟投|战略投资)(?!控股|设立|成立|组建|新建|方|人|者|机构|平台|公司|集团|基金|主体|板块|业务|额|总额|金额|可以|是(?!由))(?:了|的)?"
        r"[^，,。；;{#Org|Money}]{0,6}?{o:Company|Project+}(?!内(?!部?控))",
        0.8,
    ),
    (
        r"{s:Body|Fund}[^，,。；;被{#Org}]{0,24}?(?P<verb>受让|认购|增持|购得|竞得|买入|购入|举牌|获得|取得)(?:了)?[^，,。；;{#Org}]{0,8}?"
        r"{o:Company}(?=[^，,。；;{#Org}]{0,12}?(?:股权|股份|股票|%|万股|亿股|控股权|新增))",
        0.8,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org|Money}]{0,20}?(?P<verb>购买|收购|受让){o:Company}(?:的)?"
        r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%(?:的)?(?:股权|股份)，(?:交易|收购|转让)?(?:作价|对价|价格|金额|总价)(?:为|约|合计)?{m:Money}",
        0.84,
    ),
    (
        r"(?:持有的|所持有?的?|持有){o:Company}(?:的)?(?:(?P<share>\d{1,3}(?:\.\d{1,4})?)%)?[^，,。；;{#Org|Money}]{0,12}?"
        r"(?:股权|股份|股票)(?:，?(?:以|作价|按|对价){m:Money}[^，,。；;{#Org}]{0,8}?)?[^，,。；;{#Org|Money}]{0,8}?(?P<verb>转让|出售|转予)"
        r"(?:给|予|至)(?:了)?{s:Body|Fund}",
        0.84,
    ),
    (
        r"(?:持有的|所持有?的?|持有){o:Company}[^，,。；;{#Org}]{0,24}?(?:股权|股份|股票|%)[^，,。；;{#Org}]{0,16}?(?P<verb>转让|出售|转予)"
        r"(?:给|予|至)(?:了)?{s:Body|Fund}",
        0.82,
    ),
    (
        r"{o:Company}[^，,。；;{#Org}]{0,10}?(?:获|获得|得到|引入|引进|接受)(?:了)?{s:Body|Fund}[^，,。；;{#Org}]{0,16}?"
        r"(?P<verb>投资|入股|注资|增资|领投|战略投资)",
        0.82,
    ),
    (
        r"^[^。；;{#Org}]{0,16}{s:Company}[^。；;，,{#Org}]{0,16}?(?:公告|披露|宣布|表示|称|显示)[^。；;，,{#Org}]{0,6}[，,](?:公司|其)?"
        r"[^。；;{#Org}]{0,50}?(?P<verb>受让|认购|增持|购得|竞得|买入|购入|增资|入股|参股){o:Company|Project}",
        0.76,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org}]{0,12}?将[^，,。；;{#Org}]{1,16}?(?P<verb>注入)(?:了|到)?(?:上市公司)?{o:Company}",
        0.78,
    ),
    (
        r"{s:Body|Fund}[^。；;{#Org|Money}]{0,24}?(?P<verb>投资|投出|投了|投资了|投资项目)[^。；;{#Org}]{0,30}?[，,](?:总投资额[^，。]{1,12}，)?"
        r"(?:其中(?:包括|有)?|包括){o:Company+}(?:等(?=[，。；])|等)?[^，,。；;{#Org}]{0,8}?(?:(?<=等)(?=[，。；])|家|被投|已[于成登上]|成功|先后|相继|均已|在[科主创北A])",
        0.82,
    ),
    (
        r"{s:Company}(?:拟|将|计划|以)[^。；;{#Org|Money}]{0,40}?(?P<verb>购买|收购|受让)[^。；;{#Money}]{0,60}?(?:持有|所持)的?"
        r"{o:Company}(?:的)?(?P<share>\d{1,3}(?:\.\d{1,4})?)%(?:的)?(?:股权|股份)"
        r"(?:，(?:交易|收购|转让)?(?:作价|对价|价格|金额|总价)(?:为|约|合计)?{m:Money})?",
        0.82,
    ),
    (
        r"{s:Company}(?P<verb>拟|将|计划)(?:以|通过|采用|用)[^。；;，,{#Org|Money}]{2,30}，(?:收购|购买|受让){o:Company}(?:的)?"
        r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%(?:的)?(?:股权|股份)(?:，(?:交易|收购|转让)?(?:作价|对价|价格|金额|总价)(?:为|约|合计)?{m:Money})?",
        0.82,
    ),
    (
        r"{s:Body|Fund}[^。；;{#Org}]{0,30}，(?:并|已|拟|将)?(?:向|对){o:Company}(?:进行)?(?:了)?"
        r"(?P<verb>注资|投资|增资|出资|投入)(?:了)?{m:Money}",
        0.84,
    ),
    (
        r"{s:Fund}[^。；;{#Org}]{0,40}?(?:已|先后|累计|重点|成功|共)*(?P<verb>支持|扶持|培育|投向|支持孵化)(?:了)?{o:Company+}(?=等[^，。；]{0,12}(?:企业|公司|家|项目))",
        0.8,
    ),
    (
        r"{s:Company|Fund}[^。；;{#Org}]{0,60}?(?:代表项目|代表案例|典型案例|典型项目|代表性项目|投资案例|被投企业|已投企业|所投项目|明星项目|投资组合)"
        r"(?P<verb>)(?:有|包括|为|含|涵盖|：)(?:了)?{o:Company+}",
        0.8,
    ),
    (r"{o:Company}(?:都|均|也)?(?:是|为|系){s:Body|Fund}(?P<verb>入股|投资|参股)的", 0.84),
    (
        r"{o:Company}[^。；;{#Org}]{0,40}?融资[^。；;{#Org}]{0,12}?由{s:Body|Fund}[^，,。；;{#Org}]{0,6}?(?P<verb>领投|独家投资)",
        0.86,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org|Money}]{0,14}?(?:完成(?:了)?|通过)对{o:Company|Project+}的[^，,。；;{#Org}]"
        r"{0,8}?(?P<verb>增资|投资|收购|注资|入股)",
        0.86,
    ),
    (
        r"{s:Body|Fund}(?:[以就]?[^，,。；;{#Org|Money}]{0,10})?(?P<verb>作价){m:Money}(?:入股|投入|出资)(?:{o:Company})?",
        0.8,
    ),
    (
        r"{s:Body|Fund}[^，,。；;{#Org}]{0,10}?拟?(?P<verb>投资){m:Money}(?:建设|新建|兴建|打造|用于建设)"
        r"[^，,。；;{#Org}]{0,8}{o:Project|Zone}",
        0.84,
    ),
    (
        r"(?<![、和与及同]){s:Company|Fund}[^，,。；;{#Org|Money}共同联合]{0,14}?(?:以|出资|投资|使用|斥资)(?:现金|自有资金|货币|自筹资金|募集资金|人民币|约)*{m:Money}"
        r"(?:人民币)?(?:在{:Place|Zone})?(?P<verb>投资设立|出资设立|设立|成立|新设|注册成立|组建)(?:了)?[^，,。；;{#Org|Money}]{0,10}{o:Company}",
        0.82,
    ),
    (
        r"{o:Project|Zone}由{s:Body|Fund}[^，,。；;{#Org|Money}]{0,8}?(?P<verb>投资)(?:建设|兴建|打造|新建|{m:Money})",
        0.82,
    ),
    (r"{s:Body|Fund}[^，,。；;{#Org}]{0,30}?(?:投资新建|投资建设|投资兴建)(?P<verb>){o:Project}", 0.84),
)
_SIEVE = Sieve(_RULES)
_AFTER = (
    r"(?:的)?(?:新增(?:的)?(?:注册资本|股本|股份))?(?:人民币)?{:Money}"
    r"|，{0,1}(?:出资|投资|交易|增资|收购)?(?:金额|额|对价|总额|价格)?(?:为|约|达)?{:Money}"
)
_NEAR = 40
_APIECE = re.compile("分别|依次|各自|共同|联合")
"""Before sums of several: none is the sum of the one named last."""
_MONEY = frozenset({"Money"})


def _put_in(line: Line) -> Iterator[Claim]:
    """What is put into a company of a deal, a company that is founded, a zone or a project."""
    for one in given(line):
        taker = None if fund_of(line, one) else other_of(line, one)
        amount = one.amount.money
        if taker is None or amount is None or one.giver.kind == "Place" or taker[0].name == line.end(one.giver).name:
            continue
        yield line.page.claim(
            NAME, "invests_in", line.span, taker[1], subject=line.end(one.giver), object=taker[0], value=amount.money,
            bound=amount.bound, share=number(one.share) if one.share else None,
            modality=modality(line, *one.verb, tie=True) or planned_whole(line, one.verb[0]),
            asserted_by=asserted_by(line),
        )  # fmt: skip


def _parts_told(page: Page) -> Iterator[int]:
    """Where sentences begin with 其中 and tell sums: parts of what the one before tells to be put in."""
    told = (page.sentence_number(found.span.start) for found in page.money)
    starts = (page.sentences[place].span.start for place in told if place is not None)
    yield from (start for start in starts if page.folded.startswith("其中", start))


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each investment, with its amount where the clause gives one; of one tie what has a sum."""

    def whom(sentence: Sentence) -> bool:
        return sentence.latin or says_whom_or_how_much(page, sentence)

    for line in lines(page, "readers.invest.zh", "readers.invest.en", also=_parts_told(page), where=whom):
        put_in = [*_put_in(line), *put(line)]
        told = {bound_en.pair_of(claim) for claim in put_in}
        found = [*put_in, *(claim for claim in _by_rules(line) if bound_en.pair_of(claim) not in told), *rounds(line)]
        summed = {bound_en.pair_of(claim) for claim in found if claim.value is not None}
        kept = (claim for claim in found if claim.value is not None or bound_en.pair_of(claim) not in summed)
        yield from (claim for claim in kept if not _PLAN.search(bound_en.pair_of(claim)[1]))
        for deal in invests_in_en.deals(line) if line.latin else ():
            yield from (
                claim for claim in _deal(line, deal) if bound_en.pair_of(claim) not in bound_en.told(line, NAME)
            )


_PLAN = re.compile(r"(?:规划|计划|纲要|方案|办法|意见|条例)$")
"""What nobody puts money into."""


def _by_rules(line: Line) -> Iterator[Claim]:
    taken: set[int] = set()
    for notation, sure in _SIEVE.open_to(line):
        for match in matches(line, notation):
            if match.start("o") not in taken:
                taken.add(match.start("o"))
                yield from _claim(line, match, sure)


def _deal(line: Line, deal: Deal) -> Iterator[Claim]:
    """One claim an investor and a target; a sum is told of one investor in one target alone."""
    alone = len(deal.investors) == len(deal.targets) == 1
    found = deal.amount.money if deal.amount and alone else None
    for investor in deal.investors:
        for target in deal.targets:
            one, other = line.end(investor), line.end(target)
            if one.name != other.name:
                yield line.page.claim(
                    NAME, "invests_in", line.span, deal.sure, subject=one, object=other,
                    value=found.money if found else None, bound=found.bound if found else None,
                    also=deal.amount.also.as_json() if deal.amount and found and deal.amount.also else None,
                    share=number(deal.share) if deal.share else None, round=deal.round,
                    modality=modality(line, *deal.verb, tie=True), asserted_by=asserted_by(line),
                    date=told_on(line, deal.verb[0]),
                )  # fmt: skip


def _claim(line: Line, match: re.Match[str], sure: float) -> Iterator[Claim]:
    investor = line.end(caught(line, match, "s")[0])
    targets = [line.end(item) for item in caught(line, match, "o")] or [
        end for end in [_theme(line, match.start())] if end is not None
    ]
    amounts = caught_if(line, match, "m")
    after = rule(line.page.lens, _AFTER).match(line.said(match.end(), match.end() + _NEAR))
    behind = list(line.signs(match.end(), match.end() + _NEAR, _MONEY)) if after else []
    amounts = [] if _APIECE.search(line.text, match.start("s"), match.end()) else amounts or behind[:1]
    found = amounts[0].money if amounts and len(targets) == 1 else None
    tail = line.said(match.end(), match.end() + _NEAR)
    share = rule(line.page.lens, SHARE).match(tail.replace(SIGNS["Money"], "", 1) if behind else tail)
    own = group(match, "share")
    held = share is not None and match["verb"] == "参股"
    for target in targets:
        if investor.name != target.name and not held:
            yield line.page.claim(
                NAME, "invests_in", line.span, sure, subject=investor, object=target,
                value=found.money if found else None, bound=found.bound if found else None,
                share=number(own) if own else number(share["share"]) if share else None,
                modality=modality(line, *match.span("verb"), tie=True),
                asserted_by=asserted_by(line), date=told_on(line, match.start("verb")),
            )  # fmt: skip


def _theme(line: Line, position: int) -> End | None:
    """The company that the sentence founded before, which what is put in goes to."""
    before = list(line.signs(0, position, frozenset({"Company"})))
    return line.end(before[-1]) if before else None

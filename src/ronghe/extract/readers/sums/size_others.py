"""Whether a sum that reads as a size is somebody else's: a partner's, one deal's, a place's, put into a building."""

from __future__ import annotations

import re

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.sums import fund_size_en
from ronghe.extract.readers.sums.size_bearers import Sized
from ronghe.extract.rules import kinds_of

_FUND = SIGNS["Fund"]
_BEFORE = 60
_BUILDS = re.compile(
    r"(?:元|人民币)?(?:，)?(?:用于|用以|在[^，。；]{1,12}?)?(?:投资)?(?:建设(?![周工]?期|内容|规模|地点)|新建|兴建|打造|扩建|建造|实施)"
)
"""What somebody puts into what is to be built is not the size of what stands before."""
_OF_AREA = re.compile(r"全(?:省|市|县|区|州|国|行业|系统|产业)")
"""The figure of a whole area or trade is none of one body."""
_ONE_DEAL = re.compile(r" (?:[a-z-]+ )?(?:stake|interest|contract|order|deal)\b")
"""Behind an amount: "its largest investment was a RMB 320 million stake in X"."""
_OF_AREA_EN = re.compile(
    r"\bthe (?:province|city|county|region|country|nation|district|municipality)'s (?:[\w-]+ ){0,4}(?:industry"
    r"|industries|sector"
    r"|companies|firms|economy|enterprises|output)\b"
)
OF_PARTNERS = frozenset({"subscribed", "paid_in", "deployed", "intended", "credit"})
"""Measures that a partner's or a lender's money has too: with such a name in between, the amount is theirs."""
_IN_BRACKET = re.compile(rf"[{SIGNS['Company']}{SIGNS['PublicBody']}{SIGNS['Institute']}]\(\s?$")
"""What stands in brackets behind a partner's name is the partner's."""
_ONE_OF = re.compile(r"(?:其中|由|、|及|和|与)$")
"""Before a fund that pays into another: 其中X引导基金认缴10亿元."""
_NEW_SHARES = re.compile(
    r"(?:增发|定增|定向发行|公开发行|非公开发行|发行股|发行新股|首发|首次公开|每股|万股|配股|上市)"
)
"""What a company collects for its shares is no fund's size."""
_TAKES_IN = re.compile(r"增资扩股|(?:引入|引进)[^。；]{0,80}(?:投资者|投资方|投资人|股东)")
"""What a company collects from new shareholders is no fund's size either."""
OF_SHAREHOLDERS = frozenset({"认缴", "认缴出资", "出资额", "认缴出资额", "出资", "实缴出资"})
_HOLDERS = re.compile(
    rf"[{SIGNS['Company']}{SIGNS['PublicBody']}{SIGNS['Institute']}](?:'s)?(?: \([^()]{{1,30}}\))?,? ?"
    r"(?:with|which (?:has|had)|that (?:has|had)|whose|has|had|have)?(?: (?:an?|the|also|already|so far|actually))* ?$"
)
"""Before "paid in" or "subscribed capital": what the partner named there put in."""
_OF_PARTNER = re.compile(
    r"\b(?:is|are|was|remains|became) (?:also )?(?:the |its |an? )?(?:[\w-]+ )?(?:[\w-]+ )?"
    r"(?:shareholder|investor|partner|backer)\b[^.;]{0,80}$"
)
"""Before "paid-in capital": of whom the sentence speaks is a holder."""
_GOODS = re.compile(r" (?!fund|vehicle|is\b|was\b|are\b|were\b|now\b|each\b|jointly\b|phase|tranche)[a-z]{3,20} $")
"""Before "worth": goods, contracts and deals have a price and are no fund."""
_TO_SOME_FUND = re.compile(r" (?:to|into|in) (?:the|a|an|its) (?:[a-z][\w-]* ){0,3}(?:fund|vehicle|partnership)\b")
"""Behind an amount that somebody puts into a fund without a name."""
_OF_NEW_FIRM = re.compile(
    r"\bjoint venture with\b[^.;]*$|\b(?:creating|forming|to create|to form|that creates) an? [^,.;]{1,60}$"
)
"""Before a figure of a firm that two found or merge into: "a joint venture with B, registered capital"."""
_VALUED = re.compile(
    rf"(?:^|[{SIGNS['Company']}-{SIGNS['Place']}])[^.;\ue000-\ue00b]{{0,80}} valued at"
    r" (?:about |around |some |more than |over )?$"
)
"""Before what a company is said to be worth, which is no fund's size."""
_SPENT_ON = re.compile(r" on (?:research|R&D|marketing|wages|salaries|development|its research)\b")
_PLAIN_SUBJECT = re.compile(
    r"(?<![Ii]ts )(?<!fund's )\b(?:start-ups|startups|companies|firms|enterprises|funds|investors|members|partners"
    r"|sponsors|backers|provinces|cities"
    r"|guidance fund|governments?)\s(?:has |have |had |also |together |already )*$"
)
"""Before the verb: who does it is nobody named."""
_OTHER_OF_TWO = re.compile(r"\b[Tt]he (?:first|second|third|other|latter|former|older|younger|newer|earlier), an? $")
_OFFICIALS = re.compile(
    r"\W{0,3}(?:The|A|An) (?:[a-z-]+ ){0,2}?(?:committee|government|authority|authorities|province|city|county|ministry"
    r"|officials|council)\b"
)
"""A sentence whose subject nothing resolves tells of none of the firms before."""
_INTO_ONE = re.compile(rf"\s(?:in|into|to)\s(?:the\s)?[{SIGNS['Company']}{SIGNS['Project']}]")
"""One deal's sum, not all that the fund has put out."""
_OF_PROJECTS = re.compile(
    r"(?:项目(?:总数|数量?)?(?:达|共|近|超|约|已)*\d[\d,]{0,5}余?多?个?|\d[\d,]{0,5}余?多?个[^，。；]{0,16}?项目[^，。；]{0,8})"
    r"(?:，|\(|\s)[\ue000-\ue007]?(?:合计|累计|项目|计划|协议)*$"
    r"|(?:签约|动工|开工|竣工|在建|落户|引进|入驻|新建|储备|重点)(?:项目)?$"
)
"""Before what many projects cost together, which is none of the zone's: 引进项目26个，总投资108亿元."""
_OTHERS_NOUN = re.compile(r"(?:研究院|研究所|中心|实验室|学院|大学)(?:\ue00b|的)?$")
"""A short noun that nothing resolves, whose figure it is."""
_OF_APPLICANTS = re.compile(r"(?:管理机构|管理人|管理公司|申请(?:人|机构|单位|企业|者))[^，。；]{0,6}$")
"""Before the capital that a rule asks of those who apply: 管理机构实缴注册资本不低于1000万元."""


def of_another(line: Line, position: int, reading: Sized) -> bool:
    """Whether the amount is a partner's, one deal's, put into a building, a place's, or on its way to a fund."""
    if _IN_BRACKET.search(line.text, max(0, reading.start - 3), reading.start):
        return True
    if _OF_APPLICANTS.search(line.text, 0, reading.start) or _of_unnamed(line, reading):
        return True
    if reading.measure == "raised" and _of_shares(line, reading):
        return True
    giver = line.items.get(reading.start - 1)
    if giver is not None and giver.kind == "Fund" and _ONE_OF.search(line.text, 0, reading.start - 1):
        return reading.term in OF_SHAREHOLDERS
    unsaid = line.items.get(clause_start(line, reading.start))
    if unsaid is not None and unsaid.unsaid and unsaid.kind == "Institute" and reading.measure == "registered":
        return True
    of_holders = not line.han and reading.measure in OF_PARTNERS
    if of_holders and _HOLDERS.search(line.text, 0, reading.start):
        return True
    if of_holders and _OF_PARTNER.search(line.text, clause_start(line, 0), reading.start):
        return True
    if not line.han and _of_none(line, position, reading):
        return True
    doer = None if line.han else line.items.get(reading.start - 2)
    if (
        doer is not None
        and doer.kind in ("Company", "Institute")
        and (reading.measure == "target" or (reading.measure == "raised" and not doer.unsaid))
    ):
        return True
    if fund_size_en.TO_A_FUND.match(line.text, position + 1):
        return True
    if _goes_on(line, position, reading):
        return True
    return reading.measure == "output" and _of_area(line, reading, position)


def _of_unnamed(line: Line, reading: Sized) -> bool:
    """Whether a figure is that of many projects together, or of a body that only a short noun tells."""
    if reading.measure == "investment" and _OF_PROJECTS.search(line.text, 0, reading.start):
        return True
    return _OTHERS_NOUN.search(line.text, 0, reading.start) is not None


def _goes_on(line: Line, position: int, reading: Sized) -> bool:
    """Whether the words behind tell into what somebody puts the sum; of what is built they tell its parts."""
    if reading.measure == "deployed":
        return _INTO_ONE.match(line.text, position + 1) is not None
    if reading.measure != "investment" or not _BUILDS.match(line.text, position + 1):
        return False
    head = line.items.get(clause_start(line, reading.start))
    return head is None or head.kind not in ("Project", "Zone")


def _of_shares(line: Line, reading: Sized) -> bool:
    """Whether what is raised is what a company collects for its shares or from new shareholders."""
    if _NEW_SHARES.search(line.text, 0, reading.start):
        return True
    return "融资" not in (reading.term or "") and _TAKES_IN.search(line.text, 0, reading.start) is not None


def _of_none(line: Line, position: int, reading: Sized) -> bool:
    """Whether an English amount is that of a deal, of goods, of an area or of a body without a name."""
    text, start = line.text, reading.start
    if _ONE_DEAL.match(text, position + 1) or _OTHER_OF_TWO.search(text, max(0, position - _BEFORE), position):
        return True
    if reading.measure in ("output", "registered") and (
        _OF_AREA_EN.search(text, 0, position)
        or _OF_NEW_FIRM.search(text, 0, start)
        or (_OFFICIALS.match(text) and not any(line.signs(0, start, kinds_of("Company|Zone|Project|Fund"))))
    ):
        return True
    if reading.measure in OF_PARTNERS and (
        _TO_SOME_FUND.match(text, position + 1) or _SPENT_ON.match(text, position + 1)
    ):
        return True
    if _PLAIN_SUBJECT.search(text, max(0, start - _BEFORE), start):
        return True
    if _VALUED.search(text, max(0, position - 2 * _BEFORE), position):
        return True
    return reading.term == "worth" and _GOODS.search(text, 0, start) is not None


def _of_area(line: Line, reading: Sized, position: int) -> bool:
    """Whether an output is that of a place or trade: 全市实现产值; 宝鸡已聚集企业630家，产值突破600亿元."""
    if _OF_AREA.search(line.text, clause_start(line, reading.start), position):
        return True
    said = [
        item for item in line.signs(0, reading.start, kinds_of("Company|Zone|Project|Institute")) if not item.unsaid
    ]
    return not said and any(line.signs(0, reading.start, kinds_of("Place")))

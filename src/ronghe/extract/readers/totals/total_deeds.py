"""Sums that Chinese news tells of many deeds together: 累计发放贷款412亿元, 发行专项债券187亿元, 提供资金支持1500亿元.

They are figures of whoever lends, issues or takes in, and no size of it; what one named firm is lent is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract import topics_zh
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.sums.given import is_given
from ronghe.extract.readers.sums.sums_zh import is_told
from ronghe.extract.readers.totals.total_area import AREA, place_told
from ronghe.extract.readers.totals.total_owner import is_listed, reporter, tells
from ronghe.extract.readers.totals.total_stats import Figure
from ronghe.extract.rules import kinds_of, matches
from ronghe.model import End

_REACHED = r"(?:总额|总量|金额|规模|合计|共计|累计|总计|达到?了?|超过?|突破|近|约|逾|为|已|共|不低于){0,4}"
_DONE = (
    r"(?P<verb>{rules.total.does_zh})了?(?P<of>[^，。；、：{#Thing|Person|Money}]{0,24}?{rules.total.lent_zh})"
    + _REACHED
    + r"{m:Money}(?![的以])"
)
_GIVEN = (
    r"(?P<verb>{rules.total.does_zh})了?"
    + _REACHED
    + r"{m:Money}(?P<of>[^，。；、：\d{#Name|Money}]{0,10}?{rules.total.lent_zh})"
    r"(?=[，。；]|$)"
)
_INVESTED = (
    r"(?P<of>(?:中央|国有|民营|省属|市属|地方国有)企业|[央国民]企)(?:[^，。；{#Thing|Money}]{0,16}?)(?P<verb>完成)"
    r"[^，。；\d{#Name|Money}]{0,16}?投资(?:额|总额)?" + _REACHED + r"{m:Money}(?![的以])"
)
_BALANCE = (
    r"(?P<verb>)(?P<of>[^，。；、：{#Thing|Person|Money}]{0,14}?(?:贷款|融资|信贷|授信)(?:余额|总额)|累计(?:交易|成交)额"
    r"|意向成交[^，。；\d{#Name|Money}]{0,8}?(?:金额|额)"
    r"|新(?:签|接|承接)[^，。；\d{#Name|Money}]{0,8}?(?:订单|合同)总?(?:金额|额))" + _REACHED + r"{m:Money}(?![的以])"
)
"""一带一路贷款余额2.2万亿元, 累计交易额突破10亿元, 新签订单金额320亿元."""
_WORTH = (
    r"(?P<verb>)(?P<of>总(?:价值|金额|额))(?:超过?|达到?|约|近|逾){0,2}{m:Money}的"
    r"[^，。；\d{#Name|Money}]{0,8}?(?:协议|合同|订单|项目)"
)
_LENT_TO = (
    r"(?P<verb>)[为向给](?:\d[\d,.万]{0,8}[余多]?[户家个][^，。；\d{#Name|Money}]{2,12}|[^，。；\d{#Name|Money}]{2,10}企业)"
    r"(?P<of>授信|放贷)" + _REACHED + r"{m:Money}(?![的以])"
)
"""已为4500户科技企业授信230亿元."""
_RULES = (_DONE, _GIVEN, _INVESTED, _BALANCE, _WORTH, _LENT_TO)
_ONE = "".join(SIGNS[kind] for kind in ("Fund", "Company", "Institute", "Project", "Person"))
_TO_ONE = re.compile(
    rf"(?:[向为给对]|获得?|取得|拿到|支持)了?(?:其|该|本|公司|我们|[^，。；]{{0,12}}?[{_ONE}])[^，。；]*$"
)
"""A loan to one who is named is that one's."""
_TAKES = re.compile(r"获|取得|争取")
_LENDER = re.compile(r"银行|信用社|农信|金融")
_OWNERS = kinds_of("Fund|Company|Institute|PublicBody|Alliance|Zone|Place")
_FIRMS = kinds_of("Fund|Company|Project")


def deeds(line: Line, told: set[int]) -> Iterator[Figure]:
    """The sums of a Chinese line that its verbs tell, none at the places ``told``."""
    for notation in _RULES if line.han else ():
        for match in matches(line, notation):
            at = match.start("m")
            start = clause_start(line, match.start())
            item = line.items[at]
            if (
                at in told
                or _is_ceiling(item)
                or is_given(line, at)
                or is_told(line, at)
                or _of_one(line, match, start)
            ):
                continue
            told.add(at)
            whose = notation is not _INVESTED
            owner = _owner(line, match.start(), start) if whose else None
            if owner is None and match["of"].startswith("新"):
                continue  # what a firm without a name signed in a year is no figure of a group
            words = line.stretch(match.start("of"), match.end("of") if whose else at).quote(line.page.text)
            yield Figure(owner, words, match[0], at, item)


def _is_ceiling(item: Item) -> bool:
    """Whether a sum is only what is offered at most."""
    return item.money is not None and item.money.bound == "up_to"


def _of_one(line: Line, match: re.Match[str], start: int) -> bool:
    """Whether the sum is what one named firm or project is lent."""
    if _TO_ONE.search(line.text, start, match.start("verb")) or _TO_ONE.search(match[0]):
        return True
    taken = _TAKES.match(match["verb"]) is not None
    return taken and any(not _LENDER.search(line.end(one).name) for one in line.signs(0, match.start(), _FIRMS))


def _owner(line: Line, position: int, start: int) -> End | None:
    """Who lends or issues: the head of the clause, whose area it is, the last name before that does not only tell."""
    if AREA.search(line.text, start, position):
        return place_told(line, position) if "全国" not in line.text[start:position] else None
    named = [
        (at, item)
        for at, item in line.between(0, position)
        if item.kind in _OWNERS and not is_listed(line, at) and line.text[at - 1 : at] not in ("向", "在", "由", "与")
    ]
    acting = [item for at, item in named if not tells(line, at)] or [item for _, item in named if _lends(line, item)]
    return line.end(acting[-1]) if acting else reporter(line, position) or topics_zh.topic(line, _OWNERS)


def _lends(line: Line, item: Item) -> bool:
    return _LENDER.search(line.end(item).name) is not None or line.end(item).name.endswith("分行")

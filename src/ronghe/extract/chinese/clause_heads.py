"""Firms without an ending that head a clause, before what only a firm does: 翼展动力去年营收…, 磐岭传动董事会同意….

Between the name and the word stand small words of time and manner; before the name stands a mark, or when it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ronghe.extract.chinese.cues import may_be_firm, may_be_person
from ronghe.extract.chinese.tokens import Cut, Part

_BETWEEN = re.compile(
    r"(?:[\d年月日至\-—]{2,12}|(?:上|下)半年|[前一二三四1-4]{1,2}季度|前[\d一二三四五六七八九十]{1,2}个?月|去年|今年|全年|当年|同期|上年|年内|当日|当晚|本月|上月|同日"
    r"|近日|日前|今日|昨日|近期|[已则又仍还也再曾]|已经|首次|再次|正式|成功|累计|合计|预计|共|的|(?:最新|独家)|及[^，。；]{2,6}?子公司|科创板|创业板|北交所|计划|拟)+$"
)
"""Small words between a firm and what it does, and when."""
_OPENS = re.compile(
    r"(?:^|[，。；：！？、\n\s“\"》】)]|[日晚间月年]|近日|日前|近期|其中|此前|此外|另外|同时|目前|显示|获悉|消息|报道|了解|所长|今年|去年|随后|不过|当天|当日)$"
)
"""What stands before a clause's first name."""
_LONGEST, _SHORTEST, _REACH = 8, 3, 28
WITHIN = frozenset({Part.WEAK, Part.HEAD, Part.END})
"""Tokens that words of a firm's short name may hold."""
_NO_DOER = re.compile(
    r".*(?:板块|产品|业务|行业|产业|领域|全省|全市|全区|全县|全国|地区|企业|部门|客户|订单|合同|方面|双方|项目|园区|基地|单位|工程|设备|市场|研发|销售|收入|联合体|期|季|度)$"
    r"|(?:公司|集团|企业|本|其|该|此|我|全|各|受|因|对|与|和|及|同|但|而|若|如|当|并|且|一|两|三|几|多|由于|股东|上述|主要|相关|有关|目标|标的).*"
)


def head_of_clause(cut: Cut, begin: int) -> Iterator[tuple[int, int]]:
    """Where the words lie that head the clause of a word that begins there; none where they cannot be a firm."""
    text = cut.text
    between = _BETWEEN.search(text, max(0, begin - _REACH), begin)
    end = between.start() if between else begin
    number = bisect_right(cut.ends, end) - 1
    floor = end - _LONGEST
    while number >= 0 and cut.parts[number] in WITHIN and cut.starts[number] >= floor:
        if cut.kinds[number] not in ("Company", "Place", ""):
            return
        number -= 1
    start = max(0, floor, cut.ends[number] if number >= 0 else 0)
    words = text[start:end]
    if (
        len(words) >= _SHORTEST
        and _OPENS.search(text, max(0, start - 2), start)
        and may_be_firm(words)
        and not may_be_person(words)
        and not _NO_DOER.match(words)
    ):
        yield start, end

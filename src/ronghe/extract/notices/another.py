"""Words before a label of a notice that make it another's: 未中标人, 第二中标候选人, 原中标人, 代理服务费."""

from __future__ import annotations

import re

_RANKED = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:名|候选|预)?\Z")
"""A rank before a label of bidders: 第二中标候选人 names a rank, not the winner."""
_NOT, _OF_BIDDERS = frozenset("未非落否"), frozenset({"supplier", "candidate", "name", "bid", "amount"})
"""未中标人 is no label of who won; before that of a buyer 否 is the last cell of the row above."""
ASIDE = re.compile(r"(?:原|(?<![设装准储配])备|(?<![批轮层首本多二三])次|备选|候补|备用|替补|次选)\Z")
"""What stands before a label or a word of the winner's that is another's."""
_FIRST_ROUND = re.compile(r"(?:首轮|首次|初次|初始|第一[轮次])\Z")
_OF_AGENT = re.compile(r"(?:代理|招标|中标|成交|交易|平台|采购|机构|公证)\Z")
"""What stands before 服务费 where it is paid to who procures for others."""
_BIDDING = re.compile(r"(?:参加|参与|应邀|受邀|邀请|被|各|潜在|响应)\Z")
"""参加询价单位 are those who bid."""


def is_another(name: str, words: str, before: str) -> bool:
    """Whether the words before a label make it another one: 未中标人, 第二中标候选人, 原中标人, 参加询价单位."""
    return (
        (before[-1:] in _NOT and (name in _OF_BIDDERS or before[-1:] != "否"))
        or (name == "supplier" and ASIDE.search(before) is not None)
        or (name == "bid" and _FIRST_ROUND.search(before) is not None)
        or (words.startswith("服务费") and _OF_AGENT.search(before) is not None)
        or (name == "partner" and "\u4e00" <= before[-1:] <= "\u9fff")
        or (name == "buyer" and _BIDDING.search(before) is not None)
        or _RANKED.search(before) is not None
    )

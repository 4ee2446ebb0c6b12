"""Names of firms that end as few names do, where the words around them say that a firm stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.notices.labels import label_field
from ronghe.extract.notices.names import RUN, balanced, is_writer, name_in, two_names
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_SHORTEST_FIRM = 5
_BEFORE_NAME = re.compile(
    r"[由向与]|(?:综合)?(?:得分|评分|总分|报价|排名)(?:最高|最低|第一|靠前)的|(?:供应商|单位|投标人|候选人|报价最低的|得分最高的)|(?:综合)?(?:排名|排序)?第?[一二三四五六七八九十\d]{1,2}(?:名|位|顺位|(?=中标|成交|候选))的?(?:(?:中标|成交)?候选(?:人|单位|供应商))?"
)
"""What stands between the words that say who won and the name."""
_PLACE_BEFORE = re.compile(r"[\u4e00-\u9fff]{1,5}(?<![的名商位人家一方由])")
"""What may stand before a name that was found too short: 长春净月|红外仪器厂."""
_NO_FIRM = re.compile(
    r"^(?:确定|推荐|同意|选定|最终|评定|建议|决定|综合|经|现|拟|预|因|为|是|共|仅|以|按|即|均|每|若|如|请|凡|所|未|不|无|一|两|三)|^[其该本此各有另第贵我你他的在于对向从把被将按经根据与和及或]|供应商|采购人|招标人|中标|成交|候选|投标|报价|评审|单位$|[部上下主]级|有关|相关|上述|双方|排名|得分|名称"
)
"""What no firm's name begins with or holds."""


def firm_in(page: Page, start: int, end: int) -> Span | None:
    """The firm whose name a stretch of prose is, where the words around it say that it is one: 应城四里棚美发店."""
    if (before := _BEFORE_NAME.match(page.folded, start, end)) is not None and before.end() < end:
        return firm_in(page, before.end(), end)
    found = name_in(page, start, end)
    words = page.folded[start:end]
    if found is not None and (found.end < end or _PLACE_BEFORE.fullmatch(words[: found.start - start]) is None):
        return found
    sound = RUN.fullmatch(words) and balanced(words) and not two_names(words) and not is_writer(words)
    if not sound or len(words) < _SHORTEST_FIRM or _NO_FIRM.search(words) or label_field(page.lens, words):
        return None
    return Span(start, end) if words.endswith(page.lens.list("notices.firm.ends")) else None

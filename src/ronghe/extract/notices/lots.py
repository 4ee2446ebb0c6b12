"""Lots of a procurement, as notices number them: 第一包, 2标段, 标段三, 采购包1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.win import Win

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_NUMBER = r"[一二三四五六七八九十]{1,2}|\d{1,2}"
LOT = (
    rf"(?=[A-F第\d标采合分包])(?:(?:(?<![A-Za-z])[A-F]|第(?:{_NUMBER})|(?<![\d.])\d{{1,2}})(?:分?包|标段|包件|标包)(?![^\s，,。；;:：(]{{0,2}}含)"
    rf"|(?:标段|标项|采购包|合同包|分包|标包|包件|(?<![红面书背钱提承])包)(?:{_NUMBER})(?!\d|[个只件台套]))"
)
_LOT = re.compile(LOT)
_TOLD = re.compile(
    rf"(?:{LOT})\s?(?:\([^()\n]{{1,24}}\)|[^\s，,。；;：:\n(][^，,。；;：:\n]{{0,23}})?\s?(?:[:：]|—{{1,2}})\s?"
    rf"|(?:{LOT}) {{1,3}}(?=[\u4e00-\u9fff])"
)

_REASON = re.compile(r"\s?(?:因|由于|鉴于|仅有?|只有|经|无)")
"""How words begin that tell why nobody won a lot."""


def in_lots(notice: Notice) -> Iterator[Win]:
    """1包：甲公司; 标段二（天线）：乙公司."""
    for match in _TOLD.finditer(notice.page.folded):
        if _REASON.match(notice.page.folded, match.end()):
            continue
        span = name_at(notice.page, match.end(), min(len(notice.page.folded), match.end() + 60))
        if span is not None:
            yield Win(span, match.start(), part=True, layout="prose")


def count_of(notice: Notice) -> int:
    """How many lots a notice tells of; 0 where it has none."""
    return len({match[0] for match in _LOT.finditer(notice.page.folded)}) or len(list(notice.named("lot")))

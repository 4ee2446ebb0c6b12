"""Firms that a word for a firm stands right before: 车载雷达企业X, 德国微型火箭公司X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_SORTS = ("企业", "公司", "厂商", "巨头", "商")


def described_firms(page: Page) -> Iterator[int]:
    """Where such firms begin."""
    return (
        mention.span.start
        for mention in page.outermost
        if mention.kind == "Company" and page.folded.endswith(_SORTS, 0, mention.span.start)
    )

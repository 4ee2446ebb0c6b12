"""Lands that stand for their government, as headlines call it: 四川与X签约 over 四川省人民政府与X签署协议."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.page import Page


def governed(page: Page, land: End) -> bool:
    """Whether an end is a place whose government the page names: that one is the party, and told apart."""
    if land.kind != "Place":
        return False
    stem = land.name.rstrip("省市区县")
    return any(
        one.kind == "PublicBody" and one.text.startswith(stem) and one.text.endswith("政府") for one in page.outermost
    )

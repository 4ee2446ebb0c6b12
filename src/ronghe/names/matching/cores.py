"""The core of a name: what is left when width, case, signs and legal forms are gone. Many names at once."""

import re
from collections.abc import Sequence

from ronghe.names.columns.bare import Bare, bare_texts
from ronghe.names.columns.texts import plain_texts

_IN_BRACKETS = re.compile(r"^([\u4e00-\u9fff]+)[(（]([\u4e00-\u9fff]{2,4})[)）]")
"""A place behind the brand: a firm may write it in front or in brackets, 青禾（北京）科技 for 北京青禾科技."""


def bare_names(names: Sequence[str], *, groups: bool = True) -> Bare:
    """The cores as a column, with what the legal forms say. ``groups``: "Group" and 集团 stay."""
    moved = [_IN_BRACKETS.sub(r"\2\1", name) if "(" in name or "（" in name else name for name in names]
    return bare_texts(plain_texts(moved), groups=groups)


def cores(names: Sequence[str], *, groups: bool = True) -> list[str]:
    """The core of each name; a name that is nothing but a legal form keeps it. ``groups``: "Group" and 集团 stay.

    >>> cores(["Eastern Technology Co., Ltd.", "東方科技（北京）有限公司"])
    ['eastern technology', '北京东方科技']
    """
    return bare_names(names, groups=groups).texts.texts(range(len(names)))

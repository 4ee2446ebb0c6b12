"""Who puts money in by profession, as a Chinese name tells it: such a body seldom takes money in."""

from __future__ import annotations

import re

from ronghe.model import End

_INVESTS = re.compile(
    r"(?:投资|创投|资本|基金|银行|证券|保险|信托|资产|股权|人寿|控股|国资|财政)(?:管理)?(?:有限)?(?:责任)?(?:公司|集团|中心)?$"
)
"""How those are called who seldom take money in."""


def invests(end: End) -> bool:
    """Whether a name says that who bears it puts money in."""
    return any(_INVESTS.search(name) for name in end.names)

"""What Chinese deeds bind as part and whole: X隶属A, A下设X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.deeds_zh import Deed, Run, of_run
from ronghe.extract.readers.bonds.bound_zh_bodies import RELATIVE, described_by
from ronghe.extract.readers.bonds.bound_zh_money import Tie, tie
from ronghe.extract.rules import kinds_of

_ORGS = kinds_of("Org")
_BODIES = kinds_of("Body")
_PARTS = kinds_of("Institute|Company|PublicBody")
_OWNED = re.compile(r"子公司|控股|全资|分公司|企业|参股")
_ORDERS = re.compile(r"(?:已|正式|联合)?(?:批准|批复|同意|决定|下令|指示|要求|任命)")
"""Behind a body that only orders or permits what the next clause tells of another: 国务院批准学院…，隶属国防科委."""


_PIECE = re.compile(r"职能|职责|职权|业务|任务|人员|资产|编制|部分|力量|专业|管理权|工作")
"""Behind a body that keeps its place while a piece of it goes over: 其核电管理职能划归A."""


def _of_others(deed: Deed) -> bool:
    """Whether a clause without a subject of its own tells of somebody else than who was spoken of.

    Who orders a change is not what is changed, and in A的军品部分划归B it is neither A nor who stands before.
    """
    if deed.said:
        run = deed.subject
        return run is not None and _PIECE.search(deed.line.text, run.end, deed.verb[0]) is not None
    told = deed.subject is not None and _ORDERS.match(deed.subject.after) is not None
    return told or any(run.coverb == "" and run.after.startswith("的") for run in deed.before)


def _of_unnamed(deed: Deed, whole: Run | None) -> bool:
    """Whether the words behind describe something that bears no name that we know: 委托隶属于A的某咨询中心开展评估."""
    if whole is None or not RELATIVE.match(whole.after) or described_by(deed, _ORGS) is not None:
        return False
    return not deed.line.text[: deed.verb[0]].rstrip("一家个所座").endswith(("是", "为", "系", "这", "该"))


_KEPT_BY = re.compile(r"(?:直接|归口)?(?:管理|主管|领导|所属|下属|直属|旗下)的")
"""Behind whoever only keeps the whole: 划归A管理的B."""


def under(deed: Deed) -> Iterator[Tie]:
    """A part of a whole."""
    if _of_others(deed):
        return
    first = next((run for run in deed.after[:1] if run.coverb in ("", "at") and len(run.before) <= 10), None)
    if _of_unnamed(deed, first):
        return
    if first is not None and _KEPT_BY.match(first.after) and deed.after[1:] and deed.after[1].of(_ORGS):
        first = deed.after[1]
    wholes = of_run(first, _ORGS)
    moved = [item for run in deed.under("have") for item in run.of(_ORGS)]
    head = described_by(deed, _ORGS) if deed.after[1:] else None
    parts = [head] if head is not None and not moved else moved or of_run(deed.subject, _ORGS)
    for part in parts:
        for whole in wholes[:1]:
            yield tie(deed, "part_of", part, whole, 0.76)


def above(deed: Deed) -> Iterator[Tie]:
    """A whole and what it has below it."""
    named = deed.object()
    there = [item for run in deed.under("at") for item in run.of(_BODIES)]
    wholes = there if deed.word == "下设" and there else of_run(deed.subject, _BODIES)
    if named is None or "的" in named.before or len(wholes) != 1:
        return
    for part in named.of(_PARTS):
        told = named.before + deed.line.text[named.end : named.end + 14]
        if part.kind != "Company" or deed.word in ("旗下有", "下辖", "下设") or _OWNED.search(told):
            yield tie(deed, "part_of", part, wholes[0], 0.74)

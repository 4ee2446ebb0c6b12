"""A Chinese name whose beginning is not marked: what stands before 以下简称 and was found by no rule of names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.alias_kinds import runs_through
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.lens.lens import Lens

STATED = re.compile(r"\((?:以下统?简称|以下[统合]?称|下称|下文简称|简称|英文简称|英文缩写)")
_RUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·&-]{4,40}$")
_VERB = re.compile(
    r"^(?:受托|共同)?管理的?|成立了?|设立了?|组建了?|建立了?|创建了?|批准的?|委托|收购|旗下|所属|下属|直属|发布的?|制定的?|发起的?"
)
_SMALL = re.compile(
    r"公司[与和及]|所称|联合|根据|按照|依照|依托|通过|加入|进入|关于|其中|以及|名为|称为|包括|投资|控股|子公司|的|了|由"
    r"|对|向|在|经"
    r"|将|受|让|被"
    r"|于(?!田|都|洪)"
)
_OFFICE_OF = ("下设办公室", "内设办公室")
"""A short form for what another body has is none of that body's: 领导小组下设办公室（以下简称省自贸办）."""
_SHORTEST = 4


def name_before(page: Page, end: int, short: str) -> Mention | None:
    """The name that ends at the place, cut behind the last word that stands before names.

    ``short`` is the form that the text gives it: where its characters run through the words before
    the cut too, the cut is one too far. None where the words end like no kind of name.
    """
    run = _RUN.search(page.folded, max(0, end - 40), end)
    if run is None:
        return None
    words = run.group()
    kind = kind_of(page.lens, words)
    if kind is None or words.endswith(_OFFICE_OF):
        return None
    first = max((match.end() for match in _VERB.finditer(words) if _fits(words, match)), default=0)
    cuts = [first, *(match.end() for match in _SMALL.finditer(words, first) if _fits(words, match))]
    fitting = [cut for cut in cuts if runs_through(short, words[cut:])] or cuts
    span = Span(run.start() + fitting[-1], end)
    return Mention(span, span.quote(page.text), kind)


def _fits(words: str, match: re.Match[str]) -> bool:
    """Whether enough for a name is left behind the word."""
    return len(words) - match.end() >= _SHORTEST


def kind_of(lens: Lens, name: str) -> str | None:
    """The kind that the longest ending of the lens gives the name."""
    if name.isascii():
        return next((kind for ending, kind in _endings_en(lens) if name.endswith(ending)), None)
    endings = _endings(lens)
    return next((endings[name[-size:]] for size in range(8, 0, -1) if name[-size:] in endings), None)


def is_ending(lens: Lens, name: str) -> bool:
    """Whether the name is nothing but an ending of the lens: 引导基金."""
    return name in _endings(lens)


@lru_cache(maxsize=4)
def _endings_en(lens: Lens) -> tuple[tuple[str, str], ...]:
    """The English endings with their kinds, longest first, each with the space before it."""
    keys = (key.split(".") for key in lens.words)
    kinds = [parts[1] for parts in keys if parts[0] == "kinds" and parts[-1] == "en"]
    endings = [(f" {word}", kind) for kind in kinds for word in lens.words[f"kinds.{kind}.en"]]
    return tuple(sorted(endings, key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=4)
def _endings(lens: Lens) -> dict[str, str]:
    out: dict[str, str] = {}
    for key, words in lens.words.items():
        parts = key.split(".")
        if parts[0] == "kinds" and parts[-1] in ("zh", "zh_weak"):
            for word in words:
                out.setdefault(word, parts[1])
    return out

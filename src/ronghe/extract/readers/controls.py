"""Who controls whom: 控股股东, 实际控制人, "controlled by"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import asserted_by, lasting, unplanned
from ronghe.extract.readers.sums.held import company_of, mostly_held
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "controls"
_RULES = (
    (
        r"{o:Company|Fund}(?:的)?(?P<how>控股股东|实际控制人|实控人)"
        r"(?:(?:将)?(?:由[^，。；]{1,14})?(?:变更)?为|是|系|——|:|：)?{s:Body|Person}"
        r"(?![^，。；、的]{2,8}{:Person})",
        0.9,
    ),
    (
        r"{s:Body|Person}(?:由此|从而|将|已|同时|现|仍|均|亦|依然|正式)*(?:是|为|系|作为|成为){o:Company|Fund}(?:的)?(?:新任?|第一大股东、)?"
        r"(?P<how>控股股东|实际控制人|实控人)(?!{:Body|Person})",
        0.92,
    ),
    (
        r"{s:Body|Person}(?:由此|从而|将|已|同时|现|仍)*(?:是|为|系|作为|成为){:Company}(?:的)?(?:控股股东|母公司){o:Company}的"
        r"(?P<how>控股股东|实际控制人|实控人)",
        0.9,
    ),
    (
        r"{o:Company}(?:[(][^()]{1,16}[)])?[^。；;{#Org}]{0,12}(?:公告|披露|表示|称)[^。；;{#Org}]{0,10}(?:收到|接到|获悉|接)(?:公司)?"
        r"(?P<how>控股股东|实际控制人)(?:、实际控制人)?{s:Body|Person}",
        0.86,
    ),
    (
        r"{o:Company|Fund}(?:系|为|是)[^。；;{#Org|Person}]{0,30}{s:Person}(?:先生|女士)?(?:所|直接|间接|实际)*(?P<how>控制|控股)的"
        r"(?:企业|公司|其他企业|关联企业)",
        0.88,
    ),
    (
        r"(?<![持有]){s:Body|Person}[^，。；;{#Org|Person}]{0,16}[，,](?:仍)?(?:为|是|系){o:Company}(?:的)?(?P<how>控股股东|实际控制人)",
        0.88,
    ),
    (
        r"{s:Body|Person}(?:先生|女士)?(?:直接|间接|合计|共)*持有{o:Company|Fund}[^，,。；;{#Org}]{0,16}，(?:仍)?(?:为|是|系|成为)(?:公司|其|该公司|{:Company})(?:的)?"
        r"(?P<how>控股股东|实际控制人)",
        0.9,
    ),
    (
        r"{o:Company|Fund}(?:现|仍|已)?(?:为|是|系|成为){s:Body}(?:的|旗下|下属)*(?P<how>控股)(?:的)?(?:子公司|孙公司|企业|公司|上市公司)",
        0.84,
    ),
    (r"{s:Body}(?:的|旗下|下属)*(?P<how>控股)(?:的)?(?:子公司|孙公司|企业)(?:——|、|：)?{o:Company|Fund}", 0.84),
    (r"{s:Body}(?P<how>实际控制|控制)(?:的|了)?{o:Company|Fund}", 0.82),
    (
        r"{o:Company|Fund}(?:目前|现|最终|则)*(?:由|为|被|受)(?:自然人|创始人|其?董事长)?{s:Body|Person}(?:先生|女士|夫妇)?(?:最终|间接|共同|通过{:Org})*"
        r"(?P<how>实际控制|控制)(?!权)",
        0.86,
    ),
    (
        r"{o:Company|Fund},? (?:which )?(?:is|was) (?:\w+ly )?(?:and \w+ly )?(?:owned and )?(?:\w+ly )?"
        r"(?P<how>controlled) by (?:the )?{s:Body}",
        0.92,
    ),
    (
        r"{s:Body|Fund} (?:\w+ly )?(?P<how>controls|controlled) (?:the )?(?:{:Place}-(?:listed|based)"
        r" )?{o:Company|Fund}",
        0.88,
    ),
    (
        r"{o:Company|Fund}(?:'s)? (?P<how>controlling (?:shareholder|owner)|(?:actual|ultimate|de facto)"
        r" controller),?(?: is| was)? (?:the )?{s:Body|Fund}",
        0.9,
    ),
    (
        r"{s:Body|Fund}(?:,| is| was| remains| became)(?: also)?(?: the| its| a)? (?P<how>controlling"
        r" (?:shareholder|owner)|(?:actual|ultimate|de facto) controller)"
        r" (?:of|in) (?:the )?{o:Company|Fund}",
        0.9,
    ),
)


_TOLD = (
    r"{s:Body|Person}(?:先生|女士)?(?:目前|现|直接|间接|合计|共)*持股[^，。；;{#Org}]{0,14}，(?:仍|且|并)?(?:为|是|系)(?:公司|其)?(?:的)?"
    r"(?P<how>控股股东|实际控制人)",
    r"{s:Body|Person}(?:先生|女士)?(?:直接|间接|合计|共)*持有(?:公司|本公司|其|发行人|{:Company})(?:的)?[^，,。；;{#Org}]{0,16}"
    r"(?:，[^，,。；;]{2,40})?，(?:为|是|系|成为)(?:公司|本公司|其|发行人|{:Company})(?:的)?(?P<how>控股股东|实际控制人)",
    r"(?:^|[，,。；;、和及])(?:其|公司|目前|现)*(?P<how>控股股东|实际控制人|实控人)"
    r"(?:(?:将)?(?:由[^，。；]{1,14})?(?:变更)?为|是|系|：)?{s:Body|Person}",
    r"(?:^|[，,。；;]){s:Body|Person}(?:先生|女士|夫妇)?(?:则|将|仍|也){0,2}(?:为|是|系|成为)(?:其|公司|本公司)?(?:的|第?一大股东、)?(?P<how>控股股东|实际控制人|实控人)",
)
"""A controller of the company that the line speaks of, or that was told of before it."""


def _company(line: Line, start: int, item: Item) -> End | None:
    """The company whose controller a name at ``start`` is: of this sentence, of the one before, or told of."""
    known = mostly_held(line, start)
    if known is None and line.number and not any(line.signs(0, start)):
        before = line.page.line(line.number - 1)
        if "\n" not in line.page.folded[before.span.end - 1 : line.span.start + 1]:
            known = mostly_held(before, len(before.text))
    known = known or company_of(line, start, [item])
    return known if known is not None and known.name != line.end(item).name else None


def _told(line: Line) -> Iterator[Claim]:
    for notation in _TOLD:
        for match in matches(line, notation):
            item = caught(line, match, "s")[0]
            company = _company(line, match.start("s"), item)
            if company is not None:
                yield line.page.claim(
                    NAME, "controls", line.span, 0.8, subject=line.end(item), object=company, basis=match["how"],
                    asserted_by=asserted_by(line), **lasting(line, match.start(), match.end()),
                )  # fmt: skip


def _lasts(line: Line, match: re.Match[str]) -> dict[str, Any]:
    """As :func:`lasting`; a name right behind the noun for it is told in passing, whatever the clause plans."""
    beside = line.han and match.end("how") == match.start("s")
    return unplanned(lasting(line, match.start(), match.end()), told=beside)


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a controller and what it controls; ``basis`` is the text's word for it."""
    for line in lines(page, "readers.control.zh", "readers.control.en"):
        yield from _told(line) if line.han else ()
        for notation, sure in _RULES:
            for match in matches(line, notation):
                controller, controlled = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
                if controller.name != controlled.name:
                    yield page.claim(
                        NAME, "controls", line.span, sure, subject=controller, object=controlled, basis=match["how"],
                        asserted_by=asserted_by(line), **_lasts(line, match),
                    )  # fmt: skip

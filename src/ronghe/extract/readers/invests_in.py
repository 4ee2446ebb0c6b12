"""Who puts money into which company or project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "invests_in"
_RULES = (
    (
        r"{s:Body|Fund}(?P<how>[^，,。；;{#Org|Money}]{0,24}?(?:{m:Money})?)(?:对|向)[^，,。；;{#Org|Money}]{0,14}?"
        r"{o:Company|Project}(?:进行|予以)?(?:了)?(?P<verb>{readers.invest.zh})",
        0.86,
    ),
    (
        r"{s:Body|Fund}[^，,。；;被{#Org}]{0,12}?(?P<verb>投资|入股|参股|注资|增资|领投|跟投|战略投资)(?!设立|成立|组建|新建)(?:了|的)?"
        r"[^，,。；;{#Org|Money}]{0,6}?{o:Company|Project}",
        0.8,
    ),
    (
        r"{s:Body|Fund}[^，,。；;被{#Org}]{0,24}?(?P<verb>受让|认购|增持|购得|竞得|买入|购入|举牌|获得|取得)(?:了)?[^，,。；;{#Org}]{0,8}?"
        r"{o:Company}(?=[^，,。；;{#Org}]{0,12}?(?:股权|股份|股票|%|万股|亿股|控股权|新增))",
        0.8,
    ),
    (
        r"(?:持有的|所持有?的?|持有){o:Company}[^，,。；;{#Org}]{0,24}?(?:股权|股份|股票|%)[^，,。；;{#Org}]{0,16}?(?P<verb>转让|出售|转予)"
        r"(?:给|予|至)(?:了)?{s:Body|Fund}",
        0.82,
    ),
    (
        r"{o:Company}[^，,。；;{#Org}]{0,10}?(?:获|获得|得到|引入|引进|接受)(?:了)?{s:Body|Fund}[^，,。；;{#Org}]{0,16}?"
        r"(?P<verb>投资|入股|注资|增资|领投|战略投资)",
        0.82,
    ),
    (
        r"^[^。；;{#Org}]{0,16}{s:Company}[^。；;，,{#Org}]{0,16}?(?:公告|披露|宣布|表示|称|显示)[^。；;，,{#Org}]{0,6}[，,](?:公司|其)?"
        r"[^。；;{#Org}]{0,50}?(?P<verb>受让|认购|增持|购得|竞得|买入|购入|增资|入股|参股){o:Company|Project}",
        0.76,
    ),
    (r"{o:Company}(?:都|均|也)?(?:是|为|系){s:Body|Fund}(?P<verb>入股|投资|参股)的", 0.84),
    (
        r"{o:Company}[^。；;{#Org}]{0,40}?融资[^。；;{#Org}]{0,12}?由{s:Body|Fund}[^，,。；;{#Org}]{0,6}?(?P<verb>领投|独家投资)",
        0.86,
    ),
    (r"{s:Body|Fund}[^，,。；;{#Org}]{0,30}?(?:投资新建|投资建设|投资兴建)(?P<verb>){o:Project}", 0.84),
    (
        r"{s:Body|Fund} (?:has |have |had |also |\w{3,12}ly )*(?P<verb>{readers.invest.en})(?: (?:an? )?{m:Money})?"
        r"(?: (?:in|into))? (?:the )?{o:Company|Project}",
        0.86,
    ),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each investment, with its amount where the clause gives one."""
    for line in lines(page, "readers.invest.zh", "readers.invest.en"):
        taken: set[int] = set()
        for notation, sure in _RULES:
            for match in matches(line, notation):
                if match.start("o") not in taken:
                    taken.add(match.start("o"))
                    yield from _claim(line, match, sure)


def _claim(line: Line, match: re.Match[str], sure: float) -> Iterator[Claim]:
    investor, target = line.end(caught(line, match, "s")[0]), line.end(caught(line, match, "o")[0])
    amounts = caught(line, match, "m") if "m" in match.re.groupindex else []
    after = rule(line.page.lens, r"(?:人民币)?{m:Money}").match(line.text, match.end())
    amounts = amounts or (caught(line, after, "m") if after else [])
    found = amounts[0].money if amounts else None
    if investor.name != target.name:
        yield line.page.claim(
            NAME, "invests_in", line.span, sure, subject=investor, object=target, value=found.money if found else None,
            bound=found.bound if found else None, modality=modality(line, match.start("verb"), match.end("verb")),
            asserted_by=asserted_by(line), date=told_on(line, match.start("verb")),
        )  # fmt: skip

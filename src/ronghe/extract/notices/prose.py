"""Who won, by the words of a notice: by rank, in numbered lists, lot by lot, or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.another import ASIDE
from ronghe.extract.notices.firms import firm_in
from ronghe.extract.notices.lots import LOT
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.sums import sum_in
from ronghe.extract.notices.win import Win
from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_DIGITS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}
_LIST = re.compile(
    r"(?<![\d.])(?:\(?(?P<digits>\d{1,2})(?: ?[.、．)]|(?!\s*\n))|(?P<circled>[①-⑩])"
    r"|\(?(?P<word>[一二三四五六七八九十甲乙丙丁])[)、.．])"
    r"\s{0,4}(?=[\u4e00-\u9fff])"
)
_IN_ORDER = re.compile(
    r"(?:前[二两三四五\d]名|排名|排序|名次|位次|得分)[^。；;\n:：]{0,14}"
    r"(?:依次|顺序|先后|由高到低|从高到低)[^。；;\n:：]{0,6}(?:为|是|如下)\s?[:：]?\s{0,3}(?=[\u4e00-\u9fff])"
)
"""What announces names in the order of their ranks."""
_NEXT = re.compile(r"(?:\([^()\n]{0,24}\))?\s?[、,，;；]\s?")
_MOST_RANKED = 12
_CIRCLED, _STEMS = "①②③④⑤⑥⑦⑧⑨⑩", "甲乙丙丁"


def by_rank(notice: Notice) -> Iterator[Win]:
    """第一中标候选人：甲公司; 第1名 乙大学; 第二，丙所."""
    page = notice.page
    for match in _ranked(page.lens).finditer(page.folded):
        span = name_at(page, match.end(), min(len(page.folded), match.end() + 60))
        if span is not None:
            rank = rank_of(match["rank"])
            yield Win(span, match.start(), rank, stage_of(rank), layout="rank")


def _number(item: re.Match[str]) -> int:
    if item["circled"]:
        return _CIRCLED.index(item["circled"]) + 1
    if item["word"] and item["word"] in _STEMS:
        return _STEMS.index(item["word"]) + 1
    return rank_of(item["digits"] or item["word"])


def rank_of(word: str) -> int:
    """The rank that a numeral writes; 11 for what is no small numeral."""
    return _DIGITS.get(word) or (int(word) if word.isdigit() else 11)


def stage_of(rank: int) -> str:
    """What a rank alone says: the first is proposed, the others are candidates."""
    return "proposed" if rank == 1 else "candidate"


def in_lists(notice: Notice) -> Iterator[Win]:
    """排序如下：1.甲公司2.乙公司: numbered from one, without gaps."""
    page = notice.page
    for head in _IN_ORDER.finditer(page.folded):
        at = head.end()
        for rank in range(1, _MOST_RANKED):
            span = name_at(page, at, min(len(page.folded), at + 60))
            if span is None:
                break
            yield Win(span, span.start, rank, stage_of(rank), layout="rank")
            more = _NEXT.match(page.folded, span.end)
            if more is None:
                break
            at = more.end()
    for head in _ordered(page.lens).finditer(page.folded):
        at, rank = head.end(), 1
        while (item := _LIST.search(page.folded, at, min(len(page.folded), at + 80))) is not None:
            span = name_at(page, item.end(), min(len(page.folded), item.end() + 60))
            if _number(item) != rank or span is None:
                break
            yield Win(span, item.start(), rank, stage_of(rank), layout="rank")
            at, rank = span.end, rank + 1


def in_prose(notice: Notice) -> Iterator[Win]:
    """确定甲公司为中标单位; 甲公司以5万元中标; 拟承制单位为乙公司; 甲公司为第二候选单位."""
    page = notice.page
    single = any(word in page.folded for word in page.lens.list("notices.only.method"))
    for pattern, stage in _sentences(page.lens):
        if stage == "only" and not single:
            continue
        for match in pattern.finditer(page.folded):
            span = firm_in(page, *match.span("name"))
            if span is None or ASIDE.search(page.folded, max(0, match.start() - 2), match.start()):
                continue
            groups = match.groupdict()
            number = groups.get("rank")
            rank = rank_of(number) if number else None
            tentative = bool(groups.get("how") and re.search("候选|预|拟|推荐", groups["how"]))
            said = stage_of(rank) if rank else "proposed" if tentative or stage == "only" else stage
            start = min(match.start(), span.start)
            amount = sum_in(notice, *match.span("sum")) if groups.get("sum") else None
            yield Win(span, start, rank, said, amount, layout="prose")


@lru_cache(maxsize=4)
def _ranked(lens: Lens) -> re.Pattern[str]:
    """A rank with the words for bidders behind it and what separates it from the name."""
    words = alternatives(
        lens.list("notices.label.candidate") + lens.list("notices.label.supplier") + ("投标人", "供应商", "单位")
    )
    return re.compile(
        rf"(?:排名)?第\s?(?P<rank>[一二三四五六七八九十]|\d{{1,2}})\s?"
        rf"(?:(?:名|顺位|位)的?\s?(?:{words})?|的?(?:{words})|(?=\s{{0,6}}[:：,，.、|为是\s]))\s{{0,6}}"
        r"(?:[:：,，.、|]|为|是)?\s{0,6}(?:(?:单位|公司|企业|投标人|供应商|候选人)?(?:名称|全称)\s?[:：|]\s{0,4})?(?=[“\"\u4e00-\u9fffA-Za-z])"
    )


@lru_cache(maxsize=4)
def _ordered(lens: Lens) -> re.Pattern[str]:
    words = alternatives(lens.list("notices.label.candidate") + lens.list("notices.label.rank"))
    return re.compile(
        rf"(?:(?:{LOT})(?=[^。；;\n:：]{{0,20}}[:：])|{words})[^。；;\n\d:：]{{0,14}}(?:如下|为)?[:：]\s{{0,4}}(?=\(?[1一]|①|甲[、.])"
    )


_UNRANKED = "".join(
    f"(?<!第[二三四五六七八九十]{word})" for word in ("", "名", "中标", "成交", "推荐", "名中标", "名成交")
)
"""What stands before a word for candidates that means no other than the first."""


@lru_cache(maxsize=4)
def _sentences(lens: Lens) -> tuple[tuple[re.Pattern[str], str | None], ...]:
    suppliers = lens.list("notices.label.supplier")
    choose, won = (
        alternatives(lens.list("notices.prose.choose")),
        alternatives(lens.list("notices.prose.won") + suppliers),
    )
    winner = alternatives(suppliers)
    candidate = alternatives(lens.list("notices.label.candidate"))
    name = r"(?P<name>[^。；;，,:：\n]{3,60}?)"
    ended = rf"{name}(?<=[司所院学厂心局部队校室站团社行会处室)])"
    note = r"(?:\([^()\n]{1,20}\))?"
    only = alternatives(lens.list("notices.only.zh"))
    rank = r"(?:第\s?(?P<rank>[一二三四五六七八九十]|\d{1,2}))"
    rank_alone = r"(?:\s?第?\s?(?P<rank>[一二三四五六七八九十]|\d{1,2}))"
    told = r"(?:以(?P<sum>(?:[^。；;，,\n]|,(?=\d{3})){2,24}?)(?:的(?:成交|中标|最终)?(?:价格?|报价|金额))?)?"
    return (
        (
            re.compile(
                rf"{told}(?P<how>拟?(?:{choose}))[“\"]?{ended}{note}[”\"]?(?:做为|作为|为|是)(?:[^。；;，,:：\n第]{{0,30}}{rank})?[^。；;，,:：\n第]{{0,36}}?(?:{won})"
            ),
            None,
        ),
        (
            re.compile(
                rf"(?<![\u4e00-\u9fff]){ended}{note}为[^。；;，,:：\n]{{0,12}}{rank}[^。；;，,:：\n]{{0,8}}(?:{won})"
            ),
            None,
        ),
        (
            re.compile(
                rf"(?<=[\u4e00-\u9fff：:，,。；;\n])(?<!第[一二三四五六七八九十])(?<!第二)(?:{winner})(?:均|都|皆)?(?:为|是){name}(?=[，,。；;、\s(]|$)"
            ),
            "proposed",
        ),
        (
            re.compile(
                rf"(?:{winner})(?:为|是)[^。；;\n]{{4,60}}?[与和、](?P<name>[^。；;，,:：\n()与和、]{{3,40}}?)(?:\([^()\n]{{0,20}}\))?"
                r"(?:组成|组建|联合组成)?的?联合体"
            ),
            "proposed",
        ),
        (re.compile(rf"{_UNRANKED}(?:{candidate})(?:为|是){name}(?=[，,。；;、\s(]|$)"), "proposed"),
        (
            re.compile(
                rf"(?:^|[，,。；;：:\n]\s?){ended}\(?(?:[^。；;\n():：]|(?<=[分价额])[:：]){{0,40}}?(?:排名|名次|排序|位次)[:：为]?{rank_alone}(?!的|名|中标|成交|候选|[\d.])"
            ),
            None,
        ),
        (re.compile(rf"(?:^|[，,、。；;：:\n]\s?){ended}\({rank}名?\)"), None),
        (
            re.compile(rf"(?:拟|计划|直接)(?:向|从|委托|由){ended}(?:采购|购买|订购|购置|研制|承研|承担|承制|实施)"),
            "only",
        ),
        (re.compile(rf"(?<!得)直接向{ended}(?:采购|购买|订购)(?=[，,。；;])"), None),
        (re.compile(rf"(?:{only}){ended}(?:一家|1家)"), "only"),
        (
            re.compile(r"单一来源[^。；;，,\n]{0,10}向(?P<name>[^。；;，,:：\n]{3,40}?)(?:采购|购买|订购|委托)"),
            "only",
        ),
        (re.compile(rf"(?:{only})[^。；;，,:：\n(]{{0,6}}(?:一|1)家[^。；;，,:：\n(]{{0,6}}\({name}\)"), "only"),
    )

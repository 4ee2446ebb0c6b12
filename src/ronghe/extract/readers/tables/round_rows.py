"""Rows of a database's page, one investment a line: 2021-11-05  A轮  8000万元  甲资本（领投）、乙创投.

Under a heading of financing (融资历程) the row's names put money into what the page tells of; under one of investments
(对外投资) what the page tells of puts it into them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.extract.chinese.cues import may_be_person
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.tables.cells import row_date
from ronghe.model import Claim, End, Issue, PartialDate, Span
from ronghe.text.money import MoneyFound, find_money
from ronghe.text.segment import behind_last

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "round_rows"
_ROW = re.compile(
    r"(?m)^[ \t•·*|-]{0,6}(?P<date>(?:19|20)\d\d(?:[-./年]\d{1,2}(?:[-./月](?:\d{1,2}日?)?)?|年)?)"
    r"[ \t|，,:：]{1,8}(?P<rest>[^\n]{4,240})$"
)
_CELL = re.compile(r"[^ \t|]+(?:(?<=[A-Za-z.,&]) (?=[A-Za-z&])[^ \t|]+){0,6}")
_ROUND = re.compile(
    r"(?P<round>(?:Pre-?)?[A-H]\d?\+{0,3}|天使\+?|种子|战略|Pre-?IPO|首|IPO前)(?:轮|融资|投资)(?:融资|投资)?|股权(?:融资|投资)"
)
_NO_NAME = re.compile(
    r"(?:约|近|超|逾|数|上|过|亿|[百千]?万|几|元|人民币|美元|港元|及?以上)+"
    r"|(?:投资方|投资人|投资机构|金额|融资金额|领投|跟投|参投|独家|独家投资|领投方|跟投方)?[:：]?"
    r"(?:未披露|未透露|不详|未知|非公开|保密|-+|—+|领投|跟投|参投|独家投资|已退出|详情|查看)?"
)
_LEAD = re.compile(r"(?:投资方|投资人|投资机构|领投方?|跟投方?|参投方?|由)[:：]?")
_TAIL = re.compile(r"(?:[(][^()]{0,30}[)]|等.{0,8}|领投|跟投|参投|独投|独家投资|。)$")
_PARTS = re.compile(r"[、，,;；/]|和(?=[\u4e00-\u9fff]{2})")
_INTO = re.compile(r"融资(?:历程|历史|记录|信息|情况|轮次|经历|事件)|历史融资|历次融资|股权融资")
_OUT_OF = re.compile(r"对外投资|投资(?:事件|案例|记录|组合|项目|历史|历程|动态)|已投(?:项目|企业)|被投企业|参投项目")
_SHARE = re.compile(
    r"(?m)^[ \t•·*|-]{0,6}(?:\d{1,2}[.、)]? ?)?(?P<name>[^\s|，。:：\d][^\s|，。:：]{1,40})[ \t|，,]{1,8}"
    r"(?:持股|出资|认缴|投资|股权)(?:比例)?"
    r"[:：]?[ \t]{0,2}(?P<share>\d{1,3}(?:\.\d{1,4})?)%[^\n，。]{0,12}$"
)
"""A row of a firm's stakes or of its holders: 甲试验有限公司  持股比例100%."""
_HOLDERS = re.compile(r"股东|出资人")
_ABOVE = 600
_FEWEST_LETTERS, _MOST_LETTERS = 2, 40


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its round, sum and names; ``span`` is the whole line."""

    span: Span
    date: Span
    round: str | None
    money: MoneyFound | None
    names: tuple[Span, ...]


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each name of each row; a sum is told of a row's only name."""
    told = _told_of(page) if page.mostly_han else None
    if told is None:
        return
    for row in _rows(page):
        inwards = _inwards(page, row, told)
        date = row_date(row.date.quote(page.folded), None, page.dating.reference)
        money = row.money if len(row.names) == 1 else None
        for name in row.names:
            body = _body(page, name)
            if body.name in told.names:
                continue
            giver, taker = (body, told) if inwards else (told, body)
            yield page.claim(
                NAME, "invests_in", row.span, 0.88, subject=giver, object=taker, value=money.money if money else None,
                bound=money.bound if money else None, round=row.round,
                date=str(date) if isinstance(date, PartialDate) else None,
            )  # fmt: skip

    if told.kind == "Company" and "%" in page.folded:
        yield from _shares(page, told)


def _shares(page: Page, told: End) -> Iterator[Claim]:
    """The stakes of the firm that the page tells of, under a heading of investments, and its holders under theirs."""
    for match in _SHARE.finditer(page.folded):
        body = _body(page, Span(*match.span("name")))
        out_of, holders = _headed(page, match.start(), _OUT_OF), _headed(page, match.start(), _HOLDERS)
        if out_of == holders or body.name in told.names:
            continue
        owner, owned = (told, body) if out_of > holders else (body, told)
        yield page.claim(
            NAME, "owns", Span(*match.span()), 0.88, subject=owner, object=owned, share=number(match["share"])
        )


def in_row(page: Page, offset: int) -> bool:
    """Whether an offset lies in such a row."""
    return any(row.span.start <= offset < row.span.end for row in _rows(page))


def _rows(page: Page) -> Sequence[_Row]:
    """The rows of the page that tell a round and a name; found once a page."""
    if NAME not in page.shared:
        may_be = page.mostly_han and ("轮" in page.folded or "融资" in page.folded)
        matches = _ROW.finditer(page.folded) if may_be else ()
        page.shared[NAME] = tuple(row for match in matches for row in _row(page, match))
    rows: Sequence[_Row] = page.shared[NAME]
    return rows


def _row(page: Page, match: re.Match[str]) -> Iterator[_Row]:
    round_, money, names = None, None, list[Span]()
    told = False
    for cell in _CELL.finditer(page.folded, *match.span("rest")):
        words = cell.group()
        stated = _ROUND.fullmatch(words.strip("，,。"))
        sums = find_money(words)
        if stated:
            told, round_ = True, stated["round"]
        elif sums and len(words) - len(sums[0].span) < _FEWEST_LETTERS + 6:
            money = sums[0]
        elif not _NO_NAME.fullmatch(words):
            names += _names(page, cell.span())
    if told and names:
        yield _Row(Span(*match.span()), Span(*match.span("date")), round_, money, tuple(names))


def _names(page: Page, cell: tuple[int, int]) -> Iterator[Span]:
    """The names that a cell lists, without what brackets say of them."""
    at, end = cell
    while at < end:
        stop = _PARTS.search(page.folded, at, end)
        last = stop.start() if stop else end
        lead = _LEAD.match(page.folded, at, last)
        start = lead.end() if lead else at
        tail = _TAIL.search(page.folded[start:last])
        close = start + tail.start() if tail else last
        if _FEWEST_LETTERS <= close - start <= _MOST_LETTERS and not _NO_NAME.fullmatch(page.folded, start, close):
            yield Span(start, close)
        at = stop.end() if stop else end


def _body(page: Page, span: Span) -> End:
    """What a name of a row stands for: a known name, else its words as a company."""
    known = [one for one in page.names_in(span) if one.kind not in ("Place", "Person")]
    if len(known) == 1 and len(known[0].span) > len(span) // 2:
        return page.book.end(known[0])
    words = span.quote(page.text)
    return page.book.named(words, "Person" if may_be_person(words) else "Company")


def _told_of(page: Page) -> End | None:
    """What the page tells of: the first fund or firm that it names."""
    first = next((one for one in page.outermost if one.kind in ("Fund", "Company")), None)
    return page.book.end(first) if first is not None else None


def _inwards(page: Page, row: _Row, told: End) -> bool:
    """Whether the row's names put money into what the page tells of."""
    into, out_of = _headed(page, row.span.start, _INTO), _headed(page, row.span.start, _OUT_OF)
    return into > out_of if into != out_of else told.kind != "Fund"


def _headed(page: Page, before: int, heading: re.Pattern[str]) -> int:
    """Where the last such heading above an offset ends; the same place for all of which there is none."""
    return behind_last(heading, page.folded, max(0, before - _ABOVE), before)

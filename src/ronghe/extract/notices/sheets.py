"""Tables of notices whose lines are parted into cells by bars, tabs or spaces: a header of labels, a row a bidder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.notices.grid import lines_of, parted
from ronghe.extract.notices.labels import label_field
from ronghe.extract.notices.names import is_name, name_at
from ronghe.extract.notices.prose import rank_of, stage_of
from ronghe.extract.notices.sums import Sum, sum_in, unit_of
from ronghe.extract.notices.win import Win
from ronghe.lens.lens import Lens
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_LONGEST_LABEL, _MOST_ROWS = 18, 200
_NAMED = ("supplier", "candidate", "name", "maker")
_BRACKET = re.compile(r"\([^()]{0,24}\)|[\s*:：]")
_RANK_LABEL = re.compile(r"第?(?P<rank>[一二三四五六七八九十]|\d{1,2})(?:名|成交|中标|中选|候选|推荐|顺位)")
_RANK = re.compile(
    r"(?:推荐)?(?:第|排名第?)?(?P<rank>[一二三四五六七八九十]|\d{1,2})(?:名|位|顺位)?(?:的?(?:推荐)?(?:中标|成交|中选)?候选(?:人|单位|供应商)|(?:中标|成交)人)?"
)
_NOT_LABEL = re.compile(r"(?:公司|研究所|研究院|大学|学院|部队|厂)$|某|\d{3}")
_WON = re.compile(r"(?P<how>拟|预|推荐|建议)?(?:为)?(?:中标|成交|中选|入围|入选)(?:人|单位|供应商|方)?(?:候选人)?")
_PASSED = re.compile(r"通过|合格|有效|符合")
_ASKS = re.compile(r"是否(?P<won>.{0,4}(?:中标|成交|中选|入围|入选))?")
_FAILED = re.compile(r"(?:否|无效|不合格|未通过|废标|否决|不通过|淘汰)[\s\S]{0,20}")
_TENTATIVE = re.compile(r"预|拟|建议|推荐|候选")
_ABOVE = 60
_ORDERED = re.compile(r"(?:排序|排名|名次|候选人?|由高到低|从高到低)[^。\n]{0,16}\s*\Z")
_SUM_CELL = re.compile(r"[¥￥]?[\d,.]{1,16}[万亿]?元")
_TOLD_ABOVE = re.compile(
    r"(?:下列|以下|下述|如下)[^。\n]{0,30}(?:入库|入围|入选|中标|成交|中选|符合(?:入[库围选])?(?:要求|条件))[^。\n候]{0,20}[:：。]?\s*\Z"
    r"|(?:入库|入围|入选|中标|成交|中选)[^。\n候]{0,16}(?:名单|如下|结果)[^。\n候]{0,8}[:：]?\s*\Z"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the fields and the words of its columns, the cells of its header and of its rows."""

    fields: tuple[str, ...]
    words: tuple[str, ...]
    header: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]

    @property
    def span(self) -> Span:
        """From the first cell of the header to the last of the rows."""
        return Span(self.header[0].start, self.rows[-1][-1].end)

    def column(self, *names: str) -> int | None:
        """The first column of the first of those fields that the table has."""
        return next((self.fields.index(name) for name in names if name in self.fields), None)


def sheets_of(text: str, folded: str, lens: Lens) -> Iterator[Sheet]:
    """The tables of a text, in order; the folded text has the same offsets and tells the words."""
    lines = list(lines_of(text, 0, len(text)))
    at = 0
    while at < len(lines):
        cells = parted(text, lines[at])
        words = tuple(_BRACKET.sub("", cell.quote(folded)) for cell in cells)
        line = lines[at].quote(text)
        fields = _fields(lens, words, spaced="|" not in line and "\t" not in line)
        at += 1
        rows: list[tuple[Span, ...]] = []
        if fields is None:
            fields = _headless(lens, words, folded[max(0, lines[at - 1].start - _ABOVE) : lines[at - 1].start])
            if fields is None:
                continue
            rows.append(cells)
        while at < len(lines) and len(rows) < _MOST_ROWS:
            row = parted(text, lines[at], len(cells))
            if lines[at].quote(text).strip("|-: \t") and len(row) != len(cells):
                break
            if row:
                rows.append(row)
            at += 1
        if len(rows) > (rows[:1] == [cells]):
            yield Sheet(fields, words, cells, tuple(rows))


def _fields(lens: Lens, words: tuple[str, ...], *, spaced: bool) -> tuple[str, ...] | None:
    """What the cells of a header name; None where the line is no header."""
    if len(words) < 2 or any(len(word) > _LONGEST_LABEL or _NOT_LABEL.search(word) for word in words):
        return None
    fields = [_field(lens, word) for word in words]
    if "name" not in fields and not set(_NAMED) & set(fields) and {"bid", "amount", "rank"} & set(fields):
        bodies = [place for place, word in enumerate(words) if word in lens.list("notices.heading.body")]
        if bodies and not any("数量" in word for word in words):
            fields[bodies[0]] = "name"
    known = sum(field != "" for field in fields)
    if known < 2 or (spaced and known * 2 < len(words)) or not set(_NAMED) & set(fields):
        return None
    return tuple(field or "other" for field in fields)


def _headless(lens: Lens, words: tuple[str, ...], above: str) -> tuple[str, ...] | None:
    """The fields of a row of candidates over which no header stands; None where it is none or no order is told."""
    if not len(words) >= 2 or _ORDERED.search(above) is None:
        return None
    named = next((at for at, word in enumerate(words[:2]) if is_name(lens, word)), None)
    sums = [at for at, word in enumerate(words) if _SUM_CELL.fullmatch(word)]
    if named is None or not sums:
        return None
    return tuple("candidate" if at == named else "bid" if at == sums[-1] else "other" for at in range(len(words)))


def _field(lens: Lens, word: str) -> str:
    if _RANK_LABEL.match(word):
        return "candidate"
    return label_field(lens, word) or ""


def in_sheets(notice: Notice) -> Iterator[Win]:
    """Who won by the tables of a notice."""
    for sheet in notice.sheets:
        ranked = [place for place, word in enumerate(sheet.words) if _RANK_LABEL.match(word)]
        yield from _side_by_side(notice, sheet, ranked) if ranked else _row_by_row(notice, sheet)


def _side_by_side(notice: Notice, sheet: Sheet, ranked: list[int]) -> Iterator[Win]:
    """标段 | 第一中标候选人 | 报价 | 第二中标候选人 | 报价."""
    for row in sheet.rows:
        for place, after in pairwise([*ranked, len(sheet.fields)]):
            match = _RANK_LABEL.match(sheet.words[place])
            span = name_at(notice.page, row[place].start, row[place].end, alone=True)
            if match is None or span is None:
                continue
            rank = rank_of(match["rank"])
            column = next((at for at in range(place + 1, after) if sheet.fields[at] in ("amount", "bid")), None)
            found = _sum(notice, sheet, row, column)
            yield Win(span, span.start, rank, stage_of(rank), found, layout="cells")


def _row_by_row(notice: Notice, sheet: Sheet) -> Iterator[Win]:
    named = _named(notice, sheet)
    column = sheet.column("amount", "bid")
    if named is None:
        return
    firm = sheet.fields[named] == "supplier" and not _TENTATIVE.search(sheet.words[named])
    above = notice.page.folded[max(0, sheet.header[0].start - 80) : sheet.header[0].start].rstrip(" |")
    listed = _TOLD_ABOVE.search(above) is not None
    ranks = bool({"rank", "candidate"} & set(sheet.fields))
    verdicts = [_verdict(notice, sheet, row, named) for row in sheet.rows]
    told = any(won for _, won, _ in verdicts)
    for number, row in enumerate(sheet.rows, 1):
        span = name_at(notice.page, row[named].start, row[named].end, alone=True)
        passed, won, tentative = verdicts[number - 1]
        if span is None or not passed:
            continue
        found = _sum(notice, sheet, row, column)
        rank = _rank(notice, sheet, row, number)
        if told:
            if won:
                yield Win(span, span.start, None, "proposed" if tentative else None, found, layout="cells")
        elif ranks and not firm:
            if rank:
                yield Win(span, span.start, rank, stage_of(rank), found, layout="cells")
        elif sheet.fields[named] == "supplier" or "amount" in sheet.fields or listed:
            tentative = sheet.fields[named] == "supplier" and not firm
            yield Win(span, span.start, None, "proposed" if tentative else None, found, part=True, layout="cells")


def _named(notice: Notice, sheet: Sheet) -> int | None:
    """The column of names: of those so labelled the one that holds most; 中标候选人 may head ranks."""
    columns = [sheet.fields.index(field) for field in _NAMED if field in sheet.fields]
    held = [sum(name_at(notice.page, row[at].start, row[at].end) is not None for row in sheet.rows) for at in columns]
    return columns[held.index(max(held))] if columns else None


def _verdict(notice: Notice, sheet: Sheet, row: tuple[Span, ...], named: int) -> tuple[bool, bool, bool]:
    """Whether the cells of a row say that the bid passed, that it won, and that it is only proposed."""
    passed, won, tentative = True, False, False
    for place, cell in enumerate(row):
        words = cell.quote(notice.page.folded).strip(" |")
        if place == named or len(words) > _LONGEST_LABEL:
            continue
        asks = _ASKS.match(sheet.words[place])
        if asks:
            passed = passed and (words == "是" or asks["won"] is not None or not _PASSED.search(sheet.words[place]))
            won = won or (asks["won"] is not None and words == "是")
        elif (match := _WON.fullmatch(words)) is not None:
            won, tentative = True, bool(match["how"]) or "候选" in words
        elif _FAILED.fullmatch(words):
            passed = False
    return passed, won, tentative


def _rank(notice: Notice, sheet: Sheet, row: tuple[Span, ...], number: int) -> int:
    """The rank in its column, or that of the row where no column tells one; 0 where the cell tells none."""
    column = sheet.column("rank")
    column = sheet.column("candidate") if column is None else column
    if column is None or column == _named(notice, sheet):
        return number
    match = _RANK.fullmatch(row[column].quote(notice.page.folded).strip(" |"))
    return rank_of(match["rank"]) if match else 0


def _sum(notice: Notice, sheet: Sheet, row: tuple[Span, ...], column: int | None) -> Sum | None:
    if column is None:
        return None
    label = sheet.header[column].quote(notice.page.folded)
    found = sum_in(notice, row[column].start, row[column].end, unit_of(label))
    contacts = notice.page.lens.list("notices.contact.columns")
    apart = any(words in contacts for words in sheet.words)
    return replace(found, term=sheet.words[column], apart=apart) if found else None

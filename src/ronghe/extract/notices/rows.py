"""Rows of tables in notices, also where the table has run into one line and only names tell rows apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ronghe.extract.notices.corrections import within
from ronghe.extract.notices.labels import Header
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.quotes import deals, places, termed
from ronghe.extract.notices.sums import Sum, run_on, sum_in, without_lead
from ronghe.extract.notices.win import Win
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice
    from ronghe.extract.page import Page

_LONGEST_TABLE = 4_000
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_END = re.compile(r"公示期|公示时间|[。]|[一二三四五六七八九十]{1,2}、|特此公告")
_RANK_BEFORE = re.compile(
    r"(?:^|[^\d.])(?P<rank>\d{1,2})[\s|.、]{0,6}$|第(?P<word>[一二三四五六七八九十])[^\d。；;第]{0,8}$"
)
_NAMED = frozenset({"supplier", "name", "candidate"})
_ORDINALS = frozenset(
    {
        "序号",
        "包号",
        "编号",
        "标段",
        "标包",
        "包件号",
        "分包号",
        "标段号",
        "包次",
        "标项",
        "标项号",
        "排序",
        "排名",
        "名次",
    }
)
"""Columns that number the rows of a table."""
_TAKEN = re.compile(r"[|\t ] ?(?P<how>拟|预|推荐|建议)?(?:成交|中标|中选)(?:供应商|单位|人)? ?(?=[|\t\n ]|$)")
"""A cell that marks the row of the winner."""
_PASSED = re.compile(r"通过|合格|有效|符合")
_TAKEN_WORD = re.compile(r"中标|成交|中选|入围|入选")
_WORDS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}


_IN_ROWS = frozenset({"amount", "bid", "unit_price", "lot"})
"""Labels that may stand in a cell: 最终报价:438500(元)."""
_FIRM = re.compile(r"预|拟|建议|推荐|候选")
_YES_NO = re.compile(r"(?<=[\d\s|])[是否](?=[\d\s|]|$)")
_COUNTED = re.compile(r"\d[台套件只块个辆艘架部项批组根支具顶把张条]$")
_NOBODY = re.compile(r"流标|废标|不足|无(?:人|供应商|单位|有效|响应|投标)")


def rows_of(notice: Notice) -> Iterator[Win]:
    """The bidders or winners of every table that a header of the notice begins."""
    starts = [header.span.start for header in notice.headers] + [len(notice.page.folded)]
    in_cells = [sheet.span for sheet in notice.sheets]
    for number, header in enumerate(notice.headers):
        if within(in_cells, header.span.start):
            continue
        end = min(starts[number + 1], header.span.end + _LONGEST_TABLE)
        ends = (field for field in notice.fields if field.name not in _IN_ROWS)
        later = [field.label.start for field in ends if header.span.end < field.label.start < end]
        end = min([end, *later])
        if {"unit_price", "amount"} <= set(header.columns) and "supplier" not in header.columns:
            yield from deals(notice, header, end)
        else:
            stop = _END.search(notice.page.folded, header.span.end, end)
            yield from _ranking(notice, header, stop.start() if stop else end)


def _ranking(notice: Notice, header: Header, end: int) -> Iterator[Win]:
    """A row a name; in a table of winners each has won, in one of bidders the first has."""
    text = notice.page.folded
    if header.scale is None and "unit_price" in header.columns and {"amount", "bid"} & set(header.columns):
        header = replace(header, scale=Decimal(1))
    names = _in_flat(notice, header, end)
    columns = set(header.columns)
    chosen = any(field == "supplier" and not _FIRM.search(words) for field, words in _columns(header))
    ranked = bool(columns & {"rank", "candidate"}) and not chosen
    won = bool(columns & {"supplier", "amount"}) and not ranked
    listed = not ranked and any(words in _ORDINALS for words in header.words)
    last_is_rank = "rank" in header.columns and header.columns.index("rank") > 0
    for ordinal, name in enumerate(names, 1):
        row_end = names[ordinal].start if ordinal < len(names) else end
        verdicts = _verdicts(header, text[name.end : row_end])
        if verdicts.get("passed") is False:
            continue
        rank = _told_rank(notice, header, name) or ordinal
        found = _row_sum(notice, header, names, (ordinal, row_end, end))
        begin = max(header.span.end, name.start - 8)
        if "won" in verdicts:
            if verdicts["won"]:
                yield Win(name, name.start, None, None, termed(notice, found, header), layout="flat")
        elif won and (found is not None or "supplier" in columns):
            yield Win(name, name.start, None, None, termed(notice, found, header), part=True, layout="flat")
        elif not won and (taken := _TAKEN.search(text, name.end, row_end)):
            how = "proposed" if taken["how"] else None
            yield Win(name, name.start, None, how, termed(notice, found, header), layout="flat")
        elif won or (listed and not last_is_rank):
            continue
        elif last_is_rank or "candidate" in header.columns or _rank_before(text, begin, name.start):
            stage = "proposed" if rank == 1 else "candidate"
            yield Win(name, name.start, rank, stage, termed(notice, found, header), layout="flat")


def _columns(header: Header) -> Iterator[tuple[str, str]]:
    return zip(header.columns, header.words, strict=True)


def _verdicts(header: Header, row: str) -> dict[str, bool]:
    """What the columns of yes and no say of a row: whether it won, and whether it passed (是否通过资格审查)."""
    asked = [
        "won" if _TAKEN_WORD.search(words) else "passed" if _PASSED.search(words) else ""
        for _, words in _columns(header)
        if words.startswith("是否")
    ]
    answers = _YES_NO.findall(row)
    return {key: answer == "是" for key, answer in zip(asked, answers, strict=False)} if asked else {}


def _told_rank(notice: Notice, header: Header, name: Span) -> int:
    """The rank right before the name; 0 where none is told, or a column behind it tells it."""
    if "rank" in header.columns and header.columns.index("rank") > 0:
        return 0
    return _rank_before(notice.page.folded, header.span.end, name.start) or 0


def _row_sum(notice: Notice, header: Header, names: list[Span], place: tuple[int, int, int]) -> Sum | None:
    """The sum of a row. ``place``: the row's number, its end, and the table's."""
    ordinal, row_end, end = place
    name, text = names[ordinal - 1], notice.page.folded
    if _sum_first(header):
        start = names[ordinal - 2].end if ordinal > 1 else header.span.end
        return _sum_before(notice, header, (start, name.start), ordinal)
    last_is_rank = "rank" in header.columns and header.columns.index("rank") > 0
    glued = ordinal if last_is_rank else _next_ordinal(header, text[name.end : row_end], ordinal, last=row_end == end)
    return sum_in(notice, name.end, min(row_end, name.end + 120), header.scale, glued)


def _sum_first(header: Header) -> bool:
    """Whether the column of sums stands before that of names."""
    sums = [place for place, field in enumerate(header.columns) if field in ("amount", "bid")]
    named = [place for place, field in enumerate(header.columns) if field in _NAMED]
    return bool(sums and named) and sums[-1] < named[0]


def _sum_before(notice: Notice, header: Header, stretch: tuple[int, int], ordinal: int) -> Sum | None:
    """The last sum before the name, without the row's number where that has run into it."""
    last, (at, end) = None, stretch
    while (found := run_on(notice, at, end, header.scale) or sum_in(notice, at, end, header.scale)) is not None:
        last, at = found, found.span.end
    numbered = header.words[0] in _ORDINALS
    alone = re.search(rf"(?<![\d.]){ordinal}(?![\d.])", notice.page.folded[slice(*stretch)])
    return without_lead(last, notice.page.folded, str(ordinal)) if last and numbered and not alone else last


def _next_ordinal(header: Header, rest: str, ordinal: int, *, last: bool) -> int:
    """The number of the next row, where rows are numbered and nothing parts it from the figure before it; else 0.

    ``rest`` is the row behind its name. A row behind the last name counts where it says that nobody won.
    """
    if header.words[0] not in _ORDINALS or (last and _NOBODY.search(rest) is None):
        return 0
    return 0 if re.search(rf"(?<![\d.]){ordinal + 1}(?![\d.])", rest) else ordinal + 1


def _in_flat(notice: Notice, header: Header, end: int) -> list[Span]:
    page = notice.page
    stretch = Span(header.span.end, max(end, header.span.end + 1))
    found = [
        _without_measure(page, mention.span)
        for mention in page.within(page.outermost, stretch)
        if mention.kind in _BODIES and mention.span.end <= end and _is_cell(page, header, mention)
    ]
    if not found or _starts_row(header):
        at = re.compile(r"[\s|\d.、]{0,10}").match(page.folded, header.span.end, end)
        first = name_at(page, at.end() if at else header.span.end, end)
        if first and (not found or first.end <= found[0].start):
            return [first, *found]
    return found


def _without_measure(page: Page, name: Span) -> Span:
    """Without the measure word of the column of quantities, which passed for a place: 1台|南昌某公司."""
    counted = _COUNTED.search(page.folded, max(0, name.start - 2), name.start + 1)
    return Span(name.start + 1, name.end) if counted and counted.end() == name.start + 1 else name


def _starts_row(header: Header) -> bool:
    """Whether names are the first column, or follow the number of the row at once."""
    words = [word for word in header.words if word not in _ORDINALS]
    return header.columns[header.words.index(words[0])] in _NAMED if words else False


def _is_cell(page: Page, header: Header, mention: Mention) -> bool:
    """Whether the name begins a cell: nothing of a longer word stands right before it.

    Where the column before is that of the goods, they run into the name, and a place parts them: 托盘|河南某公司.
    """
    text = page.folded
    before = text[max(header.span.end, mention.span.start - 1) : mention.span.start]
    if before == "(":
        return False
    if not before or not "\u4e00" <= before <= "\u9fff" or text[: mention.span.start].endswith(("人", "名", "司")):
        return True
    if _COUNTED.search(text, max(0, mention.span.start - 3), mention.span.start):
        return True
    place = next((at for at, field in enumerate(header.columns) if field in _NAMED), 0)
    goods = place > 0 and header.words[place - 1] not in _ORDINALS
    return goods and any(mention.text[:length] in places(page.lens) for length in (2, 3, 4))


def _rank_before(text: str, start: int, end: int) -> int | None:
    match = _RANK_BEFORE.search(text[max(start, end - 14) : end])
    if match is None:
        return None
    rank = int(match["rank"]) if match["rank"] else _WORDS[match["word"]]
    return rank if 1 <= rank <= 20 else None

"""Tables of what a fund or firm has invested in: 被投企业 | 投资时间 | 投资金额(万元) | 持股比例 | 轮次 | 领域."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.readers.pages.page_sums import sums_in
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.tables.cells import places_in, row_date
from ronghe.extract.readers.tables.piped import Cells, Columns, cell_of, named_in, rows_below, separator_of
from ronghe.extract.readers.tables.text_table import cells_of, is_parted
from ronghe.model import Claim, End, Issue, Money, PartialDate, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "investee_table"
_HEADER = re.compile(
    r"(?m)^[^\n]{0,60}"
    r"(?:被投资?(?:企业|公司|项目|单位)|投资标的|项目公司|标的(?:企业|公司)|投资企业|Investee|Portfolio company"
    r"|(?:企业|公司|项目)(?:名称)?(?=[^\n]{0,120}(?:投资金额|出资金额|投资额|轮次)))[^\n]{0,200}$"
)
_COLUMNS = {
    "target": re.compile(
        r"(?:被投资?(?:企业|公司|项目|单位)|投资标的|项目公司|标的(?:企业|公司)|投资企业)(?:名称)?"
        r"|(?:企业|公司|项目)(?:名称)?|Investee|Portfolio company"
    ),
    "investor": re.compile(r"投资方|投资主体|投资人|投资机构|Investor"),
    "sum": re.compile(r"(?:累计)?(?:投资|出资)(?:金额|额|规模)|Amount|Investment"),
    "share": re.compile(r"(?:持股|出资|股权|占股)比例|持股|Stake|Share"),
    "date": re.compile(r"(?:投资|出资)?(?:时间|时点|日期|年份)|Date|Year"),
    "round": re.compile(r"(?:投资)?轮次|Round"),
    "field": re.compile(r"(?:所属|主营|投资)?(?:领域|行业|业务|方向)|主营业务|Sector|Field"),
    "place": re.compile(r"(?:所在地|注册地|地区|所在城市)|Location"),
}
_UNIT = re.compile(r"[(\[](?:单位[:：]?)?\s*([^()\[\]]{0,8}元|%)[)\]]")
_UNIT_ABOVE = re.compile(r"单位[:：]\s?(?:人民币)?([百千万亿]{0,2}元)")
_DOTTED = re.compile(r"((?:19|20)\d\d)\.(1[0-2]|0?[1-9])")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOTHING = re.compile(r"[-—/\s]*|未披露|不详|(?:合计|总计|小计|其他)[^\n]{0,8}")
_ROUND = re.compile(r"(?:Pre-)?[A-F]\d?\+{0,2}|天使|种子|战略")
_ABOVE = 400


def read(page: Page) -> Iterator[Claim | Issue]:
    """What each row says of one investment, and of the field of the firm."""
    for header in _HEADER.finditer(page.folded) if is_parted(page) else ():
        separator = separator_of(page, *header.span())
        if separator is None:
            continue
        columns = _columns(page, header.span(), separator)
        if "target" not in columns:
            continue
        investor = _investor(page, header.start())
        unit = _UNIT_ABOVE.search(page.folded, max(0, header.start() - _ABOVE), header.start())
        if unit and "sum" in columns and not columns["sum"][1]:
            columns["sum"] = (columns["sum"][0], unit[1])
        for cells in rows_below(page, header.end(), separator):
            yield from _row(page, cells, columns, investor)


def _columns(page: Page, line: tuple[int, int], separator: re.Pattern[str]) -> dict[str, tuple[int, str]]:
    """Which column holds what, with the unit that its header states."""
    out: dict[str, tuple[int, str]] = {}
    for place, cell in enumerate(cells_of(page, *line, separator)):
        words = cell.quote(page.folded).strip("* ") if cell else ""
        unit = _UNIT.search(words)
        plain = _UNIT.sub("", words).strip()
        field = next((field for field, said in _COLUMNS.items() if said.fullmatch(plain)), None)
        if field is not None:
            out.setdefault(field, (place, unit[1] if unit else ""))
    return out


def _investor(page: Page, before: int) -> End | None:
    """The fund, else the firm, named last above the table."""
    stretch = Span(max(0, before - _ABOVE), before) if before else None
    above = page.within(page.outermost, stretch) if stretch else ()
    funds = [one for one in page.within(page.mentions, stretch) if one.kind == "Fund"] if stretch else []
    found = funds or [one for one in above if one.kind == "Company"]
    return page.book.end(found[-1]) if found else None


def _row(page: Page, cells: Cells, columns: Columns, investor: End | None) -> Iterator[Claim]:
    cell = partial(cell_of, cells, columns)
    who, own = cell("target"), cell("investor")
    if who is None or _NOTHING.fullmatch(who.quote(page.folded)):
        return
    target, giver = named_in(page, who), named_in(page, own) if own is not None else investor
    quoted = who.join(next((span for field in ("share", "sum", "date") if (span := cell(field))), who))
    if giver is not None and giver.name != target.name and columns.keys() & {"sum", "share", "date", "round"}:
        words = {field: span.quote(page.folded).strip() for field in _COLUMNS if (span := cell(field)) is not None}
        yield page.claim(
            NAME, "invests_in", quoted, 0.88, subject=giver, object=target, value=_money(words, columns),
            share=_share(words), date=_date(page, words), round=_round(words),
        )  # fmt: skip
    place = cell("place")
    where = places_in(page, place) if place is not None else []
    if place is not None and where:
        yield page.claim(
            NAME, "located_in", who.join(place), 0.84, subject=target, object=page.book.named(where[0], "Place"),
            basis="unstated",
        )  # fmt: skip
    field = cell("field")
    if field is not None and not _NOTHING.fullmatch(field.quote(page.folded)):
        yield page.claim(
            NAME, "sector", who.join(field), 0.86, subject=target, value=Text(field.quote(page.text).strip())
        )


def _money(words: dict[str, str], columns: Columns) -> Money | None:
    found = sums_in(words["sum"], columns["sum"][1]) if "sum" in words else []
    return found[0].money if found else None


def _share(words: dict[str, str]) -> int | float | None:
    match = _FIGURE.search(words.get("share", ""))
    return number(match.group().replace(",", "")) if match else None


def _date(page: Page, words: dict[str, str]) -> str | None:
    dotted = _DOTTED.fullmatch(words.get("date", ""))
    if dotted:
        return f"{dotted[1]}-{int(dotted[2]):02}"
    date = row_date(words["date"], None, page.dating.reference) if "date" in words else None
    return str(date) if isinstance(date, PartialDate) else None


def _round(words: dict[str, str]) -> str | None:
    match = _ROUND.match(words.get("round", ""))
    return match.group() if match else None

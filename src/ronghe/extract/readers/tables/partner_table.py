"""Tables of a fund's partners or a company's holders: 合伙人名称 | 认缴出资额（万元） | 出资比例."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.readers.pages.page_sums import sums_in
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.tables.piped import (
    Cells,
    Columns,
    cell_of,
    named_in,
    rows_below,
    separator_of,
    unit_above,
)
from ronghe.extract.readers.tables.text_table import cells_of, is_parted
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "partner_table"
_HEADER = re.compile(
    r"(?m)^[^\n]{0,60}(?:合伙人名称|合伙人姓名|合伙人|出资人名称|出资人|出资方|股东名称|股东"
    r"|Limited partner|Partner|Shareholder|Holder|Owner|(?:Investor|Name)(?=[^\n]{0,80}\b(?:Stake|Share|Ownership"
    r"|Holding)))"
    r"[^\n]{0,200}$"
)
_WHO = re.compile(
    r"(?:合伙人|出资人|出资方|股东)(?:名称|姓名|名称/姓名)?|(?:Limited )?[Pp]artners?|[Ss]hareholders?|Investor"
    r"|(?:Name|Holder|Owner)(?: of (?:shareholder|holder|owner))?"
)
_SUM = re.compile(
    r"(?P<term>(?:认缴|实缴|承诺|缴付)?(?:出资)?(?:额|金额|资本|总额)|(?:认缴|承诺|实缴)(?:出资)?"
    r"|Commitment|Contribution|Amount)(?:\((?P<unit>[^()]{1,12})\))?"
)
_PERCENT = re.compile(
    r"(?:出资|持股|认缴|份额|股权)?比例(?:\(%\))?|占比"
    r"|(?:(?:[Ee]quity )?(?:Share|Stake|Interest|Holding|Shareholding|Ownership|Equity)(?: held)?"
    r"|Percent(?:age)?(?: held"
    r"| of (?:shares|equity|capital))?|% (?:held|of (?:shares|equity|capital)|owned))(?: ?\((?:%|percent)\)| ?%)?|%"
)
_TYPE = re.compile(r"(?:合伙人)?(?:类型|类别|性质)|Type")
_CAPACITIES = (
    (re.compile(r"普通|GP|(?i:general)"), "general_partner"),
    (re.compile(r"有限|LP|(?i:limited)"), "limited_partner"),
)
_NO_PARTNER = re.compile(r"合计|总计|小计|共计|其他|Total|-+|—+|.{0,4}某某?等", re.IGNORECASE)
_WHOLE = re.compile(r"合计|总计|共计")
_PERSONAL = re.compile(r"[\u4e00-\u9fff]{2,3}")
_NAMED_SO = re.compile(r"[\u4e00-\u9fff]|[Pp]artner|[Hh]older|[Oo]wner")
_HOLDERS = re.compile(r"(?i:(?:share|stock)?holders|owners|ownership|investors|equity structure)")
_ABOVE = 200
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each row: what a partner puts into the fund, or what a holder has of the company."""
    for header in _HEADER.finditer(page.folded) if is_parted(page) else ():
        separator = separator_of(page, *header.span())
        if separator is None:
            continue
        columns = _columns(page, header.span(), separator)
        target = _target(page, header.start()) if columns and _of_holders(page, header) else None
        if target is not None and columns:
            yield from _rows(page, list(rows_below(page, header.end(), separator)), columns, target)


def _of_holders(page: Page, header: re.Match[str]) -> bool:
    """Whether the columns, or the words right above them, say that the names are holders: "Name | Stake" may be any."""
    if _NAMED_SO.search(header.group()):
        return True
    return _HOLDERS.search(page.folded, max(0, header.start() - _ABOVE), header.start()) is not None


def _rows(page: Page, rows: Sequence[Cells], columns: Columns, target: End) -> Iterator[Claim]:
    """A claim a row; a partner's sort that a row leaves blank is that of the row above, with the cells one place on."""
    sort = ""
    widest = max((len(cells) for cells in rows), default=0)
    for row in rows:
        blank = columns.get("type", (1, ""))[0] == 0 and len(row) == widest - 1
        cells = (None, *row) if blank else row
        kind = cell_of(cells, columns, "type")
        sort = kind.quote(page.folded) if kind is not None else sort
        if any(cell is not None and _WHOLE.fullmatch(cell.quote(page.folded)) for cell in cells):
            yield from _whole(page, cells, columns, target)
        claim = _row(page, cells, columns, target, sort)
        if claim is not None:
            yield claim


def _whole(page: Page, cells: Cells, columns: Columns, target: End) -> Iterator[Claim]:
    """What a fund's partners put in together, as the last row tells it."""
    amount = cell_of(cells, columns, "sum")
    found = sums_in(amount.quote(page.folded), columns["sum"][1]) if amount else []
    if found and amount is not None and target.kind == "Fund":
        yield page.claim(
            NAME, "size", amount, 0.86, subject=target, value=found[0].money, measure=columns["measure"][1],
        )  # fmt: skip


def _columns(page: Page, line: tuple[int, int], separator: re.Pattern[str]) -> dict[str, tuple[int, str]] | None:
    """Which column holds what, with the unit that its header states."""
    out: dict[str, tuple[int, str]] = {}
    for place, cell in enumerate(cells_of(page, *line, separator)):
        words = cell.quote(page.folded).strip("* ") if cell else ""
        amount = _SUM.fullmatch(words)
        if _WHO.fullmatch(words):
            out.setdefault("who", (place, ""))
        elif amount:
            out.setdefault("sum", (place, amount["unit"] or unit_above(page, line[0])))
            out.setdefault("measure", (place, "paid_in" if "实缴" in words else "subscribed"))
        elif _PERCENT.fullmatch(words):
            out.setdefault("share", (place, ""))
        elif _TYPE.fullmatch(words):
            out.setdefault("type", (place, ""))
    return out if "who" in out and ({"sum", "share"} & set(out)) else None


def _target(page: Page, before: int) -> End | None:
    """The fund or company named last above the table, or the page's only fund."""
    if before == 0:
        return None
    above = [m for m in page.within(page.outermost, Span(0, before)) if m.kind in ("Fund", "Company")]
    funds = [m for m in above if m.kind == "Fund"]
    found = funds or above
    return page.book.end(found[-1]) if found else None


def _row(page: Page, cells: Cells, columns: Columns, target: End, sort: str) -> Claim | None:
    cell = partial(cell_of, cells, columns)
    who = cell("who")
    name = who.quote(page.text) if who else ""
    if who is None or len(name) < 2 or _NO_PARTNER.match(name) or _PERSONAL.fullmatch(name):
        return None
    body = named_in(page, who)
    amount, share = cell("sum"), cell("share")
    found = sums_in(amount.quote(page.folded), columns["sum"][1]) if amount else []
    percent = _FIGURE.search(share.quote(page.folded)) if share else None
    quoted = who.join(share or amount or who)
    value = number(percent.group().replace(",", "")) if percent else None
    if target.kind == "Company":
        return page.claim(NAME, "owns", quoted, 0.9, subject=body, object=target, share=value) if value else None
    return page.claim(
        NAME, "contributes", quoted, 0.92, subject=body, object=target, value=found[0].money if found else None,
        share=value, measure=columns["measure"][1] if "measure" in columns else None,
        capacity=next((capacity for said, capacity in _CAPACITIES if said.match(sort)), None),
    )  # fmt: skip

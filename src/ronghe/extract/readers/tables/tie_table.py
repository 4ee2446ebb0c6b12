"""Tables in plain text whose rows tie a fund or project to those beside it: 基金 | 主管部门 | 出资人 | 被投企业.

A header may have two rows, of which the upper names groups of columns; a blank first cell goes on with the row above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.extract.readers.pages.page_sums import sums_in
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.tables.piped import UNIT, Cells, unit_above, unit_in
from ronghe.extract.readers.tables.text_table import RULE, cells_of
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "tie_table"
_TABLE = re.compile(r"(?m)(?:^[ \t]*\|[^\n]*\n?){3,200}")
_SUBJECT = re.compile(r"(?:子|母|引导|产业)?(?:基金|平台|平台\(基金\)|项目|工程|园区)(?:名称|简称)?")
_ROLES = (
    ("investee", re.compile(r"被投(?:资)?(?:企业|公司|项目|单位)|投向企业|投资标的|已投企业")),
    ("giver", re.compile(r"出资人|出资方|出资单位|合伙人|投资主体|投资方|投资人|股东|LP")),
    ("supervisor", re.compile(r"主管(?:部门|单位|机关)|归口(?:管理)?(?:部门|单位)|业务指导单位")),
    ("manager", re.compile(r"(?:基金)?管理(?:人|机构|公司|方)")),
    ("investment", re.compile(r"总投资|投资总额|计划投资")),
    ("deployed", re.compile(r"(?:新增|累计|已|完成)投资")),
)
"""What a column or the group that it stands in is called."""
_SUM = re.compile(r"(?:认缴|实缴|承诺|出资|投资|缴付)?(?:出资)?(?:额|金额|总额|规模)|认缴|实缴|承诺(?:出资)?")
_SHARE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{1,4})?)\s?%")
_COUNT = re.compile(r"家数|个数|数量|项数|序号|编号|进度|备注")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOBODY = re.compile(r"[-—–/\s]*|合计.*|总计.*|小计.*|.{0,8}等\d+.|其他|无|.某.*|.{0,4}某某.*")
_LISTED = re.compile(r"、|；|;|<br>")
_MARKS = re.compile(r"[★☆*＊△▲○●①-⑳]+$")


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column holds: ``role`` is of a name or of a sum, ``sum`` whether it holds the sums of the names before."""

    role: str
    sum: bool
    label: str
    unit: str


def read(page: Page) -> Iterator[Claim | Issue]:
    """The ties that each row of such a table tells."""
    if "|" not in page.folded:
        return
    for match in _TABLE.finditer(page.folded):
        if any(table.span.start <= match.start() < table.span.end for table in page.document.tables):
            continue
        rows = list(_rows(page, *match.span()))
        head, body = _header(page, rows)
        columns = _columns(page, head, match.start())
        if columns is not None:
            yield from _claims(page, columns, body)


def _rows(page: Page, start: int, end: int) -> Iterator[Cells]:
    at = start
    while at < end:
        stop = page.folded.find("\n", at, end)
        stop = end if stop < 0 else stop
        if stop > at and not RULE.fullmatch(page.folded, at, stop):
            yield _framed(page, at, stop)
        at = stop + 1


def _framed(page: Page, start: int, end: int) -> Cells:
    """The cells of a line between pipes; a blank first cell stays one."""
    inner = page.folded[start:end]
    first = start + inner.index("|") + 1
    last = start + inner.rindex("|")
    return cells_of(page, first, last, _INNER) if last > first else ()


_INNER = re.compile("[|]")
"""Pipes within the frame, none of which is the frame's own."""


def _header(page: Page, rows: Sequence[Cells]) -> tuple[list[str], Sequence[Cells]]:
    """The words over each column, those of a group first, and the rows below."""
    if not rows:
        return [], ()
    top = [_words(page, cell) for cell in rows[0]]
    if (
        len(rows) < 2
        or not rows[1]
        or rows[1][0] is not None
        or _SHARE.search("".join(_words(page, c) for c in rows[1]))
    ):
        return top, rows[1:]
    low = [_words(page, cell) for cell in rows[1]]
    if any(_FIGURE.search(words) for words in low):
        return top, rows[1:]
    out, over = [], ""
    for place, words in enumerate(low):
        over = top[place] if place < len(top) and top[place] else over if words else ""
        out.append(f"{over} {words}".strip())
    return out, rows[2:]


def _words(page: Page, cell: Span | None) -> str:
    return cell.quote(page.folded).strip("* ") if cell else ""


def _columns(page: Page, head: Sequence[str], start: int) -> list[_Column | None] | None:
    """What each column is, the subject's first; None where no row ties anything to a subject."""
    above = unit_above(page, start)
    found = [_column(words, above) for words in head]
    subjects = [one for one in found if one is not None and one.role == "subject"]
    if len(subjects) != 1 or not any(one is not None and one.role != "subject" for one in found):
        return None
    return found


def _column(words: str, unit: str) -> _Column | None:
    unit = unit_in(words) or unit
    plain = UNIT.sub("", words).strip()
    group, _, part = plain.partition(" ")
    if _SUBJECT.fullmatch(plain):
        return _Column("subject", False, plain, unit)
    if _COUNT.search(part or plain):
        return None
    for role, pattern in _ROLES:
        if pattern.search(group):
            return _Column(role, _SUM.fullmatch(part) is not None or role in ("investment", "deployed"), plain, unit)
    return None


def _claims(page: Page, columns: Sequence[_Column | None], rows: Sequence[Cells]) -> Iterator[Claim]:
    place = next(at for at, one in enumerate(columns) if one is not None and one.role == "subject")
    label = columns[place].label if columns[place] else ""  # type: ignore[union-attr]
    subject: End | None = None
    for cells in rows:
        cell = cells[place] if place < len(cells) else None
        if any(one and re.match("合计|总计|小计", _words(page, one)) for one in cells):
            continue
        if cell is not None:
            subject = _subject(page, cell, label)
        if subject is not None:
            yield from _row(page, columns, cells, subject)


def _subject(page: Page, cell: Span, label: str) -> End | None:
    words = _MARKS.sub("", cell.quote(page.text).strip())
    known = [mention for mention in page.names_in(cell) if mention.kind in ("Fund", "Project", "Zone", "Company")]
    kind = "Zone" if "园区" in label else "Project" if re.search("项目|工程", label) else "Fund"
    if known and len(known[0].span) >= len(words) - 1:
        return page.book.end(known[0])
    return page.book.named(words, kind) if len(words) > 2 else None


def _row(page: Page, columns: Sequence[_Column | None], cells: Cells, subject: End) -> Iterator[Claim]:
    for at, column in enumerate(columns):
        cell = cells[at] if at < len(cells) else None
        if column is None or cell is None or column.role == "subject":
            continue
        if column.role in ("investment", "deployed"):
            yield from _size(page, column, cell, subject)
        elif not column.sum:
            beside = columns[at + 1] if at + 1 < len(columns) else None
            money = (
                cells[at + 1]
                if beside is not None and beside.sum and beside.role == column.role and at + 1 < len(cells)
                else None
            )
            yield from _tie(page, column, cell, subject, (money, beside))


def _size(page: Page, column: _Column, cell: Span, subject: End) -> Iterator[Claim]:
    figure = _FIGURE.search(cell.quote(page.folded))
    amounts = sums_in(figure.group(), column.unit) if figure and column.unit else []
    if amounts:
        yield page.claim(
            NAME, "size", cell, 0.84, subject=subject, value=amounts[0].money, measure=column.role, term=column.label,
        )  # fmt: skip


def _tie(
    page: Page, column: _Column, cell: Span, subject: End, beside: tuple[Span | None, _Column | None]
) -> Iterator[Claim]:
    bodies = list(_bodies(page, cell))
    money, of = beside
    amounts = sums_in(money.quote(page.folded), of.unit) if money and of else []
    value = amounts[0].money if amounts and len(bodies) == 1 else None
    for body, share in bodies:
        if body.name == subject.name:
            continue
        if column.role == "supervisor":
            yield page.claim(NAME, "supervises", cell, 0.88, subject=body, object=subject)
        elif column.role == "manager" and subject.kind == "Fund":
            yield page.claim(NAME, "manages", cell, 0.88, subject=body, object=subject, capacity="manager")
        elif column.role == "giver" and subject.kind == "Fund":
            measure = (
                "paid_in"
                if of and "实缴" in of.label
                else "subscribed"
                if of and re.search("认缴|承诺", of.label)
                else None
            )
            yield page.claim(
                NAME, "contributes", cell, 0.88, subject=body, object=subject, value=value, share=share,
                measure=measure,
            )  # fmt: skip
        elif column.role in ("giver", "investee"):
            giver, taker = (body, subject) if column.role == "giver" else (subject, body)
            yield page.claim(NAME, "invests_in", cell, 0.86, subject=giver, object=taker, value=value, share=share)


def _bodies(page: Page, cell: Span) -> Iterator[tuple[End, int | float | None]]:
    """The bodies that a cell lists, each with the share behind it."""
    at = cell.start
    for piece in _LISTED.split(cell.quote(page.text)):
        span = Span(at, at + len(piece)) if piece else None
        at += len(piece) + 1
        words = _MARKS.sub("", _SHARE.sub("", piece)).strip(" ()（）")
        if span is None or len(words) < 2 or _NOBODY.fullmatch(words):
            continue
        share = _SHARE.search(piece)
        known = [mention for mention in page.names_in(span) if mention.kind != "Place"]
        body = page.book.end(known[0]) if known else page.book.named(words, "Company")
        yield body, number(share[1]) if share else None

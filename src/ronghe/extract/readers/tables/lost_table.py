"""Tables of funds that lost their structure: cells that run together, or stand one a line.

A page copied without its table leaves a header like "NameDateEstablishedFund SizeRegionSource" and rows
like "07/01/17RMB 113.9 billionNationalhttps://…" under the fund's name. The header's words give the
order of the columns; the form of dates, amounts and addresses gives their bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.readers.tables.cells import month_first
from ronghe.extract.readers.tables.columns import FIELDS, Column, column, header_words
from ronghe.extract.readers.tables.fund_row import FundRow, RowCell, claims_of
from ronghe.extract.readers.tables.fund_table import looks_like_fund
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "lost_table"
_MOST_COLUMNS, _MOST_ROWS = 10, 2_000
_GAP = r"[ |]{0,4}\n?[ |]{0,4}"
_DATE = (
    r"\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}/\d{1,2}/\d\d|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?"
    r"|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2},?"
    r" )?\d{4}|(?:19|20)\d\d(?!\d)|[Nn]/[Aa]|-+|—+|不详"
)
_MONEY = (
    r"(?:人民币|RMB|CNY|USD|US\$|HK\$|[$¥€])?\s?\d[\d,.]{0,20}\s?(?:to |- ?)?(?:\d[\d,.]{0,20}\s?)?"
    r"(?:trillion|billion|million|bn|mn|万亿|千亿|百亿|亿|千万|百万|万)?\s?(?:元|人民币|美元|yuan|RMB|CNY|USD)?"
    r"(?:\s?[\[(][^\]()\n]{1,40}[\])])?|[Nn]/[Aa]|-+|—+|不详|未披露"
)
_FORMS = {
    "established": _DATE,
    "size": _MONEY,
    "source": r"https?://[^\s]{4,500}|(?![^\n]{0,300}https?://)[^\n]{0,200}?",
}
_ANY = r"[^\n]{0,80}?"
_NAME = r"[^\n:]{2,200}?(?:\n[^\n:]{2,200}?){0,2}?"


@dataclass(frozen=True, slots=True)
class _Header:
    columns: tuple[Column, ...]
    end: int


def read(page: Page) -> Iterator[Claim | Issue]:
    """The rows of every run-together table of funds; an issue for what stands where a row should and is none."""
    done = 0
    for start in _candidates(page):
        if start < done or any(table.span.start <= start < table.span.end for table in page.document.tables):
            continue
        header = _header(page, start)
        if header is not None and not _kept(page.folded, start, header.end):
            rows, issues, done = _rows(page, header)
            if rows:
                shown = month_first(
                    cell.span.quote(page.folded) for row in rows for cell in row if cell.column.field == "established"
                )
                for row in rows:
                    yield from claims_of(page, FundRow(tuple(row), shown), NAME)
                yield from issues


def _kept(text: str, start: int, end: int) -> bool:
    """Whether the header has kept its pipes on one line, and the row below it too: text_table reads those."""
    below = text[end + 1 : text.find("\n", end + 1)]
    return "\n" not in text[start:end] and text.count("|", start, end) > 1 and below.count("|") > 1


def _candidates(page: Page) -> list[int]:
    """Starts of lines that begin with a header word of a name column."""
    first = [0] if page.folded.startswith(header_words(page.lens, "name")) else []
    return first + [match.end() for match in _name_column(page.lens).finditer(page.folded)]


@lru_cache(maxsize=8)
def _name_column(lens: Lens) -> re.Pattern[str]:
    """The end of a line behind which a header word of a name column begins the next."""
    words = "|".join(map(re.escape, header_words(lens, "name"))) or "(?!)"
    return re.compile(rf"\n(?={words})")


@lru_cache(maxsize=8)
def _header_pattern(lens: Lens) -> re.Pattern[str]:
    words = sorted(
        {word for field in FIELDS for word in header_words(lens, field)}, key=lambda word: (-len(word), word)
    )
    one = "|".join(r"[ \n]".join(re.escape(part) for part in word.split()) for word in words)
    return re.compile(rf"(?:{one})(?:[(\[][^()\[\]\n]{{1,20}}[)\]])?")


def _header(page: Page, start: int) -> _Header | None:
    """The columns that the words from here on announce: three or more without a word between them."""
    found: list[Column] = []
    at = start
    while len(found) < _MOST_COLUMNS:
        match = _header_pattern(page.lens).match(page.folded, at)
        known = column(match.group(), page.lens) if match else None
        if match is None or known is None or known.field in {other.field for other in found}:
            break
        found.append(known)
        end = match.end()
        gap = re.compile(_GAP).match(page.folded, end)
        at = gap.end() if gap else end
    if len(found) < 3 or found[0].field != "name" or not {"established", "size"} & {known.field for known in found}:
        return None
    return _Header(tuple(found), end)


def _row_pattern(found: tuple[Column, ...]) -> re.Pattern[str]:
    parts = [rf"(?P<name>{_NAME})"]
    parts += [f"(?P<{known.field}>{_FORMS.get(known.field, _ANY)})" for known in found[1:]]
    return re.compile(r"\s*" + _GAP.join(parts) + r"[ |]*(?=\n|$)")


def _rows(page: Page, header: _Header) -> tuple[list[list[RowCell]], list[Issue], int]:
    """Rows under the header until something else begins, issues for broken rows between them, and where they end."""
    pattern, by_field = _row_pattern(header.columns), {known.field: known for known in header.columns}
    rows: list[list[RowCell]] = []
    issues: list[Issue] = []
    at = header.end
    while len(rows) < _MOST_ROWS:
        match = pattern.match(page.folded, at)
        if match is not None and _is_row(match):
            rows.append(_cells(page, match, by_field))
            at = match.end()
            continue
        line = re.compile(r"\s*([^\n]{1,400})").match(page.folded, at)
        if line is None or not rows or not _broken_row(line[1]):
            break
        message = "A row of a table of funds that lost its structure could not be read."
        issues.append(Issue("unread_row", message, page.document.id, Span(*line.span(1))))
        at = line.end()
    return rows, issues, at


def _is_row(match: re.Match[str]) -> bool:
    words = match.groupdict()
    stated = any(re.search(r"\d", words.get(field) or "") for field in ("established", "size"))
    return stated and looks_like_fund(words["name"])


def _broken_row(words: str) -> bool:
    """Whether a line has what only a row has: a fund's name, or a date or amount right before an address."""
    return ("http" in words and re.search(r"\d", words) is not None) or (
        len(words) < 120 and looks_like_fund(words) and not re.search(r"[.。]$", words)
    )


def _cells(page: Page, match: re.Match[str], by_field: dict[str, Column]) -> list[RowCell]:
    out = []
    for field, known in by_field.items():
        start, end = match.span(field)
        words = page.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end > start:
            out.append(RowCell(known, Span(start, end)))
    return out

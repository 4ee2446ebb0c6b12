"""Labels of procurement notices: where they stand, what stands behind them, and headers of tables.

A notice is often one long line in which labels and values run together (``发布单位：甲公司最终用户：乙所``), so a
label's value ends where the next label begins. A label counts before a colon or a cell's edge, or behind a
number or a line's start; a run of labels without values is a table's header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ronghe.lens.lens import Lens
from ronghe.model import Span

LABELS = "notices.label."
"""Lists of the lens under this prefix are labels; the rest of the key is the field."""

_SPACES = " {0,10}"
_MARK = (
    r"(?:(?:[一二三四五六七八九十]{1,3} {0,2}[、.．]|(?<![\dA-Za-z:/.\-])\d{1,2}(?:\.[1-9])? {0,2}[、.．]?"
    r"|\([一二三四五六七八九十\d]{1,3}\)) {0,8})"
)
_UNIT = r"(?P<unit>\( {0,2}(?:人民币)? {0,2}[:：]?(?P<ten>[万亿]?)元? {0,2}(?:人民币)?\))?"
_AND = r"(?:(?:及|和|与|、)(?:其|各)?(?:中标|成交|投标|最终)?(?:价格?|金额|报价|总价)(?=[:：(]))?"
"""A label may go on with the sum that stands behind the name: 中标单位及价格."""
_NTH = r"(?P<nth>[一二三四五六七八九十1-9](?=[:：]))?"
_COLON = r"(?P<colon>(?:拟?确定|拟定)?[为是]?[:：]|[为是](?= ?(?:人民币)? ?[¥￥\d壹贰叁肆伍陆柒捌玖拾]))"
_REST = rf"(?P<note>\([^()\n]{{0,14}}\))? {{0,10}}(?:{_COLON}|(?P<edge> ?\| ?))?"
_SCALES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_LONGEST_VALUE = 400
_RANKED = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:名|候选|预)?$")
"""A rank before a label of bidders: 第二中标候选人 names a rank, not the winner."""
_WIDEST_GAP = 24
_CELL = re.compile(r"[\s|]{0,4}([^|\s]{1,12})\s?\|\s?")
"""A column whose label the lens does not know, between bars."""
_BODY = re.compile(r"(?:公司|研究所|研究院|大学|学院|部队|厂|中心)$|某")
"""What such a cell ends with if it holds a value."""
_SUMS = ("amount", "bid")
"""Columns whose unit is that of the table's sums; the price of one may be in another."""
_GAP = re.compile(r"[\s|/]{0,12}")


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value. ``words`` is the label without spaces; ``scale`` that of the unit in its brackets.

    ``nth`` is the number behind it: 成交供应商二.
    """

    name: str
    words: str
    label: Span
    value: Span
    scale: Decimal | None
    nth: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A run of labels that heads a table: the fields of its columns, and the unit of its amounts."""

    span: Span
    columns: tuple[str, ...]
    words: tuple[str, ...]
    scale: Decimal | None


@dataclass(frozen=True, slots=True)
class _Label:
    name: str
    words: str
    start: int
    end: int
    scale: Decimal | None
    marked: bool
    colon: bool
    edge: bool
    nth: str | None = None


def labelled(text: str, lens: Lens, original: str | None = None) -> tuple[tuple[Field, ...], tuple[Header, ...]]:
    """The fields and the headers of folded text, in order; the original tells where its tabs were."""
    found = list(_labels(text, original or text, lens))
    headers = tuple(_headers(text, found))
    inside = {id(label) for header in headers for label in found if header.span.start <= label.start < header.span.end}
    kept = [label for label in found if id(label) not in inside and (label.colon or label.edge or label.marked)]
    starts = sorted([label.start for label in kept] + [header.span.start for header in headers])
    starts.append(len(text))
    fields, place = [], 0
    for label in kept:
        while starts[place] <= label.start:
            place += 1
        end = min(starts[place], label.end + _LONGEST_VALUE)
        if end > label.end:
            value = Span(label.end, end)
            fields.append(Field(label.name, label.words, Span(label.start, label.end), value, label.scale, label.nth))
    return tuple(fields), headers


def _labels(text: str, original: str, lens: Lens) -> Iterable[_Label]:
    pattern, names = _pattern(lens)
    for match in pattern.finditer(text):
        words = match["label"].replace(" ", "")
        start = match.start("mark") if match["mark"] else match.start("label")
        line_start = start == 0 or original[start - 1] in "\n|\t"
        if not match["mark"] and _RANKED.search(text[max(0, start - 6) : start]):
            continue
        scale = None if match["unit"] is None or "元" not in match["unit"] else _SCALES[match["ten"] or ""]
        if match["label"].isascii() and (match["colon"] is None or not line_start):
            continue
        behind = text[match.end() : match.end() + 1]
        edge = match["edge"] is not None or "\t" in original[match.end("label") : match.end()]
        edge = edge or (line_start and behind == "\n") or (scale is not None and behind.isdigit())
        colon = match["colon"] is not None
        yield _Label(
            names[words],
            match["label"] if words.isascii() else words,
            start,
            match.end(),
            scale,
            match["mark"] is not None,
            colon,
            edge,
            match["nth"],
        )


def _headers(text: str, found: list[_Label]) -> Iterable[Header]:
    """Runs of two labels and more with nothing but spaces between them, one of whose columns names bidders."""
    run: list[_Label] = []
    for label in [*found, None]:
        if run and label is not None and not label.colon and label.start - run[-1].end <= _WIDEST_GAP:
            if _GAP.fullmatch(text, run[-1].end, label.start):
                run.append(label)
                continue
            cell = _CELL.fullmatch(text, run[-1].end, label.start)
            if cell and _BODY.search(cell[1]) is None:
                run += [_Label("other", cell[1], cell.start(1), cell.end(1), None, False, False, False), label]
                continue
        columns = tuple(item.name for item in run)
        if len(run) > 1 and {"supplier", "candidate", "name"} & set(columns):
            scale = next((item.scale for item in run if item.scale is not None and item.name in _SUMS), None)
            yield Header(Span(run[0].start, run[-1].end), columns, tuple(item.words for item in run), scale)
        run = [] if label is None or label.colon else [label]


def label_words(lens: Lens) -> Mapping[str, str]:
    """Every label without spaces, with the field that it names."""
    return _pattern(lens)[1]


@lru_cache(maxsize=4)
def _pattern(lens: Lens) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names = {
        word.replace(" ", ""): key.removeprefix(LABELS)
        for key, words in lens.words.items()
        if key.startswith(LABELS)
        for word in words
    }
    return re.compile(f"(?P<mark>{_MARK})?(?P<label>{_tree(names)}){_AND}{_NTH}{_UNIT}{_REST}"), names


def _tree(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words, spaces allowed between characters; shared heads once."""
    branches: dict[str, list[str]] = {}
    whole = False
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            whole = True
    if not branches:
        return ""
    parts = []
    for head, tails in sorted(branches.items()):
        below = _tree(tails)
        parts.append(re.escape(head) + (_SPACES + below if below and "" not in tails else below))
    inner = "|".join(parts)
    if whole:
        return f"(?:{_SPACES}(?:{inner}))?"
    return f"(?:{inner})" if len(parts) > 1 else inner

"""Labels of procurement notices: where they stand, what stands behind them, and headers of tables.

A notice is often one long line in which labels and values run together (``发布单位：甲公司最终用户：乙所``), so a
label's value ends where the next label begins. A label counts before a colon or a cell's edge, or behind a
number or a line's start; a run of labels without values is a table's header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from ronghe.extract.notices.another import is_another
from ronghe.extract.notices.parts import before_colons, before_spaces, whole
from ronghe.lens.lens import Lens
from ronghe.model import Span

LABELS = "notices.label."
"""Lists of the lens under this prefix are labels; the rest of the key is the field."""

_SPACES = " {0,10}"
_MARK = (
    r"(?:(?:[一二三四五六七八九十]{1,3} {0,2}[、.．]|(?<![\dA-Za-z:/.\-])\d{1,2}(?:\.[1-9])? {0,2}[、.．]?"
    r"|\([一二三四五六七八九十\d]{1,3}\)) {0,8})"
)
_MARK_BEFORE, _MARK_AT, _LONGEST_MARK = re.compile(f"{_MARK}$"), re.compile(_MARK), 16
_UNIT = r"(?P<unit>\((?:[^()\n]{0,12}元[^()\n]{0,8}|[^()\n]{0,6}[万亿])\))?"
_IN_UNIT = re.compile(r"(?P<ten>[万亿]?)元(?! {0,2}/ {0,2}[^年])|[:：(](?P<bare>[万亿])\)")
"""The unit in a label's brackets: (含税，万元); one by the piece (元/吨) is none of a whole sum."""
_AND = (
    r"(?:[及和与、/] ?(?:其|各)?(?:联系|供应商|注册|公司)?"
    r"(?:(?:中标|成交|投标|最终|中选)?(?:价格?|金额|报价|总价)|地址|统一社会信用代码|信用代码|联系方式)"
    r"(?=[:：(及和与、/*])){0,4}"
)
"""A label may go on with what stands behind the name: 中标单位及价格, 中标供应商名称、联系地址及中标金额."""
_NTH = r"(?P<nth>[一二三四五六七八九十1-9](?=[:：]))?"
_COLON = (
    r"(?P<colon>(?:拟?确定|拟定|分别|依次|仍|现)?[为是]?(?:如下)?(?:[】\]*]{0,2}[¥￥]?[:：]\*{0,2}|】|——?|→)|(?:公示|公布|公告)?如下[:：]"
    r"|[为是](?= ?(?:人民币)? ?[¥￥\d壹贰叁肆伍陆柒捌玖拾]))"
)
_REST = rf"(?P<note>\([^()\n]{{0,14}}\))? {{0,10}}(?:{_COLON}|(?P<edge> ?\| ?))?"
_SCALES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_LONGEST_VALUE = 400
_NAMING = frozenset({"buyer", "agent", "supplier", "lead", "partner"})
_COUNTING = frozenset({"amount", "bid", "unit_price", "budget", "ceiling"})
_GLUED_NAME = re.compile(
    r" ?(?!\d{1,2}(?:日|天|个|时))"
    r"(?![)应的在将与和或及对按照须需可不提向进组以为是有已授于由所方把给无未名拟代邀会因根从同经委要均皆都仍系]"
    r"|[确认签支交付依决选收另自负责承到即列联监地信])(?:[\u4e00-\u9fff·()\dA-Z]{2,36}?(?:公司|研究所|研究院|研究中心|设计院|大学|学院|部队|支队|总队|工厂|[^\d)]厂|医院|合作社|事务所|经营部)"
    r"|[\u4e00-\u9fff]{0,8}某[\u4e00-\u9fff]{1,10})"
)
"""A name that follows its label at once: 中标人甲公司."""
_GLUED_SUM = re.compile(r" ?(?:人民币)? ?(?:[¥￥] ?\d|[壹贰叁肆伍陆柒捌玖拾]|\d[\d,.]{0,18} ?[万亿]?元)")
_SPACED = re.compile(r" [\u4e00-\u9fff\d¥￥A-Z]")
"""A label at the head of a line needs no more than a space behind it."""
_VALUE = re.compile(
    r"(?!\d{1,2}(?:日|天|个|时))(?![应的在将与和或及对按照须需可不提向进组以为是有已授于由所方把给无未名拟代会因根从同经委要])[\u4e00-\u9fffA-Z\d·]{4,30}(?:\([\u4e00-\u9fff]{2,8}\)[\u4e00-\u9fff]*)?"
)
_LEAD = 2
"""Characters before a listed label that belong to it: 拟采购金额."""
_WIDEST_GAP = 24
_OF_ANY = frozenset({"总价", "合价"})
"""Columns of the sums of whoever stands in the row, who need not have won."""
_CELL = re.compile(r"[\s|]{0,4}([^|\s]{1,12})\s?\|\s?")
"""A column whose label the lens does not know, between bars."""
_BODY = re.compile(r"(?:公司|研究所|研究院|大学|学院|部队|厂|中心)$|某")
"""What such a cell ends with if it holds a value."""
_SUMS = ("amount", "bid")
"""Columns whose unit is that of the table's sums; the price of one may be in another."""
_GAP = re.compile(r"[\s|/]{0,12}(?:单位[\s|/]{0,12})?")
"""What may stand between two labels of a header; 单位 there is the unit of the goods."""


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
    glued: bool = False

    @property
    def counts(self) -> bool:
        """Whether the words are a label here."""
        return self.colon or self.edge or self.marked or self.glued


def labelled(text: str, lens: Lens, original: str | None = None) -> tuple[tuple[Field, ...], tuple[Header, ...]]:
    """The fields and the headers of folded text, in order; the original tells where its tabs were."""
    found = _run_in(text, _merged(list(_labels(text, original or text, lens)), list(_parted(text, lens))))
    headers = tuple(_headers(text, found))
    inside = {id(label) for header in headers for label in found if header.span.start <= label.start < header.span.end}
    kept = [label for label in found if id(label) not in inside and label.counts]
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
        mark = _MARK_BEFORE.search(text, max(0, match.start() - _LONGEST_MARK), match.start())
        start = mark.start() if mark else match.start()
        line_start = start == 0 or original[start - 1] in "\n|\t【*"
        if not mark and is_another(names[words], words, text[max(0, start - 6) : start]):
            continue
        scale = _scale(match["unit"])
        if match["label"].isascii() and (match["colon"] is None or not line_start):
            continue
        behind = text[match.end() : match.end() + 1]
        edge = match["edge"] is not None or "\t" in original[match.end("label") : match.end()]
        edge = edge or (line_start and behind == "\n") or (scale is not None and behind.isdigit())
        marked = _MARK_AT.match(text, match.end())
        follows = pattern.match(text, marked.end() if marked else match.end()) is not None
        edge = edge or (
            line_start and _SPACED.search(text, match.end("label"), match.end() + 1) is not None and not follows
        )
        colon = match["colon"] is not None
        name = names[words]
        yield _Label(
            name,
            match["label"] if words.isascii() else words,
            start,
            match.end(),
            scale,
            mark is not None,
            colon,
            edge,
            match["nth"],
            glued=_is_glued(text, name, match.end()) and not follows,
        )


def _parted(text: str, lens: Lens) -> Iterable[_Label]:
    """The labels before colons that are read by their parts."""
    names = label_words(lens)
    for part in sorted([*before_colons(text, lens), *before_spaces(text, lens)], key=lambda part: part.start):
        if part.words not in names and not is_another(part.name, part.words, text[max(0, part.start - 6) : part.start]):
            scale = _scale(part.note)
            yield _Label(part.name, part.words, part.start, part.end, scale, False, True, False)


def _merged(listed: list[_Label], parted: list[_Label]) -> list[_Label]:
    """Both kinds in order; of two that overlap the listed one, unless the other begins before it."""
    out = []
    for part in parted:
        over = [label for label in listed if label.start < part.end and part.start < label.end]
        if not any(label.counts and _stays(label, part) for label in over):
            listed = [label for label in listed if label not in over]
            out.append(part)
    return sorted([*listed, *out], key=lambda label: label.start)


def _stays(listed: _Label, part: _Label) -> bool:
    """Whether a listed label stands against one that overlaps it: it begins no later, or a few words make no other."""
    return listed.start <= part.start or (listed.name == part.name and listed.start - part.start > _LEAD)


def _run_in(text: str, found: list[_Label]) -> list[_Label]:
    """With those labels counting whose value runs from their end to the next label: 采购单位某基地行政区域."""
    runs = {
        place + at
        for place, (label, following) in enumerate(pairwise(found))
        if not label.colon
        and not label.edge
        and label.name in _NAMING
        and _VALUE.fullmatch(text, label.end, following.start)
        for at in (0, 1)
    }
    return [replace(label, glued=True) if place in runs else label for place, label in enumerate(found)]


def _scale(unit: str | None) -> Decimal | None:
    told = _IN_UNIT.search(unit) if unit else None
    return _SCALES[told["ten"] or told["bare"] or ""] if told else None


def _is_glued(text: str, name: str, end: int) -> bool:
    """Whether what a label announces follows it at once, without a mark between."""
    form = _GLUED_NAME if name in _NAMING else _GLUED_SUM if name in _COUNTING else None
    return form is not None and form.match(text, end) is not None


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
        columns = tuple("bid" if item.words in _OF_ANY else item.name for item in run)
        if len(run) > 1 and {"supplier", "candidate", "name"} & set(columns):
            scale = next((item.scale for item in run if item.scale is not None and item.name in _SUMS), None)
            yield Header(Span(run[0].start, run[-1].end), columns, tuple(item.words for item in run), scale)
        run = [] if label is None or label.colon else [label]


def label_words(lens: Lens) -> Mapping[str, str]:
    """Every label without spaces, with the field that it names."""
    return _pattern(lens)[1]


def label_field(lens: Lens, words: str) -> str | None:
    """The field that words name as a label, by the lists or by their parts; None where they are none."""
    return label_words(lens).get(words) or whole(lens, words)


@lru_cache(maxsize=4)
def _pattern(lens: Lens) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names = {
        word.replace(" ", ""): key.removeprefix(LABELS)
        for key, words in lens.words.items()
        if key.startswith(LABELS)
        for word in words
    }
    return re.compile(f"(?P<label>{_tree(frozenset(names))}){_AND}{_NTH}{_UNIT}{_REST}"), names


def _tree(words: frozenset[str]) -> str:
    """A pattern that matches the longest of the words, spaces allowed between; heads and tails once."""
    branches: dict[str, set[str]] = {}
    for word in words - {""}:
        branches.setdefault(word[0], set()).add(word[1:])
    heads: dict[frozenset[str], list[str]] = {}
    for first, rest in branches.items():
        head, tails = re.escape(first), frozenset(rest)
        while "" not in tails and len({tail[0] for tail in tails}) == 1:
            head += _SPACES + re.escape(next(iter(tails))[0])
            tails = frozenset(tail[1:] for tail in tails)
        heads.setdefault(tails, []).append(head)
    parts = []
    for tails, same in heads.items():
        either = "|".join(sorted(same))
        below = (_SPACES if "" not in tails else "") + _tree(tails) if tails != {""} else ""
        parts.append(f"(?:{either}){below}" if below and len(same) > 1 else either + below)
    inner = "|".join(sorted(parts))
    if "" in words:
        return f"(?:{_SPACES}(?:{inner}))?"
    return f"(?:{inner})" if len(parts) > 1 or "|" in inner else inner

"""Blocks of lines of key and value that each tell of one thing: 基金名称：…, 1、名称：…, 【园区名称】…."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.lens.lens import Lens
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAMES = ("name", "project", "zone", "body")
"""Fields that name what the lines below tell of."""
FIELDS = (
    *NAMES, "established", "size", "investment", "output", "manager", "partner_in_charge", "custodian", "sponsor",
    "partners", "registered", "place", "operator", "supervisor", "parent", "tenants", "filed", "alias", "former",
    "officer", "sector",
    "investees", "owned", "parts", "allies", "members", "licences", "lists", "plates",
    "investor", "round", "amount", "level", "office", "controller", "state", "ownership", "number", "funds",
)  # fmt: skip
"""What the lens lists the keys of, as ``rules.fund_page.FIELD``."""
_LINE = re.compile(
    r"[ \t•·*■◆●▪□◇○▶\-\u3000]{0,6}(?:\d{1,2}[、.)] ?|[(]?[一二三四五六七八九十]{1,2}[)、.] ?)?"
    r"(?:【(?P<boxed>[^】\n]{2,24})】[:：]?|(?P<key>[^:：\n【】]{1,28}?)[ \t]?[:：])[ \t]{0,4}"
    r"(?P<value>[^\n]{1,300}?)[ \t;；。]{0,4}(?:\n|$)"
)
_PIPED = re.compile(
    r"[ \t]{0,4}(?:\|[ \t]{0,4})?\*{0,2}(?P<key>[^:：\n|*]{2,40}?)\*{0,2}[ \t]{0,20}\|[ \t]{0,20}"
    r"(?P<value>[^\n|]{1,300}?)[ \t|]{0,24}(?:\n|$)"
)
"""A key and its value in the two cells of a row."""
_SPACED = re.compile(
    r"[ •·*-]{0,6}(?:\d{1,2}[、.)] ?|[(]?[一二三四五六七八九十]{1,2}[)、.] ?)?"
    r"(?P<key>[^\s:：【】|，。；()]{2,16}(?:\([^()\n]{1,12}\)){0,2}) {1,6}"
    r"(?P<value>[^\s][^\n]{0,300}?)[ ;；。]{0,4}(?:\n|$)"
)
"""A key and its value with a wide space or a tab between them."""
_ALONE = re.compile(r"[ \t]{0,4}(?P<key>[A-Z][A-Za-z /'-]{2,40}?)[ \t]{0,4}:?[ \t]{0,4}\n")
_BULLETED = re.compile(r"(?:[ \t]{0,4}[-•*–] ?[^\n]{1,200}(?:\n|$)){1,40}")
_BELOW = re.compile(r"[ \t]{0,4}(?![-•*–] )[^\n]{1,200}(?:\n|$)")
_ITEM = re.compile(r"(?:[ \t]{0,4}[-•*–] ?)?[ \t]{0,4}(?P<value>[^\n]{1,200}?)[ \t;.]{0,4}(?:\n|$)")
_PARTED = re.compile(r"[ \t]{0,4}(?:\n|$)")
"""Behind a key that nobody asks for and its value a line stays empty, else it may be a sentence of running text."""
_PLAIN_KEY = re.compile(r"(?P<year>(?:19|20)\d\d)?年?(?P<key>[^()]+?)(?P<brackets>(?: ?\([^()]{1,16}\)){0,3})")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_UNIT = re.compile(r"[元万亿]|yuan|million|billion|RMB|%", re.IGNORECASE)
_OF_KEY = re.compile(r"(?:姓名|名称|信息|情况|区间)$")
_OTHER_SCRIPT = re.compile(r"英文|Chinese|English|中文")
_BLANK = re.compile(r"[ \t\u3000]*\n")
_KEY_ENDS = re.compile(r"\*{0,2}(?: ?\([^()\n]{1,12}\))? {0,20}[:：】|]|(?: ?\([^()\n]{1,12}\))? (?=\S)")
_ENDS = {
    "基地名称": "zone", "园区名称": "zone", "园名称": "zone", "区名称": "zone",
    "工程名称": "project", "项目名称": "project",
    "院名称": "body", "所名称": "body", "中心名称": "body", "学校名称": "body", "联盟名称": "body", "规模": "size",
    "出资总额": "size", "认缴总额": "size", "实缴总额": "size", "出资额": "size",
}  # fmt: skip
"""Keys that the lens does not list, by how they end: 无人机试飞基地名称, 目标募集规模."""
_LONGEST_KEY = 12
_HEADING_KINDS = {"Fund": "name", "Project": "project", "Zone": "zone", "Company": "body", "Institute": "body"}
_HEADING_END = re.compile(
    r"(?:概况|基本情况|简介|基本信息|简况|登记信息|档案)? ?\n\s{0,4}"
    r"(?:【?[\u4e00-\u9fff]{0,4}(?:概况|情况|简介|信息|档案|资料)】?\s{0,2}\n\s{0,4})?"
)
_FEWEST_BELOW = 3
_HEADING_MARKS = 8
_SHORT_KEY = re.compile(r"[\u4e00-\u9fff]{2,8}")
_LONGEST_VALUE = 60
_MOST_LINES = 40
_DEAL = re.compile(r"采购|中标|成交|招标|投标|供应商|合同|评审|Buyer|Supplier|Bid")
"""Keys of a notice about a deal, which has readers of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its field, the key's own words, the unit and year that the key states, and where the value stands."""

    field: str
    term: str
    span: Span
    unit: str = ""
    year: int | None = None


def blocks(page: Page) -> Sequence[tuple[Entry, ...]]:
    """The lines below each name, the name's own first; none of a notice about a deal. Found once a page."""
    if __name__ not in page.shared:
        page.shared[__name__] = tuple(_blocks(page))
    found: Sequence[tuple[Entry, ...]] = page.shared[__name__]
    return found


def names_itself(page: Page) -> bool:
    """Whether a line of the page says whose keys and values the lines below it are."""
    return bool(_name_lines(page))


def in_value(page: Page, offset: int, fields: Collection[str]) -> bool:
    """Whether an offset lies in a value of one of these fields, which the reader of such pages reads."""
    return any(
        entry.span.start <= offset < entry.span.end and entry.field in fields
        for block in blocks(page)
        for entry in block
    )


def _blocks(page: Page) -> Iterator[tuple[Entry, ...]]:
    done, found = 0, False
    for start in _name_lines(page):
        if start >= done:
            entries, done = _block(page, start)
            if entries:
                found = True
                yield tuple(entries)
    if not found:
        yield from _headed(page)


def _headed(page: Page) -> Iterator[tuple[Entry, ...]]:
    """The lines of keys below a line that is a name and nothing else, or a name and 简介."""
    keys, done = _keys(page.lens), 0
    for mention in page.outermost:
        start, end = mention.span.start, mention.span.end
        if start < done or mention.kind not in _HEADING_KINDS or (start and page.folded[start - 1] not in "\n# "):
            continue
        rest = _HEADING_END.match(page.folded, end)
        if rest is None or _within_line(page, start):
            continue
        entries, stop = _block(page, rest.end(), keys, Entry(_HEADING_KINDS[mention.kind], "", mention.span))
        if len(entries) > _FEWEST_BELOW:
            done = stop
            yield tuple(entries)


def _name_lines(page: Page) -> list[int]:
    """Where a line begins that names something after its key."""
    called = [key for key in (f"rules.fund_page.{field}" for field in NAMES) if key in page.called]
    starts = set()
    for word in (word for key in called for word in page.lens.list(key)):
        at = page.folded.find(word)
        while at >= 0:
            if _KEY_ENDS.match(page.folded, at + len(word)):
                starts.add(
                    page.folded.rfind("\n", max(0, at - 8), at) + 1 if at >= 8 else page.folded.rfind("\n", 0, at) + 1
                )
            at = page.folded.find(word, at + len(word))
    return sorted(starts)


def _within_line(page: Page, start: int) -> bool:
    """Whether other words than the marks of a heading stand before an offset on its line."""
    before = page.folded[max(0, start - _HEADING_MARKS) : start]
    return ("\n" not in before and start > _HEADING_MARKS) or before.rpartition("\n")[2].strip("# ") != ""


def _block(
    page: Page, start: int, keys: Mapping[str, str] | None = None, head: Entry | None = None
) -> tuple[list[Entry], int]:
    """The entries of consecutive lines from ``start`` on, and where they end; ``head`` is a name above them."""
    entries: list[Entry] = [head] if head else []
    keys, at = keys or _keys(page.lens), start
    for _ in range(_MOST_LINES):
        stacked = _stacked(page, at, keys) if entries else None
        if stacked is not None:
            entries += stacked[0]
            at = stacked[1]
            continue
        match = _PIPED.match(page.folded, at) or _LINE.match(page.folded, at) or _spaced(page, at, keys)
        if match is None:
            break
        key = (match.groupdict().get("boxed") or match["key"]).strip()
        plain = _PLAIN_KEY.fullmatch(key)
        words = (plain["key"] if plain else key).strip().casefold()
        field = _field(words, keys)
        named = field in NAMES and not (entries and field == "body")
        if entries and field == "body":
            field = "alias" if plain and _OTHER_SCRIPT.search(plain["brackets"]) else None
        if _DEAL.search(key):
            return [], match.end()
        if (not entries and not named) or (entries and named):
            break
        if field is not None:
            unit, year = (_unit(plain["brackets"]), plain["year"]) if plain else ("", None)
            entries.append(Entry(field, words, Span(*match.span("value")), unit, int(year) if year else None))
        at = match.end()
        blank = _BLANK.match(page.folded, at)
        at = blank.end() if blank else at
    return entries, at


def _stacked(page: Page, at: int, keys: Mapping[str, str]) -> tuple[list[Entry], int] | None:
    """A Latin key alone on its line, with its value on the next or with bullets below it, and where these end.

    Between such keys others stand that nobody asks for: they give no entry.
    """
    head = _ALONE.match(page.folded, at)
    if head is None:
        return None
    words = head["key"].strip().casefold()
    field = _field(words, keys)
    values = _BULLETED.match(page.folded, head.end()) or _BELOW.match(page.folded, head.end())
    if values is None or _field(values.group().strip().casefold(), keys) is not None:
        return None
    if field is None and _PARTED.match(page.folded, values.end()) is None:
        return None
    if field in NAMES:
        field = "alias" if _OTHER_SCRIPT.search(head["key"]) else None
    spans = [Span(*one.span("value")) for one in _ITEM.finditer(page.folded, values.start(), values.end())]
    blank = _BLANK.match(page.folded, values.end())
    entries = [Entry(field, words, span) for span in spans] if field else []
    return entries, blank.end() if blank else values.end()


def _spaced(page: Page, at: int, keys: Mapping[str, str]) -> re.Match[str] | None:
    """A line without a colon, where its key is known or the space behind it is a wide one; a header row is none."""
    match = _SPACED.match(page.folded, at)
    if match is None:
        return None
    behind = page.text[match.end("key") : match.start("value")]
    key = _BRACKETED.sub("", match["key"]).casefold()
    known = _field(key, keys) is not None and not key.isascii()
    further = _field(match["value"].split(" ")[0].casefold(), keys) is not None
    plain = _SHORT_KEY.fullmatch(key) is not None and len(match["value"]) <= _LONGEST_VALUE
    return match if not further and (known or plain or behind[0] in "\u3000\t" or len(behind) > 1) else None


def _field(words: str, keys: Mapping[str, str]) -> str | None:
    """The field of a key; of two keys in one, the first that is known (法定代表人/执行事务合伙人)."""
    for word in (words, *re.split(r"[/、]", words)):
        field = keys.get(word) or keys.get(_OF_KEY.sub("", word))
        if field is not None:
            return field
    for ending, field in _ENDS.items():
        if words.endswith(ending) and len(words) <= _LONGEST_KEY:
            return field
    return None


def _unit(brackets: str) -> str:
    """The unit that the brackets behind a key state: 注册资本(万元)(人民币)."""
    return next((words for words in _BRACKETED.findall(brackets) if _UNIT.search(words)), "")


@lru_cache(maxsize=8)
def _keys(lens: Lens) -> dict[str, str]:
    return {word.casefold(): field for field in FIELDS for word in lens.list(f"rules.fund_page.{field}")}


def field_of(page: Page, header: Span) -> Entry | None:
    """The field that a column's header announces, with the unit and year that it states; its span is the header's."""
    plain = _PLAIN_KEY.fullmatch(header.quote(page.folded).strip(" *:："))
    words = plain["key"].strip().casefold() if plain else ""
    field = _field(words, _keys(page.lens)) if words else None
    if plain is None or field is None:
        return None
    return Entry(field, words, header, _unit(plain["brackets"]), int(plain["year"]) if plain["year"] else None)

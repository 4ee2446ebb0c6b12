"""What the columns of a table of funds are, from the words of its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ronghe.lens.lens import Lens

FIELDS = ("name", "established", "size", "place", "level", "manager", "sponsor", "partner", "source", "sector")
"""Fields of a row; the lens lists the header words of each as ``rules.columns.FIELD``."""
_FACTS = frozenset({"established", "size", "place", "level", "manager", "sponsor"})
_UNIT = re.compile(r"[(\[](?:单位[:：]?)?\s*([^()\[\]]{1,20})[)\]]")
_CAPTION = re.compile(
    r"(?i)[(（,;](?:figures |amounts |all )?(?:in |单位[:：]?)?\s?"
    r"((?:RMB|CNY|US\$|USD|HK\$|EUR|€|yuan)[ -]?(?:billion|million|bn|mn|m)"
    r"|(?:billions?|millions?) (?:of )?(?:yuan|RMB|dollars)|[亿万]元)[)）,;]"
)
_LONGEST_PART = 12
_UNIT_WORDS = re.compile(r"(?i)元|yuan|rmb|cny|usd|\$|美元|billion|million|bn|亿|万")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its field, the header's own words, and the unit that the header states for bare figures."""

    field: str
    term: str
    unit: str = ""


def column(header: str, lens: Lens) -> Column | None:
    """The column that a header cell (folded) announces, None for one that tells nothing of a fund."""
    words = " ".join(header.split())
    unit = _UNIT.search(words)
    bare = _plain(_UNIT.sub("", words))
    field = _field_of(lens).get(bare)
    if field is None:
        return None
    stated = unit[1] if unit and _UNIT_WORDS.search(unit[1]) else ""
    return Column(field, _UNIT.sub("", words).strip(), stated)


def columns(header: Sequence[str], lens: Lens) -> dict[int, Column] | None:
    """The columns of a fund table by their place, or None where the header is none of a fund table.

    A fund table names its rows and says at least one fact of them; of two columns of one field the
    first counts, except sizes, of which a table may have several (target, paid in).
    """
    found: dict[int, Column] = {}
    for index, words in enumerate(header):
        known = column(words, lens)
        if known and (known.field == "size" or known.field not in {other.field for other in found.values()}):
            found[index] = known
    fields = {known.field for known in found.values()}
    return found if "name" in fields and fields & _FACTS else None


def under(top: Sequence[str], below: Sequence[str], lens: Lens) -> list[str] | None:
    """The words of a header of two rows, one a column: 规模(亿元) over 目标 and 首期 is 目标规模(亿元), 首期规模(亿元).

    None where the second row is no header: it has a figure or a name's cell filled, or stands under no size.
    """
    out, over, parts = [], "", 0
    for place in range(max(len(top), len(below))):
        high, low = (row[place].strip() if place < len(row) else "" for row in (top, below))
        over = high or (over if low else "")
        if not low:
            out.append(high)
            continue
        known = column(over, lens)
        if known is None or known.field != "size" or re.search(r"\d", low) or len(low) > _LONGEST_PART:
            return None
        parts += 1
        unit = "".join(_UNIT.findall(low) or _UNIT.findall(over))
        plain = _UNIT.sub("", low).strip()
        whole = plain if column(plain, lens) else f"{plain.removesuffix('额')}规模"
        out.append(f"{whole}({unit})" if unit else whole)
    return out if parts else None


def caption_unit(caption: str) -> str:
    """The unit that the lines above a table give for its bare figures: "(RMB million)"; "" where they give none."""
    found = _CAPTION.search(caption)
    return found[1] if found else ""


def names_funds(header: str) -> bool:
    """Whether a name column's own words say that it names funds (基金名称, "Fund name")."""
    return "基金" in header or "fund" in header.casefold()


def header_words(lens: Lens, field: str) -> tuple[str, ...]:
    """The words that the lens knows for a field's header."""
    return lens.list(f"rules.columns.{field}")


def _plain(words: str) -> str:
    return re.sub(r"[\s:：*#_]+", "", words).casefold()


@lru_cache(maxsize=8)
def _field_of(lens: Lens) -> dict[str, str]:
    return {_plain(word): field for field in FIELDS for word in header_words(lens, field)}

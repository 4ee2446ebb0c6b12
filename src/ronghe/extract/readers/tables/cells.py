"""What stands in the cells of a table of funds: names in two scripts, dates in figures, places, addresses."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.lens.lens import Lens
from ronghe.model import DateRange, PartialDate, Span
from ronghe.text.dates import find_dates

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_TWO_SCRIPTS = re.compile(
    r"(?P<latin>[A-Za-z][A-Za-z0-9&.,'’()\- ]{5,150}?)\s*[(（]?(?P<han>[\u4e00-\u9fff][^\n]{2,80}?)[)）]?"
    r"|(?P<han2>[\u4e00-\u9fff][^\nA-Za-z]{2,80}?)\s*[(（]?(?P<latin2>[A-Za-z][A-Za-z0-9&.,'’\- ]{5,150}?)"
    r"[)）]?"
)
_SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\s*")
_WORDS_OF_PLACE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}|[\u4e00-\u9fff]{2,9}")
_SHARED = frozenset({"gov", "com", "org", "edu", "net", "ac", "mil"})
"""Second-level domains that many share: who owns gov.cn does not publish at most.gov.cn."""
_CENTURY = 50
"""Two-digit years below this are of the 2000s."""


def names_in(words: str) -> list[str]:
    """The names that a cell gives, split at line breaks, slashes, and where the script changes."""
    out: list[str] = []
    for line in re.split(r"\n|\s[/|]\s|<br\s?/?>", words):
        piece = line.strip(" *•·,，;；\t")
        both = _TWO_SCRIPTS.fullmatch(piece)
        parts = [part for part in both.groups() if part] if both else [piece]
        out += [part.strip() for part in parts if len(part.strip()) > 1]
    return _lines_joined(dict.fromkeys(out))


def _lines_joined(names: Iterable[str]) -> list[str]:
    """An English name that broke over two lines is one: a piece that starts in lower case goes on."""
    out: list[str] = []
    for name in names:
        if out and out[-1].isascii() and name.isascii():
            out[-1] = f"{out[-1]} {name}"
        else:
            out.append(name)
    return out


def month_first(cells: Iterable[str]) -> bool | None:
    """Whether dates like 07/01/17 put the month first, as far as some cell can only be read one way."""
    shown = [match for cell in cells if (match := _SLASHED.fullmatch(cell))]
    if any(int(match[2]) > 12 for match in shown):
        return True
    if any(int(match[1]) > 12 for match in shown):
        return False
    return None


def row_date(
    words: str, first_is_month: bool | None, reference: datetime.date | None
) -> PartialDate | DateRange | None:
    """The date in a cell; where day and month cannot be told apart, the year alone."""
    match = _SLASHED.fullmatch(words)
    if match is None:
        bare = re.fullmatch(r"\s*(\d{4})\s*", words)
        if bare and 1900 <= int(bare[1]) <= 2100:
            return PartialDate(int(bare[1]))
        found = find_dates(words.strip())
        return found[0].resolve(reference) if len(found) == 1 else None
    one, two, year = (int(part) for part in match.groups())
    year += (2000 if year < _CENTURY else 1900) if year < 100 else 0
    if first_is_month is None and one != two:
        return PartialDate(year)
    month, day = (two, one) if first_is_month is False else (one, two)
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


_STREET = re.compile(
    r"^(?:No\. ?)?\d|\b(?:Avenue|Road|Street|Lane|Boulevard|Building|Tower|Floor|Plaza|Room|Block|Highway"
    r"|Square)(?: (?:No\. ?)?\d+)?$"
)
"""A piece of an English address that is no place."""


def places_in(page: Page, span: Span) -> list[str]:
    """The places that a cell names, the innermost first: Foshan, Guangdong; 广东省佛山市."""
    words = span.quote(page.text).strip()
    pieces = [piece.strip() for piece in re.split(r"[,，、·/]|\s-\s", words) if piece.strip()]
    if not pieces:
        return []
    pieces = [piece for piece in pieces if not _STREET.search(piece)] or pieces
    if len(pieces) == 1:
        pieces = _divided(pieces[0], page.lens) or pieces
    elif not pieces[0].isascii() and _higher(pieces[0], page.lens):
        pieces.reverse()
    return pieces if all(_WORDS_OF_PLACE.fullmatch(piece) for piece in pieces) else []


def _divided(words: str, lens: Lens) -> list[str] | None:
    """广东佛山 as Foshan and Guangdong, where the head is a province that the lens knows."""
    for length in range(min(len(words) - 2, 9), 1, -1):
        if words[:length] in _provinces(lens):
            return [words[length:], words[:length]]
    return None


def _higher(words: str, lens: Lens) -> bool:
    return words in _provinces(lens)


@lru_cache(maxsize=8)
def _provinces(lens: Lens) -> frozenset[str]:
    return frozenset(form for known in lens.known if known.level in {"province", "provincial"} for form in known.forms)


def publisher_of(url: str, lens: Lens) -> str:
    """Who publishes at an address, as the lens knows it; else the host."""
    host = url.split("/")[2].lower().split(":")[0].removeprefix("www.")
    hosts = _hosts(lens)
    parts = host.split(".")
    for first in range(len(parts) - 1):
        known = hosts.get(".".join(parts[first:]))
        if known is not None and (first == 0 or parts[first] not in _SHARED):
            return known
    return host


@lru_cache(maxsize=8)
def _hosts(lens: Lens) -> dict[str, str]:
    return {
        form.lower().removeprefix("www."): publisher.name
        for publisher in lens.publishers
        for form in publisher.forms
        if "." in form and " " not in form
    }

"""English names in running text: capitalised runs with a head, offices, acronyms, names that act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.acting_en import acting
from ronghe.extract.heads_en import Named, articled, named
from ronghe.extract.runs_en import Token, pieces, runs
from ronghe.extract.words_en import DEMONYMS
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_LETTER = re.compile(r"[A-Z]")
_QUOTED = re.compile(r"[“\"](?P<name>[^”\"“\n.;:!?]{8,120})[”\"]")
_QUOTED_HEAD = re.compile(
    r"^(?:joint[ -])?(?:lab|laboratory|institute|center|centre|alliance|fund|base)\b.{0,10} (?:for|of|on) "
    r"|\b(?:Lab|Laboratory|Institute|Center|Centre|Alliance|Fund|Base|Zone|Park|Consortium|Association)$",
    re.IGNORECASE,
)
_POWER = re.compile(
    r"(?:\b[Tt]he )?\b(?P<name>(?:[A-Z][\w'-]{1,20}|U\.S\.)(?: [A-Z][a-z]{1,15})?"
    r" (?:(?:security|armed|regional|federal|central|ground|special|air|defen[cs]e|democratic) )?"
    r"(?:forces|army|military|government|regime|navy|opposition|police|authorities|air force))\b(?!-)"
)
_POWER_OF = re.compile(
    r"(?:\b[Tt]he )?\b(?:[Gg]overnment|regime|army|military|parliament) of (?:the )?(?P<name>[A-Z][a-z]{2,15})\b"
)


def find(page: Page) -> list[Mention]:
    """English names on the page with their kind, ordered by start, the longer first where they nest.

    The span of an organisation takes in its article where it stands as a noun by itself
    ("the SDF agreed", not "the SDF advance"), as people who label texts do; names drop it again.
    """
    text = page.folded
    if not _LETTER.search(text):
        return []
    places = _places(page)
    known = _known(page)
    found: list[Named] = []
    loose: list[list[Token]] = []
    for run in runs(text):
        for piece in pieces(run, places):
            names = named(text, piece, places)
            if names:
                found.extend(names)
            else:
                loose.append(piece)
    found.extend(_quoted(text))
    found.extend(_powers(text, places))
    found.extend(acting(text, loose, found, known | places))
    return _mentions(page, found)


def _mentions(page: Page, found: list[Named]) -> list[Mention]:
    spans: dict[Span, str] = {}
    for item in found:
        spans.setdefault(articled(page.folded, item), item.kind)
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    return [Mention(span, span.quote(page.text), spans[span]) for span in ordered]


def _places(page: Page) -> frozenset[str]:
    return frozenset(
        form for known in page.lens.known if known.kind == "Place" for form in known.forms if form.isascii()
    )


def _known(page: Page) -> frozenset[str]:
    return frozenset(form for known in page.lens.known for form in known.forms if form.isascii())


def _quoted(text: str) -> Iterator[Named]:
    """Names in quotation marks whose words are not all capitalised: “joint lab for …”."""
    for match in _QUOTED.finditer(text):
        name = match["name"]
        if " " in name and _QUOTED_HEAD.search(name):
            yield Named(match.start("name"), match.end("name"), "Institute")


def _powers(text: str, places: frozenset[str]) -> Iterator[Named]:
    """States and their forces by a common noun: the Syrian army, the government of Iraq."""
    for match in _POWER.finditer(text):
        first = match["name"].split(" ")[0]
        if first in DEMONYMS or match["name"].endswith("regime"):
            yield Named(match.start("name"), match.end("name"), "PublicBody")
    for match in _POWER_OF.finditer(text):
        yield Named(match.start(), match.end(), "PublicBody")

"""What kind of owner an organisation has: 民营企业, 国有控股, 事业单位, "a state-owned company"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.extract.rules import caught, lines, matches
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Issue, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "ownership_type"
TYPES = ("state", "private", "mixed", "foreign", "public_institution")
_ZH = "(?<!企)(?P<how>" + "|".join(f"{{readers.ownership_{name}.zh}}" for name in TYPES) + ")"
_EN = "(?P<how>" + "|".join(f"{{readers.ownership_{name}.en}}" for name in TYPES) + ")"
_NOUN = (
    "(?:[a-z]{3,8}maker|company|enterprise|firm|group|conglomerate|corporation|manufacturer|supplier|institution"
    "|developer|maker)"
)
_RULES = (
    (
        r"{s:Company|Institute}(?:目前|现)?(?:是|为|系|属于|属)(?:一家|一所|我国|[^，,。；;{#Name}]{0,8}的)?" + _ZH,
        0.9,
    ),
    (r"{s:Company|Institute}(?:是|为|系){:Body}(?:下属|所属|直属|主管|管理|举办)的" + _ZH, 0.9),
    (
        r"(?<![\u4e00-\u9fff])(?:作为)?" + _ZH + r"(?:的)?{s:Company|Institute}(?!的?(?:旗下|下属|控股|子公司))",
        0.84,
    ),
    (r"{s:Company|Institute}，[^，,。；;{#Name}]{0,16}?" + _ZH + r"(?=[，,。；;])", 0.84),
    (
        r"{s:Company|Institute},? (?:which )?(?:is|was|are) (?:now |also |still )?(?:an? |the )?(?:[\w-]+ ){0,3}?"
        + _EN + " (?:[\\w-]+ ){0,4}?" + _NOUN,
        0.9,
    ),
    (r"{s:Company|Institute}, an? (?:[\w-]+ ){0,3}?" + _EN + " (?:[\\w-]+ ){0,4}?" + _NOUN, 0.88),
    (r"\b(?:[Tt]he |[Aa] )?" + _EN + " (?:(?:defen[cs]e|" + _NOUN[3:-1] + ") ){0,2}{s:Company}", 0.84),
    (r"{s:Company|Institute} (?:is|was) " + _EN + r"(?=[.,;]|$)", 0.88),
)  # fmt: skip


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a sentence that says it; the value is one of the closed list."""
    types = _types(page.lens)
    for line in lines(page, *(f"readers.ownership_{name}.{script}" for name in TYPES for script in ("zh", "en"))):
        told: set[str] = set()
        for notation, sure in _RULES:
            for match in matches(line, notation):
                subject, kind = line.end(caught(line, match, "s")[0]), types[match["how"].lower()]
                if subject.name not in told:
                    told.add(subject.name)
                    yield page.claim(
                        NAME, "ownership_type", line.span, sure, subject=subject, value=Text(kind), term=match["how"],
                        modality=modality(line, *match.span("how")), asserted_by=asserted_by(line),
                    )  # fmt: skip


@lru_cache(maxsize=4)
def _types(lens: Lens) -> Mapping[str, str]:
    """The kind that each word says."""
    return {
        word.lower(): name
        for name in TYPES
        for script in ("zh", "en")
        for word in lens.list(f"readers.ownership_{name}.{script}")
    }

"""Who holds a part of whom, told by the part: "three fifths of which belong to X", "sold 8% of itself to X"."""

from ronghe.extract.readers.bonds.phrases.owned import STAKE
from ronghe.extract.readers.bonds.phrases.phrase import FRACTION, PART, SAID, THE, Phrase

_S, _O = "{s:Org|Person}", "{o:Company|Institute}"
HELD: tuple[Phrase, ...] = (
    Phrase(
        "owns",
        "share",
        rf"{_O},? {FRACTION} of (?:which|it|whose shares) (?:belongs?|is|are|was|were) (?:held |owned |in the"
        rf" hands )?(?:to|by|of)"
        rf" {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"(?:disposal|sale|transfer|divestment) of (?:an? |the |its )?(?:remaining )?{PART}(?: {STAKE})? (?:of"
        rf"|in) {THE}{_O} to"
        rf" {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}{SAID} (?:has |had )?(?:sold|issued|given|handed) (?:an? )?{PART} of (?:itself|its shares|its equity)"
        rf" to {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{{s:Fund|Company}}(?:'s)? (?:[\w-]+ )?(?:largest|biggest|main|only|first|second-largest|latest|single"
        rf" largest)"
        rf" (?:holding|investment|stake|position) is (?:an? |its )?(?:{PART} )?{STAKE} (?:of|in) {THE}{_O}",
    ),
)

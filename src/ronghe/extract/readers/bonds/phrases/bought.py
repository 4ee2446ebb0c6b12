"""Who buys a company for how much, as English verbs and nouns put it."""

from ronghe.extract.readers.bonds.phrases.owned import NO_FIRM
from ronghe.extract.readers.bonds.phrases.phrase import BE, LY, SAID, THE, Phrase

_BUYS = r"(?:acquire[sd]?|bought(?: out)?|buys?(?: out)?|purchase[sd]?|takes? over|took over|taken over|snapped up)"
_BUYING = r"(?:bought|acquired|taken over|purchased|buying|acquiring|taking over|purchasing)"
_ABOUT = r"(?:about |around |some |nearly |a total of )?"
_FOR = rf"(?: (?:outright|back|in {{:Date}}|from {{:Org}})){{0,2}} for {_ABOUT}{{amount:Money}}"
_WILL = r"(?:has |had |have |will |would |is to |agreed to |has agreed to |plans to )?"
_FIRM = f"{{o:Company}}{NO_FIRM}"
BOUGHT: tuple[Phrase, ...] = (
    Phrase("invests_in", "buy", rf"{{s:Org}}{SAID} {LY}{_WILL}{_BUYS} {THE}{_FIRM}{_FOR}(?! worth)", 0.8),
    Phrase(
        "invests_in",
        "buy",
        rf"{{o:Company}}{SAID}{BE}(?:acquired|bought(?: out)?|purchased|taken over|sold)(?: in {{:Date}})? (?:by|to)"
        rf" {THE}{{s:Org}}{_FOR}",
        0.8,
    ),
    Phrase(
        "invests_in",
        "paid",
        rf"{{s:Org}}{SAID} {LY}{_WILL}(?:pay|paid|pays|spent|spend) {_ABOUT}{{amount:Money}} (?:for|on|to (?:buy"
        rf"|acquire"
        rf"|take over)) {THE}{_FIRM}",
        0.8,
    ),
    Phrase(
        "invests_in",
        "buy",
        rf"{{s:Org}}'s (?:[\w-]+ ){{0,2}}(?:acquisition|takeover|purchase|buyout) of {THE}{_FIRM}{_FOR}",
        0.8,
    ),
    Phrase(
        "invests_in",
        "buy",
        rf"(?:[Hh]aving|[Aa]fter|[Bb]y) {_BUYING} {THE}{_FIRM}{_FOR}(?: in {{:Date}})?, {THE}{{s:Org}}",
        0.8,
    ),
)

"""Who controls whom, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.owned import NO_FIRM
from ronghe.extract.readers.bonds.phrases.phrase import BE, IS, LY, NEAR, SAID, THE, Phrase

_OWNER, _FIRM = "Org|Person", "Company|Institute"
_S, _O = f"{{s:{_OWNER}}}", f"{{o:{_FIRM}}}"
CONTROLLED: tuple[Phrase, ...] = (
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}{SAID} (?:is|has|was|remains|came|comes|falls|fell|stays)(?:"
        rf" [\w-]+){{0,3}}(?: since {{:Date}})?(?: been)? under (?:the )?(?:[\w-]+ )?control of"
        rf" {THE}{_S}",
    ),
    Phrase(
        "controls",
        "control",
        rf"\b[Cc]ontrol (?:of|over) {THE}{{o:{_FIRM}|Fund}} {LY}(?:rests|lies|sits|moved|passed|went"
        "|goes|is exercised|is held|belongs|was handed|was transferred|shifted|fell|is|has passed)"
        rf" (?:with|to|by|in the hands of) {THE}{_S}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{_S} {LY}(?:exercises|has|holds|gained|gains|won|wins|took|takes|assumed|wields|retains"
        rf"|acquired|seized|keeps|kept|secured|exerts) (?:[\w-]+ ){{0,2}}control (?:of|over)"
        rf" {THE}{{o:{_FIRM}|Fund}}{NO_FIRM}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{_S}(?:{IS}|, as )(?:the |its |an? )?(?:[\w-]+ ){{0,2}}controller (?:both )?of"
        rf" {THE}{{o:{_FIRM}|Fund+}}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}{SAID} (?:has|counts|names|lists|reports) {THE}{_S} as (?:its |the"
        rf" )?(?:[\w-]+ ){{0,2}}(?:controller|controlling shareholder|controlling owner)",
    ),
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}{SAID} (?:has|counts|names|lists) as (?:its |the )?(?:[\w-]+"
        rf" ){{0,2}}(?:controller|controlling shareholder|controlling owner) {THE}{_S}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}(?:'s)?{NEAR}(?:actual|ultimate|de facto|effective|real|final)"
        rf" controller(?:,| is| was| being|:) {THE}(?:[a-z]+ ){{0,2}}{_S}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}{NEAR} {THE}{_S}, (?:its|their|the company's|thereby its) (?:[\w-]+"
        " )?(?:controller|controlling shareholder|controlling owner)",
    ),
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}(?:'s)? controlling (?:share|stock)?(?:holder|owner)(?:,| is| was) {THE}{_S}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{_S}(?: {LY}(?:has|holds|took|bought|acquired|owns|won))? a controlling (?:interest|stake"
        rf"|share|shareholding) in {THE}{_O}",
    ),
    Phrase(
        "controls",
        "control",
        rf"{{o:{_FIRM}|Fund}}{SAID}(?:,| and|{BE})(?:[a-z]+ly )?controlled(?: in turn| in fact|"
        rf" jointly)? by {THE}{{s:{_OWNER}+}}",
    ),
    Phrase("controls", "control", rf"(?<!-){{s:{_OWNER}+}} {LY}controls? {THE}{{o:{_FIRM}|Fund}}{NO_FIRM}"),
)

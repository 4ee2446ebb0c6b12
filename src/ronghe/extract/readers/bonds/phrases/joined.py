"""Who is in an alliance, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import BE, IS, LY, SAID, THE, Phrase

_ALLIANCE = "{o:Alliance}"
_MEMBER = r"(?:[\w-]+[ -]){0,3}(?:members?|member units?|units?)"
JOINED: tuple[Phrase, ...] = (
    Phrase(
        "member_of",
        "member",
        rf"{_ALLIANCE}{SAID} {LY}(?:counts|has|numbers|lists|names) (?:among|as) (?:its |the )?{_MEMBER} {THE}"
        rf"{{s:Org+}}",
    ),
    Phrase(
        "member_of",
        "member",
        rf"{_ALLIANCE}{SAID} {LY}(?:counts|has|numbers|lists|names) {THE}{{s:Org+}} (?:among|as) (?:its |the"
        rf" )?{_MEMBER}",
    ),
    Phrase("member_of", "member", rf"\b[Aa]s (?:an? |one of the )?{_MEMBER} (?:both )?of {THE}{_ALLIANCE}, {THE}"
        rf"{{s:Org}}"),
    Phrase("member_of", "member", rf"{_ALLIANCE},? of which {THE}{{s:Org+}} (?:is|are|was|were|has been|became)"
        rf" (?:an? |the )?{_MEMBER}"),
    Phrase("member_of", "member", rf"{{s:Org+}}(?:{IS}| as )(?:an? |one of the )?{_MEMBER} (?:both )?of {THE}"
        rf"{_ALLIANCE}", 0.8),
    Phrase("member_of", "member", rf"{_ALLIANCE}(?:'s)? (?:\d+ )?{_MEMBER},? (?:among them|including|such as) {THE}"
        rf"{{s:Org+}}", 0.8),
    Phrase("member_of", "admitted", rf"\b(?:Admitted|Elected|Accepted) (?:to|into) {THE}{_ALLIANCE}(?: (?:in |on"
        rf" )?{{:Date}})?, {THE}{{s:Org}}"),
    Phrase("member_of", "admitted", rf"{{s:Org+}}{SAID} {LY}(?:has |have |had )?(?:won|gained|obtained|secured)"
        rf" (?:admission|entry|membership) (?:to|into|in|of) {THE}{_ALLIANCE}"),
    Phrase("member_of", "admitted", rf"{{s:Org+}}{SAID}{BE}(?:admitted|elected|accepted) (?:to|into) (?:the"
        rf" (?:council|board) of )?{THE}{_ALLIANCE}"),
    Phrase("member_of", "council", rf"{{s:Org+}}{SAID} {LY}(?:sits?|sat|has a seat|holds a seat) on the (?:council"
        rf"|board|committee) of {THE}{_ALLIANCE}"),
)  # fmt: skip

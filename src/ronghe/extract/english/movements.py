"""Armed movements by words of other languages, and their branches by land: Jaish al-X, al-Qaeda in the X."""

import re
from collections.abc import Iterator

from ronghe.extract.english.heads import Named

_SIGNS = (" al-", "-e-", "-i-", "-ul-", "-ut-", "-ud-", " ul-", "Kata'ib", "Kataib")
"""What a page must hold for a movement's name to be looked for."""
_MOVEMENT = re.compile(
    r"(?<![\w-])(?:Jaish|Jaysh|Jabhat|Ahrar|Harakat|Liwa|Kata'?ib|Hizb|Ansar|Jund|Jama'?at|Asa'?ib|Saraya|Faylaq"
    r"|Hay'?at|Lashkar|Te?hrik|Sipah|Fatah)"
    r"(?:(?: |-)(?:al|as|ash|ar|an|at|e|i|ul|ut|ud|us)-[A-Z]?[\w'-]{2,20}| Ahl(?= al-)| Hezbollah| Tahrir(?= al-)){1,4}"
)
"""Army, front, free men, movement, brigade, party, helpers, soldiers, league: what such names begin with."""
_BRANCH = re.compile(
    r"(?:[Aa]l[ -]Qa'?[ei]da in (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r"|Islamic State (?:of|in) (?:Iraq(?: and (?:the )?(?:al-)?(?:Levant|Syria|Sham))?|the Greater Sahara)"
    r"|Islamic State Khorasan(?: Province)?)\b"
)
_BRANCHES = ("Qa", "Islamic State")


def movements(text: str) -> Iterator[Named]:
    """Armed movements whose names are of another language, and branches that a land tells apart."""
    if any(sign in text for sign in _SIGNS):
        for match in _MOVEMENT.finditer(text):
            yield Named(*match.span(), "PublicBody")
    if any(sign in text for sign in _BRANCHES):
        for match in _BRANCH.finditer(text):
            yield Named(*match.span(), "PublicBody")

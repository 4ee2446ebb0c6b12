"""States, their forces and armed groups by a common noun: the Syrian army, Kurdish fighters, the Wuhan government."""

import re
from collections.abc import Iterator

from ronghe.extract.english.heads import Named
from ronghe.extract.english.words import ARMED_PEOPLES, COUNTRIES, DEMONYMS, FUNCTION_WORDS

_ARMED = (
    r"forces|troops|rebels|militias?|militants|insurgents|insurgency|fighters|separatists|paramilitaries|peacekeepers"
)
"""Nouns for those who fight together; "fighters" are aircraft too where they are a state's."""
_POWER = re.compile(
    rf" (?P<power>(?P<armed>{_ARMED})|army|military|government|regime|navy|opposition|police|authorities|air force"
    r"|coast guard|parliament|cabinet|central bank|supreme court|space agency|border guards"
    r"|(?:foreign|defen[cs]e|interior|finance|commerce|trade|justice|oil|health|education) ministry)\b"
    rf"(?P<fight> (?:{_ARMED})\b)?"
    r"(?!-| (?:compan(?:y|ies)|firms?|list|end|user|bonds?|agenc(?:y|ies)|bodies|entit(?:y|ies)|departments|organs)\b)"
)
_IN_GENERAL = re.compile(
    r" (?:use|uses|purposes?|modernis?z?ation|aircraft|equipment|technolog(?:y|ies)|capabilit(?:y|ies)|power|strategy"
    r"|budget|spending|expenditure|aviation|satellites?|drones?|applications?|exercises?|drills?|doctrine|sector"
    r"|industr(?:y|ies|ial)|products?|goods|hardware|exports?|vehicles?|ships?|vessels?|research|science|academ\w+"
    r"|universit\w+|systems?|build-?up|balance|presence|might|programmes?|programs?|aid|sales|procurement|space|actors"
    r"|installations?|contractors?|suppliers?|circles|affairs|reforms?)\b"
)
"""Behind "Chinese military": what is of that sort, and not the armed forces themselves."""
_MIDDLE = (
    r"security|armed|regional|federal|central|ground|special|defen[cs]e|democratic|air|naval|military|paramilitary"
    r"|rebel|opposition|government|regime|tribal|allied|local|national|moderate|Islamist|jihadist|separatist"
    r"|interim|transitional|operations|occupation|border|riot"
)
_WHOSE = re.compile(
    rf"(?<![\w-])(?P<first>U\.S\.|[A-Z][\w'-]{{1,20}})(?: (?P<second>[A-Z][a-z']{{1,15}}))?(?: (?:{_MIDDLE})){{0,2}}$"
)
_LANDS_OWN = re.compile(rf"(?<![\w-])(?P<land>U\.S\.|[A-Z][A-Za-z]{{2,20}})'s(?: (?:{_MIDDLE})){{0,2}}$")
"""A land before its own: China's military, Iraq's interior ministry."""
_OF_LAND = re.compile(r" of (?:the )?(?!Prime\b|President\b|Chancellor\b|Premier\b|King\b|Queen\b)[A-Z][a-z]{2,15}\b")
_POWER_OF = re.compile(r"(?<![\w-])(?:[Gg]overnment|regime|army|military|parliament)\Z")
"""The government of Iraq: looked for by " of ", which fewer places begin like than the words before it."""
_LONGER = re.compile(r"(?<![\w-])(?!The |This |That |An? )[A-Z][a-z]+ $")
"""Before "Government of X" where the name is longer: the Federal Government of X."""
_RULER = re.compile(r"(?<![\w-])[A-Z][\w-]{2,20}'s(?: [a-z]{3,12})?$")
"""Whose regime it is: Assad's brutal regime."""
_NO_RULERS = frozenset({"List", "Control", "Controls", "Sanctions", "Wassenaar", "Licensing", "Trade", "Treaty"})
"""Words before "regime" where that is a set of rules."""
_COALITION = "Coalition"
_LOCAL = re.compile(r" (?:government|SASAC|party committee|Party Committee)\b(?![ -](?:bond|fund|affairs))")
_OF_WHERE = re.compile(
    r"(?<![\w-])(?P<place>[A-Z][a-z'’]{1,15}(?: [A-Z][a-z]{1,15})?)(?:'s)?"
    r"(?P<level> (?:[Pp]rovincial|[Mm]unicipal|city|City|[Cc]ounty|[Dd]istrict|[Pp]refectural|[Ll]ocal))?$"
)
"""A land's or town's own government or supervisor of state assets: the Wuhan municipal government."""
_BEFORE, _NEAR = 50, 24
"""Characters before a noun in which it stands whose it is."""


def powers(text: str) -> Iterator[Named]:
    """States and those who fight by a common noun: the Syrian army, Kurdish militias, the government of Iraq."""
    for match in _POWER.finditer(text):
        start = _whose(text, match)
        if start is None or (match["power"] == "military" and _IN_GENERAL.match(text, match.end())):
            continue
        yield Named(start, match.end(), "PublicBody")
    for match in _OF_LAND.finditer(text):
        power = _POWER_OF.search(text, max(0, match.start() - _NEAR), match.start())
        if power is not None and not _LONGER.search(text, max(0, power.start() - _NEAR), power.start()):
            yield Named(power.start(), match.end(), "PublicBody")


def _whose(text: str, match: re.Match[str]) -> int | None:
    """Where the name of a power begins: with the land, the people or the ruler whose it is; None where none is told."""
    first_at = max(0, match.start() - _BEFORE)
    if match["power"] == "regime":
        ruler = _RULER.search(text, first_at, match.start())
        if ruler is not None:
            return ruler.start()
    own = _LANDS_OWN.search(text, first_at, match.start())
    if own is not None and own["land"] in COUNTRIES and match["armed"] != "fighters":
        return own.start()
    whose = _WHOSE.search(text, first_at, match.start())
    if whose is None:
        return None
    first, start = whose["first"], whose.start()
    if whose["second"] and (first in FUNCTION_WORDS or (whose["second"] in DEMONYMS and first not in DEMONYMS)):
        first, start = whose["second"], whose.start("second")
    if match["armed"] and (first in ARMED_PEOPLES or first == _COALITION):
        return start
    if first in DEMONYMS and (match["armed"] != "fighters"):
        return start
    last = whose["second"] or first
    named = first not in FUNCTION_WORDS and not last.isupper() and last not in _NO_RULERS
    return start if match["power"] == "regime" and named else None


def local_powers(text: str, places: frozenset[str]) -> Iterator[Named]:
    """Governments of provinces and towns; the lens must know the place, or the level be said."""
    for body in _LOCAL.finditer(text):
        match = _OF_WHERE.search(text, max(0, body.start() - _BEFORE), body.start())
        if match is None:
            continue
        first, _, rest = match["place"].partition(" ")
        place = rest if first in FUNCTION_WORDS else match["place"]
        if place and (place in places or match["level"]):
            yield Named(match.end("place") - len(place), body.end(), "PublicBody")

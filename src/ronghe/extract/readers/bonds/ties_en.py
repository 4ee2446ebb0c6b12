"""Ties that English says without a verb: "the X-based Y", "Y (an arm of X)", "its parent Y", "stock code 603877"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.stance import past_en
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import Sieve, caught, kinds_of, matches
from ronghe.model import End, Text

_ORGS = kinds_of("Org")
_WORD = (
    r"(?!(?:and|or|but|by|of|in|at|to|for|with|from|through|via|its|their|that|which|who|whose|is|was|has|had|said"
    r"|says)"
    r" )[\w&/+-]+"
)
_WORDS = rf"(?:(?:{_WORD}|{{:Place}}(?:-[a-z]+)?),? )"
_BARE_WORDS = rf"(?:(?!(?:the|an?|this) ){_WORDS})"
"""An article begins another noun: "it bought the foundry X" tells of no part."""
_ASIDE = r"(?: \([^()]{1,40}\))?"
_UNIT = (
    r"(?:subsidiary|unit|arm|division|affiliate|branch|offshoot|spin-off|department|laboratory|lab|workshop|office|wing"
    r"|vehicle|foundry|yard|plant|centre|center)"
)
_TRADE = (
    r"(?:firm|company|group|maker|manufacturer|developer|supplier|producer|provider|builder|designer|carrier|operator"
    r"|explorer|engineer|miner|retailer|airline|utility|refiner|outfit|start-up|startup|front|foundry|shipyard|yard"
    r"|contractor|specialist|conglomerate|integrator|investor"
    r"|fund manager|venture|house|institute|university|laboratory|corporation|consultancy|broker|trader|trading"
    r" company|shell|entity|think tank|law firm|distributor|vendor|bank|lender|hospital|insurer)"
)
_SEATED = r"(?:based|headquartered|registered|incorporated|domiciled)"
_RAW = r"(?P<raw>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?)"
"""A place that no list holds: the words around it vouch for it."""
_RULES: tuple[tuple[str, str, float], ...] = (
    ("located_in", rf"(?:{{o:Place}}|\b{_RAW})-{_SEATED} {_WORDS}{{0,7}}{{s:Thing}}", 0.8),
    (
        "located_in",
        rf"{{s:Thing}}{_ASIDE},? (?:is |was |which is )?(?:an?|the) {_WORDS}{{0,4}}(?:{{o:Place}}|{_RAW})-{_SEATED}"
        r"(?! (?:[a-z][\w-]* ){1,4}[{#Org}])",
        0.8,
    ),
    (
        "located_in",
        rf"{{s:Thing}}{_ASIDE},? (?:[^.;:{{#Org}}]{{2,60}} )?(?:{_SEATED}|located|situated|seated) (?:in|at|near)"
        rf" {_RAW}"
        r"(?=[,.;)]| (?:and|by|with|in)\b|$)",
        0.78,
    ),
    ("located_in", rf"{{o:Place}}'s {_WORDS}{{0,4}}{{s:Company|Institute|Zone|Fund}}(?!'s| of )", 0.74),
    ("located_in", rf"{{o:Place}} (?:(?!and )[a-z][\w-]* ){{0,3}}{_TRADE},? {{s:Company|Institute|Fund}}", 0.76),
    (
        "located_in",
        rf"{{s:Company|Institute|Fund}}{_ASIDE}, (?:an?|the) {{o:Place}} (?:[a-z][\w-]* ){{0,3}}{_TRADE}",
        0.76,
    ),
    (
        "located_in",
        r"\b(?:two|three|four|five|six|\d{1,2}) (?:[a-z-]+ ){0,3}(?:firms|companies|institutes|universities|traders"
        r"|makers|suppliers|entities) in {o:Place},"
        r" {s:Company|Institute+}",
        0.78,
    ),
    (
        "located_in",
        rf"{{s:Company|Institute|Zone|Alliance}}{_ASIDE},? (?:is |was |were )?(?:located|based|situated"
        rf"|headquartered) in (?:the )?(?:[a-z]+ ){{0,2}}{{o:Place|Zone}}",
        0.78,
    ),
    (
        "located_in",
        rf"\b[Aa]n? {{o:Place}} (?:[a-z][\w-]* ){{0,3}}{_TRADE}(?: (?:in|of|for) (?:[a-z][\w-]* ){{0,4}}"
        rf"[a-z]+)?(?:,| called| named) {{s:Company|Institute}}",
        0.76,
    ),
    (
        "located_in",
        rf"{{s:Company|Institute}}{_ASIDE}, {{o:Place}}, (?:{{:Place}}, )?(?:is|was|has|had|will|makes"
        rf"|produces)\b",
        0.76,
    ),
    ("located_in", rf"{{s:Company|Institute|PublicBody}}{_ASIDE}, of {{o:Place}}(?=[,.;])", 0.74),
    (
        "located_in",
        rf"{{s:Org}}{_ASIDE},? (?:has|with|having) (?:its |an? )?(?:[\w-]+ )?(?:seat|offices?|headquarters|base"
        rf"|plant|campus|works|workshops|factory|home)"
        rf" (?:in|at|near) (?:{{:Place}}'s )?{{o:Place|Zone}}",
        0.78,
    ),
    (
        "located_in",
        rf"{{s:Org}}{_ASIDE},? (?:will |is to |plans to |has |had )?(?:move|moved|relocate|relocated|transferred) to"
        rf" {{o:Place|Zone}}",
        0.76,
    ),
    (
        "located_in",
        r"\b(?:all )?(?:located|based|registered) in (?:the )?{o:Place}: (?:the )?{s:Company"
        r"|Institute+}",
        0.76,
    ),
    ("located_in", rf"{{s:Company|Institute|Zone|Fund}}{_ASIDE} (?:of|at|near|outside) {{o:Place}}(?![-'])", 0.7),
    ("located_in", r"{s:Company|Institute|Project} (?:at|in|inside|within) (?:the )?{o:Zone}(?!'s)", 0.76),
    ("located_in", r"(?<! of )(?<! of the ){s:PublicBody} in {o:Place}(?!'s|-)", 0.7),
    (
        "located_in",
        rf"{{s:Thing}}{_ASIDE}, (?:an?|the) (?:{_WORD} ){{1,7}}(?:of (?:{_WORD} ){{1,5}})?in (?:the )?"
        r"{o:Place|Zone}(?!'s|-)",
        0.74,
    ),
    (
        "located_in",
        rf"{{s:Thing}}{_ASIDE} (?:is|was) (?:an?|the|one of the) (?:{_WORD} ){{0,6}}?(?:{_TRADE}|zone|park|base|academy"
        r"|school|hospital|college|alliance|association)s? in (?:the )?{o:Place|Zone}(?!'s|-)",
        0.76,
    ),
    (
        "located_in",
        r"^\W{0,3}(?:\d{1,3}[.)] )?{s:Company|Institute}, (?:[\w' -]{3,50}, ){0,2}{o:Place}(?:, {:Place})?\.?\s*$",
        0.78,
    ),
    ("located_in", r"{s:Company|Institute}, {o:Place}, {:Place}(?=;|\.?\s*$)", 0.76),
    (
        "located_in",
        r"{s:Company|Institute}(?:'s)? (?:[a-z-]+ ){0,2}(?:base|plant|factory|works|shipyard|yard|headquarters"
        r"|campus|test"
        r" site) (?:in|at|near) {o:Place}(?!'s|-)",
        0.74,
    ),
    ("part_of", r"{o:Body}(?:'s|') {s:Institute|PublicBody}", 0.74),
    (
        "part_of",
        r"{o:Company}(?:'s|') {s:Company}(?!-| (?:[a-z]+ ){0,2}(?:listing|debut|offering|stock|shares|brand|chips"
        r"|engines|software)\b)",
        0.72,
    ),
    (
        "part_of",
        rf"{{s:Institute|Company}}{_ASIDE}, (?:which is |now |an [a-z]+ )?(?:under|within|inside) (?:the )?{{o:Body}},",
        0.76,
    ),
    ("part_of", rf"{{o:Body}}(?:'s)? {_BARE_WORDS}{{0,3}}{_UNIT}(?: is| was)? (?:the )?{{s:Body}}", 0.76),
    ("part_of", rf"{{o:Body}}(?:'s)? {_BARE_WORDS}{{0,3}}{_UNIT}, (?:the )?{{s:Body}}(?!,? and )", 0.76),
    (
        "part_of",
        rf"{{o:Body}} [^.;{{#Org}}]{{0,80}}?(?<!through )(?<!via )(?<!into )\b(?:[Ii]ts|whose) {_WORDS}{{0,4}}{_UNIT},?"
        r" (?:the )?{s:Body}",
        0.74,
    ),
    (
        "part_of",
        rf"{{s:Org}}{_ASIDE}[^.;{{#Org}}]{{0,60}}? (?<!through )(?<!via )(?:its|and) (?:\w+ )?(?:parent"
        rf"|parent company|parent group"
        r"|holding company),? (?:the )?{o:Body}",
        0.74,
    ),
    (
        "part_of",
        rf"{{s:Institute|Company}}(?:,| is| are| was| \() (?:an? |the |one of )?{{o:Body}}'s {_WORDS}{{0,4}}{_UNIT}",
        0.78,
    ),
    ("part_of", r"{s:Institute} (?:at|within|inside) (?:the )?{o:Institute|Company}", 0.74),
    (
        "part_of",
        rf"{{s:Body}}(?:,| is| was| \()(?: which is)? (?:an?|the|one of(?: the)?) {_WORDS}{{0,4}}(?:{_UNIT}s?"
        rf"|institutions|bodies|academies) (?:of|at|under|within|in|beneath) (?:the )?(?:{{:Place}}-based )?{{o:Body}}",
        0.78,
    ),
    (
        "part_of",
        rf"^\W{{0,3}}(?:An?|The|Once an?) {_WORDS}{{0,4}}{_UNIT} of (?:the )?(?:{{:Place}}-based )?{{o:Body}}, "
        r"(?:the )?{s:Org}",
        0.78,
    ),
    (
        "founded_by",
        rf"{{s:Org}}{_ASIDE}(?:,| is| was) an? (?:[\w:/%-]+ ){{0,4}}?(?:joint venture|venture|spin-off|spin-out"
        r"|brainchild) (?:of|between|from|by) (?:the )?{o:Org+}",
        0.76,
    ),
    ("founded_by", r"{s:Org}(?:'s)? (?:(?:late|main|lead|chief) )?(?:co-)?founder,? {o:Person}", 0.78),
    (
        "founded_by",
        r"{s:Org} [^.;{#Name}]{0,80}?\b(?<!from )(?<!from the )(?<!from its )(?<!by the )(?:co-)?founder,? {o:Person}",
        0.72,
    ),
    (
        "founded_by",
        r"{o:Person},? (?:is |was |the |its |a |who )*(?:co-)?(?:founder|founded)(?:(?: and|,|/) [A-Za-z ]{2,30}?)?"
        r" (?:of )?(?:the )?{s:Org}",
        0.78,
    ),
)
_SIEVE = Sieve(_RULES, itemgetter(1))
_OVER = (
    r"{s:PublicBody},? (?:its|the|whose) (?:[\w-]+ )?(?:supervising|supervisory|competent|governing|responsible)"
    r" (?:authority|body|agency|ministry|department|unit)"
)
_CAPACITY = r"(?P<cap>(?:fund |investment )?manager|general partner|GP|executive partner|managing partner|custodian)"
_MANAGERS = (
    (
        r"{s:Company|Institute}(?:,| [^.;{#Name}]{0,30}?)? (?:acts|acting|serves|serve|serving|appointed|named"
        rf"|picked|stands) as (?:its |the |an? )?(?:\w+ )?{_CAPACITY}",
        0.76,
    ),
    (rf"\b(?:[Ii]ts|[Tt]he|[Tt]he fund's) {_CAPACITY}(?: is| was| will be|,) (?:the )?{{s:Company|Institute}}", 0.74),
    (rf"{{s:Company|Institute}}(?: is|,) (?:its|the) {_CAPACITY}\b", 0.74),
    (rf"with (?:the )?{{s:Company|Institute}} as (?:its |the )?{_CAPACITY}", 0.76),
)
_CAPACITIES = {"custodian": "custodian", "general partner": "general_partner", "GP": "general_partner",
    "executive partner": "general_partner", "managing partner": "general_partner"}  # fmt: skip
_FUNDS = frozenset({"Fund"})
_NUMBERS = (
    ("uscc", re.compile(r"\b9[1-5]\d{6}[0-9A-HJ-NPQRTUWXY]{10}\b"), _ORGS),
    ("amac_manager", re.compile(r"\bP10\d{5}\b"), frozenset({"Company"})),
    ("amac_fund", re.compile(r"(?<=\b)S[A-Z][A-Z0-9]\d{3}\b"), _FUNDS),
    (
        "stock",
        re.compile(r"(?:\b(?:code|ticker|symbol)(?: is| of|:)? |\((?:SH|SZ|SSE|SZSE|HKEX|BSE)[:.] ?)(?P<v>\d{5,6})\b"),
        frozenset({"Company"}),
    ),
)
"""Numbers that tell by their form what they number, and of what kinds."""


def said(line: Line) -> Iterator[Tie]:
    """The ties that an English line makes without a verb, in order of the rules."""
    for predicate, notation, sure in _SIEVE.open_to(line):
        for match in matches(line, notation):
            if predicate == "located_in" and match.groupdict().get("o") and _at_home(line, match):
                continue
            at = match.span() if predicate == "part_of" and past_en(line, *match.span()) else None
            for one in _ends(line, match, "s")[:1]:
                for other in _ends(line, match, "o"):
                    if one.name != other.name:
                        yield Tie(predicate, one, other, at, sure)
    yield from _over(line)
    yield from _managers(line)
    yield from _numbers(line)


def _at_home(line: Line, match: re.Match[str]) -> bool:
    """Whether it is only told whose country: "China's largest shipbuilder, X"."""
    return line.text.startswith("'s", match.end("o")) and _ends(line, match, "o")[0].name in ("China", "PRC")


def _ends(line: Line, match: re.Match[str], name: str) -> list[End]:
    groups = match.groupdict()
    if name == "o" and groups.get("raw"):
        return [line.page.book.named(groups["raw"], "Place")]
    return [line.end(item) for item in caught(line, match, name)] if groups.get(name) else []


def _over(line: Line) -> Iterator[Tie]:
    for match in matches(line, _OVER):
        body = before(line, match.start(), _ORGS)
        if body is not None:
            yield Tie("supervises", line.end(caught(line, match, "s")[0]), body, match.span(), 0.74)


def _managers(line: Line) -> Iterator[Tie]:
    """Who manages the fund that the sentence, or those before, speak of."""
    for notation, sure in _MANAGERS:
        for match in matches(line, notation):
            behind = next(line.signs(match.end(), match.end() + 12, _FUNDS), None)
            fund = line.end(behind) if behind else before(line, match.start(), _FUNDS)
            if fund is not None:
                capacity = ("capacity", _CAPACITIES.get(match["cap"], "manager"))
                manager = line.end(caught(line, match, "s")[0])
                yield Tie("manages", manager, fund, match.span(), sure, with_=capacity)


def _numbers(line: Line) -> Iterator[Tie]:
    """Registered numbers, of the last name before them that can bear one."""
    for scheme, pattern, kinds in _NUMBERS:
        for match in pattern.finditer(line.text):
            owner = before(line, match.start(), kinds)
            if owner is not None:
                number = Text(match["v"] if "v" in pattern.groupindex else match.group())
                yield Tie("identifier", owner, None, None, 0.8, number, ("scheme", scheme))


def before(line: Line, position: int, kinds: frozenset[str]) -> End | None:
    """The last name of these kinds before a position of the line's text, else what the sentences before speak of."""
    named = list(line.signs(0, position, kinds))
    return line.end(named[-1]) if named else spoken(line, kinds)

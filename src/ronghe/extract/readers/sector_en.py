"""How English says in what field somebody works; :mod:`ronghe.extract.readers.sector` reads by these rules."""

from __future__ import annotations

import re

_WORD = (
    r"(?!(?:which|that|who|and has|and is|with|to|for|in|by|at|from|of its|based|headquartered|located|registered"
    r"|incorporated|founded|established|since|through"
    r"|as|under|where|while|when|used|sold|mainly|chiefly|said|will|was|is)\b)[\w/&-]+"
)
_FIELD = (
    rf"(?P<v>{_WORD}(?: {_WORD}){{0,5}}?(?:, (?:and )?{_WORD}(?: {_WORD}){{0,3}}?){{0,6}}?(?:,? and"
    rf" {_WORD}(?: {_WORD}){{0,3}}?)?)"
)
_ENDS = (
    r"(?=[.;)]|$| ?\(|, (?!and )(?!(?:[\w/&-]+ ){0,3}[\w/&-]+(?:, |,? and ))| (?:with|that|which|who|to"
    r"|for|in|by|at|from|of|based|headquartered|located|registered|incorporated|founded|established|since|through|as"
    r"|under|where|while|when|said"
    r"|will|was|is|and (?:has|is|was|had|will|[\ue000-\ue00b]))\b|,? [\ue000-\ue00b]|, and [\ue000-\ue00b]|,$)"
)
_BE = (
    r"(?: (?:is|was|remains|became|has become))?(?: (?:also|now|today|{:Date}))?,? (?:an?|the|one of the"
    r"|among the|one of [^,;.]{2,30}?'s)(?: country's| nation's| world's| {:Place}'s)?"
)
_SOME = (
    r"(?: (?:[a-z]+-)?(?:leading|major|large|largest|biggest|top|state-owned|private|privately|local"
    r"|Chinese|domestic|little-known|listed|young|key|main|specialist|small|{:Place}-[a-z]+|[A-Z]\w+-listed|\d+"
    r" percent owned|partly|formerly"
    r"|former|fast-growing|second-largest))*"
)
_DOES = (
    r"(?:makes|produces|develops|builds|designs|manufactures|supplies(?! [\w' ]{2,30} with )|sells"
    r"|specializes in|specialises in"
    r"|focuses on|concentrates on|works on|researches"
    r"|studies|deals in|makes and sells|designs and makes|develops and makes|develops and produces"
    r"|specialized in|specialised in|engages in|is engaged in|focused on"
    r"|is focused on|is devoted to|devoted to|concentrating on|is best known for|is known for|is active in|is"
    r" dedicated to)"
)
_MAKING = (
    r"(?:(?:the )?(?:(?:research|development|design|manufacture|manufacturing|production|processing|sales?|supply|R&D)"
    r"(?:, and |, | and ))*(?:development|design|manufacture|manufacturing|production|processing|sales?|supply) of )?"
)
"""Before what a body makes, in the words of a filing: "is engaged in the design and manufacture of hydrophones"."""
RULES: tuple[tuple[str, float], ...] = (
    (r"(?<![\w-])(?P<v>[A-Z]?[a-z]{2,10})maker (?:giant |start-up |startup )?{s:Company}", 0.84),
    (
        r"(?<![\w-])(?P<v>(?:[a-z][\w-]+ ){0,2}?[a-z][\w-]+) {readers.sector.arm_en},?"
        r" {s:Company}",
        0.8,
    ),
    (r"(?<![\w-])(?P<v>(?:[A-Z]?[a-z][\w-]+ ){0,2}?[A-Z]?[a-z][\w-]+) {readers.sector.company_en} {s:Company}", 0.84),
    (
        rf"{{s:Company|Institute}}(?: \([^()]{{1,40}}\))?,(?: which is| now)? (?:an?|the|one of) [^,;:.]{{2,80}}"
        rf" and (?:an?|the"
        rf"|one of the){_SOME}(?: [a-z][\w-]*){{0,2}}? (?:maker|manufacturer|developer|supplier|producer|provider"
        rf"|builder"
        rf"|operator)s? of {_FIELD}{_ENDS}",
        0.84,
    ),
    (
        rf"{{s:Company|Institute|Fund|Zone}}{_BE}{_SOME}(?: [a-z][\w-]*){{0,2}}? (?:maker|manufacturer"
        rf"|developer|supplier|producer"
        rf"|provider|builder|designer|suppliers|makers|manufacturers"
        rf"|vendor|operator|trader|distributor|exporter|importer)s? of {_FIELD}{_ENDS}",
        0.86,
    ),
    (
        rf"{{s:Company}}{_BE}{_SOME} (?P<v>[a-z][\w-]+(?: [a-z][\w-]+){{0,2}}?)"
        rf" {{readers.sector.company_en}}(?! group)\b",
        0.8,
    ),
    (
        rf"{{s:Fund|Company|Institute|Zone}}(?:,? (?:which|that|and))?(?: (?:also|mainly|primarily|chiefly"
        rf"|largely|now|will|has|\w+ly))* {_DOES} {_MAKING}{_FIELD}{_ENDS}",
        0.8,
    ),
    (
        rf"{{s:Company}}(?: (?:mainly|primarily|chiefly))? (?:make|produce|develop|build|design|manufacture|supply)"
        rf" {_FIELD}{_ENDS}",
        0.76,
    ),
    (
        rf"{{s:Fund|Company|Institute|Zone}}, (?:specializing|specialising|focusing|focused|specialized"
        rf"|specialised|engaged) (?:in|on) {_FIELD}{_ENDS}",
        0.8,
    ),
    (
        rf"{{s:Fund}}(?:'s)?(?: [\w-]+){{0,2}}? (?:(?:will|would|to|is to|mainly|primarily|aims to|plans to)"
        rf" )*(?:invests?|investing|invested|focus|focuses|back|backs) (?:in|on|makers of"
        rf"|companies in|firms in)(?: (?:companies|firms|start-ups|startups|projects) (?:in|making|working"
        rf" on))? {_FIELD}{_ENDS}",
        0.8,
    ),
    (
        rf"{{s:Institute|Company|Zone}}(?: \([^()]{{1,40}}\))?{_BE}{_SOME}(?: [a-z][\w-]*){{0,4}}? (?:institutes?"
        rf"|universit(?:y|ies)"
        r"|academ(?:y|ies)|compan(?:y|ies)|firms?|groups?|cent(?:re|er)s?|laborator(?:y|ies)"
        r"|schools?|organi[sz]ations?|bases?"
        r"|parks?) (?:specializ(?:ed|ing)|specialis(?:ed|ing)|focus(?:ed|ing)|concentrating|active|engaged) (?:in|on)"
        rf" {_FIELD}{_ENDS}",
        0.8,
    ),
    (
        rf"{{s:Institute|Company}}(?: \([^()]{{1,40}}\))?{_BE}{_SOME}(?: [a-z][\w-]*){{0,3}}? (?:universities"
        rf"|institutes"
        rf"|academies|centers|centres|laboratories|suppliers|companies) for {_FIELD}{_ENDS}",
        0.76,
    ),
    (
        r"{s:Institute|Company|Zone},? (?:which |that )?(?:will|is to|is expected to|would) (?:study|research"
        r"|focus on|concentrate on"
        rf"|work on|specialize in|specialise in|make|produce|develop|build) {_FIELD}{_ENDS}",
        0.76,
    ),
    (
        rf"{{s:Zone|Institute}}[^.;{{#Org}}]{{0,60}}?(?:companies|firms|tenants|enterprises|institutes"
        rf"|teams)(?:, | )(?:most of them |mostly |mainly )?(?:working )?in {_FIELD}{_ENDS}",
        0.78,
    ),
    (
        rf"{{s:Fund|Company|Institute|Zone}}(?:,? (?:which|that))?(?: ?[\w-]+){{0,4}}? {{readers.sector.en}}"
        rf" {_MAKING}{_FIELD}{_ENDS}",
        0.7,
    ),
)
"""Each with how sure it is; ``v`` is the field of ``s``."""
_GENERAL = frozenset(
    {
        "the",
        "a",
        "an",
        "largest",
        "leading",
        "big",
        "state-owned",
        "state-run",
        "private",
        "privately",
        "publicly",
        "its",
        "major",
        "owned",
        "held",
    }
    | {
        "local",
        "foreign",
        "foreign-owned",
        "listed",
        "young",
        "small",
        "former",
        "domestic",
        "wide",
        "biggest",
        "state",
        "chinese",
        "shareholding",
    }
    | {
        "subsidiary",
        "overseas",
        "own",
        "sole",
        "sales",
        "commercial",
        "regional",
        "controlled",
        "majority",
        "joint",
        "parent",
        "holding",
        "investment",
        "main",
        "key",
        "top",
        "little-known",
        "unlisted",
        "publicly-listed",
        "other",
        "another",
    }
    | {
        "shell",
        "front",
        "limited",
        "liability",
        "stock",
        "public",
        "cover",
        "portfolio",
        "target",
        "same",
        "most",
        "notably",
        "joint-stock",
        "certified",
        "qualified",
        "licensed",
        "accredited",
        "well-known",
        "loss-making",
        "unprofitable",
        "through",
        "via",
        "wholly",
        "single",
    }
)
"""Words before "company" that are no field of work."""
_LAST_PHRASE = re.compile(
    r"^.*\b(?:in|of|by|with|from|to|at|for|on|as|than|including|into|and its|its|their|because|is|was|are|were"
    r"|called|named"
    r"|both|between|the|an?|bought|buys|acquired|acquires|purchased|sold|joined|owns|took over)\s"
)
_NO_FIELD = re.compile(
    r"(?:\w+ly|german|french|british|italian|japanese|american|russian|korean|swiss|dutch|swedish|finnish|israeli"
    r"|indian"
    r"|ukrainian|european|struggling|active|most active|new|it|this|that|them|these|those|more|many|several"
    r"|what|how|both|all|some|\d+|research"
    r"|development|companies|firms|projects|technology|technologies"
    r"|products|equipment|use|work|such|each|other|others|areas|fields|sectors|industries|things|money"
    r"|start-ups|startups|equity|venture|venture capital|private equity"
    r"|half|most|part|much|(?:one|two|three)[ -](?:thirds?|quarters?|fifths?)|parts|components|goods|services|systems"
    r"|(?:the )?(?:navy|army|military|pla|air force|armed forces|government|police|customers?|clients?)"
    r"|asset management|[a-z]+-based|[a-z]+-backed|[a-z]+-owned|[a-z]+-linked|[a-z]+-listed|china's|(?:no"
    r"|up|sure|use|money|clear|public|out|off) .*|makers?|manufacturers?|producers?|suppliers?"
    r"|developers?|sister|group|offshore|wholly-owned|partner|trading)"
)

_ELSE = re.compile(
    r",? (?:and|or|but|as well as|along with|together with|plus)"
    r"(?:$|,? (?:an?|the|its|their|his|her|this|that|these|those|it|they|he|she|we|to|also|then|so|other|others|several"
    r"|many|some|various|more|most|such|related|according|including|currently|later|recently|thus|therefore|now"
    r"|each|all|both|has|have|had|is|was|were|are|will|would|can|could|may|not|no)\b.*)"
)
"""Behind a field what is none any more: "flash memory, and a number", "lenses and, according"."""
_MAKERS = re.compile(
    r"(?:.* )?(?:makers?|manufacturers?|producers?|suppliers?|developers?|designers?|builders?|providers?|operators?"
    r"|vendors?|exporters?|importers?|integrators?|distributors?),? (?:and|or)(?: [\w-]+)?"
)
"""What a body is, and not yet what it makes: "leading developer and"."""
_PEOPLE = re.compile(
    r"\b(?:companies|firms|enterprises|start-ups|startups|funds|institutes|organi[sz]ations|universities"
    r"|investors|suppliers|employees|people)$"
)


def field(words: str) -> str:
    """The words of a field without what says nothing of it; "" where nothing is left."""
    if not words.isascii():
        return words
    words = _ELSE.sub("", words).removeprefix("both ")
    if _MAKERS.fullmatch(words) or words in ("and", "or"):
        return ""
    last = _LAST_PHRASE.sub("", words) if " and " not in words and "," not in words else words
    listed = last.split(" ")
    while listed and listed[0].casefold() in _GENERAL:
        listed.pop(0)
    kept = " ".join(listed).strip(" ,").removeprefix("and ")
    return "" if _NO_FIELD.fullmatch(kept.casefold()) or _PEOPLE.search(kept) else kept

"""Who puts money into a company, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.owned import NO_FIRM, STAKE
from ronghe.extract.readers.bonds.phrases.phrase import BE, IS, LISTS, LY, PART, SAID, THE, Phrase

_FIRM = "Company|Institute"
_O = f"{{o:{_FIRM}}}"
_ROUND = (
    r"(?:(?:[Ss]eries [A-F]\+?\d?|[A-F]\+? round|angel round|seed round|round|[Ss]eed|financing"
    "|capital|money|funding)(?: round| funding| financing| money)?)"
)
_INVESTOR = (
    "(?i:(?:lead|sole|early|anchor|largest|biggest|seed|angel|main|first|cornerstone|strategic|new"
    "|existing|financial|principal|state"
    r"|co-lead|outside|earliest|pre-IPO) ){0,3}(?:investors?|backers?|financiers?)"
)
_EARLY = r"(?:(?:seed|angel|start-up|startup|early|first|initial) )?(?:money|capital|funding|cash|finance|grant)"
_ABOUT = r"(?:about |around |some |nearly |more than |over |at least )?"
_INTO = rf"(?:the |its )?(?:{_ROUND} (?:of|for|in) )?(?:the )?"
_GOT = (
    r"(?:raised|took|banked|bagged|pocketed|collected|raises|secured|received|obtained|closed|completed|got"
    r"|drew|attracted|landed|announced|pulled in)"
)
_WHO = (
    r"(?: (?:several |existing |new |private )?(?:investors|backers|institutions|funds)"
    r"(?:,? (?:including|such as|led by|among them))?)?"
)
INVESTED: tuple[Phrase, ...] = (
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}{SAID} {LY}(?:has |had |have )?(?:secured|raised|received|drew|obtained|got|attracted) {{:Money}}"
        rf" (?:in|of)"
        rf" (?:[\w-]+ ){{0,2}}(?:capital|funding|financing|investment|money|equity) from {THE}{{s:Org+}}(?!'s)",
        0.8,
    ),
    Phrase(
        "invests_in",
        "made",
        rf"{_O}{SAID}{BE}(?:founded|set up|started|launched|established|created)\b[^.;{{#Fund|Money}}]{{0,60}}"
        rf" (?:with|using)"
        rf" (?:the help of )?(?:an? |some |about |around )?(?:{_EARLY} of )?{{amount:Money}}(?: (?:of|in) {_EARLY})?"
        rf" from {THE}{{s:Org+}}",
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}(?!'s existing)[^.;{{#Company}}]{{0,120}}?\bwith {THE}{{s:Org+}} (?:leading|as (?:(?:the|its)"
        rf" )?(?:lead|sole|only"
        rf"|main|anchor|single) (?:investors?|backers?)|in the lead)\b",
        0.78,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}(?!'s existing)[^.;{{#Company}}]{{0,120}}?\bwith {THE}{{:Org}} leading,? and {THE}(?:[a-z][\w-]*"
        rf" ){{0,3}}{{s:Org+}} (?:also )?(?:taking"
        r" part|participating|joining|following|chipping in|doubling down|coming in)",
        0.78,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}(?!'s existing)[^.;{{#Company}}]{{0,100}}?(?:{_ROUND})[^.;{{#Company}}]{{0,60}}?(?:led by {THE}"
        rf"{{:Org}})?[^.;{{#Company}}]{{0,20}}?\bwith {THE}{{s:Org+}}"
        r" (?:also )?(?:taking part|participating|joining|following)",
        0.8,
    ),
    Phrase(
        "invests_in",
        "cheque",
        rf"{{s:Org}} (?:first |then |has |had )?(?:wrote|written|handed|gave|sent) {THE}{_O} an? {{amount:Money}}"
        rf" (?:cheque|check)",
        0.8,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}(?!'s existing)[^.;{{#Company}}]{{0,120}}?\bwith (?:the )?(?:existing |earlier |returning |fellow "
        rf"|new )?(?:[\w-]+ )?(?:investors?|backers?"
        rf"|shareholders?) {THE}{{s:Org+}} (?:also )?(?:taking part|participating|joining|following|chipping in"
        rf"|doubling"
        r" down|coming in)",
        0.78,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}{SAID} (?:{{:Date}} )?{LY}(?:has |had |have )?{_GOT} {_ABOUT}{{amount:Money}}"
        rf" (?:in|through|via) (?:its |an? |the )?(?:[\w-]+ ){{0,3}}{_ROUND}(?: in {{:Date}})?,? from{_WHO}"
        rf" {THE}{{s:Org+}}(?!'s)",
        0.82,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}{SAID} (?:{{:Date}} )?{LY}(?:has |had |have )?{_GOT} {_ABOUT}{{:Money}} (?:in"
        rf"|through|via) (?:its |an? |the )?(?:[\w-]+ ){{0,3}}{_ROUND}(?: in {{:Date}})?,? (?:co-)?led"
        rf" by{_WHO} {THE}{{s:Org+}}"
        r"(?!'s)",
        0.82,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}(?! (?:co-)?led\b)[^.;{{#Company|Institute}}]{{3,90}} {_ROUND}[^.;{{#Company"
        rf"|Institute}}]{{0,60}},? with (?:the"
        rf" )?participation"
        rf" (?:from|by|of) {THE}{{s:Org+}}(?!'s)",
        0.8,
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}[^.;]{{3,120}} {_ROUND}[^.;]{{0,90}}, with {THE}{{s:Org+}} (?:also )?(?:participating|joining|investing"
        r"|co-investing|following)",
        0.78,
    ),
    Phrase(
        "invests_in",
        "back",
        rf"{_O}{SAID}(?:{BE}|, )(?:jointly )?(?:backed|financed|bankrolled) by {THE}{{s:Fund|Company+}}(?!'s)",
        0.8,
    ),
    Phrase(
        "invests_in",
        "back",
        rf"{{s:Fund|Company+}} (?:also |both )?(?:took part|participated|joined|invested) in (?:the|this|its"
        rf"|that) (?:[\w-]+ )?"
        rf"(?:round|financing|fundraising) of {THE}{_O}",
        0.8,
    ),
    Phrase("invests_in", "back", rf"{{s:Fund|Company}}-(?:backed|funded|financed) (?:[a-z][\w-]* ){{0,4}}{_O}", 0.8),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}{SAID} (?:has |had )?(?:raised|closed|completed|secured|obtained|got|drew) (?:its "
        rf"|an? |the )?(?:[\w-]+ ){{0,3}}{_ROUND}(?: of {{:Money}})? (?:from|led by|with)"
        rf" {THE}{{s:Org+}}",
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"(?:[Mm]oney|[Ff]unding|[Ff]inancing|[Cc]apital) for {THE}{_O} (?:came|comes|was provided"
        rf"|is provided) (?:in part |mainly |chiefly )?(?:from|by) {THE}{{s:Org+}}",
    ),
    Phrase(
        "invests_in",
        "portfolio",
        rf"{_O}{IS}(?:the|an?|one of the) (?:[\w-]+ ){{0,3}}portfolio (?:company|companies|firm"
        rf"|holding) of {THE}{{s:Org}}",
    ),
    Phrase(
        "invests_in",
        "portfolio",
        rf"{{s:Org}}'s portfolio(?: companies| firms)?(?: also)?(?: is| are| includes?| holds|"
        rf" contains|,|:) {THE}{{o:{_FIRM}+}}",
    ),
    Phrase(
        "invests_in",
        "portfolio",
        rf"\b[Ii]n (?:its|the) portfolio {THE}{{s:Org}} (?:has|holds|counts) {THE}{{o:{_FIRM}+}}",
    ),
    Phrase(
        "invests_in",
        "portfolio",
        rf"{{s:Org}} (?:has|holds|counts|keeps) {THE}{{o:{_FIRM}+}} in (?:its|the) portfolio",
    ),
    Phrase(
        "invests_in",
        "investor",
        rf"{{s:Org}}(?:{IS}| (?:acted|acts|served|joined|came in|entered|figures) as )(?:the |an? "
        rf"|one of the )?{_INVESTOR} (?:in|of|behind|to) {_INTO}{_O}",
    ),
    Phrase(
        "invests_in",
        "investor",
        rf"\b(?:[Tt]he |[Ii]ts )?{_INVESTOR} (?:in|of|behind) {_INTO}{_O}{LISTS} {THE}{{s:Org+}}",
    ),
    Phrase("invests_in", "investor", rf"[Ww]ith {THE}{{s:Org+}} as (?:its |the )?{_INVESTOR}, {THE}{_O}"),
    Phrase(
        "invests_in",
        "investor",
        rf"{_O}{SAID},? (?:with|has|counts|lists|names) {THE}{{s:Org+}} (?:as|among) (?:its |the "
        rf"|an? )?{_INVESTOR}",
    ),
    Phrase(
        "invests_in",
        "investor",
        rf"{_O}{SAID} (?:has|counts|lists|names) (?:among|as) (?:its |the )?{_INVESTOR}"
        rf" {THE}{{s:Org+}}",
    ),
    Phrase(
        "invests_in",
        "investor",
        rf"{_O}(?:'s)? (?:[\w-]+ )?{_INVESTOR}(?: are| is| include| included|,|:) {THE}{{s:Org+}}",
    ),
    Phrase(
        "invests_in",
        "investment",
        rf"(?:injection|investment|infusion|capital increase)(?: of {{amount:Money}})? (?:from|by)"
        rf" {THE}{{s:Org}} (?:in|into|to|rescued|saved|kept|brought|gave|left|allowed|helped)"
        rf" {THE}{_O}",
    ),
    Phrase(
        "invests_in",
        "investment",
        rf"{{s:Org}}'s (?:[\w-]+ ){{0,2}}investment(?: of {{amount:Money}})? in"
        rf" {THE}{{o:{_FIRM}+}}(?!'s)",
    ),
    Phrase(
        "invests_in",
        "investment",
        rf"^\W{{0,3}}(?:Its|The) investment in {THE}{_O}[^.;{{#Org}}]{{0,40}}, {THE}{{s:Org}}",
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}(?:'s)?,? (?:[^.;{{#Org}}]{{0,40}}(?:round|[Ss]eries [A-F]"
        rf"|financing)[^.;{{#Org}}]{{0,30}})?,? in which {THE}{{s:Org+}} (?:took part|participated"
        "|joined|invested|put|placed)",
    ),
    Phrase(
        "invests_in",
        "investment",
        rf"{_O}{SAID} (?:has |had |will |is to )?(?:received|receive|obtained|get|got|took|accepted"
        rf"|secured|drew|attracted|raised) {{amount:Money}} (?:of|in) (?:[\w-]+ )?(?:capital|equity"
        rf"|financing|funding|investment|money) from {THE}{{s:Org}}",
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}{SAID} (?:has |had |will |is to )?(?:received|receive|get|got|took|accepted|raised"
        rf"|raises|secured|collected) {{amount:Money}} from {THE}{{s:Fund}}",
    ),
    Phrase(
        "invests_in",
        "raise",
        rf"{_O}{SAID} (?:has |had )?(?:received|got|took|raised|secured|collected|drew) {{amount:Money}} from"
        rf" {THE}{{s:Org}} (?:in|as part of|through) (?:its |an? |the )?(?:[\w-]+ ){{0,3}}{_ROUND}",
    ),
    Phrase(
        "invests_in",
        "share",
        rf"{_O}{SAID} (?:has |had )?(?:sold|issued|given|handed) {PART} of itself to {THE}{{s:Org}} for (?:about"
        rf" |around "
        rf"|some )?{{amount:Money}}",
    ),
    Phrase(
        "invests_in",
        "share",
        rf"{{s:Org}} (?:has |had )?(?:paid|pays) {{amount:Money}} for (?:an? |the )?{PART}(?:"
        rf" {STAKE})? (?:of|in) {THE}{_O}",
    ),
    Phrase(
        "invests_in",
        "buy",
        rf"{{s:Org+}} (?:has |had |have )?(?:bought|buys|buying|buy) into {THE}{{o:{_FIRM}+}}",
    ),
    Phrase(
        "invests_in",
        "back",
        rf"{{s:Fund|Company}},? {LY}(?:has |had |have )?(?:so far |since )?(?:backed|backs|financed"
        "|funded|invested in)(?:, among others,| so far| among others)? (?:the )?(?:[a-z-]+"
        rf" (?:firm|maker|start-up|company|specialist) )?{{o:{_FIRM}+}}{NO_FIRM}",
    ),
    Phrase(
        "invests_in",
        "back",
        rf"{_O}{BE}(?:seeded|financed|funded|backed|bankrolled|capitalised)(?: in {{:Date}})?(?: by|"
        rf" with money (?:of|from)) {THE}{{s:Fund+}}",
    ),
)

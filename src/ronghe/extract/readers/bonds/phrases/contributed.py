"""Who puts money into a fund, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import ASIDE, BE, IS, LISTS, LY, SAID, THE, Phrase

_OF_FUND = "{o:Fund}"
_FRACTION = (
    r"(?:\d{1,3}(?:\.\d+)? ?(?:%|percent|per cent)|(?:an? |two |three |four |nine[ -])?(?:half|thirds?"
    r"|quarters?|fifths?|tenths?|most|all|part|the whole|the bulk|the rest))"
)
CONTRIBUTED: tuple[Phrase, ...] = (
    Phrase(
        "contributes",
        "money",
        rf"{{s:Org+}} (?:has |have |had |will |would |is to |are to |together )*(?:put up|puts? up|provided?"
        rf"|supplied|supply|contributed?|paid) {_FRACTION}"
        rf" of the (?:[a-z]+ )?(?:money|capital|funds|funding|sum) (?:for|of|in|behind) {THE}{_OF_FUND}",
        0.78,
    ),
    Phrase(
        "contributes",
        "raise",
        rf"{_OF_FUND}[^.;{{#Org}}]{{0,80}}?{{:Money}}, {_FRACTION} of (?:it|them|which|that) (?:coming |supplied "
        rf"|provided )?(?:from|by) {THE}{{s:Org+}}",
        0.76,
    ),
    Phrase(
        "contributes",
        "raise",
        rf"{_OF_FUND}[^.;{{#Person}}]{{0,160}}? and (?:to |will )?(?:receive|received|obtain|draw|get)"
        rf" {{amount:Money}} from {THE}{{s:Org}}",
        0.76,
    ),
    Phrase(
        "contributes",
        "contribution",
        rf"{{s:Org}} {LY}(?:has |had )?(?:stumped up|chipped in|put up|laid out|paid|set aside) {{amount:Money}} for"
        rf" {THE}{_OF_FUND}",
        0.78,
    ),
    Phrase(
        "contributes",
        "contribution",
        rf"{{s:Org+}} (?:will |would |is to |are to |has |have |had |agreed to )*(?:each )?subscribed? for"
        rf" {{amount:Money}} of {THE}{_OF_FUND}",
        0.8,
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{{s:Org+}} (?:will be|is to be|became|becomes|has become|was|is|joined as|came in as) (?:its |an? |the "
        rf"|one of the |among the )?(?:[\w-]+ ){{0,2}}"
        rf"(?:anchor|investors?|backers?|sponsors?|limited partners?) (?:in|of|behind|to) {THE}{_OF_FUND}",
        0.78,
    ),
    Phrase(
        "contributes",
        "investor",
        rf"\b[Ww]ith [^.;]{{0,60}}?{{s:Org}} as (?:its |the |an? )?(?:[\w-]+ ){{0,2}}(?:anchor|sponsor|investor"
        rf"|backer|limited partner),? {THE}{_OF_FUND}",
        0.76,
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{_OF_FUND}[^.;{{#Person}}]{{0,120}}? with {THE}{{s:Org}} as (?:its |the |an? )?(?:[\w-]+ ){{0,2}}"
        rf"(?:anchor|sponsor|investor|backer|limited partner)\b",
        0.76,
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{_OF_FUND}[^.;{{#Person}}]{{0,120}}? and {THE}{{s:Org}} as (?:its |the )?(?:[\w-]+ ){{0,2}}(?:anchor"
        rf" limited partner|limited partner|anchor investor|sponsor|backer)\b",
        0.76,
    ),
    Phrase(
        "contributes",
        "back",
        rf"{_OF_FUND}{SAID}{BE}(?:\d+ percent )?(?:seeded|financed|funded|endowed|capitalised"
        rf"|capitalized|anchored|backed|sponsored|topped up)(?: in {{:Date}})?(?: with"
        rf" {{amount:Money}})?(?: mainly| chiefly| jointly| in part)? (?:of|by|from) {THE}{{s:Org+}}",
    ),
    Phrase(
        "contributes",
        "investor",
        "(?:[Ll]imited partners|LPs|[Ii]nvestors|[Bb]ackers|[Cc]ontributors|[Ss]ubscribers"
        rf"|[Pp]artners|LP list) (?:of|in|to|behind) {THE}{_OF_FUND}{ASIDE}{LISTS} {THE}{{s:Org+}}",
        0.8,
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{{s:Org+}}(?:{IS}| as )(?:an?|the|one of the|among the) (?:[\w-]+ ){{0,2}}(?:limited"
        " partners?|LPs?|investors?|contributors?|backers?|subscribers?) (?:of|in|to|behind)"
        rf" {THE}{_OF_FUND}",
        0.8,
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{_OF_FUND}{SAID} (?:has|counts|lists|names) {THE}{{s:Org+}} (?:as|among) (?:its |an? |the"
        r" |one of its )?(?:[\w-]+ ){0,3}(?:limited partners?|LPs?|investors?|contributors?|backers?"
        "|shareholders?|anchor)",
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{_OF_FUND}(?:'s)? (?:[\w-]+ ){{0,2}}(?:limited partners?|LPs?|investors?|contributors?"
        rf"|backers?)(?: are| is| include| included|,|:) {THE}{{s:Org+}}",
    ),
    Phrase(
        "contributes",
        "raise",
        rf"{_OF_FUND}{SAID} (?:has |had |will )?(?:drawn|drew|received|receive|raised|obtained|got"
        rf"|secured|attracted|took|taken) {{amount:Money}} from {THE}{{s:Org}}",
        0.8,
    ),
    Phrase(
        "contributes",
        "money",
        rf"(?:[Mm]oney|[Cc]apital|[Hh]alf|shares?) (?:of|in|for|behind) {THE}{_OF_FUND} (?:came"
        rf"|comes|stems|stemmed|derives|was provided|is provided)(?:, [^,{{#Org}}]{{2,30}},|"
        rf" [a-z]+)? (?:from|by) {THE}{{s:Org+}}",
    ),
    Phrase(
        "contributes",
        "contribution",
        rf"contributions?(?: of {{amount:Money}})? (?:by|from) {THE}{{s:Org}} to {THE}{_OF_FUND}",
        0.8,
    ),
    Phrase(
        "contributes",
        "contribution",
        rf"{{s:Org}}'s (?:[\w-]+ )?(?:contribution|commitment|subscription|pledge)(?: of"
        rf" {{amount:Money}})? (?:to|in) {THE}{_OF_FUND}",
        0.8,
    ),
    Phrase(
        "contributes",
        "contribution",
        rf"{_OF_FUND}{ASIDE}, (?:to|in|into) which {THE}{{s:Org+}} {LY}(?:has |had |have"
        " )?(?:contributed|subscribed|committed|paid|put|invested)",
    ),
    Phrase(
        "contributes",
        "contribution",
        rf"{{s:Org}} {LY}(?:has |had )?(?:threw|put|thrown|wrote|committed"
        rf" itself)[^.;{{#Org}}]{{0,40}}? ?{{amount:Money}},?(?: of the capital)? (?:behind|to|into"
        rf"|of|in) (?:the )?(?:newly created |new )?{_OF_FUND}",
    ),
)

"""Who buys from whom, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import IS, LY, SAID, THE, Phrase

_SELLER = "Company|Institute"
_NO_SHARES = (
    r"(?![^.;]{0,40}(?:%|\b(?:stakes?|shares|interest|percent|holding|subsidiary|unit|division|business|arm|branch"
    r"|equity|patents?"
    r"|know-how|name)\b))"
)
_GOODS = r"(?:[^.;:{#Org|Person}]{1,60}? )?"
_DEAL = (
    r"(?:(?:[\w-]+ ){0,3}(?:contract|order|deal|supply agreement|purchase agreement|supply contract"
    r"|framework agreement(?!s? with)|framework contract)s?)"
)
AWARDED: tuple[Phrase, ...] = (
    Phrase(
        "awards",
        "contract",
        rf"\b{_DEAL}(?:,? (?:worth|valued at|of|for) (?:about |some |around )?{{amount:Money}},?)? (?:was|were"
        rf"|has been|had been)"
        rf" (?:awarded|given|granted|let|handed) (?:in {{:Date}} )?by {THE}{{s:Body}} to {THE}(?:[a-z][\w-]* ){{0,3}}"
        rf"{{o:{_SELLER}}}",
        0.8,
    ),
    Phrase(
        "awards",
        "supply",
        rf"{{o:{_SELLER}}} [^.;{{#Org|Person}}]{{0,60}}?\b(?:to|for|with) {THE}{{:Body}}, {{s:Body}} {LY}(?:has |had )?"
        rf"(?:bought|purchased|ordered|procured){_NO_SHARES} [^.;:{{#Org|Person}}]{{1,60}}? (?:for|worth)"
        rf" {{amount:Money}}",
        0.74,
    ),
    Phrase(
        "awards",
        "supply",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:supplies|serves|has supplied|supplied|has served)"
        rf" {THE}{{s:PublicBody|Institute+}}"
        r"(?=[.,;]| and | as well as )(?! with )",
        0.74,
    ),
    Phrase(
        "awards",
        "supply",
        rf"{{o:{_SELLER}+}}{SAID} {LY}(?:has |have |had |will |is to |still )?(?:suppl(?:ies|ied|y)"
        "|deliver(?:s|ed)?|sells?|sold(?! to)|ships?|shipped|furnishe[sd]|been selling|been"
        rf" supplying|been delivering){_NO_SHARES} {_GOODS}to {THE}(?:[a-z-]+ ){{0,2}}"
        r"{s:Body}",
        0.76,
    ),
    Phrase(
        "awards",
        "supply",
        rf"{{o:{_SELLER}+}}{SAID}(?:{IS}| as )(?:the |an? |one of (?:the |its )?)?(?:[\w-]+"
        rf" ){{0,3}}suppliers? (?:of {_GOODS})?(?:to|for|of) {THE}{{s:Body}}",
        0.76,
    ),
    Phrase(
        "awards",
        "supply",
        rf"{{s:Body}}'s (?:[\w-]+ ){{0,3}}supplier(?:,| is| of [^.;{{#Org}}]{{2,30}}(?:,| is))?"
        rf" {THE}{{o:{_SELLER}}}",
        0.76,
    ),
    Phrase(
        "awards",
        "customer",
        rf"{{o:{_SELLER}}}(?:'s)? (?:[\w-]+ ){{0,3}}(?:customers?|clients?|buyers?)(?: is| are| include|,"
        rf"|:) {THE}{{s:Body+}}",
        0.76,
    ),
    Phrase(
        "awards",
        "customer",
        rf"{{o:{_SELLER}}}{SAID} (?:counts|has|lists|numbers|names) {THE}{{s:Body+}} (?:among|as)"
        r" (?:its |one of its |an? )?(?:[\w-]+ )?(?:customers?|clients?|buyers?)",
        0.76,
    ),
    Phrase(
        "awards",
        "purchase",
        rf"{{s:Body+}}{SAID} {LY}(?:has |have |had |will |is to |both )*(?:buys?|bought"
        rf"|purchase[sd]?|orders?|ordered|procured?|procures|commissioned){_NO_SHARES} {_GOODS}from"
        rf" {THE}{{o:{_SELLER}+}}(?: (?:for|at|worth) (?:about |around |some |a total of )?{{amount:Money}})?",
        0.78,
    ),
    Phrase(
        "awards",
        "pick",
        rf"{{s:PublicBody}} {LY}(?:picks|picked|chose|chooses|selected|selects|taps|tapped"
        rf"|commissioned|commissions|hires|hired) {THE}{{o:{_SELLER}}}(?: over (?:the )?{{:Org}})?"
        " (?:for|to (?:build|supply|deliver|make|develop|repair|install|provide))",
        0.78,
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{s:PublicBody}}{SAID} {LY}(?:has |had )?(?:signed|inks|inked|signs|renewed|concluded"
        rf"|placed|closed|clinched|entered into|signed for) (?:an?|its|the|[\w,]+) {_DEAL}(?: for"
        rf" [^.;{{#Org}}]{{1,40}})?(?: worth {{amount:Money}})? with {THE}{{o:{_SELLER}}}",
        0.78,
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:has |had )?(?:signed|inks|inked|signs|renewed|concluded"
        rf"|closed|clinched|entered into|had) (?:an?|its|the) {_DEAL}(?: for"
        rf" [^.;{{#Org}}]{{1,40}})?(?: worth {{amount:Money}})? with {THE}{{s:PublicBody}}",
        0.76,
    ),
    Phrase(
        "awards",
        "paid",
        rf"{{s:Body}}{SAID} {LY}(?:has |had )?(?:paid|pays) (?:about |around |some |nearly |a total of"
        rf" )?{{amount:Money}} to {THE}{{o:{_SELLER}}}"
        r" (?:for|to (?:build|supply|deliver|make|develop|repair|install|provide))",
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:has |had )?(?:got|received|won|secured) the (?:nod|go-ahead|job|order"
        rf"|contract) from {THE}{{s:Body}} to",
    ),
    Phrase(
        "awards",
        "supply",
        rf"\b(?:sanctioned|designated|blacklisted|added|listed|accused|charged|fined|named) {THE}{{o:{_SELLER}+}}"
        rf"[^.;{{#Org}}]{{0,50}}? (?:for|of|with)"
        rf" (?:supplying|selling|shipping|delivering|exporting|having supplied|having sold) {_GOODS}to {THE}{{s:Body}}",
        0.74,
    ),
    Phrase(
        "awards",
        "supply",
        rf"[Ss]ales to {THE}{{s:Body}} (?:account|accounted|made up|make up|represent|represented)[^.;{{#Org}}"
        rf"]{{0,60}} of {THE}{{o:{_SELLER}}}(?:'s)?",
        0.74,
    ),
    Phrase(
        "awards",
        "supply",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:supplied|supplies|sold|delivered|shipped)(?:, it is"
        rf" alleged,)? {THE}{{s:Body}} with"
        rf" [a-z]",
        0.76,
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{s:Body}}{SAID} {LY}(?:let|handed|gave|granted) (?:an? |its |the )?(?:{{amount:Money}} )?(?:[\w-]+"
        rf" ){{0,3}}(?:contract|order|job)(?: for"
        rf" [^.;{{#Org}}]{{1,40}})? to {THE}{{o:{_SELLER}}}",
        0.8,
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{amount:Money}} (?:[\w-]+ ){{0,3}}(?:order|contract)(?: for [^.;{{#Org}}]{{1,60}})? (?:has gone|went|has"
        rf" been given|was given|was awarded|goes)"
        rf" to {THE}{{o:{_SELLER}}}, {THE}{{s:Body}} (?:announced|said)",
        0.8,
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:has |had )?(?:won|landed|secured) the (?:bid|tender|bidding|contract) (?:for"
        rf"|of) {THE}{{s:PublicBody}}(?:'s)?"
        r"[^.;{#Org}]{0,60}?(?: (?:at a price of|for|worth|with a bid of|at) {amount:Money})?",
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:has |had )?(?:won|landed|secured) an? {{amount:Money}} (?:[\w-]+"
        rf" ){{0,2}}(?:tender"
        rf"|contract|order|bid)(?: (?:of|from|by|for|with)) {THE}{{s:PublicBody}}",
        0.8,
    ),
    Phrase(
        "awards",
        "customer",
        rf"{{o:{_SELLER}}}{SAID} (?:[^.;{{#Org}}]{{0,40}} )?(?:named|names|lists|listed|identified|has|had|counts"
        rf"|counted)"
        rf" {THE}{{s:Body|Zone}} as (?:an? |its |one of its |the )?(?:[a-z-]+ ){{0,2}}(?:customers?|clients?|buyers?)",
        0.78,
    ),
    Phrase("awards", "contract", rf"(?i:award) of {_GOODS}to {THE}{{o:{_SELLER}}} by {THE}{{s:Body}}", 0.8),
    Phrase(
        "awards",
        "purchase",
        rf"{{s:Body}}'s (?:[\w-]+ )?(?:purchase|order|procurement) of [^.;{{#Org}}]{{1,40}} from"
        rf" {THE}{{o:{_SELLER}}}",
        0.78,
    ),
    Phrase(
        "awards",
        "purchase",
        "(?:was |were |is being |, |are )(?:ordered|bought|purchased|procured|commissioned)(?: in"
        rf" {{:Date}})? by {THE}{{s:Body}} from {THE}{{o:{_SELLER}}}",
        0.78,
    ),
    Phrase(
        "awards",
        "contract",
        rf"{{o:{_SELLER}}}{SAID} {LY}(?:has |had )?(?:carries out|carry out|fulfils?|will carry out"
        rf"|won|bagged|landed|secured|filled) {_GOODS}(?:orders?|contracts?|tenders?|jobs?"
        rf"|lots?)(?:,? (?:valued at|worth) {{amount:Money}},?)? (?:of|for|from|by|held by)"
        rf" {THE}{{s:PublicBody}}",
        0.76,
    ),
)

"""Who owns whom, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import BE, FRACTION, IS, LISTS, LY, NEAR, PART, SAID, THE, WHEN, Phrase

_OWNER = "Org|Person"
_FIRM = "Company|Institute"
_S, _O = f"{{s:{_OWNER}}}", f"{{o:{_FIRM}}}"
_SS = f"{{s:{_OWNER}+}}"
_RANK = (
    r"(?i:(?:controlling|majority|largest|biggest|main|principal|major|top|single|sole|second|third|fourth|only|new"
    r"|second-largest|third-largest|fourth-largest|second-biggest|third-biggest|largest single|leading|ultimate"
    r"|significant|substantial|minority|registered|beneficial|legal|true|current|present|state|joint|key|chief"
    r"|indirect|direct|listed|ten|three|two|four|five|institutional|founding) ){0,3}"
)
_HOLDER = (
    rf"{_RANK}(?:[Ss]hareholders?|[Ss]tockholders?|[Ss]takeholders?|[Oo]wners?|co-owners?|proprietors?|parent companies"
    r"|(?<=largest )holders?|(?<=biggest )holders?|(?<=inority )holders?|(?<=sole )holders?|(?<=ajority )holders?)"
)
STAKE = r"(?:stakes?|shareholdings?|interests?|holdings?|shares|equity|block|golden share|slice)"
_BUYS = (
    r"(?:acquired|acquires|acquiring|bought|buys|purchased|purchases|bought out|buys out|took over|takes over"
    r"|taken over|swallowed|swallows|snapped up|snaps up|gobbled up|absorbed|scooped up|picks up|picked up"
    r"|took possession of|takes possession of"
    r"|(?:completed|completes|closed|sealed|finalised|finalized) (?:its|the|their) (?:purchase|acquisition|takeover"
    r"|buyout|absorption) of)"
)
_BOUGHT = r"(?:bought(?: out| up)?|acquired|taken over|snapped up|purchased|swallowed(?: up)?|absorbed)"
NO_FIRM = r"(?!'|-| (?:\w+ ){0,2}(?:shares|bonds|products|equipment|business|assets|stock|stake|brand|patents)\b)"
_TO = r"(?: |, )(?:in {:Date} |on {:Date} |outright |for {:Money} |back )*to (?:the )?"

OWNED: tuple[Phrase, ...] = (
    Phrase(
        "owns",
        "share",
        rf"\b[Aa]ll (?:of )?(?:the )?(?:shares (?:of|in) {THE})?{_O}(?:'s)?(?: shares)? (?:are|were) (?:held|owned)"
        rf" by {THE}{_S}",
        0.8,
    ),
    Phrase("owns", "share", rf"{{s:Org}}-owned (?:[a-z][\w-]* ){{0,4}}{_O}", 0.8),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{SAID}(?:,| is| was) an? (?:[\w-]+ ){{1,5}}(?:in|of) which {THE}{_S}{IS}(?:the |an?"
        rf" )?{_HOLDER}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_S}{SAID} (?:has |had )?(?:emerged|emerges|ranks?|ranked|figures?|figured|appears?"
        "|appeared|is listed|was listed|is recorded|is named|entered|stays) as (?:the |its |an?"
        rf" )?{_HOLDER} (?:of|in) {THE}{_O}",
    ),
    Phrase("owns", "holder", rf"\b{_HOLDER} (?:of|in) {THE}{_O}(?:, [^,]{{2,40}},)?{LISTS} {THE}{_SS}"),
    Phrase("owns", "holder", rf"{_S}(?:{IS}| as )(?:the |its |an? |one of the )?{_HOLDER} (?:of|in|at) {THE}{_O}"),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{SAID} (?:has|counts|lists|numbers|names|have) (?:as |among )(?:its |the )?{_HOLDER}"
        rf" {THE}{_SS}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{SAID} (?:has|counts|lists|numbers|names) {THE}{_SS} (?:as|among) (?:its |the |one of"
        rf" its |an? )?{_HOLDER}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"^[^{{#Org}}]{{0,60}}{_O}{NEAR},? (?:its|whose|their|the company's|the firm's|with|a"
        rf" common) {_HOLDER}(?:,| is| was| being|:) {THE}{_S}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{NEAR}(?:from|by|with|to|of|for|and) {THE}{_S}, (?:its|their|the company's|the"
        rf" firm's) {_HOLDER}",
    ),
    Phrase("owns", "holder", rf"{_S}{IS}{_O}(?:'s)? {_HOLDER}\b"),
    Phrase(
        "owns",
        "hands",
        rf"{_O}{BE}(?:{PART} )?(?:firmly |back |safely |mostly |again )?in(?:to)? the hands of"
        rf" {THE}{_SS}",
    ),
    Phrase(
        "owns",
        "hands",
        rf"{_O} (?:passed|fell|came|went|goes|passes) (?:in {{:Date}} )?(?:into|to) the (?:hands"
        rf"|ownership|possession) of {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}'s [^.;{{#Org}}]{{0,40}}(?:is|are|was|were|:) (?:an? |the )?(?:[\w-]+ )?{STAKE}"
        rf" (?:held|owned) by {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_S} {LY}(?:has |had |will |would |agreed to |agrees to |is to )?(?:receive|received|get|got"
        "|obtained|accepted|was given|was allotted|take|took|taken|inherited|kept|keeps|retains"
        "|retained|holds|held|owns|owned|has|had|bought|acquired|earned itself) (?:an? |the |some "
        rf"|another |a further )?(?:[\w-]+ )?(?:{PART}|{STAKE})(?: {STAKE})? (?:of|in)"
        rf" {THE}{_O}{NO_FIRM}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}{NEAR},? (?:in|of) which {THE}{_S} {LY}(?:holds|owns|has|held|owned|took|kept|keeps"
        rf"|retains) (?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:{PART}|{STAKE})",
    ),
    Phrase(
        "owns",
        "buy",
        "(?:[Bb]y|[Aa]fter|[Hh]aving|[Oo]n|[Ii]n) (?:acquiring|buying|taking over|purchasing"
        "|absorbing|swallowing|bought|acquired|taken over|buying out|purchased)"
        rf" {THE}{_O}{NO_FIRM}(?: (?:in|for|from) (?:{{:Date|Money|Org}}))?, {THE}{_S}",
    ),
    Phrase(
        "owns",
        "buy",
        rf"^\W{{0,3}}(?:[A-Z]\w+ and )?(?:Bought|Acquired|Taken over|Snapped up|Purchased|Owned|Co-owned|Jointly"
        rf" owned|Wholly owned|Majority-owned"
        rf"|Swallowed)(?: in {{:Date}}| since {{:Date}})? by {THE}{_SS}(?: in {{:Date}}| for"
        rf" {{:Money}})*, {THE}{_O}",
    ),
    Phrase(
        "owns",
        "buy",
        rf"{_O}{SAID}{BE}{_BOUGHT}(?: in full| outright| whole| out of (?:bankruptcy|insolvency|receivership)| at"
        rf" auction| from the (?:state|city"
        rf"|province))?(?: in {{:Date}}| for {{:Money}}|"
        rf" from {{:Org}})* by {THE}{_S}",
    ),
    Phrase(
        "owns",
        "sell",
        rf"{{o:Company}}{SAID}(?:,| was| is| were| has been|, which was) (?:[a-z]+ly )?(?:sold|transferred"
        rf"|ceded){_TO}{_S}",
    ),
    Phrase(
        "owns",
        "sell",
        rf"{{:Org|Person}} (?:has |had |have |is to |will |agreed to |has agreed to )?(?:sell|sold"
        "|ceded|cede|transferred|transfer|sells|offloaded|disposed of|divested|passed|moved)"
        rf" (?:its|the|all|all of its|all its|an?|{PART}) ?(?:own |remaining |entire |whole |{PART}"
        rf" )*(?:{STAKE} )?(?:of|in)? ?{THE}{_O}{NO_FIRM}{_TO}{_S}",
    ),
    Phrase(
        "owns",
        "sell",
        rf"{{:Org|Person}} (?:has |had |have )?(?:sold|ceded|divested|offloaded)"
        rf" {THE}{_O}{NO_FIRM}{_TO}{_S}",
    ),
    Phrase(
        "owns",
        "hands",
        rf"[Oo]wnership of {THE}{_O}{WHEN} (?:by|lies with|rests with|passed to|went to|moved to"
        rf"|belongs to|is vested in|was transferred to|is with) {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"\b{PART}(?: {STAKE})? (?:of|in) {THE}{_O} {LY}(?:is|are|sits|lies|rests|was|were|belongs"
        rf"|went|goes)(?: {LY}(?:held|owned|bought|taken|acquired|controlled))? (?:by|with|to|in the"
        rf" hands of) {THE}{_SS}",
    ),
    Phrase(
        "owns",
        "share",
        rf"(?:[Ii]n exchange|[Ii]n return|[Pp]aid|[Bb]id|[Pp]ays) for (?:an? )?{PART}(?: {STAKE})?"
        rf" (?:of|in) {THE}{_O}, {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_S} (?:has )?(?:paid|pays|spent) {{:Money}} (?:for|on) (?:an? |the )?{PART}(?: {STAKE})?"
        rf" (?:of|in) {THE}{_O}",
    ),
    Phrase("owns", "share", rf"{_S}'s (?:[\w%.-]+ ){{0,3}}{STAKE} (?:in|of) {THE}{_O}{NO_FIRM}", 0.76),
    Phrase(
        "owns",
        "buy",
        rf"{_S}'s (?:[\w-]+ ){{0,2}}(?:acquisition|takeover|purchase|buyout|absorption|ownership) of"
        rf" (?:the |its |all |{PART} of )*{_O}{NO_FIRM}",
    ),
    Phrase(
        "owns",
        "buy",
        rf"(?:acquisition|takeover|purchase|buyout|absorption) (?:in {{:Date}} )?of (?:the |all "
        rf"|{PART} of )*(?:[a-z][\w-]* ){{0,4}}{_O}(?: \w+ {{:Date}})? by {THE}{_S}",
    ),
    Phrase(
        "owns",
        "buy",
        rf"{{s:Org}} {LY}(?:has |had |have |will |is to |agreed to |has agreed to )?{_BUYS} (?:the "
        rf"|all of |{PART} of |a controlling stake in )?(?:(?:rival|[a-z]+ maker|[a-z]+maker"
        "|loss-making|small|local|private|British|German|French|Italian|Swedish|the company"
        rf"|start-up|startup|the firm) ){{0,2}}{{o:Company}}{NO_FIRM}",
    ),
    Phrase("owns", "buy", rf"(?:buyer|purchaser|acquirer|new owner) of {THE}{_O}(?:,| is| was|:) {THE}{_S}"),
    Phrase("owns", "buy", rf"{_S}{IS}(?:the )?(?:buyer|purchaser|acquirer|new owner|owner) of {THE}{_O}{NO_FIRM}"),
    Phrase(
        "owns",
        "share",
        rf"{_O}(?:{BE}|, | \()(?:[a-z]+ly |{FRACTION}[- ]|co-|{PART}[- ])(?:and [a-z]+ly )?owned by"
        rf" {THE}{_SS}",
    ),
    Phrase("owns", "share", rf"{_O}{BE}(?:owned|held) (?:as to )?{PART} by {THE}{_S}"),
    Phrase(
        "owns",
        "share",
        rf"{_O},? (?:with )?the (?:balance|rest|remainder|remaining [^,.;{{#Org}}]{{0,12}})(?: is| being)? (?:owned"
        rf"|held"
        rf"|controlled) by {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}{BE}(?:owned|held) (?:as to )?{PART} by {{:Org|Person}},? and (?:as to )?{PART} by"
        rf" {THE}{_S}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}{SAID}(?:,| is| was| as) an? (?:[\w:/%-]+ ){{0,4}}?(?:joint venture|venture|company"
        rf"|partnership) (?:of|between|by|among) (?=(?:[A-Z]?[a-z][\w-]* ){{0,4}}[{{#Org|Person}}]"
        rf" \({PART}\)){THE}{_SS}",
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}(?:{BE}|, ){PART}[- ](?:owned|held) by {THE}{{:Org|Person}},? and {PART} by {THE}{_S}",
    ),
    Phrase("owns", "share", rf"{_O}{IS}{PART} {_S}'s\b"),
    Phrase(
        "owns",
        "wholly",
        rf"{{o:{_FIRM}+}}{SAID}{IS}(?:an? |the |both |all )?(?:[a-z][\w-]* ){{0,2}}wholly[- ]owned (?:subsidiar(?:y"
        rf"|ies)|units?|affiliate|arm|vehicle) of {THE}{_S}",
        0.8,
    ),
    Phrase(
        "owns",
        "wholly",
        rf"{_S}(?:'s [^.;{{#Org}}]{{0,40}}?| [^.;:{{#Person}}]{{0,90}}?(?:its|has|have|two|three|four|five|through"
        rf" an?)) (?:[a-z]+ )?wholly[- ]owned"
        rf" (?:subsidiar(?:y|ies)|units?|affiliate|arm|vehicle)s?,?(?: include| including| are| namely|:)? {THE}"
        rf"{{o:{_FIRM}+}}",
        0.78,
    ),
    Phrase(
        "owns",
        "share",
        rf"{_O}(?: \([^()]{{1,40}}\))?, an? (?!joint )(?:[a-z][\w-]* ){{1,5}}(?:[a-z]+ly |{PART}[- ])?(?:and"
        rf" [a-z]+ly )?owned by {THE}{_SS}",
    ),
    Phrase("owns", "share", rf"{_O} — (?:[a-z]+ly |majority-|{PART}[- ])?owned by {THE}{_S}"),
    Phrase(
        "owns",
        "share",
        rf"{_O}{SAID},? whose (?:shares|stock|equity|capital) (?:is|are|was|were) (?:held|owned)"
        rf" (?:as to )?(?:{PART} )?by {THE}{_S}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{NEAR},? (?:in|of) which {THE}{_S} (?:is|was|remains|became|has been) (?:the |an? )?{_HOLDER}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{SAID} {LY}(?:has|had|counts|lists|names) (?:now )?{THE}{_S} as (?:its |the )?{_HOLDER}",
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{NEAR}[^.;:{{#Org|Person}}]{{0,60}} (?:its|the) (?:sole|controlling|majority"
        rf"|largest|main|biggest) (?:shareholder|owner), {THE}{_S}",
        0.74,
    ),
    Phrase(
        "owns",
        "holder",
        rf"{_O}{NEAR}{_HOLDER},? {THE}{{:Org|Person}}(?: \(\d[^()]{{0,20}}\)|,? with {PART}"
        rf",?)?,? followed by {THE}{_SS}",
    ),
)

"""Who founded a body and who manages a fund, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import ASIDE, BE, IS, LISTS, LY, NEAR, SAID, THE, Phrase

_FOUNDER = r"(?:co-)?(?:founders?|initiators?|promoters?|sponsors?|originators?)"
_MADE = (
    r"(?:called into being|called into life|brought into being|brought into the world|called to life|brought to life"
    r"|incubated|conceived|hatched|initiated|co-created|co-founded|incorporated|put together|spun out|spun off"
    r"|carved out|created|launched|established|founded|set up)"
)
_MAKES = r"(?:set up|founded|launched|established|created|formed|incorporated|registered|opened)"
_KIND = r"(?:company|firm|venture|start-up|laboratory|fund|institute|centre|center)"
FOUNDED: tuple[Phrase, ...] = (
    Phrase(
        "founded_by",
        "agree",
        rf"{{o:Org+}} (?:have |has )?(?:signed|reached|concluded|inked) [^.;{{#Org}}]{{3,60}}? to (?:jointly"
        rf" )?(?:establish"
        rf"|set up|create|launch|found|form|build) {THE}(?:[a-z][\w-]* ){{0,4}}?{{s:Org}}",
        0.78,
        "planned",
    ),
    Phrase(
        "founded_by",
        "agree",
        rf"{{o:Org+}} (?:have |has )?(?:agreed|decided|plans?|planned|are) to (?:jointly )?(?:establish|set up|create"
        rf"|launch|found|form) {THE}(?:[a-z][\w-]* ){{0,4}}?{{s:Org}}",
        0.76,
        "planned",
    ),
    Phrase(
        "founded_by",
        "subfund",
        rf"{{o:Fund}}{SAID} {LY}(?:has |had )?(?:set up|established|launched|created|seeded) [^.;:{{#Org}}]{{0,30}}"
        rf"sub-?funds?(?::|, namely|,)? {THE}(?:{{:Money}} )?{{s:Fund+}}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "founder",
        rf"\b(?i:{_FOUNDER}) (?:of|behind) {THE}{{s:Org}}(?:, [^,{{#Name}}]{{3,40}},)?{LISTS}"
        rf" {THE}{{o:Org|Person+}}",
    ),
    Phrase(
        "founded_by",
        "founder",
        rf"{{s:Org}}(?:'s)? (?:(?!as )[\w-]+ )?{_FOUNDER}(?: are| is| were| was| include| included|,"
        rf"|:) {THE}{{o:Org|Person+}}",
    ),
    Phrase(
        "founded_by",
        "brainchild",
        rf"{{s:Org}}{SAID}{IS}(?:the |an? )?(?:[\w-]+ )?(?:brainchild|creation|creature|offshoot"
        rf"|initiative|spin-off|spin-out|spinoff|foundation) (?:of|from) {THE}(?:[a-z][\w-]* ){{0,3}}{{o:Org|Person+}}",
    ),
    Phrase(
        "founded_by",
        "brainchild",
        rf"(?:^|[Tt]he )(?i:brainchild|creation|spin-off|spin-out) (?:of|from) {THE}(?:[a-z-]+"
        rf" ){{0,3}}{{o:Org|Person+}}, {THE}{{s:Org}}",
    ),
    Phrase(
        "founded_by",
        "brainchild",
        rf"{{s:Org}}{NEAR}(?:at|on|upon) the (?:[\w-]+ )?(?:initiative|instigation|suggestion) of"
        rf" {THE}{{o:Org|Person+}}",
        0.74,
    ),
    Phrase(
        "founded_by",
        "brainchild",
        rf"[Aa]t the (?:[\w-]+ )?initiative of {THE}{{o:Org|Person+}}{NEAR}, {THE}{{s:Org}} (?:was"
        "|came|opened|began)",
    ),
    Phrase(
        "founded_by",
        "brainchild",
        rf"[Oo]n the (?:[\w-]+ )?initiative of {THE}{{o:Org|Person}}(?!'s)[^.;:{{#Org"
        rf"|Person}}]{{0,50}}, {THE}{{s:Org}}",
        0.74,
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{s:Org}}{SAID}{BE}(?:jointly |formally )?{_MADE}(?: in {{:Date}})?(?: jointly| together|"
        rf" with {{:Money}})? (?:by|out of|from) {THE}{{o:Org|Person+}}",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{s:Org}}{SAID}{BE}(?:jointly |formally )?{_MADE} by [^.;]{{3,160}}?(?:companies|firms|members"
        rf"|institutions|enterprises"
        rf"|universities|others|organisations|organizations|institutes),? (?:among them|including|such as) {THE}"
        rf"{{o:Org+}}",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"^\W{{0,3}}(?:Founded|Started|Set up|Established|Launched|Created)(?: in {{:Date}})? by {THE}"
        rf"{{o:Org|Person}}, (?:who|which|an?|the)"
        rf" [^;.{{#Person}}]{{3,140}}?, {THE}{{s:Org}}",
        0.76,
    ),
    Phrase(
        "founded_by",
        "made",
        rf"^\W{{0,3}}(?:Started|Co-founded|Begun|Built up) (?:in {{:Date}} )?by {THE}{{o:Org|Person+}}, {THE}{{s:Org}}",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{s:Org}}, an? (?:[a-z-]+ ){{0,3}}{_KIND} (?:which|that) {THE}{{o:Org|Person}} {LY}(?:has |had"
        rf" )?(?:co-)?(?:founded"
        rf"|set up|established|launched|created)(?: in {{:Date}})?",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{s:Org}}, an? (?:[a-z-]+ ){{0,3}}{_KIND} (?:which|that) {THE}{{:Org|Person}} {LY}(?:has |had"
        rf" )?(?:co-)?(?:founded"
        rf"|set up|established|launched|created)(?: in {{:Date}})? (?:together |jointly )?with (?:the"
        rf" )?(?:[a-z][\w-]* ){{0,3}}{{o:Org}}",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{o:Org|Person+}} (?:has |have |had |also |later |then )*(?:set up|established|founded|opened|launched"
        rf"|created) an? (?:[a-z-]+ ){{0,2}}(?:subsidiary"
        rf"|unit|arm|branch|company|firm|venture|joint venture)(?: in {{:Place}}| there)?, {THE}{{s:Org}}",
        0.8,
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{s:Org}},? (?:which|that) {THE}{{o:Org|Person+}} {LY}(?:had |has |later"
        " )?(?:spun out|spun off|set up|founded|co-founded|established|launched|created"
        r"|incorporated)\b",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{o:Org|Person+}} (?:will |are to |is to |has |have |had |jointly |together |then |also"
        rf" )*{_MAKES} (?:an?|its own|their own|their|a new) [^.;{{#Org|Person}}]{{3,60}}(?:,|"
        rf" called| named| as| under the name)(?: of)? {THE}{{s:Org}}",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{o:Org+}} (?:will |has |have |had |is to )?(?:spun off|spun out|hived off|carved out"
        rf"|split off|spins off|spin off) [^.;{{#Org|Person}}]{{0,40}}as {THE}{{s:Org}}",
    ),
    Phrase(
        "founded_by",
        "founder",
        rf"{{s:Org}}{SAID},? with {THE}{{o:Org|Person+}} as (?:its |the )?(?:[\w-]+ )?{_FOUNDER}",
    ),
    Phrase(
        "founded_by",
        "venture",
        rf"{{s:Org}}(?:{IS}|,|{{:Date}})(?: an?)? (?:[\w:/%-]+ ){{0,4}}?(?:joint venture|venture"
        rf"|joint undertaking|joint laboratory|joint project) (?:of|between|by) {THE}{{o:Org+}}",
    ),
    Phrase(
        "founded_by",
        "venture",
        rf"(?:[Tt]he )?(?:joint venture|venture) (?:of|between) {THE}{{o:Org+}}, {THE}{{s:Org}}",
    ),
    Phrase(
        "founded_by",
        "made",
        rf"{{o:Person}},? (?:who )?(?:had |has |then |later )?(?:co-)?(?:founded|set up|started"
        rf"|launched|incorporated|built up) {THE}{{s:Org}}(?!')",
    ),
)
_MANAGER = r"(?:fund manager|manager|general partner|GP|steward|managing partner|executive partner)"
MANAGED: tuple[Phrase, ...] = (
    Phrase(
        "manages",
        "closing",
        rf"{{s:Company}} (?:[a-z]+ )?(?:has |have )?(?:{{:Date}} )?(?:held|announced|reported|completed|reached"
        rf"|said it had reached"
        rf"|achieved) (?:the|an?|its) (?:first|final|initial|second|interim) clos(?:e|ing) of {THE}{{o:Fund}}",
        0.78,
    ),
    Phrase(
        "manages",
        "closing",
        rf"{{s:Company}} (?:[a-z]+ )?(?:has |have )?(?:closed|raised|launched) (?:its )(?:[\w-]+ ){{0,4}}fund,"
        rf" {THE}{{o:Fund}}",
        0.78,
    ),
    Phrase(
        "manages",
        "manage",
        rf"(?i:management|administration|stewardship) of {THE}{{o:Fund}} (?:{LY}(?:is|was|lies|rests"
        "|went|fell|passed|has been entrusted|was entrusted|was given|was handed) (?:with|to|in"
        rf" the hands of) |by (?:an outsider, |an outside firm, )?){THE}{{s:Company|Institute}}",
        0.8,
    ),
    Phrase(
        "manages",
        "manager",
        rf"{{s:Company|Institute}}(?:{IS}| (?:acts|serves|was named|was appointed|acted|was picked"
        rf"|was hired|was chosen) as | as )(?:the |its |an? )?(?:[\w-]+ )?{_MANAGER} (?:of|for|to)"
        rf" {THE}{{o:Fund+}}",
        0.82,
    ),
    Phrase(
        "manages",
        "manager",
        rf"{{s:Company|Institute}} (?:acts|serves|acted|served|will (?:act|serve)|is to (?:act|serve)|was (?:named"
        rf"|appointed)"
        rf"|has been (?:named|appointed)) as {THE}{{o:Fund}}(?:'s)? (?:[\w-]+ )?{_MANAGER}",
        0.8,
    ),
    Phrase(
        "manages",
        "manager",
        rf"\b{_MANAGER} (?:of|for|to) {THE}{{o:Fund}}(?:,| is| was|:| will be) {THE}{{s:Company"
        rf"|Institute}}",
        0.82,
    ),
    Phrase(
        "manages",
        "manager",
        rf"{{o:Fund}}(?:'s)? {_MANAGER}(?: is still given as| is| was| remains|,|:| will be)"
        rf" {THE}{{s:Company|Institute}}",
        0.8,
    ),
    Phrase(
        "manages",
        "manage",
        rf"{{o:Fund}}{SAID}{BE}(?:managed|run|steered|operated|administered|looked after|handled"
        rf"|overseen)(?: from {{:Place}}| day to day|, [^,;{{#Org}}]{{3,60}},)? by {THE}{{s:Company"
        rf"|Institute}}",
        0.8,
    ),
    Phrase(
        "manages",
        "manage",
        rf"{{s:Company|Institute}}{BE}(?:entrusted|charged|tasked) with (?:the )?(?:[\w-]+"
        rf" ){{0,4}}(?:of )?(?:managing |running )?{THE}{{o:Fund}}",
        0.8,
    ),
    Phrase(
        "manages",
        "manager",
        rf"{{o:Fund}}{SAID},? (?:has|counts|with|chose|picked|appointed|hired|named|selected"
        rf"|{{:Org}} as backer and)[^.;{{#Org}}]{{0,20}} {THE}{{s:Company|Institute}} as (?:its |the"
        rf" )?(?:[\w-]+ )?{_MANAGER}",
        0.8,
    ),
    Phrase(
        "manages",
        "manage",
        rf"{{s:Company|Institute}} {LY}(?:manages|runs|looks after|steers|administers|operates)(?:,?"
        rf" among others,?)? {THE}{{o:Fund+}}",
        0.8,
    ),
    Phrase(
        "manages",
        "manage",
        rf"{{o:Fund}}{ASIDE},? (?:which|that) {THE}{{s:Company|Institute}} {LY}(?:manages|runs|looks"
        " after|steers|administers|operates)",
        0.8,
    ),
)

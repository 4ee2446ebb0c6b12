"""What policies do to each other and who issues them, as English verbs and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import ASIDE, BE, IS, LY, SAID, THE, Phrase

_DOES = (
    "(?:implements?|implementing|carr(?:y|ies) (?:out|into practice|into effect)|puts? into"
    " (?:effect|practice)|gives? (?:effect|teeth|substance|shape)"
    "(?: in {:Place})? to|translates?|transposes?|fleshes out|flesh out|put flesh on the bones of"
    "|operationalises|enacts"
    r"|executes|enforces|elaborates|spells out|details|breaks down|supplements|gives local form to|localises)"
)
_ENDS_PLAIN = r"(?:replaces?|supersedes?|repeals?)"
_OUT = "(?:issued|adopted|enacted|released|published|promulgated|approved|passed|unveiled|drew up|drafted|put out|made)"
POLICIES: tuple[Phrase, ...] = (
    Phrase(
        "implements",
        "Policy",
        rf"{{s:Policy}}[^.;{{#Policy}}]{{0,120}}? {_ENDS_PLAIN} {THE}{{:Policy}}[^.;{{#Policy}}]{{0,20}},? and"
        rf" (?:also )?{_DOES}"
        rf" {THE}{{o:Policy}}",
        0.8,
    ),
    Phrase(
        "implements",
        "Policy",
        rf"{{s:Policy}}{SAID},? {LY}{_DOES} (?:the |what the )?(?:[a-z]+ )?{{o:Policy}}",
        0.84,
    ),
    Phrase("implements", "Policy", rf"{{s:Policy}}[^.;{{#Policy}}]{{0,60}} to {_DOES} {THE}{{o:Policy}}", 0.8),
    Phrase(
        "implements",
        "Policy",
        rf"(?:^|, |[Ii]n order )[Tt]o {_DOES} {THE}{{o:Policy}}, [^.;{{#Policy}}]{{0,80}}{{s:Policy}}",
        0.8,
    ),
    Phrase(
        "implements",
        "Policy",
        "(?:[Pp]ursuant to|[Ii]n line with|[Ii]n accordance with|[Oo]n the basis of|[Bb]ased on"
        rf"|[Ii]n keeping with|[Ii]n execution of|[Ii]n implementation of) {THE}{{o:Policy}},"
        rf" [^.;{{#Policy}}]{{0,80}}{_OUT} {THE}{{s:Policy}}",
        0.8,
    ),
    Phrase(
        "implements",
        "Policy",
        rf"(?i:implementation|execution) (?:in {{:Place}} )?of {THE}{{o:Policy}} (?:was entrusted to"
        "|is entrusted to|is the task of|falls to|is regulated by|is governed by|is left to)"
        rf" {THE}{{s:Policy}}",
        0.8,
    ),
    Phrase(
        "implements",
        "Policy",
        rf"{{s:Policy}},? (?:rests on|is based on|is grounded in|was made under|made under|issued"
        rf" under|was issued under|follows|follow)(?:, [^,{{#Name}}]{{3,30}},)? {THE}{{o:Policy}}",
        0.76,
    ),
)
_ENDS = (
    "(?:replace[sd]?|replacing|supersede[sd]?|superseding|repeal(?:s|ed|ing)?|do(?:es)? away with"
    "|did away with|takes? the place of|took the place of"
    "|cancel(?:s|led|ling)?|annul(?:s|led)?|revoke[sd]?|rescind(?:s|ed)?|abolishe[sd]|scrap(?:s"
    "|ped)?|overrides|puts an end to"
    r"|(?:is|are|was|were) to replace|will replace|will supersede|succeed(?:s|ed)|supplant(?:s|ed)?|displace[sd]?)"
)
_ENDED = (
    "(?:replaced|superseded|repealed|abolished|overtaken|annulled|rescinded|revoked|cancelled"
    "|displaced|scrapped|withdrawn|supplanted|succeeded)"
)
REPLACED: tuple[Phrase, ...] = (
    Phrase(
        "replaces",
        "Policy",
        rf"{{s:Policy}}[^.;{{#Policy}}]{{0,120}}? {_DOES} {THE}{{:Policy}}[^.;{{#Policy}}]{{0,60}},? and (?:also"
        rf" )?{_ENDS_PLAIN}"
        rf" {THE}{{o:Policy}}",
        0.8,
    ),
    Phrase(
        "replaces",
        "Policy",
        rf"{{s:Policy}}{ASIDE}(?:, [^;{{#Policy}}]{{2,60}},)?,? (?:which )?{LY}{_ENDS} (?:the |an?"
        rf" )?(?:earlier|older|previous|former|old|interim|the)?(?: [a-z]+,)? ?{THE}{{o:Policy}}",
        0.84,
    ),
    Phrase("replaces", "Policy", rf"{{o:Policy}}{SAID}{BE}{_ENDED}(?: in {{:Date}})? by {THE}{{s:Policy}}", 0.84),
    Phrase(
        "replaces",
        "Policy",
        rf"{{s:Policy}}(?:{IS}|, )(?:the |a )?(?:successor|sequel) (?:to|of) {THE}{{o:Policy}}",
        0.82,
    ),
    Phrase(
        "replaces",
        "Policy",
        rf"(?:successor|sequel) (?:to|of) {THE}{{o:Policy}}(?:,| is| was) {THE}{{s:Policy}}",
        0.82,
    ),
    Phrase(
        "replaces",
        "Policy",
        rf"{{o:Policy}} (?:lapsed|lapses|expired|ceased to apply|gave way|made way|yielded|was"
        rf" dropped) (?:the day|when|as|once|to|for) {THE}{{s:Policy}}",
        0.8,
    ),
    Phrase(
        "replaces",
        "Policy",
        rf"{{s:Policy}}[^.;{{#Policy}}]{{0,50}} in (?:place|lieu) of {THE}{{o:Policy}}",
        0.8,
    ),
)
ISSUED: tuple[Phrase, ...] = (
    Phrase(
        "issued_by",
        "together",
        r"[Tt]ogether with (?:the )?{o:PublicBody+}, {:PublicBody} (?:have |has |had )?(?:jointly |recently "
        r"|today )?"
        r"(?:issued|released|published|unveiled|promulgated) (?:the )?{s:Policy}",
        0.8,
    ),
    Phrase(
        "issued_by",
        "Policy",
        rf"{{s:Policy}}{SAID},? (?:bears|bearing|carries|carrying|with|under) the (?:seals?"
        rf"|signatures?|stamps?|names?) of {THE}{{o:PublicBody+}}",
        0.8,
    ),
    Phrase(
        "issued_by",
        "Policy",
        rf"{{s:Policy}}{SAID} (?:emanates?|emanated|comes?|came|stems?|stemmed|was passed down|were"
        rf" passed down|was handed down) from {THE}{{o:PublicBody+}}",
        0.8,
    ),
    Phrase("issued_by", "Policy", r"{s:Policy} (?:of|by|from) (?:the )?{o:PublicBody}", 0.78),
    Phrase(
        "issued_by",
        "Policy",
        r"{o:PublicBody}'s (?:(?:new|own|latest|recent|joint|draft|revised|first|\d{4})"
        r" ){0,2}{s:Policy}",
        0.78,
    ),
    Phrase(
        "issued_by",
        "Policy",
        rf"{{o:PublicBody+}} (?:put|lent|set|gave) their (?:names?|signatures?|seals?) (?:jointly"
        rf" )?to {THE}{{s:Policy}}",
        0.8,
    ),
    Phrase(
        "issued_by",
        "Policy",
        rf"{{s:Policy}}{SAID}{BE}(?:drawn up|put out|drafted|signed|brought out|brought in|handed"
        rf" down|penned|authored|written|issued|adopted)(?: in {{:Date}}| jointly)? by"
        rf" {THE}{{o:PublicBody+}}",
        0.8,
    ),
    Phrase("issued_by", "Policy", rf"{{s:Policy}}, with {THE}{{o:PublicBody+}} as (?:its )?authors?", 0.78),
)

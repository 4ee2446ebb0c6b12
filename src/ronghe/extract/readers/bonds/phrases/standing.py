"""Whose part a body is and who watches over it, as English nouns put it."""

from ronghe.extract.readers.bonds.phrases.phrase import BE, IS, LY, NEAR, SAID, THE, WHEN, Phrase

_WORDS = r"(?:(?!(?:of|in|and|or|to|at|for|by|with|the) )[\w%'-]+,? ){0,5}"
_UNIT = (
    "(?:subsidiar(?:y|ies)|units?|arms?|divisions?|branch(?:es)?|offshoots?|departments?"
    "|laborator(?:y|ies)|workshops?"
    r"|offices?|wings?|vehicles?|plants?|centres?|centers?|organs?|schools?|colleges?|facult(?:y|ies)|body|bodies"
    "|constituents?|daughters?|platforms?|components?|elements?|sections?|bureaus?|bureaux"
    "|directorates?|campus(?:es)?"
    r"|institutions?|subordinate institutions?|institutes?|academ(?:y|ies)|member companies|member company|member"
    r" firm|enterprises?|affiliates?"
    r"|outposts?|stations?|factor(?:y|ies)|daughter company|part|subunits?|sub-units?)"
)
_UNDER = r"(?:umbrella|wing|roof|banner|aegis|command|jurisdiction|fold)"
_BODY, _OFFICE = "Body|Zone", "PublicBody"

PARTS: tuple[Phrase, ...] = (
    Phrase(
        "part_of",
        "through",
        r"{o:Company|Institute}[^.;{#Org}]{0,120}? (?:through|via) its {s:Company|Institute} (?:unit|subsidiary|arm"
        r"|division|business)\b",
        0.78,
    ),
    Phrase(
        "part_of",
        "subfund",
        rf"{{o:Fund}}{SAID} [^.;:{{#Org}}]{{0,50}}sub-?funds?(?::|, namely|, including|,)? {THE}(?:{{:Money}}"
        rf" )?{{s:Fund+}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{s:Org+}}{SAID}{IS}(?:an?|the|one of(?: the| its)?) {_WORDS}{_UNIT}(?:"
        rf" \([^()]{{1,20}}\))?(?:,{WHEN},)? (?:of|within|under|inside) (?:the )?(?:listed "
        rf"|state-owned |{{:Place}}'s |{{:Place}}-based )?{{o:Body}}",
        0.8,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"\b[Aa]n? {_WORDS}(?:subsidiary|unit|arm|division|branch|affiliate) of {THE}{{o:Body}}(?:,)? (?:called"
        rf"|named|known as)"
        rf" {THE}{{s:Body}}",
        0.8,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{s:Org}}, one of {THE}{{o:Body}}'s (?:[\w-]+ ){{0,2}}(?:universities|institutes|units|subsidiaries"
        rf"|academies|bases)\b",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{s:Org}}{IS}an? [^.;{{#Org}}]{{3,80}},? and (?:an?|the|its) {_WORDS}(?:subsidiary|unit|arm|division"
        rf"|branch) of"
        rf" {THE}{{o:Body}}",
        0.78,
    ),
    Phrase("part_of", "unit", rf"{{s:Org+}}{SAID}{IS}{_WORDS}(?:{_UNIT}) of (?:the )?{{o:Body}}", 0.78),
    Phrase(
        "part_of",
        "unit",
        rf"{{s:Org}}{SAID}{IS}(?:an?|the) {_WORDS}(?:subsidiary|unit|arm|division|branch) of"
        rf" (?:[\w-]+ ){{0,3}}{{o:Body}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{s:Org}}{SAID}{IS}one of (?:the )?(?:[\w-]+ ){{1,3}}(?:of|at|within|under) (?:the"
        rf" )?{{o:Body}}(?!'s)",
        0.74,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"(?:[Aa]s|^\W{{0,3}}[Ff]ormally|[Oo]nce|[Nn]ow) (?:an?|the|one of the) {_WORDS}{_UNIT} of"
        rf" {THE}{{o:Body}}, {THE}{{s:Org}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"^\W{{0,3}}(?:An?|The|One of the) {_WORDS}{_UNIT} of (?:the )?(?:{{:Place}}'s"
        rf" )?{{o:Body}}, {THE}{{s:Org}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{o:Body}}{SAID} (?:has|had|runs|operates|counts|owns|controls|comprises|lists|maintains"
        rf"|oversees|heads|groups) [^.;:{{#Org}}]{{0,40}}{_UNIT}[^.;:{{#Org}}]{{0,15}}?(?::|, namely"
        rf"|, the (?:largest|biggest|main|best known|most important) of which (?:are|is)|, including|, among"
        rf" them| -| —|, such as) {THE}{{s:Org+}}",
        0.78,
    ),
    Phrase(
        "owns",
        "unit",
        rf"{{s:Body}}{SAID} (?:has|had|owns|controls|lists|holds) [^.;:{{#Org}}]{{0,40}}{_UNIT}(?::|, namely"
        rf"|, including|, among them| -| —|, such as) {THE}{{o:Company+}}(?= \(\d{{1,3}}(?:\.\d{{1,4}})? ?(?:%"
        rf"|percent))",
        0.78,
    ),
    Phrase(
        "part_of",
        "comprise",
        rf"{{o:Body}}{SAID} (?:comprises|takes in|is made up of|consists of|is composed of|subsumes"
        rf"|brings together|groups together) {THE}{{s:Institute|Company|PublicBody+}}",
        0.74,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{o:Body}}(?: [^.;:{{#Org|Person}}]{{0,60}})? (?:has|have|had|owns|controls|runs) (?:\w+ )?(?:wholly[-"
        rf" ]owned |listed |main |direct )*(?:subsidiaries|units"
        rf"|branches|divisions|affiliates), {THE}{{s:Org+}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"(?<!owns )(?<!bought )(?<!acquired )(?<!controls ){{o:Body}} [^.;:{{#Org|Person}}]{{0,90}}?\b(?:its"
        rf"|own) (?:\w+ )?(?:wholly[- ]owned |listed |main |direct "
        rf"|own )*(?:subsidiary|unit|arm),? {THE}{{s:Company|Institute}}",
        0.76,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{s:Org+}}, (?:all|both) (?:\w+ )?(?:parts|units|subsidiaries|institutes|members|arms) of {THE}{{o:Body}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "subsidiary",
        rf"{{o:Org+}} (?:has |have |had |also |later |then )*(?:set up|established|founded|opened|launched|created)"
        rf" an? (?:[a-z-]+ ){{0,2}}(?:subsidiary|unit"
        rf"|arm|branch)(?: in {{:Place}}| there)?, {THE}{{s:Org}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "comprise",
        rf"{{o:Zone}}{SAID} (?:comprises|takes in|is made up of|consists of|is composed of|includes)"
        rf" {THE}{{s:Zone+}}",
        0.76,
    ),
    Phrase(
        "part_of",
        "umbrella",
        rf"[Uu]nder the {_UNDER} of {THE}{{o:Body}} (?:come|comes|are|is|stand|sit|operate|fall"
        rf"|falls|also) {THE}{{s:Org+}}",
        0.8,
    ),
    Phrase(
        "part_of",
        "umbrella",
        rf"{{s:Org+}}{SAID} {LY}(?:is|are|operates?|sits?|comes?|came|works?|stands?|falls?|remains?"
        rf"|lives?|was brought|moved|was) under the {_UNDER} of {THE}{{o:Body}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "merge",
        rf"{{s:Org+}}{SAID}(?:{BE})(?:subsumed|integrated|incorporated|absorbed|merged|folded"
        "|reassigned|moved|brought|placed|grouped|consolidated|subordinated|amalgamated|put"
        rf"|rolled)(?: in {{:Date}})? (?:under|into|within|beneath) {THE}{{o:Body}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "unit",
        rf"{{o:Body}}'s (?:[\w-]+ ){{0,3}}?(?:subordinate|daughter|college|school|faculty|member"
        rf" company|directorate|department|laboratory|campus|workshop|plant),? {THE}{{s:Org}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "within",
        r"{s:PublicBody|Institute} (?:within|inside) (?:the )?{o:PublicBody|Institute}",
        0.8,
    ),
    Phrase("part_of", "PublicBody", r"{s:PublicBody} of (?:the )?{o:PublicBody}", 0.8),
    Phrase(
        "part_of",
        "parent",
        rf"{{s:Company}}{NEAR}(?:its|whose|the company's|the firm's) (?:ultimate |listed "
        rf"|state-owned |immediate |direct )?parent(?: company| group)?(?:,| is| was) {THE}{{o:Body}}",
        0.78,
    ),
    Phrase(
        "part_of",
        "parent",
        rf"{{s:Company}}{NEAR} {THE}{{o:Body}}, (?:its|the company's|the firm's) (?:ultimate |listed"
        r" |state-owned |direct )?parent\b",
        0.78,
    ),
    Phrase("part_of", "parent", rf"{{o:Body}}{IS}the parent(?: company| group)? of {THE}{{s:Org+}}", 0.8),
    Phrase(
        "part_of",
        "through",
        rf"{{o:Body}}, (?:through|via|by way of) its (?:[\w-]+ ){{0,4}}?(?:subsidiary|unit|arm"
        rf"|affiliate|vehicle),? {THE}{{s:Org}}",
        0.8,
    ),
    Phrase(
        "part_of",
        "through",
        rf"[Tt]hrough its (?:[\w-]+ ){{0,3}}?(?:subsidiary|unit|arm|affiliate|vehicle|platform|company|branch),?"
        rf" {THE}{{s:Org}}, {THE}{{o:Body}}",
        0.8,
    ),
    Phrase(
        "part_of",
        "PublicBody",
        rf"^\W{{0,3}}(?:Under|Within|Inside|Beneath) {THE}{{o:Body}}, {THE}{{s:PublicBody}} [a-z]",
        0.76,
    ),
    Phrase(
        "part_of",
        "PublicBody",
        rf"^\W{{0,3}}(?:Under|Within|Inside|Beneath) {THE}{{o:Body}}, [^.;]{{3,120}}?,? (?:while|and)"
        rf" {THE}{{s:PublicBody}},? [a-z]",
        0.74,
    ),
    Phrase(
        "part_of",
        "report",
        rf"{{s:Org}}{SAID} (?:has |had )?{LY}(?:reported|reports|answered|been subordinate|been"
        rf" attached) to {THE}{{o:Body}} since",
        0.76,
    ),
)
_AUTHORITY = (
    r"(?:competent|supervising|supervisory|line|governing|responsible|superior|administering|sponsoring|controlling)"
    r" (?:authority|authorities|ministry|department|body|agency|unit|organ)"
)
_WATCH = r"(?:oversight|supervision|professional guidance|guidance|regulation|administration|tutelage|surveillance)"
WATCHED: tuple[Phrase, ...] = (
    Phrase(
        "supervises",
        "watch",
        rf"{{o:Org}}(?: \([^()]{{1,40}}\))?,? (?:which|that) {THE}{{s:PublicBody}} {LY}(?:has |have |had"
        rf" )?(?:supervised|supervises|overseen|oversees|administered"
        rf"|administers|guided|guides|regulated|regulates)",
        0.8,
    ),
    Phrase(
        "supervises",
        "authority",
        rf"{{s:{_OFFICE}+}}(?:{IS}| as )(?:the |its |an? )?{_AUTHORITY} (?:for|of|over)"
        rf" {THE}{{o:Org+}}",
        0.82,
    ),
    Phrase(
        "supervises",
        "authority",
        rf"{_AUTHORITY} (?:for|of|over) {THE}{{o:Org}}(?:,| is| was|:) {THE}{{s:{_OFFICE}+}}",
        0.82,
    ),
    Phrase(
        "supervises",
        "authority",
        rf"{{o:Org}}{SAID} (?:has|had|with) {THE}{{s:{_OFFICE}}} as (?:its |the )?{_AUTHORITY}",
        0.82,
    ),
    Phrase(
        "supervises",
        "authority",
        rf"^\W{{0,3}}(?:Its|With its|The) {_AUTHORITY} being {THE}{{s:{_OFFICE}}}, {THE}{{o:Org}}",
        0.8,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"\b(?i:{_WATCH}) (?:of|over) {THE}{{o:Org}} (?:{LY}(?:rests with|lies with|is with|falls"
        " to|comes from|belongs to|is exercised by|was handed to|passed to|is in the hands of|is"
        rf" the (?:task|job|business|duty|responsibility) of) |by ){THE}{{s:{_OFFICE}+}}",
        0.8,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"{{o:Org}}{SAID} {LY}(?:comes|came|falls|is|was|has been|operates|works|stands|remains|acts|was placed"
        r"|stayed|sits) under the (?:[\w-]+ )?(?:guidance|supervision|oversight|direction"
        rf"|regulation|tutelage) of {THE}{{s:{_OFFICE}|Place+}}",
        0.8,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"{{o:Org}}[^.;{{#Name}}]{{0,60}} (?:its|whose) {_WATCH} by {THE}{{s:{_OFFICE}}}",
        0.76,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"{{s:{_OFFICE}+}}{SAID} {LY}(?:is|are) (?:in charge of|charged with (?:overseeing"
        rf"|supervising)|responsible for (?:overseeing|supervising)) {THE}{{o:Org}}",
        0.76,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"{{s:{_OFFICE}+}}{SAID} (?:has|have|give|gives|shares?|hold|holds|exercises?) (?:[\w-]+"
        rf" )?(?:charge of|{_WATCH} (?:of|over)) {THE}{{o:Org}}",
        0.78,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"{{o:Org}}{BE}(?:governed|supervised|overseen|watched over|guided|monitored)(?: jointly|"
        rf" in all but name)? by {THE}{{s:{_OFFICE}+}}",
        0.78,
    ),
    Phrase(
        "supervises",
        "jointly",
        rf"{{s:{_OFFICE}|Place+}} (?:have |has )?(?:signed|reached|concluded|sealed) an? agreement to (?:jointly "
        rf"|co-)(?:build|run"
        rf"|sponsor|support|develop) {THE}{{o:Institute}}",
        0.76,
    ),
    Phrase(
        "supervises",
        "watch",
        rf"[Cc]o-?(?:sponsored|founded|built|run)(?: \([^()]{{1,12}}\))? by {THE}{{s:{_OFFICE}+}},"
        rf" {THE}{{o:Institute}}",
        0.74,
    ),
)

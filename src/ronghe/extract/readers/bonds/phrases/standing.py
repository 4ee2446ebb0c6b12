"""Whose part a body is, as English nouns put it."""

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

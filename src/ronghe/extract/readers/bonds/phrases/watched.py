"""Who watches over a body, as English nouns put it."""

from ronghe.extract.readers.bonds.phrases.phrase import BE, IS, LY, SAID, THE, Phrase

_OFFICE = "PublicBody"
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

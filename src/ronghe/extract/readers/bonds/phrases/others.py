"""Partners, places and loose ties, as English nouns and set phrases put it."""

from ronghe.extract.readers.bonds.phrases.phrase import ASIDE, BE, IS, LY, NEAR, SAID, THE, WHEN, Phrase

_PACT = (
    r"(?:alliance|partnership|cooperation|collaboration|tie-up|memorandum(?: of understanding)?|pact|accord"
    r"|(?:cooperation|partnership|framework|strategic|joint|research) agreement|joint programme|joint project)"
)
PARTNERED: tuple[Phrase, ...] = (
    Phrase(
        "partners_with",
        "pact",
        rf"{{s:Body|Zone}}(?:'s)?(?! (?:through|via|under|by)\b) (?:[\w-]+ ){{0,4}}{_PACT}(?: of {{:Date}}"
        rf"| of [\w -]{{2,20}})?"
        rf" with {THE}{{o:Body|Zone+}}",
        0.78,
    ),
    Phrase(
        "partners_with",
        "pact",
        rf"\b(?i:{_PACT}|agreement)(?: [\w-]+){{0,2}}{WHEN} between {THE}{{s:Body|Zone}},? and {THE}{{o:Body"
        rf"|Zone+}}",
        0.8,
    ),
    Phrase(
        "partners_with",
        "pact",
        rf"(?:[Tt]hrough|[Uu]nder|[Ii]n|[Bb]y) an? (?:[\w-]+ ){{0,2}}{_PACT} with {THE}{{o:Body"
        rf"|Zone}}, {THE}{{s:Body|Zone}}",
        0.78,
    ),
    Phrase(
        "partners_with",
        "together",
        r"\b(?:[Tt]ogether|[Jj]ointly|[Hh]and in hand|[Ii]n partnership|[Ww]orking(?: closely)?"
        "|[Ii]n cooperation|[Ii]n collaboration|[Ii]n tandem|[Tt]eaming up) with(?:, but at the"
        rf" expense of,)? {THE}{{o:Body|Zone+}},? {THE}{{s:Body|Zone}}",
        0.76,
    ),
    Phrase(
        "partners_with",
        "together",
        rf"{{s:Body|Zone}}, (?:working|together|jointly|in partnership|in cooperation|in"
        rf" collaboration|hand in hand|in tandem) with {THE}{{o:Body|Zone+}}",
        0.76,
    ),
    Phrase(
        "partners_with",
        "pact",
        rf"{{s:Body|Zone+}} (?:will|are to|have agreed to|agreed to|are) (?:[^.;{{#Org"
        rf"|Person}}]{{3,80}} )(?:under|as part of|in) (?:an?|the|their) (?:[\w-]+ ){{0,2}}{_PACT}",
        0.74,
    ),
    Phrase(
        "partners_with",
        "pact",
        rf"[Uu]nder (?:an?|the) (?:[\w-]+ ){{0,2}}(?:{_PACT}|deal) (?:sealed|signed|announced"
        rf"|concluded|struck|reached)(?: [\w-]+){{0,4}}(?: {{:Place}})?(?: on| in)?(?: {{:Date}}|"
        rf" [A-Z]\w+day)?, {THE}{{s:Body|Zone+}} will",
        0.76,
    ),
    Phrase(
        "partners_with",
        "pact",
        rf"\b{_PACT}(?:, [^,{{#Org}}]{{3,60}},)? (?:joins|binds|links|unites) {THE}{{s:Body|Zone}}"
        rf" (?:with|to|and) {THE}{{o:Body|Zone+}}",
        0.78,
    ),
    Phrase(
        "partners_with",
        "together",
        rf"{{s:Body|Zone}}{SAID} {LY}(?:cooperates|cooperated|collaborates|collaborated|has"
        " cooperated|has collaborated|works|partners|teamed(?: up)?|teams up|joined forces|joins"
        rf" forces) (?:closely |regularly |again )?with {THE}{{o:Body|Zone+}}(?! (?:to supply|for"
        " the supply))",
        0.74,
    ),
    Phrase(
        "partners_with",
        "consortium",
        rf"{{s:Body|Zone}}(?:'s)? (?:(?!limited |general )[a-z][\w-]* ){{0,2}}partners (?:include|included|are|were)"
        rf" {THE}{{o:Body|Zone+}}",
        0.8,
    ),
    Phrase(
        "partners_with",
        "tie",
        rf"{{s:Company|Institute}}{ASIDE} (?:is|are|was) (?:also "
        rf"|both )?(?:\w+ly )?affiliated with [^.;]{{1,80}}? (?:through|via)"
        r" (?:an? |its |the )?(?:[a-z][\w-]* ){0,4}?(?:research|partnership|cooperation|collaboration|projects?"
        r"|agreement"
        rf"|programmes?|programs?|laborator(?:y|ies)|work) with {THE}{{o:Body+}}",
        0.76,
    ),
    Phrase(
        "partners_with",
        "jointly",
        rf"{{s:Body}}{SAID} {LY}(?:has |have |had )?(?:jointly |co-)(?:runs?|operates?d?|established|set up"
        rf"|built|opened"
        rf"|founded|manages?) {THE}(?:[a-z][\w-]* ){{0,4}}(?:{{:Institute|Zone}} )?(?:together )?with"
        rf" {THE}{{o:Body+}}",
        0.78,
    ),
    Phrase(
        "partners_with",
        "jointly",
        rf"{{s:Body}}{SAID} {LY}(?:runs|operates|has|maintains|shares|set up|opened|established) (?:an?|the|its) joint"
        rf" [a-z][\w -]{{2,40}} with {THE}{{o:Body+}}",
        0.78,
    ),
    Phrase(
        "partners_with",
        "jointly",
        r"{s:Body+} (?:both |now |already |also |jointly |have |had )*(?:share|run|operate|maintain|launched"
        r"|created)"
        r" (?:the |an? ){:Institute|Zone}",
        0.78,
    ),
    Phrase(
        "partners_with",
        "jointly",
        r"{s:Body+} (?:both |now |already |also |have )*(?:share|jointly run|already run|jointly operate|jointly"
        r" maintain) an?"
        r" (?:[a-z][\w-]* ){1,3}(?:laboratory|lab|team|cent(?:er|re)|programme|program|chamber|facility|range"
        r"|station|base)",
        0.78,
    ),
    Phrase(
        "partners_with",
        "consortium",
        rf"\b(?:partnership|consortium|team|tandem) of {THE}{{s:Company|Institute|Zone+}}",
        0.72,
    ),
    Phrase(
        "partners_with",
        "consortium",
        rf"{{s:Body}}{NEAR}(?:[Ii]ts|whose) (?:(?!general|limited|managing"
        rf"|executive)[\w-]+ )?partner,? {THE}{{o:Body}}",
        0.74,
    ),
)
_SEAT = (
    "(?:seat|secretariat|offices?|headquarters|head office|base|home|registered office|main office|works|plant|factory"
    "|campus|premises|domicile|main site)"
)
PLACED: tuple[Phrase, ...] = (
    Phrase(
        "located_in",
        "tenant",
        rf"\b(?:[Oo]ther |[Mm]ain |[Aa]nchor |[Ii]ts |[Tt]he )?(?i:tenants|occupants|companies|firms"
        rf"|enterprises) (?:of|in|at"
        rf"|based in|located in) {THE}{{o:Zone}} (?:include|are|included|range from) {THE}(?:[a-z][\w-]* ){{0,3}}"
        r"{s:Company|Institute+}",
        0.8,
    ),
    Phrase(
        "located_in",
        "tenant",
        rf"{{o:Zone}}(?:'s)? (?:[a-z][\w-]* ){{0,2}}tenants(?: are| include| included|,|:) {THE}(?:[a-z][\w-]* ){{0,3}}"
        r"{s:Company|Institute+}",
        0.8,
    ),
    Phrase(
        "located_in",
        "tenant",
        rf"{{o:Zone}}{SAID} {LY}(?:hosts|houses|is home to|has attracted|has drawn|accommodates|attracted)"
        rf" [^.;{{#Org}}]{{3,60}},? (?:including|such as|among them) {THE}(?:[a-z][\w-]* ){{0,3}}{{s:Company"
        rf"|Institute+}}",
        0.78,
    ),
    Phrase(
        "located_in",
        "seat",
        rf"{{s:Thing}}{SAID},? (?:has|had|with|keeps|maintains|took up|whose|which has) (?:its |an?"
        rf" )?(?:[\w-]+ ){{0,2}}{_SEAT} (?:is |are )?(?:in|at|outside|near) (?:the )?{{o:Place|Zone}}",
        0.78,
    ),
    Phrase(
        "located_in",
        "seat",
        rf"{{s:Thing}}(?:'s)? (?:[\w-]+ ){{0,2}}{_SEAT} (?:is|are|lies|lie|sits|stands) (?:in|at|near|outside)"
        rf" (?:the )?{{o:Place|Zone+}}",
        0.8,
    ),
    Phrase(
        "located_in",
        "seat",
        rf"[Ff]rom its (?:[\w-]+ ){{0,2}}{_SEAT} (?:in|at|near|outside) (?:the )?{{o:Place|Zone}},"
        rf" {THE}{{s:Thing}}",
        0.78,
    ),
    Phrase(
        "located_in",
        "seat",
        rf"{{o:Place|Zone}}{IS}(?:the |a )?(?:seat|home|base|headquarters) (?:of|to)"
        rf" {THE}{{s:Company|Institute|Zone+}}",
        0.78,
    ),
    Phrase("located_in", "Place", rf"{{s:Thing}}{ASIDE}, (?:in|near|outside) {{o:Place}}(?=,| and )", 0.76),
    Phrase(
        "located_in",
        "Place",
        rf"{{s:Thing}}{ASIDE}(?: is|,) {{o:Place}}-based(?! (?:[a-z][\w-]* ){{0,4}}[{{#Org}}])",
        0.8,
    ),
    Phrase(
        "located_in",
        "Place",
        rf"{{s:Company|Institute|PublicBody|Zone|Alliance}}{ASIDE} (?:is|lies|stands|sits) (?:just "
        rf"|now |still )?(?:in|outside|near) {{o:Place}}(?=[,.;]|$| and )",
        0.76,
    ),
    Phrase(
        "located_in",
        "Place",
        rf"^\W{{0,3}}(?:Sited|Seated|Domiciled|Housed|Based|Located|Situated)(?: [\w.]+){{0,4}}"
        rf" (?:in|at|of|near|outside) (?:the )?{{o:Place|Zone}}, {THE}{{s:Thing}}",
        0.76,
    ),
    Phrase(
        "located_in",
        "relocate",
        rf"{{s:Thing}}{SAID} (?:has |had |will |is to )?(?:relocated?|moved?|shifted|transferred)(?:"
        rf" [\w-]+){{0,3}} from (?:the )?{{:Place|Zone}} to (?:the )?{{o:Place|Zone}}",
        0.78,
    ),
    Phrase("located_in", "Place", r"{s:Thing} at {o:Place} in\b", 0.7),
)
TIED: tuple[Phrase, ...] = (
    Phrase(
        "affiliated_with",
        "tie",
        rf"{{s:Body|Fund}}{SAID} {LY}(?:has|have|had|maintains?|keeps|retains) (?:[\w-]+"
        rf" ){{0,3}}(?:ties|links|connections) (?:to|with) {THE}{{o:Body+}}",
        0.76,
    ),
    Phrase(
        "affiliated_with",
        "tie",
        rf"{{s:Body|Fund}}{SAID}{BE}(?:[a-z]+ly )?(?:associated|linked|tied|connected|affiliated"
        rf"|aligned)(?:, [^,{{#Name}}]{{3,40}},)? (?:with|to) {THE}{{o:Body+}}",
        0.76,
    ),
    Phrase(
        "affiliated_with",
        "tie",
        rf"{{s:Body|Fund}}{SAID}{IS}(?:[\w-]+ )*?(?:a|an) (?:[\w-]+ )?(?:affiliate|front|front"
        rf" company|front organisation|cover) (?:of|for) {THE}{{o:Body}}",
        0.76,
    ),
    Phrase(
        "affiliated_with",
        "tie",
        rf"\b(?:ties?|links?) (?:[^.;{{#Org}}]{{0,40}} )?(?:connects?|binds?|joins?) {THE}{{s:Body}}"
        rf" (?:with|to) {THE}{{o:Body}}",
        0.74,
    ),
)

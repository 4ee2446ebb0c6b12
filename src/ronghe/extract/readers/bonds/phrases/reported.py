"""Ties in the wordings of reports and investment news: who joined a purchase, a fund, a list of partners."""

from ronghe.extract.readers.bonds.phrases.phrase import IS, LY, PART, SAID, THE, Phrase

_FIRM = "Company|Institute"
_DONE = r"(?:completed|completes|closed|finali[sz]ed|announced|sealed)"
_WHOLE = r"(?:its |an? |the )?wholly[- ]owned (?:subsidiary|unit)"
_GOT = r"(?:raised|attracted|drew|secured|closed (?:at|on)|collected)"
REPORTED: tuple[Phrase, ...] = (
    Phrase("controls", "control", rf"{{s:Org}}-controlled (?:[a-z][\w-]* ){{0,4}}{{o:{_FIRM}|Fund}}", 0.8),
    Phrase(
        "invests_in",
        "purchase",
        rf"{{s:Company|Fund}}{SAID} {LY}{_DONE} (?:its|the) purchase of (?:an? |the )?(?:remaining |further |another )?"
        rf"{PART}(?: stake)? (?:of|in) {THE}{{o:{_FIRM}}}",
    ),
    Phrase(
        "part_of",
        "subsidiary",
        rf"^\W{{0,4}}{THE}{{o:{_FIRM}}}{SAID} [^;]{{3,200}}?,? (?:making|turning) {THE}{{s:Org}}"
        rf" (?:into )?{_WHOLE}",
    ),
    Phrase(
        "owns",
        "wholly",
        rf"^\W{{0,4}}{THE}{{s:{_FIRM}}}{SAID} [^;]{{3,200}}?,? (?:making|turning) {THE}{{o:Company}}"
        rf" (?:into )?{_WHOLE}",
    ),
    Phrase(
        "contributes",
        "raise",
        rf"{{o:Fund}}{SAID} {LY}(?:has |had )?{_GOT} {{:Money}} from [^.;{{#Org}}]{{0,40}}?(?:investors|backers"
        rf"|partners|LPs),? (?:led by|including|among them|such as) {THE}{{s:Body|Fund+}}",
    ),
    Phrase(
        "partners_with",
        "partner",
        rf"\bcounts? {THE}{{o:Body+}} (?:among|as) {{s:Body}} (?:[a-z-]+ ){{0,3}}partners?\b",
    ),
    Phrase(
        "partners_with",
        "partner",
        rf"{{s:Body}}{SAID} {LY}(?:counts|lists|names|describes) {THE}{{o:Body+}} (?:among|as) (?:its |an? )"
        r"(?:[a-z-]+ ){0,3}partners?\b",
    ),
    Phrase(
        "located_in",
        "seat",
        r"{s:Company|Institute+} (?:have |has )?(?:both |all |also )?(?:opened|set up) (?:an? )?(?:[a-z-]+ ){0,2}"
        r"(?:offices?|plants?|factory) in (?:the )?{o:Place|Zone}",
        0.76,
    ),
    Phrase("located_in", "Place", r"\bin {o:Place}'s {s:Place}(?!'|-)", 0.8),
    Phrase(
        "contributes",
        "contribution",
        rf"{{s:Org+}} (?:have|has) (?:all |both |also )*(?:pledged|promised|made) (?:[a-z]+ ){{0,2}}(?:contributions?"
        rf"|commitments?) to {THE}{{o:Fund}}",
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{{o:Fund}}{SAID} (?:boasts|has|counts) (?:[\w-]+ ){{0,3}}(?:investors|partners),? led by {THE}"
        r"(?:{:Place}'s )?{s:Body|Fund+}",
    ),
    Phrase(
        "contributes",
        "investor",
        rf"{{o:Fund}}(?: has| had)? (?:was|were|been) set up with (?:[a-z]+ ){{0,2}}(?:investments?|money|capital) from"
        rf" [^.;{{#Org}}]{{0,40}}?(?:investors|backers|partners),? (?:led by|including) {THE}{{s:Body|Fund+}}",
    ),
    Phrase(
        "awards",
        "customer",
        rf"{{o:{_FIRM}}}{SAID} {LY}(?:counts|lists|names) (?:as|among) (?:its |the )?(?:[a-z]+ )?(?:clients|customers"
        rf"|buyers) {THE}(?:{{:Place}}'s )?{{s:Body+}}",
    ),
    Phrase(
        "part_of",
        "parent",
        rf"{{s:{_FIRM}}}'s (?:[a-z-]+ ){{0,2}}parent(?: company| group)?,? {THE}{{o:Body}}(?!'s)",
    ),
    Phrase("part_of", "parent", rf"{{o:Org}}{IS}(?:an? |the )?parent(?: company| group)? of {THE}{{s:Org+}}"),
    Phrase("affiliated_with", "tie", r"{o:Org}-affiliated (?:[a-z][\w-]* ){0,3}{s:Org}"),
)

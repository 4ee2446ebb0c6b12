"""Who founded something with whom, where English puts the deed behind ("teamed up to create X"); whose a part is."""

from ronghe.extract.readers.bonds.phrases.phrase import ASIDE, PART, SAID, THE, Phrase

_JOINED = (
    r"(?:joined forces|teamed up|partnered|linked up|allied|collaborated|cooperated|worked|joined hands|tied up"
    r"|(?:entered into|signed|concluded|reached) (?:an? )?(?:[a-z-]+ ){0,2}agreement)"
)
_MADE = r"(?:created|set up|established|founded|launched|formed|built|opened|started)"
_TO_MAKE = r"to (?:jointly )?(?:create|set up|establish|found|launch|form|build|open|start)"
_WITH = (
    r"(?:together|jointly|in cooperation|in partnership|in collaboration|in conjunction|hand in hand|in tandem)"
    r" (?:with|by)"
)
_WHEN = r"(?: (?:in|on) {:Date}| last (?:year|month)| this year)?"
_AND = r"(?:, | and |, and )(?:[^.;,{#Name}]{2,40}, )?(?:the )?"
_UNVEILED = (
    r",? (?:jointly |together |then )?(?:unveiled|inaugurated|opened|launched) (?:the )?{s:Institute|Alliance}(?!'s)"
)
VENTURES: tuple[Phrase, ...] = (
    Phrase(
        "founded_by",
        "merge",
        rf"{{s:Company|Institute|Alliance}}{SAID},? (?:which )?(?:was|is|had been) (?:formed|created|established"
        rf"|set up|born){_WHEN}"
        r" (?:through|by|from|out of|in|via) (?:the |an? )?(?:merger|merging|combination|union|amalgamation) (?:of"
        r"|between)"
        rf" {THE}(?:[a-z][\w-]* ){{0,3}}{{o:Org+}}",
        0.8,
    ),
    Phrase(
        "founded_by",
        "agree",
        rf"{{o:Org}}{SAID} (?:has |have |had )?{_JOINED} with {THE}(?:{{:Org}}(?:, and |, "
        rf"| and )(?:the )?){{0,3}}{{:Org}}"
        rf"{_WHEN} {_TO_MAKE} {THE}(?:[a-z][\w-]* ){{0,4}}?{{s:Institute|Company|Zone|Alliance|Fund}}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "agree",
        rf"{_JOINED} with {THE}{{o:Org+}}{_WHEN} {_TO_MAKE} {THE}(?:[a-z][\w-]* ){{0,4}}?"
        r"{s:Institute|Company|Zone|Alliance|Fund}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "agree",
        rf"{{o:Org+}} (?:have |had )?{_JOINED}{_WHEN} {_TO_MAKE} {THE}(?:[a-z][\w-]* ){{0,4}}?"
        r"{s:Institute|Company|Zone|Alliance|Fund}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "agree",
        rf"{{o:Person}},? [^.;{{#Person|Org}}]{{2,80}}? to (?:found|start|set up|establish|launch|co-found) {THE}"
        r"(?:[a-z][\w-]* ){0,4}?{s:Company|Institute}",
        0.76,
    ),
    Phrase(
        "founded_by",
        "together",
        rf"{{s:Institute|Company|Zone|Alliance}}{SAID},? (?:which )?(?:was |were "
        rf"|had been )?{_MADE}{_WHEN} {_WITH} {THE}"
        r"{o:Org+}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "together",
        rf"{{o:Org}}(?:, [^;.]{{2,60}}?,)?,? {_WITH} {THE}(?:[a-z][\w-]* ){{0,3}}{{:Org}},? (?:has |have "
        rf"|had )?{_MADE} {THE}"
        r"(?:[a-z][\w-]* ){0,4}?{s:Institute|Company|Zone|Alliance|Fund}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "together",
        rf"(?:^\W{{0,3}}|[.;,] )(?:[Aa]longside|[Tt]ogether with"
        rf"|[Jj]ointly with) {THE}{{o:Org}}, {THE}{{:Org}} (?:has |had )?"
        rf"{_MADE} {THE}(?:[a-z][\w-]* ){{0,4}}?{{s:Institute|Company|Zone|Alliance|Fund}}",
        0.78,
    ),
    Phrase(
        "founded_by",
        "unveiled",
        "{o:Org}" + _AND + "{:Org}" + _UNVEILED,
        0.76,
    ),
    Phrase(
        "founded_by",
        "unveiled",
        "{:Org}" + _AND + "{o:Org}" + _UNVEILED,
        0.76,
    ),
    Phrase(
        "owns",
        "through",
        rf"{{o:Company}}{ASIDE} (?:is|was) (?:\w+ly )?(?:and \w+ly )?(?:owned|controlled"
        rf"|held)(?: and \w+)? by (?:the )?{{:Org}}"
        r" (?:through|via|by way of) (?:its (?:[a-z-]+ ){0,3}(?:subsidiary|unit|arm|vehicle"
        r"|affiliate),? )?(?:the )?{s:Company}",
        0.78,
    ),
    Phrase(
        "part_of",
        "parent",
        r"{s:Company}"
        + ASIDE
        + r" (?:is|was) [^.;]{3,120}? (?:through|via) its (?:[a-z-]+ ){0,2}parent(?: company| group)?,?"
        r" (?:the )?{o:Company}",
        0.78,
    ),
    Phrase(
        "owns",
        "share",
        rf"{{o:Company}}{ASIDE}(?:,| is| was)(?: an?)? (?:[a-z][\w-]* ){{0,4}}?(?:part|partly|partially|majority"
        rf"|jointly|mostly)"
        r"[- ]owned by (?:the )?(?:[a-z][\w-]* ){0,3}?{s:Org+}",
        0.78,
    ),
    Phrase(
        "owns",
        "share",
        rf"{{o:Company|Institute}}{ASIDE}, {PART} of (?:which|whose shares) (?:is|are|was|were) (?:owned|held"
        rf"|controlled)"
        r" by (?:the )?(?:[a-z][\w-]* ){0,4}?{s:Org|Person}",
        0.8,
    ),
)

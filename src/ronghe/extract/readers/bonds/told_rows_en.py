"""Wordings that name one end of a tie, for :mod:`ronghe.extract.readers.bonds.told_en`: "tenants include X"."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """``s`` is the end named, the subject unless ``turned``; ``calls`` are words one of which the sentence holds.

    The sum ``m`` belongs to ``s``, ``m2`` to ``s2``.
    """

    predicate: str
    told: str
    calls: tuple[str, ...]
    notation: str
    turned: bool = False
    sure: float = 0.76
    capacity: str | None = None


_THE = "(?:the |its )?"
_ASIDE = r"(?:(?:, (?:an?|the|which|whose|one|maker|part)\b| (?:is|was|has|makes|[a-z]{3,12}ed)\b)[^;.]{2,90}?)?"
_LIST = rf"{_THE}{{s:Company|Institute+}}(?:{_ASIDE},? and {_THE}{{s2:Company|Institute}})?"
_MORE = rf"(?:,? and {{m2:Money}} (?:by|from) {_THE}{{s2:Body|Fund}})?"
_WHICH = (
    r"(?i:(?:its|the|main|other|key|earlier|early|existing|current|new|selected|leading|major|largest|further|fellow"
    r"|first|recent|notable|returning|fund's|company's|firm's) ){0,4}"
)
_SUCH = r"(?: (?:so far|to date|today|now))?"
_REST = (
    r"[Tt]he (?:other|rest|remainder|balance"
    r"|(?:remaining|other) (?:shares?|stake|(?P<share>\d{1,2}(?:\.\d+)?) ?(?:%|percent|per cent)(?: of the shares"
    r"| stake)?))"
)
_TRADE = (
    r"(?:firm|company|group|maker|manufacturer|developer|supplier|producer|builder|start-up|startup|shipbuilder|bank)"
)
ROWS = (
    Row(
        "owns", "Company", (" took ", " bought ", " acquired ", " got ", " has ", " holds ", " keeps "),
        r"(?:^|[:;,] |\band )(?:the )?{s:Org|Person} (?:took|bought|acquired|got|keeps"
        r"|kept) (?P<share>\d{1,2}(?:\.\d+)?)"
        r" ?(?:%|percent|per cent)(?=[,.;]|$)",
    ),
    Row(
        "invests_in", "Company", ("participating", "taking part", "joining", "following", "co-investing"),
        rf"\b[Tt]he (?:round|financing|deal|funding)\b[^.;]{{3,90}}, with {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}"
        r" (?:also )?(?:participating|taking part|joining|following|co-investing)",
    ),
    Row(
        "contributes", "Fund", (" percent of the", "% of the", " percent of its", "% of its", "per cent of"),
        r"{s:Body|Fund} (?:accounts for|accounted for|provides|provided|contributes|contributed|supplied|put up"
        r"|makes up)"
        r" (?:about |around |some |nearly |just )?(?P<share>\d{1,2}(?:\.\d+)?) ?(?:%|percent|per cent) of (?:the|its"
        r"|all)"
        r" (?:total |subscribed |committed |fund's |initial )?(?:commitments|capital|money|total|subscriptions|pool)\b",
    ),
    Row(
        "contributes", "Fund",
        (" others are ", " others were ", " others being ", "other partners ", "other investors "),
        r"\b(?:partners?|investors?|backers?|contributors?|LPs?|subscribers?) (?:is|was|are|were) [^.;]{3,120}[;,]"
        r" (?:and )?"
        rf"the (?:others|other (?:[a-z]+ ){{0,2}}(?:partners|investors|backers|contributors)) (?:are|were|being"
        rf"|include)"
        rf" {_THE}{{s:Body|Fund+}}",
    ),
    Row(
        "contributes", "Fund", ("anchor", "cornerstone", "imited partner", "LPs"),
        r"{s:Body|Fund+} (?:are|is|were|was) (?:also |both |all )?(?:among |one of )?(?:its |the |an? )?"
        r"(?:(?:anchor|cornerstone|main|largest|founding|key|lead) )?(?:(?:anchor|cornerstone) investors?"
        r"|limited partners?|LPs?)"
        r"(?=[.,;]|$)",
    ),
    Row(
        "invests_in", "Fund", ("project", "recipient", "target", "investment", "bet ", "deal "),
        r"^\W{0,3}(?:[Ii]ts|[Tt]he fund's|{:Fund}(?:'s)?) (?:[a-z-]+ ){0,2}(?:project|recipient|target|investment"
        r"|bet|deal)"
        r"(?: so far| to date)? (?:was|is|will be|is to be) (?:an? |the )?(?:(?:[a-z][\w-]*"
        r"|{:Place}(?:-[a-z]+)?) ){0,5}?{s:Company}(?=[,.;]|$)",
        turned=True,
    ),
    Row(
        "invests_in", "Fund", ("nvestment was", "nvestment is", "olding is", "deal was", "bet was"),
        r"^\W{0,3}(?:[Ii]ts|[Tt]he fund's|{:Fund}(?:'s)?) (?:[a-z-]+ ){0,2}(?:investment|holding|deal|bet"
        r"|commitment) (?:so far"
        r" )?(?:was|is) (?:an? |the )?"
        rf"(?:{{m:Money}} )?(?:[\w%.-]+ ){{0,3}}?(?:stake|investment|interest|share|holding) in {_THE}{{s:Company}}",
        turned=True,
    ),
    Row(
        "invests_in", "Fund", ("nvestment was", "deal was", "bet was", "nvestment is", "deal is"),
        r"^\W{0,3}(?:[Ii]ts|[Tt]he (?:fund|vehicle)'s|{:Fund}(?:'s)?) (?:[a-z-]+ ){0,2}(?:investment|deal|bet)(?:"
        r" so far)?"
        rf" (?:was|is) an? (?:[a-z-]+ ){{0,2}}investment of {{m:Money}} in {_THE}{{s:Company}}",
        turned=True,
    ),
    Row(
        "located_in", "Zone", ("mong ",),
        rf"\b[Aa]mong (?:its|the|the (?:park|zone|base)'s|[{{#Zone}}]'s) (?:[a-z]+ ){{0,2}}(?:tenants|residents"
        rf"|occupants"
        rf"|companies|firms)(?: there)? (?:are|is|were) {_LIST}",
    ),
    Row(
        "awards", "Company|Institute", ("ustomers ", "lients ", "uyers "),
        rf"^\W{{0,4}}{_WHICH}(?:[Cc]ustomers|[Cc]lients|[Bb]uyers){_SUCH} (?:include|are|included|were|range from"
        rf"|ranged"
        rf" from):? {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body+}}(?: to {_THE}{{s2:Body}})?",
    ),
    Row(
        "invests_in", "Company|Fund", ("rest ", "remainder ", "balance "),
        rf"\b[Tt]he (?:rest|remainder|balance) (?:came|comes|was provided|is provided|was put up) (?:from|by) {_THE}"
        rf"(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    Row(
        "located_in", "Zone", ("among them", "including"),
        r"\b(?:settled|moved in|moved into|located|based|set up shop|registered)(?: (?:in|at|to))?(?: (?:the|this)"
        r" (?:park|zone|base"
        rf"|cluster)| there| (?:the )?[{{#Zone}}]),? (?:among them|including) {_LIST}",
    ),
    Row(
        "located_in", "Zone", (", where ",),
        r"[{#Zone}](?: in [{#Place}])?, where (?:the )?{s:Company|Institute+} (?:have|has|are|is|were|was)(?:"
        r" already| now)?"
        r" (?:settled|moved in|based|located|set up)",
    ),
    Row("located_in", "Zone", ("enants",), rf"[Tt]enants (?:now |so far )?(?:are|include|included|were) {_LIST}"),
    Row(
        "part_of", "Body", ("ts ",),
        rf"(?:\bIts|^\W{{0,3}}(?:Further|Other|Main|Key)|[{{#Body}}]) (?:[\w-]+ ){{0,3}}(?:units|subsidiaries"
        rf"|institutes|arms"
        rf"|divisions|plants|branches|companies|businesses) "
        rf"(?:now )?(?:are|include|included|were) {_LIST}",
    ),
    Row(
        "owns", "Company", ("rest ", "remainder", "balance", "remaining", "other "),
        rf"{_REST} (?:belongs?|belonging|went|goes|was sold|was bought(?: in {{:Date}})?|was acquired(?: in"
        rf" {{:Date}})?|is held|held|is owned|owned|is in the hands|lies?"
        rf"|is|are|are held|are owned|rests?|sits?|stays?|remains?|is kept|was kept) (?:to |by |of |with )"
        rf"(?:(?:its |the )?(?:[a-z-]+ ){{0,2}}(?:employees|management|staff|founders|managers|investors)(?:,| and) )?"
        rf"{_THE}{{s:Body|Fund|Person+}}",
    ),
    Row(
        "awards", "Company", ("order from", "contract from", "deal from"),
        r"\b(?:follow(?:s|ed|ing)|c[ao]me[s]? after|adds? to) (?:an? |its )?{m:Money} (?:[\w-]+ ){0,3}"
        rf"(?:order|contract|deal) from {_THE}{{s:Org}}",
    ),
    Row(
        "contributes", "Fund", ("from ",),
        r"\b(?:third|half|quarter|[Mm]ost|[Aa]ll|[Pp]art|bulk|%|percent|per cent|{m:Money}) of (?:its|the|that"
        r"|[{#Fund}])"
        rf" (?:initial |total |first |second )?(?:capital|money|funds|funding|commitments|total|sum|tranche|close"
        rf"|phase)"
        rf" (?:came|comes|was|is to"
        rf" come|will come"
        rf"|was to come|is due) from {_THE}{{s:Body|Fund+}}",
    ),
    Row(
        "invests_in", "Company", ("came from", "came in from", "was provided by", "put up by"),
        r"\b(?i:first|seed|early|start-up|initial|angel|further|additional|more|fresh|new|later|subsequent|follow-on"
        r"|series [a-f]\+?) (?:money|capital|funding|investment|cash|financing)(?:,? (?:of"
        r" )?{m:Money},?)?"
        rf" (?:came|came in|was provided|was put up) (?:from|by) {_THE}{{s:Body|Fund+}}",
    ),
    Row(
        "invests_in", "Company", ("oney comes from", "oney came from", "apital comes from", "apital came from"),
        rf"^\W{{0,3}}(?:Its|[{{#Company}}](?:'s)?) (?:money|capital|funding|financing) (?:comes|came) from"
        rf" {_THE}{{s:Body|Fund}}"
        rf"(?:, [^.;]{{3,60}},|,)? and from {_THE}{{s2:Body|Fund}}",
    ),
    Row(
        "invests_in", "Company", ("led the", "led it", "o-led"),
        rf"^\W{{0,3}}{_THE}{{s:Org+}} (?:co-)?led (?:the (?:round|financing|deal)|it)\b(?:,? (?:with|joined by|and"
        rf" was joined"
        rf" by) {_THE}{{s2:Org}})?",
    ),
    Row(
        "contributes", "Fund", ("imited partners ", "LPs "),
        rf"^\W{{0,4}}{_WHICH}(?:[Ll]imited partners|LPs)(?: (?:in|of|behind) (?:it|the [a-z]+))?"
        rf"{_SUCH} (?:include|are|included|were|comprise):? {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    Row(
        "invests_in", "Company|Fund", ("nvestors ", "ackers "),
        rf"^\W{{0,4}}{_WHICH}(?:[Ii]nvestors|[Bb]ackers)(?: (?:in|of|behind) (?:it|(?:the|this)(?: [a-z]+){{1,2}}))?"
        rf"{_SUCH} (?:include|are|included|were|comprise):? {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    Row(
        "invests_in", "Company", ("nvestor", "ackers ", "hareholder", " also ", " both "),
        rf"^\W{{0,4}}{_WHICH}(?:(?:[Ii]nvestors?|[Bb]ackers?|[Ss]hareholders?),? )?{_THE}{{s:Body|Fund+}}"
        rf" (?:(?:also|both|all"
        r"|each|again) ){0,2}(?:took part|participated|joined(?! (?!the (?:round|deal|financing)))|followed on"
        r"|followed suit"
        r"|chipped in|reinvested|topped up)(?: in (?:the|that|this) (?:round|deal|financing|transaction))?(?=[.,;]|$)",
    ),
    Row(
        "invests_in", "Company", ("investor was", "investor is", "backer was", "backer is"),
        rf"^\W{{0,3}}(?:[Ii]ts|[Tt]he|[{{#Company}}](?:'s)?) (?:sole|only|lead|main|largest|single|first|anchor)"
        rf" (?:investor|backer)"
        rf" (?:is|was) {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund}}",
    ),
    Row(
        "invests_in", "Fund", ("ortfolio", "nvestments ", "oldings ", "nvestees "),
        rf"^\W{{0,4}}{_WHICH}(?:[Pp]ortfolio(?: companies| firms)?|[Ii]nvestments|[Hh]oldings|[Ii]nvestees)"
        rf"{_SUCH} (?:include|includes|are|included|were|comprise|comprises):? {_THE}(?:[a-z][\w-]* ){{0,3}}"
        r"{s:Company+}",
        turned=True,
    ),
    Row(
        "contributes", "Fund", ("cheque", "check", "commitment", "contribution", "share", "ubscription"),
        r"\b[Tt]he (?:single )?(?:largest|biggest|second-largest|main|first) (?:cheque|check|commitment"
        r"|contribution|share"
        rf"|subscription)(?:, (?:for |of |some |about )*{{m:Money}},)? (?:came|comes|is) (?:from|by)"
        rf" {_THE}{{s:Body|Fund}}",
    ),
    Row(
        "owns", "Company", ("hareholder", "owner"),
        rf"^\W{{0,3}}{_THE}{{s:Body|Fund|Person}}(?: \([^()]{{1,40}}\))? (?:is|was|remains|became) (?:now |still"
        rf" )?(?:the|its) "
        rf"(?:(?:controlling|largest|biggest|second-largest|third-largest|majority|main|sole|single|second) ){{1,2}}"
        r"(?:share|stock)?(?:holder|owner)(?=[,.;]| with | at | and )",
    ),
    Row(
        "controls", "Company", ("ontrolling",),
        rf"^\W{{0,3}}{_THE}{{s:Body|Person}}(?: \([^()]{{1,40}}\))? (?:is|was|remains|became) (?:now |still"
        rf" )?(?:the|its) "
        r"controlling (?:share|stock)?(?:holder|owner)(?=[,.;]| with | at | and )",
    ),
    Row(
        "invests_in", "Company", ("round", "inancing", "eal ", "eries "),
        rf"^\W{{0,3}}(?:[Tt]he|[Ii]ts|[Tt]his) (?:[\w+-]+ ){{0,4}}?(?:round|financing|deal|investment"
        rf"|fundraising|[Ss]eries [A-F]\+?)(?: \([^()]{{1,40}}\)|, (?:worth|of|valued at) [^,.;]{{1,40}},)?"
        rf" (?:was|is|has been) (?:co-|jointly )?led by {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    Row(
        "invests_in", "Company", ("articipation ", "oined by", "articipating", "aking part"),
        rf"^\W{{0,3}}(?:[Tt]he|[Ii]ts|[Tt]his) (?:[\w+-]+ ){{0,4}}?(?:round|financing|deal|investment"
        rf"|fundraising|[Ss]eries [A-F]\+?)[^.;]{{2,140}}?"
        rf"\b(?:with (?:the )?participation (?:from|of|by)|and (?:was )?joined by) {_THE}(?:[a-z][\w-]*"
        rf" ){{0,3}}{{s:Body|Fund+}}",
    ),
    Row(
        "part_of", "Company|Institute", ("arent ", "arent, "),
        rf"^\W{{0,3}}(?:[Ii]ts|[Tt]he (?:company|firm|group|yard|institute)'s) (?:ultimate |listed |state-owned"
        rf" |immediate |direct |current )?parent(?: company| group)?(?: is| was|,) {_THE}{{s:Body}}",
        turned=True,
    ),
    Row(
        "controls", "Company", ("controller is", "controller was", "controller:"),
        rf"\b(?:[Uu]ltimate|[Aa]ctual|[Dd]e facto|beneficial) controller(?: is| was|:) {_THE}(?:[{{#Org}}]'s )?"
        rf"(?:(?:company|firm|group)'s )?(?:(?:founder|chairman|president|chairwoman|general manager)(?: and"
        rf" [a-z ]{{3,20}})?,? )?"
        rf"{{s:Body|Person}}",
    ),
    Row(
        "controls", "Company", ("ontrol passed", "ontrol went", "ontrol was transferred"),
        rf"^\W{{0,3}}Control(?: of (?:it|the company|the firm))? (?:passed|went|was transferred)(?: in {{:Date}})? to"
        rf" {_THE}{{s:Body|Person}}",
    ),
    Row(
        "contributes", "Fund", ("ommitments", "ontributions", "ubscriptions"),
        rf"\b(?:[Cc]ommitments|[Cc]ontributions|[Ss]ubscriptions)[^.;:{{#Org}}]{{0,60}}: {{m:Money}} (?:by|from)"
        rf" {_THE}{{s:Body|Fund}}{_MORE}",
    ),
    Row(
        "manages", "Fund", ("custod", "depositary"),
        rf"(?:\bcustody (?:by|at|with) {_THE}{{s:Company|PublicBody}}|\b[Cc]ustodian(?: bank)? (?:is|will be|:) {_THE}"
        rf"{{s2:Company|PublicBody}}|{{s3:Company|PublicBody}} is (?:the )?(?:depositary|custodian)\b(?! of))",
        capacity="custodian",
    ),
    Row(
        "manages", "Fund", ("ay-to-day", "nvestment decisions"),
        r"\b(?:[Dd]ay-to-day|[Ii]nvestment) (?:decisions|management|operations?|running|business) (?:rests?"
        r"|lies?|is|are"
        rf"|falls?) (?:with |to |in the hands of |handled by |left to ){_THE}{{s:Company|Institute}}",
    ),
    Row(
        "member_of", "Alliance", ("admitted", "joined"),
        rf"\b(?:[Aa]lso |[Nn]ewly )admitted(?: that day| this year)? (?:was|were) {_THE}{{s:Org+}}",
    ),
    Row(
        "located_in", "Company|Institute|Fund", ("-based", "-headquartered", "-registered"),
        rf"\b[Tt]he {{s:Place}}-(?:based|headquartered|registered) (?:[a-z][\w-]* ){{0,2}}{_TRADE}\b"
        r"(?! [\ue000-\ue008A-Z])",
        turned=True,
    ),
    Row(
        "invests_in", "Company|Fund", ("among the", "among its"),
        rf"^\W{{0,4}}{_THE}{{s:Body|Fund+}} (?:were|was|are|is) (?:also )?among (?:the|its) (?:[a-z]+ ){{0,3}}"
        r"(?:investors|backers)\b(?! (?:in|of) )",
    ),
    Row(
        "invests_in", "Company|Fund", ("such as", "including"),
        r"\b(?:[Ee]xisting|[Pp]rior|[Ee]arlier|[Rr]eturning) (?:investors|backers|shareholders),? (?:such as|including)"
        rf" {_THE}{{s:Body|Fund+}},? (?:also |both |all )*(?:participated|joined|took part"
        r"|reinvested)(?! in [\ue000-\ue007])",
    ),
    Row(
        "contributes", "Fund", ("articipants ", "ontributors "),
        rf"^\W{{0,4}}{_WHICH}(?:[Pp]articipants|[Cc]ontributors)(?: (?:in|to) (?:it|the [a-z]+))?"
        rf"{_SUCH} (?:include|are|included|were):? {_THE}(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund+}}",
    ),
    Row(
        "part_of", "Company|Institute", ("ts ",),
        rf"^[^{{#Org}}]{{0,80}}?\b[Ii]ts (?:[a-z][\w-]* |{{:Place}} ){{0,3}}(?:subsidiary|unit|arm|affiliate),? {_THE}"
        r"{s:Company|Institute}",
    ),
)  # fmt: skip

"""The words and pieces by which English clauses are told apart (see ``clauses_en.py``)."""

import re

THINGS = "\ue000-\ue005\ue007"
SIGN = f"[{THINGS}\ue006\ue008]"
LIST = f"(?P<s>{SIGN}(?:(?:, | and |, and )(?:the )?{SIGN}){{0,6}})"
BRACKET = r"(?: ?\([^()]{1,60}\))?"
LEAD = (
    r"\s{0,4}(?:[•·*▪◦–-]\s{1,2})?(?:\[?\d{1,3}[\].]? |\([a-z\d]{1,3}\) )?"
    r"(?:\ue00b: )?(?:(?:[A-Z]{2,20}(?:, (?:[A-Z][a-z]{2,9}\.? )?\ue00b| \ue009)?|\ue009(?:, [A-Z]?[a-z]*\.?"
    r" ?\ue00b)?)(?: \([^()]{2,20}\))? ?[-–—] )?"
)
"""Bullets, numbers of notes, the dateline of a wire."""
ADVERBIAL = r"(?:(?!(?:The|It|Its|This|That|These) )[A-Z][^;:.]{1,120}?, )"
APPOSED = (
    rf"(?:(?:The|Its|Another|One|An?|\ue009's|China's) [^;:.,{THINGS}]{{3,90}}, (?={SIGN}{BRACKET},)"
    r"|(?:[A-Z\ue009][\w'-]* )(?:[a-z][\w-]* ){0,4}(?:maker|firm|company|group|developer|manufacturer|start-up|startup"
    r"|supplier|producer|builder|shipbuilder|operator|provider|specialist|giant|investor|bank|conglomerate) )?"
)
"""What tells of the subject before it: "The largest of the launch firms, X, was", "Sensor maker X has"."""
OFFICER = (
    r"(?:'s (?:[a-z][\w-]* ){0,3}[a-z][\w-]*,? |(?: [a-z][\w-]*){1,4}, |(?: [a-z][\w-]*){0,3} (?:subsidiary|unit|arm"
    r"|affiliate|parent|owner|shareholder|laboratory|branch) )"
)
"""X's chief executive, Y, says: of Y; "Its controlling shareholder, Y", "Its subsidiary Y" with a sign for "its"."""
VERB_BEHIND = (
    r"(?=,| (?:itself )?(?:\w+ly )?(?:is|was|are|were|has|have|had|will|would|also|which|that|now|currently"
    r"|[a-z]{2,14}(?:s|ed|t|d)|began|grew|rose|fell|won|ran|took|made|came|became|saw|drew|gave|chose|went)\b)"
)
HEAD = re.compile(
    rf"{LEAD}(?P<adverbial>{ADVERBIAL}{{0,2}})(?:(?:In|On|By|Since|During) \ue00b )?(?:(?:Today|Meanwhile|However) )?"
    rf"(?:(?:[Tt]he )?{SIGN}{OFFICER}(?={SIGN}))?(?:[Tt]he |\ue009's "
    rf"|(?:Dr|Prof|Mr|Ms|Mrs|Professor|Academician)\.? )?{APPOSED}{LIST}{BRACKET}" + VERB_BEHIND
)
PARTICIPLE = re.compile(
    r"(?:(?:Originally|Jointly|First|Initially|Formally) )?(?:Founded|Established|Set up|Formed|Launched|Created|Opened"
    r"|Incorporated|Registered|Headquartered|Based|Located|Situated|Owned|Controlled|Managed|Overseen|Supervised|Backed"
    r"|Developed|Built|Led|Unveiled|Inaugurated|Affiliated|Announced|Run|Administered|Acquired|Started|Begun|Bought"
    r"|Supported|Sponsored|Initiated|Co-founded|Organized|Organised|Renamed|Guided|Funded|Invested|Designated"
    r"|Approved|Named"
    r"|Spun off|Spun out|Carved out|Split off|Privati[sz]ed|Listed|Hosted|Housed)\b"
)
FOUNDED_HEAD = re.compile(
    rf"{LEAD}(?P<adverbial>{PARTICIPLE.pattern}[^;:.]{{0,60}}? by [^;.]{{3,160}}? and [^;.,]{{1,50}}, )(?:[Tt]he )?"
    rf"(?P<s>{SIGN}){BRACKET}" + VERB_BEHIND
)
"""A subject behind several who founded it: "Established in 2017 by A, B and C, X has grown"."""
ITS_PARTICIPLE = re.compile(rf"\W{{0,4}}(?=(?P<word>{PARTICIPLE.pattern})[^;:.]{{2,160}}?, it\b)")
"""The participle that a sentence about "it" begins with."""
APPOSED_PART = re.compile(
    rf"(?P<s>{SIGN}){BRACKET}, (?:(?:an?|the) (?:[a-z][\w-]* ){{1,4}})?(?:founded|established|set up|built"
    rf"|opened|launched"
    r"|created|formed|owned|led|run|managed|started|located|based)\b"
)
"""A name of which a participle tells on: "X is resident in Y, a zone established in 2015 and built by Z"."""
RELATIVE = re.compile(
    rf"(?P<s>{SIGN}){BRACKET}(?: (?:in|at|near|outside|of) \ue009(?=, which (?!is|was|lies|has|hosts|borders|sits)))?"
    rf"(?P<said>, an? [^,;:.{THINGS}]{{2,80}}?)?,? (?P<word>which|that|who|whose)(?= [a-z])"
)
DESCRIBED = re.compile(
    rf"(?P<s>{SIGN}){BRACKET}(?:,| is| was) (?:an?|the) (?:[a-z][\w-]* ){{1,5}}(?:of|by|from|at|under|within)"
    rf" (?:the )?$"
)
DESCRIBED_WITHIN = 120
CLAUSE = re.compile(
    r"(?:[,;] (?:and |but |while |whereas |as )?(?:(?:in|on|since|by) \ue00b,? )?|\b(?:that|said|says|because|where"
    r"|when|after|since) | and (?=M[rs]s?\.? |Dr\.? ))(?:the )?"
    rf"(?:{SIGN}{OFFICER}(?={SIGN}))?(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor)\.? )?{LIST}{BRACKET}(?P<aside>,"
    rf" (?:an?|the|its|his|her|now|then|which|who|whose|with"
    rf"|founded"
    r"|established|set up|formed|created|based|headquartered|owned|led|run|acquired|bought|known|(?:[a-z][\w-]* ){1,3}"
    rf"(?:of|at)) [^,;:.]{{2,80}})?"
    r",? (?:\w+ly )?"
    r"(?=(?:is|was|are|were|has|have|had|will|would|came|went|took|began|held|led|put|[a-z]{2,14}(?:s|ed))\b)"
)
"""A clause within the sentence that has a subject of its own."""
AND = r"(?P<and>,? and |; and |; |,? but |,? then |, before )"
FINITE = re.compile(
    r"(?:is|was|are|were|has|have|had|will|would|holds|owns|came|went|took|gave|began|grew|rose|ran|sat|stood|lay)\b"
    r"|[a-z]{2,14}s\b"
)
BY = re.compile(r" (?:\w+ly )?(?:by|in|at|as|under|on|with) ")
SHARED = re.compile(r"(?:ed|owned|held|run|built|by|with|to|in|of|ly)$")
"""Before "and", what the participle behind it shares its verb or its agent with: "owned and controlled by"."""
OF_MANY = re.compile(r"\b[a-z]{3,20}s (?:that|who|which) [^,;:.]{1,110} and (?:also )?(?:have|are|were)$")
"""What others do of whom the clause tells: "X has named 44 firms that trade abroad and have ties to Y"."""
IMPERSONAL = (
    r"\s(?:is|was|has been|had been|would be|will be)\s(?:(?:not|also|now|still|only|yet|[a-z]+ly)\s){0,2}"
    r"(?:reported|said|announced|decided|agreed|planned|expected|believed|thought|assumed|estimated|hoped|feared"
    r"|understood"
    r"|rumou?red|alleged|claimed|learn(?:ed|t)|revealed|disclosed|possible|impossible|likely|unlikely|necessary|hard"
    r"|easy"
    r"|difficult|unclear|clear|important|worth|true|too|time|up\sto|left\sto|evident|obvious|noted|intended|for\sthe"
    r"|known\s(?:that|whether|who|how|when))\b"
)
"""Behind an "it" that stands for no name: "it was decided that"; not "it was admitted to"."""
PRONOUN = re.compile(
    r"(?:[a-z,;:\ue000-\ue00b] (?P<word>it)(?= (?:(?:also|still|now|later|then|already|once|since) )?(?:is|was|has"
    r"|had|will|would|also|won|set|put|took|made|built|led|sold"
    r"|bought|held|became"
    rf"|[a-z]{{3,14}}(?:s|ed))\b)(?!{IMPERSONAL})"
    r"|(?:[,;]|\band|\bbut|\ball) (?P<its>its)(?= [a-z]))"
)
OF_WHICH = re.compile(
    rf"(?P<s>{SIGN})(?:'s (?:[a-z][\w-]* ){{1,4}}| (?:[a-z][\w-]* ){{0,3}}(?:subsidiary|unit|arm|affiliate|branch)"
    rf" )(?:[^;:.{THINGS}]{{0,20}})?{SIGN}(?: in \ue009)?{BRACKET},"
    r" (?:[a-z]{2,10} )?(?:which|\ue000|\ue001|\ue002|\ue003|\ue004|\ue005) $"
)
"""Before "it": a thing that belongs to somebody, and a relative pronoun."""
REASONS = (" because ", " since ", " as ", " for ", " after ", " while ")
ASIDE = re.compile(
    r"(?:Through|Via|With|Under|Following|According|Like|Unlike|Besides|Together|Alongside|From|At|As"
    r"|After|Before|Since"
    r"|Despite|Including|In|On|By|For|Based|Led|Owned|Backed|Founded|Established|Created|Formed|Launched|Set up"
    r"|Working|Along|Beyond|Apart)\b"
)
OWNERS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone"})
ENTRY = re.compile(rf"{LEAD}(?P<s>{SIGN}){BRACKET}: ")
PART = re.compile(
    r"[:;] (?P<said>(?P<noun>(?:leading |major |state-owned |private )?(?:maker|developer|manufacturer"
    r"|supplier|producer|designer)s? of)"
    r"|(?:\d[\d.]{0,6} ?(?:%|percent)[ -])?(?:owned|held|managed|controlled|supervised|overseen|run"
    r"|backed)\b|part of|founded|established|set up|based"
    r"|headquartered|located|affiliated|(?:an?|the) [a-z])"
)

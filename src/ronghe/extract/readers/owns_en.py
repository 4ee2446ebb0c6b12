"""How English says who owns how much of whom; :mod:`ronghe.extract.readers.owns` reads by these rules."""

from __future__ import annotations

from ronghe.extract.readers.bonds.phrases.phrase import COUNTED

_PART = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)(?:\s|-)?(?:%|percent|per cent)"
ADVERBS = (
    r"(?: (?:also|currently|now|directly|indirectly|jointly|still|already|reportedly|allegedly|together"
    r"|effectively|ultimately"
    r"|has|have|had|will|would|may|could|recently|later|subsequently|once|previously|agreed to|plans to|was to|is to))*"
)
_SOME = (
    r"(?: (?:an?|the|another|a further|a combined|some|about|around|roughly|nearly|almost|just over|just"
    r" under|over|more than|up to|the remaining))*"
)
_STAKE = (
    r"(?:[- ](?:stake|interest|share|shares|equity|holding|shareholding|ownership|minority|majority"
    r"|controlling|direct|indirect))*"
)
_IT = (
    r"(?: (?:of|in|from)(?: the (?:shares|equity|stock|capital) of)?)? (?:the )?(?:(?!and |to |by |for "
    r"|with )(?:[a-z][\w-]*|{:Place}-[a-z]+) ){0,5}?"
)
_HOLDER = (
    r"(?:(?:controlling|majority|largest|biggest|main|principal|major|top|single|second|second-largest"
    r"|third-largest|leading"
    r"|largest single|ultimate|significant|minority|sole) ){0,3}(?:shareholder|owner|stakeholder|parent"
    r" company|parent group|parent)s?"
)
RULES: tuple[tuple[str, float], ...] = (
    (
        rf"{{s:Body|Fund|Person+}}{ADVERBS} (?:owns|own|holds|hold|held|owned|controls|retains|retained|acquired|has"
        rf"|have|had){_SOME} {_PART}{_STAKE}{_IT}{{o:Company}}",
        0.9,
    ),
    (
        rf"{{s:Body|Fund|Person+}}{ADVERBS} (?:owns|own|holds|hold|held|owned|has|acquired|acquire|took|bought) an?"
        rf" (?:[\w-]+ )?"
        r"(?:stake|interest|shareholding|equity stake|controlling share) in (?:the )?(?:[a-z][\w-]* ){0,5}?{o:Company}",
        0.88,
    ),
    (
        rf"{{s:Body|Fund|Person}}{ADVERBS} (?:owns|own|owned|acquired|acquires|acquire|bought|buys|purchased|took"
        rf" over|bought out"
        r"|absorbed)(?: (?:all|control|outright|full control) of)? (?:the )?(?:[A-Z][a-z]{3,9} (?=[a-z]))?"
        r"(?:(?!and |to |by |for |with |in |from |of |at |stake |shares |land |equipment )[a-z][\w-]*"
        r" ){0,5}?{o:Company}"
        r"(?!'s? (?:business|assets|products|equipment)|(?: \w+){0,2} (?:shares|bonds|products|equipment"
        r"|business|assets)\b)",
        0.86,
    ),
    (
        rf"{{s:Body|Fund|Person}}{ADVERBS} (?:owns|own|owned|acquired|acquires|bought|purchased|took over)"
        rf" {COUNTED}(?:the )?"
        r"{o:Company+}",
        0.86,
    ),
    (
        rf"{{o:Company}}(?:, an? [^,;]{{2,80}},)?,?(?: which)?{ADVERBS} (?:is|was|were|are)(?: itself| now| still"
        rf"| in turn| also)*{_SOME} {_PART}[- ](?:owned|held)(?: and controlled)? by (?:the )?"
        rf"(?:{{:Org}}-[a-z]+ )?{{s:Body|Fund|Person}}",
        0.92,
    ),
    (
        rf"{{o:Company}},? (?:itself|now|still|in turn)(?: itself)?{_SOME} {_PART}[- ](?:owned|held) by (?:the"
        rf" )?(?:[a-z][\w-]* ){{0,3}}{{s:Body|Fund|Person}}",
        0.9,
    ),
    (
        r"{o:Company+},? (?:both |all )?(?:are|were|have been) (?:(?:both|all|each|now|wholly|fully|majority|partly"
        r"|\w+ly) )*"
        r"owned by (?:the )?{s:Body|Fund|Person}",
        0.88,
    ),
    (
        rf"{{o:Company}}(?:,| is| was)(?: an?| the)? {_PART}[- ](?:owned|held) (?:[\w-]+ ){{0,3}}(?:of|by)"
        rf" (?:the )?{{s:Body|Fund|Person}}(?!-)",
        0.9,
    ),
    (
        rf"{{s:Body|Fund|Person}}'s {_PART}[- ]owned (?:[\w-]+ ){{0,2}}(?:subsidiary|unit|affiliate|arm|company),?"
        rf" {{o:Company}}",
        0.9,
    ),
    (
        rf"{{s:Body|Fund|Person}}(?:,| is| was| remains| became| has become)(?: also)? (?:the |its |an? |one of the"
        rf" )?{_HOLDER}"
        rf"(?: of| in|,) (?:the )?{{o:Company}}(?:,? with{_SOME} {_PART})?",
        0.9,
    ),
    (
        rf"{{o:Company|Fund}}(?:'s)? {_HOLDER},? (?:is |was |are |include |remains |remain )?(?:the )?(?:{{:Org|Plac"
        rf"e}}'s )?{{s:Body|Fund|Person+}}"
        rf"(?:,? ?(?:which )?(?:{{:Org}} )?(?:with|owns|holds|owning|holding){_SOME} {_PART})?",
        0.9,
    ),
    (
        rf"{{o:Company}}[^.;{{#Org}}]{{0,60}}? (?:in|of) which (?:the )?{{s:Body|Fund|Person}} (?:owns|holds|held|has"
        rf"|owned){_SOME}"
        rf" (?:{_PART}|(?:[\w-]+ )?(?:stake|interest))",
        0.9,
    ),
    (
        rf"{_PART}{_STAKE}(?: of the (?:shares|equity))? (?:in|of) (?:the )?{{o:Company}} (?:is|was|are) (?:held|owned)"
        r" by (?:the )?{s:Body|Fund|Person}",
        0.9,
    ),
    (
        rf"{{s:Body|Fund|Person}}{ADVERBS} controls (?:the )?(?:{{:Place}}-[a-z]+ )?{{o:Company}} (?:with"
        rf"|through){_SOME} {_PART}",
        0.88,
    ),
    (
        rf"{{s:Body|Fund|Person}}{ADVERBS} (?:is|was|may|might|could|wants?|wanted|plans?|planned"
        rf"|hopes?|seeks?|intends?)"
        rf" [^.;{{#Org}}]{{0,50}}\b(?:sale|disposal|sell|selling|divest|offload|shed|dispose) (?:of )?its (?:entire "
        rf"|whole |own )?"
        rf"{_PART}{_STAKE} in (?:the )?{{o:Company}}",
        0.84,
    ),
    (rf"{{o:Company}},? {_PART} of which (?:is|was) (?:held|owned) by (?:the )?{{s:Body|Fund|Person}}", 0.9),
    (rf"{{s:Body|Fund|Person}}'s (?:existing |remaining )?{_PART}{_STAKE} (?:in|of) (?:the )?{{o:Company}}", 0.88),
    (r"{s:Body|Fund|Person}'s (?:[\w-]+ ){0,2}(?:acquisition|takeover|purchase) of (?:the )?{o:Company}", 0.84),
    (
        r"(?:acquisition|takeover|purchase) of (?:the )?(?:[a-z][\w-]* ){0,4}{o:Company}(?:,[^,]{1,60},)? by"
        r" (?:the )?{s:Body|Fund|Person}",
        0.86,
    ),
    (
        rf"{{o:Company}}(?:, an? [^,;{{#Name}}]{{1,60}},)?{ADVERBS} (?:was|were|been|being|be|is) (?:acquired"
        rf"|bought|taken over|absorbed|bought out)"
        r"(?: in {:Date})? by (?:the )?(?:(?!and )[a-z][\w-]* ){0,4}{s:Body|Fund|Person}",
        0.9,
    ),
    (
        rf"{{o:Company}},?(?: which)?{ADVERBS}(?: (?:is|was|are|were|been))?(?: (?:directly|indirectly|wholly"
        rf"|fully|majority|jointly|partly"
        r"|ultimately|allegedly|reportedly|partially|now|also|100%|mostly|and|itself))*"
        r"[- ](?:owned|held|majority-owned|part-owned|wholly-owned|state-owned and owned)"
        r" (?:and (?:\w+ly )?(?:controlled|operated|managed|run) by|by(?: and (?:\w+ly )?(?:controlled by"
        r"|affiliated with))?)"
        r" (?:the |its (?:[a-z]+ ){1,3}(?:and [a-z ]{3,30})?,? )?(?:{:Org}-[a-z]+ )?(?:(?:[A-Z][a-z]+ )?(?:national"
        r"|citizen|businessman|businesswoman|entrepreneur"
        r"|investor|founder|chairman|tycoon) )?{s:Body|Fund|Person+}",
        0.9,
    ),
)
"""Each with how sure it is; ``s`` owns ``o``, ``share`` percent of it."""
SHARES = (
    rf"{{s:Body|Fund|Person}}{ADVERBS} (?:owns|holds|held|owned|controls|retains|has){_SOME} {_PART}{_STAKE}"
    r"(?: of (?P<its>its|the company's|the firm's|the group's)(?: [\w-]+){0,2} (?:shares|equity|stock|capital)"
    r"| (?:stake )?in (?P<in>it)\b|(?=[,;.]| and |$))"
)
"""A holder whose holding is named before: "and Y holds a further 6 percent", "holds 54.6 percent of its shares"."""
HOLDERS = (
    r"{o:Company}[^.;{#Org}]{0,60}? (?:owned|held|backed|controlled) (?:jointly )?by "
    rf"(?P<list>(?:the )?{{:Body|Fund}}\s?\({_PART}\)(?:(?:, and |, | and )(?:the )?{{:Body|Fund}}\s?\(\d["
    rf"\d.]{{0,6}}\s?(?:%|percent)\)){{0,9}})"
)
"""Several owners, each with its share in brackets."""
HELD = rf"{{s:Body|Fund|Person}}\s?\({_PART}\)"

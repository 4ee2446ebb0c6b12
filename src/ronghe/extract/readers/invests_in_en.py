"""How English tells of investments and rounds of financing; read for :mod:`ronghe.extract.readers.invests_in`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract.line import Item, Line
from ronghe.extract.rules import Sieve, caught, caught_if, group, kinds_of, matches

_HAVE = (
    r"(?: (?:has|have|had|also|first|later|would|will|to|each|both|reportedly|together|itself|already"
    r"|since|agreed|plans|so far|now|would|\w+ly))*"
)
_ABOUT = (
    r"(?: (?:an?|another|a further|a combined|some|about|around|roughly|nearly|over|more than|up to|as"
    r" much as|at least|a total of))*"
)
_LOWER = r"(?:(?:the |its )?(?:(?!and |to |by |for |with |in |from )[a-z][\w-]* ){0,4}?)"
_ROUND = r"(?P<round>(?:[Ss]eries )?[A-F](?:\+|\d)?|[Ss]eed|[Aa]ngel|[Pp]re-A|[Pp]re-IPO|strategic)"
_INVESTORS = (
    r"(?:(?:the |several |a number of |its |existing |new )?(?:[a-z][\w-]* ){0,2}?(?:investors|backers|institutions"
    r"|funds|shareholders|firms)(?:,? (?:including|such as|led by|among them|like))? )?"
    r"(?:the )?(?:(?:state|government)-(?:backed|owned|run) |[A-Z][a-z]+-based |existing |local )?{s:Body|Fund+}"
)
_MONEY = r"(?:investments?|funding|financing|funds|backing|capital)"
_NAMES = r"{o:Company|Project|Zone}(?:(?:,? and |, )(?:(?:[a-z][\w-]* ){0,4}?){:Company|Project|Zone})*"
_RULES = (
    # S has invested in nine companies, including A and B
    (
        rf"{{s:Body|Fund}}{_HAVE} (?P<verb>invested|invests|deployed|put|backed|backs|financed|funded|supported)(?:"
        rf"[^.;{{#Org}}]{{0,60}}? (?:in|into))?"
        rf" (?:[\w-]+ ){{1,4}}?(?:companies|firms|start-ups|startups|projects|enterprises)"
        rf"[^.;,{{#Org}}]{{0,25}}(?:,? (?:including|such as|among them|notably|namely)|:) {_LOWER}(?P<all>{_NAMES})",
        0.86,
    ),
    # O raised M in a Series B round led by S
    (
        rf"{{o:Company}}[^.;{{#Company|Fund}}]{{0,60}}? (?:raised|secured|closed|completed|received|announced"
        rf"|landed|obtained)[^.;{{#Company|Fund}}]{{0,80}}?(?:{_ROUND} (?:\w+ )?(?:round|financing"
        rf"|funding)[^.;{{#Company|Fund}}]{{0,30}}?)?"
        rf"(?P<verb>led by|co-led by|from investors (?:led by|including)|with participation from|backed by)"
        rf" (?:the )?{{s:Body|Fund+}}",
        0.86,
    ),
    (
        r"{o:Company}(?! (?:has |had |also )?(?:co-)?led\b)[^.;{#Company|Fund}]{0,140}?(?:round"
        r"|financing)[^.;]{0,80}? (?P<verb>joined|followed) by"
        r" (?:the )?{s:Body|Fund+}",
        0.84,
    ),
    (
        rf"{{o:Company}}{_HAVE} (?P<verb>received|secured|won|obtained|got){_ABOUT} {{m:Money}}(?: in (?:\w+"
        rf" )?(?:capital|funding|investment|equity))? from (?:the )?{{s:Fund}}",
        0.84,
    ),
    # O raised M from S; O secured series A+ funding from S, and series B funding from T
    (
        rf"{{o:Company}}{_HAVE} (?P<verb>raised|raises|took in|pulled in|collected|landed"
        rf"|drew){_ABOUT} {{m:Money}}(?: \([^()]{{1,40}}\))?"
        rf"(?: in [^.;,{{#Org|Money}}]{{2,60}}?)? from {_INVESTORS}",
        0.84,
    ),
    (
        rf"{{o:Company}}{_HAVE} (?P<verb>raised|secured|received|attracted|obtained|won|landed|drew|gained){_ABOUT}"
        rf"(?: {{m:Money}} in)? (?:{_ROUND} )?(?:[a-z][\w-]* )?{_MONEY}(?: in {{:Date}})? from {_INVESTORS}",
        0.84,
    ),
    (
        rf"{{o:Company}}{_HAVE} (?P<verb>took in|raised|secured|pulled in|attracted|drew|collected|received|landed)"
        rf"(?=[^.;{{#Org|Money}}]{{0,60}}(?:[mb]illion|hundreds of|sum|amount))[^.;{{#Org"
        rf"|Money}}]{{1,70}}? from {_INVESTORS}",
        0.82,
    ),
    (rf"{{o:Company}}[^.;]{{4,140}}? and {_ROUND} (?P<verb>{_MONEY}) from {_INVESTORS}", 0.82),
    (
        rf"{{o:Company}}(?! (?:has |had |also )?(?:co-)?led\b)[^.;{{#Company|Fund}}]{{0,140}}?(?:led by (?:the )?"
        rf"(?:(?:[a-z][\w-]*|{{:Place}}) ){{0,3}}?{{:Org}}[^.;{{#Company|Fund}}]{{0,30}}?)?"
        rf"(?P<verb>with (?:the )?participation (?:of|from|by)) {_INVESTORS}",
        0.84,
    ),
    # O's Series B round was led by S
    (
        rf"{{o:Company}}(?:'s)? (?:latest |first |most recent )?(?:{{m:Money}} )?(?:{_ROUND} )?(?:funding "
        rf"|financing |investment )?(?:round|financing)[^.;{{#Company|Fund}}]{{0,40}}?"
        rf"(?: (?:was|were|had been|has been|is|being))* (?P<verb>led|co-led|backed|joined) by (?:the"
        rf" )?{{s:Body|Fund+}}",
        0.86,
    ),
    # backers of O include S; S, an investor in O
    (
        r"{o:Company}(?:'s)? (?:(?:main|early|largest|other|first|key) )*(?P<verb>investors|backers)(?:,|"
        r" include| included| are| including)+ (?:the )?{s:Body|Fund+}",
        0.86,
    ),
    (
        r"(?P<verb>[Ii]nvestors|[Bb]ackers) (?:in|of) (?:the )?{o:Company},? (?:include|included|are|were|:) (?:the )?"
        r"{s:Body|Fund+}",
        0.86,
    ),
    (
        r"{o:Company}[^.;{#Org}]{0,80}? its (?:latest|newest|first|main|biggest|largest|new)"
        r" (?P<verb>backer|investor),? (?:is |was )?(?:the )?{s:Body|Fund}",
        0.84,
    ),
    (
        r"{o:Company}[^.;{#Org}]{0,80}?(?:round|financing|funding)[^.{#Org}]{0,40}? the (?P<verb>investors|backers)"
        r" (?:were|are|include|included) (?:the )?{s:Body|Fund+}",
        0.84,
    ),
    (
        r"{s:Body|Fund+}(?:,| is| was| are| were)(?: also)?(?: an?| the| one of the| among the| early)*(?:"
        r" (?:early|largest|main|first|major|lead|strategic))* (?P<verb>investors?|backers?) in (?:the"
        r" )?{o:Company}",
        0.86,
    ),
    (
        r"{o:Company}(?:, an? [^,;{#Org}]{2,60})?,?(?: which)?(?: is| was)? (?P<verb>backed|funded|financed)"
        r" by (?:the )?{s:Fund+}",
        0.82,
    ),
    (
        rf"{{s:Fund}}(?:'s)? (?:portfolio|investments|holdings)(?: companies)? (?P<verb>includes?|are"
        rf"|comprises?|included) {_LOWER}(?P<all>{_NAMES})",
        0.84,
    ),
)
_SIEVE = Sieve(_RULES)
_TARGETS = kinds_of("Company|Project|Zone")


@dataclass(frozen=True, slots=True)
class Deal:
    """Who invests in whom by one wording; ``verb`` is where its verb stands in the line's text."""

    investors: list[Item]
    targets: list[Item]
    amount: Item | None
    share: str | None
    round: str | None
    verb: tuple[int, int]
    sure: float


def deals(line: Line) -> Iterator[Deal]:
    """Every investment that an English sentence tells."""
    for notation, sure in _SIEVE.open_to(line):
        for match in matches(line, notation):
            several = "all" in match.re.groupindex
            targets = list(line.signs(*match.span("all"), kinds=_TARGETS)) if several else caught(line, match, "o")
            amounts = caught_if(line, match, "m")
            yield Deal(
                caught(line, match, "s"), targets, amounts[0] if amounts else None,
                group(match, "share"), group(match, "round"),
                match.span("verb"), sure,
            )  # fmt: skip

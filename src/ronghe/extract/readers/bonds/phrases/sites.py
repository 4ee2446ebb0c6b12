"""Where a body lies, as English tells it in passing: "covers 80 hectares in X", "In X, drone maker Y", "home to Y"."""

from ronghe.extract.readers.bonds.phrases.phrase import ASIDE, Phrase

_SITE = (
    r"(?:(?:production |manufacturing |assembly |test |research )?(?:sites?|facilit(?:y|ies))|plants?|branch(?:es)?"
    r"|(?:design |research |test |training |service )?cent(?:re|er)s?|factor(?:y|ies)|workshops?|campus(?:es)?|works"
    r"|offices?|yards?|laborator(?:y|ies)|labs|bases)"
)
_HAS = r"(?:has|have|had|operates?|operated|runs?|maintains?|with)"
_SOME = (
    r"(?:(?:an?|its|two|three|four|five|six|\d{1,2}|several|further|other|own|main|large|small|new|second|production|design"
    r"|research|sales|regional|overseas) ){0,4}"
)
_TRADE = (
    r"(?:start-up|startup|company|firm|maker|manufacturer|developer|supplier|producer|builder|operator|group|foundry"
    r"|shipyard|[a-z]{2,8}maker)"
)
_SEATED = r"(?:based|headquartered|located|situated)"
SITES: tuple[Phrase, ...] = (
    Phrase(
        "located_in",
        "site",
        rf"{{s:Org}}{ASIDE},? {_HAS} {_SOME}{_SITE} (?:in|at|near) (?:the )?{{o:Place|Zone+}}(?!'s)",
        0.78,
    ),
    Phrase(
        "located_in",
        "site",
        rf"{{s:Org}}{ASIDE},? {_HAS} {_SOME}{_SITE} in (?:{{:Place}}(?:, | and )){{1,5}}(?:and )?{_SOME}{_SITE}"
        r" (?:in|at|near) (?:the )?{o:Place|Zone+}(?!'s)",
        0.76,
    ),
    Phrase(
        "located_in",
        "site",
        rf"{{s:Company|Institute}}{ASIDE} (?:is|was) (?:an?|the|one of) [^.;{{#Name}}]{{3,120}}? (?:with|operating"
        rf"|running) {_SOME}"
        rf"{_SITE} (?:in|at|near) (?:the )?{{o:Place|Zone+}}(?!'s)",
        0.76,
    ),
    *(
        Phrase(
            "located_in",
            "site",
            rf"{{s:Org}}{ASIDE},? {_HAS} {_SOME}{_SITE}(?:,|:)? (?:with )?one (?:is )?in (?:the )?{pair}(?!'s)",
            0.76,
        )
        for pair in (
            r"{o:Place}",
            r"{:Place}(?: \([^()]{1,30}\))?,? and (?:the other|another|a second|one)(?: one)? in (?:the )?{o:Place}",
        )
    ),
    Phrase(
        "located_in",
        "covers",
        rf"{{s:Zone|Institute|Company}}{ASIDE},? (?:covers|occupies|spans|takes up"
        rf"|stretches over) [^.;{{#Name}}]{{3,60}}?"
        r" (?:in|of|at|on) (?:the )?(?:{:Place}'s )?{o:Zone|Place}(?!'s|-)",
        0.78,
    ),
    Phrase(
        "located_in",
        "home",
        r"{o:Place|Zone}(?:, [^.;{#Name}]{3,80},)? (?:is|was|has been|remains) (?:also |now )?(?:home"
        r"|host) to (?:the )?"
        r"(?:(?:headquarters|factories|works|laboratories) of )?{s:Org+}",
        0.76,
    ),
    Phrase(
        "located_in",
        "home",
        r"{o:Place|Zone}(?:, [^.;{#Name}]{3,80},)? (?:is|was|has been|remains) (?:also |now )?(?:home"
        r"|host) to (?:the )?"
        r"{:Org}(?:(?:,|,? and) to (?:the )?{:Org}){0,3},? and to (?:the )?{s:Org}",
        0.74,
    ),
    Phrase(
        "located_in",
        "Place",
        rf"(?:^\W{{0,4}}|[.;] )[Ii]n {{o:Place}},(?: the)? (?:[a-z][\w-]* ){{0,4}}?{_TRADE} {{s:Company}}",
        0.76,
    ),
    Phrase(
        "located_in",
        "Place",
        r"{s:Company|Institute|Alliance}"
        + ASIDE
        + r"(?: is| was| remains|,)(?: now)? (?:an?|the|one of) [^.;{#Name}]{3,160}?,?"
        rf" {_SEATED} (?:in|at|near) (?:the )?(?:{{:Place}}'s )?{{o:Place|Zone}}(?!'s|-)",
        0.76,
    ),
    Phrase(
        "located_in",
        "Place",
        rf"{{s:Thing}}{ASIDE}, (?:an?|the|one of the) (?:[a-z][\w-]* ){{1,5}}(?:of|under) (?:the )?{{:Org}} in"
        r" (?:the )?{o:Place|Zone}(?!'s|-)",
        0.74,
    ),
)

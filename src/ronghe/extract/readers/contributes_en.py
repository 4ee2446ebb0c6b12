"""How English says who puts how much into which fund; read for :mod:`ronghe.extract.readers.contributes`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract.line import Item, Line
from ronghe.extract.rules import Sieve, caught, group, matches, own, rule

_HAVE = (
    r"(?: (?:has|have|had|also|each|will|would|is|are|was|were|to|plans|plan|agreed|agrees|reportedly"
    r"|jointly|together|itself|already|\w+ly))*"
)
_SUMS = r"(?P<sums>{:Money}(?:(?:, and |, | and ){:Money}){0,6})"
_ABOUT = (
    r"(?: (?:an?|another|a further|an initial|a combined|some|in|up|about|around|roughly|nearly|over|more"
    r" than|up to|as much as|at least|total|of|the first))*"
)
_INTO = r"(?: (?:to|into|in|for|towards) (?:the )?(?:newly |planned |new |proposed )*{o:Fund})"
_PARTNERS = r"(?P<what>limited partners?|LPs?|investors?|backers|contributors?|partners|sponsors?|shareholders?)"
_RULES = (
    (
        rf"{{s:Body|Fund|Zone+}}(?: \([^()]{{1,30}}\))?,?{_HAVE} (?P<verb>contributed|contributes|contribute"
        rf"|contributing|committed|commit|committing"
        rf"|commits|pledged|pledges|pledge|put in|put|puts|provided|provide|providing|subscribed|subscribe"
        rf"|paid in|invested|invest|injected|inject|chipped in|putting)"
        rf"{_ABOUT} ?{_SUMS}(?P<each> each)?(?P<order>,? respectively)?(?: each)?{_INTO}?",
        0.88,
    ),
    (
        rf"{{o:Fund}}{_HAVE} (?P<verb>received|secured|drew|got|attracted|won|raised|obtained){_ABOUT} {_SUMS}"
        rf" (?:in (?:capital|funding|investment) )?from (?:the )?{{s:Body|Fund+}}",
        0.86,
    ),
    (
        rf"{{o:Fund}}[^.;{{#Org|Money}}]{{0,40}}?(?P<verb> with| using){_ABOUT} {_SUMS} from (?:the )?{{s:Body|Fund+}}",
        0.86,
    ),
)
_SIEVE = Sieve(_RULES)
_WITHOUT_SUMS = (
    (
        rf"{{o:Fund}}(?:'s)?(?: (?:main|largest|other|initial|first|cornerstone|anchor|key|two|three|four|five"
        rf"|original|early|founding|major))*"
        rf" {_PARTNERS}(?:,| are| include| included| comprise| were|:)? (?:the )?{{s:Body|Fund+}}",
        0.86,
    ),
    (
        rf"(?i:{_PARTNERS}) (?:of|in) (?:the )?{{o:Fund}} (?:are|include|included|comprise|were) (?:the"
        rf" )?{{s:Body|Fund+}}",
        0.88,
    ),
    (
        rf"{{s:Body|Fund+}}(?:,| is| are| was| were| became)(?: (?:an?|the|its|one of the|among the|both))?(?:"
        rf" (?:main|largest|biggest|sole|single|major|anchor|cornerstone|founding|key|lead))*"
        rf" {_PARTNERS} (?:in|of) (?:the )?{{o:Fund}}(?:,? (?:with|holding|and holds)(?: an?| some| about)?"
        rf" (?P<share>\d{{1,3}}(?:\.\d{{1,4}})?) ?(?:%|percent))?",
        0.88,
    ),
    (
        (
            rf"{{o:Fund}} [^.;{{#Fund}}]{{0,80}}?(?:counts|includes|lists) (?:the )?{{s:Body|Fund|Zone+}} (?:among"
            rf"|as) (?:its )?{_PARTNERS}"
        ),
        0.86,
    ),
    (
        rf"{{s:Body|Fund}}{_HAVE} (?:holds|owns|held|has|subscribed|took)(?: an?| about| some)?"
        rf" (?P<share>\d{{1,3}}(?:\.\d{{1,4}})?) ?(?:%|percent|per cent)(?: (?:stake|share|interest))?"
        rf" (?:of|in) (?:the )?{{o:Fund}}(?P<what> as (?:an?|its|the) limited partner)?",
        0.86,
    ),
)


@dataclass(frozen=True, slots=True)
class Put:
    """One contributor of a sentence, its fund if the same words name it, its sum, its share, the words that say so.

    ``verb`` is where these words stand, from the first contributor on.
    """

    contributor: Item
    fund: Item | None
    amount: Item | None
    share: str | None
    words: str
    verb: tuple[int, int]
    sure: float


def puts(line: Line) -> Iterator[Put]:
    """Every contribution that an English sentence tells with its sum; of several sums each to whom it belongs."""
    for notation, sure in _SIEVE.open_to(line):
        for match in matches(line, notation):
            funds = caught(line, match, "o")
            givers = list({line.end(item).name: item for item in caught(line, match, "s")}.values())
            amounts = list(line.signs(*match.span("sums")))
            ordered = "order" in match.re.groupindex and len(givers) == len(amounts)
            for place, giver in enumerate(givers):
                amount = amounts[place] if ordered else amounts[0] if len(givers) == len(amounts) == 1 else None
                if "order" in match.re.groupindex and match["each"]:
                    amount = amounts[0]
                fund = funds[0] if funds else None
                yield Put(giver, fund, amount, None, match["verb"], (match.start("s"), match.end("verb")), sure)


_BRACKETED = (
    rf"{{o:Fund}}(?:'s)?(?: (?:main|largest|other|initial|first|key))* {_PARTNERS}(?:,| are| include|"
    rf" included| comprise| were|:)? "
    r"(?P<list>(?:the )?{:Body|Fund} ?\(\d[\d.]{0,6} ?(?:%|percent)\)(?:(?:, and |, | and )(?:the"
    r" )?{:Body|Fund} ?\(\d[\d.]{0,6} ?(?:%|percent)\)){0,9})"
)
_ONE = r"{s:Body|Fund} ?\((?P<share>\d[\d.]{0,6}) ?(?:%|percent)\)"


def partners(line: Line) -> Iterator[Put]:
    """Those named as partners of or investors in a fund, with their share where it is told."""
    for match in matches(line, _BRACKETED):
        for one in rule(line.page.lens, _ONE).finditer(line.text, *match.span("list")):
            yield Put(
                caught(line, one, "s")[0], caught(line, match, "o")[0], None, one["share"], match["what"].lower(),
                match.span(), 0.9,
            )  # fmt: skip
    for notation, sure in _WITHOUT_SUMS:
        for match in matches(line, notation):
            share = group(match, "share")
            what = match["what"] or ""
            for giver in caught(line, match, "s"):
                amount, part = own(line, giver, match.start())
                if what.lower().startswith("shareholder") and amount is None:
                    continue
                yield Put(giver, caught(line, match, "o")[0], amount, share or part, what.lower(), match.span(), sure)

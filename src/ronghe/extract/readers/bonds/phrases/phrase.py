"""What an entry of the tables is, and the pieces of which their patterns are made."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """A wording: ``s`` and ``o`` are caught by ``notation`` (:mod:`ronghe.extract.rules`), each name or list of names.

    ``call`` is what a sentence must hold: a word of the lens's list of that name (readers.toml), or, where it is the
    name of a kind, such a name. Without an ``o`` the names of ``s`` are tied to each other, each pair once.
    ``amount`` catches a sum. ``stance`` is the modality that the wording itself tells.
    """

    predicate: str
    call: str
    notation: str
    sure: float = 0.78
    stance: str | None = None


COUNTED = (
    r"(?:(?:the |its |all |these )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|some|other|further)"
    r" (?:[a-z][\w-]* ){0,4}[a-z]{3,14}s(?:,|:| -| —|, namely|: namely|, including) )"
)
"""What counts those that a list names: "owns two drone makers, A and B", "oversees three provincial enterprises: A"."""
CALLED = (
    r"(?:(?:the |its |their |an? )?(?:{:Place}(?:'s|-based|-listed)? |[A-Z][a-z]{3,10} )?(?:[a-z][\w-]*"
    r" ){0,3}(?:company|group|firm"
    r"|[a-z]{0,8}maker|manufacturer|supplier|developer|builder|shipbuilder|subsidiary|unit|arm|affiliate|parent|vehicle"
    r"|division|conglomerate|start-up|startup|specialist|giant|operator|provider|producer|bank|insurer|investor|rival"
    r"|contractor|shipyard|foundry|house|agency),? )"
)
"""What a name is called right before it: "merged into its aviation arm, X", "bought from the Linyi bearing maker X"."""
THE = rf"(?:{COUNTED}|{CALLED})?(?:the |its |their )?" + "(?:{:Place}-listed )?"
ASIDE = r"(?: \([^()]{1,40}\))?"
SAID = rf"{ASIDE}(?:, [^,;:.{{#Org|Person}}]{{2,70}},[”\"]?)?"
"""What may be said of a name in passing, before the sentence goes on."""
NEAR = "[^.;:{#Org|Person}]{0,60}?"
WHEN = r"(?: (?:since|in|on|as of|from|until) {:Date})?"
LY = r"(?:(?:also|now|still|itself|all|both|each|then|today|later|currently|in turn|in fact|[a-z]+ly) )?"
IS = (
    rf"(?:, which)?(?: {LY}(?:is|are|was|were|has been|have been|had been|will be|remains?|became|become|becomes"
    rf"|has become|will become|is to become|ended as)|,) {LY}"
)
"""Between a name and what it is."""
BE = rf"(?:, which)?(?:,? {LY}(?:is|are|was|were|has been|have been|had been|will be|is to be|being))? {LY}"
"""Before a participle."""
FRACTION = (
    r"(?i:(?:a|one|the other|another|an)[ -](?:third|quarter|half|fifth|sixth|eighth|tenth|majority|minority)|half"
    r"|(?:two|three|four)[ -](?:thirds|quarters|fifths|tenths)|the (?:whole|majority|rest|remainder|balance|bulk)"
    r"|all|most)"
)
PART = r"(?:\d{1,3}(?:\.\d{1,4})?[ -]?(?:%|percent|per cent)" + f"|{FRACTION})"
LISTS = r"(?: are| is| were| was| include| includes| included| comprise|, namely|, including|:|,)"

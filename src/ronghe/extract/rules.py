"""Rules over lines: a small notation for patterns, and the trigger words that call them.

In a rule, ``{s:Fund}`` is one sign of that kind, caught as ``s``; ``{s:Fund|Company}`` one of several;
``{s:Body+}`` a list of them ("A、B和C", "A, B and C"); ``{#Body}`` their characters, for use in a class;
``{readers.found.zh}`` any of the words that the lens lists under that key. All else is a regular
expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ronghe.errors import LensError
from ronghe.extract.bare import is_bare
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.sieve import Rule, Rules
from ronghe.lens.lens import Lens

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

GROUPS = {
    "Body": ("Company", "Institute", "PublicBody", "Alliance"),
    "Org": ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone"),
    "Thing": ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project"),
    "Name": ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project", "Person", "Place"),
}
"""Kinds that rules often mean together."""

_SIGN = re.compile(r"\{(\w*):([\w|]+)(\+?)\}")
_CLASS = re.compile(r"\{#([\w|]+)\}")
_WORDS = re.compile(r"\{(\w+\.\w+\.\w+)\}")
_CHINESE = re.compile(r"[\u4e00-\u9fff，。；、]|_zh\}|\.zh\}")
_QUESTION = re.compile(r"[?？][”』」\"')）\s]{0,3}$")
_SUPPOSED = re.compile(r"\s?(?:假如|假设|假使|倘若|倘使|要是|如果|试想|(?:If|Suppose|Supposing|Had|Were|Whether)\s)")
_ASKED = re.compile(r"会不会|是不是|有没有|能不能|要不要|该不该|是否|能否|可否|会否|\b(?:whether|if)\s")
"""Words that make the clause around them a question, in the middle of a sentence that asks nothing."""
_ASKS = 12
"""So many characters before a match may such a word stand: "whether the"."""
_LATIN = re.compile(r"[A-Za-z]")
_SHARE_BEHIND = r"\d[\d.]{0,6} ?(?:%|percent|per cent)(?: stake| share)?"
_NOUN = (
    r"(?:state-owned|company|maker|firm|start-up|startup|developer|group|manufacturer|giant|specialist|supplier|operator|builder"
    r"|provider|designer|engineer|shipyard|bank|university|institute|investors?|manager|backers?|shareholders?|partners?|venture"
    r"|foundry|agency|brokerage|broker|trust|trader|insurer|bureau|fund|unit|subsidiary|monopoly|lender|utility|carrier|miner|retailer|[a-z]{2,8}maker)"
)
_BETWEEN = (
    r"(?:\([^()，。；\ue000-\ue00b]{1,14}\)"
    rf"| \((?:\ue00a|{_SHARE_BEHIND})(?:, {_SHARE_BEHIND})?\)| (?:with|at) (?:an? )?{_SHARE_BEHIND}"
    r"| with (?:about |around |some )?\ue00a| in \ue009(?=, ))?"
    r"(?:、|,? and, [a-z][a-z \ue00b]{3,30}, "
    r"|[,，]\s?(?:and |和|以及)?|和|与|及|以及|会同|联合|\s(?:and|with)\s(?:the\s)?)"
    rf"(?:\ue009's |\ue009-based )?(?:(?:an? |the )?(?:[A-Z][a-z]{{3,10}} )?(?:[a-z][a-z-]* "
    rf"|\ue009-[a-z]+ ){{0,3}}?{_NOUN},? "
    r"|[\ue000-\ue009]'s (?:[a-z]+ ){0,3}(?:shareholder|owner|parent|founder|subsidiary|partner|arm|unit|vehicle"
    r"|affiliate|branch), "
    r"|(?:two|three|four|five|\d) (?:[a-z-]+ ){0,3}(?:firms|companies|institutes|traders)(?: in \ue009)?, )?"
    r"(?:(?:民营|国有|上市|龙头|骨干|知名|本地|当地|科技|军工|外资|省属|市属|独资|全资|职工|员工){0,2}"
    r"(?:持股平台|企业|公司|高校|院校|院所|央企|国企|民企|单位)"
    r"|(?:老股东|新股东|原股东|现有股东|现有投资方|老投资方|战略投资者|知名机构|自然人股东|自然人))?"
)
"""Between two of a list: what stands in brackets behind the first belongs to it, A（持股70%）、B; 和民营企业B is B."""
_BETWEEN_TITLES = rf"(?:\((?:{SIGNS['Date']})?[^()，。；\ue000-\ue00b]{{0,24}}\))?(?:{_BETWEEN})?"
"""Chinese titles need nothing between them, 《甲》《乙》; behind one stands its year or its number in brackets."""
_ASIDE = (
    r"(?:, (?:[\ue000-\ue00b] |(?:an?|the|which|who|its|one|based|led|owned|part)"
    r" )[^,;.:()\ue000-\ue00b]{2,70}\ue00a?(?=,)(?<!companies)(?<!firms)(?<!vehicles)"
    r"|, an? (?:[\w-]+ ){0,3}(?:subsidiary|unit|arm|affiliate|division) of (?:the )?[\ue000-\ue005](?=,? and"
    r" (?:the )?[\ue000-\ue008]))?"
)
"""What may be said in passing of one of a list before the next: "A, which makes scanners, and B"."""
_LONGEST_LIST = 15
_SUMS = ("Money", "Date")
_OWN = re.compile(
    rf" (?:\((?:{SIGNS['Date']}, )?(?P<amount>{SIGNS['Money']})(?:, |\)| or )"
    rf"|with (?:about |around |some )?(?P<with>{SIGNS['Money']})"
    r"|(?:\((?:with |holding )?|with (?:an? )?|at )(?P<share>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent|per cent))"
)


_ARM_OF = re.compile(
    r"'s (?:[a-z-]+ ){0,3}(?:arm|unit|vehicle|subsidiary|affiliate|branch),? (?:the )?"
    rf"[{SIGNS['Fund']}-{SIGNS['Alliance']}]"
)
_BY_LIST = re.compile(
    rf"\b(?:by|from) (?:the )?(?:(?:[a-z][\w-]*"
    rf"|{SIGNS['Place']}) ){{0,3}}(?:[{SIGNS['Fund']}-{SIGNS['Person']}](?:, and |, | and )(?:the )?){{0,6}}$"
)
_PASSING_OF = re.compile(
    rf"[{SIGNS['Fund']}-{SIGNS['Alliance']}], an? (?:[\w-]+ ){{0,3}}(?:subsidiary|unit|arm|affiliate|division)"
    rf" of (?:the )?$"
)
_BY_WITHIN = 80
_REPORTS = re.compile(r" (?:said|says|announced|reported|wrote)\b(?! (?:it|they|that)\b)")
"""Behind who only tells what the sentence says: "A and B have founded C, the university announced"."""


Row = TypeVar("Row")
_compiled: dict[str, Rules] = {}
"""By the lens's digest."""


@cache
def kinds_of(words: str) -> frozenset[str]:
    """The kinds that a rule's notation names: ``Fund|Body``."""
    return frozenset(kind for word in words.split("|") for kind in GROUPS.get(word, (word,)))


def words_of(lens: Lens, key: str) -> tuple[str, ...]:
    """The words under a key of the lens; LensError where it has none."""
    try:
        return lens.words[key]
    except KeyError:
        raise LensError(f"lens {lens.name}: no words under {key!r}, which a reader needs") from None


def alternatives(words: Iterable[str]) -> str:
    """A group that matches any of the words, longest first; Latin words only whole. No words match nothing.

    Words that begin alike share their beginning, and the first character stands before what must be true around it:
    so a search looks at the words only where one of their first characters stands.
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return _branches(longest_first, "") if longest_first else "(?!)"


def _branches(rests: Sequence[str], begun: str) -> str:
    """What can follow the beginning of words, which is itself one of them where a rest is empty."""
    groups: dict[str, list[str]] = {}
    for rest in rests:
        groups.setdefault(rest[:1], []).append(rest[1:])
    branches = [_branch(first, following, begun) for first, following in groups.items()]
    return branches[0] if len(branches) == 1 and begun else "(?:" + "|".join(branches) + ")"


def _branch(first: str, following: Sequence[str], begun: str) -> str:
    if not first:
        return r"(?![A-Za-z0-9_])" if _LATIN.match(begun[-1]) else ""
    char = r"\s" if first == " " else re.escape(first)
    whole = rf"(?<![A-Za-z0-9_]{char})" if not begun and _LATIN.match(first) else ""
    return char + whole + _branches(following, begun + first)


def rule(lens: Lens, notation: str) -> re.Pattern[str]:
    """The pattern of a rule with the lens's words, compiled once a lens."""
    rules = _compiled.get(lens.digest)
    found = rules.get(notation) if rules is not None else None
    return (found or _rule(lens, notation)).pattern


def _rules_of(lens: Lens) -> Rules:
    found = _compiled.get(lens.digest)
    if found is None:
        found = _compiled[lens.digest] = Rules()
    return found


def _rule(lens: Lens, notation: str) -> Rule:
    rules = _rules_of(lens)
    found = rules.get(notation)
    if found is None:
        with_words = _WORDS.sub(lambda match: alternatives(words_of(lens, match[1])), notation)
        with_words = with_words.replace("'s", "'s?")
        with_classes = _CLASS.sub(lambda match: _characters(match[1]), with_words)
        pattern = _SIGN.sub(_sign, with_classes)
        found = rules.add(notation, pattern, chinese=_CHINESE.search(notation) is not None)
    return found


def _characters(words: str) -> str:
    return "".join(SIGNS[kind] for kind in sorted(kinds_of(words), key=list(SIGNS).index))


def _sign(match: re.Match[str]) -> str:
    name, words, many = match.groups()
    one = f"[{_characters(words)}]"
    if many and words == "Policy":
        one = f"{one}(?:{_BETWEEN_TITLES}{one}){{0,{_LONGEST_LIST}}}"
    elif many:
        one = f"{one}(?:{_ASIDE}{_BETWEEN}{one}){{0,{_LONGEST_LIST}}}"
    return f"(?P<{name}>{one})" if name else f"(?:{one})"


def matches(line: Line, notation: str) -> Iterable[re.Match[str]]:
    """Where a rule fits a line; rules in Chinese words are tried on lines with Han characters, others on Latin ones.

    A line that holds none of the words that the rule cannot do without is not searched.
    """
    rules = line.rules or _looked(line)
    asked = rules.get(notation) or _rule(line.page.lens, notation)
    if asked.number not in line.open and (
        asked.number < line.sought or not (line.han if asked.chinese else line.latin)
    ):
        return ()
    return _found(line, asked.pattern)


def _looked(line: Line) -> Rules:
    """The rules of the line's lens, which have looked at the line."""
    line.rules = _rules_of(line.page.lens)
    line.rules.look(line)
    return line.rules


def _found(line: Line, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(line.text):
        if not _ASKED.search(line.text, max(0, match.start() - _ASKS), match.end()):
            yield match


class Sieve(Generic[Row]):
    """A table of rules, of which few fit a line: those that may are told at once.

    ``notation`` tells where a row has its rule: it is the row's first part if not told otherwise.
    """

    def __init__(self, rows: Iterable[Row], notation: Callable[[Any], str] = itemgetter(0)) -> None:
        self._rows, self._notation = tuple(rows), notation
        self._of_lens: dict[str, tuple[int, dict[int, list[int]]]] = {}

    def open_to(self, line: Line) -> list[Row]:
        """The rows whose rules may fit, in order."""
        if line.rules is None:
            _looked(line)
        newest, places = self._of_lens.get(line.page.lens.digest) or self._numbered(line.page.lens)
        if newest >= line.sought:
            return list(self._rows)
        return [self._rows[place] for place in sorted(place for one in line.open for place in places.get(one, ()))]

    def _numbered(self, lens: Lens) -> tuple[int, dict[int, list[int]]]:
        """The highest number of the rules, and the places of each number's rows."""
        places: dict[int, list[int]] = {}
        for place, row in enumerate(self._rows):
            places.setdefault(_rule(lens, self._notation(row)).number, []).append(place)
        out = self._of_lens[lens.digest] = max(places, default=-1), places
        return out


def caught(line: Line, match: re.Match[str], name: str) -> list[Item]:
    """The items under a group of a rule, in order; none where the group took no part.

    A subject that a clause leaves unsaid, or several together, and the subject of the main clause begin that clause:
    they are in no list with what stands before them. A name that only tells of another ("Shenzhen-based") is in none.
    """
    start, end = match.span(name)
    if start < line.main < end:
        start, end = (line.main, end) if match.end() > end else (start, line.main)
    items = list(line.signs(start, end)) if start >= 0 else []
    if len(items) > 1:
        of_names = items[0].kind not in _SUMS
        items = [
            item
            for at, item in line.between(start, end)
            if not (at > start and _tells(line, at, item)) and not (of_names and item.kind in _SUMS)
        ]
    if len(items) > 1 and line.latin and items[0].kind not in _SUMS:
        items = _without_owner(line, items)
    unsaid = [
        place
        for place, item in enumerate(items)
        if place and (_begins(line, item) or (item.unsaid and items[place - 1].span != item.span))
    ]
    if not unsaid:
        return items
    return items[unsaid[-1] :] if match.end() > end else items[: unsaid[0]]


_OF_ANOTHER = re.compile(r"\b(?:subsidiary|unit|arm|affiliate|division|branch|offshoot|member) of (?:the )?$")


def _without_owner(line: Line, items: list[Item]) -> list[Item]:
    """A list without the body behind "a subsidiary of", which a comma ends: "A unit of X, Y supplies"."""
    first = line.position(items[0])
    if first is None or not line.text.startswith(", ", first + 1):
        return items
    return items[1:] if _OF_ANOTHER.search(line.text, max(0, first - 24), first) else items


def _begins(line: Line, item: Item) -> bool:
    """Whether a word that stands for a name, 学校, begins its clause, as the subject that a clause leaves out does."""
    if item.mention is not None or item.end is None or item.unsaid or not line.han:
        return False
    position = line.position(item)
    return position is not None and line.text[position - 1 : position] == "，"


def caught_if(line: Line, match: re.Match[str], name: str) -> list[Item]:
    """As :func:`caught`, of a group that not every rule of a table has; none where this one has none."""
    return caught(line, match, name) if name in match.re.groupindex else []


def group(match: re.Match[str], name: str) -> str | None:
    """What such a group took; None where it took no part or the rule has none."""
    return match[name] if name in match.re.groupindex else None


def _tells(line: Line, at: int, item: Item) -> bool:
    """Whether a name of a list only tells of another of it: Shenzhen-based, Italy's, "in Baotou", "X's arm, Y"."""
    if item.kind == "Place" and (line.text.startswith("'s ", at + 1) or line.text.endswith(" in ", 0, at)):
        return True
    if _PASSING_OF.search(line.text, max(0, at - _BY_WITHIN), at):
        return True
    if line.latin and line.text.endswith((", ", ", the "), 0, at) and _REPORTS.match(line.text, at + 1):
        return True
    return line.text.startswith("-", at + 1) or _ARM_OF.match(line.text, at + 1) is not None


def acts_by(line: Line, position: int) -> bool:
    """Whether the sign there stands in a list right behind "by" or "from": whoever led a round is not whose it is."""
    return _BY_LIST.search(line.text, max(0, position - _BY_WITHIN), position) is not None


def own(line: Line, item: Item, start: int) -> tuple[Item | None, str | None]:
    """The sum, or the share in percent, that stands in brackets behind a name caught from ``start`` on."""
    at = next((place for place, one in line.between(start, len(line.text)) if one is item), None)
    found = _OWN.match(line.text, at + 1) if at is not None else None
    if found is None:
        return None, None
    sum_ = "amount" if found["amount"] else "with" if found["with"] else ""
    return line.items[found.start(sum_)] if sum_ else None, found["share"]


def lines(
    page: Page,
    *keys: str,
    also: Iterable[int] = (),
    where: Callable[[Sentence], bool] | None = None,
    signless: bool = False,
) -> Iterator[Line]:
    """The lines of the page that hold a trigger word of one of the lists, or one of the offsets ``also``, in order.

    ``where`` is a cheap sign that a sentence must show before its line is made.
    A line without a single sign can fit no rule and is left out, if not asked for as ``signless``; a question or a
    supposition states nothing.
    """
    called = page.called
    found = {number for key in keys if key in called for number in called[key]}
    found.update(number for offset in also if (number := page.sentence_number(offset)) is not None)
    for number in sorted(found) if found else ():
        if (where is not None and not where(page.sentences[number])) or (not signless and is_bare(page, number)):
            continue
        line = page.line(number)
        if (line.items or signless) and _states(line):
            yield line


def _states(line: Line) -> bool:
    """Whether a line states something: it is no question and no supposition. Found once a line."""
    if line.states is None:
        asks = _QUESTION.search(line.text, max(0, len(line.text) - 6)) or _SUPPOSED.match(line.text)
        line.states = asks is None
    return line.states

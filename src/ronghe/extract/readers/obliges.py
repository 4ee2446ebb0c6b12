"""What a policy obliges whom to do: 各省人民政府应当…, "The Measures require firms to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import Item, Line
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.policy import meant, own_policy
from ronghe.extract.readers.obliges_zh import DEMANDS, MUST, SHORT, TASKS, WHAT
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Text
from ronghe.text.segment import behind_last

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "obliges"
_POLICY = frozenset({"Policy"})
_MUST_ZH = r"(?P<how>{readers.oblige.zh})" + WHAT
_MUST_EN = (
    r"{s:Policy}[^.;]{0,40}? (?P<how>{readers.oblige.en}) (?:all |the |every )?(?P<whom>[^.;,]{1,80}?) to"
    r" (?P<what>[^.;]{4,160})"
)
_MUST_EN_THE = (
    r"^\W{0,4}(?:The|These) [A-Z][a-z]+ [^.;{#Policy}]{0,40}?(?P<how>{readers.oblige.en}) (?:all |the |every )?"
    r"(?P<whom>[^.;,]{1,80}?) to (?P<what>[^.;]{4,160})"
)
_SHALL_EN = r"(?P<whom>[^.;,]{1,80}?) (?P<how>shall|must)(?: not)? (?P<what>[^.;]{4,160})"
_LONGEST_WHOM = 40
_CLAUSE = re.compile(r"[，,。；;：:]")
_LEAD = re.compile(
    r"^(?:该[\u4e00-\u9fff]{2}所称)?(?:第[一二三四五六七八九十百零\d]{1,6}条|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．])?\s{0,4}"
)
_ITEM = re.compile(r"(?:^|\n)[\s(]{0,6}(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.]|请(?!求|示)")
"""Where an item begins that may give a task, and where a notice asks for something."""
_HEAD = re.compile(r"^[\s\d.()]{0,8}(?:Article \d{1,3}\.? )?")


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a duty: in the page's own policy, or in a sentence that names the policy and says what it demands.

    The body is the object where it is named; addressees without a name (各省、有关部门) stand in ``whom``.
    """
    own = own_policy(page)
    pointed_at = {
        number: policy for policy, clause in meant(page) if (number := page.sentence_number(clause.start)) is not None
    }
    yield from _demanded(page)
    without_names = (line for line in map(page.line, sorted(pointed_at)) if not line.items)
    told = notice_of(page) is None
    places = [match.start() for match in SHORT.finditer(page.folded)] if told and (own or pointed_at) else []
    places += [found.end() - 1 for found in _ITEM.finditer(page.folded)] if told and own else []
    called = lines(
        page,
        "readers.oblige.zh",
        "readers.oblige.en",
        also=places,
        signless=own is not None or " shall " in page.folded,
    )
    for line in (*called, *without_names):
        for match in matches(line, _MUST_EN):
            yield from _claim(line, match, line.end(caught(line, match, "s")[0]), match.span("whom"))
        pointed = pointed_at.get(line.number) or own
        policy = _policy(line) or (page.book.end(pointed) if pointed else None)
        if policy is None:
            yield from _ordained(line)
            continue
        if line.number in pointed_at:
            for match in matches(line, _MUST_EN_THE):
                yield from _claim(line, match, policy, match.span("whom"))
        yield from _duties(line, policy, own=told and own is not None)
        if own is not None:
            for match in matches(line, _SHALL_EN):
                yield from _claim(
                    line, match, policy, (match.start("whom") + len(_lead(match["whom"])), match.end("whom"))
                )


def _ordained(line: Line) -> Iterator[Claim]:
    """What somebody "shall" do, of the policy of which the English sentence before tells: nothing else speaks so."""
    told = told_of(line.page, line.number, _POLICY) if " shall " in line.text and not line.han else None
    if told is None:
        return
    for match in matches(line, _SHALL_EN):
        if match["how"] == "shall":
            yield from _claim(line, match, line.page.book.end(told), match.span("whom"))


def _duties(line: Line, policy: End, *, own: bool) -> Iterator[Claim]:
    """The duties of a Chinese line behind those who have them; in the page's own policy also its tasks."""
    for notation in (_MUST_ZH, MUST) if notice_of(line.page) is None else (_MUST_ZH,):
        for match in matches(line, notation):
            whom = _whom(line, match.start())
            if whom is not None:
                yield from _claim(line, match, policy, whom)
    for notation in TASKS if own else ():
        for match in matches(line, notation):
            yield from _claim(line, match, policy, match.span("whom"))


def _demanded(page: Page) -> Iterator[Claim]:
    """What a policy demands of bodies that it names: 《意见》要求A会同有关部门制定目录."""

    def of_policy(sentence: Sentence) -> bool:
        return any(mention.kind == "Policy" for mention in page.names_in(sentence.span))

    for line in lines(page, "readers.demand.zh", where=of_policy):
        for match in matches(line, DEMANDS):
            yield from _claim(line, match, line.end(caught(line, match, "s")[0]), match.span("whom"))


def _lead(words: str) -> str:
    found = _HEAD.match(words)
    return found[0] if found else ""


def _policy(line: Line) -> End | None:
    """The policy that opens the sentence: 《办法》要求…, 《办法》规定，…."""
    found = rule(line.page.lens, r"^.{0,12}?{s:Policy}[^，,。；;{#Org}]{0,16}?{policy.oblige.says}").match(line.text)
    return line.end(caught(line, found, "s")[0]) if found else None


def _whom(line: Line, position: int) -> tuple[int, int] | None:
    """The words between the clause's start and the verb, if they are names or words for those who are obliged."""
    start = behind_last(_CLAUSE, line.text, max(0, position - 200), position)
    said = rule(line.page.lens, "{policy.oblige.says}").search(line.text, start, position)
    start = said.end() if said else start
    lead = _LEAD.match(line.text[start:position])
    start += lead.end() if lead else 0
    words = line.text[start:position]
    if not words and line.text[start - 2 : start] in ("的，", "的,"):
        start = behind_last(_CLAUSE, line.text, max(0, start - 200), start - 2)
        lead = _LEAD.match(line.text[start:position])
        start += lead.end() if lead else 0
        words = line.text[start : position - 2]
        head = _bearer(line.page.lens).match(words)
        return (start, start + head.end()) if head and len(words) <= _LONGEST_WHOM else None
    if not 1 <= len(words) <= _LONGEST_WHOM:
        return None
    return (start, position) if _named(line, (start, position)) or _addressees(line.page.lens).search(words) else None


def _named(line: Line, whom: tuple[int, int]) -> list[Item]:
    """The bodies that are obliged by name: those at the end, or before a list mark; 国务院有关部门 is not 国务院."""
    start, end = whom
    pattern = rule(line.page.lens, r"{b:Body|Fund|Zone}(?=[、和及与,]|也|都|均|$)")
    return [caught(line, match, "b")[0] for match in pattern.finditer(line.text[:end], start)]


@lru_cache(maxsize=4)
def _addressees(lens: Lens) -> re.Pattern[str]:
    words = sorted(lens.list("policy.oblige.whom"), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?:也|都|均|还)?$")


@lru_cache(maxsize=4)
def _bearer(lens: Lens) -> re.Pattern[str]:
    """Who heads a condition: 建设单位|修建高层建筑的，必须…"""
    words = sorted(lens.list("policy.oblige.whom"), key=lambda word: (-len(word), word))
    return re.compile(rf"[^在未有因需]{{0,8}}?(?:{'|'.join(map(re.escape, words)) or '(?!)'})")


def _claim(line: Line, match: re.Match[str], policy: End, whom: tuple[int, int]) -> Iterator[Claim]:
    """One claim a named body, or one with the words for those who are obliged."""
    bodies: list[Item | None] = [*_named(line, whom)]
    words = line.stretch(*whom).quote(line.page.text).strip(" ，,")
    what = line.stretch(*match.span("what")).quote(line.page.text).strip(" ，,")
    for item in bodies or [None]:
        body = line.end(item) if item else None
        if body is None or body.name != policy.name:
            yield line.page.claim(
                NAME, "obliges", line.span, 0.84, subject=policy, object=body, value=Text(what),
                whom=None if body and len(bodies) == 1 and body.name == words else words, term=match["how"],
            )  # fmt: skip

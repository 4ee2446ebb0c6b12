"""Whom English texts say that a policy obliges: "The Measures require firms to …", "Under the Law, ports shall …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import Item, Line
from ronghe.extract.policy import meant, own_policy
from ronghe.extract.readers.obliged import Bearer, obliged
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, End, Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_POLICY = frozenset({"Policy"})
_WHOM = r"(?:all |the |every )?(?P<whom>[^.;,]{1,80}?)"
_WHAT = r"(?P<what>[^.;]{4,160})"
_TO = rf" (?P<how>{{readers.oblige.en}}) {_WHOM} to {_WHAT}"
_FROM = rf" (?P<bans>{{readers.oblige_ban.en}}) {_WHOM} from {_WHAT}"
_NAMED = (r"{s:Policy}[^.;]{0,40}?" + _TO, r"{s:Policy}[^.;]{0,160}?" + _FROM)
"""What a policy requires, and from what it bars somebody."""
_POINTED = tuple(rf"^\W{{0,4}}(?:The|These) [A-Z][a-z]+ [^.;{{#Policy}}]{{0,40}}?{asks[1:]}" for asks in (_TO, _FROM))
_IT = tuple(rf"^\W{{0,4}}(?:It|They)(?: also| further)?{asks}" for asks in (_TO, _FROM))
_MUST = r"(?P<whom>[^.;,:]{1,80}?) (?P<how>shall|must|may not)(?P<not> not)? (?P<what>[^.;]{4,160})"
_UNDER = r"(?:Under|Pursuant to|In accordance with) (?:the )?(?:{s:Policy}|it\b)(?: of {:Date})?, (?:the )?" + _MUST
_IMPOSES = r"{s:Policy}[^:;.]{0,160}?(?:duties|obligations|requirements|rules)[^:;.]{0,40}: "
_CHARGED = (
    r"^\W{0,4}(?:The )?(?P<whom>{:PublicBody}) (?P<how>is responsible for|is charged with|is tasked with)"
    r" (?P<what>[^.;]{4,160})"
)
_CLASS = re.compile(
    r"\W{0,3}(?:(?:all|every|each|any|such|their|the) )?(?!(?:it|they|we|you|he|she|who|this|that|analysts|experts"
    r"|observers|officials|readers|critics)\b)[a-z][\w'-]{1,20}(?: [\w'\ue000-\ue00b-]{1,20}){0,7}$",
    re.IGNORECASE,
)
"""Words for those who must, where no single name says it."""
_HEAD = re.compile(r"^[\s\d.()]{0,8}(?:Article \d{1,3}\.? )?")
_AND_NOT = re.compile(r"(?P<what>.{4,120}?),? and (?P<how>may not|must not|shall not) (?P<more>[^.;]{4,120})$")


class _Asked(NamedTuple):
    """What is asked of whom: stretches of the line's text, by which word, and whether it is a ban."""

    whom: tuple[int, int]
    what: tuple[int, int]
    how: str
    ban: bool


def read_en(page: Page) -> Iterator[Claim]:
    """One claim a duty: of the policy that a sentence names or means, or that the sentence before tells of."""
    own = own_policy(page)
    pointed_at = {
        number: policy for policy, clause in meant(page) if (number := page.sentence_number(clause.start)) is not None
    }
    keys = ("readers.oblige.en", "readers.oblige_ban.en")
    called = {line.number: line for line in lines(page, *keys, signless=True) if line.latin}
    without_names = {number: page.line(number) for number in pointed_at if not page.line(number).items}
    last: tuple[int, End] | None = None
    for number, line in sorted((without_names | called).items()):
        pointed = pointed_at.get(number) or own
        goes_on = last[1] if last is not None and last[0] == number - 1 else None
        before = told_of(page, number, _POLICY) or pointed_at.get(number - 1) or _only_named(page, number - 1)
        told = page.book.end(before) if before is not None and not page.opens_paragraph(number) else goes_on
        for policy, asked in _of_line(line, page.book.end(pointed) if pointed else None, told, named=own is not None):
            last = number, policy
            yield from _claims(line, policy, asked)


def _only_named(page: Page, number: int) -> Mention | None:
    """The policy of a sentence that names one alone."""
    found = [one for one in page.names_in(page.sentences[number].span) if one.kind == "Policy"] if number >= 0 else []
    return found[0] if len(found) == 1 else None


def _of_line(line: Line, pointed: End | None, told: End | None, *, named: bool) -> Iterator[tuple[End, _Asked]]:
    """The duties of a line with the policies that give them, in the order of the rules; each wording once."""
    for notation in _NAMED:
        for match in matches(line, notation):
            yield line.end(caught(line, match, "s")[0]), _asked(match)
    for match in matches(line, _IMPOSES):
        policy = line.end(caught(line, match, "s")[0])
        yield from ((policy, one) for one in _musts(line, match.end()))
        return
    for match in matches(line, _UNDER):
        under = [line.end(item) for item in caught(line, match, "s")] or ([told] if told else [])
        yield from ((policy, _asked(match)) for policy in under[:1])
        return
    policy_told = pointed or told
    if policy_told is None:
        return
    for notation in (*(_POINTED if pointed else ()), *(_IT if told else ()), _CHARGED):
        for match in matches(line, notation):
            yield policy_told, _asked(match)
    yield from ((policy_told, one) for one in _musts(line, 0) if named or _fits(line, one))


def _musts(line: Line, start: int) -> Iterator[_Asked]:
    """What somebody "shall", "must" or "may not" do, also behind "and"."""
    pattern = rule(line.page.lens, _MUST)
    for match in pattern.finditer(line.text, start) if not line.han else ():
        asked = _asked(match)
        more = _AND_NOT.match(line.text, *asked.what)
        if more is None:
            yield asked
        else:
            yield asked._replace(what=more.span("what"))
            yield _Asked(asked.whom, more.span("more"), more["how"], ban=True)


def _asked(match: re.Match[str]) -> _Asked:
    groups = match.groupdict()
    head = _HEAD.match(match["whom"])
    whom = match.start("whom") + (head.end() if head else 0), match.end("whom")
    how = groups.get("how") or groups.get("bans") or ""
    return _Asked(whom, match.span("what"), how, bool(groups.get("bans") or groups.get("not") or how == "may not"))


def _fits(line: Line, asked: _Asked) -> bool:
    """Whether those who must are a body by name or a class, or the words are a law's own: "shall"."""
    return (
        asked.how == "shall"
        or bool(_named(line, asked.whom))
        or _CLASS.match(line.text[slice(*asked.whom)]) is not None
    )


def _named(line: Line, whom: tuple[int, int]) -> list[Item]:
    """The bodies that are obliged by name: those at the end, or before a list mark."""
    start, end = whom
    pattern = rule(line.page.lens, r"{b:Body|Fund|Zone}(?=,| and |$)")
    return [caught(line, match, "b")[0] for match in pattern.finditer(line.text[:end], start)]


def _claims(line: Line, policy: End, asked: _Asked) -> Iterator[Claim]:
    words = line.stretch(*asked.whom).quote(line.page.text).strip(" ，,")
    what = ("not " if asked.ban else "") + line.stretch(*asked.what).quote(line.page.text).strip(" ，,")
    who = Bearer(tuple(line.end(item) for item in _named(line, asked.whom)), words)
    yield from obliged(line.page, line.span, policy, who, (asked.how, what))

"""Organisations that a text describes and does not name: "a chamber of commerce for CMF enterprises"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ronghe.extract.book.named_after import named_after
from ronghe.extract.line import Line
from ronghe.extract.rules import alternatives, words_of
from ronghe.lens.lens import Lens
from ronghe.model import End, Span

KINDS = ("Institute", "Alliance", "Zone", "Company")
"""Kinds that are described; the lens lists their nouns as ``rules.described.KIND``. No funds: "its own fund"
would be a row of the ledger under a name that any fund may bear; one that the text names soon after is that fund."""
_WORD = r"[\w&/-]+(?:'s)?"
_STOP = (
    r"(?!(?:in|with|that|which|to|by|on|at|under|as|from|dedicated|has|have|is|was|will)\b"
    r"|and (?:an?|the|its|has|have|is|was)\b)"
)
_JOIN = re.compile(r"\s?(?:,\s(?:and\s)?|and\s)(?=an?\s)")


_OF_NO_NAME = re.compile(r"(?=[a-z]).*\b(?:laborator(?:y|ies)|labs?|cent(?:re|er)s?|bases?|subsidiary|joint)\b|joint\b")
_JOINT_LAB = re.compile(r"joint[ -]lab(?:oratory)? (?:for|of|on) ")


def is_unnamed(end: End) -> bool:
    """Whether what an English text describes is a site or joint venture without a name, of which nobody keeps a record.

    An institute or alliance that is described is one of its own: "a chamber of commerce for CMF enterprises"; so is a
    joint laboratory whose field is told ("a joint laboratory for human-machine hybrid intelligence"), and what the
    text calls in Chinese too.
    """
    if not end.name.isascii() or not all(name.isascii() for name in end.names) or _JOINT_LAB.match(end.name):
        return False
    return _OF_NO_NAME.match(end.name) is not None


@dataclass(frozen=True, slots=True)
class Described:
    """A described organisation: its end and where its words stand on the page."""

    end: End
    span: Span


def described(line: Line, position: int) -> list[Described]:
    """The organisations described from a position of the line's text on, as a verb's object; often none."""
    at, out = line.place(position), list[Described]()
    while at < line.span.end:
        found = _quoted(line, at) or _fund(line, at) or _phrase(line, at)
        if found is None:
            break
        out.append(found)
        join = _JOIN.match(line.page.folded, found.span.end, line.span.end)
        if join is None:
            break
        at = join.end()
    return out


def _phrase(line: Line, at: int) -> Described | None:
    match = _phrase_pattern(line.page.lens).match(line.page.folded, at, line.span.end)
    if match is None:
        return None
    span = Span(*match.span("name"))
    kind = _kind(match["head"], line.page.lens)
    name = named_after(line.page, span, match["head"], kind)
    return Described(name or line.page.book.named(span.quote(line.page.text), kind), span)


_SOME_FUND = re.compile(
    r"\s*(?:an?|its own|their own|the first|another)\s(?:[^\s;:]{1,20} ){0,8}?(?:fund|vehicle)\b(?! of)"
)


def _fund(line: Line, at: int) -> Described | None:
    """A fund that the sentences behind name: "launched a 5 billion yuan fund. The X Fund …"."""
    match = _SOME_FUND.match(line.page.folded, at, line.span.end)
    span = Span(*match.span()) if match else None
    name = named_after(line.page, span, "fund", "Fund") if span else None
    return Described(name, span) if name and span else None


def _quoted(line: Line, at: int) -> Described | None:
    """A name in quotation marks that holds one of the nouns, with its Chinese form where that follows."""
    match = re.compile(
        r"\s*(?:the|an?)?\s*[“\"](?P<name>[^”\"\n]{4,100})[”\"](?:\s?(?P<han>[\u4e00-\u9fff]{4,40}))?"
    ).match(line.page.folded, at, line.span.end)
    head = match and _heads(line.page.lens).search(match["name"])
    if not match or not head:
        return None
    span = Span(*match.span("name"))
    name, kind = span.quote(line.page.text), _kind(head.group(), line.page.lens)
    end = line.page.book.named(name, kind)
    if match["han"]:
        han = line.page.text[match.start("han") : match.end("han")]
        end = End(end.name, end.kind, tuple(dict.fromkeys((*end.names, han))))
    return Described(end, Span(match.start(), match.end()))


def _kind(head: str, lens: Lens) -> str:
    return next(kind for kind in KINDS if head.casefold() in words_of(lens, f"rules.described.{kind}"))


@lru_cache(maxsize=8)
def _heads(lens: Lens) -> re.Pattern[str]:
    words = tuple(word for kind in KINDS for word in words_of(lens, f"rules.described.{kind}"))
    return re.compile(f"(?i:{alternatives(words)})")


@lru_cache(maxsize=8)
def _phrase_pattern(lens: Lens) -> re.Pattern[str]:
    head = _heads(lens).pattern
    tail = rf"(?:\s(?:of|for)(?:\s{_STOP}{_WORD}){{1,8}})?"
    return re.compile(
        rf"\s*(?:an?|its own|their own|the first|one|another)\s"
        rf"(?P<name>(?:{_STOP}{_WORD}\s){{0,6}}?(?P<head>{head})\b{tail})"
    )

"""Whom an English clause speaks of that does not say its subject, or says only "which", "whose", "it", "its".

"X, a maker of radars based in Y, was founded in 2001, holds 40% of Z and is overseen by W": X is the subject
of every verb. So that a rule needs to know only "X holds", the subject's sign is written again before a verb
that has none of its own: behind "and", behind a comma that ends what is said in passing, and before the
participle that a sentence begins with ("Founded in 2001 as …, X is …"). A relative pronoun gets the sign
of the name right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract import clause_forms_en as forms
from ronghe.extract.book.subjects_en import told_of
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.lens.lens import Lens
_FAR = 700
"""Characters of a line within which clauses are looked at; a longer one is a list."""


def main_clause(line: Line) -> int:
    """Where the main clause begins behind what is said first ("Through its unit A, B owns …"); 0 where nothing is."""
    head = _head_of(line.text[:_FAR])
    said = head["adverbial"] if head else ""
    return head.start("s") if head and (forms.ASIDE.match(said) or forms.PARTICIPLE.match(said)) else 0


def _head_of(text: str) -> re.Match[str] | None:
    """The beginning of a sentence up to its verb."""
    founded = forms.FOUNDED_HEAD.match(text) if text[:200].find(" by ") >= 0 else None
    return founded or forms.HEAD.match(text)


@dataclass(frozen=True, slots=True)
class Left:
    """A subject: at ``span``, where ``words`` are None, stands a word for it; else it and the words belong before."""

    span: Span
    end: End
    words: str | None = None


def left_out(line: Line) -> Iterator[Left]:
    """The subjects that the clauses of an English sentence leave out or say by a pronoun, in order."""
    text = line.text[:_FAR]
    head = _head_of(text)
    head = None if head is not None and _of_another(line, head) else head
    found: dict[int, list[Left]] = {}
    if head is not None:
        ends = _ends(line, head)
        if len(ends) == 1 and head["adverbial"] and forms.PARTICIPLE.match(head["adverbial"]):
            at = head.start("adverbial")
            found[at] = [Left(line.spot(at, at + 1), ends[0], " was ")]
        for at, subjects, words in _verbs(line, text, head):
            found[at] = _before(line, at, subjects, words)
        for match in forms.PRONOUN.finditer(text, head.end("s")) if len(ends) == 1 else ():
            its = match["its"] is not None
            if match.start() <= head.end() and its:
                end = _before_it(line)
            else:
                end = (
                    _fund_of(line, text, match)
                    or _beside(line, match)
                    or _whose(line, text, match)
                    or _within(line, text, match)
                )
                end = end or (_before_it(line) if ends[0].kind == "Person" else ends[0])
            if end is not None:
                at, stop = match.span("its" if its else "word")
                found[at] = [Left(line.spot(at, stop), end)]
    else:
        found |= _told_again(line, text) | _begun_with(line, text) | _of_its(line, text)
    for at, end, words in _items(line, text):
        found[at] = [Left(line.spot(at, at + 1), end, words)]
    for match in forms.RELATIVE.finditer(text):
        found[match.start("word")] = [Left(line.spot(*match.span("word")), _antecedent(line, match))]
    for at in sorted(found):
        yield from found[at]


def _of_another(line: Line, head: re.Match[str]) -> bool:
    """Whether the subject only belongs to what "its" stands for: "Its parent was set up in 1984 and has …"."""
    item = line.items[head.start("s")]
    return item.mention is None and item.span.quote(line.page.folded) in ("Its", "its")


def _told_again(line: Line, text: str) -> dict[int, list[Left]]:
    """What was told before for "it" and "its" in a sentence that names nothing before them: "6 billion; it has …"."""
    first = next((at for at, item in line.items.items() if item.kind in forms.OWNERS), len(text))
    out: dict[int, list[Left]] = {}
    for match in forms.PRONOUN.finditer(text, 0, first):
        end = _before_it(line)
        if end is not None:
            at, stop = match.span("its" if match["its"] else "word")
            out[at] = [Left(line.spot(at, stop), end)]
    return out


def _begun_with(line: Line, text: str) -> dict[int, list[Left]]:
    """What was told before for the participle that a sentence about "it" begins with: "Founded in 2009 by X, it …"."""
    match = forms.ITS_PARTICIPLE.match(text)
    end = _before_it(line) if match else None
    if match is None or end is None or any(True for _ in line.signs(match.end(), match.end() + 1)):
        return {}
    at = match.start("word")
    return {at: [Left(line.spot(at, at + 1), end, " was ")]}


def _of_its(line: Line, text: str) -> dict[int, list[Left]]:
    """Whose the subject is, for a later "it": "Its spin-offs include X, which it set up in 1994"."""
    first = line.items.get(len(text) - len(text.lstrip()))
    if first is None or first.end is None or first.span.quote(line.page.folded) != "Its":
        return {}
    its = (match for match in forms.PRONOUN.finditer(text) if match["its"] is None)
    return {match.start("word"): [Left(line.spot(*match.span("word")), first.end)] for match in its}


def _before_it(line: Line) -> End | None:
    """Whose "its" is right behind the subject, "Y, its wholly owned company": of what was told before."""
    told = told_of(line.page, line.number, forms.OWNERS)
    return line.page.book.end(told) if told is not None else None


_OF_FUNDS = re.compile(
    r" (?:other |main |largest )?(?:limited partners?|general partners?|LPs?|sub-?funds?|first close)\b"
)


def _fund_of(line: Line, text: str, its: re.Match[str]) -> End | None:
    """The last fund named before "its limited partners", which no firm has."""
    if its["its"] is None or _OF_FUNDS.match(text, its.end("its")) is None:
        return None
    funds = [item for item in line.signs(0, its.start()) if item.kind == "Fund"]
    return line.end(funds[-1]) if funds else None


def _beside(line: Line, its: re.Match[str]) -> End | None:
    """Whom "its" means right behind "and" and a name: "added X and its parent, Y, to the list"."""
    item = line.items.get(its.start() - 2) if its["its"] is not None and its.group().startswith("and") else None
    return line.end(item) if item is not None and item.kind in forms.OWNERS else None


def _within(line: Line, text: str, it: re.Match[str]) -> End | None:
    """The one subject of the sentence's last part, or of what is said to be so: "found that X … because it"."""
    parted = text.rfind("; ", 0, it.start("word"))
    if parted >= 0 and it["word"]:
        begun = [match for match in forms.CLAUSE.finditer(text, parted, it.start("word")) if match.start() == parted]
        ends = _ends(line, begun[0]) if begun else ()
        return ends[0] if len(ends) == 1 else None
    if not text.endswith(forms.REASONS, 0, it.start("word")):
        return None
    said = [match for match in forms.CLAUSE.finditer(text, 0, it.start("word")) if match.group().startswith("that ")]
    ends = _ends(line, said[-1]) if said else ()
    return ends[0] if len(ends) == 1 else None


def _whose(line: Line, text: str, it: re.Match[str]) -> End | None:
    """Whose a thing is of which "it" does more: "X's subsidiary Y, of which it owns 80 percent"."""
    owned = forms.OF_WHICH.search(text, max(0, it.start("word") - _FAR), it.start("word")) if it["word"] else None
    return line.end(line.items[owned.start("s")]) if owned else None


def _items(line: Line, text: str) -> Iterator[tuple[int, End, str]]:
    """The parts of an entry "X: maker of radars; 51% owned by Y", each said of X."""
    entry = forms.ENTRY.match(text)
    if entry is None:
        return
    end = line.end(line.items[entry.start("s")])
    for match in forms.PART.finditer(text, entry.end() - 2):
        noun = match["noun"] is not None
        yield match.start("said"), end, " is a " if noun else " is "


def _ends(line: Line, match: re.Match[str]) -> tuple[End, ...]:
    return tuple(dict.fromkeys(line.end(item) for item in line.signs(*match.span("s"))))


def _antecedent(line: Line, match: re.Match[str]) -> End:
    """The name right before the pronoun; without a comma the one that it only tells of: "X, a subsidiary of Y that"."""
    described = None
    if match["word"] == "that" and line.text[match.start("word") - 2] != ",":
        described = forms.DESCRIBED.search(
            line.text, max(0, match.start("s") - forms.DESCRIBED_WITHIN), match.start("s")
        )
    return line.end(line.items[described.start("s") if described else match.start("s")])


def _before(line: Line, at: int, ends: tuple[End, ...], words: str) -> list[Left]:
    """The subjects before a verb: "A and B " where there are two."""
    links = [" and "] * (len(ends) - 1) + [words]
    return [Left(line.spot(at, at + 1), end, link) for end, link in zip(ends, links, strict=True)]


def _verbs(line: Line, text: str, head: re.Match[str]) -> Iterator[tuple[int, tuple[End, ...], str]]:
    """Where a verb has no subject of its own, its subjects, and the words that belong between them and it.

    The subject is that of the last clause that began before the verb. A comma before a verb ends what was said
    in passing: the verb is the main clause's own.
    """
    clauses = [(head.end(), _ends(line, head))]
    inner = [(match, _ends(line, match)) for match in forms.CLAUSE.finditer(text, head.end())]
    clauses += [(match.end(), ends) for match, ends in inner]
    behind_aside = {match.end(): ends for match, ends in inner if match["aside"]}
    relatives = [(match.end(), (_antecedent(line, match),)) for match in forms.RELATIVE.finditer(text)]
    relatives += [
        (match.end(), (line.end(line.items[match.start("s")]),))
        for match in forms.APPOSED_PART.finditer(text, head.end("s"))
    ]
    passing = text[head.end() : head.end() + 1] == ","
    apposed = passing and text.endswith(", ", 0, head.start("s")) and head["adverbial"] == ""
    floor = 0
    for match in _verb(line.page.lens).finditer(text, head.end()):
        at, verb = match.start("verb"), match["verb"]
        by = forms.BY.match(text, match.end("verb")) is not None and forms.FINITE.match(verb) is None
        if by and match["comma"] is None and forms.SHARED.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match["and"] == " and " and forms.OF_MANY.search(text[max(0, match.start() - 140) : at + len(verb)]):
            continue
        if match["comma"] is not None:
            if at in behind_aside and not by:
                yield at, behind_aside[at], " "
                continue
            if any(clause[0] == at for clause in clauses):
                continue
            if (match.start() == head.end() and not apposed) or not (passing or (forms.FINITE.match(verb) and not by)):
                continue
            passing, floor = by, at
        elif match["and"].startswith((",", ";")):
            floor = at
        begun = [clause for clause in clauses if clause[0] <= at]
        begun += [clause for clause in relatives if floor < clause[0] <= at]
        yield at, max(begun, key=lambda clause: clause[0])[1], " was " if by else " "


@lru_cache(maxsize=4)
def _verb(lens: Lens) -> re.Pattern[str]:
    """A verb of the lens's list behind "and" or a comma, with the adverb that may stand before it."""
    words = sorted(set(lens.words["rules.clause.predicate_en"]), key=lambda word: (-len(word), word))
    verbs = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)
    return re.compile(
        rf"(?:{forms.AND}|(?P<comma>, ))(?P<verb>(?:(?:also|now|currently|later|then|subsequently|\w{{3,12}}ly)"
        rf" )?(?:{verbs})\b)"
    )

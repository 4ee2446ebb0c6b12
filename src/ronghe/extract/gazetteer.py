"""Names that the lens knows, found in one pass over the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.lens.lens import KnownName, Lens
from ronghe.model import Mention, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The forms of a lens as one automaton; ``entries[i]`` is what pattern ``i`` names."""

    automaton: AhoCorasick
    entries: tuple[KnownName, ...]
    lone: tuple[bool, ...]
    """Whether pattern ``i`` may be believed where it stands alone."""
    latin: tuple[bool, ...]
    """Whether pattern ``i`` begins and ends in Latin letters, so that words around it bound it."""
    by_form: dict[str, KnownName]


@lru_cache(maxsize=4)
def gazetteer(lens: Lens) -> Gazetteer:
    """The automaton of a lens, built once; of two bodies with one form the first in the files has it."""
    forms: dict[str, tuple[KnownName, bool]] = {}
    for entry in lens.known:
        for form in entry.forms:
            lone = form not in entry.context_only
            held = forms.get(fold(form))
            if held is None or (lone and not held[1]):
                forms[fold(form)] = (entry, lone)
    patterns = list(forms)
    return Gazetteer(
        automaton=AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest),
        entries=tuple(forms[form][0] for form in patterns),
        lone=tuple(forms[form][1] for form in patterns),
        latin=tuple(form.isascii() for form in patterns),
        by_form={form: entry for form, (entry, _) in forms.items()},
    )


@dataclass(frozen=True, slots=True)
class Known:
    """A form of the lens where it stands; ``lone`` is False where it needs support from its context."""

    span: Span
    entry: KnownName
    lone: bool


def known_forms(page: Page) -> list[Known]:
    """Every form of the lens on the page, in order, the longest where forms overlap.

    A Latin form counts only as whole words, and an acronym or short form only in its own case.
    """
    book, text = gazetteer(page.lens), page.folded
    out = []
    for pattern, start, end in book.automaton.find_matches_as_indexes(text):
        if book.latin[pattern] and not _whole(text, start, end):
            continue
        out.append(Known(Span(start, end), book.entries[pattern], book.lone[pattern]))
    return out


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no Latin letter or digit touches the span."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())


def known(page: Page) -> list[Mention]:
    """The forms that may be believed alone, as mentions, in order and without overlaps.

    A form that needs support is believed where a form of the body or place above it stands right before
    it (北京朝阳), or where its own full name stands elsewhere on the page.
    """
    found = known_forms(page)
    full = {form.entry.name for form in found if form.lone}
    out = []
    previous: Known | None = None
    for form in found:
        follows = previous is not None and previous.span.end == form.span.start
        within = follows and previous is not None and previous.entry.name == form.entry.within
        if form.lone or within or form.entry.name in full:
            out.append(Mention(form.span, form.span.quote(page.text), form.entry.kind))
        previous = form
    return out

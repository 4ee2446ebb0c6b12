"""What a name on a page stands for: aliases, short forms, "the fund", 该公司."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from ronghe.extract.book.aliases import Alias, find_aliases
from ronghe.extract.book.anaphora import NOUN_KINDS, candidates, means_itself, noun, window
from ronghe.extract.book.forms import Form, core, form_of, is_han, numbers, of_family, owned_tail
from ronghe.extract.book.groups import Groups
from ronghe.extract.book.initials import initials
from ronghe.extract.chinese.shortened import HEAD, heads
from ronghe.extract.english.vehicles import NUMBERED
from ronghe.extract.gazetteer import gazetteer
from ronghe.model import End, Mention, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_MOSTLY = 0.25
"""Share of Han characters above which a document's own language is Chinese: a word of English has five letters."""
_LESSER = frozenset({"former", "cover", "second_plate"})
"""Types of other names that are never the name, however long."""
_CUT = frozenset({"Company", "Institute", "Fund", "Person"})
"""Kinds of names that a text goes on to call by a word of them."""
_ENDS = frozenset({"Company", "Institute"})
_HANDED_OUT = re.compile(
    r"[^《》]{0,60}?(?:关于)?(?:印发|发布|公布|下发|颁布|转发)[《〈]?(?P<policy>[^《》]{6,80}?)[》〉]?的(?:通知|公告|通告|决定)"
)
"""The notice that hands out a policy."""
_MATTER = "关于"
_PLAIN = re.compile(r"[A-Z](?:[\w-]|'(?!s$))*[a-z]$")
"""A word without which a body's name may go on: "Penglai Offshore" is Yantai Penglai Offshore; no number, no "of"."""


_NAMED_SO = {"校": ("大学", "学院", "学校")}
"""How the names end for which a noun stands that is no part of them."""
_STRICT = frozenset({"校", "厂", "实验室", "大学", "站", "台", "馆", "局", "署"})
"""Nouns that stand for nothing whose name does not end so: 该校 for no institute."""


class NameBook:
    """The names of one page, grouped by what they stand for.

    Two forms are one where they are written alike, where the text equates them, where the lens
    gives both to one body, or where one is the other less its legal form and land. Names that
    differ in a number are never one.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self.aliases: tuple[Alias, ...] = find_aliases(page, page.mentions)
        self._groups = Groups()
        self._roles: dict[str, Form] = {}
        self._lesser: set[Form] = set()
        self._ends: dict[Form, End] = {}
        self._by_name: dict[tuple[str, str], End] = {}
        self._subjects: dict[frozenset[str], End | None] = {}
        for mention in page.mentions:
            self._groups.add(form_of(mention.text, mention.kind), mention.span.start)
        self._equate_stated()
        self._equate_owned()
        self._equate_known()
        self._equate_shortened()
        self._equate_beginnings()
        self._equate_words()
        self._equate_vehicles()
        self._equate_initials()
        self._equate_policies()

    def end(self, mention: Mention) -> End:
        """What the mention stands for: fullest form, kind, and every form that the page uses or equates."""
        key = mention.text, mention.kind
        found = self._by_name.get(key)
        if found is None:
            found = self._by_name[key] = self._end(form_of(*key))
        return found

    def named(self, name: str, kind: str) -> End:
        """The same for a name that a reader cut itself, e.g. from a table cell; its kind is the reader's."""
        found = self._end(form_of(name, kind))
        return End(found.name, kind, found.names)

    def same(self, left: Mention, right: Mention) -> bool:
        """Whether both mentions stand for one thing."""
        return self._groups.root(form_of(left.text, left.kind)) == self._groups.root(form_of(right.text, right.kind))

    def antecedent(self, span: Span, kinds: frozenset[str] | None = None) -> End | None:
        """What a pronoun or short noun at the span stands for ("the fund", 该公司, 本基金), if that is clear.

        The nearest sentence with a name of the kind decides; two different ones there, and it is not clear.
        """
        words = span.quote(self._page.folded)
        bare = noun(words)
        role = self._roles.get(bare) or self._roles.get(words.strip().lower())
        if role is not None and (kinds is None or role.kind in kinds):
            return self._end(role)
        wanted = kinds or (frozenset({NOUN_KINDS[bare]}) if bare in NOUN_KINDS else None)
        if wanted is None:
            return None
        if means_itself(words):
            if wanted not in self._subjects:
                self._subjects[wanted] = self._subject(wanted)
            if (subject := self._subjects[wanted]) is not None:
                return subject
        for stretch in window(self._page, span):
            found = candidates(self._page, stretch, wanted)
            if bare in _STRICT:
                found = [one for one in found if fold(one.text).endswith(_NAMED_SO.get(bare, bare))]
            if found:
                return self._clear(found, bare)
        return None

    def only(self, mentions: Iterable[Mention]) -> End | None:
        """The one thing that all the mentions stand for; None where there is none, or several."""
        ends = {end.name: end for end in map(self.end, mentions)}
        return next(iter(ends.values())) if len(ends) == 1 else None

    def _clear(self, found: list[Mention], bare: str) -> End | None:
        """The one thing that the mentions stand for; those whose name ends in the noun go first."""
        ends = _NAMED_SO.get(bare, bare)
        fitting = [mention for mention in found if fold(mention.text).lower().endswith(ends)] if bare else []
        roots = {self._groups.root(form_of(mention.text, mention.kind)): mention for mention in fitting or found}
        return self.end(next(iter(roots.values()))) if len(roots) == 1 else None

    def _subject(self, kinds: frozenset[str]) -> End | None:
        """The one thing of these kinds that the first line or the whole page names."""
        text = self._page.text
        line = text.find("\n", len(text) - len(text.lstrip()))
        for stretch in (Span(0, line) if line > 0 else None, Span(0, len(text)) if text else None):
            found = candidates(self._page, stretch, kinds) if stretch else []
            if found:
                return self._clear(found, "")
        return None

    def _end(self, form: Form) -> End:
        root = self._groups.root(form)
        if root not in self._groups:
            return End(form.text, form.kind, (form.text,))
        if root not in self._ends:
            forms = self._groups.spelled(root)
            fullest = max(forms, key=self._fullness)
            names = tuple(dict.fromkeys(item.text for item in (fullest, *forms)))
            self._ends[root] = End(fullest.text, fullest.kind, names)
        return self._ends[root]

    def _fullness(self, form: Form) -> tuple[bool, bool, bool, int]:
        """What makes one form the better name: the document's language, a present name, words, length."""
        return is_han(form.text) == self._han, form not in self._lesser, not form.acronym, len(form.text)

    @cached_property
    def _han(self) -> bool:
        """Whether the document's own language is Chinese."""
        language = self._page.document.language
        if language:
            return language.startswith("zh")
        return self._page.han_share > _MOSTLY

    def _equate_stated(self) -> None:
        text = self._page.text
        for alias in self.aliases:
            full = form_of(alias.full.quote(text), alias.kind)
            other = form_of(alias.other.quote(text), alias.kind)
            if alias.role:
                self._roles.setdefault(other.text.lower(), full)
                continue
            self._groups.add(full, alias.full.start)
            self._groups.add(other, alias.other.start)
            self._groups.join(full, other)
            if alias.type in _LESSER:
                self._lesser.add(other)

    def _equate_owned(self) -> None:
        """CASIC's 16th Research Institute is the 16th Research Institute, if no other owner's is on the page."""
        owners: dict[Form, set[Form]] = {}
        for mention in self._page.mentions:
            tail = owned_tail(mention.text)
            if tail is not None:
                inner = form_of(tail, mention.kind)
                if inner in self._groups:
                    owners.setdefault(inner, set()).add(form_of(mention.text, mention.kind))
        for inner, whole in owners.items():
            if len(whole) == 1:
                self._groups.join(next(iter(whole)), inner)

    def _equate_known(self) -> None:
        by_form = gazetteer(self._page.lens).by_form
        first: dict[str, Form] = {}
        for form in self._groups.all():
            entry = by_form.get(fold(form.text))
            if entry is not None and entry.kind == form.kind:
                self._groups.join(first.setdefault(entry.name, form), form)

    def _equate_shortened(self) -> None:
        """A name less its legal form and land is the same, if only one full name gives it."""
        by_core: dict[tuple[str, str], list[Form]] = {}
        for form in self._groups.all():
            key = core(form)
            if key:
                by_core.setdefault((key, form.kind), []).append(form)
        for forms in by_core.values():
            longer = max(forms, key=lambda item: len(item.text))
            for form in forms:
                if form is not longer and numbers(form.text) == numbers(longer.text):
                    self._groups.join(longer, form)

    def _equate_beginnings(self) -> None:
        """A company's short form is the one full name on the page that begins like it, with or without its place."""
        by_head: dict[str, set[Form]] = {}
        firms = [form for form in self._groups.all() if form.kind == "Company" and is_han(form.text)]
        for form in firms:
            for offset in (0, 2, 3):
                for head, _ in heads(fold(form.text), offset):
                    by_head.setdefault(head, set()).add(form)
        for form in firms:
            short = fold(form.text)
            fulls = {
                self._groups.root(full)
                for full in by_head.get(short[:HEAD], ())
                if short != fold(full.text) and short in fold(full.text) and not short.endswith("公司")
            }
            if len(fulls) == 1 and len(short) >= HEAD and not numbers(form.text):
                self._groups.join(next(iter(fulls)), form)

    def _equate_words(self) -> None:
        """Words of a company's, an institute's, a fund's or a person's name told before: Pearl Orbit, Lodestar, Cao.

        Of several names that bear them the one told first is meant: Yutu is Yutu Space, not its unit Yutu Rockets.
        A short form that the lens knows is a body of its own: Huawei is not Huawei Marine Networks.
        """
        known = gazetteer(self._page.lens).by_form
        fulls: dict[tuple[str, str], set[Form]] = {}
        forms = [form for form in self._groups.all() if form.kind in _CUT and form.text.isascii()]
        for form in forms:
            words = form.text.removeprefix("the ").split(" ")
            for first in range(1 if form.kind == "Person" else len(words) - 1):
                for length in range(1, len(words) - first):
                    fulls.setdefault((form.kind, " ".join(words[first : first + length])), set()).add(form)
                if form.kind in _ENDS and all(map(_PLAIN.match, words[:first])) and 0 < first < len(words) - 1:
                    fulls.setdefault((form.kind, " ".join(words[first:])), set()).add(form)
        for form in forms:
            alike = fulls.get((form.kind, form.text), ())
            roots = {self._groups.root(full) for full in alike if not of_family(full, form)}
            if roots and form.text not in known and self._groups.alone(form):
                full = min(roots, key=self._groups.place)
                if self._groups.place(full) < self._groups.place(form):
                    self._groups.join(full, form)

    def _equate_vehicles(self) -> None:
        """A fund told by its number or its first words: Jialing I, Fund II, "the Poyang fund"."""
        funds = [form for form in self._groups.all() if form.kind == "Fund" and form.text.isascii()]
        for form in funds:
            short = form.text.removeprefix("the ").removesuffix(" fund")
            fulls = {self._groups.root(one) for one in funds if one.text.startswith(f"{short} ") and one is not form}
            if form.text.endswith(" fund") and len(fulls) == 1 and self._groups.alone(form):
                self._groups.join(next(iter(fulls)), form)
        numbered = [(form, match) for form in funds if (match := NUMBERED.fullmatch(form.text))]
        for form, match in numbered:
            first = match["first"]
            fulls = {
                self._groups.root(full)
                for full, other in numbered
                if other["number"] == match["number"]
                and first in ("Fund", other["first"])
                and other["first"] != "Fund"
                and len(full.text) > len(form.text)
            }
            if len(fulls) == 1 and self._groups.alone(form):
                self._groups.join(next(iter(fulls)), form)

    def _equate_initials(self) -> None:
        """An acronym that nothing explains is the one name on the page whose initials it has."""
        spelled: dict[tuple[str, str], set[Form]] = {}
        for form in self._groups.all():
            if not form.acronym and form.text.isascii():
                spelled.setdefault((initials(form.text), form.family), set()).add(self._groups.root(form))
        for form in self._groups.all():
            full = spelled.get((form.text, form.family), ())
            if form.acronym and len(form.text) > 2 and len(full) == 1 and self._groups.alone(form):
                self._groups.join(next(iter(full)), form)

    def _equate_policies(self) -> None:
        """A policy is the one that a notice hands out, and 某府关于X的意见 is 《关于X的意见》 without its issuer.

        What the title of a notice says only once, it says of itself: it stays the name of the notice.
        """
        titles = {fold(form.text): form for form in self._groups.all() if form.kind == "Policy"}
        for title, form in titles.items():
            passed = _HANDED_OUT.fullmatch(title)
            handed = titles.get(passed["policy"]) if passed else None
            tail = titles.get(title[title.find(_MATTER) :]) if title.find(_MATTER) > 0 else None
            if handed is not None:
                self._groups.join(handed, form)
                self._lesser.add(form)
            elif tail is not None:
                self._groups.join(tail, form)

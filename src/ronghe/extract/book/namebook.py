"""What a name on a page stands for: aliases, short forms, "the fund", 该公司."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from ronghe.extract.book.aliases import Alias, find_aliases
from ronghe.extract.book.anaphora import NOUN_KINDS, candidates, means_itself, noun, window
from ronghe.extract.book.forms import Form, form_of, is_han
from ronghe.extract.book.groups import Groups
from ronghe.extract.book.shortforms import ShortForms
from ronghe.model import End, Mention, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_MOSTLY = 0.25
"""Share of Han characters above which a document's own language is Chinese: a word of English has five letters."""
_LESSER = frozenset({"former", "cover", "second_plate"})
"""Types of other names that are never the name, however long."""
_NAMED_SO = {"校": ("大学", "学院", "学校")}
"""How the names end for which a noun stands that is no part of them."""
_STRICT = frozenset({
    "校", "厂", "实验室", "大学", "站", "台", "馆", "局", "署", "所", "院", "研究所", "研究院", "联合体", "小镇",
    "示范区", "开发区",
})  # fmt: skip
"""Nouns that stand for nothing whose name does not end so: 该校 for no institute."""


_SIGNS = re.compile(
    r"[\s\d年月日〇零一二三四五六七八九十()，。]{0,40}(?:(?:党政|综合|宣传)?(?:办公室|部|处)[\s)。]{0,4})?"
)
"""Behind the name of who signs a text, to its end."""


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
        self._unnamed: dict[tuple[str, frozenset[str]], bool] = {}
        for mention in page.mentions:
            self._groups.add(form_of(mention.text, mention.kind), mention.span.start)
        self._equate_stated()
        self._lesser |= ShortForms(page, self._groups).equate()

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
            if self.is_unnamed(words.strip(), bare, wanted):
                return None
            if wanted not in self._subjects:
                self._subjects[wanted] = self._subject(wanted)
            if (subject := self._subjects[wanted]) is not None and self.fits(bare, subject):
                return subject
        for stretch in window(self._page, span):
            found = candidates(self._page, stretch, wanted)
            if bare in _STRICT:
                found = [one for one in found if self._is_called(one, _NAMED_SO.get(bare, bare))]
            if found:
                return self._clear(found, bare)
        return None

    def is_unnamed(self, words: str, bare: str, kinds: frozenset[str]) -> bool:
        """Whether a body calls itself 我校 before the page names any of the sort: it never says who it is."""
        key = words, kinds
        if bare in _STRICT and key not in self._unnamed:
            text, ends = self._page.folded, _NAMED_SO.get(bare, bare)
            first = text.find(words)
            told = candidates(self._page, Span(0, len(text)), kinds) if text else []
            self._unnamed[key] = not any(
                self._is_called(one, ends) and (one.span.start < first or _SIGNS.fullmatch(text, one.span.end))
                for one in told
            )
        return self._unnamed.get(key, False)

    def last_called(self, span: Span, bare: str, kinds: frozenset[str]) -> End | None:
        """The one name before the span in its paragraph that ends in a noun which stands for nothing else: 该所."""
        start = self._page.folded.rfind("\n", 0, span.start) + 1
        if bare not in _STRICT or start >= span.start:
            return None
        before = candidates(self._page, Span(start, span.start), kinds)
        return self.only(one for one in before if self._is_called(one, _NAMED_SO.get(bare, bare)))

    def fits(self, bare: str, end: End) -> bool:
        """Whether a body may be meant by a noun: one that stands only for what is called so must end its name."""
        ends = _NAMED_SO.get(bare, bare)
        return bare not in _STRICT or any(fold(name).endswith(ends) for name in end.names)

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

    def _is_called(self, mention: Mention, ends: str | tuple[str, ...]) -> bool:
        """Whether the name, or another of the same body, ends so: 该所."""
        return fold(mention.text).endswith(ends) or any(fold(name).endswith(ends) for name in self.end(mention).names)

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

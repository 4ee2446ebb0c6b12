"""Which names of one page are one: short forms, beginnings, words, numbers and initials of a name told in full."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.forms import Form, core, form_of, is_han, numbered_tail, numbers, of_family, owned_tail
from ronghe.extract.book.groups import Groups
from ronghe.extract.book.initials import initials
from ronghe.extract.book.owners_zh import owns_it
from ronghe.extract.chinese.shortened import HEAD, heads
from ronghe.extract.english.vehicles import NUMBERED
from ronghe.extract.gazetteer import gazetteer
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.lens.lens import Lens

_CUT = frozenset({"Company", "Institute", "Fund", "Person"})
"""Kinds of names that a text goes on to call by a word of them."""
_ENDS = frozenset({"Company", "Institute"})
_PLACED, _LONG = frozenset({"Institute", "Alliance", "Zone"}), 6
"""Kinds of names that a text goes on to call without their place, and how long what is left must be."""
_HANDED_OUT = re.compile(
    r"[^《》]{0,60}?(?:关于)?(?:印发|发布|公布|下发|颁布|转发)[《〈]?(?P<policy>[^《》]{6,80}?)[》〉]?的(?:通知|公告|通告|决定)"
)
"""The notice that hands out a policy."""
_MATTER = "关于"
_PLAIN = re.compile(r"[A-Z](?:[\w-]|'(?!s$))*[a-z]$")
"""A word without which a body's name may go on: "Penglai Offshore" is Yantai Penglai Offshore; no number, no "of"."""


class ShortForms:
    """Joins the groups of a page's names that are forms of one; names that differ in a number are never one."""

    def __init__(self, page: Page, groups: Groups) -> None:
        self._page = page
        self._mentions = page.mentions
        self._lens = page.lens
        self._groups = groups
        self._lesser: set[Form] = set()

    def equate(self) -> set[Form]:
        """Join them; back come the forms that are never the name, however long: the notice that hands out a policy."""
        self._owned()
        self._known()
        self._shortened()
        self._placed()
        self._beginnings()
        self._numbered()
        self._words()
        self._vehicles()
        self._initials()
        self._policies()
        return self._lesser

    def _owned(self) -> None:
        """CASIC's 16th Research Institute is the 16th Research Institute, if no other owner's is on the page."""
        owners: dict[Form, set[Form]] = {}
        for mention in self._mentions:
            tail = owned_tail(mention.text)
            if tail is not None:
                inner = form_of(tail, mention.kind)
                if inner in self._groups:
                    owners.setdefault(inner, set()).add(form_of(mention.text, mention.kind))
        for inner, whole in owners.items():
            if len(whole) == 1:
                self._groups.join(next(iter(whole)), inner)

    def _placed(self) -> None:
        """An institute, alliance or zone told without its place is the one full name with it: 某省X协会, X协会."""
        places = {fold(one.text) for one in self._mentions if one.kind == "Place"}
        fulls: dict[str, set[Form]] = {}
        for form in self._groups.all():
            text = fold(form.text)
            for end in (2, 3, 4) if form.kind in _PLACED else ():
                if text[:end] in places:
                    fulls.setdefault(text[end:], set()).add(form)
                    if text[end - 1] in "省市":
                        fulls.setdefault(text[end - 1 :], set()).add(form)
        for form in self._groups.all():
            full = fulls.get(fold(form.text), ()) if form.kind in _PLACED else ()
            if len(full) == 1 and len(form.text) >= _LONG and self._groups.alone(form):
                self._groups.join(next(iter(full)), form)

    def _known(self) -> None:
        by_form = gazetteer(self._lens).by_form
        first: dict[str, Form] = {}
        for form in self._groups.all():
            entry = by_form.get(fold(form.text))
            if entry is not None and entry.kind == form.kind:
                self._groups.join(first.setdefault(entry.name, form), form)

    def _shortened(self) -> None:
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

    def _beginnings(self) -> None:
        """A company's short form is the one full name on the page that begins like it, with or without its place.

        A body of the lens is itself and none of its firms: 中船重工 is not 中船重工（重庆）西南装备研究院有限公司.
        """
        known = _bodies(self._lens)
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
                if not (short in known and fold(full.text).startswith(short))
                if not owns_it(self._page, self._mentions, short, fold(full.text))
            }
            if len(fulls) == 1 and len(short) >= HEAD and not numbers(form.text):
                self._groups.join(next(iter(fulls)), form)

    def _numbered(self) -> None:
        """29所 is the one body on the page whose name ends in that number: 中国电科29所, 第二十九研究所."""
        fulls: dict[tuple[int, str], set[Form]] = {}
        tails = {form: tail for form in self._groups.all() if (tail := numbered_tail(form)) is not None}
        landed = {form.text.removeprefix("中国"): form for form in tails if form.text.startswith("中国")}
        for form in tails:
            if form.text in landed:
                self._groups.join(landed[form.text], form)
        for form, (bare, key) in tails.items():
            if not bare:
                fulls.setdefault(key, set()).add(self._groups.root(form))
        for form, (bare, key) in tails.items():
            if bare and len(fulls.get(key, ())) == 1:
                self._groups.join(next(iter(fulls[key])), form)

    def _words(self) -> None:
        """Words of a company's, an institute's, a fund's or a person's name told before: Pearl Orbit, Lodestar, Cao.

        Of several names that bear them the one told first is meant: Yutu is Yutu Space, not its unit Yutu Rockets.
        A short form that the lens knows is a body of its own: Huawei is not Huawei Marine Networks.
        """
        known = gazetteer(self._lens).by_form
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

    def _vehicles(self) -> None:
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

    def _initials(self) -> None:
        """An acronym that nothing explains is the one name on the page whose initials it has."""
        spelled: dict[tuple[str, str], set[Form]] = {}
        for form in self._groups.all():
            if not form.acronym and form.text.isascii():
                spelled.setdefault((initials(form.text), form.family), set()).add(self._groups.root(form))
        for form in self._groups.all():
            full = spelled.get((form.text, form.family), ())
            if form.acronym and len(form.text) > 2 and len(full) == 1 and self._groups.alone(form):
                self._groups.join(next(iter(full)), form)

    def _policies(self) -> None:
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


@lru_cache(maxsize=4)
def _bodies(lens: Lens) -> frozenset[str]:
    """The forms of the bodies that the lens knows, without the brands that it only lists."""
    return frozenset(fold(form) for entry in lens.known for form in entry.forms)

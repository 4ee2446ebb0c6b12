"""What resolution knows of the field: places, words that distinguish nothing, and known names."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ronghe.lens.lens import KnownName, Lens
from ronghe.names.generic import is_generic
from ronghe.names.key import NameKey, name_key, plain_form
from ronghe.names.marks import Marks, Places, marks, place_words

_ENDED = ("Fund", "Company", "Institute", "Alliance", "Zone", "Project")
"""Kinds whose name-ending words say nothing by themselves; 国务院 ends names of public bodies and is one."""


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """A lens as resolution uses it.

    ``places`` are those of ``names.marks``; ``words`` are plain forms that distinguish
    no name; ``known`` maps the key of a known name to the key of its fullest form. What is asked of
    a name is worked out once and kept for as long as the guide lives, which is one build.
    """

    places: Places = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    known: Mapping[NameKey, NameKey] = field(default_factory=dict)
    _keys: dict[tuple[str, str], tuple[NameKey, bool]] = field(default_factory=dict)
    _marks: dict[tuple[str, str], Marks] = field(default_factory=dict)

    def key(self, name: str, kind: str, document: str) -> NameKey:
        """The key of a name as a document uses it.

        It is scoped where the name is generic and the lens does not know it, and for every person:
        two documents that name Wang Wei may mean two of them.
        """
        found = self._keys.get((name, kind))
        if found is None:
            key = name_key(name, kind)
            found = key, key.kind == "person" or (key not in self.known and is_generic(name, kind, self.words))
            self._keys[name, kind] = found
        key, generic = found
        return key.within(document) if generic else key

    def marks(self, name: str, kind: str) -> Marks:
        """The marks of a name, with places."""
        found = self._marks.get((name, kind))
        if found is None:
            found = self._marks[name, kind] = marks(name, kind, self.places)
        return found


def guide_of(lens: Lens) -> Guide:
    """The guide that a lens gives.

    A form that two known things share joins neither.
    """
    keys = [
        (name_key(known.name, known.kind), name_key(form, known.kind))
        for known in lens.known
        for form in dict.fromkeys((known.name, *known.forms))
    ]
    owners = Counter(form for _, form in set(keys))
    lists = [f"kinds.{kind}.{script}" for kind in _ENDED for script in ("zh", "zh_weak", "en")]
    words = {plain_form(word) for name in (*lists, "names.generic.zh", "names.generic.en") for word in lens.list(name)}
    known = {form: owner for owner, form in keys if owners[form] == 1}
    return Guide(_places(lens), frozenset(words), known)


def _places(lens: Lens) -> Places:
    """Provinces and cities by every form; smaller places, whose short forms stand in many a brand, by their full names.

    Countries distinguish no name: half of all names begin with 中国.
    """
    known = {place.name: place for place in lens.known if place.kind == "Place"}
    out: dict[str, tuple[str, ...]] = {}
    for place in known.values():
        if place.level == "country":
            continue
        big = place.level in ("province", "city")
        for form in dict.fromkeys((place.name, *place.forms)):
            if form not in place.context_only and (big or form == place.name or " " in form):
                words = place_words(form)
                out[words] = (*out.get(words, ()), _path(place, known))
    return out


def _path(place: KnownName, known: Mapping[str, KnownName]) -> str:
    steps = [place.name]
    above = known.get(place.within or "")
    while above is not None and above.level != "country" and above.name not in steps:
        steps.append(above.name)
        above = known.get(above.within or "")
    return "/".join(reversed(steps))

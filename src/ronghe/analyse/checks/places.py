"""A Chinese name without the place that its English name starts with.

Translators add the place, and copyists drop it; which of the two is not decided here, so this is
a note, not a slip.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.checks.pinyin import PINYIN, sounds
from ronghe.analyse.checks.subject import Checked, NameGroup
from ronghe.analyse.rows import is_han
from ronghe.lens.lens import Lens
from ronghe.text.normalise import fold

_KINDS = frozenset({"Fund", "Company", "Institute", "Zone", "Alliance", "PublicBody"})
_SHORTEST_NAME = 8
"""Short forms leave the place out: 4,348 real pairs of names give 356 notes with a limit of 4, 14 with 8."""
_LONGEST_PLACE = 4
_SUFFIX = re.compile(r"(?:特别行政区|自治区|自治州|地区|新区|省|市|县|区)$")


def find(checked: Checked) -> Iterator[CheckFinding]:
    """Organisations and funds whose Han forms all lack the place that a Latin form starts with."""
    places = _places(checked)
    for group in checked.groups:
        if group.kind not in _KINDS or not group.han:
            continue
        for latin in group.latin:
            place = _leading_place(latin, places)
            if place and _lacks(group, place, places[place.lower()]):
                yield _finding(checked, latin, max(group.han, key=len), place)
                break


def _finding(checked: Checked, latin: str, han: str, place: str) -> CheckFinding:
    here = checked.quote(latin)
    near = here[0].span.end if here else 0
    return CheckFinding(
        code="name_lacks_place",
        severity="note",
        document=checked.document.id,
        message=f"{han} does not name {place}, as its English name “{latin}” does; compare it with another source.",
        quotes=(*here, *checked.quote(han, near)),
        details={"latin": latin, "han": han, "place": place},
    )


def _places(checked: Checked) -> dict[str, tuple[str, ...]]:
    """Latin names of places, lower case, with their Han forms where these are known."""
    places = dict(_known_places(checked.lens))
    for group in checked.groups:
        if group.kind == "Place":
            for latin in group.latin:
                places[latin.lower()] = (*places.get(latin.lower(), ()), *group.han)
    return places


@lru_cache(maxsize=4)
def _known_places(lens: Lens) -> Mapping[str, tuple[str, ...]]:
    """The lens's places; a country is left out, because a Chinese name need not say it."""
    places: dict[str, tuple[str, ...]] = {}
    for known in lens.known:
        if known.kind == "Place" and known.level != "country":
            han = tuple(form for form in known.forms if is_han(form))
            for form in known.forms:
                if not is_han(form):
                    places[form.lower()] = (*places.get(form.lower(), ()), *han)
    return places


def _leading_place(latin: str, places: Mapping[str, tuple[str, ...]]) -> str | None:
    words = re.sub(r"^the ", "", latin, flags=re.IGNORECASE).split()
    for count in range(min(_LONGEST_PLACE, len(words) - 1), 0, -1):
        place = re.sub(r"['’]s$", "", " ".join(words[:count]))
        if place.lower() in places:
            return place
    return None


def _lacks(group: NameGroup, place: str, forms: tuple[str, ...]) -> bool:
    """Whether no Han form names the place; False where that cannot be told."""
    names = [fold(name) for name in group.han if len(name) >= _SHORTEST_NAME]
    if not names:
        return False
    stems = {_SUFFIX.sub("", form) or form for form in map(fold, forms)}
    if any(stem in name for stem in stems for name in names):
        return False
    sound = re.sub(r"[^a-z]", "", place.lower()).replace("shaanxi", "shanxi")
    if not PINYIN.fullmatch(sound):
        return bool(stems)
    return not any(_heard(sound, name) for name in names)


def _heard(sound: str, han: str) -> bool:
    """Whether a run of characters reads as the place does."""
    heard = sounds(han)

    def runs_on(rest: str, at: int) -> bool:
        if not rest:
            return True
        return at < len(heard) and any(rest.startswith(one) and runs_on(rest[len(one) :], at + 1) for one in heard[at])

    return any(runs_on(sound, start) for start in range(len(heard)))

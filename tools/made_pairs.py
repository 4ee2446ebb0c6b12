"""Pairs of a Chinese and an English name of bodies that do not exist, to fit the weights of the comparison with.

What they are made of is the project's own or free: places, trades and bodies of the lens, and the first two characters
of listed firms' short names (Apache-2.0, see ``listed.tsv``). How often a place is left out or a brand is no
translation was set down from general knowledge of how firms write themselves in English, before anything was measured.
"""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ronghe.lens.lens import Lens
from ronghe.names.concepts import dictionary
from ronghe.names.concepts.knowledge import is_han
from ronghe.names.concepts.sounds import other_spellings, readings

_FORMS = ("有限公司", "股份有限公司", "有限责任公司", "股份有限公司")
_ENGLISH_FORMS = ("Co., Ltd.", "Co., Ltd", "Ltd.", "Inc.", "Corporation", "Corp., Ltd.", "Company Limited", "Limited")
_BODIES = (
    ("大学", "University"), ("学院", "College"), ("研究所", "Research Institute"), ("研究院", "Academy"),
    ("研究中心", "Research Center"), ("实验室", "Laboratory"), ("医院", "Hospital"), ("中心", "Center"),
)  # fmt: skip
_ADDED = ("International", "Technology", "China", "Industrial", "Holding", "Group", "New", "Global", "Development")
_ONSETS, _VOWELS, _ENDS = "bcdfghklmnprstvwxyz", "aeiou", ("", "n", "x", "r", "tech", "ron", "co", "sys")


class Made(NamedTuple):
    """A name as a Chinese register has it, how it is called in Chinese for short, and its English name."""

    zh: str
    short: str
    en: str


class _Parts(NamedTuple):
    place: tuple[str, str] | None
    brand: str
    written: str
    trades: tuple[int, ...]


class Maker:
    """Makes pairs; the same for the same seed."""

    def __init__(self, lens: Lens, seed: int = 1) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - made names are no secret
        self._spellings = other_spellings()
        self._places = [
            (zh, en)
            for known in lens.known
            if known.kind == "Place" and known.level in ("province", "city")
            for zh in known.forms[:1]
            for en in [next((form for form in known.forms if form.isascii()), "")]
            if en and is_han(zh) and len(zh) <= 3
        ]
        self._trades = [(one.zh, one.en) for one in lens.glossary if one.tells == "plain" and len(one.zh) > 1]
        self._fields = [(one.zh, one.en) for one in lens.glossary if one.tells != "legal" and len(one.zh) > 1]
        self._brands = sorted({one.name[:2] for one in lens.brands if len(one.name) > 3 and is_han(one.name)})
        self._long_brands = sorted({one.name for one in lens.brands if len(one.name) == 3 and is_han(one.name)})

    def pairs(self, count: int) -> Iterator[Made]:
        """So many bodies; one in three has a sister that differs in its place, its brand or its trade."""
        while count > 0:
            one = self._parts()
            every = [one, self._sister(one)] if self._dice.random() < 0.33 else [one]
            for each in every[:count]:
                yield self._body(each) if self._dice.random() < 0.2 else self._firm(each)
            count -= len(every)

    def _parts(self) -> _Parts:
        dice = self._dice
        place = dice.choice(self._places) if dice.random() < 0.55 else None
        brand = self._brand()
        trades = tuple(int(len(self._trades) * dice.random() ** 2.5) for _ in range(dice.choice((0, 1, 1, 1, 2, 2))))
        return _Parts(place, brand, self._written(brand), trades)

    def _brand(self) -> str:
        """One that a listed firm has, or characters of several: few firms share a brand."""
        dice = self._dice
        if dice.random() < 0.4:
            return dice.choice(self._long_brands if dice.random() < 0.2 else self._brands)
        brand = dice.choice(self._brands)[0] + dice.choice(self._brands)[1]
        return brand + dice.choice(self._long_brands)[2] if dice.random() < 0.2 else brand

    def _sister(self, one: _Parts) -> _Parts:
        other = self._parts()
        way = self._dice.randrange(3)
        if way == 0:
            return one._replace(place=self._dice.choice(self._places))
        if way == 1:
            return one._replace(brand=other.brand, written=other.written)
        return one._replace(trades=other.trades)

    def _firm(self, one: _Parts) -> Made:
        dice = self._dice
        group, form = dice.random() < 0.2, dice.random() < 0.9
        trades = [self._trades[at] for at in one.trades]
        core = one.brand + "".join(zh for zh, _ in trades)
        ending = ("集团" if group else "") + (dice.choice(_FORMS) if form else "")
        words = [one.place[1]] if one.place and dice.random() < 0.75 else []
        words.append(one.written)
        words += [self._rendered(en) for _, en in trades if dice.random() < 0.82]
        if dice.random() < 0.12:
            words.append(dice.choice(_ADDED))
        words += ["Group"] if group and dice.random() < 0.8 else []
        words += [dice.choice(_ENGLISH_FORMS)] if dice.random() < 0.85 else []
        full = (one.place[0] if one.place else "") + core + ending
        return Made(full, self._short(one.brand, [zh for zh, _ in trades]), " ".join(words))

    def _short(self, brand: str, trades: Sequence[str]) -> str:
        """How an exchange or a newspaper calls a firm: its brand with a trade, with a word of form, or alone."""
        way = self._dice.random()
        if way < (0.75 if len(brand) > 2 else 0.1):
            return brand
        if trades and way < 0.7:
            return brand + trades[-1]
        return brand + self._dice.choice(("股份", "股份", "集团", "科技", "控股", "国际"))

    def _body(self, one: _Parts) -> Made:
        dice = self._dice
        ending, english = dice.choice(_BODIES)
        place = one.place or dice.choice(self._places)
        field = dice.choice(self._fields)
        said = self._rendered(field[1])
        written = dice.choice(
            (f"{english} of {said}, {place[1]}", f"{place[1]} {english} of {said}", f"{place[1]} {said} {english}")
        )
        return Made(place[0] + field[0] + ending, place[0] + field[0] + ending, written)

    def _rendered(self, english: Sequence[str]) -> str:
        one = english[0] if self._dice.random() < 0.6 else self._dice.choice(english)
        return one.title()

    def _written(self, brand: str) -> str:
        """A brand in Latin letters: mostly in pinyin, else made up, after its sound, its meaning or its initials."""
        dice = self._dice
        sounds = dictionary.sounds(brand) or tuple((readings(char) or ("",))[0] for char in brand)
        way = dice.random()
        if way < 0.52:
            return "".join(sounds).capitalize()
        if way < 0.64:
            return " ".join(sounds).title()
        if way < 0.82:
            return self._made_up()
        if way < 0.93:
            return self._heard(sounds)
        glosses = dictionary.glosses(brand)
        if way < 0.97 and glosses:
            return " ".join(glosses[0][1]).title()
        return "".join(sound[:1] for sound in sounds).upper() + dice.choice(_ONSETS).upper()

    def _made_up(self) -> str:
        dice = self._dice
        parts = [dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(dice.choice((2, 2, 3)))]
        return ("".join(parts) + dice.choice(_ENDS)).capitalize()

    def _heard(self, sounds: Sequence[str]) -> str:
        """After its sound: each syllable in pinyin or otherwise, perhaps with an ending."""
        dice = self._dice
        out = "".join(
            dice.choice(self._spellings[sound]) if sound in self._spellings and dice.random() < 0.6 else sound
            for sound in sounds
        )
        return (out + dice.choice(("", "", "", "n", "e", "x", "tech"))).capitalize()

"""Whether an acronym is one of a name: checked leniently, as acronyms are made."""

import re

_PARTS = re.compile(r"[A-Za-z0-9À-ÿ]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "de"})
ACRONYM = re.compile(r"(?=[A-Z0-9a-z&-]*[A-Z][a-z0-9&-]*[A-Z])[A-Z][A-Za-z0-9&-]{1,11}")


def is_acronym(word: str) -> bool:
    """Two capitals at least, no space: CASIC, CoCom, S&T."""
    return ACRONYM.fullmatch(word) is not None


def fit(acronym: str, name: str) -> float:
    """How well the acronym's letters run through the name, from 0 to 1; 1 where they are its initials.

    Every letter must occur in the name in order; the share that begins a word counts, and a name
    whose words the letters leave out counts less.

    >>> fit("CASIC", "China Aerospace Science and Industry Corporation")
    1.0
    >>> fit("CCTV", "China Aerospace Science and Industry Corporation")
    0.0
    """
    letters = [char for char in acronym.lower() if char.isalnum()]
    words = [word.lower() for word in _PARTS.findall(name)]
    main = [word for word in words if word not in _SMALL]
    if not letters or not main:
        return 0.0
    if spells("".join(letters), words):
        return 1.0
    starts = _starts(letters, words)
    return 0.0 if starts is None else starts / max(len(letters), len(main) - 1) * 0.95


def initials(name: str) -> str:
    """The initials of a name's words, small words left out: "China Academy of Engineering" → "CAE"."""
    return "".join(word[0] for word in _PARTS.findall(name) if word.lower() not in _SMALL)


def spells(letters: str, words: list[str]) -> bool:
    """Whether the lower-case letters are the words' initials, with or without the small words."""
    if len(words) == len(letters):
        return letters == "".join(word[0] for word in words).lower()
    return letters == initials(" ".join(words)).lower()


def _starts(letters: list[str], words: list[str]) -> int | None:
    """How many letters begin a word when each is taken as early as it can be; None where one is missing."""
    starts, word, place = 0, 0, 0
    for letter in letters:
        ahead = next(
            (index for index in range(word, len(words)) if index > word - (place == 0) and words[index][0] == letter),
            None,
        )
        if ahead is not None and (place == 0 or ahead - word <= 3):
            starts, word, place = starts + 1, ahead, 1
            continue
        inside = words[word].find(letter, place) if place else -1
        if inside < 0:
            return None
        place = inside + 1
    return starts

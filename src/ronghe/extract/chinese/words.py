"""Chinese words that bound names, read from ``words.toml`` beside this file."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROLES = ("naming", "posts", "bears", "deeds", "takings")
"""The lists of stops that say what stands beside them."""
DEAL_SIDES = ("both", "behind", "ahead", "with", "heads", "none")
"""Where a firm stands beside a word of a deal."""


@dataclass(frozen=True, slots=True)
class HanWords:
    """The lists of the file; its head says what each is."""

    stop: tuple[str, ...]
    join: tuple[str, ...]
    roles: dict[str, str]
    """Stops that say what stands beside them, with the names of the lists that hold them: "deeds takings"."""
    deal: dict[str, tuple[str, ...]]
    """Words of a deal by where a firm stands, as in :data:`DEAL_SIDES`; "none" are longer words, no cues."""
    lately: tuple[str, ...]
    offices: tuple[str, ...]
    shield: tuple[str, ...]
    generic: tuple[str, ...]
    surnames: frozenset[str]
    surnames_two: frozenset[str]


@cache
def han_words() -> HanWords:
    """The lists that ship, read once."""
    raw = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    beside = {word for role in ROLES for word in raw[role].split()}
    return HanWords(
        stop=tuple(raw["stop"].split()),
        join=tuple(raw["join"].split()),
        roles={word: " ".join(role for role in ROLES if word in raw[role].split()) for word in sorted(beside)},
        deal={side: tuple(raw[f"deal_{side}"].split()) for side in DEAL_SIDES},
        lately=tuple(raw["lately"].split()),
        offices=tuple(raw["offices"].split()),
        shield=tuple(raw["shield"].split()),
        generic=tuple(raw["generic"].split()),
        surnames=frozenset("".join(raw["surnames"].split())),
        surnames_two=frozenset(raw["surnames_two"].split()),
    )

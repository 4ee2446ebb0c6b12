"""A lens as knowledge of names: its glossary, and the bodies and places that it knows in both languages."""

from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from ronghe.lens.lens import KnownName, Lens
from ronghe.names.concepts.knowledge import Knowledge, Row, Tells, is_han, knowledge
from ronghe.names.matching.compare import Comparer
from ronghe.resolve.guide import guide_of

_SHORTEST = 2


@lru_cache(maxsize=2)
def knowledge_of(lens: Lens) -> Knowledge:
    """What is known of pieces of names; takes a second, since it reads a dictionary."""
    glossary: list[Row] = [(one.zh, one.en, cast("Tells", one.tells)) for one in lens.glossary]
    listed = {one.zh for one in lens.glossary}
    bodies = [row for known in lens.known if known.kind not in ("Place", "Policy") for row in _forms(known)]
    places = [row for known in lens.known if known.kind == "Place" for row in _forms(known)]
    glossary += [(zh, en, "telling") for zh, en in bodies if zh not in listed]
    return knowledge(glossary, places)


def _forms(known: KnownName) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each Chinese form with all English ones; forms that are common words are left out."""
    english = tuple(form for form in known.forms if form.isascii())
    for form in known.forms:
        if english and len(form) >= _SHORTEST and is_han(form) and form not in known.context_only:
            yield form, english


@lru_cache(maxsize=2)
def comparer_of(lens: Lens) -> Comparer:
    """What compares names with all that a lens knows."""
    return Comparer(knowledge_of(lens), guide_of(lens).places)

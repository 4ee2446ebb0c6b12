"""Whether a size is told as fact or plan: by the words of its clause, or since what has it is yet to be founded."""

from __future__ import annotations

from ronghe.extract.line import Line
from ronghe.extract.readers.foundings.founded_clause import Founding
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.stance import clause_start, modality
from ronghe.extract.readers.sums.measures import term_pattern
from ronghe.extract.readers.sums.size_bearers import Sized
from ronghe.extract.rules import rule
from ronghe.model import End

_KEY = f"{__name__}.planned"
_DONE = frozenset({"paid_in", "deployed", "raised", "managed", "registered", "output"})
"""Measures of what is there already."""


def stance_of(line: Line, reading: Sized, position: int, subject: End) -> str | None:
    """The modality of the size that the amount at a position of the line's text is."""
    stance = modality(line, reading.start, position)
    if stance == "planned" and not line.han and not _planned_besides(line, reading, position):
        return None
    if stance is None and line.han and reading.measure not in _DONE and subject.name in _to_be_founded(line):
        return "planned"
    return stance


def _to_be_founded(line: Line) -> frozenset[str]:
    """The names of what this sentence says somebody will found: A与B将设立X，首期规模3亿元."""
    told: dict[int, list[Founding]] = line.page.shared.setdefault(_KEY, {})
    if not told:
        for one in foundings(line.page):
            told.setdefault(one.line.number, []).append(one)
    planned = (one for one in told.get(line.number, ()) if modality(line, *one.verb, tie=True) == "planned")
    return frozenset(end.name for one in planned for end in one.founded)


def _planned_besides(line: Line, reading: Sized, position: int) -> bool:
    """Whether more than the measure's own word says that it is planned: "plans a fund with a target of"."""
    clause = term_pattern(line.page.lens).sub(" ", line.text[clause_start(line, reading.start) : position])
    return rule(line.page.lens, "{rules.modality.planned}").search(clause) is not None

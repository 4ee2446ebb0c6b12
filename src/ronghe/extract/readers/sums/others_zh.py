"""The company, zone or project that takes a sum which somebody puts into no fund (see ``given.py``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ronghe.extract.readers.sums.dealt import dealt
from ronghe.extract.readers.sums.given import A_ROUND, BUILT, Given, given
from ronghe.extract.readers.sums.joint_zh import joint_firm
from ronghe.extract.readers.sums.projects_zh import built_before, project_told, without_sites
from ronghe.extract.readers.sums.rounds import raiser
from ronghe.extract.readers.sums.takers_zh import firm_behind, firm_taken, receiver
from ronghe.extract.readers.topic import topic
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Line


def other_of(line: Line, one: Given) -> tuple[End, float] | None:
    """The company of a deal, or the zone or project of the paragraph, that takes the sum."""
    company = (
        firm_taken(line, one)
        or dealt(line, one.giver, one.start, one.end)
        or receiver(line, one)
        or firm_behind(line, one, shared=sum(other.at == one.at for other in given(line)) > 1)
    )
    if company is not None:
        return company, 0.8
    founded = joint_firm(line, one.at)
    if founded is not None:
        return (founded, 0.8) if founded.name != line.end(one.giver).name else None
    if A_ROUND.search(line.text):
        raising = raiser(line, one.start) if one.in_list else None
        return (raising, 0.8) if raising is not None and raising.name != line.end(one.giver).name else None
    built = without_sites(line, list(line.signs(0, one.start, BUILT)))
    if built:
        return line.end(built[-1]), 0.78
    known = built_before(line) or topic(line, BUILT)
    if known is not None and known.kind == "Zone" and _is_site(line, known):
        known = project_told(line, one.start)
    return (known, 0.7) if known else None


def _is_site(line: Line, zone: End) -> bool:
    """Whether a zone is only where that settles of which the sentence before tells."""
    if line.number == 0:
        return False
    before = line.page.line(line.number - 1)
    named = [item for item in before.signs(kinds=BUILT) if before.end(item).name == zone.name]
    return bool(named) and not without_sites(before, named)

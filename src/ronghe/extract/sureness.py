"""How sure a reader may be at most, as measured on documents that it was not written with.

A rule states how often it is right on the sentences that its author knew. On unseen ones it is right less often,
so no claim says more than what its reader reached there: (right + 1) / (given + 2) of its claims in the held-back
half of the labelled passages (tests/corpus/passages/b) on 2026-11-28, for readers with five claims or more.
Measure again when readers have changed: `python -m tools.quality` lists readers with their share right.
"""

from types import MappingProxyType

CEILINGS = MappingProxyType(
    {
        "contributes": 0.75,
        "established": 0.71,
        "founded_by": 0.73,
        "fund_size": 0.58,
        "located_in": 0.56,
        "part_of": 0.64,
        "partners_with": 0.77,
        "role": 0.59,
        "sector": 0.54,
        "text_table": 0.64,
        "total": 0.5,
    }
)


def at_most(reader: str, confidence: float) -> float:
    """The confidence of a rule, no higher than its reader's ceiling."""
    return min(confidence, CEILINGS.get(reader, 1.0))

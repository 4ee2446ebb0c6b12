"""How sure a reader may be at most, as measured on documents that it was not written with.

A rule states how often it is right on the sentences that its author knew. On unseen ones it is right less often,
so no claim says more than what its reader reached there: (right + 1) / (given + 2) of its claims in the held-back
half of the labelled passages on 2026-11-28, half B as long as it was held back and half D since, the lower of the
two for readers with five claims or more, but no less than 0.5. A reader with fewer claims there, of which some were
wrong in either half, stays below 0.8. With that 22 of 22 claims of half D at 0.8 and above were right.
The ceiling of ties is from half F on the same day, by its totals with and without them (four of five right, then
three of four: fewer than it should take).
Of the binder of Chinese clauses (`bound_zh`), written later that day, ten in thirteen claims were right in half E,
which was open, and few stood in half F: it says 0.6. Of the binder of English verbs (`bound`) 36 in 43 claims of 0.8
and more were right in halves A to F in the evening, of licences ten in twelve: they stay below 0.8.
Measure again when readers have changed: `python -m tools.quality` lists readers with their share right.
"""

from types import MappingProxyType

CEILINGS = MappingProxyType(
    {
        "addresses": 0.75,
        "bound": 0.78,
        "bound_zh": 0.6,
        "contributes": 0.5,
        "established": 0.71,
        "founded_by": 0.69,
        "fund_page": 0.75,
        "fund_size": 0.54,
        "invests_in": 0.78,
        "licensed": 0.79,
        "listed_on": 0.75,
        "located_in": 0.54,
        "manages": 0.79,
        "obliges": 0.78,
        "owns": 0.71,
        "part_of": 0.64,
        "partners_with": 0.75,
        "policy_issued": 0.78,
        "renamed": 0.75,
        "role": 0.59,
        "sector": 0.54,
        "sums_zh": 0.75,
        "supervises": 0.76,
        "text_table": 0.64,
        "ties": 0.71,
        "total": 0.5,
    }
)


def at_most(reader: str, confidence: float) -> float:
    """The confidence of a rule, no higher than its reader's ceiling."""
    return min(confidence, CEILINGS.get(reader, 1.0))

"""Two names that may stand for one thing: what resolution weighed, and what a person is asked."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one, or that were made one because their names and facts agree.

    ``left`` and ``right`` are name keys, in order: what a judgement binds to. ``probability`` is that
    of being one; ``stakes`` counts what would move, the claims of the smaller side with figures
    counted more; ``why`` says in words what speaks for and against. ``joined``: it was probable enough
    that they are one entity now. The two entities are those of the build that made the pair.
    """

    left: str
    right: str
    probability: float
    stakes: int
    why: tuple[str, ...]
    joined: bool = False
    left_entity: str = ""
    right_entity: str = ""

    @property
    def urgency(self) -> float:
        """How early a person should see it: doubt times what would move; a joined pair weighs its error."""
        doubt = 1 - self.probability if self.joined else self.probability
        return round(doubt * self.stakes, 6)

    def as_json(self) -> dict[str, Any]:
        """All fields."""
        return {"record": "pair", **asdict(self), "why": list(self.why)}

"""Named points at which a write can be cut short: tests stop the program there and look at what is left.

Nothing happens at a point unless :func:`striking` is at work in this process. There is no switch
that a user could trip over: neither an option nor an environment variable.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum


class Point(StrEnum):
    """Where a kill or a fault of the disk may strike, in the words of what is happening."""

    HALF_WRITTEN = "half of a file is written"
    BEFORE_RENAME = "a file is written and not yet in its place"
    AFTER_RENAME = "a file is in its place, the folder not yet on the disk"
    BEFORE_RECORD = "an original is archived and has no record yet"
    HALF_A_LINE = "half of a judgement is written"
    MID_CACHE = "one document of a source is in its cache entry, others may follow"
    MID_TRANSACTION = "a document is in the atlas, others follow"
    BEFORE_COMMIT = "the atlas is filled and not yet committed"
    BEFORE_PRUNE = "the atlas is committed, old cache entries not yet removed"


Strike = Callable[[Point], None]

_strike: Strike | None = None


def passing(point: Point) -> None:
    """Called where the program passes a point; what strikes there ends the process or raises OSError."""
    if _strike is not None:
        _strike(point)


@contextmanager
def striking(strike: Strike) -> Iterator[None]:
    """Call ``strike`` at every point that this process passes within the block. For tests."""
    global _strike  # noqa: PLW0603 - the one switch; a parameter would run through every signature for tests alone
    before, _strike = _strike, strike
    try:
        yield
    finally:
        _strike = before

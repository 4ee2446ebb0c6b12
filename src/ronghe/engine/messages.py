"""What workers say to the process that gives them work."""

from dataclasses import dataclass

READY, DONE, SPENT, FAULT = "ready", "done", "spent", "fault"
"""What a message is: a worker can begin; the result of an item; the same, from a worker that leaves too much memory
in use and ends; an error that concerns more than one item."""


@dataclass(frozen=True, slots=True)
class Failed:
    """That the work on one item broke off; ``message`` goes on after the item's name."""

    message: str

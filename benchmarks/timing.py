"""One way to time: best of a few runs after a warm-up, so that a noisy machine hurts least."""

import time
from collections.abc import Callable


def best_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The shortest of ``runs`` runs, after one that is not counted."""
    work()
    shortest = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest

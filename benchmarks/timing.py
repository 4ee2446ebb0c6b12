"""Ways to time: the best of a few runs, a clock of time and work, and the memory of this process at its highest."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class Clock:
    """Seconds and seconds of processor since it was made, without what is done while it is stopped."""

    def __init__(self) -> None:
        self._began = self._now()

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Both so far."""
        now = self._now()
        return now[0] - self._began[0], now[1] - self._began[1]

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """What is done within is not counted."""
        said = self.read()
        yield
        now = self._now()
        self._began = now[0] - said[0], now[1] - said[1]


def peak_megabytes() -> int:
    """The memory of this process at its highest.

    By Linux's own count: ``getrusage`` counts what the process had before it became another program.
    """
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines())
    return int(told["VmHWM"].split()[0]) // 1024


def best_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The shortest of ``runs`` runs, after one that is not counted."""
    work()
    shortest = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest

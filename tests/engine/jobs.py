"""Work for workers: tests name these functions."""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ronghe.errors import StorageError


def plus(setup: Mapping[str, Any]) -> Callable[[int], int]:
    """Adds; a multiple of seven takes longer."""

    def work(item: int) -> int:
        time.sleep(0.02 if item % 7 == 0 else 0)
        return item + int(setup["plus"])

    return work


def odd(setup: Mapping[str, Any]) -> Callable[[str], str]:
    """Does what the item says; ``die once`` dies in the first process that meets it."""

    def work(item: str) -> str:
        met = Path(setup["folder"]) / item
        if item == "die" or (item == "die once" and not met.exists()):
            met.touch()
            os._exit(3)
        if item == "raise":
            raise ZeroDivisionError("oh")
        if item == "disk":
            raise StorageError("the disk is full")
        return item.upper()

    return work


def pid(setup: Mapping[str, Any]) -> Callable[[float], int]:
    """Who works, after a while."""

    def work(item: float) -> int:
        time.sleep(item)
        return os.getpid()

    return work


def broken(setup: Mapping[str, Any]) -> Callable[[Any], Any]:
    """Cannot begin."""
    raise RuntimeError


def times(setup: Mapping[str, Any]) -> Callable[[float], tuple[float, float]]:
    """When the work on an item began and ended."""

    def work(item: float) -> tuple[float, float]:
        began = time.monotonic()
        time.sleep(item)
        return began, time.monotonic()

    return work

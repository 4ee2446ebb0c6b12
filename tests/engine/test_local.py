import os
import time
from itertools import pairwise
from pathlib import Path

import pytest

from ronghe.engine.local import Work, in_order
from ronghe.engine.messages import Failed
from ronghe.errors import RongheError, StorageError

JOBS = "tests.engine.jobs"


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_in_the_order_of_the_items() -> None:
    items = list(range(60))
    assert list(in_order(Work(f"{JOBS}:plus", {"plus": 5}, items), 2)) == [item + 5 for item in items]


def test_an_item_that_ends_its_worker_costs_itself_alone(tmp_path: Path) -> None:
    items = ["a", "die", "b", "raise", "die once", "c", "d", "e"]
    results = list(in_order(Work(f"{JOBS}:odd", {"folder": str(tmp_path)}, items), 2))
    assert [result for result in results if isinstance(result, str)] == ["A", "B", "DIE ONCE", "C", "D", "E"]
    assert results[1] == Failed("it ends the process that reads it (exit status 3)")
    assert results[3] == Failed("ZeroDivisionError: oh")


def test_a_fault_of_the_disk_ends_the_work(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="full"):
        list(in_order(Work(f"{JOBS}:odd", {"folder": str(tmp_path)}, ["a", "disk", "b"]), 1))


def test_workers_are_gone_once_the_iterator_is_closed() -> None:
    results = in_order(Work(f"{JOBS}:pid", {}, [0.0, 60.0, 60.0]), 1)
    worker = next(results)
    assert alive(worker)
    results.close()
    assert not alive(worker)


def test_a_worker_that_cannot_begin_is_an_error_and_no_wait() -> None:
    began = time.monotonic()
    with pytest.raises(RongheError, match="before it began"):
        list(in_order(Work(f"{JOBS}:broken", {}, [1]), 1))
    assert time.monotonic() - began < 20


def test_what_is_too_heavy_together_is_done_one_after_the_other() -> None:
    """Two workers and items that fit no budget together: never are two at work, so their times do not meet."""
    items = [0.05] * 6
    times = list(in_order(Work(f"{JOBS}:times", {}, items, sizes=[10] * 6, budget=15), 2))
    assert all(before[1] <= after[0] for before, after in pairwise(times))
    light = list(in_order(Work(f"{JOBS}:times", {}, [0.5] * 4, sizes=[1] * 4, budget=15), 2))
    assert any(before[1] > after[0] for before, after in pairwise(light))

"""A worker: ``python -m ronghe.engine.worker DESCRIPTOR`` takes items from a pipe and answers each."""

import gc
import sys
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ronghe.engine.messages import DONE, FAULT, READY, SPENT, Failed
from ronghe.errors import RongheError

_MEMORY = 400 * 1024 * 1024
"""Bytes in use after an item at which a worker is replaced; one that has loaded everything uses about 100 MB."""
_PAGE = 4096
_OBJECTS = 100_000
"""So many objects more than before are there when cycles among the new ones are looked for."""


def main(descriptor: int) -> None:
    """Work until the pipe is closed, as it is when the process that gives the work is no more."""
    pipe = Connection(descriptor)
    try:
        job, setup = pipe.recv()
        module, _, function = job.partition(":")
        work = getattr(import_module(module), function)(setup)
        pipe.send((READY, None))
        kind, answer = _answer(work, pipe.recv())
        pipe.send((kind, answer))
        settle()
        while kind == DONE:
            kind, answer = _answer(work, pipe.recv())
            pipe.send((kind, answer))
    except (EOFError, OSError):
        return


def settle() -> None:
    """Let the collector of garbage leave alone what the first item has had loaded: it stays, and is much.

    An item makes tens of thousands of objects and leaves hardly a cycle: it is looked for less often.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS, 20, 20)


def _answer(work: Callable[[Any], Any], item: Any) -> tuple[str, Any]:
    try:
        answer = work(item)
    except RongheError as error:
        return FAULT, error
    except MemoryError:
        answer = Failed("it needs more memory than there is; split it")
    except Exception as error:
        answer = Failed(f"{type(error).__name__}: {error}")
    return SPENT if _in_use() > _MEMORY else DONE, answer


def _in_use() -> int:
    """Bytes of memory in use now; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * _PAGE
    except (OSError, ValueError, IndexError):
        return 0


if __name__ == "__main__":
    main(int(sys.argv[1]))

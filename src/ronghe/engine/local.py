"""Worker processes on this machine that do one kind of work on many items, results in the order of the items.

A worker is a fresh interpreter of its own: nothing of the calling program is imported into it, so
this works from a script without a guard, from a notebook and beside threads.
"""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any

from ronghe.engine.messages import FAULT, READY, SPENT, Failed
from ronghe.errors import RongheError

MOST = 8
"""So many workers at most where nobody asks for a number: one process writes what they read."""
_GIVEN = 2
"""Items that a worker holds at a time, one at work and one waiting, so that it is never idle."""
_AHEAD = 512
"""So far may the last item handed out be ahead of the first whose result is still awaited."""


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(slots=True)
class _Worker:
    process: subprocess.Popen[bytes]
    pipe: Connection
    ready: bool = False
    given: deque[int] = field(default_factory=deque)

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done on which items.

    ``job`` is ``package.module:function``; called with ``setup`` once in each worker, the function
    gives what is then called with each item. ``sizes`` say how heavy each item is: those at work
    together weigh no more than ``budget``, so that memory is bounded; a heavier one is done alone.
    """

    job: str
    setup: Mapping[str, Any]
    items: Sequence[Any]
    sizes: Sequence[int] = ()
    budget: int = 0


def in_order(work: Work, workers: int) -> Generator[Any, None, None]:
    """The result for each item, or a :class:`Failed`, in the order of the items.

    Results travel through pipes: keep them small. A worker that dies is replaced, and what it worked
    on is tried once more in a fresh one. Close the iterator to end the workers early. RongheError
    where workers cannot start, and what the work raises of it.
    """
    crew = _Crew(work)
    try:
        crew.start(min(workers, len(work.items)))
        for number in range(len(work.items)):
            crew.exchange(number, patient=False)
            while number not in crew.results:
                crew.exchange(number, patient=True)
            yield crew.results.pop(number)
    finally:
        crew.end()


class _Crew:
    """Workers, what each was given, and the results that have come."""

    def __init__(self, work: Work) -> None:
        self._call = (work.job, dict(work.setup))
        self._items = work.items
        self._sizes = work.sizes or [0] * len(work.items)
        self._budget = work.budget
        self._weight = 0
        self._next = 0
        self._tried: set[int] = set()
        self._workers: list[_Worker] = []
        self.results: dict[int, Any] = {}

    def start(self, count: int) -> None:
        for _ in range(count):
            self._workers.append(self._hire())

    def end(self) -> None:
        for worker in self._workers:
            worker.end()

    def _hire(self) -> _Worker:
        ours, theirs = Pipe()
        command = [sys.executable, "-P", "-m", "ronghe.engine.worker", str(theirs.fileno())]
        try:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no user's words
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                process_group=0,  # a terminal's Ctrl-C would end a worker that is still starting, and it alone
            )
        except OSError as error:
            raise RongheError(f"no worker can be started ({error}): try again with --workers 1") from error
        finally:
            theirs.close()
        with suppress(OSError):  # where it is dead already, its pipe says so at the next exchange
            ours.send(self._call)
        return _Worker(process, ours)

    def exchange(self, first: int, *, patient: bool) -> None:
        """Hand out what may be handed out and take in what is done; ``patient``: wait until something is."""
        self._hand_out(first + _AHEAD)
        pipes = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(pipes), None if patient else 0):
            assert isinstance(pipe, Connection)
            worker = pipes[pipe]
            try:
                kind, answer = pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
            else:
                self._take(worker, kind, answer)

    def _hand_out(self, limit: int) -> None:
        while self._next < limit and self._bearable():
            worker = min(self._workers, key=lambda each: len(each.given))
            if len(worker.given) >= _GIVEN:
                return
            worker.given.append(self._next)
            self._weight += self._sizes[self._next]
            self._next += 1
            if worker.ready:
                self._send(worker, worker.given[-1])

    def _bearable(self) -> bool:
        """Whether there is a next item, and it is not too heavy beside what is in hand."""
        if self._next >= len(self._items):
            return False
        return self._weight == 0 or self._weight + self._sizes[self._next] <= self._budget

    def _done(self, worker: _Worker, result: Any) -> None:
        number = worker.given.popleft()
        self._weight -= self._sizes[number]
        self.results[number] = result

    def _send(self, worker: _Worker, number: int) -> None:
        """Where the worker is dead, its pipe says so at the next exchange."""
        with suppress(OSError):
            worker.pipe.send(self._items[number])

    def _take(self, worker: _Worker, kind: str, answer: Any) -> None:
        if kind == READY:
            worker.ready = True
            for number in worker.given:
                self._send(worker, number)
        elif kind == FAULT:
            raise answer
        else:
            self._done(worker, answer)
            if kind == SPENT:
                self._replace(worker)

    def _bury(self, worker: _Worker) -> None:
        """Replace a worker that died. The item at work is tried again, first in a fresh worker; then it is given up."""
        if not worker.ready:
            raise RongheError("a worker process ended before it began: try again with --workers 1")
        worker.end()
        if worker.given and worker.given[0] in self._tried:
            how = f"exit status {worker.process.returncode}"
            self._done(worker, Failed(f"it ends the process that reads it ({how})"))
        elif worker.given:
            self._tried.add(worker.given[0])
        self._replace(worker)

    def _replace(self, worker: _Worker) -> None:
        """A fresh worker that gets what the other one held."""
        worker.end()
        fresh = self._hire()
        fresh.given = worker.given
        self._workers[self._workers.index(worker)] = fresh

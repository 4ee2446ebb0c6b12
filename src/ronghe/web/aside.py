"""Work of the workbench in a process of its own: ``python -m ronghe.web.aside``, fed and read by :class:`Beside`.

A fresh interpreter and no fork, as everywhere in Ronghe: it works from a script without a guard and inherits nothing.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from ronghe.errors import RongheError

_T = TypeVar("_T")
_POLITE = 5
"""By how much readers go before what is made aside on a busy machine."""
_LOOK = 1.0
"""Seconds between two looks at whether the process that started this one is there."""


class AsideError(RongheError):
    """The process ended without an answer."""


class Beside:
    """A process that works on the casebook at a path, one thing after the other, and stays until :meth:`close`.

    It starts with the first question, and anew where it ended. It ends with the process that started it, however that
    ends: nobody writes to it any more. ``polite`` is its niceness.
    """

    def __init__(self, path: Path, polite: int = 0) -> None:
        self._path, self._polite = path, polite
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, make: Callable[..., _T], *asked: Any) -> _T:
        """What ``make``, a function of a module, gives for the casebook; its RongheErrors are raised here."""
        work = pickle.dumps((self._path, make.__module__, make.__name__, asked))
        with self._lock:
            made, error = self._answer(self._running(), work)
        if error is not None:
            raise error
        result: _T = made
        return result

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            command = [sys.executable, "-P", "-m", "ronghe.web.aside", str(self._polite)]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own module
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], work: bytes) -> tuple[Any, RongheError | None]:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(work)
            process.stdin.flush()
            answer: tuple[Any, RongheError | None] = pickle.load(process.stdout)  # noqa: S301 - from our own process
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self._end()
            said = f"what was to be made beside the pages ended with code {process.returncode}"
            raise AsideError(said) from error
        return answer

    def close(self) -> None:
        """End the process; a question that is being answered goes unanswered."""
        if self._process is not None:
            self._process.terminate()
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.communicate()
            self._process = None


def made_aside(path: Path, make: Callable[..., _T], asked: tuple[Any, ...]) -> _T:
    """What ``make`` gives, see :meth:`Beside.ask`, by a process that ends with it."""
    beside = Beside(path, _POLITE)
    try:
        return beside.ask(make, *asked)
    finally:
        beside.close()


def _watch(parent: int) -> None:
    """End with the process that started this one, also in the middle of what it was asked for."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _work() -> None:
    """Answer one question after the other until no more can come."""
    from ronghe.casebook import open_casebook

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # with the server on a terminal, without a word
    os.nice(int(sys.argv[1]))
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    while True:
        try:
            path, module, name, asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        out: tuple[Any, RongheError | None]
        try:
            out = getattr(import_module(module), name)(open_casebook(path), *asked), None
        except RongheError as error:
            out = None, error
        sys.stdout.buffer.write(pickle.dumps(out))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _work()

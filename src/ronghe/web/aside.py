"""Work of the workbench in a process of its own: ``python -m ronghe.web.aside``, fed and read by :func:`made_aside`.

A fresh interpreter and no fork, as everywhere in Ronghe: it works from a script without a guard and inherits nothing.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from ronghe.errors import RongheError

_T = TypeVar("_T")
_POLITE = 5
"""By how much readers go before it on a busy machine."""


class AsideError(RongheError):
    """The process ended without an answer."""


def made_aside(path: Path, make: Callable[..., _T], asked: tuple[Any, ...]) -> _T:
    """What ``make``, a function of a module, gives for the casebook at the path; its RongheErrors are raised here."""
    work = pickle.dumps((path, make.__module__, make.__name__, asked))
    command = [sys.executable, "-P", "-m", "ronghe.web.aside"]
    done = subprocess.run(command, input=work, stdout=subprocess.PIPE, check=False)  # noqa: S603 - our own module
    if done.returncode:
        raise AsideError(f"what was to be made beside the pages ended with code {done.returncode}")
    made, error = pickle.loads(done.stdout)  # noqa: S301 - from our own process
    if error is not None:
        raise error
    result: _T = made
    return result


def _work() -> None:
    from ronghe.casebook import open_casebook

    os.nice(_POLITE)
    path, module, name, asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    out: tuple[Any, RongheError | None]
    try:
        out = getattr(import_module(module), name)(open_casebook(path), *asked), None
    except RongheError as error:
        out = None, error
    sys.stdout.buffer.write(pickle.dumps(out))


if __name__ == "__main__":
    _work()

"""A real server for a real browser, and where that browser is."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

REQUIRED = "required"
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_BYTECODE = Path(__file__).parents[3] / "build" / "bytecode"
"""Where it is kept whatever the tests' own environment says: six servers would compile two thousand modules each."""
_SAID = "The workbench is at "


def chromium() -> str | None:
    """The browser's program: ``RONGHE_CHROMIUM``, else one on the path; None where there is none."""
    named = os.environ.get("RONGHE_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    return next((found for name in _CHROMIUM if (found := shutil.which(name))), None)


def launch_args() -> list[str]:
    """What Chromium is started with; root may not use its sandbox."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


@contextmanager
def serving(casebook: Path) -> Iterator[str]:
    """``ronghe serve`` of the casebook, on a free port of this machine; gives its address.

    It is a process of its own, as it is for a reader: in a thread of the tests it would share their filter of
    warnings, which is one for all threads and turns what a library says while it is put together into a fault.
    """
    code = "from ronghe.cli.main import run; run()"
    command = [sys.executable, "-c", code, "serve", "-c", str(casebook), "--port", "0"]
    bytecode = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(_BYTECODE)}
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as faults,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=faults, text=True, encoding="utf-8", env=os.environ | bytecode
        ) as server,
    ):
        try:
            yield _address(server, faults)
        finally:
            server.terminate()


def _address(server: "subprocess.Popen[str]", faults: IO[str]) -> str:
    """What it says once the port is its own."""
    assert server.stdout is not None
    for line in server.stdout:
        if line.startswith(_SAID):
            return line.removeprefix(_SAID).split()[0].rstrip("/")
    faults.seek(0)
    raise AssertionError(f"the server did not start: {faults.read()}")

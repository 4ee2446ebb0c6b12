"""Seconds from typing `ronghe --help` to its end, beside a bare Python and a peer's command where it is installed."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import best_seconds


def _seconds(*command: str) -> float:
    return best_seconds(lambda: subprocess.run(command, check=True, capture_output=True), runs=5)


def run() -> Iterator[str]:
    """Lines of the report. Aim: 0.25 s; the `ftm` command took 3.65 s on the machine of docs/quality.md."""
    ronghe = Path(sys.executable).with_name("ronghe")
    yield f"ronghe --help: {_seconds(str(ronghe), '--help'):.2f} s"
    yield f"python -c pass: {_seconds(sys.executable, '-c', 'pass'):.2f} s"
    peer = shutil.which("ftm")
    yield f"ftm --help: {_seconds(peer, '--help'):.2f} s" if peer else "ftm --help: not installed"

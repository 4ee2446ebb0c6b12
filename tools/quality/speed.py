"""Speed of reading, as Markdown."""

import os
import platform
from collections.abc import Iterator
from pathlib import Path

from benchmarks import reading


def machine() -> str:
    """The processor by its own name where the system tells it, and how many cores this process may use."""
    name = platform.processor() or platform.machine()
    told = Path("/proc/cpuinfo")
    if told.is_file():
        for line in told.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                name = line.partition(":")[2].strip()
                break
    return f"{name}, {os.cpu_count()} cores"


def sections() -> Iterator[str]:
    """The lines of the benchmark."""
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    yield f"\n## Speed\n\n`python -m benchmarks reading`, on {machine()}, load {busy:.1f} when it began.\n"
    for line in reading.run():
        yield f"- {line}"

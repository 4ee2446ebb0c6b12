"""`python -m benchmarks [NAME ...]`: all benchmarks, or those named."""

import sys
from collections.abc import Callable, Iterator

from benchmarks import (
    claims,
    growth,
    judgements,
    mixed,
    names,
    network,
    pages,
    reading,
    rebuild,
    replay,
    resolution,
    start,
    workbench,
)

BENCHMARKS: dict[str, Callable[[], Iterator[str]]] = {
    "network": network.run,
    "claims": claims.run,
    "start": start.run,
    "reading": reading.run,
    "rebuild": rebuild.run,
    "growth": growth.run,
    "mixed": mixed.run,
    "pages": pages.run,
    "judgements": judgements.run,
    "workbench": workbench.run,
    "names": names.run,
    "replay": replay.run,
    "resolution": resolution.run,
}


def main(names: list[str]) -> int:
    """Run and print; 2 where a name is unknown."""
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    for name in names or BENCHMARKS:
        print(f"== {name}")
        for line in BENCHMARKS[name]():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

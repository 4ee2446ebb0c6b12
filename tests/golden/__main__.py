"""`make golden`: write `expected/` anew."""

import tempfile
from pathlib import Path

from tests.golden.made import EXPECTED, made


def main() -> None:
    """Write every file."""
    EXPECTED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, text in made(Path(scratch)):
            (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

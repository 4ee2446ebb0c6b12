"""Draws docs/ledger.svg: what `ronghe demo` prints, as a picture for the README. Run: make picture"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

WIDTH = 120
REPOSITORY = Path(__file__).parent.parent


def main() -> None:
    """Build the demo casebook in a scratch folder and draw what a terminal would show."""
    with tempfile.TemporaryDirectory() as scratch:
        command = [str(Path(sys.executable).with_name("ronghe")), "demo", "--casebook", f"{scratch}/demo-casebook"]
        environment = {"COLUMNS": str(WIDTH), "PATH": "/usr/bin:/bin", "FORCE_COLOR": "1", "LANG": "C.UTF-8"}
        printed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=REPOSITORY, env=environment)  # noqa: S603
        words = printed.stdout.replace(f"{scratch}/", "")
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        console.print(Text("$ make demo", style="bold"))
        console.print(Text.from_ansi(words))
    drawn = console.export_svg(title="Ronghe")
    drawn = re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.S)
    (REPOSITORY / "docs" / "ledger.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Draws docs/ledger.svg: what `ronghe demo` prints, as a picture for the README. Run: make picture

Every stretch of words stands at the place of its terminal column, so that the columns hold with any font.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rich.cells import cell_len

COLUMNS, CELL, LINE = 112, 8.4, 19
REPOSITORY = Path(__file__).parent.parent
_STYLE = re.compile(r"\x1b\[([0-9;]*)m")
_STRETCH = re.compile(r"\S+(?: \S+)*")
_HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>What make demo prints: the ledger of funds of the example casebook</title>
<style>text {{ font: 13px ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; fill: #1f2328 }}
.bold {{ font-weight: 700 }} .dim {{ fill: #656d76 }}</style>
<rect width="100%" height="100%" rx="8" fill="#f6f8fa"/>
"""


def printed() -> str:
    """What the command prints on a terminal of that width, with its styles."""
    with tempfile.TemporaryDirectory() as scratch:
        command: list[str | Path] = [
            Path(sys.executable).with_name("ronghe"),
            "demo",
            "--casebook",
            Path(scratch) / "demo-casebook",
        ]
        environment = {"COLUMNS": str(COLUMNS), "PATH": "/usr/bin:/bin", "FORCE_COLOR": "1", "LANG": "C.UTF-8"}
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=REPOSITORY, env=environment)  # noqa: S603
        return f"\x1b[1m$ make demo\x1b[0m\n{done.stdout}".replace(f"{scratch}/", "")


def stretches(line: str) -> Iterator[tuple[int, str, str]]:
    """Column, class and words of each stretch that no two spaces part."""
    column, style, at = 0, "", 0
    for mark in (*_STYLE.finditer(line), None):
        words = line[at : mark.start() if mark else len(line)]
        for stretch in _STRETCH.finditer(words):
            yield column + cell_len(words[: stretch.start()]), style, stretch.group()
        column += cell_len(words)
        if mark:
            style = {"1": "bold", "2": "dim"}.get(mark.group(1), "")
            at = mark.end()


def main() -> None:
    """Draw and write."""
    lines = printed().rstrip().split("\n")
    parts = [_HEAD.format(width=round(COLUMNS * CELL + 32), height=len(lines) * LINE + 28)]
    for number, line in enumerate(lines, 1):
        for column, style, words in stretches(line):
            kind = f' class="{style}"' if style else ""
            place = f'x="{16 + column * CELL:.1f}" y="{8 + number * LINE}"'
            parts.append(f"<text {place}{kind}>{escape(words)}</text>\n")
    (REPOSITORY / "docs" / "ledger.svg").write_text("".join(parts) + "</svg>\n", encoding="utf-8")


if __name__ == "__main__":
    main()

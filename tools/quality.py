"""Writes docs/quality.md: how well the readers read, measured on labelled documents. Run: make quality

The labelled sets lie outside the repository (../shared/data) and may not be shipped; without them this
stops with a message and changes nothing.
"""

import datetime
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"
DATA = SHARED / "data" / "dev"
RONGHE = Path(sys.executable).with_name("ronghe")
HEAD = """# How well it reads

Figures of the development halves of labelled sets; the held-out halves are scored elsewhere. They tell what to expect,
not what to promise: the readers were developed with these sets in sight. No rule names a row, and no list was built
from the labels.

Written by `make quality` on {day}, Ronghe {version}, Python {python}, rules and lens alone, no model. The sets and the
scorer (`score.py`) are described in `../shared/data/README.md` beside the checkout.
"""
SETS = (
    ("passages", "gold", "passages.jsonl", "gold"),
    ("award notices", "notices", "notices.jsonl", "notices.jsonl"),
    ("Chinese organisations", "spans", "zh_ner.jsonl", "zh_ner.jsonl"),
    ("English organisations", "spans", "en_spans.jsonl", "en_spans.jsonl"),
    ("sentence relations (silver)", "pairs", "relations.jsonl", "relations.jsonl"),
)
"""Title, the scorer's job, the batch that is read, the labels."""


def score(job: str, labels: Path, printed: Path) -> dict[str, Any]:
    """What the scorer says."""
    command = [sys.executable, SHARED / "tools" / "score.py", job, labels, printed]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")  # noqa: S603
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def printed_by(folder: Path, *words: str | Path) -> Path:
    """A file with what a command of ours prints."""
    out = folder / f"{words[0]}-{Path(words[-1]).stem}.jsonl"
    with out.open("wb") as file:
        subprocess.run([RONGHE, *words], check=True, stdout=file)  # noqa: S603
    return out


def rows(scores: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every precision, recall and F1 of a scorer's answer, with its path."""
    if "f1" in scores:
        yield path, scores
    for key, value in scores.items():
        if isinstance(value, dict):
            yield from rows(value, f"{path} {key}".strip())


def section(title: str, command: str, scores: dict[str, Any]) -> Iterator[str]:
    """One set as Markdown."""
    yield f"\n## {title}\n\n`{command}`\n"
    yield "| | precision | recall | F1 | labelled |\n| --- | ---: | ---: | ---: | ---: |"
    for path, row in rows(scores):
        yield f"| {path} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} | {row['gold']} |"
    if "overlap_recall" in scores:
        yield f"\nFound at all: {scores['overlap_recall']:.3f}"


def sections(folder: Path) -> Iterator[str]:
    """All sets."""
    for title, job, batch, labels in SETS:
        printed = printed_by(folder, "extract", "--mentions", DATA / batch)
        command = f"ronghe extract --mentions {batch} > claims.jsonl; score.py {job} {labels} claims.jsonl"
        yield from section(title, command, score(job, DATA / labels, printed))
    printed = printed_by(folder, "values", DATA / "values.jsonl")
    command = "ronghe values values.jsonl > out.jsonl; score.py values values.jsonl out.jsonl"
    yield from section("money and dates", command, score("values", DATA / "values.jsonl", printed))


def main() -> None:
    """Measure and write; 1 where the sets are absent."""
    from ronghe.version import VERSION

    if not DATA.is_dir():
        sys.exit(f"the labelled sets are not at {DATA}; docs/quality.md is left as it is")
    day = datetime.datetime.now(tz=datetime.UTC).date()
    head = HEAD.format(day=day, version=VERSION, python=platform.python_version())
    with tempfile.TemporaryDirectory() as folder:
        body = "\n".join(sections(Path(folder)))
    (REPOSITORY / "docs" / "quality.md").write_text(head + body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Who is looking at which question: lines in a derived file, so that several people are not asked the same thing."""

import json
import time
from collections.abc import Sequence
from pathlib import Path

from ronghe.store.files import append_line

HELD = 10 * 60
"""Seconds for which a question stays with the person who was handed it."""


def hold(path: Path, question: Sequence[str], who: str, now: float | None = None) -> bool:
    """Whether the question is this person's now: nobody else was handed it within ``HELD`` seconds before.

    Two people who ask in one moment both write a line, and the first line counts.
    """
    now = time.time() if now is None else now
    holder = _holder(path, question, now)
    if holder is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        append_line(path, json.dumps({"question": list(question), "who": who, "at": now}, ensure_ascii=False))
        holder = _holder(path, question, now)
    return holder == who


def _holder(path: Path, question: Sequence[str], now: float) -> str | None:
    """The first person who was handed the question lately."""
    if not path.is_file():
        return None
    for line in path.read_bytes().split(b"\n"):
        try:
            said = json.loads(line)
            if said["question"] == list(question) and now - HELD < said["at"] <= now:
                return str(said["who"])
        except (ValueError, KeyError, TypeError):
            continue
    return None

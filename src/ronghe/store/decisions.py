"""The decision log: what was screened, what came out, and what people decided; one JSON object a line, only added to.

A run is a line ``run``, a line ``answer`` for each customer, and a line ``done`` with the number of answers and their
hash: a run without it was cut short, and counts as none. ``decision`` and ``revoke`` are lines of their own.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ronghe.model import Issue
from ronghe.store.files import append_lines

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Logged:
    """A run of the log: its head, and an answer for each customer in order."""

    head: Line
    answers: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """What the file holds: whole runs by id, the decisions in force in order, and what could not be read."""

    runs: Mapping[str, Logged]
    decisions: tuple[Line, ...]
    issues: tuple[Issue, ...]


def pack_line(line: Line) -> str:
    """A line in its one spelling."""
    return json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def answers_hash(answers: Iterable[Line]) -> str:
    """SHA-256 over answers in their order."""
    total = hashlib.sha256()
    for answer in answers:
        total.update(pack_line(answer).encode("utf-8", "surrogatepass") + b"\n")
    return total.hexdigest()


def append_run(path: Path, head: Line, answers: Sequence[Line]) -> None:
    """Write a whole run down; it is on the disk when this returns."""
    run = head["run"]
    lines = [{"record": "run", **head}, *({"record": "answer", "run": run, "answer": one} for one in answers)]
    done = {"record": "done", "run": run, "answers": len(answers), "sha256": answers_hash(answers)}
    append_lines(path, map(pack_line, (*lines, done)))


def append_decision(path: Path, decision: Line) -> None:
    """Write a decision or the taking back of one down; it is on the disk when this returns."""
    append_lines(path, [pack_line(decision)])


def read_log(path: Path) -> Log:
    """The log; no file, nothing in it. A line that is none is an issue that names its number, and the others count."""
    heads: dict[str, Line] = {}
    answers: dict[str, list[Line]] = {}
    runs: dict[str, Logged] = {}
    decisions: dict[str, Line] = {}
    issues: list[Issue] = []
    lines = path.read_bytes().split(b"\n") if path.is_file() else []
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            record = line["record"]
            if record == "run":
                heads[line["run"]] = line
            elif record == "answer":
                answers.setdefault(line["run"], []).append(line["answer"])
            elif record == "done":
                runs[line["run"]] = _whole(line, heads, answers)
            elif record == "decision":
                decisions[str(line["id"])] = line
            elif record == "revoke":
                decisions.pop(line["decision"])
            else:
                raise ValueError(f"no such record: {record!r:.40}")
        except (ValueError, KeyError, TypeError) as error:
            issues.append(_issue(path, number, f"it is no line of the log ({error!r:.120})"))
    short = sorted(heads.keys() - runs.keys())
    issues += [
        Issue("bad_decision", f"{path.name}: the run {one} was cut short; run it again", path.name) for one in short
    ]
    return Log(runs, tuple(decisions.values()), tuple(issues))


def _whole(done: Line, heads: Mapping[str, Line], answers: Mapping[str, list[Line]]) -> Logged:
    said = tuple(answers.get(done["run"], ()))
    if len(said) != done["answers"] or answers_hash(said) != done["sha256"]:
        raise ValueError("the answers of this run are not those that were written")
    return Logged(heads[done["run"]], said)


def _issue(path: Path, number: int, what: str) -> Issue:
    return Issue("bad_decision", f"line {number} of {path.name}: {what}", path.name)

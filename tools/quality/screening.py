"""`python -m tools.quality.screening`: recall and false alarms of screening on the shared development data.

Lists: the English names of lists.jsonl. Customers: Chinese names of name_pairs.jsonl. Too few of these organisations
are on the lists, so a twelfth of them, chosen by a hash, is planted: their English names join the lists, and their
Chinese names must be found. Of the others a third must raise no alarm; those whose English name comes close to a
listed one are left out. In one script, planted names with a slip are asked for, and English names of the others must
be silent.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from ronghe.lens.load import load_lens
from ronghe.names.key import name_key
from ronghe.resolve.known import comparer_of
from ronghe.screen.customers import Customer
from ronghe.screen.entry import Entry, ListName, alias_type
from ronghe.screen.match import THRESHOLDS, find
from ronghe.screen.targets import Targets, target_of_entry
from ronghe.store.lists import Edition
from tools.quality.shared import DATA

_PLANTED, _ASKED, _CLOSE = 12, 3, 90
_EDITION = Edition("lists", "X", "X", "2023-01-01", "table", "0" * 64, "lists.jsonl", 0, "")


@dataclass(frozen=True, slots=True)
class Case:
    """A name that is asked for, and the entries that it is; none for one that is on no list."""

    name: str
    wanted: frozenset[str]


def _number(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").split("\n") if line.strip()]


def _form(name: str) -> str:
    return name_key(name, "Company").form


def entries_and_cases() -> tuple[list[Entry], list[Case], list[Case]]:
    """The listed entries, then cases across scripts and within one."""
    entries = [_entry(str(at), row["name"], row["aliases"]) for at, row in enumerate(_rows("lists.jsonl"))]
    forms: dict[str, set[str]] = {}
    for entry in entries:
        for name in entry.names:
            forms.setdefault(_form(name.text), set()).add(entry.id)
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in _rows("name_pairs.jsonl"):
        groups.setdefault(row["group"], []).append(row)
    across: list[Case] = []
    within: list[Case] = []
    known = list(forms)
    for group, rows in groups.items():
        english = list(dict.fromkeys(name for row in rows for name in (row["en"], *row["en_other"])))
        chinese = list(dict.fromkeys(row["zh"] for row in rows))
        wanted = frozenset(found for name in english for found in forms.get(_form(name), ()))
        if not wanted and _number(group) % _PLANTED == 0:
            entries.append(_entry(group, english[0], english[1:]))
            wanted = frozenset([group])
        if wanted:
            across += [Case(name, wanted) for name in chinese]
            within.append(Case(_slipped(english[0]), wanted))
        elif _number(group) % _ASKED == 0 and not _close(english, known):
            across += [Case(name, frozenset()) for name in chinese]
            within.append(Case(english[0], frozenset()))
    return entries, across, within


def _entry(number: str, name: str, aliases: Sequence[str]) -> Entry:
    names = (ListName(name), *(ListName(text, alias_type(text)) for text in aliases))
    return Entry(number, "organisation", names, ("X",))


def _close(english: list[str], known: list[str]) -> bool:
    best = (process.extractOne(_form(name), known, scorer=fuzz.token_set_ratio) for name in english)
    return any(found is not None and found[1] >= _CLOSE for found in best)


def _slipped(name: str) -> str:
    """One letter missing, the legal form missing, or the first word at the end, by a hash of the name."""
    way, words = _number(name) % 3, name.split()
    if way == 0:
        at = 1 + _number(name + "x") % max(1, len(name) - 2)
        return name[:at] + name[at + 1 :]
    if way == 1:
        forms = {"co", "ltd", "limited", "inc", "corp", "corporation", "company"}
        return " ".join(word for word in words if word.lower().strip(".,") not in forms) or name
    return " ".join([*words[1:], words[0]])


def measured(entries: list[Entry], cases: list[Case]) -> Iterator[str]:
    """A row of the table for each threshold: recall of those on lists, alarms among those that are not."""
    targets = Targets(tuple(target_of_entry(entry, _EDITION) for entry in entries), comparer_of(load_lens()))
    answers = find([Customer(at, case.name) for at, case in enumerate(cases)], targets)
    listed = sum(bool(case.wanted) for case in cases)
    for label, sure in (("match", True), ("match or possible", False)):
        right = alarms = 0
        for case, found in zip(cases, answers, strict=True):
            kept = [one for one in found if one.match or not sure]
            right += any(one.target.entry is not None and one.target.entry.id in case.wanted for one in kept)
            alarms += bool(kept) and not case.wanted
        others = len(cases) - listed
        yield f"{label} | {right / listed:.3f} ({right} of {listed}) | {alarms / others:.4f} ({alarms} of {others})"


def main() -> None:
    """Print the table of docs/screening.md."""
    if not DATA.is_dir():
        sys.exit(f"no development data at {DATA}")
    entries, across, within = entries_and_cases()
    print(f"{len(entries)} entries; thresholds {THRESHOLDS}\n")  # noqa: T201 - a tool for the terminal
    print("| customers | reported as | recall | false alarms |\n|---|---|---|---|")  # noqa: T201
    for label, cases in (("Chinese names", across), ("English names with a slip", within)):
        for row in measured(entries, cases):
            print(f"| {label} | {row} |")  # noqa: T201


if __name__ == "__main__":
    main()

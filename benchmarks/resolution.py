"""A table of records resolved, beside Splink on DuckDB in the same run: seconds, F1 over pairs of rows, peak memory.

`python -m benchmarks resolution` takes 10,000 and 100,000 synthetic rows (``benchmarks/organisations.py``), and the
English names of the development lists where they are; `python -m benchmarks.resolution 1000000 [CONTENDER ...]` any
number of rows. Each contender runs in a process of its own, after a warm-up. Splink gets the folded names without legal
forms, compared by Jaro-Winkler in four levels, exact places, kinds and codes, years in three levels; its weights are
trained as its manual says, and its threshold is the best of five by the answers; of its work that with one threshold
is counted, and not the folding of names nor the scores. *Usual blocks* are equal codes, equal
names, six opening letters, and place with four; *same blocks* are our own keys as columns.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.organisations import Record, records
from benchmarks.timing import Clock, peak_megabytes
from ronghe.resolve.columns.engine import Table

SIZES = (10_000, 100_000)
WARM_UP, OURS_WARM_UP = 2_000, 20_000
"""Rows of the warm-up: ours takes machine code from so many on. Splink's is a table of its own: among the first
rows of a large one there may be no two with one name, and its training then ends with an error."""
SEED = 1
LISTS = Path(__file__).parents[2] / "shared/data/dev/name_pairs.jsonl"
CONTENDERS = ("ronghe", "splink, usual blocks", "splink, same blocks")


def run() -> Iterator[str]:
    """Lines of the report."""
    for rows in SIZES:
        yield from compared(str(rows))
    if LISTS.is_file():
        yield from compared("lists")
    else:
        yield "real names: ../shared/data/dev is not here"


def compared(work: str, contenders: Sequence[str] = CONTENDERS) -> Iterator[str]:
    """A line for each contender on one table."""
    for contender in contenders:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "benchmarks.resolution", "--child", contender, work],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            yield f"{work}, {contender}: {done.stderr.strip().splitlines()[-1][:200] if done.stderr else 'failed'}"
            continue
        said = json.loads(done.stdout.splitlines()[-1])
        yield (
            f"{said['rows']:,} rows, {contender}: {said['seconds']:.1f} s ({said['cpu']:.1f} s of processor), "
            f"F1 {said['f1']:.3f} (precision {said['precision']:.3f}, recall {said['recall']:.3f}), "
            f"{said['megabytes']:,} MB; {said['note']}"
        )


def table_of(work: str) -> list[Record]:
    """The synthetic rows, or with "lists" each English name of the pairs with its groups as answers."""
    if work != "lists":
        return records(int(work), SEED)
    rows: list[Record] = []
    answers: dict[str, int] = {}
    for line in LISTS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        answer = answers.setdefault(pair["group"], len(answers))
        names = dict.fromkeys((pair["en"], *(pair.get("en_other") or [])))
        rows += [Record(name, "", "", "", "", answer) for name in names]
    return rows


def scores(groups: Sequence[int], bodies: Sequence[int]) -> dict[str, float]:
    """Precision, recall and F1 over pairs of rows."""

    def pairs(counts: Counter[Any]) -> int:
        return sum(count * (count - 1) // 2 for count in counts.values())

    right = pairs(Counter(zip(groups, bodies, strict=True)))
    precision = right / max(1, pairs(Counter(groups)))
    recall = right / max(1, pairs(Counter(bodies)))
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}


def columns_of(rows: list[Record]) -> Table:
    """The rows as each contender gets them: in columns, as a reader of files gives them."""
    return Table(
        *map(list, zip(*((one.name, one.kind, one.place, one.identifier, one.founded) for one in rows), strict=True))
    )


def ours(table: Table, _clock: Clock) -> tuple[list[int], str]:
    """Groups by the table engine."""
    from ronghe.lens.load import load_lens
    from ronghe.resolve.columns.engine import resolve_table
    from ronghe.resolve.guide import guide_of

    found = resolve_table(table, guide_of(load_lens()))
    return found.group.tolist(), f"{found.pairs:,} pairs"


def _child(contender: str, work: str) -> None:
    rows = table_of(work)
    table = columns_of(rows)
    method: Callable[[Table, Clock], tuple[list[int], str]] = ours
    if contender != "ronghe":
        from benchmarks.splink_peer import splink

        method = splink(same_blocks=contender.endswith("same blocks"), answers=[row.body for row in rows])
        if len(rows) > WARM_UP:
            few = table_of(str(WARM_UP))
            splink(same_blocks=False, answers=[row.body for row in few])(columns_of(few), Clock())
    if contender == "ronghe":
        ours(columns_of((rows * (OURS_WARM_UP // len(rows) + 1))[:OURS_WARM_UP]), Clock())
    clock = Clock()
    groups, note = method(table, clock)
    seconds, processor = clock.read()
    said = {"rows": len(rows), "seconds": seconds, "cpu": processor, "megabytes": peak_megabytes(), "note": note}
    print(json.dumps({**said, **scores(groups, [row.body for row in rows])}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(*sys.argv[2:])
    else:
        for line in compared(sys.argv[1], sys.argv[2:] or CONTENDERS):
            print(line, flush=True)

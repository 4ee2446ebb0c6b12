"""The halves that were written blind, by the scorer of the shared sets, as Markdown."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.quality.gold import write_gold
from tools.quality.shared import run, scored

HEAD = """
### Our own halves by the shared scorer

`write_gold` (tests/quality/gold.py) of each half, `ronghe extract --mentions passages.jsonl > claims.jsonl`,
`score.py gold gold claims.jsonl`. It counts 17 predicates, so that claims and facts of the others (licences, duties,
controllers, states …) count neither way, and a total whoever has it.

| half | claims: precision | recall | F1 | entities F1 | with money: precision | recall | F1 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def sections(folder: Path, halves: Iterable[str]) -> Iterator[str]:
    """One row a half; ``folder`` is a scratch folder."""
    yield HEAD
    for half in halves:
        place = folder / f"half-{half}"
        write_gold(half, place)
        yield _row(half, scored("gold", place / "gold", run(place, "extract", "--mentions", place / "passages.jsonl")))


def _row(half: str, scores: dict[str, Any]) -> str:
    claims, money = (_three(scores[key]) for key in ("claims", "money_claims"))
    return f"| {half.upper()} | {claims} | {scores['entities']['f1']:.3f} | {money} |"


def _three(one: dict[str, Any]) -> str:
    return " | ".join(f"{one[key]:.3f}" for key in ("precision", "recall", "f1"))

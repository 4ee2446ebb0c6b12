"""The heads of laws in ../shared/data: whether title, issuer and day are read. The scorer has no job for them."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def sections(labels: Path, claims: Path) -> Iterator[str]:
    """Counts over the laws of ``labels`` from ``claims``, what ``ronghe extract`` prints for them.

    A law without a day in its head (``header_date`` null) names no issuer there: any ``issued_by`` of it is wrong.
    Heads and file names of the labels disagree about the day in half of the rows, so either is right.
    """
    laws = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    issued = _issued(claims)
    named = dated = wrong = 0
    for number, law in enumerate(laws, 1):
        own = [one for one in issued[str(number)] if law["title"] in one["subject"]["names"]]
        days = {one["qualifiers"].get("date") for one in own}
        if law["header_date"] is None:
            wrong += bool(own)
            continue
        named += bool(own)
        dated += bool(days & {law["date"], law["header_date"]})
    headed = sum(law["header_date"] is not None for law in laws)
    yield "\n### heads of laws\n\n`ronghe extract laws.jsonl`; counted here, the scorer has no job for it.\n"
    yield f"- heads that name a body and a day: {headed}; issuer read for the title: {named}; with that day: {dated}"
    yield f"- other heads: {len(laws) - headed}; issuer read all the same: {wrong}"


def _issued(claims: Path) -> defaultdict[str, list[dict[str, Any]]]:
    """The ``issued_by`` claims of each document."""
    out = defaultdict(list)
    for line in claims.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["record"] == "claim" and record["predicate"] == "issued_by":
            out[record["document"]].append(record)
    return out

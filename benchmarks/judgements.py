"""Processor seconds that 10,000 judgements cost: reading the file, resolution with and without them (aim: 1 s)."""

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

NAMES, DOCUMENTS, JUDGEMENTS = 30_000, 5_000, 10_000


def run() -> Iterator[str]:
    """Lines of the report."""
    from ronghe.model import End, Judgement
    from ronghe.model.judgement import Verdict
    from ronghe.resolve.member import Member
    from ronghe.resolve.resolve import resolve
    from ronghe.store.judgements import append_judgement, read_judgements

    rng = random.Random(1)
    members = []
    for number in range(NAMES):
        core = "".join(chr(0x4E00 + rng.randrange(3_000)) for _ in range(3))
        document = f"d{number % DOCUMENTS}"
        members.append(Member(document, ("2024", document), End(f"{core}科技有限公司", "Company"), 0.9))
    keys = [entity.keys[0] for entity in resolve(members).entities]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "judgements.jsonl"
        for number in range(JUDGEMENTS):
            about = {"left": rng.choice(keys), "right": rng.choice(keys)}
            verdict: Verdict = "same" if number % 3 else "different"
            append_judgement(path, Judgement(f"j{number}", verdict, about, "bench", f"{number:06}"))
        start = time.process_time()
        standing = read_judgements(path).standing
        yield f"{len(standing):,} judgements read: {time.process_time() - start:.2f} s"
    for label, judgements in (("without", ()), ("with", standing)):
        start = time.process_time()
        found = resolve(members, judgements)
        seconds = time.process_time() - start
        yield f"{NAMES:,} members resolved {label} judgements: {seconds:.2f} s, {len(found.entities):,} entities"

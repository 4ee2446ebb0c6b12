"""Seconds until a judgement is in the map, applied to what it touches of the atlas that is there (aim: 1 s).

`python -m benchmarks.replay 1000` builds so many documents first.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.organisations import records

DOCUMENTS = 1_000
_SENTENCES = (
    "{year}年5月，{one}认缴出资{part}亿元，参与设立{place}军民融合产业投资基金。",
    "{one}与{other}签署战略合作协议，共建联合实验室。",
    "{one} set up a joint laboratory with {other} in May {year}. ",
    "{one}中标{other}的设备采购项目，中标金额{part}00万元。",
)


def run(count: int = DOCUMENTS) -> Iterator[str]:
    """Lines of the report."""
    import ronghe
    from ronghe.casebook import Declared

    dice = random.Random(1)
    made = records(4 * count, 5)
    with tempfile.TemporaryDirectory() as folder:
        inbox = Path(folder) / "inbox"
        inbox.mkdir()
        for number in range(count):
            text = ""
            for _ in range(6):
                one, other = dice.choice(made), dice.choice(made)
                words = {"one": one.name, "other": other.name, "place": one.place or "北京"}
                text += dice.choice(_SENTENCES).format(**words, year=dice.randint(2014, 2023), part=dice.randint(1, 9))
            (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
        book = ronghe.open(Path(folder) / "casebook", create=True)
        book.add([inbox], Declared())
        start = time.perf_counter()
        report = book.build()
        yield (
            f"{report.documents:,} documents, {report.claims:,} claims, {report.entities:,} entities, "
            f"first build: {time.perf_counter() - start:.1f} s"
        )
        queue = book.review()
        pairs = queue.pairs()
        yield f"{len(pairs):,} pairs wait"
        for number, pair in enumerate(pairs[:8], 1):
            queue.decide(pair, "same" if number % 2 else "different", "bench")
            start, processor = time.perf_counter(), time.process_time()
            if not book.decide():
                raise RuntimeError("a judgement of a pair was left to a build")
            seconds, used = time.perf_counter() - start, time.process_time() - processor
            yield f"judgement {number} in the map: {seconds:.3f} s ({used:.3f} s of processor)"


if __name__ == "__main__":
    for line in run(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS):
        print(line, flush=True)

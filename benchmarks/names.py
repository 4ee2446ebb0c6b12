"""Matching names: an index made, queries a second and first answers right, pairs a second, beside named peers.

`python -m benchmarks names` takes RONGHE_NAMES names (100,000 unless told) and the peers; `python -m benchmarks.names
1000000 [index | one script | both scripts]` ours alone, or one figure of ours; `python -m benchmarks.names pairs` pairs
a second beside their peers. Each of ours is measured in a process of its own, which holds the names, the knowledge and
one index, after another process has made the machine code where it is not kept from an earlier run. Peers that are not
installed are named (`make peers` installs them).
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from benchmarks.name_variants import organisations, variant
from benchmarks.timing import Clock, peak_megabytes

NAMES = int(os.environ.get("RONGHE_NAMES", "100000"))
QUERIES = 5_000
PEER_QUERIES = 300
TOP = 20
FIGURES = ("index", "one script", "both scripts")
PAIRS, LISTED = 1_500, 20_000
"""Names whose pairs are compared, and names among which those of the other script are looked for."""
MUCH = 1e6
"""Milliseconds of work that make every kernel worth its machine code."""
WARM_UP = 200_000
"""Names from whose index on all is worth machine code."""
Answers = Sequence[Sequence[str]]


def run() -> Iterator[str]:
    """Lines of the report."""
    yield from ours(NAMES)
    names, queries, wanted = _workload(NAMES)
    few, right = queries[:PEER_QUERIES], wanted[:PEER_QUERIES]
    for label, search in (("rapidfuzz cdist", _rapidfuzz), ("tantivy 3-grams", _tantivy), ("TF-IDF", _tfidf)):
        try:
            yield from _peer(label, search, names, few, right)
        except ImportError as error:
            yield f"{label}: not installed ({error.name}); make peers installs it"
    yield from _pairs(names, queries, wanted)


def _workload(count: int) -> tuple[list[str], list[str], list[str]]:
    """Names, queries, and the name that each asks for."""
    names = organisations(count)
    rng = random.Random(2)
    wanted = rng.sample(names, min(QUERIES, len(names)))
    return names, [variant(name, rng) for name in wanted], wanted


def ours(count: int, figures: Sequence[str] = FIGURES) -> Iterator[str]:
    """A line for each figure of ours, each from a process of its own."""
    for figure in ("warm-up", *figures):
        size = WARM_UP if figure == "warm-up" else count
        command = [sys.executable, "-m", "benchmarks.names", "--child", figure, str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            yield f"{figure}: {done.stderr.strip().splitlines()[-1][:200] if done.stderr else 'failed'}"
        elif figure != "warm-up":
            yield json.loads(done.stdout.splitlines()[-1])


def _child(figure: str, count: int) -> str:
    from ronghe.lens.load import load_lens
    from ronghe.names.matching.index import NameIndex
    from ronghe.resolve.known import knowledge_of

    names, queries, wanted = _workload(count)
    known = knowledge_of(load_lens())
    clock = Clock()
    index = NameIndex.build(names, None if figure == "one script" else known)
    if figure != "one script":
        index.search(["a", "中"])
    told = f"{count:,} names, {figure}: {_seconds(clock)}, at most {peak_megabytes():,} MB"
    if figure == "index":
        return f"{told} (names, knowledge, machine code and index)"
    index.search(queries[:50])
    if figure == "warm-up":
        return told
    clock = Clock()
    found = [[hit.name for hit in hits] for hits in index.search(queries, TOP)]
    line = _line(told + "; then", found, wanted, clock.read()[0])
    return f"{line} ({clock.read()[1] / len(queries) * 1e6:.0f} µs of processor a query), {peak_megabytes():,} MB"


def _seconds(clock: Clock) -> str:
    took, work = clock.read()
    return f"{took:.1f} s by the clock, {work:.1f} s of processor"


def _share(found: Answers, wanted: Sequence[str], top: int) -> float:
    return sum(name in one[:top] for one, name in zip(found, wanted, strict=True)) / len(wanted)


def _line(label: str, found: Answers, wanted: Sequence[str], seconds: float) -> str:
    first, top = _share(found, wanted, 1), _share(found, wanted, TOP)
    return f"{label}: {len(wanted) / seconds:,.0f} queries a second, recall@1 {first:.3f}, @{TOP} {top:.3f}"


def _peer(
    label: str,
    search: Callable[[list[str], list[str]], tuple[Answers, float]],
    names: list[str],
    queries: list[str],
    wanted: list[str],
) -> Iterator[str]:
    start = time.perf_counter()
    found, seconds = search(names, queries)
    yield _line(label, found, wanted, seconds) + f"; index and all {time.perf_counter() - start:.1f} s"


def _rapidfuzz(names: list[str], queries: list[str]) -> tuple[Answers, float]:
    import numpy as np
    from rapidfuzz import fuzz, process

    lower, asked = [name.lower() for name in names], [query.lower() for query in queries]
    start = time.perf_counter()
    scores = process.cdist(asked, lower, scorer=fuzz.ratio, workers=2, dtype=np.uint8)
    best = np.argsort(-scores.astype(np.int16), axis=1, kind="stable")[:, :TOP]
    return [[names[at] for at in row] for row in best.tolist()], time.perf_counter() - start


def _tantivy(names: list[str], queries: list[str]) -> tuple[Answers, float]:
    import tantivy
    from rapidfuzz import fuzz

    schema = tantivy.SchemaBuilder().add_text_field("grams", stored=False).add_integer_field("at", stored=True).build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for at, name in enumerate(names):
        writer.add_document(tantivy.Document(grams=" ".join(_grams(name)), at=at))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    start, out = time.perf_counter(), []
    for query in queries:
        parsed = index.parse_query(" ".join(_grams(query)), ["grams"])
        hits = [searcher.doc(address)["at"][0] for _, address in searcher.search(parsed, 100).hits]
        ranked = sorted(hits, key=lambda at: -fuzz.ratio(query.lower(), names[at].lower()))
        out.append([names[at] for at in ranked[:TOP]])
    return out, time.perf_counter() - start


def _grams(name: str) -> list[str]:
    """Groups of three letters, in hexadecimal, so that no tokeniser takes them apart."""
    text = f" {name.lower()} "
    return [text[at : at + 3].encode().hex() for at in range(len(text) - 2)]


def _tfidf(names: list[str], queries: list[str]) -> tuple[Answers, float]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3), min_df=1)
    listed = vectors.fit_transform(names)
    start = time.perf_counter()
    found = sp_matmul_topn(vectors.transform(queries), listed.T.tocsr(), top_n=TOP, sort=True, n_threads=2).tocsr()
    rows = [found.indices[found.indptr[at] : found.indptr[at + 1]].tolist() for at in range(len(queries))]
    return [[names[at] for at in row] for row in rows], time.perf_counter() - start


def _pairs(names: list[str], queries: list[str], wanted: list[str]) -> Iterator[str]:
    """Pairs a second: variants beside their names, each new; Chinese names beside ten Latin ones that are like them."""
    from ronghe.names.compiled import look, ready

    ready(look, MUCH)
    yield from _compared("one script", list(zip(queries[: 2 * PAIRS], wanted[: 2 * PAIRS], strict=True)))
    yield from _compared("two scripts", _across(names[:LISTED]))


def _across(names: list[str]) -> list[tuple[str, str]]:
    from ronghe.lens.load import load_lens
    from ronghe.names.concepts.knowledge import is_chinese
    from ronghe.names.matching.index import NameIndex
    from ronghe.resolve.known import knowledge_of

    asked = list(filter(is_chinese, names))[: 2 * PAIRS]
    index = NameIndex.build([name for name in names if not is_chinese(name)], knowledge_of(load_lens()))
    return [(name, hit.name) for name, hits in zip(asked, index.search(asked), strict=True) for hit in hits]


def _compared(label: str, pairs: list[tuple[str, str]]) -> Iterator[str]:
    from rapidfuzz import fuzz

    from ronghe.lens.load import load_lens
    from ronghe.resolve.known import comparer_of

    comparer = comparer_of(load_lens())
    before, pairs = pairs[: len(pairs) // 2], pairs[len(pairs) // 2 :]
    comparer.scores(before)
    comparer.compare_all(before)
    ways: list[tuple[str, Callable[[list[tuple[str, str]]], object]]] = [
        ("scored", comparer.scores), ("scored, names met before", comparer.scores), ("explained", comparer.compare_all)
    ]  # fmt: skip
    for how, compare in ways:
        clock = Clock()
        compare(pairs)
        took, work = clock.read()
        yield (
            f"{len(pairs):,} pairs of {label}, {how}: {len(pairs) / took:,.0f} a second by the clock,"
            f" {len(pairs) / work:,.0f} of processor ({work / len(pairs) * 1e6:.1f} µs a pair)"
        )
    clock = Clock()
    for one, other in pairs:
        fuzz.ratio(one, other)
    yield f"pairs of {label}, rapidfuzz ratio, one by one: {len(pairs) / clock.read()[1]:,.0f} a second of processor"
    try:
        yield from _nomenklatura(label, pairs[:PEER_QUERIES])
    except ImportError as error:
        yield f"nomenklatura: not installed ({error.name}); make peers installs it"


def _nomenklatura(label: str, pairs: list[tuple[str, str]]) -> Iterator[str]:
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    def entity(name: str) -> Any:
        return model.get_proxy({"id": name, "schema": "Organization", "properties": {"name": [name]}})

    made = [(entity(one), entity(other)) for one, other in pairs]
    for name in ("logic-v2", "name-based"):
        matcher: Any = get_algorithm(name)
        if matcher is None:
            yield f"nomenklatura {name}: this version has no such matcher"
            continue
        config = matcher.default_config()
        matcher.compare(*made[0], config)
        clock = Clock()
        for one, other in made:
            matcher.compare(one, other, config)
        yield f"pairs of {label}, nomenklatura {name}: {len(made) / clock.read()[1]:,.0f} a second of processor"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        print(json.dumps(_child(sys.argv[2], int(sys.argv[3]))))
    elif sys.argv[1:2] == ["pairs"]:
        for line in _pairs(*_workload(LISTED)):
            print(line, flush=True)
    else:
        for line in ours(int(sys.argv[1]), sys.argv[2:] or FIGURES):
            print(line, flush=True)

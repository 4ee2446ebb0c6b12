"""Our own labelled documents as Markdown: scores, and what is read wrongly."""

from collections.abc import Iterable, Iterator, Sequence

from tests.quality.matching import Outcome
from tests.quality.scoring import Fault, Score, commonest, predicates_of, qualifiers, score

SCORES = "| | precision | recall | F1 | right | given | labelled |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
LANGUAGES = {"zh": "Chinese", "en": "English"}
SHOWN = 10


def sections(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Scores by language and predicate, then the errors."""
    yield "\n## Our own documents\n"
    yield f"`python -m tests.quality`, {len(outcomes)} documents; tests fail when a total falls.\n"
    yield SCORES
    yield row("all", score(outcomes))
    for code, name in LANGUAGES.items():
        yield row(name, score(one for one in outcomes if one.document.lang == code))
    yield "\nOther qualifiers on the right claims, those that agree of those labelled: "
    yield "; ".join(f"{key} {right} of {count}" for key, right, count in qualifiers(outcomes)) + ".\n"
    yield SCORES
    for predicate in predicates_of(outcomes):
        yield row(predicate, score(outcomes, predicate))
    yield from _wrong(outcomes)


def row(name: str, counts: Score) -> str:
    """One line of a table of scores; a figure that nothing stands behind is left open."""
    precision = f"{counts.precision:.3f}" if counts.given else ""
    recall = f"{counts.recall:.3f}" if counts.labelled else ""
    numbers = f"{counts.right} | {counts.given} | {counts.labelled}"
    return f"| {name} | {precision} | {recall} | {counts.f1:.3f} | {numbers} |"


def _wrong(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "\n## What it gets wrong\n"
    yield "The commonest kinds of error on our own documents (`python -m tests.quality` lists every one).\n"
    ranked = commonest(outcomes)
    for predicate, kind, count, fault in ranked[:SHOWN]:
        yield f"- **{predicate}, {kind}**: {count}. {_example(fault)}"
    yield f"\nThe other kinds: {_listed(ranked[SHOWN:])}."
    yield "\nWhere most is missing:\n"
    yield "| document | shows | right | given | labelled |\n| --- | --- | ---: | ---: | ---: |"
    for one in sorted(outcomes, key=lambda one: (-len(one.missed), one.document.lang, one.document.id))[:SHOWN]:
        counts = score([one])
        name = f"{one.document.lang}/{one.document.id}"
        yield f"| {name} | {', '.join(one.document.shows)} | {counts.right} | {counts.given} | {counts.labelled} |"


def _example(fault: Fault) -> str:
    return f"In {fault.document}: `{fault.example.replace('`', chr(39))}`"


def _listed(ranked: Iterable[tuple[str, str, int, Fault]]) -> str:
    return "; ".join(f"{predicate}, {kind} {count}" for predicate, kind, count, _ in ranked) or "none"

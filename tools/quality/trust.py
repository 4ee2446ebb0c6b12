"""What confidence is worth, as Markdown: a confidence of 0.9 should be right nine times in ten."""

from collections.abc import Iterator, Sequence

from tests.quality.matching import Claim, Outcome
from tests.quality.scoring import by_reader, judged, reliability

SHOWN, TELLING = 5, 10
"""A reader with fewer claims is left out; with fewer than the second number its share right may be chance."""
OFF = 0.1
SURE = 0.8

Judged = Sequence[tuple[Claim, bool]]


def sections(outcomes: Sequence[Outcome], passages: Judged, notices: Judged) -> Iterator[str]:
    """Bins of confidence, then readers."""
    ours = list(judged(outcomes))
    every = [*ours, *passages, *notices]
    yield "\n## What confidence is worth\n"
    yield "Share of claims that are right, by the confidence they were given; in brackets how many claims.\n"
    yield "| confidence | our documents | passages | notices | together |\n| --- | ---: | ---: | ---: | ---: |"
    tables = [reliability(part) for part in (ours, passages, notices, every)]
    for lines in zip(*tables, strict=True):
        low, high = lines[0][:2]
        cells = " | ".join(_share(right, given) for _, _, right, given in lines)
        yield f"| {low:.1f} to {high:.1f} | {cells} |"
    sure = [right for claim, right in every if claim["confidence"] >= SURE]
    yield f"\nAt {SURE} and above: {_share(sum(sure), len(sure))} right. The aim is 0.95."
    yield "\nOn the passages every claim of a labelled predicate counts. On notices an award is right when supplier and"
    yield "buyer are, and the amount where there is one award; notices without a labelled supplier are left out.\n"
    yield f"Readers with {SHOWN} claims or more; told to be off by more than {OFF} from {TELLING} claims on:\n"
    yield "| reader | claims | mean confidence | right | |\n| --- | ---: | ---: | ---: | --- |"
    for reader, sure_of, right, given in by_reader(every):
        if given >= SHOWN:
            verdict = _verdict(sure_of, right, given)
            yield f"| {reader} | {given} | {sure_of:.2f} | {right / given:.2f} | {verdict} |"


def _share(right: int, given: int) -> str:
    return f"{right / given:.2f} ({given})" if given else ""


def _verdict(sure: float, right: int, given: int) -> str:
    if given < TELLING or abs(sure - right / given) <= OFF:
        return ""
    return "too sure" if sure > right / given else "too modest"

"""Grounding: no claim leaves without its words at its place."""

from collections.abc import Iterable, Iterator

from ronghe.model import Claim, Issue
from ronghe.model.vocabulary import Vocabulary


def grounded(found: Iterable[Claim | Issue], text: str, vocabulary: Vocabulary) -> Iterator[Claim | Issue]:
    """Pass sound claims and issues on; a claim that is not literally there becomes an issue.

    A claim is sound when its span lies in the text, its quote is exactly what stands there, and the
    vocabulary finds no fault with it.
    """
    for item in found:
        if isinstance(item, Issue):
            yield item
            continue
        fault = _fault(item, text, vocabulary)
        if fault is None:
            yield item
        else:
            yield Issue("ungrounded", f"{item.reader} offered a claim that was refused: {fault}", item.document)


def _fault(claim: Claim, text: str, vocabulary: Vocabulary) -> str | None:
    if claim.span.end > len(text):
        return "its span runs past the end of the text"
    if claim.span.quote(text) != claim.quote:
        return "its quote is not what stands at its span"
    return next(vocabulary.faults(claim), None)

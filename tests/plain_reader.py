"""A stand-in for the readers: it reads what a line says outright, so that tests choose every claim.

``size | Fund | 佛山基金; Foshan Fund | 200 CNY`` and ``owns | Company | A | Company | B``; the first
name is the fullest. A line ``alias | Fund | A | B`` states B as another name of A. Confidence is 0.9.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from ronghe.extract.dating import Dating
from ronghe.extract.reading import Reading
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Document, End, Issue, Mention, Money, Span, Text

Read = Callable[..., Reading]


def end(kind: str, names: str) -> End:
    first, *others = (name.strip() for name in names.split(";"))
    return End(first, kind, (first, *others))


def read(document: Document, lens: Lens, taggers: Sequence[object] = ()) -> Reading:
    claims, mentions, issues, at = [], [], [], 0
    for line in document.text.split("\n"):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) >= 4:
            span = Span(at, at + len(line))
            subject = end(parts[1], parts[2])
            place = at + line.index(subject.name)
            mentions.append(Mention(Span(place, place + len(subject.name)), subject.name, subject.kind))
            claims.append(_claim(document.id, parts, subject, span, line))
        elif line.startswith("?"):
            issues.append(Issue("unclear", line, document.id, Span(at, at + len(line))))
        at += len(line) + 1
    dating = Dating(document.published, document.published_how, None)
    return Reading(tuple(claims), tuple(mentions), tuple(issues), dating)


def _claim(document: str, parts: list[str], subject: End, span: Span, quote: str) -> Claim:
    value: Money | Text | None = None
    other = None
    if parts[0] == "size":
        amount, currency = parts[3].split()
        value = Money(Decimal(amount), currency)
    elif len(parts) == 5:
        other = end(parts[3], parts[4])
    else:
        value = Text(parts[3])
    return Claim(document, parts[0], span, quote, "plain", 0.9, subject, other, value)


@pytest.fixture
def plain_reader(monkeypatch: pytest.MonkeyPatch) -> Read:
    """Readings of this module in place of the real ones."""
    monkeypatch.setattr("ronghe.texts.read", read)
    return read

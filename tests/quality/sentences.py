"""``python -m tests.quality.sentences zh``: ties of the labelled sentences as they are read, to learn wordings from.

Rows are told apart by number: of even ones --missed PREDICATE (or ``all``) and --invented list what is missed and what
the text does not say; of odd ones (--check) only the figures are looked at.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.quality.labels import CORPUS, Fact, Labelled, norm
from tests.quality.matching import Outcome, match
from tests.quality.scoring import read, score

PREDICATES = frozenset(
    {
        "affiliated_with", "awards", "contributes", "controls", "founded_by", "implements", "invests_in", "issued_by",
        "located_in", "manages", "member_of", "owns", "part_of", "partners_with", "replaces", "supervises",
    }
)  # fmt: skip
"""Those whose two ends are names."""


def main() -> int:
    """Read every other row and print what became of its ties."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.sentences", description=__doc__)
    parser.add_argument("language", choices=("zh", "en"))
    parser.add_argument("--check", action="store_true", help="the odd rows, of which only figures are looked at")
    parser.add_argument("--missed", help="list the missed ties of this predicate, or of all")
    parser.add_argument("--invented", action="store_true", help="list the ties that the text does not say")
    asked = parser.parse_args()
    outcomes = [_outcome(one) for one in rows(asked.language, odd=asked.check)]
    for one in outcomes if not asked.check else ():
        for fact in one.missed:
            if asked.missed in (fact.predicate, "all"):
                sys.stdout.write(f"missed: {fact} | {one.document.text}\n")
        for claim in one.invented if asked.invented else ():
            ends = claim["subject"]["name"], claim["object"]["name"] if claim["object"] else ""
            sys.stdout.write(f"invented: {' -> '.join(ends)}, {claim['predicate']} ({claim['reader']}) | ")
            sys.stdout.write(f"{one.document.text}\n")
    labelled = Counter(fact.predicate for one in outcomes for fact in one.document.facts if not fact.maybe)
    for predicate in (*sorted(labelled), None):
        found = score(outcomes, predicate)
        sys.stdout.write(
            f"{predicate or 'all':16} right {found.right:4} given {found.given:4} labelled {found.labelled:4}  "
            f"P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}\n"
        )
    return 0


def rows(language: str, *, odd: bool) -> Iterator[Labelled]:
    """Every other labelled sentence of a language, with its ties between two names."""
    for path in sorted((CORPUS / "sentences").glob(f"{language}-*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if number % 2 == odd:
                raw = json.loads(line)
                facts = [_fact(tie, maybe=False) for tie in raw.get("ties", [])]
                facts += [_fact(tie, maybe=True) for tie in raw.get("maybe", [])]
                kept = tuple(fact for fact in facts if fact is not None)
                yield Labelled(f"{path.stem}:{number + 1}", language, raw["text"], kept)


def _fact(tie: list[Any], *, maybe: bool) -> Fact | None:
    """A tie as a fact of any modality; one that is denied counts neither way."""
    subject, predicate, other, *more = [*tie, None][:4]
    if predicate not in PREDICATES or not isinstance(other, str):
        return None
    modality = (more[0] or {}).get("modality") if more else None
    said = f"{subject} · {predicate} · {other}"
    stance = {"modality": modality if modality and modality != "denied" else "unspecified"}
    ends = frozenset({norm(subject)}), frozenset({norm(other)})
    return Fact(predicate, *ends, None, stance, maybe or modality == "denied", said)


def _outcome(one: Labelled) -> Outcome:
    claims = [claim.as_json() | {"value": None} for claim in read(one).claims]
    return match(one, claims, PREDICATES)


if __name__ == "__main__":
    raise SystemExit(main())

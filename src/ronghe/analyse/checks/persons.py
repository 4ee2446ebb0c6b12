"""A person's romanised name that does not match the Chinese one beside it.

Only persons in an office are looked at, and only what the document itself sets side by side.
"""

import re
from collections.abc import Iterator
from itertools import islice, permutations, product

from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.checks.pinyin import PINYIN, readings, surname_length
from ronghe.analyse.checks.subject import Checked

_TWO_TOKENS = re.compile(r"[A-Za-z'’\-ǖǘǚǜüÜ]{1,20}(?: [A-Za-z'’\-üÜ]{1,20}){1,3}")
_MOST_READINGS = 96
_MOST_APART = 2
_SHARE_APART = 0.25
"""Farther apart than a quarter of the letters, two names are no pair but two persons."""


def find(checked: Checked) -> Iterator[CheckFinding]:
    """Office holders whose two names nearly match, and do not."""
    in_office = {
        name
        for stored in checked.claims
        if stored.claim.predicate == "role" and stored.claim.subject
        for name in stored.claim.subject.names
    }
    for group in checked.groups:
        if group.kind != "Person" or not in_office & set(group.names):
            continue
        for latin in group.latin:
            for han in group.han:
                reading = expected_spelling(latin, han)
                if reading is not None:
                    yield _finding(checked, latin, han, reading)


def _finding(checked: Checked, latin: str, han: str, reading: str) -> CheckFinding:
    here = checked.quote(latin)
    near = here[0].span.end if here else 0
    return CheckFinding(
        code="person_name",
        severity="slip",
        document=checked.document.id,
        message=f"{latin} does not match {han}, which reads {reading}.",
        quotes=(*here, *checked.quote(han, near)),
        details={"latin": latin, "han": han, "expected": reading},
    )


def expected_spelling(latin: str, han: str) -> str | None:
    """How the Chinese name reads, where the Latin one is a near miss of it; None where it matches or is no pair.

    >>> expected_spelling("Long Hongshang", "龙红山")
    'Long Hongshan'
    """
    if not 2 <= len(han) <= 4 or not _TWO_TOKENS.fullmatch(latin):
        return None
    tokens = [re.sub(r"[^a-zü]", "", token.lower()) for token in latin.split(" ")]
    spelled = sorted({"".join(order).replace("ü", "v") for order in permutations(tokens)})
    best: tuple[int, tuple[str, ...]] | None = None
    for reading in islice(product(*(readings(char, index) for index, char in enumerate(han))), _MOST_READINGS):
        read = "".join(reading)
        for word, sound in product(spelled, {read: 0, read.replace("v", "u"): 0, read.replace("v", "yu"): 0}):
            apart = distance(word, sound, _MOST_APART + 1)
            if best is None or apart < best[0]:
                best = (apart, reading)
    if best is None or best[0] == 0 or best[0] > _allowed(tokens):
        return None
    cut = surname_length(han)
    surname, given = "".join(best[1][:cut]), "".join(best[1][cut:])
    return f"{surname.capitalize()} {given.capitalize()}".replace("v", "ü")


def _allowed(tokens: list[str]) -> int:
    """A spelling that is no pinyin at all may follow another system: there only one letter counts as a slip."""
    most = _MOST_APART if all(PINYIN.fullmatch(token.replace("ü", "v")) for token in tokens) else 1
    return min(most, int(_SHARE_APART * sum(map(len, tokens))))


def distance(one: str, other: str, most: int) -> int:
    """Letters to replace, add, drop or swap with a neighbour; ``most`` where it is that many or more."""
    if abs(len(one) - len(other)) >= most:
        return most
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        row = [i]
        for j, right in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return min(last[-1], most)

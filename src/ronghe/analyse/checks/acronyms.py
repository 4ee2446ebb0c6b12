"""One body under two spellings of its acronym."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from ronghe.analyse.checks.finding import CheckFinding, Quote
from ronghe.analyse.checks.subject import Checked
from ronghe.analyse.rows import is_han
from ronghe.lens.lens import Lens
from ronghe.model import Span

_ACRONYM = re.compile(r"(?<![A-Za-z0-9&-])[A-Z]{5,12}(?![A-Za-z0-9&-])")
_CAPITALS_BESIDE = re.compile(r"(?:\b[A-Z]{2,} $)|(?:^ [A-Z]{2,}\b)")
_REORDERED_FROM = 5
_EDITED_FROM = 6
"""Below six letters too many real bodies lie one letter apart."""


def find(checked: Checked) -> Iterator[CheckFinding]:
    """Pairs of acronyms that are one letter apart, or hold the same letters in another order."""
    found = _acronyms(checked.text)
    bodies = _bodies(checked)
    for one, other in _alike(sorted(found)):
        if _differ(one, other, bodies) or _known_apart(one, other, checked.lens):
            continue
        first, second = sorted((one, other), key=lambda word: (found[word].start, word))
        how = "the same letters in another order" if sorted(one) == sorted(other) else "one letter apart"
        yield CheckFinding(
            code="acronym_spelling",
            severity="slip",
            document=checked.document.id,
            message=f"{first} and {second} look like one acronym in two spellings ({how}); the text does not define "
            f"them as two bodies.",
            quotes=tuple(Quote(found[word], word) for word in (first, second)),
            details={"forms": [first, second], "how": how},
        )


def _acronyms(text: str) -> dict[str, Span]:
    """Each acronym with its first place; words of a line in capitals are no acronyms."""
    found: dict[str, Span] = {}
    for match in _ACRONYM.finditer(text):
        before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 14]
        if match[0] not in found and not (_CAPITALS_BESIDE.search(before) or _CAPITALS_BESIDE.match(after)):
            found[match[0]] = Span(match.start(), match.end())
    return found


def _alike(words: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs, each once. Words are met through what is left without one letter, so it stays linear."""
    buckets: dict[str, list[str]] = {}
    for word in words:
        keys = {"".join(sorted(word))} if len(word) >= _REORDERED_FROM else set()
        if len(word) >= _EDITED_FROM - 1:
            keys |= {f"-{word[:i]}{word[i + 1 :]}" for i in range(len(word))} | {f"-{word}"}
        for key in sorted(keys):
            buckets.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for key in sorted(buckets):
        for pair in combinations(buckets[key], 2):
            if pair not in seen and (sorted(pair[0]) == sorted(pair[1]) or _one_edit(*pair)):
                seen.add(pair)
                yield pair


def _one_edit(one: str, other: str) -> bool:
    """One letter replaced, or one too many (a plural S aside), in words of six letters or more."""
    if min(len(one), len(other)) < _EDITED_FROM:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return long != short + "S" and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _bodies(checked: Checked) -> dict[str, set[int]]:
    """For each acronym that the document spells out: which things it stands for."""
    bodies: dict[str, set[int]] = {}
    for index, group in enumerate(checked.groups):
        if any(" " in name or is_han(name) for name in group.names):
            for name in group.names:
                bodies.setdefault(name, set()).add(index)
    return bodies


def _differ(one: str, other: str, bodies: Mapping[str, set[int]]) -> bool:
    return one in bodies and other in bodies and not bodies[one] & bodies[other]


def _known_apart(one: str, other: str, lens: Lens) -> bool:
    """Whether the lens knows them as two bodies."""
    names = [{known.name for known in lens.known if word in known.forms} for word in (one, other)]
    return bool(names[0] and names[1] and not names[0] & names[1])

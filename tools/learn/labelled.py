"""The texts that names are learned from: with each the names in it, and the kinds that its labels tell.

They are our own: sentences written for it (tests/corpus/sentences) and the open halves of the labelled passages.
Every fifth sentence is set aside: it is never learned from, so that what is learned can be measured on it.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.quality.blind import OPEN
from tests.quality.labels import CORPUS, PASSAGES

SENTENCES = (CORPUS / "sentences", CORPUS / "names")
KINDS = CORPUS / "kinds"
_ASIDE = 5
_NOT_EVERY_NAME = "k"
"""A half in which bodies that do nothing are not all labelled, so that it would teach to pass them over."""
_POINTS = re.compile(
    r"(?:该|本|此)?(?:公司|集团|学校|基金|研究所|研究院|中心|双方|母公司)|(?i:(?:the|this|that|its?)(?: [a-z-]+)*)"
)
"""What points back to a name and is none."""
_OF_OBJECT = {"located_in": "Place", "contributes": "Fund", "manages": "Fund", "member_of": "Alliance"}
_OF_SUBJECT = {"role": "Person", "issued_by": "Policy", "implements": "Policy", "replaces": "Policy"}


@dataclass(frozen=True, slots=True)
class Text:
    """A text, the names that stand in it, and of some of them the kind."""

    text: str
    names: frozenset[str]
    kinds: Mapping[str, str]
    aside: bool = False


def texts() -> Iterator[Text]:
    """Every labelled text, in the order of the files; ValueError names a line that is not well formed."""
    for path in (path for folder in SENTENCES for path in sorted(folder.glob("*.jsonl"))):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield _sentence(line, f"{path.name}:{number + 1}", aside=number % _ASIDE == 0)
    folders = [*(PASSAGES / half for half in OPEN if half != _NOT_EVERY_NAME), CORPUS / "zh", CORPUS / "en"]
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        yield _passage(path)


def _sentence(line: str, place: str, *, aside: bool) -> Text:
    try:
        row = json.loads(line)
        text, names, ties = row["text"], row["names"], row.get("ties", [])
    except (ValueError, KeyError) as error:
        raise ValueError(f"{place}: no labelled sentence ({error})") from error
    missing = [name for name in names if name not in text]
    if missing:
        raise ValueError(f"{place}: {missing[0]} does not stand in the text")
    kinds = {name: _kinds()[name] for name in names if name in _kinds()}
    for subject, predicate, other, *_ in ties:
        if predicate in _OF_SUBJECT:
            kinds[subject] = _OF_SUBJECT[predicate]
        if predicate in _OF_OBJECT and isinstance(other, str):
            kinds[other] = _OF_OBJECT[predicate]
    return Text(text, _proper(names), kinds, aside)


@cache
def _kinds() -> Mapping[str, str]:
    """The kinds of names that no ending tells (tests/corpus/kinds), as they were judged one by one."""
    lines = [line for path in sorted(KINDS.glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines()]
    return dict(line.split("\t") for line in lines)


def _passage(path: Path) -> Text:
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    ends = {fact[end] for fact in raw["facts"] for end in "so" if end in fact}
    forms = {name for group in raw.get("names", []) for name in group}
    kinds = {fact["s"]: "Person" for fact in raw["facts"] if fact["p"] == "role" and "s" in fact}
    kinds |= dict.fromkeys(raw.get("places", []), "Place")
    names = [*ends, *forms, *raw.get("others", []), *raw.get("places", [])]
    return Text(raw["text"], _proper([name for name in names if name in raw["text"]]), kinds)


def _proper(names: list[str]) -> frozenset[str]:
    return frozenset(name for name in names if name and not _POINTS.fullmatch(name))

"""The vocabulary: a data file, checked when it is loaded, and the judge of every claim."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ronghe.errors import LensError
from ronghe.model.claim import Claim, End
from ronghe.model.values import Count, Money, PartialDate, Percent, Text

_VALUE_TYPES: Mapping[str, type] = {
    "money": Money,
    "date": PartialDate,
    "percent": Percent,
    "count": Count,
    "text": Text,
}
_QUALIFIER_LIST = {"type": "alias_type"}
"""Closed list of a qualifier where it is not the one of its own name."""
_OPEN = frozenset(
    {(predicate, "basis") for predicate in ("affiliated_with", "owns", "controls", "part_of")} | {("licensed", "level")}
)
"""Qualifiers that are in the text's own words, or have grades of their own, with some predicates."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """One row of the vocabulary."""

    name: str
    subject: frozenset[str]
    object: frozenset[str]
    values: tuple[type, ...]
    required: frozenset[str]
    qualifiers: frozenset[str]
    list: str | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Kinds, predicates and closed lists."""

    kinds: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    predicates: Mapping[str, Predicate]

    def faults(self, claim: Claim) -> Iterator[str]:
        """What keeps the claim from being one of this vocabulary; nothing where it is sound."""
        predicate = self.predicates.get(claim.predicate)
        if predicate is None:
            yield f"no such predicate: {claim.predicate}"
            return
        yield from self._end_faults("subject", claim.subject, predicate.subject)
        yield from self._end_faults("object", claim.object, predicate.object)
        if claim.value is not None and not isinstance(claim.value, predicate.values):
            yield f"{claim.predicate} takes no value of type {type(claim.value).__name__}"
        for part in sorted(predicate.required):
            if getattr(claim, part) is None:
                yield f"{claim.predicate} needs its {part}"
        if predicate.list and isinstance(claim.value, Text) and claim.value.text not in self.lists[predicate.list]:
            yield f"{claim.predicate} cannot be {claim.value.text!r}"
        yield from self._qualifier_faults(claim, predicate)

    def _end_faults(self, part: str, end: End | None, allowed: frozenset[str]) -> Iterator[str]:
        if end is None:
            return
        if end.kind not in self.kinds:
            yield f"no such kind: {end.kind}"
        elif "any" not in allowed and end.kind not in allowed:
            yield f"the {part} cannot be a {end.kind}"

    def _qualifier_faults(self, claim: Claim, predicate: Predicate) -> Iterator[str]:
        for key, value in claim.qualifiers.items():
            if key not in predicate.qualifiers:
                yield f"{claim.predicate} takes no qualifier {key}"
                continue
            if (claim.predicate, key) in _OPEN:
                continue
            closed = self.lists.get(_QUALIFIER_LIST.get(key, key))
            if closed is not None and isinstance(value, str) and value not in closed:
                yield f"{key} cannot be {value!r}"


def parse_vocabulary(raw: Mapping[str, Any], file: str) -> Vocabulary:
    """Check a parsed file and make it a vocabulary; LensError names the file and the entry."""

    def fail(what: str) -> LensError:
        return LensError(f"{file}: {what}")

    kinds = frozenset(raw.get("kinds", ()))
    if not kinds:
        raise fail("it names no kinds")
    lists = {name: frozenset(words) for name, words in raw.get("lists", {}).items()}
    common = frozenset(raw.get("common", ()))
    predicates = {}
    for name, row in raw.get("predicates", {}).items():
        unknown = set(row) - {"subject", "object", "value", "required", "qualifiers", "list"}
        if unknown:
            raise fail(f"[predicates.{name}] has an unknown key: {', '.join(sorted(unknown))}")
        for part in ("subject", "object"):
            strange = set(row.get(part, ())) - kinds - {"any"}
            if strange:
                raise fail(f"[predicates.{name}] {part}: no such kind: {', '.join(sorted(strange))}")
        strange = set(row.get("value", ())) - set(_VALUE_TYPES)
        if strange:
            raise fail(f"[predicates.{name}] value: no such type: {', '.join(sorted(strange))}")
        if row.get("list") is not None and row["list"] not in lists:
            raise fail(f"[predicates.{name}] list: no such list: {row['list']}")
        predicates[name] = Predicate(
            name=name,
            subject=frozenset(row.get("subject", ())),
            object=frozenset(row.get("object", ())),
            values=tuple(_VALUE_TYPES[kind] for kind in row.get("value", ())),
            required=frozenset(row.get("required", ())),
            qualifiers=common | frozenset(row.get("qualifiers", ())),
            list=row.get("list"),
        )
    return Vocabulary(kinds, lists, predicates)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships, read once."""
    file = resources.files("ronghe.model") / "vocabulary.toml"
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LensError(f"{file}: {error}") from error
    return parse_vocabulary(raw, str(file))

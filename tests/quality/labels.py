"""Labelled documents: our own corpus (TOML), and facts in the JSON of other labelled sets."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent.parent / "corpus"
PASSAGES = CORPUS / "passages"
KEYS = {"lang", "title", "published", "publisher", "shows", "must_hold", "text", "names", "others", "places", "facts"}
FACT_KEYS = {"p", "s", "o", "v", "q", "maybe"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that a person reads in a text.

    ``subject`` and ``object`` hold every form of the end's name, normalised; None where the fact has none.
    ``maybe`` facts count neither way.
    """

    predicate: str
    subject: frozenset[str] | None
    object: frozenset[str] | None
    value: Mapping[str, Any] | None
    qualifiers: Mapping[str, Any]
    maybe: bool = False
    said: str = ""

    def __str__(self) -> str:
        return self.said


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document with what a person reads in it."""

    id: str
    lang: str
    text: str
    facts: tuple[Fact, ...]
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    shows: tuple[str, ...] = ()
    must_hold: bool = False
    names: tuple[frozenset[str], ...] = field(default=())


def norm(name: str) -> str:
    """A name without case, width, article, spaces, quotes and marks."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    return re.sub(r"[\W_]", "", re.sub(r"^(the|an?) ", "", plain))


def corpus() -> list[Labelled]:
    """Our documents, in the order of their names. Raises ValueError, naming the file, where one is not well formed."""
    return [_document(path) for path in sorted(CORPUS.glob("*/*.toml"))]


def passages(half: str) -> list[Labelled]:
    """Longer passages written before anybody looked at how they are read: ``OPEN`` and ``HELD_BACK`` of blind.py."""
    return [_document(path) for path in sorted((PASSAGES / half).glob("*.toml"))]


def gold(folder: Path) -> Iterator[Labelled]:
    """Passages in the form of the shared sets: ``passages.jsonl`` beside ``gold/ID.json``."""
    with (folder / "passages.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    for row in rows:
        labels = json.loads((folder / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
        table = {one["id"]: one["names"] for one in labels["entities"]}
        raw = [_of_gold(fact, table) for fact in labels["facts"]]
        names = tuple(frozenset(map(norm, forms)) for forms in table.values())
        facts = tuple(_fact(one, list(table.values())) for one in raw)
        yield Labelled(row["id"], row["lang"], row["text"], facts, published=row.get("published"), names=names)


def _of_gold(fact: Mapping[str, Any], table: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    qualifiers = dict(fact.get("q") or {})
    doubtful = bool(fact.get("doubtful") or qualifiers.pop("doubtful", False))
    out: dict[str, Any] = {"p": fact["p"], "v": _of_gold_value(fact), "q": qualifiers, "maybe": doubtful}
    for end in ("s", "o"):
        if fact.get(end) in table:
            out[end] = table[fact[end]][0]
    return out


def _of_gold_value(fact: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """A value that is written plainly there gets its key."""
    value = fact.get("v")
    if value is None or isinstance(value, dict):
        return value
    return {"date" if fact["p"] == "established" else "text": value}


def _document(path: Path) -> Labelled:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        _check(raw)
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from fault
    names: list[list[str]] = raw.get("names", [])
    facts = []
    for one in raw["facts"]:
        one.setdefault("q", {}).setdefault("modality", "stated")
        facts.append(_fact(one, names))
    return Labelled(
        id=path.stem,
        lang=raw["lang"],
        text=raw["text"],
        facts=tuple(facts),
        title=raw.get("title"),
        published=raw.get("published"),
        publisher=raw.get("publisher"),
        shows=tuple(raw["shows"]),
        must_hold=raw.get("must_hold", False),
        names=tuple(frozenset(map(norm, forms)) for forms in names),
    )


def _check(raw: Mapping[str, Any]) -> None:
    """Unknown keys, and names that do not stand in the text, are slips of the label."""
    text = raw["text"] + raw.get("title", "")
    wrong = sorted(set(raw) - KEYS)
    said = [name for forms in raw.get("names", []) for name in forms] + raw.get("others", []) + raw.get("places", [])
    for fact in raw["facts"]:
        wrong += sorted(set(fact) - FACT_KEYS)
        said += [fact[end] for end in ("s", "o") if end in fact]
    if wrong:
        raise ValueError(f"unknown keys {wrong}")
    absent = sorted({name for name in said if name not in text})
    if absent:
        raise ValueError(f"names that are not in the text: {absent}")


def _fact(raw: Mapping[str, Any], names: Sequence[Sequence[str]]) -> Fact:
    return Fact(
        predicate=raw["p"],
        subject=_forms(raw.get("s"), names),
        object=_forms(raw.get("o"), names),
        value=raw.get("v"),
        qualifiers=raw.get("q") or {},
        maybe=raw.get("maybe", False),
        said=_said(raw),
    )


def _said(raw: Mapping[str, Any]) -> str:
    """The fact in one line; what is plainly stated is not said to be."""
    pairs = (raw.get("q") or {}).items()
    qualifiers = ", ".join(f"{key} {value}" for key, value in pairs if (key, value) != ("modality", "stated"))
    return " · ".join(
        str(part) for part in (raw.get("s"), raw["p"], raw.get("o"), _value(raw.get("v")), qualifiers) if part
    )


def _value(value: Mapping[str, Any] | None) -> str:
    return " ".join(str(part) for part in value.values()) if value else ""


def _forms(name: str | None, names: Sequence[Sequence[str]]) -> frozenset[str] | None:
    """Every form of a name that the labels equate with it."""
    if name is None:
        return None
    forms = {name}
    for group in names:
        if name in group:
            forms |= set(group)
    return frozenset(map(norm, forms))

"""Our labelled passages in the form that the shared scorer reads: ``passages.jsonl`` beside ``gold/ID.json``."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.quality.labels import PASSAGES

_WORDS = """
    size contributes manages invests_in owns awards established founded_by partners_with
    part_of located_in issued_by sector role alias total level
"""
SCORED = frozenset(_WORDS.split())
"""The predicates that the shared scorer counts (``LABELLED`` there); a claim with another counts neither way."""
_NEAR = 8
"""Characters that may stand between two fields of one list."""


def write_gold(half: str, folder: Path) -> None:
    """Write the passages of one half, their entities and those of their facts that are scored under ``folder``."""
    (folder / "gold").mkdir(parents=True, exist_ok=True)
    rows = []
    for ident, raw in _passages(half):
        row = {"id": ident, "text": raw["text"], "published": raw.get("published"), "lang": raw["lang"]}
        rows.append(json.dumps(row, ensure_ascii=False))
        gold = _gold(ident, raw)
        gold["facts"] = [fact for fact in gold["facts"] if fact["p"] in SCORED]
        labels = json.dumps(gold, ensure_ascii=False, indent=1)
        (folder / "gold" / f"{ident}.json").write_text(labels, encoding="utf-8")
    (folder / "passages.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")


def entities(half: str) -> dict[str, list[dict[str, Any]]]:
    """For each passage of a half its entities: ``names``, ``kind``, ``doubtful`` where only an open fact names it."""
    return {ident: _gold(ident, raw)["entities"] for ident, raw in _passages(half)}


def _passages(half: str) -> list[tuple[str, dict[str, Any]]]:
    paths = sorted((PASSAGES / half).glob("*.toml"))
    return [(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in paths]


def _gold(ident: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    table: dict[str, dict[str, Any]] = {}
    places = set(raw.get("places", []))
    sure = set(raw.get("others", [])) | places
    persons = {fact.get("s") for fact in raw["facts"] if fact["p"] == "role"}

    def ident_of(name: str) -> str:
        forms = next((group for group in raw.get("names", []) if name in group), [name])
        kind = "Place" if name in places else "Person" if name in persons else "Organisation"
        entry = {"id": forms[0], "kind": kind, "names": forms, "doubtful": True}
        return str(table.setdefault(forms[0], entry)["id"])

    facts: list[dict[str, Any]] = []
    for fact in _joined(raw["facts"], raw["text"]):
        ends = {end: ident_of(fact[end]) for end in ("s", "o") if end in fact}
        if not fact.get("maybe"):
            sure |= {fact[end] for end in ends}
        if fact.get("q", {}).get("modality") == "denied":
            continue
        facts.append(
            {
                "p": fact["p"],
                "s": ends.get("s"),
                "o": ends.get("o"),
                "v": fact.get("v"),
                "q": fact.get("q", {}),
                "doubtful": fact.get("maybe", False),
            }
        )
    for name in sorted(sure):
        table[ident_of(name)].pop("doubtful", None)
    return {"id": ident, "entities": list(table.values()), "facts": facts}


def _joined(facts: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """The facts, with fields of work that the text lists in one breath as one value, as the shared labels have them."""
    out: list[dict[str, Any]] = []
    for fact in facts:
        last = out[-1] if out else {}
        alike = all(last.get(key) == fact.get(key) for key in ("p", "s", "maybe")) and fact["p"] == "sector"
        if alike and "v" in fact and "v" in last:
            start = text.find(last["v"]["text"])
            end = text.find(fact["v"]["text"], start)
            if 0 <= start < end and end - start - len(last["v"]["text"]) < _NEAR:
                out[-1] = {**last, "v": {"text": text[start : end + len(fact["v"]["text"])]}}
                continue
        out.append(fact)
    return out

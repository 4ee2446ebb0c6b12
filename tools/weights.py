"""`python -m tools.weights`: fit the weights of :mod:`ronghe.names.matching.score` and print them.

Fitted on pairs that may be learned from: the rows of ``name_pairs.jsonl`` (development data beside the checkout) whose
source is the Research Organization Registry, which gives its data under CC0, the bodies and institutes of the lens,
compared as if the lens did not know them, and pairs of bodies that do not exist (:mod:`tools.made_pairs`). Each Chinese
name is asked twice: of the list of all English names, where its own is the right answer, and of a list that lacks the
names of every second body, where for these none is right. The weights make the right answers likely.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.names.compiled import Codes, Numbers, Offsets, Weights, kernel, machine_code
from ronghe.names.concepts.encode import spread
from ronghe.names.concepts.han import plain_codes
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.lexicon import Lexicon, lexicon_of
from ronghe.names.concepts.options import room
from ronghe.names.matching.align import LatinTable, alignment
from ronghe.names.matching.bilingual import search_latin
from ronghe.names.matching.bodies import han_bodies
from ronghe.names.matching.latin_names import latin_names
from ronghe.names.matching.measures import MEASURES, measure
from ronghe.names.matching.score import FIXED, TERMS, terms
from ronghe.resolve.known import knowledge_of
from tools.made_pairs import Maker
from tools.quality.shared import DATA

_MADE, _NEAR, _LOSS = 4_000, 48, 20.0
"""Bodies that are made, candidates of a name that are told apart, and how dear large weights are."""
_MADE_GROUP = "made "
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese name, the English names of its body, and the body's group; ``known``: the lens may know it."""

    zh: str
    english: tuple[str, ...]
    group: str
    known: bool


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Terms of the score by name and candidate, which candidates there are, and which are right."""

    terms: Floats
    there: npt.NDArray[np.bool_]
    right: npt.NDArray[np.bool_]


def pairs(lens: Lens) -> Iterator[Pair]:
    """All pairs that may be learned from."""
    for line in (DATA / "name_pairs.jsonl").read_text(encoding="utf-8").split("\n"):
        row = json.loads(line) if line.strip() else {"source": ""}
        if row["source"] == "ror":
            yield Pair(row["zh"], (row["en"], *row["en_other"]), row["group"], known=True)
    for one in lens.known:
        english = tuple(form for form in one.forms if form.isascii())
        if english and one.kind not in ("Place", "Policy"):
            for form in one.forms:
                if not form.isascii() and form not in one.context_only:
                    yield Pair(form, english, one.name, known=False)
    yield from (Pair(one.zh, (one.en,), one.zh, known=False) for one in lens.institutes if one.en)
    for at, made in enumerate(Maker(lens).pairs(_MADE)):
        yield Pair(made.short if at % 3 == 0 else made.zh, (made.en,), f"{_MADE_GROUP}{at}", known=True)


def is_made(pair: Pair) -> bool:
    """Whether a pair is of a body that does not exist."""
    return pair.group.startswith(_MADE_GROUP)


def _without_bodies(lens: Lens) -> Knowledge:
    places = tuple(one for one in lens.known if one.kind in ("Place", "Policy"))
    return knowledge_of(Lens(lens.name, lens.digest, places, glossary=lens.glossary, institutes=()))


def left_out(group: str) -> bool:
    """Whether the shorter list lacks the names of a body."""
    return hashlib.sha256(group.encode()).digest()[0] % 2 == 0


def lists(every: Sequence[Pair], lens: Lens) -> Iterator[tuple[list[Pair], list[str], Knowledge]]:
    """What is asked of which English names, and with what knowledge: of all names, and of those of half the bodies."""
    listed = list(dict.fromkeys(name for one in every for name in one.english))
    kept = list(dict.fromkeys(name for one in every if not left_out(one.group) for name in one.english))
    for names in (listed, kept):
        for known, mine in ((knowledge_of(lens), True), (_without_bodies(lens), False)):
            yield [one for one in every if one.known == mine], names, known


def asked(every: Sequence[Pair], lens: Lens) -> Iterator[Asked]:
    """The pairs asked of both lists, once with all that the lens knows and once without its bodies."""
    for some, names, known in lists(every, lens):
        yield measured([one.zh for one in some], [set(one.english) for one in some], names, known)


def measured(queries: Sequence[str], right: Sequence[set[str]], listed: Sequence[str], known: Knowledge) -> Asked:
    """The likest names of a list for each Chinese name, measured."""
    names = latin_names(listed, known)
    positions, _ = search_latin(queries, names, known, _NEAR)
    bodies = np.array([han_bodies(query) for query in queries], dtype=np.int32)
    found = np.zeros((*positions.shape, TERMS), dtype=np.float64)
    codes, first = plain_codes(queries)
    machine_code(_measured)(codes, first, bodies, names.table, lexicon_of(known), positions, found)
    hits = [[at >= 0 and listed[at] in good for at in row] for row, good in zip(positions, right, strict=True)]
    return Asked(found, positions >= 0, np.array(hits, dtype=bool))


@kernel
def _measured(
    codes: Codes, first: Offsets, bodies: Numbers, table: LatinTable, known: Lexicon, positions: Numbers, out: Floats
) -> None:
    held, to, measures = room(), alignment(), np.zeros(MEASURES, dtype=np.float64)
    for query in range(len(positions)):
        spread(codes[first[query] : first[query + 1]], known, held)
        for at in range(positions.shape[1]):
            if positions[query, at] >= 0:
                measure(held, bodies[query], table, positions[query, at], known, to, measures)
                terms(measures, bodies[query], out[query, at])


def fitted(every: Sequence[Asked], loss: float = _LOSS) -> Weights:
    """The weights, and last the value from which an answer is likelier than none."""
    told = np.concatenate([one.terms for one in every])
    there, right = (np.concatenate([getattr(one, name) for one in every]) for name in ("there", "right"))
    free = np.array([at for at in range(TERMS) if at not in FIXED])
    fixed = sum((told[..., at] * weight for at, weight in FIXED.items()), np.zeros(there.shape))
    scale = told[..., free][there].std(0) + 1e-9
    scaled = told[..., free] / scale
    none = ~right.any(1)

    def dear(weights: Weights) -> tuple[float, Weights]:
        value = np.where(there, scaled @ weights[:-1] + fixed, -1e9)
        most = np.maximum(value.max(1), weights[-1])
        each, nothing = np.exp(value - most[:, None]), np.exp(weights[-1] - most)
        total = each.sum(1) + nothing
        good = np.where(none, nothing, (each * right).sum(1))
        pull = each * right * (~none / np.maximum(good, 1e-300))[:, None] - each / total[:, None]
        slope = np.einsum("nc,nck->k", pull, scaled)
        lift = (none - nothing / total).sum()
        return (
            float(np.log(total).sum() - np.log(good).sum() + loss * (weights[:-1] @ weights[:-1])),
            np.append(2 * loss * weights[:-1] - slope, -lift),
        )

    found: Any = minimize(dear, np.zeros(len(free) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    out = np.zeros(TERMS + 1)
    out[free], out[-1] = found.x[:-1] / scale, found.x[-1]
    for at, weight in FIXED.items():
        out[at] = weight
    return out


def main() -> int:
    """Print the weights by term of the score, the value of "none" last."""
    lens = load_lens()
    every = list(asked(list(pairs(lens)), lens))
    weights = np.round(fitted(every), 1)
    sys.stdout.write(f"{ {at: float(weight) for at, weight in enumerate(weights)} }\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

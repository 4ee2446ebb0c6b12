"""Fit what a casebook weighs within one script, and measure how often its probabilities come true.

The pairs are records of synthetic tables (``benchmarks/organisations.py``) that meet as entities of a casebook do: by
rare terms. Each record is an entity that one document names, with its kind and place; answers are the generator's.
The curve across two scripts is fitted with the weights of names (docs/names.md).
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from benchmarks.organisations import Record, records
from ronghe.lens.load import load_lens
from ronghe.names.concepts.knowledge import is_chinese
from ronghe.names.key import NameKey, name_key
from ronghe.resolve.known import Weigher, comparer_of
from ronghe.resolve.pairs import candidates, weigh
from ronghe.resolve.profiles import Profile
from tools.calibrate.table import Matrix, logistic, reliability_lines

FIT, HOLD = (301, 302), (401,)
"""Seeds of the tables that are fitted on, and of the one that is measured; benchmarks and tests use others."""
ROWS = 4_000
_ASKED = 0.6
"""Only pairs of this score and more are fitted on: below it nobody is asked, and what meets there is of other sorts."""
_TERMS = ("score", "even", "same place", "other place", "both own")


def fit() -> Iterator[str]:
    """Lines with the constants of ``resolve/known.py`` and the steps of ``resolve/pairs.py`` that fit best."""
    designs, answers = zip(*(_labelled(seed) for seed in FIT), strict=True)
    found = dict(zip(_TERMS, logistic(np.concatenate(designs), np.concatenate(answers)), strict=True))
    yield f"_EVEN_WITHIN, _STEEP_WITHIN = {-found['even'] / found['score']:.3f}, {found['score']:.1f}"
    yield f'"both are in {{place}}": {found["same place"]:.2f}'
    yield f"_BOTH_OWN = {-found['both own']:.2f}"
    yield f'"they are in different places": {found["other place"]:.2f}'


def reliability() -> Iterator[str]:
    """A line for each range of probabilities: how many pairs, what was promised, what came true."""
    promised, true = zip(*(answered(seed, ROWS) for seed in HOLD), strict=True)
    yield from reliability_lines(np.concatenate(promised), np.concatenate(true))


def answered(seed: int, rows: int) -> tuple[Matrix, npt.NDArray[np.bool_]]:
    """Of every pair within one script that no veto strikes: what a casebook gives it, and whether it is one body."""
    weigher = Weigher(load_lens())
    promised, true = [], []
    made, profiles = _profiles(seed, rows)
    for one, other in candidates(profiles, weigher):
        found = weigh(profiles[one], profiles[other], weigher)
        if not found.vetoed and _one_script(made[one], made[other]):
            promised.append(found.probability)
            true.append(made[one].body == made[other].body)
    return np.array(promised), np.array(true)


def _labelled(seed: int) -> tuple[Matrix, Matrix]:
    """Score and facts of every pair within one script that no veto strikes, and whether it is one body."""
    lens = load_lens()
    comparer, weigher = comparer_of(lens), Weigher(lens)
    made, profiles = _profiles(seed, ROWS)
    rows, answers = [], []
    for one, other in candidates(profiles, weigher):
        left, right = profiles[one], profiles[other]
        if not _one_script(made[one], made[other]):
            continue
        compared = comparer.compare(left.names[0], right.names[0])
        if compared.vetoes or compared.score < _ASKED:
            continue
        over = compared.left_over, compared.right_over
        own = all(any(map(weigher._own, side)) for side in over)  # noqa: SLF001 - this fits what the weigher keeps
        both = bool(left.places and right.places)
        same = both and left.places == right.places
        rows.append((compared.score, 1.0, float(same), float(both and not same), float(own)))
        answers.append(float(made[one].body == made[other].body))
    return np.array(rows), np.array(answers)


def _profiles(seed: int, rows: int) -> tuple[list[Record], list[Profile]]:
    """Records with the entities that they are, one for each spelling and place."""
    made = list({(one.name, one.place): one for one in records(rows, seed)}.values())
    return made, [_profile(number, one) for number, one in enumerate(made)]


def _profile(number: int, record: Record) -> Profile:
    key = NameKey("org", f"{name_key(record.name, record.kind or 'Company').form} {number}")
    places = frozenset({name_key(record.place, "Place")} if record.place else ())
    return Profile(key, record.kind or "Company", (record.name,), frozenset({str(number)}), places)


def _one_script(one: Record, other: Record) -> bool:
    return is_chinese(one.name) == is_chinese(other.name)

"""`python -m tools.curves`: what scores of names are worth as chances, and from where on screening reports a match.

Fitted on the pairs of :mod:`tools.weights`, with the weights that ship: constants of ``matching/score.py`` and
``matching/index.py``, the curve of ``resolve/known.py`` across scripts, and the thresholds of ``screen/match.py``:
the scores that one and five in a hundred names of no listed body reach.
"""

import sys
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.names.key import name_key
from ronghe.names.matching.bilingual import search_latin
from ronghe.names.matching.compare import Comparer
from ronghe.names.matching.index import NameIndex
from ronghe.names.matching.latin_names import latin_names
from ronghe.names.matching.score import EVEN, STEEP
from ronghe.resolve.known import comparer_of
from tools.calibrate.table import logistic
from tools.weights import Pair, is_made, left_out, lists, pairs

_MOST = (2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
"""Leads, in log odds, beyond which a lead may count no more."""
_ALARMS = (("match", 0.01), ("possible", 0.05))
_TOP = 12
"""Answers of which the first one that no veto forbids counts, as in screening."""
_EVERY, _LIKEST = 14, 3
"""Of the pairs, and of the answers of each, the part that the curve of resolution is fitted on."""
Floats = npt.NDArray[np.float64]


def across(every: Sequence[Pair], lens: Lens) -> Iterator[str]:
    """Lines with the curve of a score and of a first answer's lead."""
    shares, rights = [], []
    for some, names, known in lists(every, lens):
        found, scores = search_latin([one.zh for one in some], latin_names(names, known), known, 2)
        shares.append(scores)
        rights.append(
            [at >= 0 and names[at] in one.english for one, at in zip(some, found[:, 0].tolist(), strict=True)]
        )
    odds, right = _odds(np.concatenate(shares)), np.concatenate(rights).astype(np.float64)
    steep, even = _curve(odds[:, 0], right)
    yield f"STEEP, EVEN = {STEEP * steep:.2f}, {EVEN + even / STEEP:.2f}"
    best = max((_led(odds, right, most) for most in _MOST), key=lambda one: one[0])
    yield "_LEAD_ACROSS, _MOST_ACROSS, _STEEP_ACROSS, _EVEN_ACROSS = {:.2f}, {:.1f}, {:.2f}, {:.2f}".format(*best[1:])


def _led(odds: Floats, right: Floats, most: float) -> tuple[float, float, float, float, float]:
    """How likely the answers are with leads up to ``most``; the lead's weight, ``most``, the steepness, the middle."""
    lead = np.minimum(odds[:, 0] - odds[:, 1], most)
    design = np.stack([odds[:, 0], lead, np.ones(len(odds))], axis=1)
    found = logistic(design, right)
    chance = 1 / (1 + np.exp(-(design @ found)))
    likely = float(np.log(np.where(right > 0, chance, 1 - chance)).mean())
    return likely, float(found[1] / found[0]), most, float(found[0]), float(-found[2] / found[0])


def resolution(every: Sequence[Pair], lens: Lens) -> Iterator[str]:
    """A line with the curve that resolution puts on scores of two names that were found by one another."""
    some = [one for one in every if one.known][::_EVERY]
    listed = list(dict.fromkeys(name for one in every for name in one.english))
    comparer = comparer_of(lens)
    found, _ = search_latin([one.zh for one in some], latin_names(listed, comparer.known), comparer.known, _LIKEST)
    met = [(one, listed[at]) for one, row in zip(some, found.tolist(), strict=True) for at in row if at >= 0]
    odds = _odds(comparer.scores([(one.zh, name) for one, name in met]))
    steep, even = _curve(odds, np.array([float(name in one.english) for one, name in met]))
    yield f"_LESS_ACROSS, _STEEP_ACROSS = {steep * even:.2f}, {steep:.2f}"


def thresholds(every: Sequence[Pair], comparer: Comparer) -> Iterator[str]:
    """Lines with the scores that so many names of bodies that a list lacks reach, across scripts and within one.

    Only real bodies are asked for: made ones share their few brands (荆门市常山有限责任公司 beside
    荆门市常山股份有限公司), and the score that one in a hundred of these reaches is one that real names seldom do.
    """
    some = [one for one in every if one.known]
    listed, lacking = ([one for one in some if left_out(one.group) == out] for out in (False, True))
    english = list(dict.fromkeys(name for one in listed for name in one.english))
    chinese = list(dict.fromkeys(one.zh for one in listed))
    real = [one for one in lacking if not is_made(one)]
    yield from _reached("across scripts", comparer, ((english, [one.zh for one in real]),))
    within = (english, [one.english[0] for one in real]), (chinese, [one.zh for one in real])
    yield from _reached("in one script", comparer, within)


def _reached(where: str, comparer: Comparer, every: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Iterator[str]:
    """As ``screen.match.find`` has it: what is written the same, or forbidden by a veto, is no question of likeness."""
    scores = []
    for listed, queries in every:
        there = set(map(_form, listed))
        index = NameIndex.build(listed, comparer.known, comparer.vetoes)
        found = index.search([name for name in queries if _form(name) not in there], _TOP)
        scores += [next((hit.score for hit in hits if not hit.vetoes), 0.0) for hits in found]
    for what, share in _ALARMS:
        yield f'"{what} {where}": {np.quantile(scores, 1 - share):.2f}'


def _form(name: str) -> str:
    return name_key(name, "Company").form


def _curve(odds: Floats, right: Floats) -> tuple[float, float]:
    """How steeply chances rise with log odds, and the log odds at which right and wrong are as likely."""
    steep, bias = logistic(np.stack([odds, np.ones(len(odds))], axis=1), right)
    return float(steep), float(-bias / steep)


def _odds(shares: Floats) -> Floats:
    kept = shares.clip(1e-9, 1 - 1e-9)
    return np.asarray(np.log(kept / (1 - kept)))


def main() -> int:
    """Print the constants."""
    lens = load_lens()
    every = list(pairs(lens))
    lines = (*across(every, lens), *resolution(every, lens), *thresholds(every, comparer_of(lens)))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

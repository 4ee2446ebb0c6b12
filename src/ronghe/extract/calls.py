"""Which sentences call a reader: those that hold one of its trigger words.

All trigger words of the lens (readers.toml) are looked for in one pass over the page; one pass for all
words costs a tenth of a search for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from ronghe.lens.lens import Lens

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

    from ronghe.extract.page import Page

TRIGGERS = ("readers.", "deeds_zh.deed.")
"""Lists of the lens under these prefixes call readers."""
_LOOK_ALIKE = "deeds_zh.deed.none"
"""Words that look like a verb that calls readers, and call none."""
SIGNS = ("rules.modality.", "rules.says.zh", "rules.total.group_zh", "rules.total.held_zh", "rules.total.figure_zh")
"""Lists of which most sentences hold no word, so that rules with them need not be tried there: by their first words."""
PAGES = ("notices.notice.result", *(f"rules.fund_page.{field}" for field in ("name", "project", "zone", "body")))
"""Lists of which most pages hold no word."""


def sentences_called(page: Page) -> Mapping[str, tuple[int, ...]]:
    """For each list of trigger words the numbers of the sentences that hold one of them, in order."""
    keys_of, automaton = _automaton(page.lens)
    if automaton is None:
        return {}
    matches = automaton.find_matches_as_indexes(page.folded, overlapping=True)
    if not matches:
        return {}
    told = np.fromiter(chain.from_iterable(matches), np.int64, 3 * len(matches)).reshape(-1, 3)
    ends = np.array([sentence.span.end for sentence in page.sentences[:-1]])
    patterns, numbers = told[:, 0], np.searchsorted(ends, told[:, 1], side="right")
    pairs = np.sort(patterns * len(page.sentences) + numbers)
    called, holding = np.divmod(pairs[np.diff(pairs, prepend=-1) > 0], len(page.sentences))
    breaks = [0, *(np.flatnonzero(np.diff(called)) + 1).tolist(), len(called)]
    found: dict[str, list[list[int]]] = {}
    held = holding.tolist()
    for first, last in pairwise(breaks):
        for key in keys_of[called[first]]:
            found.setdefault(key, []).append(held[first:last])
    return {key: tuple(lists[0] if len(lists) == 1 else sorted(set().union(*lists))) for key, lists in found.items()}


@lru_cache(maxsize=8)
def _automaton(lens: Lens) -> tuple[tuple[tuple[str, ...], ...], AhoCorasick | None]:
    """The lists of each pattern, and the automaton over the patterns; words also with a capital first letter."""
    from ahocorasick_rs import AhoCorasick

    lists: dict[str, dict[str, None]] = {}
    for key, words in lens.words.items():
        if key.startswith((*TRIGGERS, *SIGNS, *PAGES)) and key != _LOOK_ALIKE:
            for word in (word.split(" ")[0] for word in words) if key.startswith(SIGNS) else words:
                for form in (word, word[:1].upper() + word[1:]):
                    lists.setdefault(form, {})[key] = None
    keys_of = tuple(tuple(keys) for keys in lists.values())
    return keys_of, AhoCorasick(list(lists)) if lists else None

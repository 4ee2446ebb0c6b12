"""Chinese words that the weights take for a firm: people, foreign sounds, words of the language.

Of a hundred names that weights alone found in news and résumés 27 were right; a third of the others were of these sorts
(every second row of ``zh_ner.jsonl``, 2026-11-29).
"""

from functools import lru_cache

import rjieba

from ronghe.extract.chinese.clubs import SOUNDS
from ronghe.extract.chinese.cues import may_be_person
from ronghe.lens.lens import Lens

DOUBTFUL = frozenset({"Company", "Alliance"})
"""Kinds of names that are readily such words."""
_PLAIN = frozenset({"n", "nr", "nrt", "a", "b", "d", "v", "vn", "an", "ad", "f", "s", "t", "i", "l", "z", "m", "r"})
"""Tags of the segmenter's words that are no names of bodies, people's among them."""
_SHORTEST_SOUND, _TWO = 3, 2
_ENDED = ("Company", "Institute", "PublicBody", "Alliance", "Fund", "Zone")


_STANDS_FOR_ONE = frozenset({"发行人", "我会"})
"""Words by which papers mean the body that they are about."""


@lru_cache(maxsize=20_000)
def names_nobody(name: str, lens: Lens, *, called: bool) -> bool:
    """Whether a name is a person's, one spelt by its sound, or a word of the language.

    In a sentence without a reader's word (``called``) a place and a word behind it are no name either: 越南丛林.
    """
    if name in _STANDS_FOR_ONE or name in _brands(lens) or name.endswith(_endings(lens)):
        return False
    if "·" in name or may_be_person(name) or (len(name) >= _SHORTEST_SOUND and SOUNDS.issuperset(name)):
        return True
    words = rjieba.tag(name, False)
    if not called and len(words) == _TWO and words[0][1] == "ns":
        words = words[1:]
    return len(words) == 1 and words[0][1] in _PLAIN


@lru_cache(maxsize=4)
def _endings(lens: Lens) -> tuple[str, ...]:
    """Ends of names, of all kinds but policies, programmes and persons."""
    return tuple(
        word
        for key, words in lens.words.items()
        if key.startswith(tuple(f"kinds.{kind}.zh" for kind in _ENDED))
        for word in words
        if len(word) > 1
    )


@lru_cache(maxsize=4)
def _brands(lens: Lens) -> frozenset[str]:
    return frozenset(brand.name for brand in lens.brands)

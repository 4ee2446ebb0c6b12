"""Where words of the dictionary lie in a Chinese text."""

import rjieba

_AROUND = 6
"""Characters on either side that tell which words lie there."""


def runs_over(text: str, at: int) -> bool:
    """Whether a word of the language runs over the place: 日本经济大|萧条, 持|股降."""
    end = max(0, at - _AROUND)
    for word, _ in rjieba.tag(text[end : at + _AROUND], False):
        end += len(word)
        if end >= at:
            return end > at
    return False

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


def tags_around(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The segmenter's tags of the words right before and right behind a stretch; None where a word runs over an edge.

    The edge of the text has the tag "".
    """
    at = max(0, start - _AROUND)
    before, tag = "" if start == 0 else None, ""
    for word, tag in rjieba.tag(text[at : end + _AROUND], False):
        if at == end:
            return None if before is None else (before, tag)
        at += len(word)
        if at == start:
            before = tag
        if at > end:
            return None
    return None if before is None else (before, "")

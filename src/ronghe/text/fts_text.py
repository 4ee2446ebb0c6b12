"""Text as the search index keeps it: Chinese as pairs of characters, Latin as words."""

import re

from ronghe.text.normalise import fold

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_RUN = re.compile(f"[{_HAN}]+|[^\\W_{_HAN}]+")
_HAN_RUN = re.compile(f"[{_HAN}]+")


def fts_text(text: str) -> str:
    """The tokens of a text, one space between them, in order.

    A Han run gives its overlapping pairs (a single character gives itself), everything else its
    words in lower case. Both scripts are folded first, so a search in simplified characters finds
    traditional ones.

    >>> fts_text("佛山基金 Civil-Military")
    '佛山 山基 基金 civil military'
    """
    out: list[str] = []
    for found in _RUN.finditer(fold(text).lower()):
        run = found[0]
        # Joined at once: a list of all pairs of a long text takes 80 bytes for each of its characters.
        out.append(" ".join(_pairs(run)) if run[0] >= "\u3400" and _HAN_RUN.match(run) else run)
    return " ".join(out)


def fts_query(query: str) -> str:
    """The query as an FTS5 expression over :func:`fts_text`; empty where it holds no word.

    Every word must occur; a Chinese run occurs as it is written. A single Chinese character is
    found at the start of a pair. FTS5's own operators are never passed through.
    """
    terms: list[str] = []
    for run in _RUN.findall(fold(query).lower()):
        if not _HAN_RUN.match(run):
            terms.append(f'"{run}"')
        elif len(run) == 1:
            terms.append(f'"{run}"*')
        else:
            terms.append(f'"{" ".join(_pairs(run))}"')
    return " AND ".join(terms)


def first_place(text: str, query: str) -> int:
    """Where the first of the query's words stands in the text; 0 where none does."""
    folded = fold(text).lower()
    places = [folded.find(run) for run in _RUN.findall(fold(query).lower())]
    return min((place for place in places if place >= 0), default=0)


def _pairs(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[at : at + 2] for at in range(len(run) - 1)]

"""How many independent sources stand behind a figure: reposts and copies of one story are one.

Two supports have one origin where they name the same source of their own ("Southern Daily, 11 September 2017"),
where one's document is what the other cites, where their sentences are the same, where they stand in one document,
or in documents that are near-copies of each other (:mod:`ronghe.text.copies`).
"""

import re
from collections.abc import Iterable, Sequence

from ronghe.analyse.figure import Support
from ronghe.names.key import plain_form

_SHORTEST = 12
"""Characters from which equal sentences are one story: shorter ones ("规模10亿元") two people write alike."""
_SPACE = re.compile(r"\s+")


def origins(supports: Sequence[Support]) -> int:
    """The number of groups of supports that share no sign of a common origin."""
    return len(groups(supports))


def groups(supports: Sequence[Support]) -> list[list[Support]]:
    """The supports by origin, in the order of their first."""
    owner: dict[str, int] = {}
    parent = list(range(len(supports)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for at, support in enumerate(supports):
        for sign in _signs(support):
            first = owner.setdefault(sign, at)
            one, other = sorted((root(first), root(at)))
            parent[other] = one
    out: dict[int, list[Support]] = {}
    for at, support in enumerate(supports):
        out.setdefault(root(at), []).append(support)
    return [out[at] for at in sorted(out)]


def _signs(support: Support) -> Iterable[str]:
    yield f"document {support.document}"
    if support.story:
        yield f"story {support.story}"
    quote = _SPACE.sub("", support.quote)
    if len(quote) >= _SHORTEST:
        yield f"quote {quote}"
    if support.url:
        yield f"url {support.url}"
    cited = support.cited
    if cited:
        if cited.get("url"):
            yield f"url {cited['url']}"
        if cited.get("publisher"):
            yield f"cited {plain_form(str(cited['publisher']))} {cited.get('date') or ''}"
    elif support.publisher:
        yield f"cited {plain_form(support.publisher)} {support.published or support.document}"

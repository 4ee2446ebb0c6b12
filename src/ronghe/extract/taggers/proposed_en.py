"""What an English tagger's entities propose as names of organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ronghe.extract.english.places import in_citation, in_heading
from ronghe.extract.taggers.governments_en import governments
from ronghe.extract.taggers.tagger import Label, Tagged
from ronghe.extract.weighed.elsewhere_en import is_elsewhere
from ronghe.lens.lens import Lens
from ronghe.model import Span

_KINDS = ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone")
_ARTICLE = re.compile(r"(?:the|The|a|an|this|its|their|our)\s+")
_POSSESSIVE = re.compile(r"(?:'s|'|[\s,.;:)\]]+)$")
_NAME = re.compile(r"[A-Z0-9][\w&.'/-]*(?: (?:[A-Z0-9&(][\w&.')/-]*|of|for|and|the|in|on)){0,11}")
_OFFICE = re.compile(r"\b(?:Minister|Ministers|Secretary|Secretaries|President|Director|Chairman|Ambassador|General)\b")
_OFFICE_BEFORE = re.compile(
    r"(?:Minister|Secretary|President|Director|Ambassador|General|Envoy) (?:of|for)(?: the)? ?$"
)
_DATELINE = re.compile(r" \([A-Z][\w ]{1,20}\) ?[-–—]| ?(?:--|—) |, [A-Z][a-z]+\.? \d")
"""Behind the town from which an agency writes: ADDIS ABABA (Reuters) - ..."""
_NO_BODY_AFTER = re.compile(
    r"\s(?:[Pp]rovince|[Dd]istrict|city|town|[Nn]eighbou?rhood|[Aa]greements?|[Cc]onference|[Ss]um"
    r"mit|[Tt]reaty|[Aa]ct|[Cc]ommunique"
    r"|address(?:es)?|protocols?|[Rr]iver|[Rr]oad|[Bb]orders?)\b"
)
_NO_BODY = re.compile(
    r".*\b(?:Agreement|Communique|Conference|Act|Law|Treaty|Summit|Cessation|Plan|Accord|Resolutio"
    r"n|Day|War|Strategy|Islam|Province|Magazine|Journal|Industry|Regional)\b"
)


@lru_cache(maxsize=4)
def _heads(lens: Lens) -> tuple[tuple[str, str], ...]:
    """Every English ending of the lens with its kind, the longest first."""
    found = {word: kind for kind in reversed(_KINDS) for word in lens.list(f"kinds.{kind}.en")}
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


@lru_cache(maxsize=4)
def _generic(lens: Lens) -> frozenset[str]:
    """The field's own words, which name nobody: CMF."""
    renderings = (word for term in lens.terms for word in term.en)
    return frozenset((*lens.list("names.generic.en"), *renderings))


def organisations(text: str, tagged: Sequence[Tagged], lens: Lens) -> Iterator[tuple[Span, str]]:
    """Spans and kinds of the organisations that the entities of one sentence give, in their order.

    The small model takes places and persons for organisations readily. So a name of one word needs
    its letters to be capitals, more than three of them, and an office, an agreement or a province is no body.
    """
    places = [Span(item.start, item.end) for item in tagged if item.label is Label.PLACE]
    yield from ((span, "PublicBody") for span in governments(text, places))
    for item in tagged:
        if item.label is not Label.ORGANISATION:
            continue
        article = _ARTICLE.match(text, item.start, item.end)
        start = article.end() if article else item.start
        closing = _POSSESSIVE.search(text, start, item.end)
        end = closing.start() if closing else item.end
        generic = text[start:end] in _generic(lens)
        if (
            end - start > 1
            and not generic
            and _is_name(text, start, end)
            and not is_elsewhere(text, Span(start, end), lens)
        ):
            yield Span(start, end), _kind(text[start:end], lens)


def _is_name(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    if not _NAME.fullmatch(name) or _OFFICE.search(name) or _NO_BODY.match(name):
        return False
    if _OFFICE_BEFORE.search(text, max(0, start - 24), start) or _NO_BODY_AFTER.match(text, end):
        return False
    if " " not in name and not (name.isupper() and len(name) > 3) and not re.search(r"[a-z][A-Z]", name):
        return False
    if name.isupper() and _DATELINE.match(text, end):
        return False
    return not in_citation(text, start, end) and not in_heading(text, start, end)


def _kind(name: str, lens: Lens) -> str:
    """The kind by the head that ends the name or stands in it before "of"; a company where there is none."""
    before = name.split(" of ", 1)[0].split(" for ", 1)[0]
    for form in (name, before):
        for head, kind in _heads(lens):
            if form == head or form.endswith(" " + head):
                return kind
    return "Company"

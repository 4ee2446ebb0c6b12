"""Names without a head: acronyms, and single names that do what organisations do."""

import re
from collections.abc import Iterator

from ronghe.extract.heads_en import Named
from ronghe.extract.runs_en import Token
from ronghe.extract.words_en import CALENDAR, COUNTRIES, DEMONYMS, FUNCTION_WORDS, HEADS, NOT_ORGANISATIONS, TITLES

_ACRONYM = re.compile(r"[A-Z][A-Z&]{0,7}[A-Z]")
_ACTS = re.compile(
    r" (?:(?:has|have|had|will|would|is|was|are|were|also|already|reportedly|jointly|recently|now|first|to) ){0,3}"
    r"(?:said|announced|established|founded|signed|acquired|invested|launched|owns?|owned|controls?|controlled|affiliated"
    r"|agreed|confirmed|reported|claimed|denied|issued|released|published|approved|adopted|developed|developing|built"
    r"|created|formed|joined|cooperat\w+|collaborat\w+|partner\w+|undertaken|engaged|working|supports?|supporting|killed"
    r"|attacked|defeated|liberated|continues?|conducts?|conducted|plans|operates|operated|manages|managed|produces"
    r"|produced|supplies|supplied|designated|listed|sanctioned|provided|provides|received|receives|responsible|headquartered"
    r"|requested|updated|welcomed|decided|ordered|told|listed|subordinate)\b"
)
_BELONGS = re.compile(
    r"'s? |'s (?:leader|subsidiary|chairman|president)| (?:fighters|militants|forces|troops|officials?|leaders?|leadership"
    r"|spokes\w+|members?|subsidiar\w+|headquarters|commanders?|units|chairman|researchers|engineers|branch)\b"
)
_SUBJECT_TO = re.compile(
    r"(?:\b(?:against|defeat|defeating|counter|by|joined|joining|subsidiar(?:y|ies) of|owned by|controlled by|affiliated with"
    r"|member of|members of|part of|unit of|threat of|company|firm|group|with|from|acquired|told) (?:the )?|\b[Tt]he )$"
)
_COMPANY = re.compile(
    r"(?:compan(?:y|ies)|firm|subsidiar\w+|maker|manufacturer|supplier|conglomerate|startup) (?:of )?$"
)


def acting(text: str, loose: list[list[Token]], found: list[Named], known: frozenset[str]) -> Iterator[Named]:
    """Acronyms and names that the text itself shows to be organisations, at every place."""
    candidates: dict[str, list[Token]] = {}
    weight: dict[str, int] = {}
    kinds: dict[str, str] = {}
    introduced = _introductions(text, found)
    for token in _candidates(loose):
        candidates.setdefault(token.text, []).append(token)
        weight[token.text] = weight.get(token.text, 0) + _evidence(text, token)
    for name, tokens in candidates.items():
        kind = introduced.get(name) or kinds.get(name)
        if kind is None and weight[name] < (1 if _ACRONYM.fullmatch(name) else 2):
            continue
        if kind is None:
            kind = (
                "Company" if any(_COMPANY.search(text, max(0, t.start - 30), t.start) for t in tokens) else "PublicBody"
            )
        for token in tokens:
            yield Named(token.start, token.end, kind)


def _candidates(loose: list[list[Token]]) -> Iterator[Token]:
    for piece in loose:
        for token in piece:
            word = token.text
            if _ACRONYM.fullmatch(word):
                if word not in NOT_ORGANISATIONS and len(word) > 1:
                    yield token
            elif len(piece) == 1 and word[0].isupper() and len(word) > 3 and not _common(word):
                yield token


def _common(word: str) -> bool:
    return (
        word in FUNCTION_WORDS
        or word in HEADS
        or word in COUNTRIES
        or word in DEMONYMS
        or word in CALENDAR
        or word in TITLES
        or (word.endswith("s") and word[:-1] in DEMONYMS)
    )


def _evidence(text: str, token: Token) -> int:
    """How many signs there are, at this place, that the name is an organisation's."""
    score = 0
    if _ACTS.match(text, token.end):
        score += 1
    if _BELONGS.match(text, token.end):
        score += 1
    if _SUBJECT_TO.search(text, max(0, token.start - 30), token.start):
        score += 1
    return score


def _introductions(text: str, found: list[Named]) -> dict[str, str]:
    """Acronyms in brackets behind a name, with its kind."""
    out: dict[str, str] = {}
    for item in found:
        match = _BRACKETED.match(text, item.end)
        if match:
            out.setdefault(match[1], item.kind)
    return out


_BRACKETED = re.compile(r" ?\([\"“]?(?:the )?([A-Z][A-Za-z&-]{1,9})[\"”]?[),;]")

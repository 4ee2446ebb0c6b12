"""A Chinese name that lost a character at its start or end, seen from its English name.

The English name says "human-machine", which the lens's glossary has as 人机; the Chinese name
beside it starts with 机 and has no 人机: its first character is missing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.checks.subject import Checked
from ronghe.lens.lens import Lens, Term
from ronghe.text.normalise import fold

_SHORTEST_NAME = 4
_SHORTEST_CUT_AT_END = 8
"""Short forms end in the middle of a term by design: on 4,348 real pairs 11 hits with a limit of 4, 1 with 8."""


def find(checked: Checked) -> Iterator[CheckFinding]:
    """Names with a Latin and a Han form whose Han form looks cut."""
    for group in checked.groups:
        for latin in group.latin:
            for han in group.han:
                whole = completed(latin, han, checked.lens)
                if whole is not None and whole not in group.names:
                    yield _finding(checked, latin, han, whole)


def _finding(checked: Checked, latin: str, han: str, whole: str) -> CheckFinding:
    here = checked.quote(latin)
    near = here[0].span.end if here else 0
    return CheckFinding(
        code="truncated_name",
        severity="slip",
        document=checked.document.id,
        message=f"{han} looks cut: going by its English name, “{latin}”, it is likely {whole}.",
        quotes=(*here, *checked.quote(han, near)),
        details={"latin": latin, "han": han, "likely": whole},
    )


def completed(latin: str, han: str, lens: Lens) -> str | None:
    """The name with its likely missing characters; None where nothing seems missing."""
    if len(han) < _SHORTEST_NAME or han in _known_forms(lens):
        return None
    words, plain = _words(latin), fold(han)
    for term in lens.terms:
        if len(term.zh) < 2 or term.zh in plain:
            continue
        said = [rendering for rendering in term.en if f" {_words(rendering).strip()} " in words]
        if said:
            whole = _lost_start(plain, term, said, lens) or _lost_end(plain, term)
            if whole is not None:
                return whole
    return None


def _words(latin: str) -> str:
    """Lower-case words between single spaces; hyphens join nothing."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', latin.lower()))} "


def _lost_start(han: str, term: Term, said: list[str], lens: Lens) -> str | None:
    """The term's tail stands at the start. One character is enough only where the English is two words or more."""
    specific = any(len(_words(rendering).split()) > 1 for rendering in said)
    for lost in range(1, len(term.zh)):
        tail = term.zh[lost:]
        if han.startswith(tail) and (specific or len(tail) > 1) and not _starts_a_word(han, lens):
            return term.zh[:lost] + han
    return None


def _lost_end(han: str, term: Term) -> str | None:
    """The term's head, two characters or more, stands at the end of a full name."""
    if len(han) < _SHORTEST_CUT_AT_END:
        return None
    for kept in range(len(term.zh) - 1, 1, -1):
        if han.endswith(term.zh[:kept]):
            return han + term.zh[kept:]
    return None


def _starts_a_word(han: str, lens: Lens) -> bool:
    """Whether the glossary or the known names explain the start as it stands."""
    known = _known_forms(lens)
    return any(han[:length] in known for length in range(2, len(han) + 1))


@lru_cache(maxsize=4)
def _known_forms(lens: Lens) -> frozenset[str]:
    """Every Chinese word and name that the lens has."""
    return frozenset((*(term.zh for term in lens.terms), *(form for known in lens.known for form in known.forms)))

"""What people decided, one JSON object a line, only ever added to."""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ronghe.model import Issue, Judgement
from ronghe.store.files import append_line


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements in force, in the order of the file, and the lines that could not be read."""

    standing: tuple[Judgement, ...]
    issues: tuple[Issue, ...]


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Write one judgement down; it is on the disk when this returns."""
    append_line(path, json.dumps(judgement.as_json(), ensure_ascii=False, sort_keys=True))


def read_judgements(path: Path) -> Judgements:
    """All judgements that no later line revokes. No file: none.

    A line that is no judgement is an issue that names its number; the others count. Of two lines
    with one id the first counts.
    """
    if not path.is_file():
        return Judgements((), ())
    found: dict[str, Judgement] = {}
    issues: list[Issue] = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            judgement = replace(Judgement.from_json(json.loads(line)), line=number)
            _check(judgement)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            issues.append(_issue(path, number, f"it is no judgement ({error!r:.120}); correct or remove it"))
            continue
        if judgement.id in found:
            issues.append(_issue(path, number, f"the id {judgement.id} was used before; the first line with it counts"))
            continue
        found[judgement.id] = judgement
        if judgement.verdict == "revoke" and judgement.about["judgement"] not in found:
            issues.append(
                _issue(path, number, f"it revokes {judgement.about['judgement']}, which does not stand above")
            )
    revoked: set[str] = set()
    for each in reversed(found.values()):
        if each.verdict == "revoke" and each.id not in revoked:
            revoked.add(each.about["judgement"])
    standing = tuple(each for each in found.values() if each.verdict != "revoke" and each.id not in revoked)
    return Judgements(standing, tuple(issues))


@lru_cache(maxsize=4)
def _known(path: Path, _mark: tuple[int, int]) -> Judgements:
    return read_judgements(path)


def standing_now(path: Path) -> tuple[Judgement, ...]:
    """The judgements in force, for pages: read once for as long as the file has its size and time."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return ()
    return _known(path, (stat.st_size, stat.st_mtime_ns)).standing


_NEEDED = {
    "same": ("left", "right"),
    "different": ("left", "right"),
    "unsure": ("left", "right"),
    "revoke": ("judgement",),
}
_OF_A_CLAIM = ("document", "quote", "predicate")


def _check(judgement: Judgement) -> None:
    for name in _NEEDED.get(judgement.verdict, _OF_A_CLAIM):
        if not isinstance(judgement.about[name], str):
            raise TypeError(f"{name} is not a text")
    if not isinstance(judgement.id, str) or not isinstance(judgement.when, str):
        raise TypeError("id and when are texts")


def _issue(path: Path, number: int, what: str) -> Issue:
    return Issue("bad_judgement", f"line {number} of {path.name}: {what}", path.name)

"""Indicators of a lens: one ``.sql`` file each, a head of comments that says what it is, then one query over the views.

The head holds lines ``-- key: words``. ``title``, ``title_zh``, ``means``, ``means_zh``, ``unit`` and ``source`` are
needed; ``caveat`` and ``caveat_zh`` go together; ``label.CODE: English | 中文`` names a series that the query gives.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ronghe.errors import LensError

UNITS = frozenset({"share", "count", "yuan", "ratio", "index"})
_NEEDED = ("title", "title_zh", "means", "means_zh", "unit", "source")
_ALSO = frozenset({"caveat", "caveat_zh"})
_LINE = re.compile(r"--\s*([a-z_]+(?:\.[^\s:]+)?)\s*:\s*(\S.*)")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator as its file has it. ``unit`` is share (of 1), count, yuan, ratio or index.

    ``labels`` hold the words for the query's codes as (English, Chinese); ``body_line`` is where the query begins.
    """

    name: str
    path: Path
    title: str
    title_zh: str
    means: str
    means_zh: str
    unit: str
    source: str
    sql: str
    body_line: int
    caveat: str | None = None
    caveat_zh: str | None = None
    labels: Mapping[str, tuple[str, str]] = field(default_factory=dict, hash=False)


def load_indicators(folders: Iterable[Path]) -> tuple[Indicator, ...]:
    """The indicators of these folders by name; a later folder's file goes before an earlier one of its name.

    A folder that is not there holds none. LensError names file and line.
    """
    found = {path.stem: path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.sql"))}
    return tuple(read_indicator(found[name]) for name in sorted(found))


def read_indicator(path: Path) -> Indicator:
    """The indicator in a file; LensError names file and line."""
    if _NAME.fullmatch(path.stem) is None:
        raise LensError(f"{path}: an indicator's name is small letters, digits and _, as in awards_by_year.sql")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise LensError(f"{path}: it is not UTF-8 ({error.reason} at byte {error.start})") from error
    head: dict[str, str] = {}
    labels: dict[str, tuple[str, str]] = {}
    last: str | None = None
    body = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("--")), len(lines))
    for number, line in enumerate(lines[:body], 1):
        if not line.strip("- "):
            last = None
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None and last is not None and line.startswith("--   "):
            head[last] += " " + line.strip("- ")
            continue
        if match is None:
            raise LensError(
                f"{path}:{number}: a line of the head is “-- key: words”, or goes on after “--” and 3 spaces"
            )
        last = _take(path, number, match.groups(), head, labels)
    _check(path, head, "\n".join(lines[body:]), body + 1)
    return Indicator(
        name=path.stem, path=path, sql="\n".join(lines[body:]), body_line=body + 1, labels=labels, **head
    )  # fmt: skip


def _take(
    path: Path, number: int, said: tuple[str, ...], head: dict[str, str], labels: dict[str, tuple[str, str]]
) -> str | None:
    """Note one line of the head; gives the key that a next line may go on with."""
    key, words = said
    if key.startswith("label."):
        english, bar, chinese = (part.strip() for part in words.partition("|"))
        if not (english and bar and chinese):
            raise LensError(f"{path}:{number}: a label is “English | 中文”")
        labels[key.removeprefix("label.")] = (english, chinese)
        return None
    if key not in _NEEDED and key not in _ALSO:
        raise LensError(
            f"{path}:{number}: no such key: {key}; there are {', '.join((*_NEEDED, *sorted(_ALSO)))}, label.CODE"
        )
    if key in head:
        raise LensError(f"{path}:{number}: {key} stands there already")
    head[key] = words.strip()
    return key


def _check(path: Path, head: Mapping[str, str], sql: str, line: int) -> None:
    missing = [key for key in _NEEDED if key not in head]
    if missing:
        raise LensError(f"{path}:1: the head lacks {', '.join(missing)}")
    if ("caveat" in head) != ("caveat_zh" in head):
        raise LensError(f"{path}:1: caveat and caveat_zh go together")
    if head["unit"] not in UNITS:
        raise LensError(f"{path}:1: the unit {head['unit']!r} is none of {', '.join(sorted(UNITS))}")
    if not re.match(r"\s*(select|with)\b", sql, re.IGNORECASE):
        raise LensError(f"{path}:{line}: the query begins with SELECT or WITH")

"""Which files a user means by the paths that they name."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ronghe.model import Issue


def files_in(paths: Iterable[Path], casebook: Path, issues: list[Issue]) -> Iterator[Path]:
    """Files, and the files under folders, in the order of the paths given and of names within folders.

    Left out are hidden files and folders, unless they are named themselves, and the casebook's own
    folder. Links to folders are not followed. What cannot be read goes to ``issues``.
    """
    for path in paths:
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from _inside(path, casebook.resolve(), issues)
        else:
            why = "it is no file or folder" if path.exists() else "there is no such file or folder"
            issues.append(Issue("unreadable", why, path_words(path)))


def _inside(folder: Path, casebook: Path, issues: list[Issue]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        issues.append(Issue("unreadable", f"it cannot be read: {error.strerror}", path_words(Path(error.filename))))

    for root, folders, files in os.walk(folder, onerror=refused):
        here = Path(root)
        shown = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in shown if (here / name).resolve() != casebook]
        for name in sorted(files):
            path = here / name
            if name.startswith("."):
                continue
            if path.is_file():
                yield path
            else:
                issues.append(Issue("unreadable", "it is no file that can be read", path_words(path)))


def path_words(path: Path) -> str:
    """A path as text that can be stored: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")

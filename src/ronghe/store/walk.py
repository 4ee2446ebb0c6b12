"""Which files a user means by the paths that they name."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ronghe.model import Issue

_LINKED_FOLDER = "it is a link to a folder, which is not followed; add that folder itself"


def files_in(paths: Iterable[Path], casebook: Path, issues: list[Issue]) -> Iterator[Path]:
    """Files, and the files under folders, in the order of the paths given and of names within folders.

    Left out are hidden files and folders, unless they are named themselves, and the casebook's own
    folder. Within a folder no link leads out of it: links to folders are not followed, and links to
    files only where these lie in the folder too. What is not read goes to ``issues``, as do pipes,
    sockets and devices, which are never opened. A link that is named itself is followed.
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

    within = folder.resolve()
    for root, folders, files in os.walk(folder, onerror=refused):
        here = Path(root)
        shown = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in shown if (here / name).is_symlink()]
        issues += [Issue("link", _LINKED_FOLDER, path_words(here / name)) for name in linked]
        folders[:] = [name for name in shown if name not in linked and (here / name).resolve() != casebook]
        for name in sorted(files):
            if name.startswith("."):
                continue
            path = here / name
            fault = _fault(path, within)
            if fault is None:
                yield path
            else:
                issues.append(fault)


def _fault(path: Path, within: Path) -> Issue | None:
    """Why a file found in a folder is not read."""
    words = path_words(path)
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Issue("unreadable", "it is a link that leads nowhere or in a circle", words)
    if path.is_symlink() and not target.is_relative_to(within):
        return Issue("link", f"it is a link to a file outside the folder; add that file itself: {target}", words)
    return None if path.is_file() else Issue("unreadable", "it is no file that can be read", words)


def path_words(path: Path) -> str:
    """A path as text that can be stored: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")

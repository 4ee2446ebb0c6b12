"""Casebooks that tests make of a few texts."""

from collections.abc import Mapping
from pathlib import Path

import ronghe
from ronghe.casebook import Casebook, Declared


def casebook_of(folder: Path, texts: Mapping[str, str]) -> Casebook:
    """A casebook in ``folder/book``, built from files of these names and texts."""
    inbox = folder / "inbox"
    inbox.mkdir()
    for name, text in texts.items():
        (inbox / name).write_text(text, encoding="utf-8")
    casebook = ronghe.open(folder / "book", create=True)
    casebook.add([inbox], Declared())
    casebook.build()
    return casebook

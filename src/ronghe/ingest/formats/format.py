"""What a format is."""

from collections.abc import Iterator
from typing import Protocol

from ronghe.ingest.file import File
from ronghe.model import Document, Issue


class Format(Protocol):
    """A module that turns the bytes of one kind of file into documents.

    ``SUFFIXES`` are the endings of file names, with the dot, that speak for it; ``recognises`` says
    whether the first 4 kB do, whatever the name. ``read`` never raises for bad data: what it cannot
    read is an issue among the documents, and what stands within it as a file of its own is a File,
    which is then read in turn.
    """

    SUFFIXES: frozenset[str]

    def recognises(self, head: bytes, /) -> bool:
        """Whether content that begins so is of this format beyond doubt."""
        ...

    def read(self, file: File) -> "Iterator[Document | Issue] | Iterator[Document | Issue | File]":
        """The documents, issues and files within the file, in the order of its bytes."""
        ...

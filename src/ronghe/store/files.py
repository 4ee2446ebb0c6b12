"""How anything reaches the disk: whole or not at all, and there after a power cut."""

import errno
import fcntl
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ronghe.errors import BusyError, StorageError
from ronghe.store.faults import Point, passing

_ADVICE = {
    errno.ENOSPC: "the disk is full: free some space, then run the command again",
    errno.EDQUOT: "your quota is used up: free some space, then run the command again",
    errno.EROFS: "the disk is read-only: copy the casebook to one that can be written",
    errno.EACCES: "you may not write there: change the folder's permissions, or copy the casebook",
    errno.EPERM: "you may not write there: change the folder's permissions, or copy the casebook",
}


@contextmanager
def storing(path: Path) -> Iterator[None]:
    """Turn what the disk refuses while ``path`` is written into a StorageError that says what to do."""
    try:
        yield
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0, f"the disk refused ({error.strerror or error})")
        raise StorageError(f"{path} could not be written: {advice}. Nothing that was there is lost.") from error


@contextmanager
def replacing(path: Path, *, durable: bool = True) -> Iterator[Path]:
    """A temporary file beside ``path`` that takes its place when the block ends well, and is removed when not.

    ``durable`` waits until both the bytes and the name are on the disk; derived files can do without.
    """
    with storing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        os.close(handle)
    part = Path(name)
    try:
        yield part
        with storing(path):
            if durable:
                _sync(part)
            part.chmod(0o644 & ~_umask())
            passing(Point.BEFORE_RENAME)
            part.replace(path)
            passing(Point.AFTER_RENAME)
            if durable:
                _sync(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_whole(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write or replace a file in one step; StorageError where the disk refuses."""
    with replacing(path, durable=durable) as part, storing(path), part.open("wb") as file:
        _in_halves(file, data, Point.HALF_WRITTEN)


def _in_halves(file: IO[bytes], data: bytes, between: Point) -> None:
    """Write and flush, passing a point in the middle; a power cut can fall there too."""
    half = memoryview(data)[: len(data) // 2]
    file.write(half)
    file.flush()
    passing(between)
    file.write(memoryview(data)[len(half) :])
    file.flush()


def append_line(path: Path, line: str) -> None:
    """Add one line to a file and wait until it is on the disk."""
    append_lines(path, [line])


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Add lines to a file, in one piece between those of other processes, and wait until they are on the disk.

    A last line that an earlier crash cut short is closed first, so that it cannot swallow these.
    """
    new = not path.exists()
    with storing(path), path.open("ab+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        start = b""
        if file.seek(0, os.SEEK_END) > 0:
            file.seek(-1, os.SEEK_END)
            start = b"" if file.read(1) == b"\n" else b"\n"
        data = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
        _in_halves(file, start + data, Point.HALF_A_LINE)
        os.fsync(file.fileno())
    if new:
        _sync(path.parent)


@contextmanager
def locked(path: Path, what: str) -> Iterator[None]:
    """Hold the lock file at ``path``; BusyError, naming ``what`` is going on, where another process holds it.

    The system lets go of it when its holder dies, so a crash leaves no lock behind.
    """
    with storing(path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(f"another {what} is at work in {path.parent}: try again when it is done") from error
        yield
    finally:
        os.close(handle)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

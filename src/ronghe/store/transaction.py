"""One transaction over the file of the atlas, and the statements that the SQL files of this package hold."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from ronghe.errors import BusyError, StorageError


@contextmanager
def transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection whose writes take effect together at the end, or not at all."""
    try:
        connection = _open(path)
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise BusyError(f"{path} is being written by somebody else; try again when that is done") from error
        raise StorageError(
            f"{path} cannot be written ({error}): free some space or make the folder writable"
        ) from error


def _open(path: Path) -> sqlite3.Connection:
    """A connection that leaves transactions to us; a file that is no database is put out of the way."""
    for attempt in (1, 2):
        connection = sqlite3.connect(path, isolation_level=None, timeout=2)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -65536")
        except sqlite3.DatabaseError as error:
            connection.close()
            if isinstance(error, sqlite3.OperationalError) or attempt == 2:
                raise
            for tail in ("", "-wal", "-shm"):
                Path(f"{path}{tail}").unlink(missing_ok=True)
        else:
            return connection
    raise AssertionError("unreachable")


def statements(file: str) -> Iterator[str]:
    """The statements of an SQL file of this package, one by one: a script would end the transaction."""
    statement = ""
    for line in (resources.files("ronghe.store") / file).read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

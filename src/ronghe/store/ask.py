"""Answers SQL that somebody else wrote, from a lens or a casebook: it can read the views and do nothing else.

Such a query cannot write, attach a file, change a setting, load an extension, read the tables behind the views, run for
longer than its time or hand back more rows than its limit.
"""

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ronghe.errors import RongheError
from ronghe.store.view import connected

VIEWS = frozenset({"entities", "documents", "claims", "figures", "ownership", "awards", "funds"})
"""What a query may read; views.sql defines them and docs/analysis.md describes them."""
SECONDS = 20.0
MOST_ROWS = 50_000
_LONGEST = 1_000_000
"""Bytes of one value or of the statement: nothing that a query builds up can grow beyond it."""
_STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock, well under a millisecond."""
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})


class QueryError(RongheError):
    """A query that is wrong, reads what it may not, or takes too long."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Columns and rows of a query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def ask(path: Path, statement: str, seconds: float = SECONDS, most: int = MOST_ROWS) -> Answered:
    """What the statement gives on the atlas at ``path``; QueryError with what SQLite says, or that it took too long."""
    connection = connected(path)
    end = time.monotonic() + seconds
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.set_progress_handler(lambda: int(time.monotonic() > end), _STEPS)
        connection.set_authorizer(_may)
        cursor = connection.execute(statement)
        rows = cursor.fetchmany(most + 1)
        columns: Sequence[Any] = cursor.description or ()
    except sqlite3.Error as error:
        if "interrupted" in str(error):
            raise QueryError(f"it took longer than {seconds:g} seconds and was stopped") from error
        raise QueryError(str(error)) from error
    finally:
        connection.set_authorizer(None)
        connection.close()
    if len(rows) > most:
        raise QueryError(f"it gives more than {most:,} rows; group them or add a LIMIT")
    return Answered(tuple(column[0] for column in columns), tuple(rows))


def _may(action: int, first: str | None, second: str | None, _database: str | None, view: str | None) -> int:
    """Whether the statement being prepared may do this."""
    reads = action == sqlite3.SQLITE_READ and (view in VIEWS or first in VIEWS or second == "")
    loads = action == sqlite3.SQLITE_FUNCTION and second == "load_extension"
    return sqlite3.SQLITE_OK if (action in _ALLOWED and not loads) or reads else sqlite3.SQLITE_DENY

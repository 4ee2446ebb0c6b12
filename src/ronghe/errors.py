"""The exception tree: faults of the operator or of the installation.

A problem in the *data* is never an exception above the function that met it: it is an
:class:`ronghe.model.issue.Issue`, kept beside the other results. Each class carries the
exit code with which the command line ends (documented in docs/commands.md).
"""


class RongheError(Exception):
    """Base of every error that a user can act upon; its text says what to do next."""

    exit_code = 1


class UsageError(RongheError):
    """The call itself cannot be carried out: a missing file, an unknown name, a wrong option."""

    exit_code = 2


class CasebookError(RongheError):
    """The folder is no casebook, or a casebook that this version cannot read."""

    exit_code = 3


class BusyError(CasebookError):
    """Another build holds the casebook."""

    exit_code = 4


class LensError(RongheError):
    """A lens or vocabulary file is wrong; the text names file and line."""

    exit_code = 5


class StorageError(RongheError):
    """The disk refused: full, read-only, or damaged."""

    exit_code = 6

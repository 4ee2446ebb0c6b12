"""What resolution could not do, and the name that it is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from ronghe.model import Issue
from ronghe.names.key import NameKey


@dataclass(frozen=True, slots=True)
class Noted:
    """An issue of resolution; ``about`` is a key in the part of the names that it concerns, None for none."""

    issue: Issue
    about: NameKey | None = None


def in_order(noted: Iterable[Noted]) -> tuple[Noted, ...]:
    """In the order of a list of issues, whatever the order in which they were found."""
    return tuple(sorted(noted, key=lambda one: (one.issue.code, one.issue.document, one.issue.message)))

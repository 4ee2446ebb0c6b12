"""What a run is screened against, put together from what its head says: editions, atlas, holdings, day."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from ronghe.lens.lens import Lens
from ronghe.model import Issue
from ronghe.resolve.known import comparer_of
from ronghe.screen.grid import read_grid
from ronghe.screen.lists.read import Progress, entries_of
from ronghe.screen.ownership.book import Book, read_atlas, read_table
from ronghe.screen.run import Against
from ronghe.screen.targets import Target, Targets, target_of_entry
from ronghe.screen.targets_atlas import atlas_targets
from ronghe.store.folder import Folder
from ronghe.store.lists import Edition, Lists
from ronghe.store.view import Atlas, UnbuiltError

Assembled = tuple[Against, dict[str, Any], list[Issue]]


@contextmanager
def assembled(
    folder: Folder, lens: Lens, head: Mapping[str, Any], progress: Progress | None = None
) -> Iterator[Assembled]:
    """What to screen against, facts about it for the head of the run, and what could not be read.

    StorageError where an original is gone or damaged, UnbuiltError where the atlas is wanted and not built.
    """
    lists = Lists(folder.lists)
    issues: list[Issue] = list(lists.issues)
    targets: list[Target] = []
    for raw in head["editions"]:
        edition = Edition.from_json(raw)
        read = entries_of(lists, edition, progress)
        issues += read.issues
        targets += [target_of_entry(entry, edition) for entry in read.entries]
    facts: dict[str, Any] = {
        "entries": len(targets),
        "persons": sum(target.sort == "person" for target in targets),
        "atlas": None,
    }
    book = Book()
    if head["holdings"]:
        file = head["holdings"]["file"]
        grid = read_grid(lists.read(head["holdings"]["hash"]), file)
    on_lists = Targets(tuple(targets), comparer_of(lens))
    day, unreviewed = date.fromisoformat(head["on"]), head["unreviewed"]
    atlas = _atlas(folder) if "atlas" in head["against"] else None
    try:
        entities = None
        if atlas is not None:
            found, left_out = atlas_targets(atlas, unreviewed=unreviewed)
            entities = Targets(tuple(found), on_lists.comparer)
            facts["atlas"] = {"digest": atlas.digest(), "entities": len(found), "not_reviewed": left_out}
            read_atlas(book, atlas, unreviewed=unreviewed)
        if head["holdings"]:
            read_table(book, grid, file)
            issues += book.issues
        where = _where(head)
        yield Against(day, where, lens, on_lists, entities, atlas, unreviewed, book), {**facts, "where": where}, issues
    finally:
        if atlas is not None:
            atlas.close()


def _atlas(folder: Folder) -> Atlas:
    """The atlas; UnbuiltError that says how to screen without it where there is none."""
    try:
        return Atlas(folder.atlas)
    except UnbuiltError as error:
        raise UnbuiltError(f"{error}, or screen against the lists alone (--against lists)") from error


def _where(head: Mapping[str, Any]) -> str:
    """In words, where a run looks and where it does not."""
    places = [f"{one['name']} (edition {one['edition']})" for one in head["editions"]]
    if "atlas" in head["against"]:
        places.append("the atlas (unreviewed claims too)" if head["unreviewed"] else "the atlas (reviewed claims)")
    return "; ".join([", ".join(places) or "nothing", *(f"not looked in: {one}" for one in head["lists_not_used"])])

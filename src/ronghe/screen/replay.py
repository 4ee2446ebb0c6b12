"""A logged run made again: the same answer, or exactly what is gone and what changed."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ronghe.errors import StorageError, UsageError
from ronghe.lens.lens import Lens
from ronghe.screen.assemble import assembled
from ronghe.screen.customers import Customer
from ronghe.screen.decide import bare
from ronghe.screen.match import THRESHOLDS
from ronghe.screen.run import answers
from ronghe.store.decisions import Line, pack_line, read_log
from ronghe.store.folder import Folder
from ronghe.store.lists import Lists
from ronghe.store.readings import code_digest


def replay(
    folder: Folder, lens: Lens, run: str, progress: Callable[[str, int, int], None] | None = None
) -> dict[str, Any]:
    """Screen again what a logged run screened, from the editions that it used; UsageError for no such run.

    ``{"run", "same", "customers", "gone", "changed", "different"}``: what is gone (in words) prevents it, what changed
    may be why answers differ; for each customer whose answer does, the parts that do. Decisions are no part of it.
    """
    logged = read_log(folder.decisions).runs.get(run)
    if logged is None:
        raise UsageError(f"the log holds no whole run {run!r}; `ronghe decide runs` shows those that it holds")
    head = logged.head
    out: dict[str, Any] = {"run": run, "same": False, "customers": len(logged.answers), "changed": [], "different": []}
    gone = list(_gone(folder, head))
    if gone:
        return {**out, "gone": gone}
    with assembled(folder, lens, head, progress) as (against, facts, _):
        customers = [Customer.from_json(answer["customer"]) for answer in logged.answers]
        again = [json.loads(pack_line(bare(one))) for one in answers(customers, against, progress)]
    different = [
        {"customer": old["customer"]["number"], "name": old["customer"]["name"], "parts": parts}
        for old, new in zip((bare(dict(one)) for one in logged.answers), again, strict=True)
        if (parts := sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key)))
    ]
    changed = list(_changed(lens, head, facts))
    return {**out, "same": not different, "gone": [], "changed": changed, "different": different}


def _gone(folder: Folder, head: Line) -> Iterator[str]:
    lists = Lists(folder.lists)
    files = [(f"{one['name']} of {one['edition']}", one["hash"]) for one in head["editions"]]
    files += [("the table of holdings", head["holdings"]["hash"])] if head["holdings"] else []
    for name, digest in files:
        try:
            lists.read(digest)
        except StorageError as error:
            yield f"{name}: {error}"
    if head["atlas"] and not folder.atlas.is_file():
        yield "the atlas: build the casebook (ronghe build)"


def _changed(lens: Lens, head: Line, facts: Mapping[str, Any]) -> Iterator[str]:
    if head["program"]["code"] != code_digest():
        yield f"the program: the run was made by version {head['program']['version']} of other code"
    if head["lens"]["digest"] != lens.digest:
        yield "the lens: its files are no longer those of the run"
    if head["atlas"] and facts["atlas"] and head["atlas"]["digest"] != facts["atlas"]["digest"]:
        yield "the atlas: it no longer holds what it held (new documents, judgements or readers)"
    if head["thresholds"] != THRESHOLDS:
        yield "the thresholds"

"""All ties of a large map in a file beside it, so that a server reads no million claims before the first path."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np

from ronghe.analyse.network.strands import Strands
from ronghe.store.files import write_whole

_COLUMNS = ("claim", "left", "right", "predicate", "when", "confidence", "until")
_WORDS = ("entities", "kinds", "names", "predicates", "times", "ends")


def keep_ties(path: Path, lineage: str, revision: int, ties: Strands) -> None:
    """Write the ties of a build and so many decisions after it."""
    words = {name: list(getattr(ties, name)) for name in _WORDS}
    said = json.dumps({"lineage": lineage, "revision": revision, **words}, ensure_ascii=False)
    data = io.BytesIO()
    columns = {name: getattr(ties, name) for name in _COLUMNS}
    np.savez(data, said=np.frombuffer(said.encode("utf-8", "surrogatepass"), np.uint8), **columns)
    write_whole(path, data.getvalue())


def kept_ties(path: Path, lineage: str, revision: int) -> tuple[int, Strands] | None:
    """What was kept of the build, and after how many decisions.

    None where nothing was kept, or of another build or of later decisions.
    """
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as held:
            said = json.loads(held["said"].tobytes().decode("utf-8", "surrogatepass"))
            if said["lineage"] != lineage or said["revision"] > revision:
                return None
            columns = {name: held[name] for name in _COLUMNS}
        return said["revision"], Strands(**{name: said[name] for name in _WORDS}, **columns)
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None  # damaged or of another version: the map is read

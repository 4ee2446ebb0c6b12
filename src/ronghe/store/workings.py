"""What follows from installed packages alone and takes seconds to work out: kept between processes."""

import hashlib
from collections.abc import Callable
from contextlib import suppress

from ronghe.errors import StorageError
from ronghe.names.compiled import cache_folder
from ronghe.store.files import replacing

_HEAD = 64
"""Letters of the digest that a file begins with."""


def worked_out(name: str, edition: str, make: Callable[[], bytes]) -> bytes:
    """What ``make`` gives, from a file where it was made before; ``edition`` changes whenever it would give another.

    A file that is damaged, or that cannot be written, costs time and changes nothing.
    """
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{name}-{hashlib.sha256(edition.encode()).hexdigest()[:16]}"
    with suppress(OSError):
        head, data = (held := path.read_bytes())[:_HEAD], held[_HEAD:]
        if head == _digest(data):
            return data
    made = make()
    with suppress(StorageError), replacing(path, durable=False) as part:
        part.write_bytes(_digest(made) + made)
    return made


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()

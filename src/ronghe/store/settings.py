"""``ronghe.toml``: what a person sets for one casebook."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ronghe.errors import CasebookError

SHIPPED_LENS = "cmf"
_KEYS = frozenset({"name", "lens", "cut_off", "rates", "models"})
_HASH = re.compile(r"sha256:[0-9a-f]{64}")

TEMPLATE = """\
# Settings of this casebook. Everything beside derived/ is the casebook; derived/ can be deleted and built again.

name = {name}

# The lens: "cmf" (civil-military fusion) ships with Ronghe; or the path of a lens folder, counted from here.
lens = "cmf"

# The day whose exchange rates the ledger uses. Without it: the day on which the newest document was published.
# cut_off = 2018-04-30

# Fixed rates, yuan for one unit, used instead of the European Central Bank's.
# [rates]
# USD = "6.37"

# Models that may propose names beside the rules, each with the hash of its files: ronghe doctor prints the lines.
# [models]
# lac = "sha256:..."
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """``lens`` is None for the lens that ships; ``rates`` holds yuan for one unit by ISO 4217 code.

    ``models`` holds the hash of each model that may propose names, by its name.
    """

    name: str
    lens: Path | None = None
    cut_off: date | None = None
    rates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    models: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)


def new_settings(name: str) -> bytes:
    """The file for a new casebook, every setting explained."""
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return TEMPLATE.format(name=quoted).encode("utf-8")


def read_settings(path: Path) -> Settings:
    """The settings in a file; CasebookError names the entry that is wrong."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CasebookError(f"{path} cannot be read: {error}") from error
    unknown = sorted(raw.keys() - _KEYS)
    if unknown:
        raise CasebookError(f"{path}: no such setting: {', '.join(unknown)}; there are {', '.join(sorted(_KEYS))}")
    name, lens = raw.get("name", path.parent.name), raw.get("lens", SHIPPED_LENS)
    for entry, value in (("name", name), ("lens", lens)):
        if not isinstance(value, str):
            raise CasebookError(f"{path}: {entry} is a text in quotation marks")
    return Settings(
        name=name,
        lens=None if lens == SHIPPED_LENS else path.parent / lens,
        cut_off=_day(raw.get("cut_off"), path),
        rates=_rates(raw.get("rates", {}), path),
        models=_models(raw.get("models", {}), path),
    )


def _day(value: Any, path: Path) -> date | None:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise CasebookError(f"{path}: cut_off is a day such as 2018-04-30, not {value!r}") from error
    if value is not None and type(value) is not date:
        raise CasebookError(f"{path}: cut_off is a day such as 2018-04-30")
    return value


def _rates(raw: Any, path: Path) -> Mapping[str, str]:
    if not isinstance(raw, dict) or not all(isinstance(rate, str | int | float) for rate in raw.values()):
        raise CasebookError(f'{path}: [rates] holds lines such as USD = "6.37", yuan for one unit')
    return MappingProxyType({code: str(rate) for code, rate in sorted(raw.items())})


def _models(raw: Any, path: Path) -> Mapping[str, str]:
    if not isinstance(raw, dict):
        raise CasebookError(f'{path}: [models] holds lines such as lac = "sha256:…"; ronghe doctor prints them')
    for name, said in raw.items():
        if not isinstance(said, str) or _HASH.fullmatch(said) is None:
            raise CasebookError(
                f"{path}: [models] {name} is “sha256:” and 64 hexadecimal digits; ronghe doctor prints the line"
            )
    return MappingProxyType(dict(sorted(raw.items())))

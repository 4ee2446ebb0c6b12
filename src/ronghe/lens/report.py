"""The report's template, which is data of the lens: wordings, two pages and a style sheet in its ``report/``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ronghe.errors import LensError

_SHIPPED = Path(__file__).parent / "cmf"
FILES = ("words.toml", "report.html", "report.md", "report.css")


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    """The files' texts. ``words`` has each wording as (English, Chinese) by "table.name"."""

    words: Mapping[str, tuple[str, str]]
    html: str
    markdown: str
    css: str

    def word(self, key: str, language: str) -> str:
        """The wording in a language; LensError where the lens has none."""
        if key not in self.words:
            raise LensError(f"the report's words.toml has no entry {key}")
        return self.words[key][language == "zh"]


def report_template(folder: Path | None = None) -> ReportTemplate:
    """The template of a lens; a file that it lacks is the one that ships. LensError names what is wrong."""
    texts = {name: _text(name, folder) for name in FILES}
    return ReportTemplate(_words(texts["words.toml"]), texts["report.html"], texts["report.md"], texts["report.css"])


def _text(name: str, folder: Path | None) -> str:
    own = None if folder is None else folder / "report" / name
    path = own if own is not None and own.is_file() else _SHIPPED / "report" / name
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LensError(f"{path}: {error}") from error


def _words(text: str) -> dict[str, tuple[str, str]]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LensError(f"report/words.toml: {error}") from error
    out = {}
    for table, entries in tables.items():
        for name, pair in entries.items():
            if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)):
                raise LensError(f"report/words.toml: [{table}] {name} takes two wordings, English and Chinese")
            out[f"{table}.{name}"] = (pair[0], pair[1])
    return out

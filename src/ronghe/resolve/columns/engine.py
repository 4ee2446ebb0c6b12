"""A table of records to groups of rows that are one body; neither the order of rows nor the machine changes them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.bare import Bare, bare_texts, place_table
from ronghe.names.columns.texts import Texts, plain_texts
from ronghe.names.compiled import Keys as Hashes
from ronghe.names.compiled import Numbers
from ronghe.names.generic import is_generic
from ronghe.resolve.columns import blocks
from ronghe.resolve.columns.blocks import Pairs
from ronghe.resolve.columns.brands import Brands, brands_of
from ronghe.resolve.columns.facts import SINGLE_LENGTHS as _SINGLE
from ronghe.resolve.columns.facts import Columns, Facts, column_hashes, facts, place_columns, words_beside, years_of
from ronghe.resolve.columns.join import join, neighbours
from ronghe.resolve.columns.keys import chosen_keys, opening_letters
from ronghe.resolve.columns.likeness import Likeness, likeness
from ronghe.resolve.columns.odds import probabilities
from ronghe.resolve.columns.signs import Signs
from ronghe.resolve.guide import Guide

JOINED = 0.7
"""Rows of this probability and more are joined; chosen on the tables that the weights were fitted on."""
_CODED = 0.999
"""What one identity code for both is worth, whatever the names."""
_COMMON, _COMMON_SHARE = 30, 500
"""A name whose rarest letters so many rows share, or one row in so many, may name nobody (产业投资基金)."""
_FEW = 20_000
_COLUMNS = ("names", "kinds", "places", "identifiers", "founded")
_STRETCH = 2_048
"""Names that are looked through together."""
Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Table:
    """Records in columns of one length; an empty text is an unknown value, and a column may be empty as a whole."""

    names: Sequence[str]
    kinds: Sequence[str] = ()
    places: Sequence[str] = ()
    identifiers: Sequence[str] = ()
    founded: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.names)

    def column(self, name: str) -> Sequence[str]:
        """A column by name, filled with empty texts where the table has none."""
        return getattr(self, name) or [""] * len(self)


@dataclass(frozen=True, slots=True)
class Groups:
    """What became of a table.

    ``group`` gives for each row the row that stands for its body; which one depends on what the rows say, not
    on where they stand. ``other`` is the row with which a row was joined most surely, itself where it stands alone, and
    ``probability`` that pair's. ``pairs`` counts what was compared, ``apart`` what a veto kept apart.
    """

    group: Numbers
    other: Numbers
    probability: npt.NDArray[np.float32]
    whole: npt.NDArray[np.float32]
    relations: npt.NDArray[np.uint8]
    pairs: int
    apart: int
    content: Hashes


Weighed = tuple[Facts, Likeness, npt.NDArray[np.int32]]
"""Facts and likeness of pairs, and the rows of each pair: left ones first, then right ones."""


def weighed_pairs(table: Table, guide: Guide) -> Weighed:
    """Every pair that is compared, with what is weighed; rows are those of the table as given."""
    read = _read(table, guide)
    _, found, said, alike = _compared(read, guide, lambda _stage: None)
    left = np.repeat(np.arange(len(table), dtype=np.int32), np.diff(found.first))
    return said, alike, read.order[np.stack([left, found.right])]


def table_keys(table: Table, guide: Guide) -> tuple[Hashes, Numbers]:
    """The keys by which rows meet, 0 for none, and the city of each, 0 where it is unknown; for other engines."""
    read = _read(table, guide)
    chosen, _ = _keys(read, brands_of(read.bare.texts, read.names))
    keys, cities = np.zeros_like(chosen), np.zeros(len(table), dtype=np.int32)
    keys[read.order], cities[read.order] = blocks.kept_keys(chosen), read.place[1]
    return keys, cities


def resolve_table(table: Table, guide: Guide, least: float = JOINED, step: Step | None = None) -> Groups:
    """Group the rows of a table; pairs from the probability ``least`` on are joined, the surest first."""
    tell = step or (lambda _stage: None)
    tell("reading names")
    read = _read(table, guide)
    columns, found, said, alike = _compared(read, guide, tell)
    probability = probabilities(alike, said)
    probability[(said.code == 1) & (said.veto == 0)] = _CODED
    tell("joining")
    every = np.repeat(np.arange(len(table), dtype=np.int32), np.diff(found.first))
    known = neighbours(every, found.right, _odds(probability), len(table))
    sure = np.flatnonzero(probability >= least)
    left, right = every[sure], found.right[sure]
    ranked = np.lexsort((right, left, -probability[sure]))
    sure, left, right = sure[ranked], left[ranked], right[ranked]
    coded = (said.code[sure] == 1).astype(np.uint8)
    group, by = join(left, right, coded, _held(columns), known)
    return _back(read.order, read.content, (group, by, left, right), (sure, probability, alike, said))


class _Read(NamedTuple):
    """A table as it is read, its rows in the order of their letters.

    ``order`` gives the row of the table as given, ``content`` a hash of what each row of that says.
    """

    order: Numbers
    content: Hashes
    names: Texts
    written: list[str]
    bare: Bare
    place: tuple[Numbers, Numbers, Numbers, Numbers]
    kinds: Hashes
    codes: Hashes
    lengths: Numbers
    years: Numbers


def _read(table: Table, guide: Guide) -> _Read:
    """Names that begin alike come together, so that what is compared lies close by in memory."""
    places = place_table(guide.places)
    names = plain_texts(table.names)
    bare = bare_texts(names, places)
    said = {name: _distinct(table.column(name)) for name in _COLUMNS[1:]}
    hashed = {name: column_hashes(texts) for name, (texts, _) in said.items()}
    content = _content([column_hashes(names)[0], *(hashed[name][0][said[name][1]] for name in _COLUMNS[1:])])
    order = np.lexsort((content, opening_letters(bare.texts))).astype(np.int32)
    rows = {name: at[order] for name, (_, at) in said.items()}
    bare = Bare(bare.texts.ordered(order), bare.places[order], bare.forms[order])
    codes, lengths = hashed["identifiers"]
    return _Read(
        order,
        content,
        names.ordered(order),
        [table.names[row] for row in order.tolist()],
        bare,
        place_columns(said["places"][0], rows["places"], bare, places),
        hashed["kinds"][0][rows["kinds"]],
        codes[rows["identifiers"]],
        lengths[rows["identifiers"]],
        years_of(said["founded"][0])[rows["founded"]],
    )


def _distinct(values: Sequence[str]) -> tuple[Texts, Numbers]:
    """The different values of a column, folded, and which of them each row has."""
    known = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return plain_texts(list(known)), np.fromiter(map(known.__getitem__, values), np.int32, count=len(values))


def _compared(read: _Read, guide: Guide, tell: Step) -> tuple[Columns, Pairs, Facts, Likeness]:
    """The rows in their order: columns, pairs, and what speaks for and against each."""
    tell("looking for pairs")
    brands = brands_of(read.bare.texts, read.names)
    keys, rarest = _keys(read, brands)
    columns = _columns(read, brands, _placeholders(read.written, rarest, brands, guide))
    city, nothing = read.place[1].astype(np.uint64), np.zeros(len(read.codes), dtype=np.uint64)
    chains = (blocks.whole_names(read.bare.texts), city), (read.codes, nothing)
    found = blocks.with_chains(blocks.pairs(keys), chains)
    tell("comparing")
    said = facts(columns, found)
    alike = likeness(read.bare.texts, brands, found, said.veto)
    return columns, found, replace(said, words=words_beside(said.words, alike.brand >= 1)), alike


def _keys(read: _Read, brands: Brands) -> tuple[Hashes, Numbers]:
    return chosen_keys(read.bare.texts, brands, read.place[1], read.years)


def _odds(probability: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Log odds within ±6: no single pair outweighs several that are sure."""
    bounded = np.clip(probability, 0.0025, 0.9975)
    return np.asarray(np.log(bounded / (1 - bounded)), dtype=np.float32)


def _content(columns: Iterable[Hashes]) -> Hashes:
    """A hash of what each row says, by which rows of one opening are ordered."""
    total = np.zeros(1, dtype=np.uint64)
    for hashes in columns:
        total = (total ^ hashes) * np.uint64(0x9E3779B97F4A7C15)
        total ^= total >> np.uint64(29)
    return total


def _columns(read: _Read, brands: Brands, placeholders: npt.NDArray[np.uint8]) -> Columns:
    single = np.where(np.isin(read.lengths, _SINGLE), read.lengths, 0).astype(np.int32)
    return Columns(
        *read.place,
        kinds=read.kinds,
        codes=read.codes,
        single=single,
        years=read.years,
        placeholders=placeholders,
        words=brands.rest,
        signs=Signs(read.names),
    )


def _placeholders(names: Sequence[str], rarest: Numbers, brands: Brands, guide: Guide) -> npt.NDArray[np.uint8]:
    """Which names name nobody by themselves; of a long table only those of common letters without a brand are asked."""
    out = np.zeros(len(names), dtype=np.uint8)
    known: dict[str, bool] = {}
    asked = np.ones(len(names), dtype=bool)
    if len(names) > _FEW:
        asked = (rarest >= max(_COMMON, len(names) // _COMMON_SHARE)) & ((brands.rest == 0) | (brands.rows >= _COMMON))
    for row in {*np.flatnonzero(asked).tolist(), *_signed(names)}:
        name = names[row]
        if name not in known:
            known[name] = not name.strip() or is_generic(name, "Company", guide.words)
        out[row] = known[name]
    return out


def _signed(names: Sequence[str]) -> Iterator[int]:
    """Rows with a sign of a placeholder; stretches of names without any are passed over at once."""
    for start in range(0, len(names), _STRETCH):
        stretch = names[start : start + _STRETCH]
        if _has_sign("\n".join(stretch)):
            yield from (row for row, name in enumerate(stretch, start) if _has_sign(name))


def _has_sign(text: str) -> bool:
    return "某" in text or "*" in text or "×" in text or "xx" in text.lower()


def _held(columns: Columns) -> Numbers:
    """What a group may have only one of, see ``join``."""
    single = np.where(columns.single > 0, (columns.codes >> np.uint64(34)).astype(np.int32) | 1, 0)
    held = [*columns.signs.values, single * (columns.single == 18), single * (columns.single == 20)]
    held += [columns.named_regions, columns.named_cities, (columns.signs.sorts & 15).astype(np.int32)]
    return np.ascontiguousarray(np.maximum(np.column_stack(held), 0), dtype=np.int32)


def _back(
    order: Numbers,
    content: Hashes,
    joined: tuple[Numbers, Numbers, Numbers, Numbers],
    weighed: tuple[npt.NDArray[np.int64], npt.NDArray[np.float32], Likeness, Facts],
) -> Groups:
    """The result by the rows of the table as it was given."""
    group, by, left, right = joined
    sure, probability, alike, said = weighed
    count = len(order)
    alone = by < 0
    pair = np.where(alone, 0, by)
    rows = np.arange(count, dtype=np.int32)
    if len(left):
        other = np.where(alone, rows, np.where(left[pair] == rows, right[pair], left[pair]))
        at = sure[pair]
        chosen = np.where(alone, np.float32(1), probability[at])
        whole = np.where(alone, np.float32(0), alike.whole[at])
        relations = np.column_stack(
            [np.where(alone, 0, each[at]) for each in (said.place, said.kind, said.year, said.code)]
        )
    else:
        other, chosen, whole = rows, np.ones(count, dtype=np.float32), np.zeros(count, dtype=np.float32)
        relations = np.zeros((count, 4), dtype=np.uint8)
    inverse = np.empty(count, dtype=np.int32)
    inverse[order] = rows
    return Groups(
        group=order[group[inverse]],
        other=order[other[inverse]],
        probability=chosen[inverse],
        whole=whole[inverse],
        relations=relations[inverse].astype(np.uint8),
        pairs=len(probability),
        apart=int(np.count_nonzero(said.veto)),
        content=content,
    )

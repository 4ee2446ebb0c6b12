"""A table of records to groups of rows that are one body; neither the order of rows nor the machine changes them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.bare import Bare, bare_texts, place_table
from ronghe.names.columns.texts import Texts, plain_texts
from ronghe.names.compiled import Keys as Hashes
from ronghe.names.compiled import Numbers, beside, parallel, ready
from ronghe.names.generic import is_generic
from ronghe.resolve.columns.blocks import blocks_of, sort_stretches
from ronghe.resolve.columns.brands import Brands, brands_of
from ronghe.resolve.columns.compared import STRETCH, Compared, Sure, Weighed
from ronghe.resolve.columns.facts import SINGLE_LENGTHS as _SINGLE
from ronghe.resolve.columns.facts import Columns, Facts, column_hashes, packed, place_columns, years_of
from ronghe.resolve.columns.join import join, known_beside, surest_first
from ronghe.resolve.columns.keys import chosen_keys, opening_letters
from ronghe.resolve.columns.likeness import Alike, BrandsAlike, Names
from ronghe.resolve.columns.signs import Signs
from ronghe.resolve.guide import Guide

JOINED = 0.7
"""Rows of this probability and more are joined; chosen on the tables that the weights were fitted on."""
_COMMON, _COMMON_SHARE = 30, 500
"""A name whose rarest letters so many rows share, or one row in so many, may name nobody (产业投资基金)."""
_FEW = 20_000
_ROW_COST = 0.02
"""Milliseconds that Python takes for a row."""
_COLUMNS = ("names", "kinds", "places", "identifiers", "founded")
_CROSSES = ("xx", "xX", "Xx", "XX")
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


def weighed_pairs(table: Table, guide: Guide) -> tuple[Facts, BrandsAlike, Alike, Numbers]:
    """What is weighed of every pair, and the rows of each as the table was given: left ones first, then right ones."""
    read = _read(table, guide)
    pairs, said, brands, alike = _comparable(read, table.names, guide)[1].every(len(table))
    return said, brands, alike, read.order[np.stack([pairs.left(), pairs.right])]


def table_keys(table: Table, guide: Guide) -> tuple[Hashes, Numbers]:
    """The keys by which rows meet, 0 for none, and the city of each, 0 where it is unknown; for other engines."""
    read = _read(table, guide)
    chosen, _ = _keys(read, brands_of(read.bare.texts, read.names))
    keys, cities = np.zeros_like(chosen), np.zeros(len(table), dtype=np.int32)
    keys[read.order], cities[read.order] = np.where(blocks_of(chosen, ()).places < 0, 0, chosen), read.place[1]
    return keys, cities


def resolve_table(table: Table, guide: Guide, least: float = JOINED, step: Step | None = None) -> Groups:
    """Group the rows of a table; pairs from the probability ``least`` on are joined, the surest first."""
    tell = step or (lambda _stage: None)
    tell("reading names")
    read = _read(table, guide)
    tell("looking for pairs")
    columns, compared = _comparable(read, table.names, guide)
    tell("comparing")
    weighed = parallel(lambda begin, end: compared.weighed(begin, end, least), len(table), STRETCH)
    tell("joining")
    sure = surest_first(weighed)
    group, by = join(sure, known_beside(sure, weighed, len(table)), _held(columns))
    return _back(read, weighed, sure, group, by)


class _Read(NamedTuple):
    """A table as it is read, its rows in the order of their letters.

    ``order`` gives the row of the table as given, ``names`` and ``content``, a hash of what a row says, are by that.
    """

    order: Numbers
    content: Hashes
    names: Texts
    bare: Bare
    place: tuple[Numbers, Numbers, Numbers, Numbers]
    kinds: Hashes
    codes: Hashes
    lengths: Numbers
    years: Numbers


def _read(table: Table, guide: Guide) -> _Read:
    """Names that begin alike come together, so that what is compared lies close by in memory."""
    places = place_table(guide.places)
    names, said = beside(
        lambda: plain_texts(table.names), lambda: {name: _distinct(table.column(name)) for name in _COLUMNS[1:]}
    )
    bare = bare_texts(names, places)
    hashed = {name: column_hashes(texts) for name, (texts, _) in said.items()}
    content = _content([column_hashes(names)[0], *(hashed[name][0][said[name][1]] for name in _COLUMNS[1:])])
    order = _in_order(opening_letters(bare.texts), content)
    rows = {name: at[order] for name, (_, at) in said.items()}
    bare = Bare(bare.texts.ordered(order), bare.places[order], bare.forms[order])
    codes, lengths = hashed["identifiers"]
    return _Read(
        order,
        content,
        names,
        bare,
        place_columns(said["places"][0], rows["places"], bare, places),
        hashed["kinds"][0][rows["kinds"]],
        codes[rows["identifiers"]],
        lengths[rows["identifiers"]],
        years_of(said["founded"][0])[rows["founded"]],
    )


def _in_order(opening: Hashes, content: Hashes) -> Numbers:
    """The rows by their opening, those of one opening by their content."""
    order = np.argsort(opening).astype(np.int32)
    ends = np.append(np.flatnonzero(np.diff(opening[order])) + 1, len(order))
    ready(sort_stretches, _ROW_COST * len(order))(content[order], order, ends)
    return order


def _distinct(values: Sequence[str]) -> tuple[Texts, Numbers]:
    """The different values of a column, folded, and which of them each row has."""
    known = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return plain_texts(list(known)), np.fromiter(map(known.__getitem__, values), np.int32, count=len(values))


def _comparable(read: _Read, names: Sequence[str], guide: Guide) -> tuple[Columns, Compared]:
    """What is known of the rows in their order, and these ready to be compared; ``names`` as they were given."""
    brands = brands_of(read.bare.texts, read.names)
    (keys, rarest), signs, named, sorted_ = beside(
        lambda: _keys(read, brands),
        lambda: Signs(read.names, read.order),
        lambda: column_hashes(read.bare.texts)[0],
        lambda: Names(read.bare.texts, brands),
    )
    columns = _columns(read, brands, signs, _placeholders(read, names, rarest, brands, guide))
    chains = (named, read.place[1]), (read.codes, np.zeros(len(read.codes), dtype=np.int32))
    return columns, Compared(blocks_of(keys, chains), packed(columns), sorted_)


def _keys(read: _Read, brands: Brands) -> tuple[Hashes, Numbers]:
    return chosen_keys(read.bare.texts, brands, read.place[1], read.years)


def _content(columns: Iterable[Hashes]) -> Hashes:
    """A hash of what each row says, by which rows of one opening are ordered."""
    total = np.zeros(1, dtype=np.uint64)
    for hashes in columns:
        total = (total ^ hashes) * np.uint64(0x9E3779B97F4A7C15)
        total ^= total >> np.uint64(29)
    return total


def _columns(read: _Read, brands: Brands, signs: Signs, placeholders: npt.NDArray[np.uint8]) -> Columns:
    single = np.where(np.isin(read.lengths, _SINGLE), read.lengths, 0).astype(np.int32)
    return Columns(
        *read.place,
        kinds=read.kinds,
        codes=read.codes,
        single=single,
        years=read.years,
        placeholders=placeholders,
        words=brands.rest,
        signs=signs,
    )


def _placeholders(
    read: _Read, names: Sequence[str], rarest: Numbers, brands: Brands, guide: Guide
) -> npt.NDArray[np.uint8]:
    """Which names name nobody by themselves; of a long table only those of common letters without a brand are asked."""
    out = np.zeros(len(names), dtype=np.uint8)
    known: dict[str, bool] = {}
    asked = np.ones(len(names), dtype=bool)
    if len(names) > _FEW:
        asked = (rarest >= max(_COMMON, len(names) // _COMMON_SHARE)) & ((brands.rest == 0) | (brands.rows >= _COMMON))
    given = np.zeros(len(names), dtype=bool)
    given[read.order[asked]] = True
    given[list(_signed(names))] = True
    for row in np.flatnonzero(given).tolist():
        name = names[row]
        if name not in known:
            known[name] = not name.strip() or is_generic(name, "Company", guide.words)
        out[row] = known[name]
    return out[read.order]


def _signed(names: Sequence[str]) -> Iterator[int]:
    """Rows with a sign of a placeholder; stretches of names without any are passed over at once."""
    for start in range(0, len(names), STRETCH):
        stretch = names[start : start + STRETCH]
        if _has_sign("\n".join(stretch)):
            yield from (row for row, name in enumerate(stretch, start) if _has_sign(name))


def _has_sign(text: str) -> bool:
    return "某" in text or "*" in text or "×" in text or any(map(text.__contains__, _CROSSES))


def _held(columns: Columns) -> Numbers:
    """What a group may have only one of, see ``join``."""
    signs, codes = columns.signs, (columns.codes >> np.uint64(34)).astype(np.int32) | 1
    held = [*signs.values, *(np.where(columns.single == length, codes, 0) for length in _SINGLE)]
    held += [columns.named_regions, columns.named_cities, signs.sorts & 15]
    out = np.empty((len(codes), len(held)), dtype=np.int32)
    for at, column in enumerate(held):
        np.maximum(column, 0, out=out[:, at])
    return out


def _back(read: _Read, weighed: Sequence[Weighed], sure: Sure, group: Numbers, by: Numbers) -> Groups:
    """The result by the rows of the table as it was given."""
    order, rows = read.order, np.arange(len(by), dtype=np.int32)
    pair, with_ = by[by >= 0], rows[by >= 0]
    other, chosen, whole = rows.copy(), np.ones(len(by), dtype=np.float32), np.zeros(len(by), dtype=np.float32)
    relations = np.zeros((len(by), 4), dtype=np.uint8)
    other[with_] = np.where(sure.left[pair] == with_, sure.right[pair], sure.left[pair])
    chosen[with_], whole[with_], relations[with_] = sure.probability[pair], sure.whole[pair], sure.relations[pair]
    inverse = np.empty(len(by), dtype=np.int32)
    inverse[order] = rows
    return Groups(
        group=order[group[inverse]],
        other=order[other[inverse]],
        probability=chosen[inverse],
        whole=whole[inverse],
        relations=relations[inverse],
        pairs=sum(len(each.probability) for each in weighed),
        apart=sum(each.apart for each in weighed),
        content=read.content,
    )

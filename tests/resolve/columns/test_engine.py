import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.organisations import Record, records
from ronghe.lens.load import load_lens
from ronghe.names import compiled
from ronghe.names.columns import texts
from ronghe.resolve.columns import blocks, engine
from ronghe.resolve.columns.engine import Groups, Table, resolve_table
from ronghe.resolve.guide import Guide, guide_of


@pytest.fixture(scope="module")
def guide() -> Guide:
    return guide_of(load_lens())


def table(*rows: tuple[str, ...]) -> Table:
    """Rows of name, kind, place, code, year; what is missing at the end is unknown."""
    full = [(*row, *[""] * (5 - len(row))) for row in rows]
    return Table(*([row[at] for row in full] for at in range(5)))


def together(groups: Groups) -> set[frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for row, group in enumerate(groups.group.tolist()):
        found[group].add(row)
    return {frozenset(rows) for rows in found.values()}


def one(guide: Guide, *rows: tuple[str, ...]) -> bool:
    return len(together(resolve_table(table(*rows), guide))) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Lingxi Navigation Technology Co., Ltd.",), ("LINGXI NAVIGATION TECHNOLOGY LTD",)),
        (("灵犀导航科技有限责任公司",), ("靈犀導航科技有限公司",)),
        (("Lingxi Navigation Technology", "", "Foshan"), ("Lingxi Navigaton Technology", "", "Foshan")),
        (("佛山灵犀导航科技有限公司",), ("灵犀导航科技（佛山）有限公司",)),
        (
            ("Navigation Lingxi Precision", "", "Foshan", "", "2001"),
            ("Lingxi Precision Navigation", "", "Foshan", "", "2001"),
        ),
        (("灵犀导航", "", "", "91440600MA4W1XXX01"), ("Starbridge Navigation", "", "", "91440600ma4w1xxx01")),
    ],
)
def test_one_body_in_two_spellings_is_joined(guide: Guide, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert one(guide, left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("灵犀第二研究院", "灵犀第三研究院"),
        ("灵犀航天产业基金一期", "灵犀航天产业基金二期"),
        ("灵犀航天706研究所", "灵犀航天707研究所"),
        ("佛山灵犀导航科技有限公司", "绵阳灵犀导航科技有限公司"),
        ("灵犀导航研究院", "灵犀导航研究所"),
        ("灵犀导航集团有限公司", "灵犀导航股份有限公司"),
        ("Lingxi Aerospace Fund Phase 1", "Lingxi Aerospace Fund Phase II"),
        ("Lingxi Second Academy", "Lingxi Third Academy"),
        ("Foshan Lingxi Navigation Ltd", "Chengdu Lingxi Navigation Ltd"),
        ("某部队", "某部队"),
        ("军民融合产业投资基金", "军民融合产业投资基金"),
    ],
)
def test_what_excludes_each_other_stays_apart_though_all_else_agrees(guide: Guide, left: str, right: str) -> None:
    facts = ("", "北京", "", "2001")
    assert not one(guide, (left, *facts), (right, *facts))


@pytest.mark.parametrize(("times", "groups"), [(1, 1), (4, 2)])
def test_a_brand_one_letter_away_is_a_slip_where_one_row_has_it_and_a_brand_where_several_do(
    guide: Guide, times: int, groups: int
) -> None:
    rows = [("Lingxiwei Navigation", "Company")] * 4 + [("Lingxiwai Navigation", "Company")] * times
    assert len(together(resolve_table(table(*rows), guide))) == groups


def test_two_credit_codes_are_two_bodies_and_one_code_joins_placeholders(guide: Guide) -> None:
    codes = ("91440600MA4W1XXX01", "91440600MA4W1XXX02")
    assert not one(guide, *(("灵犀导航科技有限公司", "", "", code) for code in codes))
    assert one(guide, *(("某部队", "", "", codes[0]) for _ in range(2)))


def test_a_chain_is_cut_where_its_ends_exclude_each_other(guide: Guide) -> None:
    rows = (
        ("灵犀导航产业基金一期", "Fund", "佛山", "", "2017"),
        ("灵犀导航产业基金", "Fund", "佛山", "", "2017"),
        ("灵犀导航产业基金二期", "Fund", "佛山", "", ""),
    )
    groups = together(resolve_table(table(*rows), guide))
    assert not any({0, 2} <= group for group in groups)
    assert frozenset({0, 1}) in groups


def as_table(made: Sequence[Record]) -> Table:
    columns = zip(*((one.name, one.kind, one.place, one.identifier, one.founded) for one in made), strict=True)
    return Table(*map(list, columns))


@settings(max_examples=15, deadline=None)
@given(st.integers(min_value=0, max_value=1_000), st.randoms(use_true_random=False))
def test_order_of_rows_changes_neither_groups_nor_what_stands_for_them(seed: int, dice: random.Random) -> None:
    made = records(60, seed)
    guide = guide_of(load_lens())
    shuffled = dice.sample(range(len(made)), len(made))
    before = resolve_table(as_table(made), guide)
    after = resolve_table(as_table([made[at] for at in shuffled]), guide)
    assert together(before) == {frozenset(shuffled[row] for row in group) for group in together(after)}
    said = [made[group] for group in before.group.tolist()]
    said_after = [made[shuffled[group]] for group in after.group.tolist()]
    for place, at in enumerate(shuffled):
        one, other = said[at], said_after[place]
        assert (one.name, one.place, one.founded) == (other.name, other.place, other.founded)


@pytest.mark.parametrize("workers", [1, 3])
def test_neither_workers_nor_stretches_nor_machine_code_change_anything(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    rows = as_table([*records(150, 11), Record("", "", "", "", "", 0), Record("灵犀导航706", "", "", "", "", 0)])
    monkeypatch.setattr(compiled, "_PATIENCE_KEPT", math.inf)
    expected = resolve_table(rows, guide)
    monkeypatch.setattr(compiled, "_THREADS", workers)
    monkeypatch.setattr(engine, "STRETCH", 64)
    monkeypatch.setattr(texts, "CHUNK", 64)
    monkeypatch.setattr(blocks, "_FEW", 128)
    monkeypatch.setattr(compiled, "_PATIENCE_KEPT", 0.0)
    monkeypatch.setattr(compiled, "_PATIENCE", 0.0)
    found = resolve_table(rows, guide)
    for field in fields(Groups):
        assert np.array_equal(getattr(found, field.name), getattr(expected, field.name)), field.name


def test_a_synthetic_table_is_resolved_at_least_as_well_as_promised(guide: Guide) -> None:
    made = records(6_000, 7)
    groups = resolve_table(as_table(made), guide).group.tolist()

    def pairs(counts: Counter[object]) -> int:
        return sum(count * (count - 1) // 2 for count in counts.values())

    bodies = [record.body for record in made]
    right = pairs(Counter(zip(groups, bodies, strict=True)))
    precision, recall = right / pairs(Counter(groups)), right / pairs(Counter(bodies))
    assert precision > 0.93
    assert recall > 0.88

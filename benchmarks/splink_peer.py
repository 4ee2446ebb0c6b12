"""Splink 5 on DuckDB at the same work as the table engine; `make peers` installs both."""

import logging
from collections.abc import Callable, Sequence
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from ronghe.resolve.columns.engine import Table

if TYPE_CHECKING:
    from benchmarks.timing import Clock

_THRESHOLDS = (0.5, 0.7, 0.9, 0.95, 0.99)
_FIELDS = {"place": "places", "kind": "kinds", "identifier": "identifiers", "founded": "founded"}
"""Columns of Splink beside those of our table."""


def splink(*, same_blocks: bool, answers: Sequence[int]) -> Callable[[Table, "Clock"], tuple[list[int], str]]:
    """A function from rows to groups. The threshold is the best of five by the answers, which favours Splink."""

    def resolve(table: Table, clock: "Clock") -> tuple[list[int], str]:
        from benchmarks.resolution import scores

        with clock.stopped():
            frame, keys = _frame(table, same_blocks=same_blocks)
        linker, predicted = _predicted(table, frame, keys)
        best: tuple[float, list[int], float] = (-1.0, [], 0.0)
        linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=_THRESHOLDS[0]
        )
        with clock.stopped():
            for threshold in _THRESHOLDS:
                clustered = linker.clustering.cluster_pairwise_predictions_at_threshold(
                    predicted, threshold_match_probability=threshold
                )
                found = dict(clustered.as_duckdbpyrelation().project("unique_id, cluster_id").fetchall())
                groups = [int(found[number]) for number in range(len(table))]
                score = scores(groups, answers)["f1"]
                if score > best[0]:
                    best = (score, groups, threshold)
        return best[1], f"threshold {best[2]} of {_THRESHOLDS}"

    return resolve


def _predicted(table: Table, frame: Any, keys: Sequence[str]) -> tuple[Any, Any]:
    import splink.comparison_library as compare
    from splink import Linker, SettingsCreator, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    rules = [block_on(key) for key in keys] or _usual()
    fields = {field: any(table.column(named)) for field, named in _FIELDS.items()}
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.JaroWinklerAtThresholds("core", [0.95, 0.88, 0.7]).configure(term_frequency_adjustments=True),
            *(compare.ExactMatch(field) for field in ("place", "kind", "identifier") if fields[field]),
            *([compare.LevenshteinAtThresholds("founded", [1])] if fields["founded"] else []),
        ],
        blocking_rules_to_generate_predictions=rules,
        retain_matching_columns=False,
    )
    linker = Linker(_database().register(frame), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("core")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("core"))
    if fields["identifier"]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on("identifier"))
    elif fields["place"]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on("place", "founded"))
    return linker, linker.inference.predict(threshold_match_probability=min(_THRESHOLDS))


def _database() -> Any:
    """DuckDB set for tables larger than its memory: it lays aside what does not fit, in no order."""
    import duckdb
    from splink import DuckDBAPI

    config = {"threads": 2, "memory_limit": "8GB", "temp_directory": gettempdir(), "preserve_insertion_order": False}
    return DuckDBAPI(duckdb.connect(":memory:", config=config))


def _usual() -> list[Any]:
    from splink import block_on

    return [
        block_on("identifier"),
        block_on("core"),
        block_on("substr(core, 1, 6)"),
        block_on("place", "substr(core, 1, 4)"),
    ]


def _frame(table: Table, *, same_blocks: bool) -> tuple[Any, list[str]]:
    """The rows as an Arrow table: folded names, places also from names; with ``same_blocks`` our keys as columns."""
    import numpy as np
    import pyarrow

    from ronghe.lens.load import load_lens
    from ronghe.names.columns.bare import bare_texts, place_table
    from ronghe.names.columns.texts import plain_texts
    from ronghe.resolve.columns.engine import table_keys
    from ronghe.resolve.guide import guide_of

    guide = guide_of(load_lens())
    bare = bare_texts(plain_texts(table.names), place_table(guide.places)).texts
    columns: dict[str, Any] = {"unique_id": list(range(len(table))), "core": bare.texts(range(len(table)))}
    for field, named in _FIELDS.items():
        columns[field] = [value or None for value in table.column(named)]
    ours, cities = table_keys(Table(table.names, places=table.places, founded=table.founded), guide)
    columns["place"] = [str(city) if city else None for city in cities.tolist()]
    keys: list[str] = []
    if same_blocks:
        for at, key in enumerate(ours.view(np.int64).T.tolist()):
            columns[f"key{at}"] = [value or None for value in key]
            keys.append(f"key{at}")
        keys += ["identifier", "core"]
    return pyarrow.table(columns), keys

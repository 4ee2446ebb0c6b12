"""Indicators on a casebook of invented notices, funds and agreements; and what a query may not do."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

import ronghe
from ronghe.analyse.indicators import Reading, wilson
from ronghe.analyse.ledger import LedgerOptions
from ronghe.casebook import Casebook
from ronghe.errors import LensError, UsageError
from ronghe.lens.indicators import read_indicator
from ronghe.model import Money
from ronghe.store.ask import QueryError, ask
from tests.analyse.built_atlas import write
from tests.analyse.paper_atlas import PaperAtlas, dollars, yuan

BODIES = ("Company", "Company")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    paper = PaperAtlas()
    paper.add_document("a", published="2019-03-01")
    paper.size("青禾军民融合基金", yuan(30), document="a")
    paper.size("青禾军民融合基金", yuan(6), "paid_in", as_of="2018", document="a")
    paper.say("level", "青禾军民融合基金", "municipal", document="a")
    paper.say("located_in", "青禾军民融合基金", to="青岛市", kinds=("Fund", "Place"), document="a")
    paper.size("云岭军民融合基金", yuan(10), document="a")
    paper.say("contributes", "青禾军民融合基金", to="云岭军民融合基金", kinds=("Fund", "Fund"), document="a")
    paper.size("海川产业基金", dollars(1), document="a")
    paper.size("海川产业基金", Money(Decimal(5), "XTS"), "subscribed", document="a")
    for buyer, supplier, amount, day in (
        ("某院", "青禾精密", 1_200_000, "2018-05-03"), ("某院", "海川航空", 800_000, "2018-06-09"),
        ("某院", "无名公司", 1, "2018-06"),
    ):  # fmt: skip
        paper.say("awards", buyer, Money(Decimal(amount), "CNY"), to=supplier, kinds=("Institute", "Company"), date=day)
    paper.say(
        "awards", "某院", Money(Decimal(9), "CNY"), to="青禾精密", kinds=("Institute", "Company"), stage="candidate"
    )
    paper.say("ownership_type", "青禾精密", "private", kinds=BODIES)
    paper.say("ownership_type", "海川航空", "state", kinds=BODIES)
    paper.say("partners_with", "青禾精密", to="云岭大学", kinds=("Company", "Institute"), date="2018-05")
    paper.say("partners_with", "云岭大学", to="青禾精密", kinds=("Institute", "Company"), date="2019-01")
    paper.say(
        "partners_with", "云岭大学", to="海川航空", kinds=("Institute", "Company"), date="2019-02", modality="framework"
    )
    paper.say("issued_by", "示例意见", to="青禾市政府", kinds=("Policy", "PublicBody"), date="2017-12-04")
    paper.say("addresses", "示例意见", "军工开放", kinds=("Policy", "Policy"), obstacle="opening_of_defence_industry")
    casebook = ronghe.open(tmp_path_factory.mktemp("books") / "book", create=True)
    write(paper, casebook.folder.atlas)
    return casebook


@pytest.fixture
def extra(book: Casebook) -> Iterator[Path]:
    folder = book.path / "indicators"
    folder.mkdir()
    yield folder
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def one(book: Casebook, name: str) -> Reading:
    (reading,) = book.indicators(name)
    return reading


HEAD = """\
-- title: Claims
-- title_zh: 陈述
-- means: How many claims there are.
-- means_zh: 陈述条数。
-- unit: count
-- source: ours
"""


def test_every_indicator_of_the_lens_runs_and_says_what_it_is(book: Casebook) -> None:
    readings = book.indicators()
    assert len(readings) >= 10
    for reading in readings:
        assert reading.title("zh") != reading.title("en")
        assert reading.indicator.source
        assert set(reading.as_json()) >= {"name", "points", "note", "caveat", "unit"}
    for name in ("procurement_private_awards", "procurement_private_value"):
        assert "classified" in (one(book, name).caveat() or "")


def test_capital_equals_the_total_of_the_ledger(book: Casebook) -> None:
    ledger = book.ledger(LedgerOptions(rates={"USD": "6.5"}))
    total = next(total for total in ledger.totals if total.measure == "target")
    for name in ("capital_by_level", "capital_by_region"):
        points = one(book, name).points
        assert sum(point.low or 0 for point in points) == pytest.approx(float(total.yuan.low))
        assert total.yuan.low == Decimal("36500000000")
    assert {point.series for point in one(book, "capital_by_region").points} >= {"山东省"}


def test_awards_are_told_by_ownership_with_an_interval(book: Casebook) -> None:
    (point,) = one(book, "procurement_private_awards").points
    assert (point.period, point.hits, point.of, point.value) == ("2018-Q2", 1, 2, 0.5)
    assert point.low == pytest.approx(wilson(1, 2)[0])
    assert point.unknown == 1
    (value,) = one(book, "procurement_private_value").points
    assert value.value == pytest.approx(0.6)
    assert "fewer than 10 cases" in one(book, "procurement_private_awards").note()


def test_paid_in_is_compared_with_the_target_of_the_same_fund(book: Casebook) -> None:
    (point,) = one(book, "stated_to_paid_in").points
    assert point.period == "2018"
    assert point.value == pytest.approx(0.2)


def test_partnerships_are_counted_by_kind_and_quarter(book: Casebook) -> None:
    points = one(book, "partnerships_by_kind").points
    assert [(point.period, point.series, point.value) for point in points] == [
        ("2018-Q2", "Company+Institute", 1), ("2019-Q1", "framework", 1),
    ]  # fmt: skip


def test_policies_are_counted_by_obstacle_and_year_of_issue(book: Casebook) -> None:
    (point,) = one(book, "policies_by_obstacle").points
    assert (point.period, point.series, point.value) == ("2017", "opening_of_defence_industry", 1)
    assert one(book, "policies_by_obstacle").label(point.series, "zh") == "军工开放"


def test_a_later_award_to_the_same_firm_is_no_first_one(book: Casebook) -> None:
    (point,) = one(book, "procurement_first_time").points
    assert (point.hits, point.of) == (3, 3)


def test_a_wilson_interval_is_the_published_one() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 4), round(high, 4)) == (0.4902, 0.9433)


def test_a_user_adds_one_by_adding_a_file(book: Casebook, extra: Path) -> None:
    (extra / "claims_all.sql").write_text(
        HEAD + "SELECT NULL AS period, predicate AS series, count(*) AS value FROM claims GROUP BY predicate", "utf-8"
    )
    points = one(book, "claims_all").points
    assert {point.series for point in points} >= {"size", "awards"}
    assert "claims_all" in [reading.indicator.name for reading in book.indicators()]
    with pytest.raises(UsageError, match="no such indicator: nothing"):
        book.indicators("nothing")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (HEAD.replace("-- unit", "-- unitt"), 5, "no such key: unitt"),
        (HEAD + "-- label.a: only english\nSELECT 1", 7, "a label is"),
        (HEAD + "-- unit: count\nSELECT 1", 7, "stands there already"),
        (HEAD.replace("-- source: ours\n", "") + "SELECT 1", 1, "lacks source"),
        (HEAD.replace("unit: count", "unit: apples") + "SELECT 1", 1, "none of count"),
        (HEAD + "DELETE FROM claims", 7, "begins with SELECT"),
        (HEAD.replace("-- title: Claims", "-- just words"), 1, "key: words"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = tmp_path / "mine.sql"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LensError, match=says) as error:
        read_indicator(path)
    assert f"{path}:{line}:" in str(error.value)


def test_a_query_that_sqlite_refuses_is_named_with_its_line(book: Casebook, extra: Path) -> None:
    path = extra / "mine.sql"
    path.write_text(HEAD + "SELECT NULL AS period,\n  1 AS series\nFROM FROM claims", encoding="utf-8")
    with pytest.raises(LensError, match=r"mine\.sql:9: .*near"):
        book.indicators("mine")
    path.write_text(HEAD + "SELECT 1 AS value", encoding="utf-8")
    with pytest.raises(LensError, match=r"mine\.sql:7: .*lacks the column period"):
        book.indicators("mine")
    path.write_text(HEAD + "SELECT 1 AS value, 2 AS period, 3 AS series, 4 AS colour", encoding="utf-8")
    with pytest.raises(LensError, match="unknown column colour"):
        book.indicators("mine")
    path.write_text(HEAD + "SELECT 'many' AS value, 2 AS period, 3 AS series", encoding="utf-8")
    with pytest.raises(LensError, match="is no number"):
        book.indicators("mine")


@pytest.mark.parametrize(
    "statement",
    [
        "WITH x AS (SELECT 1) DELETE FROM claim",
        "SELECT * FROM claim",
        "SELECT quote FROM claim",
        "SELECT sql FROM sqlite_master",
        "ATTACH ':memory:' AS other",
        "PRAGMA query_only = OFF",
        "SELECT load_extension('x')",
        "SELECT 1; SELECT 2",
        "SELECT zeroblob(100000000)",
        "SELECT * FROM pragma_database_list",
        "CREATE TABLE t (a)",
        "VACUUM INTO '/tmp/out.sqlite'",
    ],
)
def test_a_query_can_only_read_the_views(book: Casebook, statement: str) -> None:
    with pytest.raises((QueryError, Warning)):
        ask(book.folder.atlas, statement)


def test_a_query_cannot_run_for_ever_nor_give_everything(book: Casebook) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(QueryError, match="longer than 0\\.2 seconds"):
        ask(book.folder.atlas, endless, seconds=0.2)
    with pytest.raises(QueryError, match="more than 3 rows"):
        ask(book.folder.atlas, "SELECT number FROM claims", most=3)


def test_points_come_in_one_order(book: Casebook) -> None:
    reading = one(book, "coverage")
    assert reading.points == tuple(sorted(reading.points, key=lambda point: (point.series or "", point.period or "")))
    assert replace(reading).as_json() == one(book, "coverage").as_json()

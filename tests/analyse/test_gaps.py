from ronghe.analyse.gaps import FundGaps, fund_gaps, telling
from ronghe.analyse.ledger import ledger
from ronghe.export.gap_words import gap_lines
from tests.analyse.paper_atlas import PaperAtlas, yuan

FUND = "青禾军民融合基金"


def gaps_of(atlas: PaperAtlas) -> FundGaps:
    (row,) = ledger(atlas).rows
    return fund_gaps(row)


def told() -> PaperAtlas:
    atlas = PaperAtlas()
    atlas.size(FUND, yuan(30), document="d1")
    atlas.size(FUND, yuan(20), measure="subscribed", as_of="2018-06", document="d2")
    atlas.size(FUND, yuan(5), measure="paid_in", as_of="2018-12", document="d3")
    atlas.size(FUND, yuan(12), measure="paid_in", as_of="2020", document="d4")
    return atlas


def test_each_date_shows_what_was_known_by_then_and_what_was_missing() -> None:
    gaps = gaps_of(told())
    assert [moment.date for moment in gaps.moments] == ["2018-06", "2018-12", "2020"]
    missing = [{step: int(one.low / 10**9) for step, one in moment.gaps.items()} for moment in gaps.moments]
    assert missing == [
        {("stated", "subscribed"): 10},
        {("stated", "subscribed"): 10, ("subscribed", "paid_in"): 15, ("stated", "paid_in"): 25},
        {("stated", "subscribed"): 10, ("subscribed", "paid_in"): 8, ("stated", "paid_in"): 18},
    ]


def test_phases_and_parents_are_not_set_beside_the_whole() -> None:
    atlas = PaperAtlas()
    atlas.size(FUND, yuan(30))
    atlas.size(FUND, yuan(5), measure="paid_in", phase=1)
    atlas.size(FUND, yuan(50), measure="paid_in", scope="parent")
    assert not telling(gaps_of(atlas))


def test_a_range_leaves_a_range_and_more_than_was_stated_leaves_none() -> None:
    atlas = PaperAtlas()
    atlas.size(FUND, yuan(10, 15))
    atlas.size(FUND, yuan(12), measure="paid_in")
    (moment,) = gaps_of(atlas).moments
    gap = moment.gaps["stated", "paid_in"]
    assert (moment.date, int(gap.low), int(gap.high)) == ("", 0, 3 * 10**9)


def test_words_in_both_languages() -> None:
    gaps = gaps_of(told())
    assert "      stated, not paid in: RMB 18 billion" in list(gap_lines(gaps))
    chinese = list(gap_lines(gaps, "zh"))
    assert chinese[0] == FUND
    assert "      已宣布未实缴：180亿元" in chinese
    assert "实缴 120亿元" in chinese[-4]


def test_the_record_names_dates_measures_and_claims() -> None:
    record = gaps_of(told()).as_json()
    last = record["moments"][-1]
    assert last["stages"]["paid_in"]["as_of"] == "2020"
    assert last["stages"]["subscribed"]["measure"] == "subscribed"
    assert {"from": "stated", "to": "paid_in", "yuan": {"low": 18 * 10**9, "high": 18 * 10**9}} in last["gaps"]

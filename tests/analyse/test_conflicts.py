from decimal import Decimal

from ronghe.analyse.conflicts.conflict import Conflict
from ronghe.analyse.conflicts.find import conflicts
from ronghe.model import Money, PartialDate
from tests.analyse.paper_atlas import PaperAtlas, dollars, yuan

FUND = "青禾军民融合基金"


def only(atlas: PaperAtlas) -> Conflict:
    (conflict,) = conflicts(atlas)
    return conflict


def told(*sums: Money) -> PaperAtlas:
    atlas = PaperAtlas()
    for number, money in enumerate(sums):
        atlas.say("size", FUND, money, measure="target", document=f"d{number}")
    return atlas


def test_two_sums_of_one_measure_are_a_conflict_with_what_it_moves() -> None:
    conflict = only(told(yuan(30), yuan(12)))
    assert (conflict.question, conflict.moves, conflict.reason) == ("amount", Decimal(18 * 10**9), None)
    assert {answer.words for answer in conflict.answers} == {"RMB 30 billion", "RMB 12 billion"}


def test_sums_of_two_measures_or_two_times_are_none() -> None:
    atlas = told(yuan(30))
    atlas.say("size", FUND, yuan(12), measure="paid_in", document="d2")
    atlas.say("size", "云岭基金", yuan(2), measure="raised", as_of="2017")
    atlas.say("size", "云岭基金", yuan(5), measure="raised", as_of="2019")
    assert conflicts(atlas) == []


def test_unit_slips_and_lost_digits_are_seen() -> None:
    assert only(told(yuan(30), Money(Decimal(3_000_000), "CNY"))).reason == "unit_slip"
    assert only(told(yuan(30), yuan(3))).reason == "factor_of_ten"
    assert only(told(yuan(30), dollars(30))).reason == "yuan_or_dollar"


def test_a_phase_told_as_the_whole_is_seen() -> None:
    atlas = told(yuan(30), yuan(12))
    atlas.say("size", FUND, yuan(12), measure="target", phase=1, document="d3")
    assert only(atlas).reason == "phase_for_whole"


def test_a_sum_told_under_another_measure_is_seen() -> None:
    atlas = told(yuan(30), yuan(12))
    atlas.say("size", FUND, yuan(12), measure="subscribed", document="d3")
    assert (only(atlas).reason, only(atlas).because) == ("other_measure", "one of them is elsewhere told as subscribed")


def test_the_money_of_the_parent_is_seen() -> None:
    atlas = told(yuan(30), yuan(12))
    atlas.say("size", "江州母基金", yuan(12), measure="target")
    atlas.say("contributes", "江州母基金", to=FUND, kinds=("Fund", "Fund"))
    assert only(atlas).reason == "fund_around"


def test_an_accepted_claim_settles_and_settled_ones_come_last() -> None:
    atlas = told(yuan(30), yuan(12))
    atlas.say("size", "云岭基金", yuan(300), measure="target", verdict="accepted")
    atlas.say("size", "云岭基金", yuan(100), measure="target", document="d9")
    found = conflicts(atlas)
    assert [(conflict.name, conflict.settled) for conflict in found] == [(FUND, False), ("云岭基金", True)]


def test_copies_of_one_story_are_one_origin() -> None:
    atlas = told(yuan(12))
    for document in ("a", "b"):
        atlas.say("size", FUND, yuan(30), measure="target", document=document, cited={"publisher": "江州日报"})
    conflict = only(atlas)
    assert {answer.words: answer.origins for answer in conflict.answers} == {"RMB 30 billion": 1, "RMB 12 billion": 1}


def test_a_founding_date_that_is_a_publication_date_is_a_likely_repost() -> None:
    atlas = PaperAtlas()
    atlas.add_document("a", published="2018-05-03")
    atlas.say("established", FUND, PartialDate(2017, 2), document="b")
    atlas.say("established", FUND, PartialDate(2018, 5, 3), document="a")
    assert (only(atlas).question, only(atlas).reason) == ("established", "repost_date")


def test_a_less_exact_date_is_no_conflict() -> None:
    atlas = PaperAtlas()
    atlas.say("established", FUND, PartialDate(2017), document="a")
    atlas.say("established", FUND, PartialDate(2017, 2), document="b")
    assert conflicts(atlas) == []


def test_founders_without_a_common_name_and_parents_side_by_side_are_conflicts() -> None:
    atlas = PaperAtlas()
    atlas.say("founded_by", FUND, to="江州城投", document="a")
    atlas.say("founded_by", FUND, to="云岭集团", document="b")
    atlas.say("part_of", "灵犀导航", to="云岭集团", kinds=("Company", "Company"), document="a")
    atlas.say("part_of", "灵犀导航", to="江州城投", kinds=("Company", "Company"), document="b")
    assert [conflict.question for conflict in conflicts(atlas)] == ["part_of", "founded_by"]
    atlas.say("part_of", "云岭集团", to="江州城投", kinds=("Company", "Company"), document="c")
    assert [conflict.question for conflict in conflicts(atlas)] == ["founded_by"]


def test_the_record_names_the_judgement_that_settles() -> None:
    conflict = only(told(yuan(30), yuan(12)))
    record = conflict.as_json()
    assert record["settles"].startswith("ronghe judge accept " + record["answers"][0]["supports"][0]["claim"])
    assert conflicts(told(yuan(30), yuan(12)), language="zh")[0].settles.endswith("（或接受另一答案的陈述）")


def test_the_likely_reason_is_told_in_both_languages() -> None:
    atlas = told(yuan(30), yuan("0.003"))
    english, chinese = (conflicts(atlas, language=language)[0] for language in ("en", "zh"))
    assert english.reason == chinese.reason == "unit_slip"
    assert english.because == "a factor of 10,000, as between 万 and 亿"
    assert chinese.because == "相差10,000倍，如“万”与“亿”之别"

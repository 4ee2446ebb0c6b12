from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.names.compiled import joined, keys, look, machine_code, rows_of, table
from ronghe.names.concepts.han import weights, written
from ronghe.names.concepts.knowledge import Knowledge, knowledge
from ronghe.names.concepts.latin import stem, words
from ronghe.names.concepts.sounds import readings
from ronghe.names.matching import pairs as scoring
from ronghe.names.matching.alike import alike
from ronghe.names.matching.compare import Comparer
from ronghe.names.matching.cores import cores
from ronghe.names.matching.index import NameIndex

HARD = Path(__file__).with_name("hard_pairs.tsv")


def pairs() -> list[list[str]]:
    return [line.split("\t") for line in HARD.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_the_table_of_hard_pairs_is_as_large_as_it_should_be() -> None:
    expected = [row[2] for row in pairs()]
    assert len(expected) >= 60
    assert 0.4 <= expected.count("different") / len(expected) <= 0.6


@pytest.mark.parametrize(("left", "right", "expected", "why"), pairs())
def test_hard_pairs(comparer: Comparer, left: str, right: str, expected: str, why: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = comparer.compare(one, other)
        if expected == "same":
            assert found.vetoes == (), why
            assert found.verdict != "different", (why, found.score)
        else:
            assert found.verdict == "different", (why, found.score, found.why)


NAME = st.one_of(
    st.sampled_from([name for row in pairs() for name in row[:2]]),
    st.sampled_from(["706所", "二院", "", "某部队", "云岭-3", "ab Ltd", "国立清华大学"]),
    st.text(alphabet="云岭瑞岚科技公司北京第二研究院所ab -3", max_size=12),
)


@settings(max_examples=40, deadline=None)
@given(every=st.lists(st.tuples(NAME, NAME), max_size=6))
def test_pairs_together_are_scored_and_explained_as_each_alone(
    comparer: Comparer, every: list[tuple[str, str]]
) -> None:
    alone = [comparer.compare(*pair) for pair in every]
    assert comparer.compare_all(every) == alone
    assert comparer.scores(every).tolist() == [one.score for one in alone]


def test_a_comparison_says_what_met_and_what_was_left_over(comparer: Comparer) -> None:
    found = comparer.compare("青禾航天科技有限公司", "Qinghe Aerospace Software Co., Ltd.")
    assert "青禾 = qinghe (pinyin)" in found.why
    assert "航天 = aerospace (glossary)" in found.why
    assert "in the other: software" in found.why
    vetoed = comparer.compare("706所", "707所")
    assert "veto: they differ in their institute: 706 and 707" in vetoed.why
    assert vetoed.as_json()["vetoes"]


def test_words_of_latin_names() -> None:
    assert words("OreeLaser Technologies Int'l Co., Ltd.") == [
        "oree",
        "laser",
        "technology",
        "international",
        "co",
        "ltd",
    ]
    assert words("People\u2019s Bank of Zhōngguó") == ["people", "bank", "zhongguo"]
    assert [stem(word) for word in ("batteries", "glass", "chinese")] == ["battery", "glass", "china"]


def test_sounds() -> None:
    assert readings("重") == ("zhong", "chong")
    assert readings("a") == ()


def test_legal_forms_and_brands_weigh_differently(known: Knowledge) -> None:
    brand, _, trade, *_, legal = weights("青禾科技有限公司", known)
    assert brand > trade > legal


def test_a_name_is_looked_up_by_the_words_that_it_may_surely_be_written_with(known: Knowledge) -> None:
    found = written("青禾航天第十二研究所ABC", known, 0.7)
    assert {"qinghe", "aerospace", "12", "12th", "twelfth", "abc"} <= found
    assert "ht" not in found
    assert not written("百度", known, 0.7) & {"100", "100th"}


def test_a_word_of_the_glossary_is_one_line_of_data() -> None:
    plain, taught = knowledge(()), knowledge((("青禾", ("green shoots",), "telling"),))
    names = ["Green Shoots Ltd", "Blue Sky Ltd"]
    assert NameIndex.build(names, taught).search(["青禾有限公司"])[0][0].name == "Green Shoots Ltd"
    assert all(hit.score < 0.2 for hit in NameIndex.build(names, plain).search(["青禾有限公司"])[0])


def test_cores_of_names() -> None:
    assert cores(["Eastern & Western Co., Ltd.", "東方（北京）有限公司", "有限公司", "a\nb", "***", "&&&a&&&&&"]) == [
        "eastern and western", "北京东方", "有限公司", "a b", "", "and and and a and and and and and",
    ]  # fmt: skip


def test_likeness_is_symmetric_and_full_for_equal_cores() -> None:
    left, right = ["eastern technology", "ab"], ["technology eastern", "ab"]
    assert np.allclose(alike(left, right), alike(right, left))
    assert alike(["ab"], ["ab"])[0] == 1.0
    assert len(alike([], [])) == 0


def test_python_and_machine_code_give_the_same_comparisons(comparer: Comparer, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [(left, right) for left, right, *_ in pairs() if left.isascii() != right.isascii()][:12]
    by_python = [comparer.compare(left, right) for left, right in asked]
    monkeypatch.setattr(scoring, "ready", lambda function, _: machine_code(function))
    assert [comparer.compare(left, right) for left, right in asked] == by_python


def test_a_table_finds_every_key_and_no_other() -> None:
    every = keys(*joined([str(number) for number in range(500)] + ["7"]))
    held, rows = table(every[:400])
    with np.errstate(over="ignore"):
        assert [look(held, rows, key) for key in every[:400]] == list(range(400))
        assert {look(held, rows, key) for key in every[400:500]} == {-1}
    assert every[500] == every[7]
    assert rows_of(held, rows, every).tolist() == [*range(400), *[-1] * 100, 7]


def test_university_alone_does_not_say_a_medical_university(comparer: Comparer) -> None:
    names = ("Nanjing Medical University", "Nanjing University")
    medical, other = comparer.compare_all([("南京医科大学", name) for name in names])
    assert "university" in [one.right for one in other.met]
    assert medical.score > other.score + 0.2


def test_a_part_of_a_place_is_not_translated(comparer: Comparer) -> None:
    found = comparer.compare("东莞宜安科技", "East Asia Technology")
    assert "east" in found.right_over
    assert not any("东" in one.left for one in found.met)


def test_a_place_that_the_glossary_also_lists_is_a_place(comparer: Comparer) -> None:
    found = comparer.compare("北京云岭科技有限公司", "Beijing North Yunling Technology Co., Ltd.")
    assert "= north" not in found.why
    assert "in the other: north" in found.why


@pytest.mark.parametrize(
    ("brand", "spelt", "other"),
    [("诺维塔", "Novita", "Zelmark"), ("沃兰德", "Wolland", "Chermis"), ("蒂尔", "Teal", "Marbo")],
)
def test_a_brand_is_heard_however_its_syllables_are_spelt(
    comparer: Comparer, brand: str, spelt: str, other: str
) -> None:
    met = comparer.compare(f"{brand}机械有限公司", f"{spelt} Machinery Co., Ltd.")
    assert f"{brand} = {spelt.lower()} (sound)" in met.why
    assert met.score > 2 * comparer.compare(f"{brand}机械有限公司", f"{other} Machinery Co., Ltd.").score


def test_an_english_brand_that_a_listed_firm_chose_is_a_line_of_the_lens(comparer: Comparer) -> None:
    found = comparer.compare("成都传音机械有限公司", "Chengdu Transsion Machinery Co., Ltd.")
    assert "传音 = transsion (glossary)" in found.why
    assert found.score > 2 * comparer.compare("成都传音机械有限公司", "Chengdu Chermis Machinery Co., Ltd.").score


def test_a_full_name_leaves_no_trade_out_as_a_short_form_does(comparer: Comparer) -> None:
    short, full = (comparer.compare(name, "Yunling Film Technology") for name in ("云岭股份", "云岭股份有限公司"))
    assert short.score > full.score + 0.1


def test_a_word_made_up_of_two_is_both(comparer: Comparer) -> None:
    found = comparer.compare("星海机械有限公司", "Starsea Machinery Co., Ltd.")
    assert "星海 = starsea" in found.why
    assert "in the other" not in found.why


def test_what_an_exchange_sets_before_a_name_is_no_part_of_it(comparer: Comparer) -> None:
    bare = comparer.compare("云岭股份", "Yunling Materials Co., Ltd.")
    for mark in ("ST", "*ST", "S*ST"):
        assert comparer.compare(f"{mark}云岭股份", "Yunling Materials Co., Ltd.").score == bare.score

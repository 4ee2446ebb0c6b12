import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.errors import UsageError
from ronghe.lens.load import load_lens
from ronghe.names.columns import bare, texts
from ronghe.names.compiled import joined, keys, look, machine_code, rows_of, table
from ronghe.names.concepts.han import ordinal, spread, value_of
from ronghe.names.concepts.knowledge import Knowledge, knowledge
from ronghe.names.concepts.latin import stem, words
from ronghe.names.concepts.sounds import readings, skeleton, syllables
from ronghe.names.matching import grams
from ronghe.names.matching import pairs as scoring
from ronghe.names.matching.alike import alike
from ronghe.names.matching.compare import Comparer
from ronghe.names.matching.cores import cores
from ronghe.names.matching.index import NameIndex
from ronghe.resolve.known import comparer_of, knowledge_of

HARD = Path(__file__).with_name("hard_pairs.tsv")


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return comparer_of(load_lens())


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return knowledge_of(load_lens())


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
    assert syllables("chongqing") == ("chong", "qing")
    assert syllables("technology") == ()
    assert skeleton("motorola") == skeleton("motuoluola")


def test_numbers_of_names() -> None:
    assert [value_of(text) for text in ("三七", "十", "二十九", "二十", "一百", "706")] == [
        "37",
        "10",
        "29",
        "20",
        "",
        "706",
    ]
    assert [ordinal(number) for number in (1, 11, 22, 103)] == ["1st", "11th", "22nd", "103rd"]


def test_legal_forms_and_brands_weigh_differently(known: Knowledge) -> None:
    found = spread("青禾科技有限公司", known)
    brand, trade, legal = found.weights[0], found.weights[2], found.weights[-1]
    assert brand > trade > legal


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


NAMES = [
    "Qinghe Aerospace Technology Co., Ltd.",
    "青禾航天科技有限公司",
    "Yunling University",
    "云岭大学",
    "Ruilan Precision",
]


def test_an_index_answers_within_and_across_scripts(known: Knowledge) -> None:
    index = NameIndex.build(NAMES, known)
    best = [hits[0].name for hits in index.search(["青禾航天科技股份有限公司", "云岭大学", "Ruilan Precison"])]
    assert best == ["青禾航天科技有限公司", "云岭大学", "Ruilan Precision"]
    found = {hit.name for hit in index.search(["Qinghe Aerospace Technology"])[0]}
    assert {"Qinghe Aerospace Technology Co., Ltd.", "青禾航天科技有限公司"} <= found


def test_a_name_found_in_both_ways_keeps_its_better_place(known: Knowledge) -> None:
    names = ["CASC 9th Academy 771 Research Institute", "CASC 9th Academy 772 Research Institute"]
    hits = NameIndex.build(names, known).search(["航天科技第九研究院772研究所"])[0]
    assert [hit.name for hit in hits] == names[::-1]
    assert hits[0].score > hits[1].score


def test_an_answer_that_a_veto_forbids_comes_behind_one_that_none_does(comparer: Comparer) -> None:
    names = ["中国航天科工集团第三研究院", "Second Academy of China Aerospace Science and Industry Corporation"]
    query = "中国航天科工集团第二研究院"
    assert NameIndex.build(names[:1]).search([query])[0][0].vetoes == ()
    first, last = NameIndex.build(names, comparer.known, comparer.vetoes).search([query])[0]
    assert (first.name, first.vetoes) == (names[1], ())
    assert first.score > last.score
    (alone,) = NameIndex.build(names[:1], comparer.known, comparer.vetoes).search([query])[0]
    assert alone.vetoes == comparer.vetoes(query, names[0]) != ()


def test_the_order_of_names_and_queries_changes_no_answer(known: Knowledge) -> None:
    queries = ["青禾航天", "Yunling", "精密", "qinghe technology"]
    first = NameIndex.build(NAMES, known).search(queries)
    shuffled = random.Random(3).sample(NAMES, len(NAMES))
    again = NameIndex.build(shuffled, known).search(queries[::-1])[::-1]
    scores = [sorted((hit.name, hit.score) for hit in hits) for hits in first]
    assert scores == [sorted((hit.name, hit.score) for hit in hits) for hits in again]


def test_an_index_is_kept_in_a_folder(tmp_path: Path, known: Knowledge) -> None:
    index = NameIndex.build([*NAMES, "line\nbreak", ""], known)
    index.save(tmp_path / "index")
    opened = NameIndex.load(tmp_path / "index", known)
    assert opened.names == index.names
    assert opened.search(["青禾航天科技"]) == index.search(["青禾航天科技"])


def test_a_damaged_or_foreign_folder_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no index"):
        NameIndex.load(tmp_path)
    NameIndex.build(NAMES).save(tmp_path)
    (tmp_path / "names.jsonl").write_text('"other"', encoding="utf-8")
    with pytest.raises(UsageError, match="damaged"):
        NameIndex.load(tmp_path)


@pytest.mark.parametrize("names", [[], [""], ["***"], ["x"]])
def test_odd_lists_and_queries_give_no_error(names: list[str], known: Knowledge) -> None:
    index = NameIndex.build(names, known)
    for hits in index.search(["", "   ", "!!", "a", "中", "\ud800", "x" * 5000, "中" * 500]):
        assert all(0 <= hit.score <= 1 for hit in hits)
    with pytest.raises(UsageError, match="at least one"):
        index.search(["a"], 0)


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


def test_a_list_without_latin_names_is_asked(known: Knowledge) -> None:
    assert NameIndex.build(["青禾科技有限公司"], known).search(["青禾科技"])[0][0].name == "青禾科技有限公司"


def test_a_group_and_a_place_in_brackets_are_found_first() -> None:
    names = ["岚丰化工有限公司", "深圳云岚化工有限公司", "Yunlan Chemical Group Co., Ltd.", "Yunlin Chemical Inc."]
    found = NameIndex.build(names).search(["云岚化工（深圳）有限公司", "YUNLAN CHEMICAL"])
    assert [hits[0].name for hits in found] == names[1:3]


def test_the_index_ranks_as_two_names_are_compared() -> None:
    rng = random.Random(5)
    listed = [
        " ".join(rng.sample(["yun", "ling", "rui", "lan", "qing", "he" * 30], rng.randrange(1, 5))) for _ in range(40)
    ]
    listed += ["".join(rng.choices("云岭瑞岚青禾科技", k=rng.randrange(1, 90))) for _ in range(40)]
    hits = NameIndex.build(listed).search(listed, len(listed))
    for query, found in zip(cores(listed), hits, strict=True):
        likeness = alike([query] * len(found), cores([hit.name for hit in found]))
        assert (np.diff(likeness) < 1e-4).all()
        assert (np.diff([hit.score for hit in found]) <= 0).all()


def test_python_and_machine_code_search_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [*NAMES, "Qinghe Aviation " + "Technology " * 8, "青禾" * 50, "Technology Qinghe Aerospace Inc."]
    queries = [*names, "Technolgy Qinghe", "YUNLING", "青禾航天", "禾" * 70, "***"]
    by_python = NameIndex.build(names).search(queries)
    for module in (grams, texts, bare):
        monkeypatch.setattr(module, "ready", lambda function, _: machine_code(function))
    assert NameIndex.build(names).search(queries) == by_python


def test_of_equal_names_the_same_legal_form_comes_first() -> None:
    names = [
        "Yunlan Group Co., Ltd.",
        "Yunlan Inc.",
        "Yunlan Co., Ltd.",
        "云岚集团有限公司",
        "云岚股份有限公司",
        "云岚有限公司",
    ]
    found = NameIndex.build(names).search(["Yunlan Limited", "YUNLAN CORPORATION", "云岚有限责任公司", "雲嵐股份公司"])
    assert [hits[0].name for hits in found] == [names[2], names[1], names[5], names[4]]


def test_a_name_of_common_words_is_found_among_many_like_it() -> None:
    names = [
        f"{place} {trade} {number}"
        for number in range(40)
        for place in ("North", "South")
        for trade in ("Trade", "Steel")
    ]
    found = NameIndex.build(names).search(names, 1)
    assert [hits[0].name for hits in found] == names


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


def test_a_word_made_up_of_two_is_both(comparer: Comparer) -> None:
    found = comparer.compare("星海机械有限公司", "Starsea Machinery Co., Ltd.")
    assert "星海 = starsea" in found.why
    assert "in the other" not in found.why


def test_what_an_exchange_sets_before_a_name_is_no_part_of_it(comparer: Comparer) -> None:
    bare = comparer.compare("云岭股份", "Yunling Materials Co., Ltd.")
    for mark in ("ST", "*ST", "S*ST"):
        assert comparer.compare(f"{mark}云岭股份", "Yunling Materials Co., Ltd.").score == bare.score


def test_a_name_in_the_script_of_the_query_stands_before_a_translation(known: Knowledge) -> None:
    names = ["成都东华海洋工程股份有限公司", "Chengdu Donghua Marine Engineering Inc."]
    hits = NameIndex.build(names, known).search(["Donghua Marine Engineering Chengdu Inc."])[0]
    assert [hit.position for hit in hits] == [1, 0]

import random
from pathlib import Path

import numpy as np
import pytest

from ronghe.errors import UsageError
from ronghe.names.columns import bare, texts
from ronghe.names.compiled import machine_code
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.matching import grams
from ronghe.names.matching.alike import alike
from ronghe.names.matching.compare import Comparer
from ronghe.names.matching.cores import cores
from ronghe.names.matching.index import NameIndex

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


def test_a_name_in_the_script_of_the_query_stands_before_a_translation(known: Knowledge) -> None:
    names = ["成都东华海洋工程股份有限公司", "Chengdu Donghua Marine Engineering Inc."]
    hits = NameIndex.build(names, known).search(["Donghua Marine Engineering Chengdu Inc."])[0]
    assert [hit.position for hit in hits] == [1, 0]


def test_the_only_name_of_a_list_is_no_surer_than_among_many(known: Knowledge) -> None:
    (alone,) = NameIndex.build(["Beihang University"], known).search(["Qinghai University"])
    assert [hit.name for hit in alone] == ["Beihang University"]
    assert alone[0].score < 0.52
    (slipped,) = NameIndex.build(["Beihang University"], known).search(["Beihang Univercity"])
    assert slipped[0].score > 0.91

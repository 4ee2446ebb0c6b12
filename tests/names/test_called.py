import pytest

from ronghe.lens.load import load_lens
from ronghe.names.concepts.called import Called, Part
from ronghe.names.matching.index import NameIndex
from ronghe.resolve.known import knowledge_of

TABLE = Called(
    [
        (("中国远岳集团有限公司", "远岳集团", "远岳", "China Faraway Peak Group Corporation", "CFPG"), ("远岳",)),
        (("中国霁川集团有限公司", "霁川集团", "China Clear River Corporation", "CCRC"), ()),
        (("霁川大学", "霁大", "Clear River University"), ()),
    ]
)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("远岳集团二院", Part(0, "院", 2)),
        ("中国远岳集团公司第二研究院", Part(0, "院", 2)),
        ("中国霁川集团有限公司第二十九研究所", Part(1, "所", 29)),
        ("CFPG 2nd Academy", Part(0, "institute", 2)),
        ("Second Academy of China Faraway Peak Group Corp.", Part(0, "institute", 2)),
        ("No. 29 Research Institute of CCRC", Part(1, "institute", 29)),
        ("CCRC Institute 29", Part(1, "institute", 29)),
    ],
)
def test_a_numbered_part_of_a_known_body(name: str, part: Part) -> None:
    assert TABLE.part(name) == part


@pytest.mark.parametrize(
    "name", ["第二研究院", "远岳集团", "远岳集团财务公司", "CFPG Finance", "Second Academy", "霁川大学", ""]
)
def test_other_names_are_no_numbered_part(name: str) -> None:
    assert TABLE.part(name) is None


def test_a_form_that_is_a_common_word_stands_for_a_body_only_before_a_number() -> None:
    assert TABLE.body("远岳") is None
    assert TABLE.part("远岳二院") == Part(0, "院", 2)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("CFPG", "China Faraway Peak Group Corporation"),
        ("CFPG", "远岳集团"),
        ("远岳集团二院", "中国远岳集团有限公司第二研究院"),
        ("远岳集团二院", "Second Research Institute of CFPG"),
        ("霁大材料学院", "霁川大学材料学院"),
    ],
)
def test_what_is_known_to_be_one(left: str, right: str) -> None:
    assert TABLE.same(left, right)
    assert TABLE.same(right, left)
    assert not TABLE.vetoes(left, right)


@pytest.mark.parametrize(
    ("left", "right", "known"),
    [
        ("CFPG", "CCRC", True),
        ("霁川集团", "霁川大学", True),
        ("远岳集团二院", "霁川集团二院", True),
        ("远岳集团二院", "远岳集团三院", False),
        ("远岳集团二院", "远岳集团二所", False),
        ("远岳集团624所", "霁川集团624所", False),
        ("霁大材料学院", "霁大化学学院", False),
    ],
)
def test_what_is_not_known_to_be_one(left: str, right: str, known: bool) -> None:
    """``known``: to be two; an institute with a number of three figures may have changed its group."""
    assert not TABLE.same(left, right)
    assert bool(TABLE.vetoes(left, right)) is known


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("NORINCO Group", "China North Industries Group Corporation"),
        ("中国兵器工业集团公司", "NORINCO Group Corporation Limited"),
        ("航天科工二院", "Second Academy of China Aerospace Science and Industry Corporation"),
        ("CASIC 2nd Academy", "Second Academy of China Aerospace Science and Industry Corporation"),
        ("中国电科二十九所", "中国电子科技集团公司第二十九研究所"),
    ],
)
def test_a_search_finds_what_a_known_body_is_also_called(query: str, wanted: str) -> None:
    names = [
        "China North Industries Group Corporation" if "NORINCO" in query else "NORINCO Group Corporation Limited",
        "China North Industries Trading",
        "Second Academy of China Aerospace Science and Technology Corporation",
        "Second Academy of China Aerospace Science and Industry Corporation",
        "中国电子科技集团公司第二十九研究所",
        "中国电子科技集团公司第三十九研究所",
    ]
    known = knowledge_of(load_lens())
    (hits,) = NameIndex.build(names, known).search([query], 3)
    assert (hits[0].name, hits[0].score) == (wanted, 1.0)
    assert all(hit.score < 1 for hit in hits[1:])

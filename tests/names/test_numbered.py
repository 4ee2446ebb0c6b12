import pytest

from ronghe.lens.load import load_lens
from ronghe.names.concepts.numbered import Numbered
from ronghe.names.matching.index import NameIndex
from ronghe.resolve.known import knowledge_of

TABLE = Numbered(
    [
        ("北京例所", "航天科工", "二院", "706所", "Example Institute"),
        ("西安甲所", "兵器工业", "", "203所", ""),
        ("北京乙所", "航天科工", "二院", "203所", ""),
        ("北京丙部", "航天科工", "三院", "三部", ""),
    ]
)


@pytest.mark.parametrize(
    "name",
    [
        "706所",
        "第七〇六研究所",
        "航天科工二院706所",
        "中国航天科工集团第二研究院第706研究所",
        "CASIC 706th Research Institute",
    ],
)
def test_a_number_leads_to_the_public_name(name: str) -> None:
    assert TABLE.public(name) == ("北京例所", "Example Institute")


def test_a_number_that_two_groups_use_needs_its_group() -> None:
    assert TABLE.public("203所") == ()
    assert TABLE.public("兵器工业203所") == ("西安甲所",)
    assert TABLE.public("航天科工三部") == ("北京丙部",)


@pytest.mark.parametrize("name", ["707所", "航天科工三院706所", "青禾706所", "706所青禾公司", "研究所", "", "部"])
def test_other_names_lead_nowhere(name: str) -> None:
    assert TABLE.public(name) == ()


def test_a_search_by_number_finds_the_public_name() -> None:
    names = ["Beijing Institute of Radio Measurement", "Beijing Institute of Computer Technology and Application"]
    index = NameIndex.build(names, knowledge_of(load_lens()))
    assert index.search(["航天科工706所"])[0][0].name == names[1]
    assert index.search(["航天科工二院23所"])[0][0].name == names[0]

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
        ("武汉丁所", "船舶重工;船舶", "", "719所", ""),
    ],
    [
        ("中国航天科工集团有限公司", "中国航天科工", "CASIC"),
        ("中国船舶集团有限公司", "CSSC"),
        ("中国船舶重工集团有限公司", "中船重工", "China Shipbuilding Industry Corporation"),
    ],
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


@pytest.mark.parametrize(
    "name",
    [
        "中船重工719所",
        "中国船舶集团第七一九研究所",
        "719 Institute of China Shipbuilding Industry Corporation",
        "CSSC 719th Institute",
    ],
)
def test_every_form_of_a_group_in_the_table_of_bodies_calls_it(name: str) -> None:
    assert TABLE.public(name) == ("武汉丁所",)


def test_with_the_lens_that_ships_groups_are_called_by_their_forms() -> None:
    called = knowledge_of(load_lens()).called
    pairs = (
        ("中船701所", "中国船舶重工集团公司第七〇一研究所"), ("兵器工业203所", "NORINCO Group 203 Institute"),
        ("中国电科29所", "29th Research Institute of CETC"), ("电子科技集团14所", "中电科14所"),
        ("航空工业601所", "AVIC 601 Institute"), ("核工业四〇四所", "中核404所"), ("航发606所", "AECC 606 Institute"),
    )  # fmt: skip
    for one, other in pairs:
        assert called.public(one) == called.public(other)
    assert called.public("中船701所")
    assert called.public("九院704所") == called.public("航天科技九院704所") != ()
    assert called.public("电子科技大学14所") == ()


@pytest.mark.parametrize("name", ["707所", "航天科工三院706所", "青禾706所", "706所青禾公司", "研究所", "", "部"])
def test_other_names_lead_nowhere(name: str) -> None:
    assert TABLE.public(name) == ()


def test_a_search_by_number_finds_the_public_name() -> None:
    names = ["Beijing Institute of Radio Measurement", "Beijing Institute of Computer Technology and Application"]
    index = NameIndex.build(names, knowledge_of(load_lens()))
    assert index.search(["航天科工706所"])[0][0].name == names[1]
    assert index.search(["航天科工二院23所"])[0][0].name == names[0]

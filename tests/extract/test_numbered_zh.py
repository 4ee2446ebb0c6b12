"""Institutes and works by their number alone, what only counts institutes, and what the number stands for."""

import pytest

import ronghe


def named(text: str) -> set[str]:
    kinds = ("Institute", "Company")
    return {mention.text for mention in ronghe.extract(text).mentions if mention.kind in kinds}


def ties(text: str, predicate: str) -> set[tuple[str, str]]:
    claims = [claim for claim in ronghe.extract(text).claims if claim.predicate == predicate]
    return {(claim.subject.name, claim.object.name) for claim in claims if claim.subject and claim.object}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("近年来，29所、10所和14所先后研制出多型雷达。", {"29所", "10所", "14所"}),
        ("记者在29所调研时了解到，新型雷达已交付。", {"29所"}),
        ("14所的产品占全国市场的三成。", {"14所"}),
        ("西陵云翼与29所签署战略合作协议。", {"西陵云翼", "29所"}),
        ("132厂和611所承担了总装。", {"132厂", "611所"}),
    ],
)
def test_a_number_with_an_institutes_word_is_a_name_where_it_acts(text: str, names: set[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "全省共有29所高校，其中10所为民办，14所新建。",
        "全省206所学校和136所医院参加。",
        "截至去年底，全市共有125所中小学。",
        "名单上的85所，涉及12个国家。",
    ],
)
def test_the_same_words_count_where_what_they_count_stands_beside(text: str) -> None:
    assert named(text) == set()


def test_a_number_stands_for_the_one_body_of_that_number_whose_name_the_text_gives() -> None:
    told = "29所位于成都。中国电科第二十九研究所是电子对抗的主力，29所所长为王明远。"
    (place,) = ties(told, "located_in")
    assert place[0] == "中国电科第二十九研究所"
    assert ("王明远", "中国电科第二十九研究所") in ties(told, "role")
    assert ties("706所隶属于航天科工二院。二院位于北京。", "located_in") == {("航天科工二院", "北京")}


def test_two_bodies_of_one_number_are_told_apart() -> None:
    told = "中国电科14所与航天科工14所签约。随后14所举办论坛。14所位于南京。"
    assert {subject for subject, _ in ties(told, "located_in")} <= {"14所"}


def test_every_body_within_a_name_is_part_of_the_next() -> None:
    parts = ties("中国航天科工集团第二研究院706所研制了新型计算机。", "part_of")
    assert parts == {
        ("中国航天科工集团第二研究院706所", "中国航天科工集团第二研究院"),
        ("中国航天科工集团第二研究院", "中国航天科工集团"),
    }


def test_what_a_body_consists_of_did_not_found_it() -> None:
    assert ties("第二研究院由23所、25所组成。", "founded_by") == set()
    assert ties("第二研究院由23所、25所组成。", "part_of") == {("23所", "第二研究院"), ("25所", "第二研究院")}
    merged = ties("国家科学技术委员会由科学规划委员会、国家技术委员会合并组成。", "founded_by")
    assert len(merged) == 2


def test_works_by_number_and_their_other_plate_are_one() -> None:
    text = "解放军第5719工厂（凤岭机器厂）位于成都，第5720工厂位于芜湖。"
    assert {"第5720工厂", "凤岭机器厂"} <= named(text)
    (alias,) = (claim for claim in ronghe.extract(text).claims if claim.predicate == "alias")
    assert alias.qualifiers["type"] == "second_plate"
    assert ties(text, "located_in") >= {("解放军第5719工厂", "成都"), ("第5720工厂", "芜湖")}

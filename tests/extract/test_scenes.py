"""Names that the lens knows of one kind of report, and short brands where words run on behind them."""

import pytest

import ronghe


def named(text: str, kind: str) -> set[str]:
    return {mention.text for mention in ronghe.extract(text).mentions if mention.kind == kind}


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("罗马本轮主场迎战里昂队，上半时双方互交白卷。", {"罗马", "里昂队"}),
        ("代表团周一从罗马飞抵里昂，出席论坛。", set()),
        ("罗马市的两支球队都来自郊区。", set()),
        ("阿森纳昨日宣布修缮看台。", {"阿森纳"}),
        ("赛季中段，西安浐灞机电研究所组织职工观看了比赛。", {}),
    ],
)
def test_a_club_called_by_its_city_counts_in_a_report_on_matches(text: str, clubs: set[str]) -> None:
    assert named(text, "Alliance") == set(clubs)


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("玩家认为，暴雪应当推迟这款游戏。", {"暴雪"}),
        ("气象台周三发布暴雪预警，高速封闭。", set()),
        ("今年秋拍，匡时推出四个专场。", {"匡时"}),
        ("持光大信用卡的客户可在柜台还款。", {"光大"}),
        ("光大门庭，是他一生的愿望。", set()),
    ],
)
def test_a_firm_called_by_a_word_counts_in_reports_of_its_kind(text: str, firms: set[str]) -> None:
    assert named(text, "Company") == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("宝钢今年上调了报价。", {"宝钢"}),
        ("他们昨天在建行对面吃饭。", {"建行"}),
        ("互联网通过率很低。", set()),
        ("会场外，新浪微博的人还在等。", set()),
    ],
)
def test_a_short_brand_counts_where_no_word_of_a_longer_name_follows(text: str, firms: set[str]) -> None:
    assert named(text, "Company") == firms


def test_a_known_name_at_the_head_of_a_longer_one_is_no_end_of_it() -> None:
    assert "人保财险宁波分公司" in named("承保机构为人保财险宁波分公司，保费补贴80%。", "Company")

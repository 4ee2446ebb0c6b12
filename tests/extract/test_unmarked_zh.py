"""Chinese names without a form or ending of their own: firms by place and trade, treasuries, unnamed units, persons."""

import pytest

import ronghe


def named(text: str, kind: str) -> set[str]:
    return {mention.text for mention in ronghe.extract(text).mentions if mention.kind == kind}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("退出项目包括湛江渤潮声呐（上市）和保定谷坪惯导（并购）。", {"湛江渤潮声呐", "保定谷坪惯导"}),
        ("客户有无锡东吴压缩机、桂林嵘驭飞控等。", {"无锡东吴压缩机", "桂林嵘驭飞控"}),
        ("苏州光纤传感、合肥量子芯片都是当地的优势产业。", set()),
        ("大连的房地产市场和青岛海洋装备集群。", set()),
        ("洛阳嵘峰钛业有限公司成立于2009年。", {"洛阳嵘峰钛业有限公司"}),
    ],
)
def test_firms_called_by_a_place_a_word_of_their_own_and_their_trade(text: str, firms: set[str]) -> None:
    assert named(text, "Company") == firms


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("基金以省财政出资为引导，由涪滨区财政认缴1.5亿元。", {"省财政", "涪滨区财政"}),
        ("牵头：自治区财政厅、兵团工信局", {"自治区财政厅", "兵团工信局"}),
        ("合同是与东部战区某保障旅签订的。", {"东部战区某保障旅", "东部战区"}),
        ("推动海洋产业军民融合，由市工业和信息化部门负责。", set()),
        ("失主先到岭前派出所，又被带到朝岭公安分局。", {"岭前派出所", "朝岭公安分局"}),
        ("材料上报给了岭下县卫生局，由省检察院侦查终结。", {"岭下县卫生局", "省检察院"}),
        ("据海淀区建委介绍，当地派出所已经到场。", {"海淀区建委"}),
        ("影片描述美军在岛上的战事，结尾是摧毁德军，返回基地。", {"美军", "德军"}),
    ],
)
def test_bodies_named_by_level_or_service_alone(text: str, bodies: set[str]) -> None:
    assert named(text, "PublicBody") == bodies


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("实际控制人为贺宗岳先生。", {"贺宗岳"}),
        ("实际控制人温修远、季雅岚夫妇合计控制51%。", {"温修远", "季雅岚"}),
        ("所长 蔺守拙；党委书记 缪长庚", {"蔺守拙", "缪长庚"}),
        ("专家高度评价，选举任主任一名。", set()),
    ],
)
def test_persons_beside_what_they_are_called_by(text: str, people: set[str]) -> None:
    assert named(text, "Person") == people

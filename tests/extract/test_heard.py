"""Firms without an ending: from the lens's lists of brands, and from the words of a deal beside them."""

import pytest

from ronghe.extract.mentions import find_mentions
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document


def firms(text: str) -> set[str]:
    page = Page(Document(id="t", text=text), load_lens())
    return {mention.text for mention in find_mentions(page) if mention.kind == "Company"}


def test_a_brand_of_two_characters_counts_only_where_nothing_runs_into_it() -> None:
    assert firms("据悉，携程与供货商谈了三天。") == {"携程"}
    assert firms("他们互相提携程度不同的新人。") == set()


def test_a_brand_that_is_a_word_too_needs_company() -> None:
    assert firms("屋顶装了太阳能，还买了一台机器人。") == set()
    assert "机器人" in firms("同日，万华化学、机器人停牌。")


def test_a_brand_within_a_firms_whole_name_is_no_firm_of_its_own() -> None:
    assert firms("万华化学集团股份有限公司发布了年报。") == {"万华化学集团股份有限公司"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("去年底，渤舟机电收购了岚桥精工51%的股权。", {"渤舟机电", "岚桥精工"}),
        ("据悉，禾蓝泰与青屿讯签署了合作协议。", {"禾蓝泰", "青屿讯"}),
        ("会上，禾蓝泰旗下的蔚屿通已开始供货。", {"禾蓝泰", "蔚屿通"}),
        ("公司公告，第二大股东岚桥泰已减持200万股。", {"岚桥泰"}),
        ("上周，*ST岚舟大股东转让了股份。", {"岚舟"}),
        ("年内，禾蓝泰以3亿元收购了Norvik。", {"禾蓝泰", "Norvik"}),
    ],
)
def test_words_of_a_deal_give_a_firm_away(text: str, found: set[str]) -> None:
    assert firms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3月2日晚，岚瑞电科公告，公司与客户签订了合同。", {"岚瑞电科"}),
        ("招股书显示，珞岭光测本次公开发行拟募集资金7亿元。", {"珞岭光测"}),
        ("翼岚飞机去年营业额为2.4亿欧元。", {"翼岚飞机"}),
        ("截至2022年末，磐岭传动前五大客户未变。", {"磐岭传动"}),
        ("澄岚微系统成立于2018年，总部位于合肥。", {"澄岚微系统"}),
    ],
)
def test_what_only_a_firm_does_gives_away_who_heads_the_clause(text: str, found: set[str]) -> None:
    assert firms(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "上半年风电板块实现营业收入12亿元。",
        "其中航空零部件业务营收增长三成。",
        "全省规模以上企业实现营业收入900亿元。",
        "受订单增长影响，净利润上升。",
        "该院成立于1958年，军工订单拿下不易。",
    ],
)
def test_what_heads_a_clause_of_figures_need_not_be_a_firm(text: str) -> None:
    assert firms(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "去年，该公司收购资产三次，均告失败。",
        "完成收购后，股东大会通过了方案。",
        "投资者持有的股份减少了。",
        "李嘉林旗下的产业不少，王建国与张三合作多年。",
        "双方共同签署了战略合作协议。",
        "湖南省与各市州共同签署责任书。",
        "省辖市人民政府和管理委员会应当建立奖励制度。",
    ],
)
def test_a_deal_without_a_firm_names_none(text: str) -> None:
    assert firms(text) == set()


def kinds(text: str, kind: str) -> set[str]:
    page = Page(Document(id="t", text=text), load_lens())
    return {mention.text for mention in find_mentions(page) if mention.kind == kind}


def test_in_a_report_on_matches_a_foreign_city_is_its_club() -> None:
    assert kinds("本轮联赛，布鲁塞恩主场迎战瓦拉多利，比分2比1。", "Alliance") == {"布鲁塞恩", "瓦拉多利"}
    assert kinds("代表团访问了布鲁塞恩和瓦拉多利。", "Alliance") == set()
    assert kinds("南半球的布鲁塞恩举行了主场外交活动。", "Alliance") == set()

"""Offices in evening news: of foreigners, of ministers, of party organs."""

import pytest

from ronghe.model import Text
from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "person", "body", "title"),
    [
        ("联合国秘书长古特雷尔18日表示，应加强合作。", "古特雷尔", "联合国", "秘书长"),
        ("俄罗斯国家航天集团总裁鲍尔索夫通报有关情况。", "鲍尔索夫", "俄罗斯国家航天集团", "总裁"),
        ("国务委员兼外交部长郝维舟今天在京举行会谈。", "郝维舟", "外交部", "部长"),
        ("应邀来访的塞尔维亚国防部长加希奇率团抵京。", "加希奇", "塞尔维亚国防部", "部长"),
        ("原总参谋部副总参谋长祝慎之同志在北京逝世。", "祝慎之", "总参谋部", "副总参谋长"),
        ("全国人大常委会委员长萧瑜会见来宾。", "萧瑜", "全国人大常委会", "委员长"),
        ("全国政协委员、民建中央副主席甄若愚提出建议。", "甄若愚", "民建中央", "副主席"),
    ],
)
def test_an_officer_holds_the_office_of_the_body(text: str, person: str, body: str, title: str) -> None:
    found = claims(text, "role")
    told = [(one.subject, one.object, one.value) for one in found]
    assert (person, body, Text(title)) in {(who.name, of.name, what) for who, of, what in told if who and of}


def test_a_meeting_of_ministers_names_no_ministry_and_no_person() -> None:
    assert not said("东盟国防部长会议今天在雅加达召开。", "role")


def test_the_political_bureau_is_no_part_of_the_party_by_its_name() -> None:
    assert not said("中共中央政治局委员祁国梁出席会议。", "part_of")


def test_schools_that_become_one_found_nothing_and_the_one_that_they_become_is_dated() -> None:
    text = "海军装备大学前身是1953年创建于大连的海军机械学校，2017年由原海军装备学院、原海军舰船工程学院合并组建。"
    assert said(text, "established") == {("海军机械学校", "1953"), ("海军装备大学", "2017")}
    assert not said(text, "founded_by")
    assert said(text, "located_in") == {("海军机械学校", "大连")}


@pytest.mark.parametrize(
    "text",
    [
        "由中国科协、山东省人民政府共同主办的防务机器人论坛今天在济南开幕。",
        "应急管理部与水利部联合会商，派出3个工作组。",
        "教育部与财政部联合开展专项检查。",
        "中国海军与俄罗斯海军举行联合演习。",
    ],
)
def test_authorities_that_host_or_inspect_together_are_no_partners(text: str) -> None:
    assert not said(text, "partners_with")


def test_a_headline_that_calls_a_government_by_its_land_adds_no_partner() -> None:
    text = "四川与中国航发集团签署战略合作协议\n四川省人民政府与中国航发集团昨天签署战略合作协议。"
    assert said(text, "partners_with") == {("四川省人民政府", "中国航发集团")}


def test_who_announces_is_not_where_the_unnamed_thing_that_others_build_stands() -> None:
    text = "自然资源部极地考察办公室宣布，由中国电科第五十四研究所承建的首个极地通信综合试验场在漠河建成。"
    assert not said(text, "located_in")


def test_a_zone_is_founded_by_whose_reply_agrees_to_it() -> None:
    text = "国务院日前印发批复，同意设立哈尔滨航空经济示范区。"
    assert said(text, "founded_by") == {("哈尔滨航空经济示范区", "国务院")}


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("中国人民解放军网络空间部队成立大会19日在北京举行。", ("中国人民解放军网络空间部队", "2024-04-19")),
        ("2008年，两大集团重组整合为中国航空工业集团公司。", ("中国航空工业集团公司", "2008")),
        ("1951年是难忘的一年。那一年，重工业部航空工业管理局在沈阳成立。", ("重工业部航空工业管理局", "1951")),
        ("退役军人创业投资基金昨天在北京成立。", ("退役军人创业投资基金", "2024-04-19")),
    ],
)
def test_a_ceremony_a_merger_and_that_year_date_a_founding(text: str, founded: tuple[str, str]) -> None:
    assert said(text, "established", published="2024-04-20") == {founded}


def test_an_anniversary_today_dates_no_founding() -> None:
    text = "中山大学与华南核电集团合作创办的中法核工程学院今天在珠海举行十周年庆典。"
    assert not said(text, "established", published="2024-04-20")


def test_a_white_paper_is_a_policy_of_who_puts_it_out() -> None:
    text = "国务院新闻办公室今天发表《中国的武器装备出口管制》白皮书。"
    assert said(text, "issued_by") == {("中国的武器装备出口管制", "国务院新闻办公室")}

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

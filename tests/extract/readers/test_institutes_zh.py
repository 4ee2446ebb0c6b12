"""Institutes in news and papers: where they are opened, who founds them with whom, what they go on to do."""

import pytest

from ronghe.model import Text
from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "由溪州市政府和海川大学共建的溪州量子研究院在溪州高新区揭牌。据介绍，研究院与明州光电公司签署了合作协议。",
            "partners_with",
            {("溪州市政府", "海川大学"), ("溪州量子研究院", "明州光电公司")},
        ),
        (
            "2019年7月，溪州量子研究院在溪州高新区注册成立。",
            "located_in",
            {("溪州量子研究院", "溪州高新区")},
        ),
        (
            "由溪州市政府和海川大学共建的溪州量子研究院在溪州高新区揭牌成立。",
            "located_in",
            {("溪州量子研究院", "溪州高新区")},
        ),
        (
            "溪州量子研究院由海川大学建设。中国科学院院士魏长明任首席科学家。研究院与明州学院签署合作协议。",
            "partners_with",
            {("溪州量子研究院", "明州学院")},
        ),
        (
            "溪州光电研究院与溪州国投集团、核心团队共同发起设立溪州光栅科技有限公司。",
            "founded_by",
            {("溪州光栅科技有限公司", "溪州光电研究院"), ("溪州光栅科技有限公司", "溪州国投集团")},
        ),
        (
            "1959年5月，国防部第五研究院组建情报研究室（代号“504室”）。",
            "founded_by",
            {("情报研究室", "国防部第五研究院")},
        ),
        (
            "2016年，溪州光电收购红海公司；同年，溪州光电设立红外研究中心。",
            "established",
            {("红外研究中心", "2016")},
        ),
        ("同意支持各地2020年组建工程技术研究中心。", "founded_by", set()),
        (
            "溪州市政府与海川大学、明州学院签署三方协议。",
            "partners_with",
            {("溪州市政府", "海川大学"), ("溪州市政府", "明州学院"), ("海川大学", "明州学院")},
        ),
    ],
)
def test_what_news_and_papers_say_of_institutes(text: str, predicate: str, expected: set[tuple[str, str]]) -> None:
    found = {one for one in said(text, predicate) if not (predicate == "founded_by" and one[0] == "溪州量子研究院")}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "高原环境与装备联合实验室（英文缩写HEEA）由海川大学和溪州动力研究所共建。实验室隶属于海川大学。",
            "part_of",
            {("高原环境与装备联合实验室", "海川大学")},
        ),
        (
            "溪州水声联盟昨天在溪州成立。发起单位一共两家：溪州光电公司、海川大学。",
            "founded_by",
            {("溪州水声联盟", "溪州光电公司"), ("溪州水声联盟", "海川大学")},
        ),
        (
            "溪州光电公司展出了新品。开幕式上，溪州水声联盟正式成立。",
            "founded_by",
            set(),
        ),
        ("水下航行器实验室于2012年与溪州动力研究所联合建立。", "established", {("水下航行器实验室", "2012")}),
        ("2016年，长沙市出台《长沙市军民融合行动计划》。", "issued_by", {("长沙市军民融合行动计划", "长沙市")}),
        ("展会由溪州市政府、海川大学共同主办。", "partners_with", {("溪州市政府", "海川大学")}),
        (
            "溪州光电研究院现有控股公司2家：溪州电池有限公司和上市公司溪州动力股份有限公司（持股38.7%）。",
            "controls",
            {("溪州光电研究院", "溪州电池有限公司"), ("溪州光电研究院", "溪州动力股份有限公司")},
        ),
        (
            "黔北仪表厂始建于1958年。这家厂1966年搬迁，隶属于西南仪表工业局。",
            "part_of",
            {("黔北仪表厂", "西南仪表工业局")},
        ),
        ("溪州产业园由海川大学建设。溪州光电公司、明州动力公司等9家企业签约入驻。", "located_in",
         {("溪州光电公司", "溪州产业园"), ("明州动力公司", "溪州产业园")}),
    ],
)  # fmt: skip
def test_what_stands_in_lists_and_histories(text: str, predicate: str, expected: set[tuple[str, str]]) -> None:
    assert said(text, predicate, published="2020-06-02") == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "其中，江城成果转化中心由溪州市政府批复设立，2021年揭牌。",
            "founded_by",
            {("江城成果转化中心", "溪州市政府")},
        ),
        (
            "2015年，英国国防部将国防评估与研究局（DERA）撤销。",
            "alias",
            {("国防评估与研究局", "DERA")},
        ),
        (
            "溪州光电研究所联合海川大学，于2016年在溪州高新区注册成立溪州智谷技术研究院有限公司。研究院与明州学院签署协议。",
            "partners_with",
            {("溪州智谷技术研究院有限公司", "明州学院"), ("溪州光电研究所", "海川大学")},
        ),
        (
            "1999年7月，中国溪州工业总公司改组为中国溪州动力公司和中国溪州机电公司。",
            "established",
            {("中国溪州动力公司", "1999-07"), ("中国溪州机电公司", "1999-07")},
        ),
        ("溪州光电研究所主要从事船舶电力推进、特种传动装置的应用研究。", "sector",
         {("溪州光电研究所", "船舶电力推进、特种传动装置")}),
        (
            "2012年5月，海川大学与溪州动力研究所签署协议，共建先进推进联合实验室。",
            "founded_by",
            {("先进推进联合实验室", "海川大学"), ("先进推进联合实验室", "溪州动力研究所")},
        ),
        ("2017年，海川大学成立推进研究中心，由学校与溪州大翼公司联合组建。", "founded_by",
         {("推进研究中心", "海川大学"), ("推进研究中心", "溪州大翼公司")}),
    ],
)  # fmt: skip
def test_names_and_subjects_that_the_words_around_tell(
    text: str, predicate: str, expected: set[tuple[str, str]]
) -> None:
    assert said(text, predicate, published="2022-06-02") == expected


def test_those_who_headed_an_institute_one_after_the_other_are_read_with_their_years_between() -> None:
    text = "溪州精密机械研究所始建于1958年。\n\n历任所长：魏砺之（1961—1972）、郝振邦（1972—1985）、申国良。"
    people = ("魏砺之", "郝振邦", "申国良")
    assert {(one[0], one[1], one[2]) for one in _offices(text)} == {
        (person, "溪州精密机械研究所", "所长") for person in people
    }


def test_an_office_of_a_province_is_its_governments_and_a_body_of_learning_has_no_head_by_its_members() -> None:
    text = "溪州实验室由河南省政府批准设立。副省长康庆林出席仪式。中国科学院院士魏长明受聘担任首任院长。"
    offices = _offices(text)
    assert ("康庆林", "河南省政府", "副省长") in offices
    assert ("魏长明", "中国科学院", "院长") not in offices


def _offices(text: str) -> set[tuple[str, str, str]]:
    return {
        (claim.subject.name, claim.object.name, claim.value.text)
        for claim in claims(text, "role")
        if claim.subject and claim.object and isinstance(claim.value, Text)
    }

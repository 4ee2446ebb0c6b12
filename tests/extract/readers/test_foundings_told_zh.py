"""Foundings told by a year in brackets, at once with another, or before the name without 由."""

from tests.extract.readers.said import said


def test_each_has_the_year_in_brackets_behind_it() -> None:
    text = "岳麓财经大学军民融合产业研究院（2016）、东南科技大学国防知识产权研究中心（2017）等也相继挂牌。"
    told = {("岳麓财经大学军民融合产业研究院", "2016"), ("东南科技大学国防知识产权研究中心", "2017")}
    assert said(text, "established") == told


def test_what_takes_over_is_not_founded_by_what_ends_and_what_is_founded_at_once_has_the_date() -> None:
    text = "2008年，国防科工委撤销，其职能并入新设立的工业和信息化部，同时成立国家国防科技工业局。"
    assert said(text, "established") == {("工业和信息化部", "2008"), ("国家国防科技工业局", "2008")}
    assert said(text, "founded_by") == set()


def test_who_leads_stands_before_what_is_founded() -> None:
    text = "北方理工大学牵头组建的弹药毁伤效能重点实验室获批建设。"
    assert said(text, "founded_by") == {("弹药毁伤效能重点实验室", "北方理工大学")}


def test_a_name_in_quotation_marks_is_whole() -> None:
    text = "振海光电股份有限公司与北方光电研究所共同设立“红外与激光技术联合研发中心”。"
    founders = {"振海光电股份有限公司", "北方光电研究所"}
    assert said(text, "founded_by") == {("红外与激光技术联合研发中心", founder) for founder in founders}


def test_a_foreign_name_has_all_its_parts() -> None:
    text = "蓝海国防创新实验室首任主任为乔治·杜查克。"
    assert said(text, "role") == {("乔治·杜查克", "蓝海国防创新实验室")}

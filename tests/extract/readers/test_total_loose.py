"""Figures that no name in their sentence owns: of the area told before, of the body spoken of, or of nobody."""

import pytest

from tests.extract.readers.said import said

REPORT = "各位代表！过去一年，全市军民融合企业达到216户。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{REPORT}新增小巨人企业7家、省级企业技术中心11个。", {7, 11}),
        ("报告显示，涌现出一批龙头。累计转化军工技术成果1900余项，实现合同金额87亿元。", {1900, 8_700_000_000}),
        ("政策实施一年半来，吸引89家企业入驻。", {89}),
        ("五年来，军民融合产业规模年均增长15.8%，由2013年的1270亿元跃升至2660亿元。", {266_000_000_000}),
    ],
)
def test_what_reports_count(text: str, found: set[int]) -> None:
    assert {value for _, value in said(text, "total")} - {216} == found


@pytest.mark.parametrize(
    "text",
    [
        "项目达产后，年产值12亿元，可提供就业岗位700余个。",
        "参加会议的有57个发起单位66人。",
        "去年实现营业收入1.1亿元。",
        "共有2家企业到场。",
        "公司2022年实现营业收入12.6亿元。全年新签合同金额21亿元，累计授权专利412项。",
    ],
)
def test_what_is_no_figure_of_a_group(text: str) -> None:
    assert said(text, "total") == set()


def test_an_aim_is_planned() -> None:
    text = "到2025年，全市军民融合产业产值突破1200亿元，培育企业150家。"
    assert {modality for *_, modality in said(text, "total", "modality", published="2021-06-01")} == {"planned"}
    assert {modality for *_, modality in said(text, "total", "modality", published="2026-06-01")} == {None}


def test_all_of_what_was_added_to() -> None:
    text = "军民融合发展取得新突破。新认定军民融合企业162家，总数达到905家。"
    assert {value for _, value in said(text, "total")} == {162, 905}

"""Counts behind those of them that Chinese names; all bodies are invented."""

import pytest

from tests.extract.readers.said import said

A, B = "华山精工股份有限公司", "衡山光学有限公司"
SCHOOL, FUND, ALLIANCE = "华山工业大学", "云海产业投资基金", "云海市航空产业联盟"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (f"{ALLIANCE}由{A}、{B}等24家单位联合发起。", {(ALLIANCE, 24, "单位")}),
        (f"由{A}、{B}等24家企业组建的{ALLIANCE}在云海成立。", {(ALLIANCE, 24, "企业")}),
        (f"{ALLIANCE}在云海成立，成员包括{A}、{SCHOOL}等11家科研单位。", {(ALLIANCE, 11, "科研单位")}),
        (f"{ALLIANCE}由{A}、{B}、{SCHOOL}三家单位共同发起，36家企事业单位加入。", {(ALLIANCE, 36, "企事业单位")}),
        (f"{SCHOOL}设有光电工程学院、船舶学院等16个学院。", {(SCHOOL, 16, "学院")}),
        (f"{SCHOOL}建有湖北省光电重点实验室、湖北省船舶中心等省级平台12个。", {(SCHOOL, 12, "省级平台")}),
        (f"{FUND}已投资{A}、{B}等7个项目。", {(FUND, 7, "项目")}),
        (f"{SCHOOL}与{A}、{B}等20余家军工企业保持长期合作。", {(SCHOOL, 20, "军工企业")}),
    ],
)
def test_a_count_behind_names_is_of_what_the_clause_speaks_of(text: str, counts: set[tuple[str, int, str]]) -> None:
    assert said(text, "total", "of") == counts


def test_a_sentence_goes_on_about_the_one_before() -> None:
    text = f"{SCHOOL}始建于1953年。学校现有两个校区。设有光电工程学院、船舶学院等16个学院。"
    assert (SCHOOL, 16) in said(text, "total")


def test_what_is_made_through_another_is_the_others() -> None:
    assert said(f"{SCHOOL}组建了云海轴承研究中心，依托该中心孵化企业6家。", "total") == {("云海轴承研究中心", 6)}


def test_prizes_and_staff_of_an_institute() -> None:
    text = "华山光学研究所现有职工860人，其中研究员112人。先后获国家科技进步奖11项。"
    assert {count for _, count in said(text, "total")} == {860, 112, 11}

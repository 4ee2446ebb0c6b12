"""What Chinese texts say a body belongs to, and the names that stand in such sentences."""

import pytest

from tests.extract.readers.said import said

SCHOOL, GROUP, PLANT = "陇东理工大学", "中原特装集团", "洛川仪表厂"


@pytest.mark.parametrize(
    "text",
    [
        f"作为{GROUP}的二级单位，位于洛阳市的{PLANT}近日恢复生产。",
        f"{PLANT}始建于1958年，后归{GROUP}领导。",
        f"{PLANT}是{GROUP}的直属企业。",
    ],
)
def test_a_part_is_told_by_what_it_is_and_by_who_leads_it(text: str) -> None:
    assert (PLANT, GROUP) in said(text, "part_of")


def test_units_listed_behind_any_verb_of_having_them_are_parts() -> None:
    office = "河州新区管委会"
    text = f"{office}内设党政办公室、产业发展局、规划建设局，下设招商服务中心一个事业单位。"
    units = {"党政办公室", "产业发展局", "规划建设局", "招商服务中心"}
    assert said(text, "part_of") == {(unit, office) for unit in units}


def test_what_is_merged_is_part_of_what_comes_of_it() -> None:
    text = "由渭北材料研究所、渭北工艺研究所合并组建的渭北新材料研究院今天揭牌。"
    assert said(text, "part_of") >= {("渭北材料研究所", "渭北新材料研究院"), ("渭北工艺研究所", "渭北新材料研究院")}


def test_members_of_an_alliance_are_none_of_its_parts() -> None:
    text = f"长江航材产业联盟现有成员单位83家，其中包括{PLANT}、{SCHOOL}。"
    assert said(text, "part_of") == set()
    assert said(text, "member_of") == {(PLANT, "长江航材产业联盟"), (SCHOOL, "长江航材产业联盟")}


def test_what_a_body_does_away_with_founds_nothing() -> None:
    text = "1988年，国务院撤销航空工业部和航天工业部，组建航空航天工业部。"
    assert said(text, "founded_by") == {("航空航天工业部", "国务院")}


def test_several_and_their_places_in_turn() -> None:
    text = "洛川传动研究所和宝塔控制研究所分别地处长沙、贵阳。"
    assert said(text, "located_in") == {("洛川传动研究所", "长沙"), ("宝塔控制研究所", "贵阳")}


def test_small_words_end_no_person_and_a_preposition_begins_none() -> None:
    text = f"{GROUP}总经理巩建华已调任。副主任为从德国归来的戚薇。{PLANT}厂长由{SCHOOL}副校长柴瑞兼任。"
    assert {person for person, _ in said(text, "role")} <= {"巩建华", "戚薇", "柴瑞"}
    assert said(f"{PLANT}厂长由{SCHOOL}副校长柴瑞兼任。", "role") >= {("柴瑞", SCHOOL)}


def test_a_list_of_parts_ends_before_the_next_whole() -> None:
    text = "本轮由中原特装集团子公司国投创盈公司、陇东控股集团旗下的陇创基金以及老股东峰云资本跟投。"
    parts = said(text, "part_of")
    assert ("国投创盈公司", GROUP) in parts
    assert not {part for part, _ in parts} & {"陇东控股集团", "峰云资本"}


def test_what_a_body_is_made_up_of_is_part_of_it() -> None:
    text = "凉山低空装备产业园由试飞区、总装区和航电配套区三个功能区构成。"
    assert {part for part, _ in said(text, "part_of")} == {"试飞区", "总装区", "航电配套区"}


def test_a_trade_behind_the_name_of_the_country_is_no_firm_at_the_head_of_a_name() -> None:
    assert said("中国电子技术标准化研究院今天发布报告。", "part_of") == set()

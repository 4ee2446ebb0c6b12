"""Members, supervisors, owners and fields of work."""

from tests.extract.readers.said import said

ALLIANCE = "湖州军民融合产业联盟"


def test_each_of_a_list_is_a_member() -> None:
    text = f"杭州长城电子有限公司、湖州光电研究院为{ALLIANCE}首批成员单位。"
    assert said(text, "member_of") == {("杭州长城电子有限公司", ALLIANCE), ("湖州光电研究院", ALLIANCE)}


def test_meeting_at_an_alliance_makes_no_member() -> None:
    assert said(f"杭州长城电子有限公司在{ALLIANCE}会员大会上发言。", "member_of") == set()


def test_a_supervisor_stands_before_or_after() -> None:
    for text in ("湖州光电研究院主管部门为浙江省教育厅。", "湖州光电研究院由浙江省教育厅主管。"):
        assert said(text, "supervises") == {("浙江省教育厅", "湖州光电研究院")}


def test_a_wholly_owned_subsidiary_is_owned_whole() -> None:
    text = "杭州长城电子有限公司全资子公司湖州微波技术有限公司成立于2016年。"
    assert said(text, "owns", "share") == {("杭州长城电子有限公司", "湖州微波技术有限公司", 100)}


def test_a_passive_acquisition_names_the_owner_last() -> None:
    text = "Wuhu Elm Motors Co., Ltd. was acquired by Hefei Maplewood Capital Co., Ltd. in 2019."
    assert said(text, "owns") == {("Hefei Maplewood Capital Co., Ltd.", "Wuhu Elm Motors Co., Ltd.")}


def test_fields_listed_in_one_breath_are_one_value_in_the_texts_words() -> None:
    text = "杭州长城电子有限公司主要从事机载雷达、惯性导航研制。"
    assert said(text, "sector") == {("杭州长城电子有限公司", "机载雷达、惯性导航")}


def test_a_later_clause_places_and_ties_the_subject_of_the_sentence() -> None:
    placed = said("湖州光电研究院创建于1965年，位于湖州市。", "located_in")
    assert {subject for subject, _ in placed} == {"湖州光电研究院"}
    held = "杭州长城电子有限公司持有湖州微波技术有限公司38.5%的股份，为其控股股东。"
    assert said(held, "controls") == {("杭州长城电子有限公司", "湖州微波技术有限公司")}

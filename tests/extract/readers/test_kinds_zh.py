"""Kinds of Chinese sentences that were missed or misread in documents that the readers had not seen."""

import pytest

from tests.extract.readers.said import said


def test_a_meeting_chooses_the_officers_of_the_alliance_that_it_founds() -> None:
    text = (
        "赣江低空装备产业联盟昨日在南昌成立。会议选举江西晨翼集团有限公司董事长周某山为首任理事长，"
        "南昌鹭航大学副校长李某海、江西青屿科技有限公司总工程师王某林为副理事长。"
    )
    assert {one for one in said(text, "role") if one[1] == "赣江低空装备产业联盟"} == {
        ("周某山", "赣江低空装备产业联盟"),
        ("李某海", "赣江低空装备产业联盟"),
        ("王某林", "赣江低空装备产业联盟"),
    }


def test_a_chairing_unit_is_a_member_and_no_person() -> None:
    text = "赣江低空装备产业联盟由南昌鹭航大学发起成立，理事长单位为江西晨翼集团有限公司。"
    assert said(text, "role") == set()
    assert said(text, "member_of") == {("江西晨翼集团有限公司", "赣江低空装备产业联盟")}


def test_a_mayor_is_no_officer_of_a_company() -> None:
    text = "江西晨翼集团有限公司董事长周远山会见了南昌市委副书记、市长李清。"
    assert ("李清", "江西晨翼集团有限公司") not in said(text, "role")


def test_two_clauses_with_a_founding_each_keep_their_own_founders() -> None:
    text = "江西晨翼集团有限公司于2015年成立了蓝鹭研究院，南昌鹭航大学与青屿科技有限公司共同建立了赣江创新研究院。"
    assert said(text, "founded_by") == {
        ("蓝鹭研究院", "江西晨翼集团有限公司"),
        ("赣江创新研究院", "南昌鹭航大学"),
        ("赣江创新研究院", "青屿科技有限公司"),
    }


def test_what_is_founded_at_another_body_is_founded_by_who_pays() -> None:
    text = "由江西晨翼集团有限公司出资3亿元在南昌鹭航大学设立赣江前沿科学基金。"
    assert said(text, "founded_by") == {("赣江前沿科学基金", "江西晨翼集团有限公司")}


def test_a_date_before_the_founded_is_its_founding() -> None:
    assert said("2019年成立的赣江低空装备产业联盟运行良好。", "established") == {("赣江低空装备产业联盟", "2019")}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("赣江航空产业基金规模从20亿元扩大到50亿元。", 5_000_000_000),
        ("赣江航空产业基金计划带动社会资本投入超过200亿元。", 20_000_000_000),
    ],
)
def test_sizes_that_grow_and_money_drawn(text: str, amount: int) -> None:
    assert said(text, "size") == {("赣江航空产业基金", amount)}


def test_money_put_into_what_is_built_is_no_size_of_the_partner() -> None:
    text = "江西晨翼集团有限公司与南昌航空城签约，拟投资15亿元建设总装基地。"
    assert said(text, "size") == set()


def test_the_output_of_an_area_is_no_body_s_size() -> None:
    text = "江西晨翼集团有限公司落户南昌。全市军民融合企业实现产值1730亿元。"
    assert said(text, "size") == set()


def test_each_of_two_contributors_has_its_own_amount_in_order() -> None:
    text = "江西晨翼集团有限公司与青屿科技有限公司分别出资5亿元和3亿元，设立赣江航空产业基金。"
    assert said(text, "contributes", "measure") == {
        ("江西晨翼集团有限公司", "赣江航空产业基金", None),
        ("青屿科技有限公司", "赣江航空产业基金", None),
    }


def test_who_puts_in_a_sum_and_takes_a_share() -> None:
    text = "江西晨翼集团有限公司将出资1.5亿元入股青屿科技有限公司，持股比例为12.5%。"
    assert said(text, "invests_in", "share") == {("江西晨翼集团有限公司", "青屿科技有限公司", 12.5)}


def test_a_share_behind_the_largest_holder_is_its() -> None:
    text = "青屿科技有限公司第一大股东为江西晨翼集团有限公司，持股比例36.73%。"
    assert said(text, "owns", "share") == {("江西晨翼集团有限公司", "青屿科技有限公司", 36.73)}


def test_who_is_controlled_by_whom_in_the_passive() -> None:
    text = "青屿科技有限公司由江西晨翼集团有限公司实际控制。"
    assert said(text, "controls") == {("江西晨翼集团有限公司", "青屿科技有限公司")}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("国家空天装备产业投资基金已完成备案。", "national"),
        ("南昌市级产业引导基金已完成备案。", "municipal"),
        ("省财政出资15亿元，联合社会资本设立总规模100亿元的赣江军民融合产业发展基金。", "provincial"),
    ],
)
def test_levels_by_name_and_by_the_budget_that_pays(text: str, level: str) -> None:
    assert {one[-1] for one in said(text, "level")} == {level}


def test_all_of_an_institute_s_people_and_its_labs_are_its_own() -> None:
    text = (
        "晨翼集团有限公司第七三五研究所成立于1970年。全所现有职工2100余人，其中中国工程院院士2名。"
        "所内设有水下信息与控制重点实验室。"
    )
    assert ("水下信息与控制重点实验室", "晨翼集团有限公司第七三五研究所") in said(text, "part_of")

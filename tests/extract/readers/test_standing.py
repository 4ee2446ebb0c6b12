"""Qualifications, owners, official lists, duties and former names; all bodies are invented."""

import pytest

from ronghe.model import Claim, Text
from tests.extract.readers.said import claims, issues

FIRM = "常德柳叶雷达技术有限公司"


def _words(claim: Claim) -> str:
    assert isinstance(claim.value, Text)
    return claim.value.text


def test_a_qualification_has_its_grade_and_its_end() -> None:
    text = f"{FIRM}已取得二级保密资格，具备装备承制单位资格（A类），通过GJB9001C认证，有效期至2025年6月30日。"
    found = {_words(claim): dict(claim.qualifiers) for claim in claims(text, "licensed")}
    assert found["保密资格"]["level"] == "二级"
    assert found["装备承制单位资格"]["level"] == "A类"
    assert found["GJB9001C认证"]["until"] == "2025-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "投标人须具有二级保密资格。",
        f"鼓励{FIRM}取得保密资格。",
        "Bidders must hold a military production license.",
    ],
)
def test_what_is_asked_for_is_not_held(text: str) -> None:
    assert claims(text, "licensed") == []


def test_a_list_has_its_authority_and_its_days() -> None:
    (added,) = claims(f"2020年12月18日，美国商务部将{FIRM}列入实体清单。", "listed_on")
    assert (added.object and added.object.name, added.qualifiers["from"]) == ("美国商务部", "2020-12-18")
    (off,) = claims("Leshan Tarn Microwave Co., Ltd. was removed from the Unverified List in 2023.", "listed_on")
    assert off.qualifiers["until"] == "2023"
    assert "from" not in off.qualifiers


def test_the_type_of_owner_is_one_of_the_closed_list() -> None:
    (state,) = claims(f"{FIRM}为国有控股企业。", "ownership_type")
    (private,) = claims("Luzhou Wren Optics Co., Ltd. is a privately owned company.", "ownership_type")
    assert [_words(claim) for claim in (state, private)] == ["state", "private"]


def test_a_lister_that_cites_its_clause_asserts_what_it_finds() -> None:
    text = (
        "Finchley is directly owned and controlled by SASAC and is affiliated with MIIT (Section 1260H(g)(2)(B)(i)(I))."
    )
    said = [claim for name in ("owns", "controls", "affiliated_with") for claim in claims(text, name)]
    assert len(said) == 3
    assert {claim.qualifiers["asserted_by"] for claim in said} == {"US Department of Defense"}
    assert claims(text, "part_of") == []


def test_a_duty_names_those_who_bear_it() -> None:
    policy = "《湖北省军民设施共享办法》"
    text = f"{policy}规定，设施管理单位应当公布目录。{policy}要求湖北省科学技术厅应当每年公布使用情况。"
    unnamed, named = claims(text, "obliges")
    assert (unnamed.object, unnamed.qualifiers["whom"]) == (None, "设施管理单位")
    assert named.object is not None
    assert named.object.name == "湖北省科学技术厅"


def test_a_policy_demands_of_a_body_that_it_names() -> None:
    (duty,) = claims("《湖北省军民设施共享办法》要求湖北省科学技术厅会同有关部门制定目录。", "obliges")
    assert duty.object is not None
    assert (duty.object.name, duty.value) == ("湖北省科学技术厅", Text("会同有关部门制定目录"))


def test_a_noun_stands_for_the_policy_of_the_sentence_before() -> None:
    text = "《湖北省军民设施共享办法》已印发。该办法所称军工企业应当公开需求，地方政府不得设置壁垒。"
    found = claims(text, "obliges")
    assert {(duty.qualifiers["whom"], duty.value) for duty in found} == {
        ("军工企业", Text("公开需求")),
        ("地方政府", Text("不得设置壁垒")),
    }


def test_a_body_within_the_name_of_another_is_not_obliged() -> None:
    (duty,) = claims("《湖北省军民设施共享办法》规定，国务院有关部门应当公布目录。", "obliges")
    assert (duty.object, duty.qualifiers["whom"]) == (None, "国务院有关部门")


def test_a_former_name_has_the_day_of_the_change() -> None:
    (renamed,) = claims(f"2010年5月，常德无线电厂更名为{FIRM}。", "alias")
    assert (renamed.qualifiers["type"], renamed.qualifiers["date"]) == ("former", "2010-05")
    assert renamed.subject is not None
    assert renamed.subject.name == FIRM


def test_units_keep_their_former_designators() -> None:
    (former,) = claims("00920部队，2016年改编前番号为00320部队。", "alias")
    assert (former.qualifiers["type"], former.qualifiers["date"]) == ("former", "2016")


def test_a_joint_bid_names_the_partners() -> None:
    text = f"中标公告 招标人：云泽学院 中标人：{FIRM}（联合体牵头人）、天工微波有限公司（联合体成员） 中标价：500万元"
    for claim in claims(text, "awards"):
        assert claim.value is not None
        assert len(claim.qualifiers["jointly_with"]) == 1


def test_no_reader_fails_on_a_contract_without_a_buyer() -> None:
    text = "Luzhou Wren Optics Co., Ltd. was awarded a contract worth RMB 5 million in 2020."
    (award,) = claims(text, "awards")
    assert award.subject is None
    assert issues(text) == []


def test_a_controlling_shareholder_is_no_part_of_what_it_controls() -> None:
    text = f"黄河集团是{FIRM}的控股股东。"
    assert claims(text, "part_of") == []
    (owned,) = claims(text, "owns")
    assert owned.subject is not None
    assert owned.subject.name == "黄河集团"
    (part,) = claims(f"{FIRM}是黄河集团的子公司。", "part_of")
    assert part.object is not None
    assert part.object.name == "黄河集团"


def test_an_investment_told_once_is_one_claim_with_its_sum() -> None:
    (put_in,) = claims(f"{FIRM}获得黄河集团3亿元投资。", "invests_in")
    assert put_in.value is not None

"""Whose an office is in a list of those who were there, and whose people and units are counted."""

import pytest

from tests.extract.readers.said import claims, said


def test_an_office_without_a_body_is_that_of_the_officer_before() -> None:
    text = "7月3日，明岳航天集团董事长王建、总经理李伟、副总经理张文，青石大学校长陈明、副校长刘洋等出席签约仪式。"
    assert said(text, "role") == {
        ("王建", "明岳航天集团"),
        ("李伟", "明岳航天集团"),
        ("张文", "明岳航天集团"),
        ("陈明", "青石大学"),
        ("刘洋", "青石大学"),
    }


def test_no_firm_has_a_head_of_school() -> None:
    text = "我校与明岳集团股份有限公司签署战略合作协议。校长陈明，副校长刘洋出席。"
    assert said(text, "role") == set()


def test_a_committee_of_the_party_has_the_officers_of_its_body() -> None:
    text = "明岳公司与青石大学签约，青石大学党委常委、副校长刘洋出席。"
    assert said(text, "role") == {("刘洋", "青石大学")}


@pytest.mark.parametrize(
    "text",
    [
        "青石园区创建1—2个军民融合特色园区。",
        "2002年，经青州市政府批准，在原直属6家科研院所及26户企业基础上组建明岳集团公司。",
        "参加青石会议的有57个发起单位66人。",
    ],
)
def test_a_range_a_basis_and_a_noun_with_its_own_number_count_nothing(text: str) -> None:
    assert said(text, "total") == set()


def test_what_a_school_is_made_of_is_no_army() -> None:
    text = "1970年，以海军系、原子系为基础，组建青石船舶工程学院。"
    assert {claim.subject.name for claim in claims(text) if claim.subject} == {"青石船舶工程学院"}


def test_short_and_former_names_beside_a_latin_one_in_one_bracket() -> None:
    text = "明岳航空集团有限公司（简称明岳航空或MAVIC，曾简称明航工业）是一家企业。"
    assert said(text, "alias", "type") == {
        ("明岳航空集团有限公司", "明岳航空", "short"),
        ("明岳航空集团有限公司", "MAVIC", "acronym"),
        ("明岳航空集团有限公司", "明航工业", "former"),
    }

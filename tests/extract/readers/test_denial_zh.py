"""A Chinese tie that is denied, has ended, came to nothing or is of the past is never told as one that stands."""

import pytest

from tests.extract.readers.said import claims, said

A, B = "长江动力有限公司", "华山科技有限公司"
TIES = ("owns", "controls", "invests_in", "part_of", "partners_with", "awards", "manages", "contributes", "member_of",
        "supervises", "founded_by", "located_in", "affiliated_with")  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"{A}不是{B}的股东。",
        f"{A}并非{B}的股东。",
        f"{A}从来不是{B}股东。",
        f"{A}的控股股东并非{B}。",
        f"{A}的股东不包括{B}。",
        f"{A}未持有{B}的股份。",
        f"{A}否认持有{B}的股份。",
        f"{A}不隶属{B}。",
        f"{A}不属于{B}。",
        f"{A}并不是{B}旗下企业。",
        f"{A}不是长江军民融合基金的管理人。",
        f"长江军民融合基金并非由{A}管理。",
        f"{A}与{B}未签署任何协议。",
        f"{A}与{B}终止合作。",
        f"{A}与{B}已解除合作协议。",
        f"{A}不是华山联盟成员。",
        f"{A}不是由{B}创办的。",
        f"{A}放弃收购{B}。",
        f"{A}无意入股{B}。",
        f"{A}拒绝向{B}注资。",
        f"{A}停止向{B}供货。",
        f"{A}不受省国防科工办主管。",
        f"{A}是{B}股东的说法不实。",
        f"网传{A}入股{B}，系谣言。",
        f"有人称{A}是{B}的股东，公司予以否认。",
        f"{A}已转让所持{B}的全部股权。",
    ],
)
def test_what_is_denied_ended_or_untrue_does_not_stand(text: str) -> None:
    assert {one.qualifiers.get("modality") for one in claims(text) if one.predicate in TIES} <= {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        f"{A}尚未上市，持有{B}30%的股权。",
        f"未披露估值的{A}持有{B}30%的股权。",
        f"{A}不是{B}的供应商，而是其股东，持有{B}30%的股权。",
        f"{A}持有{B}30%的股权，未来不再增持。",
    ],
)
def test_what_denies_something_else_denies_no_tie(text: str) -> None:
    assert said(text, "owns", "modality") == {(A, B, None)}


def test_a_tie_of_the_past_has_its_end() -> None:
    sold = f"{A}曾持有{B}30%股权，2020年全部转让。"
    assert said(sold, "owns", "until") == {(A, B, "2020")}
    was = f"{A}曾是{B}的股东。"
    assert said(was, "owns", "until", "note", published="2021-03-04") == {(A, B, "2021-03-04", None)}
    assert said(was, "owns", "until", "note") == {(A, B, None, "曾")}
    moved = f"{A}原隶属于{B}，1999年划转辽宁省管理。"
    assert said(moved, "part_of", "until") == {(A, B, "1999")}


def test_what_was_once_bought_is_not_told_to_be_sold() -> None:
    assert said(f"{A}曾收购{B}。", "owns", "until", "note") == {(A, B, None, None)}

"""Foundings told behind an agreement: who signs founds, and what is yet to be signed is yet to be founded."""

import pytest

from tests.extract.readers.said import said


@pytest.mark.parametrize(
    ("text", "founded", "founders"),
    [
        (
            "大连海事工程大学、烟台海卓装备研究院和山东远鲸重工有限公司三方于2019年11月签署协议，组建深蓝装备技术创新中心。",
            "深蓝装备技术创新中心",
            {"大连海事工程大学", "烟台海卓装备研究院", "山东远鲸重工有限公司"},
        ),
        (
            "2016年5月，绵阳光学集团与西南交大科技园签订协议，成立绵阳光学激光研究院有限公司。",
            "绵阳光学激光研究院有限公司",
            {"绵阳光学集团", "西南交大科技园"},
        ),
    ],
)
def test_who_signs_founds(text: str, founded: str, founders: set[str]) -> None:
    assert said(text, "founded_by", "modality") == {(founded, founder, None) for founder in founders}


def test_what_is_to_be_signed_founds_what_is_to_be() -> None:
    text = (
        "天水精密股份有限公司拟与甘肃陇创私募基金管理有限公司签订合伙协议，共同出资设立天水陇精产业基金（有限合伙）。"
    )
    assert said(text, "founded_by", "modality") == {
        ("天水陇精产业基金（有限合伙）", "天水精密股份有限公司", "planned"),
        ("天水陇精产业基金（有限合伙）", "甘肃陇创私募基金管理有限公司", "planned"),
    }


def test_who_closes_a_fund_is_a_firm() -> None:
    text = (
        "近日，专注硬科技早期投资的远瞻蓝湾宣布完成第二期人民币基金的最终关闭。成立于2013年的远瞻蓝湾投资了70余家企业。"
    )
    assert said(text, "established") == {("远瞻蓝湾", "2013")}

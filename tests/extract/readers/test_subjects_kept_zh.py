"""Whom Chinese sentences go on about: the fund of a page in sentences, the firm beside a fund, partnerships whole."""

from tests.extract.readers.said import said

FUND = "绍兴越城智创三号股权投资基金合伙企业（有限合伙）"


def test_a_partnership_is_one_name_with_its_number_and_legal_form() -> None:
    text = f"{FUND}（曾用名：绍兴越融二号投资合伙企业（有限合伙））成立于2018年。"
    assert said(text, "established") == {(FUND, "2018")}
    assert said(text, "alias", "type") == {(FUND, "绍兴越融二号投资合伙企业（有限合伙）", "former")}
    assert said("温州瓯海芯光创业投资基金合伙企业（有限合伙）规模3亿元。", "size") == {
        ("温州瓯海芯光创业投资基金合伙企业（有限合伙）", 300_000_000)
    }


def test_sentences_behind_a_key_with_the_name_tell_of_it() -> None:
    text = (
        f"基金名称：{FUND}。基金编号：SXY123。\n\n管理人为浙江镜湖私募基金管理有限公司；托管人：宁波银行股份有限公司。"
        "\n\n基金简介：本基金由越城区政府指导，镜湖控股集团有限公司参与出资。重点关注光电子，累计投资额1.2亿元。"
    )
    assert said(text, "manages", "capacity") == {
        ("浙江镜湖私募基金管理有限公司", FUND, "manager"),
        ("宁波银行股份有限公司", FUND, "custodian"),
    }
    assert said(text, "size", "measure") == {(FUND, 120_000_000, "deployed")}


def test_the_company_is_the_one_that_acts_and_not_the_fund_told_of_last() -> None:
    text = (
        "翠华股份公告称，公司拟与陕西航投管理有限公司共同设立翠华航投产业基金，基金总规模5亿元，"
        "公司作为有限合伙人认缴1.5亿元。"
    )
    assert {subject for subject, *_ in said(text, "contributes")} == {"翠华股份"}

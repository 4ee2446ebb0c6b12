"""Ties, offices and sums of which a sentence names only one end, and names within names."""

import pytest

from ronghe.model import Claim, Money
from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (
            "Heron Special Materials Industrial Park lies in Deyang. Anchor tenants are Plover Forging, which"
            " moved here "
            "in 2014, and the Egret Institute of Ceramics.",
            "located_in",
            ("Egret Institute of Ceramics", "Heron Special Materials Industrial Park"),
        ),
        (
            "Snipe Avionics was set up in 2015. Its legal representative, Fu Zhong, holds 70 percent of the"
            " shares; the "
            "remainder belongs to Curlew Equity Investment.",
            "owns",
            ("Curlew Equity Investment", "Snipe Avionics"),
        ),
        (
            "Plover Marine Electronics makes radars. The award follows a 96 million yuan order from the Heron Group.",
            "awards",
            ("Heron Group", "Plover Marine Electronics"),
        ),
        (
            "Plover Marine Electronics said on Thursday it had won a 12 million yuan contract to supply radars"
            " to Heron "
            "Shipbuilding Group.",
            "awards",
            ("Heron Shipbuilding Group", "Plover Marine Electronics"),
        ),
        (
            "Hubei followed in 2017 with the Egret Integration Fund. A third of its capital came from Curlew Holdings.",
            "contributes",
            ("Curlew Holdings", "Egret Integration Fund"),
        ),
        ("The Egret Fund is new. Heron Bank is depositary.", "manages", ("Heron Bank", "Egret Fund")),
        (
            "Plover Marine Electronics lost money. Sales fell, the Ningbo-based company said.",
            "located_in",
            ("Plover Marine Electronics", "Ningbo"),
        ),
    ],
)
def test_the_other_end_is_what_the_text_speaks_of(text: str, predicate: str, tie: tuple[str, str]) -> None:
    assert tie in said(text, predicate)


def test_an_office_without_a_body_is_one_of_the_body_told_of() -> None:
    text = (
        "The Egret Glider Laboratory will open in May. Professor Sui Ming of the Godwit School of Instruments was "
        "appointed director."
    )
    assert ("Sui Ming", "Egret Glider Laboratory") in said(text, "role")
    assert said("Plover Radar grew. Chairman Pan Guo owns 31 percent of the company.", "role") == {
        ("Pan Guo", "Plover Radar")
    }


def test_a_director_without_a_body_is_none_of_a_firm() -> None:
    assert said("Plover Radar Co., Ltd. grew. Wei Chang has been director since 2019.", "role") == set()


def test_sums_in_brackets_belong_to_the_names_before_them() -> None:
    text = "The Egret Fund has invested in Plover Composites (RMB 80 million) and Snipe Sensors (RMB 25 million)."
    found = {(claim.object and claim.object.name, _amount(claim)) for claim in claims(text, "invests_in")}
    assert found == {("Plover Composites", 80_000_000), ("Snipe Sensors", 25_000_000)}


def _amount(claim: Claim) -> float | None:
    return float(claim.value.amount) if isinstance(claim.value, Money) else None


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The Zhuhai branch of the Heron Bank signed.", "Zhuhai branch of the Heron Bank", "Heron Bank"),
        ("The Xi'an office of SASTIND approved it.", "Xi'an office of SASTIND", "SASTIND"),
        ("Heron Group's Wuhan arm signed.", "Heron Group's Wuhan arm", "Heron Group"),
    ],
)
def test_a_branch_is_part_of_the_body_in_its_name(text: str, part: str, whole: str) -> None:
    assert (part, whole) in said(text, "part_of")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Tang Shou is listed as legal representative of both Plover Radar and Egret Group.",
            ("Tang Shou", "Egret Group"),
        ),
        ("Plover Radar was represented by its chairman Huo Zheng.", ("Huo Zheng", "Plover Radar")),
        ("The post of party secretary at Egret Academy went to Lu Xiao.", ("Lu Xiao", "Egret Academy")),
        ("Heron Institute elected Bai Yun of Godwit University as its president.", ("Bai Yun", "Heron Institute")),
        ("The directors of Plover Radar include Wang Wei and Cao Min.", ("Cao Min", "Plover Radar")),
    ],
)
def test_an_office_is_read_with_words_between(text: str, role: tuple[str, str]) -> None:
    assert role in said(text, "role")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Plover Radar, known as Curlew or PLR, makes radars.", "PLR"),
        ("Plover Radar, a.k.a. the following two aliases: Curlew Lab; and Snipe Annex.", "Snipe Annex"),
        ("Plover Radar also trades as Curlew Source. Two firms belong to it.", "Curlew Source"),
        ("Formerly Egret Relay Works, Plover Radar is listed.", "Egret Relay Works"),
        ("Egret Institute, better known as the 508th Institute, makes radars.", "508th Institute"),
    ],
)
def test_another_name_is_read_by_more_words(text: str, other: str) -> None:
    assert other in {value for _, value in said(text, "alias")}


def test_a_place_lies_in_the_larger_one_behind_it() -> None:
    found = said("Heron University is a university in Wuhan, Hubei, China.", "located_in")
    assert {("Wuhan", "Hubei"), ("Hubei", "China")} <= found
    assert ("Jiangxia District", "Wuhan") in said("It has a campus in Wuhan's Jiangxia District.", "located_in")


def test_places_of_a_list_lie_in_none_of_it() -> None:
    assert said("Plants stand in Guangzhou, Zhuhai and Yangjiang.", "located_in") == set()


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Heron Park lies in Deyang. At the end of 2020 there were 63 companies in the park.", ("Heron Park", 63)),
        ("Plover Radar has 430 employees, 27 patents and two plants.", ("Plover Radar", 27)),
        ("Plover Radar today has 2,100 people on its books.", ("Plover Radar", 2100)),
    ],
)
def test_counts_belong_to_what_has_them(text: str, total: tuple[str, int]) -> None:
    assert total in said(text, "total")


def test_what_a_policy_is_there_to_mend_is_what_it_addresses() -> None:
    text = "The Notice on Price Review was brought in to counter reviews lasting up to nine years."
    assert said(text, "addresses") == {("Notice on Price Review", "reviews lasting up to nine years")}


def test_a_document_number_in_latin_letters() -> None:
    text = "The Measures for Sharing Facilities, numbered Lu Zheng Fa [2018] No. 27, were adopted in 2018."
    assert said(text, "identifier") == {("Measures for Sharing Facilities", "Lu Zheng Fa [2018] No. 27")}


def test_a_known_name_with_words_of_its_own_behind_is_another_firm() -> None:
    found = said("CITIC Dicastal is based in Qinhuangdao.", "located_in")
    assert ("CITIC Dicastal", "Qinhuangdao") in found
    assert said("CITIC Dicastal is based in Qinhuangdao.", "part_of") == set()


def test_who_controls_a_firm_or_acts_for_one_holds_no_office() -> None:
    text = "Xiong Bo, who lives abroad, is by extension the ultimate controller of Plover Sonar."
    assert said(text, "role") == set()


def test_what_a_firm_is_valued_at_is_no_size_of_a_fund_that_comes_in() -> None:
    assert said("Plover Sensing was valued at RMB 10 billion when the Egret Fund came in.", "size") == set()


def test_rivals_and_links_of_a_chain_are_not_what_a_firm_has() -> None:
    assert said("Plover Textiles won against the competition of two state firms.", "total") == set()


def test_who_shares_a_chairman_or_signs_nothing_is_no_partner() -> None:
    assert said("Plover Drones shares a chairman with Egret Knitting Group.", "partners_with") == set()
    found = said("Plover University and Egret University have signed no such agreement.", "partners_with", "modality")
    assert {modality for *_, modality in found} <= {"denied"}


def test_a_kind_of_bodies_is_no_body_of_which_another_is_part() -> None:
    assert said("The Alliance of Ordnance Science Universities met.", "part_of") == set()

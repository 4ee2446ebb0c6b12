"""What belongs to each of several names: sums and shares in brackets, what describes the next, who sells what."""

from decimal import Decimal

import pytest

from ronghe.model import Money
from tests.extract.readers.said import claims, said


def test_sums_and_shares_in_brackets_are_of_the_name_before_them() -> None:
    text = (
        "Limited partners of the Egret Fund are Heron Holdings (RMB 2 billion), Curlew Group (12 percent) "
        "and Plover Bank."
    )
    put = {claim.subject.name: claim for claim in claims(text, "contributes") if claim.subject}
    assert set(put) == {"Heron Holdings", "Curlew Group", "Plover Bank"}
    assert put["Heron Holdings"].value == Money(Decimal(2_000_000_000), "CNY")
    assert put["Curlew Group"].qualifiers["share"] == 12
    assert put["Plover Bank"].value is None


def test_a_list_goes_on_over_what_describes_the_next_name() -> None:
    text = "Heron Ocean University and the artificial intelligence company Snipe Vision have signed an agreement."
    assert said(text, "partners_with") == {("Heron Ocean University", "Snipe Vision")}


def test_a_place_that_tells_of_a_name_is_none_of_the_list() -> None:
    text = "Heron Ocean University signed agreements with AVIC, the Shenzhen-based start-up Snipe Vision and COMAC."
    partners = {other for _, other in said(text, "partners_with")}
    assert partners == {"AVIC", "Snipe Vision", "COMAC"}


def test_which_behind_a_list_is_the_last_alone() -> None:
    text = (
        "The Egret Fund was set up in 2018. Its partners are Heron Group and Curlew Group, "
        "which contributed RMB 1 billion."
    )
    assert [claim.subject.name for claim in claims(text, "contributes") if claim.subject and claim.value] == [
        "Curlew Group"
    ]


def test_that_behind_a_subsidiary_of_a_group_is_the_subsidiary() -> None:
    text = "Snipe Avionics Co., Ltd. is a subsidiary of AVIC that employs 9,000 people."
    assert said(text, "total") == {("Snipe Avionics Co., Ltd.", 9000)}


def test_who_sells_what_will_be_bought_has_it_now() -> None:
    text = (
        "Heron Group will buy 51% of Snipe Avionics Co., Ltd. from Curlew Holdings and the remaining 49% "
        "from Plover Capital."
    )
    owners = {(one, share) for one, _, share in said(text, "owns", "share") if one != "Heron Group"}
    assert owners == {("Curlew Holdings", 51), ("Plover Capital", 49)}


def test_a_share_with_decimals_behind_has_is_read() -> None:
    text = "Snipe Avionics Co., Ltd. is listed: Heron Group has 41.63 percent, Curlew Holdings another 5.8."
    assert said(text, "owns", "share") == {
        ("Heron Group", "Snipe Avionics Co., Ltd.", 41.63),
        ("Curlew Holdings", "Snipe Avionics Co., Ltd.", 5.8),
    }


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        ("Snipe Avionics Co., Ltd., itself 35 percent owned by Heron Group, grew.", "owns", "Heron Group"),
        ("Snipe Avionics Co., Ltd. was bought out of bankruptcy by Heron Group.", "owns", "Heron Group"),
        ("Snipe Avionics Co., Ltd., a holding company wholly owned by Heron Group, grew.", "owns", "Heron Group"),
        ("Snipe Avionics was founded in 2016 with 5 million yuan from the Egret Fund.", "invests_in", "Egret Fund"),
    ],
)
def test_further_wordings_of_owners_and_investors(text: str, predicate: str, tie: str) -> None:
    assert tie in {one for one, _ in said(text, predicate)}


def test_a_body_is_where_it_moved_to() -> None:
    text = "Snipe Avionics Co., Ltd. moved its headquarters from Beijing to Wuhan."
    assert said(text, "located_in") == {("Snipe Avionics Co., Ltd.", "Wuhan")}


def test_the_figure_of_a_firm_named_behind_the_measure() -> None:
    text = "Sales of Snipe Avionics Co., Ltd. reached RMB 1.1 billion in 2022."
    (size,) = claims(text, "size")
    assert size.value == Money(Decimal(1_100_000_000), "CNY")
    assert size.qualifiers["measure"] == "output"

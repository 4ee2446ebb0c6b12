"""What reports, listing rules, fact sheets and profiles in English say over several sentences."""

import pytest

import ronghe
from tests.extract.readers.said import claims, said

_RULE = (
    "Additions to the Entity List\n\nThe Bureau of Industry and Security is amending the list, effective February 14, "
    "2023.\n\nSnipe Avionics Co., Ltd. and Curlew Radar are added for supporting the army."
)


def test_who_is_added_stands_on_the_list_named_before() -> None:
    assert said(_RULE, "listed_on", "from") == {
        ("Snipe Avionics Co., Ltd.", "Bureau of Industry and Security", "2023-02-14"),
        ("Curlew Radar", "Bureau of Industry and Security", "2023-02-14"),
    }


def test_those_named_stand_on_the_list_named_before() -> None:
    text = (
        "The U.S. Commerce Department added two companies to its Entity List. "
        "Those named were Snipe Avionics and Curlew Radar."
    )
    assert said(text, "listed_on") == {
        ("Snipe Avionics", "U.S. Commerce Department"),
        ("Curlew Radar", "U.S. Commerce Department"),
    }


def test_who_is_added_where_no_list_is_named_stands_on_none() -> None:
    assert said("Snipe Avionics and Curlew Radar are added for more range.", "listed_on") == set()


def test_a_sheet_tells_the_status_of_the_body_that_it_names() -> None:
    text = (
        "FACT SHEET\nSnipe Avionics Co., Ltd.\n\n"
        'Status: Identified as a "Chinese military company" by the Department of Defense under Section 1260H, 2024.'
    )
    assert said(text, "listed_on") == {("Snipe Avionics Co., Ltd.", "Department of Defense")}


def test_a_footnote_behind_a_full_stop_ends_the_sentence() -> None:
    text = "Snipe Avionics was founded in 2004.[2] In 2007 Curlew Radar was founded in Wuhan.41 It makes lenses."
    assert said(text, "established") == {("Snipe Avionics", "2004"), ("Curlew Radar", "2007")}


def test_it_in_a_numbered_item_is_what_the_list_is_said_of() -> None:
    text = (
        "Snipe Avionics Co., Ltd. contributes in two ways:\n\n"
        "1. It is located in the Egret Fusion Park.\n2. It won contracts from the PLA Navy (2018, RMB 12 million)."
    )
    assert said(text, "located_in") == {("Snipe Avionics Co., Ltd.", "Egret Fusion Park")}
    assert said(text, "awards") == {("PLA Navy", "Snipe Avionics Co., Ltd.")}


def test_it_was_admitted_to_is_said_of_a_body_and_it_was_decided_to_of_none() -> None:
    text = "Snipe Avionics was founded in 2004. It was transferred to the Heron Group in 2010."
    assert said(text, "part_of") == {("Snipe Avionics", "Heron Group")}
    assert said("Snipe Avionics grew. It was decided to found the Heron Fund.", "founded_by") == set()


def test_the_institute_is_the_one_that_an_acronym_stands_for() -> None:
    text = (
        "The Northwest Institute of Timekeeping (NIT) makes clocks. NIT works with Heron University. "
        "Curlew Clocks is wholly owned by the institute."
    )
    assert {one for one, _ in said(text, "owns")} == {"Northwest Institute of Timekeeping"}


def test_the_company_with_a_capital_is_the_one_that_a_report_defines() -> None:
    text = (
        "The Board approved the participation of the Company, Snipe Alloys Co., Ltd., in the Egret Fund. "
        "Heron Equity manages it. In 2019 the Company acquired Curlew Powder."
    )
    assert ("Snipe Alloys Co., Ltd.", "Curlew Powder") in said(text, "owns")


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        ("Snipe Avionics was founded in 1965 as the Qinling Factory.", "alias", ("Snipe Avionics", "Qinling Factory")),
        (
            "Snipe Avionics, a firm that Heron University founded in 2012 with Curlew Capital, grew.",
            "founded_by",
            ("Snipe Avionics", "Curlew Capital"),
        ),
        ("Its head office is big. Snipe Avionics' offices are in Wuhan.", "located_in", ("Snipe Avionics", "Wuhan")),
        (
            "The Heron Alliance, which the Egret Science Office has supervised since 2017, grew.",
            "supervises",
            ("Egret Science Office", "Heron Alliance"),
        ),
        (
            "The controlling shareholder of Snipe Avionics is Heron Group.",
            "controls",
            ("Heron Group", "Snipe Avionics"),
        ),
    ],
)
def test_further_wordings_of_profiles(text: str, predicate: str, tie: tuple[str, str]) -> None:
    assert tie in said(text, predicate)


def test_a_wholly_owned_subsidiary_is_owned_and_a_part() -> None:
    text = "Heron Group has two wholly owned subsidiaries, Snipe Avionics Co., Ltd. and Curlew Radar Co., Ltd."
    firms = {"Snipe Avionics Co., Ltd.", "Curlew Radar Co., Ltd."}
    assert said(text, "part_of") == {(firm, "Heron Group") for firm in firms}
    assert said(text, "owns", "share") == {("Heron Group", firm, 100) for firm in firms}


def test_shareholders_of_a_fund_own_each_their_share() -> None:
    text = (
        "The Egret Fund was set up in 2018. "
        "Its largest shareholders are Heron Group with 26.6 percent and Curlew Group with 21.3 percent."
    )
    assert said(text, "owns", "share") == {("Heron Group", "Egret Fund", 26.6), ("Curlew Group", "Egret Fund", 21.3)}


def test_each_of_several_funds_gets_the_sum_before_it() -> None:
    text = (
        "The Egret Fund has committed RMB 3 billion to the Heron Fund, RMB 1 billion to the Curlew Fund, "
        "and an undisclosed sum to the Plover Fund."
    )
    sums = {claim.object.name: claim.value for claim in claims(text, "contributes") if claim.object}
    assert sums["Plover Fund"] is None
    assert str(sums["Curlew Fund"]).startswith("Money(amount=Decimal('1000000000')")


def test_who_says_so_is_not_who_it_belongs_to() -> None:
    text = "Alibaba is indirectly affiliated with SASAC, according to the Department of Defense."
    (claim,) = ronghe.extract(text).claims
    assert claim.predicate == "affiliated_with"
    assert claim.qualifiers["asserted_by"] == "Department of Defense"


def test_the_day_of_issue_behind_the_issuer() -> None:
    text = "The Guidelines on Dual-Use Standards, issued by the State Council on December 4, 2017, took effect in 2018."
    (claim,) = (claim for claim in ronghe.extract(text).claims if claim.predicate == "issued_by")
    assert claim.qualifiers["date"] == "2017-12-04"


def test_its_behind_and_means_the_name_before_it() -> None:
    text = "The Commerce Department added Pier Optoelectronics and its parent, Northern Arc Group, to the Entity List."
    listed = {subject for subject, _ in said(text, "listed_on")}
    assert listed == {"Pier Optoelectronics", "Northern Arc Group"}


def test_who_acts_beside_others_without_a_name() -> None:
    text = "The Ministry of Finance and 15 state-owned enterprises launched the Pier Fusion Investment Fund in 2018."
    assert said(text, "founded_by") == {("Pier Fusion Investment Fund", "Ministry of Finance")}


def test_where_a_thing_without_a_name_lies_is_not_where_its_keeper_is() -> None:
    assert (
        said("Pier University runs a joint laboratory with COMAC on composites, located in Shanghai.", "located_in")
        == set()
    )
    assert said("Pier University, located in Beijing, trains engineers.", "located_in") == {
        ("Pier University", "Beijing")
    }

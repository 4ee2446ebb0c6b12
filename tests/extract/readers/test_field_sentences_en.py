"""English sentences as analysts try them first: asides before the verb, lists behind a count, a listed firm."""

from tests.extract.readers.said import said

SCHOOL, MINISTRY = "Lanjiang Institute of Technology", "Ministry of Industry and Information Technology"


def test_a_quoted_aside_does_not_part_a_school_from_who_supervises_it() -> None:
    text = f'The {SCHOOL}, one of the "Seven Sons of National Defense," is supervised by the {MINISTRY}.'
    assert said(text, "supervises") == {(MINISTRY, SCHOOL)}


def test_shareholders_that_a_fund_counts_put_into_it() -> None:
    fund = "Lanjiang Military-Civil Fusion Industry Investment Fund"
    text = (
        f"The {fund}, established in December 2018 with registered capital of 56 billion yuan ($8.2 billion), counts"
        " the Ministry of Finance, China State Shipbuilding Corporation and Norinco among its shareholders."
    )
    givers = {"Ministry of Finance", "China State Shipbuilding Corporation", "Norinco"}
    assert said(text, "contributes") == {(giver, fund) for giver in givers}


def test_those_included_in_a_number_that_signed_are_partners() -> None:
    text = (
        "The PLA Lanjiang Support Force signed cooperation agreements with nine institutions in July 2017, including"
        " Lanjiang Jiao Tong University and Yunhe Polytechnical University."
    )
    partners = {partner for _, partner in said(text, "partners_with")}
    assert partners == {"Lanjiang Jiao Tong University", "Yunhe Polytechnical University"}


def test_a_firm_listed_as_a_military_company_is_on_that_list() -> None:
    text = 'The Pentagon listed Lanjiang Electronics Group as a "Chinese military company" in June 2020.'
    assert said(text, "listed_on", "from") == {("Lanjiang Electronics Group", "Pentagon", "2020-06")}
    assert said("Forbes listed Lanjiang Electronics Group as a top employer in June 2020.", "listed_on") == set()


def test_what_a_sentence_calls_reports_is_alleged_and_denied_where_it_says_so() -> None:
    text = "Reports that Lanjiang Optics had been acquired by AVIC"
    assert {one for *_, one in said(f"{text} were denied by both companies.", "owns", "modality")} == {"denied"}
    assert {one for *_, one in said(f"{text} circulated on Monday.", "owns", "modality")} == {"alleged"}


def test_a_framework_agreement_with_a_town_is_no_order() -> None:
    text = "In 2016 the Lanjiang city government signed a framework agreement with AVIC under which AVIC would invest."
    assert said(text, "awards") == set()

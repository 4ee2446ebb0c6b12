"""How English reports, profiles and news tell in passing who leads a body, where it lies, with whom it founded what."""

from tests.extract.readers.said import claims, said

FUND = "Egret Dual-Use Fund was set up in 2018. "


def test_two_corporations_that_differ_behind_and_are_two() -> None:
    text = (
        "Heron Space is a unit of China Egret Science and Technology Corporation (CESC). "
        "Curlew Orbital is a unit of China Egret Science and Industry Corporation (CESIC)."
    )
    assert said(text, "part_of") == {
        ("Heron Space", "China Egret Science and Technology Corporation"),
        ("Curlew Orbital", "China Egret Science and Industry Corporation"),
    }


def test_an_officer_quoted_without_a_body_is_one_of_whom_the_text_tells() -> None:
    text = 'Heron Sonar Co., Ltd. makes arrays in Yantai. "We will be late," said sales director Luo Kang.'
    assert said(text, "role", "modality") == {("Luo Kang", "Heron Sonar Co., Ltd.", None)}


def test_two_offices_are_two_claims() -> None:
    text = "Heron Sonar Co., Ltd. makes arrays. Its chairman and party secretary is Ren Bao."
    assert {claim.as_json()["value"]["text"] for claim in claims(text, "role")} == {"chairman", "party secretary"}


def test_a_governor_is_no_officer_of_the_firm_told_of() -> None:
    text = "Heron Group signed an agreement with Egret University. Vice governor Ma Ping, who attended, praised it."
    assert said(text, "role") == set()


def test_whoever_looks_like_a_person_is_a_firm_where_the_words_say_so() -> None:
    text = "Curlew Drones raised 40 million yuan in a round led by Northgate Growth."
    assert said(text, "invests_in") == {("Northgate Growth", "Curlew Drones")}


def test_the_company_of_which_another_owns_a_part_is_the_one_told_before() -> None:
    text = (
        "Curlew Materials said on Friday that it would issue shares. Egret Capital will pay 14 yuan a share. "
        "After the deal it will own 17.9 percent of the company, which makes titanium forgings."
    )
    assert said(text, "sector") == {("Curlew Materials", "titanium forgings")}


def test_where_a_body_lies_in_passing() -> None:
    text = (
        "Curlew Park covers 80 hectares in Mianyang. In Wuhan, laser maker Heron Photonics raised money. "
        "Egret Group operates plants in Tianjin and Baoding. Ningbo, a port, is home to the Plover Institute."
    )
    assert said(text, "located_in") == {
        ("Curlew Park", "Mianyang"),
        ("Heron Photonics", "Wuhan"),
        ("Egret Group", "Tianjin"),
        ("Egret Group", "Baoding"),
        ("Plover Institute", "Ningbo"),
    }


def test_who_joined_forces_to_create_a_centre_founded_it() -> None:
    text = (
        "Plover University joined forces with the Heron Institute in April 2018 to create the Egret Transport Center."
    )
    assert said(text, "founded_by") == {
        ("Egret Transport Center", "Plover University"),
        ("Egret Transport Center", "Heron Institute"),
    }
    assert said(text, "established") == {("Egret Transport Center", "2018-04")}


def test_a_person_who_came_back_to_found_a_firm() -> None:
    text = "The engineer Peng Shao returned from Ohio in 2015 to found Curlew Alloys."
    assert said(text, "founded_by") == {("Curlew Alloys", "Peng Shao")}
    assert said(text, "established") == {("Curlew Alloys", "2015")}


def test_units_counted_first_and_named_behind_are_parts() -> None:
    text = (
        "Plover University hosts two defense laboratories. The oldest, the Key Laboratory of Egret Imaging, was set"
        " up in "
        "1994. The Heron Sensing Laboratory works with the navy."
    )
    assert {pair for pair in said(text, "part_of") if pair[1] == "Plover University"} == {
        ("Key Laboratory of Egret Imaging", "Plover University"),
        ("Heron Sensing Laboratory", "Plover University"),
    }


def test_shareholders_of_a_fund_with_their_sums() -> None:
    text = FUND + "Its shareholders include Heron Holdings with 10 billion yuan and Curlew Group with 8 billion yuan."
    assert said(text, "contributes") == {
        ("Heron Holdings", "Egret Dual-Use Fund"),
        ("Curlew Group", "Egret Dual-Use Fund"),
    }


def test_who_joins_a_round_invests_in_the_firm_and_not_in_its_leader() -> None:
    text = "Curlew Power has closed a Series C. Heron Ventures led the round and was joined by Egret Capital."
    assert said(text, "invests_in") == {("Heron Ventures", "Curlew Power"), ("Egret Capital", "Curlew Power")}


def test_those_being_added_are_put_on_the_list_named_before() -> None:
    text = (
        "The Bureau of Industry and Security added 36 entities to the Entity List.\n\nCurlew Chips and its parent,"
        " Heron Group, "
        "are being added for supporting modernization.\n\nIts Tokyo-based subsidiary, Curlew Japan, is being added"
        " because of risk."
    )
    assert {who for who, _ in said(text, "listed_on")} == {"Curlew Chips", "Heron Group", "Curlew Japan"}


def test_it_behind_a_semicolon_is_the_subject_of_that_part() -> None:
    text = (
        "Curlew Orbital is a unit of Egret Group; and in June 2019 Heron Space announced that it had raised 100"
        " million yuan "
        "from Plover Capital."
    )
    assert said(text, "invests_in") == {("Plover Capital", "Heron Space")}


def test_a_branch_opened_later_is_no_founding() -> None:
    text = "The Plover Institute has a branch in Stuttgart, Germany, which it opened in 2017."
    assert said(text, "established") == set()


def test_the_parent_through_which_a_body_owns_is_the_firms() -> None:
    text = "Curlew Photonics is indirectly owned by the Plover Commission through its parent, Heron Corporation."
    assert said(text, "part_of") == {("Curlew Photonics", "Heron Corporation")}


def test_research_through_which_a_firm_is_affiliated_is_its_own() -> None:
    text = "Curlew Aerospace is affiliated with the Plover Force through a research partnership with Egret University."
    assert said(text, "partners_with") == {("Curlew Aerospace", "Egret University")}


def test_what_is_told_in_passing_is_not_what_was_renamed() -> None:
    text = "The institute, which falls under the Plover Ministry, was formerly known as the Egret Institute of Radio."
    assert said(text, "alias") == set()


def test_a_number_of_millions_is_no_part_of_a_name() -> None:
    text = "Heron Group sold 7 percent of Curlew Biologics to Egret Capital Group for 760 million yuan."
    assert ("Egret Capital Group", "Curlew Biologics") in said(text, "invests_in")


def test_whoever_has_given_a_share_away_does_not_hold_it() -> None:
    text = (
        "Curlew Biologics' chairman Zhang Si has transferred a 7.2 percent stake in the company to Egret Capital Group."
    )
    assert not [pair for pair in said(text, "owns") if pair[0] == "Zhang Si"]


def test_a_contract_awarded_by_one_to_another() -> None:
    text = "The contract, worth 48 million yuan, was awarded by the Plover Navy Department to Curlew Robotics."
    assert said(text, "awards") == {("Plover Navy Department", "Curlew Robotics")}


def test_a_daughter_of_one_supplies_and_not_its_owner() -> None:
    text = "An affiliate of Heron Group, Curlew Display supplies screens to Egret Aircraft."
    assert said(text, "awards") == {("Egret Aircraft", "Curlew Display")}


def test_the_second_holder_behind_a_semicolon_holds_of_the_same_firm() -> None:
    text = "Wang Tao holds 52 percent of Curlew Aerospace; Egret China holds 11 percent."
    assert said(text, "owns", "share") == {
        ("Wang Tao", "Curlew Aerospace", 52),
        ("Egret China", "Curlew Aerospace", 11),
    }


def test_several_founders_before_the_subject_found_it() -> None:
    text = "Established in 2017 by Plover University and the online group Heron Net, Egret Laboratory has grown."
    assert said(text, "founded_by") == {("Egret Laboratory", "Plover University"), ("Egret Laboratory", "Heron Net")}
    assert said(text, "established") == {("Egret Laboratory", "2017")}


def test_a_laboratory_without_a_name_is_no_founded_body() -> None:
    text = "In 2020 Heron Group and Plover University established a new testing laboratory in Wuhan, their second one."
    assert said(text, "founded_by") == set()


def test_the_years_of_a_plan_are_part_of_its_name() -> None:
    text = "The Ministry of Birds released the Implementation Plan for the Sharing of Nests (2018-2020)."
    assert said(text, "issued_by") == {
        ("Implementation Plan for the Sharing of Nests (2018-2020)", "Ministry of Birds"),
    }


def test_a_body_formed_by_a_merger_was_founded_by_those_that_merged() -> None:
    text = (
        "China Egret Group was formed through the merger of Plover Metals and the Xinjiang-based Heron Silicon Group."
    )
    assert said(text, "founded_by") == {
        ("China Egret Group", "Plover Metals"),
        ("China Egret Group", "Heron Silicon Group"),
    }


def test_a_unit_through_which_a_group_acts_and_subsidiaries_counted_first() -> None:
    text = (
        "Heron Group supplies the navy through its Curlew Marine Power unit. Plover Electronics has two subsidiaries. "
        "Egret Microwave makes amplifiers."
    )
    assert said(text, "part_of") >= {("Curlew Marine Power", "Heron Group"), ("Egret Microwave", "Plover Electronics")}

"""Ownership, partners, funds and counts in the wordings of reports and investment news."""

import pytest

from tests.extract.readers.said import said


def test_the_firm_behind_what_it_makes_is_what_the_sentence_is_about() -> None:
    text = "The drone maker Curlew Wings is young. Records show that it is wholly owned by Egret Holdings."
    assert said(text, "owns") == {("Egret Holdings", "Curlew Wings")}


def test_a_chain_of_owners_is_read_link_by_link() -> None:
    text = "Curlew Wings is wholly owned by Egret Holdings, which is itself 62 percent owned by Heron Ordnance Group."
    assert said(text, "owns") == {("Egret Holdings", "Curlew Wings"), ("Heron Ordnance Group", "Egret Holdings")}


def test_shareholders_behind_a_colon_have_their_shares_in_brackets() -> None:
    text = (
        "Records list three shareholders of the laser firm Curlew Link: Egret Investment (22%), the Heron Star Fund "
        "(15.6%), and Plover Capital (8%)."
    )
    assert said(text, "owns", "share") == {
        ("Egret Investment", "Curlew Link", 22),
        ("Heron Star Fund", "Curlew Link", 15.6),
        ("Plover Capital", "Curlew Link", 8),
    }


def test_its_biggest_shareholder_is_that_of_what_was_told_of() -> None:
    text = (
        "Curlew Rocketry remains close to the Heron Academy. The academy's commercial arm, Egret Holdings, is still "
        "its biggest shareholder, with 27.9 percent."
    )
    assert ("Egret Holdings", "Curlew Rocketry", 27.9) in said(text, "owns", "share")


def test_a_further_share_that_sits_with_somebody_is_of_what_was_told_of() -> None:
    text = "Curlew Starlink makes radars. A further 12 percent sits with the Heron Institute."
    assert said(text, "owns", "share") == {("Heron Institute", "Curlew Starlink", 12)}


def test_a_firm_told_by_who_controls_it() -> None:
    text = "Egret Group and the Norinco-controlled optics house Curlew Vision have both opened offices in Lahore."
    assert said(text, "controls") == {("Norinco", "Curlew Vision")}
    assert said(text, "sector") == {("Curlew Vision", "optics")}
    assert said(text, "located_in") >= {("Curlew Vision", "Lahore")}


def test_a_purchase_of_the_rest_makes_a_wholly_owned_subsidiary() -> None:
    text = (
        "Egret Composite completed its purchase of the remaining 45% of Curlew Fiber from Plover Chemical in July, "
        "making Curlew Fiber a wholly owned subsidiary."
    )
    assert said(text, "part_of") == {("Curlew Fiber", "Egret Composite")}
    assert said(text, "owns", "share") == {("Egret Composite", "Curlew Fiber", 100)}


@pytest.mark.parametrize(
    ("text", "firm", "field"),
    [
        ("The chipmaker Curlew Micro opened a plant.", "Curlew Micro", "chip"),
        ("Its helicopter arm, Curlew Rotors, is based in Hefei.", "Curlew Rotors", "helicopter"),
        ("Norinco's logistics subsidiary Curlew Transit ships them.", "Curlew Transit", "logistics"),
    ],
)
def test_what_a_firm_makes_stands_before_it(text: str, firm: str, field: str) -> None:
    assert (firm, field) in said(text, "sector")


def test_an_overseas_arm_works_in_no_field() -> None:
    assert said("Its overseas arm, Curlew Trading, is based in Hefei.", "sector") == set()


def test_investors_led_by_some_put_into_the_fund() -> None:
    text = "Egret Fund raised RMB 24 billion from eleven investors, led by the Ministry of Finance and Heron Finance."
    assert said(text, "contributes") == {("Ministry of Finance", "Egret Fund"), ("Heron Finance", "Egret Fund")}


def test_numbered_funds_are_parts_of_the_family_that_the_text_names() -> None:
    text = (
        'The Egret Sensors Fund, which the press calls the "Egret Fund," has two. Egret Fund II was launched in 2019.'
    )
    assert said(text, "alias") == {("Egret Sensors Fund", "Egret Fund")}
    assert said(text, "part_of") == {("Egret Fund II", "Egret Sensors Fund")}


def test_partners_are_counted_among_partners() -> None:
    text = "Curlew Dynamics counts the Heron Flight Academy and Egret Aircraft among its long-term partners."
    assert said(text, "partners_with") == {
        ("Curlew Dynamics", "Heron Flight Academy"),
        ("Curlew Dynamics", "Egret Aircraft"),
    }


def test_what_came_of_a_split_and_of_a_merger_dates_from_then() -> None:
    text = (
        "Egret Ordnance was split in 1999 into Northern Curlew Corporation and Southern Curlew Corporation. "
        "In 2019 the two merged again to form Heron Armaments Group."
    )
    assert said(text, "established") == {
        ("Northern Curlew Corporation", "1999"),
        ("Southern Curlew Corporation", "1999"),
        ("Heron Armaments Group", "2019"),
    }


def test_registered_capital_founds_nothing_with_its_holders() -> None:
    text = "Curlew Materials has registered capital of 400 million yuan, with Egret Tin holding 55 percent."
    assert said(text, "partners_with") == set()


def test_whose_unit_a_manager_is_holds_whatever_is_planned() -> None:
    text = "The Heron Fund will be run by Egret Capital, a unit of Egret Investment Group."
    assert said(text, "part_of", "modality") == {("Egret Capital", "Egret Investment Group", None)}


def test_the_venture_is_named_in_the_sentence_behind() -> None:
    text = "Curlew Metals will set up a joint venture with Heron Group. The venture, Egret Materials, will make lenses."
    assert ("Egret Materials", "Curlew Metals") in said(text, "founded_by")


def test_members_and_tenants_are_counted() -> None:
    text = "The Heron Alliance was launched in 2021. Its 64 members include Curlew Alloys."
    assert said(text, "total") == {("Heron Alliance", 64)}
    text = "HEFEI - Forty-three companies have moved into the Egret Innovation Park."
    assert said(text, "total") == {("Egret Innovation Park", 43)}


def test_a_professor_is_one_of_the_university_behind() -> None:
    text = "It was founded by Professor Tao Weimin of Heron University."
    assert said(text, "role") == {("Tao Weimin", "Heron University")}


def test_the_administration_of_a_zone_is_no_zone() -> None:
    text = "The Curlew Institute was co-founded by the Egret New Area administration and Heron University."
    assert ("Curlew Institute", "Egret New Area administration") in said(text, "founded_by")


def test_a_fund_without_a_number_is_no_numbered_fund_of_its_name() -> None:
    text = (
        "China has set up the Egret Circuit Fund II. The Egret Circuit Fund was set up in 2014 by the Heron Ministry "
        "of Finance."
    )
    assert said(text, "established") == {("Egret Circuit Fund", "2014")}
    assert said(text, "part_of") == {("Egret Circuit Fund II", "Egret Circuit Fund")}


def test_investors_of_a_fund_are_led_join_and_pledge() -> None:
    text = (
        "Egret Fund III boasts 19 equity investors, led by China's Ministry of Finance with a 17% stake. Other key "
        "participants include the state-owned Heron Capital (10% stake) and asset manager Plover Guosheng Group (8% "
        "stake). Additionally, Curlew Bank and Snipe Bank have all pledged significant contributions to the fund."
    )
    names = ("Ministry of Finance", "Heron Capital", "Plover Guosheng Group", "Curlew Bank", "Snipe Bank")
    assert said(text, "contributes") == {(name, "Egret Fund III") for name in names}


def test_investors_of_a_round_that_sentences_behind_tell() -> None:
    text = (
        "Curlew Space has raised 600 million yuan. New investors in the capital raise include the Heron Fund. "
        "Plover Capital and Xin Ding Capital were also among the new investors, and existing shareholders such as "
        "Egret Capital also participated."
    )
    names = ("Heron Fund", "Plover Capital", "Xin Ding Capital", "Egret Capital")
    assert said(text, "invests_in") == {(name, "Curlew Space") for name in names}


def test_an_engine_maker_secures_funding_from_new_and_prior_investors() -> None:
    text = (
        "Rocket engine maker Curlew Yunjian last month secured at least 15.7 million dollars in new funding from Heron "
        "Investment, Plover Venture Capital and prior investors Egret Capital and Qihang Investment."
    )
    names = ("Heron Investment", "Plover Venture Capital", "Egret Capital", "Qihang Investment")
    assert said(text, "invests_in", published="2022-02-10") == {(name, "Curlew Yunjian") for name in names}


def test_the_day_of_issue_is_no_part_of_who_issues() -> None:
    text = "The Egret Measures for Access were issued by the Central Heron Commission on July 20."
    assert said(text, "issued_by", published="2016-07-26") == {
        ("Egret Measures for Access", "Central Heron Commission")
    }


def test_who_holds_is_the_fund_and_not_whom_it_is_affiliated_with() -> None:
    text = "Curlew Turbine is 34 percent held by the AECC-affiliated Wuxi Heron Fund."
    assert said(text, "owns") == {("Wuxi Heron Fund", "Curlew Turbine")}
    assert said(text, "affiliated_with") == {("Wuxi Heron Fund", "AECC")}


def test_parents_are_told_by_either_side() -> None:
    assert said("Curlew Yards's parent, the Heron Trading Corp, was named.", "part_of") == {
        ("Curlew Yards", "Heron Trading Corp")
    }
    text = "Curlew Instruments is the parent company of Egret Sensors and Plover Gyro."
    assert said(text, "part_of") == {("Egret Sensors", "Curlew Instruments"), ("Plover Gyro", "Curlew Instruments")}


def test_its_subsidiary_is_of_what_was_told_of() -> None:
    text = "Curlew Navigation posted sales. Most came from its Hengyang subsidiary, Egret Communications."
    assert said(text, "part_of") == {("Egret Communications", "Curlew Navigation")}


def test_clients_award() -> None:
    text = "Curlew Vision counts as clients the Ministry of Public Security and the Egret Bank."
    assert said(text, "awards") == {
        ("Ministry of Public Security", "Curlew Vision"),
        ("Egret Bank", "Curlew Vision"),
    }

"""English wordings of ties, money and offices, by kind; every name is made up."""

import pytest

from tests.extract.readers.said import claims, said

GROUP, OPTICS, FUND = "Hubei Capital Group", "Wuhan Optics Co., Ltd.", "Yangtze Guidance Fund"
LENS = "Yichang Lens Co., Ltd."


def sums(text: str, predicate: str) -> set[tuple[str, str, int | None]]:
    """Each claim of a predicate as (subject, object, amount in whole units)."""
    found = [claim.as_json() for claim in claims(text, predicate)]
    return {(one["subject"]["name"], one["object"]["name"], (one["value"] or {}).get("amount")) for one in found}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (f"{OPTICS} is 70 percent owned by {GROUP}.", 70),
        (f"{OPTICS} is a 51%-owned subsidiary of {GROUP}.", 51),
        (f"{GROUP} is the largest shareholder in {OPTICS}, with 31.2 percent.", 31.2),
        (f"According to filings, a 20 percent stake in {OPTICS} is held by {GROUP}.", 20),
        (f"{OPTICS} makes lasers. Its controlling shareholder, {GROUP}, owns 47.2 percent.", 47.2),
        (f"{GROUP} has reportedly acquired a controlling interest in {OPTICS}, a firm in Wuhan.", None),
        (f"{GROUP}'s acquisition of {OPTICS} was approved in May.", None),
    ],
)
def test_who_owns_a_firm_and_how_much_of_it(text: str, share: float | None) -> None:
    assert (GROUP, OPTICS, share) in said(text, "owns", "share")


def test_owners_in_a_list_have_their_own_shares() -> None:
    text = f"{OPTICS} is owned by {GROUP} (60%), Yichang Holdings Co., Ltd. (25.5%) and the {FUND} (14.5%)."
    assert said(text, "owns", "share") == {
        (GROUP, OPTICS, 60),
        ("Yichang Holdings Co., Ltd.", OPTICS, 25.5),
        (FUND, OPTICS, 14.5),
    }


def test_a_further_holder_holds_of_what_was_named() -> None:
    text = f"{GROUP} holds 54.6 percent of {OPTICS}, while the {FUND} holds a further 6 percent."
    assert said(text, "owns", "share") == {(GROUP, OPTICS, 54.6), (FUND, OPTICS, 6)}


@pytest.mark.parametrize(
    "text",
    [
        f"{OPTICS} is no longer owned by {GROUP}.",
        f"Analysts doubt whether {GROUP} owns {OPTICS}",
        f"{GROUP} owns land in Wuhan. It sold equipment to {OPTICS}",
        f"{GROUP} bought forty drones from {OPTICS}",
    ],
)
def test_what_is_past_asked_or_of_something_else_is_not_owned(text: str) -> None:
    assert said(text, "owns") == set()


def test_a_verb_behind_and_or_a_comma_has_the_subject_of_its_clause() -> None:
    text = (
        f"{GROUP}, a maker of lenses, acquired {OPTICS}, which makes lasers and owns {LENS}, and founded the"
        " Hubei Laser Fund in 2018."
    )
    assert said(text, "owns") == {(GROUP, OPTICS), (OPTICS, LENS)}
    assert said(text, "founded_by") == {("Hubei Laser Fund", GROUP)}


def test_what_begins_with_a_participle_is_said_of_the_subject() -> None:
    text = (
        "Headquartered in Mianyang, Sichuan, Fuxi Microwave Group was established in 1966 and is overseen by SASTIND."
    )
    assert ("Fuxi Microwave Group", "Mianyang") in said(text, "located_in")
    assert said(text, "supervises") == {("SASTIND", "Fuxi Microwave Group")}


def test_it_is_the_subject_of_the_sentence_before_and_not_what_that_mentions() -> None:
    text = f"Founded in 1994 as an arm of {GROUP}, {OPTICS} is a large firm. It holds 40 percent of {LENS}"
    assert said(text, "owns") == {(OPTICS, LENS)}


def test_the_fund_is_the_one_that_was_spoken_of() -> None:
    text = (
        f"The {FUND} held a first close on Tuesday. Anchor investor Shenzhen Guidance Fund committed RMB 2"
        f" billion, while"
        f" {GROUP} and the Guangdong Semiconductor Fund put in RMB 1.2 billion and RMB 800 million respectively."
    )
    assert sums(text, "contributes") >= {(GROUP, FUND, 1_200_000_000)}


def test_sums_told_respectively_belong_to_each() -> None:
    text = f"{GROUP} and {OPTICS} will contribute 3 billion yuan and 1.5 billion yuan respectively to the {FUND}."
    assert sums(text, "contributes") == {(GROUP, FUND, 3_000_000_000), (OPTICS, FUND, 1_500_000_000)}
    assert said(text, "size") == set()


@pytest.mark.parametrize(
    "text",
    [
        f"Limited partners of the {FUND} include {GROUP} and Wuhan University.",
        f"{GROUP} is the largest limited partner in the {FUND}, with a 40 percent share.",
        f"The {FUND} was launched with RMB 2 billion from {GROUP} and three others.",
        f"The {FUND} has RMB 3 billion in committed capital, of which {GROUP} pledged RMB 900 million.",
    ],
)
def test_who_puts_money_into_a_fund(text: str) -> None:
    assert (GROUP, FUND) in said(text, "contributes")


@pytest.mark.parametrize(
    ("text", "of", "measure"),
    [
        (f"{GROUP} manages RMB 21 billion across five funds.", GROUP, "managed"),
        (f"The {FUND} closed on Tuesday, exceeding its RMB 5 billion target.", FUND, "target"),
        (f"Sales of {OPTICS} rose 18 percent to RMB 5.2 billion in 2022.", OPTICS, "output"),
        (f"The {FUND} has RMB 3 billion in committed capital.", FUND, "subscribed"),
    ],
)
def test_the_word_of_a_measure_may_stand_behind_or_far_before(text: str, of: str, measure: str) -> None:
    assert (of, measure) in {(row[0], row[2]) for row in said(text, "size", "measure")}


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        (f"{OPTICS} makes lasers. Its chairman, Gu Zhengting, said so.", "Gu Zhengting", "chairman"),
        (f"{OPTICS}'s chief executive, Deng Xiaohan, was there.", "Deng Xiaohan", "chief executive"),
        (f"Ma Dongliang previously served as deputy director of {OPTICS}", "Ma Dongliang", "deputy director"),
        (
            f"Its head, Meng Zhaolin, spoke. Meng also serves as vice-president of {OPTICS}",
            "Meng Zhaolin",
            "vice-president",
        ),
    ],
)
def test_who_holds_which_office(text: str, who: str, title: str) -> None:
    found = [claim.as_json() for claim in claims(text, "role")]
    assert (who, OPTICS, title) in {
        (one["subject"]["name"], one["object"]["name"], one["value"]["text"]) for one in found
    }


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (f"{OPTICS} makes infrared lenses and laser rangefinders.", "infrared lenses and laser rangefinders"),
        (f"{OPTICS}, a maker of phased-array antennas, is based in Wuhan.", "phased-array antennas"),
        (f"{OPTICS} is an avionics manufacturer that supplies the army.", "avionics"),
        (f"{OPTICS} makes no secret of it.", None),
        (f"{OPTICS} makes up 40 percent of sales.", None),
    ],
)
def test_in_what_field_a_firm_works(text: str, field: str | None) -> None:
    assert said(text, "sector") == ({(OPTICS, field)} if field else set())


@pytest.mark.parametrize(
    "text",
    [
        f"The {FUND} had invested in eleven companies by 2020, including {OPTICS} and lens supplier {LENS}",
        f"{OPTICS} raised RMB 200 million in a Series A round led by the {FUND} and joined by {GROUP}.",
        f"{OPTICS} received RMB 100 million from the {FUND}.",
        f"{OPTICS}'s backers include the {FUND} and {GROUP}.",
        f"{LENS} sold its 31.5% interest in laser start-up {OPTICS} to the {FUND} for HK$1.05 billion.",
    ],
)
def test_who_invests_in_whom(text: str) -> None:
    assert (FUND, OPTICS) in said(text, "invests_in")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{OPTICS} employs about 3,200 people at its main plant.", 3200),
        ("The Yangtze Radar Industry Alliance was formed in 2015 by 23 firms and institutes.", 23),
        ("The Wuhan Dual-Use Industry Park opened in 2014. By 2018, 26 companies had moved in.", 26),
    ],
)
def test_what_somebody_has_is_counted(text: str, number: int) -> None:
    assert number in {row[1] for row in said(text, "total")}


def test_a_short_form_is_the_firm_whose_name_it_begins() -> None:
    text = f"Pearl Orbit Launch Services was founded in 2018. Pearl Orbit owns {OPTICS}"
    assert said(text, "owns") == {("Pearl Orbit Launch Services", OPTICS)}


def test_a_local_government_is_a_body_of_its_own() -> None:
    text = f"{OPTICS} is jointly owned by {GROUP} and the Wuhan municipal government."
    assert ("Wuhan municipal government", OPTICS) in said(text, "owns")


def test_an_english_page_of_keys_tells_of_a_firm_its_holders_and_its_chair() -> None:
    text = (
        "Entity name: Xiangyang Larch Instruments Co., Ltd.\n"
        "Other names: Larch Instruments; formerly Hubei Elm Technology\n"
        "Date of incorporation: 30 May 2018\n"
        "Legal representative: Ni Haotian\n"
        "Registered capital: RMB 60 million (paid in: RMB 50 million)\n"
        "Registered address: Xiangyang High-Tech Zone, Hubei\n"
        "Shareholders: Jianghuai Science Fund (22%), Anlu Polytechnic Holdings (16%), employees (62%)\n"
        "Status: in operation\n"
    )
    firm = "Xiangyang Larch Instruments Co., Ltd."
    assert said(text, "owns", "share") == {
        ("Jianghuai Science Fund", firm, 22),
        ("Anlu Polytechnic Holdings", firm, 16),
    }
    assert said(text, "alias", "type") >= {
        (firm, "Larch Instruments", "short"),
        (firm, "Hubei Elm Technology", "former"),
    }
    assert said(text, "size", "measure") == {(firm, 60_000_000, "registered"), (firm, 50_000_000, "paid_in")}
    assert said(text, "role") == {("Ni Haotian", firm)}
    assert said(text, "status") == {(firm, "operating")}
    assert ("Xiangyang High-Tech Zone", "Hubei") in said(text, "located_in")


def test_a_table_of_firms_is_read_row_by_row_also_where_cells_are_merged() -> None:
    text = (
        "Table 4: State-backed investors\n\n"
        "| Company | HQ | Founded | Investor | Round | Amount (RMB m) |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| Larch Aerospace | Beijing | 2015 | Elm Dual-Use Fund | B | 350 |\n"
        "|  |  |  | Alder Ventures | C | 120 |\n"
        "| Willow Rocketry | Wuhan | Aug 2017 | Hubei Birch Fund | A+ | undisclosed |\n"
    )
    assert sums(text, "invests_in") == {
        ("Elm Dual-Use Fund", "Larch Aerospace", 350_000_000),
        ("Alder Ventures", "Larch Aerospace", 120_000_000),
        ("Hubei Birch Fund", "Willow Rocketry", None),
    }
    assert said(text, "located_in") == {("Larch Aerospace", "Beijing"), ("Willow Rocketry", "Wuhan")}
    assert said(text, "established") == {("Larch Aerospace", "2015"), ("Willow Rocketry", "2017-08")}


def test_a_name_cut_short_goes_to_the_firm_that_begins_with_it_and_not_behind_a_place() -> None:
    text = f"Larch Microwave Group makes radars. Chengdu Larch Software is its unit. Larch owns {OPTICS}"
    assert said(text, "owns") == {("Larch Microwave Group", OPTICS)}


def test_entries_of_a_list_and_a_timeline_are_clauses_too() -> None:
    text = f"- {OPTICS}: maker of flight-control computers; 51% owned by {GROUP}; 1,200 employees"
    assert said(text, "owns", "share") == {(GROUP, OPTICS, 51)}
    assert said(text, "sector") == {(OPTICS, "flight-control computers")}
    text = f"August 2016: {GROUP} and Wuhan University launch the Elm Photonics Fund with RMB 30 billion."
    assert said(text, "established") == {("Elm Photonics Fund", "2016-08")}


def test_a_fund_that_gives_and_a_fund_without_a_name_have_no_size_of_the_fund_spoken_of() -> None:
    text = f"The {FUND} closed. Anchor investor Larch Guidance Fund committed RMB 2 billion."
    assert said(text, "size") == set()
    text = f"The {FUND} closed on Tuesday. A successor fund of up to RMB 10 billion is planned for 2025."
    assert said(text, "size") == set()


def test_a_publisher_is_not_the_firm_that_a_text_goes_on_about() -> None:
    text = f"According to a Reuters report, SenseLark had denied it. The firm is 12 percent owned by {GROUP}."
    assert said(text, "owns") == {(GROUP, "SenseLark")}


def test_the_firm_behind_of_is_not_the_subject_of_its_own_sentence() -> None:
    text = f"{OPTICS} makes lasers. State-owned {GROUP} bought 45 percent of the firm in 2014."
    assert said(text, "invests_in", "share") == {(GROUP, OPTICS, 45)}


def test_a_place_between_is_no_partner_and_a_centre_no_institute() -> None:
    text = (
        "Northern Lights Robotics opened a research centre in Harbin in cooperation with the Harbin Institute of Ship"
        " Engineering; the centre works on underwater vehicles."
    )
    assert said(text, "partners_with") == {("Northern Lights Robotics", "Harbin Institute of Ship Engineering")}
    assert said(text, "sector") == set()

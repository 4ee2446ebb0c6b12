"""English wordings that look like a tie or a field and are none, beside the true one in the same sentence."""

import pytest

from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Heron Storage makes flash memory, and a number of its customers are in the defense sector.", "flash memory"),
        ("Curlew Robotics is a leading developer and manufacturer of unmanned aircraft.", "unmanned aircraft"),
        ("Snipe Optics makes lenses and, according to analysts, supplies the navy.", "lenses"),
        ("Snipe Optics develops both lenses and mirrors for satellites.", "lenses and mirrors"),
    ],
)
def test_a_field_of_work_ends_where_the_text_turns_to_something_else(text: str, field: str) -> None:
    assert {value for _, value in said(text, "sector")} == {field}


@pytest.mark.parametrize(
    "text",
    [
        "Snipe Optics manufactures more than half of the world's lenses.",
        "The Egret Fund focuses on early-stage companies and has invested in Snipe Optics.",
    ],
)
def test_a_quantity_and_a_kind_of_firms_are_no_field(text: str) -> None:
    assert said(text, "sector") == set()


@pytest.mark.parametrize(
    "text",
    [
        "A joint centre funded by Heron Group was launched in 2017.",
        "A subsidiary of Heron Group was founded in 2012.",
        "An institute under Heron Group was set up in Beijing in 1958.",
        "The second phase of the Heron Fund was established in 2015.",
    ],
)
def test_what_another_noun_names_was_not_founded_then(text: str) -> None:
    assert said(text, "established") | said(text, "located_in") == set()


def test_a_centre_at_a_university_is_what_was_founded() -> None:
    text = "The Center for Birds at Godwit University was established in 2015."
    assert said(text, "established") == {("Center for Birds", "2015")}


@pytest.mark.parametrize(
    ("text", "founders"),
    [
        ("Aurora Link was founded by Heron Motors CEO Elias Stroud.", {"Elias Stroud"}),
        ("Aurora Link was established by Heron Group's former chief scientist Wang Hao.", {"Wang Hao"}),
        ("Aurora Link was co-founded by Godwit University professor Chen Bo.", {"Chen Bo"}),
        ("Founded by ex-Heron Motors executives in 2015, Aurora Link makes rockets.", set()),
        ("Aurora Link was founded by researchers at Godwit University in 2017.", set()),
        ("Aurora Link was set up by a team from Godwit University.", set()),
        ("Aurora Link was set up by Heron Motors and Godwit University.", {"Heron Motors", "Godwit University"}),
    ],
)
def test_people_of_a_body_are_not_the_body(text: str, founders: set[str]) -> None:
    assert {founder for _, founder in said(text, "founded_by")} == founders


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "China Academy of Egret Technology 513 Research Institute was founded in 1965.",
            ("China Academy of Egret Technology 513 Research Institute", "China Academy of Egret Technology"),
        ),
        (
            "The Heron University of Science and Technology 5th Department was set up.",
            ("Heron University of Science and Technology 5th Department", "Heron University of Science and Technology"),
        ),
    ],
)
def test_a_numbered_unit_is_part_of_the_whole_name_before_it(text: str, tie: tuple[str, str]) -> None:
    assert said(text, "part_of") == {tie}


def test_a_ministry_of_the_peoples_republic_is_part_of_no_people() -> None:
    text = "The Ministry of Commerce of the People's Republic of China supervises Heron Group."
    assert said(text, "part_of") == set()
    assert said(text, "supervises") == {("Ministry of Commerce of the People's Republic of China", "Heron Group")}


def test_an_office_in_a_list_is_that_of_the_person_before_it() -> None:
    text = "Directors are Li Wei, deputy general manager of Heron Group, Wang Hao, and Zhang Min of Egret Avionics."
    ties = {(claim.subject.name, claim.object.name) for claim in claims(text, "role") if claim.subject and claim.object}
    assert ties == {("Li Wei", "Heron Group")}


def test_whoever_leads_a_firm_has_no_title_of_it() -> None:
    assert said("Led by Chen Bo, Heron Group expanded quickly.", "role") == set()


def test_an_adverb_at_the_head_of_a_sentence_is_no_place() -> None:
    text = "However, Heron Group was founded in Wuhan. Interestingly, Snipe Sensors is located in Xiamen."
    assert {place for _, place in said(text, "located_in")} == {"Wuhan", "Xiamen"}


def test_a_final_rule_lists_nobody_as_an_authority() -> None:
    text = "The Final Rule added Heron Group to the Entity List."
    assert said(text, "listed_on") == {("Heron Group", "Entity List")}

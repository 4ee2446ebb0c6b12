"""States, armed groups and movements by common nouns; lands that act; what only looks like a body."""

import pytest

import ronghe
from ronghe.extract.mentions import find_mentions
from ronghe.extract.page import Page
from ronghe.extract.taggers.governments_en import governments
from ronghe.lens.load import load_lens
from ronghe.model import Document, Span

BODIES = {"Fund", "Company", "Institute", "PublicBody", "Alliance"}


def bodies(text: str) -> set[str]:
    page = Page(Document(id="d", text=text), load_lens())
    return {mention.text for mention in find_mentions(page) if mention.kind in BODIES}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two villages were taken by Yezidi fighters on Monday.", "Yezidi fighters"),
        ("Convoys of Houthi rebels left the port.", "Houthi rebels"),
        ("It was struck by Libyan government forces in May.", "Libyan government forces"),
        ("The patrol met Chadian and Nigerian troops.", "Nigerian troops"),
        ("In reply Kenya's foreign ministry said nothing.", "Kenya's foreign ministry"),
        (
            "It studied at the School of Public Policy and Strategy in May.",
            "the School of Public Policy and Strategy",
        ),
        ('The "Lakeside Support Force" (LSF) was disbanded.', "Lakeside Support Force"),
        ("He thanked the Federal Government of Zembla.", "the Federal Government of Zembla"),
        ("The drill was held by Task Force Heron in May.", "Task Force Heron"),
        ("He asked the Kenyan coast guard for help.", "the Kenyan coast guard"),
        ("A spokesman for the Kenyan foreign ministry spoke.", "the Kenyan foreign ministry"),
        ("Voters turned against Okonjo's brittle regime.", "Okonjo's brittle regime"),
        ("She was close to the Okonjo regime for years.", "the Okonjo regime"),
        ("Aircraft of other Coalition forces took part.", "Coalition forces"),
        ("The blast was claimed by Jaish al-Wadi yesterday.", "Jaish al-Wadi"),
        ("He led Lashkar-e-Sahra in the hills.", "Lashkar-e-Sahra"),
        ("It was the work of al-Qaeda in the Green Valley, they said.", "al-Qaeda in the Green Valley"),
    ],
)
def test_those_who_fight_or_govern_are_named_by_whose_they_are(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Four Kenyan fighters of the newest type flew past.",
        "They study Kenyan military aircraft and Kenyan military doctrine.",
        "The Licensing regime was relaxed, and so was the Wassenaar regime.",
        "Abu Hamid and Tarek al-Rashidi were seen in the town.",
        "He served in Operation Quiet Meadow and in Exercise Stone Heron 12.",
        "It is an offence under the Criminal Code.",
        "Guards stood at the Lakeside World Heritage Site.",
        "Rain fell in Central Asia and in South Carolina.",
        "Fighting went on in the Al-Bakr neighborhood.",
        "He fled when the Western-backed government of Prime Minister Abel Doro fell.",
        "Two men were held in Upper Zemba Province and in the city of Dorabad.",
        "It writes of the 56th, 57th and 58th Research Institutes.",
        "The Lakeside Semiconductor Index rose.",
        "Nine Republican lawmakers and Three Kingdoms were mentioned.",
        "Minister for the Middle East Harold Penn has spoken.",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert not bodies(text)


def test_a_movement_is_not_named_by_the_beginning_of_its_branch() -> None:
    assert bodies("He joined al-Qaeda in Iraq in 2005.") == {"al-Qaeda in Iraq"}


def test_a_resolution_leaves_the_body_that_passed_it() -> None:
    assert bodies("This follows Security Council Resolution 9999 of May.") == {"Security Council"}


def kinds(text: str) -> dict[str, str]:
    page = Page(Document(id="d", text=text), load_lens())
    return {mention.text: mention.kind for mention in find_mentions(page)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They work at the National Pumping Center in Wuxi.", "the National Pumping Center in Wuxi", "Institute"),
        ("National Pumping Center Jinan was added to the list.", "National Pumping Center Jinan", "Institute"),
        ("The software developer LeiTang was named, and so was it.", "LeiTang", "Company"),
        ("It backs the sensor firms OptraTech, Lenva and Tal Robotics.", "OptraTech", "Company"),
        ("It backs the sensor firms OptraTech, Lenva and Tal Robotics.", "Lenva", "Company"),
        ("Former secretary of state Marc Holland spoke.", "Marc Holland", "Person"),
    ],
)
def test_names_of_reports_on_lists(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_no_firm_is_called_like_its_land() -> None:
    assert "China Ltd." not in kinds("The Lakeside Aircraft Corporation of China Ltd. is on the list.")


def test_a_units_name_goes_on_behind_the_acronym_of_its_body() -> None:
    name = "Lakeside Pumping Group Corporation (LPGC) 9th Academy 771 Research Institute"
    found = kinds(f"The list includes {name} and others.")
    assert found[name] == "Institute"
    assert "9th Academy 771 Research Institute" not in found
    assert found["Lakeside Pumping Group Corporation"] == "Company"


def test_firms_of_a_sort_are_none() -> None:
    assert "State-Owned Enterprise" not in kinds("It takes part as a State-Owned Enterprise in the plan.")


def test_fields_in_a_row_stay_in_the_name() -> None:
    name = "Changchun Institute of Optics, Fine Mechanics and Physics"
    assert f"the {name}" in kinds(f"It was listed with the {name} in May.")


def acting(text: str, *places: str) -> list[str]:
    spans = [Span(at := text.index(place), at + len(place)) for place in places]
    return [span.quote(text) for span in governments(text, sorted(spans))]


@pytest.mark.parametrize(
    ("text", "places", "names"),
    [
        ("France has agreed to it.", ["France"], ["France"]),
        ("The UK remains committed to this.", ["UK"], ["The UK"]),
        ("It underlined the UK's commitment to the plan.", ["UK"], ["the UK"]),
        ("Talks between Iran and Qatar go on.", ["Iran", "Qatar"], ["Iran", "Qatar"]),
        ("He pressed Egypt, Jordan and Oman to act.", ["Egypt", "Jordan", "Oman"], ["Egypt", "Jordan", "Oman"]),
        ("A meeting on Egypt-Jordan relations took place.", ["Egypt", "Jordan"], ["Egypt", "Jordan"]),
        ("Egypt, Jordan and Oman have called for a truce.", ["Egypt", "Jordan", "Oman"], ["Egypt", "Jordan", "Oman"]),
        ("Moscow has denied this.", ["Moscow"], ["Moscow"]),
    ],
)
def test_a_land_that_acts_is_its_government(text: str, places: list[str], names: list[str]) -> None:
    assert acting(text, *places) == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Officials in Moscow denied this.", "Moscow"),
        ("The plant in Egypt supports 300 workers.", "Egypt"),
        ("A round led by Egypt's Delta Ventures closed.", "Egypt"),
        ("Egypt has for long been a hot land.", "Egypt"),
        ("Asia supports half of mankind.", "Asia"),
    ],
)
def test_a_land_where_something_is_stays_a_place(text: str, place: str) -> None:
    assert not acting(text, place)


def test_lands_in_a_row_where_something_is_stay_places() -> None:
    assert not acting("Plants in Oman and Egypt support 300 workers.", "Oman", "Egypt")


def claims(text: str, predicate: str) -> list[str]:
    return [claim.quote for claim in ronghe.extract(text).claims if claim.predicate == predicate]


def test_the_day_of_a_meeting_is_no_day_of_a_founding() -> None:
    said = "On 3 May 2018 Li Wen chaired a meeting of the recently formed Lakeside Pumping Commission."
    assert not claims(said, "established")
    assert claims("The Lakeside Pumping Commission was formed on 3 May 2018.", "established")


def test_ties_of_those_that_somebody_named_are_not_his() -> None:
    said = "The Ministry of Pumps has named 44 firms that trade abroad and have ties to the Lakeside Army."
    assert not claims(said, "affiliated_with")
    assert claims("Lakeside Optics Co., Ltd. trades abroad and has ties to the Lakeside Army.", "affiliated_with")


def test_a_fund_is_not_founded_by_the_land_whose_ministry_founds_it() -> None:
    said = "The Lakeside Pumping Fund was set up in 2014 by China's Ministry of Pumps and Lakeside Bank."
    founders = {
        claim.object.name for claim in ronghe.extract(said).claims if claim.object and claim.predicate == "founded_by"
    }
    assert founders == {"Ministry of Pumps", "Lakeside Bank"}


def test_agencies_of_a_government_are_not_the_government() -> None:
    said = "Its shareholders include Chinese government agencies."
    assert not claims(said, "owns")
    assert "Chinese government" not in kinds(said)

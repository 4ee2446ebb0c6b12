"""What is an English name, where it begins and ends, and of what kind it is."""

import pytest

import ronghe
from ronghe.extract.english import mentions as mentions_en
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document


def names(text: str) -> list[tuple[str, str]]:
    page = Page(Document(id="d", text=text), load_lens())
    return [(mention.text, mention.kind) for mention in mentions_en.find(page)]


def texts(text: str) -> list[str]:
    return [name for name, _ in names(text)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lakeside Aerospace Co., Ltd.", "Company"),
        ("Lakeside (Guangzhou) Optics Co.,Ltd.", "Company"),
        ("Bank of Lakeside", "Company"),
        ("360 Lakeside Technology Inc.", "Company"),
        ("Lakeside Science and Industry Corporation", "Company"),
        ("Lakeside Iron & Steel Group", "Company"),
        ("Lakeside Jiaotong University", "Institute"),
        ("Lakeside Institute of Technology", "Institute"),
        ("State Key Laboratory for Deep Sea Robots", "Institute"),
        ("State Key Laboratory of Biology of Lakes and Rivers", "Institute"),
        ("Institute of Optics, Fine Mechanics and Physics", "Institute"),
        ("Lakeside Hybrid Fusion Fund", "Fund"),
        ("Lakeside Hybrid Fusion Fund Phase II", "Fund"),
        ("Central Commission for Lakes and River Affairs", "PublicBody"),
        ("Ministry of Lakes and Inland Shipping", "PublicBody"),
        ("Lakes and Reform Commission", "PublicBody"),
        ("Unit 63811", "PublicBody"),
        ("Lakeside Leading Group", "PublicBody"),
        ("Lakeside Robot Alliance", "Alliance"),
        ("Lakeside Science Park", "Zone"),
        ("Lakeside Five Year Plan", "Policy"),
        ("Opinions on Promoting the Fusion of Lakes", "Policy"),
    ],
)
def test_a_capitalised_run_is_a_name_of_the_kind_of_its_head(name: str, kind: str) -> None:
    for frame in ("Last year {} was praised.", "It depends on {}, they said.", "We met the people of {} in May 2018."):
        assert (name, kind) in names(frame.format(name))


def test_an_and_inside_a_name_keeps_it_whole_and_an_and_between_names_parts_them() -> None:
    found = texts(
        "The Lakes Development and Reform Commission and the Ministry of Pumps and Valves"
        " met Hill University and Dale University."
    )
    assert found == [
        "The Lakes Development and Reform Commission",
        "the Ministry of Pumps and Valves",
        "Hill University",
        "Dale University",
    ]


def test_an_institute_of_a_corporation_gives_both() -> None:
    found = texts("The 2nd Research Institute of Lakeside Science and Industry Corporation works.")
    assert found == [
        "The 2nd Research Institute of Lakeside Science and Industry Corporation",
        "Lakeside Science and Industry Corporation",
    ]


def test_an_acronym_behind_of_is_a_name_in_the_name() -> None:
    assert texts("The 38th Research Institute of CETC grew.") == ["The 38th Research Institute of CETC", "CETC"]


def test_an_owner_belongs_to_the_name_of_what_it_owns_and_a_land_does_not() -> None:
    assert "CASIC's 16th Research Institute" in texts("with CASIC's 16th Research Institute and others")
    assert texts("with China's State Council of Lakes here") == ["State Council of Lakes"]


def test_the_article_is_taken_in_only_where_the_name_is_a_noun_by_itself() -> None:
    assert "the Lakeside Council" in texts("He said the Lakeside Council agreed.")
    assert "Lakeside Council" in texts("He praised the Lakeside Council statement.")


def test_an_acronym_is_an_organisation_where_it_acts_and_not_where_it_is_a_thing() -> None:
    assert texts("In May QZRT announced that it had signed. Later QZRT grew.") == ["QZRT", "QZRT"]
    assert texts("The ICBM has a range of 10,000 km. The MOU was signed. The GPS was used.") == []


def test_an_acronym_in_brackets_has_the_kind_of_the_name_that_it_fits() -> None:
    found = names(
        "The 2nd Research Institute of Lakeside Science and Industry Corporation (LSIC) spoke. LSIC is large."
    )
    assert [kind for name, kind in found if name == "LSIC"] == ["Company", "Company"]


def test_initials_of_a_name_on_the_page_are_that_name_without_brackets() -> None:
    assert "LDF" in texts("The Lakeside Democratic Forces came. Later most LDF trucks left.")


def test_a_bare_word_is_a_name_where_it_does_what_only_organisations_do() -> None:
    assert ("Qantuo", "Company") in names("Shares fell after Qantuo was directly owned by investors.")
    assert texts("Then Robert walked home, and Robert said so.") == []


def test_a_company_is_known_again_without_its_legal_form() -> None:
    found = texts("Qantuo Robotics Technology Co., Ltd. sells drones. In May Qantuo Robotics moved.")
    assert found == ["Qantuo Robotics Technology Co., Ltd.", "Qantuo Robotics"]


def test_persons_are_found_in_an_office_and_cut_from_their_body() -> None:
    found = names("At a meeting SASTIND Chief Engineer Wei Mingde spoke. Wei Anran is a Research Associate at a club.")
    assert found == [("SASTIND", "PublicBody"), ("Wei Mingde", "Person"), ("Wei Anran", "Person")]


def test_what_only_a_heading_in_title_case_says_is_no_name() -> None:
    assert (
        texts("Building a Lean Defense Industry Base\n\nWork goes on.\n\nA New Strategy for a Cold War?\n\nMore.") == []
    )


def test_a_name_goes_on_behind_a_wrapped_line_and_not_behind_a_short_one() -> None:
    wrapped = "In the spring of that year the board of directors of Lakeside Science and\nIndustry Corporation met."
    assert texts(wrapped) == ["Lakeside Science and\nIndustry Corporation"]
    assert texts("It was the Lakeside Robot\nHill University\nbegan.") == ["Hill University"]


def test_a_cell_that_is_nothing_but_a_name_is_one() -> None:
    assert texts("Funds\nLakeside Hybrid Fusion Fund\n07/01/17RMB 2 billion\n") == ["Lakeside Hybrid Fusion Fund"]


def test_sentence_openers_months_and_days_are_cut_off() -> None:
    assert texts("On Monday Lakeside University met. In December Hill University did. After Dale University left.") == [
        "Lakeside University",
        "Hill University",
        "Dale University",
    ]


def test_the_source_of_a_citation_is_no_name_of_the_page() -> None:
    assert (
        texts("It grew (Lakeside Court, February 23). It fell (Hill News Agency, March 2018; QZRT, April 2 2017).")
        == []
    )


def test_names_in_quotation_marks_need_no_capitals() -> None:
    assert names("They set up the “joint-lab for human and machine melding” in May.") == [
        ("joint-lab for human and machine melding", "Institute")
    ]


def test_states_and_their_forces_are_found_by_common_nouns() -> None:
    assert texts("He said the Syrian army left and the government of Iraq agreed.") == [
        "the Syrian army",
        "the government of Iraq",
    ]


def test_spans_are_exact_and_ordered() -> None:
    text = "‘Xi’an’ has Xi’an Hill University and the “Dale Robot Alliance”."
    page = Page(Document(id="d", text=text), load_lens())
    found = mentions_en.find(page)
    assert [mention.span.quote(text) for mention in found] == [mention.text for mention in found]
    assert found == sorted(found, key=lambda mention: (mention.span.start, -mention.span.end))


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("The fund's best investment was Luzhou Norvik Turbocharger, which makes pumps.", "Luzhou Norvik Turbocharger"),
        ("It sold 30 percent to Ganjiang Clock & Frequency in 2019.", "Ganjiang Clock & Frequency"),
        ("The park houses Zigong Hanhai Valves and a laboratory.", "Zigong Hanhai Valves"),
    ],
)
def test_a_trade_at_the_end_of_a_name_makes_it_a_firms(text: str, firm: str) -> None:
    assert firm in {mention.text for mention in ronghe.extract(text).mentions if mention.kind == "Company"}


def test_who_is_directly_controlled_is_a_firm() -> None:
    found = ronghe.extract("QNRC is directly controlled by SASAC (Section 1260H(g)(2)(B)(i)(I)).")
    assert "QNRC" in {mention.text for mention in found.mentions if mention.kind == "Company"}
    assert "controls" in {claim.predicate for claim in found.claims}
    assert "Mosul" not in {
        one.text for one in ronghe.extract("Mosul is controlled by ISIL.").mentions if one.kind == "Company"
    }

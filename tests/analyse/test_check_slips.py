import pytest

from ronghe.analyse.check import check
from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.checks.persons import expected_spelling
from ronghe.analyse.checks.truncation import completed
from ronghe.lens.lens import KnownName, Lens, Term
from ronghe.model import Mention, Span
from tests.analyse.paper_atlas import PaperAtlas

LENS = Lens(
    "pond",
    "",
    known=(
        KnownName("鹭州市", "Place", ("鹭州市", "鹭州", "Luzhou"), level="city"),
        KnownName("中国", "Place", ("中国", "China"), level="country"),
        KnownName("水利协调司", "PublicBody", ("水利协调司", "WCDAPT")),
        KnownName("水利监察司", "PublicBody", ("水利监察司", "WCDAPS")),
    ),
    terms=(
        Term("人机", ("human-machine",)),
        Term("混合", ("hybrid",)),
        Term("中国", ("China",)),
        Term("航天", ("aerospace",)),
        Term("实验室", ("laboratory", "lab")),
    ),
)


def slips(atlas: PaperAtlas, code: str) -> list[CheckFinding]:
    return [found for found in check(atlas, LENS) if found.code == code]


@pytest.mark.parametrize(
    ("latin", "han", "expected"),
    [
        ("Chen Weiguo", "陈卫国", None),
        ("Weiguo Chen", "陈卫国", None),
        ("Chen Wei-guo", "陈卫国", None),
        ("Chen Weigou", "陈卫国", "Chen Weiguo"),
        ("Chen Weigo", "陈卫国", "Chen Weiguo"),
        ("Shan Tian", "单田", None),
        ("Zeng Lühua", "曾绿华", None),
        ("Lu Guang", "吕光", None),
        ("Lv Guang", "吕光", None),
        ("Ouyang Fengg", "欧阳锋", "Ouyang Feng"),
        ("Zhao Mingli", "陈卫国", None),
        ("Wong Kar Wai", "王家卫", None),
        ("Chen", "陈卫国", None),
        ("Chen Weiguo", "水利司副司长陈卫国", None),
    ],
)
def test_a_near_miss_of_a_reading_is_a_slip_and_a_far_one_is_no_pair(
    latin: str, han: str, expected: str | None
) -> None:
    assert expected_spelling(latin, han) == expected


def office(text: str, latin: str, *, role: bool = True) -> PaperAtlas:
    atlas = PaperAtlas()
    atlas.add_document("paper", text)
    start = text.index(latin)
    atlas.places["paper"] = [Mention(Span(start, start + len(latin)), latin, "Person")]
    if role:
        atlas.say("role", latin, "director", to="Pond Office", kinds=("Person", "PublicBody"))
    return atlas


def test_a_name_in_an_office_is_compared_with_the_chinese_in_brackets() -> None:
    (found,) = slips(office("The director, Chen Weigou (陈卫国), spoke.", "Chen Weigou"), "person_name")
    assert found.message == "Chen Weigou does not match 陈卫国, which reads Chen Weiguo."
    assert [quote.text for quote in found.quotes] == ["Chen Weigou", "陈卫国"]
    assert [quote.span for quote in found.quotes] == [Span(14, 25), Span(27, 30)]


def test_a_person_without_an_office_is_left_alone() -> None:
    assert slips(office("Chen Weigou (陈卫国) sang.", "Chen Weigou", role=False), "person_name") == []


def spelled(text: str) -> list[list[str]]:
    atlas = PaperAtlas()
    atlas.add_document("paper", text)
    return [found.details["forms"] for found in slips(atlas, "acronym_spelling")]


def test_the_same_letters_in_another_order_are_one_acronym() -> None:
    assert spelled("The PWRDOC met. Later the PWDROC's office agreed.") == [["PWRDOC", "PWDROC"]]


def test_one_letter_apart_counts_from_six_letters_on() -> None:
    assert spelled("The PWRDOC and the PWRDOK.") == [["PWRDOC", "PWRDOK"]]
    assert spelled("The PWRDO and the PWRDK.") == []


def test_a_plural_and_a_headline_in_capitals_are_no_slips() -> None:
    assert spelled("One PWRDOC, two PWRDOCS.") == []
    assert spelled("POND PLANTS GROWN BY STAPLN AND PLANTS") == []


def test_bodies_that_the_lens_knows_apart_are_no_slip() -> None:
    assert spelled("WCDAPT and WCDAPS met.") == []


def test_bodies_that_the_text_spells_out_apart_are_no_slip() -> None:
    atlas = PaperAtlas()
    atlas.add_document("paper", "PWRDOC and PWRDOK")
    for name, acronym in (("Pond Water Office", "PWRDOC"), ("Pond Water Oak", "PWRDOK")):
        atlas.say("alias", name, acronym, kinds=("PublicBody", "Place"), type="acronym")
    assert slips(atlas, "acronym_spelling") == []


@pytest.mark.parametrize(
    ("latin", "han", "whole"),
    [
        ("Joint lab for human-machine hybrid swimming", "机混合游泳联合实验室", "人机混合游泳联合实验室"),
        ("Joint lab for human-machine hybrid swimming", "人机混合游泳联合实验室", None),
        ("Joint laboratory for swimming", "鹭州市游泳联合实验", "鹭州市游泳联合实验室"),
        ("Joint laboratory for swimming", "游泳实验", None),
        ("China Pond Administration", "国家池塘管理局", None),
        ("Aerospace Pond Company", "天鹅池塘公司", None),
        ("Human resources pond", "机混合池塘", None),
    ],
)
def test_a_cut_name_is_completed_from_the_glossary(latin: str, han: str, whole: str | None) -> None:
    assert completed(latin, han, LENS) == whole


def test_a_quoted_name_beside_its_cut_chinese_is_a_slip() -> None:
    text = "They set up the “joint lab for human-machine hybrid swimming” 机混合游泳联合实验室 in March."
    atlas = PaperAtlas()
    atlas.add_document("paper", text)
    (found,) = slips(atlas, "truncated_name")
    assert found.details["likely"] == "人机混合游泳联合实验室"
    assert all(quote.span.quote(text) == quote.text for quote in found.quotes)


def test_a_name_whose_whole_form_stands_in_the_document_too_is_no_slip() -> None:
    atlas = PaperAtlas()
    atlas.say(
        "alias", "机混合游泳实验室", "Human-machine hybrid lab", kinds=("Institute", "Place"),
        names=("人机混合游泳实验室",), type="translation",
    )  # fmt: skip
    assert slips(atlas, "truncated_name") == []


def lacking(latin: str, han: str) -> list[str]:
    atlas = PaperAtlas()
    atlas.say("alias", latin, han, kinds=("Fund", "Place"), type="translation")
    return [found.details["place"] for found in slips(atlas, "name_lacks_place")]


def test_a_chinese_name_without_the_place_of_its_english_name_is_noted() -> None:
    assert lacking("Luzhou Pond Industries Fund", "池塘产业发展基金") == ["Luzhou"]
    assert lacking("Luzhou Pond Industries Fund", "鹭州池塘产业发展基金") == []


def test_a_country_need_not_be_said_and_an_unknown_word_is_no_place() -> None:
    assert lacking("China Pond Industries Fund", "池塘产业发展基金") == []
    assert lacking("Marble Pond Industries Fund", "池塘产业发展基金") == []


def test_a_place_that_only_the_document_knows_is_heard_in_the_name() -> None:
    for han, expected in (("青溪池塘产业基金", []), ("池塘产业发展基金", ["Qingxi"])):
        atlas = PaperAtlas()
        atlas.say("alias", "Qingxi Pond Fund", han, kinds=("Fund", "Place"), type="translation")
        atlas.say("located_in", "Qingxi Pond Fund", to="Qingxi", kinds=("Fund", "Place"))
        assert [found.details["place"] for found in slips(atlas, "name_lacks_place")] == expected


def test_findings_are_in_a_fixed_order_and_as_json() -> None:
    atlas = PaperAtlas()
    atlas.add_document("b", "The PWRDOC met the PWDROC.")
    atlas.add_document("a", "The PWRDOC met the PWDROC.")
    findings = check(atlas, LENS)
    assert [found.document for found in findings] == ["a", "b"]
    assert findings[0].as_json()["quotes"][0] == {"start": 4, "end": 10, "text": "PWRDOC"}

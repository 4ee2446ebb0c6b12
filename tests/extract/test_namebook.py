"""What a name stands for, what is one and what is not, and what "the fund" points to."""

import pytest

from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document, End, Span


def page_of(text: str, language: str | None = None) -> Page:
    return Page(Document(id="d", text=text, language=language), load_lens())


def end_of(page: Page, name: str) -> End:
    mention = next(mention for mention in page.mentions if mention.text == name)
    return page.book.end(mention)


def meant(text: str, words: str, kinds: frozenset[str] | None = None) -> str | None:
    """The name that the last place of the words stands for."""
    start = text.rindex(words)
    found = page_of(text).book.antecedent(Span(start, start + len(words)), kinds)
    return None if found is None else found.name


def test_a_stated_short_form_stands_for_the_full_name() -> None:
    page = page_of("北湖光电科技有限公司（以下简称“湖光”）成立。后来湖光增资。")
    assert end_of(page, "湖光") == End("北湖光电科技有限公司", "Company", ("北湖光电科技有限公司", "湖光"))


def test_an_acronym_stands_for_the_full_name_after_its_introduction() -> None:
    page = page_of("Lakeside Science and Industry Corporation (LSIC) grew. Later LSIC signed.")
    assert end_of(page, "LSIC").name == "Lakeside Science and Industry Corporation"
    assert end_of(page, "LSIC").names == ("Lakeside Science and Industry Corporation", "LSIC")


def test_a_name_and_its_translation_are_one_and_the_name_is_in_the_documents_language() -> None:
    english = page_of("Lakeside Fusion Fund (北湖融合产业基金) grew and grew and went on to grow.")
    assert end_of(english, "Lakeside Fusion Fund").names == ("Lakeside Fusion Fund", "北湖融合产业基金")
    chinese = page_of("北湖融合产业基金（Lakeside Fusion Fund）成立，规模不断扩大。", language="zh")
    assert end_of(chinese, "北湖融合产业基金").name == "北湖融合产业基金"


def test_the_article_is_no_part_of_a_name() -> None:
    page = page_of("He said the Lakeside Council agreed. The Lakeside Council met.")
    assert end_of(page, "The Lakeside Council") == End("Lakeside Council", "PublicBody", ("Lakeside Council",))


def test_forms_that_the_lens_gives_to_one_body_are_one_where_the_page_uses_both() -> None:
    page = page_of("中国航天科工集团有限公司发起。航天科工出资。")
    assert end_of(page, "航天科工").names == ("中国航天科工集团有限公司", "航天科工")
    assert end_of(page_of("航天科工出资。"), "航天科工").names == ("航天科工",)


def test_a_company_without_its_legal_form_is_the_same_where_only_one_is_meant() -> None:
    page = page_of("Qantuo Robotics Technology Co., Ltd. sells drones. In May Qantuo Robotics moved.")
    assert end_of(page, "Qantuo Robotics").name == "Qantuo Robotics Technology Co., Ltd."


def test_a_subsidiary_is_not_its_parent() -> None:
    page = page_of("北湖光电有限公司与北湖光电资产管理有限公司签约。")
    assert end_of(page, "北湖光电有限公司").names == ("北湖光电有限公司",)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Lakeside Second Academy", "Lakeside Third Academy"),
        ("Lakeside 2nd Research Institute", "Lakeside 3rd Research Institute"),
        ("Foshan Fusion Fund", "Chengdu Fusion Fund"),
        ("Hill University of Technology", "Dale University of Technology"),
    ],
)
def test_names_that_differ_in_a_number_or_a_place_are_two(left: str, right: str) -> None:
    page = page_of(f"In May {left} met {right}. They signed.")
    assert end_of(page, left).names == (left,)
    assert end_of(page, right).names == (right,)


def test_first_and_second_phase_are_two() -> None:
    page = page_of("北湖产业投资基金一期和北湖产业投资基金二期签约。")
    assert page.book.named("北湖产业投资基金一期", "Fund") != page.book.named("北湖产业投资基金二期", "Fund")


def test_a_former_name_is_never_the_name_however_long() -> None:
    page = page_of("北湖光电有限公司（原名南山精密仪器仪表制造总厂有限公司）成立。")
    assert end_of(page, "北湖光电有限公司").name == "北湖光电有限公司"
    assert "南山精密仪器仪表制造总厂有限公司" in end_of(page, "北湖光电有限公司").names


def test_an_owned_institute_is_the_institute_alone_too() -> None:
    page = page_of("It works with CASIC's 16th Research Institute on robots. The 16th Research Institute agreed.")
    assert page.book.named("16th Research Institute", "Institute").name == "CASIC's 16th Research Institute"


def test_an_acronym_that_nothing_explains_is_the_one_name_with_these_initials() -> None:
    page = page_of("The Lakeside Democratic Forces came. Later the LDF said so.")
    assert end_of(page, "the LDF").name == "Lakeside Democratic Forces"


def test_a_name_that_a_reader_cut_itself_finds_its_group_and_keeps_the_readers_kind() -> None:
    page = page_of("Lakeside Fusion Fund (北湖融合产业基金) grew.")
    assert page.book.named("北湖融合产业基金", "Fund").name == "Lakeside Fusion Fund"
    assert page.book.named("Dale Fund", "Fund") == End("Dale Fund", "Fund", ("Dale Fund",))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("北湖融合产业基金成立。该基金规模为10亿元。", "该基金", "北湖融合产业基金"),
        ("北湖光电有限公司与南山大学签约。该公司成立于2001年。", "该公司", "北湖光电有限公司"),
        ("Lakeside University set up the Lakeside Fund in May. The fund grew.", "The fund", "Lakeside Fund"),
        ("Hill Ltd. founded the Hill Fusion Center. It is new. The center works.", "The center", "Hill Fusion Center"),
        ("Lakeside Fusion Fund\n\nThe fund grew.", "The fund", "Lakeside Fusion Fund"),
    ],
)
def test_a_short_noun_stands_for_the_nearest_name_of_its_kind(text: str, words: str, name: str) -> None:
    assert meant(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hill Fund and Dale Fund signed. The fund grew.", "The fund"),
        ("Lakeside University met. The fund grew.", "The fund"),
        ("The fund grew. Lakeside Fund came later.", "The fund"),
        ("Lakeside Fund met. It rained. It snowed. It rained. It snowed. The fund grew.", "The fund"),
        ("Lakeside Fund met.\n\nIt rained.\n\nIt snowed.\n\nThe fund grew.", "The fund"),
        ("Lakeside Fund met. The weather grew.", "The weather"),
    ],
)
def test_what_is_unclear_or_too_far_back_stands_for_nothing(text: str, words: str) -> None:
    text_end = text.rindex(words)
    page = page_of(text)
    found = page.book.antecedent(
        Span(0, len(words)) if text.startswith(words) else Span(text_end, text_end + len(words))
    )
    assert found is None


def test_a_party_of_a_contract_stands_for_its_name_however_far_back() -> None:
    text = "北湖光电有限公司（以下简称“公司”）成立。" + "今天下雨。" * 20 + "南山有限公司来访。公司增资。"
    assert meant(text, "公司") == "北湖光电有限公司"


def test_what_speaks_of_itself_is_what_the_first_line_names() -> None:
    text = "关于北湖融合产业基金的公告\n\n" + "今天下雨。\n\n" * 20 + "南山产业基金来访。\n\n本基金增资。"
    assert meant(text, "本基金") == "北湖融合产业基金"


def test_given_kinds_decide_for_a_pronoun() -> None:
    text = "Lakeside University set up the Lakeside Fund in May. It grew."
    assert meant(text, "It", frozenset({"Fund"})) == "Lakeside Fund"
    assert meant(text, "It") is None


def test_a_word_of_a_name_told_before_stands_for_it_and_of_two_such_names_for_the_first() -> None:
    page = page_of(
        "Binhai Petrel Technology was founded by Geng Haotian. Petrel sold Petrel Marine Services to Ashgrove"
        " University. Geng left, and Ashgrove said that Petrel would close."
    )
    assert end_of(page, "Petrel").name == "Binhai Petrel Technology"
    assert end_of(page, "Ashgrove").name == "Ashgrove University"
    assert end_of(page, "Geng").name == "Geng Haotian"


def test_a_place_that_is_written_in_two_ways_has_both_names() -> None:
    page = Page(Document(id="text", text="株洲已集聚企业120家。华山公司位于株洲市。"), load_lens())
    places = [page.book.end(mention) for mention in page.mentions if mention.kind == "Place"]
    assert {end.name for end in places} == {"株洲市"}
    assert all(set(end.names) == {"株洲市", "株洲"} for end in places)

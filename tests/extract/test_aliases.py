"""Where a text says that two names are one, and where it only seems to."""

import pytest

from ronghe.extract.book.aliases import Alias, find_aliases, introduced
from ronghe.extract.book.initials import fit, initials, is_acronym
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document


def page_of(text: str) -> Page:
    return Page(Document(id="d", text=text), load_lens())


def stated(text: str) -> list[tuple[str, str, str]]:
    """(full without its article, other, type) of every alias that is a name."""
    page = page_of(text)
    return [
        (alias.full.quote(text).removeprefix("the ").removeprefix("The "), alias.other.quote(text), alias.type)
        for alias in find_aliases(page, page.mentions)
        if not alias.role
    ]


COMPANY = "北湖光电科技有限公司"
STATEMENTS = {
    "（以下简称“北湖光电”）成立。": ("北湖光电", "short"),
    "(下称北湖光电)成立。": ("北湖光电", "short"),
    "，简称“北湖光电”，成立。": ("北湖光电", "short"),
    "（原名南山仪表厂）成立。": ("南山仪表厂", "former"),
    "（曾用名：南山仪表有限公司）。": ("南山仪表有限公司", "former"),
    "（对外称“南山仪表厂”）招工。": ("南山仪表厂", "cover"),
    "（加挂南山研究院牌子）招工。": ("南山研究院", "second_plate"),
    "加挂“南山研究院”牌子。": ("南山研究院", "second_plate"),
    "，2003年前称南山仪表厂，现已改制。": ("南山仪表厂", "former"),
    "（BHGD）成立。": ("BHGD", "acronym"),
    "（Beihu Optics）成立。": ("Beihu Optics", "translation"),
}
PAIRS = [
    ("Hill Science Corporation ({}) grew.", "Hill Science Corporation", "HSC", "acronym"),
    ("Hill University ({}) grew.", "Hill University", "北湖大学", "translation"),
    ("the Hill Fusion Center {} in Dale", "Hill Fusion Center", "北湖融合创新中心", "translation"),
    ("Hill Fusion Fund\n{}\n07/01/17RMB 2 billion\n", "Hill Fusion Fund", "北湖融合产业基金", "translation"),
    ("北湖融合产业基金 {} was set up.", "北湖融合产业基金", "Hill Fusion Fund", "translation"),
    ("Hill Corporation, formerly known as {}, grew.", "Hill Corporation", "Dale Group", "former"),
    ("Hill Corporation (HC), formerly {}, grew.", "Hill Corporation", "Dale Group", "former"),
    ("Hill Institute of Optics (hereinafter “{}”) grew.", "Hill Institute of Optics", "Hill Optics", "short"),
    ("the Hill Circuit Investment Fund ({}) grew", "Hill Circuit Investment Fund", "Hill IC Fund", "short"),
    ("Hill Valley Technology Co., Ltd. ({}) grew.", "Hill Valley Technology Co., Ltd.", "Qantuo", "short"),
]


@pytest.mark.parametrize(("words", "said"), STATEMENTS.items())
def test_a_chinese_statement_gives_the_other_name_and_its_type(words: str, said: tuple[str, str]) -> None:
    assert (COMPANY, *said) in stated(COMPANY + words)


def test_the_number_of_a_unit_is_the_cover_of_the_body_in_front_of_its_bracket() -> None:
    assert stated("成都卫星测控中心（63999部队）招工。") == [("成都卫星测控中心", "63999部队", "cover")]
    assert stated("成都卫星测控中心（2018年成立）招工。") == []


@pytest.mark.parametrize(("frame", "full", "other", "kind"), PAIRS)
def test_an_english_statement_gives_both_names_and_the_type(frame: str, full: str, other: str, kind: str) -> None:
    assert (full, other, kind) in stated(frame.format(other))


def test_an_acronym_belongs_to_the_name_that_it_fits_not_to_the_longest() -> None:
    text = "The 2nd Research Institute of Lakeside Science and Industry Corporation (LSIC) grew."
    assert stated(text) == [("Lakeside Science and Industry Corporation", "LSIC", "acronym")]


@pytest.mark.parametrize(
    "text",
    [
        "Lakeside University grew (New Lakeside, April 30).",
        "It works with Lakeside University (Lakeside Times, March 21; IRS, April 20 2017).",
        "Lakeside University (2018) and Hill University ($5 million) grew.",
        "Lakeside Science Corporation (QQQX) grew.",
        "Lakeside Technology Co., Ltd. (Beijing) grew.",
        "北湖光电科技有限公司（北京）成立，南山大学（2018年1月）成立。",
        "北湖光电科技有限公司（4.45亿元）、南山科技有限公司（占比5%）。",
        "Civil-military fusion (军民融合) grew. The leaders speak of ‘core technologies’ (核心技术).",
        "Lakeside University published 关于印发北湖的通知 yesterday, 校长说北湖大学很好。",
    ],
)
def test_dates_sums_sources_places_and_terms_in_brackets_are_no_aliases(text: str) -> None:
    assert stated(text) == []


def test_a_name_that_no_rule_found_is_cut_where_its_short_form_begins() -> None:
    assert ("青岛西海岸新区", "西海岸新区", "short") in stated(
        "适用于国务院批准的青岛西海岸新区（以下简称西海岸新区）陆域。"
    )


def test_what_a_contract_calls_its_parties_is_marked_as_a_role() -> None:
    page = page_of("北湖大学（以下简称“招标人”）委托。")
    assert [(alias.other.quote(page.text), alias.role) for alias in find_aliases(page, page.mentions)] == [
        ("招标人", True)
    ]


def test_two_short_forms_in_one_bracket_are_two_statements() -> None:
    text = "北湖光电科技有限公司（以下简称“北湖光电”或“湖光集团”，原南山仪表厂）成立。"
    assert [(other, kind) for _, other, kind in stated(text)] == [
        ("北湖光电", "short"),
        ("湖光集团", "short"),
        ("南山仪表厂", "former"),
    ]


def test_a_short_form_is_a_mention_wherever_it_stands_later() -> None:
    text = "北湖光电科技有限公司（以下简称“湖光”）成立。后来湖光增资，湖光上市。"
    page = page_of(text)
    assert [mention.text for mention in page.mentions].count("湖光") == 3
    assert introduced(page, page.mentions) == []


def test_an_introduced_latin_form_does_not_cut_words() -> None:
    text = "Hill Institute of Optics (hereinafter “Hio”) grew. Hiology and Hio met."
    page = page_of(text)
    assert [mention.span.start for mention in page.mentions if mention.text == "Hio"] == [
        text.index("Hio”"),
        text.index("Hio met"),
    ]


def test_spans_hold_what_they_say() -> None:
    text = "在北湖，北湖光电科技有限公司（以下简称“北湖光电”）成立。"
    page = page_of(text)
    (alias,) = find_aliases(page, page.mentions)
    assert isinstance(alias, Alias)
    assert alias.span.quote(text) == "北湖光电科技有限公司（以下简称“北湖光电”）"
    assert alias.span.covers(alias.full)
    assert alias.span.covers(alias.other)


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("CASIC", "China Aerospace Science and Industry Corporation", True),
        ("SASTIND", "State Administration for Science, Technology and Industry for National Defense", True),
        ("NORINCO", "China North Industries Group Corporation", True),
        ("AIDP", "New Generation Artificial Intelligence Development Plan", True),
        ("IRS", "Lakeside University", False),
        ("QQQX", "Lakeside Science Corporation", False),
    ],
)
def test_acronyms_are_checked_leniently(acronym: str, name: str, fits: bool) -> None:
    assert (fit(acronym, name) >= 0.4) is fits


def test_an_acronym_has_two_capitals_and_no_space() -> None:
    assert is_acronym("CASIC")
    assert is_acronym("CoCom")
    assert not is_acronym("Casic")
    assert not is_acronym("CA SIC")


def test_initials_leave_small_words_out() -> None:
    assert initials("Chinese Academy of Engineering") == "CAE"


def test_the_short_name_of_a_share_is_the_companys() -> None:
    text = "北京远山长峰股份有限公司（证券简称：远山长峰，股票代码：600855）位于北京。"
    (alias,) = find_aliases(page_of(text), page_of(text).mentions)
    assert (alias.full.quote(text), alias.other.quote(text), alias.type) == (
        "北京远山长峰股份有限公司",
        "远山长峰",
        "short",
    )

"""Sentences end where a reader would stop, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.text.segment import LONGEST_SENTENCE, paragraphs, sentences


def _said(text: str) -> list[str]:
    return [span.quote(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "China Example Corp. (CEC) raised 1.5 billion yuan.",
        "It was set up by Example Co., Ltd. in No. 5 Road.",
        "Dr. Li and Gen. Wang met on Sept. 11, 2017 in the U.S. capital.",
        "See https://example.org/a?b=1.html for more.",
        "目标规模100亿元、首期20亿元，存续期10年。",
        "他说……然后走了。",
    ],
)
def test_abbreviations_addresses_and_decimals_do_not_end_a_sentence(text: str) -> None:
    assert _said(text) == [text]


def test_an_abbreviation_ends_one_before_a_word_that_opens_the_next() -> None:
    assert _said("It is based in the U.S. The fund grew.") == ["It is based in the U.S.", "The fund grew."]
    assert _said("Set up by Example Co., Ltd. It grew.") == ["Set up by Example Co., Ltd.", "It grew."]


def test_chinese_marks_end_a_sentence_and_take_their_closers_along() -> None:
    assert _said("“基金成立了。”他说；规模（含首期。）很大！") == [
        "“基金成立了。”",
        "他说；",
        "规模（含首期。）",
        "很大！",
    ]


def test_a_semicolon_divides_chinese_but_not_english() -> None:
    assert _said("总额1亿元;其中一半。") == ["总额1亿元;", "其中一半。"]
    assert _said("One billion; half of it.") == ["One billion; half of it."]


def test_the_number_of_a_list_item_stays_with_it() -> None:
    assert _said("1. The first item\n2. The second. More") == ["1. The first item", "2. The second.", "More"]


def test_bullets_and_line_ends_divide() -> None:
    assert _said("• one fund • two funds\nthree funds") == ["one fund", "two funds", "three funds"]


def test_a_wrapped_line_is_one_sentence_with_the_next() -> None:
    text = "This long line was wrapped by a converter because it came\nfrom a document that had pages. The end."
    assert len(_said(text)) == 2
    assert "\n" in _said(text)[0]


def test_a_sentence_may_begin_with_a_figure() -> None:
    assert _said("It opened in 2017. 12 funds followed.") == ["It opened in 2017.", "12 funds followed."]


def test_an_endless_line_is_cut_at_a_comma_near_the_limit() -> None:
    text = "没有句号的长句，" * 1_000
    spans = list(sentences(text))
    assert all(len(span) <= LONGEST_SENTENCE for span in spans)
    assert all(span.quote(text).endswith("，") for span in spans)
    assert "".join(span.quote(text) for span in spans) == text


def test_paragraphs_are_lines_that_hold_something() -> None:
    text = "第一段。还是第一段。\n\n  Second.\n"
    assert [span.quote(text) for span in paragraphs(text)] == ["第一段。还是第一段。", "Second."]


def test_paragraphs_join_wrapped_lines() -> None:
    text = "This long line was wrapped by a converter because it came\nfrom a document that had pages.\nNext."
    assert [span.quote(text)[:4] for span in paragraphs(text)] == ["This", "Next"]


@given(st.text(alphabet="aB1. \n。！?；;•”)，、U", max_size=200))
def test_spans_are_in_order_apart_trimmed_and_leave_only_space_and_bullets_out(text: str) -> None:
    at, left = 0, ""
    for span in sentences(text):
        assert span.start >= at
        assert span.quote(text) == span.quote(text).strip()
        left += text[at : span.start]
        at = span.end
    assert not (left + text[at:]).strip(" \n•")


@given(st.text(max_size=200))
def test_any_text_divides_without_an_error(text: str) -> None:
    assert all(span.end <= len(text) for span in [*sentences(text), *paragraphs(text)])


@pytest.mark.parametrize("unit", ["a", ". ", ".", "\n", " ", "•", "1.", "U.S. ", "x\n", "，"])
def test_a_megabyte_of_anything_is_read_in_one_pass(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert sum(len(span) for span in sentences(text)) <= len(text)


def test_a_chinese_line_broken_at_the_width_of_its_page_goes_on() -> None:
    first = "长三角地区协同优势产业基金目标总规模一千亿元，其中首期规模拟定一百亿元，并由上海"
    second = "锦方母基金股权投资管理有限公司负责管理，首期基金采取子基金投资加项目投资的策略"
    assert _said(f"{first}\n{second}\n完成出资。") == [f"{first}\n{second}\n完成出资。"]
    assert len(_said(f"{first}\n一、对外投资概述\n{second}。")) == 3
    assert len(_said(f"{first}。\n{second}。")) == 2
    heading = "关于认购长三角地区协同优势产业基金份额的公告"
    assert len(_said(f"{heading}\n{first}。")) == 2

"""Folding changes what characters look like, never where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.text.normalise import fold, without_marks


@given(st.text(max_size=300))
def test_no_offset_moves(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("（ＣＡＳＩＣ）１２３．５％", "(CASIC)123.5%"),
        ("￥300", "¥300"),
        ("軍民融合產業基金", "军民融合产业基金"),
        ("Xi’an", "Xi'an"),
        ("10–20", "10-20"),
        ("200\u00a0亿元", "200 亿元"),
        ("a\tb", "a b"),
    ],
)
def test_width_script_dashes_and_spaces_become_one_spelling(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_chinese_sentence_marks_stay() -> None:
    assert fold("甲，乙。丙；丁：“戊”？！、") == "甲，乙。丙；丁：“戊”？！、"


def test_markup_between_items_of_a_broadcast_is_a_lines_end_and_a_space_between_paragraphs_of_one() -> None:
    text = "签约仪式举行。</p><p>双方将合作。</p><p><strong>新站启用</strong></p><p>今天启用。"
    plain = without_marks(text)
    assert len(plain) == len(text)
    assert plain.index("新站启用") == text.index("新站启用")
    assert [line.split() for line in plain.split("\n") if line.strip()] == [
        ["签约仪式举行。", "双方将合作。"], ["新站启用"], ["今天启用。"],
    ]  # fmt: skip
    assert without_marks("a < b, c > d") == "a < b, c > d"

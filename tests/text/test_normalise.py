"""Folding changes what characters look like, never where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.text.normalise import fold, with_headlines


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


def test_a_headline_in_mark_up_begins_a_paragraph_at_the_same_offsets() -> None:
    text = "运行。</p><p>续。</p><p><strong>标题一则</strong></p><p>今天，开工。"
    found = with_headlines(text)
    assert len(found) == len(text)
    assert found.index("标题一则") == text.index("标题一则")
    before, _, behind = found.partition("\n")
    assert before == "运行。</p><p>续。"
    assert behind.strip() == "标题一则</strong></p><p>今天，开工。"

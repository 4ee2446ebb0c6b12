import pytest

from ronghe.text.fts_text import first_place, fts_query, fts_text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("佛山基金", "佛山 山基 基金"),
        ("軍", "军"),
        ("《佛山》Fund of 2017年", "佛山 fund of 2017 年"),
        ("Civil-Military", "civil military"),
        ("", ""),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert fts_text(text) == tokens


def test_a_query_keeps_chinese_runs_whole_and_joins_words_by_and() -> None:
    assert fts_query("佛山基金 Fund") == '"佛山 山基 基金" AND "fund"'


def test_operators_and_quotes_in_a_query_are_words_or_nothing() -> None:
    assert fts_query('a" OR NEAR(b) *') == '"a" AND "or" AND "near" AND "b"'
    assert fts_query('"*()') == ""


def test_first_place_finds_traditional_characters_by_simplified_ones() -> None:
    assert first_place("在軍民融合", "军民") == 1
    assert first_place("x", "军民") == 0

"""Words as numbers, and sentences side by side."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.extract.weighed.hashed import REACH
from ronghe.extract.weighed.marks import rows_en, rows_zh, tags_of_words
from ronghe.extract.weighed.sheet import Sheet, code_points
from ronghe.extract.weighed.words import words_of
from ronghe.model import Span

LETTERS = st.text("abZQé中07,.-’_ \n", max_size=40)


def words(text: str) -> list[str]:
    found = words_of(code_points(text))
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@given(LETTERS)
def test_words_are_runs_of_letters_or_digits_and_single_others(text: str) -> None:
    assert words(text) == re.findall(r"[A-Za-z]+|\d+|[^\w\s]|[^\W\d_]", text)


@pytest.mark.parametrize(
    ("one", "other", "shape", "tail"),
    [
        ("Fund", "fund", False, True),
        ("Fund", "Bund", True, True),
        ("FUND", "Fund", False, True),
        ("iFund", "IFund", True, True),
        ("12", "2018", True, True),
        ("Fund", "Funds", True, False),
        ("é", "É", False, False),
    ],
)
def test_what_words_share(one: str, other: str, *, shape: bool, tail: bool) -> None:
    first, second = (words_of(code_points(word)) for word in (one, other))
    assert bool(first.shape[0] == second.shape[0]) == shape
    assert bool(first.tail[0] == second.tail[0]) == tail


def test_small_and_capital_letters_are_one_word_and_figures_are_one() -> None:
    found = words_of(code_points("Fund fund FUND 12 2018 fun")).plain.tolist()
    assert len(set(found[:3])) == len(set(found[3:5])) == 1
    assert len(set(found)) == 3


TEXT = "The Qinghe Fund met A1. 青石港集团旗下澄湾动力。 Then it left."
PARTS = [Span(0, 23), Span(24, 36), Span(37, len(TEXT))]


def test_a_sheet_tells_where_in_the_text_its_characters_stand() -> None:
    sheet = Sheet(TEXT, [PARTS[0], PARTS[2]], np.zeros(len(TEXT), dtype=np.uint32))
    found = words_of(sheet.codes)
    there = [sheet.span(int(start), int(end)).quote(TEXT) for start, end in zip(found.starts, found.ends, strict=True)]
    assert there == ["The", "Qinghe", "Fund", "met", "A", "1", ".", "Then", "it", "left", "."]


def test_sentences_do_not_see_each_other() -> None:
    tags = np.arange(len(TEXT), dtype=np.uint32) % 5
    alone, both = (Sheet(TEXT, parts, tags) for parts in ([PARTS[1]], [PARTS[0], PARTS[1]]))
    behind = len(PARTS[0]) + REACH
    assert (rows_zh(both)[:, behind:] == rows_zh(alone)).all()
    rows = []
    for sheet in (Sheet(TEXT, [PARTS[2]], tags), Sheet(TEXT, [PARTS[0], PARTS[2]], tags)):
        words, places = sheet.words()
        rows.append(rows_en(sheet, words, places, tags_of_words(words, sheet.tags)))
    assert (rows[1][:, -rows[0].shape[1] :] == rows[0]).all()


@given(st.text("中国航天abc 1\t\r\n\u3000\x00é·“》\ud800", min_size=1, max_size=40))
def test_every_character_is_part_of_a_word(text: str) -> None:
    sheet = Sheet(text, [Span(0, len(text))], np.zeros(len(text), dtype=np.uint32))
    parts = sheet.parts()
    assert len(parts) == len(text) + 2 * REACH
    assert (parts == sheet.parts()).all()


def test_a_character_begins_or_ends_a_word_of_the_dictionary() -> None:
    text = "他在研究所工作"
    parts = Sheet(text, [Span(0, len(text))], np.zeros(len(text), dtype=np.uint32)).parts()[REACH:-REACH].tolist()
    whole, begin, middle, end = parts[0], parts[2], parts[3], parts[4]
    assert parts == [whole, whole, begin, middle, end, begin, end]
    assert len({whole, begin, middle, end}) == 4

"""Marks of characters and words, and the names that they tell."""

import numpy as np

from ronghe.extract.weighed.marks import BEGIN, END, MIDDLE, OUTSIDE, WHOLE, named, tags_of_words, taken
from ronghe.extract.weighed.sheet import code_points
from ronghe.extract.weighed.words import words_of
from ronghe.model import Mention, Span


def scores(marks: list[int], lead: int = 10) -> np.ndarray:
    out = np.zeros((5, len(marks)), dtype=np.int32)
    out[marks, np.arange(len(marks))] = lead
    return out


def told(found: np.ndarray, tags: list[int] | None = None) -> list[tuple[Span, int]]:
    return list(named(found, np.array(tags or [0] * found.shape[1], dtype=np.uint32)))


def test_marks_tell_names() -> None:
    marks = [OUTSIDE, BEGIN, MIDDLE, END, OUTSIDE, WHOLE, BEGIN, END]
    assert [span for span, _ in told(scores(marks))] == [Span(1, 4), Span(5, 6), Span(6, 8)]
    assert {surplus for _, surplus in told(scores(marks))} == {10}


def test_what_does_not_go_together_gives_way_to_what_does() -> None:
    found = scores([BEGIN, MIDDLE, OUTSIDE, END])
    found[OUTSIDE, 2], found[MIDDLE, 2] = 5, 4
    assert told(found) == [(Span(0, 4), -1)]
    assert told(scores([OUTSIDE, MIDDLE, OUTSIDE])) == []
    assert told(scores([OUTSIDE] * 4)) == []


def test_a_name_that_the_rules_have_is_not_told_again() -> None:
    marks = [OUTSIDE, BEGIN, END, *[OUTSIDE] * 9, BEGIN, MIDDLE, END]
    tags = [0, 5, 7, *[0] * 9, 5, 7, 0]  # the rules have the first, and the second without its end
    assert [span for span, _ in told(scores(marks), tags)] == [Span(12, 15)]


def test_what_the_rules_take_words_for() -> None:
    text = "by the Qinghe Fund of Qinghe."
    name, place = text.index("the"), text.rindex("Qinghe")
    found = [
        Mention(Span(name, name + 15), "the Qinghe Fund", "Fund"),
        Mention(Span(place, place + 6), "Qinghe", "Place"),
    ]
    words = words_of(code_points(text))
    tags = tags_of_words(words, taken(text, found)).tolist()
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == text.replace(
        ".", " ."
    ).split()
    assert [tag % 4 for tag in tags] == [0, 1, 2, 3, 0, 0, 0]  # begins, within, ends; a whole name is 4 of its kind
    assert (tags[0], tags[4], tags[6]) == (0, 0, 0)
    assert tags[5] > 0

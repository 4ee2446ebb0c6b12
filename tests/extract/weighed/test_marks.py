"""Marks of characters and words, and the names that they tell."""

import numpy as np

from ronghe.extract.weighed.marks import BEGIN, END, MIDDLE, OUTSIDE, WHOLE, named, tags_of_words, taken, words_of
from ronghe.model import Mention, Span


def scores(marks: list[int], lead: int = 10) -> np.ndarray:
    out = np.zeros((len(marks), 5), dtype=np.int32)
    out[np.arange(len(marks)), marks] = lead
    return out


def test_marks_tell_names() -> None:
    marks = [OUTSIDE, BEGIN, MIDDLE, END, OUTSIDE, WHOLE, BEGIN, END]
    assert [span for span, _ in named(scores(marks))] == [Span(1, 4), Span(5, 6), Span(6, 8)]
    assert {surplus for _, surplus in named(scores(marks))} == {10}


def test_what_does_not_go_together_gives_way_to_what_does() -> None:
    found = scores([BEGIN, MIDDLE, OUTSIDE, END])
    found[2, OUTSIDE], found[2, MIDDLE] = 5, 4
    assert list(named(found)) == [(Span(0, 4), -1)]
    assert list(named(scores([OUTSIDE, MIDDLE, OUTSIDE]))) == []
    assert list(named(scores([OUTSIDE] * 4))) == []


def test_what_the_rules_take_words_for() -> None:
    text = "by the Qinghe Fund of Qinghe."
    name, place = text.index("the"), text.rindex("Qinghe")
    found = [
        Mention(Span(name, name + 15), "the Qinghe Fund", "Fund"),
        Mention(Span(place, place + 6), "Qinghe", "Place"),
    ]
    words = words_of(text)
    told = tags_of_words(words, taken(text, found)).tolist()
    assert [text[start:end] for start, end in words] == ["by", "the", "Qinghe", "Fund", "of", "Qinghe", "."]
    assert [tag % 4 for tag in told] == [0, 1, 2, 3, 0, 0, 0]  # begins, within, ends; a whole name is 4 of its kind
    assert (told[0], told[4], told[6]) == (0, 0, 0)
    assert told[5] > 0

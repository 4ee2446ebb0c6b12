import pytest

from ronghe.names.numbers import number


@pytest.mark.parametrize(
    ("words", "value"),
    [("十", 10), ("二十三", 23), ("七〇六", 706), ("一百零二", 102), ("IV", 4), ("Third", 3), ("17", 17), ("两", 2)],
)
def test_numbers_of_names(words: str, value: int) -> None:
    assert number(words) == value


def test_words_that_are_no_number() -> None:
    assert number("academy") is None
    assert number("二甲") is None

"""What a pattern cannot do without."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ronghe.extract.needs import needs
from ronghe.extract.rules import alternatives

_PATTERNS = (
    "甲乙?丙",
    "(?:甲|乙丙)[^丁]{0,3}?丁",
    "(?P<a>[甲乙](?:、[甲乙]){0,3})(?=丙)",
    "(?:甲a|b乙|丙)丁+",
    "甲*(?:乙|)丙{2,3}(?<!丁)",
    "(?>甲|乙)(?:a甲)?",
    "甲(?:乙|丙丁?)?(?=丁)丁",
    "(?:a|b甲)(?:乙+|丙)(?<=丙)、?丁",
)


def test_a_pattern_needs_the_words_that_stand_in_it_whatever_happens() -> None:
    assert needs("甲.乙?[丙丁]") == (frozenset("甲"), frozenset("丙丁"))


def test_what_is_sure_to_stand_side_by_side_is_one_word() -> None:
    assert needs("(?:甲乙|丙)丁(?![戊己])") == (frozenset({"甲乙丁", "丙丁"}),)
    assert needs("(?:invest(?:s|ed)?|b(?<!xb)uys) in") == (
        frozenset({"invest in", "invests in", "invested in", "buys in"}),
    )


def test_alternatives_need_one_of_what_each_needs() -> None:
    assert needs("(?:甲.|乙丙.)丁") == (frozenset("丁"), frozenset({"甲", "乙丙"}))


def test_what_may_be_absent_is_not_needed() -> None:
    assert needs("(?:甲|)乙*(?:丙)?[^丁](?!甲)(?<!乙)") == ()
    assert needs("甲乙?丙?") == (frozenset("甲"),)


def test_what_nearly_every_line_holds_is_no_need() -> None:
    assert needs(r"a.(?:d.|甲)[e乙].\d[\w丙]") == ()


def test_what_is_read_without_regard_to_case_needs_nothing() -> None:
    assert needs("(?i:甲)") == ()


@given(st.text(alphabet="甲乙丙丁、ab", max_size=8))
def test_a_text_that_lacks_a_need_fits_nowhere(text: str) -> None:
    for pattern in _PATTERNS:
        if re.search(pattern, text):
            assert all(any(word in text for word in need) for need in needs(pattern)), pattern


@given(
    st.lists(st.text(alphabet="ab 甲乙-", min_size=1, max_size=4), min_size=1, max_size=6),
    st.text(alphabet="ab 甲乙-", max_size=10),
)
def test_the_tree_of_words_finds_what_the_words_one_by_one_find(words: list[str], text: str) -> None:
    def whole(word: str) -> str:
        before = r"(?<![A-Za-z0-9_])" if word[0] in "ab" else ""
        after = r"(?![A-Za-z0-9_])" if word[-1] in "ab" else ""
        return before + re.escape(word).replace(r"\ ", r"\s") + after

    one_by_one = "|".join(whole(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
    assert re.findall(alternatives(words), text) == re.findall(one_by_one, text)

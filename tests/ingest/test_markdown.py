"""Markdown: the text unchanged; tables, links and what stands at its head."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.helpers import grid, one

TABLE = """# 军民融合基金

表1 主要基金

| 名称 | 规模 | 来源 |
|:-----|-----:|------|
| 甲 \\| 基金 | 100亿元 | [报道](https://example.org/a_(b)) |
| 乙基金 |  | https://example.org/c |

后文。
"""


def test_the_text_is_unchanged_and_the_table_stands_in_it() -> None:
    document = one(TABLE, "a.md")
    assert document.text == TABLE
    assert document.title == "军民融合基金"
    assert grid(document) == [
        ["名称", "规模", "来源"],
        ["甲 \\| 基金", "100亿元", "[报道](https://example.org/a_(b))"],
        ["乙基金", "", "https://example.org/c"],
    ]
    table = document.tables[0]
    assert [cell.header for cell in table.rows[0]] == [True] * 3
    assert table.rows[1][2].links[0] == "https://example.org/a_(b)"
    assert table.rows[2][2].links == ("https://example.org/c",)
    assert table.caption is not None
    assert table.caption.quote(TABLE) == "表1 主要基金"


def test_a_heading_over_a_table_is_its_caption() -> None:
    text = "## Funds ##\n\na | b\n--- | ---\n1 | 2\n"
    caption = one(text, "a.md").tables[0].caption
    assert caption is not None
    assert caption.quote(text).startswith("Funds")


@pytest.mark.parametrize(
    "text", ["```\n| a | b |\n|---|---|\n| c | d |\n```\n", "a\n---\nb", "| a |\n\n|---|\n", "|---|---|\n| a | b |"]
)
def test_what_looks_like_a_table_and_is_none(text: str) -> None:
    assert one(text, "a.md").tables == ()


def test_front_matter_says_what_it_says_and_stays_in_the_text() -> None:
    text = (
        '---\ntitle: "A note"\nauthor: Ann Roe\ndate: 2018-04-03\nurl: https://example.org/n\ngrade: B\n---\n# Other\n'
    )
    document = one(text, "a.md")
    assert (document.text, document.title, document.author) == (text, "A note", "Ann Roe")
    assert (str(document.published), document.published_how) == ("2018-04-03", "metadata")
    assert document.url == "https://example.org/n"
    assert document.metadata["grade"] == "B"


def test_links_are_those_of_their_words() -> None:
    text = "See [the report](https://example.org/r) and <https://example.org/s>, not [this](local.md)."
    document = one(text, "a.md")
    assert [(link.span.quote(text), link.url) for link in document.links] == [
        ("the report", "https://example.org/r"),
        ("https://example.org/s", "https://example.org/s"),
    ]


def test_a_pipe_table_in_plain_text_is_a_table_too() -> None:
    assert grid(one("a | b\n--|--\n1 | 2", "a.txt")) == [["a", "b"], ["1", "2"]]


@given(st.text(st.sampled_from("|-: ab\n\\[]()<#`~1。") | st.characters(blacklist_categories=["Cs"]), max_size=120))
def test_any_text_stays_as_it_is(text: str) -> None:
    words = "x" + text
    assert one(words, "a.md").text == words

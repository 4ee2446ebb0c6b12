"""What other parts say in English is told in Chinese, and no sentence is listed that nobody says."""

import re
from pathlib import Path

import ronghe
from ronghe.web.sentences import in_chinese, sentences, told

_GIVEN = {"Not Found", "Method Not Allowed"}
"""What Starlette says."""


def test_a_sentence_is_told_with_what_it_holds() -> None:
    said = "“※※” was not processed: it holds no letter or figure"
    assert in_chinese(said) == "“※※”未处理：不含字母、汉字或数字"


def test_joined_sentences_of_one_kind_are_told_each_for_itself() -> None:
    assert in_chinese("佛山 = 佛山 (same); 产业 = 产业 (same)") == "佛山 = 佛山（相同）；产业 = 产业（相同）"


def test_joined_sentences_are_told_each_for_itself() -> None:
    assert in_chinese("they are in different places; something else") == "所在地不同；something else"
    assert in_chinese("佛山 = Foshan (gloss) | left over: 基金") == "佛山 = Foshan (gloss) | 此名余下：基金"


def test_what_stays_english_is_marked_as_english_and_escaped() -> None:
    assert told("nobody has put <this> down", "zh") == '<span lang="en">nobody has put &lt;this&gt; down</span>'
    assert told("nobody has put <this> down", "en") == "nobody has put <this> down"
    assert told("某句", "zh") == "某句"


def test_every_sentence_is_one_that_the_program_says() -> None:
    files = (path for path in Path(ronghe.__file__).parent.rglob("*") if path.suffix in (".py", ".sql"))
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    plain = re.sub(r'["\']\s*\n\s*f?["\']|\\n|\s+|``', "", source)
    for english in sentences().keys() - _GIVEN:
        pieces = sorted(re.split(r"\{\w+\}(?: %)?|\n|; |: ", english), key=len)
        assert re.sub(r"\s+|``", "", pieces[-1].strip(" ()")) in plain, english


def test_chinese_sentences_hold_what_the_english_hold() -> None:
    holes = re.compile(r"\{\w+\}")
    for english, chinese in sentences().items():
        assert set(holes.findall(english)) == set(holes.findall(chinese)), english

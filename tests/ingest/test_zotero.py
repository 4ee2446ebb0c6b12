"""What a Zotero item's fields become in a description."""

import pytest

from ronghe.ingest.zotero import from_database


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2018-04-21 April 21, 2018", "2018-04-21"),
        ("2018-04-00 April 2018", "2018-04"),
        ("2018-00-00 2018", "2018"),
        ("2018-00-12 12th, 2018", "2018"),
        ("0000-00-00 soon", None),
        ("2018-13-40 2018", None),
        ("2018", "2018"),
        ("21 April 2018", "2018-04-21"),
        ("", None),
    ],
)
def test_dates_become_iso_prefixes(written: str, expected: str | None) -> None:
    said = from_database({"title": "T", "date": written}, [])
    assert said is not None
    assert said.get("published") == expected


@pytest.mark.parametrize(
    ("fields", "publisher"),
    [
        ({"institution": "示例研究院"}, "示例研究院"),
        ({"publicationTitle": "Example Times", "publisher": "Example Press"}, "Example Times"),
        ({"websiteTitle": " ", "publisher": "Example Press"}, "Example Press"),
        ({"title": "T"}, None),
    ],
)
def test_the_publisher_is_what_the_item_appeared_in(fields: dict[str, str], publisher: str | None) -> None:
    said = from_database(fields, [])
    assert said is not None
    assert said.get("publisher") == publisher


def test_a_name_stands_in_the_order_of_its_script() -> None:
    said = from_database({}, [("三", "张"), ("Jane", "Doe"), ("", "示例研究院"), ("", "")])
    assert said == {"author": "张三, Jane Doe, 示例研究院", "by": "Zotero"}


def test_fields_that_say_nothing_are_no_description() -> None:
    assert from_database({}, []) is None
    assert from_database({"title": " ", "url": "zotero://select", "date": "soon"}, [("", " ")]) is None

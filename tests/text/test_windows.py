"""Patterns tried only near a sign find what they find in a whole text."""

import random
import re

from ronghe.text.windows import near

LISTED = re.compile(
    r"(?:^|[，。])(?P<items>(?:[甲乙丙]{2,4}、){0,2}[甲乙丙]{2,4}和[甲乙丙]{2,4})(?P<many>[两三])家(?![，甲])"
)
COUNT = re.compile("[两三]家")
LONGEST, BEHIND = 20, 3


def test_what_is_found_near_signs_is_what_is_found_anywhere() -> None:
    dice = random.Random(7)
    seen = 0
    for _ in range(400):
        pieces = [
            "，甲乙和丙甲两家。",
            "甲甲、乙乙和丙丙三家",
            "两家",
            "，",
            "。",
            "甲乙",
            "、",
            "和",
            "三家甲",
            "word5",
        ]
        text = "".join(dice.choices(pieces, k=dice.randint(0, 40)))
        whole = [match.span("items") for match in LISTED.finditer(text)]
        assert [match.span("items") for match in near(LISTED, COUNT, text, before=LONGEST, after=BEHIND)] == whole
        seen += len(whole)
    assert seen > 400


def test_what_stands_before_a_window_is_still_seen() -> None:
    pattern = re.compile(r"(?<=东)第\d团")
    assert [match.group() for match in near(pattern, re.compile("第"), "东第5团西第6团", before=0, after=6)] == [
        "第5团"
    ]

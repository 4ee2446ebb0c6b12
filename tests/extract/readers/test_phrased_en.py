"""Ties that English says by a noun or a set phrase, and what only looks like one."""

from decimal import Decimal

import pytest

from ronghe.model import Money
from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        ("Bought by Heron Group in 2010, Snipe Avionics Co., Ltd. lost money.", "owns", ("Heron Group", "Snipe")),
        ("The sole proprietor of Snipe Avionics Co., Ltd. is Heron Group.", "owns", ("Heron Group", "Snipe")),
        ("Half of Snipe Avionics Co., Ltd. belongs to Heron Group.", "owns", ("Heron Group", "Snipe")),
        ("Control over Snipe Avionics Co., Ltd. rests with Heron Group.", "controls", ("Heron Group", "Snipe")),
        ("Snipe Avionics Co., Ltd. came under the control of Heron Group.", "controls", ("Heron Group", "Snipe")),
        ("With Heron Group as its backer, Snipe Avionics Co., Ltd. grew.", "invests_in", ("Heron Group", "Snipe")),
        ("The Egret Fund has drawn RMB 20 million from Heron Group.", "contributes", ("Heron Group", "Egret Fund")),
        ("As a branch of Heron Group, Snipe Avionics Co., Ltd. lost money.", "part_of", ("Snipe", "Heron Group")),
        ("Oversight of Heron Group rests with the Ministry of Finance.", "supervises", ("Ministry of", "Heron Group")),
        ("The initiators of the Egret Fund are Heron Group and Curlew Holdings.", "founded_by", ("Egret", "Curlew")),
        ("Management of the Egret Fund went to Bittern Capital.", "manages", ("Bittern Capital", "Egret Fund")),
        ("Snipe Avionics Co., Ltd. delivers engines to Heron Group.", "awards", ("Heron Group", "Snipe")),
        ("Hand in hand with Heron Group, Curlew Holdings built a line.", "partners_with", ("Curlew", "Heron Group")),
        ("From its base in Yantai, Heron Group ships engines.", "located_in", ("Heron Group", "Yantai")),
        ("The Radar Export Measures do away with the Radar Sale Measures.", "replaces", ("Radar Export", "Radar Sale")),
    ],
)  # fmt: skip
def test_a_set_phrase_tells_the_tie(text: str, predicate: str, tie: tuple[str, str]) -> None:
    found = said(text, predicate)
    assert any(tie[0] in one and tie[1] in other for one, other, *_ in found)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Heron Group has bought 9 percent of Snipe Avionics Co., Ltd. from Curlew Holdings.", "awards"),
        ("Heron Group acquired Snipe Avionics Co., Ltd.'s products.", "owns"),
        ("The Entity List of the Commerce Department names Heron Group.", "issued_by"),
    ],
)
def test_what_looks_like_a_tie_is_none(text: str, predicate: str) -> None:
    assert said(text, predicate) == set()


def test_a_sum_beside_the_phrase_is_read_with_it() -> None:
    (claim,) = claims("The Egret Fund has drawn RMB 20 million from Heron Group.", "contributes")
    assert claim.value == Money(Decimal(20_000_000), "CNY")

"""Footnote marks beside names, datelines, and profiles whose keys stand above their values."""

import pytest

from tests.extract.readers.said import said


@pytest.mark.parametrize(
    "text",
    [
        "China National Heron Group (CNHG)1 was founded in 2003.",
        "China National Heron Group (CNHG),[12] was founded in 2003.",
        "China National Heron Group (CNHG)[2] was founded in 2003.",
        "China National Heron Group,† was founded in 2003.",
    ],
)
def test_the_mark_of_a_footnote_hides_nothing(text: str) -> None:
    assert said(text, "established") == {("China National Heron Group", "2003")}


def test_the_agency_of_a_dateline_has_no_size() -> None:
    text = (
        "BEIJING, June 3 (Heron Wire) - China has set up an investment fund with registered capital of 64 billion yuan."
    )
    assert "Heron Wire" not in {subject for subject, _ in said(text, "size")}


_PROFILE = """Wuhan Heron Payload Co., Ltd.

Headquarters
Jiang'an District, Wuhan

Founded
August 2010

Legal representative
Fan Guowei

Registered capital
RMB 85 million

Main shareholders
- Egret Aerospace Holding (46%)
- Snipe State Assets Management Center (21.5%)

Risk
High

Overview
Heron Payload designs cameras for small satellites.
"""


def test_keys_above_their_values_are_read() -> None:
    firm = "Wuhan Heron Payload Co., Ltd."
    assert said(_PROFILE, "established") == {(firm, "2010-08")}
    assert said(_PROFILE, "size", "measure") == {(firm, 85_000_000, "registered")}
    assert said(_PROFILE, "owns", "share") == {
        ("Egret Aerospace Holding", firm, 46),
        ("Snipe State Assets Management Center", firm, 21.5),
    }

"""Who puts money into a firm, in the wordings of English profiles and news."""

import pytest

from tests.extract.readers.said import said

_TWO = {("Egret Capital", "Aurora Robotics"), ("Snipe Ventures", "Aurora Robotics")}


@pytest.mark.parametrize(
    "text",
    [
        "Aurora Robotics secured series A+ funding from Egret Capital and Snipe Ventures.",
        "Aurora Robotics was founded in 2016. Further investment came from Egret Capital and Snipe Ventures.",
        "Aurora Robotics raised 100 million yuan with participation of local investors including Egret Capital and"
        " Snipe Ventures.",
        "Aurora Robotics closed a Series B round led by Egret Capital, with participation from Snipe Ventures.",
        "Aurora Robotics received angel funding from Egret Capital in 2017 and Series A funding from Snipe Ventures.",
        "Investors in Aurora Robotics include Egret Capital and Snipe Ventures.",
        "Aurora Robotics completed its financing of 50 million yuan; the investors were Egret Capital and Snipe"
        " Ventures.",
    ],
)
def test_whoever_gives_money_for_a_round_invests(text: str) -> None:
    assert said(text, "invests_in") == _TWO


def test_the_letter_before_round_names_it() -> None:
    text = "Egret Capital participated in Aurora Robotics' A+ round."
    assert said(text, "invests_in", "round") == {("Egret Capital", "Aurora Robotics", "A+")}


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 2016 by Li Wei and Chen Bo, Aurora Robotics makes drones.",
        "Founded in 2016 by Elias Stroud, Aurora Robotics makes drones.",
    ],
)
def test_founders_at_the_head_are_no_partners_of_what_they_founded(text: str) -> None:
    assert said(text, "partners_with") == set()
    assert ("Aurora Robotics", "Aurora Robotics") not in said(text, "founded_by")


def test_a_former_name_at_the_head_is_not_founded() -> None:
    text = "Formerly known as Snipe Factory, Aurora Robotics was founded in 1968."
    assert said(text, "established") == {("Aurora Robotics", "1968")}

"""Several holders, funds or phases in one English sentence, each with its own share or sum."""

from typing import Any

import pytest

from tests.extract.readers.said import said

_THREE = {
    ("Egret Capital", "Heron Group", 17.4),
    ("Snipe Capital", "Heron Group", 10.5),
    ("Godwit Bank", "Heron Group", 8.7),
}


@pytest.mark.parametrize(
    "text",
    [
        "Egret Capital, Snipe Capital and Godwit Bank own 17.4, 10.5 and 8.7 percent, respectively, of Heron Group.",
        "Egret Capital, Snipe Capital and Godwit Bank hold 17.4 percent, 10.5 percent and 8.7 percent of Heron Group.",
        "Heron Group's top shareholders are Egret Capital, Snipe Capital and Godwit Bank, with 17.4, 10.5 and 8.7"
        " percent respectively.",
        "Egret Capital (17.4%), Snipe Capital (10.5%) and Godwit Bank (8.7%) are the main shareholders of Heron Group.",
        "Egret Capital holds 17.4% of Heron Group, followed by Snipe Capital with 10.5% and Godwit Bank with 8.7%.",
        "Egret Capital is the largest shareholder of Heron Group with a 17.4 percent stake, followed by 10.5 percent"
        " owned by Snipe Capital and 8.7 percent of Godwit Bank.",
    ],
)
def test_each_holder_has_its_own_share(text: str) -> None:
    assert said(text, "owns", "share") >= _THREE
    assert {holder for holder, asset, _ in said(text, "owns", "share") if asset != "Heron Group"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Heron Fund is jointly held by 19 shareholders, including the Ministry of Birds and Egret Capital.",
        "Shareholders of the Heron Fund include the Ministry of Birds and Egret Capital.",
        "The Heron Fund was set up in 2014. The third phase is jointly owned by 19 shareholders including the Ministry"
        " of Birds and Egret Capital.",
    ],
)
def test_shareholders_of_a_fund_are_named(text: str) -> None:
    assert said(text, "owns") == {("Ministry of Birds", "Heron Fund"), ("Egret Capital", "Heron Fund")}


def test_partners_who_take_a_stake_in_a_fund_each_contribute_it() -> None:
    text = "Egret Bank and Plover Bank each took a 6.25 percent stake in the Heron Fund."
    ties = {("Egret Bank", "Heron Fund", 6.25), ("Plover Bank", "Heron Fund", 6.25)}
    assert said(text, "contributes", "share") == ties


def test_the_next_of_a_list_is_not_owned_by_the_one_before() -> None:
    text = "Investors in the Heron Fund include Egret Capital, which has a 36 percent stake, and Snipe Capital."
    assert ("Egret Capital", "Snipe Capital") not in said(text, "owns")


def test_a_share_told_beside_a_sum_goes_with_it() -> None:
    text = (
        "The Heron Fund was set up in 2014. Egret Capital contributed 60 billion yuan, or 17.4 percent of its capital."
    )
    assert said(text, "contributes", "share") == {("Egret Capital", "Heron Fund", 17.4)}


def _sizes(text: str) -> set[tuple[Any, ...]]:
    return said(text, "size", "phase")


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (
            "The first and second phases of the Heron Fund raised 138 billion yuan and 204 billion yuan, respectively.",
            {("Heron Fund", 138_000_000_000, 1), ("Heron Fund", 204_000_000_000, 2)},
        ),
        (
            "Heron Fund I and Heron Fund II were capitalized at 138 billion yuan and 204 billion yuan, respectively.",
            {("Heron Fund I", 138_000_000_000, None), ("Heron Fund II", 204_000_000_000, None)},
        ),
        (
            "The Heron Fund raised 138 billion yuan in its first phase and 204 billion yuan in its second phase.",
            {("Heron Fund", 138_000_000_000, 1), ("Heron Fund", 204_000_000_000, 2)},
        ),
        (
            "The Heron Fund was set up in 2014, and its second phase, launched in 2019, raised 204 billion yuan.",
            {("Heron Fund", 204_000_000_000, 2)},
        ),
        ("The 344 billion yuan third phase of the Heron Fund was set up.", {("Heron Fund", 344_000_000_000, 3)}),
        (
            "The Heron Fund and the Egret Fund each raised 5 billion yuan.",
            {("Heron Fund", 5_000_000_000, None), ("Egret Fund", 5_000_000_000, None)},
        ),
        ("Together, the Heron Fund and the Egret Fund raised 5 billion yuan.", set()),
        ("Shareholders of the Heron Fund include Egret Capital, with paid-in capital of 5 billion yuan.", set()),
    ],
)
def test_a_sum_is_that_of_its_phase_or_fund_alone(text: str, sizes: set[tuple[Any, ...]]) -> None:
    assert _sizes(text) == sizes


def test_a_phase_that_was_launched_does_not_date_its_fund() -> None:
    text = "The Heron Fund has two phases, and its second phase, launched in 2019, raised 204 billion yuan."
    assert said(text, "established") == set()

"""Ends of names in small letters, words that count several names, and sums that leave their currency unsaid."""

from decimal import Decimal

import pytest

from ronghe.model import Money
from tests.extract.readers.said import claims, said


def test_the_end_of_a_name_in_small_letters_is_the_body_named_before() -> None:
    text = (
        "The Heron Park is run by the Egret District Management Committee. In 2018 the management committee and "
        "Snipe Holdings Co., Ltd. founded the Curlew Aviation Fund."
    )
    assert ("Curlew Aviation Fund", "Egret District Management Committee") in said(text, "founded_by")


def test_the_end_of_two_names_is_neither() -> None:
    text = (
        "The Egret Finance Bureau and the Heron Finance Bureau are neighbours. "
        "In 2018 the finance bureau founded the Curlew Aviation Fund."
    )
    assert said(text, "founded_by") == set()


@pytest.mark.parametrize("words", ["All three companies", "The three firms", "These companies"])
def test_words_that_count_several_names_stand_for_each(words: str) -> None:
    text = f"Curlew Radar, Plover Sonar and Snipe Optics make sensors. {words} are owned by Heron Group."
    owned = {("Heron Group", firm) for firm in ("Curlew Radar", "Plover Sonar", "Snipe Optics")}
    assert said(text, "owns") == owned


def test_words_that_count_more_than_were_named_stand_for_none() -> None:
    text = "Curlew Radar and Plover Sonar make sensors. All four companies are owned by Heron Group."
    assert said(text, "owns") == set()


def test_it_in_a_reason_is_what_was_found_so() -> None:
    text = (
        "The Ministry of Defence found that Snipe Avionics Co., Ltd. is a contributor because it is resident in the "
        "Curlew Fusion Park."
    )
    assert said(text, "located_in") == {("Snipe Avionics Co., Ltd.", "Curlew Fusion Park")}


def test_a_sum_without_currency_is_in_the_one_of_the_text() -> None:
    text = "The Egret Fund has a size of CNY 3 billion, of which 2 billion had been paid in by 2020."
    assert [claim.value for claim in claims(text, "size") if claim.qualifiers["measure"] == "paid_in"] == [
        Money(Decimal(2_000_000_000), "CNY")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Egret Fund has a size of CNY 3 billion, and the app has 2 million users.",
        "The Egret Fund put CNY 3 billion and USD 1 billion to work, 2 billion had been paid in.",
    ],
)
def test_what_counts_things_or_may_be_of_two_currencies_is_no_sum(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.value == Money(Decimal(2_000_000_000), "CNY")]


def test_a_noun_for_a_policy_is_the_one_that_bears_it() -> None:
    text = (
        "In 2019 the Ministry of Science issued the Guiding Opinions on Opening Egret Laboratories. "
        "The Opinions implement the Heron Plan for Defense Technology."
    )
    policy = "Guiding Opinions on Opening Egret Laboratories"
    assert said(text, "implements") == {(policy, "Heron Plan for Defense Technology")}


def test_the_document_and_it_are_the_policy_told_of() -> None:
    text = (
        "The State Council published the Outline on Egret Infrastructure in July. The document replaces the Interim "
        "Measures on Egret Launches. It calls on provinces to build launch sites."
    )
    assert said(text, "replaces") == {("Outline on Egret Infrastructure", "Interim Measures on Egret Launches")}


def test_a_dateline_hides_no_subject() -> None:
    text = (
        "BEIJING, Aug 30 (Agency) - Curlew Avionics, a unit of Egret Group, said on Tuesday it owns 30% of Snipe Radar."
    )
    assert said(text, "owns", published="2022-08-30") == {("Curlew Avionics", "Snipe Radar")}


def test_both_are_the_two_funds_that_two_sentences_tell_of() -> None:
    text = (
        "Egret Fund I was launched in 2014. Egret Fund II has put RMB 1.5 billion into Curlew Packaging. "
        "Both are managed by Heron Capital."
    )
    assert said(text, "manages") == {("Heron Capital", "Egret Fund I"), ("Heron Capital", "Egret Fund II")}

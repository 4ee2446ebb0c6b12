"""Ties between English names by verb and without one, in wordings that no reader of a predicate knows."""

import pytest

from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        ("Heron Group lies in Yantai.", "located_in", ("Heron Group", "Yantai")),
        ("Snipe Avionics, a Porto-based maker of gyroscopes, lost money.", "located_in", ("Snipe Avionics", "Porto")),
        ("Snipe Avionics answers to Curlew Holdings.", "part_of", ("Snipe Avionics", "Curlew Holdings")),
        ("The Egret Fund is steered by Bittern Capital.", "manages", ("Bittern Capital", "Egret Fund")),
        ("Sanderling Motors dates from 1994.", "established", ("Sanderling Motors", "1994")),
        ("Skua Drones was spun out of Godwit University.", "founded_by", ("Skua Drones", "Godwit University")),
        ("Phalarope Optics (stock code 300999) lost money.", "identifier", ("Phalarope Optics", "300999")),
        ("Egret Avionics hired Chen Bo as chief engineer.", "role", ("Chen Bo", "chief engineer")),
        (
            "The Commerce Department had put Phalarope Optics on its Entity List.",
            "listed_on",
            ("Phalarope Optics", "Commerce Department"),
        ),
    ],
)  # fmt: skip
def test_a_tie_is_read_whatever_the_wording(text: str, predicate: str, tie: tuple[str, str]) -> None:
    found = {ends[:2] for ends in said(text, predicate)}
    assert tie in found or (predicate == "role" and any(tie[0] == one for one, _ in found))


def test_what_another_reader_says_is_not_said_again() -> None:
    found = claims("Curlew Avionics is headquartered in Xiamen.", "located_in")
    assert [claim.reader for claim in found] == ["located_in"]


def test_the_country_of_a_text_is_no_address() -> None:
    assert said("China's Heron Group lost money.", "located_in") == set()


def test_a_plan_is_said_as_one() -> None:
    text = "Heron Group plans to team up with Godwit University."
    assert ("planned",) in {ends[2:] for ends in said(text, "partners_with", "modality")}

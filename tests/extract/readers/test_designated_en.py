"""Who is designated or sanctioned in English that names the act and no list, and alliances in set phrases."""

import pytest

from tests.extract.readers.said import said


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "OFAC designated Snipe Avionics Co., Ltd. pursuant to Executive Order 13382 for its help.",
            {("Snipe Avionics Co., Ltd.", "OFAC")},
        ),
        (
            "The Department of Defense designated Snipe Avionics as a Chinese military company under Section 1260H.",
            {("Snipe Avionics", "Department of Defense")},
        ),
        (
            "Curlew Radar and Plover Sonar were sanctioned by the Treasury Department in 2021.",
            {("Curlew Radar", "Treasury Department"), ("Plover Sonar", "Treasury Department")},
        ),
        ("The EU listed Snipe Avionics in Annex IV of its regulation.", {("Snipe Avionics", "EU")}),
    ],
)
def test_a_designation_without_a_list_is_read(text: str, ties: set[tuple[str, str]]) -> None:
    assert said(text, "listed_on") == ties


def test_since_when_behind_the_list_counts() -> None:
    text = "Snipe Avionics has been on the Commerce Department's Entity List since December 2020."
    assert ("Snipe Avionics", "Commerce Department", "2020-12") in said(text, "listed_on", "from")


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Industry designated Snipe Avionics a demonstration firm.",
        "The Ministry of Industry named Snipe Avionics as a Little Giant.",
    ],
)
def test_an_honour_is_no_designation(text: str) -> None:
    assert said(text, "listed_on") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Heron Radar Alliance counts among its members Snipe Avionics.",
        "Admitted to the Heron Radar Alliance last year, Snipe Avionics left again.",
        "Snipe Avionics sits on the council of the Heron Radar Alliance.",
        "As a member of the Heron Radar Alliance, Snipe Avionics had to sign.",
    ],
)
def test_members_are_read_from_set_phrases(text: str) -> None:
    assert said(text, "member_of") == {("Snipe Avionics", "Heron Radar Alliance")}

"""Sizes in English sentences: measures that the clause tells, and figures that are of nobody named; all invented."""

import pytest

from tests.extract.readers.said import said

FUND, PARK = "Qinghe Optics Fund", "Luoxia Satellite Park"


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (f"The {FUND} closed its second tranche at 900 million yuan.", (900_000_000, "raised", 2)),
        (
            f"{FUND}, registered in 2019 with capital of RMB 4 billion, buys stakes.",
            (4_000_000_000, "registered", None),
        ),
        (f"The {FUND} has made seven investments worth a combined RMB 1.9 billion.", (1_900_000_000, "deployed", None)),
        (f"The {FUND} was billed at RMB 25 billion.", (25_000_000_000, "target", None)),
        (f"They are putting together a {FUND} of 800 million yuan.", (800_000_000, "unspecified", None)),
    ],
)
def test_what_a_size_means(text: str, size: tuple[int, str, int | None]) -> None:
    assert said(text, "size", "measure", "phase") == {(FUND, *size)}


@pytest.mark.parametrize(
    "text",
    [
        f"The {PARK} hosts Hanyun Sensors and Beihe Antennas, a unit of Beihe Group, and posted revenue of 4.2 billion "
        "yuan.",
        f"Today 87 firms rent space in the {PARK}, and the park's output last year came to 4.2 billion yuan.",
        f"The {PARK} opened in 2019. Annual output value of the park is expected to exceed 4.2 billion yuan.",
    ],
)
def test_the_output_of_a_park(text: str) -> None:
    assert said(text, "size", "measure") == {(PARK, 4_200_000_000, "output")}


@pytest.mark.parametrize(
    "text",
    [
        "Beihe Antennas set up a joint venture with Luoxia Drones, registered capital 50 million yuan.",
        f"{FUND} declined to comment. Private investors committed 3 billion yuan last year.",
        f"The {FUND} spent 40 million yuan on research.",
        f"{FUND} sold its stake. A guidance fund committed 1 billion yuan to the second fund of Luoxia Partners.",
        f"{FUND} sold its stake. Of two others, the second, a 3 billion yuan vehicle, is run by Luoxia Capital.",
        "Beihe Antennas is building a plant. The committee hopes to lift output to 30 billion yuan.",
        "The state approved the merger of Beihe Group and Luoxia Group, creating a supplier with annual sales of 6 "
        "billion yuan.",
    ],
)
def test_figures_of_nobody_named(text: str) -> None:
    assert said(text, "size") == set()

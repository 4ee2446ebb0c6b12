"""Several names that an English text puts on an official list in one breath."""

import pytest

from tests.extract.readers.said import said

_BOTH = {("Heron Avionics", "Entity List"), ("Egret Optics", "Entity List")}
_SAID = "BIS added eleven entities to the Entity List. "


@pytest.mark.parametrize(
    "text",
    [
        _SAID + "The ERC also added Heron Avionics and Egret Optics.",
        _SAID + "The entities added for supporting the navy include Heron Avionics; and Egret Optics.",
        _SAID + "These entities are Heron Avionics; and Egret Optics.",
        _SAID + "The list includes Heron Avionics; Egret Optics.",
        "The following entities are added to the Entity List: Heron Avionics, and Egret Optics.",
        "Among the companies added to the Entity List are Heron Avionics and Egret Optics.",
        "Companies on the Entity List include Heron Avionics and Egret Optics.",
        "Commerce placed 37 Chinese companies, including Heron Avionics and Egret Optics, on the Entity List.",
        "Heron Avionics was placed on the Entity List, as was Egret Optics.",
    ],
)
def test_names_told_together_are_on_the_list(text: str) -> None:
    named = {(claim[0], text) for claim in said(text, "listed_on") for text in ("Entity List",)}
    assert named == _BOTH


@pytest.mark.parametrize(
    "text",
    [
        "The Commerce Department declined to add Heron Avionics to the Entity List.",
        "The guest list includes Heron Avionics and Egret Optics.",
        "Commerce keeps the Entity List.\n\nThe fair drew many firms. The group includes Heron Avionics.",
    ],
)
def test_what_is_declined_or_another_list_puts_nobody_on_it(text: str) -> None:
    assert said(text, "listed_on") == set()


def test_the_rule_that_changes_a_list_names_it_once_at_its_head() -> None:
    text = """BIS amends the rules by adding nine entities to the Entity List.

Additions to the Entity List

The ERC determined to add Heron Avionics and the Egret Institute for helping the navy.

The ERC determined that Snipe Sensors be added because it has supplied parts to the army."""
    named = {("Heron Avionics", "BIS"), ("Egret Institute", "BIS"), ("Snipe Sensors", "BIS")}
    assert said(text, "listed_on") == named

"""Whom an English sentence means that names its subject in no full form: the latter, all three, that company."""

import pytest

from tests.extract.readers.said import said

_GYROS = "Two suppliers stand out: Plover Gyro and Heron Servo Works. Both are controlled by Egret Holdings. "


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (_GYROS + "The former makes ring gyroscopes.", "sector", ("Plover Gyro", "ring gyroscopes")),
        (_GYROS + "The latter, set up in 1997, builds fins.", "established", ("Heron Servo Works", "1997")),
        (_GYROS + "The latter, set up in 1997, builds fins.", "sector", ("Heron Servo Works", "fins")),
        (
            "The group has three academies: the Plover Academy, the Heron Academy and the Egret Academy."
            " All three report to Bittern Industry Group.",
            "part_of",
            ("Heron Academy", "Bittern Industry Group"),
        ),
        (
            "Its seekers come from the Plover Academy in Nanjing, which develops radar seekers.",
            "sector",
            ("Plover Academy", "radar seekers"),
        ),
        (
            "Plover Acoustics makes sonars. Its direct owner, Heron Holdings, holds 72 percent of the shares. That"
            " company is in turn a wholly owned subsidiary of Egret Ordnance Group.",
            "part_of",
            ("Heron Holdings", "Egret Ordnance Group"),
        ),
        (
            "Plover Acoustics makes sonars. Its direct owner, Heron Holdings, holds 72 percent of the shares. That"
            " company is in turn a unit of Egret Ordnance Group. The remaining 28 percent lie with Bittern Capital.",
            "owns",
            ("Bittern Capital", "Plover Acoustics"),
        ),
        (
            "Plover's subsidiary Plover Drones, of which it owns 80 percent, is based in Langfang.",
            "owns",
            ("Plover", "Plover Drones"),
        ),
        (
            "The Heron Growth Fund was set up in 2018. So far the vehicle has put money into two companies: Plover"
            " Inertial and Egret Alloys.",
            "invests_in",
            ("Heron Growth Fund", "Egret Alloys"),
        ),
        (
            "Bittern Corporation owns two drone makers, Plover UAV and Egret Aero.",
            "owns",
            ("Bittern Corporation", "Egret Aero"),
        ),
        (
            "The Heron Defense Industry Office oversees three provincial enterprises: Plover Powder Works and Egret"
            " Cable.",
            "supervises",
            ("Heron Defense Industry Office", "Egret Cable"),
        ),
        (
            "Plover Drones was merged into its aviation arm, Egret Aviation, in 2019.",
            "part_of",
            ("Plover Drones", "Egret Aviation"),
        ),
        ("Plover Motors was bought by the German truck maker Egret Trucks.", "owns", ("Egret Trucks", "Plover Motors")),
    ],
)
def test_who_is_meant_has_the_tie(text: str, predicate: str, tie: tuple[str, str]) -> None:
    assert tie in said(text, predicate)


def test_what_its_new_parent_is_called_makes_it_no_parent() -> None:
    text = "Plover Drones was merged into its aviation arm, Egret Aviation, in 2019."
    assert ("Egret Aviation", "Plover Drones") not in said(text, "part_of")


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Chipmaker Plovero has raised money. Plovero was founded in 2012.", "Plovero"),
        ("Rival Heronix was founded in 2014 by Li Wei.", "Heronix"),
    ],
)
def test_a_firm_of_one_word_is_no_person(text: str, firm: str) -> None:
    assert {subject for subject, *_ in said(text, "established")} == {firm}


@pytest.mark.parametrize(
    ("line", "predicate", "tie"),
    [
        ("Subsidiaries: Heron Propulsion; Egret Testing", "part_of", ("Egret Testing", "Plover Space Technology")),
        ("Customers: Bittern Sensing Institute", "awards", ("Bittern Sensing Institute", "Plover Space Technology")),
        ("Listing: Entity List (December 2021)", "listed_on", ("Plover Space Technology", "Entity List")),
        ("Majority owner: Egret Arms Group (66%)", "owns", ("Egret Arms Group", "Plover Space Technology")),
    ],
)
def test_keys_of_a_profile(line: str, predicate: str, tie: tuple[str, str]) -> None:
    page = f"Plover Space Technology\nHeadquarters: Jiuquan, Gansu\nFounded: March 2015\nParent: Swan Group\n{line}\n"
    assert tie in said(page, predicate)

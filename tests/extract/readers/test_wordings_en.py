"""Wordings of English reports, papers and filings whose ties or sums went to nobody or to the wrong one."""

from decimal import Decimal

import pytest

from ronghe.model import Money
from tests.extract.readers.said import claims, said


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (
            "Plover Networks is held by Heron Capital. Its board appointed Fang Zheng and Lu Kexin as chairman and"
            " general manager, respectively.",
            "role",
            ("Lu Kexin", "Plover Networks"),
        ),
        (
            "Gao Wenlong succeeds Tan Ruiming, who becomes party secretary of its parent, Heron Aerospace Group.",
            "role",
            ("Tan Ruiming", "Heron Aerospace Group"),
        ),
        (
            "Plover Turbines is a joint venture between Heron Group (50%), Danish engineer Egret Kraft (35%) and the"
            " Bittern Fund (15%).",
            "owns",
            ("Bittern Fund", "Plover Turbines"),
        ),
        (
            "A spokeswoman said Plover Rotors had no military shareholders and that its largest owner was Heron Fund.",
            "owns",
            ("Heron Fund", "Plover Rotors"),
        ),
        (
            "In 2018 40 percent of Plover Helicopters was sold to Heron Investment, and in 2021 a further 9 percent"
            " went to Egret Capital.",
            "owns",
            ("Egret Capital", "Plover Helicopters"),
        ),
        (
            "Plover Semiconductor has a 60 percent interest in Heron Photomask, with the balance owned by Egret"
            " Capital.",
            "owns",
            ("Egret Capital", "Heron Photomask"),
        ),
        (
            "Under the Central Military Commission, the Plover Department supervises academies.",
            "part_of",
            ("Plover Department", "Central Military Commission"),
        ),
        (
            "The Plover Fusion Park lies in Deyang. Among its tenants are Heron Sonar and Egret Composites.",
            "located_in",
            ("Egret Composites", "Plover Fusion Park"),
        ),
        (
            "Plover Navigation was founded in 2012. Customers range from Heron Heavy Industry to the 48th Egret"
            " Institute.",
            "awards",
            ("Heron Heavy Industry", "Plover Navigation"),
        ),
    ],
)
def test_a_wording_has_its_tie(text: str, predicate: str, tie: tuple[str, str]) -> None:
    assert tie in said(text, predicate)


@pytest.mark.parametrize(
    "text",
    [
        "Plover Helicopters was acquired in 2013 by Heron Aviation Group for 640 million yuan.",
        "Heron Aviation Group has taken over Plover Helicopters for 640 million yuan.",
        "Having bought the Zhuzhou foundry Plover Helicopters for 640 million yuan, Heron Aviation Group grew.",
        "Heron Aviation Group agreed to pay 640 million yuan for Plover Helicopters.",
    ],
)
def test_who_buys_a_firm_pays_its_price(text: str) -> None:
    paid = {
        (claim.subject.name, claim.object.name, claim.value)
        for claim in claims(text, "invests_in")
        if claim.subject and claim.object
    }
    assert paid == {("Heron Aviation Group", "Plover Helicopters", Money(Decimal(640_000_000), "CNY"))}


def test_what_partners_are_to_hold_is_planned() -> None:
    text = (
        "Plover Quantum and the Huainan city government will form a company to build repeaters, with Plover holding"
        " 55 percent and the city 45 percent. The venture, Heron Networks, will have a capital of 300 million yuan."
    )
    assert said(text, "owns", "share", "modality") == {
        ("Plover Quantum", "Heron Networks", 55, "planned"),
        ("Huainan city government", "Heron Networks", 45, "planned"),
    }
    assert ("Heron Networks", "Plover Quantum", "planned") in said(text, "founded_by", "modality")


def test_the_group_is_the_one_that_is_called_so() -> None:
    text = "Plover Rotors was acquired by Heron Aviation Group. The group is based in Nanchang."
    assert ("Heron Aviation Group", "Nanchang") in said(text, "located_in")


def test_holders_in_a_table_under_a_caption() -> None:
    table = (
        "Shareholders of Plover Materials Co., Ltd.\n\n| Shareholder | Shares (million) | Percentage |\n|---|---|---|\n"
    )
    text = table + "| Heron Investment | 61.2 | 51.0% |\n| Egret Fund | 21.6 | 18.0% |\n"
    assert said(text, "owns", "share") == {
        ("Heron Investment", "Plover Materials Co., Ltd.", 51),
        ("Egret Fund", "Plover Materials Co., Ltd.", 18),
    }


def test_purchases_in_a_table_under_a_caption() -> None:
    text = (
        "Table 2: Purchases by the Plover Logistics Bureau\n\nSupplier | Item | Value (RMB million)\n"
        "Heron Patrol Craft | boats | 64\nEgret Optics | cameras | 12.5\n"
    )
    bought = {(one.object.name, one.value) for one in claims(text, "awards") if one.object}
    assert bought == {
        ("Heron Patrol Craft", Money(Decimal(64_000_000), "CNY")),
        ("Egret Optics", Money(Decimal(12_500_000), "CNY")),
    }


def test_entries_under_the_following_entities_are_listed() -> None:
    text = (
        "The following entities are added to the Entity List for their support of missile programs:\n"
        "• Plover Thermal Materials, a maker of tiles;\n• Heron Wind Tunnel Center, part of the Egret Academy; and\n"
        "• Bittern Simulation, which is owned by Plover Thermal Materials.\n"
    )
    listed = {subject for subject, *_ in said(text, "listed_on")}
    assert listed == {"Plover Thermal Materials", "Heron Wind Tunnel Center", "Bittern Simulation"}


def test_what_somebody_shall_do_is_a_duty_of_the_policy_told_of() -> None:
    text = (
        "The Measures for the Sharing of Test Ranges (Order No. 47), issued by the Plover Office on March 30, 2018,"
        " replace the Trial Provisions on Ranges of 2006 and implement the Outline of Heron Development. Operators of"
        " ranges shall open one third of their test days."
    )
    name = "Measures for the Sharing of Test Ranges"
    assert said(text, "obliges") == {(name, "open one third of their test days")}
    assert said(text, "identifier") == {(name, "Order No. 47")}
    assert said(text, "implements") == {(name, "Outline of Heron Development")}

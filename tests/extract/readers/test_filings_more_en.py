"""Whom "both", "the fund" and "the company" mean in filings, and whose a stake, an order or an office is."""

import pytest

from tests.extract.readers.said import said

EGRET = "Egret Energetics Fund"


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (
            "Heron Capital Co., Ltd. manages two funds. Egret Path Fund I was dissolved in 2021. Egret Path Fund II was"
            " filed in 2022.",
            "manages",
            ("Heron Capital Co., Ltd.", "Egret Path Fund II"),
        ),
        (
            f"Plover Explosives Co., Ltd. entered into a partnership agreement with Heron Capital Management to"
            f" establish"
            f" the {EGRET}. The fund will have a total size of RMB 800 million.",
            "founded_by",
            (EGRET, "Heron Capital Management"),
        ),
        (
            f"Plover Explosives Co., Ltd. signed an agreement with Curlew Bank to establish the {EGRET}. The fund will"
            " have a total size of RMB 800 million.",
            "size",
            (EGRET, 800_000_000),
        ),
        (
            "Heron Growth has invested in many firms. In 2019, it bought 4.8 percent of Plover Chips from the company's"
            " founder, Ma Ming.",
            "founded_by",
            ("Plover Chips", "Ma Ming"),
        ),
        (
            "Heron Ventures has held the final close of Egret Deep Fund III at RMB 2.2 billion. Backers include Curlew"
            " Life and Plover Trust.",
            "contributes",
            ("Plover Trust", "Egret Deep Fund III"),
        ),
        (
            "Plover Ceramics sold a 10% stake to the Egret Fund for RMB 50 million.",
            "invests_in",
            ("Egret Fund", "Plover Ceramics"),
        ),
        (
            "Plover Trading Co., Ltd. is 80% owned by Heron Investment and 20% owned by Fu Min.",
            "owns",
            ("Fu Min", "Plover Trading Co., Ltd."),
        ),
        (
            "Heron Turbine Group is considering a sale of its 18 percent stake in Plover Blades.",
            "owns",
            ("Heron Turbine Group", "Plover Blades"),
        ),
        (
            "Plover Capital's shareholders are Heron Holdings (60%) and the brokerage Curlew Securities (40%).",
            "owns",
            ("Curlew Securities", "Plover Capital"),
        ),
        (
            "Its investors are many, among them a subsidiary of Heron Bank called Plover Asset Management.",
            "part_of",
            ("Plover Asset Management", "Heron Bank"),
        ),
        (
            "Heron Shipbuilding Co., Ltd. is a shipbuilder based in Xiamen, and the main listed subsidiary of the"
            " Curlew"
            " Fleet Corporation.",
            "part_of",
            ("Heron Shipbuilding Co., Ltd.", "Curlew Fleet Corporation"),
        ),
        (
            "Plover University has been under the joint supervision of the Ministry of Education and Zhejiang since"
            " 2011.",
            "supervises",
            ("Ministry of Education", "Plover University"),
        ),
        (
            "The city opened the Heron Innovation Park, where Plover Antenna and Egret Microwave have settled.",
            "located_in",
            ("Egret Microwave", "Heron Innovation Park"),
        ),
        (
            "Also listed is the Heron Polymer Academy. Its president Qin Bo is listed too.",
            "role",
            ("Qin Bo", "Heron Polymer Academy"),
        ),
        (
            "Plover Photonics makes lasers. In its report it named the Army Equipment Department as a customer.",
            "awards",
            ("Army Equipment Department", "Plover Photonics"),
        ),
    ],
)
def test_whom_a_text_means(text: str, predicate: str, tie: tuple[str, object]) -> None:
    assert tie in said(text, predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (
            "Plover University and Heron Instruments have jointly established the Egret Institute of Optics, the"
            " university announced on June 27.",
            "founded_by",
            ("Plover University", "Heron Instruments"),
        ),
        (
            "A 20% share was held by Ms. Chen Rong, who is married to the deputy general manager of Heron Materials"
            " Group.",
            "role",
            ("Chen Rong", "Heron Materials Group"),
        ),
        (
            "Plover Drones sold its agricultural unit to Heron Seed Group for 90 million yuan.",
            "awards",
            ("Heron Seed Group", "Plover Drones"),
        ),
        (
            "The investors are Heron Chemical Corporation, and a subsidiary of Curlew Bank called Plover Asset"
            " Management.",
            "part_of",
            ("Heron Chemical Corporation", "Curlew Bank"),
        ),
        (
            "The Egret Fund owns 7% of Heron Yards. Plover University contributed patents valued at 30 million yuan.",
            "size",
            ("Egret Fund", 30_000_000),
        ),
        (
            "A joint venture of Plover Radar and Heron Aero, announced in 2020, never got off the ground.",
            "status",
            ("Heron Aero", "announced"),
        ),
        (
            "Plover Explosives, the Egret Fund and Curlew Ventures will subscribe for RMB 3 million, RMB 2 million"
            " and RMB"
            " 1 million; Heron Capital Management will act as general partner.",
            "manages",
            ("Heron Capital Management", "Egret Fund"),
        ),
    ],
)
def test_what_a_text_does_not_say(text: str, predicate: str, tie: tuple[str, object]) -> None:
    assert tie not in said(text, predicate)

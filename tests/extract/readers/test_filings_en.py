"""What filings, reports and lists say of whose a share, a sum, a unit or a name is, and near misses of each."""

import pytest

from tests.extract.readers.said import said

HERON = "Heron Structures Co., Ltd."


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (
            "As of June, the Company had two subsidiaries: Plover Mould Co., Ltd. (100%) and Egret Ceramics Co., Ltd. "
            f'(51%). The controlling shareholder of {HERON} (the "Company") is Curlew Industry Group.',
            "owns",
            (HERON, "Egret Ceramics Co., Ltd.", 51.0),
        ),
        (
            "Plover Microwave sold a 15 percent stake in its unit Plover Satcom to the Egret Fund for 480 million"
            " yuan. "
            "Heron Telecom owns the remaining 34 percent.",
            "owns",
            ("Heron Telecom", "Plover Satcom", 34.0),
        ),
        (
            "Mr. Deng Kai holds 41.3% of the shares of Plover Relay Co., Ltd. and Ms. Deng Yan, his sister, holds"
            " 5.2%.",
            "owns",
            ("Deng Yan", "Plover Relay Co., Ltd.", 5.2),
        ),
        (
            "Plover Imaging makes cameras. The zone gave Plover Imaging a building, and Heron Jiantou, the city's "
            "investment vehicle, bought 8 percent of its shares.",
            "invests_in",
            ("Heron Jiantou", "Plover Imaging", 8.0),
        ),
        (
            "Plover Gate GmbH trades in tools. Filings show that all its shares are held by Heron International"
            " Limited.",
            "owns",
            ("Heron International Limited", "Plover Gate GmbH", None),
        ),
    ],
)
def test_whose_share_it_is(text: str, predicate: str, tie: tuple[object, ...]) -> None:
    assert tie in said(text, predicate, "share")


@pytest.mark.parametrize(
    ("text", "predicate", "tie"),
    [
        (
            "Xi'an-based engine developer Plover Propulsion has raised RMB 350 million. Investors include the Egret "
            "Fund and Heron Peak.",
            "invests_in",
            ("Heron Peak", "Plover Propulsion"),
        ),
        (
            "Today Plover Imaging, a maker of cameras, employs 400 people. The Series C, worth $120 million, was led"
            " by "
            "Heron Capital and joined by the Egret Industries Fund.",
            "invests_in",
            ("Egret Industries Fund", "Plover Imaging"),
        ),
        (
            "The Egret Fund was set up in 2017. The largest partner is Heron Holdings, which contributed RMB 1"
            " billion; "
            "the others are the Baoji Finance Bureau and Plover Precision Group.",
            "contributes",
            ("Plover Precision Group", "Egret Fund"),
        ),
        (
            "The Egret Fund's general partner is Heron Equity Management, and its limited partners are Plover "
            "Communications Investment and Curlew Trust.",
            "contributes",
            ("Curlew Trust", "Egret Fund"),
        ),
        (
            "I also looked at Plover Solar, which lost its license. It was founded in Zhangye in 2009.",
            "located_in",
            ("Plover Solar", "Zhangye"),
        ),
        (
            "Luo Ming has been chairman of Heron Powertrain Group since 2017; its general manager is Hu Ping.",
            "role",
            ("Hu Ping", "Heron Powertrain Group"),
        ),
        (
            "Plover Institute was founded in 1966 and was called the Jiangning Radio Factory until 1985.",
            "alias",
            ("Plover Institute", "Jiangning Radio Factory"),
        ),
        (
            "In 2010 Plover Components Factory was converted into a limited company and renamed Plover Relay Co., Ltd.",
            "alias",
            ("Plover Relay Co., Ltd.", "Plover Components Factory"),
        ),
        (
            "Plover Export Co., Ltd. is owned by Chinese national Tong Wenbin.",
            "owns",
            ("Tong Wenbin", "Plover Export Co., Ltd."),
        ),
        (
            "Heron Genomics Group is new. It jointly operates a gene bank in Fuzhou with the Egret Academy of"
            " Medicine.",
            "partners_with",
            ("Heron Genomics Group", "Egret Academy of Medicine"),
        ),
        (
            "Twenty-seven enterprises have settled in the Heron Industrial Park, among them Plover Magnetics and Egret "
            "Turbine.",
            "located_in",
            ("Egret Turbine", "Heron Industrial Park"),
        ),
        (
            "The ERC determined to add the following to the Entity List. Under the destination of China: Heron Test "
            "Center, Luzhou, Sichuan; and Plover Optical Fiber Co., Ltd.",
            "listed_on",
            ("Plover Optical Fiber Co., Ltd.", "Entity List"),
        ),
        (
            "Of the RMB 8 billion announced for the Egret Development Fund, little came.",
            "size",
            ("Egret Development Fund", 8_000_000_000),
        ),
        (
            "Heron Instruments Co., Ltd. is principally engaged in the design and manufacture of hydrophones.",
            "sector",
            ("Heron Instruments Co., Ltd.", "hydrophones"),
        ),
    ],
)
def test_whom_a_filing_means(text: str, predicate: str, tie: tuple[object, ...]) -> None:
    assert tie in said(text, predicate)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Heron Ceramics Co., Ltd. was established in 2019 together with Egret Ceramic Institute.", "partners_with"),
        ("Heron Laboratory cooperates with the Navy's Dalian Test Base.", "partners_with"),
        ("The Egret Fund's limited partners are Heron Trust and Plover Bank.", "partners_with"),
        ("Luo Wenbin is being designated for being a leader of Plover Export Co., Ltd.", "role"),
        ("Heron Bearings is a certified supplier.", "sector"),
        ("The Egret Fund is new. Plover Propulsion was valued at RMB 2.8 billion before the deal.", "size"),
        (
            "Plover Beacon, a subsidiary of Heron Holding, won a tender. Its parent was set up in 1984 and now has"
            " nine "
            "subsidiaries.",
            "total",
        ),
    ],
)
def test_what_is_not_said(text: str, predicate: str) -> None:
    assert said(text, predicate) == set()

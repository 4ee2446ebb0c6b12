"""Lines of a body's history, a year and what it did then: whose history it is, who acts in a line."""

from tests.extract.readers.said import said

HISTORY = """Milestones

1998: Curlew Electronics founded by Egret University
2006: Obtained second-class secrecy qualification
2014: Acquired 60% of Snipe Radar for RMB 210 million
2016: Set up the Plover Sensing Research Institute
2018: Joined the Heron Photonics Alliance"""


def test_lines_of_years_tell_of_the_body_that_the_first_says_was_founded() -> None:
    assert said(HISTORY, "established") == {
        ("Curlew Electronics", "1998"),
        ("Plover Sensing Research Institute", "2016"),
    }
    assert said(HISTORY, "founded_by") == {
        ("Curlew Electronics", "Egret University"),
        ("Plover Sensing Research Institute", "Curlew Electronics"),
    }
    assert said(HISTORY, "invests_in", "share", "date") == {("Curlew Electronics", "Snipe Radar", 60, "2014")}
    assert said(HISTORY, "member_of") == {("Curlew Electronics", "Heron Photonics Alliance")}
    assert said(HISTORY, "licensed") == {("Curlew Electronics", "second-class secrecy qualification")}


def test_lines_of_years_tell_of_what_the_body_became() -> None:
    text = (
        "Company history\n1994 – Established in Baoji\n2002 – Incorporated as Curlew Metals Co., Ltd.\n"
        "2009 – Became a subsidiary of Egret Steel Group\n2017 – Won a RMB 74 million order from the Plover Company."
    )
    assert said(text, "part_of") == {("Curlew Metals Co., Ltd.", "Egret Steel Group")}
    assert said(text, "awards") == {("Plover Company", "Curlew Metals Co., Ltd.")}


def test_a_single_line_of_a_year_is_no_history() -> None:
    assert said("Curlew Metals makes bolts.\n2014: Acquired 60% of Snipe Radar", "invests_in") == set()

import shutil
from datetime import date
from pathlib import Path

import pytest

from ronghe.errors import LensError, UsageError
from ronghe.lens.load import load_lens
from ronghe.lens.ownership import OwnershipRule
from ronghe.model import PartialDate
from ronghe.screen.grid import read_grid
from ronghe.screen.ownership.book import Book, read_atlas, read_table, share_of
from ronghe.screen.ownership.holding import in_force
from ronghe.screen.ownership.outcome import Listed, Outcome, Standing, outcomes
from tests.analyse.paper_atlas import PaperAtlas

BEFORE, WHILE, SUSPENDED, AFTER = date(2025, 9, 28), date(2025, 10, 1), date(2026, 3, 1), date(2026, 11, 10)


def rule_of(programme: str, day: date) -> OwnershipRule:
    (found,) = [rule for rule in load_lens().ownership if programme in rule.programmes and rule.holds(day)]
    return found


def table(text: str) -> Book:
    book = Book()
    read_table(book, read_grid(text.encode(), "holdings.csv"), "holdings.csv")
    return book


def judged(book: Book, day: date, listed: dict[str, str], customer: str) -> dict[str, Outcome]:
    """Outcomes by their first programme; ``listed`` are names with the programme that they are listed under."""
    entries = {
        node: [Listed(name, (programme,), {})]
        for name, programme in listed.items()
        if (node := book.node([name])) is not None
    }
    holdings, controls = in_force(book.holdings, day), in_force(book.controls, day)
    node = book.node([customer])
    assert node is not None
    found = outcomes(node, Standing(day, load_lens().ownership, holdings, controls, entries))
    return {one.programmes[0]: one for one in found}


def test_the_affiliates_rule_holds_only_while_it_is_in_force() -> None:
    book = table("owner,owned,share\nNamed Works,Half Works,50\nHalf Works,Low Works,50\n")
    days = (BEFORE, WHILE, SUSPENDED)
    results = [judged(book, day, {"Named Works": "EL"}, "Low Works")["EL"].result for day in days]
    assert results == ["not reached", "caught", "not reached"]
    assert judged(book, AFTER, {"Named Works": "EL"}, "Low Works")["EL"].result == "caught"
    assert "216" in rule_of("EL", SUSPENDED).source
    assert rule_of("MEU", date(2025, 11, 9)).method == "cascade"
    assert rule_of("MEU", date(2025, 11, 10)).method == "none"


def test_entity_list_and_military_end_users_count_together_and_not_with_blocked_persons() -> None:
    book = table("owner,owned,share\nOne,Target,25\nTwo,Target,25\nThree,Target,30\n")
    found = judged(book, WHILE, {"One": "EL", "Two": "MEU", "Three": "SDN"}, "Target")
    assert found["EL"].result == "caught"
    assert found["EL"].low == 50
    assert found["SDN"].result == "below"
    assert found["SDN"].low == 30
    assert "clears nothing" in found["SDN"].words


def test_methods_none_and_control_compute_nothing() -> None:
    book = table("owner,owned,share\nOne,Target,90\nTwo,Target,\n")
    found = judged(book, WHILE, {"One": "CMIC", "Two": "1260H"}, "Target")
    assert found["CMIC"].result == "not reached"
    assert found["CMIC"].low is None
    assert found["1260H"].result == "flag"
    assert found["1260H"].interest is None
    assert found["1260H"].chain[0].words == "an unknown share"


def test_a_programme_or_day_without_a_rule_is_said() -> None:
    book = table("owner,owned,share\nOne,Target,90\n")
    assert judged(book, WHILE, {"One": "UVL"}, "Target")["UVL"].result == "no rule"
    assert judged(book, date(2010, 1, 1), {"One": "SDN"}, "Target")["SDN"].result == "no rule"


def test_an_entry_of_several_programmes_counts_under_those_with_a_rule() -> None:
    book = table("owner,owned,share\nOne,Target,90\n")
    node = book.node(["One"])
    assert node is not None
    listed = {node: [Listed("One", ("SDN", "SOME-ORDER"), {})]}
    standing = Standing(WHILE, load_lens().ownership, in_force(book.holdings, WHILE), [], listed)
    target = book.node(["Target"])
    assert target is not None
    assert [(one.programmes, one.result) for one in outcomes(target, standing)] == [(("SDN",), "caught")]


def test_control_without_ownership_catches_nobody_and_is_shown() -> None:
    paper = PaperAtlas()
    paper.say("controls", "甲控股集团", to="丙科技公司", kinds=("Company", "Company"), verdict="accepted")
    book = Book()
    read_atlas(book, paper, unreviewed=False)
    (found,) = judged(book, WHILE, {"甲控股集团": "SDN"}, "丙科技公司").values()
    assert found.result == "below"
    assert found.low == 0
    assert "does not count" in found.words


def test_claims_are_holdings_where_they_are_reviewed_and_said_as_facts() -> None:
    paper = PaperAtlas()
    both = ("Company", "Company")
    paper.say("owns", "甲集团", to="乙公司", share=60, date="2018", verdict="accepted", kinds=both)
    paper.say("owns", "甲集团", to="丙公司", share=70, kinds=both)
    paper.say("owns", "甲集团", to="丁公司", share=70, modality="planned", verdict="accepted", kinds=both)
    paper.say("part_of", "戊公司", to="甲集团", verdict="accepted", kinds=both)
    paper.say("invests_in", "甲集团", to="己公司", verdict="accepted", kinds=both)
    reviewed, every = Book(), Book()
    read_atlas(reviewed, paper, unreviewed=False)
    read_atlas(every, paper, unreviewed=True)
    said = {(one.owner, one.owned): (str(one.low), one.since) for one in reviewed.holdings}
    assert said == {("甲集团", "乙公司"): ("60", PartialDate(2018).first), ("甲集团", "戊公司"): ("0", None)}
    assert len(every.holdings) == 3
    assert reviewed.holdings[0].evidence[0]["quote"]


def test_a_table_joins_the_nodes_of_the_atlas_by_name_or_code() -> None:
    paper = PaperAtlas()
    paper.say("owns", "甲集团", to="乙公司", share=60, kinds=("Company", "Company"), verdict="accepted")
    book = Book()
    read_atlas(book, paper, unreviewed=False)
    text = "owner,owned,share,owned_identifier\n乙公司,Low Works,50,91350100M000100Y43\n"
    read_table(book, read_grid(text.encode(), "h.csv"), "h.csv")
    again = "owner,owned,share,owner_identifier\n低厂,Lower Works,50,91350100M000100Y43\n"
    read_table(book, read_grid(again.encode(), "g.csv"), "g.csv")
    assert judged(book, WHILE, {"甲集团": "SDN"}, "Lower Works")["SDN"].result == "caught"


def test_bad_rows_of_holdings_are_issues_and_missing_columns_are_named() -> None:
    bad = "A Works,B Works,140,\nA Works,,50,\nA Works,C Works,50,May\n"
    book = table(f"owner,owned,share,from\n{bad}A Works,D Works,7,\n")
    assert [issue.document for issue in book.issues] == ["holdings.csv#2", "holdings.csv#3", "holdings.csv#4"]
    assert len(book.holdings) == 1
    with pytest.raises(UsageError, match="no column share"):
        table("owner,owned\nA,B\n")


def test_shares_are_read_with_their_bounds() -> None:
    written = ("", "≥ 50%", "up to 20", "33.3 %")
    said = [tuple(map(str, share_of(one))) for one in written]
    assert said == [("0", "100"), ("50", "100"), ("0", "20"), ("33.3", "33.3")]
    with pytest.raises(ValueError, match="no share"):
        share_of("half")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("SDN\tcascade\t\t2020-01-01\t\tguide\t", "a cascade has a threshold"),
        ("SDN\tnone\t50\t2020-01-01\t\tguide\t", "a cascade has a threshold"),
        ("SDN\tfull\t\t\t\tguide\t", "is none of"),
        ("SDN\tnone\t\t2020-01-01\t2019-01-01\tguide\t", "comes after from"),
        ("SDN\tnone\t\t\t\t\t", "needs its source"),
        ("SDN\tcascade\tx\t\t\tguide\t", "percent"),
    ],
)
def test_a_wrong_rule_is_named_by_its_line(tmp_path: Path, row: str, fault: str) -> None:
    lens = tmp_path / "lens"
    shutil.copytree(Path(load_lens.__code__.co_filename).parent / "cmf", lens)
    rules = lens / "ownership.tsv"
    head = "programme\tmethod\tthreshold\tfrom\tuntil\tsource\tnote\n"
    rules.write_text(head + row + "\n", encoding="utf-8")
    with pytest.raises(LensError, match=rf"ownership\.tsv:2: .*{fault}"):
        load_lens(lens)
    rules.write_text(head + "A; B\tnone\t\t\t2020-01-01\tx\t\nB\tnone\t\t2019-12-31\t\tx\t\n", encoding="utf-8")
    with pytest.raises(LensError, match="B has another rule"):
        load_lens(lens)

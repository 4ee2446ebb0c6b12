import json
from datetime import date
from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook
from ronghe.errors import StorageError, UsageError
from ronghe.screen.customers import Customer
from ronghe.screen.decide import findings
from ronghe.screen.desk import Declared, Desk, Options, Screening
from ronghe.screen.match import THRESHOLDS
from ronghe.store.decisions import read_log
from ronghe.store.faults import Point, striking
from ronghe.store.view import UnbuiltError

LIST = "name,id,programme\nQinghe Aerospace Technology Co. Ltd,1,SDN\nYunling Materials University,2,EL\n"
DAY = date(2026, 1, 5)
NEXT = "2026-01-01"


def customers(*names: str) -> list[Customer]:
    return [Customer(number, name) for number, name in enumerate(names, 1)]


def add(desk: Desk, text: str = LIST, day: str = "2025-01-01") -> None:
    desk.add_list(text.encode(), f"list-{day}.csv", Declared("TEST", "Somebody", day))


def screen(desk: Desk, *names: str, on: date = DAY, **more: object) -> Screening:
    options = Options(against=("lists",), on=on, who="Li Hua", **more)  # type: ignore[arg-type]
    return desk.screen(customers(*names), options)


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return ronghe.open(tmp_path / "book", create=True)


@pytest.fixture
def desk(book: Casebook) -> Desk:
    desk = book.screening()
    add(desk)
    return desk


def test_what_was_not_found_is_worded_with_the_editions_and_is_no_clearance(desk: Desk) -> None:
    (answer,) = screen(desk, "Blue Sky Bakery").answers
    assert answer["status"] == "no match found"
    assert answer["words"].startswith("no match found in TEST (edition 2025-01-01)")
    assert "no clearance (docs/responsible-use.md)" in answer["words"]


@pytest.mark.parametrize("name", ["", "***", "Газпром", "某公司", "x" * 400])
def test_a_name_that_was_not_compared_is_never_said_to_have_no_match(desk: Desk, name: str) -> None:
    (answer,) = screen(desk, name).answers
    assert answer["status"] == "not processed"
    assert "no match" not in answer["words"]
    rows = [Customer(1, "Blue Sky Bakery", (name,))]
    (beside,) = desk.screen(rows, Options(("lists",), DAY, who="Li Hua")).answers
    assert beside["status"] == "no match found"
    assert "was not processed" in beside["words"]


def test_a_person_without_more_than_a_name_is_not_processed(desk: Desk) -> None:
    (answer,) = desk.screen([Customer(1, "Jane Doe", person=True)], Options(("lists",), DAY, who="Li Hua")).answers
    assert answer["status"] == "not processed"
    assert "never matched on a name alone" in answer["words"]


def test_who_may_be_a_person_is_told_that_persons_on_lists_are_met_by_more_than_a_name(desk: Desk) -> None:
    words = "persons on the lists are met by a code or a birth date only"
    assert words not in screen(desk, "Jane Doe").answers[0]["words"]
    add(desk, "name,id,programme,sort\nJane Doe,5,SDN,person\n", "2026-01-01")
    someone, bakery = screen(desk, "Jane Doe", "Blue Sky Bakery Ltd").answers
    assert (someone["status"], bakery["status"]) == ("no match found", "no match found")
    assert words in someone["words"]
    assert words not in bakery["words"]


def test_the_newest_edition_of_the_day_is_used_and_what_is_not_is_said(desk: Desk) -> None:
    add(desk, "name,id,programme\nBlue Sky Bakery Ltd,9,SDN\n", "2026-01-01")
    assert screen(desk, "Blue Sky Bakery Ltd", on=date(2025, 12, 31)).answers[0]["status"] == "no match found"
    assert screen(desk, "Blue Sky Bakery Ltd", on=date(2026, 1, 1)).answers[0]["status"] == "match"
    pinned = screen(desk, "Blue Sky Bakery Ltd", editions=("TEST@2025-01-01",))
    assert pinned.answers[0]["status"] == "no match found"
    early = screen(desk, "Blue Sky Bakery Ltd", on=date(2024, 1, 1)).answers[0]
    assert "not looked in: TEST (its first edition is of 2025-01-01" in early["words"]


def test_a_cleared_match_stays_visible_and_is_raised_again_when_its_ground_moves(desk: Desk) -> None:
    first = screen(desk, "青禾航天科技有限公司").answers[0]
    assert first["status"] == "match"
    decision = desk.decide(first["matches"][0]["ref"], "clear", "Wang Fang", "another company of that name")
    again = screen(desk, "青禾航天科技有限公司").answers[0]
    assert again["status"] == "cleared"
    said = again["matches"][0]["decision"]
    assert (said["who"], said["reason"]) == ("Wang Fang", "another company of that name")
    add(desk, LIST.replace("name,", "aliases,name,").replace("\nQing", "\nQH Space,Qing").replace("\nY", "\n,Y"), NEXT)
    raised = screen(desk, "青禾航天科技有限公司").answers[0]
    assert raised["status"] == "match"
    assert raised["matches"][0]["state"] == "raised again"
    assert "what is said of the listed body changed" in raised["matches"][0]["decision"]["changed"]
    desk.undo(str(decision["id"]), "Wang Fang")
    assert screen(desk, "青禾航天科技有限公司").answers[0]["matches"][0]["state"] == "open"


def test_a_decision_is_of_one_customer_and_one_target(desk: Desk) -> None:
    rows = [Customer(1, "Yunling Materials University", id="a"), Customer(2, "Yunling Materials University", id="b")]
    run = desk.screen(rows, Options(("lists",), DAY, who="Li Hua"))
    desk.decide(run.answers[0]["matches"][0]["ref"], "confirm", "Wang Fang", "it is them")
    states = [one["matches"][0]["state"] for one in desk.screen(rows, Options(("lists",), DAY, who="Li Hua")).answers]
    assert states == ["confirmed", "open"]


def test_a_decision_needs_a_finding_a_name_and_a_reason(desk: Desk) -> None:
    ref = screen(desk, "青禾航天科技有限公司").answers[0]["matches"][0]["ref"]
    with pytest.raises(UsageError, match="needs its reason"):
        desk.decide(ref, "clear", "Wang Fang", " ")
    with pytest.raises(UsageError, match="needs the name"):
        desk.decide(ref, "clear", "", "why")
    with pytest.raises(UsageError, match="has no finding"):
        desk.decide(ref[:-1] + "9", "clear", "Wang Fang", "why")
    with pytest.raises(UsageError, match="holds no run"):
        desk.decide("r000/1/m1", "clear", "Wang Fang", "why")
    with pytest.raises(UsageError, match="no decision"):
        desk.undo("d0", "Wang Fang")


def test_ownership_through_a_table_is_computed_for_the_day_and_can_be_cleared(desk: Desk) -> None:
    table = (
        b"owner,owned,share,from,until\nQinghe Aerospace Technology Co. Ltd,Middle Works,50,2020-01-01,2026-02-01\n"
        b"Middle Works,Lower Works,50,,\n"
    )
    holdings = ("h.csv", table)
    caught = screen(desk, "Lower Works", holdings=holdings)
    (outcome,) = caught.answers[0]["ownership"]
    assert caught.answers[0]["status"] == "caught by ownership"
    assert (outcome["result"], outcome["share_low"], outcome["economic_interest_at_least"]) == ("caught", 50.0, 25.0)
    assert screen(desk, "Lower Works", on=date(2026, 2, 1), holdings=holdings).answers[0]["ownership"] == []
    desk.decide(outcome["ref"], "clear", "Wang Fang", "the register is wrong")
    assert screen(desk, "Lower Works", holdings=holdings).answers[0]["status"] == "cleared"
    assert desk.replay(str(caught.head["run"]))["same"]


def test_an_owner_that_may_be_listed_is_shown_and_not_computed(desk: Desk) -> None:
    add(desk, "name,id,programme,sort\nAdrian Qinghe,5,SDN,\n", "2026-01-01")
    table = b"owner,owned,share\nAdrian Qinghe,Lower Works,80\n"
    (answer,) = screen(desk, "Lower Works", holdings=("h.csv", table)).answers
    (outcome,) = answer["ownership"]
    assert (answer["status"], outcome["result"]) == ("possible match", "possible owner")
    assert "nothing is computed" in outcome["words"]


def test_a_listed_owner_that_catches_nobody_is_a_status_of_its_own(desk: Desk) -> None:
    for share, result in (("40", "below"), ("", "unknown")):
        table = f"owner,owned,share\nQinghe Aerospace Technology Co. Ltd,Lower Works,{share}\n".encode()
        (answer,) = screen(desk, "Lower Works", holdings=("h.csv", table)).answers
        assert (answer["status"], answer["ownership"][0]["result"]) == ("listed owner", result)
        assert answer["words"].startswith("listed owner: ")


def test_an_owner_can_be_named_by_its_entry(desk: Desk) -> None:
    table = b"owner,owned,share,owner_entry\nSome Holder,Lower Works,80,1\n"
    (outcome,) = screen(desk, "Lower Works", holdings=("h.csv", table)).answers[0]["ownership"]
    assert outcome["result"] == "caught"


def test_a_replay_gives_the_same_answers_or_says_what_is_gone(desk: Desk) -> None:
    run = screen(desk, "青禾航天科技有限公司", "***", "Blue Sky Bakery")
    number = str(run.head["run"])
    add(desk, "name,id,programme\nBlue Sky Bakery Ltd,9,SDN\n", "2026-01-01")
    same = desk.replay(number)
    assert (same["same"], same["gone"], same["changed"], same["different"]) == (True, [], [], [])
    original = desk.lists.folder / run.head["editions"][0]["hash"][:2] / run.head["editions"][0]["hash"]
    kept = original.read_bytes()
    original.write_bytes(b"other")
    assert "no longer what was archived" in desk.replay(number)["gone"][0]
    original.unlink()
    assert not desk.replay(number)["same"]
    original.write_bytes(kept)
    assert desk.replay(number)["same"]
    with pytest.raises(UsageError, match="holds no whole run"):
        desk.replay("r0")


def test_a_changed_threshold_is_told_and_changes_what_it_changes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    run = str(screen(desk, "青禾航天科技有限公司", "Blue Sky Bakery").head["run"])
    monkeypatch.setitem(THRESHOLDS, "match across scripts", 2.0)
    found = desk.replay(run)
    assert found["changed"] == ["the thresholds"]
    assert [(one["customer"], one["parts"]) for one in found["different"]] == [(1, ["matches"])]


def test_the_log_is_on_the_disk_before_anything_is_said_and_a_cut_run_counts_as_none(
    book: Casebook, desk: Desk
) -> None:
    run = screen(desk, "青禾航天科技有限公司")
    path = book.folder.decisions
    assert path.read_text(encoding="utf-8").count("\n") == 3
    assert json.loads(path.read_text(encoding="utf-8").splitlines()[0])["editions"][0]["hash"]

    def strike(point: Point) -> None:
        if point is Point.HALF_A_LINE:
            raise OSError(28, "No space left")

    with striking(strike), pytest.raises(StorageError, match="disk is full"):
        screen(desk, "Yunling Materials University")
    later = screen(desk, "Blue Sky Bakery")
    log = read_log(path)
    assert list(log.runs) == [run.head["run"], later.head["run"]]
    assert log.issues


def test_lines_of_the_log_that_are_none_are_issues_and_the_others_count(book: Casebook, desk: Desk) -> None:
    run = screen(desk, "青禾航天科技有限公司")
    path = book.folder.decisions
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(["[1]", '{"record": "dance"}', *lines, '{"record": "revoke", "decision": "d1"}', "{"]))
    log = desk.log()
    assert list(log.runs) == [run.head["run"]]
    assert len(log.issues) == 4
    tampered = [line.replace("qinghe", "yunling") for line in lines]
    path.write_text("\n".join(tampered))
    assert desk.log().runs == {}
    assert any("not those that were written" in issue.message for issue in desk.log().issues)


def test_the_same_input_gives_the_same_answers_in_any_order(desk: Desk) -> None:
    names = ["青禾航天科技有限公司", "Blue Sky Bakery", "云岭材料大学", "***"]
    one, other = screen(desk, *names), screen(desk, *reversed(names))

    def bare(run: Screening) -> dict[str, list[str]]:
        return {a["customer"]["name"]: [f["basis"] for f in findings(a)] for a in run.answers}

    assert bare(one) == bare(other)


def test_what_is_missing_is_said(book: Casebook) -> None:
    desk = book.screening()
    with pytest.raises(UsageError, match="no list in this casebook"):
        screen(desk, "Blue Sky Bakery")
    with pytest.raises(UnbuiltError, match="--against lists"):
        desk.screen(customers("Blue Sky Bakery"), Options(("atlas",), DAY, who="Li Hua"))
    with pytest.raises(UsageError, match="screen against lists and atlas"):
        desk.screen(customers("Blue Sky Bakery"), Options(("web",), DAY, who="Li Hua"))
    with pytest.raises(UsageError, match="name of the person"):
        desk.screen(customers("Blue Sky Bakery"), Options(("lists",), DAY))


def test_without_a_word_of_where_what_is_there_is_looked_in_and_what_is_not_is_said(desk: Desk, book: Casebook) -> None:
    found = desk.screen(customers("Blue Sky Bakery"), Options(on=DAY, who="Li Hua"))
    assert found.head["against"] == ["lists"]
    assert "not looked in: the atlas (there is none here yet)" in found.answers[0]["words"]
    assert desk.replay(found.head["run"])["same"]
    book.build()
    both = desk.screen(customers("Blue Sky Bakery"), Options(on=DAY, who="Li Hua"))
    assert both.head["against"] == ["lists", "atlas"]
    assert "not looked in" not in both.answers[0]["words"]
    lone = ronghe.open(book.folder.root.parent / "lone", create=True).screening()
    with pytest.raises(UsageError, match="no list in this casebook"):
        lone.screen(customers("Blue Sky Bakery"), Options(on=DAY, who="Li Hua"))


def test_the_doctor_looks_at_lists_and_log(book: Casebook, desk: Desk) -> None:
    screen(desk, "Blue Sky Bakery")
    sound = {finding.name: finding for finding in book.doctor()}
    assert sound["lists"].message == "1 editions, each as it was archived"
    assert sound["decisions"].message == "1 runs of screening, 0 decisions in force"
    assert "stray files" in sound
    assert sound["stray files"].ok
    edition = desk.lists.editions[0]
    (desk.lists.folder / edition.hash[:2] / edition.hash).write_bytes(b"other")
    with book.folder.decisions.open("ab") as file:
        file.write(b"{")
    found = {finding.name: finding for finding in book.doctor()}
    assert not found["lists"].ok
    assert not found["decisions"].ok

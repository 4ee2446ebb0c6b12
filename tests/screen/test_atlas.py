"""Screening against a built map: reviewed claims, quotes, ownership and ties."""

from datetime import date
from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook, Declared
from ronghe.screen.customers import Customer
from ronghe.screen.desk import Declared as ListDeclared
from ronghe.screen.desk import Options
from ronghe.screen.run import Answer

TEXT = (
    "2019年6月，青禾航天科技有限公司持有下游光电有限公司60%股权。下游光电有限公司与云岭大学签署合作协议。"
    "青禾航天科技有限公司统一社会信用代码为91350100M000100Y43。"
)
LIST = "name,id,programme\nQinghe Aerospace Technology Co. Ltd,1,SDN\n"


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_text(TEXT, encoding="utf-8")
    book = ronghe.open(tmp_path / "book", create=True)
    book.add([inbox], Declared())
    book.build()
    book.screening().add_list(LIST.encode(), "l.csv", ListDeclared("TEST", "Somebody", "2025-01-01"))
    return book


def screen(book: Casebook, customer: Customer, *, unreviewed: bool = False) -> Answer:
    options = Options(("lists", "atlas"), date(2026, 1, 5), unreviewed, who="Li Hua")
    return book.screening().screen([customer], options).answers[0]


def judge(book: Casebook, verdict: str = "accept") -> None:
    with book.atlas() as atlas:
        claims = [claim.claim.id for claim in atlas.claims()]
    for claim in claims:
        book.review().judge(claim, verdict, "Wang Fang")  # type: ignore[arg-type]
    book.build()


def test_unreviewed_claims_count_only_where_that_is_asked_for(book: Casebook) -> None:
    customer = Customer(1, "下游光电有限公司")
    silent = screen(book, customer)
    assert silent["status"] == "no match found"
    assert "the atlas (reviewed claims)" in silent["words"]
    loud = screen(book, customer, unreviewed=True)
    (match,) = loud["matches"]
    assert "in the atlas: 下游光电有限公司" in loud["words"]
    assert match["target"]["kind"] == "atlas"
    assert {quote["verdict"] for quote in match["quotes"]} == {None}
    assert all(quote["quote"] in TEXT for quote in match["quotes"])


def test_reviewed_claims_carry_the_match_the_ownership_and_the_tie(book: Casebook) -> None:
    judge(book)
    answer = screen(book, Customer(1, "下游光电有限公司"))
    assert {quote["verdict"] for quote in answer["matches"][0]["quotes"]} == {"accepted"}
    (outcome,) = answer["ownership"]
    assert (outcome["result"], outcome["programmes"]) == ("caught", ["SDN"])
    assert answer["status"] == "caught by ownership"
    assert "tie: 青禾航天科技有限公司" in answer["words"]
    assert outcome["chain"][0]["evidence"][0]["quote"] in TEXT
    (tie,) = answer["ties"]
    assert tie["name"] == "青禾航天科技有限公司"
    assert "SDN" in tie["listed"]


def test_two_steps_are_shown_as_a_chain_of_quotes(book: Casebook) -> None:
    judge(book)
    answer = screen(book, Customer(1, "云岭大学"))
    (tie,) = answer["ties"]
    assert [one["name"] for one in tie["entities"]] == ["云岭大学", "下游光电有限公司", "青禾航天科技有限公司"]
    assert all(step["ties"][0]["support"]["quote"] in TEXT for step in tie["steps"])
    assert answer["ownership"] == []


def test_rejected_claims_never_count(book: Casebook) -> None:
    judge(book, "reject")
    assert screen(book, Customer(1, "下游光电有限公司"), unreviewed=True)["status"] == "no match found"


def test_a_code_that_texts_give_finds_the_entity(book: Casebook) -> None:
    judge(book)
    from ronghe.screen.codes import Code

    answer = screen(book, Customer(1, "Another Name Ltd.", codes=(Code("uscc", "91350100M000100Y43"),)))
    assert [one["how"] for one in answer["matches"]] == ["identifier"]
    assert answer["matches"][0]["target"]["kind"] == "atlas"


def test_a_map_that_changed_is_told_by_a_replay(book: Casebook) -> None:
    judge(book)
    options = Options(("lists", "atlas"), date(2026, 1, 5), who="Li Hua")
    run = book.screening().screen([Customer(1, "云岭大学")], options).head["run"]
    assert book.screening().replay(run)["same"]
    judge(book, "reject")
    found = book.screening().replay(run)
    assert not found["same"]
    assert "the atlas" in found["changed"][0]

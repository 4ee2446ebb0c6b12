from decimal import Decimal
from typing import Any

from ronghe.model import Claim, End, Issue, Judgement, Money, Span
from ronghe.resolve.judged import ClaimJudgements

CLAIM = Claim("d", "size", Span(0, 5), "words", "r", 0.9, End("佛山基金", "Fund"), value=Money(Decimal(200), "CNY"))


def judgement(verdict: str, number: str = "j", when: str = "1", quote: str = "words", **more: Any) -> Judgement:
    about = {"document": "d", "quote": quote, "predicate": "size"}
    return Judgement.from_json({"id": number, "verdict": verdict, "about": about, "who": "me", "when": when, **more})


def verdicts(*judgements: Judgement) -> list[tuple[Claim, str | None] | Issue]:
    return list(ClaimJudgements(judgements).apply([CLAIM]))


def test_accepted_rejected_or_open() -> None:
    assert verdicts() == [(CLAIM, None)]
    assert verdicts(judgement("accept")) == [(CLAIM, "accepted")]
    assert verdicts(judgement("reject")) == [(CLAIM, "rejected")]
    assert verdicts(judgement("reject", quote="other")) == [(CLAIM, None)]


def test_the_latest_of_a_claim_counts_whatever_the_order_of_lines() -> None:
    old, new = judgement("accept", "j1", "1"), judgement("reject", "j2", "2")
    assert verdicts(old, new) == verdicts(new, old) == [(CLAIM, "rejected")]


def test_a_correction_rejects_the_claim_and_adds_the_corrected_one() -> None:
    value = {"amount": 100, "currency": "CNY"}
    rejected, corrected = verdicts(judgement("correct", change={"value": value}))
    assert rejected == (CLAIM, "rejected")
    assert isinstance(corrected, tuple)
    claim, verdict = corrected
    assert (claim.value, claim.quote, claim.reader, verdict) == (
        Money(Decimal(100), "CNY"),
        "words",
        "judgement.j",
        "accepted",
    )


def test_a_correction_that_gives_no_claim_is_an_issue_and_the_claim_stays_open() -> None:
    for change in (None, {}, {"quote": "forged"}, {"value": {"none": 1}}, {"predicate": "praises"}, {"subject": None}):
        kept, issue = verdicts(judgement("correct", change=change))
        assert kept == (CLAIM, None)
        assert isinstance(issue, Issue)
        assert issue.code == "bad_judgement"


def test_a_judgement_that_no_claim_met_is_reported() -> None:
    judged = ClaimJudgements([judgement("accept"), judgement("reject", "j2", quote="gone")])
    list(judged.apply([CLAIM]))
    (issue,) = judged.unbound()
    assert issue.code == "unbound_judgement"
    assert "gone" in issue.message

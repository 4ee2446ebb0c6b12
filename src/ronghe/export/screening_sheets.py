"""A run of screening as sheets for CSV and XLSX."""

from collections.abc import Iterator, Mapping
from typing import Any

from ronghe.export.ledger_sheets import Plain, Sheet
from ronghe.export.screening import MEANING
from ronghe.screen.decide import findings
from ronghe.screen.desk import Screening
from ronghe.screen.run import Answer

_HEADERS = (
    "customer", "customer id", "name", "status", "finding", "finding kind", "state", "asked", "met", "score", "verdict",
    "reason", "notes", "list", "programmes", "authority", "edition", "entry", "listed since", "decided by",
    "decided when", "decision reason", "words", "not processed", "reference",
)  # fmt: skip
_CUSTOMER, _LAST = 4, 3
"""Columns about the customer at the left, and about the answer at the right."""


def screening_sheets(screening: Screening) -> tuple[Sheet, ...]:
    """Answers, the evidence behind them, and what the run was made from."""
    return answers_sheet(screening), _evidence(screening), _run(screening)


def answers_sheet(screening: Screening) -> Sheet:
    """One row a finding, and one for a customer without any: what a CSV file holds."""
    return Sheet("Answers", _HEADERS, tuple(row for answer in screening.answers for row in _rows(answer)))


def _rows(answer: Answer) -> Iterator[tuple[Plain, ...]]:
    customer = answer["customer"]
    start = (customer["number"], customer["id"] or None, customer["name"], answer["status"])
    unread = "; ".join(f"{one['name']}: {one['why']}" for one in answer["not_processed"]) or None
    every = list(findings(answer))
    if not every:
        blank: tuple[Plain, ...] = (None,) * (len(_HEADERS) - _CUSTOMER - _LAST)
        yield (*start, *blank, answer["words"], unread, None)
    for finding in every:
        yield (*start, *_finding(finding), finding.get("words") or answer["words"], unread, finding["ref"])


def _finding(finding: Answer) -> tuple[Plain, ...]:
    target = finding.get("target", {})
    decision = finding["decision"] or {}
    return (
        finding["number"],
        "name" if "verdict" in finding else "tie" if "to" in finding else "ownership",
        finding["state"],
        finding.get("asked"),
        finding.get("met") or finding.get("name"),
        finding.get("score"),
        finding.get("verdict") or finding.get("result"),
        finding.get("reason") or finding.get("listed"),
        "; ".join(finding.get("notes", ())) or None,
        target.get("list") or target.get("kind"),
        ", ".join(target.get("programmes") or finding.get("programmes") or ()) or None,
        target.get("authority") or None,
        target.get("edition") or None,
        target.get("entry") or target.get("entity") or finding.get("to"),
        target.get("listed") or None,
        decision.get("who"),
        decision.get("when"),
        decision.get("reason"),
    )


def _evidence(screening: Screening) -> Sheet:
    """One row a quote, or a row of a table of holdings, behind a finding."""
    rows = [
        _proof(finding["ref"], what, item)
        for answer in screening.answers
        for finding in findings(answer)
        for what, item in _behind(finding)
    ]
    headers = ("reference", "what", "quote", "document", "publisher", "published", "address", "reviewed")
    return Sheet("Evidence", headers, tuple(rows))


def _proof(ref: str, what: str, item: Mapping[str, Any]) -> tuple[Plain, ...]:
    if item.get("kind") == "table":
        return (ref, what, item["source"] or None, f"{item['file']}, line {item['line']}", None, None, None, None)
    where = (item["title"] or item["document"], item["publisher"], item["published"], item["url"])
    return (ref, what, item["quote"], *where, item["verdict"] or "unreviewed")


def _behind(finding: Answer) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for quote in finding.get("quotes", ()):
        yield quote["predicate"], quote
    for step in finding.get("chain", ()):
        for item in step["evidence"]:
            yield f"{step['owner']} {step['basis']} {step['owned']} ({step['share']})", item
    for step in finding.get("steps", ()):
        for tie in step["ties"]:
            yield f"{tie['subject_name']} {tie['predicate']} {tie['object_name']}", tie["support"]


def _run(screening: Screening) -> Sheet:
    head = screening.head
    rows: list[tuple[Plain, ...]] = [(name, head[name]) for name in ("run", "when", "who", "on", "where")]
    rows += [("program", head["program"]["version"]), ("code", head["program"]["code"])]
    rows.append(("lens", head["lens"]["digest"]))
    rows += [
        (f"{one['name']} of {one['edition']}", f"{one['programme']}, {one['authority']}, sha256:{one['hash']}")
        for one in head["editions"]
    ]
    rows += [("atlas", head["atlas"]["digest"])] if head["atlas"] else []
    rows += [("could not be read", issue.message) for issue in screening.issues]
    rows.append(("what it means", MEANING))
    return Sheet("Run", ("what", "value"), tuple(rows))

"""A run of screening as lines for a terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ronghe.export.safe import one_line, printable
from ronghe.screen.decide import findings
from ronghe.screen.desk import Screening
from ronghe.screen.run import GUIDE, Answer
from ronghe.text.counted import counted

MEANING = f"No match is no clearance, and a match or tie is no wrongdoing: {GUIDE}"
_WIDE, _WIDER = 160, 400
_WHOLE = ("not processed", "no match found")
"""Status whose words say all there is."""


def screening_lines(screening: Screening) -> Iterator[str]:
    """Every customer with its findings, then where was looked and what it does not mean; each line is printable."""
    yield from map(printable, _lines(screening))


def _lines(screening: Screening) -> Iterator[str]:
    for answer in screening.answers:
        customer = answer["customer"]
        yield f"{customer['number']}. {one_line(customer['name'], _WIDE) or '(no name)'}: {answer['status']}"
        if answer["status"] in _WHOLE:
            yield f"     {one_line(answer['words'], _WIDER)}"
        for finding in findings(answer):
            yield from _finding_lines(finding)
        for one in answer["not_processed"] if answer["status"] not in _WHOLE else ():
            yield f"     not processed: “{one_line(one['name'], _WIDE)}”: {one['why']}"
        yield ""
    yield from _run_lines(screening)


def _run_lines(screening: Screening) -> Iterator[str]:
    """What the run looked in, and what its answers do not mean."""
    head = screening.head
    counts = Counter(answer["status"] for answer in screening.answers)
    said = ", ".join(f"{counts[what]} {what}" for what in sorted(counts))
    yield f"{counted(len(screening.answers), 'customer')}: {said}"
    yield f"Looked in: {head['where']}, on {head['on']}."
    if head["persons"]:
        yield f"Persons on the lists: {head['persons']:,}; matched by a code or a birth date, never on a name alone."
    left_out = head["atlas"]["not_reviewed"] if head["atlas"] else 0
    if left_out:
        yield f"Bodies of the atlas without a reviewed claim, not looked at: {left_out}; --unreviewed takes them in."
    if screening.issues:
        rows = counted(len(screening.issues), "row")
        yield f"{rows} of lists or holdings could not be read; --format json says which."
    yield MEANING
    yield f"Logged as {head['run']}. Again: ronghe screen --replay {head['run']}"


def _finding_lines(finding: Answer) -> Iterator[str]:
    state = "" if finding["state"] == "open" else f"  [{finding['state']}]"
    yield f"  {finding['ref']}{state}"
    decision = finding["decision"]
    if decision:
        changed = f"; raised again: {', '.join(decision['changed'])}" if "changed" in decision else ""
        reason = one_line(decision["reason"], _WIDER)
        yield f"     {decision['verdict']} by {decision['who']} on {decision['when'][:10]}: {reason}{changed}"
    if "verdict" in finding:
        yield from _match_lines(finding)
    elif "words" in finding:
        yield f"     {finding['words']}"
        yield from _chain_lines(finding)
    else:
        yield f"     tie to {finding['name']}, listed: {finding['listed']}"
        for step in finding["steps"]:
            for tie in step["ties"][:1]:
                yield f"       {tie['subject_name']} {tie['predicate']} {tie['object_name']}: {_quote(tie['support'])}"


def _match_lines(match: Answer) -> Iterator[str]:
    target = match["target"]
    where = "atlas" if target["kind"] == "atlas" else _listing(target)
    yield f"     {match['verdict']}, score {match['score']:.2f}, by {match['how']}: {one_line(match['met'])} — {where}"
    yield f"     {one_line(match['reason'], _WIDER)}"
    for note in match["notes"]:
        yield f"     note: {note}"
    for quote in match.get("quotes", ())[:3]:
        judged = "reviewed" if quote["verdict"] == "accepted" else "unreviewed"
        yield f"       {quote['predicate']} ({judged}): {_quote(quote)}"


def _listing(target: Mapping[str, Any]) -> str:
    parts = (", ".join(target["programmes"]), target["authority"], f"{target['list']} of {target['edition']}")
    since = (f"since {target['listed']}",) if target["listed"] else ()
    return "; ".join((*filter(None, parts), f"entry {target['entry']}", *since))


def _chain_lines(outcome: Answer) -> Iterator[str]:
    for step in outcome["chain"]:
        source = step["evidence"][0] if step["evidence"] else {}
        behind = _quote(source) if source.get("kind") == "claim" else f"{source.get('file')}, line {source.get('line')}"
        yield f"       {step['owner']} — {step['share']} ({step['basis']}) → {step['owned']}: {behind}"
    if outcome.get("rule"):
        yield f"       rule: {outcome['rule']['source']}"


def _quote(support: Mapping[str, Any]) -> str:
    where = ", ".join(filter(None, (support.get("title") or support.get("document"), support.get("published"))))
    return f"“{one_line(support['quote'], _WIDE)}” — {where}"

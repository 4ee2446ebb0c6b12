"""What people decided about findings, laid over answers: a cleared finding stays visible, with who, why and when.

A decision holds while the list entry, and what the score rests on, are what they were. Where either changed, the
finding is raised again, and says what it was decided on and what changed.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from ronghe.errors import UsageError
from ronghe.names.matching.bodies import han_bodies, latin_bodies
from ronghe.screen.run import GUIDE, Answer
from ronghe.store.decisions import Line, Log
from ronghe.store.lists import now

Verdict = Literal["clear", "confirm"]
VERDICTS: tuple[Verdict, ...] = ("clear", "confirm")
PARTS = ("matches", "ownership", "ties")
STATUSES = ("match", "caught by ownership", "listed owner", "possible match", "tie", "in the atlas")
"""What findings that stand can give, the gravest first.

A "listed owner" stands behind the customer and catches it by no rule, or by none that could be computed; "in the atlas"
is an entity that nothing calls listed.
"""
_OVERLAY = ("decision", "state", "ref")


def findings(answer: Answer) -> Iterator[Answer]:
    """Every finding of an answer."""
    for part in PARTS:
        yield from answer[part]


def overlay(answers: Iterable[Answer], head: Line, decisions: Iterable[Line]) -> list[Answer]:
    """The answers of a run, whose head this is, with what was decided about their findings, their status, its words."""
    latest = {line["about"]["key"]: line for line in decisions}
    out = []
    for answer in answers:
        for finding in findings(answer):
            finding["ref"] = f"{head['run']}/{answer['customer']['number']}/{finding['number']}"
            finding.update(_decided(finding, latest.get(finding["key"])))
        out.append({**answer, **_status(answer, head["persons"])})
    return out


def bare(answer: Answer) -> Answer:
    """An answer as it was before anything was decided: what a replay is compared with."""
    plain = {key: value for key, value in answer.items() if key not in ("status", "words")}
    for part in PARTS:
        plain[part] = [{key: value for key, value in one.items() if key not in _OVERLAY} for one in answer[part]]
    return plain


def _decided(finding: Answer, line: Line | None) -> Answer:
    if line is None:
        return {"state": "open", "decision": None}
    decision = {name: line[name] for name in ("id", "verdict", "who", "when", "reason")}
    about = line["about"]
    changed = []
    if about["entry_digest"] != finding["entry_digest"]:
        changed.append("what is said of the listed body changed")
    if about["basis"] != finding["basis"]:
        changed.append("what the finding rests on changed")
    if changed:
        return {"state": "raised again", "decision": {**decision, "changed": changed}}
    return {"state": "cleared" if line["verdict"] == "clear" else "confirmed", "decision": decision}


def _status(answer: Answer, persons: int) -> Answer:
    """Status and words: never that nothing was found for a name that was not compared, never clearance.

    The status is the gravest of what stands; the words name all of it. A customer that may be a person is told that the
    lists' persons were not compared with its name.
    """
    every = list(findings(answer))
    standing = [one for one in every if one["state"] != "cleared"]
    left_out = "; ".join(f"“{one['name']}” was not processed: {one['why']}" for one in answer["not_processed"])
    said = {status: found for status in STATUSES if (found := [one for one in standing if _kind(one) == status])}
    if said:
        status = next(iter(said))
        words = "; ".join(f"{what}: {', '.join(dict.fromkeys(map(_named, found)))}" for what, found in said.items())
    elif every:
        status, words = "cleared", f"{len(every)} finding(s), each cleared by a person; they stay below"
    elif not answer["processed"]:
        return {"status": "not processed", "words": left_out or "not processed: no name"}
    else:
        apart = persons > 0 and _maybe_person(answer)
        only = "; persons on the lists are met by a code or a birth date only" if apart else ""
        status, words = "no match found", f"no match found in {answer['where']}{only}; this is no clearance ({GUIDE})"
    return {"status": status, "words": f"{words}; {left_out}" if left_out else words}


def _maybe_person(answer: Answer) -> bool:
    """Whether nothing tells that the customer is a body."""
    name = answer["customer"]["name"]
    return not answer["customer"]["birth"] and not latin_bodies(name) and not han_bodies(name)


def _kind(finding: Answer) -> str:
    """Which of ``STATUSES`` a finding gives."""
    if "to" in finding:
        return "tie"
    if "result" in finding:
        kinds = {"caught": "caught by ownership", "possible owner": "possible match"}
        return kinds.get(finding["result"], "listed owner")
    listed = finding["target"]["kind"] == "list" or finding["listed_on"]
    if finding["verdict"] == "match" or finding["state"] == "confirmed":
        return "match" if listed else "in the atlas"
    return "possible match"


def _named(finding: Answer) -> str:
    if "words" in finding:
        return str(finding["words"])
    if "to" in finding:
        return f"{finding['name']}, listed: {finding['listed']}"
    target = finding["target"]
    if target["kind"] == "list":
        return f"{target['name']} ({', '.join(target['programmes'])}, {target['list']} of {target['edition']})"
    texts = f", {finding['listed_on']} claim(s) that it is listed" if finding["listed_on"] else ""
    return f"{target['name']} (atlas{texts})"


def decision_of(log: Log, ref: str, verdict: Verdict, who: str, reason: str) -> Line:
    """The line that decides a finding of a logged run; UsageError where there is no such finding, name or reason."""
    if verdict not in VERDICTS:
        raise UsageError(f"a finding is decided {' or '.join(VERDICTS)}, not {verdict}")
    if not who.strip():
        raise UsageError("a decision needs the name of the person who makes it")
    if not reason.strip():
        raise UsageError("a decision needs its reason: it is read by whoever checks it later")
    finding, answer = finding_of(log, ref)
    about = {name: finding[name] for name in ("key", "entry_digest", "basis")}
    shown = {
        "ref": ref,
        "customer": answer["customer"]["name"],
        "finding": finding.get("words") or finding.get("name") or finding["target"]["name"],
        "score": finding.get("score"),
        "why": finding.get("reason", ""),
    }
    return _line("decision", {"verdict": verdict, "about": about, "shown": shown, "reason": reason}, who)


def finding_of(log: Log, ref: str) -> tuple[Answer, Answer]:
    """The finding of a reference such as r12ab…/3/m1, and the answer that it stands in; UsageError for none."""
    run, _, rest = ref.partition("/")
    logged = log.runs.get(run)
    if logged is None:
        raise UsageError(
            f"the log holds no run {run!r}; a reference is RUN/CUSTOMER/FINDING as `ronghe screen` prints it"
        )
    for answer in logged.answers:
        for finding in findings(dict(answer)):
            if rest == f"{answer['customer']['number']}/{finding['number']}":
                return finding, dict(answer)
    raise UsageError(f"the run {run} has no finding {rest!r}; a reference looks like {run}/1/m1")


def revocation_of(log: Log, decision: str, who: str) -> Line:
    """The line that takes a decision back; UsageError where none of that id stands."""
    if not any(line["id"] == decision for line in log.decisions):
        raise UsageError(f"no decision {decision} stands; `ronghe decide list` shows those that do")
    return _line("revoke", {"decision": decision}, who)


def _line(record: str, said: dict[str, Any], who: str) -> Line:
    body = {"record": record, **said, "who": who, "when": now()}
    packed = json.dumps(body, ensure_ascii=True, sort_keys=True)
    return {**body, "id": "d" + hashlib.sha256(packed.encode()).hexdigest()[:16]}

from pathlib import Path

from ronghe.model import Judgement
from ronghe.store.judgements import append_judgement, read_judgements


def same(number: str, left: str = "org:a", right: str = "org:b") -> Judgement:
    return Judgement(number, "same", {"left": left, "right": right}, "me", "2024-01-01T00:00:00Z")


def revoke(number: str, of: str) -> Judgement:
    return Judgement(number, "revoke", {"judgement": of}, "me", "2024-01-02T00:00:00Z")


def standing(path: Path) -> list[str]:
    return [judgement.id for judgement in read_judgements(path).standing]


def test_judgements_come_back_in_order(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    assert standing(path) == []
    judgement = Judgement(
        "j1", "correct", {"document": "d", "quote": "引文", "predicate": "size"}, "我", "2024", "因为", {"value": None}
    )
    append_judgement(path, judgement)
    append_judgement(path, same("j2"))
    assert read_judgements(path).standing == (judgement, same("j2"))
    assert "引文" in path.read_text(encoding="utf-8")


def test_a_revoked_judgement_does_not_stand_until_its_revoking_is_revoked(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    for judgement in (same("j1"), same("j2"), revoke("r1", "j1")):
        append_judgement(path, judgement)
    assert standing(path) == ["j2"]
    append_judgement(path, revoke("r2", "r1"))
    assert standing(path) == ["j1", "j2"]


def test_bad_lines_are_issues_with_their_number_and_the_others_stand(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    append_judgement(path, same("j1"))
    for line in (
        b"<<<<<<< HEAD",
        b"{}",
        b'{"verdict": "same", "id": "x", "about": {}, "who": "", "when": ""}',
        b"\xff",
        b"",
        b"[1]",
    ):
        path.write_bytes(path.read_bytes() + line + b"\n")
    append_judgement(path, same("j2"))
    read = read_judgements(path)
    assert [judgement.id for judgement in read.standing] == ["j1", "j2"]
    assert [issue.message.split(" of ")[0] for issue in read.issues] == [
        "line 2",
        "line 3",
        "line 4",
        "line 5",
        "line 7",
    ]


def test_an_id_used_twice_and_a_revoked_stranger_are_issues(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    for judgement in (same("j1"), same("j1", "org:x"), revoke("r", "nobody")):
        append_judgement(path, judgement)
    read = read_judgements(path)
    assert read.standing == (same("j1"),)
    assert ["used before" in read.issues[0].message, "nobody" in read.issues[1].message] == [True, True]


def test_a_judgement_knows_its_line_which_is_no_part_of_what_was_decided(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    append_judgement(path, same("j1"))
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    append_judgement(path, same("j2"))
    found = read_judgements(path).standing
    assert [judgement.line for judgement in found] == [1, 3]
    assert found == (same("j1"), same("j2"))

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import ronghe
from ronghe.model import Claim, End, Issue, Mention, Money, PartialDate, Span
from ronghe.store.readings import Kept, Readings, code_digest
from ronghe.store.rows import StoredDocument

KEY = "ab" * 32


def kept() -> list[Kept]:
    document = StoredDocument(
        "d", "s", "题", None, "Paper", PartialDate(2018, 4), "text", None, "zh", "/a", "2024", None, (0, 4)
    )
    claim = Claim(
        "d", "size", Span(0, 4), "佛山基金", "r", 0.9, End("佛山基金", "Fund"), value=Money(Decimal("1.5"), "CNY")
    )
    mentions = (Mention(Span(0, 4), "佛山基金", "Fund"),)
    return [
        Kept(document, "佛山基金\n", (claim,), mentions, (Issue("c", "m", "d", Span(0, 1)),)),
        Kept(None, issues=(Issue("c", "m", "d#2"),)),
    ]


def test_what_was_read_comes_back_as_it_was(tmp_path: Path) -> None:
    assert Readings(tmp_path).load(KEY) is None
    assert list(Readings(tmp_path).keep(KEY, kept())) == kept()
    assert list(Readings(tmp_path).load(KEY) or ()) == kept()


def test_a_reading_that_breaks_off_is_not_kept(tmp_path: Path) -> None:
    def breaking() -> Iterator[Kept]:
        yield from kept()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        list(Readings(tmp_path).keep(KEY, breaking()))
    assert Readings(tmp_path).load(KEY) is None


@pytest.mark.parametrize("cut", [0, 10, 40, -1])
def test_a_damaged_entry_counts_as_not_there(tmp_path: Path, cut: int) -> None:
    list(Readings(tmp_path).keep(KEY, kept()))
    (path,) = tmp_path.glob("*/*")
    path.write_bytes(path.read_bytes()[:cut])
    assert Readings(tmp_path).load(KEY) is None


def test_pruning_removes_what_was_not_used(tmp_path: Path) -> None:
    other = "cd" * 32
    for key in (KEY, other):
        list(Readings(tmp_path).keep(key, kept()))
    readings = Readings(tmp_path)
    readings.load(KEY)
    readings.prune()
    assert Readings(tmp_path).load(other) is None
    assert Readings(tmp_path).load(KEY) is not None


def test_the_code_digest_is_a_hash() -> None:
    assert len(code_digest()) == 64


def test_what_is_compiled_beside_the_code_is_no_other_code() -> None:
    before = code_digest.__wrapped__()
    compiled = Path(ronghe.__file__).parent / "names" / "__pycache__" / "made-by-a-test.nbc"
    compiled.parent.mkdir(exist_ok=True)
    compiled.write_bytes(b"machine code")
    try:
        assert code_digest.__wrapped__() == before
    finally:
        compiled.unlink()

import multiprocessing
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from ronghe.errors import BusyError, StorageError
from ronghe.store.files import append_line, locked, replacing, write_whole


def _write_half(path: Path) -> None:
    with replacing(path) as part:
        part.write_bytes(b"ne")
        raise RuntimeError


def test_a_write_that_fails_half_way_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_whole(path, b"old")
    with pytest.raises(RuntimeError):
        _write_half(path)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_full_disk_is_a_storage_error_that_says_what_to_do(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(StorageError, match="free some space"):
        append_line(full, "x" * 100_000)


def test_a_path_that_cannot_be_made_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError, match="could not be written"):
        write_whole(tmp_path / "file" / "below", b"")


def test_a_line_after_one_cut_short_stands_on_its_own(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    append_line(path, "one")
    path.write_bytes(path.read_bytes() + b"cut sh")
    append_line(path, "two")
    assert path.read_text() == "one\ncut sh\ntwo\n"


def _hold(path: Path, held: Event, done: Event) -> None:
    with locked(path, "build"):
        held.set()
        done.wait(20)


def test_a_lock_that_another_process_holds_says_who_is_busy_and_is_free_after_it(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    held, done = spawn.Event(), spawn.Event()
    other = spawn.Process(target=_hold, args=(tmp_path / "lock", held, done))
    other.start()
    assert held.wait(20)
    with pytest.raises(BusyError, match="another build"), locked(tmp_path / "lock", "build"):
        pass
    done.set()
    other.join()
    with locked(tmp_path / "lock", "build"):
        pass
